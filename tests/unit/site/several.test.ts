/** A site of several lessons: the addresses of each, the ways between them, and what cannot stand in one site. */
import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { files, pages, siteProblems, type Site } from '../../../src/lib/site/index.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { assets, htmlOnce, siteOnce } from '../../fixtures/site.ts';

const hebrew: Lesson = { ...ferryLesson, id: 'harbour', title: 'הנמל', language: 'he' };
const site: Site = { lessons: [lesson, ferryLesson, hebrew] };
const url = 'https://school.example/history/';
const located: Site = { ...site, url };
const single: Site = { lessons: [lesson] };
const attributes = (html: string, name: string) =>
	[...html.matchAll(new RegExp(`<[a-z][^>]*? ${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);
const nav = (html: string, name: RegExp) =>
	[...html.matchAll(/<nav.*?<\/nav>/gs)].map(([found]) => found).find((found) => name.test(found)) ?? '';

describe('the addresses', () => {
	const alone = (of: Lesson) => [
		...pages({ lessons: [of] }).map(({ path }) => path),
		...files({ lessons: [of] }).map(({ path }) => path)
	];

	it('of the first lesson are those it has alone; of every further one the same, under its id', () => {
		const expected = site.lessons.flatMap(({ id }, index) =>
			alone(lesson)
				.filter((path) => path !== '404.html')
				.map((path) => (index ? `${id}/${path}` : path))
		);
		const found = [...pages(site), ...files(site)].map(({ path }) => path);
		expect(new Set(found)).toEqual(new Set([...expected, '404.html']));
		expect(found).toHaveLength(new Set(found).size);
	});

	it('hold the lesson that they name', () => {
		for (const [path, html] of siteOnce(site))
			if (path !== '404.html')
				expect([path, html.includes('<title>') && /<title>([^<]*)/.exec(html)![1]!]).toEqual([
					path,
					expect.stringContaining(
						(site.lessons.find(({ id }) => path.startsWith(`${id}/`)) ?? lesson).title
					) as string
				]);
	});
});

/** What SvelteKit's own crawler held before `crossread build` wrote the site. */
test.each<[string, Site]>([
	['one lesson', single],
	['three lessons', site],
	['three lessons at a known address', located]
])('no link of a page of %s leads nowhere', (_, of) => {
	const html = siteOnce(of);
	const known = new Set([
		...html.keys(),
		...files(of).map(({ path }) => path),
		...JSON.stringify(assets).match(/assets\/[\w.-]+/g)!
	]);
	const astray: string[] = [];
	const ids = new Map([...html].map(([path, page]) => [path, new Set(attributes(page, 'id'))]));
	const root = of.url ?? 'http://site.example/';
	for (const [path, page] of html)
		for (const href of [...attributes(page, 'href'), ...attributes(page, 'src')]) {
			const { href: address, hash, protocol } = new URL(href, root + path);
			if (protocol === 'data:' || (href.includes(':') && !address.startsWith(root))) continue;
			const target = address
				.slice(root.length)
				.replace(/[?#].*$/, '')
				.replace(/(^|\/)$/, '$1index.html');
			const found = known.has(target) && address.startsWith(root);
			if (!found || (hash && ids.get(target)?.has(decodeURIComponent(hash.slice(1))) === false))
				astray.push(`${path}: ${href}`);
		}
	expect(astray).toEqual([]);
});

describe('the other lessons', () => {
	const html = siteOnce(site);
	const others = (path: string) => nav(html.get(path)!, /Other lessons/);

	it('stand on every page that has the ways of its own lesson, each but itself', () => {
		for (const [path, page] of html) {
			const ways = nav(page, /Pages of this site/);
			expect([path, Boolean(others(path))]).toEqual([path, Boolean(ways)]);
			if (!ways) continue;
			const [current, ...more] = [...ways.matchAll(/href="([^"]*)" aria-current="page"/g)];
			expect(new URL(current![1]!, `http://site.example/${path}`).pathname).toBe(
				`/${path.replace(/index\.html$/, '')}`
			);
			expect(more).toEqual([]);
			const own = site.lessons.find(({ id }) => path.startsWith(`${id}/`)) ?? lesson;
			for (const { id, title } of site.lessons)
				expect([path, id, others(path).includes(`>${title}</a>`)]).toEqual([path, id, id !== own.id]);
		}
	});

	it('are called in their own language', () => {
		expect(others('teach/index.html')).toContain('<a href="../harbour/" lang="he" hreflang="he">הנמל</a>');
		expect(others('teach/index.html')).toContain('<a href="../ferry/">The ferry at Norrvik</a>');
		expect(others('harbour/index.html')).toContain('<a href="../" lang="en" hreflang="en">');
	});

	it('are not spoken of where there are none, nor in a frame', () => {
		for (const page of siteOnce(single).values()) expect(page).not.toContain('Other lessons');
		expect(others('embed/claims/index.html')).toBe('');
	});

	it('are named where there is no page, as links where the address of the site is known', () => {
		for (const { title } of site.lessons) expect(html.get('404.html')).toContain(`>${title}</li>`);
		const at = siteOnce(located).get('404.html');
		expect(at).toContain('<a href="https://school.example/history/ferry/">The ferry at Norrvik</a>');
		expect(htmlOnce(ferryLesson, '404.html')).toContain('This site holds the lesson The ferry at Norrvik.');
	});
});

describe('the address of the site', () => {
	const html = siteOnce(located);

	it('makes every page name its own, but the one that stands anywhere', () => {
		for (const [path, page] of html) {
			const own = `${url}${path.replace(/index\.html$/, '')}`;
			expect([path, page.includes(`<link rel="canonical" href="${own}">`)]).toEqual([
				path,
				path !== '404.html'
			]);
			expect(page.includes(`<meta property="og:url" content="${own}">`)).toBe(path !== '404.html');
		}
	});

	it('stands in the codes to embed', () => {
		expect(html.get('ferry/embed/index.html')).toContain(`src="${url}ferry/embed/claims/"`);
		expect(html.get('embed/index.html')).toContain(`src="${url}lesson.json"`);
		expect(html.get('embed/index.html')).not.toContain('put its own address before them');
	});

	it('leaves no absolute address of the site where it is not known', () => {
		for (const page of siteOnce(site).values()) expect(page).not.toMatch(/rel="canonical"|property="og:url/);
	});

	it('known or not, every page but the one that stands anywhere has what a link preview shows', () => {
		for (const made of [site, located])
			for (const [path, page] of siteOnce(made)) {
				const preview = Object.fromEntries(
					[...page.matchAll(/<meta property="og:(\w+)" content="([^"]*)">/g)].map(([, name, text]) => [
						name,
						text
					])
				);
				const [, title] = /<title>(.*?)<\/title>/.exec(page)!;
				const [, description] = /<meta name="description" content="(.*?)">/.exec(page)!;
				if (path === '404.html') expect(preview).toEqual({});
				else expect(preview, path).toMatchObject({ type: 'article', title, description });
			}
	});

	it('an embed page is called by what it shows', () => {
		for (const name of ['narrative', 'claims'] as const)
			expect(html.get(`ferry/embed/${name}/index.html`)).toContain(
				`<title>${en.pages.embed.names[name]} · The ferry at Norrvik</title>`
			);
	});
});

describe('lessons that cannot stand in one site', () => {
	test.each<[string, readonly Lesson[], RegExp]>([
		['none', [], /needs a lesson/],
		['two of one id', [lesson, ferryLesson, ferryLesson], /^Two lessons have the id "ferry"/],
		...['present', 'teach', 'print', 'sources', 'embed', 'assets', 'offline', 'storybook'].map(
			(id): [string, readonly Lesson[], RegExp] => [
				id,
				[lesson, { ...ferryLesson, id }],
				new RegExp(`^A further lesson cannot have the id "${id}"`)
			]
		)
	])('%s', (_, lessons, message) => {
		expect(siteProblems(lessons)).toEqual([expect.stringMatching(message)]);
		expect(() => pages({ lessons })).toThrow(message);
	});

	it('may be the first under any id', () => {
		expect(siteProblems([{ ...ferryLesson, id: 'present' }, lesson])).toEqual([]);
	});
});
