import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	compareDates,
	compareMinutes,
	dayOf,
	instant,
	minuteText,
	overlaps,
	saidBy,
	withHours
} from '../../../src/lib/lesson/dates.ts';
import type { ResolvedDate, SaidDate } from '../../../src/lib/lesson/schema.ts';
import { date } from '../../fixtures/kinds.ts';

const open: ResolvedDate = { edtf: '2011-05/..', earliest: '2011-05-01T00:00', precision: 'interval' };
const until: ResolvedDate = { edtf: '../2011', latest: '2011-12-31T23:59', precision: 'interval' };
const undated: SaidDate = { edtf: 'none', precision: 'none' };
const bc = (year: string): ResolvedDate => ({
	edtf: year,
	earliest: `${year}-01-01T00:00`,
	latest: `${year}-12-31T23:59`,
	precision: 'year'
});
const anyDate = fc
	.record({
		year: fc.integer({ min: 1000, max: 9999 }),
		month: fc.integer({ min: 1, max: 12 }),
		fine: fc.boolean()
	})
	.map(({ year, month, fine }) => date(fine ? `${year}-${String(month).padStart(2, '0')}` : String(year)));
const withOpen = fc.oneof(
	anyDate,
	fc.constantFrom(open, until, undated, bc('-0043'), bc('-0100'), bc('0000'))
);

describe('said by', () => {
	test.each([
		['2011-12-17', '2011-12-17', true],
		['2011-12-17', '2011-12-16', false],
		['2011-12', '2011-12-30', false],
		['2011-12', '2011-12-31', true],
		['2011', '2011-12-30', false],
		['2012-02', '2012-02-28', false],
		['2012-02', '2012-02-29', true]
	])('%s by %s: %s', (said, limit, expected) => {
		expect(saidBy(date(said), date(limit))).toBe(expected);
	});

	it('what has an open end is never known to have been said', () => {
		expect(saidBy(open, date('9999'))).toBe(false);
		expect(saidBy(date('2011'), open)).toBe(false);
		expect(saidBy(until, date('2011-12-31'))).toBe(true);
	});
});

describe('said without a date', () => {
	it('is never known to have been said by one', () => {
		expect(saidBy(undated, date('9999'))).toBe(false);
	});
	it('comes after all others', () => {
		expect([undated, open, date('2011')].sort(compareDates)).toEqual([date('2011'), open, undated]);
	});
});

describe('before the year 0001', () => {
	const years = ['-0100', '-0043', '-0001', '0000', '0001', '0043', '0100'];
	it('times compare as numbers', () => {
		const dates = years.map(bc);
		expect([...dates].reverse().sort(compareDates)).toEqual(dates);
		expect(saidBy(bc('-0100'), bc('-0043'))).toBe(true);
		expect(saidBy(bc('-0043'), bc('-0100'))).toBe(false);
		expect(overlaps(bc('-0100'), bc('-0043'))).toBe(false);
		expect(overlaps({ earliest: '-0100-01-01T00:00', latest: '0100-01-01T00:00' }, bc('-0043'))).toBe(true);
	});
	it('hours end on the next day, in the next year too', () => {
		const day = { edtf: '-0001-12-31', earliest: '-0001-12-31T00:00', latest: '-0001-12-31T23:59' };
		expect(withHours({ ...day, precision: 'day' as const }, '23:00/01:00')).toEqual({
			earliest: '-0001-12-31T23:00',
			latest: '0000-01-01T01:00'
		});
	});
	it('a minute is written as it is read, and is ordered as its instant', () => {
		const minutes = fc.integer({ min: -300_000_000, max: 130_000_000 }).map((n) => new Date(n * 1_000_000));
		fc.assert(
			fc.property(minutes, minutes, (a, b) => {
				const [first, second] = [minuteText(a), minuteText(b)];
				expect(first).toMatch(/^-?\d{4}-\d\d-\d\dT\d\d:\d\d$/);
				expect(dayOf(first)).toMatch(/^-?\d{4}-\d\d-\d\d$/);
				expect(instant(first)).toBe(Math.floor(a.getTime() / 60_000) * 60_000);
				expect(compareMinutes(first, second)).toBe(Math.sign(instant(first) - instant(second)));
			})
		);
	});
});

describe('order', () => {
	it('is by the latest possible minute, then the earliest, then as written', () => {
		const list = [open, date('2011'), date('2011-12-31'), date('2011-12-17'), date('2011-12'), until];
		expect([...list].sort(compareDates).map(({ edtf }) => edtf)).toEqual([
			'2011-12-17',
			'../2011',
			'2011',
			'2011-12',
			'2011-12-31',
			'2011-05/..'
		]);
	});

	it('is total: any order of the same dates sorts alike', () =>
		fc.assert(
			fc.property(fc.array(withOpen, { maxLength: 8 }), (dates) => {
				expect(
					[...dates]
						.reverse()
						.sort(compareDates)
						.map(({ edtf }) => edtf)
				).toEqual([...dates].sort(compareDates).map(({ edtf }) => edtf));
			})
		));
});

describe('overlap', () => {
	it('of a day and its month, but not of two days', () => {
		expect(overlaps(date('2011-12-17'), date('2011-12'))).toBe(true);
		expect(overlaps(date('2011-12-17'), date('2011-12-18'))).toBe(false);
	});
	it('an open end reaches on', () => {
		expect(overlaps(open, date('2031'))).toBe(true);
		expect(overlaps(open, date('2010'))).toBe(false);
		expect(overlaps(until, date('1900'))).toBe(true);
	});
	it('is the same both ways', () =>
		fc.assert(fc.property(withOpen, withOpen, (a, b) => overlaps(a, b) === overlaps(b, a))));
});

describe('hours', () => {
	const day = date('2011-12-16');
	test.each([
		['11:45', '2011-12-16T11:45', '2011-12-16T11:45'],
		['11:45/13:00', '2011-12-16T11:45', '2011-12-16T13:00'],
		['11:45/11:45', '2011-12-16T11:45', '2011-12-16T11:45'],
		['22:00/02:30', '2011-12-16T22:00', '2011-12-17T02:30']
	])('%s', (hours, earliest, latest) => {
		expect(withHours(day, hours)).toEqual({ earliest, latest });
	});
	it('that are not stated leave the day whole', () => {
		expect(withHours(day, undefined)).toEqual({ earliest: day.earliest, latest: day.latest });
	});
	it('end in the next year where they must', () => {
		expect(withHours(date('2011-12-31'), '23:00/01:00').latest).toBe('2012-01-01T01:00');
	});
	it('say nothing of a date with an open end', () => {
		expect(withHours(open, '11:00')).toEqual({ earliest: open.earliest, latest: undefined });
		expect(withHours(until, '11:00')).toEqual({ earliest: undefined, latest: until.latest });
	});
	it('end in the next month where they must, in the years below 100 too', () => {
		expect(withHours(date('2012-02-28'), '23:00/01:00').latest).toBe('2012-02-29T01:00');
		expect(withHours(date('0096-02-29'), '23:00/01:00').latest).toBe('0096-03-01T01:00');
	});
});
