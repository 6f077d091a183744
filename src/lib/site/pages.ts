/** The list of pages and files of a lesson's site: the only place that knows what there is. */
import type { Component } from 'svelte';
import { claimsCsv } from '../figure/csv.ts';
import type { Lesson } from '../lesson/schema.ts';
import { messages } from '../messages/index.ts';
import type { Reading } from '../narrative/types.ts';
import EmbedNarrative from './EmbedNarrative.svelte';
import EmbedPage from './EmbedPage.svelte';
import EmbedIndexPage from './EmbedIndexPage.svelte';
import HomePage from './HomePage.svelte';
import { islandNames, type IslandName } from './islands.ts';
import NotFound from './NotFound.svelte';
import PrintPage from './PrintPage.svelte';
import SourcesPage from './SourcesPage.svelte';
import TeachPage from './TeachPage.svelte';

export interface PageProps {
	lesson: Lesson;
	/** From a path of the site to the address that a link on this page holds: `teach/`, or '' for the lesson. */
	file: (path: string) => string;
	/** Links to the pages of the site; none in a page that stands alone. */
	nav: readonly { path: string; href: string; label: string }[];
	/** Itself, as `pages` lists it. */
	page: Page;
	/** The address of a stylesheet that the page names after its cover, which does not wait for it; default: none. */
	rest?: string;
}

/** What runs in a page: see `client.ts` and `revive.ts`. */
export type ClientName = 'narrative' | 'figure';

export interface Page {
	/** Where it stands, relative to the site's root: `index.html`, `embed/claims/index.html`. */
	path: string;
	title: string;
	description: string;
	component: Component<PageProps>;
	/** What runs in it; a page without is complete without scripts. */
	client?: ClientName;
	/** Whether its cover fills the first screen, and is painted before the rest is read. */
	coverFirst?: boolean;
	/** The reading it opens in; default: the scroll story. */
	reading?: Reading;
	/** The figure that an embed page holds. */
	figure?: IslandName;
	/** Whether the page stands at addresses we do not know, so that it can name no file of the site. */
	anywhere?: boolean;
	/** Whether typefaces may be fetched: not in a frame without an origin, where a font needs CORS. */
	typefaces: boolean;
}

export interface File {
	path: string;
	type: string;
	text: string;
}

const pageTitles = messages.pageTitles;

/** The pages beside the lesson: complete without scripts, so that none runs in them. */
const BESIDE = [
	{ path: 'teach/index.html', label: pageTitles.teach, component: TeachPage },
	{ path: 'print/index.html', label: pageTitles.print, component: PrintPage },
	{ path: 'sources/index.html', label: pageTitles.sources, component: SourcesPage },
	{ path: 'embed/index.html', label: pageTitles.embed, component: EmbedIndexPage }
] as const;

/** What every page of a site links to, in this order. */
export const navigation: readonly { path: string; label: string }[] = [
	{ path: 'index.html', label: pageTitles.lesson },
	{ path: 'present/index.html', label: pageTitles.present },
	...BESIDE
];

export function pages(lesson: Lesson): Page[] {
	const { title, question: description } = lesson;
	const whole = { description, component: HomePage, client: 'narrative', typefaces: true } as const;
	const embed = (figure: IslandName): Page => ({
		path: `embed/${figure}/index.html`,
		title,
		description,
		component: EmbedPage,
		client: 'figure',
		figure,
		typefaces: false
	});
	return [
		{ ...whole, path: 'index.html', title, coverFirst: true },
		{ ...whole, path: 'present/index.html', title, reading: 'present' },
		{
			path: 'embed/narrative/index.html',
			title,
			description,
			component: EmbedNarrative,
			client: 'narrative',
			reading: 'steps',
			typefaces: false
		},
		...islandNames.map(embed),
		...BESIDE.map(({ path, label, component }) => ({
			path,
			title: `${label} · ${title}`,
			description,
			component,
			typefaces: true
		})),
		{
			path: '404.html',
			title,
			description,
			component: NotFound,
			anywhere: true,
			typefaces: false
		}
	];
}

export function files(lesson: Lesson): File[] {
	return [
		{
			path: 'lesson.json',
			type: 'application/json; charset=utf-8',
			text: JSON.stringify(lesson, null, '\t') + '\n'
		},
		{ path: 'claims.csv', type: 'text/csv; charset=utf-8', text: claimsCsv(lesson) }
	];
}
