/** Every route to every step of the scroll story ends in the step, and in the picture, that belong to where it ends. */
import type { Page } from '@playwright/test';
import lesson from '../../src/lib/lessons/zhanaozen.js';
import { expect, pictureOf, test } from './fixtures.ts';

const SIZES = [
	[390, 844],
	[1024, 768],
	[1366, 632],
	[1440, 900]
] as const;

const last = lesson.steps.at(-1)!.id;

/** Where the page is, and what it shows there, once an observer had time to see it. */
async function shown(page: Page) {
	const there = await page.evaluate(async () => {
		for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
		return {
			position: scrollY,
			step: document.querySelector('[data-step][aria-current="step"]')!.id,
			stage: document.querySelector<HTMLElement>('[data-staged] [data-stage]')?.dataset.stage
		};
	});
	const drawings = await page.locator('[data-staged] [data-stage] .cr-drawing').all();
	return { ...there, pictures: await Promise.all(drawings.map((one) => one.evaluate(pictureOf))) };
}
const jump = (page: Page, position: number) => page.evaluate((y) => scrollTo(0, y), position);
const current = (page: Page, id: string) =>
	expect(page.locator(`#${id}`)).toHaveAttribute('aria-current', 'step');
const start = (page: Page, id: string) =>
	page.evaluate((step) => document.getElementById(step)!.scrollIntoView(), id);
const topOf = (page: Page, id: string) =>
	page.evaluate((step) => document.getElementById(step)!.getBoundingClientRect().top, id);
const ready = (page: Page) => page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });

/** A way to a step, from wherever the way before ended; which step it ends in. */
type Route = (page: Page, id: string, size: { width: number; height: number }) => Promise<string | undefined>;

const ROUTES: Record<string, Route> = {
	anchor: async (page, id) => {
		await page.evaluate((hash) => {
			location.hash = '';
			location.hash = hash;
		}, id);
		return id;
	},
	'End and back': async (page, id) => {
		await page.keyboard.press('End');
		await current(page, last);
		await start(page, id);
		return id;
	},
	wheel: async (page, id) => {
		await jump(page, 0);
		await page.mouse.move(200, 300);
		await page.mouse.wheel(0, await topOf(page, id));
		// A wheel turns by whole pixels.
		await expect.poll(async () => Math.abs(await topOf(page, id))).toBeLessThan(1);
		return id;
	},
	keys: async (page, id) => {
		const before = lesson.steps[lesson.steps.findIndex((step) => step.id === id) - 1];
		if (before) await start(page, before.id);
		else await jump(page, 0);
		while ((await shown(page)).step !== id) await page.keyboard.press('PageDown');
		return id;
	},
	Tab: async (page, id) => {
		const focused = () =>
			page.evaluate((step) => document.getElementById(step)!.contains(document.activeElement), id);
		await page.evaluate((step) => {
			const before = document.getElementById(step)!.previousElementSibling;
			const stop = before?.matches('[data-step]')
				? before.querySelector('h2')!
				: document.querySelector('.cr-readings')!;
			stop.setAttribute('tabindex', '-1');
			(stop as HTMLElement).focus();
		}, id);
		while (!(await focused())) await page.keyboard.press('Tab');
		return undefined;
	},
	'another size and back': async (page, id, size) => {
		await start(page, id);
		await page.setViewportSize({ width: size.height, height: size.width });
		await page.setViewportSize(size);
		await start(page, id);
		return id;
	},
	'reload in the middle': async (page, id) => {
		await start(page, id);
		await page.evaluate(() => scrollBy(0, 120));
		await page.reload();
		await ready(page);
		return undefined;
	}
};

/** Routes that take seconds go to the first step, to one in the middle whose text is full of figures, and to one near the end. */
const SLOW = ['Tab', 'reload in the middle'];
const few = lesson.steps.filter(({ id }) =>
	['the-article', 'the-dead-and-wounded', 'hospital-morgue-lists'].includes(id)
);

for (const [width, height] of SIZES)
	test(`by every route at ${width} × ${height}`, async ({ page, site }) => {
		test.slow();
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(site.root);
		// A first visit may be read in other typefaces, whose lines end elsewhere.
		await page.reload();
		await ready(page);
		/** By the position: what a page shows that was opened there at one jump. */
		const expected = new Map<number, Awaited<ReturnType<typeof shown>>>();
		for (const [name, go] of Object.entries(ROUTES))
			for (const { id, views } of SLOW.includes(name) ? few : lesson.steps) {
				const to = await go(page, id, { width, height });
				if (to) await current(page, to);
				if (width >= 900 && views.length) await page.locator('[data-staged]').waitFor();
				const there = await shown(page);
				expect(there.stage, `${name} to ${id}`).toBe(width < 900 ? undefined : there.step);
				if (name === 'Tab') {
					// What has the focus is spoken of, wherever the page is.
					expect(await page.evaluate(() => document.activeElement!.checkVisibility()), id).toBe(true);
					continue;
				}
				if (!expected.has(there.position)) {
					await jump(page, 0);
					await shown(page);
					await jump(page, there.position);
					expected.set(there.position, await shown(page));
				}
				expect(there, `${name} to ${id}`).toEqual(expected.get(there.position));
			}
	});
