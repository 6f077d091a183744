import { describe, expect, it, test } from 'vitest';
import * as vocabulary from '../../../src/lib/lesson/vocabulary.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const lists: [string, readonly string[], Record<string, string>][] = [
	['means', vocabulary.MEANS, en.map.means],
	['precision', vocabulary.PRECISIONS, en.map.precisions],
	['standing', vocabulary.STANDINGS, en.timeline.standings],
	['stance', vocabulary.STANCES, en.stances],
	['blank', vocabulary.BLANKS, en.accounts.blanks],
	['basis', vocabulary.BASES, en.bases]
];
describe.each(lists)('%s', (_, values, texts) => {
	test.each(values)('%s has words of its own', (value) => {
		expect(texts[value]).toMatch(/^[A-Za-z][a-zA-Z ,-]+$/);
		expect(new Set(Object.values(texts)).size).toBe(values.length);
	});
});

const none = { measures: [], tracks: [], labels: {} };

describe.each([
	['role', vocabulary.ROLES, en.roleText],
	['stake', vocabulary.STAKES, en.stakeText],
	['placeKind', vocabulary.PLACE_KINDS, en.map.placeKind]
] as const)('%s', (list, values, textOf) => {
	test.each<string>(values)('%s has words of its own', (value) => {
		expect(textOf(value, none)).toMatch(/^[a-z][a-z ,-]+$/);
		expect(new Set(values.map((one) => textOf(one, none))).size).toBe(values.length);
	});
	it('is called as the lesson labels it, a universal one too', () => {
		const labels = { [list]: { [values[0]!]: 'as we say', ours: 'our own' } };
		expect([values[0]!, 'ours', 'toString'].map((id) => textOf(id, { labels }))).toEqual([
			'as we say',
			'our own',
			'toString'
		]);
	});
});

test.each(vocabulary.MEASURES)('the measure %s has a heading, a noun and a title of its axis', (measure) => {
	const { heading, many, one, axis } = en.measureTexts(measure, none);
	expect(heading).toMatch(/^[A-Z][a-z ]+$/);
	for (const text of [many, one, axis]) expect(text).toMatch(/^[a-z][a-z ]+$/);
});

it('a measure of the lesson is called by its name, or by what it says for each place', () => {
	const measures = [
		{ id: 'on-board', name: 'On board', fractional: false, apart: [] },
		{
			id: 'acres',
			name: 'Acres',
			many: 'acres burnt',
			one: 'acre burnt',
			axis: 'acres',
			fractional: true,
			apart: []
		}
	];
	expect(en.measureTexts('on-board', { measures })).toEqual({
		heading: 'On board',
		many: 'on board',
		one: 'on board',
		axis: 'on board stated'
	});
	expect(en.measureTexts('acres', { measures })).toEqual({
		heading: 'Acres',
		many: 'acres burnt',
		one: 'acre burnt',
		axis: 'acres'
	});
});

it('a track is called by its name; what no track holds stands before and after', () => {
	const tracks = [{ id: 'crossing', name: 'The crossing', lanes: [], measures: [] }];
	expect(['crossing', 'overview'].map((id) => en.timeline.trackName(id, { tracks }))).toEqual([
		'The crossing',
		'Before and after'
	]);
});

describe('what one claim does to another', () => {
	it('in one sentence, stated or likely', () => {
		const of = { type: 'repeats', shown: 'stated' } as const;
		expect(en.relationSentence(of, 'the ministry', '18 December 2011')).toBe(
			'It repeats the statement of the ministry of 18 December 2011.'
		);
		expect(en.relationSentence({ ...of, shown: 'likely' }, 'the ministry', '2011')).toBe(
			'It likely repeats the statement of the ministry of 2011.'
		);
	});
	test.each(vocabulary.RELATION_TYPES)('%s reads as a verb', (type) => {
		const text = en.relationSentence({ type, shown: 'stated' }, 'the ministry', '2011');
		expect(text).toMatch(/^It (\w+s|cannot) .*the ministry of 2011\.$/);
	});
});

test.each([
	[7, 3, 2, 'Seven reports, three origins shown; with the likely links, two.'],
	[7, 3, 3, 'Seven reports, three origins shown.'],
	[1, 1, 1, 'One report, one origin shown.'],
	[0, 0, 0, 'No reports, no origins shown.'],
	[1200, 11, 2, '1,200 reports, 11 origins shown; with the likely links, two.']
])('%d reports, %d and %d origins', (reports, stated, likely, text) => {
	expect(en.originsSentence({ reports, stated, likely })).toBe(
		`${text} Fewer origins do not make a claim false, more do not make it true.`
	);
});
