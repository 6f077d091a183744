/** A page as a whole HTML document. Every way out of the project goes through here. */
import { gzipSync, strToU8 } from 'fflate';
import { render } from 'svelte/server';
import type { Lesson } from '../lesson/schema.ts';
import { wordsContext } from '../words/context.ts';
import type { Words } from '../words/index.ts';
import { pageCards, type PageCards } from '../rows/page-cards.ts';
import { escapeHtml } from './escape-html.ts';
import { inlineJson } from './inline-json.ts';
import {
	bases,
	lessonFiles,
	navigation,
	pages,
	type ClientName,
	type Navigation,
	type Page
} from './pages.ts';

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
	/** The module that draws the cards of a page, asked for when one is opened. */
	cards: { url: string };
	/** The module that draws the live stage of a lesson's page, asked for when a figure comes near. */
	stage: { url: string };
	/** The module that draws its strip, on a screen that has no room for a stage. */
	band: { url: string };
	/** What lets the figure of an embed page answer its reader, asked for when it is. Classic, since a frame may load no module. */
	explorers: { claims: { url: string } };
}

/**
 * @param page one of those that `pages` lists
 * @param assets by their addresses, or as their texts
 * @param file from a path of the lesson to the address that a link to it holds, for a page that stands alone; default:
 *   relative to the page, which then links to the other pages
 */
export function renderDocument(page: Page, assets: Assets, file?: (path: string) => string): string {
	return documentOf(page, assets, file);
}

/** @param held the pages that a single file holds beside the lesson's own, by the names that its address asks for */
function documentOf(
	page: Page,
	assets: Assets,
	file: ((path: string) => string) | undefined,
	held?: Readonly<Record<string, string>>
): string {
	const { base, lesson, site, words } = page;
	const upFrom = (path: string) => '../'.repeat(path.split('/').length - 1);
	const up = upFrom(page.path);
	// A page that may stand at any address leads to others by their whole address, or not at all.
	const home = page.anywhere ? site.url && site.url + base : upFrom(page.path.slice(base.length));
	const within = (path: string) => (home ?? '') + path || './';
	const to = file ?? within;
	const alone = file !== undefined || home === undefined;
	const linked = held
		? navigation.filter(({ path }) => path === 'index.html' || held[nameIn(path)] !== undefined)
		: navigation;
	const nav: Navigation =
		alone && !held
			? { pages: [], lessons: [] }
			: {
					...(held && { alone: true }),
					pages: linked.map(({ path, name }) => ({
						label: words.pages.titles[name],
						href: to(path.replace(/index\.html$/, '')),
						current: base + path === page.path
					})),
					lessons: [...bases(site)].flatMap(([id, other], index) => {
						const { title, language } = site.lessons[index]!;
						const link = { href: (page.anywhere ? site.url! : up) + other || './', label: title };
						if (id === lesson.id) return [];
						return [language === lesson.language ? link : { ...link, language }];
					})
				};
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
		props: { lesson, page, rest, file: to, nav },
		context: wordsContext(words)
	});
	const script = (asset: Asset, attributes: string) =>
		'url' in asset
			? `<script src="${address(asset.url)}"${attributes}></script>`
			: `<script>${asset.text}</script>`;
	// A page that may fetch nothing holds its cards.
	const holdsCards = page.client === 'narrative' && (page.framed || 'text' in assets.clients.narrative);
	const client = page.client && assets.clients[holdsCards ? 'whole' : page.client];
	const cardsApart =
		(page.client === 'narrative' || page.client === 'deck' || page.client === 'work') && !holdsCards && !held
			? ` data-cards="${address(assets.cards.url)}" data-cards-data="${escapeHtml(to('cards.json'))}"`
			: '';
	// Only beside a story that scrolls on a page of its own.
	const staged = page.client === 'narrative' && !holdsCards && page.reading === undefined;
	const stageApart = staged
		? ` data-live="${[assets.stage.url, assets.band.url].map(address).join(' ')} ${escapeHtml(to('stage.json'))}"`
		: '';
	const explorer = page.figure === 'claims' ? ` data-explore="${address(assets.explorers.claims.url)}"` : '';
	const parts =
		page.path === 'index.html'
			? Object.entries(held ?? {}).map(([name, html]) => gzipScript(`data-page="${name}"`, html))
			: [];
	return [
		'<!doctype html>',
		`<html lang="${escapeHtml(lesson.language)}"${page.reading ? ` data-reading="${page.reading}"` : ''}>`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${escapeHtml(page.title)}</title>`,
		`<meta name="description" content="${escapeHtml(page.description)}">`,
		...(page.anywhere || file ? [] : shared(page, site.url)),
		// No address: a browser would ask for /favicon.ico otherwise.
		'<link rel="icon" href="data:,">',
		// What the address does not ask for is not seen.
		...(parts.length
			? [`<script>document.documentElement.hidden=location.search.includes('page=')</script>`]
			: []),
		// Nothing else that a first paint would wait for: a typeface preloaded here holds it back for seconds on a slow line.
		...sheets.map(style),
		...(client && 'url' in client
			? [script(client, cardsApart + stageApart + explorer + (client.module ? ' type="module"' : ' defer'))]
			: []),
		head,
		'</head>',
		`<body class="cr-page">`,
		// Svelte's marks are for reviving: elsewhere they are a third of all nodes. A text's own "<" is escaped.
		page.figure ? body : body.replace(/<!--.*?-->/gs, '').replace(/><\/(?:path|rect|use)>/g, '/>'),
		...(holdsCards ? [heldCards(pageCards(lesson, words), 'text' in assets.clients.narrative)] : []),
		...parts,
		// A script whose text stands in the page can't be deferred, so it stands at the end.
		...(client && 'text' in client
			? parts.length
				? [gzipScript('data-client', client.text), `<script>${START}</script>`]
				: [script(client, '')]
			: []),
		'</body>',
		'</html>',
		''
	].join('\n');
}

/** @param alone whether nothing packs the page on its way */
const heldCards = (cards: PageCards, alone: boolean): string =>
	alone
		? gzipScript('data-cards', JSON.stringify(cards))
		: `<script type="application/json" data-cards>${inlineJson(cards)}</script>`;

/** What a page says of itself to who is sent its address, and where the site's is known, which address is its own. */
function shared({ path, title, description, lesson }: Page, url: string | undefined): string[] {
	const address = url && escapeHtml(url + path.replace(/index\.html$/, ''));
	const named = Object.entries({
		type: 'article',
		title: escapeHtml(title),
		description: escapeHtml(description),
		locale: escapeHtml(lesson.language.replace('-', '_')),
		...(address && { url: address })
	});
	return [
		...(address ? [`<link rel="canonical" href="${address}">`] : []),
		...named.map(([name, content]) => `<meta property="og:${name}" content="${content}">`)
	];
}

/**
 * A lesson as one HTML document that opens from a disk: everything in it, nothing fetched.
 *
 * @param assets all as texts
 * @param languages as of a site
 */
export function renderStandalone(lesson: Lesson, assets: Assets, languages?: readonly Words[]): string {
	const all = pages({ lessons: [lesson], ...(languages && { languages }) });
	const pageAt = (path: string) => all.find((page) => page.path === path)!;
	const page = pageAt('index.html');
	// A lesson's data is longer than its drawings, and few who open the page take it along: it stands there packed.
	const downloads = new Map(
		lessonFiles(lesson, page.words).map(({ path, text }) => [
			path,
			`data:application/gzip;base64,${base64(packed(text))}`
		])
	);
	// All that is cited stands in the lesson's own page.
	const file = (path: string) =>
		downloads.get(path) ?? (HELD.includes(nameIn(path)) ? `?page=${nameIn(path)}` : '?');
	// Styles and the shapes of maps they have from the document that holds them: see `client-whole.ts`.
	const bare: Assets = { ...assets, opening: { text: '0' }, rest: { text: '1' } };
	const places = Object.fromEntries(HELD.map((name) => [name, '']));
	const apart = HELD.map((name) => documentOf(pageAt(`${name}/index.html`), bare, file, places));
	// Not those of a figure that has its own.
	const [maps] = /<svg class="cr-basemaps".*?<\/svg>/s.exec(apart[0]!) ?? [];
	const held = HELD.map((name, at): [string, string] => [
		name,
		maps === undefined ? apart[at]! : apart[at]!.replace(maps, '<svg class="cr-basemaps"></svg>')
	]);
	return documentOf(page, assets, file, Object.fromEntries(held));
}

/** The pages that a single file holds. */
const HELD = ['present', 'teach', 'print', 'work'];

/** "teach" of "teach/index.html" */
const nameIn = (path: string): string => path.split('/')[0]!;

/** Starts the script that a single file holds packed; where that can't be unpacked, the lesson is whole without scripts. */
const START = `"DecompressionStream"in window?new Response(new Blob([Uint8Array.from(atob(document.querySelector("script[data-client]").textContent),(letter)=>letter.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream("gzip"))).text().then((text)=>{const script=document.createElement("script");script.textContent=text;document.body.append(script)}):(document.documentElement.hidden=false,document.querySelectorAll("[data-alone],[href^='?page=']").forEach((link)=>link.remove()))`;

const gzipScript = (attribute: string, text: string): string =>
	`<script type="application/gzip" ${attribute}>${base64(packed(text))}</script>`;

const packed = (text: string): Uint8Array => gzipSync(strToU8(text), { level: 9, mtime: 0 });

function base64(data: Uint8Array): string {
	let bytes = '';
	for (const byte of data) bytes += String.fromCharCode(byte);
	return btoa(bytes);
}
