/** sources.json as Zotero, Better BibTeX and other programs write it → what a bibliography here prints. */
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { cslItem } from '../../../src/lib/compiler/csl.ts';
import { schemaProblems } from '../../../src/lib/lesson/parse.ts';
import type { Source } from '../../../src/lib/lesson/schema.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const bare = { id: 'a', type: 'book', title: 'A' };
const read = (over: object) => v.safeParse(cslItem, { ...bare, ...over });
function taken(over: object) {
	const { output, issues } = read(over);
	expect(issues && schemaProblems(issues)).toBeUndefined();
	return output as Source;
}
const refused = (over: object) =>
	schemaProblems(read(over).issues ?? []).map(({ path, message }) => `${path}: ${message}`);

describe('dates', () => {
	test.each<[issued: unknown, parts: unknown, printed: string]>([
		[{ 'date-parts': [['1819', 8, 19]] }, [[1819, 8, 19]], '19 August 1819'],
		[{ 'date-parts': [['1819', '08']] }, [[1819, 8]], 'August 1819'],
		[{ 'date-parts': [[1819, '', '']] }, [[1819]], '1819'],
		[{ 'date-parts': [[602]] }, [[602]], '602'],
		[
			{
				'date-parts': [
					[2014, 12, 31],
					[2015, 1, 1]
				]
			},
			[
				[2014, 12, 31],
				[2015, 1, 1]
			],
			'31 December 2014 to 1 January 2015'
		],
		[{ 'date-parts': [[2014, 12, 31], [0]] }, [[2014, 12, 31], [0]], 'from 31 December 2014 on'],
		[{ 'date-parts': [['2014'], ['0', '0', '0']] }, [[2014], [0]], 'from 2014 on'],
		[
			{
				'date-parts': [
					[2017, 15],
					[2017, 16]
				]
			},
			[
				[2017, 23],
				[2017, 24]
			],
			'autumn 2017 to winter 2017'
		],
		[{ 'date-parts': [[2017, 17]] }, [[2017, 21]], 'spring 2017'],
		[{ 'date-parts': [[2017, 22]] }, [[2017, 22]], 'summer 2017'],
		[{ 'date-parts': [[1985]], season: 1 }, [[1985, 21]], 'spring 1985'],
		[{ 'date-parts': [[1985]], season: 'Fall' }, [[1985, 23]], 'autumn 1985'],
		[{ 'date-parts': [[1985]], season: 'Michaelmas' }, [[1985]], 'Michaelmas 1985'],
		[{ 'date-parts': [[1819]], circa: true }, [[1819]], 'about 1819'],
		[{ 'date-parts': [[1819]], circa: '1' }, [[1819]], 'about 1819'],
		[{ 'date-parts': [[1819]], circa: 0 }, [[1819]], '1819'],
		[{ 'date-parts': [[-100, 7, 12]] }, [[-100, 7, 12]], '12 July 100 BC'],
		[
			{
				'date-parts': [
					[-100, 7, 12],
					[-44, 3, 15]
				]
			},
			[
				[-100, 7, 12],
				[-44, 3, 15]
			],
			'12 July 100 BC to 15 March 44 BC'
		],
		[{ 'date-parts': [[-44], [14]] }, [[-44], [14]], '44 BC to 14'],
		[{ 'date-parts': [[-1, 2, 29]] }, [[-1, 2, 29]], '29 February 1 BC'],
		[{ literal: '13th cent' }, undefined, '13th cent'],
		[{ literal: '2017-14/2017-15' }, undefined, '2017-14/2017-15'],
		[{ literal: '<i>c.</i> 1819' }, undefined, 'c. 1819'],
		[{ raw: '2014-12-31' }, [[2014, 12, 31]], '31 December 2014'],
		[{ raw: '2014-12/2015' }, [[2014, 12], [2015]], 'December 2014 to 2015'],
		[{ raw: '1819~' }, [[1819]], 'about 1819'],
		[{ raw: 'after the flood' }, undefined, 'after the flood'],
		[{ 'date-parts': [[null]] }, undefined, 'no date'],
		[{ 'date-parts': [[]] }, undefined, 'no date'],
		[{ 'date-parts': [] }, undefined, 'no date'],
		[{ literal: ' ' }, undefined, 'no date'],
		[undefined, undefined, 'no date']
	])('%j', (issued, parts, printed) => {
		const source = taken({ issued });
		expect(source.issued?.['date-parts']).toEqual(parts);
		expect(en.imprint(source)).toBe(printed);
	});

	test.each<[parts: unknown, says: string]>([
		[[[1819, 13, 40]], '"1819-13-40" is not in the calendar'],
		[[[2011, 2, 29]], '"2011-2-29" is not in the calendar'],
		[[[2011, 25]], '"2011-25" is not in the calendar'],
		[[[2011, 1, 0]], ''],
		[[[0]], 'there is no year 0'],
		[[[12_000]], 'the year 12000 is outside 9999 BC to 9999'],
		[[['c. 1819']], 'is no year, month and day in numbers; a date in words goes under literal'],
		[[[2015], [2014]], 'ends before it begins'],
		[[[2013], [2014], [2015]], 'has 3 dates; a range has a first and a last'],
		[[[2011, 1, 1, 12]], '"2011-1-1-12" is no year, month and day'],
		[[[2011.5]], '"2011.5" is no year']
	])('%j is refused', (parts, says) => {
		const found = refused({ issued: { 'date-parts': parts } });
		if (says === '') expect(found).toEqual([]);
		else expect(found).toEqual([expect.stringContaining(says)]);
	});
});

describe('names', () => {
	test.each<[name: object, printed: string]>([
		[{ family: 'Mare', given: 'Walter', 'non-dropping-particle': 'de la' }, 'Walter de la Mare'],
		[{ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }, 'Alexander von Humboldt'],
		[{ family: 'Alembert', given: 'Jean', 'non-dropping-particle': 'd’' }, 'Jean d’Alembert'],
		[{ family: 'King', given: 'Martin', suffix: 'Jr.', 'comma-suffix': true }, 'Martin King, Jr.'],
		[{ family: 'King', given: 'Martin', suffix: 'III', 'static-ordering': false }, 'Martin King III'],
		[{ literal: 'The Board' }, 'The Board'],
		[{ family: 'Plato', given: '' }, 'Plato'],
		[{ given: 'Ida' }, 'Ida']
	])('%j', (name, printed) => {
		expect(en.authors(taken({ author: [name] }))).toBe(printed);
	});

	it('are none where none is written', () => {
		expect(taken({ author: [], editor: [{ family: '' }] })).toEqual(bare);
	});

	it('are of the editors where there is no author, but of a part of a book', () => {
		const editor = [{ family: 'Berg' }];
		expect(en.authors(taken({ editor }))).toBe('Berg (editor)');
		expect(en.authors(taken({ editor: [...editor, { family: 'Dahl' }] }))).toBe('Berg, Dahl (editors)');
		expect(en.imprint(taken({ editor }))).toBe('no date');
		expect(en.authors(taken({ editor, type: 'chapter' }))).toBe('');
		expect(en.imprint(taken({ editor, type: 'chapter' }))).toBe('edited by Berg, no date');
	});
});

test.each([
	['Frithuswith (<i>d.</i> 727)', 'Frithuswith (d. 727)'],
	['Notes. <span class="nocase">Collecta ex diuersis</span>', 'Notes. Collecta ex diuersis'],
	['<span style="font-variant:small-caps;">Roma</span> and <sc>Carthago</sc>', 'Roma and Carthago'],
	['ms. (g<sub>1</sub>), x<sup>2</sup>', 'ms. (g1), x2'],
	['“<b><i>Both</i></b>”\nover two  lines', '“Both” over two lines'],
	['Deaths < 5 & > 3', 'Deaths < 5 & > 3']
])('the title %s is plain text', (title, plain) => {
	expect(taken({ title }).title).toBe(plain);
});

test.each(['A <script>x</script>', 'A <span onclick="x">y</span>', '<p>A</p>', '<i<script>>A'])(
	'the title %s is refused',
	(title) => {
		expect(refused({ title })).toEqual(['title: may hold no HTML; write plain words']);
	}
);

describe('citation keys', () => {
	test.each<[object, string]>([
		[{ id: 12 }, '12'],
		[{ id: 'friends:leia:dvd' }, 'friends:leia:dvd'],
		[{ id: 'müller2019' }, 'müller2019'],
		[{ id: 'иванов_2011' }, 'иванов_2011'],
		[{ id: 'http://zotero.org/users/1/items/AB12', 'citation-key': 'gibbon1776' }, 'gibbon1776'],
		[{ id: 'http://zotero.org/users/1/items/AB12' }, 'http://zotero.org/users/1/items/AB12'],
		[{ id: 'Smith, 2010', 'citation-key': 'smith2010' }, 'smith2010'],
		[{ id: 'kept', 'citation-key': 'other' }, 'kept']
	])('%j', (over, key) => {
		expect(taken(over).id).toBe(key);
	});

	it.each(['Smith 2010', 'smith;2010', '@smith', '<b>', ''])('%j cannot be cited', (id) => {
		expect(refused({ id })).toHaveLength(1);
	});
});

it('has a title, or a short one', () => {
	expect(taken({ title: '', 'title-short': 'Short' }).title).toBe('Short');
	expect(refused({ title: undefined })).toEqual([
		'title: "a" has no title, by which a source is listed; give it one, [Letter to …] if need be'
	]);
});

it('keeps what is printed, in one shape', () => {
	const source = taken({
		type: 'report',
		number: 77,
		edition: 2,
		'publisher-place': 'Oxford',
		publisher: 'Clarendon <i>Press</i>',
		archive: 'The National Archives',
		archive_location: 'HO 42/192',
		DOI: 'https://doi.org/10.1093/ref:odnb/10183',
		language: 'en_US',
		translator: [{ family: 'Duddington' }],
		page: 12
	});
	expect(source).toEqual({
		...bare,
		type: 'report',
		issue: '77',
		edition: '2',
		'publisher-place': 'Oxford',
		publisher: 'Clarendon Press',
		archive: 'The National Archives, HO 42/192',
		URL: 'https://doi.org/10.1093/ref:odnb/10183',
		language: 'en-US',
		translator: [{ family: 'Duddington' }],
		page: '12'
	});
	expect(en.imprint(source)).toBe(
		'2nd edition, number 77, translated by Duddington, Clarendon Press, Oxford, The National Archives, HO 42/192, no date, page 12'
	);
});

it.each(['1', '2', '3', '4', '11', '12', '13', '21', '111'])('counts edition %s', (edition) => {
	const ending = { '1': 'st', '2': 'nd', '3': 'rd', '21': 'st' }[edition] ?? 'th';
	expect(en.imprint(taken({ edition }))).toBe(`${edition}${ending} edition, no date`);
	expect(en.imprint(taken({ edition: 'Rev.' }))).toBe('Rev. edition, no date');
	expect(en.imprint(taken({ edition: 'Abridged ed.' }))).toBe('Abridged ed., no date');
});

it('passes over what is not printed, whatever it holds, and what is empty', () => {
	expect(
		taken({
			abstract: '<jats:p>Not shown</jats:p>',
			accessed: { 'date-parts': [['2015', 4, 30]] },
			'original-date': { literal: '2017-14/2017-99' },
			custom: { a: 1 },
			ISBN: '978-0',
			source: 'Amazon',
			categories: ['x'],
			'citation-key': 'a',
			_graph: [],
			host: [{ family: 'Not an actor' }],
			language: 'German',
			publisher: '',
			note: null,
			DOI: 'none'
		})
	).toEqual(bare);
});

it('still names a key that is no key of CSL', () => {
	expect(refused({ titel: 'A' })).toEqual([expect.stringContaining('unknown key "titel"')]);
});
