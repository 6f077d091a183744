import { describe, expect, it } from 'vitest';
import type { Inline, Step } from '../../../src/lib/lesson/schema.ts';
import { readingMinutes } from '../../../src/lib/narrative/reading-time.ts';

const step = (words: number, figures = 0): Pick<Step, 'heading' | 'body' | 'views'> => ({
	heading: '',
	body: [{ type: 'paragraph', children: [{ type: 'text', text: 'word '.repeat(words) }] }],
	views: Array.from({ length: figures }) as Step['views']
});

describe('the minutes that steps take to read', () => {
	it.each([
		[[step(0)], 1],
		[[step(2000)], 10],
		[[step(1000), step(1000)], 10],
		// A figure is looked at for half a minute.
		[[step(2000, 4)], 12]
	])('%#', (steps, minutes) => expect(readingMinutes(steps)).toBe(minutes));

	it('counts headings, notes, questions and lists, and no citation', () => {
		const text = 'word '.repeat(200);
		const inline: Inline = { type: 'text', text };
		const citation = { type: 'citation', source: 's', locator: '¶1' } as unknown as Inline;
		expect(
			readingMinutes([
				{
					heading: text,
					contentNote: text,
					question: text,
					body: [{ type: 'list', items: [[inline, citation], [inline]] }],
					views: []
				} as Parameters<typeof readingMinutes>[0][number]
			])
		).toBe(5);
	});
});
