/** The pages beside the lesson, in a browser. */
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

/** How many sheets each lesson prints. Its documents, and its words on a page of some format, take more than one page. */
const SHEETS: Record<string, { sheets: number; pages: Record<'A4' | 'Letter', number> }> = {
	zhanaozen: { sheets: 9, pages: { A4: 12, Letter: 12 } },
	peterloo: { sheets: 6, pages: { A4: 7, Letter: 7 } }
};

for (const { id, path } of LESSONS)
	for (const format of ['A4', 'Letter'] as const)
		test(`the worksheets of ${id} begin each sheet on a page of its own, on ${format}`, async ({
			page,
			site
		}) => {
			const { sheets, pages } = SHEETS[id]!;
			await page.goto(`${site.root}${path}print/`);
			await page.evaluate(() => document.fonts.ready);
			await expect(page.locator('.cr-sheet')).toHaveCount(sheets);
			const printed = (await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)!;
			expect(printed).toHaveLength(pages[format]);
			await page.emulateMedia({ media: 'print' });
			await expect(page.getByRole('navigation')).toHaveCount(0);
		});
