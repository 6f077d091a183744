/** Where the figures of a step stand among its text, in one column. Pure. */
import { linesOf } from '../lesson/prose.ts';
import type { Block, Step } from '../lesson/schema.ts';
import { namedIn } from '../rows/named.ts';
import { keyText } from '../rows/types.ts';
import type { LinkedRow } from './linked.ts';

/** As many places among the text are told apart by the stylesheet: what follows the third figure stands right behind it. */
const MOST = 3;

/**
 * How many of a step's figures stand before a block of its text, for each block at which they become more: a figure stands before
 * the first block that names something of it, and none before those that its step declares above it. One that is never named stands
 * after the text.
 *
 * @param linked which figure holds the row of what the text names
 * @returns by the block's place in the text, counted from 0
 */
export function figuresBefore(
	{ body, views }: Pick<Step, 'body' | 'views'>,
	linked: ReadonlyMap<string, Pick<LinkedRow, 'figure'>>
): ReadonlyMap<number, number> {
	const before = new Map<number, number>();
	const named = new Set<number | undefined>();
	let standing = 0;
	for (const [at, block] of body.entries()) {
		for (const figure of figuresOf(block, views, linked)) named.add(figure);
		let next = standing;
		while (next < MOST && named.has(next)) next++;
		if (next > standing) before.set(at, (standing = next));
	}
	return before;
}

function figuresOf(
	block: Block,
	views: Step['views'],
	linked: ReadonlyMap<string, Pick<LinkedRow, 'figure'>>
): (number | undefined)[] {
	const shows = linesOf([block])
		.flat()
		.flatMap((inline) =>
			inline.type === 'show' ? views.findIndex(({ shows = {} }) => Object.hasOwn(shows, inline.show)) : []
		);
	return [...namedIn([block]).map((key) => linked.get(keyText(key))?.figure), ...shows];
}
