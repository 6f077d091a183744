/** The live stage: every route to every step at every size ends in the same picture, whole and in its box. */
import type { Page } from '@playwright/test';
import lesson from '../../src/lib/lessons/zhanaozen.js';
import { saidBy } from '../../src/lib/lesson/dates.ts';
import { expect, pictureOf, test } from './fixtures.ts';

const BESIDE = [
	[1024, 768],
	[1280, 680],
	[1366, 632],
	[1440, 900],
	[1920, 1080]
] as const;
const BELOW = [
	[320, 640],
	[390, 844],
	[768, 1024],
	[1024, 500]
] as const;

const ready = (page: Page) => page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
const anchor = (page: Page, id: string) =>
	page.evaluate((hash) => {
		location.hash = hash;
	}, id);

/** Until the page stands where it is scrolled to, which is told to the narrative in the frame after; a key scrolls for a while. */
const still = (page: Page) =>
	page.evaluate(async () => {
		for (let [same, before] = [0, NaN]; same < 3; before = scrollY) {
			await new Promise(requestAnimationFrame);
			same = scrollY === before ? same + 1 : 0;
		}
	});

/** The stage of a step, at rest. */
async function settled(page: Page, id: string) {
	await expect(page.locator(`#${id}`)).toHaveAttribute('aria-current', 'step');
	await page.locator(`[data-staged] :not([data-behind]) > [data-stage="${id}"]`).waitFor();
	return page.evaluate(async () => {
		const stage = document.querySelector('[data-stage]')!;
		// What moves is drawn anew in every frame: at rest it is the same in three.
		for (let [same, before] = [0, '']; same < 3;) {
			await new Promise(requestAnimationFrame);
			const now = stage.innerHTML;
			same = now === before && !stage.getAnimations({ subtree: true }).length ? same + 1 : 0;
			before = now;
		}
		const box = stage.getBoundingClientRect();
		const drawing = stage.querySelector('.cr-drawing')?.getBoundingClientRect();
		return {
			after: stage.parentElement!.previousElementSibling!.id,
			spoken: [...stage.querySelectorAll('.cr-row:not(.cr-dimmed)')].map(
				(row) => (row as SVGElement).dataset.record
			),
			records: [...stage.querySelectorAll<SVGElement>('.cr-row')].map((row) => row.dataset.record!),
			figure: (stage as HTMLElement).dataset.figure,
			inside:
				!drawing ||
				(drawing.bottom <= box.bottom + 0.5 && drawing.right <= box.right + 0.5 && drawing.top >= box.top),
			whole: box.top >= -0.5 && box.bottom <= innerHeight + 0.5,
			scrolls: stage.scrollHeight > stage.clientHeight + 1
		};
	});
}

/** Whether something else is painted over the stage's box: asked at a grid of its points. */
const over = (page: Page) =>
	page.evaluate(() => {
		const stage = document.querySelector('[data-stage]')!;
		const { left, top, width, height } = stage.getBoundingClientRect();
		const steps = Array.from({ length: 9 }, (_, at) => (at + 0.5) / 9);
		return steps
			.flatMap((x) => steps.map((y) => document.elementFromPoint(left + x * width, top + y * height)))
			.filter((there) => there && !stage.contains(there))
			.map((there) => there!.outerHTML.slice(0, 80));
	});

/** The lesson with the stage of a step at rest, which moves without being animated. */
async function openAt(page: Page, site: { root: string }, id: string) {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(site.root);
	await ready(page);
	await anchor(page, id);
	await settled(page, id);
}

for (const [width, height] of BESIDE)
	test(`each step's picture stands whole beside its text at ${width} × ${height}`, async ({ page, site }) => {
		test.slow();
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(site.root);
		await ready(page);
		for (const { id, views } of lesson.steps) {
			await anchor(page, id);
			const shown = await settled(page, id);
			expect(shown, id).toMatchObject({ after: id, inside: true, whole: true, scrolls: false });
			expect(views.map(({ figure }) => figure)).toContain(shown.figure);
			expect(await over(page), id).toEqual([]);
			// Where the next step's figures have come up.
			await page.evaluate(() => scrollBy(0, innerHeight / 2));
			expect(await over(page), `half a screen into ${id}`).toEqual([]);
		}
	});

test('what is chosen on the stage looks like it', async ({ page, site }) => {
	const id = lesson.steps.find(({ views }) => views.length > 1)!.id;
	await openAt(page, site, id);
	const choices = page.locator('[data-stage] .cr-part-choice');
	const looks = () =>
		choices.evaluateAll((buttons) =>
			buttons.map((button) => {
				const { textDecorationLine, borderTopColor, backgroundColor } = getComputedStyle(button);
				return [button.getAttribute('aria-pressed'), textDecorationLine, borderTopColor, backgroundColor];
			})
		);
	const [ink, none] = await page.evaluate(() => [getComputedStyle(document.body).color, 'rgba(0, 0, 0, 0)']);
	await choices.nth(1).click();
	const [first, second] = await looks();
	expect(second).toEqual(['true', 'underline', ink, none]);
	expect(first!.slice(0, 2)).toEqual(['false', 'none']);
	expect(first![2]).not.toBe(ink);
	expect(first![3]).toBe(none);
});

for (const [width, height] of BELOW)
	test(`the figures stand in their steps at ${width} × ${height}`, async ({ page, site }) => {
		await page.setViewportSize({ width, height });
		await page.goto(site.root);
		await ready(page);
		for (const { id } of lesson.steps.slice(0, 4)) {
			await anchor(page, id);
			await expect(page.locator(`#${id}`)).toHaveAttribute('aria-current', 'step');
			await expect(page.locator(`#${id} .cr-drawing:visible`).first()).toBeVisible();
		}
		await expect(page.locator('[data-staged]')).toHaveCount(0);
	});

/** Ways to a step; each begins wherever the one before ended. */
const routesTo = (page: Page, id: string, [width, height]: readonly [number, number]) => {
	/** Once what came before is laid out. */
	const scrollTo = async () => {
		await still(page);
		await page.evaluate((to) => document.getElementById(to)!.scrollIntoView(), id);
	};
	const resized = async (...size: readonly [number, number]) => {
		await page.setViewportSize({ width: size[0], height: size[1] });
		await page.setViewportSize({ width, height });
	};
	const reading = (name: string) =>
		page.evaluate((to) => document.querySelector<HTMLElement>(`[data-reading-link="${to}"]`)!.click(), name);
	return Object.entries<() => Promise<unknown>>({
		anchor: () => anchor(page, id),
		'End and back': async () => {
			// What lies below the steps is laid out when a reader comes near, and the page then ends elsewhere.
			await expect
				.poll(async () => {
					await page.keyboard.press('End');
					return page.evaluate(
						() => document.documentElement.scrollHeight - innerHeight - Math.ceil(scrollY)
					);
				})
				.toBeLessThan(2);
			await expect(page.locator(`#${lesson.steps.at(-1)!.id}`)).toHaveAttribute('aria-current', 'step');
			await scrollTo();
		},
		'the wheel': async () => {
			await page.evaluate(
				(to) => scrollBy(0, document.getElementById(to)!.getBoundingClientRect().top - 200),
				id
			);
			await still(page);
			await page.mouse.move(width / 4, height / 2);
			await page.mouse.wheel(0, 200);
			const from = () =>
				page.evaluate((to) => Math.abs(document.getElementById(to)!.getBoundingClientRect().top), id);
			await expect.poll(from).toBeLessThan(1);
		},
		reload: async () => {
			await anchor(page, id);
			await page.reload();
			await ready(page);
		},
		'back from another page': async () => {
			await page.evaluate(() => location.assign('404.html'));
			await page.waitForURL(/404/);
			await page.goBack();
			await ready(page);
		},
		'another size and back': async () => {
			await resized(width < 900 ? 1280 : 390, 800);
			await scrollTo();
		},
		'turned and turned back': async () => {
			await resized(height, width);
			await scrollTo();
		},
		'zoomed in and out': async () => {
			await resized(Math.round(width / 2), Math.round(height / 2));
			await scrollTo();
		},
		'larger text and back': async () => {
			const sized = (size: string) =>
				page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), size);
			await sized('200%');
			await sized('');
			await scrollTo();
		},
		'another reading and back': async () => {
			await reading('plain');
			await reading('scroll');
		},
		'a figure above that grows': async () => {
			await page.evaluate(() => {
				for (const table of document.querySelectorAll<HTMLDetailsElement>('.cr-table')) table.open = true;
			});
			await scrollTo();
			await page.evaluate(() => {
				for (const table of document.querySelectorAll<HTMLDetailsElement>('.cr-table')) table.open = false;
			});
			await scrollTo();
		},
		Tab: async () => {
			await page
				.locator(`#${lesson.steps[lesson.steps.findIndex((step) => step.id === id) - 1]!.id} summary`)
				.first()
				.focus();
			for (let presses = 0; presses < 60; presses++) {
				await page.keyboard.press('Tab');
				if (await page.evaluate((to) => document.activeElement?.closest('[data-step]')?.id === to, id)) break;
			}
			await page.evaluate(() => (document.activeElement as HTMLElement).blur());
			await scrollTo();
		}
	});
};

for (const size of [...BESIDE, ...BELOW].filter(([width, height]) => width !== 1280 && height !== 500))
	test(`by any route the same step, words and picture at ${size[0]} × ${size[1]}`, async ({
		page,
		site,
		quiet
	}) => {
		const beside = BESIDE.some((one) => one === size);
		await page.setViewportSize({ width: size[0], height: size[1] });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		// They are optional: where they come late a page is read in others, whose lines end elsewhere.
		await page.route('**/*.woff2', (route) => route.abort());
		await page.goto(site.root);
		await ready(page);
		for (const id of ['the-dead-and-wounded', 'your-judgement']) {
			const states: unknown[] = [];
			for (const [name, go] of routesTo(page, id, size)) {
				await go();
				await still(page);
				await expect(page.locator('[data-step][aria-current]')).toHaveAttribute('id', id);
				const picture = beside && {
					...(await settled(page, id)),
					drawn: await page.locator('[data-stage] .cr-drawing').evaluate(pictureOf)
				};
				const words = await page.locator('[data-spoken]').allInnerTexts();
				states.push({ picture, words });
				expect(states.at(-1), `${name} to ${id}`).toEqual(states[0]);
			}
		}
		quiet.console.length = 0;
	});

test('the stage changes with each figure that is read, and shows nothing later before step 13', async ({
	page,
	site
}) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(site.root);
	await ready(page);
	const dead = ['deaths', 'bodies-seen', 'wounded', 'names-listed', 'deaths-witnessed', 'hospital-intake'];
	const evening = lesson.steps[0]!.views[0]!.latest!;
	const later = new Set(
		lesson.claims
			.filter(({ measure, said }) => dead.includes(measure) && !saidBy(said, evening))
			.map(({ id }) => `claim-${id}`)
	);
	for (const [at, { id, views }] of lesson.steps.entries()) {
		await anchor(page, id);
		await settled(page, id);
		/** What is spoken of, at every position of the step, in turn. */
		const seen = await page.evaluate(async (step) => {
			const section = document.getElementById(step)!;
			// From where the step becomes active on.
			scrollBy(0, -0.44 * innerHeight);
			await new Promise(requestAnimationFrame);
			await new Promise(requestAnimationFrame);
			const found: string[] = [];
			const records = new Set<string>();
			/** Words that are marked as spoken of, though of another step, or dimmed in the figure. */
			const wrong: string[] = [];
			let before: number;
			let marked = 0;
			// The last step stays the current one when nothing of it is left, and where the page ends nothing moves on.
			do {
				const stage = document.querySelector<HTMLElement>('[data-stage]')!;
				const rows = [...stage.querySelectorAll<SVGElement>('.cr-row')];
				rows.forEach((row) => records.add(row.dataset.record!));
				const state = rows
					.filter((row) => !row.classList.contains('cr-dimmed'))
					.map((row) => row.dataset.record)
					.join();
				if (state !== found.at(-1)) found.push(state);
				for (const words of document.querySelectorAll<HTMLElement>('[data-spoken]')) {
					marked++;
					const row = rows.find((one) => one.dataset.record === words.dataset.record);
					const elsewhere = !words.closest('[data-step][aria-current]');
					if (elsewhere || row?.classList.contains('cr-dimmed')) wrong.push(words.outerHTML);
				}
				before = scrollY;
				// Less than lies between two things that are read.
				scrollBy(0, 15);
				await new Promise(requestAnimationFrame);
				await new Promise(requestAnimationFrame);
			} while (
				scrollY > before &&
				section.getAttribute('aria-current') &&
				section.getBoundingClientRect().bottom > 0
			);
			const named = [...section.querySelectorAll<HTMLElement>('[data-mention][data-record]')].map(
				({ dataset }) => dataset.record!
			);
			const shows = [...section.querySelectorAll<HTMLElement>('[data-show]')].map(
				({ dataset }) => dataset.show!
			);
			return { states: found.length, records: [...records], named, shows, wrong, marked };
		}, id);
		expect(seen.wrong, id).toEqual([]);
		if (seen.named.length) expect(seen.marked, id).toBeGreaterThan(0);
		const shown = new Set(seen.named.filter((record) => seen.records.includes(record)));
		// In every step the picture moves with the text: with each figure, and with each state that it declares.
		expect(shown.size + seen.shows.length, id).toBeGreaterThanOrEqual(2);
		expect(seen.states, id).toBeGreaterThan(shown.size + new Set(seen.shows).size);
		const held = views.flatMap(({ shows = {} }) => Object.values(shows).flatMap(({ hide = [] }) => hide));
		expect(
			held.filter((one) => !seen.records.some((record) => record.endsWith(`-${one}`))),
			`${id} shows what it held back`
		).toEqual([]);
		if (at < lesson.steps.findIndex((step) => step.id === 'other-voices'))
			expect(
				seen.records.filter((record) => later.has(record)),
				id
			).toEqual([]);
	}
});

test('who scrolls past the text is shown where they come to, and not all that lies between', async ({
	page,
	site
}) => {
	await openAt(page, site, lesson.steps[0]!.id);
	const last = lesson.steps.at(-1)!.id;
	const seen = await page.evaluate(async (last) => {
		const stage = document.querySelector<HTMLElement>('[data-stage]')!;
		/** When another step was shown, in milliseconds. */
		const times: number[] = [];
		const observer = new MutationObserver(() => times.push(performance.now()));
		observer.observe(stage, { attributeFilter: ['data-stage'] });
		let passed = 0;
		// To the last step, and not to the end of the page, where less would be left to scroll.
		for (let before: string | undefined; before !== last;) {
			scrollBy(0, 400);
			await new Promise(requestAnimationFrame);
			const { id } = document.querySelector('[data-step][aria-current]')!;
			if (id !== before) passed++;
			before = id;
		}
		observer.disconnect();
		return { passed, gaps: times.slice(1).map((time, at) => time - times[at]!) };
	}, last);
	expect(seen.passed).toBeGreaterThan(10);
	// A busy machine makes them longer.
	for (const gap of seen.gaps) expect(gap).toBeGreaterThan(190);
	await settled(page, last);
});

const BANDED = lesson.steps.filter(({ band }) => band).map(({ id }) => id);

for (const [width, height] of BELOW)
	test(`what a sentence speaks of stays in sight as a strip at ${width} × ${height}`, async ({
		page,
		site
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto(site.root);
		await ready(page);
		const shown = new Set<string>();
		for (const { id, views } of lesson.steps.slice(7, 15)) {
			await anchor(page, id);
			await expect(page.locator(`#${id}`)).toHaveAttribute('aria-current', 'step');
			for (let further = true; further;) {
				// Either the figure is in sight itself, or the strip says what is spoken of, whole.
				const seen = () => page.evaluate(stripAt, { id, only: onOneAxis(views) });
				await expect.poll(seen, { message: id, timeout: 10_000 }).toMatch(/^(a figure|a strip|no claims)$/);
				if ((await seen()) === 'a strip') shown.add(id);
				further = await page.evaluate(async (step) => {
					scrollBy(0, 60);
					await new Promise(requestAnimationFrame);
					await new Promise(requestAnimationFrame);
					return document.querySelector('[data-step][aria-current]')!.id === step;
				}, id);
			}
		}
		expect([...shown]).toEqual(height < 600 ? [] : BANDED);
		if (height < 600) return;
		// Nothing that has the focus is under it.
		await page.locator(`#${BANDED[0]} [data-mention]`).last().focus();
		await page.keyboard.press('Shift+Tab');
		await expect(page.locator('.cr-band')).toBeHidden();
	});

/** The claims of a step that share an axis: all that it names, where its view is not of some. */
function onOneAxis(views: (typeof lesson.steps)[number]['views']): string[] | undefined {
	const one = views.find((view) => view.figure === 'claims' && view.arrangement !== 'apart');
	return one?.figure === 'claims' ? one.only?.map((claim) => `claim-${claim}`) : undefined;
}

/** What of the claims that the text of a step speaks of is in sight. */
function stripAt({ id, only }: { id: string; only: string[] | undefined }): string {
	const step = document.getElementById(id)!;
	const spoken = [...step.querySelectorAll<HTMLElement>('[data-spoken][data-record^="claim"]')].filter(
		({ dataset }) => !only || only.includes(dataset.record!)
	);
	const band = document.querySelector('.cr-band');
	if (!band?.hasAttribute('data-shown')) {
		if (!spoken.length || !step.hasAttribute('data-band') || innerHeight < 600) return 'no claims';
		const figure = [...step.querySelectorAll('.cr-step-figure')].some((one) => {
			const { top, bottom, height } = one.getBoundingClientRect();
			// Half of it, or what one looks at below the place of a strip.
			return (
				Math.min(bottom, innerHeight) - Math.max(top, 0) >= height / 2 - 1 ||
				(top <= 0.36 * innerHeight && bottom >= 0.35 * innerHeight - 1)
			);
		});
		return figure ? 'a figure' : 'nothing';
	}
	const box = band.getBoundingClientRect();
	const drawing = band.querySelector('.cr-drawing')!.getBoundingClientRect();
	const rows = [...band.querySelectorAll<SVGElement>('.cr-row:not(.cr-dimmed)')];
	if (!step.hasAttribute('data-band')) return 'a strip where none is asked for';
	if (drawing.bottom > box.bottom || box.height > innerHeight * 0.3) return 'a strip too high';
	if (Math.abs(box.top) > 0.5 || rows.length > 4) return 'a strip out of its place';
	if (!band.matches('[inert][aria-hidden="true"]')) return 'a strip that is reached';
	if (!spoken.length) return 'a strip';
	return spoken.some((words) => rows.some((row) => row.dataset.record === words.dataset.record))
		? 'a strip'
		: 'a strip of something else';
}

test('marks move from one state to the next, and nothing moves where it is not wanted', async ({
	page,
	site
}) => {
	for (const reducedMotion of ['reduce', 'no-preference'] as const) {
		await page.emulateMedia({ reducedMotion });
		await page.goto(`${site.root}#the-article`);
		await ready(page);
		await settled(page, 'the-article');
		await anchor(page, 'the-dead-and-wounded');
		await page.locator('[data-stage="the-dead-and-wounded"]').waitFor();
		const running = await page.evaluate(() => document.getAnimations().length);
		if (reducedMotion === 'reduce') expect(running).toBe(0);
		await settled(page, 'the-dead-and-wounded');
		await page.goto('about:blank');
	}
});

test('Tab goes through each step: its text, with the picture of what has the focus, then the stage', async ({
	page,
	site
}) => {
	test.slow();
	await page.setViewportSize({ width: 1366, height: 632 });
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(site.root);
	await ready(page);
	const first = lesson.steps[0]!.id;
	await anchor(page, first);
	await settled(page, first);
	await page.locator(`#${first} .cr-step-text a`).first().focus();
	const met: { step: string; where: string }[] = [];
	for (;;) {
		const seen = await page.evaluate(async () => {
			// Until the position that the focus brought with it is read.
			for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
			const focused = document.activeElement as HTMLElement;
			const stage = document.querySelector<HTMLElement>('[data-stage]')!;
			const inStage = stage.contains(focused);
			const step = inStage ? stage.dataset.stage : focused.closest('[data-step]')?.id;
			const row = stage.querySelector(`.cr-row[data-record="${focused.dataset.record}"]`);
			const { top, bottom } = focused.getBoundingClientRect();
			return {
				step,
				where: inStage ? 'stage' : focused.closest('.cr-step-text') ? 'text' : 'figures',
				active: document.querySelector('[data-step][aria-current]')!.id,
				drawn: stage.dataset.stage,
				opacity: getComputedStyle(stage).opacity,
				visible: bottom > 0 && top < innerHeight,
				spoken: inStage || !focused.matches('[data-mention]') || focused.matches('[data-spoken]'),
				lit: inStage || !row || !row.classList.contains('cr-dimmed'),
				name: focused.outerHTML.slice(0, 120)
			};
		});
		if (seen.step === undefined) break;
		expect(seen, seen.name).toMatchObject({
			active: seen.step,
			drawn: seen.step,
			opacity: '1',
			visible: true,
			spoken: true,
			lit: true
		});
		met.push({ step: seen.step, where: seen.where });
		await page.keyboard.press('Tab');
	}
	// One after the other, each once.
	const turns = met.filter(
		({ step, where }, at) => step !== met[at - 1]?.step || where !== met[at - 1]?.where
	);
	expect(turns).toEqual(
		lesson.steps.flatMap(({ id }) => [
			{ step: id, where: 'text' },
			{ step: id, where: 'stage' }
		])
	);
});

test('what is tabbed to in a text keeps on the stage what was named before it', async ({ page, site }) => {
	await page.setViewportSize({ width: 1366, height: 632 });
	const id = 'the-dead-and-wounded';
	await openAt(page, site, id);
	const rows = () => page.locator('[data-stage] .cr-row').count();
	const mentions = page.locator(`#${id} .cr-step-text [data-mention][data-record]`);
	await mentions.first().focus();
	let before = 0;
	const count = await mentions.count();
	for (let at = 0; at < count; at++) {
		await expect(mentions.nth(at)).toBeFocused();
		const { length } = (await settled(page, id)).records;
		expect(length, `at ${at}`).toBeGreaterThanOrEqual(before);
		before = length;
		const next = () => page.evaluate(() => document.activeElement!.matches('[data-mention][data-record]'));
		do await page.keyboard.press('Tab');
		while (at + 1 < count && !(await next()));
	}
	expect(before).toBeGreaterThan(3);
	expect(await rows()).toBe(before);
});

test('the table of what the stage shows is led to, seen, tabbed through and left', async ({ page, site }) => {
	await page.goto(site.root);
	await ready(page);
	const step = lesson.steps.find(({ views }) => views.length > 1)!;
	await anchor(page, step.id);
	await settled(page, step.id);
	for (const at of step.views.keys()) {
		await page.locator('[data-stage] [data-of="figure"]').nth(at).click();
		await page.locator('[data-stage] .cr-to-table').click();
		const table = page.locator(`#${step.id} .cr-step-figure`).nth(at).locator('details.cr-twin');
		await expect(table).toHaveAttribute('open', '');
		await expect(table.locator('summary')).toBeFocused();
		await expect(page.locator('[data-stage]')).toHaveCSS('opacity', '0');
		await expect(table.locator('summary')).toBeInViewport();
		await page.keyboard.press('Tab');
		await expect(table.locator(':focus')).toHaveCount(1);
		await page.locator(`#${step.id} .cr-step-text a`).first().focus();
		await expect(page.locator('[data-stage]')).toHaveCSS('opacity', '1');
		// Out of the way of Tab again, though it is open.
		expect(
			await table
				.locator('summary, a, [tabindex="0"]')
				.evaluateAll((stops) => stops.every((stop) => (stop as HTMLElement).tabIndex < 0))
		).toBe(true);
	}
	// Where there is no stage they are where they were.
	await page.locator('[data-reading-link="plain"]').click();
	await expect(page.locator(`#${step.id} details.cr-twin > summary`).first()).not.toHaveAttribute('tabindex');
});

test('who closes a table comes back to where they read, and who scrolls past it has the stage again', async ({
	page,
	site
}) => {
	const id = 'the-dead-and-wounded';
	await openAt(page, site, id);
	await page.evaluate(() => scrollBy(0, 150));
	await still(page);
	const from = await page.evaluate(() => scrollY);
	const open = page.locator('[data-stage] .cr-to-table');
	const table = page.locator(`#${id} details.cr-twin`).first();
	const back = async () => {
		await expect(table).not.toHaveAttribute('open');
		await expect(open).toBeFocused();
		await expect(page.locator('[data-stage]')).toHaveCSS('opacity', '1');
		await still(page);
		expect(await page.evaluate(() => scrollY)).toBe(from);
		await expect(page.locator('[data-step][aria-current]')).toHaveAttribute('id', id);
	};
	await open.click();
	await expect(table.locator('summary')).toBeInViewport();
	await table.locator('summary').click();
	await back();
	await open.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Escape');
	await back();
	await open.click();
	await page.mouse.move(300, 300);
	await page.mouse.wheel(0, 3000);
	await expect(page.locator('[data-stage]')).toHaveCSS('opacity', '1');
	await expect(open).toBeFocused();
	await expect(table).toHaveAttribute('open', '');
});

test('what has the focus is never under the stage', async ({ page, site }) => {
	await page.goto(site.root);
	await ready(page);
	await anchor(page, 'the-square');
	await settled(page, 'the-square');
	/** What is met at the middle of what has the focus, and how much of the stage is seen. */
	const met = () =>
		page.evaluate(() => {
			const focused = document.activeElement!;
			// Of a link that runs on, its first line.
			const { left, top, width, height } = focused.getClientRects()[0]!;
			const there = document.elementFromPoint(left + width / 2, top + height / 2);
			return [focused.contains(there), getComputedStyle(document.querySelector('[data-stage]')!).opacity];
		});
	// Nothing of a covered drawing takes the focus; what is beside it, a table's fold, does.
	await page.locator('#the-square .cr-twin > summary').first().focus();
	expect(await met()).toEqual([true, '0']);
	await page.locator('#the-square .cr-step-text a').first().focus();
	expect(await met()).toEqual([true, '1']);
	await page.locator('[data-stage] a[tabindex="0"]').first().focus();
	expect((await met())[1]).toBe('1');
});
