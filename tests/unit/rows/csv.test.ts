import { expect, it, test } from 'vitest';
import { claimsCsv } from '../../fixtures/csv.ts';
import { ferryLesson as lesson } from '../../fixtures/ferry.ts';
import { allKinds, claim, kindsLesson } from '../../fixtures/kinds.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const header =
	'id,event,measure,figure,kind,stated_min,stated_max,left_open,population,unit,place,claimant,stake,stance,basis,said,said_earliest,said_latest,as_of,carrier,locator,wording,audience,appendix_reason,note';

const lines = (csv: string) => csv.slice(1).split('\r\n');

/** Reads RFC 4180 back into cells, so that quoting is proved by reading and not by looking. */
function read(csv: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === '\r\n') rows.push([]);
	}
	return rows.slice(0, -1);
}

it('holds every claim of a lesson, as it was worded', () => {
	expect(lines(claimsCsv(lesson, en))).toEqual([
		header,
		'office-first,ferry-1931,deaths,12,exact,12,12,,passengers,,Norrvik,The harbour office,owns-the-ferry,asserts,an official tally,1931-01-12,1931-01-12T00:00,1931-01-12T23:59,,The Norrvik Courier,page 1,twelve (12) passengers,class,,',
		'office-second,ferry-1931,deaths,21,exact,21,21,,passengers,,Norrvik,The harbour office,owns-the-ferry,asserts,a list of names,1931-02~,1931-02-01T00:00,1931-02-28T23:59,1931-01,The inquiry,opening,,class,,',
		'survivors-more,ferry-1931,deaths,30 or more,atLeast,30,,no upper limit stated,,,place not stated,Survivors,affected,asserts,saw it,1931-01-12,1931-01-12T00:00,1931-01-12T23:59,,The Norrvik Courier,page 1,,class,,"Said on the pier, thirty or more."',
		'courier-echo,ferry-1931,deaths,“dozens”,words,,,"in words, no number",,,place not stated,The Norrvik Courier,none-known,reports-others,repeats another,1931-01-12,1931-01-12T00:00,1931-01-12T23:59,,The Norrvik Courier,page 1,,class,,',
		'storm-dead,storm-1929,deaths,about 5,about,5,5,,,,Norrvik,The Norrvik Courier,none-known,estimates,not stated,1931-01-12,1931-01-12T00:00,1931-01-12T23:59,,The Norrvik Courier,page 2,,class,,',
		'rumour,ferry-1931,deaths,up to 400,upTo,,400,no lower limit stated,,,place unclear,The Norrvik Courier,none-known,alleges,was told,1931-01,1931-01-01T00:00,1931-01-31T23:59,,The Norrvik Courier,page 3,,appendix,"Nobody is named, and the ferry held fewer.",',
		''
	]);
});

it('gives a unit and keeps a part of one', () => {
	const csv = claimsCsv(
		kindsLesson([claim('c1', { kind: 'about', n: 2.5 }, { unit: 'percent', measure: 'pay-rise' })]),
		en
	);
	expect(read(csv)[1]!.slice(2, 10)).toEqual([
		'pay-rise',
		'about 2.5',
		'about',
		'2.5',
		'2.5',
		'',
		'',
		'percent'
	]);
});

it('begins with a byte order mark, so that Excel reads Cyrillic', () => {
	expect(claimsCsv(lesson, en).charCodeAt(0)).toBe(0xfeff);
	expect(claimsCsv(lesson, en).lastIndexOf('\uFEFF')).toBe(0);
});

it('may hold a part of the claims', () => {
	expect(lines(claimsCsv(lesson, en, lesson.claims.slice(0, 1))).map((line) => line.split(',')[0])).toEqual([
		'id',
		'office-first',
		''
	]);
	expect(lines(claimsCsv(lesson, en, []))).toEqual([header, '']);
});

it('leaves the cell of an end that is not stated empty, and writes a stated 0', () => {
	const claims = [
		claim('least', { kind: 'atLeast', n: 40 }),
		claim('more', { kind: 'moreThan', n: 8 }),
		claim('most', { kind: 'upTo', n: 60 }),
		claim('none', { kind: 'none' }),
		claim('unknown', { kind: 'unknown', why: 'no access' }),
		claim('words', { kind: 'words', term: 'dozens' }),
		claim('zero', { kind: 'exact', n: 0 })
	];
	expect(
		read(claimsCsv(kindsLesson(claims), en))
			.slice(1)
			.map((row) => row.slice(4, 7))
	).toEqual([
		['atLeast', '40', ''],
		['moreThan', '8', ''],
		['upTo', '', '60'],
		['none', '', ''],
		['unknown', '', ''],
		['words', '', ''],
		['exact', '0', '0']
	]);
});

test.each([
	['a comma', 'the mayor, his office', 'the mayor, his office', '"the mayor, his office"'],
	['a quotation mark', 'the "people\'s" militia', 'the "people\'s" militia', '"the ""people\'s"" militia"'],
	['a line break', 'two\r\nlines', 'two\r\nlines', '"two\r\nlines"']
])('quotes %s, and it reads back', (_, population, cell, written) => {
	const csv = claimsCsv(kindsLesson([claim('c1', { kind: 'none' }, { population })]), en);
	expect(csv).toContain(`,${written},`);
	expect(read(csv)[1]).toHaveLength(25);
	expect(read(csv)[1]![8]).toBe(cell);
});

test.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
	'a cell that begins as a formula is made a text: %j',
	(population) => {
		const csv = claimsCsv(kindsLesson([claim('c1', { kind: 'none' }, { population })]), en);
		expect(read(csv)[1]![8]).toBe(`'${population}`);
	}
);

it('has no column and no cell for a mean, a total or a middle', () => {
	const csv = claimsCsv(kindsLesson(allKinds), en);
	expect(csv).not.toMatch(/mean|average|total|midpoint|median|middle|estimate\b|sum\b/i);
	for (const row of read(claimsCsv(kindsLesson(allKinds), en)).slice(1)) {
		const stated = JSON.stringify(allKinds.find(({ id }) => id === row[0])?.quantity);
		for (const bound of row.slice(5, 7).filter(Boolean)) expect(stated).toContain(bound);
	}
});

it('holds one row of twenty-five cells for every kind of statement', () => {
	const rows = read(claimsCsv(kindsLesson(allKinds), en));
	expect(rows).toHaveLength(allKinds.length + 1);
	for (const row of rows) expect(row).toHaveLength(25);
});
