import { describe, expect, test } from 'vitest';
import { unclaimedNumeral } from '../../../src/lib/compiler/numerals.ts';

describe('unclaimedNumeral', () => {
	test.each([
		'no numeral at all',
		'on 16 December',
		'on 16 December 2011',
		'in December 2011',
		'on 16–17 December 2011',
		'from 1989 to 2011',
		'in 2011 police fired',
		'(2011)',
		'at 23:59',
		'at 9:05',
		'a boy aged 17',
		'an 18-year-old',
		'a man 40 years old',
		'a 40 year old man',
		'see ¶10',
		'eleven'
	])('lets stand: %s', (text) => {
		expect(unclaimedNumeral(text)).toBeUndefined();
	});

	test.each([
		['11 people', '11'],
		['about 1,400 people', '1,400'],
		['70.', '70'],
		['3.5 per cent', '3.5'],
		['On 16 December 2011, 11 people died', '11'],
		['on 16 December 16 people', '16'],
		['32 in hospital, 17 at home', '32'],
		['aged 17, one of 9', '9'],
		['5 years in prison', '5'],
		['Room 101', '101'],
		['7', '7'],
		['81%', '81'],
		['in 11 places', '11'],
		['in 12011', '12011'],
		['2000 workers', '2000'],
		['about 1900 strikers went', '1900']
	])('finds in “%s” the number %s', (text, numeral) => {
		expect(unclaimedNumeral(text)).toBe(numeral);
	});
	// Not covered, because it cannot be told from a year: a count before punctuation, as in "he asked for 2000."
});
