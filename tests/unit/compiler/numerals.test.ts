import { describe, expect, test } from 'vitest';
import { findUnclaimed } from '../../../src/lib/compiler/numerals.ts';

const found = (text: string, language = 'en') => findUnclaimed(text, language)?.number;

describe('what is no statement', () => {
	test.each([
		'no numeral at all',
		// Dates.
		'on 16 December',
		'on 16 December 2011',
		'in December 2011',
		'on 16–17 December 2011',
		'on 16 and 17 December',
		'from 16 to 18 December 2011',
		'16 Dec. 2011',
		'the 16th of August',
		'16th August 1819',
		'August 16, 1819',
		'On August 16, 1819, the magistrates met',
		'On August 16 magistrates met',
		'By August 16 the field was empty.',
		'on August 16th',
		'It was August 16.',
		'1819-08-16',
		// Years.
		'from 1989 to 2011',
		'in 2011 police fired',
		'In 1066 Harold fell',
		'(2011)',
		'By 1808 the mills had closed',
		'before 1808, and after 1812',
		'A history of 1906 says so',
		'A history of 1906',
		'1819–20',
		'1914-18',
		'1819’s harvest',
		'44 BC',
		'AD 79',
		'476 CE',
		'the seventeen-nineties and the 1790s',
		'the ’90s',
		// Hours, ages, ordinals, places in a source.
		'at 23:59',
		'at 9:05',
		'at 2 pm',
		'at 2.30 p.m.',
		'at 11 a.m.',
		'at 11 o’clock',
		'a boy aged 17',
		'an 18-year-old',
		'a man 40 years old',
		'a 40 year old man',
		'the 15th Hussars',
		'the 88th Foot and the 2nd battalion',
		'No. 6',
		'nos. and no. 6',
		'see ¶10',
		'§ 3',
		'p. 82',
		'pp. 81–82'
	])('%s', (text) => {
		expect(found(text)).toBeUndefined();
	});

	test.each([
		['de', 'Am 16. August 1819'],
		['de', 'Im Jahr 1819 hungerten viele'],
		['de', 'Seit 1808 streikten die Weber'],
		['de', 'im März 1819, um 14:30 Uhr'],
		['de-AT', 'am 3. Jänner 1819'],
		['ru', '16 августа 1819 года'],
		['ru', 'август 1819 г.'],
		['ru', 'в 1819 году'],
		['ru', '16-го августа'],
		['kk', '1819 жылы'],
		['kk', '1819 жылғы 16 тамыз'],
		['kk', '16 тамыз 1819 ж.'],
		['fr', 'Le 16 août 1819'],
		['fr', 'Le 1er août'],
		['fr', 'En 1819 la foule'],
		['fr', 'au 19e siècle, à 14h30'],
		['es', 'el 16 de agosto de 1819'],
		['it', 'il 16 agosto 1819'],
		['pt', 'em 16 de agosto de 1819'],
		['nl', 'op 16 augustus 1819'],
		['pl', '16 sierpnia 1819 r.'],
		['uk', '16 серпня 1819 року'],
		['sv', 'den 16 augusti 1819'],
		['tr', '16 Ağustos 1819'],
		['ja', '1819年8月16日'],
		['ko', '1819년 8월 16일'],
		['zh', '1819年8月16日']
	])('in %s: %s', (language, text) => {
		expect(found(text, language)).toBeUndefined();
	});
});

describe('a number without a claim', () => {
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
		['about 1900 strikers went', '1900'],
		['In August 16 people died', '16'],
		['killed by 1200 soldiers', '1200'],
		['a crowd of 1300 weavers', '1300'],
		['2 hours', '2'],
		['the 15th Hussars lost 2 men', '2'],
		['4 pmol', '4'],
		// Digits of other scripts.
		['١٢ قتيلا', '١٢'],
		['１１人', '１１'],
		['१२ लोग', '१२'],
		['𝟏𝟐 people', '𝟏𝟐'],
		['in 2011 ١٢', '١٢']
	])('in “%s”: %s', (text, number) => {
		expect(found(text)).toBe(number);
	});
	test.each([
		['de', 'Am 16. August starben 11 Menschen', '11'],
		['ru', '16 августа погибли 11 человек', '11'],
		['kk', '1819 жылы 11 адам', '11'],
		['fr', 'Le 16 août, 11 personnes', '11']
	])('in %s: %s', (language, text, number) => {
		expect(found(text, language)).toBe(number);
	});
	test('says where it stands', () => {
		expect(findUnclaimed('on 16 December 11 died', 'en')).toEqual({ number: '11', index: 15 });
	});
	// Not covered, because it cannot be told from a year: a count before punctuation, as in "he asked for 2000."
});

describe('number words', () => {
	test.each([
		['Eighteen people died.', 'Eighteen'],
		['Five Europeans were killed in April.', 'Five'],
		['Two old weavers had been arrested.', 'Two'],
		['eighteen were killed', 'eighteen'],
		['Four died.', 'Four'],
		['the soldiers killed eleven', 'eleven'],
		['killing at least forty', 'forty'],
		['one hundred and fifty wounded', 'one hundred and fifty'],
		['twenty-five thousand people met', 'twenty-five thousand'],
		['six police officers were charged', 'six'],
		['two of them were shot', 'two'],
		['eleven or fifteen dead', 'eleven'],
		['two more wounded men died', 'two'],
		['two deaths in August', 'two'],
		['They counted twelve bodies.', 'twelve'],
		['a hundred people', 'a hundred'],
		['Ninety soldiers fired', 'Ninety'],
		['With two hundred armed men he came back', 'two hundred'],
		['They saw three officers', 'three'],
		// The first of the two kinds.
		['eleven died, of 15', 'eleven'],
		['15 or eleven dead', '15']
	])('that count people: %s', (text, number) => {
		expect(found(text)).toBe(number);
	});
	test.each([
		'one of them was shot',
		'The two women tell it otherwise',
		'Those same three officers say so',
		'their two children',
		'one man says so',
		'two guard posts',
		'no one died',
		'someone died',
		'two days later',
		'three questions',
		'six weeks of figures',
		'two versions, three companies, four statements',
		'One town says otherwise',
		'a five-year sentence',
		'the twenty-first of them died',
		'a second person died',
		'ten years in prison',
		'two lists that overlap',
		'Both killings, and two trials',
		'Seven months may end in a strike',
		'write fifty words',
		'hundreds died',
		'often people died',
		'The dead were counted twice'
	])('that count something else, or are none: %s', (text) => {
		expect(found(text)).toBeUndefined();
	});
	test('of a language whose words are not known are passed over', () => {
		expect(found('Achtzehn Menschen starben', 'de')).toBeUndefined();
		expect(found('Eighteen people died', 'de')).toBeUndefined();
		expect(found('Eighteen people died', 'en-GB')).toBe('Eighteen');
	});
});
