import { describe, expect, it, test } from 'vitest';
import type { Block, Inline } from '../../../src/lib/lesson/schema.ts';
import { sentencesOf } from '../../../src/lib/narrative/sentences.ts';

const figure = (text: string): Inline => ({ type: 'figure', text, claim: text });
const words = (text: string): Inline => ({ type: 'text', text });

/** In which sentence each figure stands. */
function sentences(...blocks: Block[]): Record<string, number> {
	return Object.fromEntries(
		[...sentencesOf(blocks)].flatMap(([inline, at]) =>
			inline.type === 'figure' ? [[inline.text, at] as const] : []
		)
	);
}
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

describe('sentencesOf', () => {
	test.each(['. ', '! ', '? ', '… ', '.” ', '.) ', '.', '。', '！」'])('ends a sentence at %j', (end) => {
		expect(sentences(paragraph(figure('11'), words(` died${end}`), figure('70')))).toEqual({
			'11': 0,
			'70': 1
		});
	});

	test.each([', ', '; ', ' 1.5 ', ' and '])('goes on at %j', (between) => {
		expect(sentences(paragraph(figure('11'), words(between), figure('70')))).toEqual({ '11': 0, '70': 0 });
	});

	it('begins anew with every paragraph and every item of a list', () => {
		expect(
			sentences(
				paragraph(words('Of '), figure('a')),
				{ type: 'list', items: [[figure('b')], [figure('c'), words('. '), figure('d')]] },
				paragraph(figure('e'))
			)
		).toEqual({ a: 0, b: 1, c: 2, d: 3, e: 4 });
	});
});
