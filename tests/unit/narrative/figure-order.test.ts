import { describe, expect, test } from 'vitest';
import type { Block, Step } from '../../../src/lib/lesson/schema.ts';
import { figuresBefore } from '../../../src/lib/narrative/figure-order.ts';

const naming = (...claims: string[]): Block => ({
	type: 'paragraph',
	children: claims.map((claim) => ({ type: 'figure', claim, text: claim }))
});
const showing = (show: string): Block => ({
	type: 'paragraph',
	children: [{ type: 'show', show, text: show }]
});
const views = (...shows: object[]) => shows.map((one) => ({ shows: one })) as unknown as Step['views'];
/** `a1` stands in the figure `0`, `b1` in `1`, and so on; `x` in none. */
const linked = new Map(
	['a', 'b', 'c', 'd'].flatMap((letter, figure) =>
		[1, 2].map((at) => [`claim-${letter}${at}`, { figure }] as const)
	)
);
const order = (body: Block[], shows = views({}, {}, {}, {})) => [
	...figuresBefore({ body, views: shows }, linked)
];

describe('a figure stands before the first words that name something of it', () => {
	test.each<[string, Block[], [number, number][]]>([
		['no text', [], []],
		['nothing named', [naming(), naming('x')], []],
		['in the first block', [naming('a1'), naming('a2')], [[0, 1]]],
		['later', [naming(), naming('x', 'a2')], [[1, 1]]],
		[
			'one after the other',
			[naming('a1'), naming(), naming('b1', 'a1')],
			[
				[0, 1],
				[2, 2]
			]
		],
		['two at once', [naming(), naming('b1', 'a1')], [[1, 2]]],
		['none before the one that its step declares above it', [naming('b1'), naming('a1')], [[1, 2]]],
		['one that is never named is the last', [naming('b1'), naming('c1')], []],
		['as many as the stylesheet tells apart', [naming('a1', 'b1', 'c1', 'd1')], [[0, 3]]],
		[
			'in a list',
			[naming(), { type: 'list', items: [[], [{ type: 'figure', claim: 'a1', text: '11' }]] }],
			[[1, 1]]
		]
	])('%s', (_, body, expected) => expect(order(body)).toEqual(expected));

	test('or what it shows', () =>
		expect(
			order([naming(), showing('later'), showing('first')], views({ first: {} }, { later: {} }))
		).toEqual([[2, 2]]));
});
