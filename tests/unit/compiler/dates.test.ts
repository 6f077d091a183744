import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, describe, expect, it, test } from 'vitest';
import { dateReader, resolveDate, saidReader } from '../../../src/lib/compiler/dates.ts';
import { instant } from '../../../src/lib/lesson/dates.ts';

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
	['001X', '0010-01-01T00:00', '0019-12-31T23:59', 'decade'],
	['0099-24', '0099-12-01T00:00', '0100-02-28T23:59', 'season'],
	['2011-12-16/2011-12-16', '2011-12-16T00:00', '2011-12-16T23:59', 'interval'],
	['0001', '0001-01-01T00:00', '0001-12-31T23:59', 'year'],
	['9999', '9999-01-01T00:00', '9999-12-31T23:59', 'year'],
	// Before the year 0001: 0000 is 1 BC, -0043 is 44 BC.
	['0000', '0000-01-01T00:00', '0000-12-31T23:59', 'year'],
	['-0043', '-0043-01-01T00:00', '-0043-12-31T23:59', 'year'],
	['-0043-03-15', '-0043-03-15T00:00', '-0043-03-15T23:59', 'day'],
	['-0044-02-29', '-0044-02-29T00:00', '-0044-02-29T23:59', 'day'],
	['-0043-24', '-0043-12-01T00:00', '-0042-02-28T23:59', 'season'],
	['-004X', '-0049-01-01T00:00', '-0040-12-31T23:59', 'decade'],
	['-01XX', '-0199-01-01T00:00', '-0100-12-31T23:59', 'year'],
	['-0100/-0043', '-0100-01-01T00:00', '-0043-12-31T23:59', 'interval'],
	['-0001/0001', '-0001-01-01T00:00', '0001-12-31T23:59', 'interval'],
	['[-0043,-0049]', '-0049-01-01T00:00', '-0043-12-31T23:59', 'set']
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
	test.each([
		['[1760-12..]', { earliest: '1760-12-01T00:00' }],
		['{1760-12..}', { earliest: '1760-12-01T00:00' }],
		['[1760-12-03,1761..]', { earliest: '1760-12-03T00:00' }],
		['[..1760-12-03]', { latest: '1760-12-03T23:59' }],
		['{..1760-12-03}', { latest: '1760-12-03T23:59' }],
		['[..1760-12-03,1761]', { latest: '1761-12-31T23:59' }],
		['[..-0043]', { latest: '-0043-12-31T23:59' }]
	])('the set %s keeps no bound at its open end', (edtf, bound) => {
		expect(resolved(edtf)).toEqual({ edtf, ...bound, precision: 'set' });
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
		['30 February 1819', '"30 February 1819" is not in the calendar'],
		['February 29, 1819', '"February 29, 1819" is not in the calendar'],
		['18190230', '"18190230" is not in the calendar'],
		['31/11/2011', '"31/11/2011" is not in the calendar'],
		['-0043-02-29', '"-0043-02-29" is not in the calendar'],
		['-0043/-0100', '"-0043/-0100" ends before it begins'],
		['9999-24', '"9999-24" is outside the years -9999 (10000 BC) to 9999'],
		['9999-12-31T23:30:00Z', '"9999-12-31T23:30:00Z" is outside the years -9999 (10000 BC) to 9999'],
		['2011-02-29/2011-03', '"2011-02-29/2011-03" is not in the calendar'],
		['2011-12-1X', /leaves half a month or day open/],
		['Y20111', /a kind of date that a lesson does not take/],
		['2011-33', /a part of a year that a lesson does not take/],
		['2011-1X', /leaves half a month or day open/],
		['in winter', /is not a date; write it as 2011, 2011-12/],
		['', /is not a date/],
		['2'.repeat(10_000), /is too long to be a date/]
	])('%s', (edtf, says) => {
		const problem = resolved(edtf);
		if (typeof says === 'string') expect(problem).toBe(says);
		else expect(problem).toMatch(says);
		expect((problem as string).length).toBeLessThan(200);
	});

	// A date that is another than its author meant, an older form, or none of EDTF: what to write instead.
	test.each([
		['476', "'0476', four digits in quotes; for the decade write 476X"],
		['800', "'0800'"],
		['181', "'0181', four digits in quotes; for the decade write 181X"],
		['79', "'0079'"],
		['9', "'0009'"],
		['-43', "'-0043'"],
		['-476', "'-0476', four digits in quotes; for the decade write -476X"],
		['18190', 'a year as four, and a decade as 181X'],
		['1810X', '181X for the decade'],
		['1810s', '181X'],
		['the 1810’s', '181X'],
		['18th century', '17XX'],
		['44 BC', "'-0043'"],
		['1 BCE', "'0000'"],
		['AD 79', "'0079'"],
		['476 CE', "'0476'"],
		['c. 1819', '1819~'],
		['circa 1819', '1819~'],
		['before 1819', '../1819'],
		['after 1819', '1819/..'],
		['1819 or 1820', '[1819,1820]'],
		['1819–1820', '1819/1820'],
		['1819-08-16 – 1819-08-18', '1819-08-16/1819-08-18'],
		['1819-8-16', '1819-08-16'],
		['1819-8', '1819-08'],
		['18190816', '1819-08-16'],
		['16 August 1819', '1819-08-16'],
		['16th Aug. 1819', '1819-08-16'],
		['August 16, 1819', '1819-08-16'],
		['August 1819', '1819-08'],
		['Dec 2011', '2011-12'],
		['31/12/2011', '2011-12-31'],
		['12/31/2011', '2011-12-31'],
		['16.8.1819', '1819-08-16'],
		['5/5/2011', '2011-05-05'],
		['02/03/2023', '2023-03-02 or 2023-02-03'],
		['1819-08-16 9:30', '1819-08-16T09:30'],
		['unknown', 'said: none'],
		['n.d.', 'said: none'],
		['XXXX', 'said: none'],
		['../..', 'said: none'],
		// The draft of 2012.
		['unknown/2006', '/2006'],
		['2004-06-01/unknown', '2004-06-01/'],
		['2004-01-01/open', '2004-01-01/..'],
		['199u', '199X'],
		['19uu', '19XX'],
		['199x', '199X'],
		['1999-uu', '1999-XX'],
		['1999-01-uu', '1999-01-XX'],
		['1984?~', '1984%'],
		['1984-06?~', '1984-06%'],
		['2004-(06)~-11', '2004-~06-11'],
		['2011-(06-04)~', '2011-~06-~04'],
		['(2011-06)?-04', '2011-06?-04'],
		['2001-21^southernHemisphere', '2001-21']
	])('%s: write %s', (edtf, instead) => {
		const problem = resolved(edtf) as string;
		expect(problem).toMatch(/^".*" /);
		expect(problem).toContain(instead);
		// What it says to write is taken.
		for (const offered of problem.match(/(?<=write '?)[^'; ]+/g) ?? [])
			if (!/^(a|year|\d{4}~?\/)/.test(offered)) expect(resolved(offered), offered).toHaveProperty('edtf');
	});

	it('whatever it is', () =>
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X.?~%/,[\]{}TZ:+-]{0,24}$/)), (text) => {
				const result = resolveDate(text, '+05:00');
				if ('problem' in result) {
					expect(result.problem).toMatch(/^".*" /s);
					return;
				}
				const { earliest, latest } = result.date;
				for (const bound of [earliest, latest])
					if (bound !== undefined) expect(bound).toMatch(/^-?\d{4}-\d\d-\d\dT\d\d:\d\d$/);
				if (earliest !== undefined && latest !== undefined)
					expect(instant(earliest)).toBeLessThanOrEqual(instant(latest));
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
	test.each([476, 800, 181, 79, 43, 0, -43])('the number %i is never another century', (year) => {
		expect(read(year).issues?.[0].message).toMatch(/four digits in quotes/);
	});
	test.each(['none', ' none '])('%j is when a statement without a date was said', (text) => {
		expect(v.safeParse(saidReader('+05:00'), text).output).toEqual({ edtf: 'none', precision: 'none' });
		expect(read(text).issues?.[0].message).toMatch(/says nothing of when/);
	});
	it('only what bears no date is none', () => {
		expect(v.safeParse(saidReader('+05:00'), '2011').output).toMatchObject({ precision: 'year' });
		expect(v.safeParse(saidReader('+05:00'), 'unknown').issues?.[0].message).toMatch(/said: none/);
		expect(v.safeParse(saidReader('+05:00'), null).issues?.[0].message).toMatch(/bears none, none$/);
	});
});
