import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import {
	admits,
	admittedClaims,
	agreement,
	axisConflict,
	byId,
	claimRecord,
	latestDay
} from '../../../src/lib/lesson/claims.ts';
import type { Basis, Claim, ClaimsState, Quantity } from '../../../src/lib/lesson/schema.ts';
import { BASES } from '../../../src/lib/lesson/vocabulary.ts';
import { claim, kindsLesson } from '../../fixtures/kinds.ts';

const state: ClaimsState = { event: 'flood', measure: 'deaths', focus: [] };
const statement = (changes: Partial<Claim> = {}) => claim('c1', { kind: 'exact', n: 12 }, changes);
const ids = (claims: Claim[], changes: Partial<ClaimsState> = {}) =>
	admittedClaims(kindsLesson(claims), { ...state, ...changes }).map((record) => record.claim.id);

describe('latestDay', () => {
	test.each([
		['2011-12-17', '2011-12-17'],
		['2011-12', '2011-12-31'],
		['2011-11', '2011-11-30'],
		['2011-02', '2011-02-28'],
		['2012-02', '2012-02-29'],
		['1900-02', '1900-02-28'],
		['2000-02', '2000-02-29'],
		['2011', '2011-12-31'],
		['0079', '0079-12-31'],
		['0079-08', '0079-08-31']
	])('%s may last be %s', (date, day) => {
		expect(latestDay(date)).toBe(day);
	});
});

describe('admits', () => {
	it('admits a class claim of the same event and measure', () => {
		expect(admits(state, statement())).toBe(true);
	});

	it('keeps out a claim of another event', () => {
		expect(admits(state, statement({ event: 'storm' }))).toBe(false);
	});

	it('keeps out a claim of another measure', () => {
		expect(admits(state, statement({ measure: 'wounded' }))).toBe(false);
	});

	it('keeps out a claim for the appendix', () => {
		expect(admits(state, statement({ audience: 'appendix' }))).toBe(false);
	});

	it('in a document, admits what any of the citations of a claim stands in', () => {
		const twice = statement({
			citations: [
				{ source: 'gazette', locator: 'page 2' },
				{ source: 'herald', locator: 'page 9' }
			]
		});
		expect(admits({ ...state, document: 'gazette' }, twice)).toBe(true);
		expect(admits({ ...state, document: 'herald' }, twice)).toBe(true);
		expect(admits({ ...state, document: 'herald' }, statement())).toBe(false);
	});

	test.each([
		['2011-12-17', '2011-12-17', true],
		['2011-12-17', '2011-12-16', false],
		['2011-12', '2011-12-30', false],
		['2011-12', '2011-12-31', true],
		['2011-12', '2011-12', true],
		['2011-12-31', '2011-12', true],
		['2012-01-01', '2011-12', false],
		['2011', '2011-12-30', false],
		['2011', '2011', true],
		['2012-02', '2012-02-28', false],
		['2012-02', '2012-02-29', true],
		['2011-02', '2011-02-28', true]
	])('said %s, shown by %s: %s', (said, latest, expected) => {
		expect(admits({ ...state, latest }, statement({ said }))).toBe(expected);
	});

	it('with a list of claims, admits those and no others', () => {
		expect(admits({ ...state, only: ['c1'] }, statement())).toBe(true);
		expect(admits({ ...state, only: ['c2'] }, statement())).toBe(false);
		expect(admits({ ...state, only: [] }, statement())).toBe(false);
	});

	it('does not let a list bring in what another filter keeps out', () => {
		expect(admits({ ...state, only: ['c1'] }, statement({ audience: 'appendix' }))).toBe(false);
		expect(admits({ ...state, only: ['c1'], latest: '1900' }, statement())).toBe(false);
	});

	it('does not let the focus change what is admitted', () => {
		expect(admits({ ...state, focus: ['c2'] }, statement())).toBe(true);
	});
});

describe('admittedClaims', () => {
	it('orders by how the claimant could know, whatever the sizes and the order written', () => {
		const shuffled = [...BASES].sort();
		const claims = shuffled.map((basis, index) =>
			claim(basis, { kind: 'exact', n: 100 - index }, { basis: [basis] })
		);
		expect(ids(claims)).toEqual([
			'name-list',
			'body-count',
			'morgue',
			'hospital',
			'court',
			'video',
			'eyewitness',
			'official-tally',
			'repeats-other',
			'hearsay',
			'not-stated'
		]);
	});

	it('ranks a claim by the best of its bases', () => {
		const of = (id: string, ...basis: Basis[]) => claim(id, { kind: 'none' }, { basis });
		expect(ids([of('b', 'video'), of('a', 'hearsay', 'hospital')])).toEqual(['a', 'b']);
	});

	it('orders equals by the latest day they may have been said on, then as written', () => {
		const of = (id: string, said: string) => claim(id, { kind: 'none' }, { said });
		expect(
			ids([
				of('month', '1901-03'),
				of('second', '1901-03-05'),
				of('first', '1901-03-05'),
				of('early', '1901-02')
			])
		).toEqual(['early', 'second', 'first', 'month']);
	});

	it('leaves the lesson as it was', () => {
		const before = JSON.stringify(lesson);
		admittedClaims(lesson, lesson.steps[1]!.state);
		expect(JSON.stringify(lesson)).toBe(before);
	});

	it('gives each step of the shipped lesson its claims', () => {
		expect(
			lesson.steps.map(({ state }) => admittedClaims(lesson, state).map((record) => record.claim.id))
		).toEqual([['c01', 'c02'], ['c01', 'c02', 'c04', 'n01'], ['c03']]);
	});

	it('gives with each claim who said it and where we read it', () => {
		const [record] = admittedClaims(lesson, lesson.steps[0]!.state);
		expect(record?.claimant.name).toBe('the government of Kazakhstan');
		expect(record?.source.carrier).toBe('The Moscow News');
		expect(record?.citation).toEqual({
			source: 'moscow-news',
			locator: '¶2',
			wording: 'put by the Kazakh government at 11'
		});
	});
});

it('byId says which record there is not', () => {
	expect(() => byId(lesson.actors, 'nobody')).toThrow('There is no record "nobody".');
	expect(byId(lesson.actors, 'opposition').name).toBe('opposition activists');
});

describe('agreement', () => {
	const of = (...quantities: Quantity[]) => {
		const claims = quantities.map((quantity, index) => claim(`c${index}`, quantity));
		return agreement(claims.map((one) => claimRecord(kindsLesson(claims), one)));
	};

	it('counts statements, numbers and sources, and holds nothing else', () => {
		const { state: shown } = lesson.steps[1]!;
		expect(agreement(admittedClaims(lesson, shown))).toStrictEqual({
			statements: 4,
			numbers: 2,
			sources: 1,
			canAllHold: false
		});
	});

	it('says that numbers can stand together only where every pair can', () => {
		expect(of({ kind: 'atLeast', n: 8 }, { kind: 'exact', n: 12 }, { kind: 'upTo', n: 60 }).canAllHold).toBe(
			true
		);
		expect(of({ kind: 'atLeast', n: 8 }, { kind: 'exact', n: 12 }, { kind: 'upTo', n: 9 }).canAllHold).toBe(
			false
		);
	});

	it('lets one contradiction outweigh what is unclear', () => {
		expect(of({ kind: 'about', n: 8 }, { kind: 'exact', n: 12 }, { kind: 'exact', n: 13 }).canAllHold).toBe(
			false
		);
	});

	it('does not say where it is unclear, or where there are fewer than two numbers', () => {
		expect(of({ kind: 'about', n: 8 }, { kind: 'exact', n: 8 }).canAllHold).toBeUndefined();
		expect(of({ kind: 'exact', n: 8 }, { kind: 'words', term: 'dozens' }).canAllHold).toBeUndefined();
		expect(of().canAllHold).toBeUndefined();
	});
});

describe('axisConflict', () => {
	const a = statement({ scope: { places: ['Exampleton'] }, population: 'residents' });
	const cases: [string, Partial<Claim>, ReturnType<typeof axisConflict>][] = [
		['the same in everything', {}, undefined],
		['another event', { event: 'storm' }, 'event'],
		['another measure', { measure: 'wounded' }, 'measure'],
		['another place', { scope: { places: ['Otherton'] } }, 'place'],
		['a place more', { scope: { places: ['Exampleton', 'Otherton'] } }, 'place'],
		['another population', { population: 'soldiers' }, 'population'],
		['a place that is not stated', { scope: 'not-stated' }, undefined],
		['a place that is unclear', { scope: 'unclear' }, undefined],
		['a population that is not stated', { population: undefined }, undefined],
		['another size, claimant and date', { quantity: { kind: 'atLeast', n: 900 }, said: '1950' }, undefined]
	];
	test.each(cases)('%s', (_, changes, expected) => {
		const b = { ...a, ...changes };
		expect(axisConflict(a, b)).toBe(expected);
		expect(axisConflict(b, a)).toBe(expected);
	});

	it('does not mind the order in which places are written', () => {
		const one = statement({ scope: { places: ['Exampleton', 'Otherton'] } });
		const two = statement({ scope: { places: ['Otherton', 'Exampleton'] } });
		expect(axisConflict(one, two)).toBeUndefined();
	});

	it('is not misled by a place that is written twice', () => {
		const one = statement({ scope: { places: ['Exampleton', 'Exampleton'] } });
		const two = statement({ scope: { places: ['Exampleton', 'Otherton'] } });
		expect(axisConflict(one, two)).toBe('place');
		expect(axisConflict(two, one)).toBe('place');
	});
});
