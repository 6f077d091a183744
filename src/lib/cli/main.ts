#!/usr/bin/env node
import { createRequire } from 'node:module';
import { run } from './run.ts';

// By its own name, so that the sources and the packed files find the same one.
const { version } = createRequire(import.meta.url)('crossread/package.json') as { version: string };

// A reader such as `head` may have had enough before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
	version
});
