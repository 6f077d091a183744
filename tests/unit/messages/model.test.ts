import { describe, expect, it, test } from 'vitest';
import * as vocabulary from '../../../src/lib/lesson/vocabulary.ts';
import { messages } from '../../../src/lib/messages/index.ts';

const lists: [string, readonly string[], Record<string, string>][] = [
	['means', vocabulary.MEANS, messages.means],
	['precision', vocabulary.PRECISIONS, messages.placePrecisions],
	['standing', vocabulary.STANDINGS, messages.standings],
	['track', vocabulary.TRACKS, messages.tracks],
	['stance', vocabulary.STANCES, messages.stances],
	['role', vocabulary.ROLES, messages.roles],
	['blank', vocabulary.BLANKS, messages.blanks],
	['stake', vocabulary.STAKES, messages.stakes],
	['basis', vocabulary.BASES, messages.bases]
];
describe.each(lists)('%s', (_, values, texts) => {
	test.each(values)('%s has words of its own', (value) => {
		expect(texts[value]).toMatch(/^[A-Za-z][a-zA-Z ,-]+$/);
		expect(new Set(Object.values(texts)).size).toBe(values.length);
	});
});

test.each(vocabulary.MEASURES)('the measure %s has a heading, a noun and a title of its axis', (measure) => {
	const { heading, many, one, axis } = messages.measureTexts[measure];
	expect(heading).toMatch(/^[A-Z][a-z ]+$/);
	for (const text of [many, one, axis]) expect(text).toMatch(/^[a-z][a-z ]+$/);
});

describe('what one claim does to another', () => {
	it('in one sentence, stated or likely', () => {
		const of = { type: 'repeats', shown: 'stated' } as const;
		expect(messages.relationSentence(of, 'the ministry', '18 December 2011')).toBe(
			'It repeats the statement of the ministry of 18 December 2011.'
		);
		expect(messages.relationSentence({ ...of, shown: 'likely' }, 'the ministry', '2011')).toBe(
			'It likely repeats the statement of the ministry of 2011.'
		);
	});
	test.each(vocabulary.RELATION_TYPES)('%s reads as a verb', (type) => {
		const text = messages.relationSentence({ type, shown: 'stated' }, 'the ministry', '2011');
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
	expect(messages.originsSentence({ reports, stated, likely })).toBe(
		`${text} Fewer origins do not make a claim false, more do not make it true.`
	);
});
