/**
 * Every field of a lesson has a reader. The fields are taken from the schema, and each is changed in a lesson that has them
 * all: something must come out otherwise, a page, a file, a problem of the rules or an answer of `crossread/lesson`.
 * `lesson.json` and the data inside of pages are left aside, since they hold everything.
 */
import * as queries from 'crossread/lesson';
import { expect, test } from 'vitest';
import { lessonProblems } from '../../../src/lib/lesson/rules/index.ts';
import * as records from '../../../src/lib/lesson/records.ts';
import { LessonSchema, type Lesson, type View } from '../../../src/lib/lesson/schema.ts';
import { claimsCsv } from '../../fixtures/csv.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { html } from '../../fixtures/site.ts';
import { en } from '../../../src/lib/words/en/index.ts';

type Claim = Lesson['claims'][number];

/** A hundred and more fields, each with the pages that it takes to see it. */
const TIME = 240_000;

interface Schema {
	type: string;
	entries?: Record<string, Schema>;
	wrapped?: Schema;
	item?: Schema;
	items?: Schema[];
	options?: Schema[];
	value?: Schema;
	pipe?: Schema[];
	literal?: unknown;
}

/** Records that stand in many places are looked at once, under a name of their own. */
const SHARED = new Map<unknown, string>([
	[records.resolvedDate, 'date'],
	[records.citation, 'citation'],
	[records.quantity, 'quantity']
]);

interface Instance {
	field: string;
	record: Record<string, unknown>;
	key: string;
}

/** The fields of a schema, or, with a value, where it has each. */
function walk(
	schema: Schema,
	path: string,
	visit: (field: string, at?: Omit<Instance, 'field'>) => void,
	value?: unknown
): void {
	// Prose is one thing: how it is written is no field of a lesson.
	if ((schema as unknown) === records.resolvedProse) return;
	const name = SHARED.get(schema) ?? path;
	const into = (of: Schema, at: string, below?: unknown) => walk(of, at, visit, below);
	const record = value as Record<string, unknown> | undefined;
	for (const [key, of] of Object.entries(schema.entries ?? {})) {
		const field = name ? `${name}.${key}` : key;
		if (value !== undefined && !Object.hasOwn(record!, key)) continue;
		visit(field, record && { record, key });
		into(of, field, record?.[key]);
	}
	if (schema.wrapped) into(schema.wrapped, name, value);
	for (const of of schema.items ?? []) into(of, name, (value as unknown[] | undefined)?.[0]);
	for (const of of schema.pipe?.slice(0, 1) ?? [])
		if (of !== schema && !schema.entries && !schema.item) into(of, name, value);
	if (schema.item) {
		if (value === undefined) into(schema.item, name);
		else for (const one of value as unknown[]) into(schema.item, name, one);
	}
	if (schema.type === 'record') {
		if (value === undefined) into(schema.value!, `${name}.*`);
		else for (const one of Object.values(record!)) into(schema.value!, `${name}.*`, one);
	}
	for (const of of (schema.options ?? []).filter((one) => typeof one === 'object'))
		if (value === undefined || fits(of, value)) into(of, name, value);
}

/** Whether a value is of an option of a union: a record with no other keys, and the one value of a key that has but one. */
function fits(of: Schema, value: unknown): boolean {
	const entries = of.entries ?? of.pipe?.[0]?.entries;
	if (!entries || typeof value !== 'object' || value === null) return false;
	return Object.entries(value).every(
		([key, own]) =>
			Object.hasOwn(entries, key) && (entries[key]!.type !== 'literal' || entries[key]!.literal === own)
	);
}

const schema = LessonSchema as unknown as Schema;
const FIELDS = new Set<string>();
walk(schema, '', (field) => FIELDS.add(field));

function instancesIn(lesson: Lesson): Map<string, Instance[]> {
	const found = new Map<string, Instance[]>();
	walk(
		schema,
		'',
		(field, at) => at && found.set(field, [...(found.get(field) ?? []), { field, ...at }]),
		lesson
	);
	return found;
}

/** The readers of what no page shows. */
const ELSEWHERE: Record<string, string> = {
	schemaVersion: 'parseLesson',
	'places.area': 'the compiler, which draws it into the maps, and the rule on unknown places',
	'places.line': 'the compiler, which draws it into the maps, and the rule on unknown places',
	'maps.projection.kind': 'which of two formulas: tests/unit/map/projection.test.ts',
	'maps.extent': 'which places a map admits whose id is no place’s: tests/unit/lesson/places.test.ts',
	'reach.id': 'the rule that ids are unique',
	'glossary.id': 'the rule that ids are unique',
	'method.id': 'the rule that ids are unique',
	timeZone: 'the compiler, which resolves the dates in it',
	'steps.views.shows.*.notes.date': 'checked by the compiler; the live stage will draw it',
	'steps.views.shows.*.notes.text': 'checked by the compiler; the live stage will draw it',
	'measures.unit': 'the compiler, which gives it to the claims'
};

/** The ferry's lesson with every field that a lesson can have. */
const full = (): Lesson => {
	const lesson = structuredClone(ferryLesson);
	const [courier, inquiry] = lesson.sources as [Lesson['sources'][number], Lesson['sources'][number]];
	Object.assign(courier, {
		author: [{ family: 'Berg', given: 'Ida' }, { literal: 'The Board' }],
		editor: [{ family: 'Dahl', given: 'Ole' }, { literal: 'The Office' }],
		volume: '3',
		issue: '2',
		page: '1-4',
		publisher: 'North Press',
		URL: 'https://example.org/courier',
		archiveUrl: 'https://example.net/courier',
		note: 'Bound with the year.',
		hour: '23:59',
		owner: 'A party owned it.',
		host: 'archive',
		carrierActor: 'the-courier',
		captured: '2026-01-05',
		type: 'chapter',
		translator: [{ family: 'Roe', given: 'Liv' }, { literal: 'A group' }],
		edition: '2',
		'publisher-place': 'Norrvik',
		archive: 'The county archive, 12'
	});
	inquiry.issued = { circa: true, literal: 'midsummer' };
	inquiry.seen = 'part';
	inquiry.pages = '1-40';
	const [first, second, third, echo] = lesson.claims as [Claim, Claim, Claim, Claim];
	first.unit = 'souls';
	second.unit = 'souls';
	third.as = 'two survivors';
	echo.quantity = { kind: 'words', term: 'dozens', bound: 'atLeast' };
	first.quantity = { kind: 'range', min: 12, max: 14, preferred: { n: 13, label: 'best' } };
	lesson.claims.push(
		{ ...structuredClone(third), id: 'no-number', quantity: { kind: 'unknown', why: 'bodies not released' } },
		{ ...structuredClone(second), id: 'near', quantity: { kind: 'exact', n: 32 } }
	);
	lesson.places.push({
		...structuredClone(lesson.places[1]!),
		id: 'oslo',
		names: { en: 'Oslo', kk: 'Осло', ru: 'Осло' },
		lon: 10.7,
		lat: 59.9,
		area: [
			[
				[
					[10, 59],
					[11, 59],
					[11, 60],
					[10, 59]
				]
			]
		],
		line: [
			[
				[10, 59],
				[11, 60]
			]
		]
	});
	lesson.claims[1]!.citations[0]!.conversion = 'One score and one is 21.';
	const [coast] = lesson.maps as [Lesson['maps'][number]];
	coast.areas = { oslo: 'M0,0l5,5-9,9z' };
	coast.lines = { 'south-pier': 'M0,0l5,5' };
	lesson.glossary[0]!.names = { en: 'packet', kk: 'пакет', ru: 'пакетбот' };
	lesson.activities[0]!.cards = ['survivors-more'];
	// Another moment before it, which a view that names none would show.
	lesson.moments.unshift({ ...structuredClone(lesson.moments[0]!), id: 'boarding' });
	lesson.accounts.push({
		...structuredClone(lesson.accounts[1]!),
		id: 'boarding-account',
		moment: 'boarding'
	});
	lesson.accounts[1]!.as = 'one survivor';
	Object.assign(lesson.accounts[1]!.beats.lights!, { accusation: true });
	lesson.accounts[1]!.audience = 'class';
	lesson.accounts.push({
		...structuredClone(lesson.accounts[0]!),
		id: 'late',
		audience: 'appendix',
		appendixReason: 'Nobody is named.'
	});
	lesson.measures[0] = { ...lesson.measures[0]!, axis: 'on board, as stated', fractional: true };
	lesson.measures.push({ id: 'crew', name: 'Crew', fractional: false, apart: ['on-board'], unit: 'hands' });
	lesson.claims.push(
		{ ...structuredClone(second), id: 'tickets', measure: 'on-board', quantity: { kind: 'about', n: 41.5 } },
		{ ...structuredClone(second), id: 'cook', measure: 'on-board', quantity: { kind: 'about', n: 1 } }
	);
	for (const id of ['tickets', 'cook']) delete lesson.claims.find((one) => one.id === id)!.unit;
	Object.assign(lesson.events[0]!, { lane: 'harbour', short: 'The loss' });
	lesson.accounts[1]!.short = 'Survivors';
	lesson.actors.find(({ id }) => id === 'the-courier')!.short = 'The Courier';
	const year = {
		edtf: '1931',
		earliest: '1931-01-01T00:00',
		latest: '1931-12-31T23:59',
		precision: 'year'
	} as const;
	const views: View[] = [
		{
			figure: 'words',
			focus: ['packet'],
			only: ['packet'],
			document: 'courier',
			latest: structuredClone(year),
			title: 'The words'
		},
		{
			figure: 'claims',
			measure: 'deaths',
			event: 'storm-1929',
			focus: ['storm-dead'],
			title: 'The storm',
			notes: [
				{ claim: 'nobody', text: 'a note', citations: [{ source: 'courier', locator: 'page 1' }] },
				{ event: 'nothing', text: 'one more', citations: [{ source: 'courier', locator: 'page 1' }] },
				{ place: 'nowhere', text: 'the third', citations: [{ source: 'courier', locator: 'page 1' }] },
				{ date: year, text: 'the fourth', citations: [{ source: 'courier', locator: 'page 1' }] }
			],
			shows: {
				all: {
					focus: ['nobody'],
					highlight: ['nobody'],
					hide: ['nobody'],
					window: year,
					notes: [
						{ claim: 'nobody', text: 'in it', citations: [{ source: 'nobody', locator: 'page 1' }] },
						{ event: 'nothing', text: 'in it', citations: [] },
						{ place: 'nowhere', text: 'in it', citations: [] },
						{ date: year, text: 'in it', citations: [] }
					]
				}
			},
			document: 'courier',
			latest: year,
			only: ['storm-dead']
		},
		{
			figure: 'claims',
			measure: 'on-board',
			event: 'ferry-1931',
			also: [{ measure: 'deaths' }, { event: 'storm-1929', measure: 'deaths' }],
			arrangement: 'over-time',
			fold: true,
			focus: []
		},
		{
			figure: 'timeline',
			window: { ...year, edtf: '1929/1931', earliest: '1929-01-01T00:00' },
			tracks: ['overview', 'crossing'],
			focus: ['ferry-1931'],
			measures: ['on-board'],
			document: 'courier',
			latest: year,
			only: ['ferry-1931', 'storm-1929']
		},
		{
			figure: 'accounts',
			moment: 'leaving',
			focus: ['office-account'],
			only: ['office-account', 'survivors-account'],
			beats: ['lights'],
			document: 'courier',
			latest: year
		},
		{
			figure: 'map',
			extent: 'coast',
			only: ['oslo', 'south-pier'],
			focus: ['oslo'],
			distances: ['oslo', 'south-pier'],
			reach: year,
			document: 'courier',
			latest: year
		}
	];
	lesson.steps[0]!.views.push(...views);
	Object.assign(lesson.steps[0]!.views[0]!, { paths: [] });
	lesson.cover = lesson.steps[0]!.id;
	lesson.closing = structuredClone(lesson.steps[0]!.body);
	lesson.steps[0]!.write = structuredClone(lesson.steps[0]!.body);
	Object.assign(lesson.steps[1]!, {
		guarded: true,
		band: true,
		contentNote: 'Not for all.',
		recap: 'What was said.',
		minutes: {}
	});
	lesson.steps[0]!.contentNote = 'Nor this.';
	lesson.steps[0]!.pairs = 'compare the numbers';
	lesson.steps[0]!.questions[0]!.citations = [{ source: 'courier', locator: 'page 1' }];
	// Of each of these, a claim that only it forbids or allows.
	lesson.never = [
		{ ...lesson.never[0]!, n: 21, claimant: 'harbour-office', event: 'storm-1929' },
		{ ...lesson.never[0]!, n: 30, claimant: 'the-courier' },
		{ ...lesson.never[0]!, n: 5, claimant: 'the-courier', event: 'storm-1929' }
	];
	for (const date of [
		lesson.claims[0]!.said,
		lesson.accounts[0]!.said,
		lesson.glossary[0]!.usedBy[0]!.said,
		lesson.events[0]!.dates[0]!.date,
		lesson.changes[0]?.date
	])
		if (date) Object.assign(date, { approximate: true, uncertain: true });
	return lesson;
};

/** Without data, and without the comments in which Svelte counts it. */
const shown = (page: string) => page.replace(/<script.*?<\/script>|<!--.*?-->/gs, '');
/** What comes out of a lesson, the quickest first. */
const OUTPUTS: ((lesson: Lesson) => unknown)[] = [
	(lesson) => claimsCsv(lesson, en),
	(lesson) => lessonProblems(lesson),
	({ claims, relations }) =>
		queries
			.origins(claims, relations, { likely: true })
			.map(({ id, echoes }) => [id, echoes.map(({ claim, shown }) => [claim.id, shown])]),
	({ claims, relations }) =>
		queries.revisionChains(claims, relations).map((chain) => chain.map(({ id }) => id)),
	...[
		'sources/index.html',
		'print/index.html',
		'teach/index.html',
		'index.html',
		'embed/claims/index.html',
		'present/index.html'
	].map((path) => (lesson: Lesson) => shown(html(lesson, path)))
];
/** As text; what cannot be made of it is an answer too. */
function answer(output: (lesson: Lesson) => unknown, lesson: Lesson): string {
	try {
		return JSON.stringify(output(lesson));
	} catch (error) {
		return String(error);
	}
}

test(
	'every field of the schema is read',
	() => {
		const lesson = full();
		const before = OUTPUTS.map((output) => answer(output, lesson));
		const instances = instancesIn(lesson);
		const missing = [...FIELDS].filter((field) => !instances.has(field));
		const unread = [...FIELDS].filter((field) => {
			if (Object.hasOwn(ELSEWHERE, field)) return false;
			return !(instances.get(field) ?? []).some(({ record, key }) => {
				const kept = record[key];
				Reflect.deleteProperty(record, key);
				const read = OUTPUTS.some((output, at) => answer(output, lesson) !== before[at]);
				record[key] = kept;
				return read;
			});
		});
		expect({ missing, unread }).toEqual({ missing: [], unread: [] });
	},
	TIME
);
