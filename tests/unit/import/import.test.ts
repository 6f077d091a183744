/** `crossread import`, as an author calls it: what it adds to a lesson folder, and what it says it did not carry. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { compileLesson } from '../../../src/lib/compiler/index.ts';
import { crossread } from '../cli/commands.ts';
import { ferryFolder } from '../../fixtures/ferry.ts';

const stranger = (file: string) =>
	fileURLToPath(new URL(`../../fixtures/strangers/${file}`, import.meta.url));

let parent: string;
let folder: string;
beforeEach(async () => {
	parent = await mkdtemp(join(tmpdir(), 'import-'));
	folder = join(parent, 'lesson');
	await cp(ferryFolder, folder, { recursive: true });
});
afterEach(() => rm(parent, { recursive: true }));

const importing = (...args: string[]) => crossread(['import', folder, ...args]);
const read = (file: string) => readFile(join(folder, file), 'utf8');
/** What was added to a file of the ferry, which must stand before it byte for byte. */
async function added(file: string) {
	const [before, after] = [await readFile(join(ferryFolder, file), 'utf8'), await read(file)];
	expect(after.startsWith(before)).toBe(true);
	return after.slice(before.length);
}
/** A file of one's own beside the lesson. */
async function given(name: string, text: string) {
	await writeFile(join(parent, name), text);
	return join(parent, name);
}

describe('files of other people', () => {
	test.each<[file: string, target: string, ids: string[], says: RegExp[]]>([
		[
			'bbt-dates.json',
			'sources.json',
			['t1', 't2', 't3', 't5', 't6', 'Ferrier1985'],
			[/6 sources for sources\.json/, /to add by you: carrier of 5 of them/]
		],
		['bbt-seasons.json', 'sources.json', ['SeasonrangesEDTF2017', 'monthsoutrange2017'], []],
		['bbt-creators.json', 'sources.json', ['Author2015', 'Ferrier2004', 'Doe2015', 'friends:pier:dvd'], []],
		['bbt-rich-text.json', 'sources.json', ['Berg2001', 'Berndt1994', 'Dunning2016', 'Wordsworth1883'], []],
		[
			'zotero-years.json',
			'sources.json',
			['http://zotero.org/users/1/items/AB12CD34', 'delaMareTitle2017'],
			[]
		],
		[
			'bbt-untitled.json',
			'sources.json',
			[],
			[/not carried: item that cannot be taken, as "emptybook": title "emptybook" has no title/]
		],
		[
			'library.bib',
			'sources.json',
			['Hauck_2011', 'Berg_etal_2011', 'albrecht2007a'],
			[/not taken, since sources\.json holds it already: albrecht2007a/, /not carried: field date-added/]
		],
		['library.ris', 'sources.json', ['12345', 'berg1931'], [/not carried: field M1/]],
		[
			'timelinejs.csv',
			'events.yaml',
			[
				'nell-ferrier',
				'edith-clarke-bucking-the-trend',
				'and-the-women-who-made-it-work',
				'rozsa-peter-writes-recursion',
				'the-first-computer'
			],
			[
				/not carried: row of type title, as line 2/,
				/not carried: column Media \(4\)/,
				/to declare by you, in lesson\.yaml: tracks: \[\{ id: war, name: "War" \}\]/,
				/to add by you: standing of each/
			]
		],
		[
			'airwars-incidents.csv',
			'claims.yaml',
			['nvk0019a-killed', 'nvk0002-killed', 'nvk0002-injured', 'nvk0024-injured'],
			[
				/cell of Civilians reported killed without a number, as line 6, "Unknown"/,
				/to add by you: claimant of each/,
				/to add by you: quantity of 2 of them/
			]
		],
		[
			'acled.csv',
			'claims.yaml',
			['nvk22059', 'nvk50123'],
			[
				/row without fatalities, where 0 may mean none or not known, as line 4/,
				/to add by you: claimant of each/
			]
		],
		['ucdp-ged.csv', 'claims.yaml', ['ucdp-1001', 'ucdp-1002'], [/to add by you: quantity of 1 of them/]]
	])('%s is taken', async (file, target, ids, says) => {
		const { code, out, err } = await importing(stranger(file));
		expect({ code, err }).toEqual({ code: 0, err: '' });
		for (const sentence of says) expect(out).toMatch(sentence);
		const records = parse(await read(target)) as { id: string }[];
		const own = parse(await readFile(join(ferryFolder, target), 'utf8')) as object[];
		expect(records.slice(0, own.length)).toEqual(own);
		expect(records.slice(own.length).map(({ id }) => id)).toEqual(ids);
	});

	test.each<[file: string, says: string]>([
		[
			'airwars-meta.csv',
			'airwars-meta.csv is a sheet of no known shape (Incident_Date, Incident_id, id, link …): events need the columns Year and Headline, claims those of the fields, such as measure, claimant, kind and n, or Who and Number; crossread import --help lists them'
		],
		[
			'country-months.csv',
			'country-months.csv is a sheet of no known shape (isocode, period, fatalities_UCDP, population …): events need'
		],
		['trail.geojson', 'trail.geojson is none of .bib, .ris, .json (CSL-JSON) and .csv']
	])('%s is refused in one sentence', async (file, says) => {
		const { code, out, err } = await importing(stranger(file));
		expect({ code, out }).toEqual({ code: 2, out: '' });
		expect(err).toContain(says);
		expect(err.trimEnd().split('\n')).toHaveLength(2);
	});

	it.each(['bbt-dates.json', 'library.bib', 'library.ris', 'timelinejs.csv', 'acled.csv'])(
		'%s a second time changes nothing, and says so in one line',
		async (file) => {
			await importing(stranger(file));
			const files = await Promise.all((await readdir(folder)).map(read));
			const { code, out } = await importing(stranger(file));
			expect(code).toBe(0);
			expect(out).toMatch(/not taken, since \S+ holds (it|them) already: /);
			expect(out).toContain('wrote nothing');
			expect(await Promise.all((await readdir(folder)).map(read))).toEqual(files);
		}
	);
});

describe('what is written', () => {
	it('keeps every byte of the lists that are there', async () => {
		await importing(stranger('timelinejs.csv'));
		await importing(stranger('ucdp-ged.csv'));
		expect(await added('events.yaml')).toContain(`- id: the-first-computer
  # needs: citations of the date, standing, citations
  dates:
    - date: 1943-06-05
      hours: 10:30
  title: The First Computer
  summary: Code named "Project PX".
  track: war
`);
		expect(await added('claims.yaml')).toBe(`- id: ucdp-1001
  # needs: event, scope, claimant, citations, basis, said, stance
  measure: deaths
  quantity:
    kind: range
    min: 3
    max: 9
    preferred:
      n: 5
      label: best
  asOf: 2026-08-20
- id: ucdp-1002
  # needs: event, scope, quantity (low 4, best 4, high 4; of which kind is not said), claimant, citations, basis, said, stance
  measure: deaths
  asOf: 2026-08-21/2026-08-25
`);
	});

	it('begins a reading for each source that has none, and judges none', async () => {
		await importing(stranger('zotero-years.json'));
		expect(await added('readings.yaml')).toBe(`ferrier1998:
  carrier: "The Essential Pilot: Selected Writings, Volume 2"
  access: unknown # judge: on-site, escorted, remote or blocked, where its author stood
  seen: opening # judge: full, part (with pages), opening or second-hand, what of it you read
delaMareTitle2017:
  # needs: carrier
  access: unknown # judge: on-site, escorted, remote or blocked, where its author stood
  seen: opening # judge: full, part (with pages), opening or second-hand, what of it you read
`);
		// With the one carrier that no source states, the lesson compiles.
		await writeFile(
			join(folder, 'readings.yaml'),
			(await read('readings.yaml')).replace('# needs: carrier', 'carrier: Title')
		);
		expect((await compileLesson(folder)).sources.map(({ id }) => id)).toEqual([
			'courier',
			'inquiry_1932',
			'ferrier1998',
			'delaMareTitle2017'
		]);
	});

	it('begins readings.yaml without any file, and where there is none', async () => {
		await rm(join(folder, 'readings.yaml'));
		const { code, out } = await importing();
		expect({ code, out }).toEqual({
			code: 0,
			out: 'sources.json: 2 readings begun for readings.yaml\nwrote readings.yaml\n'
		});
		expect(await read('readings.yaml')).toMatch(
			/^courier:\n {2}carrier: The Norrvik Courier\n {2}access: unknown # judge/
		);
		expect((await importing()).out).toBe('sources.json: 0 readings begun for readings.yaml\nwrote nothing\n');
	});

	it('is only told with --dry-run', async () => {
		const before = await read('claims.yaml');
		const { out } = await importing(stranger('acled.csv'), '--dry-run');
		expect(out).toContain('would write claims.yaml');
		expect(await read('claims.yaml')).toBe(before);
		expect(await readdir(folder)).toEqual(await readdir(ferryFolder));
	});

	it('keeps line ends, indentation and what stands at the end', async () => {
		await writeFile(join(folder, 'claims.yaml'), '# mine\r\n  - id: c1\r\n    measure: deaths # kept');
		await writeFile(
			join(folder, 'sources.json'),
			'[\r\n  { "id": "a", "type": "book", "title": "A" },\r\n]\r\n'
		);
		await importing(stranger('acled.csv'));
		await importing(stranger('bbt-seasons.json'));
		const claims = await read('claims.yaml');
		expect(
			claims.startsWith('# mine\r\n  - id: c1\r\n    measure: deaths # kept\r\n  - id: nvk22059\r\n')
		).toBe(true);
		expect(claims.replaceAll('\r\n', '')).not.toContain('\n');
		expect(parse(claims)).toHaveLength(3);
		const sources = await read('sources.json');
		expect(sources.startsWith('[\r\n  { "id": "a", "type": "book", "title": "A" },\r\n  {\r\n    "id"')).toBe(
			true
		);
		expect(sources.endsWith('},\r\n]\r\n')).toBe(true);
		expect(parse(sources)).toHaveLength(3);
	});

	test.each([
		['claims.yaml', '[]\n', 'acled.csv', 2],
		['claims.yaml', '', 'acled.csv', 2],
		['claims.yaml', '# none yet\n', 'acled.csv', 2],
		['sources.json', '[]', 'bbt-seasons.json', 2],
		['sources.json', '', 'bbt-seasons.json', 2]
	])('%s of %j begins with what is imported', async (target, text, file, count) => {
		await writeFile(join(folder, target), text);
		expect((await importing(stranger(file))).code).toBe(0);
		expect(parse(await read(target))).toHaveLength(count);
		expect((await read(target)).startsWith(text.startsWith('#') ? text : text.trim().slice(0, 0))).toBe(true);
	});

	test.each([
		[
			'claims.yaml',
			'[{ id: a }]',
			'acled.csv',
			'claims.yaml is written in brackets; write each record on lines of its own, so that others can be added'
		],
		['claims.yaml', 'id: a\n', 'acled.csv', 'claims.yaml holds no list, so nothing is added to it'],
		[
			'claims.yaml',
			'- {',
			'acled.csv',
			'claims.yaml cannot be read as it is (crossread check says where), so nothing is added to it'
		],
		['sources.json', '{}', 'bbt-seasons.json', 'sources.json holds no list, so nothing is added to it'],
		[
			'readings.yaml',
			'- a\n',
			'bbt-seasons.json',
			'readings.yaml holds no records by id, so nothing is added to it'
		]
	])('%s of %j is left as it is', async (target, text, file, says) => {
		await writeFile(join(folder, target), text);
		const { code, err } = await importing(stranger(file));
		expect(code).toBe(2);
		expect(err).toContain(says);
		expect(await read(target)).toBe(text);
	});
});

describe('a sheet of claims', () => {
	const columns =
		'id,event,measure,population,places,scope,kind,n,min,max,preferred,preferredLabel,term,why,unit,claimant,as,source,locator,wording,basis,said,asOf,stance,note';
	const sheet = (...rows: string[]) => [columns, ...rows].join('\n');

	it('of the fields goes through to the lesson', async () => {
		const file = await given(
			'claims.csv',
			sheet(
				'told-exact,ferry-1931,deaths,passengers,norrvik,,exact,"1,300",,,,,,,,harbour-office,,courier,page 4,"1,300 drowned",official-tally,12 January 1931,,asserts,',
				'told-range,ferry-1931,deaths,passengers,norrvik,,range,,3,9,5,central,,,,harbour-office,,courier,page 4,,official-tally; hearsay,"January 12, 1931",,estimates,',
				'told-words,ferry-1931,deaths,,,not-stated,words,,,,,,dozens,,,survivors,two survivors,courier,page 5,,eyewitness,1931-01,,alleges,"A word, not a number."'
			)
		);
		expect(await importing(file)).toMatchObject({ code: 0, err: '' });
		const { claims } = await compileLesson(folder);
		expect(claims.slice(-3)).toMatchObject([
			{
				id: 'told-exact',
				quantity: { kind: 'exact', n: 1300 },
				scope: { places: ['norrvik'] },
				said: { edtf: '1931-01-12' }
			},
			{
				id: 'told-range',
				quantity: { kind: 'range', min: 3, max: 9, preferred: { n: 5, label: 'central' } },
				basis: ['official-tally', 'hearsay']
			},
			{
				id: 'told-words',
				quantity: { kind: 'words', term: 'dozens' },
				scope: 'not-stated',
				as: 'two survivors'
			}
		]);
	});

	test.each([
		['Who,Number,Date,Source,Place,Note', {}],
		['WHO,NUMBER,DATE,SOURCE,PLACE,NOTE', {}],
		['said by;how many;when;source;where;remarks', {}],
		['claimant,n,said,source,places,note', {}]
	])('by the names that people give: %s', async (head) => {
		const separator = head.includes(';') ? ';' : ',';
		const row = ['survivors', '12', '12 January 1931', 'courier', 'norrvik', 'Told at the pier.'];
		const { out } = await importing(
			await given('claims.csv', [head, row.join(separator)].join('\n')),
			'--dry-run'
		);
		expect(out).not.toContain('not carried');
		await importing(await given('claims.csv', [head, row.join(separator)].join('\n')));
		expect(await added('claims.yaml')).toBe(`- id: row-2
  # needs: locator, measure, quantity (n: 12; of which kind is not said), basis, stance
  scope:
    places:
      - norrvik
  claimant: survivors
  citations:
    - source: courier
  said: 1931-01-12
  note: Told at the pier.
`);
	});

	it('says which column it took for which field, which it does not know, and which was meant', async () => {
		const { out } = await importing(
			await given(
				'claims.csv',
				'Who,Number,Measur,Weather,Note\nsurvivors,12,deaths,calm,\nsurvivors,13,deaths,,\n'
			)
		);
		expect(out.split('\n').slice(0, 4)).toEqual([
			'claims.csv (claims): 2 claims for claims.yaml',
			'  read: Who as claimant, Number as n',
			'  not carried: column Measur, which may be measure (2), as deaths; deaths',
			'  not carried: column Weather, as calm'
		]);
	});

	it('takes a field by its own name where a column has another name for it too', async () => {
		const { out } = await importing(
			await given('claims.csv', 'claimant,Who,measure\nsurvivors,the crew,deaths\n')
		);
		expect(out).toContain('not carried: column Who, as the crew');
		expect(parse(await added('claims.yaml'))).toMatchObject([{ claimant: 'survivors' }]);
	});

	it('takes no name for an id: it is left to the author, with what the sheet says', async () => {
		await importing(
			await given(
				'claims.csv',
				'Who,Number,Source,Place,measure,event\nThe mayor,12,"The Courier, page 4",St Olav’s pier,Deaths,The loss\n'
			)
		);
		expect(await added('claims.yaml')).toBe(`- id: row-2
  # needs: measure ("Deaths", which is no id), scope ("St Olav’s pier", which is no id), quantity (n: 12; of which kind is not said), claimant ("The mayor", which is no id), citations ("The Courier, page 4", which is no id), basis, said, stance, event ("The loss", which is no id)
`);
	});

	it('never guesses a kind or a claimant', async () => {
		const { out } = await importing(await given('claims.csv', 'measure,n,claimant\ndeaths,12,\n'));
		expect(await added('claims.yaml')).toBe(`- id: row-2
  # needs: scope, quantity (n: 12; of which kind is not said), claimant, citations, basis, said, stance
  measure: deaths
`);
		for (const field of ['quantity', 'claimant', 'citations', 'said'])
			expect(out).toContain(`to add by you: ${field} of each`);
	});

	it('takes a source and a claimant for all of its rows from the command line', async () => {
		await importing(
			await given('claims.csv', 'measure,kind,n\ndeaths,about,12\n'),
			'--source',
			'courier',
			'--claimant',
			'survivors'
		);
		expect(parse(await added('claims.yaml'))).toEqual([
			{
				id: 'row-2',
				measure: 'deaths',
				quantity: { kind: 'about', n: 12 },
				claimant: 'survivors',
				citations: [{ source: 'courier' }]
			}
		]);
	});

	test.each([
		['commas', 'measure,kind,n\ndeaths,about,12\n'],
		['semicolons', 'measure;kind;n\ndeaths;about;12\n'],
		['tabs', 'measure\tkind\tn\ndeaths\tabout\t12\n'],
		['a byte order mark and Windows line ends', '\uFEFFmeasure,kind,n\r\ndeaths,about,12\r\n'],
		['blank lines and blanks', 'Measure , Kind,N\n\n deaths,about , 12\n,,\n\n']
	])('may have %s', async (_, text) => {
		await importing(await given('claims.csv', text));
		expect(parse(await added('claims.yaml'))).toMatchObject([
			{ measure: 'deaths', quantity: { kind: 'about', n: 12 } }
		]);
	});

	test.each([
		['October 8 2023', '2023-10-08'],
		['october-8-2023', '2023-10-08'],
		['8 Oct. 2023', '2023-10-08'],
		['Sept 3rd, 1819', '1819-09-03'],
		['December 2011', '2011-12'],
		['31/12/2011', '2011-12-31'],
		['12/31/2011', '2011-12-31'],
		['5/5/2011', '2011-05-05'],
		['2011-12-16T11:45:00Z', '2011-12-16'],
		['2011-12~', '2011-12~'],
		['1819', '1819']
	])('reads the day %s', async (said, edtf) => {
		await importing(await given('claims.csv', `measure,said\ndeaths,"${said}"\n`));
		expect(parse(await added('claims.yaml'))).toMatchObject(
			[{ said: edtf }].map(({ said: day }) => ({
				said: /^\d{4}$/.test(day) ? (expect.anything() as never) : day
			}))
		);
		expect(await added('claims.yaml')).toContain(edtf);
	});

	test.each(['02/03/2023', 'soon', '12 Foo 2011', '3.4.19'])(
		'leaves the day %s out, and says so',
		async (said) => {
			const { out } = await importing(await given('claims.csv', `measure,said\ndeaths,"${said}"\n`));
			expect(parse(await added('claims.yaml'))).toEqual([{ id: 'row-2', measure: 'deaths' }]);
			expect(out).toMatch(/not carried: date in said, as line 2, "/);
		}
	);

	it('leaves out a number that may be two', async () => {
		const { out } = await importing(await given('claims.csv', 'measure,kind,n\ndeaths,about,1.300\n'));
		expect(out).toContain('not carried: number in n, as line 2, "1.300"');
		expect(await added('claims.yaml')).toContain('quantity (about, n: 1.300)');
	});

	it('says where a cell too many stands', async () => {
		const { code, err } = await importing(await given('claims.csv', 'measure,n\ndeaths,12\ndeaths,60,000\n'));
		expect(code).toBe(2);
		expect(err).toContain(
			'claims.csv:3 has 3 cells, but there are 2 columns; put a cell that holds a comma in quotation marks'
		);
	});

	it('of ten thousand rows is taken, with signs of life', async () => {
		const rows = Array.from({ length: 10_000 }, (_, i) => `c${i},deaths,about,${i + 1}`);
		const sheet = await given('claims.csv', ['id,measure,kind,n', ...rows].join('\n'));
		expect(await importing(sheet, '--dry-run')).toMatchObject({ code: 0, err: '' });
		const { code, out, err } = await crossread(['import', folder, sheet], { terminal: true });
		expect(code).toBe(0);
		expect(out).toContain('claims.csv (claims): 10000 claims for claims.yaml');
		// One line, written over; without a terminal nobody watches.
		expect(err.split('\r\u001b[K')).toEqual([
			'',
			...Array.from({ length: 9 }, (_, i) => `${(i + 1) * 1000} of 10000`),
			''
		]);
		expect((await added('claims.yaml')).match(/^- id: /gm)).toHaveLength(10_000);
	});
});

describe('a sheet of TimelineJS', () => {
	const head = 'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline,Text,Type,Group';
	async function events(...rows: string[]) {
		const { out } = await importing(await given('t.csv', [head, ...rows].join('\n')));
		return { out, events: parse(await added('events.yaml')) as Record<string, unknown>[] };
	}

	test.each([
		['602,,,,,,,,A,,', { date: '0602' }],
		['-700,,,,,,,,A,,', { date: '-0699' }],
		['-1,,,,,,,,A,,', { date: '0000' }],
		['1815,12,10,,1852,11,27,,A,,', { date: '1815-12-10/1852-11-27' }],
		['1943,7,,,1946,,,,A,,', { date: '1943-07/1946' }],
		['1943,6,5,10:30 PM,,,,,A,,', { date: '1943-06-05', hours: '22:30' }],
		['1943,6,5,10:30,1943,6,5,11:45:00,A,,', { date: '1943-06-05', hours: '10:30/11:45' }]
	])('reads %s', async (row, date) => {
		expect((await events(row)).events).toMatchObject([{ id: 'a', dates: [date] }]);
	});

	test.each(['soon,,,,,,,,A,,', '12000,,,,,,,,A,,', '0,,,,,,,,A,,', ',12,,,,,,,A,,', '1943,June,,,,,,,A,,'])(
		'%s has no date, and it says so',
		async (row) => {
			const { out, events: made } = await events(row);
			expect(made[0]).not.toHaveProperty('dates');
			expect(out).toMatch(/not carried: date that is none, as line 2/);
			expect(out).toContain('to add by you: dates of each');
		}
	);

	test.each<[group: string, place: object, says?: string]>([
		['crossing', { track: 'crossing' }],
		['The Crossing', { track: 'crossing' }],
		['In the harbour', { track: 'crossing', lane: 'harbour' }],
		['Rescue at sea', { track: 'rescue-at-sea' }, 'tracks: [{ id: rescue-at-sea, name: "Rescue at sea" }]'],
		['', {}],
		['Спасение', {}]
	])('group %j', async (group, place, says) => {
		const { out, events: made } = await events(`1900,,,,,,,,A,,,${group}`, `1901,,,,,,,,B,,,${group}`);
		for (const event of made)
			expect({ track: event.track, lane: event.lane }).toEqual({
				track: undefined,
				lane: undefined,
				...place
			});
		expect(out.includes('to add by you: track of each')).toBe(!('track' in place));
		expect(out.split('to declare by you, in lesson.yaml: ').slice(1).join('').split('\n')[0]).toBe(
			says ?? ''
		);
		expect(out.includes('not carried: group of which no id can be made (2)')).toBe(group === 'Спасение');
	});

	it('gives each its own id, and none of another script a wrong one', async () => {
		const { events: made } = await events(
			'1900,,,,,,,,The Flood,,',
			'1901,,,,,,,,The Flood,,',
			'1902,,,,,,,,Потоп,,'
		);
		expect(made.map(({ id }) => id)).toEqual(['the-flood', 'the-flood-2', 'event-4']);
	});

	it('shows the text of its HTML, and no mark of Markdown becomes one', async () => {
		const { events: made } = await events(
			'1900,,,,,,,,A &amp; B,"<p>One <b>two</b><br>three [4] *five*</p><script>x()</script>",'
		);
		expect(made[0]).toMatchObject({ title: 'A & B' });
		expect(made[0]!.summary).toBe('One two\n\nthree \\[4\\] \\*five\\*');
	});
});

describe('wrong use', () => {
	test.each<[string[], string]>([
		[['import'], 'missing required args'],
		[['import', 'nowhere'], 'There is no folder "nowhere".'],
		[['import', ferryFolder, 'nowhere.bib'], 'nowhere.bib the file is missing']
	])('%j', async (args, message) => {
		const { code, err } = await crossread(args);
		expect(code).toBe(2);
		expect(err).toContain(message);
		expect(err).not.toContain('    at ');
	});

	test.each([
		['a.bib', '@book{', /a\.bib:1 the entry "book" is not closed; a brace is missing/],
		['a.bib', '@book{a,}\n@book{b title={B}}', /a\.bib:2 cannot be read as BibTeX: expected "comma"/],
		[
			'a.bib',
			'@book{a, title={A}}\n\n@book{b,\n  title={B}\n\n@book{c, title={C}}\n',
			/a\.bib:3 the entry "b" is not closed before the next begins, in line 6; a brace is missing \(}\), so nothing is taken/
		],
		[
			'a.bib',
			'@book{a, title={A,\n  year={1931}\n}\n@book{b, title={B}}',
			/a\.bib:1 the entry "a" is not closed before the next begins, in line 4;/
		],
		// The brace too many closes what the missing one left open: the reader would take the second for a title.
		[
			'a.bib',
			'@book{a, title={A\n@book{b, title={B}}\n}}\n@book{c, title={C}}',
			/a\.bib:1 the entry "a" is not closed before the next begins, in line 2;/
		],
		['a.bib', '@book{a, title={A}}\n@book{b, title={B}\n', /a\.bib:2 the entry "b" is not closed;/],
		['a.bib', '', /a\.bib cannot be read as BibTeX: it holds no entry/],
		['a.ris', 'nothing', /a\.ris cannot be read as RIS: it holds no entry/],
		['a.json', '{', /a\.json is no list of CSL-JSON items; in Zotero: Export Library, CSL JSON/],
		['a.csv', '', /a\.csv is empty/],
		['a.csv', 'a,b\n"1', /a\.csv is no table: /]
	])('%s of %j', async (name, text, says) => {
		const { code, err, out } = await importing(await given(name, text));
		expect(err + out).toMatch(says);
		expect(code).toBe(2);
	});

	it('BibTeX may hold comments, strings, braces and marks of its own', async () => {
		const { code, out } = await importing(
			await given(
				'a.bib',
				`@comment{ @book{old, title={Old}} }
@string{press = {North Press}}
Words between entries, {and braces}.
@book{a, title={The {\\"o} \\{ of
  @home {x}}, publisher=press}
  @BOOK {b , title = "B {c}"}
book{lost, title={Lost}}
`
			)
		);
		expect({ code, first: out.split('\n')[0] }).toEqual({
			code: 0,
			first: 'a.bib: 2 sources for sources.json'
		});
		expect(out).toContain('not carried: entry without its @, as line 7, "book{lost"');
	});

	it('is helped', async () => {
		const { out } = await crossread(['import', '--help']);
		for (const part of ['.bib', 'End Year', 'preferredLabel', '--dry-run', '--claimant', 'Exit codes'])
			expect(out).toContain(part);
	});
});
