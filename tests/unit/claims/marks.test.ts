import { describe, expect, it, test } from 'vitest';
import { markAt, type Axis } from '../../../src/lib/claims/marks.ts';
import { textWidth, type TextStyle } from '../../../src/lib/figure/text.ts';
import type { Quantity } from '../../../src/lib/lesson/schema.ts';
import { en } from '../../../src/lib/words/en/index.ts';

/** Zero at 100, one unit is two wide, 100 at 300; an open end may run to 360, labels to 400. */
const axis: Axis = { scale: (n) => 100 + 2 * n, start: 100, end: 300, limit: 360, edge: 400 };
const figure: TextStyle = { font: 'sansBold', size: 10, leading: 13 };
const note: TextStyle = { font: 'sans', size: 10, leading: 13 };
const mark = (quantity: Quantity, on = axis) => markAt(quantity, on, 50, { figure, note }, en);

describe('the shape of a mark', () => {
	test.each<[string, Quantity, string]>([
		['exact: a hollow tick', { kind: 'exact', n: 11 }, 'M119,41h6v18h-6z'],
		['exact zero: a hollow tick at zero', { kind: 'exact', n: 0 }, 'M97,41h6v18h-6z'],
		[
			'range: a line capped at both ends',
			{ kind: 'range', min: 20, max: 34 },
			'M140,41v18M140,50H168M168,41v18'
		],
		[
			'atLeast: a cap and an arrow to the limit',
			{ kind: 'atLeast', n: 70 },
			'M240,41v18M240,50H351M351,45L360,50L351,55z'
		],
		[
			'moreThan: a cap and an arrow to the limit',
			{ kind: 'moreThan', n: 70 },
			'M240,41v18M240,50H351M351,45L360,50L351,55z'
		],
		[
			'upTo: a cap and an arrow to zero',
			{ kind: 'upTo', n: 60 },
			'M220,41v18M220,50H109M109,45L100,50L109,55z'
		],
		['about: a tick with a tilde', { kind: 'about', n: 30 }, 'M160,41v18M154,36q3,-4 6,0t6,0']
	])('%s', (_, quantity, d) => {
		expect(mark(quantity)?.d).toBe(d);
	});

	test.each<Quantity>([
		{ kind: 'words', term: 'dozens' },
		{ kind: 'words', term: 'several hundred', bound: 'upTo' },
		{ kind: 'unknown', why: 'bodies not released' },
		{ kind: 'none' }
	])('there is none for %j', (quantity) => {
		expect(mark(quantity)).toBeUndefined();
	});

	it('no mark but that of a range draws a line between two numbers', () => {
		for (const kind of ['exact', 'about'] as const) expect(mark({ kind, n: 40 })?.d).not.toContain('H');
	});
});

describe('the label of a mark', () => {
	const label = (quantity: Quantity, on = axis) =>
		mark(quantity, on)?.labels.map(({ text, x, y, anchor, role }) => ({ text, x, y, anchor, role }));

	it('prints the figure to the right of it', () => {
		expect(label({ kind: 'exact', n: 11 })).toEqual([
			{ text: '11', x: 132, y: 53.6, anchor: 'start', role: 'figure' }
		]);
		expect(label({ kind: 'about', n: 30 })).toEqual([
			{ text: 'about 30', x: 170, y: 53.6, anchor: 'start', role: 'figure' }
		]);
	});

	it('prints both ends of a range', () => {
		expect(label({ kind: 'range', min: 20, max: 34 })).toEqual([
			{ text: '20 to 34', x: 178, y: 53.6, anchor: 'start', role: 'figure' }
		]);
	});

	it('says that an end is open', () => {
		expect(label({ kind: 'atLeast', n: 30 })).toEqual([
			{ text: '30 or more', x: 166, y: 35, anchor: 'start', role: 'figure' },
			{ text: 'no upper limit stated', x: 166, y: 72, anchor: 'start', role: 'note' }
		]);
		expect(label({ kind: 'moreThan', n: 30 })?.map(({ text }) => text)).toEqual([
			'more than 30',
			'no upper limit stated'
		]);
		expect(label({ kind: 'upTo', n: 30 })).toEqual([
			{ text: 'up to 30', x: 100, y: 35, anchor: 'start', role: 'figure' },
			{ text: 'no lower limit stated', x: 100, y: 72, anchor: 'start', role: 'note' }
		]);
	});

	it('moves to the left of the mark where the right edge is too near', () => {
		const tight = { ...axis, edge: 330 };
		expect(label({ kind: 'about', n: 100 }, tight)).toEqual([
			{ text: 'about 100', x: 290, y: 53.6, anchor: 'end', role: 'figure' }
		]);
		expect(label({ kind: 'range', min: 90, max: 100 }, tight)).toEqual([
			{ text: '90 to 100', x: 270, y: 53.6, anchor: 'end', role: 'figure' }
		]);
	});

	it('stands above the mark where neither side has room', () => {
		expect(label({ kind: 'range', min: 1, max: 100 }, { ...axis, edge: 330 })).toEqual([
			{ text: '1 to 100', x: 102, y: 35, anchor: 'start', role: 'figure' }
		]);
	});

	it('ends at the edge where an open mark begins near it, and its note stays right of the number', () => {
		expect(label({ kind: 'atLeast', n: 100 }, { ...axis, edge: 360 })).toEqual([
			{ text: '100 or more', x: 360, y: 35, anchor: 'end', role: 'figure' },
			{ text: 'no upper', x: 306, y: 72, anchor: 'start', role: 'note' },
			{ text: 'limit', x: 306, y: 85, anchor: 'start', role: 'note' },
			{ text: 'stated', x: 306, y: 98, anchor: 'start', role: 'note' }
		]);
	});

	it('never runs over the right edge', () => {
		for (let n = 0; n <= 100; n++)
			for (const edge of [310, 330, 360, 400])
				for (const kind of ['exact', 'about', 'atLeast', 'moreThan', 'upTo'] as const)
					for (const { text, x, anchor, style } of mark({ kind, n }, { ...axis, edge })!.labels)
						expect(anchor === 'start' ? x + textWidth(text, style) : x).toBeLessThanOrEqual(edge);
	});
});
