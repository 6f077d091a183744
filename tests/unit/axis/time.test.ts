import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DAY,
	layTime,
	timeAt,
	timePieces,
	timeTicks,
	type Dated,
	type Piece
} from '../../../src/lib/axis/time.ts';
import { instant, minuteText } from '../../../src/lib/lesson/dates.ts';
import type { SaidDate } from '../../../src/lib/lesson/schema.ts';

const minuteOf = (time: number) => minuteText(new Date(time));
const said = (
	edtf: string,
	earliest?: string,
	latest?: string,
	precision: SaidDate['precision'] = 'day'
): SaidDate => ({
	edtf,
	...(earliest && { earliest }),
	...(latest && { latest }),
	precision
});
const day = (edtf: string): Dated => ({ key: edtf, said: said(edtf, `${edtf}T00:00`, `${edtf}T23:59`) });
const minute = (edtf: string): Dated => ({ key: edtf, said: said(edtf, edtf, edtf, 'minute') });
const shape = ({ unit, from, to, joined }: Piece) =>
	`${unit} ${minuteOf(from)} ${minuteOf(to)}${joined ? ' joined' : ''}`;
const widths = { statement: () => 40, piece: () => 60, tick: 40, gap: 20 };

describe('pieces of time', () => {
	it('begins another where statements lie seven times farther apart', () => {
		const dates = [
			'2011-12-16',
			'2011-12-17',
			'2011-12-18',
			'2011-12-22',
			'2012-01-04',
			'2012-01-25',
			'2012-01-26',
			'2012-01-31'
		];
		expect(timePieces(dates.map(day)).pieces.map(shape)).toEqual([
			'day 2011-12-16T00:00 2011-12-23T00:00',
			'week 2011-12-23T00:00 2012-02-01T00:00 joined'
		]);
	});

	it('ends in years where a last statement is thirteen years later', () => {
		const dates = ['2011-12-16', '2011-12-17', '2011-12-18', '2025-03-01'];
		expect(timePieces(dates.map(day)).pieces.map(shape)).toEqual([
			'day 2011-12-16T00:00 2011-12-19T00:00',
			'year 2011-12-19T00:00 2026-01-01T00:00 joined'
		]);
	});

	it('keeps days apart that follow two thousand years, and reaches before the year 0', () => {
		const { pieces } = timePieces(['-0043-03-15', '2011-12-16', '2011-12-17'].map(day));
		expect(pieces.map(shape)).toEqual([
			'day -0043-03-15T00:00 -0043-03-16T00:00',
			'day 2011-12-16T00:00 2011-12-18T00:00'
		]);
	});

	it('gives a day without hours a room among days that have some', () => {
		const { pieces } = timePieces([
			day('2011-12-16'),
			minute('2011-12-16T14:30'),
			minute('2011-12-16T22:54'),
			day('2011-12-17')
		]);
		expect(pieces).toHaveLength(1);
		expect(
			pieces[0]!.stretches.map(({ from, to, clock, keys }) => [minuteOf(from), minuteOf(to), clock, keys])
		).toEqual([
			['2011-12-16T00:00', '2011-12-17T00:00', false, ['2011-12-16']],
			['2011-12-16T12:00', '2011-12-17T00:00', true, ['2011-12-16T14:30', '2011-12-16T22:54']],
			['2011-12-17T00:00', '2011-12-18T00:00', false, ['2011-12-17']]
		]);
	});

	it('shows a year whole where no finer date lies in it', () => {
		const year = { key: 'year', said: said('2012', '2012-01-01T00:00', '2012-12-31T23:59', 'year') };
		expect(timePieces([year]).pieces.map(shape)).toEqual(['month 2012-01-01T00:00 2013-01-01T00:00']);
		const among = timePieces([day('2012-05-01'), day('2012-05-02'), day('2012-05-03'), year]).pieces;
		expect(minuteOf(among[0]!.from)).toBe('2012-05-01T00:00');
	});

	it('places an open end where it is closed, and what has no date nowhere', () => {
		const since = { key: 'since', said: said('2012-05-01/..', '2012-05-01T00:00', undefined, 'interval') };
		const until = { key: 'until', said: said('../2012-05-09', undefined, '2012-05-09T23:59', 'interval') };
		const { pieces, undated } = timePieces([
			since,
			until,
			{ key: 'none', said: said('', undefined, undefined, 'none') }
		]);
		expect(undated).toEqual(['none']);
		expect([pieces[0]!.from, pieces.at(-1)!.to].map(minuteOf)).toEqual([
			'2012-05-01T00:00',
			'2012-05-10T00:00'
		]);
	});

	it.each([0, 1, 1000])('holds %i statements, each once, in at most four pieces', (count) => {
		const dated = Array.from({ length: count }, (_, at) => ({
			...day(minuteOf(Math.round(at ** 2.5) * DAY).slice(0, 10)),
			key: String(at)
		}));
		const { pieces } = timePieces(dated);
		expect(pieces.length).toBeLessThanOrEqual(4);
		expect(pieces.flatMap(({ stretches }) => stretches.flatMap(({ keys }) => keys)).sort()).toEqual(
			dated.map(({ key }) => key).sort()
		);
	});

	it('runs forward: a later instant never stands before an earlier one', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -800_000, max: 30_000 }), { minLength: 1, maxLength: 40 }),
				(days) => {
					const dated = days.map((at, index) => {
						const from = minuteOf(at * DAY);
						return { key: String(index), said: said('', from, from.replace('T00:00', 'T23:59')) };
					});
					const axis = layTime(timePieces(dated), [50, 850], widths)!;
					const places = [...days].sort((a, b) => a - b).map((at) => timeAt(axis, at * DAY));
					expect(places).toEqual([...places].sort((a, b) => a - b));
					expect(places[0]).toBeGreaterThanOrEqual(50);
					expect(places.at(-1)).toBeLessThanOrEqual(850);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('has no place for pieces that do not have their least width', () => {
		expect(layTime(timePieces([day('2011-12-16'), day('2012-12-16')]), [0, 50], widths)).toBeUndefined();
	});
});

describe('ticks of time', () => {
	const first = (unit: 'hour' | 'day' | 'week' | 'month' | 'year', from: string, to: string) =>
		[...timeTicks(unit, { from: instant(from), to: instant(to), start: 0, end: 700 })][0]!;

	it('centres a day in its cell and names the month once', () => {
		const ticks = first('day', '2011-12-30T00:00', '2012-01-02T00:00');
		expect(ticks.map(({ time, whole }) => [minuteOf(time), whole])).toEqual([
			['2011-12-30T00:00', true],
			['2011-12-31T00:00', false],
			['2012-01-01T00:00', true]
		]);
		expect(ticks[0]!.label).toBeCloseTo(700 / 6);
	});

	it('sets hours and weeks at their beginning', () => {
		expect(
			first('hour', '2011-12-16T12:00', '2011-12-16T15:00').map(({ label }) => Math.round(label))
		).toEqual([0, 233, 467, 700]);
		expect(
			first('week', '2011-12-23T00:00', '2012-01-10T00:00').map(({ time }) => minuteOf(time).slice(0, 10))
		).toEqual(['2011-12-26', '2012-01-02', '2012-01-09']);
	});

	it('counts years before the year 0', () => {
		expect(
			first('year', '-0003-01-01T00:00', '0002-01-01T00:00').map(({ time }) => minuteOf(time).slice(0, -12))
		).toHaveLength(5);
	});
});
