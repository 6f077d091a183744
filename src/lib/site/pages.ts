/** The list of pages and files of a lesson's site: the only place that knows what there is. */
import type { Component } from 'svelte';
import { claimsCsv } from '../figure/csv.ts';
import type { Lesson } from '../lesson/schema.ts';
import EmbedClaims from './EmbedClaims.svelte';
import LessonPage from './LessonPage.svelte';
import NotFound from './NotFound.svelte';

export interface PageProps {
	lesson: Lesson;
	/** From a path of the site to the address that a link on this page holds. */
	file: (path: string) => string;
}

export interface Page {
	/** Where it stands, relative to the site's root: `index.html`, `embed/claims/index.html`. */
	path: string;
	title: string;
	description: string;
	component: Component<PageProps>;
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
	const description = lesson.question;
	return [
		{ path: 'index.html', title: lesson.title, description, component: LessonPage, typefaces: true },
		{
			path: 'embed/claims/index.html',
			title: lesson.title,
			description,
			component: EmbedClaims,
			typefaces: false
		},
		{
			path: '404.html',
			title: lesson.title,
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
