#!/usr/bin/env node
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

// As a plain object: the YAML library asks the environment at each of its tokens, and asking the system's takes a sixth of the
// time that a long file does. Svelte adds what helps its own developers to the pages unless it is told this.
process.env = { ...process.env, NODE_ENV: 'production' };

// By its own name, so that the sources and the packed files find the same one.
const { version } = createRequire(import.meta.url)('crossread/package.json') as { version: string };

/** A folder of the package, beside the one of the commands. */
const part = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// A reader such as `head` may have had enough before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
	terminal: Boolean(process.stderr.isTTY),
	version,
	kit: {
		site: async () =>
			(await import(new URL('../server/site.js', import.meta.url).href)) as typeof import('../site/index.ts'),
		assets: part('assets'),
		schemas: part('schemas'),
		template: part('cli/template')
	},
	siteUrl: process.env.SITE_URL || undefined,
	ended: () =>
		new Promise((resolve) => {
			for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
		})
});
