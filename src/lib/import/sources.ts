/** Bibliographies → items of sources.json, and the beginning of a reading for each that has none. */
import * as v from 'valibot';
import { stringify } from 'yaml';
import { cslItem } from '../compiler/csl.ts';
import { schemaProblems } from '../lesson/parse.ts';
import { ImportProblem } from './append.ts';
import { quoted, type Report } from './report.ts';

export interface Item {
	id: string | number;
	[key: string]: unknown;
}

/** Formats by how the name of a file ends. */
const FORMATS = {
	'.bib': '@biblatex/text',
	'.bibtex': '@biblatex/text',
	'.ris': '@ris/file',
	'.json': 'csl'
} as const;

export const isBibliography = (file: string): boolean => formatOf(file) !== undefined;
const formatOf = (file: string) =>
	Object.entries(FORMATS).find(([ending]) => file.toLowerCase().endsWith(ending))?.[1];

/** The reader of BibTeX and RIS; it is no part of what a page needs, so that it may be missing. */
async function citationJs() {
	try {
		const { plugins } = await import('@citation-js/core');
		await Promise.all([import('@citation-js/plugin-bibtex'), import('@citation-js/plugin-ris')]);
		return plugins.input;
	} catch {
		throw new ImportProblem(
			'BibTeX and RIS are read by @citation-js, which is not installed: npm install @citation-js/core @citation-js/plugin-bibtex @citation-js/plugin-ris'
		);
	}
}

/** @throws {ImportProblem} where nothing of the file can be read */
export async function bibliography(file: string, text: string, report: Report): Promise<Item[]> {
	const format = formatOf(file)!;
	const bare = text.replace(/^\uFEFF/, '');
	const items = format === 'csl' ? cslItems(file, bare) : await converted(file, bare, format, report);
	return items.flatMap((item) => {
		const { issues } = v.safeParse(cslItem, item);
		if (!issues) return [item];
		const [problem] = schemaProblems(issues);
		report.left(
			'item that cannot be taken',
			`${quoted(String(item.id))}: ${problem!.path && `${problem!.path} `}${problem!.message}`
		);
		return [];
	});
}

function cslItems(file: string, text: string): Item[] {
	try {
		const items: unknown = JSON.parse(text);
		if (Array.isArray(items) && items.every((item) => typeof item === 'object' && item !== null))
			return items as Item[];
	} catch {
		// Said below.
	}
	throw new ImportProblem(`${file} is no list of CSL-JSON items; in Zotero: Export Library, CSL JSON`);
}

async function converted(
	file: string,
	text: string,
	format: '@biblatex/text' | '@ris/file',
	report: Report
): Promise<Item[]> {
	const input = await citationJs();
	const isBib = format === '@biblatex/text';
	const convert = (part: string): Item[] => {
		const items = input.chain(part, { forceType: format, generateGraph: false }) as Item[];
		// A key of citation-js's own making differs from run to run.
		return items.map(({ id, ...item }) => ({
			id: isBib || /^ID {2}- /m.test(part) ? id : made(item),
			...item
		}));
	};
	try {
		const items = isBib ? convert(text) : records(text).flatMap(convert);
		if (!items.length) throw new Error('it holds no entry');
		const begun = isBib ? entriesIn(text) : undefined;
		// An entry that is not closed may have swallowed the next.
		if (begun && begun.begun > items.length && begun.open) throw new Error('an entry is not closed');
		for (const { line, words } of begun?.without ?? [])
			report.left('entry without its @', `line ${line}, ${quoted(words)}`);
		leftFields(
			text,
			isBib,
			(part) => JSON.stringify(isBib ? convert(part) : records(part).flatMap(convert)),
			report
		);
		return items;
	} catch (error) {
		if (error instanceof ImportProblem) throw error;
		const open = isBib ? entriesIn(text).open : undefined;
		if (open)
			throw new ImportProblem(
				`${file}:${open.line} the entry "${open.key}" is not closed${open.next === undefined ? '' : ` before the next begins, in line ${open.next}`}; a brace is missing (}), so nothing is taken`
			);
		const [said] = (error as Error).message.split('\n');
		const [, problem = said, line] = said!.match(/^(.*) at line (\d+) col \d+:?$/) ?? [];
		throw new ImportProblem(
			`${file}${line === undefined ? '' : `:${line}`} cannot be read as ${isBib ? 'BibTeX' : 'RIS'}: ${problem}`
		);
	}
}

interface Entries {
	/** How many begin, those within comments left out. */
	begun: number;
	/** The first that does not end before the next begins, or at all. */
	open?: { line: number; key: string; next?: number };
	/** What looks like an entry but for its @, which BibTeX passes over as it does any text between entries. */
	without: { line: number; words: string }[];
}

/** Counts braces; what its parser says of one that is missing is where it stumbled, entries later. */
function entriesIn(text: string): Entries {
	const found: Entries = { begun: 0, without: [] };
	const lineOf = (at: number) => text.slice(0, at).split('\n').length;
	let depth = 0;
	let entry: { at: number; key: string; isComment: boolean } | undefined;
	for (const mark of text.matchAll(
		/\\[\\{}]|[{}]|^[\t ]*(@?)[\t ]*(\w+)\s*\{\s*(?:([^\s,{}=]+)\s*(?=,))?/gm
	)) {
		const [token, at, type, key = ''] = mark;
		if (token.startsWith('\\')) continue;
		if (type === undefined) {
			if (depth) depth += token === '{' ? 1 : -1;
			continue;
		}
		const begins = mark.index + token.search(/\S/);
		const isEntry = at && !/^(comment|string|preamble)$/i.test(type);
		if (depth) {
			// A line of a value may begin with an address, which has no key.
			if (isEntry && key && !entry!.isComment) {
				found.open ??= { line: lineOf(entry!.at), key: entry!.key, next: lineOf(begins) };
				found.begun++;
				depth = 1;
				entry = { at: begins, key, isComment: false };
			} else depth++;
		} else if (at) {
			if (isEntry) found.begun++;
			depth = 1;
			entry = { at: begins, key: key || type, isComment: !isEntry };
		} else if (key) found.without.push({ line: lineOf(begins), words: token.trim() });
	}
	if (depth && entry && !entry.isComment) found.open ??= { line: lineOf(entry.at), key: entry.key };
	return found;
}

/** Each record of a RIS file, from TY to ER; what stands between them is none. */
const records = (text: string) =>
	text.replaceAll('\r\n', '\n').match(/^TY {2}- [^]*?^ER {2}-[^\n]*$/gm) ?? [];

/** A key for an item that has none, from its first name and its year: berg1931. */
function made(item: Record<string, unknown>): string {
	const [author] = (item.author ?? item.editor ?? []) as { family?: string; literal?: string }[];
	const name = (author?.family ?? author?.literal ?? String(item.title ?? 'item'))
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.slice(0, 20);
	const issued = item.issued as { 'date-parts'?: number[][] } | undefined;
	return `${name || 'item'}${issued?.['date-parts']?.[0]?.[0] ?? ''}`;
}

/** A field is carried where the items differ without it. */
function leftFields(text: string, isBib: boolean, convert: (part: string) => string, report: Report): void {
	const whole = convert(text);
	const pattern = isBib ? /^[\t ]*([a-z][\w-]*)\s*=\s*/gim : /^([A-Z][A-Z0-9]) {2}- ?/gm;
	const fields = new Set([...text.matchAll(pattern)].map(([, name]) => name!));
	for (const field of fields) {
		if (/^(TY|ER|ID)$/.test(field)) continue;
		// Under a name that no format knows, it is as good as left out.
		const without = isBib
			? text.replace(new RegExp(`^([\\t ]*)${field}(\\s*=)`, 'gim'), '$1xunknownfield$2')
			: text.replace(new RegExp(`^${field} {2}-`, 'gm'), 'ZZ  -');
		try {
			if (convert(without) !== whole) continue;
		} catch {
			// What cannot be read without the field needs it.
			continue;
		}
		report.left(`field ${field}`);
	}
}

/** The key under which an item is cited: as the compiler reads it. */
export function keyOf(item: Item): string {
	const { output } = v.safeParse(cslItem, item) as { output?: { id: string } };
	return output?.id ?? String(item.id);
}

/** The beginning of a reading. What it says of access and of how much was read, its author has to judge. */
export function readingBlock(item: Item, report: Report): string {
	const { success, output } = v.safeParse(cslItem, item);
	const key = keyOf(item);
	const source = success ? output : undefined;
	const carrier = source?.['container-title'] ?? source?.publisher ?? source?.archive;
	if (carrier === undefined) report.needs(['carrier']);
	const accessed = dayOf(item.accessed);
	const fields = {
		...(carrier !== undefined && { carrier }),
		access: 'unknown',
		seen: 'opening',
		...(accessed && { captured: accessed })
	};
	const [first, ...lines] = stringify({ [key]: fields }, { lineWidth: 0 })
		.trimEnd()
		.split('\n');
	report.made.push(key);
	return [
		first!,
		...(carrier === undefined ? ['  # needs: carrier'] : []),
		...lines.map((line) =>
			/^ {2}access: /.test(line)
				? `${line} # judge: on-site, escorted, remote or blocked, where its author stood`
				: /^ {2}seen: /.test(line)
					? `${line} # judge: full, part (with pages), opening or second-hand, what of it you read`
					: line
		),
		''
	].join('\n');
}

/** `accessed` of Zotero, where it is one day. */
function dayOf(accessed: unknown): string | undefined {
	// "About" a day is none on which a copy was looked at.
	if ((accessed as { circa?: unknown } | undefined)?.circa) return undefined;
	const [part] = ((accessed as { 'date-parts'?: unknown[][] } | undefined)?.['date-parts'] ?? []) as (
		string | number
	)[][];
	if (part?.length !== 3) return undefined;
	const stated = part.map((one) => String(one).padStart(2, '0')).join('-');
	return /^\d{4}-\d{2}-\d{2}$/.test(stated) ? stated : undefined;
}
