/** The pages name what their lesson holds, each thing, and nothing that it does not hold. */
import { expect, it, test } from 'vitest';
import type { Lesson, Prose } from '../../../src/lib/lesson/schema.ts';
import { files, pages, renderDocument } from '../../../src/lib/site/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { assets } from '../../fixtures/site.ts';
import { issuesOf } from '../lesson/problems.ts';

const plain: Prose = [{ type: 'paragraph', children: [{ type: 'text', text: 'As it is told.' }] }];
const { places, reach } = ferryLesson;
const [citation] = ferryLesson.claims[0]!.citations;

/** A lesson that has one of everything, and in whose prose nothing refers to a record. */
function everything(): Lesson {
	const lesson = structuredClone(ferryLesson);
	const [first, ...others] = lesson.steps as [Lesson['steps'][number]];
	const question = { text: 'Who counted?', answer: plain, citations: [citation!] };
	lesson.steps = [first, ...others].map((step) => ({ ...step, body: plain, notes: plain, questions: [] }));
	Object.assign(lesson.steps[0]!, {
		questions: [question],
		views: [
			{ figure: 'claims', measure: 'deaths', event: 'ferry-1931', focus: [] },
			{ figure: 'accounts', moment: lesson.moments[0]!.id, focus: [] },
			...first.views.filter(({ figure }) => figure === 'timeline'),
			{ figure: 'map', extent: lesson.maps[0]!.id, focus: [] }
		]
	});
	for (const step of lesson.steps.slice(1)) step.views = [];
	return {
		...lesson,
		introduction: 'An evening.',
		method: [{ id: 'made', heading: 'How it was made', body: plain }],
		teaching: [],
		changes: [],
		activities: lesson.activities.map((activity) => ({ ...activity, task: plain })),
		glossary: lesson.glossary.map((term) => ({
			...term,
			names: { ...term.names, kk: 'пакет' },
			definition: plain
		})),
		documents: lesson.documents.map((document) => ({
			...document,
			source: 'inquiry_1932',
			headNote: plain,
			points: [{ locator: 'opening', text: plain }]
		}))
	};
}
const withoutFigure = (lesson: Lesson, ...figures: string[]) => {
	for (const step of lesson.steps) step.views = step.views.filter(({ figure }) => !figures.includes(figure));
};

/** A sentence, a link, a page or a file that speaks of something: on which pages, and what it says. */
const NAMED: Record<string, [path: string, says: RegExp]> = {
	'embed of claims': ['embed/index.html', /embed\/claims\//],
	'embed of accounts': ['embed/index.html', /embed\/accounts\//],
	'embed of a timeline': ['embed/index.html', /embed\/timeline\//],
	'embed of a map': ['embed/index.html', /embed\/map\//],
	'all statements': ['sources/index.html', /Every [a-z, ]*statement[a-z, ]* of this lesson/],
	'all events': ['sources/index.html', /Every [a-z, ]*event[a-z, ]* of this lesson/],
	'all accounts': ['sources/index.html', /Every [a-z, ]*account[a-z, ]* of this lesson/],
	'all places': ['sources/index.html', /Every [a-z, ]*place[a-z, ]* of this lesson/],
	'table of statements': ['sources/index.html', /href="[^"]*claims\.csv"/],
	'sentence with numbers': ['print/index.html', /What can be said\?/],
	notes: ['teach/index.html', /steps?[^.]*; [a-z, ]*notes/],
	questions: ['teach/index.html', /steps?[^.]*; [a-z, ]*questions with answers/],
	activities: ['teach/index.html', /steps?[^.]*; [a-z, ]*what students can do/],
	'activities in the guide': ['teach/index.html', /What students do/],
	paths: ['teach/index.html', /with a path of/],
	documents: ['print/index.html', /For each document: who speaks/],
	'openings of documents': ['print/index.html', /A document of which we read only the opening/],
	glossary: ['print/index.html', /What they mean here/],
	'glossary of a lesson in a frame': ['embed/narrative/index.html', /What they mean here/],
	'table of words': ['sources/index.html', /All words/],
	'other languages': ['print/index.html', /how they are written in the languages of the place/],
	'words that take a side': ['print/index.html', /Where a word takes a side/],
	sources: ['sources/index.html', /Every source of the lesson/],
	'sources of the lesson': ['index.html', /id="cr_sources"/],
	'openings of sources': ['sources/index.html', /What was read only in its opening/],
	method: ['sources/index.html', /Sources and method/]
};

const withoutAccounts = (lesson: Lesson) => {
	Object.assign(lesson, { moments: [], accounts: [] });
	withoutFigure(lesson, 'accounts');
};
const withoutClaims = (lesson: Lesson) => {
	Object.assign(lesson, { claims: [], relations: [] });
	for (const activity of lesson.activities) activity.cards = [];
	withoutFigure(lesson, 'claims');
};
const withoutMaps = (lesson: Lesson) => {
	lesson.maps = [];
	withoutFigure(lesson, 'map');
};
const CLAIMS = ['embed of claims', 'all statements', 'table of statements', 'sentence with numbers'];
const ACCOUNTS = ['embed of accounts', 'all accounts'];
const GLOSSARY = [
	'glossary',
	'glossary of a lesson in a frame',
	'table of words',
	'other languages',
	'words that take a side'
];
const DOCUMENTS = ['documents', 'openings of documents'];
const OPENINGS = ['openings of documents', 'openings of sources'];
const ACTIVITIES = ['activities', 'activities in the guide'];

const lacks: [what: string, change: (lesson: Lesson) => void, gone: string[]][] = [
	['nothing', () => undefined, []],
	['claims', withoutClaims, CLAIMS],
	[
		'claims for a class',
		(lesson) => {
			for (const claim of lesson.claims) {
				Object.assign(claim, { audience: 'appendix', appendixReason: 'Not for a class.' });
				delete claim.note;
			}
			for (const activity of lesson.activities) activity.cards = [];
			withoutFigure(lesson, 'claims');
		},
		['embed of claims', 'all statements']
	],
	['accounts', withoutAccounts, ACCOUNTS],
	[
		'events',
		(lesson) => {
			withoutAccounts(lesson);
			withoutClaims(lesson);
			lesson.events = [];
			withoutFigure(lesson, 'timeline');
		},
		[...ACCOUNTS, ...CLAIMS, 'embed of a timeline', 'all events']
	],
	['maps', withoutMaps, ['embed of a map']],
	[
		'places',
		(lesson) => {
			withoutMaps(lesson);
			withoutClaims(lesson);
			Object.assign(lesson, { places: [], reach: [] });
			for (const event of lesson.events) delete event.place;
		},
		[...CLAIMS, 'embed of a map', 'all places']
	],
	[
		'notes',
		(lesson) => {
			for (const step of lesson.steps) delete step.notes;
		},
		['notes']
	],
	[
		'questions',
		(lesson) => {
			for (const step of lesson.steps) step.questions = [];
		},
		['questions']
	],
	['activities', (lesson) => (lesson.activities = []), ACTIVITIES],
	[
		'paths',
		(lesson) => {
			lesson.paths = [];
			for (const step of lesson.steps) step.minutes = {};
		},
		['paths']
	],
	[
		'documents',
		(lesson) => {
			lesson.documents = [];
			for (const activity of lesson.activities) activity.documents = [];
		},
		DOCUMENTS
	],
	['a glossary', (lesson) => (lesson.glossary = []), GLOSSARY],
	[
		'words of another language, or of a side',
		(lesson) => {
			for (const term of lesson.glossary) Object.assign(term, { names: { en: 'packet' }, usedBy: [] });
		},
		['other languages', 'words that take a side']
	],
	[
		'a source of which no more than the opening was read',
		(lesson) => {
			for (const source of lesson.sources) source.seen = 'full';
		},
		OPENINGS
	],
	['a method', (lesson) => (lesson.method = []), ['method']],
	[
		'anything but a step',
		(lesson) => {
			for (const step of lesson.steps) {
				Object.assign(step, { views: [], questions: [], minutes: {} });
				delete step.notes;
			}
			withoutClaims(lesson);
			withoutAccounts(lesson);
			withoutMaps(lesson);
			Object.assign(lesson, { events: [], places: [], reach: [], activities: [], documents: [] });
			Object.assign(lesson, { glossary: [], sources: [], method: [], paths: [] });
		},
		Object.keys(NAMED)
	]
];

test.each(lacks)('a lesson that lacks %s', (_, change, gone) => {
	const lesson = everything();
	change(lesson);
	expect(issuesOf(lesson)).toEqual([]);

	const site = { lessons: [lesson] };
	const html = new Map(pages(site).map((page) => [page.path, renderDocument(page, assets)]));
	const missing = Object.entries(NAMED)
		.filter(([, [path, says]]) => !says.test(html.get(path)!))
		.map(([name]) => name);
	expect(new Set(missing)).toEqual(new Set(gone));

	// A part has a page exactly where the index names it, and the table a file exactly where a link leads to it.
	const embeds = [...html.keys()].flatMap((path) => /^embed\/(\w+)\/index\.html$/.exec(path)?.[1] ?? []);
	const named = [...html.get('embed/index.html')!.matchAll(/href="[^"]*embed\/(\w+)\/"/g)].map(
		([, one]) => one
	);
	// Each twice: to look at, and in the code to paste.
	expect([...new Set(named)]).toEqual(embeds);
	expect(embeds[0]).toBe('narrative');
	expect(files(site).some(({ path }) => path === 'claims.csv')).toBe(
		!missing.includes('table of statements')
	);
});

it('draws no map of places that neither a map nor a step of the lesson shows', () => {
	const lesson = everything();
	expect([places.length > 0, reach.length > 0]).toEqual([true, true]);
	withoutMaps(lesson);
	expect(pages({ lessons: [lesson] }).some(({ figure }) => figure === 'map')).toBe(false);
	// A step that does shows them to scale, without a coast.
	lesson.steps[0]!.views.push({ figure: 'map', extent: 'none', focus: [] });
	expect(pages({ lessons: [lesson] }).some(({ figure }) => figure === 'map')).toBe(true);
});
