import { describe, expect, it, test } from 'vitest';
import { wholeView } from '../../../src/lib/lesson/claims.ts';
import type { ClaimsView, Lesson } from '../../../src/lib/lesson/schema.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { pier, pierAccounts, pierLesson } from '../../fixtures/accounts.ts';
import { claim, kindsLesson } from '../../fixtures/kinds.ts';

const statement = (changes: Parameters<typeof claim>[2]) => claim('c1', { kind: 'exact', n: 12 }, changes);

describe('a view of claims', () => {
	const lesson = kindsLesson([
		statement({ id: 'hidden', audience: 'appendix', event: 'storm', measure: 'pay' }),
		statement({ id: 'a' }),
		statement({ id: 'b', measure: 'wounded', event: 'storm' }),
		statement({ id: 'c', measure: 'pay', event: undefined })
	]);

	test.each<[Partial<ClaimsView>, string | undefined, string]>([
		[{}, 'flood', 'deaths'],
		[{ measure: 'wounded' }, 'storm', 'wounded'],
		[{ event: 'storm' }, 'storm', 'wounded'],
		[{ measure: 'pay' }, undefined, 'pay'],
		[{ document: 'herald' }, undefined, 'deaths'],
		[{ figure: 'claims' }, 'flood', 'deaths'],
		[{ figure: 'claims', event: 'storm' }, 'storm', 'wounded']
	])('%j takes the event and measure of the first class claim that fits', (part, event, measure) => {
		expect(complete('claims', lesson, part)).toEqual({
			...wholeView(event, measure as 'deaths'),
			...part
		});
	});

	it('that a step declares comes back as it is: without an event it counts what belongs to none', () => {
		const { event: _, ...declared } = wholeView(undefined, 'deaths');
		expect(complete('claims', lesson, declared)).toEqual(declared);
	});

	it('that names its figure, measure and event is completed in the rest', () => {
		const named = { figure: 'claims', measure: 'wounded', event: 'storm' } as const;
		expect(complete('claims', lesson, named)).toEqual(wholeView('storm', 'wounded'));
	});
});

describe('a view of accounts', () => {
	const lesson = pierLesson(pierAccounts, [{ ...pier, id: 'earlier' }, pier]);
	const view = { figure: 'accounts', moment: 'pier', focus: [] };

	it('takes the first moment that has a fitting account', () => {
		expect(complete('accounts', lesson, {})).toEqual(view);
		expect(complete('accounts', lesson, { only: ['paper'] })).toEqual({ ...view, only: ['paper'] });
	});

	it('keeps the moment that it names, and the first where no account fits any', () => {
		expect(complete('accounts', lesson, { moment: 'pier' }).moment).toBe('pier');
		expect(complete('accounts', lesson, { document: 'herald' }).moment).toBe('earlier');
	});

	it('has no moment where the lesson has none', () => {
		expect(complete('accounts', pierLesson([], []), {}).moment).toBe('');
	});
});

describe('a view of the timeline', () => {
	const lesson = kindsLesson();

	it('takes both tracks, from the first day of their events to the last', () => {
		expect(complete('timeline', lesson, {})).toEqual({
			figure: 'timeline',
			tracks: ['pay', 'strike'],
			focus: [],
			measures: [],
			window: {
				edtf: '1901-03-01/1901-03-09',
				earliest: '1901-03-01T00:00',
				latest: '1901-03-09T23:59',
				precision: 'interval'
			}
		});
	});

	it('spans one day as a day, and the year 2000 where no event stands on its tracks', () => {
		const [flood] = lesson.events;
		expect(complete('timeline', { ...lesson, events: [flood!] }, {}).window).toMatchObject({
			edtf: '1901-03-01',
			precision: 'day'
		});
		expect(complete('timeline', lesson, { tracks: ['pay'] }).window).toMatchObject({
			earliest: '2000-01-01T00:00',
			latest: '2000-12-31T23:59'
		});
	});
});

describe('every view', () => {
	const lesson: Lesson = { ...kindsLesson(), moments: [pier], accounts: pierAccounts };

	it('of a map of a lesson without maps has no extent', () => {
		expect(complete('map', lesson)).toEqual({ figure: 'map', extent: '', focus: [] });
	});

	test.each(['claims', 'timeline', 'accounts', 'map'] as const)(
		'of %s takes a member that is undefined as left out',
		(figure) => {
			const whole = complete(figure, lesson, {});
			const emptied = Object.fromEntries(Object.keys(whole).map((key) => [key, undefined]));
			expect(complete(figure, lesson, emptied)).toEqual(whole);
		}
	);

	test.each(['claims', 'timeline', 'accounts', 'map'] as const)(
		'of %s is of its own figure, whatever it says',
		(figure) => {
			expect(complete(figure, lesson, { figure: 'other' } as object).figure).toBe(figure);
		}
	);

	test.each(['claims', 'timeline', 'accounts', 'map'] as const)(
		'of %s that is whole comes back as it is',
		(figure) => {
			const whole = complete(figure, lesson, {});
			expect(complete(figure, lesson, whole)).toEqual(whole);
		}
	);
});
