/** The lessons of one site, beside one another. Each is held alone to what the other specifications promise of any lesson. */
import { readdirSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

test('every lesson of the project is in the site, and there is more than one', () => {
	expect(LESSONS.map(({ id }) => id).sort()).toEqual(readdirSync('src/lessons').sort());
	expect(LESSONS.length).toBeGreaterThan(1);
});

test('the way leads from each lesson to every other one', async ({ page, site }) => {
	for (const from of LESSONS)
		for (const to of LESSONS.filter((one) => one !== from)) {
			await page.goto(`${site.nested}${from.path}`);
			await page
				.getByRole('navigation', { name: 'Other lessons' })
				.getByRole('link', { name: to.lesson.title })
				.click();
			await expect(page).toHaveURL(`${site.nested}${to.path}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(to.lesson.title);
		}
});
