import { compileLesson, describeProblem, LessonError, type Problem } from 'crossread/compiler';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { wholeView } from '../../../src/lib/lesson/claims.ts';
import { date } from '../../fixtures/kinds.ts';
import { problemsIn } from '../../fixtures/problems-in.ts';

const tiny = {
	'lesson.yaml': `id: flood
version: 1.0.0
language: en
title: The flood
question: How many died?
introduction: A river rose in March 1901.
contentNote: People die in this lesson.
timeZone: '+00:00'
licence: { id: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
`,
	'actors.yaml': `- { id: office, name: the district office, role: government, stake: unknown }
`,
	'readings.yaml': `gazette: { carrier: The Gazette, access: on-site, seen: full }
`,
	'sources.json': `[
	{
		"id": "gazette",
		"type": "article-newspaper",
		"title": "The water"
	}
]
`,
	'events.yaml': `- id: flood
  title: The flood
  dates: [{ date: 1901-03-01, citations: [{ source: gazette, locator: page 1 }] }]
  summary: The river rose.
  standing: established
  citations: [{ source: gazette, locator: page 1 }]
`,
	'claims.yaml': `- id: c1
  event: flood
  measure: deaths
  scope: not-stated
  quantity: { kind: exact, n: 12 }
  claimant: office
  citations:
    - { source: gazette, locator: page 2, wording: 12 drowned }
  basis: [official-tally]
  said: 1901-03-02
  stance: asserts
`,
	'narrative.md': `## One number {#one-number}

\`\`\`yaml
views:
  - figure: claims
    event: flood
    measure: deaths
\`\`\`

The office says [12]{claim=c1}
of the *lower* town [@gazette, page 2].
`
};
type FileName = keyof typeof tiny;

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'crossread-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string>) {
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** The problems of the tiny lesson after one replacement in one file, or without a file. */
async function problemsOf(
	...changes: [file: FileName, from?: string | RegExp, to?: string][]
): Promise<readonly Problem[]> {
	const files = new Map<string, string>(Object.entries(tiny));
	for (const [file, from, to] of changes) {
		if (from === undefined) {
			files.delete(file);
			continue;
		}
		const changed = files.get(file)!.replace(from, to!);
		if (changed === files.get(file)) throw new Error(`The test changes nothing in ${file}.`);
		files.set(file, changed);
	}
	await write(Object.fromEntries(files));
	return problemsIn(folder);
}

describe('a folder that is right', () => {
	it('becomes a lesson', async () => {
		const page1 = [{ source: 'gazette', locator: 'page 1' }];
		await write(tiny);
		expect(await compileLesson(folder)).toStrictEqual({
			schemaVersion: 1,
			id: 'flood',
			version: '1.0.0',
			language: 'en',
			title: 'The flood',
			question: 'How many died?',
			introduction: 'A river rose in March 1901.',
			contentNote: 'People die in this lesson.',
			timeZone: '+00:00',
			licence: { id: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
			actors: [{ id: 'office', name: 'the district office', role: 'government', stake: 'unknown' }],
			sources: [
				{
					id: 'gazette',
					type: 'article-newspaper',
					title: 'The water',
					carrier: 'The Gazette',
					access: 'on-site',
					seen: 'full'
				}
			],
			places: [],
			maps: [],
			events: [
				{
					id: 'flood',
					dates: [{ date: date('1901-03-01'), citations: page1 }],
					title: 'The flood',
					summary: [{ type: 'paragraph', children: [{ type: 'text', text: 'The river rose.' }] }],
					track: 'overview',
					actors: [],
					standing: 'established',
					citations: page1
				}
			],
			claims: [
				{
					id: 'c1',
					event: 'flood',
					measure: 'deaths',
					scope: 'not-stated',
					quantity: { kind: 'exact', n: 12 },
					claimant: 'office',
					citations: [{ source: 'gazette', locator: 'page 2', wording: '12 drowned' }],
					basis: ['official-tally'],
					said: date('1901-03-02'),
					stance: 'asserts',
					audience: 'class'
				}
			],
			steps: [
				{
					id: 'one-number',
					heading: 'One number',
					body: [
						{
							type: 'paragraph',
							children: [
								{ type: 'text', text: 'The office says ' },
								{ type: 'figure', text: '12', claim: 'c1' },
								{ type: 'text', text: ' of the ' },
								{ type: 'emphasis', text: 'lower' },
								{ type: 'text', text: ' town ' },
								{ type: 'citation', source: 'gazette', locator: 'page 2' },
								{ type: 'text', text: '.' }
							]
						}
					],
					views: [wholeView('flood', 'deaths')],
					minutes: {},
					questions: [],
					guarded: false
				}
			],
			changes: [],
			paths: [],
			never: [],
			measures: [],
			tracks: [],
			labels: {},
			relations: [],
			moments: [],
			accounts: [],
			reach: [],
			glossary: [],
			documents: [],
			activities: [],
			method: [],
			teaching: []
		});
	});

	it('becomes the same lesson each time, byte by byte', async () => {
		await write(tiny);
		const [first, second] = [await compileLesson(folder), await compileLesson(folder)];
		expect(JSON.stringify(second)).toBe(JSON.stringify(first));
	});

	it('takes the id of a step from its heading where none is given', async () => {
		await write({
			...tiny,
			'narrative.md': tiny['narrative.md'].replace('One number {#one-number}', 'A word, and why not')
		});
		const { steps } = await compileLesson(folder);
		expect(steps.map(({ id, heading }) => [id, heading])).toEqual([
			['a-word-and-why-not', 'A word, and why not']
		]);
	});

	it('may have Windows line ends', async () => {
		const crlf = Object.fromEntries(
			Object.entries(tiny).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])
		);
		await write(tiny);
		const expected = await compileLesson(folder);
		await write(crlf);
		expect(await compileLesson(folder)).toStrictEqual(expected);
	});

	it('of the shipped lesson is what the package exports', async () => {
		const shipped = fileURLToPath(new URL('../../../src/lessons/zhanaozen', import.meta.url));
		expect(await compileLesson(shipped)).toStrictEqual(zhanaozen);
	});
});

describe('files that cannot be read', () => {
	test.each((Object.keys(tiny) as FileName[]).filter((file) => file !== 'readings.yaml'))(
		'%s is missing',
		async (file) => {
			expect(await problemsOf([file])).toEqual([{ file, path: '', message: 'the file is missing' }]);
		}
	);

	it('an empty folder lacks all six, in a fixed order', async () => {
		await expect(compileLesson(folder)).rejects.toThrow(
			[
				'The lesson has 6 problems:',
				'lesson.yaml the file is missing',
				'actors.yaml the file is missing',
				'sources.json the file is missing',
				'events.yaml the file is missing',
				'claims.yaml the file is missing',
				'narrative.md the file is missing'
			].join('\n')
		);
	});

	it('readings.yaml may be missing until a source is cited, and is asked for once', async () => {
		const sources = (...ids: string[]) =>
			`[${ids.map((id) => `{ "id": "${id}", "type": "book", "title": "T" }`).join(', ')}]`;
		await write({ ...tiny, 'sources.json': sources('gazette', 'unread', 'unused') });
		const { sources: kept } = await compileLesson(folder);
		expect(kept.map(({ id }) => id)).toEqual(['gazette']);
		await rm(join(folder, 'readings.yaml'));
		const [problem, ...others] = await problemsOf(['readings.yaml']);
		expect(others).toEqual([]);
		expect(problem).toEqual({
			file: 'readings.yaml',
			path: '',
			message:
				'one source that is cited has no reading yet: gazette; "crossread import" with this folder begins readings.yaml'
		});
		const ids = Array.from({ length: 12 }, (_, i) => `s${i}`);
		await write({
			'sources.json': sources(...ids, 'gazette'),
			'claims.yaml': tiny['claims.yaml'].replace(
				'    - {',
				`${ids.map((id) => `    - { source: ${id}, locator: opening }\n`).join('')}    - {`
			),
			'readings.yaml': tiny['readings.yaml']
		});
		await expect(compileLesson(folder)).rejects.toMatchObject({
			issues: [
				{
					file: 'readings.yaml',
					message: expect.stringContaining(
						'12 sources that are cited have no reading yet: s0, s1, s2, s3, s4 and 7 more; '
					) as never
				}
			]
		});
	});

	it('a problem of a source stands at its item, however many before it are not read', async () => {
		await write({
			...tiny,
			'sources.json': `[
{ "id": "unused", "type": "book", "title": "T" },
{ "id": "gazette", "type": "book", "title": "T" },
{ "id": "gazette", "type": "book", "title": "T" }]`,
			'readings.yaml': 'gazette: { carrier: G, access: on-site, seen: full, host: nobody }\n'
		});
		await expect(compileLesson(folder)).rejects.toMatchObject({
			issues: expect.arrayContaining([
				expect.objectContaining({ file: 'sources.json', line: 4, path: 'sources[1].id' }),
				expect.objectContaining({ file: 'readings.yaml', line: 1, path: 'sources[0].host' })
			]) as never
		});
	});

	it('a syntax error in YAML has its place', async () => {
		const problems = await problemsOf(['claims.yaml', 'basis: [official-tally]', 'basis: [official']);
		expect(problems[0]).toMatchObject({ line: 9, column: 10 });
		for (const problem of problems) {
			expect(problem).toMatchObject({ file: 'claims.yaml', path: '', line: 9 });
			expect(problem.message).toMatch(/^cannot be read: /);
		}
	});

	it('a syntax error in JSON has its place', async () => {
		const [problem] = await problemsOf(['sources.json', '"gazette",', '"gazette"']);
		expect(problem).toMatchObject({ file: 'sources.json', path: '', line: 4, column: 3 });
		expect(problem?.message).toMatch(/^cannot be read: /);
	});

	it('a key that stands twice is a problem, not an overwriting', async () => {
		const [problem, ...others] = await problemsOf(['claims.yaml', '  said:', '  measure: wounded\n  said:']);
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ file: 'claims.yaml', line: 10, column: 3 });
		expect(problem?.message).toContain('unique');
	});

	it('an empty file is no list of claims', async () => {
		const problems = await problemsOf(['claims.yaml', /[^]+/, '']);
		expect(problems).toMatchObject([
			{ file: 'claims.yaml', path: '', line: 1, message: 'is empty; write [] for a list of none' }
		]);
	});
});

describe('records that are wrong, each at its place', () => {
	it('by line and column', async () => {
		expect(await problemsOf(['claims.yaml', '  said:', '  total: 81\n  said:'])).toEqual([
			{
				file: 'claims.yaml',
				line: 10,
				column: 10,
				path: '[0].total',
				where: 'c1.total',
				message: expect.stringMatching(/^unknown key "total"; known here: id, event, /)
			}
		]);
	});
	it('by line and column in the block of a step', async () => {
		expect(await problemsOf(['narrative.md', 'views:', 'zoom: 2\nviews:'])).toMatchObject([
			{ file: 'narrative.md', line: 4, column: 7, path: 'zoom' }
		]);
	});
	// Every other kind of problem, at its line: broken.test.ts.
});

describe('prose', () => {
	const alone = (numeral: string) =>
		`the number ${numeral} stands alone; write it as [${numeral}]{claim=id}, or in words if it counts nothing`;

	test.each([
		['at the start', 'The office says', '14 drowned, says the office', '14', 10, 1],
		['in a line', 'The office says', 'Of 14 boats', '14', 10, 4],
		['in a later line', 'of the', 'and 1,400 of the', '1,400', 11, 5],
		['after a date that holds it too', 'The office says', 'On 11 March 1901, 11 drowned:', '11', 10, 19],
		['after a year that holds it too', 'The office says', 'By 1911, 11 had drowned:', '11', 10, 10],
		['after a figure', ' town', ' town, or 13', '13', 11, 25]
	])('a number without a claim, %s', async (_, from, to, numeral, line, column) => {
		expect(await problemsOf(['narrative.md', from, to])).toEqual([
			{ file: 'narrative.md', path: '', line, column, message: alone(numeral) }
		]);
	});

	test.each([
		['title', 4, 8],
		['question', 5, 11],
		['introduction', 6, 15],
		['contentNote', 7, 14]
	] as const)('a number without a claim in the %s of lesson.yaml', async (key, line, column) => {
		expect(
			await problemsOf(['lesson.yaml', new RegExp(`${key}: .*`), `${key}: There were 81 dead.`])
		).toEqual([{ file: 'lesson.yaml', path: key, line, column, message: alone('81') }]);
	});

	it('a number in a heading', async () => {
		expect(await problemsOf(['narrative.md', 'One number', 'Why 12'])).toEqual([
			{
				file: 'narrative.md',
				path: '',
				line: 1,
				column: 1,
				message: 'the heading holds the number 12 without its claim'
			}
		]);
	});

	it('a citation that names no place', async () => {
		expect(await problemsOf(['narrative.md', '[@gazette, page 2]', '[@gazette]'])).toEqual([
			{
				file: 'narrative.md',
				path: '',
				line: 11,
				column: 21,
				message: 'the citation of "gazette" names no place in it; write [@gazette, ¶2]'
			}
		]);
	});

	it('dates, hours, years, ages and paragraphs need no claim', async () => {
		expect(
			await problemsOf([
				'narrative.md',
				'The office says',
				'On 2 March 1901 at 23:59, a girl aged 7 and a 40-year-old man of 1861 (¶3). The office says'
			])
		).toEqual([]);
	});
});

describe('what a narrative may not hold is refused, not lost', () => {
	const notBlock = (type: string) => `${type} is not among what prose may hold: paragraphs and bullet lists`;
	const notInline = (type: string) => `${type} is not among what a paragraph may hold`;
	const emphasis = 'emphasis may hold plain words only, no figure, citation or other markup';
	const cases: [string, [string | RegExp, string], Omit<Problem, 'file' | 'path'>][] = [
		[
			'a numbered list',
			[/$/, '\n1. one\n2. two\n'],
			{ line: 13, column: 1, message: notBlock('a numbered list') }
		],
		['a quotation', [/$/, '\n> Words.\n'], { line: 13, column: 1, message: notBlock('a block quotation') }],
		['a smaller heading', [/$/, '\n### More\n'], { line: 13, column: 1, message: notBlock('a heading') }],
		['a larger heading', [/$/, '\n# More\n'], { line: 13, column: 1, message: notBlock('a heading') }],
		['a rule', [/$/, '\n***\n'], { line: 13, column: 1, message: notBlock('a rule') }],
		['markup', [/$/, '\n<div>x</div>\n'], { line: 13, column: 1, message: notBlock('HTML') }],
		[
			'a second yaml block',
			[/$/, '\n```yaml\nviews: []\n```\n'],
			{ line: 13, column: 1, message: notBlock('a block of code') }
		],
		[
			'a link',
			[' town', ' [town](https://example.org)'],
			{ line: 11, column: 16, message: notInline('a link') }
		],
		['a picture', [' town', ' ![town](t.png)'], { line: 11, column: 16, message: notInline('an image') }],
		['code', [' town', ' `town`'], { line: 11, column: 16, message: notInline('code') }],
		['markup in a line', [' town', ' town<br>'], { line: 11, column: 20, message: notInline('HTML') }],
		[
			'a hard line break',
			['c1}\n', 'c1}\\\n'],
			{ line: 10, column: 31, message: notInline('a forced line break') }
		],
		['a figure in emphasis', ['*lower*', '*[12]{claim=c1}*'], { line: 11, column: 8, message: emphasis }],
		['a number in emphasis', ['*lower*', '*12*'], { line: 11, column: 8, message: emphasis }],
		['emphasis in emphasis', ['*lower*', '**a *b***'], { line: 11, column: 8, message: emphasis }],
		[
			'emphasis in a heading',
			['## One number', '## One *number*'],
			{ line: 1, column: 1, message: 'a heading may hold plain words only' }
		],
		[
			'text before the first step',
			['## One', 'Some words.\n\n## One'],
			{
				line: 1,
				column: 1,
				message: 'text before the first heading of two #, with which a step or section begins'
			}
		],
		[
			'a step without a yaml block',
			[/```yaml[^]*```\n/, ''],
			{ line: 1, column: 1, message: 'the step has no yaml block with its question and views' }
		]
	];
	test.each(cases)('%s', async (_, [from, to], problem) => {
		expect(await problemsOf(['narrative.md', from, to])).toEqual([
			{ file: 'narrative.md', path: '', ...problem }
		]);
	});

	it('a bullet that holds more than a paragraph', async () => {
		expect(await problemsOf(['narrative.md', /$/, '\n- one\n\n  two\n'])).toEqual([
			{ file: 'narrative.md', path: '', line: 15, column: 3, message: 'a bullet may hold one paragraph only' }
		]);
	});

	it('a yaml block that cannot be read has its line in the file', async () => {
		const [problem, ...others] = await problemsOf(['narrative.md', 'event: flood', 'event: [flood']);
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ file: 'narrative.md', path: '', line: 6 });
		expect(problem?.message).toMatch(/^cannot be read: /);
	});

	it('a narrative without a step is no lesson', async () => {
		expect(await problemsOf(['narrative.md', /[^]+/, ''])).toEqual([
			{ file: 'narrative.md', path: 'steps', where: '', message: 'needs a step' }
		]);
	});
});

it('problems of several files come together, in the order of the files', async () => {
	const problems = await problemsOf(
		['narrative.md', /$/, '\n1. a list\n'],
		['claims.yaml', 'stance: asserts', 'stance: shouts'],
		['events.yaml', 'standing: established', 'standing: told'],
		['lesson.yaml', 'id: flood', 'id: The Flood']
	);
	expect(problems.map(describeProblem).map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual([
		'lesson.yaml:1:5 id:',
		'events.yaml:5:13 flood.standing:',
		'claims.yaml:11:11 c1.stance:',
		'narrative.md:13:1 a'
	]);
});

it('any text in any file becomes a lesson or a LessonError', async () => {
	await write(tiny);
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...(Object.keys(tiny) as FileName[])),
			fc.nat(400),
			fc.oneof(
				fc.string({ unit: 'binary' }),
				fc.constantFrom('{', '[@', '- ', '\t', '&a *a', '!!x', '\u0000', '<b>', '```')
			),
			async (file, at, inserted) => {
				const text: string = tiny[file];
				await write({ [file]: text.slice(0, at) + inserted + text.slice(at) });
				const outcome = await compileLesson(folder).catch((error: unknown) => error);
				if (outcome instanceof Error) expect(outcome).toBeInstanceOf(LessonError);
				await write({ [file]: text });
			}
		),
		// Few, and not broken off: what runs in the background would go on writing after its test.
		{ numRuns: 30, interruptAfterTimeLimit: undefined }
	);
}, 240_000);
