/** The pages in development, from the sources; `crossread build` writes those that are published. */
import type { Lesson } from '$lib/lesson/schema.js';
import { error } from '@sveltejs/kit';
import { files, pages, renderDocument, type Assets } from '../../lib/site/index.ts';
import { FIGURE_CLIENTS, type FigureClient } from '../../lib/site/figure-clients.ts';
import { FIRST_LESSON } from '../first-lesson.ts';
import type { RequestHandler } from './$types';

export const trailingSlash = 'ignore';

const compiled = Object.values(
	import.meta.glob<Lesson>('../../lib/lessons/*.js', { eager: true, import: 'default' })
);
const site = {
	lessons: compiled.sort((a, b) => Number(b.id === FIRST_LESSON) - Number(a.id === FIRST_LESSON))
};

/** The browser asks Vite for the sources. */
const sources: Assets = {
	opening: { url: '/src/lib/site/opening-with-fonts.css' },
	rest: { url: '/src/lib/site/rest.css' },
	styleWithoutFonts: { url: '/src/lib/site/site.css' },
	portable: { url: '/src/lib/site/site.css' },
	clients: {
		narrative: { url: '/src/lib/site/client.ts', module: true },
		whole: { url: '/src/lib/site/client-whole.ts', module: true },
		deck: { url: '/src/lib/site/client-deck.ts', module: true },
		work: { url: '/src/lib/site/client-work.ts', module: true },
		sheets: { url: '/src/lib/site/client-sheets.ts', module: true },
		...(Object.fromEntries(
			FIGURE_CLIENTS.map((name) => [name, { url: `/src/lib/site/revive/${name}.ts`, module: true }])
		) as Pick<Assets['clients'], FigureClient>)
	},
	cards: { url: '/src/lib/site/cards.ts' },
	stage: { url: '/src/lib/site/stage.ts' },
	band: { url: '/src/lib/site/band.ts' },
	explorers: { claims: { url: '/src/lib/site/explore/claims.svelte.ts' } }
};

export const GET: RequestHandler = ({ params }) => {
	const file = files(site).find(({ path }) => path === params.path);
	if (file) return new Response(file.text, { headers: { 'content-type': file.type } });
	const wanted = params.path.endsWith('.html')
		? params.path
		: `${params.path.replace(/\/?$/, '/')}index.html`.replace(/^\/+/, '');
	const page = pages(site).find(({ path }) => path === wanted);
	if (!page) error(404);
	return new Response(renderDocument(page, sources), {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
};
