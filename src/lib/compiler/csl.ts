/**
 * sources.json as Zotero, Better BibTeX and other programs write it: CSL-JSON 1.0.2, whole. What a bibliography here
 * prints is brought into the one shape of a lesson's source; every other key of CSL is known and passed over.
 */
import * as v from 'valibot';
import { CITATION_KEY, record, text, webAddress } from '../lesson/atoms.ts';
import type { sourceItem } from '../lesson/records.ts';

type Item = v.InferOutput<typeof sourceItem>;
type Issued = NonNullable<Item['issued']>;
type Name = NonNullable<Item['author']>[number];

/** Keys of CSL-JSON 1.0.2 that no line of a bibliography here prints. */
const CSL_KEYS = [
	// Names.
	'chair collection-editor compiler composer container-author contributor curator director editorial-director',
	'editor-translator executive-producer guest host illustrator interviewer narrator organizer original-author',
	'performer producer recipient reviewed-author script-writer series-creator',
	// Dates.
	'accessed available-date container event-date original-date submitted',
	// Texts and numbers.
	'abstract annote archive-place authority categories chapter-number citation-label citation-number',
	'collection-number collection-title container-title-short custom dimensions division event event-place',
	'event-title first-reference-note-number genre ISBN ISSN journalAbbreviation jurisdiction keyword locator',
	'medium number-of-pages number-of-volumes original-publisher original-publisher-place original-title',
	'page-first part part-number part-title PMCID PMID printing printing-number references reviewed-genre',
	'reviewed-title scale section source status supplement supplement-number version volume-title',
	'volume-title-short year-suffix'
].flatMap((keys) => keys.split(' '));

/** What programs write beside CSL: citation-js, Juris-M, Mendeley, Zotero's plug-ins. */
const FOREIGN_KEYS = [
	'_graph',
	'multi',
	'schema',
	'seeAlso',
	'shortTitle',
	'system_id',
	'uri',
	'uris',
	'note-key'
];

/** The mark-up of CSL's rich text, which is no HTML: what stands inside it is kept. */
const RICH_TEXT =
	/<\/?(?:i|b|em|strong|sup|sub|sc)>|<span(?:\s+(?:class="(?:nocase|smallcaps|nodecor|math)"|style="font-variant:\s*small-caps;?"))?\s*>|<\/span>/gi;

/** A field of an item: what it holds, described for the editors that complete it. */
const field = <S extends v.GenericSchema>(schema: S, description: string) =>
	v.optional(v.pipe(schema, v.description(description)) as unknown as S);

/** A text with CSL's mark-up taken out; line ends and runs of blanks, which no bibliography prints, become one blank. */
const rich = (description: string) =>
	v.pipe(
		v.string(),
		v.description(description),
		v.transform((value) => value.replace(RICH_TEXT, '').replace(/\s+/g, ' ')),
		text
	);
const optionalRich = (description: string) => v.optional(rich(description));

/** Zotero writes a number as text; other programs as a number. */
const numberOrText = (description: string) =>
	v.optional(
		v.pipe(
			v.union([v.string(), v.number()], 'must be a number or a text'),
			v.description(description),
			v.transform((value) => String(value).replace(RICH_TEXT, '')),
			text
		)
	);

/** "van" + "Gogh", but "d’" + "Alembert". */
const joined = (...parts: (string | undefined)[]) =>
	parts
		.filter((part) => part !== undefined)
		.reduce((all, part) => (all === '' || /['’ʼ-]$/.test(all) ? all + part : `${all} ${part}`), '');

const names = (description: string) =>
	v.optional(
		v.pipe(
			v.array(
				withoutEmpty(
					record({
						family: field(text, 'Family name.'),
						given: field(text, 'Given name.'),
						literal: field(text, 'A name that has no such parts.'),
						'non-dropping-particle': field(text, 'Particle that stays with the family name: de la.'),
						'dropping-particle': field(text, 'Particle that goes where the given name goes: von.'),
						suffix: field(text, 'What follows the name: Jr.'),
						'comma-suffix': field(v.unknown(), 'Whether a comma stands before the suffix.'),
						'static-ordering': field(v.unknown(), 'Known to CSL, passed over here.'),
						'parse-names': field(v.unknown(), 'Known to CSL, passed over here.'),
						isInstitution: field(v.unknown(), 'Known to Juris-M, passed over here.'),
						multi: field(v.unknown(), 'Known to Juris-M, passed over here.')
					})
				)
			),
			v.description(description),
			v.transform((people) => {
				const named = people.flatMap(readName);
				return named.length ? named : undefined;
			})
		)
	);

type AuthoredName = Partial<
	Record<'family' | 'given' | 'literal' | 'non-dropping-particle' | 'dropping-particle' | 'suffix', string>
> & { 'comma-suffix'?: unknown };

function readName(name: AuthoredName): Name[] {
	const { family, given, literal, suffix } = name;
	if (family === undefined && given === undefined) return literal === undefined ? [] : [{ literal }];
	const whole =
		joined(name['non-dropping-particle'], family) +
		(suffix ? `${name['comma-suffix'] ? ',' : ''} ${suffix}` : '');
	const first = joined(given, name['dropping-particle']);
	return [{ ...(whole && { family: whole.trim() }), ...(first && { given: first }) }];
}

/** A date that cannot be taken, as a plain sentence. */
class DateProblem extends Error {}

const issued = v.optional(
	v.pipe(
		record({
			'date-parts': field(
				v.array(v.array(v.nullable(v.union([v.number(), v.string()])))),
				'Year, month and day of the first day and, where it is a range, of the last; [0] for an open end.'
			),
			season: field(v.union([v.string(), v.number()]), 'A season, 1 to 4 from spring on, or its name.'),
			circa: field(v.unknown(), 'Whether the date is about so.'),
			literal: field(v.string(), 'A date in words: 13th century.'),
			raw: field(v.string(), 'A date as it was typed.')
		}),
		v.description('Date of issue.'),
		v.rawTransform<AuthoredDate, Issued | undefined>(({ dataset, addIssue, NEVER }) => {
			try {
				return readDate(dataset.value);
			} catch (error) {
				if (!(error instanceof DateProblem)) throw error;
				addIssue({ message: error.message });
				return NEVER;
			}
		})
	)
);

export interface AuthoredDate {
	'date-parts'?: (string | number | null)[][] | undefined;
	season?: string | number | undefined;
	circa?: unknown;
	literal?: string | undefined;
	raw?: string | undefined;
}

function readDate({
	'date-parts': lists = [],
	season,
	circa,
	literal,
	raw
}: AuthoredDate): Issued | undefined {
	const parts = lists.map(filled).filter((part, index) => part.length || index > 0);
	const dates = parts.map((part, index) => dayOf(part, index > 0));
	if (dates.length > 2) throw new DateProblem(`has ${dates.length} dates; a range has a first and a last`);
	if (dates.length === 2 && dates[1]![0] !== 0 && order(dates[0]!, dates[1]!) > 0)
		throw new DateProblem('ends before it begins');
	const about = circa !== undefined && !/^(0|false|no)?$/i.test(String(circa));
	const [first] = dates;
	if (first) {
		const named = first.length === 1 && dates.length === 1 ? seasonOf(season) : undefined;
		if (typeof named === 'number') first.push(named);
		return {
			'date-parts': dates,
			...(about && { circa: true as const }),
			...(typeof named === 'string' && { literal: checked(`${named} ${first[0]}`) })
		};
	}
	const stated = (literal ?? raw ?? '').trim();
	if (!stated) return undefined;
	const typed = literal === undefined ? typedDate(stated) : undefined;
	return typed
		? readDate({ 'date-parts': typed, circa: circa ?? /[~%]/.test(stated) })
		: { literal: checked(stated), ...(about && { circa: true as const }) };
}

/** "2014-12-31/2015-01" as lists; undefined for what is no plain date. */
function typedDate(raw: string): string[][] | undefined {
	const ends = raw.split('/').map((end) => end.match(/^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$/));
	return ends.length <= 2 && ends.every((end) => end !== null)
		? ends.map((end) => end.slice(1).filter((part) => part !== undefined))
		: undefined;
}

/** Without the empty places at its end, which some programs write for a day or month that is not known. */
function filled(part: (string | number | null)[]): (string | number)[] {
	const known = part.map((one) => (typeof one === 'string' ? one.trim() : one));
	while (known.length && (known.at(-1) === null || known.at(-1) === '')) known.pop();
	return known.map((one) => one ?? '');
}

/** Year, month (21 to 24 for a season, as in EDTF) and day, each checked against the calendar. */
function dayOf(part: (string | number)[], last: boolean): number[] {
	const shown = part.join('-');
	const numbers = part.map(Number);
	if (part.length > 3 || part.some((one) => one === '') || !numbers.every(Number.isInteger))
		throw new DateProblem(
			`"${shown}" is no year, month and day in numbers; a date in words goes under literal: { "literal": "${shown}" }`
		);
	const [year, month, day] = numbers as [number?, number?, number?];
	if (last && !year) return [0];
	if (!year || Math.abs(year) > 9999)
		throw new DateProblem(year ? `the year ${year} is outside 9999 BC to 9999` : 'there is no year 0');
	if (month === undefined || month === 0) return [year];
	const isSeason = month >= 13 && month <= 24;
	if (month < 1 || month > 24 || (isSeason && day) || (day && !isSeason && !inMonth(year, month, day)))
		throw new DateProblem(`"${shown}" is not in the calendar`);
	if (isSeason) return [year, 21 + ((month - 13) % 4)];
	return day ? [year, month, day] : [year, month];
}

function inMonth(year: number, month: number, day: number): boolean {
	const date = new Date(0);
	// The year before 1 is 1 BC, which is written -1.
	date.setUTCFullYear(year < 0 ? year + 1 : year, month - 1, day);
	return day > 0 && date.getUTCMonth() === month - 1;
}

const SEASONS = [/^(1|spring)$/i, /^(2|summer)$/i, /^(3|autumn|fall)$/i, /^(4|winter)$/i];

/** 21 to 24, or the words of another language as they are. */
function seasonOf(season: string | number | undefined): number | string | undefined {
	const stated = String(season ?? '').trim();
	const at = SEASONS.findIndex((one) => one.test(stated));
	return at >= 0 ? 21 + at : stated || undefined;
}

const order = (a: number[], b: number[]) =>
	a.slice(0, b.length).reduce((found, one, index) => found || one - b[index]!, 0);

function checked(words: string): string {
	const result = v.safeParse(text, words.replace(RICH_TEXT, ''));
	if (!result.success) throw new DateProblem(result.issues[0].message);
	return result.output;
}

const entries = {
	id: v.pipe(v.union([v.string(), v.number()], 'must be a citation key'), v.description('The citation key.')),
	'citation-key': field(v.unknown(), 'The citation key of Better BibTeX, taken where the id is an address.'),
	type: v.pipe(text, v.description('CSL type: article-newspaper, webpage, report …')),
	title: optionalRich('Title as printed.'),
	'title-short': optionalRich('Short title, printed where there is no other.'),
	author: names('Authors as printed.'),
	editor: names('Editors as printed.'),
	translator: names('Translators as printed.'),
	issued,
	'container-title': optionalRich('The newspaper, journal, book or site.'),
	edition: numberOrText('Edition: 2, or as printed.'),
	volume: numberOrText('Volume.'),
	issue: numberOrText('Number of the issue.'),
	number: numberOrText('Number of a report, printed where there is no issue.'),
	page: numberOrText('Page, or pages as 12-15.'),
	publisher: optionalRich('The publisher.'),
	'publisher-place': optionalRich('Where it was published.'),
	archive: optionalRich('The archive that keeps it.'),
	archive_collection: optionalRich('The collection of the archive.'),
	archive_location: optionalRich('Where it is in the archive.'),
	'call-number': numberOrText('Shelf mark, printed where there is no place in an archive.'),
	language: field(v.string(), 'Language of the source: a BCP 47 tag. What is none is passed over.'),
	URL: field(webAddress, 'Address of the source.'),
	DOI: field(v.string(), 'DOI, which is its address where there is no other.'),
	note: optionalRich('A note for the bibliography.'),
	...Object.fromEntries(
		[...CSL_KEYS, ...FOREIGN_KEYS].map((key) => [key, field(v.unknown(), 'Known to CSL, not printed here.')])
	)
};

/** One item of CSL-JSON → the source of a lesson, without how it was read. */
export const cslItem = v.pipe(
	withoutEmpty(record(entries)),
	v.rawTransform<AuthoredItem, Item>(({ dataset, addIssue, NEVER }) => {
		const item = dataset.value;
		const refuse = (key: string, message: string) =>
			addIssue({
				message,
				path: [{ type: 'object', origin: 'value', input: item as never, key, value: item[key as 'id'] }]
			});
		const id = keyOf(item);
		if (id === undefined)
			refuse(
				'id',
				`"${item.id}" cannot be cited; a citation key is letters, digits and any of ${'_:.#$%&+?~/-'}, a letter or digit first`
			);
		const title = item.title ?? item['title-short'];
		if (title === undefined)
			refuse(
				'title',
				`"${id ?? item.id}" has no title, by which a source is listed; give it one, [Letter to …] if need be`
			);
		return id === undefined || title === undefined ? NEVER : printed(item, id, title);
	})
);

type AuthoredItem = Omit<Item, 'id' | 'title'> &
	Partial<
		Record<
			'title' | 'title-short' | 'number' | 'archive_collection' | 'archive_location' | 'call-number' | 'DOI',
			string | undefined
		>
	> & { id: string | number; 'citation-key'?: unknown };

/** The id, or the key that stands beside an id that is an address or holds what a key cannot. */
function keyOf({ id, 'citation-key': beside }: AuthoredItem): string | undefined {
	const isKey = (key: string) => CITATION_KEY.test(key);
	const candidates = [String(id), String(beside ?? '')].filter(isKey);
	return candidates.find((key) => !/^https?:/.test(key)) ?? candidates[0];
}

function printed(item: AuthoredItem, id: string, title: string): Item {
	const { issue = item.number, language, URL = doiAddress(item.DOI) } = item;
	const shelf = item.archive_location ?? item['call-number'];
	const archive = [item.archive, item.archive_collection, shelf].filter(Boolean).join(', ');
	const tag = language?.trim().replaceAll('_', '-');
	const source: Record<keyof Item, unknown> = {
		id,
		type: item.type,
		title,
		author: item.author,
		editor: item.editor,
		translator: item.translator,
		issued: item.issued,
		'container-title': item['container-title'],
		edition: item.edition,
		volume: item.volume,
		issue,
		page: item.page,
		publisher: item.publisher,
		'publisher-place': item['publisher-place'],
		archive: archive || undefined,
		language: tag && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined,
		URL,
		note: item.note
	};
	return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as Item;
}

/** "10.1093/ref:odnb/10183", "doi:10.1093/…" and "https://doi.org/10.1093/…" → its address. */
function doiAddress(doi: string | undefined): string | undefined {
	const bare = doi?.trim().replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
	return bare && /^10\.\d{4,9}\/[^\s<>"]+$/.test(bare) ? `https://doi.org/${bare}` : undefined;
}

/** Programs write an empty text or list, or null, for what they do not know. */
function withoutEmpty<S extends v.GenericSchema>(schema: S): S {
	return {
		...schema,
		'~run'(dataset: { value?: unknown }, config: never) {
			const value = dataset.value;
			const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
			const kept = isRecord
				? Object.fromEntries(Object.entries(value).filter(([, one]) => !isEmpty(one)))
				: value;
			return schema['~run']({ ...dataset, value: kept } as never, config);
		}
	};
}

const isEmpty = (value: unknown) =>
	value === null || (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && !value.length);
