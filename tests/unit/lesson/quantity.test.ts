import { describe, expect, it, test } from 'vitest';
import { canBothHold, namesNumber, statedBounds } from '../../../src/lib/lesson/quantity.ts';
import type { Quantity } from '../../../src/lib/lesson/schema.ts';

const exact = (n: number): Quantity => ({ kind: 'exact', n });
const range = (min: number, max: number): Quantity => ({ kind: 'range', min, max });
const atLeast = (n: number): Quantity => ({ kind: 'atLeast', n });
const moreThan = (n: number): Quantity => ({ kind: 'moreThan', n });
const upTo = (n: number): Quantity => ({ kind: 'upTo', n });
const about = (n: number): Quantity => ({ kind: 'about', n });
const words: Quantity = { kind: 'words', term: 'dozens' };
const wordsBound: Quantity = { kind: 'words', term: 'several hundred', bound: 'upTo' };
const unknown: Quantity = { kind: 'unknown', why: 'bodies not released' };
const none: Quantity = { kind: 'none' };

const every = [
	exact(0),
	exact(11),
	range(20, 34),
	atLeast(70),
	moreThan(8),
	upTo(60),
	about(30),
	words,
	wordsBound,
	unknown,
	none
];

describe('statedBounds', () => {
	test.each([
		[exact(11), { min: 11, max: 11 }],
		[exact(0), { min: 0, max: 0 }],
		[range(20, 34), { min: 20, max: 34 }],
		[atLeast(70), { min: 70 }],
		[moreThan(8), { min: 8 }],
		[upTo(60), { max: 60 }],
		[about(30), { min: 30, max: 30 }],
		[words, {}],
		[wordsBound, {}],
		[unknown, {}],
		[none, {}]
	])('of %j are %j', (quantity, bounds) => {
		expect(statedBounds(quantity)).toStrictEqual(bounds);
	});

	it('leaves an end that is not stated undefined, never 0', () => {
		expect(statedBounds(upTo(60)).min).toBeUndefined();
		expect(statedBounds(atLeast(70)).max).toBeUndefined();
		expect(statedBounds(unknown).min).toBeUndefined();
		expect(statedBounds(wordsBound).max).toBeUndefined();
	});

	it('names only numbers that stand in the statement', () => {
		for (const quantity of every)
			for (const bound of Object.values(statedBounds(quantity)))
				expect(Object.values(quantity)).toContain(bound);
	});
});

describe('namesNumber', () => {
	test.each([exact(11), exact(0), range(0, 1), atLeast(0), moreThan(0), upTo(0), about(0)])(
		'%j names a number, zero included',
		(quantity) => expect(namesNumber(quantity)).toBe(true)
	);

	test.each([words, wordsBound, unknown, none])('%j names none', (quantity) =>
		expect(namesNumber(quantity)).toBe(false)
	);
});

describe('canBothHold', () => {
	test.each([
		[exact(11), exact(11), true],
		[exact(11), exact(12), false],
		[exact(11), atLeast(70), false],
		[exact(70), atLeast(70), true],
		[exact(8), moreThan(8), false],
		[exact(9), moreThan(8), true],
		[exact(60), upTo(60), true],
		[exact(61), upTo(60), false],
		[exact(20), range(20, 34), true],
		[exact(35), range(20, 34), false],
		[range(1, 5), range(5, 9), true],
		[range(1, 5), range(6, 9), false],
		[range(20, 34), moreThan(33), true],
		[range(20, 34), moreThan(34), false],
		[atLeast(70), moreThan(1000), true],
		[atLeast(70), upTo(70), true],
		[atLeast(71), upTo(70), false],
		[moreThan(70), upTo(70), false],
		[moreThan(69), upTo(70), true],
		[exact(0), upTo(60), true]
	])('%j and %j: %s', (a, b, expected) => {
		expect(canBothHold(a, b)).toBe(expected);
	});

	it('is undefined for about, which does not say how far off it may be', () => {
		for (const other of every) expect(canBothHold(about(30), other)).toBeUndefined();
	});

	it('is undefined where a statement names no number', () => {
		for (const silent of [words, wordsBound, unknown, none])
			for (const other of every) expect(canBothHold(silent, other)).toBeUndefined();
	});

	it('does not depend on which statement comes first', () => {
		for (const a of every) for (const b of every) expect(canBothHold(a, b)).toBe(canBothHold(b, a));
	});
});
