import { describe, expect, it, test } from 'vitest';
import { blankAt, letter, tagAt } from '../../../src/lib/accounts/marks.ts';
import { textWidth, type TextStyle } from '../../../src/lib/figure/text.ts';
import { BLANKS } from '../../../src/lib/lesson/vocabulary.ts';

const style: TextStyle = { font: 'sansBold', size: 14, leading: 18 };

describe('the letters', () => {
	test.each([
		[0, 'A'],
		[25, 'Z'],
		[26, 'AA'],
		[51, 'AZ'],
		[52, 'BA']
	])('of %i is %s', (at, text) => expect(letter(at)).toBe(text));

	it('stand in the middle of their box', () => {
		const { d, width, label } = tagAt('B', 100, 40, style);
		expect(d).toBe('M100,40h20v20h-20z');
		expect(width).toBe(20);
		expect(label).toMatchObject({ text: 'B', x: 110, y: 55, anchor: 'middle' });
	});

	it('widen their box where there are more of them', () => {
		const { d, width } = tagAt('AAA', 0, 0, style);
		expect(width).toBeGreaterThan(textWidth('AAA', style) + 7);
		expect(d).toBe(`M0,0h${width}v20h-${width}z`);
	});
});

describe('the three blanks', () => {
	it('a source read whole that says nothing is the box of an answer with a dash for its letter', () => {
		expect(blankAt('silent', 100, 40)).toBe('M100,40h20v20h-20zM105,50h10');
	});

	it('what we did not read is hatched, without a box', () => {
		expect(blankAt('not-in-the-part-we-read', 0, 0)).toBe(
			'M0,5L5,0M0,10L10,0M0,15L15,0M0,20L20,0M5,20L20,5M10,20L20,10M15,20L20,15'
		);
	});

	it('what nobody could have known is dotted, without a box', () => {
		expect(blankAt('could-not-know', 0, 0)).toBe(
			'M4,4h0M10,4h0M16,4h0M4,10h0M10,10h0M16,10h0M4,16h0M10,16h0M16,16h0'
		);
	});

	it('only the first has the outline of an answer', () => {
		const outline = tagAt('A', 7, 9, style).d;
		expect(BLANKS.filter((kind) => blankAt(kind, 7, 9).includes(outline))).toEqual(['silent']);
	});
});
