import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { askedBy, expect, test } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

/** The pages that it holds beside the lesson's own. */
const HELD = ['present', 'teach', 'print', 'work'];

for (const { id, lesson, path: base, file, steps, claims } of LESSONS)
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
			const carried = async (name: string) => {
				const download = page.waitForEvent('download');
				const link = page.getByRole('link', { name });
				await link.click();
				const file = await download;
				const text = await readFile(await file.path(), 'utf8');
				// Without scripts it comes packed.
				const href = await link.getAttribute('href');
				expect(gunzipSync(Buffer.from(href!.split(',')[1]!, 'base64')).toString()).toBe(text);
				return { name: file.suggestedFilename(), text };
			};
			const table = await carried('All statements as a table');
			expect(table.name).toBe(`${id}.csv`);
			expect(table.text).toBe(await readFile(`build/site/${base}claims.csv`, 'utf8'));
			const data = await carried('The whole lesson as data');
			expect(data.name).toBe(`${id}.json`);
			expect(JSON.parse(data.text)).toEqual(JSON.parse(JSON.stringify(lesson)));
		});

		test('leads from a step that asks for a sentence to the place to write it', async ({ page }) => {
			await page.goto(file);
			await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
			const asked = lesson.steps.filter(({ write }) => write);
			const links = page.locator('.cr-step-write a');
			await expect(links).toHaveCount(asked.length);
			if (!asked.length) return;
			await links.last().click();
			await expect(page.locator('#cr_work_sentence')).toBeInViewport();
			await expect(page).toHaveURL(/\?page=work#cr_work_sentence$/);
		});

		for (const name of HELD)
			test(`holds ${name}/, as the site has it`, async ({ page, context, site }) => {
				/** What is read, and what is drawn, without the addresses of links. */
				const held = () =>
					page.evaluate(() => ({
						title: document.title,
						text: document.querySelector('main')!.innerText,
						drawings: [...document.querySelectorAll('main svg')].map((svg) =>
							svg.outerHTML.replace(/ (href|target|rel)="[^"]*"/g, '')
						),
						font: getComputedStyle(document.querySelector('h1, h2')!).fontFamily
					}));
				await page.goto(`${site.root}${base}${name}/`);
				await page.evaluate(() => document.fonts.ready);
				const ours = await held();
				await context.setOffline(true);
				const asked = askedBy(page);
				await page.goto(file);
				// From the lesson, by the way that is seen there.
				await page.locator(`.cr-site-nav a[href="?page=${name}"]`).click();
				await page.waitForURL(`${file}?page=${name}`);
				await expect(page.locator('script[data-page]')).toHaveCount(0);
				await page.evaluate(() => document.fonts.ready);
				expect(await held()).toEqual(ours);
				expect(asked).toEqual([file, `${file}?page=${name}`]);
				// Whatever it leads to is in the file.
				const ways = await page
					.locator('a[href]')
					.evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!))]);
				const whole = await readFile(new URL(file), 'utf8');
				const ids = new Set([...whole.matchAll(/ id="([^"]+)"/g)].map(([, found]) => found!));
				const here = new Set(await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id)));
				const slides = new Set(lesson.steps.map((step) => step.id));
				for (const way of ways.filter((one) => !/^(https?|mailto):/.test(one))) {
					const [, query = '', hash = ''] = /^(\?[^#]*)?(?:#(.*))?$/.exec(way) ?? ['', 'elsewhere'];
					const to = new URLSearchParams(query).get('page');
					expect(query === '' || query === '?' || HELD.includes(to!), way).toBe(true);
					const known = query === '' ? here : to === null ? ids : slides;
					if (hash) expect(known.has(hash), way).toBe(true);
				}
			});

		test('is presented from the guide to the end by a clicker, and leads back to the step', async ({
			page,
			context
		}) => {
			await context.setOffline(true);
			await page.goto(`${file}?page=teach`);
			const [path] = lesson.paths;
			await page
				.locator(path ? `.cr-actions a[href$="path=${path.id}"]` : '.cr-actions a[href^="?page=present"]')
				.first()
				.click();
			const place = page.locator('.cr-deck-place');
			await expect(place).toHaveText(/^1 \/ \d+$/);
			const [, last] = (await place.textContent())!.split(' / ');
			for (let presses = 0; presses < 200; presses++) {
				if ((await place.textContent()) === `${last} / ${last}`) break;
				await page.keyboard.press('PageDown');
			}
			await expect(place).toHaveText(`${last} / ${last}`);
			await page.goto(`${file}?page=present#${claims.step}`);
			await page
				.locator('[data-slide]:visible a[data-record], [data-slide]:visible a[data-citation]')
				.first()
				.click();
			await expect(page.getByRole('dialog')).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toHaveCount(0);
			await page.keyboard.press('Escape');
			await expect(page).toHaveURL(`${file}?#${claims.step}`);
			await expect(page.locator('[data-narrative]')).toBeVisible();
		});

		test('opens the window of whoever speaks, and both go on together', async ({ page, context }) => {
			await context.setOffline(true);
			await page.goto(`${file}?page=present`);
			const place = page.locator('.cr-deck-place');
			await expect(place).toHaveText(/^1 /);
			const opened = page.waitForEvent('popup');
			await page.keyboard.press('s');
			const speaker = await opened;
			await expect(speaker.locator('.cr-speaker')).toBeVisible();
			await page.keyboard.press('PageDown');
			await expect(speaker.locator('.cr-deck-place')).toHaveText(/^2 /);
			await speaker.keyboard.press('PageDown');
			await expect(place).toHaveText(/^3 /);
		});

		test('keeps what is written on its page, and leads from there to the lesson', async ({
			page,
			context
		}) => {
			await context.setOffline(true);
			await page.goto(`${file}?page=work`);
			const field = page.locator('[data-work] textarea:visible').first();
			await field.fill('Who counted?');
			await page.reload();
			await expect(page.locator('[data-work] textarea:visible').first()).toHaveValue('Who counted?');
			await page.locator('.cr-site-nav a[href="?"]').click();
			await expect(page.locator('[data-step]')).toHaveCount(steps.length);
			await page.goBack();
			await expect(page.locator('[data-work] textarea:visible').first()).toHaveValue('Who counted?');
		});

		test('is the lesson where its address asks for a page that there is not', async ({ page }) => {
			await page.goto(`${file}?page=nowhere`);
			await expect(page.locator('[data-narrative][data-reading]')).toBeVisible();
		});

		test.describe('without scripts', () => {
			test.use({ javaScriptEnabled: false });
			test('it is whole, and offers no page that a script would open', async ({ page }) => {
				await page.goto(`${file}?page=teach`);
				await expect(page.locator('[data-step]').last()).toBeVisible();
				await expect(page.locator('a[href^="?page="]:visible')).toHaveCount(0);
			});
		});
	});
