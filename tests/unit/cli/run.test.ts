import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { crossread as runToEnd } from './commands.ts';
import { ferryFolder, ferryLesson } from '../../fixtures/ferry.ts';

/** The ferry has a claim and an account that no step shows. */
const FERRY_WARNINGS = [
	'claims.yaml:53:3 storm-dead: the claim storm-dead is in no view and printed by no step; a view of deaths with event: storm-1929 would show it, and audience: appendix keeps it back',
	'accounts.yaml:17:5 accounts[office-account]: the account office-account is in no view; a view of accounts with moment: leaving would show it'
];

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'cli-'));
});
afterEach(() => rm(folder, { recursive: true }));

const crossread = (...args: string[]) => runToEnd(args);

describe('check', () => {
	it('says what a clean lesson holds', async () => {
		expect(await crossread('check', ferryFolder)).toEqual({
			code: 0,
			out: `${ferryFolder}: no problems in 2 steps, 6 claims and 2 sources\n`,
			err: `${FERRY_WARNINGS.map((one) => `warning: ${one}`).join('\n')}\n${ferryFolder}: 2 warnings\n`
		});
	});

	it('lets warnings fail where they should', async () => {
		const strict = await crossread('check', ferryFolder, '--strict');
		expect(strict).toMatchObject({ code: 1, err: expect.stringContaining('2 warnings') as never });
		const json = await crossread('check', ferryFolder, '--strict', '--json');
		expect(json).toMatchObject({ code: 1, err: '' });
		expect(JSON.parse(json.out)).toMatchObject({ ok: false, problems: [] });
	});

	it('prints warnings after problems', async () => {
		await writeFile(join(folder, 'claims.csv'), 'a,b');
		const { code, err } = await crossread('check', folder);
		expect(code).toBe(1);
		expect(err.trimEnd().split('\n').slice(-3)).toEqual([
			`${folder}: 6 problems`,
			'warning: claims.csv is not read: crossread import makes events or claims of it',
			`${folder}: one warning`
		]);
	});

	it('prints every problem to standard error, a line each, then how many', async () => {
		const { code, out, err } = await crossread('check', folder);
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(err.trimEnd().split('\n')).toEqual([
			'lesson.yaml the file is missing',
			'actors.yaml the file is missing',
			'sources.json the file is missing',
			'events.yaml the file is missing',
			'claims.yaml the file is missing',
			'narrative.md the file is missing',
			`${folder}: 6 problems`
		]);
	});

	it('as JSON is one document on standard output, clean or not', async () => {
		const clean = await crossread('check', ferryFolder, '--json');
		expect(JSON.parse(clean.out)).toEqual({
			ok: true,
			problems: [],
			warnings: [
				expect.objectContaining({ file: 'claims.yaml', line: 53 }),
				expect.objectContaining({ file: 'accounts.yaml', line: 17 })
			],
			counts: { steps: 2, claims: 6, sources: 2 }
		});
		const broken = await crossread('check', '--json', folder);
		expect(broken).toMatchObject({ code: 1, err: '' });
		expect(JSON.parse(broken.out)).toMatchObject({
			ok: false,
			problems: expect.arrayContaining([
				{ file: 'claims.yaml', path: '', message: 'the file is missing' }
			]) as never
		});
	});
});

describe('compile', () => {
	it('writes the lesson, whole, and leaves nothing beside it', async () => {
		const file = join(folder, 'lesson.json');
		expect(await crossread('compile', ferryFolder, '-o', file)).toEqual({ code: 0, out: '', err: '' });
		expect(await readFile(file, 'utf8')).toBe(`${JSON.stringify(ferryLesson, null, '\t')}\n`);
		expect(await readdir(folder)).toEqual(['lesson.json']);
	});

	it.each(['-o', '--output'])('writes to standard output for %s -', async (option) => {
		const { code, out } = await crossread('compile', ferryFolder, option, '-');
		expect(code).toBe(0);
		expect(JSON.parse(out)).toEqual(ferryLesson);
	});

	it('keeps the file there was where the lesson has problems', async () => {
		const file = join(folder, 'lesson.json');
		await writeFile(file, 'before');
		const { code, err } = await crossread('compile', folder, '-o', file);
		expect(code).toBe(1);
		expect(err).toContain('lesson.yaml the file is missing');
		expect(await readFile(file, 'utf8')).toBe('before');
	});

	it('says why a file cannot be written, and leaves none behind', async () => {
		const { code, err } = await crossread('compile', ferryFolder, '-o', join(folder, 'no/such/lesson.json'));
		expect(code).toBe(2);
		expect(err).toContain('Cannot write');
		expect(await readdir(folder)).toEqual([]);
	});
});

describe('wrong use', () => {
	test.each<[string[], string]>([
		[[], 'Name a command.'],
		[['frobnicate'], 'There is no command "frobnicate".'],
		[['check'], 'missing required args'],
		[['check', 'a', 'b'], 'Name one folder, not 2.'],
		[['init', 'a', 'b'], 'Name one folder, not 2.'],
		[['build'], 'missing required args'],
		[['dev', 'nowhere'], 'There is no folder "nowhere".'],
		[['dev', ferryFolder, '--port', 'many'], 'is not a port'],
		[['build', 'nowhere', '-o', 'a'], 'There is no folder "nowhere".'],
		[['build', ferryFolder], 'Say where to write the site'],
		[['import', 'nowhere'], 'There is no folder "nowhere".'],
		[['import', join(ferryFolder, 'claims.yaml')], 'is not a folder.'],
		[['check', 'nowhere'], 'There is no folder "nowhere".'],
		[['check', join(ferryFolder, 'claims.yaml')], 'is not a folder.'],
		[['check', '--loud', ferryFolder], 'Unknown option `--loud`'],
		[['compile', ferryFolder], 'Say where to write the lesson'],
		[['compile', ferryFolder, '-o'], 'value is missing'],
		[['compile', ferryFolder, '-o', 'a', '-o', 'b'], 'Say where to write the lesson']
	])('%j', async (args, message) => {
		const { code, out, err } = await crossread(...args);
		expect(code).toBe(2);
		expect(out).toBe('');
		expect(err).toContain(message);
		expect(err).toContain('See crossread --help.');
		expect(err).not.toContain('    at ');
	});
});

it('prints its version', async () => {
	expect(await crossread('--version')).toMatchObject({
		code: 0,
		out: expect.stringContaining('1.2.3') as never
	});
});

const COMMANDS = ['init', 'dev', 'check', 'build', 'compile', 'import'];

it('--help names every command', async () => {
	const { out } = await crossread('--help');
	for (const command of COMMANDS) expect(out).toContain(`  ${command} `);
});

test.each([['--help'], ...COMMANDS.map((command) => [command, '--help'])])(
	'%s %s teaches',
	async (...args) => {
		const { code, out } = await crossread(...args);
		expect(code).toBe(0);
		for (const part of ['lesson.yaml', 'places.geojson', 'Exit codes', '[70]{claim=c02}', '[@source, ¶2]'])
			expect(out).toContain(part);
	}
);

/** The text that the help shows is one that the compiler takes. */
it('shows a step that compiles', async () => {
	const { out } = await crossread('--help');
	const step = /^ {2}## Who[^]*?(?=\n\n {2}\[70\])/m.exec(out)![0].replace(/^ {2}/gm, '');
	await cp(ferryFolder, folder, { recursive: true });
	const written = step
		.replace(/ {2,}(a step|the figures).*$/gm, '')
		.replace('event: fire', 'event: ferry-1931')
		.replace('[70]{claim=c02}', '[12]{claim=office-first}');
	await writeFile(
		join(folder, 'narrative.md'),
		`${await readFile(join(folder, 'narrative.md'), 'utf8')}\n${written}\n`
	);
	expect(await crossread('check', folder)).toMatchObject({
		code: 0,
		out: expect.stringContaining('3 steps') as string
	});
});
