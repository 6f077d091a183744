import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findCycle, revisionChains } from '../../../src/lib/lesson/relations.ts';
import type { Relation } from '../../../src/lib/lesson/schema.ts';
import { claim, date } from '../../fixtures/kinds.ts';

const relation = (from: string, to: string, type: Relation['type'] = 'revises'): Relation => ({
	from,
	to,
	type,
	shown: 'stated',
	why: []
});
const edges = (...pairs: string[]) => pairs.map((pair) => ({ from: pair[0]!, to: pair[1]! }));
const ids = [...'abcdef'];

describe('findCycle', () => {
	test.each<[string[], string[] | undefined]>([
		[[], undefined],
		[['ab', 'bc', 'ac'], undefined],
		[['aa'], ['a']],
		[
			['ab', 'ba'],
			['a', 'b']
		],
		[
			['ab', 'bc', 'cd', 'db'],
			['b', 'c', 'd']
		],
		[
			['ba', 'cb', 'ac'],
			['a', 'c', 'b']
		],
		[
			['ab', 'cd', 'de', 'ec'],
			['c', 'd', 'e']
		]
	])('%j', (pairs, cycle) => {
		expect(findCycle(ids, edges(...pairs))).toEqual(cycle);
	});

	it('follows a chain of ten thousand', () => {
		const names = Array.from({ length: 10_000 }, (_, i) => `n${i}`);
		const chain = names.slice(1).map((to, i) => ({ from: names[i]!, to }));
		expect(findCycle(names, chain)).toBeUndefined();
		expect(findCycle(names, [...chain, { from: 'n9999', to: 'n0' }])).toHaveLength(10_000);
	});

	it('finds one where there is one, and what it finds is one', () =>
		fc.assert(
			fc.property(
				fc.array(fc.record({ from: fc.constantFrom(...ids), to: fc.constantFrom(...ids) }), {
					maxLength: 10
				}),
				(list) => {
					const cycle = findCycle(ids, list);
					const has = (from: string, to: string) => list.some((edge) => edge.from === from && edge.to === to);
					if (cycle) {
						cycle.forEach((id, i) => expect(has(id, cycle[(i + 1) % cycle.length]!)).toBe(true));
						return;
					}
					// Without a circle, taking away what leads nowhere ends with nothing.
					let rest = list;
					for (const _ of ids) rest = rest.filter(({ to }) => rest.some(({ from }) => from === to));
					expect(rest).toEqual([]);
				}
			)
		));
});

describe('revisionChains', () => {
	const said = (id: string, day: number, claimant = 'office') =>
		claim(id, { kind: 'exact', n: day }, { claimant, said: date(`1901-03-${String(day).padStart(2, '0')}`) });
	const chains = (...of: Parameters<typeof revisionChains>) =>
		revisionChains(...of).map((chain) => chain.map(({ id }) => id));

	it('joins one claimant’s figures, oldest first, whatever order they are written in', () => {
		const claims = [said('c', 9), said('a', 2), said('b', 5), said('x', 1)];
		expect(chains(claims, [relation('b', 'a'), relation('c', 'b', 'redefines')])).toEqual([['a', 'b', 'c']]);
	});

	it('keeps two claimants apart, even where a relation joins them', () => {
		const claims = [said('a', 2), said('b', 5), said('p', 3, 'paper'), said('q', 4, 'paper')];
		expect(chains(claims, [relation('b', 'a'), relation('q', 'p'), relation('p', 'a')])).toEqual([
			['a', 'b'],
			['p', 'q']
		]);
	});

	it('takes in both of two figures that revise one', () => {
		const claims = [said('a', 2), said('b', 5), said('c', 6)];
		expect(chains(claims, [relation('b', 'a'), relation('c', 'a')])).toEqual([['a', 'b', 'c']]);
	});

	it('passes over other relations, and claims that are not there', () => {
		const claims = [said('a', 2), said('b', 5)];
		expect(chains(claims, [relation('b', 'a', 'contradicts'), relation('gone', 'a')])).toEqual([]);
	});
});
