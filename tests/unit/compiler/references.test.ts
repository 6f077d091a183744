/** In the folder of a lesson too, one slip in one reference is one problem, in the file and on the line of the slip. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { KNOWN_FILES } from '../../../src/lib/compiler/authored.ts';
import { editIn } from '../../fixtures/edit.ts';
import { ferryFolder, ferryLesson } from '../../fixtures/ferry.ts';
import { problemsIn } from '../../fixtures/problems-in.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'references-'));
	await cp(ferryFolder, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** Every id of a record, and of what the lesson's records are said to be. */
function idsOf(node: unknown): string[] {
	if (typeof node !== 'object' || node === null) return [];
	return Object.entries(node).flatMap(([key, value]) =>
		/^(id|measure|role|stake|kind)$/.test(key) && typeof value === 'string' ? [value] : idsOf(value)
	);
}

interface Reference {
	where: string;
	file: string;
	at: number;
	id: string;
}

/** Keys of plain words, in which an id's word may stand as well, and of lists that are no lesson's own. */
const TEXTS = /^(id|kind|name|type|description|en|word|basis)$/;
/** Where lesson.yaml says what its own are called. */
const LABELS = /^\s+(role|stake|placeKind):/;
/** One word for each key and each mark of each file that takes an id. */
const references = new Map<string, Reference>();
const ids = new Set(idsOf(ferryLesson));
for (const file of KNOWN_FILES) {
	const text = await readFile(join(ferryFolder, file), 'utf8').catch(() => '');
	for (const { 0: id, index: at } of text.matchAll(/[a-z][\w-]*\w/g)) {
		const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
		const key =
			/([\w-]+)"?(?:[:=] ?(?:\[(?:[\w-]+, )*)?"?|: \{ )$/.exec(before)?.[1] ?? /^$|\[@$/.exec(before)?.[0];
		if (!ids.has(id) || key === undefined || TEXTS.test(key)) continue;
		if (file === 'lesson.yaml' && LABELS.test(before)) continue;
		const where = `${file}: ${key || 'a key'}`;
		if (!references.has(where)) references.set(where, { where, file, at, id });
	}
}

it('there are references in most files', () => {
	expect(references.size).toBeGreaterThan(35);
});

test.each([...references.values()])('$where', async ({ file, at, id }) => {
	const text = await readFile(join(ferryFolder, file), 'utf8');
	await writeFile(join(folder, file), text.slice(0, at) + id.slice(0, -2) + text.slice(at + id.length - 1));
	const found = await problemsIn(folder);
	await writeFile(join(folder, file), text);
	expect(found).toHaveLength(1);
	expect(found[0]).toMatchObject({
		file,
		message: expect.stringMatching(/^(there is )?no |^"\w+" has no lane/)
	});
	expect(found[0]!.message).toContain(`did you mean ${id}?`);
});

test.each<[what: string, from: string, to: string]>([
	['a key that is not known', 'title: The ferry', 'titel: x\ntitle: The ferry'],
	['a version of one number', 'version: 1.0.0\nlanguage', 'version: 1\nlanguage'],
	['a time zone that is none', "'-03:30'", 'Newfoundland']
])('%s in lesson.yaml is no reason to read the text in another language', async (_, from, to) => {
	const [settings, narrative] = [await read('lesson.yaml'), await read('narrative.md')];
	await editIn(folder, 'narrative.md', 'Both spoke', '12 Ocak 1931: both spoke');
	await writeFile(
		join(folder, 'lesson.yaml'),
		settings.replace('language: en', 'language: tr').replace(from, to)
	);
	const found = await problemsIn(folder);
	await writeFile(join(folder, 'narrative.md'), narrative);
	await writeFile(join(folder, 'lesson.yaml'), settings);
	expect(found.map(({ file }) => file)).toEqual(['lesson.yaml']);
});
const read = (file: string) => readFile(join(ferryFolder, file), 'utf8');
