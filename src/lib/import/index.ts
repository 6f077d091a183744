/** Files that authors have → records of a lesson folder, added to what is there. Node only. */
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { readLessonFile } from '../compiler/read.ts';
import { appendJson, appendYaml, ImportProblem } from './append.ts';
import { sheetClaims, type Said } from './claims.ts';
import { readSheet } from './csv.ts';
import { isTimeline, timelineEvents, type Track } from './events.ts';
import { blockOf, free, type Draft } from './records.ts';
import { Report } from './report.ts';
import { bibliography, isBibliography, keyOf, readingBlock, type Item } from './sources.ts';

export { ImportProblem } from './append.ts';

export interface Imported {
	/** The files of the lesson that change, whole, by name. */
	files: Map<string, string>;
	/** What was made, what was not carried and what is to be added, line by line. */
	lines: string[];
}

/** How many records are made between two signs of life. */
const STEP = 1000;

/**
 * Reads files and adds what they hold to a lesson folder; nothing is written here.
 *
 * @param folder path of the lesson folder
 * @param sources paths of BibTeX, RIS, CSL-JSON and CSV files; none to begin readings.yaml only
 * @param said what the author says of a sheet as a whole
 * @param tell is told how far a large sheet is: 3,000 of 10,000 rows
 * @throws {ImportProblem} where a file cannot be read or added to
 */
export async function importInto(
	folder: string,
	sources: readonly string[],
	said: Said = {},
	tell: (progress: string) => void = () => {}
): Promise<Imported> {
	const files = new Map<string, string>();
	const lines: string[] = [];
	const current = async (file: string) => files.get(file) ?? (await textOf(folder, file));
	const put = (file: string, before: string, after: string) => {
		if (after !== before) files.set(file, after);
	};

	for (const path of sources) {
		const name = basename(path);
		const { text, problem } = await readLessonFile('', path, false);
		if (problem) throw new ImportProblem(`${path} ${problem.message}`);
		const report = new Report();
		if (isBibliography(name)) {
			const before = await current('sources.json');
			const items = await bibliography(name, text!, report);
			const taken = new Set(recordsOf('sources.json', before).map((item) => keyOf(item as never)));
			const fresh = freeItems(items, taken, report);
			put('sources.json', before, appendJson('sources.json', before, fresh));
			lines.push(...report.lines(name, 'sources.json', 'sources'));
			continue;
		}
		if (!/\.(csv|tsv|txt)$/i.test(name))
			throw new ImportProblem(`${name} is none of .bib, .ris, .json (CSL-JSON) and .csv`);
		const sheet = readSheet(name, text!);
		const timeline = isTimeline(sheet);
		const claims = timeline ? undefined : sheetClaims(sheet, said, report);
		if (!timeline && !claims)
			throw new ImportProblem(
				`${name} is a sheet of no known shape (${sheet.columns.filter(Boolean).slice(0, 6).join(', ')} …): events need the columns Year and Headline, claims those of the fields, such as measure, claimant, kind and n, or Who and Number; crossread import --help lists them`
			);
		const target = timeline ? 'events.yaml' : 'claims.yaml';
		const before = await current(target);
		const ids = new Set(recordsOf(target, before).map(({ id }) => String(id)));
		const drafts = free(
			timeline ? timelineEvents(sheet, await tracksOf(folder), report) : claims!.drafts,
			ids,
			report
		);
		put(target, before, appendYaml(target, before, blocks(drafts, tell)));
		lines.push(
			...report.lines(
				timeline ? `${name} (TimelineJS)` : `${name} (${claims!.shape})`,
				target,
				timeline ? 'events' : 'claims'
			)
		);
	}

	const report = new Report();
	const before = await current('readings.yaml');
	const read = new Set(Object.keys(mapOf('readings.yaml', before)));
	const unread = new Map(
		recordsOf('sources.json', await current('sources.json')).map((item) => [
			keyOf(item as never),
			item as unknown as Item
		])
	);
	const begun = [...unread].filter(([key]) => !read.has(key)).map(([, item]) => readingBlock(item, report));
	put('readings.yaml', before, appendYaml('readings.yaml', before, begun));
	if (begun.length || !sources.length)
		lines.push(...report.lines('sources.json', 'readings.yaml', 'readings begun'));
	return { files, lines };
}

function blocks(drafts: readonly Draft[], tell: (progress: string) => void): string[] {
	return drafts.map((draft, index) => {
		if (index && index % STEP === 0) tell(`${index} of ${drafts.length}`);
		return blockOf(draft);
	});
}

/** Items whose keys are free, each key once. */
function freeItems(items: readonly Item[], taken: ReadonlySet<string>, report: Report): Item[] {
	const seen = new Set(taken);
	return items.filter((item) => {
		const key = keyOf(item);
		const isFree = !seen.has(key);
		(isFree ? report.made : report.refused).push(key);
		seen.add(key);
		return isFree;
	});
}

/** What a file of the lesson holds; nothing where it is not there yet. */
async function textOf(folder: string, file: string): Promise<string> {
	const { text = '', problem } = await readLessonFile(folder, file, true);
	if (problem) throw new ImportProblem(`${join(folder, file)} ${problem.message}`);
	return text;
}

/** The tracks that lesson.yaml declares, as far as it can be read: what is wrong with it, check says. */
async function tracksOf(folder: string): Promise<Track[]> {
	const settings = parseDocument(await textOf(folder, 'lesson.yaml'), { logLevel: 'error' });
	const { tracks } = ((settings.errors.length ? undefined : settings.toJS()) ?? {}) as { tracks?: unknown };
	return Array.isArray(tracks) ? tracks.filter((track) => typeof track?.id === 'string') : [];
}

function valueOf(file: string, text: string): unknown {
	const document = parseDocument(text);
	if (document.errors.length)
		throw new ImportProblem(
			`${file} cannot be read as it is (crossread check says where), so nothing is added to it`
		);
	return document.toJS() as unknown;
}

function recordsOf(file: string, text: string): Record<string, unknown>[] {
	const value = valueOf(file, text) ?? [];
	if (!Array.isArray(value)) throw new ImportProblem(`${file} holds no list, so nothing is added to it`);
	return value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}

function mapOf(file: string, text: string): object {
	const value = valueOf(file, text) ?? {};
	if (typeof value !== 'object' || Array.isArray(value))
		throw new ImportProblem(`${file} holds no records by id, so nothing is added to it`);
	return value;
}
