import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { axisConflicts, axisGroups, comparability } from '../../../src/lib/lesson/comparability.ts';
import type { Claim, Relation } from '../../../src/lib/lesson/schema.ts';
import { claim } from '../../fixtures/kinds.ts';

const base = claim('a', { kind: 'exact', n: 12 }, { population: 'residents' });
const against = (changes: Partial<Claim>, relations: Relation[] = []) =>
	comparability(base, { ...base, id: 'b', ...changes }, relations);

test.each<[string, Partial<Claim>, ReturnType<typeof against>]>([
	['the same in everything', {}, { value: 'same', reasons: [] }],
	['another event', { event: 'storm' }, { value: 'different', reasons: ['event'] }],
	['no event', { event: undefined }, { value: 'different', reasons: ['event'] }],
	['another measure', { measure: 'wounded' }, { value: 'different', reasons: ['measure'] }],
	['another unit', { unit: 'percent' }, { value: 'different', reasons: ['unit'] }],
	['another place', { scope: { places: ['otherton'] } }, { value: 'different', reasons: ['scope'] }],
	[
		'a place more',
		{ scope: { places: ['exampleton', 'otherton'] } },
		{ value: 'different', reasons: ['scope'] }
	],
	['a place twice', { scope: { places: ['exampleton', 'exampleton'] } }, { value: 'same', reasons: [] }],
	['another population', { population: 'soldiers' }, { value: 'different', reasons: ['population'] }],
	['a place that is not stated', { scope: 'not-stated' }, { value: 'not-stated', reasons: ['scope'] }],
	['a place that is unclear', { scope: 'unclear' }, { value: 'not-stated', reasons: ['scope'] }],
	[
		'a population that is not stated',
		{ population: undefined },
		{ value: 'not-stated', reasons: ['population'] }
	],
	[
		'what differs outweighs what is not stated, and all of it is named',
		{ scope: 'not-stated', measure: 'wounded', population: 'soldiers' },
		{ value: 'different', reasons: ['measure', 'population'] }
	],
	[
		'another size, claimant and basis',
		{ quantity: { kind: 'upTo', n: 900 }, basis: ['hearsay'] },
		{ value: 'same', reasons: [] }
	]
])('%s', (_, changes, expected) => {
	expect(against(changes)).toEqual(expected);
});

it('two measures are never compared, not even in one unit', () => {
	const [income, pay] = ['income-per-head', 'pay'].map((counts, at) =>
		claim(String(at), { kind: 'exact', n: 69_818 }, { measure: counts, unit: 'crowns a month' })
	);
	expect(comparability(income!, pay!, [])).toEqual({ value: 'different', reasons: ['measure'] });
	expect(axisGroups([income!, pay!], [])).toEqual([[income], [pay]]);
});

it('eleven and "seventy or higher" stand together, marked: their places are not stated', () => {
	expect(
		against({ scope: 'not-stated', quantity: { kind: 'atLeast', n: 70 }, population: undefined })
	).toEqual({
		value: 'not-stated',
		reasons: ['scope', 'population']
	});
});

const apart: Relation = { from: 'b', to: 'a', type: 'not-comparable', shown: 'stated', why: [] };

it('a relation can say that two claims cannot be compared, in either direction', () => {
	expect(against({}, [apart])).toEqual({ value: 'different', reasons: ['relation'] });
	expect(against({}, [{ ...apart, from: 'a', to: 'b' }]).value).toBe('different');
	expect(against({}, [{ ...apart, type: 'contradicts' }]).value).toBe('same');
	expect(against({}, [{ ...apart, from: 'c' }]).value).toBe('same');
});

const anyClaim = fc
	.record({
		event: fc.constantFrom('flood', 'storm', undefined),
		measure: fc.constantFrom('deaths' as const, 'wounded' as const),
		scope: fc.oneof(
			fc.constantFrom('not-stated' as const, 'unclear' as const),
			fc.subarray(['x', 'y', 'z'], { minLength: 1 }).map((places) => ({ places }))
		),
		population: fc.constantFrom('residents', 'soldiers', undefined),
		unit: fc.constantFrom('percent', undefined)
	})
	.map((changes): Claim => ({ ...base, ...changes }));
const anyClaims = fc
	.array(anyClaim, { maxLength: 12 })
	.map((claims) => claims.map((one, index) => ({ ...one, id: `c${index}` })));
const anyRelations = fc.array(
	fc
		.record({ from: fc.nat(11), to: fc.nat(11) })
		.map(({ from, to }) => ({ ...apart, from: `c${from}`, to: `c${to}` })),
	{ maxLength: 3 }
);

describe('always', () => {
	it('symmetric, and never different of a claim with itself', () =>
		fc.assert(
			fc.property(anyClaims, anyRelations, (claims, relations) => {
				for (const a of claims) {
					expect(comparability(a, a, relations).value).not.toBe('different');
					for (const b of claims)
						expect(comparability(a, b, relations)).toEqual(comparability(b, a, relations));
				}
			})
		));

	it('groups hold every claim once, in order, and none that differ', () =>
		fc.assert(
			fc.property(anyClaims, anyRelations, (claims, relations) => {
				const groups = axisGroups(claims, relations);
				expect(
					groups
						.flat()
						.map(({ id }) => id)
						.sort()
				).toEqual(claims.map(({ id }) => id).sort());
				for (const group of groups) {
					expect(axisConflicts(group, relations)).toEqual([]);
					const places = group.map((one) => claims.indexOf(one));
					expect(places).toEqual([...places].sort((a, b) => a - b));
				}
				// It joined the first that it could.
				groups.forEach((group, at) => {
					for (const one of group)
						for (const earlier of groups.slice(0, at))
							expect(
								earlier.some(
									(other) =>
										claims.indexOf(other) < claims.indexOf(one) &&
										comparability(one, other, relations).value === 'different'
								)
							).toBe(true);
				});
			})
		));

	it('there is a conflict just where two claims differ', () =>
		fc.assert(
			fc.property(anyClaims, anyRelations, (claims, relations) => {
				const differ = claims.some((a) =>
					claims.some((b) => comparability(a, b, relations).value === 'different')
				);
				expect(axisConflicts(claims, relations).length > 0).toBe(differ);
			})
		));
});

it('names the first claims of two kinds once, however many there are', () => {
	const claims = Array.from({ length: 2000 }, (_, i) => ({
		...base,
		id: `c${i}`,
		population: i % 2 ? 'residents' : 'soldiers'
	}));
	expect(axisConflicts(claims, []).map(({ a, b, reasons }) => [a.id, b.id, reasons])).toEqual([
		['c0', 'c1', ['population']]
	]);
});

it('keeps apart what a relation keeps apart, however alike it counts and however many count so', () => {
	const alike = ['first', 'a', 'second', 'b'].map((id) => ({ ...base, id }));
	expect(axisConflicts(alike, [apart]).map(({ a, b, reasons }) => [a.id, b.id, reasons])).toEqual([
		['a', 'b', ['relation']]
	]);
	expect(axisConflicts(alike, [{ ...apart, type: 'contradicts' }])).toEqual([]);
	expect(axisGroups(alike, [apart]).map((group) => group.map(({ id }) => id))).toEqual([
		['first', 'a', 'second'],
		['b']
	]);
});
