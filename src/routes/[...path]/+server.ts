import { dev } from '$app/environment';
import lesson from '$lib/lessons/zhanaozen.js';
import { files, pages, renderDocument, type Assets } from '../../lib/site/index.ts';
import { error } from '@sveltejs/kit';
import { builtAssets } from '../built-assets.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'ignore';

/** What site/ lists is what there is. */
export const entries = () => [...pages(lesson), ...files(lesson)].map(({ path }) => ({ path }));

/** In development the browser asks Vite for the sources. */
const sources: Assets = {
	opening: { url: '/src/lib/site/opening-with-fonts.css' },
	rest: { url: '/src/lib/site/rest.css' },
	styleWithoutFonts: { url: '/src/lib/site/site.css' },
	portable: { url: '/src/lib/site/site.css' },
	clients: {
		narrative: { url: '/src/lib/site/client.ts', module: true },
		figure: { url: '/src/lib/site/revive.ts', module: true }
	}
};

export const GET: RequestHandler = ({ params }) => {
	const file = files(lesson).find(({ path }) => path === params.path);
	if (file) return new Response(file.text, { headers: { 'content-type': file.type } });
	const wanted = params.path.endsWith('.html')
		? params.path
		: `${params.path}/index.html`.replace(/^\/+/, '');
	const page = pages(lesson).find(({ path }) => path === wanted);
	if (!page) error(404);
	return new Response(renderDocument(page, lesson, dev ? sources : builtAssets()), {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
};
