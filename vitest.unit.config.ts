/** The tests that run in Node alone: a project of the whole run, and all that a mutation run takes. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests import what importers of the package do, from the sources. */
export const alias = [
	{ find: /^crossread$/, replacement: here('src/lib/index.ts') },
	{ find: /^crossread\/lesson$/, replacement: here('src/lib/lesson/index.ts') },
	{ find: /^crossread\/compiler$/, replacement: here('src/lib/compiler/index.ts') },
	{ find: /^crossread\/(.*)$/, replacement: here('src/lib/$1') }
];

/** Far beyond what a test takes on a busy machine: it ends a test that hangs, and says nothing of speed. */
export const testTimeout = 300_000;

export default defineConfig({
	plugins: [svelte()],
	resolve: { alias },
	test: {
		name: 'unit',
		environment: 'node',
		// They change nothing that another reads, and importing the lesson anew for each file takes longer than most tests.
		isolate: false,
		include: ['tests/unit/**/*.test.ts'],
		setupFiles: ['tests/properties.ts'],
		env: { TZ: 'Asia/Almaty' },
		testTimeout,
		hookTimeout: testTimeout
	}
});
