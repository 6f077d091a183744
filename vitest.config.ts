import { svelte } from '@sveltejs/vite-plugin-svelte';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tests/browser.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests import what importers of the package do, from the sources. */
const alias = [
	{ find: /^crossread$/, replacement: here('src/lib/index.ts') },
	{ find: /^crossread\/lesson$/, replacement: here('src/lib/lesson/index.ts') },
	{ find: /^crossread\/compiler$/, replacement: here('src/lib/compiler/index.ts') },
	{ find: /^crossread\/(.*)$/, replacement: here('src/lib/$1') }
];

/** Vitest names the instances after their project, so each project has its own. */
const browser = () => ({
	enabled: true,
	headless: true,
	screenshotFailures: false,
	provider: playwright({ launchOptions }),
	instances: [{ browser: 'chromium' as const }]
});

export default defineConfig({
	test: {
		env: { TZ: 'Asia/Almaty' },
		projects: [
			{
				plugins: [svelte()],
				resolve: { alias },
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/unit/**/*.test.ts'],
					env: { TZ: 'Asia/Almaty' }
				}
			},
			{
				plugins: [svelte()],
				resolve: { alias },
				test: { name: 'component', include: ['tests/component/**/*.test.ts'], browser: browser() }
			},
			{
				extends: './vite.config.ts',
				plugins: [storybookTest({ configDir: here('.storybook') })],
				test: { name: 'stories', browser: browser() }
			},
			{
				test: {
					name: 'package',
					environment: 'node',
					include: ['tests/package/*.test.ts'],
					globalSetup: 'tests/package/setup.ts',
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
