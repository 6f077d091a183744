/** A voice whose identity is protected: its name, in whatever script, is in nothing that is made of a lesson. */
import * as crossread from 'crossread';
import { compileLesson, type LessonError, type Problem } from 'crossread/compiler';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { files, pages } from '../../../src/lib/site/index.ts';
import { editIn } from '../../fixtures/edit.ts';
import { ferryFolder, ferryLesson } from '../../fixtures/ferry.ts';
import { html } from '../../fixtures/site.ts';

const NAMES = { en: 'Aigul Serikova', kk: 'Айгүл Серікова', ru: 'Айгуль Серикова' };
const PARTS = Object.values(NAMES).flatMap((name) => name.toLowerCase().split(' '));

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'protected-'));
});
afterAll(() => rm(folder, { recursive: true }));

const edit = (file: string, from: string, to: string) => editIn(folder, file, from, to);

/** The ferry's lesson, whose survivors have a name in the author's file. */
async function named() {
	await cp(ferryFolder, folder, { recursive: true });
	await edit(
		'actors.yaml',
		'  description: survivors',
		`  description: survivors\n  name: [${Object.values(NAMES).join(', ')}]`
	);
}

async function problems(): Promise<readonly Problem[]> {
	try {
		await compileLesson(folder);
		return [];
	} catch (error) {
		return (error as LessonError).issues;
	}
}

/** Everything that is made of a lesson: each page, each file, each component of the package, the lesson itself. */
const components = Object.entries(crossread).filter(
	// A language shows nothing of its own.
	([name, one]) => typeof one === 'function' && name !== 'Language'
) as unknown as [string, Component<Record<string, unknown>>][];
const OUTPUTS: [string, (lesson: Lesson) => string][] = [
	...pages({ lessons: [ferryLesson] }).map(({ path }): [string, (lesson: Lesson) => string] => [
		path,
		(lesson) => html(lesson, path)
	]),
	...files({ lessons: [ferryLesson] }).map(({ path }): [string, (lesson: Lesson) => string] => [
		path,
		(lesson) => files({ lessons: [lesson] }).find((file) => file.path === path)!.text
	]),
	...components.map(([name, component]): [string, (lesson: Lesson) => string] => [
		name,
		(lesson) => {
			const { sources, actors } = lesson;
			const { head, body } = render(component, { props: { lesson, sources, actors, reading: 'plain' } });
			return head + body;
		}
	]),
	['the compiled lesson', (lesson) => JSON.stringify(lesson)]
];

describe('the name of a protected voice', () => {
	let lesson: Lesson;
	beforeAll(async () => {
		await named();
		await edit(
			'sources.json',
			'"title": "The ferry did not arrive",',
			`"title": "The ferry did not arrive",
			"author": [
				{ "family": "Serikova", "given": "Aigul" },
				{ "literal": "${NAMES.ru}" },
				{ "literal": "Серікова Айгүл" },
				{ "family": "Berg", "given": "Ida" }
			],
			"editor": [{ "family": "Serikova", "given": "AIGUL" }],`
		);
		lesson = await compileLesson(folder);
	});

	it('is noted in the author’s files, or this would show nothing', async () => {
		const own = await readFile(join(folder, 'actors.yaml'), 'utf8');
		for (const name of Object.values(NAMES)) expect(own).toContain(name);
		expect(components.map(([name]) => name)).toContain('ClaimComparison');
		expect(OUTPUTS.length).toBeGreaterThan(20);
	});

	test.each(OUTPUTS)('does not occur in %s', (_, output) => {
		const text = output(lesson).toLowerCase();
		expect(text.length).toBeGreaterThan(100);
		for (const part of PARTS) expect(text).not.toContain(part);
	});

	it('is a description where the voice speaks', () => {
		const outputs = new Map(OUTPUTS);
		for (const name of [
			'index.html',
			'present/index.html',
			'claims.csv',
			'ClaimComparison',
			'AccountComparison'
		])
			expect(outputs.get(name)!(lesson), name).toMatch(/survivors/i);
		expect(html(lesson)).toContain('eyewitness; is affected; not named here, for their safety');
	});

	it('takes no other author with it', () => {
		expect(lesson.sources[0]).toMatchObject({ author: [{ family: 'Berg', given: 'Ida' }] });
		expect(lesson.sources[0]).not.toHaveProperty('editor');
		expect(html(lesson)).toContain('Ida Berg,');
	});
});

describe('text that holds the name is refused at its line, without repeating it', () => {
	test.each<[what: string, file: string, from: string, to: string]>([
		['the introduction', 'lesson.yaml', 'An invented event', 'Aigul Serikova tells of an invented event'],
		['the content note', 'lesson.yaml', 'Nothing in it happened.', 'By SERIKOVA, AIGUL.'],
		[
			'the claimant of one claim',
			'claims.yaml',
			'  basis: [official-tally]',
			`  as: ${NAMES.ru}\n  basis: [official-tally]`
		],
		['emphasis inside it', 'claims.yaml', 'Said on the pier,', 'Said by Aigul *Serikova* on the pier,'],
		['a wording', 'claims.yaml', 'wording: twelve (12) passengers', 'wording: 12 with Aigul Serikova'],
		['an event', 'events.yaml', 'title: The ferry', `title: ${NAMES.kk} on the ferry`],
		['a place', 'places.geojson', '"name": "South Pier"', '"name": "Aigul Serikova Pier"'],
		['a title', 'sources.json', 'Report of the inquiry', `Report on ${NAMES.en}`],
		['an address', 'sources.json', 'https://example.org/inquiry', 'https://example.org/aigul-serikova.html'],
		[
			'an address in Cyrillic',
			'sources.json',
			'https://example.org/inquiry',
			`https://example.org/${encodeURIComponent(NAMES.ru)}`
		],
		[
			'an account of a user',
			'sources.json',
			'https://example.org/inquiry',
			'https://example.org/@AigulSerikova'
		],
		[
			'an owner',
			'readings.yaml',
			'  access: on-site',
			'  access: on-site\n  owner: It belongs to Serikova Aigul.'
		],
		['an account', 'accounts.yaml', 'The lights were off.', `The lights were off says ${NAMES.ru}.`],
		['an answer', 'accounts.yaml', 'A warning was given.', 'Aigul Serikova gave one.'],
		['a word', 'glossary.yaml', 'word: packet', `word: ${NAMES.kk}`],
		['a definition', 'glossary.yaml', 'A ferry that also', 'Aigul\u00a0Seri\u00adkova on a ferry that also'],
		['a document', 'documents.yaml', 'Written on the pier', 'Written by Aigul Serikova on the pier'],
		['a task', 'activities.yaml', 'Write one sentence.', 'Write one sentence on Aigul Serikova.'],
		['a rubric', 'activities.yaml', 'criterion: Sourcing', 'criterion: Aigul Serikova'],
		['a relation', 'relations.yaml', 'The same page', 'Aigul Serikova on the same page'],
		['a heading', 'narrative.md', '## The inquiry', '## The inquiry and Aigul Serikova'],
		['the text', 'narrative.md', 'Both spoke on', `${NAMES.ru} and the office spoke on`],
		['a note for teachers', 'narrative.md', 'Wait before', 'Do not name Aigul Serikova before'],
		['the guide', 'teaching.md', 'Say what is coming.', `Say that ${NAMES.kk} is coming.`],
		['the method', 'method.md', 'Everything here', 'Aigul Serikova here'],
		['an id', 'reach.yaml', 'id: courier-on-the-pier', 'id: aigul-serikova-on-the-pier'],
		['the description', 'actors.yaml', 'description: survivors', 'description: Aigul Serikova and others']
	])('%s', async (_, file, from, to) => {
		await named();
		await edit(file, from, to);
		const found = await problems();
		expect(found[0]).toMatchObject({ file });
		expect(found[0]!.line).toBeTypeOf('number');
		expect(found[0]!.message).toMatch(/^holds the name of a voice whose identity is protected; call it “/);
		if (file !== 'actors.yaml')
			for (const { message } of found)
				for (const part of PARTS) expect(message.toLowerCase()).not.toContain(part);
	});

	it('but not a text that holds a part of another word or name', async () => {
		await named();
		await edit(
			'lesson.yaml',
			'An invented event',
			'Aigul Serikovamal, Aigul of Serikova and an invented event'
		);
		expect(await problems()).toEqual([]);
	});
});

describe('a protected voice', () => {
	test.each([
		[
			'has a description',
			'  description: survivors\n',
			'',
			'a protected voice is called by a description, as description: a ferryman; what stands under name is never shown'
		],
		['is marked as one', '  risk: protect-identity\n', '', 'is missing']
	])('%s', async (_, from, to, message) => {
		await cp(ferryFolder, folder, { recursive: true });
		await edit('actors.yaml', from, to);
		expect(await problems()).toContainEqual(expect.objectContaining({ file: 'actors.yaml', message }));
	});

	it('needs no name', async () => {
		await cp(ferryFolder, folder, { recursive: true });
		expect((await compileLesson(folder)).actors[1]).toEqual({
			id: 'survivors',
			role: 'eyewitness',
			stake: 'affected',
			risk: 'protect-identity',
			name: 'survivors'
		});
	});

	test.each([
		[
			'two names',
			'  name: the harbour office',
			'  name: [the harbour office, the office]',
			'must be one name, as it stands in a sentence'
		],
		[
			'a description',
			'  name: the harbour office',
			'  name: the harbour office\n  description: an office',
			'stands in place of a name that is protected; add risk: protect-identity'
		]
	])('alone may have %s', async (_, from, to, message) => {
		await cp(ferryFolder, folder, { recursive: true });
		await edit('actors.yaml', from, to);
		expect(await problems()).toEqual([expect.objectContaining({ file: 'actors.yaml', message })]);
	});
});
