/** What comes out of a printer: every page of the site on A4, none of whose texts is too small; and the lesson, which is not too long. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

const PAGES = readdirSync('build/site', { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.html') && !/^(storybook|offline)\//.test(path));

/** A4 between its margins of 14 mm, in CSS pixels. */
const WIDTH = Math.round((182 / 25.4) * 96);
/** Slides print on whole sheets of A4, on their side. */
const SLIDE = Math.ceil((297 / 25.4) * 96);
/** Seven points in CSS pixels. */
const LEAST = (7 / 72) * 96;
/** Half an A4 page in CSS pixels. */
const HALF = (148.5 / 25.4) * 96;

/** As it is laid out for paper. */
async function onPaper(page: Page, address: string, width = WIDTH) {
	await page.setViewportSize({ width, height: 1000 });
	await page.emulateMedia({ media: 'print' });
	await page.goto(address);
	await page.evaluate(() => document.fonts.ready);
}

const sheets = async (page: Page) =>
	(await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)!.length;

for (const path of PAGES)
	test(`/${path} has no text under 7 points on paper, and nothing wider than the sheet`, async ({
		page,
		site,
		quiet
	}) => {
		const width = /(^|\/)present\//.test(path) ? SLIDE : WIDTH;
		await onPaper(page, `${site.root}${path.replace(/index\.html$/, '')}`, width);
		const small = await page.evaluate((least) => {
			const found = new Map<string, number>();
			const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			while (texts.nextNode()) {
				const element = texts.currentNode.parentElement!;
				if (!texts.currentNode.nodeValue!.trim() || !element.checkVisibility({ visibilityProperty: true }))
					continue;
				const scale = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()!.a) : 1;
				const size = parseFloat(getComputedStyle(element).fontSize) * scale;
				if (size && size < least) found.set(`${element.localName}.${element.getAttribute('class')}`, size);
			}
			return [...found];
		}, LEAST);
		expect(small).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		// Chromium reports the status of a page that says of itself that it is not there.
		if (path === '404.html') quiet.console.length = 0;
	});

for (const [name, height] of [
	['A4', 297],
	['Letter', 279.4]
] as const)
	test(`what a teacher takes along stands on the first page, of ${name}`, async ({ page, site }) => {
		for (const { path } of LESSONS) {
			await onPaper(page, `${site.root}${path}teach/`);
			const bottom = await page
				.locator('.cr-first-page')
				.evaluate((part) => part.getBoundingClientRect().bottom + scrollY);
			// Between margins of 16 mm.
			expect(bottom, path).toBeLessThanOrEqual(((height - 32) / 25.4) * 96);
			await expect(page.locator('.cr-first-page .cr-plan')).toBeVisible();
		}
	});

test('the lesson takes at most 25 pages without tables, each part of a figure at most half of one', async ({
	page,
	site
}) => {
	await onPaper(page, site.root);
	const steps = page.locator('[data-step]');
	expect(await sheets(page)).toBeLessThanOrEqual(25);
	const heights = await page
		.locator('[data-step] .cr-for-L .cr-drawing')
		.evaluateAll((drawings) => drawings.map((drawing) => drawing.getBoundingClientRect().height));
	expect(heights.length).toBeGreaterThanOrEqual(await page.locator('[data-step] figure').count());
	expect(Math.max(...heights)).toBeLessThanOrEqual(HALF);
	for (const part of [
		...(await steps.locator('h2').all()),
		...(await steps.locator('figure').all()),
		...(await steps.locator('.cr-asked > summary').all()),
		...(await page.locator('.cr-for-L').all()),
		page.getByText('CC BY 4.0').last()
	])
		await expect(part).toBeVisible();
	// Each question has lines for an answer, and ours stays folded.
	const asked = await steps
		.locator('.cr-asked')
		.evaluateAll((all) =>
			all.map(
				(one) =>
					getComputedStyle(one).borderBottomWidth +
					getComputedStyle(one.querySelector('summary')!, '::after').height
			)
		);
	expect(asked.length).toBeGreaterThan(20);
	for (const lines of asked) expect(lines).toMatch(/^1px2\d/);
	await expect(page.getByRole('table')).toHaveCount(0);
	await expect(page.locator('.cr-sources').filter({ visible: true })).toHaveCount(0);
});

test('all of the lesson comes to paper where the address asks for it', async ({ page, site }) => {
	await onPaper(page, `${site.root}?print=all`);
	await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
	for (const figure of await page.locator('[data-step] figure').all())
		await expect(figure.getByRole('table').first()).toBeVisible();
	await expect(page.locator('#source-moscow-news')).toBeVisible();
});
