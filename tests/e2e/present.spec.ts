/** The lesson presented to a class: projector, clicker, nothing lost. */
import type { Page } from '@playwright/test';
import { expect, test, violations } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

test.use({ viewport: { width: 1024, height: 768 } });

const ready = (page: Page) =>
	page.locator('[data-narrative][data-reading="present"]').waitFor({ state: 'attached' });
const shown = (page: Page) =>
	page.locator('[data-step][aria-current="step"]').evaluateAll((steps) => steps[0]?.id ?? 'cover');

for (const { id, path, lesson, steps, figures, claims } of LESSONS)
	test.describe(id, () => {
		test('a clicker passes from the cover through every step, and back', async ({ page, site }) => {
			await page.goto(`${site.root}${path}present/`);
			await ready(page);
			expect(await shown(page)).toBe('cover');
			await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
			await expect(page.getByText(lesson.contentNote)).toBeInViewport({ ratio: 1 });
			const passed: string[] = [];
			/** How much of each step's text and figures was on the screen at some press. */
			let presses = 0;
			while (passed.at(-1) !== steps.at(-1) && presses < 300) {
				await page.keyboard.press('PageDown');
				presses++;
				const now = await shown(page);
				if (passed.at(-1) !== now) passed.push(now);
				const step = page.locator('[data-step][aria-current="step"]');
				// Nothing is wider than the screen, and nothing but the one step is to be seen.
				expect(await step.evaluate((element) => element.scrollWidth - element.clientWidth), now).toBe(0);
			}
			expect(passed).toEqual(steps);
			for (let press = 0; press < presses; press++) await page.keyboard.press('PageUp');
			expect(['cover', steps[0]]).toContain(await shown(page));
		});

		for (const figure of figures)
			test(`texts and labels are large enough for the last row: ${figure}`, async ({ page, site }) => {
				const { id, views } = lesson.steps.find((step) => step.views.some((view) => view.figure === figure))!;
				await page.goto(`${site.root}${path}present/#${id}`);
				await ready(page);
				const step = page.locator(`#${id}[aria-current="step"]`);
				const sizes = await step.evaluate((element) => {
					const scale = (text: SVGTextElement) =>
						text.getScreenCTM()!.a * Number(text.getAttribute('font-size'));
					return {
						body: parseFloat(
							getComputedStyle(element.querySelector('.cr-step-body p:not([class])')!).fontSize
						),
						labels: [...element.querySelectorAll('figure')].map((one) =>
							Math.min(...[...one.querySelectorAll<SVGTextElement>('.cr-for-S text')].map(scale))
						)
					};
				});
				// Shares of the screen's height: requirement R3.9.
				expect(sizes.body / 768).toBeGreaterThanOrEqual(0.035);
				expect(sizes.labels).toHaveLength(views.length);
				for (const label of sizes.labels) expect(label / 768).toBeGreaterThanOrEqual(0.025);
			});

		test('a reload comes back to the same step, and F5 does not reload', async ({ page, site }) => {
			await page.goto(`${site.root}${path}present/`);
			await ready(page);
			for (let press = 0; press < 8; press++) await page.keyboard.press('PageDown');
			const step = await shown(page);
			expect(step).not.toBe('cover');
			await page.evaluate(() => Object.assign(window, { same: true }));
			await page.keyboard.press('F5');
			expect(await page.evaluate(() => 'same' in window)).toBe(true);
			expect(await shown(page)).toBe(step);
			await page.reload();
			await ready(page);
			expect(await shown(page)).toBe(step);
		});

		for (const [at, { id: guarded }] of lesson.steps.entries())
			if (lesson.steps[at]!.guarded)
				test(`the guarded step ${guarded} opens at a second press only`, async ({ page, site }) => {
					const before = steps[at - 1]!;
					await page.goto(`${site.root}${path}present/#${before}`);
					await ready(page);
					for (let press = 0; press < 30 && (await shown(page)) === before; press++)
						await page.keyboard.press('PageDown');
					expect(await shown(page)).toBe(guarded);
					const step = page.locator(`#${guarded}`);
					await expect(step.getByText('The next press opens this step.')).toBeVisible();
					await expect(step.locator('figure').first()).toBeHidden();
					await page.keyboard.press('PageDown');
					expect(await shown(page)).toBe(guarded);
					await expect(step.locator('.cr-step-body')).toBeVisible();
				});

		test('b blacks the screen out; the next press brings the same step back', async ({ page, site }) => {
			await page.goto(`${site.root}${path}present/#${claims.step}`);
			await ready(page);
			const colours = async () => {
				const png = await page.screenshot();
				return page.evaluate(async (data) => {
					const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
					const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
					const context = canvas.getContext('2d')!;
					context.drawImage(bitmap, 0, 0);
					const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
					const seen = new Set<string>();
					for (let at = 0; at < pixels.length && seen.size < 10; at += 4)
						seen.add(`${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`);
					return [...seen];
				}, png.toString('base64'));
			};
			await page.keyboard.press('b');
			expect(await colours()).toEqual(['0,0,0']);
			await page.keyboard.press('PageDown');
			expect((await colours()).length).toBeGreaterThan(2);
			expect(await shown(page)).toBe(claims.step);
		});

		test('has no accessibility violation', async ({ page, site }) => {
			await page.goto(`${site.root}${path}present/#${claims.step}`);
			await ready(page);
			expect(await violations(page)).toEqual([]);
		});

		test.describe('without scripts', () => {
			test.use({ javaScriptEnabled: false });

			test('is the plain article', async ({ page, site }) => {
				await page.goto(`${site.root}${path}present/`);
				await expect(page.locator('[data-step]').first()).toBeVisible();
				await expect(page.locator('[data-step]').last()).toBeVisible();
				await expect(page.locator('.cr-controls')).toBeHidden();
			});
		});
	});
