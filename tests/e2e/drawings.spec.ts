/** The place of a drawing in its page: known before it is laid out, wherever a reader is. */
import type { Page } from '@playwright/test';
import { expect, newsroomPage, test } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

const files = {
	'/crossread.js': '.build/elements/crossread.js',
	'/lesson.json': 'build/site/lesson.json'
};

/** Notes what moves in the page, from its beginning. */
const watchShifts = (page: Page) =>
	page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				shifts.push((entry as PerformanceEntry & { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

/** Of the drawings that the page has room for, those with another place than their own size asks for, and how many there are. */
const places = (page: Page) =>
	page.evaluate(() => {
		const element = document.querySelector('[data-tried]');
		const drawings = [
			...(element?.shadowRoot ?? document).querySelectorAll<SVGElement>('.cr-scenes svg.cr-drawing')
		].filter((drawing) => drawing.checkVisibility({ contentVisibilityAuto: false }));
		const wrong = drawings.flatMap((drawing) => {
			const [width, height] = ['width', 'height'].map((name) => Number(drawing.getAttribute(name)));
			const box = drawing.getBoundingClientRect();
			const right = box.width > 0 && Math.abs(box.height - (box.width * height!) / width!) < 1;
			return right ? [] : [`${drawing.ariaLabel}: ${box.width} × ${box.height} of ${width} × ${height}`];
		});
		return { drawings: drawings.length, wrong };
	});

for (const { id, path, steps } of LESSONS)
	for (const width of [320, 1280])
		test(`every drawing of ${id} has its place at ${width} px, and when the window is another`, async ({
			page,
			site
		}) => {
			await page.setViewportSize({ width, height: 720 });
			await page.goto(`${site.root}${path}?reading=plain`);
			await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
			for (const next of [width, width - 20]) {
				await page.setViewportSize({ width: next, height: 720 });
				const found = () => places(page);
				await expect.poll(async () => (await found()).wrong).toEqual([]);
				expect((await found()).drawings).toBeGreaterThanOrEqual(steps.length);
			}
		});

for (const reading of ['scroll', 'steps', 'plain'])
	test(`an element that opens as ${reading} draws its figures once, in their places, and moves nothing`, async ({
		page,
		host
	}) => {
		await watchShifts(page);
		await page.goto(
			await host({
				pages: {
					'/': newsroomPage(
						`<crossread-narrative data-tried src="/lesson.json" reading="${reading}"></crossread-narrative>`,
						{ head: '<script src="/crossread.js" defer></script>' }
					)
				},
				files
			})
		);
		await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
		const { drawings, wrong } = await places(page);
		expect(wrong).toEqual([]);
		expect(drawings).toBeGreaterThanOrEqual(reading === 'steps' ? 1 : 17);
		// What the server would draw was never there.
		await expect(page.locator('.cr-for-S, .cr-for-L')).toHaveCount(0);
		await page.locator('.cr-step-figure').last().scrollIntoViewIfNeeded();
		expect(await shiftsOf(page)).toEqual([]);
	});

test('a name that a line of a chart over time runs through stands in the colour of the paper', async ({
	page,
	site
}) => {
	await page.goto(`${site.root}present/`);
	const names = await page.locator(`[data-arrangement='over-time'] .cr-t-claimant`).evaluateAll((texts) => {
		const paper = document.createElement('p');
		paper.style.color = 'var(--cr-paper)';
		texts[0]!.closest('.cr-root')!.append(paper);
		const { color } = getComputedStyle(paper);
		return texts.map((text) => {
			const { paintOrder, stroke } = getComputedStyle(text);
			return [paintOrder, stroke === color];
		});
	});
	expect(names.length).toBeGreaterThan(5);
	for (const name of names) expect(name).toEqual(['stroke', true]);
});
