import { pathToFileURL } from 'node:url';
import { askedBy, expect, test } from './fixtures.ts';

const file = pathToFileURL('build/offline/zhanaozen.html').href;

test('one file opened from a disk is the whole lesson, and asks for nothing', async ({ page, context }) => {
	await context.setOffline(true);
	const asked = askedBy(page);
	await page.goto(file);
	await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
	await page.evaluate(() => document.fonts.ready);
	expect(await page.evaluate(() => document.fonts.check('600 20px "Crossread Serif"'))).toBe(true);
	await page.locator('#the-dead-and-wounded').evaluate((step) => step.scrollIntoView({ block: 'center' }));
	await expect(
		page.locator('#the-dead-and-wounded figure').first().locator(':is(.cr-for-L, .cr-for-box) [data-claim]')
	).toHaveCount(5);
	await page.locator('#the-dead-and-wounded :is(.cr-for-L, .cr-for-box) [data-claim="c02"]').click();
	await expect(page.getByRole('dialog')).toContainText('70 or more');
	expect(asked).toEqual([file]);
});

test('switches its reading', async ({ page }) => {
	await page.goto(file);
	await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
	await page.getByRole('link', { name: 'Plain article' }).click();
	await expect(page.locator('[data-narrative]')).toHaveAttribute('data-reading', 'plain');
});

test('carries its downloads', async ({ page }) => {
	await page.goto(file);
	await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'All statements as a table' }).click();
	expect((await download).suggestedFilename()).toBe('zhanaozen.csv');
	const href = await page.getByRole('link', { name: 'The whole lesson as data' }).getAttribute('href');
	const lesson = JSON.parse(Buffer.from(href!.split(',')[1]!, 'base64').toString()) as { title: string };
	expect(lesson.title).toBe('Zhanaozen, December 2011');
});
