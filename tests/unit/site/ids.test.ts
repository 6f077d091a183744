/** Ids: whatever a lesson calls its steps, records and sources, no page holds an id twice or leads to one that is not there. */
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it, test } from 'vitest';
import { ownId, sourceAnchor, sourceAt, sourceIds } from '../../../src/lib/figure/ids.ts';
import { citationKey, id } from '../../../src/lib/lesson/atoms.ts';
import { parseLesson } from '../../../src/lib/lesson/parse.ts';
import type { Lesson, View } from '../../../src/lib/lesson/schema.ts';
import LessonPage from '../../../src/lib/site/LessonPage.svelte';
import ScrollNarrative from '../../../src/lib/narrative/ScrollNarrative.svelte';
import { pages } from '../../../src/lib/site/index.ts';
import * as v from 'valibot';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { html } from '../../fixtures/site.ts';

const RUNS = { seed: 9, numRuns: 10 };
/** Ten lessons of a dozen pages each; a busy machine takes its time. */
const TIME = 120_000;

/** What a page calls its own parts, in this version or the one before, and what Svelte gives as `$props.id()`. */
const HOSTILE = [
	...[
		'method',
		'glossary',
		'sources',
		'statements',
		'text',
		'content-note',
		'heading',
		'source',
		'statement'
	],
	...['event-x', 'event-ferry-1931', 'claim-office-first', 'place-norrvik', 'account-office-account'],
	...['s1', 's2', 'c1', 's1-heading', 's1-s1', 's2-source-courier', 's1-basemap-coast', 'cr-basemap-coast'],
	...[
		'stage-s1-heading',
		'step',
		'step-s1',
		'cr',
		'cr-method',
		'cr-s1-heading',
		'first-list-heading',
		'paths'
	],
	...['steps', 'keys', 'cite', 'documents', 'documents-title', 'activity-exit-ticket', 'embed-claims', 'x-']
];
/** Keys that HTML or an address would escape, some of them one another's escaped form. */
const KEYS = [
	...[
		'a%',
		'a%25',
		'a%2525',
		'a#b',
		'a%23b',
		'a/b',
		'a:b',
		'a&b',
		'a&amp',
		'a?b',
		'a+b',
		'a%20b',
		'a.b',
		'a~b'
	],
	...['A', 'a', 'smith_2012', '2012', 'statement-1', 'source-a', 'a$&', 'a$1']
];

const lessonId = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
	{ weight: 1, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/) }
);
const sourceKey = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...KEYS) },
	{ weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_:.#$%&+?~/-]{0,6}$/) }
);

const VIEWS: View[] = [
	...ferryLesson.steps[0]!.views,
	{
		figure: 'timeline',
		window: {
			edtf: '1929/1932',
			earliest: '1929-01-01T00:00',
			latest: '1932-12-31T23:59',
			precision: 'interval'
		},
		tracks: ['crossing', 'overview'],
		focus: [],
		measures: ['on-board']
	},
	{ figure: 'map', extent: 'coast', focus: [] }
];

/** Every id of the ferry's lesson but those of its actors, which no page shows. */
const RECORDS = [
	...(['events', 'claims', 'places', 'moments', 'accounts', 'reach', 'glossary', 'documents'] as const),
	...(['activities', 'method', 'teaching', 'paths'] as const)
].map((name) => ferryLesson[name].map((one) => one.id));
const SOURCES = ferryLesson.sources.map((one) => one.id);

/** The ferry's lesson with other ids, where each step shows some figures; default: each of them. */
function renamed(
	steps: readonly string[],
	records: readonly (readonly string[])[],
	sources: readonly string[],
	views = (_step: number): View[] => VIEWS
) {
	const names = new Map<string, string>(SOURCES.map((old, at) => [old, sources[at]!]));
	RECORDS.forEach((ids, list) => ids.forEach((old, at) => names.set(old, records[list]![at]!)));
	const walk = (node: unknown): unknown => {
		if (Array.isArray(node)) return node.map(walk);
		if (typeof node === 'string') return names.get(node) ?? node;
		if (typeof node !== 'object' || node === null) return node;
		return Object.fromEntries(
			Object.entries(node).map(([key, value]) => [names.get(key) ?? key, walk(value)])
		);
	};
	const [first] = ferryLesson.steps;
	return walk({
		...ferryLesson,
		steps: steps.map((own, at) => ({
			...first!,
			id: `\0${own}`,
			views: views(at),
			contentNote: 'Nothing happens here.',
			guarded: at % 2 > 0
		}))
	}) as Lesson;
}
/** A step's id is put in last, so that no renaming meets it. */
const called = (lesson: Lesson): Lesson => ({
	...lesson,
	steps: lesson.steps.map((step) => ({ ...step, id: step.id.replace('\0', '') }))
});

const lessons = fc
	.record({
		steps: fc.uniqueArray(lessonId, { minLength: 1, maxLength: 4 }),
		records: fc.tuple(
			...RECORDS.map((ids) => fc.uniqueArray(lessonId, { minLength: ids.length, maxLength: ids.length }))
		),
		sources: fc.uniqueArray(sourceKey, { minLength: SOURCES.length, maxLength: SOURCES.length })
	})
	.filter(({ steps }) => !steps.some((own) => own.startsWith('source-')))
	.map(({ steps, records, sources }) => called(renamed(steps, records, sources)));

const unescape = (text: string) =>
	text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
function attributes(markup: string, name: string): string[] {
	const shown = markup.replace(/<script.*?<\/script>/gs, '').replace(/<code>.*?<\/code>/gs, '');
	return [...shown.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => unescape(value!));
}
const REFERENCES = [
	'aria-labelledby',
	'aria-describedby',
	'aria-controls',
	'aria-owns',
	'aria-details',
	'for'
];

/** What is wrong with the ids of a page. */
function faults(markup: string): string[] {
	const ids = attributes(markup, 'id');
	const seen = new Set(ids);
	return [
		...ids.filter((one, at) => ids.indexOf(one) !== at).map((one) => `twice: ${one}`),
		...REFERENCES.flatMap((name) =>
			attributes(markup, name)
				.flatMap((value) => value.split(/\s+/))
				.filter((one) => !seen.has(one))
				.map((one) => `${name} leads nowhere: ${one}`)
		),
		...attributes(markup, 'href')
			.filter((href) => href.startsWith('#') && !seen.has(href.slice(1)))
			.map((href) => `leads nowhere: ${href}`)
	];
}

/** Fragments of links from one page into another one. */
function awry(markup: string, address: RegExp, target: string): string[] {
	const ids = new Set(attributes(target, 'id'));
	return attributes(markup, 'href').flatMap((href) => {
		const fragment = address.exec(href)?.[1];
		return fragment === undefined || ids.has(fragment) ? [] : [href];
	});
}

/** Every page of a lesson, with what is wrong with it. */
function faultsOfPages(lesson: Lesson): Record<string, string[]> {
	const paths = pages({ lessons: [lesson] }).map(({ path }) => path);
	const markup = Object.fromEntries(paths.map((path) => [path, html(lesson, path)]));
	const all: Record<string, string[]> = {};
	for (const path of paths)
		all[path] = [
			...faults(markup[path]!),
			...awry(markup[path]!, /^\.\.\/#(.*)$/, markup['index.html']!),
			...awry(markup[path]!, /^(?:\.\.\/)*sources\/#(.*)$/, markup['sources/index.html']!),
			...awry(markup[path]!, /^\.\.\/present\/#(.*)$/, markup['present/index.html']!)
		];
	all.LessonPage = faults(render(LessonPage, { props: { lesson }, idPrefix: 'statement' }).body);
	return Object.fromEntries(Object.entries(all).filter(([, found]) => found.length));
}

describe('the pages of any lesson', () => {
	test(
		'hold no id twice, and lead nowhere that is not there',
		() =>
			fc.assert(
				fc.property(lessons, (lesson) => {
					expect(faultsOfPages(parseLesson(lesson))).toEqual({});
				}),
				RUNS
			),
		TIME
	);

	test(
		'also where every hostile name is a step of one lesson',
		() => {
			const lesson = renamed(
				HOSTILE,
				RECORDS.map((ids) => ids.map((_, at) => HOSTILE.at(-1 - at)!)),
				['a%', 'a%25'],
				(at) => [VIEWS[at % VIEWS.length]!]
			);
			expect(faultsOfPages(parseLesson(called(lesson)))).toEqual({});
		},
		TIME
	);

	it('show the figures whose ids are at stake', () => {
		const page = html(called(renamed(['s1', 's2'], RECORDS, SOURCES)));
		for (const kind of ['claims', 'accounts', 'timeline', 'map'])
			expect(page.split(`data-figure="${kind}"`)).toHaveLength(3);
	});
});

test('a narrative with its sources in its figures holds no id twice', () => {
	const lesson = called(renamed(HOSTILE.slice(0, 12), RECORDS, ['a%', 'a%25']));
	const { body } = render(ScrollNarrative, { props: { lesson, sources: 'figure' } });
	expect(faults(body).filter((fault) => fault.startsWith('twice') || fault.startsWith('aria'))).toEqual([]);
});

describe('the id of a source', () => {
	it('is its citation key where an address holds it as it is', () => {
		expect(sourceAnchor('moscow-news')).toBe('source-moscow-news');
		expect(sourceAnchor('inquiry_1932')).toBe('source-inquiry_1932');
	});

	it('needs no escaping in an address, and is no other source’s', () => {
		fc.assert(
			fc.property(sourceKey, sourceKey, (a, b) => {
				const anchor = sourceAnchor(a);
				expect(new URL(`https://example.org/#${anchor}`).hash).toBe(`#${anchor}`);
				expect(decodeURIComponent(anchor)).toBe(anchor);
				expect(anchor).not.toMatch(/["&<>\s]/);
				if (a !== b) expect(sourceAnchor(b)).not.toBe(anchor);
			}),
			{ ...RUNS, numRuns: 300 }
		);
	});

	it('is read back from the address of its entry, on this page, on another and in a figure', () => {
		fc.assert(
			fc.property(sourceKey, (key) => {
				const anchors = [
					sourceAnchor(key),
					sourceIds('page', 's1')({ id: key }),
					sourceIds('figure', 's1')({ id: key })
				];
				for (const anchor of anchors)
					for (const page of ['', '../sources/', 'https://example.org/'])
						expect(sourceAt(`${page}#${anchor}`)).toBe(key);
			}),
			{ ...RUNS, numRuns: 300 }
		);
		for (const address of ['', '#', '#source-', '#a-source-b', '#cr_s1_row', 'source-a'])
			expect(sourceAt(address), address).toBeFalsy();
	});

	it.each(['!', '!25', 'a!'])('is made with a letter that no key holds: %s', (key) => {
		expect(v.safeParse(citationKey, `a${key}`).success).toBe(false);
	});
});

test('an id of ours is none that a lesson may give', () => {
	expect(ownId('s1', 'heading')).toBe('cr_s1_heading');
	for (const own of [ownId('method'), ownId('s1', 'heading'), ownId('step', 'x', 'heading')])
		expect(v.safeParse(id, own).success).toBe(false);
});
