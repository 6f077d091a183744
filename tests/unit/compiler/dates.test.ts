import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, describe, expect, it, test } from 'vitest';
import { dateReader, resolveDate } from '../../../src/lib/compiler/dates.ts';

const resolved = (edtf: string, zone = '+05:00') => {
	const result = resolveDate(edtf, zone);
	return 'date' in result ? result.date : result.problem;
};

test.each([
	['2011', '2011-01-01T00:00', '2011-12-31T23:59', 'year'],
	['0079', '0079-01-01T00:00', '0079-12-31T23:59', 'year'],
	['2011-12', '2011-12-01T00:00', '2011-12-31T23:59', 'month'],
	['2012-02', '2012-02-01T00:00', '2012-02-29T23:59', 'month'],
	['1900-02', '1900-02-01T00:00', '1900-02-28T23:59', 'month'],
	['2011-12-17', '2011-12-17T00:00', '2011-12-17T23:59', 'day'],
	['2011-12-XX', '2011-12-01T00:00', '2011-12-31T23:59', 'month'],
	['2011-XX', '2011-01-01T00:00', '2011-12-31T23:59', 'year'],
	['201X', '2010-01-01T00:00', '2019-12-31T23:59', 'decade'],
	['201', '2010-01-01T00:00', '2019-12-31T23:59', 'decade'],
	['20XX', '2000-01-01T00:00', '2099-12-31T23:59', 'year'],
	['2011-21', '2011-03-01T00:00', '2011-05-31T23:59', 'season'],
	['2011-22', '2011-06-01T00:00', '2011-08-31T23:59', 'season'],
	['2011-23', '2011-09-01T00:00', '2011-11-30T23:59', 'season'],
	['2011-24', '2011-12-01T00:00', '2012-02-29T23:59', 'season'],
	['2011-05/2011-12', '2011-05-01T00:00', '2011-12-31T23:59', 'interval'],
	['[2011-12-16,2011-12-18]', '2011-12-16T00:00', '2011-12-18T23:59', 'set'],
	['{2011-12-18,2011-12-16}', '2011-12-16T00:00', '2011-12-18T23:59', 'set'],
	['[2011-12-16..2011-12-18]', '2011-12-16T00:00', '2011-12-18T23:59', 'set'],
	['[2011-12-18,2011-12-16,2011-12-17]', '2011-12-16T00:00', '2011-12-18T23:59', 'set'],
	['[2011,2011-12-16]', '2011-01-01T00:00', '2011-12-31T23:59', 'set'],
	['2XXX', '2000-01-01T00:00', '2999-12-31T23:59', 'year'],
	['2X11', '2011-01-01T00:00', '2911-12-31T23:59', 'year'],
	['201X-12', '2010-01-01T00:00', '2019-12-31T23:59', 'decade'],
	['2011-XX-16', '2011-01-01T00:00', '2011-12-31T23:59', 'year'],
	['2011-XX-XX', '2011-01-01T00:00', '2011-12-31T23:59', 'year'],
	['001', '0010-01-01T00:00', '0019-12-31T23:59', 'decade'],
	['0099-24', '0099-12-01T00:00', '0100-02-28T23:59', 'season'],
	['2011-12-16/2011-12-16', '2011-12-16T00:00', '2011-12-16T23:59', 'interval'],
	['0001', '0001-01-01T00:00', '0001-12-31T23:59', 'year'],
	['9999', '9999-01-01T00:00', '9999-12-31T23:59', 'year']
])('%s is from %s to %s', (edtf, earliest, latest, precision) => {
	expect(resolved(edtf)).toEqual({ edtf, earliest, latest, precision });
});

describe('ends', () => {
	test.each(['2011-05/..', '2011-05/'])('%s is open after', (edtf) => {
		expect(resolved(edtf)).toEqual({ edtf, earliest: '2011-05-01T00:00', precision: 'interval' });
	});
	test.each(['../2011', '/2011'])('%s is open before', (edtf) => {
		expect(resolved(edtf)).toEqual({ edtf, latest: '2011-12-31T23:59', precision: 'interval' });
	});
});

describe('doubt', () => {
	test.each([
		['2011-12~', true, undefined],
		['2011-12?', undefined, true],
		['2011-12%', true, true],
		['?2011-12', undefined, true],
		['[2011-12-16~,2011-12-18]', true, undefined],
		['2011-05/2011-12?', undefined, true],
		['2011-05~/2011-12?', true, true],
		['2011-12', undefined, undefined]
	])('%s', (edtf, approximate, uncertain) => {
		expect(resolved(edtf)).toMatchObject({ edtf });
		const { approximate: a, uncertain: u } = resolved(edtf) as { approximate?: true; uncertain?: true };
		expect([a, u]).toEqual([approximate, uncertain]);
	});
});

describe('hours', () => {
	const before = process.env.TZ;
	afterEach(() => {
		process.env.TZ = before;
	});
	test.each(['UTC', 'America/New_York', 'Pacific/Kiritimati'])(
		'without an offset are the lesson’s own, whatever the machine’s zone: %s',
		(zone) => {
			process.env.TZ = zone;
			expect(resolved('2011-12-16T11:45:00')).toMatchObject({
				earliest: '2011-12-16T11:45',
				latest: '2011-12-16T11:45',
				precision: 'minute'
			});
		}
	);
	test.each([
		['2011-12-16T20:45:00Z', '+05:00', '2011-12-17T01:45'],
		['2011-12-16T11:45:00+03:00', '+05:00', '2011-12-16T13:45'],
		['2011-12-16T11:45:00-03:30', '+05:00', '2011-12-16T20:15'],
		['2011-12-16T11:45:00+05:00', '-03:30', '2011-12-16T03:15'],
		['2011-12-31T23:30:00Z', '+05:00', '2012-01-01T04:30']
	])('%s in a lesson at %s', (edtf, zone, minute) => {
		expect(resolved(edtf, zone)).toMatchObject({ earliest: minute, latest: minute });
	});
	it('may bound an interval', () => {
		expect(resolved('2011-12-16T11:45:00/2011-12-16T13:00:00')).toMatchObject({
			earliest: '2011-12-16T11:45',
			latest: '2011-12-16T13:00'
		});
	});
});

describe('what is no date is said to be none, in a sentence', () => {
	test.each([
		['2011-02-30', '"2011-02-30" is not in the calendar'],
		['2011-02-29', '"2011-02-29" is not in the calendar'],
		['2011-13', '"2011-13" is not in the calendar'],
		['2011-12/2011-05', '"2011-12/2011-05" ends before it begins'],
		['../..', '"../.." is open at both ends; give one'],
		['-0011', '"-0011" is outside the years 0001 to 9999'],
		['0000', '"0000" is outside the years 0001 to 9999'],
		['9999-24', '"9999-24" is outside the years 0001 to 9999'],
		['9999-12-31T23:30:00Z', '"9999-12-31T23:30:00Z" is outside the years 0001 to 9999'],
		['0001-01-01T02:00:00+09:00', '"0001-01-01T02:00:00+09:00" is outside the years 0001 to 9999'],
		['XXXX', '"XXXX" is outside the years 0001 to 9999'],
		['[2011-12-16..]', '"[2011-12-16..]" is a set with an open end, which a lesson does not take'],
		['[..2011-12-16]', '"[..2011-12-16]" is a set with an open end, which a lesson does not take'],
		['{2011-12-16..}', '"{2011-12-16..}" is a set with an open end, which a lesson does not take'],
		['{..2011-12-16,2011-12-18}', /a set with an open end/],
		['[2011-12-16,2011-12-18..]', /a set with an open end/],
		['2011-02-29/2011-03', '"2011-02-29/2011-03" is not in the calendar'],
		['2011-12-1X', /leaves half a month or day open/],
		['Y20111', /a kind of date that a lesson does not take/],
		['20', /a kind of date that a lesson does not take/],
		['2011-33', /a part of a year that a lesson does not take/],
		['2011-1X', /leaves half a month or day open/],
		['17 December 2011', /is not a date; write it as 2011, 2011-12/],
		['', /is not a date/],
		['2'.repeat(10_000), /is too long to be a date/]
	])('%s', (edtf, says) => {
		const problem = resolved(edtf);
		if (typeof says === 'string') expect(problem).toBe(says);
		else expect(problem).toMatch(says);
		expect((problem as string).length).toBeLessThan(200);
	});

	it('whatever it is', () =>
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X.?~%/,[\]{}TZ:+-]{0,24}$/)), (text) => {
				const result = resolveDate(text, '+05:00');
				if ('problem' in result) {
					expect(result.problem).toMatch(/^".*" /s);
					return;
				}
				const { earliest = '0000', latest = '9999~' } = result.date;
				expect(earliest <= latest).toBe(true);
			}),
			{ numRuns: 500 }
		));
});

describe('in a file', () => {
	const read = (value: unknown) => v.safeParse(dateReader('+05:00'), value);
	it('a year may have been read as a number', () => {
		expect(read(2011).output).toMatchObject({ edtf: '2011', precision: 'year' });
	});
	it('blanks around it are no part of it', () => {
		expect(read(' 2011-12 ').output).toMatchObject({ edtf: '2011-12' });
	});
	test.each([null, true, [], {}])('%j is no date', (value) => {
		expect(read(value).issues?.[0].message).toBe('must be a date such as 2011-12-17');
	});
});
