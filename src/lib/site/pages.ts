/** The list of pages and files of a lesson's site: the only place that knows what there is. */
import type { Component } from 'svelte';
import { claimsCsv } from '../figure/csv.ts';
import type { Lesson } from '../lesson/schema.ts';
import type { Reading } from '../narrative/types.ts';
import EmbedNarrative from './EmbedNarrative.svelte';
import EmbedPage from './EmbedPage.svelte';
import { islandNames, type IslandName } from './islands.ts';
import HomePage from './HomePage.svelte';
import NotFound from './NotFound.svelte';

export interface PageProps {
	lesson: Lesson;
	/** From a path of the site to the address that a link on this page holds. */
	file: (path: string) => string;
	/** Itself, as `pages` lists it. */
	page: Page;
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
		{ ...whole, path: 'index.html', title },
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
