import { expect, it, test } from 'vitest';
import { resolveDate } from '../../../src/lib/compiler/dates.ts';
import { calendarDate, dateText, hoursText, whenText } from '../../../src/lib/words/en/dates.ts';

const resolved = (edtf: string) => {
	const result = resolveDate(edtf, '+05:00');
	if ('problem' in result) throw new Error(result.problem);
	return result.date;
};

test.each([
	['2011', '2011', 'in 2011'],
	['0079-08', 'August 79', 'in August 79'],
	['2011-12', 'December 2011', 'in December 2011'],
	['2011-12-07', '7 December 2011', 'on 7 December 2011'],
	['2011-12-XX', 'a day in December 2011', 'on a day in December 2011'],
	['2011-12~', 'about December 2011', 'in about December 2011'],
	['2011-12-17~', 'about 17 December 2011', 'on about 17 December 2011'],
	['2011-12?', 'December 2011, in doubt', 'in December 2011, in doubt'],
	['2011%', 'about 2011, in doubt', 'in about 2011, in doubt'],
	['2011-22', 'summer 2011', 'in summer 2011'],
	['2011-24', 'winter 2011', 'in winter 2011'],
	['201X', 'the 2010s', 'in the 2010s'],
	['20XX', 'between 2000 and 2099', 'between 2000 and 2099'],
	['2011-05/2011-12', 'May to December 2011', 'from May to December 2011'],
	['2010/2011', '2010 to 2011', 'from 2010 to 2011'],
	['2011-12-16/2011-12-18', '16 to 18 December 2011', 'from 16 to 18 December 2011'],
	['2011-11-30/2011-12-18', '30 November to 18 December 2011', 'from 30 November to 18 December 2011'],
	['2011-12-28/2012-01-03', '28 December 2011 to 3 January 2012', 'from 28 December 2011 to 3 January 2012'],
	['2011-05/2011-12-16', 'May 2011 to 16 December 2011', 'from May 2011 to 16 December 2011'],
	['2011-05/..', 'since May 2011', 'since May 2011'],
	['../2012-01-05', 'until 5 January 2012', 'until 5 January 2012'],
	['2011-05~/..', 'since about May 2011', 'since about May 2011'],
	['[2011-12-16,2011-12-17]', '16 or 17 December 2011', 'on 16 or 17 December 2011'],
	['{2011-12-16,2011-12-17,2011-12-19}', '16, 17 and 19 December 2011', 'on 16, 17 and 19 December 2011'],
	['[2011-12-31,2012-01-01]', '31 December 2011 or 1 January 2012', 'on 31 December 2011 or 1 January 2012'],
	[
		'[2011-12-16..2011-12-18]',
		'between 16 December 2011 and 18 December 2011',
		'between 16 December 2011 and 18 December 2011'
	],
	['2011-12-16T11:45:00', '16 December 2011, 11:45', 'at 11:45 on 16 December 2011'],
	[
		'2011-12-16T11:45:00/2011-12-16T13:00:00',
		'16 December 2011, 11:45 to 13:00',
		'from 11:45 to 13:00 on 16 December 2011'
	],
	[
		'2011-12-17T18:00:00/2012-01-05T07:00:00',
		'17 December 2011, 18:00 to 5 January 2012, 07:00',
		'from 17 December 2011, 18:00 to 5 January 2012, 07:00'
	],
	['0476', '476', 'in 476'],
	['0079-08-24', '24 August 79', 'on 24 August 79'],
	['-0043', '44 BC', 'in 44 BC'],
	['0000', '1 BC', 'in 1 BC'],
	['-0043-03-15', '15 March 44 BC', 'on 15 March 44 BC'],
	['-0043-21', 'spring 44 BC', 'in spring 44 BC'],
	['-004X', 'between 50 BC and 41 BC', 'between 50 BC and 41 BC'],
	['-0043-03-15T11:45', '15 March 44 BC, 11:45', 'at 11:45 on 15 March 44 BC'],
	[
		'-0043-03-15T11:45/-0043-03-15T13:00',
		'15 March 44 BC, 11:45 to 13:00',
		'from 11:45 to 13:00 on 15 March 44 BC'
	],
	['-0100/-0050', '101 to 51 BC', 'from 101 to 51 BC'],
	['-0043/0014', '44 BC to 14 AD', 'from 44 BC to 14 AD'],
	['../-0043', 'until 44 BC', 'until 44 BC'],
	['[-0043-03-14,-0043-03-15]', '14 or 15 March 44 BC', 'on 14 or 15 March 44 BC'],
	['[..1760-12-03]', '3 December 1760 or earlier', 'on 3 December 1760 or earlier'],
	['[1760-12..]', 'December 1760 or later', 'in December 1760 or later'],
	['{1760..}', '1760 and later', 'in 1760 and later'],
	['{1759,1760-12-03..}', '1759 and later', 'in 1759 and later']
])('%s', (edtf, text, when) => {
	expect(dateText(resolved(edtf))).toBe(text);
	expect(whenText(resolved(edtf))).toBe(when);
});

it('writes a calendar date as far as it goes', () => {
	expect(calendarDate(2011, 12, 17)).toBe('17 December 2011');
	expect(calendarDate(2011, 12)).toBe('December 2011');
	expect(calendarDate(2011)).toBe('2011');
});

it('says of hours that they are as stated', () => {
	expect(hoursText('11:45')).toBe('11:45, as stated');
	expect(hoursText('11:45/13:00')).toBe('11:45 to 13:00, as stated');
});

it('says of a statement without a date that it has none', () => {
	const none = { edtf: 'none', precision: 'none' } as const;
	expect(dateText(none)).toBe('no date');
	expect(whenText(none)).toBe('without a date');
});
