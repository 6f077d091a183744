/** A page as a whole HTML document. Every way out of the project goes through here. */
import { render } from 'svelte/server';
import type { Lesson } from '../lesson/schema.ts';
import { escapeHtml } from './escape-html.ts';
import { navigation, type ClientName, type Page } from './pages.ts';

/** A file by its address relative to the site's root (or absolute), or the file's text to put into the page. */
export type Asset = { url: string } | { text: string };

export interface Assets {
	/** What the first screen needs, its `@font-face` rules among it. */
	opening: Asset;
	/** What the rest of the page needs. */
	rest: Asset;
	/** Both without typefaces, for a page that may fetch none. */
	styleWithoutFonts: Asset;
	/** That as a data: address, for a page that may stand at any address. */
	portable: Asset;
	/** What runs in a page that holds a narrative, and in one that holds a figure. Classic, deferred; modules in development. */
	clients: Record<ClientName, Asset & { module?: boolean }>;
}

/**
 * @param file from a path of the site to the address that a link to it holds, for a page that stands alone; default:
 *   relative to the page, which then links to the other pages
 */
export function renderDocument(
	page: Page,
	lesson: Lesson,
	assets: Assets,
	file?: (path: string) => string
): string {
	const up = '../'.repeat(page.path.split('/').length - 1);
	const within = (path: string) => up + path || './';
	const nav = navigation.map(({ path, label }) => ({
		path,
		label,
		href: within(path.replace(/index\.html$/, ''))
	}));
	const located = (url: string) => (/^(\/|data:)/.test(url) ? url : up + url);
	const address = (url: string) => escapeHtml(located(url));
	const style = (asset: Asset) =>
		'url' in asset ? `<link rel="stylesheet" href="${address(asset.url)}">` : `<style>${asset.text}</style>`;
	const sheets = page.anywhere
		? [assets.portable]
		: page.typefaces
			? [assets.opening, assets.rest]
			: [assets.styleWithoutFonts];
	// A parser waits at a stylesheet in the body, and what stands before it is painted meanwhile: the cover, at once.
	const rest = page.coverFirst && 'url' in assets.rest ? located(assets.rest.url) : undefined;
	if (rest) sheets.pop();
	const { head, body } = render(page.component, {
		props: { lesson, page, rest, file: file ?? within, nav: file ? [] : nav }
	});
	const script = (asset: Asset, attributes: string) =>
		'url' in asset
			? `<script src="${address(asset.url)}"${attributes}></script>`
			: `<script>${asset.text}</script>`;
	const client = page.client && assets.clients[page.client];
	return [
		'<!doctype html>',
		`<html lang="${escapeHtml(lesson.language)}"${page.reading ? ` data-reading="${page.reading}"` : ''}>`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${escapeHtml(page.title)}</title>`,
		`<meta name="description" content="${escapeHtml(page.description)}">`,
		// No address: a browser would ask for /favicon.ico otherwise.
		'<link rel="icon" href="data:,">',
		// Nothing else that a first paint would wait for: a typeface preloaded here holds it back for seconds on a slow line.
		...sheets.map(style),
		...(client && 'url' in client ? [script(client, client.module ? ' type="module"' : ' defer')] : []),
		head,
		'</head>',
		`<body class="cr-page">`,
		// Svelte's marks are for reviving: elsewhere they are a third of all nodes. A text's own "<" is escaped.
		page.figure ? body : body.replace(/<!--.*?-->/gs, ''),
		// A script whose text stands in the page can't be deferred, so it stands at the end.
		...(client && 'text' in client ? [script(client, '')] : []),
		'</body>',
		'</html>',
		''
	].join('\n');
}
