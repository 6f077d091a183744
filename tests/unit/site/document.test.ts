import lesson from 'crossread/lessons/zhanaozen.js';
import { parseLesson } from 'crossread/lesson';
import { describe, expect, it, test } from 'vitest';
import { byId } from '../../../src/lib/lesson/claims.ts';
import type { Inline, Lesson, Prose } from '../../../src/lib/lesson/schema.ts';
import { stageData } from '../../../src/lib/narrative/stage-data.ts';
import { files, pages, renderDocument } from '../../../src/lib/site/index.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { kindsLesson } from '../../fixtures/kinds.ts';
import { assets, html, htmlOnce, pageOf } from '../../fixtures/site.ts';

/** The page without what its scripts hold, which is data and no markup. */
const markup = (page: string) => page.replace(/(<script[^>]*>)[^]*?<\/script>/g, '$1</script>');
const idsOf = (page: string) => [...markup(page).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!);
const scriptsOf = (page: string) => [...page.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)];
const islandsOf = (page: string) =>
	scriptsOf(page)
		.filter(([, attributes]) => attributes!.includes('application/json'))
		.map(([, , text]) => JSON.parse(text!) as { lesson: Partial<Lesson> });
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const all = (
	[
		'index.html',
		'present/index.html',
		'embed/narrative/index.html',
		'embed/claims/index.html',
		'embed/accounts/index.html',
		'embed/timeline/index.html',
		'embed/map/index.html',
		'teach/index.html',
		'print/index.html',
		'sources/index.html',
		'embed/index.html',
		'404.html'
	] as const
).flatMap((path) => [
	{ name: `${path} of the shipped lesson`, path, of: lesson },
	...Object.entries({ 'all kinds': kindsLesson(), 'another country': ferryLesson })
		// A lesson has an embed page of what it has something of.
		.filter(([, of]) => pages({ lessons: [of] }).some((page) => page.path === path))
		.map(([what, of]) => ({ name: `${path} of a lesson of ${what}`, path, of }))
]);

describe.each(all)('$name', ({ path, of }) => {
	const page = htmlOnce(of, path);

	it('is a whole document in the lesson’s language, with its title', () => {
		expect(page).toMatch(
			/^<!doctype html>\n<html lang="en"( data-reading="\w+")?>\n<head>\n<meta charset="utf-8">\n/
		);
		expect(page).toMatch(new RegExp(`<title>([A-Z][a-z, ]+ · )?${of.title}</title>`));
		expect(page.endsWith('</body>\n</html>\n')).toBe(true);
	});

	it('has no style attribute, no event attribute and no style element', () => {
		expect(markup(page)).not.toMatch(/\sstyle\s*=/i);
		expect(markup(page)).not.toMatch(/\son[a-z]+\s*=/i);
		expect(markup(page)).not.toMatch(/<style/i);
	});

	it('has no inline script but data', () => {
		for (const [, attributes, text] of scriptsOf(page))
			if (attributes!.includes('src=')) expect(text).toBe('');
			else expect(attributes).toMatch(/^ type="application\/json"( data-cards)?$/);
	});

	it('has no id twice', () => {
		const ids = idsOf(page);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});

	it('has for every link inside the page the one place it leads to', () => {
		const ids = idsOf(page);
		const targets = [...markup(page).matchAll(/\shref="#([^"]*)"/g)].map(([, id]) => id!);
		for (const target of targets)
			expect(
				ids.filter((id) => id === target),
				target
			).toHaveLength(1);
	});

	it('has for every label and description the element that it names', () => {
		const ids = new Set(idsOf(page));
		for (const [, , names] of markup(page).matchAll(/\saria-(labelledby|describedby|controls)="([^"]*)"/g))
			for (const id of names!.split(' ')) expect(ids, id).toContain(id);
	});

	it('waits for its stylesheets before its first paint, the cover for its own alone, and for nothing that is fetched ahead', () => {
		const sheets = [
			...markup(page).matchAll(/<link rel="stylesheet" href="(?:\.\.\/)*(?:assets\/)?([^"]*)"/g)
		];
		const names = sheets.map(([, name]) => name);
		if (path === '404.html') expect(names).toEqual(['data:text/css,p{}']);
		else if (path.startsWith('embed/') && path !== 'embed/index.html')
			expect(names).toEqual(['without-fonts.css']);
		else expect(names).toEqual(['opening.css', 'rest.css']);
		const inHead = sheets.filter(({ index }) => index < page.indexOf('</head>'));
		expect(inHead).toHaveLength(path === 'index.html' ? 1 : names.length);
		if (path === 'index.html') {
			expect(sheets[1]!.index).toBeGreaterThan(page.indexOf('cr-content-note'));
			expect(sheets[1]!.index).toBeLessThan(page.indexOf('cr-readings'));
		}
		expect(page).not.toMatch(/rel="(preload|modulepreload|prefetch|preconnect)"/);
		for (const [, attributes] of markup(page).matchAll(/<script\s([^>]*src=[^>]*)>/g))
			expect(attributes).toMatch(/\sdefer$/);
	});

	it('asks no other host for anything', () => {
		for (const [, url] of markup(page).matchAll(/<(?:script|link|img|iframe)[^>]*\s(?:src|href)="([^"]*)"/g))
			expect(url).toMatch(/^(\.\.\/)*assets\/|^data:/);
	});

	it('is the same each time', () => {
		expect(html(of, path)).toBe(page);
	});
});

const inlinesOf = (prose: Prose): Inline[] =>
	prose.flatMap((block) => (block.type === 'paragraph' ? block.children : block.items.flat()));

describe('the page of a lesson of another country, without wages or a map', () => {
	const page = htmlOnce(ferryLesson);

	it('holds its steps, its figures and its statements, and nothing of ours', () => {
		expect(page).toContain('<h1>The ferry at Norrvik</h1>');
		for (const { id } of ferryLesson.steps) expect(page).toContain(`<section id="${id}"`);
		expect(page).toContain('Deaths in the sound, 10 January 1931');
		const sources = html(ferryLesson, 'sources/index.html');
		expect(sources).toContain('Deaths in Norrvik, November 1929');
		expect(idsOf(sources)).toContain('cr_claim-office-second');
		expect(idsOf(sources)).not.toContain('cr_claim-rumour');
		expect(page + sources).not.toMatch(/zhanaozen|kazakh|moscow/i);
	});

	it('shows in a step what its view admits, and no more', () => {
		const [first] = page.match(/<section id="first-list"[^]*?<\/section>/)!;
		expect(new Set([...first.matchAll(/data-claim="([^"]*)"/g)].map(([, id]) => id))).toEqual(
			new Set(['office-first', 'survivors-more', 'courier-echo'])
		);
		expect(first).not.toContain('The inquiry');
	});

	it('asks the questions of a step, and keeps their answers', () => {
		expect(page).toContain('<summary>What does the list leave out?</summary>');
		expect(page).toContain('Those without a ticket');
	});
});

describe('the lesson page', () => {
	const page = htmlOnce(lesson);

	it('has no marks of the renderer where nothing is revived, and loses no text for that', () => {
		expect(page).not.toContain('<!--');
		const odd = structuredClone(ferryLesson);
		odd.introduction = 'Told <!-- aside --> twice';
		expect(html(odd)).toContain('Told &lt;!-- aside --> twice');
	});
	const text = markup(page)
		.replace(/<!--.*?-->/g, '')
		.replace(/<[^>]+>/g, '\n');

	it('holds every step: its heading, its text and its figure', () => {
		for (const step of lesson.steps) {
			const section = page.match(new RegExp(`<section id="${step.id}"[^]*?</section>`))?.[0];
			expect(section).toContain(' data-step');
			expect(section).toContain(`<h2 id="cr_step_${step.id}_heading">${step.heading}</h2>`);
			const figures = [...section!.matchAll(/data-figure="(\w+)"/g)].map(([, kind]) => kind);
			expect(figures).toEqual(step.views.map(({ figure }) => figure));
			// Each figure holds its own table, folded.
			expect(
				section!.match(/<details class="cr-twin"><summary>[^<]*<\/summary> *<div class="cr-table"/g) ?? []
			).toHaveLength(figures.length);
			for (const child of inlinesOf(step.body))
				if (child.type === 'text') expect(section).toContain(escaped(child.text));
		}
	});

	it('holds no table but those of its figures', () => {
		expect(page.match(/<table/g)!.length).toBe(
			page
				.match(/<details class="cr-twin">[^]*?<\/details>/g)!
				.join('')
				.match(/<table/g)!.length
		);
		expect(idsOf(page).filter((id) => /^cr_(claim|event|place|account|term)-/.test(id))).toEqual([]);
	});

	it('leads from every figure in the text to its row, in a figure of the step or on the page of sources, from every citation to its source', () => {
		for (const { id, body } of lesson.steps)
			for (const child of inlinesOf(body))
				if (child.type === 'figure') {
					const row = `cr_row_${id}_claim-${child.claim}`;
					const address = idsOf(page).includes(row) ? `#${row}` : `sources/#cr_claim-${child.claim}`;
					expect(page).toContain(`href="${address}">${child.text}</a>`);
				} else if (child.type === 'citation')
					expect(page).toContain(
						`href="#source-${child.source}">${escaped(byId(lesson.sources, child.source).carrier)}${child.locator === 'opening' ? '' : `,\u00a0${child.locator}`}</a>`
					);
		expect(idsOf(page).filter((one) => one === 'source-moscow-news')).toHaveLength(1);
	});

	it('holds every statement before any script has run', () => {
		for (const said of ['11', '70 or more', '“dozens”', 'not known', 'up to “several hundred”'])
			expect(text).toContain(said);
		for (const [, id] of markup(page).matchAll(/data-claim="([^"]*)"/g))
			expect(lesson.claims.map((claim) => claim.id)).toContain(id);
	});

	it('states the ends of a claim on its mark, and only those that were stated', () => {
		const row = (id: string) => markup(page).match(new RegExp(`<a[^>]*data-claim="${id}"[^>]*>`))![0];
		expect(row('c01')).toContain('data-quantity="exact" data-min="11" data-max="11"');
		expect(row('c02')).toContain('data-quantity="atLeast" data-min="70"');
		expect(row('c02')).not.toContain('data-max');
		for (const id of ['c04', 'n01', 'c03']) expect(row(id)).not.toMatch(/data-(min|max)/);
	});

	it('carries no data beside what it shows, and names that of its stage', () => {
		expect(islandsOf(page)).toEqual([]);
		expect(page).toContain(' data-live="assets/stage.js assets/band.js stage.json"');
		const held = files({ lessons: [lesson] }).find(({ path }) => path === 'stage.json')!;
		expect(JSON.parse(held.text)).toEqual(JSON.parse(JSON.stringify(stageData(lesson, en))));
	});

	it('leaves the downloads to the page of sources', () => {
		expect(page).not.toContain(' download=');
		expect(page).toContain('href="sources/"');
	});
});

describe('the page of sources', () => {
	const page = html(lesson, 'sources/index.html');

	it('holds a row of every record that a class may see, once', () => {
		for (const { id, audience } of lesson.claims)
			expect(idsOf(page).filter((one) => one === `cr_claim-${id}`)).toHaveLength(
				audience === 'class' ? 1 : 0
			);
		for (const [kind, records] of Object.entries({
			event: lesson.events,
			place: lesson.places,
			term: lesson.glossary
		}))
			for (const { id } of records) expect(idsOf(page)).toContain(`cr_${kind}-${id}`);
	});

	it('offers the lesson as files that the site has', () => {
		const paths = files({ lessons: [lesson] }).map(({ path }) => path);
		expect(paths).toEqual(['lesson.json', 'claims.csv', 'cards.json', 'stage.json']);
		for (const path of ['lesson.json', 'claims.csv'])
			expect(page).toContain(`href="../${path}" download="zhanaozen.`);
	});
});

describe.each([
	['in a frame', () => html(lesson, 'embed/narrative/index.html')],
	['alone', () => renderDocument(pageOf(lesson, 'index.html'), assets, (path) => path)]
])('a lesson %s', (_, draw) => {
	const page = draw();

	it('holds a row of every statement that a class may see, and every source', () => {
		for (const { id, audience } of lesson.claims)
			if (audience === 'class') expect(idsOf(page)).toContain(`cr_claim-${id}`);
		for (const { id } of lesson.sources) expect(idsOf(page)).toContain(`source-${id}`);
		expect(page).not.toContain('href="sources/');
	});
});

describe('addresses', () => {
	it('are relative to the page, however deep it stands', () => {
		const page = htmlOnce(lesson, 'embed/claims/index.html');
		expect(page).toContain(
			'<script src="../../assets/claims.js" data-explore="../../assets/explore-claims.js" defer></script>'
		);
		expect(page).toContain('<link rel="stylesheet" href="../../assets/without-fonts.css">');
	});

	it('that are absolute, or data, stay as they are', () => {
		const page = html(lesson, 'embed/claims/index.html', {
			styleWithoutFonts: { url: '/src/index.css' },
			clients: { ...assets.clients, claims: { url: '/src/claims.ts', module: true } }
		});
		expect(page).toContain('href="/src/index.css"');
		expect(page).toContain(
			'<script src="/src/claims.ts" data-explore="../../assets/explore-claims.js" type="module"></script>'
		);
		expect(htmlOnce(lesson, '404.html')).toContain('<link rel="stylesheet" href="data:text/css,p{}">');
	});

	it('are none where the texts of the files stand in the page', () => {
		const page = html(ferryLesson, 'index.html', {
			opening: { text: 'a{}' },
			rest: { text: 'b{}' },
			clients: { ...assets.clients, narrative: { text: 'n()' }, whole: { text: 'c()' } }
		});
		expect(page).toContain('<style>a{}</style>\n<style>b{}</style>');
		expect(page.indexOf('<script>c()</script>')).toBeGreaterThan(page.indexOf('</footer>'));
		expect(markup(page)).not.toMatch(/(src|href)="assets/);
	});

	it('of files may be chosen by who renders', () => {
		const page = renderDocument(pageOf(ferryLesson, 'index.html'), assets, (path) => `data:${path}`);
		expect(page).toContain('href="data:claims.csv"');
		expect(page).toContain('href="data:lesson.json"');
	});
});

describe('a hostile lesson', () => {
	const attack = '</script><script>alert(1)</script><!--<script></title><img src=x onerror="alert(1)">&amp;';
	const hostile = structuredClone(lesson);
	Object.assign(hostile, {
		title: attack,
		question: attack,
		introduction: attack,
		contentNote: attack,
		version: attack
	});
	hostile.licence.id = attack;
	hostile.events[0]!.where = attack;
	hostile.places[0]!.names.en = attack;
	hostile.actors[0]!.name = attack;
	Object.assign(hostile.sources[0]!, { title: attack, carrier: attack, owner: attack, language: attack });
	hostile.claims[2]!.quantity = { kind: 'words', term: attack };
	Object.assign(hostile.claims[2]!, { population: attack, as: attack });
	hostile.claims[2]!.citations[0]!.locator = attack;
	hostile.steps[0]!.heading = attack;
	hostile.steps[0]!.body.push({
		type: 'paragraph',
		children: [
			{ type: 'text', text: attack },
			{ type: 'strong', text: attack }
		]
	});

	it('is refused, at every text', () => {
		expect(() => parseLesson(hostile)).toThrow(/title: may hold no HTML.*steps\[0\]\.heading/s);
	});

	// A page may be given a lesson that nobody has parsed; it must be harmless even so.

	test.each(['index.html', 'embed/claims/index.html', '404.html'])('runs nothing on %s', (path) => {
		const page = htmlOnce(hostile, path);
		const plain = htmlOnce(lesson, path);
		expect(scriptsOf(page).map(([, attributes]) => attributes)).toEqual(
			scriptsOf(plain).map(([, attributes]) => attributes)
		);
		expect(page.match(/<script/g) ?? []).toHaveLength(scriptsOf(plain).length);
		expect(page.match(/<\/script/g) ?? []).toHaveLength(scriptsOf(plain).length);
		expect(page).not.toContain('<img');
		expect(page.match(/<\/title>/g)).toHaveLength(plain.match(/<\/title>/g)!.length);
	});

	it('keeps its texts, as texts', () => {
		const page = htmlOnce(hostile);
		expect(page).toContain(
			`<title>${attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}</title>`
		);
		expect(islandsOf(htmlOnce(hostile, 'embed/claims/index.html'))[0]!.lesson.actors![0]!.name).toBe(attack);
	});
});

describe('files', () => {
	it('lesson.json is the lesson, and is read back by parseLesson', () => {
		const [json] = files({ lessons: [lesson] });
		expect(json?.type).toBe('application/json; charset=utf-8');
		expect(parseLesson(JSON.parse(json!.text))).toStrictEqual(lesson);
	});

	it('claims.csv has a row for each claim', () => {
		const [, csv] = files({ lessons: [lesson] });
		expect(csv?.type).toBe('text/csv; charset=utf-8');
		expect(csv?.text.trimEnd().split('\r\n')).toHaveLength(lesson.claims.length + 1);
	});
});
