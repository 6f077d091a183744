/** What the type of a view allows never throws: every figure, drawn on the server with views made up at random. */
import { AccountComparison, ClaimComparison, LessonMap, Timeline, WordsFigure } from 'crossread';
import fc from 'fast-check';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Lesson, ResolvedDate, View } from '../../../src/lib/lesson/schema.ts';
import { MEASURES, OVERVIEW } from '../../../src/lib/lesson/vocabulary.ts';
import { pier, pierAccounts } from '../../fixtures/accounts.ts';
import { floodTerms } from '../../fixtures/words-figure.ts';
import { date, kindsLesson } from '../../fixtures/kinds.ts';

const lesson: Lesson = { ...kindsLesson(), moments: [pier], accounts: pierAccounts, glossary: floodTerms };
const ids = (records: readonly { id: string }[]) => [
	...records.map(({ id }) => id),
	'nothing',
	'__proto__',
	''
];
const measures = [...MEASURES, ...ids(lesson.measures)];
const tracks = [OVERVIEW, ...ids(lesson.tracks)];
const some = (values: readonly string[]) => fc.array(fc.constantFrom(...values), { maxLength: 3 });

const dates: fc.Arbitrary<ResolvedDate> = fc.constantFrom<ResolvedDate>(
	date('1901-03-02'),
	date('1901'),
	{ edtf: '1901-03-02/..', earliest: '1901-03-02T00:00', precision: 'interval' },
	{ edtf: '../1901-03-02', latest: '1901-03-02T23:59', precision: 'interval' },
	{ edtf: '/', precision: 'interval' }
);
const document = fc.constantFrom(...ids(lesson.sources));

/** For each kind of figure, every member that its view may have, with values that fit and values that lead nowhere. */
const members: Record<View['figure'], Record<string, fc.Arbitrary<unknown>>> = {
	claims: {
		event: fc.constantFrom(...ids(lesson.events)),
		measure: fc.constantFrom(...measures),
		document,
		latest: dates,
		only: some(ids(lesson.claims)),
		focus: some(ids(lesson.claims))
	},
	timeline: {
		window: dates,
		tracks: fc.subarray(tracks),
		document,
		latest: dates,
		only: some(ids(lesson.events)),
		focus: some(ids(lesson.events)),
		measures: fc.subarray(measures)
	},
	accounts: {
		moment: fc.constantFrom(...ids(lesson.moments)),
		document,
		latest: dates,
		only: some(ids(lesson.accounts)),
		beats: some(['vehicle', 'lights', 'order', 'nothing']),
		focus: some(ids(lesson.accounts))
	},
	map: {
		extent: fc.constantFrom('', 'toString', ...ids(lesson.maps), ...ids(lesson.places)),
		only: some(ids(lesson.places)),
		focus: some(ids(lesson.places)),
		reach: dates,
		document,
		latest: dates
	},
	words: {
		document,
		latest: dates,
		only: some(ids(lesson.glossary)),
		focus: some(ids(lesson.glossary))
	}
};

const figures = {
	claims: ClaimComparison,
	timeline: Timeline,
	accounts: AccountComparison,
	map: LessonMap,
	words: WordsFigure
} as unknown as Record<View['figure'], Component<Record<string, unknown>>>;

describe.each(Object.keys(figures) as View['figure'][])('a view of %s', (figure) => {
	const draw = (view: unknown) => render(figures[figure], { props: { lesson, view } }).body;
	const member = (of: fc.Arbitrary<unknown>) => fc.option(of, { nil: undefined });
	const view = fc.record(
		{
			figure: fc.constantFrom(figure, undefined),
			...Object.fromEntries(Object.entries(members[figure]).map(([key, of]) => [key, member(of)]))
		},
		{ requiredKeys: [] }
	);

	test('is drawn, whatever of it is named', () => {
		fc.assert(
			fc.property(view, (one) => {
				expect(draw(one)).toContain(`data-figure="${figure}"`);
			}),
			{ seed: 9, numRuns: 60 }
		);
	});

	test('may be left out', () => {
		expect(draw(undefined)).toContain(`data-figure="${figure}"`);
	});
});
