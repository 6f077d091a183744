/** The pages beside the lesson, in a browser. */
import { expect, test, violations } from './fixtures.ts';

const PAGES = ['teach', 'print', 'sources', 'embed'];

for (const path of PAGES) {
	test(`/${path}/ is reached from the lesson, has no accessibility violation, and fits a small screen`, async ({
		page,
		site
	}) => {
		await page.goto(site.nested);
		await page.getByRole('navigation', { name: 'Pages of this site' }).locator(`a[href="${path}/"]`).click();
		await expect(page).toHaveURL(`${site.nested}${path}/`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await violations(page), colorScheme).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the guide leads to a step of the lesson, and back to the guide', async ({ page, site }) => {
		await page.goto(`${site.root}teach/`);
		await page.getByRole('table').getByRole('link', { name: '9. What the article says' }).click();
		await expect(page).toHaveURL(`${site.root}#the-dead-and-wounded`);
		await expect(page.locator('#the-dead-and-wounded')).toBeInViewport();
		await page.getByRole('link', { name: 'For teachers' }).click();
		await expect(page).toHaveURL(`${site.root}teach/`);
	});

	test('a figure in a document leads to its statement', async ({ page, site }) => {
		await page.goto(`${site.root}print/`);
		await page.locator('.cr-paper').first().getByRole('link', { name: '70 or higher' }).click();
		await expect(page.locator('tr:target')).toContainText('70 or more');
	});
});

for (const [format, words] of [
	['A4', 2],
	['Letter', 3]
] as const)
	test(`the worksheets begin each sheet on a page of its own, on ${format}`, async ({ page, site }) => {
		await page.goto(`${site.root}print/`);
		await page.evaluate(() => document.fonts.ready);
		const sheets = await page.locator('.cr-sheet').count();
		const pages = (await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)!.length;
		expect(sheets).toBe(9);
		// The documents take three pages; every other sheet takes one.
		expect(pages).toBe(sheets - 2 + 3 + words);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('navigation')).toHaveCount(0);
	});
