/** A lesson presented to a class: projector, clicker, two windows, nothing lost. */
import type { Locator, Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import type { Shape } from '../../src/lib/figure/slide.ts';
import { presses, slides } from '../fixtures/slides.ts';
import { en } from '../../src/lib/words/en/index.ts';
import { expect, test, violations } from './fixtures.ts';
import { LESSONS, type BuiltLesson } from './lessons.ts';

const SCREENS = [
	{ width: 1024, height: 768 },
	{ width: 1280, height: 800 },
	{ width: 1366, height: 768 },
	{ width: 1366, height: 632 },
	{ width: 1920, height: 1080 }
];

const ui = en.pages.deck;
const ready = (page: Page) => page.locator('[data-deck][data-presenting]').waitFor({ state: 'attached' });
/** The address of the one slide that is shown. */
const shown = (page: Page) =>
	page.locator('[data-slide]:not([hidden]):not([data-next])').evaluateAll((slides) => {
		if (slides.length !== 1) throw new Error(`${slides.length} slides are shown`);
		return slides[0]!.getAttribute('data-address')!;
	});
const slide = (page: Page) => page.locator('[data-slide]:not([hidden])');

async function open(page: Page, site: { root: string }, { path }: BuiltLesson, address = '') {
	await page.goto(`${site.root}${path}present/${address}`);
	await ready(page);
}

/** The slides of a path, or of the whole lesson, on a shape of screens: by default wide. */
function deckOf({ lesson }: BuiltLesson, path?: string, shape: Shape = 'P') {
	return slides(lesson, en, path).filter(
		({ content }) => content.kind !== 'figure' || content.shapes.includes(shape)
	);
}

/** What of the slide shown is cut off, and the least size of its texts and of its running text, in CSS pixels. */
const look = (page: Page) =>
	slide(page).evaluate((element) => {
		const face = element.querySelector('.cr-slide-face')!;
		const { right, left, top } = element.getBoundingClientRect();
		const foot = document.querySelector('.cr-deck-place')!.getBoundingClientRect().top;
		const holdsText = (one: Element) =>
			[...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
		const texts = [...face.querySelectorAll<HTMLElement | SVGElement>('*')].filter(
			(one) => holdsText(one) && !one.closest('title, desc') && one.checkVisibility()
		);
		const size = (one: Element) =>
			(one.closest('text')?.getScreenCTM()?.a ?? 1) * parseFloat(getComputedStyle(one).fontSize);
		const isCut = (one: Element) => {
			const box = one.getBoundingClientRect();
			return box.bottom > foot + 1 || box.top < top - 1 || box.right > right + 1 || box.left < left - 1;
		};
		const name = (one: Element) => `${one.tagName} ${one.textContent!.trim().slice(0, 40)}`;
		return {
			texts: texts.length,
			cut: [...texts, ...face.querySelectorAll('.cr-drawing')]
				.filter((one) => one.checkVisibility() && isCut(one))
				.map(name),
			labels: Math.min(...texts.map(size)),
			least: name(texts.toSorted((a, b) => size(a) - size(b))[0]!),
			body: Math.min(
				...texts.filter((one) => one.matches('.cr-slide-body p')).map(size),
				Number.POSITIVE_INFINITY
			)
		};
	});

/** What a drawing is to a camera: its pixels, red, green, blue and opacity. */
async function pixels(drawing: Locator) {
	const { side, data } = await drawing.evaluate(async (svg) => {
		const side = 400;
		const copy = svg.cloneNode(true) as SVGElement;
		copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
		for (const name of ['width', 'height']) copy.setAttribute(name, String(side));
		const { fill, backgroundColor } = getComputedStyle(svg);
		copy.setAttribute('fill', fill);
		const image = new Image();
		image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
		await image.decode();
		const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
		const context = canvas.getContext('2d')!;
		context.fillStyle = backgroundColor;
		context.fillRect(0, 0, side, side);
		context.drawImage(image, 0, 0);
		// As text: a list of so many numbers takes ten seconds on its way.
		const text = Array.from(context.getImageData(0, 0, side, side).data, (byte) => String.fromCharCode(byte));
		return { side, data: btoa(text.join('')) };
	});
	return { width: side, height: side, data: Uint8ClampedArray.from(Buffer.from(data, 'base64')) };
}

for (const built of LESSONS)
	test.describe(built.id, () => {
		const { lesson } = built;
		const paths = lesson.paths.map(({ id }) => id);

		for (const screen of SCREENS)
			test.describe(`on ${screen.width} × ${screen.height}`, () => {
				test.use({ viewport: screen });

				const shape = screen.width / screen.height < 1.5 ? 'P4' : 'P';
				const whole = new Set(deckOf(built, undefined, shape).map(({ id }) => id));

				/** Nothing of the slide that is shown is cut or too small. */
				async function large(page: Page, address: string) {
					const { texts, cut, labels, least, body } = await look(page);
					expect(texts, address).toBeGreaterThan(0);
					expect(cut, address).toEqual([]);
					// Shares of the screen's height: requirement R3.9.
					expect(labels / screen.height, `${address}: ${least}`).toBeGreaterThanOrEqual(0.0268);
					expect(body / screen.height, address).toBeGreaterThanOrEqual(0.035);
				}

				async function passThrough(page: Page, site: { root: string }, path?: string) {
					const deck = deckOf(built, path, shape);
					await open(page, site, built, path && `?path=${path}`);
					const passed: string[] = [];
					for (let press = 0; press <= presses(deck, shape); press++) {
						const address = await shown(page);
						if (address !== passed.at(-1)) passed.push(address);
						await large(page, address);
						await page.keyboard.press('PageDown');
					}
					expect(passed).toEqual(deck.map(({ id }) => id));
					// After the end nothing moves.
					expect(await shown(page)).toBe('end/');
				}

				test('a clicker passes through the whole, everything in sight and large enough', async ({
					page,
					site
				}) => passThrough(page, site));

				// A path's own slides are its recaps: the others are those of the whole.
				if (screen === SCREENS[0])
					for (const path of paths)
						test(`a clicker passes through path ${path}, everything in sight and large enough`, async ({
							page,
							site
						}) => passThrough(page, site, path));
				else
					test('what stands in paths alone is in sight and large enough', async ({ page, site }) => {
						for (const path of paths) {
							const deck = deckOf(built, path, shape);
							await open(page, site, built, `?path=${path}`);
							for (const { id } of deck.filter((one) => !whole.has(one.id))) {
								await page.evaluate((hash) => (location.hash = hash), id);
								await expect.poll(() => shown(page)).toBe(id);
								await large(page, id);
							}
						}
					});
			});

		test.describe('with keys', () => {
			test.use({ viewport: { width: 1280, height: 800 } });

			const deck = deckOf(built);
			/** Of the first step that has more than one slide: its own and the next. */
			const long = deck.findIndex(({ step }, at) => step !== undefined && deck[at + 1]?.step === step);
			const [first, second] = [deck[long]!.id, deck[long + 1]!.id];

			test('a step has an address, a reload comes back to it, and F5 does not reload', async ({
				page,
				site
			}) => {
				await open(page, site, built, `#${first}`);
				expect(await shown(page)).toBe(first);
				await page.keyboard.press('PageDown');
				expect(new URL(page.url()).hash).toBe(`#${second}`);
				await page.evaluate(() => Object.assign(window, { same: true }));
				await page.keyboard.press('F5');
				await page.keyboard.press('F5');
				expect(await page.evaluate(() => 'same' in window)).toBe(true);
				await page.keyboard.press('b');
				await page.reload();
				await ready(page);
				expect(await shown(page)).toBe(second);
				await expect(page.locator('.cr-deck-blank')).toBeVisible();
			});

			test('an address that names nothing opens the first slide, of the whole where the path is none', async ({
				page,
				site
			}) => {
				for (const address of ['#%E0%A4%A', '#no-such-step', '?path=', '?path=no-such-path']) {
					await page.goto(`${site.root}${built.path}present/${address}`);
					await ready(page);
					expect(await shown(page), address).toBe(deck[0]!.id);
					await expect(page.locator('.cr-deck-place'), address).toHaveText(`1 / ${deck.length}`);
					await page.goto('about:blank');
				}
			});

			test('Escape leads to the same step of the lesson', async ({ page, site }) => {
				const last = lesson.steps.at(-1)!.id;
				await open(page, site, built, `#${last}`);
				await page.keyboard.press('Escape');
				await page.waitForURL(`${site.root}${built.path}#${last}`);
			});

			for (const { id, guarded } of lesson.steps)
				if (guarded)
					test(`what ${id} guards opens at a second press, and at none that is held`, async ({
						page,
						site
					}) => {
						await open(page, site, built, `#${deck[deck.findIndex((one) => one.id === id) - 1]!.id}`);
						await page.keyboard.press('PageDown');
						expect(await shown(page)).toBe(id);
						const note = slide(page).getByText(ui.guard);
						await expect(note).toBeVisible();
						await expect(slide(page).locator('[data-guarded-part]')).toBeHidden();
						await page.evaluate(() =>
							document.dispatchEvent(
								new KeyboardEvent('keydown', {
									key: 'PageDown',
									repeat: true,
									bubbles: true,
									cancelable: true
								})
							)
						);
						await expect(note).toBeVisible();
						await page.keyboard.press('PageDown');
						expect(await shown(page)).toBe(id);
						await expect(slide(page).locator('[data-guarded-part]')).toBeVisible();
						await expect(note).toBeHidden();
					});

			test('a black screen is black, and the next press brings the same slide back', async ({
				page,
				site
			}) => {
				await open(page, site, built, `#${first}`);
				await page.keyboard.press('b');
				const over = page.locator('.cr-deck-blank');
				expect(await over.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
					'rgb(0, 0, 0)'
				);
				expect(await over.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
				// Over whatever stands anywhere on the slide.
				const seen = await page.evaluate(() =>
					[0.01, 0.25, 0.5, 0.75, 0.99].flatMap((x) =>
						[0.01, 0.25, 0.5, 0.75, 0.99].map(
							(y) => document.elementFromPoint(x * innerWidth, y * innerHeight)!.className
						)
					)
				);
				expect(new Set(seen)).toEqual(new Set(['cr-deck-blank']));
				await page.keyboard.press('PageDown');
				await expect(over).toBeHidden();
				expect(await shown(page)).toBe(first);
				// As a plan names them: by steps.
				await expect(page.locator('.cr-deck-step')).toHaveText(
					en.narrative.step(lesson.steps.indexOf(deck[long]!.step!) + 1, lesson.steps.length)
				);
				for (const key of ['2', 's']) await page.keyboard.press(key);
				expect(await shown(page)).toBe(lesson.steps[1]!.id);
			});

			test('digits and Enter jump, and O lists all slides', async ({ page, site }) => {
				await open(page, site, built);
				for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key);
				expect(await shown(page)).toBe(deck[11]!.id);
				await expect(page.locator('.cr-deck-place')).toHaveText(`12 / ${deck.length}`);
				await page.keyboard.press('o');
				const overview = page.getByRole('dialog', { name: ui.overview });
				await expect(overview.getByRole('listitem').getByRole('button')).toHaveCount(deck.length);
				// Each by what it is called on its slide.
				for (const name of await overview.getByRole('listitem').getByRole('button').allTextContents())
					expect(name).toMatch(/^\d+ \S.{3,}/);
				await overview.getByRole('listitem').getByRole('button').nth(long).click();
				await expect(overview).toBeHidden();
				expect(await shown(page)).toBe(first);
			});

			test('a second window leads and follows, with the next slide, notes and minutes', async ({
				page,
				site
			}) => {
				const path = paths[0]!;
				const on = deckOf(built, path);
				// The first step with notes and three slides.
				const at = on.findIndex(
					({ id, step }) =>
						id === step?.id &&
						step.notes &&
						!step.guarded &&
						on[on.findIndex((one) => one.id === id) + 2]?.step === step
				);
				const step = on[at]!.step!;
				await open(page, site, built, `?path=${path}#${step.id}`);
				const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
				await ready(speaker);
				expect(await shown(speaker)).toBe(step.id);
				await expect(speaker.locator('[data-next]')).toHaveAttribute('data-address', on[at + 1]!.id);
				await expect(speaker.locator('[data-planned]')).toHaveText(`${step.minutes[path]}:00`);
				await expect(speaker.locator('.cr-slide-notes[data-now]')).toBeVisible();
				await speaker.keyboard.press('PageDown');
				await expect(page.locator(`[data-address="${on[at + 1]!.id}"]`)).toBeVisible();
				await page.keyboard.press('PageDown');
				await expect.poll(() => shown(speaker)).toBe(on[at + 2]!.id);
				await speaker.keyboard.press('b');
				await expect(page.locator('.cr-deck-blank')).toBeVisible();
				// However many steps there are, the one that is shown is in sight.
				await speaker.setViewportSize({ width: 1180, height: 500 });
				await speaker.keyboard.press('b');
				await speaker.keyboard.press('End');
				const now = speaker.locator('.cr-speaker-steps [aria-current]');
				await speaker.keyboard.press('PageUp');
				await expect(now).toBeInViewport({ ratio: 0.99 });
				const list = (await speaker.locator('.cr-speaker-steps').boundingBox())!;
				const item = (await now.boundingBox())!;
				expect(item.y).toBeGreaterThanOrEqual(list.y - 1);
				expect(item.y + item.height).toBeLessThanOrEqual(list.y + list.height + 1);
			});

			test('A shows the class an address, in type and as a picture that a camera reads, in both windows', async ({
				page,
				site
			}) => {
				const { address } = ui;
				await open(page, site, built, `#${first}`);
				await page.keyboard.press('a');
				const dialog = page.getByRole('dialog', { name: address.title });
				// The test's own server is one that no other device can open.
				await expect(dialog.getByText(address.none)).toBeVisible();
				await expect(dialog.getByRole('img')).toBeHidden();
				const field = dialog.getByRole('textbox', { name: address.field });
				await field.fill('localhost:4173');
				await expect(dialog.getByText(address.local)).toBeVisible();
				await field.fill('our school');
				await expect(dialog.getByText(address.wrong)).toBeVisible();
				await field.fill(`school.example/${'a'.repeat(3000)}`);
				await expect(dialog.getByText(address.long)).toBeVisible();
				await expect(dialog.getByRole('img')).toBeHidden();
				await field.fill('school.example/lesson');
				const choice = dialog.getByRole('combobox', { name: address.leadsTo });
				for (const [place, end] of [
					[address.places.lesson, ''],
					[address.places.step, `#${deck[long]!.step!.id}`],
					[address.places.work, 'work/']
				] as const) {
					await choice.selectOption(place);
					const whole = `http://school.example/lesson/${end}`;
					await expect(dialog.getByText(whole.replace(/\/$/, ''), { exact: true })).toBeVisible();
					expect(decodeQR(await pixels(dialog.getByRole('img')))).toBe(whole);
				}
				expect(await violations(page)).toEqual([]);
				// What is typed into the field is no command, and a clicker goes on once it is left.
				await field.press('b');
				await expect(page.locator('.cr-deck-blank')).toBeHidden();
				await field.fill('192.168.0.12:4173');
				const [speaker] = await Promise.all([
					page.waitForEvent('popup'),
					dialog.getByRole('button', { name: en.ui.close }).press('s')
				]);
				await ready(speaker);
				await expect(dialog).toBeHidden();
				await speaker.keyboard.press('a');
				for (const window of [page, speaker])
					await expect(window.getByText('http://192.168.0.12:4173/work')).toBeVisible();
				await speaker.keyboard.press('PageDown');
				await expect(dialog).toBeHidden();
				await expect.poll(() => shown(page)).toBe(second);
				await page.reload();
				await ready(page);
				await page.keyboard.press('a');
				await expect(field).toHaveValue('192.168.0.12:4173');
				await page.keyboard.press('Escape');
				await expect(dialog).toBeHidden();
				expect(await shown(page)).toBe(second);
			});

			test('what keys do is pressed in their list too', async ({ page, site }) => {
				await open(page, site, built, `#${first}`);
				for (const [over, go] of [
					[ui.check.title, 'check'],
					[ui.address.title, 'address'],
					[ui.overview, 'overview']
				] as const) {
					await page.getByRole('button', { name: ui.help.short }).click();
					const row = ui.help.rows.find((one) => one[2] === go)!;
					await page.getByRole('button', { name: row[1] }).click();
					await expect(page.getByRole('dialog', { name: over })).toBeVisible();
					await expect(page.getByRole('dialog', { name: ui.help.title })).toBeHidden();
					await page.keyboard.press('Escape');
				}
			});

			test('after a rehearsal the time begins anew, in both windows', async ({ page, site, context }) => {
				await context.clock.install({ time: new Date('2026-01-01T08:00:00Z') });
				await open(page, site, built);
				await page.keyboard.press('PageDown');
				const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
				await ready(speaker);
				const elapsed = speaker.locator('[data-elapsed]');
				await page.keyboard.press('t');
				const timer = page.locator('.cr-deck-timer');
				await context.clock.runFor('02:00');
				for (const shown of [elapsed, timer]) await expect(shown).toHaveText(/^2:/);
				await speaker.getByRole('button', { name: ui.speaker.restart }).click();
				await context.clock.runFor('00:01');
				for (const shown of [elapsed, timer]) await expect(shown).toHaveText(/^0:0/);
			});

			test('where no window opens, the notes stand under the slide when they are asked for once more', async ({
				page,
				site
			}) => {
				await page.addInitScript(() => Object.assign(window, { open: () => null }));
				await open(page, site, built, `#${lesson.steps.find(({ notes, guarded }) => notes && !guarded)!.id}`);
				const notes = page.locator('.cr-slide-notes[data-now]');
				const asking = page.getByRole('dialog', { name: ui.noWindow.title });
				await page.keyboard.press('s');
				await expect(asking).toBeVisible();
				await expect(notes).toBeHidden();
				expect(await violations(page)).toEqual([]);
				await asking.getByRole('button', { name: en.ui.close }).click();
				await expect(asking).toBeHidden();
				await expect(notes).toBeHidden();
				await page.keyboard.press('s');
				await asking.getByRole('button', { name: ui.noWindow.here }).click();
				await expect(asking).toBeHidden();
				await expect(notes).toBeVisible();
				const [over, under] = [
					await slide(page).locator('.cr-slide-face').boundingBox(),
					await notes.boundingBox()
				];
				expect(under!.y).toBeGreaterThanOrEqual(over!.y + over!.height - 1);
				await page.keyboard.press('s');
				await expect(notes).toBeHidden();
				await page.keyboard.press('s');
				await page.keyboard.press('s');
				await expect(notes).toBeVisible();
			});

			test('has no accessibility violation, on a slide of each kind', async ({ page, site }) => {
				const kinds = new Map(deck.map(({ id, content }) => [content.kind, id]));
				await open(page, site, built);
				for (const address of kinds.values()) {
					await page.evaluate((hash) => (location.hash = hash), `#${address}`);
					await expect.poll(() => shown(page)).toBe(address);
					expect(await violations(page), address).toEqual([]);
				}
			});
		});

		for (const screen of SCREENS)
			test(`C shows the smallest type and the faintest lines of all slides on ${screen.width} × ${screen.height}`, async ({
				page,
				site
			}) => {
				await page.setViewportSize(screen);
				await open(page, site, built);
				await page.keyboard.press('c');
				const dialog = page.getByRole('dialog', { name: ui.check.title });
				await expect(dialog).toBeVisible();
				expect(await violations(page)).toEqual([]);
				const { check, slides, cut } = await page.evaluate(() => {
					/** The least size of type and the thinnest stroke of what is drawn, in CSS pixels. */
					const least = (around: Element) => {
						const drawings = [...around.querySelectorAll<SVGSVGElement>('.cr-drawing')].filter((one) =>
							one.checkVisibility()
						);
						const of = (selector: string, property: 'fontSize' | 'strokeWidth') =>
							drawings.flatMap((drawing) =>
								[...drawing.querySelectorAll<SVGGraphicsElement>(selector)]
									.filter((one) => property === 'fontSize' || getComputedStyle(one).stroke !== 'none')
									.map((one) => one.getScreenCTM()!.a * parseFloat(getComputedStyle(one)[property]))
							);
						return { type: of('text', 'fontSize'), lines: of('path:not(.cr-hit)', 'strokeWidth') };
					};
					const dialog = document.querySelector('.cr-deck-check')!;
					const all = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
					for (const slide of all) slide.hidden = false;
					const found = all.map(least);
					const { bottom, right } = dialog.getBoundingClientRect();
					return {
						check: least(dialog),
						slides: {
							type: found.flatMap(({ type }) => type),
							lines: found.flatMap(({ lines }) => lines)
						},
						cut: [...dialog.querySelectorAll('text, button')]
							.map((one) => one.getBoundingClientRect())
							.filter((box) => box.bottom > bottom || box.right > right).length
					};
				});
				expect(cut).toBe(0);
				for (const kind of ['type', 'lines'] as const) {
					expect(slides[kind].length).toBeGreaterThan(100);
					expect(Math.min(...check[kind]), kind).toBeLessThanOrEqual(Math.min(...slides[kind]) + 0.01);
				}
			});

		test.describe('on an interactive board', () => {
			test.use({ viewport: { width: 1280, height: 800 }, hasTouch: true });

			test('the lower corners turn over, large enough for a finger', async ({ page, site }) => {
				await open(page, site, built);
				for (const name of [en.narrative.next, en.narrative.back]) {
					const box = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
					expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
					expect(box.y + box.height).toBe(800);
				}
				await page.touchscreen.tap(1270, 790);
				expect(await shown(page)).toBe(deckOf(built)[1]!.id);
				await page.touchscreen.tap(10, 790);
				expect(await shown(page)).toBe('');
			});
		});

		test('prints one slide a page, as slides', async ({ page, site }) => {
			await open(page, site, built);
			const pdf = await page.pdf({ preferCSSPageSize: true });
			const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
			expect(pages).toBe(slides(lesson, en).length);
			// Each fills its page, the one that is shown too.
			await page.emulateMedia({ media: 'print' });
			const heights = await page
				.locator('.cr-slide[data-whole]')
				.evaluateAll((all) => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().height)))]);
			expect(heights).toEqual([790]);
		});

		test('the old address of a presentation is redirected to the slides, and keeps step and path', async ({
			page,
			site
		}) => {
			const [path] = paths;
			const step = lesson.steps.find((one) => path! in one.minutes && one !== lesson.steps[0])!.id;
			await page.goto(`${site.root}${built.path}`);
			await page.goto(`${site.root}${built.path}?reading=present&path=${path}#${step}`);
			await ready(page);
			expect(page.url()).toBe(`${site.root}${built.path}present/?path=${path}#${step}`);
			expect(await shown(page)).toBe(step);
			await page.goBack();
			await expect(page).toHaveURL(`${site.root}${built.path}`);
		});

		test('the lesson’s link to the slides begins with the title, and keeps the step that is read', async ({
			page,
			site
		}) => {
			const link = page.getByRole('link', { name: en.narrative.slides, exact: true });
			await page.goto(`${site.root}${built.path}`);
			await link.click();
			await ready(page);
			expect(page.url()).toBe(`${site.root}${built.path}present/`);
			const step = lesson.steps[3]!.id;
			await page.goto(`${site.root}${built.path}?reading=steps#${step}`);
			await link.click();
			await ready(page);
			expect(page.url()).toBe(`${site.root}${built.path}present/#${step}`);
			expect(await shown(page)).toBe(step);
		});

		test.describe('without scripts', () => {
			test.use({ javaScriptEnabled: false });

			test('all slides follow one another, with the ways to the other pages', async ({ page, site }) => {
				await page.goto(`${site.root}${built.path}present/`);
				await expect(page.locator('[data-slide]').first()).toBeVisible();
				await expect(page.locator('[data-slide]').last()).toBeVisible();
				await expect(page.locator('.cr-deck-controls')).toBeHidden();
				await expect(page.getByRole('link', { name: en.pages.titles.lesson, exact: true })).toBeVisible();
			});
		});
	});
