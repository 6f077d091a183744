import { gunzipSync } from 'node:zlib';
import { askedBy, expect, test } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

for (const { id, lesson, file, steps, claims } of LESSONS)
	test.describe(`the single file of ${id}`, () => {
		test('opened from a disk is the whole lesson, and asks for nothing', async ({ page, context }) => {
			await context.setOffline(true);
			const asked = askedBy(page);
			await page.goto(file);
			await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
			await page.evaluate(() => document.fonts.ready);
			expect(await page.evaluate(() => document.fonts.check('600 20px "Crossread Serif"'))).toBe(true);
			await expect(page.locator('[data-step]')).toHaveCount(steps.length);
			const step = page.locator(`#${claims.step}`);
			await step.evaluate((one) => one.scrollIntoView({ block: 'center' }));
			await step.locator(`[data-claim="${claims.number.key.id}"]`).filter({ visible: true }).first().click();
			await expect(page.getByRole('dialog')).toContainText(claims.number.facts.carrier);
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
			expect((await download).suggestedFilename()).toBe(`${id}.csv`);
			const href = await page.getByRole('link', { name: 'The whole lesson as data' }).getAttribute('href');
			const packed = Buffer.from(href!.split(',')[1]!, 'base64');
			const carried = JSON.parse(gunzipSync(packed).toString()) as typeof lesson;
			expect(carried.title).toBe(lesson.title);
		});
	});
