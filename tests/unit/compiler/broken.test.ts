/**
 * What is wrong with a lesson folder is refused with one plain sentence at its line. Each case changes one thing
 * in the folder of the ferry and expects the first problem at that place; nothing but `LessonError` is thrown.
 */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { KNOWN_FILES } from '../../../src/lib/compiler/authored.ts';
import { compileLesson } from '../../../src/lib/compiler/index.ts';
import { expectAsAuthored } from './as-authored.ts';
import { editIn } from '../../fixtures/edit.ts';
import { describeProblem, LessonError, type Problem } from '../../../src/lib/lesson/problem.ts';

const ferry = fileURLToPath(new URL('../../fixtures/ferry', import.meta.url));
let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lesson-'));
	await cp(ferry, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function problems(): Promise<readonly Problem[]> {
	try {
		await compileLesson(folder);
	} catch (error) {
		expect(error).toBeInstanceOf(LessonError);
		return (error as LessonError).issues;
	}
	return [];
}

/** Replaces the one occurrence of `from`; the line it stands on is where the problem is expected. */
const edit = (file: string, from: string, to: string) => editIn(folder, file, from, to);

it('takes the folder as it is', async () => {
	expect(await problems()).toEqual([]);
});

interface Case {
	what: string;
	file: string;
	from: string;
	to: string;
	/** 1-based line of the changed file, or of `at`. */
	line: number;
	at?: string;
	says: string | RegExp;
}

const cases: Case[] = [
	// Keys and shapes.
	{
		what: 'an unknown key',
		file: 'claims.yaml',
		from: 'stance: estimates',
		to: 'stand: estimates',
		line: 63,
		says: 'unknown key "stand": did you mean stance?'
	},
	{
		what: 'a missing key',
		file: 'actors.yaml',
		from: '  name: the harbour office\n',
		to: '',
		line: 1,
		says: 'is missing'
	},
	{
		what: 'a word that is not in the list',
		file: 'claims.yaml',
		from: 'basis: [hearsay]',
		to: 'basis: [gossip]',
		line: 73,
		says: /^is "gossip"; known here: name-list, body-count/
	},
	{
		what: 'a list where a record is due',
		file: 'actors.yaml',
		from: '- id: archive\n  name: the county archive\n  role: researcher\n  stake: none-known',
		to: '- [archive]',
		line: 14,
		says: /expected a record/
	},
	{
		what: 'a claim without a citation',
		file: 'claims.yaml',
		from: '    - { source: courier, locator: page 3 }',
		to: '    []',
		line: 72,
		says: 'needs a citation'
	},
	{
		what: 'a range that is reversed',
		file: 'claims.yaml',
		from: '{ kind: about, n: 5 }',
		to: '{ kind: range, min: 9, max: 5 }',
		line: 57,
		says: 'a range needs a min below its max'
	},
	{
		what: 'a number below zero',
		file: 'claims.yaml',
		from: '{ kind: about, n: 5 }',
		to: '{ kind: about, n: -5 }',
		line: 57,
		says: 'must not be negative'
	},
	{
		what: 'half a person',
		file: 'claims.yaml',
		from: '{ kind: about, n: 5 }',
		to: '{ kind: about, n: 5.5 }',
		line: 57,
		says: '5.5 is no whole number; write thousands without a point, or let its measure say fractional: true in lesson.yaml'
	},
	{
		what: 'a quantity of no known kind',
		file: 'claims.yaml',
		from: 'kind: about, n: 5',
		to: 'kind: roughly, n: 5',
		line: 57,
		says: /^is "roughly"; known here: exact/
	},
	{
		what: 'a wording of nine words',
		file: 'claims.yaml',
		from: 'wording: twelve (12) passengers',
		to: 'wording: one two three four five six seven eight 12',
		line: 9,
		says: 'may hold at most eight words'
	},
	{
		what: 'an id with capitals',
		file: 'events.yaml',
		from: '- id: storm-1929',
		to: '- id: Storm',
		line: 19,
		says: /^must be lower-case letters/
	},
	{
		what: 'a time zone with a name',
		file: 'lesson.yaml',
		from: "timeZone: '-03:30'",
		to: 'timeZone: Europe/Oslo',
		line: 8,
		says: /must be a fixed offset/
	},
	// Ids.
	{
		what: 'an id that leads nowhere',
		file: 'claims.yaml',
		from: '  claimant: survivors\n',
		to: '  claimant: survivor\n',
		line: 33,
		says: 'there is no "survivor" in actors: did you mean survivors?'
	},
	{
		what: 'an id that stands twice',
		file: 'claims.yaml',
		from: '- id: rumour',
		to: '- id: storm-dead',
		line: 65,
		says: '"storm-dead" stands twice in claims; ids are unique'
	},
	{
		what: 'a place that is not there',
		file: 'places.geojson',
		from: '"within": "norrvik"',
		to: '"within": "norvik"',
		line: 16,
		says: 'there is no "norvik" in places: did you mean norrvik?'
	},
	{
		what: 'a source without a reading',
		file: 'readings.yaml',
		from: 'courier:\n  carrier: The Norrvik Courier\n  carrierActor: the-courier\n  access: on-site\n  seen: full\n',
		to: '',
		line: 1,
		says: 'one source that is cited has no reading yet: courier; "crossread import" with this folder begins readings.yaml'
	},
	{
		what: 'a reading without a source',
		file: 'readings.yaml',
		from: 'inquiry_1932:',
		to: 'inquiry_1933:',
		line: 7,
		says: 'there is no "inquiry_1933" in sources.json: did you mean inquiry_1932?'
	},
	{
		what: 'a keeper of a copy who is no actor',
		file: 'readings.yaml',
		from: 'host: archive',
		to: 'host: attic',
		line: 10,
		says: 'there is no "attic" in actors; there are harbour-office, survivors, the-courier and archive'
	},
	{
		what: 'a carrier that is no actor',
		file: 'readings.yaml',
		from: 'carrierActor: the-courier',
		to: 'carrierActor: the-courrier',
		line: 3,
		says: 'there is no "the-courrier" in actors: did you mean the-courier?'
	},
	{
		what: 'an arrangement that there is not',
		file: 'narrative.md',
		from: '# Two figures of one office.',
		to: 'arrangement: over-tme',
		line: 35,
		says: /over-tme/
	},
	{
		what: 'another count of an event that there is not',
		file: 'narrative.md',
		from: '# Two figures of one office.',
		to: 'also: [{ event: flod }]',
		line: 35,
		says: /flod/
	},
	{
		what: 'a step that stands where a source does',
		file: 'narrative.md',
		from: '{#first-list}',
		to: '{#source-courier}',
		line: 1,
		says: /begins as the addresses of sources do/
	},
	// Dates.
	{
		what: 'a day that does not exist',
		file: 'claims.yaml',
		from: 'said: 1931-02~',
		to: 'said: 1931-02-30',
		line: 24,
		says: /1931-02-30.*calendar/
	},
	{
		what: 'a span that ends before it begins',
		file: 'reach.yaml',
		from: '1931-01-11/1931-01-12',
		to: '1931-01-12/1931-01-11',
		line: 4,
		says: /ends before it begins/
	},
	{
		what: 'a date that is a word',
		file: 'events.yaml',
		from: 'date: 1929-11',
		to: 'date: winter',
		line: 23,
		says: /winter/
	},
	{
		what: 'hours on a month',
		file: 'events.yaml',
		from: '    - date: 1929-11\n',
		to: '    - date: 1929-11\n      hours: 12:00\n',
		line: 24,
		says: /^hours belong to one day/
	},
	{
		what: 'a figure that speaks of a later day than it was said',
		file: 'claims.yaml',
		from: 'asOf: 1931-01\n',
		to: 'asOf: 1933\n',
		line: 25,
		says: /is later than the claim was said/
	},
	// Numbers and their claims.
	{
		what: 'an exact figure without its wording',
		file: 'claims.yaml',
		from: ', wording: twelve (12) passengers',
		to: '',
		line: 9,
		says: /^an exact figure needs a wording of its source that holds it \(12\)/
	},
	{
		what: 'a figure that nobody stated',
		file: 'claims.yaml',
		from: '{ kind: exact, n: 21 }',
		to: '{ kind: moreThan, n: 33 }',
		line: 19,
		says: /^nobody stated this figure: lesson.yaml lists 33/
	},
	{
		what: 'an uncited number in prose',
		file: 'narrative.md',
		from: 'A year later',
		to: 'A year later 21 or',
		line: 39,
		says: /^the number 21 stands alone/
	},
	{
		what: 'an uncited number in a heading',
		file: 'narrative.md',
		from: '## The inquiry',
		to: '## The inquiry of 21',
		line: 27,
		says: 'the heading holds the number 21 without its claim'
	},
	{
		what: 'an uncited number in a title',
		file: 'events.yaml',
		from: 'title: The ferry\n',
		to: 'title: The ferry of 30\n',
		line: 2,
		says: /^the number 30 stands alone/
	},
	{
		what: 'an uncited number in a note',
		file: 'claims.yaml',
		from: 'note: Said on the pier,',
		to: 'note: Said by 4 people,',
		line: 39,
		says: /^the number 4 stands alone/
	},
	{
		what: 'a number in prose that its claim does not state',
		file: 'narrative.md',
		from: '[21]{claim=office-second}',
		to: '[22]{claim=office-second}',
		line: 39,
		says: '"office-second" does not state the number 22'
	},
	{
		what: 'a figure of the appendix in prose',
		file: 'narrative.md',
		from: '[21]{claim=office-second}',
		to: '[400]{claim=rumour}',
		line: 39,
		says: /"rumour" is in the appendix/
	},
	{
		what: 'an appendix without its reason',
		file: 'claims.yaml',
		from: '  appendixReason: Nobody is named, and the ferry held fewer.\n',
		to: '',
		line: 65,
		says: /says why it is there, under appendixReason/
	},
	// Views.
	{
		what: 'a claim of another event in a view',
		file: 'narrative.md',
		from: 'only: [office-first, office-second]',
		to: 'only: [office-first, storm-dead]',
		line: 34,
		says: /does not admit "storm-dead": it counts another event \(storm-1929\)/
	},
	{
		what: 'a claim said after the view ends',
		file: 'narrative.md',
		from: 'focus: [office-first]',
		to: 'focus: [office-second]',
		line: 11,
		says: /"office-second": it was said later/
	},
	{
		what: 'a figure in the text said after the step ends',
		file: 'narrative.md',
		from: 'The office says [12]{claim=office-first}.',
		to: 'The office says [21]{claim=office-second}.',
		line: 22,
		says: /the step ends at "1931-01-12", but "office-second" was said later/
	},
	{
		what: 'two populations on one axis',
		file: 'claims.yaml',
		from: '  population: passengers\n  scope: { places: [norrvik] }\n  quantity: { kind: exact, n: 21 }',
		to: '  population: crew\n  scope: { places: [norrvik] }\n  quantity: { kind: exact, n: 21 }',
		line: 31,
		at: 'narrative.md',
		says: /state a different population and may not share an axis/
	},
	// Relations.
	{
		what: 'a circle of repeats',
		file: 'relations.yaml',
		from: '- from: courier-echo',
		to: '- { from: survivors-more, to: courier-echo, type: repeats, shown: stated, why: No. }\n- from: courier-echo',
		line: 6,
		says: /repeat one another in a circle/
	},
	{
		what: 'one claimant revising another',
		file: 'relations.yaml',
		from: 'type: repeats',
		to: 'type: revises',
		line: 6,
		says: /they have two claimants/
	},
	{
		what: 'a revision said before what it revises',
		file: 'relations.yaml',
		from: 'from: office-second\n  to: office-first',
		to: 'from: office-first\n  to: office-second',
		line: 1,
		says: /but was said before it/
	},
	// Accounts.
	{
		what: 'silence of a source not read whole',
		file: 'accounts.yaml',
		from: 'warning: not-in-the-part-we-read',
		to: 'warning: silent',
		line: 23,
		says: /only a source read whole can be silent/
	},
	{
		what: 'an answer that nobody can give',
		file: 'accounts.yaml',
		from: 'answer: lit, text',
		to: 'answer: bright, text',
		line: 22,
		says: 'there is no answer "bright" in "lights"; there are lit, dark and dim'
	},
	{
		what: 'a beat that is left out',
		file: 'accounts.yaml',
		from: '      warning: not-in-the-part-we-read\n',
		to: '',
		line: 22,
		says: /nothing is said of the beat "warning"/
	},
	// Places.
	{
		what: 'a latitude that is a longitude',
		file: 'places.geojson',
		from: '[-52.5, 47.5]',
		to: '[47.5, -152.5]',
		line: 11,
		says: /latitude|\[longitude, latitude\]/
	},
	{
		what: 'a pin without a place',
		file: 'places.geojson',
		from: '{ "type": "Point", "coordinates": [-52.5, 47.5] }',
		to: 'null',
		line: 15,
		says: /is said to be a point but has no coordinates/
	},
	{
		what: 'a geometry that is none',
		file: 'places.geojson',
		from: '"type": "Point", "coordinates": [-52.5, 47.5]',
		to: '"type": "Circle", "coordinates": [[1, 2], [3, 4]]',
		line: 11,
		says: /is "Circle"; known here: Point, LineString, MultiLineString, Polygon, MultiPolygon/
	},
	{
		what: 'a line of one position',
		file: 'places.geojson',
		from: '"type": "Point", "coordinates": [-52.5, 47.5]',
		to: '"type": "LineString", "coordinates": [[1, 2]]',
		line: 11,
		says: 'a line needs at least two positions'
	},
	{
		what: 'a place that lacks what only its author can say',
		file: 'places.geojson',
		from: '"precision": "point",',
		to: '',
		line: 12,
		says: /^of 2 features South Pier lacks properties that a place needs: precision \(point, town/
	},
	{
		what: 'places in another system of coordinates',
		file: 'places.geojson',
		from: '	"features": [',
		to: '	"crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::27700" } }, "features": [',
		line: 3,
		says: 'its coordinates are in urn:ogc:def:crs:EPSG::27700, which is not read here; save it as WGS 84 (EPSG:4326); in QGIS: Export, Save Features As, CRS'
	},
	{
		what: 'coordinates in metres',
		file: 'places.geojson',
		from: '[-52.5, 47.5]',
		to: '[440000, 130000]',
		line: 11,
		says: /^the coordinates 440000, 130000 are not degrees; save it as WGS 84/
	},
	{
		what: 'a pin outside the area it lies in',
		file: 'places.geojson',
		from: '"geometry": null,',
		to: '"geometry": { "type": "Polygon", "coordinates": [[[10, 59], [11, 59], [11, 60], [10, 59]]] },',
		line: 11,
		says: '"south-pier" (-52.5, 47.5) lies outside the area of "norrvik", in which it is said to lie; look at both, longitude first'
	},
	{
		what: 'a citation that is none',
		file: 'places.geojson',
		from: '"cite": "@courier, page 1; @inquiry_1932, opening"',
		to: '"cite": "courier page 1"',
		line: 18,
		says: /must be citations such as/
	},
	// Sources.
	{
		what: 'a page of a source not read whole',
		file: 'events.yaml',
		from: '        - { source: inquiry_1932, locator: opening }',
		to: '        - { source: inquiry_1932, locator: page 9 }',
		line: 12,
		says: /was not read whole; its locator is the word opening/
	},
	{
		what: 'a citation without a place',
		file: 'narrative.md',
		from: '[@inquiry_1932, opening]',
		to: '[@inquiry_1932]',
		line: 39,
		says: /names no place in it/
	},
	// Markdown.
	{
		what: 'an image',
		file: 'narrative.md',
		from: 'A year later',
		to: '![x](y.png) A year later',
		line: 39,
		says: /an image is not among what a paragraph may hold/
	},
	{
		what: 'a step without its block',
		file: 'narrative.md',
		from: '## The inquiry',
		to: '## A step of words\n\nWords.\n\n## The inquiry',
		line: 27,
		says: /the step has no yaml block/
	},
	{
		what: 'text before the first step',
		file: 'narrative.md',
		from: '## The first list {#first-list}',
		to: 'Hello.\n\n## The first list {#first-list}',
		line: 1,
		says: /text before the first heading/
	},
	{
		what: 'YAML that is none',
		file: 'reach.yaml',
		from: 'means: on-site',
		to: 'means: [on-site',
		line: 5,
		says: 'cannot be read: the [ here is closed by no ]'
	},
	{
		what: 'a key written twice',
		file: 'lesson.yaml',
		from: 'id: ferry',
		to: 'id: ferry\nid: ferry',
		line: 2,
		says: /^cannot be read: Map keys must be unique/
	},
	{
		what: 'a tag that runs',
		file: 'lesson.yaml',
		from: 'title: The ferry at Norrvik',
		to: 'title: !!js/function x',
		line: 4,
		says: /^cannot be read: Unresolved tag/
	}
];

describe('one thing that is wrong', () => {
	test.each(cases)('$what: $file', async ({ file, from, to, line, at = file, says }) => {
		await edit(file, from, to);
		const found = await problems();
		expect(found.length).toBeGreaterThan(0);
		expectAsAuthored(found);
		const here = found.find((problem) =>
			typeof says === 'string' ? problem.message === says : says.test(problem.message)
		);
		expect(here, JSON.stringify(found, null, 1)).toMatchObject({ file: at, line });
	});
});

describe('what is printed of a problem', () => {
	test.each<[what: string, file: string, from: string, to: string, says: string]>([
		['a record by its id', 'claims.yaml', 'stance: estimates', 'stance: e', ' storm-dead.stance: '],
		[
			'a step by its heading',
			'narrative.md',
			'[30 or more]{claim=survivors-more}',
			'[30 or more]{claim=nobody}',
			'narrative.md:22 “The first list”: there is no "nobody" in claims'
		],
		[
			'a key of a step, where the lesson has the parts of its text',
			'narrative.md',
			'[@courier, page 1].\n```',
			'[@nobody, page 1].\n```',
			'“The first list”, questions[0].answer: there is no "nobody" in sources'
		],
		['a place by its id', 'places.geojson', '"kind": "pier"', '"kind": "peer"', ' features[south-pier].']
	])('names %s', async (_, file, from, to, says) => {
		await edit(file, from, to);
		expect((await problems()).map(describeProblem)).toContainEqual(expect.stringContaining(says));
	});
});

describe('text that is no plain text, in every kind of field', () => {
	const fields: [file: string, from: string][] = [
		['lesson.yaml', 'The ferry at Norrvik'],
		[
			'lesson.yaml',
			'An invented event in an invented country, to show that no lesson is built into the code.'
		],
		['actors.yaml', 'the harbour office'],
		['sources.json', 'The ferry did not arrive'],
		['readings.yaml', 'The inquiry'],
		['places.geojson', 'South Pier'],
		['events.yaml', 'The storm of the year before last'],
		['events.yaml', 'An earlier storm.'],
		['claims.yaml', 'dozens'],
		['claims.yaml', 'read in translation'],
		['claims.yaml', 'Nobody is named, and the ferry held fewer.'],
		['relations.yaml', 'The same page, the same evening.'],
		['accounts.yaml', 'Were the lights on?'],
		['accounts.yaml', 'The lights were off.'],
		['glossary.yaml', 'A ferry that also carries mail.'],
		['documents.yaml', 'Written on the pier, the day after.'],
		['activities.yaml', 'Write one sentence.'],
		['method.md', 'Everything here is invented.'],
		['teaching.md', 'Say what is coming.'],
		['narrative.md', 'The inquiry\n'],
		['narrative.md', 'Both spoke on the'],
		['narrative.md', 'Who made the list?'],
		['narrative.md', 'Wait before the next step.']
	];
	test.each(fields)('%s: %s', async (file, from) => {
		const text = await readFile(join(folder, file), 'utf8');
		for (const bad of ['<script>alert(1)</script>', 'javascript:alert(1)', 'turned \u202e round']) {
			await writeFile(join(folder, file), text);
			await edit(
				file,
				from,
				file.endsWith('.json')
					? bad.replaceAll('"', '')
					: `"${bad}"`.replace(/^"|"$/g, file.endsWith('.yaml') ? '"' : '')
			);
			const found = await problems();
			expect(found[0], bad).toMatchObject({ file });
			expect(found[0]?.line, bad).toBeTypeOf('number');
		}
	});
});

describe('keys that belong to every object', () => {
	test.each(['__proto__', 'constructor', 'prototype', 'toString'])('%s', async (key) => {
		await edit('actors.yaml', '  role: researcher', `  ${key}: { polluted: yes }\n  role: researcher`);
		expect(await problems()).toContainEqual(
			expect.objectContaining({
				file: 'actors.yaml',
				message: expect.stringContaining(`unknown key "${key}"`)
			})
		);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});
});

describe('files that are not what they should be', () => {
	const first = async () => (await problems())[0];

	it('names a key that is missing, beside its record', async () => {
		await edit('claims.yaml', '  stance: alleges\n', '');
		await edit('actors.yaml', '  name: the harbour office\n', '');
		const found = (await problems()).map(({ where, message }) => `${where}: ${message}`);
		expect(found.sort()).toEqual(['harbour-office.name: is missing', 'rumour.stance: is missing']);
	});

	it('names a file that is missing', async () => {
		await rm(join(folder, 'claims.yaml'));
		expect(await first()).toEqual({ file: 'claims.yaml', path: '', message: 'the file is missing' });
	});
	it('names a file with a slip in its name', async () => {
		await writeFile(join(folder, 'relation.yaml'), '[]');
		expect(await first()).toMatchObject({
			file: 'relation.yaml',
			message: 'is not a file of a lesson: did you mean relations.yaml?'
		});
	});
	it('leaves a readme alone', async () => {
		await writeFile(join(folder, 'README.md'), 'Our notes.');
		expect(await problems()).toEqual([]);
	});
	it('needs no optional file', async () => {
		for (const file of ['method.md', 'teaching.md', 'reach.yaml', 'activities.yaml'])
			await rm(join(folder, file));
		expect(await problems()).toEqual([]);
	});
	it('refuses a folder where a file is due', async () => {
		await rm(join(folder, 'reach.yaml'));
		await mkdir(join(folder, 'reach.yaml'));
		expect(await problems()).toEqual([{ file: 'reach.yaml', path: '', message: 'is not a file' }]);
	});
	it('refuses what is not UTF-8', async () => {
		await writeFile(join(folder, 'actors.yaml'), Buffer.from([0x2d, 0x20, 0xe9, 0xe8]));
		expect((await first())?.message).toBe('is not in UTF-8; save it with that encoding');
	});
	it('refuses UTF-16', async () => {
		await writeFile(join(folder, 'actors.yaml'), Buffer.from('\ufeff- id: x', 'utf16le'));
		expect((await first())?.file).toBe('actors.yaml');
	});
	it('takes a byte order mark', async () => {
		const path = join(folder, 'actors.yaml');
		await writeFile(path, `\ufeff${await readFile(path, 'utf8')}`);
		expect(await problems()).toEqual([]);
	});
	it('refuses ten megabytes with their size', async () => {
		await writeFile(join(folder, 'narrative.md'), '## A step\n\n' + 'word '.repeat(2_100_000));
		expect((await first())?.message).toBe('is 10.0 MB large; the most is 8 MB');
	});
	it('refuses an empty file', async () => {
		await writeFile(join(folder, 'claims.yaml'), '');
		expect(await first()).toMatchObject({ file: 'claims.yaml' });
	});
	it('survives nesting without end', async () => {
		await writeFile(join(folder, 'reach.yaml'), '['.repeat(50_000));
		expect(await first()).toMatchObject({ file: 'reach.yaml' });
	});
	it('survives an anchor that repeats itself without end', async () => {
		const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
		for (let i = 1; i < 9; i++) {
			const [now, last] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)];
			bomb.push(`${now}: &${now} [${`*${last},`.repeat(9)}]`);
		}
		await writeFile(join(folder, 'reach.yaml'), bomb.join('\n'));
		expect(await first()).toMatchObject({ file: 'reach.yaml' });
	});
	it('tells of a folder that is not there', async () => {
		await rm(folder, { recursive: true });
		expect((await problems()).map(({ file }) => file)).toContain('lesson.yaml');
		await cp(ferry, folder, { recursive: true });
	});
});

it('tells of hundreds of problems at once, each at its line', async () => {
	const claims = Array.from(
		{ length: 400 },
		(_, i) => `- id: c${i}\n  measure: deaths\n  scope: nowhere\n  quantity: { kind: exact, n: ${i} }\n`
	).join('');
	await writeFile(join(folder, 'claims.yaml'), claims);
	const found = await problems();
	expect(found.length).toBeGreaterThanOrEqual(2000);
	expect(new Set(found.map(({ line }) => line)).size).toBeGreaterThanOrEqual(400);
	expect(found.every(({ file, line, message }) => file === 'claims.yaml' && line && message)).toBe(true);
});

describe('a symbolic link in a folder that came from a stranger', () => {
	const refused = (file: string) => ({
		file,
		path: '',
		message: 'is a symbolic link; put the file itself into the folder'
	});
	let outside: string;
	beforeEach(async () => {
		outside = await mkdtemp(join(tmpdir(), 'outside-'));
		await writeFile(join(outside, 'secret'), 'a word that nobody may read');
	});
	afterEach(() => rm(outside, { recursive: true }));

	/** The problems with a file of the lesson that leads elsewhere; nothing of what it leads to is in them. */
	async function linked(file: string, to: string): Promise<readonly Problem[]> {
		await rm(join(folder, file), { force: true });
		await symlink(to, join(folder, file));
		const found = await problems();
		expect(JSON.stringify(found)).not.toContain('nobody may read');
		return found;
	}

	test.each(KNOWN_FILES.filter((file) => file !== 'wordings.lock.json'))(
		'%s leads out of it',
		async (file) => {
			expect(await linked(file, join(outside, 'secret'))).toContainEqual(refused(file));
		}
	);
	it('leads to the file of another lesson, which would do', async () => {
		expect(await linked('reach.yaml', join(ferry, 'reach.yaml'))).toEqual([refused('reach.yaml')]);
	});
	it('leads out by way of its own folder', async () => {
		await symlink(join(outside, 'secret'), join(folder, 'step'));
		expect(await linked('reach.yaml', 'step')).toEqual([refused('reach.yaml')]);
	});
	it('leads out by a relative way', async () => {
		const up = relative(folder, join(outside, 'secret'));
		expect(up).toMatch(/^\.\./);
		expect(await linked('reach.yaml', up)).toEqual([refused('reach.yaml')]);
	});
	it('leads to a file of its own folder', async () => {
		await cp(join(folder, 'reach.yaml'), join(folder, 'reach.txt'));
		expect(await linked('reach.yaml', 'reach.txt')).toEqual([refused('reach.yaml')]);
	});
	it('leads to a folder, to nothing, or to itself', async () => {
		for (const to of [outside, 'gone', 'reach.yaml'])
			expect(await linked('reach.yaml', to)).toEqual([refused('reach.yaml')]);
	});
	it('has a name that no file of a lesson has', async () => {
		const [problem, ...more] = await linked('notes.yaml', join(outside, 'secret'));
		expect(more).toEqual([]);
		expect(problem).toMatchObject({ file: 'notes.yaml' });
		expect(problem!.message).toMatch(/^is not a file of a lesson/);
	});
	it('may lead to the folder itself: whoever compiles it has named it', async () => {
		const link = join(outside, 'lesson');
		await symlink(folder, link);
		expect((await compileLesson(link)).id).toBe('ferry');
	});
});
