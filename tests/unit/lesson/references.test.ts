/** One slip in one reference is one problem, whatever else rests on what it refers to. */
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { citationKey, id as idSchema } from '../../../src/lib/lesson/atoms.ts';
import type { Problem } from '../../../src/lib/lesson/problem.ts';
import { resolvedProse } from '../../../src/lib/lesson/records.ts';
import { LessonSchema, type Lesson, type View } from '../../../src/lib/lesson/schema.ts';
import { lessonWarnings } from '../../../src/lib/lesson/warnings.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { date } from '../../fixtures/kinds.ts';
import { issuesOf } from './problems.ts';

/** The ferry with every reference that a lesson can hold, and with what can rest on each. */
function whole(): Lesson {
	const lesson = structuredClone(ferryLesson);
	const cited = [{ source: 'courier', locator: 'page 1' }];
	const { events, claims, measures, tracks, moments, accounts, activities, places, never, steps } = lesson;
	lesson.cover = 'the-inquiry';
	events[0]!.lane = 'harbour';
	places[1]!.citations = cited;
	measures[0]!.apart = ['wounded'];
	measures.push({ id: 'acres', name: 'Acres', unit: 'acres', fractional: true, apart: [] });
	tracks[0]!.measures.push('acres');
	never[0]!.event = 'ferry-1931';
	// A part of an acre, which only its measure allows.
	claims.push({
		...structuredClone(claims.find(({ id }) => id === 'survivors-more')!),
		id: 'acres-flooded',
		measure: 'acres',
		quantity: { kind: 'about', n: 2.5 },
		unit: 'acres'
	});
	lesson.relations.push({
		...lesson.relations[1]!,
		from: 'office-second',
		to: 'survivors-more',
		type: 'not-comparable'
	});
	const first = claims.find(({ id }) => id === 'office-first')!;
	first.scope = { places: ['norrvik', 'south-pier'] };
	claims.find(({ id }) => id === 'office-second')!.scope = { places: ['south-pier', 'norrvik'] };
	activities[0]!.cards = ['office-first'];
	moments[0]!.beats.push({ id: 'crew', question: 'Who steered?', answers: [answer('mate')] });
	for (const account of accounts) account.beats.crew = 'could-not-know';

	const notes = (at: object) => [{ ...at, text: 'A note', citations: cited }];
	const shown = (own: string, at: object) => ({
		lit: { focus: [own], highlight: [own], hide: [own], notes: notes(at) }
	});
	const all = (own: string, at: object) => ({
		document: 'courier',
		paths: ['short'],
		notes: notes(at),
		only: [own],
		focus: [own],
		shows: shown(own, at)
	});
	const views: View[] = [
		{
			figure: 'claims',
			event: 'ferry-1931',
			measure: 'deaths',
			also: [{ event: 'storm-1929', measure: 'deaths' }],
			...all('office-first', { claim: 'office-first' })
		},
		{ figure: 'claims', event: 'ferry-1931', measure: 'acres', focus: ['acres-flooded'] },
		{
			figure: 'timeline',
			window: date('1931'),
			tracks: ['crossing', 'overview'],
			measures: ['acres'],
			...all('ferry-1931', { event: 'ferry-1931' })
		},
		{
			figure: 'accounts',
			moment: 'leaving',
			beats: ['lights'],
			...all('survivors-account', { date: date('1931') })
		},
		{
			figure: 'map',
			extent: 'coast',
			distances: ['norrvik', 'south-pier'],
			...all('south-pier', { place: 'south-pier' })
		},
		{ figure: 'words', ...all('packet', { date: date('1931') }) }
	];
	steps[1]!.views = [...steps[1]!.views.filter(({ figure }) => figure !== 'claims'), ...views];
	steps[0]!.questions[0]!.citations = cited;
	steps[1]!.body.push({
		type: 'paragraph',
		children: [
			...(
				[
					['event', 'ferry-1931'],
					['account', 'office-account'],
					['place', 'norrvik'],
					['reach', 'courier-on-the-pier'],
					['term', 'packet']
				] as const
			).map(([of, id]) => ({ type: 'mention' as const, text: 'so', of, id })),
			{ type: 'show', text: 'there', show: 'lit' }
		]
	});
	// What stands in several places is one object so far.
	return JSON.parse(JSON.stringify(lesson)) as Lesson;
}
const answer = (id: string) => ({ id, text: 'The mate.', compatible: [], excludes: [] });

type Schema = v.GenericSchema & {
	entries?: Record<string, Schema>;
	item?: Schema;
	wrapped?: Schema;
	options?: Schema[];
	key?: Schema;
	value?: Schema;
	pipe?: readonly { type: string; requirement?: unknown }[];
};

/** An id of some kind: of a record, of a source, of a path. */
const isId = (schema: Schema) =>
	schema === idSchema ||
	schema === citationKey ||
	(schema.pipe ?? []).some(({ requirement }) => String(requirement) === '/^[a-z0-9][a-z0-9-]*$/');

/** Where a lesson may hold an id, as `claims[].citations[].source`; what prose holds, once for all prose. */
function idsOf(schema: Schema, path = ''): string[] {
	if (Object.is(schema, resolvedProse)) return [];
	if (isId(schema)) return [path];
	if (schema.wrapped) return idsOf(schema.wrapped, path);
	if (schema.item) return idsOf(schema.item, `${path}[]`);
	if (schema.options)
		return schema.options.flatMap((option) => (v.isOfKind('schema', option) ? idsOf(option, path) : []));
	if (schema.value) return idsOf(schema.value, `${path}.*`);
	return Object.entries(schema.entries ?? {}).flatMap(([key, of]) =>
		idsOf(of, path ? `${path}.${key}` : key)
	);
}
const inProse = ['claim', 'show', 'source', 'event', 'account', 'place', 'reach', 'term'].map(
	(key) => `(prose).${key}`
);

/** What names a record. */
const NAMES = /(^|\.)id$/;
/** Ids that are keys of a record. */
const KEYS = ['steps[].minutes', 'accounts[].beats'];

/** A place in a lesson that holds a reference. */
interface Reference {
	kind: string;
	path: string;
	id: string;
	/** Writes another id in its place. */
	write(lesson: Lesson, id: string): void;
}

const at = (node: unknown, keys: readonly string[]): Record<string, unknown> =>
	keys.reduce((found, key) => found[key] as Record<string, unknown>, node as Record<string, unknown>);

function referencesOf(lesson: Lesson): Reference[] {
	const found: Reference[] = [];
	const visit = (node: unknown, keys: string[], kind: string, path: string): void => {
		if (Array.isArray(node))
			node.forEach((item, i) => visit(item, [...keys, String(i)], `${kind}[]`, `${path}[${i}]`));
		else if (typeof node === 'object' && node !== null) {
			const { type, of } = node as { type?: string; of?: string };
			const inText = ['figure', 'mention', 'show', 'citation'].includes(type ?? '');
			for (const [key, value] of Object.entries(node)) {
				const named = inText ? `(prose).${type === 'mention' && key === 'id' ? of! : key}` : `${kind}.${key}`;
				const anyKey = /\.(shows|beats)$/.test(kind) ? `${kind}.*` : named;
				visit(value, [...keys, key], kind ? anyKey : key, path ? `${path}.${key}` : key);
				if (KEYS.includes(kind))
					found.push({
						kind: `${kind}, as a key`,
						path,
						id: key,
						write: (other, id) => {
							const holder = at(other, keys);
							holder[id] = holder[key];
							Reflect.deleteProperty(holder, key);
						}
					});
			}
		} else if (typeof node === 'string')
			found.push({
				kind,
				path,
				id: node,
				write: (other, id) => (at(other, keys.slice(0, -1))[keys.at(-1)!] = id)
			});
	};
	visit(lesson, [], '', '');
	return found;
}

const KINDS = [
	...new Set(idsOf(LessonSchema as unknown as Schema).filter((path) => !NAMES.test(path))),
	...inProse,
	...KEYS.map((key) => `${key}, as a key`)
];
const references = referencesOf(whole()).filter(({ kind }) => KINDS.includes(kind));

it('the lesson is right, and holds each reference that a lesson can', () => {
	expect(issuesOf(whole())).toEqual([]);
	const held = new Set(references.map(({ kind }) => kind));
	expect(KINDS.filter((kind) => !held.has(kind))).toEqual([]);
	expect(KINDS.length).toBeGreaterThan(60);
});

/** What nobody meant, and a slip of what somebody did. */
const SLIPS: [what: string, slip: (id: string) => string][] = [
	['that is not known', () => 'zzzzzzzzzz'],
	['with a letter left out', (id) => id.slice(0, -2) + id.slice(-1)]
];

/** What is told of a lesson that was right: its problems, or what it is warned of since. */
function toldOf(lesson: Lesson): readonly Problem[] {
	const problems = issuesOf(lesson);
	const before = lessonWarnings(whole()).map(({ message }) => message);
	return problems.length
		? problems
		: lessonWarnings(lesson).filter(({ message }) => !before.includes(message));
}

describe.each(SLIPS)('a reference %s is one problem', (_, slip) => {
	test.each(KINDS)('%s', (kind) => {
		for (const { path, id, write } of references.filter((one) => one.kind === kind)) {
			const lesson = whole();
			write(lesson, slip(id));
			const told = toldOf(lesson);
			expect(told, `${path}: ${slip(id)} for ${id}`).toHaveLength(1);
			const [{ path: where, message }] = told as [Problem];
			expect(
				[where, path].some((one) => path.startsWith(one) && where.startsWith(one)),
				where
			).toBe(true);
			expect(message).toMatch(/: did you mean |; there (are|is only) |; known here: /);
		}
	});
});

it('a slip hides nothing else that is wrong with its record', () => {
	const lesson = whole();
	lesson.claims[0]!.claimant = 'nobody';
	lesson.claims[0]!.citations[0]!.wording = 'some of them';
	lesson.relations[0]!.to = lesson.relations[0]!.from;
	expect(issuesOf(lesson).map(({ path }) => path)).toEqual([
		'claims[0].claimant',
		'claims[0].citations',
		'relations[0].to'
	]);
});

describe('a reference that nothing is near to', () => {
	const among = (...ids: string[]) => {
		const lesson = whole();
		const [document] = lesson.documents;
		lesson.documents = ids.map((id) => ({ ...document!, id }));
		lesson.activities[0]!.documents = ['zzzzzzzzzz'];
		return issuesOf(lesson).map(({ message }) => message);
	};
	const some = (count: number) => Array.from({ length: count }, (_, at) => `page-${at + 1}`);
	test.each<[count: number, says: string]>([
		[0, 'there are none yet'],
		[1, 'there is only page-1'],
		[2, 'there are page-1 and page-2'],
		[9, 'there are page-1, page-2, page-3, page-4, page-5, page-6, page-7, page-8 and page-9'],
		[10, 'there are page-1, page-2, page-3, page-4, page-5, page-6, page-7, page-8 and 2 more'],
		[500, 'there are page-1, page-2, page-3, page-4, page-5, page-6, page-7, page-8 and 492 more']
	])('names those of %i', (count, says) => {
		expect(among(...some(count))).toEqual([`there is no "zzzzzzzzzz" in documents; ${says}`]);
	});
});
