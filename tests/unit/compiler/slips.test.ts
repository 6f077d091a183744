/**
 * One slip is one problem, at its line, and says what to write. Each case changes one thing in the folder of the ferry;
 * where the slip leaves the file readable, nothing else of it is told.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { compileLesson } from '../../../src/lib/compiler/index.ts';
import { LessonError, type Problem } from '../../../src/lib/lesson/problem.ts';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { editIn } from '../../fixtures/edit.ts';
import { ferryFolder } from '../../fixtures/ferry.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'slips-'));
	await cp(ferryFolder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const edit = (file: string, from: string, to: string) => editIn(folder, file, from, to);

async function compiled(): Promise<{ lesson?: Lesson; problems: readonly Problem[]; warnings: Problem[] }> {
	const warnings: Problem[] = [];
	try {
		const lesson = await compileLesson(folder, { onwarning: (warning) => warnings.push(warning) });
		return { lesson, problems: [], warnings };
	} catch (error) {
		expect(error).toBeInstanceOf(LessonError);
		return { problems: (error as LessonError).issues, warnings };
	}
}

type Slip = [what: string, file: string, from: string, to: string, line: number, says: string];

const slips: Slip[] = [
	[
		'a colon left out, with keys after it',
		'claims.yaml',
		'  measure: deaths\n  scope: unclear',
		'  measure deaths\n  scope: unclear',
		67,
		'cannot be read: this line has no colon; write "measure: deaths", or indent it further where it belongs to the value above'
	],
	[
		'a colon left out at the end',
		'lesson.yaml',
		'title: The ferry at Norrvik',
		'title The ferry at Norrvik',
		4,
		'cannot be read: this line has no colon; write "title: The ferry at Norrvik", or indent it further where it belongs to the value above'
	],
	[
		'a comma left out in braces',
		'claims.yaml',
		'{ kind: upTo, n: 400 }',
		'{ kind: upTo n: 400 }',
		69,
		'cannot be read: a comma is missing before "n"'
	],
	[
		'a bracket left open',
		'claims.yaml',
		'basis: [hearsay]',
		'basis: [hearsay',
		73,
		'cannot be read: the [ here is closed by no ]'
	],
	[
		'a yaml block left open',
		'narrative.md',
		'page 1].\n```\n',
		'page 1].\n',
		3,
		'the yaml block that begins here is not closed; write ``` on a line of its own after it'
	],
	[
		'a tab in an indentation',
		'actors.yaml',
		'  name: the harbour office',
		'\tname: the harbour office',
		2,
		'cannot be read: there is a tab here; indent with spaces'
	],
	[
		'a tab after a dash',
		'actors.yaml',
		'- id: archive',
		'-\tid: archive',
		14,
		'cannot be read: there is a tab here; indent with spaces'
	],
	[
		'a colon in a value',
		'lesson.yaml',
		'title: The ferry at Norrvik',
		'title: Norrvik: how many?',
		4,
		'cannot be read: the value holds a colon, so it needs straight quotes: title: "Norrvik: how many?"'
	],
	[
		'a colon in typographic quotes',
		'lesson.yaml',
		'title: The ferry at Norrvik',
		'title: “Norrvik: how many?”',
		4,
		'cannot be read: the value holds a colon, so it needs straight quotes: title: "Norrvik: how many?"'
	],
	[
		'a colon and quotation marks',
		'lesson.yaml',
		'title: The ferry at Norrvik',
		'title: The "ferry": how many?',
		4,
		`cannot be read: the value holds a colon, so it needs straight quotes: title: 'The "ferry": how many?'`
	],
	[
		'no blank after a colon',
		'lesson.yaml',
		'title: The ferry',
		'title:The ferry',
		4,
		'cannot be read: a blank is missing after "title:"'
	],
	[
		'a line indented too far',
		'actors.yaml',
		'  name: the harbour office',
		'    name: the harbour office',
		2,
		'cannot be read: this line is not indented as the other keys of its record'
	],
	[
		'a value that begins with @',
		'claims.yaml',
		'appendixReason: Nobody',
		'appendixReason: @nobody',
		77,
		'cannot be read: no plain value begins with @; put it in straight quotes'
	],
	[
		'the mark of a merge',
		'lesson.yaml',
		'title: The ferry at Norrvik',
		'<<<<<<< HEAD\ntitle: The ferry at Norrvik',
		4,
		'cannot be read: this is the mark of two versions that were not merged; keep one and delete it'
	],
	[
		'a comma in braces',
		'claims.yaml',
		'wording: twelve (12) passengers',
		'wording: twelve (12) passengers, 9 crew',
		9,
		'a comma ends a value in braces; put it in quotes: wording: "twelve (12) passengers, 9 crew"'
	],
	[
		'a comma in a number in braces',
		'claims.yaml',
		'kind: about, n: 5',
		'kind: about, n: 5,000',
		57,
		'a comma ends a value in braces; write the number without it: n: 5000'
	],
	[
		'a point for thousands',
		'claims.yaml',
		'kind: about, n: 5 }',
		'kind: about, n: 1.300 }\n  unit: crowns',
		57,
		'1.300 may be 1300 or 1.3; write the one that is meant so'
	],
	[
		'a number in quotes',
		'claims.yaml',
		'kind: about, n: 5',
		"kind: about, n: '5,000'",
		57,
		'is the text "5,000"; write the number: 5000'
	],
	[
		'a number without end',
		'claims.yaml',
		'kind: about, n: 5',
		'kind: about, n: .inf',
		57,
		'is too large to be kept exactly'
	],
	['no number', 'claims.yaml', 'kind: about, n: 5', 'kind: about, n: .nan', 57, 'is NaN; expected number'],
	[
		'a link',
		'narrative.md',
		'A year later the office',
		'[A page](https://example.org/page) says so. A year later the office',
		39,
		'a link is not among what a paragraph may hold'
	],
	[
		'a quotation',
		'narrative.md',
		'A year later the office',
		'> Nobody came.\n\nA year later the office',
		39,
		'a block quotation is not among what prose may hold: paragraphs and bullet lists'
	],
	[
		'a heading below a step',
		'narrative.md',
		'A year later the office',
		'### The list\n\nA year later the office',
		39,
		'a heading is not among what prose may hold: paragraphs and bullet lists'
	],
	[
		'a tab in the block of a step',
		'narrative.md',
		'## The inquiry\n\n```yaml\n',
		'## The inquiry\n\n```yaml\n\tquestions: []\n',
		30,
		'cannot be read: there is a tab here; indent with spaces'
	],
	[
		'a mark that turns the direction of the text',
		'narrative.md',
		'A year later the office',
		'A \u202byear\u202c later the office',
		39,
		'holds a control character; remove it'
	],
	[
		'a version of two numbers',
		'lesson.yaml',
		'id: ferry\nversion: 1.0.0',
		'id: ferry\nversion: 1.0',
		2,
		'must be a version of three numbers; write 1.0.0'
	],
	[
		'another version of two numbers',
		'lesson.yaml',
		'id: ferry\nversion: 1.0.0',
		'id: ferry\nversion: 2.5',
		2,
		'must be a version of three numbers; write 2.5.0'
	],
	[
		'a title that is a number',
		'events.yaml',
		'title: The ferry\n',
		'title: 1931\n',
		2,
		'is 1931 and no text; put it in quotes'
	],
	[
		'a decade of four digits',
		'claims.yaml',
		'said: 1931-02~',
		'said: 1930X',
		24,
		'"1930X" is not a date; write 193X for the decade'
	],
	[
		'a year of three digits',
		'claims.yaml',
		'said: 1931-02~',
		'said: 476',
		24,
		`"476" has no year of four digits: write '0476', four digits in quotes; for the decade write 476X`
	],
	[
		'a year that YAML cuts short',
		'claims.yaml',
		'said: 1931-02~',
		'said: 0043',
		24,
		`"43" has no year of four digits: write '0043', four digits in quotes`
	],
	[
		'a day that is not in the calendar',
		'readings.yaml',
		"captured: '2026-01-05'",
		"captured: '2026-02-31'",
		11,
		'is not in the calendar'
	],
	[
		'a comma left out of JSON',
		'sources.json',
		'"type": "report",',
		'"type": "report"',
		13,
		'cannot be read: a comma is missing before this'
	],
	[
		'a heading without a letter',
		'narrative.md',
		'## The inquiry',
		'## ¿…?',
		27,
		'no id can be made of this heading; give it one: ## ¿…? {#my-step}'
	],
	[
		'a table',
		'narrative.md',
		'- Neither had the **whole** list.',
		'- Neither had the **whole** list.\n\n| who | dead |\n|---|---|\n| office | few |',
		27,
		'a table is not among what prose may hold; write a bullet list, or give its figures as claims'
	],
	[
		'a count in words',
		'narrative.md',
		'A year later the office',
		'Eighteen people died. A year later the office',
		39,
		'the number word Eighteen counts people without a claim; write it as [Eighteen]{claim=id}, or say it without a number'
	],
	[
		'digits of another script',
		'narrative.md',
		'A year later the office',
		'They were ١٢. A year later the office',
		39,
		'the number ١٢ stands alone; write it as [١٢]{claim=id}, or in words if it counts nothing'
	],
	[
		'a word that its claim does not state',
		'narrative.md',
		'[12]{claim=office-first}',
		'[thirteen]{claim=office-first}',
		22,
		'"office-first" does not state the number thirteen'
	],
	[
		'the second of two citations in one bracket',
		'narrative.md',
		'[@inquiry_1932, opening]',
		'[@inquiry_1932, opening; @courrier, page 1]',
		39,
		'there is no "courrier" in sources: did you mean courier?'
	],
	[
		'a citation in a bracket without its place',
		'narrative.md',
		'[@inquiry_1932, opening]',
		'[@inquiry_1932, opening; @courier]',
		39,
		'the citation of "courier" names no place in it; write [@courier, ¶2]'
	],
	[
		'a conversion that does not say its figure',
		'claims.yaml',
		'{ source: courier, locator: page 2 }',
		'{ source: courier, locator: page 2, wording: a score, conversion: it was much }\n  unit: shillings',
		60,
		'must say which figure it becomes (5), as £1 10s is 30 shillings'
	]
];

describe('one slip', () => {
	test.each(slips)('%s (%s)', async (_, file, from, to, line, says) => {
		await edit(file, from, to);
		const { problems } = await compiled();
		expect(problems.map(({ message }) => message)).toEqual([says]);
		expect(problems[0]).toMatchObject({ file, line });
	});

	test.each<[file: string, from: string, to: string]>([
		['actors.yaml', '- id: harbour-office', '- id: harbour-ofice'],
		['events.yaml', '- id: ferry-1931', '- id: fery-1931'],
		['places.geojson', '"id": "norrvik"', '"id": "norvik"'],
		['sources.json', '"id": "courier"', '"id": "courrier"'],
		['claims.yaml', '- id: office-first', '- id: office-frist'],
		['lesson.yaml', '{ id: on-board', '{ id: onboard']
	])('an id mistyped where it is given, in %s, is told once for all that name it', async (file, from, to) => {
		await edit(file, from, to);
		const { problems } = await compiled();
		const [given, meant] = [from, to].map((id) => id.match(/[\w-]+(?="?$)/)![0]);
		expect(problems.map(({ message }) => message)).toEqual([
			expect.stringMatching(
				new RegExp(`"${given}".*: did you mean ${meant}\\?( It is named in \\d+ places, here first)?$`)
			)
		]);
	});

	it('typographic quotes in JSON are told once', async () => {
		const path = join(folder, 'sources.json');
		await writeFile(path, (await readFile(path, 'utf8')).replace(/"(\w+)":/g, '“$1”:'));
		const { problems } = await compiled();
		expect(problems).toEqual([
			{
				file: 'sources.json',
				line: 3,
				column: 3,
				path: '',
				message: 'cannot be read: these are typographic quotes (“); write straight ones (") in the whole file'
			}
		]);
	});

	test.each(['claims.yaml', 'events.yaml', 'actors.yaml'])('%s is empty', async (file) => {
		await writeFile(join(folder, file), '# nothing yet\n');
		const { problems } = await compiled();
		expect(problems).toEqual([
			{ file, path: '', line: 1, column: 1, message: 'is empty; write [] for a list of none' }
		]);
	});

	it.each(['women_in_computing.json', 'seventh_century.json', 'katrina.json'])(
		'%s, which another program reads, is named as no file of a lesson',
		async (file) => {
			await writeFile(join(folder, file), '{ "events": [], "storymap": {} }');
			const { problems } = await compiled();
			expect(problems).toEqual([
				{
					file,
					path: '',
					message: expect.stringMatching(/^is not a file of a lesson; known here: lesson\.yaml, /) as string
				}
			]);
		}
	);

	it('a list of what is known stands once in a file', async () => {
		const path = join(folder, 'claims.yaml');
		await writeFile(path, (await readFile(path, 'utf8')).replaceAll('  stance: ', '  zzz: 1\n  stance: '));
		const { problems } = await compiled();
		expect(problems.filter(({ message }) => message === 'unknown key "zzz"')).toHaveLength(5);
		expect(
			problems.filter(({ message }) => message.startsWith('unknown key "zzz"; known here: id'))
		).toHaveLength(1);
	});
});

describe('the nearest word', () => {
	test.each<[file: string, from: string, to: string, says: string]>([
		['claims.yaml', 'stance: estimates', 'stnce: estimates', 'unknown key "stnce": did you mean stance?'],
		[
			'claims.yaml',
			'claimant: survivors\n',
			'claiment: survivors\n',
			'unknown key "claiment": did you mean claimant?'
		],
		['claims.yaml', 'basis: [hearsay]', 'basis: [heresay]', 'is "heresay": did you mean hearsay?'],
		['claims.yaml', 'kind: about', 'kind: abuot', 'is "abuot": did you mean about?'],
		['claims.yaml', 'kind: atLeast', 'kind: atleast', 'is "atleast": did you mean atLeast?'],
		[
			'actors.yaml',
			'role: researcher',
			'role: reseacher',
			'there is no role "reseacher", built in or under labels.role of lesson.yaml: did you mean researcher?'
		],
		[
			'events.yaml',
			'the sound\n  place: norrvik',
			'the sound\n  place: norvik',
			'there is no "norvik" in places: did you mean norrvik?'
		],
		[
			'accounts.yaml',
			'answer: lit, text',
			'answer: list, text',
			'there is no answer "list" in "lights": did you mean lit?'
		],
		[
			'lesson.yaml',
			'contentNote: Nothing',
			'contentnote: Nothing',
			'unknown key "contentnote": did you mean contentNote?'
		]
	])('%s: %s', async (file, from, to, says) => {
		await edit(file, from, to);
		const { problems } = await compiled();
		expect(problems.map(({ message }) => message)).toContain(says);
	});

	test.each([
		['claim.yaml', 'claims.yaml'],
		['Claims.yaml', 'claims.yaml'],
		['claims.yml', 'claims.yaml'],
		['places.json', 'places.geojson']
	])('%s is a slip of %s', async (file, meant) => {
		await writeFile(join(folder, file), '[]');
		const { problems } = await compiled();
		expect(problems).toEqual([
			{ file, path: '', message: `is not a file of a lesson: did you mean ${meant}?` }
		]);
	});
});

describe('what is taken', () => {
	test.each([
		['Événement à Zürich', 'evenement-a-zurich'],
		['Первый шаг', 'pervyy-shag'],
		['Бірінші қадам', 'birinshi-qadam'],
		['Łódź, “the” inquiry', 'lodz-the-inquiry'],
		['🔥 Fire', 'fire-fire'],
		['第一步', 'diyibu']
	])('the heading %s has the id %s', async (heading, id) => {
		await edit('narrative.md', '## The inquiry', `## ${heading}`);
		const { lesson, problems } = await compiled();
		expect(problems).toEqual([]);
		expect(lesson!.steps[1]!.id).toBe(id);
	});

	it('two citations in one bracket', async () => {
		await edit(
			'narrative.md',
			'[@inquiry_1932, opening]',
			'[@inquiry_1932, opening; @courier, page 1, column 2]'
		);
		const { lesson } = await compiled();
		const [block] = lesson!.steps[1]!.body;
		expect(block!.type === 'paragraph' && block!.children.slice(3, 6)).toEqual([
			{ type: 'citation', source: 'inquiry_1932', locator: 'opening' },
			{ type: 'text', text: ' ' },
			{ type: 'citation', source: 'courier', locator: 'page 1, column 2' }
		]);
	});

	it('a statement without a date', async () => {
		await edit('claims.yaml', 'said: 1931-02~', 'said: none');
		const { lesson, problems } = await compiled();
		expect(problems).toEqual([]);
		expect(lesson!.claims[1]!.said).toEqual({ edtf: 'none', precision: 'none' });
	});

	it('a wording in other units, printed as the source has it', async () => {
		await edit('claims.yaml', 'kind: about, n: 5 }', 'kind: exact, n: 30 }\n  unit: shillings');
		await edit(
			'claims.yaml',
			'{ source: courier, locator: page 2 }',
			'{ source: courier, locator: page 2, wording: £1 10s a week, conversion: £1 10s is 30 shillings }'
		);
		await edit('narrative.md', 'A year later', 'They paid [£1 10s]{claim=storm-dead}. A year later');
		expect((await compiled()).problems).toEqual([]);
	});

	test.each([
		['Forty', 40],
		['one hundred and fifty', 150],
		['twenty-five thousand', 25_000],
		['a man', 1],
		['an old weaver was shot', 1]
	])('the wording “%s” for %i', async (wording, n) => {
		await edit('claims.yaml', 'kind: exact, n: 12', `kind: exact, n: ${n}`);
		await edit('claims.yaml', 'wording: twelve (12) passengers', `wording: ${wording}`);
		await edit('narrative.md', '[12]{claim=office-first}', 'so');
		await edit('documents.yaml', '[12]{claim=office-first}', 'so');
		expect((await compiled()).problems).toEqual([]);
	});

	test.each(['Am 16. August 1819 {#am}', 'Im Jahr 1819'])(
		'a lesson in German with the heading %s',
		async (heading) => {
			await edit('lesson.yaml', 'language: en', 'language: de');
			await edit('narrative.md', '## The inquiry', `## ${heading}`);
			const { problems, warnings } = await compiled();
			expect(problems).toEqual([]);
			expect(warnings.filter(({ path }) => path === 'language')).toEqual([
				{
					file: 'lesson.yaml',
					line: 3,
					column: 11,
					path: 'language',
					message:
						'number words are not checked in this language (de): write every count of people in figures, with its claim'
				}
			]);
		}
	);
});

describe('a file that is not read', () => {
	test.each([
		['events.csv', 'crossread import makes events or claims of it'],
		['library.bib', 'crossread import makes sources.json of it'],
		['zotero.RIS', 'crossread import makes sources.json of it'],
		['claims.xlsx', 'save it as CSV, of which crossread import makes events or claims'],
		['field.kml', 'save it as GeoJSON, under the name places.geojson'],
		['draft.docx', 'the text of a lesson is Markdown: narrative.md'],
		['notes.txt', 'the text of a lesson is Markdown: narrative.md'],
		['square.jpg', 'a lesson shows no images, films or sounds'],
		['article.pdf', 'a source is cited, not kept in the folder'],
		['claims.yaml~', 'it looks like the copy of a file; delete it']
	])('%s', async (file, instead) => {
		await writeFile(join(folder, file), 'x');
		const { problems, warnings } = await compiled();
		expect(problems).toEqual([]);
		expect(warnings).toContainEqual({ file, path: '', message: `is not read: ${instead}` });
	});

	it('is no licence, no readme, and nothing of the machine’s', async () => {
		for (const file of ['LICENSE', 'LICENCE.txt', 'README.txt', '.DS_Store', '.gitignore', 'Makefile'])
			await writeFile(join(folder, file), 'x');
		const { warnings } = await compiled();
		expect(warnings.filter(({ message }) => message.startsWith('is not read'))).toEqual([]);
	});

	it('is told of where the lesson has problems too', async () => {
		await writeFile(join(folder, 'sources.bib'), 'x');
		await edit('claims.yaml', 'stance: estimates', 'stance: shouts');
		const { problems, warnings } = await compiled();
		expect(problems).toHaveLength(1);
		expect(warnings.map(({ file }) => file)).toEqual(['sources.bib']);
	});
});
