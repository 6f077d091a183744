import { describe, expect, it, test } from 'vitest';
import {
	admits,
	admittedClaims,
	agreement,
	byId,
	claimRecord,
	onOneAxis,
	wholeView
} from '../../../src/lib/lesson/claims.ts';
import type { Basis, Claim, ClaimsView, Quantity } from '../../../src/lib/lesson/schema.ts';
import { BASES } from '../../../src/lib/lesson/vocabulary.ts';
import { claim, date, kindsLesson } from '../../fixtures/kinds.ts';

const view = wholeView('flood', 'deaths');
const statement = (changes: Partial<Claim> = {}) => claim('c1', { kind: 'exact', n: 12 }, changes);
const ids = (claims: Claim[], changes: Partial<ClaimsView> = {}) =>
	admittedClaims(kindsLesson(claims), { ...view, ...changes }).map((record) => record.claim.id);

describe('admits', () => {
	it('admits a class claim of the same event and measure', () => {
		expect(admits(view, statement())).toBe(true);
	});

	it('keeps out a claim of another event', () => {
		expect(admits(view, statement({ event: 'storm' }))).toBe(false);
	});

	it('keeps out a claim of another measure', () => {
		expect(admits(view, statement({ measure: 'wounded' }))).toBe(false);
	});

	it('keeps out a claim for the appendix', () => {
		expect(admits(view, statement({ audience: 'appendix' }))).toBe(false);
	});

	it('in a document, admits what any of the citations of a claim stands in', () => {
		const twice = statement({
			citations: [
				{ source: 'gazette', locator: 'page 2' },
				{ source: 'herald', locator: 'page 9' }
			]
		});
		expect(admits({ ...view, document: 'gazette' }, twice)).toBe(true);
		expect(admits({ ...view, document: 'herald' }, twice)).toBe(true);
		expect(admits({ ...view, document: 'herald' }, statement())).toBe(false);
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
		expect(admits({ ...view, latest: date(latest) }, statement({ said: date(said) }))).toBe(expected);
	});

	it('with a list of claims, admits those and no others', () => {
		expect(admits({ ...view, only: ['c1'] }, statement())).toBe(true);
		expect(admits({ ...view, only: ['c2'] }, statement())).toBe(false);
		expect(admits({ ...view, only: [] }, statement())).toBe(false);
	});

	it('does not let a list bring in what another filter keeps out', () => {
		expect(admits({ ...view, only: ['c1'] }, statement({ audience: 'appendix' }))).toBe(false);
		expect(admits({ ...view, only: ['c1'], latest: date('1900') }, statement())).toBe(false);
	});

	it('does not let the focus change what is admitted', () => {
		expect(admits({ ...view, focus: ['c2'] }, statement())).toBe(true);
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
			'testimony',
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
		const of = (id: string, said: string) => claim(id, { kind: 'none' }, { said: date(said) });
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
		const lesson = kindsLesson();
		const before = JSON.stringify(lesson);
		admittedClaims(lesson, view);
		expect(JSON.stringify(lesson)).toBe(before);
	});

	it('gives with each claim who said it, where we read it, and which places it counts', () => {
		const lesson = kindsLesson();
		const [record] = admittedClaims(lesson, lesson.steps[0]!.views[0] as ClaimsView);
		expect(record?.claimant.name).toBe('the town archive');
		expect(record?.source.carrier).toBe('The Exampleton Gazette');
		expect(record?.citation).toEqual({ source: 'gazette', locator: 'page 2', wording: 'the figure 12' });
		expect(record?.places.map(({ names }) => names.en)).toEqual(['Exampleton']);
	});

	it('gives no place where none is stated', () => {
		const lesson = kindsLesson([statement({ scope: 'unclear' })]);
		expect(admittedClaims(lesson, view)[0]?.places).toEqual([]);
	});
});

it('byId says which record there is not', () => {
	const { actors } = kindsLesson();
	expect(() => byId(actors, 'nobody')).toThrow('There is no record "nobody".');
	expect(byId(actors, 'clinic').name).toBe('the clinic');
});

describe('agreement', () => {
	const of = (...quantities: Quantity[]) => {
		const claims = quantities.map((quantity, index) => claim(`c${index}`, quantity));
		return agreement(claims.map((one) => claimRecord(kindsLesson(claims), one)));
	};

	it('counts statements, numbers and sources, and holds nothing else', () => {
		expect(
			of({ kind: 'exact', n: 11 }, { kind: 'atLeast', n: 70 }, { kind: 'words', term: 'dozens' })
		).toStrictEqual({ statements: 3, numbers: 2, sources: 1, canAllHold: false });
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

describe('what one axis can hold', () => {
	const of = (...changes: Partial<Claim>[]) => {
		const claims = changes.map((change, i) => statement({ id: `c${i}`, ...change }));
		const lesson = kindsLesson(claims);
		return onOneAxis(
			claims.map((one) => claimRecord(lesson, one)),
			[{ from: 'c0', to: 'c3', type: 'not-comparable' }]
		).map((record) => record.claim.id);
	};
	it('is the first number, all that differ from none before, and what has no number', () => {
		expect(
			of(
				{ population: 'residents' },
				{ population: 'soldiers' },
				{},
				{},
				{ population: 'soldiers', quantity: { kind: 'unknown', why: 'no access' } }
			)
		).toEqual(['c0', 'c2', 'c4']);
	});
	it('is nothing of nothing', () => {
		expect(of()).toEqual([]);
	});
});
