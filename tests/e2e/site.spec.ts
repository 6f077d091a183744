import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

/** Scripts have done their work: on the lesson page the narrative has its reading, on an embed page the figure lives. */
const ready = (page: Page) => page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
const revived = (page: Page) => page.locator('[data-island="live"]').waitFor({ state: 'attached' });
const active = (page: Page) => page.locator('[data-step][aria-current="step"]');
/** Of the article's four statements on the dead: the first figure of its step. */
const rows = (page: Page) =>
	page.locator('#the-dead-and-wounded figure').first().locator(':is(.cr-for-L, .cr-for-box) [data-claim]');

for (const { id, path, lesson, steps, claims } of LESSONS)
	test.describe(id, () => {
		for (const place of ['root', 'nested'] as const)
			test(`works at the ${place} path of a plain file server, with its styles and typefaces`, async ({
				page,
				site
			}) => {
				const failed: string[] = [];
				page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
				await page.goto(site[place] + path);
				await ready(page);
				await expect(page).toHaveTitle(lesson.title);
				await page.evaluate(() => document.fonts.ready);
				expect(await page.evaluate(() => document.fonts.check('600 20px "Crossread Serif"'))).toBe(true);
				expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
					'rgb(251, 250, 246)'
				);
				expect(failed).toEqual([]);
			});

		test('revives a figure on the nodes that the server drew', async ({ page, site }) => {
			let release = () => {};
			const held = new Promise<void>((resolve) => (release = resolve));
			await page.route('**/assets/claims.*.js', async (route) => {
				await held;
				await route.continue();
			});
			await page.goto(`${site.root}${path}embed/claims/`, { waitUntil: 'commit' });
			await page.locator('main > .cr-note').waitFor();
			await page.evaluate(() => {
				Object.assign(window, { before: [...document.querySelectorAll('figure *')] });
			});
			release();
			await revived(page);
			const kept = await page.evaluate(() => {
				const { before } = window as unknown as { before: Element[] };
				const after = new Set(document.querySelectorAll('figure *'));
				return { before: before.length, gone: before.filter((node) => !after.has(node)).length };
			});
			expect(kept.before).toBeGreaterThan(80);
			expect(kept.gone).toBe(0);
		});

		test('opens at the step that the address names, and comes back to it after a reload', async ({
			page,
			site
		}) => {
			await page.goto(`${site.root}${path}#${claims.step}`);
			await ready(page);
			await expect(active(page)).toHaveAttribute('id', claims.step);
			await page.reload();
			await ready(page);
			await expect(active(page)).toHaveAttribute('id', claims.step);
		});

		test('reads the plain article that the address asks for', async ({ page, site }) => {
			await page.goto(`${site.root}${path}?reading=plain`);
			await ready(page);
			await expect(page.locator('[data-narrative]')).toHaveAttribute('data-reading', 'plain');
			for (const figure of await page.locator('[data-step] figure').all()) await expect(figure).toBeVisible();
		});

		test.describe('until a script has started, and where none ever does', () => {
			const screens = [
				{ width: 1440, height: 900 },
				{ width: 1024, height: 768 },
				{ width: 390, height: 844 }
			];
			/** Where each step's text and each figure stands on the page, and whether it is seen. */
			const placesOf = (page: Page) =>
				page.locator('[data-step] :is(.cr-step-text h2, figure)').evaluateAll((parts) =>
					parts.map((part) => {
						const { x, y, width, height } = part.getBoundingClientRect();
						const seen = part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
						return [x, y + scrollY, width, height, seen].map((n) =>
							typeof n === 'number' ? Math.round(n) : n
						);
					})
				);

			/** On each screen in turn; a page is as it would be if it had been opened there. */
			const placesOnScreens = async (page: Page) => {
				const places: Record<string, Awaited<ReturnType<typeof placesOf>>> = {};
				for (const screen of screens) {
					await page.setViewportSize(screen);
					places[`${screen.width} × ${screen.height}`] = await placesOf(page);
				}
				return places;
			};

			for (const below of ['', 'embed/narrative/'])
				test(`every figure of /${path}${below} is seen at its place on every screen`, async ({
					browser,
					page,
					site,
					host,
					quiet
				}) => {
					// A typeface that is at hand is used, and changes the lines: one page has them, the next may not.
					const typefaces = /\.woff2$/;
					const started = /\/client(-whole)?\.[^/]*\.js$/;
					await page.route(typefaces, (route) => route.abort());
					// Refused, as a list of blocked scripts does.
					await page.route(started, (route) => route.abort());
					await page.goto(site.root + path + below);
					const refused = await placesOnScreens(page);
					for (const places of Object.values(refused)) {
						expect(places.length).toBeGreaterThanOrEqual(await page.locator('figure[data-figure]').count());
						expect(places.map((place) => place[4])).not.toContain(false);
					}

					// Off.
					const context = await browser.newContext({ javaScriptEnabled: false });
					await context.route(typefaces, (route) => route.abort());
					const off = await context.newPage();
					await off.goto(site.root + path + below);
					expect(await placesOnScreens(off)).toEqual(refused);
					await context.close();

					// Forbidden by the page's policy.
					const html = await (await page.request.get(site.root + path + below)).text();
					const styles = html.match(/assets\/[\w-]+\.[\w-]+\.css/g)!;
					const origin = await host({
						pages: { [`/${path}${below}`]: html },
						files: Object.fromEntries(styles.map((style) => [`/${style}`, `build/site/${style}`])),
						headers: { 'content-security-policy': "script-src 'none'" }
					});
					await page.goto(`${origin}/${path}${below}`);
					expect(await placesOnScreens(page)).toEqual(refused);

					// And where the scripts run in the reading that they begin with, nothing has moved.
					if (!below) {
						await page.unroute(started);
						await page.goto(site.root + path);
						await ready(page);
						expect(await placesOnScreens(page)).toEqual(refused);
					}
					for (const message of quiet.console.splice(0))
						expect(message).toMatch(/net::ERR_FAILED|violates the following Content Security Policy/);
				});
		});

		for (const [width, height] of [
			[1280, 720],
			[1024, 768],
			[390, 844]
		] as const)
			test(`moves nothing while it loads and while a reader scrolls, at ${width} × ${height}`, async ({
				page,
				site
			}) => {
				await page.setViewportSize({ width, height });
				await page.addInitScript(() => {
					interface LayoutShift extends PerformanceEntry {
						sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
					}
					/** What moved, from where and to where. */
					const shifts: string[] = [];
					Object.assign(window, { shifts });
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries())
							shifts.push(
								...(entry as LayoutShift).sources.map(
									({ node, previousRect: from, currentRect: to }) =>
										`${(node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 120)}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`
								)
							);
					}).observe({ type: 'layout-shift', buffered: true });
				});
				await page.goto(site.root + path);
				await ready(page);
				await page.evaluate(() => document.fonts.ready);
				for (const id of [steps[0]!, claims.step, steps.at(-1)!]) {
					await page.locator(`#${id}`).evaluate((step) => step.scrollIntoView({ block: 'center' }));
					await expect(active(page)).toHaveAttribute('id', id);
				}
				// Through all of it: every state of the stage, where there is room for one.
				await page.evaluate(async () => {
					scrollTo(0, 0);
					for (let before = -1; scrollY !== before;) {
						before = scrollY;
						scrollBy(0, 150);
						await new Promise(requestAnimationFrame);
						await new Promise(requestAnimationFrame);
					}
				});
				expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
			});

		test('at 320 px nothing is wider than the screen', async ({ page, site }) => {
			await page.setViewportSize({ width: 320, height: 640 });
			await page.goto(site.root + path);
			await ready(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		});

		test('at 360 px with text of twice the size nothing is wider than the screen', async ({ page, site }) => {
			await page.setViewportSize({ width: 360, height: 740 });
			const cdp = await page.context().newCDPSession(page);
			await cdp.send('Page.enable');
			await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
			await page.goto(site.root + path);
			await ready(page);
			expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		});

		test('in forced colours every label has the colour of text', async ({ page, site }) => {
			await page.emulateMedia({ forcedColors: 'active' });
			await page.goto(`${site.root}${path}?reading=plain`);
			await ready(page);
			const colours = await page
				.locator('[data-step] :is(.cr-for-L, .cr-for-box) text')
				.evaluateAll((texts) => [...new Set(texts.map((text) => getComputedStyle(text).fill))]);
			expect(colours).toEqual([await page.evaluate(() => getComputedStyle(document.body).color)]);
		});

		test('its cover has the map of the step that it names, where there is room, as a picture', async ({
			page,
			site
		}) => {
			const map = page.locator('.cr-cover-map');
			await page.goto(site.root + path);
			if (lesson.cover === undefined) return void expect(await map.count()).toBe(0);
			for (const [width, seen] of [
				[390, false],
				[959, false],
				[960, true],
				[1366, true]
			] as const) {
				await page.setViewportSize({ width, height: 632 });
				expect(await map.isVisible(), String(width)).toBe(seen);
			}
			await expect(map).toHaveAttribute('aria-hidden', 'true');
			await expect(map.locator('a')).toHaveCount(0);
			const view = lesson.steps
				.find((step) => step.id === lesson.cover)!
				.views.find((one) => one.figure === 'map')!;
			const named = await map.locator('.cr-row.cr-focused text').allTextContents();
			for (const place of view.focus)
				expect(named).toContain(Object.values(lesson.places.find((one) => one.id === place)!.names)[0]);
			// What a reader should know first is on the first screen with it.
			await expect(page.locator('.cr-content-note')).toBeInViewport({ ratio: 1 });
			await page.emulateMedia({ media: 'print' });
			await expect(map).toBeHidden();
		});

		test('stays within its number of elements', async ({ page, site }) => {
			await page.goto(site.root + path);
			// With both layouts of every figure.
			expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(9_000);
		});

		test.describe('without scripts', () => {
			test.use({ javaScriptEnabled: false });

			test('reads whole: every step with its figures, every figure with its table, every source it cites', async ({
				page,
				site
			}) => {
				await page.goto(site.root + path);
				await expect(page.getByText('Read as', { exact: true })).toBeHidden();
				await expect(page.getByText('Arrow keys move')).toBeHidden();
				await expect(page.locator('[data-step]')).toHaveCount(steps.length);
				for (const { id: step, views } of lesson.steps) {
					const figures = page.locator(`#${step} figure`);
					await expect(figures).toHaveCount(views.length);
					for (const figure of await figures.all()) {
						for (const drawing of await figure.locator(':is(.cr-for-L, .cr-for-box)').all())
							await expect(drawing).toBeVisible();
						await expect(figure.getByRole('table')).toHaveCount(0);
						await figure.locator('details.cr-twin > summary').click();
						await expect(figure.getByRole('table').first()).toBeVisible();
					}
				}
				expect(await page.locator('li[id^="source-"]').count()).toBeGreaterThan(0);
				await page.goto(`${site.root}${path}sources/`);
				const { rows, sources, lost } = await page.evaluate(() => ({
					rows: [...document.querySelectorAll('tr[id^="cr_claim-"]')].map(({ id }) =>
						id.slice('cr_claim-'.length)
					),
					sources: document.querySelectorAll('li[id^="source-"]').length,
					// Nothing in the text leads where there is nothing.
					lost: [...document.querySelectorAll('a[href^="#"]')]
						.map((link) => decodeURIComponent(link.getAttribute('href')!.slice(1)))
						.filter((target) => target && !document.getElementById(target))
				}));
				const ofTheClass = lesson.claims.filter(({ audience }) => audience === 'class');
				expect(rows.sort()).toEqual(ofTheClass.map(({ id }) => id).sort());
				expect(sources).toBeGreaterThan(0);
				expect(lost).toEqual([]);
			});
		});

		test('prints as a plain article: the wide drawings, the full tables', async ({ page, site }) => {
			await page.goto(site.root + path);
			await ready(page);
			await page.emulateMedia({ media: 'print' });

			await expect(page.getByText('Read as', { exact: true })).toBeHidden();
			for (const drawing of await page.locator('[data-step] :is(.cr-for-L, .cr-for-box)').all())
				await expect(drawing).toBeVisible();
			// All parts, one below another.
			for (const drawing of await page.locator('[data-step] .cr-for-L svg.cr-drawing').all())
				await expect(drawing).toBeVisible();
			for (const row of await page.locator('tr[id^="cr_claim-"]').all()) await expect(row).toBeVisible();
		});
	});

test('a figure holds only what its view admits', async ({ page, site }) => {
	await page.goto(`${site.root}#the-dead-and-wounded`);
	await ready(page);
	const figure = page.locator('#the-dead-and-wounded figure');
	await expect(rows(page)).toHaveCount(5);
	await expect(figure).toContainText('several hundred');
	// What was said later, or elsewhere, is in none of it.
	await expect(figure.locator('[data-claim="c05"]')).toHaveCount(0);
});

test('goes by keyboard from a row to its source and back', async ({ page, site }) => {
	await page.goto(`${site.root}#the-dead-and-wounded`);
	await ready(page);
	const live = page.locator('[data-staged] [data-stage="the-dead-and-wounded"] [data-claim]');
	// What the text has not named yet is held back.
	await page.locator('#the-dead-and-wounded [data-mention][data-record="claim-c02"]').focus();
	await expect(live.nth(1)).toHaveAttribute('data-claim', 'c02');
	await expect(live).toHaveCount(2);
	await live.first().focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	const card = page.getByRole('dialog');
	await expect(card).toContainText('Kazakhstan plunged into crisis by mass shootings. The Moscow News, 17');
	await expect(card).not.toContainText('repeats');
	await expect(card).toContainText('It contradicts the statement of the government of Kazakhstan');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(live.nth(1)).toBeFocused();
	// The full table says how the statement bears on others; the card of that evening did not.
	await page.goto(`${site.root}sources/#cr_claim-c02`);
	await expect(page.locator('tr:target')).toContainText('It likely repeats the statement of');
});

test('answers an address where there is nothing with a page of its own', async ({ page, site, quiet }) => {
	const response = await page.goto(`${site.nested}no/such/page`);
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
	expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
		'rgb(251, 250, 246)'
	);
	// Chromium reports the status itself.
	expect(quiet.console.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('gives the lesson as JSON and its statements as CSV', async ({ page, site, request }) => {
	await page.goto(`${site.root}sources/`);
	const address = async (name: string) =>
		new URL((await page.getByRole('link', { name }).getAttribute('href'))!, page.url()).href;
	const lesson = (await (await request.get(await address('The whole lesson as data'))).json()) as {
		id: string;
	};
	expect(lesson.id).toBe('zhanaozen');
	const csv = await (await request.get(await address('All statements as a table'))).text();
	expect(csv.split('\r\n')[2]).toContain(
		'c02,shooting-2011-12-16,deaths,70 or more,atLeast,70,,no upper limit stated,,,place not stated,Some independent trade unions and opposition activists,campaigns-against,asserts,not stated,2011-12-17,2011-12-17T00:00,2011-12-17T23:59,,The Moscow News,¶2,70 or higher,class,,'
	);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('one part of a drawing is seen, and every other one press away', async ({ page, site }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(site.root);
		const parted = page.locator('[data-step] .cr-for-S:has(details)');
		expect(await parted.count()).toBeGreaterThan(5);
		for (const drawing of await parted.all()) {
			const shown = drawing.locator('svg.cr-drawing').filter({ visible: true });
			await expect(shown).toHaveCount(1);
			const closed = drawing.locator('details:not([open])').last();
			const name = await closed.locator('summary').innerText();
			await closed.locator('summary').click();
			await expect(drawing.locator('details[open] summary')).toHaveText(name);
			await expect(shown).toHaveCount(1);
		}
	});

	test('every number in the text leads to its statement, every citation to its source', async ({
		page,
		site
	}) => {
		await page.goto(site.root);
		await page.locator('#the-dead-and-wounded').getByRole('link', { name: '70 or higher' }).click();
		await expect(page.locator('tr:target')).toContainText(
			'Some independent trade unions and opposition activists'
		);
		await expect(page.locator('#the-dead-and-wounded tr:target')).toBeVisible();
		await page.locator('tr:target').getByRole('link', { name: 'The Moscow News, ¶2' }).click();
		await expect(page.locator('li:target')).toContainText('Yulia Ponomareva');
		await expect(page.locator('li:target')).toBeVisible();
	});
});
