/** What every element promises on a page that is not ours, one test for all of them. */
import type { Locator, Page } from '@playwright/test';
import type { FigureKind } from '../../src/lib/figure/types.ts';
import type { RecordKind } from '../../src/lib/rows/types.ts';
import { compareDrawn, drawnIn } from '../fixtures/drawn.ts';
import { expect, newsroomPage, STRICT_POLICY, test } from './fixtures.ts';

interface Tried {
	name: FigureKind | 'narrative';
	attributes: string;
	/** A mark that opens a card. */
	mark: string;
	/** The kind of record that `crossread-select` names. */
	selected?: RecordKind;
	/** Which figures' marks it holds. */
	kinds: FigureKind[];
	/** As many kinds of mark at least. */
	marks: number;
}

const ELEMENTS: Tried[] = [
	{
		name: 'claims',
		attributes: 'document="moscow-news"',
		mark: 'a[data-claim]',
		selected: 'claim',
		kinds: ['claims'],
		marks: 15
	},
	{
		name: 'accounts',
		attributes: 'step="the-square"',
		mark: 'a[data-account]',
		selected: 'account',
		kinds: ['accounts'],
		marks: 12
	},
	{
		name: 'timeline',
		attributes: 'step="three-strikes"',
		mark: 'a[data-event]',
		selected: 'event',
		kinds: ['timeline'],
		marks: 14
	},
	{
		name: 'map',
		attributes: 'step="lines-cut"',
		mark: 'a[data-place]',
		selected: 'place',
		kinds: ['map'],
		marks: 17
	},
	{
		name: 'narrative',
		attributes: '',
		mark: '[aria-current="step"] a[data-record]',
		kinds: ['claims', 'accounts', 'timeline', 'map'],
		marks: 40
	}
];

const FALLBACK = 'What the sources say, in words.';
const files = {
	'/crossread.js': '.build/elements/crossread.js',
	'/lesson.json': 'build/site/lesson.json',
	'/listen.js': 'tests/e2e/pages/listen.js',
	'/spaced.css': 'tests/e2e/pages/spaced.css'
};

const element = ({ name, attributes }: Tried, src = '/lesson.json') =>
	`<crossread-${name} src="${src}" ${attributes}><p>${FALLBACK}</p></crossread-${name}>`;
const page_ = (body: string, { html = 'lang="ar"', head = '' } = {}) =>
	newsroomPage(body, {
		html,
		head: `${head}<script src="/listen.js"></script><script src="/crossread.js" defer></script>`
	});

const heard = (page: Page) =>
	page.evaluate(() => (window as unknown as { heard: [string, unknown][] }).heard);
const shown = (page: Page, selector: string) => page.locator(selector).filter({ visible: true });

/** Shows the first step of a narrative that has a figure; a figure is shown from the start. */
async function toFigure(page: Page, { name, mark }: Tried): Promise<Locator> {
	const marks = shown(page, `crossread-${name} .cr-drawing ${mark.replace('[aria-current="step"] ', '')}`);
	if (name === 'narrative') {
		await page.locator('[data-step][aria-current="step"]').waitFor();
		while (!(await marks.count())) await page.locator('[data-go="forward"]').click();
	}
	await marks.first().waitFor();
	return marks;
}

/** Each label of the drawings that are shown: where it begins, ends and stands in its drawing. */
function labels(host: Element) {
	return [...host.shadowRoot!.querySelectorAll('.cr-drawing')]
		.filter((drawing) => drawing.getClientRects().length)
		.flatMap((drawing) => {
			const at = drawing.getBoundingClientRect();
			return [...drawing.querySelectorAll('text')].map((text) => {
				const { left, right, top } = text.getBoundingClientRect();
				return { text: text.textContent, at: [left - at.left, right - at.left, top - at.top] };
			});
		});
}

/** Follows every link to something inside: none is the page's own, and a link inside a card closes the card. */
async function staysInside(page: Page, tried: Tried): Promise<void> {
	const tag = `crossread-${tried.name}`;
	const address = page.url();
	const card = page.getByRole('dialog');
	await (await toFigure(page, tried)).first().locator('text').first().click();
	const inner = card.locator('a[href^="#"]').first();
	if (await inner.count()) {
		const entry = (await inner.getAttribute('href'))!.slice(1);
		await inner.click();
		await expect(card).toHaveCount(0);
		await expect(page.locator(`${tag} [id="${entry}"]`)).toBeFocused();
	} else await card.getByRole('button').click();
	// Every link to something beside it, shown or not.
	const { links, left } = await page.locator(tag).evaluate((host) => {
		const tree = host.shadowRoot!;
		const all = [...tree.querySelectorAll<HTMLElement>('a[href^="#"], a[href^="?"]')];
		// What a card showed is gone once it shows something else.
		const left = all.filter(
			(link) =>
				link.isConnected &&
				link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }))
		);
		return { links: all.length, left: left.map((link) => link.outerHTML) };
	});
	expect(links).toBeGreaterThan(4);
	expect(left).toEqual([]);
	expect(page.url()).toBe(address);
	// Links to outside open beside the page.
	const outside = await page.locator(`${tag} a[href^="http"]`).evaluateAll(
		(all) =>
			all.filter((link) => {
				const { target, rel } = link as HTMLAnchorElement;
				return target !== '_blank' || !rel.includes('noreferrer');
			}).length
	);
	expect(outside).toBe(0);
}

for (const tried of ELEMENTS) {
	const { name, kinds } = tried;
	const tag = `crossread-${name}`;

	test.describe(`<${tag}>`, () => {
		test('draws as the stylesheets mean it, also where the page reads from right to left, spaces its text and has another base address', async ({
			page,
			host
		}) => {
			const origin = await host({
				pages: {
					'/': page_(element(tried)),
					'/rtl': page_(element(tried), {
						html: 'lang="ar" dir="rtl"',
						head: '<base href="/other/"><link rel="stylesheet" href="/spaced.css">'
					})
				},
				files
			});
			await page.goto(origin);
			await toFigure(page, tried);
			await expect(page.getByText(FALLBACK)).toBeHidden();
			expect((await heard(page)).map(([type]) => type)).toContain('crossread-ready');
			expect(await page.locator(`${tag} .cr-root`).first().getAttribute('lang')).toBe('en');
			// The function is whole in itself and goes into the page; the narrative's figures are asked for one by one.
			let found = 0;
			for (const kind of kinds)
				for (const tree of await page.locator(`${tag} figure[data-figure="${kind}"]`).all()) {
					const rows = drawnIn(kind);
					const { otherwise, missing } = await tree.evaluate(compareDrawn, rows);
					expect(otherwise).toEqual([]);
					found += rows.length - missing.length;
					if (name === 'narrative' && found > tried.marks) break;
				}
			expect(found).toBeGreaterThanOrEqual(tried.marks);

			const plain = await page.locator(tag).evaluate(labels);
			expect(plain.length).toBeGreaterThan(5);
			await staysInside(page, tried);
			await page.goto(`${origin}/rtl`);
			await toFigure(page, tried);
			const there = await page.locator(tag).evaluate(labels);
			expect(there.map(({ text }) => text)).toEqual(plain.map(({ text }) => text));
			// Less than a pixel is the raster's doing.
			expect(
				plain.filter(({ at }, one) => at.some((x, side) => Math.abs(x - there[one]!.at[side]!) > 1))
			).toEqual([]);
			const said = await page
				.locator(`${tag} .cr-root`)
				.first()
				.evaluate((root) => {
					const { direction, letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace } =
						getComputedStyle(root);
					return { direction, letterSpacing, wordSpacing, textTransform, textIndent, whiteSpace };
				});
			expect(said).toEqual({
				direction: 'ltr',
				letterSpacing: 'normal',
				wordSpacing: '0px',
				textTransform: 'none',
				textIndent: '0px',
				whiteSpace: 'normal'
			});
			await staysInside(page, tried);
		});

		test('works by keyboard and by mouse under a strict policy, and says so', async ({ page, host }) => {
			const origin = await host({
				pages: { '/': page_(element(tried)) },
				files,
				headers: { 'content-security-policy': STRICT_POLICY }
			});
			await page.goto(origin);
			const mark = (await toFigure(page, tried)).first();
			if (name === 'narrative') {
				const steps = (await heard(page)).filter(([type]) => type === 'crossread-step');
				expect(steps[0]![1]).toEqual({ id: expect.any(String), index: 0 });
			}
			const own = await mark.evaluate((row) => ({ ...(row as unknown as HTMLElement).dataset }));
			// By Tab, as whoever has no mouse comes to it.
			const focused = () => mark.evaluate((row) => (row.getRootNode() as ShadowRoot).activeElement === row);
			for (let stops = 0; !(await focused()) && stops < 60; stops++) await page.keyboard.press('Tab');
			expect(await focused()).toBe(true);
			const ring = { selector: '.cr-hit', style: { stroke: '--cr-focus', 'stroke-width': '3px' } };
			expect(
				await mark.evaluate((row, rows) => {
					const hit = row.querySelector(rows.selector)!;
					const probe = document.createElement('i');
					row.getRootNode().appendChild(probe);
					probe.style.color = `var(${rows.style.stroke})`;
					const color = getComputedStyle(probe).color;
					probe.remove();
					const { stroke, strokeWidth } = getComputedStyle(hit);
					return [stroke === color, strokeWidth];
				}, ring)
			).toEqual([true, '3px']);
			await page.keyboard.press('Enter');
			const card = page.getByRole('dialog');
			await expect(card).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(card).toHaveCount(0);
			await expect.poll(focused).toBe(true);
			// Upon a text of it: the middle of a place lies between its pin and its note.
			await mark.locator('text').first().click();
			await expect(card).toBeVisible();
			await card.getByRole('button').click();
			await expect(card).toHaveCount(0);
			if (tried.selected) {
				const id = (own as DOMStringMap)[tried.selected];
				const opened = ['crossread-select', { kind: tried.selected, id }];
				const closed = ['crossread-select', null];
				await expect
					.poll(async () => (await heard(page)).filter(([type]) => type === 'crossread-select'))
					.toEqual([opened, closed, opened, closed]);
			}
		});

		test('keeps what the author put inside where there is no lesson', async ({ page, host, quiet }) => {
			const origin = await host({
				pages: {
					'/': page_(`<style>body{font:italic 22px serif}</style>${element(tried, '/nothing.json')}`)
				},
				files
			});
			await page.goto(origin);
			await expect.poll(() => quiet.console.join()).toContain(`<${tag}>`);
			const inside = page.getByText(FALLBACK);
			await expect(inside).toBeVisible();
			// It is the page's own text, in the page's own type.
			expect(await inside.evaluate((text) => getComputedStyle(text).font)).toBe('italic 22px serif');
			expect(quiet.console.every((line) => line.startsWith('error: '))).toBe(true);
			quiet.console.length = 0;
		});
	});
}

test('colours of more contrast, light and dark, where a reader asks for them', async ({ page, host }) => {
	const all = ELEMENTS.map((tried) => element(tried)).join('');
	const origin = await host({
		pages: { '/': page_(all, { head: '<meta name="color-scheme" content="light dark">' }) },
		files
	});
	await page.goto(origin);
	for (const tried of ELEMENTS) await page.locator(`crossread-${tried.name} figure`).first().waitFor();
	for (const [colorScheme, paper, ink] of [
		['light', 'rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
		['dark', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']
	] as const) {
		await page.emulateMedia({ contrast: 'more', colorScheme });
		const colours = await page.evaluate(
			(tags) =>
				tags.map((tag) => {
					const host = document.querySelector(tag)!;
					const heading = host.shadowRoot!.querySelector('.cr-heading')!;
					return [getComputedStyle(host).backgroundColor, getComputedStyle(heading).color];
				}),
			ELEMENTS.map(({ name }) => `crossread-${name}`)
		);
		expect(colours).toEqual(ELEMENTS.map(() => [paper, ink]));
	}
});

test('a citation in the text of the narrative opens the card of its source', async ({ page, host }) => {
	const narrative = ELEMENTS.find(({ name }) => name === 'narrative')!;
	const origin = await host({ pages: { '/': page_(element(narrative)) }, files });
	await page.goto(origin);
	await toFigure(page, narrative);
	const dead = await page.locator('crossread-narrative').evaluate(async (host) => {
		const tree = host.shadowRoot!;
		const dead: string[] = [];
		for (const link of tree.querySelectorAll<HTMLElement>('a.cr-citation')) {
			link.click();
			// A card is drawn in the turn after the press.
			await new Promise((done) => setTimeout(done));
			const card = tree.querySelector<HTMLElement>(':popover-open');
			const source = card?.querySelector('.cr-card-source')?.textContent.trim();
			card?.hidePopover();
			if (!source) dead.push(link.textContent);
		}
		return dead;
	});
	expect(dead).toEqual([]);
	expect(page.url()).toBe(`${origin}/`);
});
