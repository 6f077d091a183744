/** Our own site, by the command that every author has. */
import { cp, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Io, Kit } from '../src/lib/cli/io.ts';
import { run } from '../src/lib/cli/run.ts';
import { FIRST_LESSON } from '../src/routes/first-lesson.ts';

/** The parts that the package holds, where the build steps make them. */
const kit: Kit = {
	site: async () => import(pathToFileURL(resolve('.build/server/site.js')).href),
	assets: '.build/assets',
	schemas: 'dist/schemas',
	template: 'src/lib/cli/template'
};

const io: Io = {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
	terminal: false,
	version: '',
	kit,
	siteUrl: process.env.SITE_URL || undefined,
	ended: () => Promise.resolve()
};

/** Every folder of `from`: each is a lesson of our site, and the first stands at its root. */
export async function lessonsOf(from: string): Promise<string[]> {
	const folders = (await readdir(from)).sort(
		(a, b) => Number(b === FIRST_LESSON) - Number(a === FIRST_LESSON) || (a < b ? -1 : 1)
	);
	return folders.map((folder) => join(from, folder));
}

export async function buildSite(from: string, out: string): Promise<void> {
	const code = await run(['build', ...(await lessonsOf(from)), '-o', out, '--compress'], io);
	if (code !== 0) throw new Error('The site was not built.');
	await cp('static', out, { recursive: true });
}
