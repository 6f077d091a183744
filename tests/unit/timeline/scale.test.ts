import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { instant } from '../../../src/lib/lesson/dates.ts';
import { timeScale, timeTicks } from '../../../src/lib/timeline/scale.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const DAY = 86_400_000;
const window = (earliest: string, latest: string) => ({
	earliest: `${earliest}T00:00`,
	latest: `${latest}T23:59`
});

test.each([
	'2011-12-16T11:40',
	'2012-02-29T23:59',
	'1900-03-01T00:00',
	'1970-01-01T00:00',
	'0100-01-01T00:00',
	'0099-12-31T23:59',
	'0079-08-24T13:00',
	'0001-01-01T00:00',
	'9999-12-31T23:59'
])('%s is the instant that the calendar gives', (minute) => {
	expect(instant(minute)).toBe(Date.parse(`${minute}:00Z`));
});

describe('a day on the axis is a day wide', () => {
	test.each([
		['a month', '2011-12-01', '2011-12-31', 31],
		['a February', '2011-02-01', '2011-02-28', 28],
		['a February of a leap year', '2012-02-01', '2012-02-29', 29],
		['a February of 1900, which was no leap year', '1900-02-01', '1900-02-28', 28],
		['a February of 2000, which was one', '2000-02-01', '2000-02-29', 29],
		['a year', '2011-01-01', '2011-12-31', 365],
		['a leap year', '2012-01-01', '2012-12-31', 366],
		['a year below 100', '0079-01-01', '0079-12-31', 365],
		['a leap year below 100', '0096-01-01', '0096-12-31', 366],
		['a spring in which clocks go forward', '2011-03-20', '2011-04-02', 14]
	])('in %s', (_, from, to, days) => {
		const scale = timeScale(window(from, to), 20, 20 + 10 * days);
		for (let day = 0; day < days; day++) expect(scale.x(scale.from + day * DAY)).toBe(20 + 10 * day);
		expect(scale.x(scale.to)).toBe(20 + 10 * days);
		expect(scale.x(instant(`${from}T12:00`))).toBe(25);
		// Nothing is bent at the edges.
		expect(scale.x(scale.from - DAY)).toBe(10);
		expect(scale.x(scale.to + 2 * DAY)).toBe(40 + 10 * days);
	});

	it('and an hour an hour, a minute a minute', () => {
		const hours = timeScale(window('2011-12-16', '2011-12-16'), 0, 240);
		expect([0, 1, 11.5, 23].map((hour) => hours.x(hours.from + hour * 3_600_000))).toEqual([0, 10, 115, 230]);
		const one = timeScale({ earliest: '2011-12-16T11:40', latest: '2011-12-16T11:40' }, 0, 60);
		expect([one.to - one.from, one.x(one.from), one.x(one.to)]).toEqual([60_000, 0, 60]);
	});
});

/** "16 Dec at 10"; of more than six the first two and the last. */
function ticks(from: string, to: string, end: number, room: number): string[] {
	const all = timeTicks(timeScale(window(from, to), 0, end), room, en).map(
		({ label, x }) => `${label} at ${x}`
	);
	return all.length > 6 ? [all[0]!, all[1]!, '…', all.at(-1)!] : all;
}

describe('ticks stand where the calendar begins anew', () => {
	test.each<[string, string, string, number, number, string[]]>([
		[
			'at each hour',
			'2011-12-16',
			'2011-12-16',
			1200,
			50,
			['00:00 at 0', '01:00 at 50', '…', '23:00 at 1150']
		],
		[
			'at every second',
			'2011-12-16',
			'2011-12-16',
			240,
			20,
			['00:00 at 0', '02:00 at 20', '…', '22:00 at 220']
		],
		[
			'at every third',
			'2011-12-16',
			'2011-12-16',
			240,
			30,
			['00:00 at 0', '03:00 at 30', '…', '21:00 at 210']
		],
		[
			'at every sixth',
			'2011-12-16',
			'2011-12-17',
			480,
			60,
			['00:00 at 0', '06:00 at 60', '…', '18:00 at 420']
		],
		[
			'at each day',
			'2012-02-27',
			'2012-03-02',
			200,
			40,
			['27 Feb at 0', '28 Feb at 40', '29 Feb at 80', '1 Mar at 120', '2 Mar at 160']
		],
		[
			'at every second day, anew each month',
			'2011-02-25',
			'2011-03-04',
			160,
			40,
			['25 Feb at 0', '27 Feb at 40', '1 Mar at 80', '3 Mar at 120']
		],
		[
			'not on the 31st, before a first',
			'2011-01-27',
			'2011-02-03',
			160,
			40,
			['27 Jan at 0', '29 Jan at 40', '1 Feb at 100', '3 Feb at 140']
		],
		[
			'at every fifth day, anew each month',
			'2011-02-21',
			'2011-03-10',
			180,
			50,
			['21 Feb at 0', '26 Feb at 50', '1 Mar at 80', '6 Mar at 130']
		],
		[
			'at every tenth day',
			'2011-12-20',
			'2012-01-15',
			270,
			100,
			['21 Dec at 10', '1 Jan at 120', '11 Jan at 220']
		],
		[
			'not where the window begins with the end of a month',
			'2011-01-31',
			'2011-02-20',
			210,
			50,
			['1 Feb at 10', '6 Feb at 60', '11 Feb at 110', '16 Feb at 160']
		],
		[
			'at each month',
			'2011-11-10',
			'2012-02-10',
			930,
			300,
			['Dec 2011 at 210', 'Jan 2012 at 520', 'Feb 2012 at 830']
		],
		[
			'at every second month, from January',
			'2011-04-01',
			'2011-12-31',
			275,
			60,
			['May 2011 at 30', 'July 2011 at 91', 'Sept 2011 at 153', 'Nov 2011 at 214']
		],
		[
			'at every quarter',
			'2011-01-01',
			'2011-12-31',
			365,
			90,
			['Jan 2011 at 0', 'Apr 2011 at 90', 'July 2011 at 181', 'Oct 2011 at 273']
		],
		[
			'at every half-year',
			'2011-01-01',
			'2012-12-31',
			731,
			180,
			['Jan 2011 at 0', 'July 2011 at 181', 'Jan 2012 at 365', 'July 2012 at 547']
		],
		['at each year', '2010-06-01', '2012-12-31', 945, 365, ['2011 at 214', '2012 at 579']],
		['at every second year', '2009-01-01', '2012-12-31', 1461, 730, ['2010 at 365', '2012 at 1095']],
		['at each decade', '1985-01-01', '2014-12-31', 300, 80, ['1990 at 50', '2000 at 150', '2010 at 250']],
		[
			'at each century, none in a year that is none',
			'0001-01-01',
			'0400-12-31',
			400,
			60,
			['100 at 99', '200 at 199', '300 at 299', '400 at 399']
		],
		[
			'at a millennium, whatever the room',
			'0001-01-01',
			'9999-12-31',
			100,
			90,
			['1000 at 10', '2000 at 20', '…', '9000 at 90']
		]
	])('%s', (_, from, to, end, room, expected) => {
		expect(ticks(from, to, end, room)).toEqual(expected);
	});

	it('in the years below 100 too', () => {
		expect(ticks('0079-08-01', '0079-10-31', 920, 300).map((tick) => tick.replace(/ 0*79/, ' 79'))).toEqual([
			'Aug 79 at 0',
			'Sept 79 at 310',
			'Oct 79 at 610'
		]);
	});
});

describe('the finest step is taken whose labels have room', () => {
	/** How far the second tick stands from the first; of a label as long as the step, nothing hangs on rounding. */
	const step = (from: string, to: string, per: number, room: number) => {
		const days = (instant(`${to}T00:00`) - instant(`${from}T00:00`)) / DAY + 1;
		const [a, b] = timeTicks(timeScale(window(from, to), 0, days * per), room - 0.1, en);
		return Math.round(b!.x - a!.x);
	};

	// An hour is one wide.
	test.each([
		[1, 1],
		[2, 2],
		[3, 3],
		[4, 6],
		[6, 6],
		[7, 24],
		[24, 24],
		[25, 48]
	])('hours and days: to room %d every %d', (room, every) => {
		expect(step('2011-12-01', '2011-12-20', 24, room)).toBe(every);
	});

	// A day is one wide, from January 1900.
	test.each([
		[1, 1],
		[2, 2],
		[3, 5],
		[5, 5],
		[6, 10],
		[10, 10],
		[11, 31],
		[30, 31],
		[31, 31 + 28],
		[61, 31 + 28],
		[62, 31 + 28 + 31],
		[91, 31 + 28 + 31],
		[92, 181],
		[182, 181],
		[183, 365],
		[365, 365],
		[366, 730],
		[730, 730],
		[731, 1826],
		[1825, 1826],
		[1826, 3652]
	])('days to decades: to room %d every %d', (room, every) => {
		expect(step('1900-01-01', '1939-12-31', 1, room)).toBe(every);
	});
});

it('no two ticks stand nearer than half a label, and none outside the axis', () =>
	fc.assert(
		fc.property(
			fc.date({ min: new Date('0001-01-01'), max: new Date('9900-12-31'), noInvalidDate: true }),
			fc.integer({ min: 1, max: 9_000_000 }),
			fc.integer({ min: 20, max: 200 }),
			(date, minutes, room) => {
				const earliest = date.toISOString().slice(0, 16);
				const latest = new Date(Math.min(date.getTime() + minutes * 60_000, Date.UTC(9999, 11, 31)))
					.toISOString()
					.slice(0, 16);
				const found = timeTicks(timeScale({ earliest, latest }, 40, 560), room, en);
				for (const [at, { x }] of found.entries()) {
					expect(x).toBeGreaterThanOrEqual(40);
					expect(x).toBeLessThan(560.05);
					if (at) expect(x - found[at - 1]!.x).toBeGreaterThan(room / 2);
				}
			}
		)
	));
