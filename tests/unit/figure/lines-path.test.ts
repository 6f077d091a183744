import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesPath } from '../../../src/lib/figure/paths.ts';
import type { Line } from '../../../src/lib/figure/scene.ts';

/** The corners that a browser would draw, of absolute and relative moves and steps. */
function corners(d: string): [number, number][] {
	let [x, y] = [0, 0];
	return [...d.matchAll(/([MmhvlHVL])([^MmhvlHVL]*)/g)].map(([, command, numbers]) => {
		const [a = 0, b = 0] = numbers!.split(',').map(Number);
		if (command === 'M') [x, y] = [a, b];
		else if (command === 'h') x += a;
		else if (command === 'v') y += a;
		else [x, y] = [x + a, y + b];
		return [x, y];
	});
}

it('joins lines of a kind to one path that ends nowhere else than they do, however many they are', () => {
	const point = fc.tuple(
		fc.double({ min: -999, max: 999, noNaN: true }),
		fc.double({ min: -999, max: 999, noNaN: true })
	);
	const lines = fc.array(fc.array(point, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(lines, fc.constantFrom<Line['kind']>('tick', 'rule'), (drawn, kind) => {
			const half = kind === 'tick' ? 0.051 : 0.251;
			const found = corners(linesPath(drawn.map((points) => ({ kind, points }))));
			const meant = drawn.flat();
			expect(found).toHaveLength(meant.length);
			for (const [at, [x, y]] of meant.entries()) {
				expect(Math.abs(found[at]![0] - x)).toBeLessThan(half);
				expect(Math.abs(found[at]![1] - y)).toBeLessThan(half);
			}
		})
	);
	expect(linesPath([])).toBe('');
});
