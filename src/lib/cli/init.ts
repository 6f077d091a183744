/** `crossread init`: a small lesson to begin with, and an editor's settings for its files. */
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILES } from '../compiler/authored.ts';
import { codeOf, EXIT, WrongUse, type Io } from './io.ts';

const SETTINGS = '.vscode';

export async function init(folder: string, io: Io): Promise<number> {
	const found = await stat(folder).catch(() => undefined);
	if (found && !found.isDirectory()) throw new WrongUse(`"${folder}" is not a folder.`);
	if (found && (await readdir(folder)).length)
		throw new WrongUse(`"${folder}" is not empty; nothing in it was changed. Name a new or empty folder.`);
	try {
		await mkdir(folder, { recursive: true });
		await cp(io.kit.template, folder, { recursive: true, errorOnExist: true, force: false });
		await writeFile(join(folder, 'README.md'), readme());
		await writeSettings(folder, io.kit.schemas);
	} catch (error) {
		throw new WrongUse(`Cannot write "${folder}" (${codeOf(error)}).`);
	}
	const name = /^[\w./\\:-]+$/.test(folder) ? folder : JSON.stringify(folder);
	io.out(`${folder}: a lesson, and an editor's settings for it

Next
  npx crossread dev ${name}              see it in a browser, and again whenever you save a file
  npx crossread check ${name}            everything that is wrong, each with file, line and what to do
  npx crossread build ${name} -o site    the pages for a web server, and one file for a double click

Open the folder in an editor; narrative.md is the lesson's text. ${join(folder, 'README.md')} says what each file holds.
`);
	return EXIT.clean;
}

/**
 * The schemas are copied beside the settings: an editor finds them without internet, also where the package was only
 * run by npx and is not installed in the folder, and they are those of the version that wrote the lesson.
 */
async function writeSettings(folder: string, schemas: string): Promise<void> {
	const kept = join(folder, SETTINGS, 'schemas');
	await mkdir(kept, { recursive: true });
	const yaml: Record<string, string> = {};
	const json: { fileMatch: string[]; url: string }[] = [];
	for (const file of [...Object.keys(FILES.required), ...Object.keys(FILES.optional)]) {
		const schema = `${file.replace(/\.\w+$/, '')}.schema.json`;
		const text = await readFile(join(schemas, schema), 'utf8').catch(() => undefined);
		// Prose has none.
		if (text === undefined) continue;
		await writeFile(join(kept, schema), text);
		const url = `./${SETTINGS}/schemas/${schema}`;
		if (file.endsWith('.yaml')) yaml[url] = file;
		else json.push({ fileMatch: [`/${file}`], url });
	}
	const write = (file: string, value: unknown) =>
		writeFile(join(folder, SETTINGS, file), `${JSON.stringify(value, null, '\t')}\n`);
	await write('settings.json', { 'yaml.schemas': yaml, 'json.schemas': json });
	await write('extensions.json', { recommendations: ['redhat.vscode-yaml'] });
}

function readme(): string {
	const table = (files: Record<string, string>) =>
		Object.entries(files).map(([file, holds]) => `- \`${file}\`: ${holds}`);
	return [
		'# A lesson for Crossread',
		'',
		'```sh',
		'npx crossread dev .              # see it in a browser, and again whenever you save a file',
		'npx crossread check .            # everything that is wrong, each with file, line and what to do',
		'npx crossread build . -o ../site # the pages for a web server, and one file for a double click',
		'npx crossread --help             # the files and the marks of the text',
		'```',
		'',
		'The files of a lesson:',
		'',
		...table(FILES.required),
		'',
		'and, where the lesson has them:',
		'',
		...table(FILES.optional),
		'',
		'`.vscode/` holds what an editor needs to complete keys and to say what each means.',
		''
	].join('\n');
}
