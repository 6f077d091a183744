/** What every lesson of the site is held to, whatever it tells: the further ones under their ids, the first at the root. */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Lesson } from '../../src/lib/lesson/schema.ts';
import { askedBy, expect, test, violations } from './fixtures.ts';

/** The other specifications hold the first lesson to all this and to more. */
const FURTHER = readdirSync('build/offline')
	.filter((file) => /\.html$/.test(file))
	.map((file) => file.replace(/\.html$/, ''))
	.filter((id) => id !== 'zhanaozen');

test('there is a further lesson', () => {
	expect(FURTHER).not.toEqual([]);
});

for (const id of FURTHER)
	test.describe(id, () => {
		const lesson = JSON.parse(readFileSync(`build/site/${id}/lesson.json`, 'utf8')) as Lesson;
		const steps = lesson.steps.map((step) => step.id);
		const figures = [...new Set(lesson.steps.flatMap(({ views }) => views.map(({ figure }) => figure)))];

		test('its pages are reached from one another, accessible, and fit a small screen', async ({
			page,
			site
		}) => {
			await page.goto(site.nested);
			await page
				.getByRole('navigation', { name: 'Other lessons' })
				.getByRole('link', { name: lesson.title })
				.click();
			await expect(page).toHaveURL(`${site.nested}${id}/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
			const pages = page.getByRole('navigation', { name: 'Pages of this site' });
			for (const path of ['', 'teach/', 'print/', 'sources/', 'embed/']) {
				if (path) await pages.locator(`a[href$="${path}"]`).click();
				await expect(page).toHaveURL(`${site.nested}${id}/${path}`);
				// Colours are the library's: the first lesson's pages are asked in the dark too.
				expect(await violations(page), path).toEqual([]);
				const { width, height } = page.viewportSize()!;
				await page.setViewportSize({ width: 320, height: 640 });
				expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
				await page.setViewportSize({ width, height });
			}
		});

		test('reads as a scroll story, step by step and presented', async ({ page, site }) => {
			await page.goto(`${site.root}${id}/`);
			await page.locator('[data-narrative][data-reading="scroll"]').waitFor({ state: 'attached' });
			const active = page.locator('[data-step][aria-current="step"]');
			await page.locator(`#${steps.at(-1)}`).evaluate((step) => step.scrollIntoView({ block: 'center' }));
			await expect(active).toHaveAttribute('id', steps.at(-1)!);

			await page.setViewportSize({ width: 1024, height: 768 });
			await page.goto(`${site.root}${id}/present/`);
			await page.locator('[data-narrative][data-reading="present"]').waitFor({ state: 'attached' });
			const passed: string[] = [];
			for (let presses = 0; passed.at(-1) !== steps.at(-1) && presses < 100; presses++) {
				await page.keyboard.press('PageDown');
				const now = await active.evaluateAll(([step]) => step?.id ?? 'cover');
				if (passed.at(-1) !== now) passed.push(now);
			}
			expect(passed).toEqual(steps);
		});

		for (const figure of figures)
			test(`its ${figure} is a page for a frame`, async ({ page, site }) => {
				await page.goto(`${site.root}${id}/embed/${figure}/`);
				await expect(
					page.locator(`[data-figure="${figure}"] :is(.cr-for-L, .cr-for-box)`).first()
				).toBeVisible();
				expect(await violations(page)).toEqual([]);
				await page.setViewportSize({ width: 320, height: 640 });
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
			});

		test('one file opened from a disk is the whole lesson, and asks for nothing', async ({
			page,
			context
		}) => {
			const file = pathToFileURL(`build/offline/${id}.html`).href;
			await context.setOffline(true);
			const asked = askedBy(page);
			await page.goto(file);
			await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
			await expect(page.locator('[data-step]')).toHaveCount(steps.length);
			expect(asked).toEqual([file]);
		});

		test.describe('without scripts', () => {
			test.use({ javaScriptEnabled: false });

			test('reads whole: every step with its figures, every statement, number and source', async ({
				page,
				site
			}) => {
				await page.goto(`${site.root}${id}/`);
				for (const { id: step, views } of lesson.steps) {
					const drawn = page.locator(`#${step} figure`);
					await expect(drawn).toHaveCount(views.length);
					for (const one of await drawn.all())
						await expect(one.locator(':is(.cr-for-L, .cr-for-box)').first()).toBeVisible();
				}
				const claims = lesson.claims.filter(({ audience }) => audience === 'class');
				for (const { id: claim } of claims)
					await expect(page.locator(`#cr_claim-${claim}`), claim).toBeAttached();
				// Nothing in the text leads where there is nothing.
				const lost = await page
					.locator('a[href^="#"]')
					.evaluateAll((links) =>
						links
							.map((link) => decodeURIComponent(link.getAttribute('href')!.slice(1)))
							.filter((target) => target && !document.getElementById(target))
					);
				expect(lost).toEqual([]);
			});
		});
	});
