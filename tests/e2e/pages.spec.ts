/** The pages beside the lesson, in a browser. */
import type { Page } from '@playwright/test';
import { expect, test, violations } from './fixtures.ts';
import { LESSONS } from './lessons.ts';
import { en } from '../../src/lib/words/en/index.ts';

const PAGES = ['work', 'teach', 'print', 'sources', 'embed'];

for (const { id, path: lesson } of LESSONS)
	for (const path of PAGES)
		test(`/${path}/ of ${id} is reached from the lesson, has no accessibility violation, and fits a small screen`, async ({
			page,
			site
		}) => {
			await page.goto(site.nested + lesson);
			await page
				.getByRole('navigation', { name: 'Pages of this site' })
				.locator(`a[href="${path}/"]`)
				.click();
			await expect(page).toHaveURL(`${site.nested}${lesson}${path}/`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				expect(await violations(page), colorScheme).toEqual([]);
			}
			await page.setViewportSize({ width: 320, height: 640 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const { id, path, lesson, claims } of LESSONS)
		test(`the guide to ${id} leads to a step of the lesson, and back to the guide`, async ({
			page,
			site
		}) => {
			const at = lesson.steps.findIndex((step) => step.id === claims.step);
			await page.goto(`${site.root}${path}teach/`);
			await page
				.getByRole('region', { name: en.pages.teach.paths.table })
				.getByRole('link', { name: `${at + 1}. ${lesson.steps[at]!.heading}` })
				.click();
			await expect(page).toHaveURL(`${site.root}${path}#${claims.step}`);
			await expect(page.locator(`#${claims.step}`)).toBeInViewport();
			await page.getByRole('link', { name: 'For teachers' }).click();
			await expect(page).toHaveURL(`${site.root}${path}teach/`);
		});

	test('a figure in a document leads to its statement', async ({ page, site }) => {
		await page.goto(`${site.root}print/`);
		await page.locator('.cr-paper').first().getByRole('link', { name: '70 or higher' }).click();
		await expect(page.locator('tr:target')).toContainText('70 or more');
	});
});

/** How many sheets each lesson prints, and on how many pages. Its documents and its words may take more than one. */
const SHEETS: Record<string, { sheets: number; pages: number; pack: readonly string[] }> = {
	zhanaozen: { sheets: 15, pages: 19, pack: ['head-note', 'commitment', 'chart', 'activity-exit-ticket'] },
	peterloo: { sheets: 11, pages: 12, pack: ['head-note', 'commitment', 'chart', 'activity-two-printings'] }
};

const printed = async (page: Page, format: 'A4' | 'Letter') =>
	(await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)!.length;

for (const { id, path } of LESSONS)
	for (const format of ['A4', 'Letter'] as const)
		test(`the worksheets of ${id} begin each sheet on a page of its own, on ${format}`, async ({
			page,
			site
		}) => {
			const { sheets, pages, pack } = SHEETS[id]!;
			await page.goto(`${site.root}${path}print/`);
			await page.evaluate(() => document.fonts.ready);
			await expect(page.locator('.cr-sheet')).toHaveCount(sheets);
			expect(await printed(page, format)).toBe(pages);
			await page.evaluate(() => {
				window.print = () => document.body.setAttribute('data-printing', '');
			});
			const buttons = page.locator('[data-print]');
			for (const [at, asked] of (
				await buttons.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.print!.split(' ')))
			).entries()) {
				await buttons.nth(at).click();
				await expect(page.locator('body[data-printing]')).toHaveCount(1);
				const chosen = page.locator('[data-sheet][data-chosen]');
				expect(
					await chosen.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.sheet))
				).toEqual(asked);
				// The pack for one lesson comes first. Each of its sheets is one page, as are all others but documents and words.
				if (at === 0) expect(asked).toEqual(pack);
				const length = await printed(page, format);
				if (/documents|glossary/.test(asked.join())) expect(length, asked.join()).toBeGreaterThan(0);
				else expect(length, asked.join()).toBe(asked.length);
				// What has been printed once is not chosen any more.
				await expect(chosen).toHaveCount(0);
			}
			expect(await printed(page, format)).toBe(pages);
			await page.emulateMedia({ media: 'print' });
			await expect(page.getByRole('navigation')).toHaveCount(0);
			await expect(page.locator('.cr-sheet button:visible')).toHaveCount(0);
		});
