import { svelte } from '@sveltejs/vite-plugin-svelte';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './tests/browser.ts';
import { alias, testTimeout } from './vitest.unit.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
			'./vitest.unit.config.ts',
			{
				plugins: [svelte()],
				resolve: { alias },
				test: {
					name: 'component',
					include: ['tests/component/**/*.test.ts'],
					browser: browser(),
					testTimeout,
					hookTimeout: testTimeout
				}
			},
			{
				extends: './vite.config.ts',
				plugins: [storybookTest({ configDir: here('.storybook') })],
				test: { name: 'stories', browser: browser(), testTimeout, hookTimeout: testTimeout }
			},
			{
				test: {
					name: 'package',
					environment: 'node',
					include: ['tests/package/*.test.ts'],
					globalSetup: 'tests/package/setup.ts',
					testTimeout,
					hookTimeout: 2 * testTimeout
				}
			}
		]
	}
});
