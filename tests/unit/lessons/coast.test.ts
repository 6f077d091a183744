/** The coast of every map of both lessons. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it } from 'vitest';
import { paints, partsOf } from '../../fixtures/path.ts';

describe.each([...zhanaozen.maps, ...peterloo.maps])('the coast of $id', (map) => {
	const known = [map.land, map.borders, map.boundaries ?? ''].flatMap(partsOf);
	const near = (corner: readonly [number, number]) =>
		known.some((part) => part.some((end, at) => offOf(corner, part.at(at - 1)!, end) <= 1.5));
	/** Well within the land: on a line between two regions. */
	const inland = ([x, y]: readonly [number, number]) =>
		[-1, 1].every((off) => paints(map.land, [x + off, y]) && paints(map.land, [x, y + off]));

	it('is one: an area has none of its own, only lines inland', () => {
		for (const [id, d] of Object.entries(map.areas)) {
			const strange = partsOf(d)
				.flat()
				.filter((corner) => !near(corner) && !inland(corner));
			expect(strange, id).toEqual([]);
		}
	});
});

/** How far a point is off a stretch. */
function offOf(
	[x, y]: readonly [number, number],
	[ax, ay]: readonly [number, number],
	[bx, by]: readonly [number, number]
): number {
	const square = (bx - ax) ** 2 + (by - ay) ** 2;
	const share = square ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square)) : 0;
	return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
}
