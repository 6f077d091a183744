import lesson from 'crossread/lessons/zhanaozen.js';
import { expect, it, test } from 'vitest';
import { claimsCsv } from '../../../src/lib/figure/csv.ts';
import { allKinds, claim, kindsLesson } from '../../fixtures/kinds.ts';

const header =
	'id,event,measure,figure,kind,stated_min,stated_max,left_open,population,place,claimant,stake,stance,basis,said,carrier,locator,wording,audience';

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

it('of the shipped lesson holds every claim, as it was worded', () => {
	expect(lines(claimsCsv(lesson))).toEqual([
		header,
		'c01,shooting-2011-12-16,deaths,11,exact,11,11,,,place not stated,The government of Kazakhstan,commands-the-forces,asserts,not stated,2011-12-17,The Moscow News,¶2,put by the Kazakh government at 11,class',
		'c02,shooting-2011-12-16,deaths,70 or more,atLeast,70,,no upper limit stated,,place not stated,Some independent trade unions and opposition activists,campaigns-against,asserts,not stated,2011-12-17,The Moscow News,¶2,the real figure is 70 or higher,class',
		'c04,shooting-2011-12-16,deaths,“dozens”,words,,,"in words, no number",striking oil workers and their supporters,Zhanaozen,The Moscow News,state-owned,asserts,not stated,2011-12-17,The Moscow News,¶1,dozens of striking oil workers,class',
		'n01,shooting-2011-12-16,deaths,not known,unknown,,,bodies not released,victims of the shooting,Zhanaozen,Opposition activists,campaigns-against,doubts,not stated,2011-12-17,The Moscow News,¶10,have not yet released the bodies,class',
		'c03,shooting-2011-12-16,wounded,up to “several hundred”,words,,,"in words, no number",,place not stated,Someone the article does not name,unknown,estimates,not stated,2011-12-17,The Moscow News,¶2,as high as several hundred,class',
		''
	]);
});

it('begins with a byte order mark, so that Excel reads Cyrillic', () => {
	expect(claimsCsv(lesson).charCodeAt(0)).toBe(0xfeff);
	expect(claimsCsv(lesson).lastIndexOf('\uFEFF')).toBe(0);
});

it('may hold a part of the claims', () => {
	expect(lines(claimsCsv(lesson, lesson.claims.slice(0, 1))).map((line) => line.split(',')[0])).toEqual([
		'id',
		'c01',
		''
	]);
	expect(lines(claimsCsv(lesson, []))).toEqual([header, '']);
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
		read(claimsCsv(kindsLesson(claims)))
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
	const csv = claimsCsv(kindsLesson([claim('c1', { kind: 'none' }, { population })]));
	expect(csv).toContain(`,${written},`);
	expect(read(csv)[1]).toHaveLength(19);
	expect(read(csv)[1]![8]).toBe(cell);
});

test.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
	'a cell that begins as a formula is made a text: %j',
	(population) => {
		const csv = claimsCsv(kindsLesson([claim('c1', { kind: 'none' }, { population })]));
		expect(read(csv)[1]![8]).toBe(`'${population}`);
	}
);

it('has no column and no cell for a mean, a total or a middle', () => {
	const csv = claimsCsv(kindsLesson(allKinds)) + claimsCsv(lesson);
	expect(csv).not.toMatch(/mean|average|total|midpoint|median|middle|estimate\b|sum\b/i);
	for (const row of read(claimsCsv(kindsLesson(allKinds))).slice(1)) {
		const stated = JSON.stringify(allKinds.find(({ id }) => id === row[0])?.quantity);
		for (const bound of row.slice(5, 7).filter(Boolean)) expect(stated).toContain(bound);
	}
});

it('holds one row of nineteen cells for every kind of statement', () => {
	const rows = read(claimsCsv(kindsLesson(allKinds)));
	expect(rows).toHaveLength(allKinds.length + 1);
	for (const row of rows) expect(row).toHaveLength(19);
});
