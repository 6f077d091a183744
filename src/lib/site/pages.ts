/** The list of pages and files of a site: the only place that knows what there is. */
import type { Component } from 'svelte';
import { sameLanguage } from '../lesson/language.ts';
import { allClaimRows } from '../rows/claims.ts';
import { csvOf } from '../rows/csv.ts';
import { pageCards } from '../rows/page-cards.ts';
import type { Lesson } from '../lesson/schema.ts';
import { en } from '../words/en/index.ts';
import type { PagesPart, Words } from '../words/index.ts';
import { stageData } from '../narrative/stage-data.ts';
import type { Reading } from '../narrative/types.ts';
import EmbedNarrative from './EmbedNarrative.svelte';
import EmbedPage from './EmbedPage.svelte';
import { clientOf, figuresOf } from './embed-views.ts';
import EmbedIndexPage from './EmbedIndexPage.svelte';
import type { FigureClient } from './figure-clients.ts';
import HomePage from './HomePage.svelte';
import type { IslandName } from './islands.ts';
import NotFound from './NotFound.svelte';
import PresentPage from './PresentPage.svelte';
import PrintPage from './PrintPage.svelte';
import SourcesPage from './SourcesPage.svelte';
import TeachPage from './TeachPage.svelte';
import WorkPage from './WorkPage.svelte';

export interface Site {
	/** At least one. The first stands at the site's root, every further one under `<its id>/`, with the same addresses. */
	lessons: readonly Lesson[];
	/**
	 * What the pages themselves may say their words in. A lesson's pages take its own language where it is among them, else
	 * the first.
	 * @default English
	 */
	languages?: readonly Words[];
	/**
	 * Where the site will stand, with a slash at its end: `https://school.example/lessons/`. What must be an absolute
	 * address comes from it.
	 * @default no absolute address stands in any page
	 */
	url?: string;
	/**
	 * Whether its server lets pages of any origin read its files (`Access-Control-Allow-Origin: *`): what stands in a frame that
	 * has no origin is then set in the typefaces too.
	 * @default false, since a browser would say of each that it was refused
	 */
	cors?: boolean;
}

export interface Link {
	href: string;
	label: string;
	/** The language of the label, where it is not the page's. */
	language?: string;
}

/** The ways on from a page; none in a page that stands alone. */
export interface Navigation {
	/** Whether a single file holds them: its script opens them. */
	alone?: boolean;
	/** The pages of the lesson. */
	pages: readonly (Link & { current: boolean })[];
	/** The other lessons of the site. */
	lessons: readonly Link[];
}

export interface PageProps {
	lesson: Lesson;
	/** From a path of the lesson to the address that a link on this page holds: `teach/`, or '' for the lesson. */
	file: (path: string) => string;
	nav: Navigation;
	/** Itself, as `pages` lists it. */
	page: Page;
	/** The address of a stylesheet that the page names after its cover, which does not wait for it; default: none. */
	rest?: string;
}

/**
 * What runs in a page: see `client.ts`, `client-whole.ts` for a page that may fetch nothing, `client-deck.ts` for slides, `client-work.ts` for what students
 * write, `client-sheets.ts` for worksheets, and `revive/` for one figure.
 */
export type ClientName = 'narrative' | 'whole' | 'deck' | 'work' | 'sheets' | FigureClient;

export interface Page {
	/** The site that it belongs to. */
	site: Site;
	/** The lesson that it shows. */
	lesson: Lesson;
	/** What it says its words in. */
	words: Words;
	/** Where that lesson's pages stand, relative to the site's root: '', or `homestead/`. */
	base: string;
	/** Where it stands, relative to the site's root: `index.html`, `homestead/embed/claims/index.html`. */
	path: string;
	title: string;
	description: string;
	component: Component<PageProps>;
	/** What runs in it; a page without is complete without scripts. */
	client?: Exclude<ClientName, 'whole'>;
	/** Whether its cover fills the first screen, and is painted before the rest is read. */
	coverFirst?: boolean;
	/** The reading it opens in; default: the scroll story. */
	reading?: Reading;
	/** The figure that an embed page holds. */
	figure?: IslandName;
	/** Whether the page stands at addresses we do not know, so that it can name no file of the site. */
	anywhere?: boolean;
	/** Whether typefaces may be fetched: in a frame without an origin only where the server allows it. */
	typefaces: boolean;
	/** Whether it is made for a frame, which may have no origin: it fetches no data. */
	framed?: boolean;
}

export interface File {
	path: string;
	type: string;
	text: string;
}

/** The pages beside the lesson: complete without scripts, so that none runs in them but where one writes, and prints some sheets. */
const BESIDE = [
	{ path: 'work/index.html', name: 'work', component: WorkPage, client: 'work' },
	{ path: 'teach/index.html', name: 'teach', component: TeachPage },
	{ path: 'print/index.html', name: 'print', component: PrintPage, client: 'sheets' },
	{ path: 'sources/index.html', name: 'sources', component: SourcesPage },
	{ path: 'embed/index.html', name: 'embed', component: EmbedIndexPage }
] as const satisfies readonly {
	path: string;
	name: keyof PagesPart['titles'];
	component: Component<PageProps>;
	client?: ClientName;
}[];

/** What every page of a lesson links to, in this order. */
export const navigation: readonly { path: string; name: keyof PagesPart['titles'] }[] = [
	{ path: 'index.html', name: 'lesson' },
	{ path: 'present/index.html', name: 'present' },
	...BESIDE
];

/** First parts of addresses at which a site's own files stand, or a host puts what belongs to it. */
const TAKEN = ['assets', 'offline', 'storybook'];

/** What the pages of a lesson say their words in. */
function languageOf({ languages = [] }: Site, { language }: Lesson): Words {
	return languages.find((words) => sameLanguage(words.language, language)) ?? languages[0] ?? en;
}

/** Where each lesson stands, relative to the site's root, by its id. */
export function bases({ lessons }: Site): Map<string, string> {
	return new Map(lessons.map(({ id }, index) => [id, index ? `${id}/` : '']));
}

/**
 * Why these lessons cannot stand in one site, each a sentence; none where they can.
 *
 * @param lessons in the order of the site
 */
export function siteProblems(lessons: readonly Lesson[]): string[] {
	if (!lessons.length) return ['A site needs a lesson.'];
	const taken = new Set([
		...TAKEN,
		...[...navigation, ...lessonPages(lessons[0]!, en)].map(({ path }) => path.split('/')[0])
	]);
	const ids = lessons.map(({ id }) => id);
	return [
		...new Set(
			ids
				.filter((id, index) => ids.indexOf(id) !== index)
				.map((id) => `Two lessons have the id "${id}"; give one another id in its lesson.yaml.`)
		),
		...ids
			.slice(1)
			.filter((id) => taken.has(id))
			.map(
				(id) =>
					`A further lesson cannot have the id "${id}", since a page of the first stands at that address; give it another id in its lesson.yaml, or name it first.`
			)
	];
}

/**
 * Every page of a site, in the order of its lessons.
 *
 * @throws {RangeError} where the lessons cannot stand in one site; see `siteProblems`
 */
export function pages(site: Site): Page[] {
	const [problem] = siteProblems(site.lessons);
	if (problem) throw new RangeError(problem);
	const all = [...bases(site).values()].flatMap((base, index) => {
		const lesson = site.lessons[index]!;
		const words = languageOf(site, lesson);
		return lessonPages(lesson, words, site.cors).map((page): Page => ({
			...page,
			path: base + page.path,
			base,
			lesson,
			words,
			site
		}));
	});
	const [{ title, question: description }] = site.lessons as [Lesson];
	return [
		...all,
		{
			site,
			lesson: site.lessons[0]!,
			words: languageOf(site, site.lessons[0]!),
			base: '',
			path: '404.html',
			title,
			description,
			component: NotFound,
			anywhere: true,
			typefaces: false
		}
	];
}

/** The pages of one lesson, relative to where it stands. */
function lessonPages(
	lesson: Lesson,
	words: Words,
	cors = false
): Omit<Page, 'site' | 'lesson' | 'base' | 'words'>[] {
	const { title, question: description } = lesson;
	const named = (page: string) => `${page} · ${title}`;
	const whole = { description, component: HomePage, client: 'narrative', typefaces: true } as const;
	return [
		{ ...whole, path: 'index.html', title, coverFirst: true },
		{
			path: 'present/index.html',
			title,
			description,
			component: PresentPage,
			client: 'deck',
			typefaces: true
		},
		{
			path: 'embed/narrative/index.html',
			title: named(words.pages.embed.names.narrative),
			description,
			component: EmbedNarrative,
			client: 'narrative',
			reading: 'steps',
			typefaces: cors,
			framed: true
		},
		...figuresOf(lesson).map((figure) => ({
			path: `embed/${figure}/index.html`,
			title: named(words.pages.embed.names[figure]),
			description,
			component: EmbedPage,
			client: clientOf(figure, lesson),
			figure,
			typefaces: cors,
			framed: true
		})),
		...BESIDE.map(({ path, name, component, ...more }) => ({
			path,
			title: named(words.pages.titles[name]),
			description,
			component,
			...more,
			typefaces: true
		}))
	];
}

/** What a site holds beside its pages and their assets, in the order of its lessons. */
export function files(site: Site): File[] {
	return [...bases(site).values()].flatMap((base, index) =>
		lessonFiles(site.lessons[index]!, languageOf(site, site.lessons[index]!)).map((file) => ({
			...file,
			path: base + file.path
		}))
	);
}

/** The files of one lesson, relative to where it stands. */
export function lessonFiles(lesson: Lesson, words: Words): File[] {
	return [
		{
			path: 'lesson.json',
			type: 'application/json; charset=utf-8',
			text: JSON.stringify(lesson, null, '\t') + '\n'
		},
		...(lesson.claims.length
			? [
					{
						path: 'claims.csv',
						type: 'text/csv; charset=utf-8',
						text: csvOf(allClaimRows(lesson, words), words)
					}
				]
			: []),
		{
			path: 'cards.json',
			type: 'application/json; charset=utf-8',
			text: JSON.stringify(pageCards(lesson, words))
		},
		{
			path: 'stage.json',
			type: 'application/json; charset=utf-8',
			text: JSON.stringify(stageData(lesson, words))
		}
	];
}
