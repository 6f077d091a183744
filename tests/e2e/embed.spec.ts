import { brotliCompressSync } from 'node:zlib';
import { en } from '../../src/lib/words/en/index.ts';
import { expect, newsroomPage, STRICT_POLICY, test, violations } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

test('a sandboxed frame from a server without CORS headers shows the figure and answers', async ({
	page,
	site,
	host
}) => {
	const origin = await host({
		pages: {
			'/': `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A school’s page</title><h1>Our page</h1><iframe title="Deaths" sandbox="allow-scripts" width="800" height="900" src="${site.root}embed/claims/"></iframe>`
		}
	});
	await page.goto(origin);
	const frame = page.frameLocator('iframe');
	await frame.locator('[data-island="live"]').waitFor();
	await frame.locator(':is(.cr-for-L, .cr-for-box) [data-claim="n01"]').click();
	await expect(frame.getByRole('dialog')).toContainText('bodies not released');
	await page.keyboard.press('Escape');
	await expect(frame.getByRole('dialog')).toHaveCount(0);
	await expect(frame.locator(':is(.cr-for-L, .cr-for-box) [data-claim="n01"]')).toBeFocused();
});

test('Next in the frame of a narrative scrolls the frame, and nothing of the page around it', async ({
	page,
	site,
	host
}) => {
	const frame = `<iframe title="The lesson" width="700" height="500" src="${site.root}embed/narrative/?reading=steps"></iframe>`;
	const origin = await host({
		pages: {
			'/': newsroomPage(`<p style="height: 1200px">Above</p>${frame}<p style="height: 1200px">Below</p>`)
		}
	});
	await page.goto(origin);
	// The frame's upper edge stands in the middle of the screen: a browser that brings the step to the screen's moves the page.
	await page.evaluate(() => scrollTo(0, 900));
	const inside = page.frameLocator('iframe');
	const next = inside.getByRole('button', { name: 'Next' });
	await next.focus();
	const before = await page.evaluate(() => scrollY);
	for (const step of [2, 3]) {
		await page.keyboard.press('Enter');
		const label = inside.getByText(`Step ${step} of 17`, { exact: true });
		await expect(label).toBeInViewport();
		expect(await label.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(100);
	}
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('the embed page holds under a strict policy of its own', async ({ page, site, host }) => {
	const html = await (await page.request.get(`${site.root}embed/claims/`)).text();
	const script = (name: string) => html.match(new RegExp(`assets/${name}\\.[\\w-]+\\.(?:js|css)`))![0];
	const origin = await host({
		pages: { '/embed/claims/': html },
		files: Object.fromEntries(
			['claims', 'without-fonts'].map((name) => [`/${script(name)}`, `build/site/${script(name)}`])
		),
		headers: { 'content-security-policy': STRICT_POLICY }
	});
	await page.goto(`${origin}/embed/claims/`);
	await page.locator('[data-island="live"]').waitFor();
	await page.locator(':is(.cr-for-L, .cr-for-box) [data-claim="c01"]').click();
	await expect(page.getByRole('dialog')).toContainText('The government of Kazakhstan');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('shows the figure, its table and its sources', async ({ page, site }) => {
		await page.goto(`${site.root}embed/claims/`);
		await expect(page.locator(':is(.cr-for-L, .cr-for-box) [data-claim]')).toHaveCount(5);
		await page.getByText('The same statements as a table').click();
		await expect(page.getByRole('table')).toContainText('70 or more');
		await page.locator(':is(.cr-for-L, .cr-for-box) [data-claim="c02"]').click();
		await expect(page.locator('li:target')).toContainText('Kazakhstan plunged into crisis');
	});
});

for (const { id, path, frames } of LESSONS)
	test.describe(id, () => {
		for (const name of frames)
			test(`embed/${name}/ shows itself, has no accessibility violation and fits a frame of 320 px`, async ({
				page,
				site
			}) => {
				await page.goto(`${site.root}${path}embed/${name}/`);
				await page.locator('[data-reading], [data-island="live"]').first().waitFor({ state: 'attached' });
				if (name !== 'narrative')
					await expect(
						page.locator(`[data-figure="${name}"] :is(.cr-for-L, .cr-for-box)`).first()
					).toBeVisible();
				expect(await violations(page)).toEqual([]);
				await page.setViewportSize({ width: 320, height: 640 });
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
			});

		for (const name of frames.filter((name) => name !== 'narrative'))
			test(`embed/${name}/ fits the frame that its code asks for, whatever its width`, async ({
				page,
				site
			}) => {
				await page.goto(`${site.root}${path}embed/`);
				const code = page.locator('pre', { hasText: `embed/${name}/` }).first();
				const height = Number(/height="(\d+)"/.exec((await code.textContent())!)![1]);
				for (const width of [320, 360, 640, 800, 1100]) {
					await page.setViewportSize({ width, height });
					await page.goto(`${site.root}${path}embed/${name}/`);
					await page.locator('[data-island="live"]').waitFor({ state: 'attached' });
					await expect
						.poll(
							() =>
								page.evaluate(() => {
									const { scrollWidth, scrollHeight } = document.documentElement;
									return [scrollWidth, scrollHeight];
								}),
							{ message: `${width} px wide` }
						)
						.toEqual([width, height]);
				}
			});

		for (const sandbox of [undefined, 'allow-scripts'])
			test(`embed/claims/ answers its reader, and its address says what was asked${sandbox ? ', in a sandbox' : ''}`, async ({
				page,
				site
			}) => {
				const address = `${site.root}${path}embed/claims/`;
				const frameOf = async (of: string) => {
					await page.setContent(
						`<iframe src="${of}" width="900" height="900"${sandbox ? ` sandbox="${sandbox}"` : ''}></iframe>`
					);
					const frame = (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
					await frame.locator('[data-island="live"]').waitFor({ state: 'attached' });
					return frame;
				};
				const frame = await frameOf(address);
				const ids = (within: typeof frame) =>
					within
						.locator('[data-claim]:visible')
						.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-claim')));
				const before = await ids(frame);
				await frame.getByRole('button', { name: en.comparison.explore }).press('Enter');
				const order = frame.getByRole('combobox', { name: en.explore.claims.order.label });
				await order.focus();
				await order.selectOption('date');
				await expect.poll(() => frame.evaluate(() => location.hash)).toBe('#?order=date');
				await expect(order).toBeFocused();
				// Where nothing can be saved a file is text to copy.
				const table = frame.getByRole('button', { name: en.explore.take.kinds.csv });
				if (sandbox) {
					await table.click();
					await expect(frame.getByRole('textbox')).toHaveValue(/^\uFEFFid,event,/);
				} else {
					const download = page.waitForEvent('download');
					await table.click();
					expect((await download).suggestedFilename()).toMatch(/\.csv$/);
				}
				const byDay = await ids(frame);
				const again = await frameOf(`${address}#?order=date`);
				await expect.poll(() => ids(again)).toEqual(byDay);
				// What no figure has is passed over.
				const odd = await frameOf(`${address}#?order=size&arrangement=pie&constructor=1`);
				await odd.getByRole('button', { name: en.comparison.explore }).press('Enter');
				await expect(odd.getByRole('group', { name: en.explore.controls })).toBeVisible();
				await expect.poll(() => ids(odd)).toEqual(before);
				await odd.getByRole('button', { name: en.explore.reset }).click();
				await expect.poll(() => odd.evaluate(() => location.hash)).toBe('');
			});

		for (const name of frames)
			test(`embed/${name}/ runs at most 45 kB of script`, async ({ page, site }) => {
				const scripts: Promise<Buffer>[] = [];
				page.on('response', (response) => {
					if (/\.js$/.test(new URL(response.url()).pathname)) scripts.push(response.body());
				});
				await page.goto(`${site.root}${path}embed/${name}/`);
				await page.locator('[data-reading], [data-island="live"]').first().waitFor({ state: 'attached' });
				const bytes = (await Promise.all(scripts)).map((script) => brotliCompressSync(script).length);
				expect(bytes).toHaveLength(1);
				expect(bytes[0]).toBeLessThanOrEqual(45_000);
			});

		test.describe('without scripts', () => {
			test.use({ javaScriptEnabled: false });

			test('no embed page is wider than a frame of 320 px', async ({ page, site }) => {
				await page.setViewportSize({ width: 320, height: 640 });
				for (const name of frames) {
					await page.goto(`${site.root}${path}embed/${name}/`);
					// Nor is a place kept for what no script will bring.
					for (const button of await page.getByText(en.comparison.explore, { exact: true }).all())
						expect(await button.boundingBox(), name).toBeNull();
					const main = await page.locator('main').boundingBox();
					expect(main!.x + main!.width, name).toBeLessThanOrEqual(320);
					const wide = await page
						.locator('.cr-cover, .cr-step :is(h2, p), figure')
						.evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > 320).length);
					expect(wide, name).toBe(0);
				}
			});
		});
	});
