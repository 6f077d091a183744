import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOrigins, origins } from '../../../src/lib/lesson/origins.ts';
import type { Relation } from '../../../src/lib/lesson/schema.ts';
import { claim } from '../../fixtures/kinds.ts';

const of = (...ids: string[]) => ids.map((id) => claim(id, { kind: 'none' }));
const repeats = (from: string, to: string, shown: Relation['shown'] = 'stated'): Relation => ({
	from,
	to,
	type: 'repeats',
	shown,
	why: []
});
const folded = (...args: Parameters<typeof origins>) =>
	origins(...args).map(({ id, origin, echoes }) => [
		origin ? id : `(${id})`,
		...echoes.map(({ claim: { id: echo }, shown }) => (shown === 'likely' ? `${echo}?` : echo))
	]);

describe('folding', () => {
	it('puts each echo under the claim it goes back to', () => {
		expect(folded(of('a', 'b', 'c', 'd'), [repeats('b', 'a'), repeats('c', 'b')])).toEqual([
			['a', 'b', 'c'],
			['d']
		]);
	});
	it('leaves what is only likely alone, unless asked', () => {
		const links = [repeats('b', 'a', 'likely'), repeats('c', 'b')];
		expect(folded(of('a', 'b', 'c'), links)).toEqual([['a'], ['b', 'c']]);
		expect(folded(of('a', 'b', 'c'), links, { likely: true })).toEqual([['a', 'b?', 'c?']]);
	});
	it('calls an echo likely where any link on its way is, first or last', () => {
		const [first, last] = [
			[repeats('b', 'a', 'likely'), repeats('c', 'b')],
			[repeats('b', 'a'), repeats('c', 'b', 'likely')]
		];
		expect(folded(of('a', 'c'), first, { likely: true })).toEqual([['a', 'c?']]);
		expect(folded(of('a', 'c'), last, { likely: true })).toEqual([['a', 'c?']]);
	});
	it('folds through a claim that the view does not hold', () => {
		expect(folded(of('a', 'c'), [repeats('b', 'a'), repeats('c', 'b')])).toEqual([['a', 'c']]);
	});
	it('folds two echoes of one claim that the view does not hold', () => {
		expect(folded(of('b', 'c'), [repeats('b', 'a'), repeats('c', 'a')])).toEqual([['(a)', 'b', 'c']]);
	});
	it('puts a claim that repeats several under the first', () => {
		expect(folded(of('a', 'b', 'c'), [repeats('c', 'b'), repeats('c', 'a')])).toEqual([['a'], ['b', 'c']]);
	});
	it('passes over other relations', () => {
		expect(folded(of('a', 'b'), [{ ...repeats('b', 'a'), type: 'contradicts' }])).toEqual([['a'], ['b']]);
	});
	it('ends, even on a circle', () => {
		const circle = [repeats('a', 'b'), repeats('b', 'a'), repeats('c', 'c')];
		expect(
			origins(of('a', 'b', 'c'), circle).flatMap(({ origin, echoes }) => [origin, ...echoes])
		).toHaveLength(5);
	});

	const ids = [...'abcdefgh'];
	it('loses no claim and doubles none', () =>
		fc.assert(
			fc.property(
				fc.subarray(ids),
				fc.array(
					fc.record({
						from: fc.constantFrom(...ids),
						to: fc.constantFrom(...ids),
						shown: fc.constantFrom('stated' as const, 'likely' as const)
					})
				),
				fc.boolean(),
				(present, links, likely) => {
					const found = origins(
						of(...present),
						links.map(({ from, to, shown }) => repeats(from, to, shown)),
						{ likely }
					);
					const all = found.flatMap(({ origin, echoes }) => [
						...(origin ? [origin.id] : []),
						...echoes.map((echo) => echo.claim.id)
					]);
					expect(all.sort()).toEqual([...present].sort());
				}
			)
		));
});

it('counts reports and what they go back to, shown and likely', () => {
	const links = [repeats('b', 'a'), repeats('c', 'a', 'likely')];
	expect(countOrigins(of('a', 'b', 'c', 'd'), links)).toEqual({ reports: 4, stated: 3, likely: 2 });
	expect(countOrigins([], links)).toEqual({ reports: 0, stated: 0, likely: 0 });
});

it('folds ten thousand', () => {
	const ids = Array.from({ length: 10_000 }, (_, i) => `c${i}`);
	const links = ids.slice(1).map((id) => repeats(id, 'c0'));
	expect(origins(of(...ids), links)).toHaveLength(1);
});
