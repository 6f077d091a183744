/**
 * The pages that the bench measures beside ours, of the same story: the usual one, as a newsroom makes it with D3,
 * Leaflet and vis-timeline, and a plain one of the text alone.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { build, type Plugin } from 'vite';
import type { Lesson } from '../../src/lib/lesson/schema.ts';
import { escapeHtml } from '../../src/lib/site/escape-html.ts';
import { storyFigures, storyHtml } from './story.ts';

const here = import.meta.dirname;

/** The countries around the places of the story, in degrees: the north of the Caspian Sea to the east of Kazakhstan. */
const COUNTRIES = [
	'Kazakhstan',
	'Uzbekistan',
	'Turkmenistan',
	'Kyrgyzstan',
	'Azerbaijan',
	'Georgia',
	'Armenia'
];

async function coast() {
	const file = join(here, '../../node_modules/world-atlas/countries-50m.json');
	const world = JSON.parse(await readFile(file, 'utf8')) as Topology<{
		countries: GeometryCollection<{ name: string }>;
	}>;
	const { type, features } = feature(world, world.objects.countries);
	return { type, features: features.filter(({ properties }) => COUNTRIES.includes(properties.name)) };
}

/** Puts the story into the page, and its records into the module that draws them. */
function story(lesson: Lesson, data: object, slots: Parameters<typeof storyHtml>[1]): Plugin {
	const id = 'virtual:story';
	return {
		name: 'story',
		transformIndexHtml: (html) =>
			html
				.replaceAll('%title%', () => escapeHtml(lesson.title))
				.replaceAll('%question%', () => escapeHtml(lesson.question))
				.replace('%story%', () => storyHtml(lesson, slots)),
		resolveId: (source) => (source === id ? `\0${id}` : undefined),
		load: (source) =>
			source === `\0${id}`
				? Object.entries(data)
						.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
						.join('\n')
				: undefined
	};
}

async function buildUsual(lesson: Lesson, out: string): Promise<void> {
	const { slots, ...records } = storyFigures(lesson);
	await build({
		configFile: false,
		root: join(here, 'usual'),
		base: './',
		logLevel: 'error',
		plugins: [story(lesson, { ...records, coast: await coast() }, slots)],
		build: { outDir: out, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: Infinity }
	});
}

async function buildPlain(lesson: Lesson, out: string): Promise<void> {
	await rm(out, { recursive: true, force: true });
	await mkdir(out, { recursive: true });
	await writeFile(join(out, 'story.css'), await readFile(join(here, 'story.css')));
	await writeFile(
		join(out, 'index.html'),
		[
			'<!doctype html>',
			`<html lang="${lesson.language}">`,
			'<head>',
			'<meta charset="utf-8">',
			'<meta name="viewport" content="width=device-width, initial-scale=1">',
			`<title>${escapeHtml(lesson.title)}</title>`,
			'<link rel="icon" href="data:,">',
			'<link rel="stylesheet" href="story.css">',
			'</head>',
			'<body>',
			storyHtml(lesson),
			'</body>',
			'</html>'
		].join('\n')
	);
}

/** Brotli beside each file, as SvelteKit's adapter leaves it beside ours. */
async function compress(folder: string): Promise<void> {
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(html|css|js|json)$/.test(entry.name)) continue;
		const file = join(entry.parentPath, entry.name);
		await writeFile(`${file}.br`, brotliCompressSync(await readFile(file)));
	}
}

/**
 * @param out the folder that will hold `usual` and `plain`
 * @returns their folders
 */
export async function buildPeers(lesson: Lesson, out: string): Promise<{ usual: string; plain: string }> {
	const folders = { usual: join(out, 'usual'), plain: join(out, 'plain') };
	await buildUsual(lesson, folders.usual);
	await buildPlain(lesson, folders.plain);
	for (const folder of Object.values(folders)) await compress(folder);
	return folders;
}
