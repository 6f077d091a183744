import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { moved, type Stop } from '../../../src/lib/figure/moves.ts';

/** Two columns of three, in reading order by rows; `f` stands lower than `e`. */
const box = (x: number, y: number) => ({ x, y, width: 80, height: 20 });
const grid: Stop[] = [
	{ key: 'a', box: box(0, 0) },
	{ key: 'b', box: box(100, 2) },
	{ key: 'c', box: box(0, 40) },
	{ key: 'd', box: box(100, 42) },
	{ key: 'e', box: box(0, 80) },
	{ key: 'f', box: box(100, 110) }
];

test.each([
	['a', 'ArrowRight', 'b'],
	['b', 'ArrowRight', 'c'],
	['f', 'ArrowRight', 'f'],
	['c', 'ArrowLeft', 'b'],
	['a', 'ArrowLeft', 'a'],
	['a', 'ArrowDown', 'c'],
	['b', 'ArrowDown', 'd'],
	['d', 'ArrowDown', 'f'],
	['e', 'ArrowDown', 'f'],
	['f', 'ArrowDown', 'f'],
	['f', 'ArrowUp', 'd'],
	['d', 'ArrowUp', 'b'],
	['b', 'ArrowUp', 'a'],
	['d', 'Home', 'a'],
	['a', 'End', 'f'],
	['a', 'Enter', undefined],
	['a', 'j', undefined],
	['nobody', 'ArrowDown', undefined]
])('from %s, %s leads to %s', (from, key, to) => {
	expect(moved(grid, from, key)).toBe(to);
});

it('follows reading order with every key where no places are known', () => {
	const list = grid.map(({ key }) => ({ key }));
	expect(['ArrowRight', 'ArrowDown'].map((key) => moved(list, 'b', key))).toEqual(['c', 'c']);
	expect(['ArrowLeft', 'ArrowUp'].map((key) => moved(list, 'b', key))).toEqual(['a', 'a']);
});

test.each([...['ArrowDown', 'Home', 'End', 'ArrowLeft']])(
	'of no record %s leads nowhere, of one to itself',
	(key) => {
		expect(moved([], 'a', key)).toBeUndefined();
		expect(moved([{ key: 'a' }], 'a', key)).toBe('a');
	}
);

const length = fc.integer({ min: 0, max: 400 });
const stops = fc
	.array(fc.option(fc.record({ x: length, y: length, width: length, height: length }), { nil: undefined }), {
		minLength: 1,
		maxLength: 12
	})
	.map((boxes) => boxes.map((one, at): Stop => ({ key: String(at), box: one })));

describe('in any drawing', () => {
	it('each record is reached from the first by one key, and back from the last by another', () => {
		fc.assert(
			fc.property(stops, (all) => {
				const way = (from: string, key: string) => {
					const passed = [from];
					for (let to = moved(all, from, key)!; to !== passed.at(-1); to = moved(all, to, key)!)
						passed.push(to);
					return passed;
				};
				const keys = all.map(({ key }) => key);
				expect(way(keys[0]!, 'ArrowRight')).toEqual(keys);
				expect(way(keys.at(-1)!, 'ArrowLeft')).toEqual([...keys].reverse());
			})
		);
	});

	it('down and up lead below and above, or as right and left do', () => {
		fc.assert(
			fc.property(
				stops,
				fc.nat(),
				fc.constantFrom('ArrowDown' as const, 'ArrowUp' as const),
				(all, n, key) => {
					const from = all[n % all.length]!;
					const to = all.find((stop) => stop.key === moved(all, from.key, key))!;
					const along = moved(all, from.key, key === 'ArrowDown' ? 'ArrowRight' : 'ArrowLeft');
					const middle = ({ box: b }: Stop) => b && b.y + b.height / 2;
					const lower = (a: Stop, b: Stop) => (middle(a) ?? NaN) > (middle(b) ?? NaN);
					expect(to.key === along || (key === 'ArrowDown' ? lower(to, from) : lower(from, to))).toBe(true);
				}
			)
		);
	});
});
