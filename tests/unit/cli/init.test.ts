import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { KNOWN_FILES } from '../../../src/lib/compiler/authored.ts';
import { crossread, filesIn, kit } from './commands.ts';

let folder: string;
beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'init-')), 'my lesson');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const json = async <T>(file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as T;

it('writes a lesson that compiles at once, and says what to do next', async () => {
	const { code, out, err } = await crossread(['init', folder]);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	for (const command of ['dev', 'check', 'build'])
		expect(out).toContain(`npx crossread ${command} "${folder}"`);
	expect(await crossread(['check', folder])).toMatchObject({
		code: 0,
		out: expect.stringContaining('no problems') as string
	});
});

it('takes an empty folder that is there', async () => {
	await mkdir(folder);
	expect(await crossread(['init', folder])).toMatchObject({ code: 0 });
	expect(await filesIn(folder)).toEqual(expect.arrayContaining(await filesIn(kit.template)));
});

it('gives an editor the schema of each of its data files, from the folder itself', async () => {
	await crossread(['init', folder]);
	const settings = await json<{
		'yaml.schemas': Record<string, string>;
		'json.schemas': { fileMatch: string[]; url: string }[];
	}>('.vscode/settings.json');
	const schemas = new Map([
		...Object.entries(settings['yaml.schemas']).map(([schema, file]): [string, string] => [file, schema]),
		...settings['json.schemas'].map(({ fileMatch, url }): [string, string] => [fileMatch[0]!.slice(1), url])
	]);
	// Also those that the lesson does not begin with: what found the wordings is written by a tool, and prose has no schema.
	expect([...schemas.keys()].sort()).toEqual(
		KNOWN_FILES.filter((file) => !/\.(md|lock\.json)$/.test(file)).sort()
	);
	for (const [file, schema] of schemas) {
		expect(schema).toMatch(/^\.\/\.vscode\/schemas\/[a-z]+\.schema\.json$/);
		expect(await json(schema)).toMatchObject({ title: file });
	}
	expect(await json('.vscode/extensions.json')).toEqual({ recommendations: ['redhat.vscode-yaml'] });
});

it('tells what each file holds', async () => {
	await crossread(['init', folder]);
	const readme = await readFile(join(folder, 'README.md'), 'utf8');
	for (const file of KNOWN_FILES) expect(readme).toContain(`- \`${file}\``);
});

it('overwrites nothing', async () => {
	await mkdir(folder);
	await writeFile(join(folder, '.hidden'), 'mine');
	const { code, err } = await crossread(['init', folder]);
	expect(code).toBe(2);
	expect(err).toContain('is not empty; nothing in it was changed');
	expect(await filesIn(folder)).toEqual(['.hidden']);
});

test.each<[string, (file: string) => string, RegExp]>([
	['a file', (file) => file, /is not a folder/],
	['below a file', (file) => join(file, 'lesson'), /Cannot write ".*" \(ENOTDIR\)/]
])('refuses %s', async (_, at, message) => {
	await writeFile(folder, '');
	const { code, out, err } = await crossread(['init', at(folder)]);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toMatch(message);
});
