/** The author's guide does what it says, and the reference names all there is. */
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { reference } from '../../../scripts/guide.ts';
import { children, jsonSchemas, type JsonSchema } from '../../../scripts/json-schema.ts';
import { KNOWN_FILES } from '../../../src/lib/compiler/authored.ts';
import { compileLesson } from '../../../src/lib/compiler/index.ts';
import { LISTS } from '../../../src/lib/lesson/rules/terms.ts';
import { BASES, MEANS, PRECISIONS, STANCES, STANDINGS } from '../../../src/lib/lesson/vocabulary.ts';
import { ferryFolder } from '../../fixtures/ferry.ts';
import { crossread, start } from '../cli/commands.ts';

const guide = await readFile(
	fileURLToPath(new URL('../../../src/lib/guide/author.md', import.meta.url)),
	'utf8'
);
const blocks = [...guide.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text]) => text!);
const commands = blocks
	.flatMap((block) => block.trim().split('\n'))
	.map((line) => line.replace(/\s+#.*$/, ''))
	.filter((line) => line.startsWith('npx crossread '))
	.map((line) => line.slice('npx crossread '.length));

/** What the guide speaks of as already there. */
const FOUND: Record<string, string> = {
	'library.bib':
		'@book{berg1931, title = {The ferry}, author = {Berg, Ida}, year = {1931}, publisher = {North Press}}',
	'claims.csv': 'id,measure,quantity,n,said\nwalkers,present,about,300,1995-10-16\n'
};

describe('the commands of the guide, one after the other', () => {
	let desk: string;
	const at = (args: string) =>
		args
			.split(' ')
			.map((arg) => (/^(my-lesson|another-lesson|site|.*\.(bib|csv))$/.test(arg) ? join(desk, arg) : arg));
	beforeAll(async () => {
		desk = await mkdtemp(join(tmpdir(), 'guide-'));
		for (const [file, text] of Object.entries(FOUND)) await writeFile(join(desk, file), text);
		await cp(ferryFolder, join(desk, 'another-lesson'), { recursive: true });
	});
	afterAll(() => rm(desk, { recursive: true }));

	it('are those of every step', () => {
		expect(commands.map((command) => command.split(' ')[0])).toEqual([
			'init',
			'dev',
			'import',
			'import',
			'check',
			'build',
			'build'
		]);
	});

	test.each(commands)('crossread %s', async (command) => {
		if (command.startsWith('dev ')) {
			const running = start(at(`${command} --port 0`));
			const [address] = await running.until(/http:\/\/localhost:\d+\//);
			expect(await (await fetch(address)).text()).toContain('<h1');
			running.end();
			expect(await running.code).toBe(0);
			return;
		}
		// What a sheet does not say is asked for: the author has a look before the lesson is checked.
		const kept =
			/import .*csv/.test(command) && (await readFile(join(desk, 'my-lesson/claims.yaml'), 'utf8'));
		const { code, err } = await crossread(at(command));
		expect(err, command).not.toContain('problem');
		expect(code).toBe(0);
		if (kept) {
			expect(await readFile(join(desk, 'my-lesson/claims.yaml'), 'utf8')).toContain('walkers');
			await writeFile(join(desk, 'my-lesson/claims.yaml'), kept);
		}
		if (command.startsWith('build '))
			for (const page of [
				'index.html',
				'present/index.html',
				'teach/index.html',
				'print/index.html',
				'sources/index.html'
			])
				expect((await stat(join(desk, 'site', page))).size).toBeGreaterThan(1000);
	});
});

describe('the reference', () => {
	const text = reference();

	test.each(KNOWN_FILES.map((file) => [file]))('has a heading for %s', (file) => {
		if (file === 'wordings.lock.json') return;
		expect(text).toContain(`### \`${file}\``);
	});

	it('names every key of every file that a lesson prints or reads', () => {
		const keys = (schema: JsonSchema): string[] => [
			...Object.entries(schema.properties ?? {}).flatMap(([key, of]) =>
				/^(Known to|Always)/.test(of.description ?? '') ? [] : [key]
			),
			...children(schema).flatMap(keys)
		];
		const GEOMETRY = new Set(['coordinates', 'type', 'bbox', 'crs', 'properties', 'name']);
		for (const [file, schema] of Object.entries(jsonSchemas()))
			if (file.startsWith('schemas/'))
				for (const key of keys(schema))
					if (!GEOMETRY.has(key)) expect(text, `${file}: ${key}`).toMatch(new RegExp(`[\`.]${key}\``));
	});

	const lists: Record<string, readonly string[]> = {
		...Object.fromEntries(Object.values(LISTS).map(({ noun, universal }) => [noun, universal])),
		basis: BASES,
		stance: STANCES,
		standing: STANDINGS,
		precision: PRECISIONS,
		means: MEANS
	};
	const builtIn = text.slice(text.indexOf('## What is built in'), text.indexOf('## The files'));
	test.each(Object.entries(lists))('says of each built-in %s what the page prints', (noun, ids) => {
		const [, table = ''] = builtIn.split(new RegExp(`^### \\W*${noun}\\b.*$`, 'im'));
		const rows = table.split('\n### ')[0]!.match(/^\| `.*$/gm) ?? [];
		expect(rows.map((row) => /^\| `([\w-]+)` \| (?!undefined)\S.* \|$/.exec(row)?.[1])).toEqual(ids);
	});
	test('says where a lesson adds to each of its lists, and to no other', () => {
		for (const { declared } of Object.values(LISTS)) expect(builtIn).toContain(`more under \`${declared}\``);
		expect(builtIn.match(/more under/g)).toHaveLength(Object.keys(LISTS).length);
	});

	/** The marks of the text as the reference shows them, with the ids of the ferry's lesson. */
	const marks = [...text.matchAll(/^\| `(\[[^\]|]+\](?:\{[^|}]+\})?)`/gm)].map(([, mark]) => mark!);
	test.each(marks)('%s is taken in a text', async (mark) => {
		const folder = await mkdtemp(join(tmpdir(), 'marks-'));
		await cp(ferryFolder, folder, { recursive: true });
		const written = mark
			.replace('[11]{claim=c01}', '[12]{claim=office-first}')
			.replace('event=decree', 'event=ferry-1931')
			.replace('show=rivals', 'show=all')
			.replaceAll('@gazette, page 2', '@courier, page 1')
			.replace('@herald, ¶3', '@inquiry_1932, opening');
		const file = join(folder, 'narrative.md');
		const narrative = await readFile(file, 'utf8');
		await writeFile(
			file,
			narrative
				.replace('focus: [office-first]', 'focus: [office-first]\n    shows: { all: {} }')
				.replace('The office says', `${written} The office says`)
		);
		const [step] = (await compileLesson(folder)).steps;
		expect(step!.body[0]).toMatchObject({ type: 'paragraph' });
		expect(JSON.stringify(step!.body[0])).not.toContain(mark);
		await rm(folder, { recursive: true });
	});
	it('shows a mark of each kind', () => {
		expect(marks.length).toBeGreaterThanOrEqual(5);
	});
});
