/**
 * `npm run wordings -- SOURCE FILE`: looks up each wording that a lesson cites of a source in that source's text, where
 * its paragraphs begin with their locator (`¶2. …`), and writes what it found into the lesson's `wordings.lock.json`.
 * The text itself is not ours to publish; the lock lets a test say that no wording has changed since it was checked.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { compileLesson } from '../src/lib/compiler/index.ts';
import type { Lesson } from '../src/lib/lesson/schema.ts';

export interface Wording {
	source: string;
	locator: string;
	wording: string;
}

/** Every wording of the lesson, once. */
export function wordings(lesson: Lesson, source?: string): Wording[] {
	const found = new Map<string, Wording>();
	const visit = (node: unknown): void => {
		if (typeof node !== 'object' || node === null) return;
		const { source: cited, locator, wording } = node as Partial<Wording>;
		if (cited && locator && wording && (source === undefined || cited === source))
			found.set(`${cited} ${locator} ${wording}`, { source: cited, locator, wording });
		Object.values(node).forEach(visit);
	};
	visit(lesson);
	return [...found.values()];
}

/** What the lock holds of a wording: no more of the source than the lesson itself has. */
export function fingerprint({ source, locator, wording }: Wording): string {
	return createHash('sha256').update(`${source}\n${locator}\n${wording}`).digest('hex').slice(0, 16);
}

/** Quotation marks and spaces are set in many ways; words are not. */
const plain = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/[–—]/g, '-')
		.replace(/\s+/g, ' ')
		.toLowerCase();

/** The wordings that do not stand in the paragraph they are cited from. */
export function missing(text: string, cited: readonly Wording[]): Wording[] {
	const paragraphs = new Map(
		[...text.matchAll(/^(¶\d+)\. (.*)$/gm)].map(([, locator, words]) => [locator!, plain(words!)])
	);
	return cited.filter(({ locator, wording }) => !paragraphs.get(locator)?.includes(plain(wording)));
}

if (process.argv[1] === import.meta.filename) {
	const [source, file] = process.argv.slice(2);
	if (!source || !file)
		throw new Error('Name a source and the file of its text: npm run wordings -- SOURCE FILE');
	const cited = wordings(await compileLesson('src/lessons/zhanaozen'), source);
	const absent = missing(await readFile(file, 'utf8'), cited);
	for (const { locator, wording } of absent) console.error(`${source}, ${locator}: not there: “${wording}”`);
	if (absent.length) process.exitCode = 1;
	else {
		const lock = { source, checked: cited.map(fingerprint).sort() };
		await writeFile('src/lessons/zhanaozen/wordings.lock.json', `${JSON.stringify(lock, null, '\t')}\n`);
		console.log(`${cited.length} wordings of ${source} stand in their paragraphs`);
	}
}
