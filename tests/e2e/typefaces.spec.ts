import { expect, test } from './fixtures.ts';

const SIZES = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 }
];

for (const viewport of SIZES)
	test.describe(`at ${viewport.width} px`, () => {
		test.use({ viewport });
		for (const path of ['', '#six-weeks', 'present/', 'teach/', 'print/', 'sources/', 'embed/'])
			test(`/${path} is painted before its typefaces come, and stays as it is when they do`, async ({
				site,
				page
			}) => {
				let letThrough = () => {};
				const gate = new Promise<void>((resolve) => (letThrough = resolve));
				await page.route('**/*.woff2', async (route) => {
					await gate;
					await route.continue();
				});
				const asked = page.waitForRequest('**/*.woff2');
				await page.goto(site.root + path, { waitUntil: 'domcontentloaded' });
				await asked;
				await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
				if (await page.locator('[data-narrative]').count())
					await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });

				if (viewport.width > 900 && (await page.locator('[data-narrative]').count()))
					await page.locator('[data-staged]').waitFor();

				/** Where all text stands on the page: a line that breaks at another word moves what follows. */
				const boxes = () =>
					page.evaluate(() =>
						[...document.querySelectorAll('h1, h2, p, li, svg text')]
							// What is folded moves nothing.
							.filter((element) => element.checkVisibility())
							.map((element) => {
								const { x, y, width, height } = element.getBoundingClientRect();
								return [x + scrollX, y + scrollY, width, height].map(Math.round).join(' ');
							})
					);
				const faces = (wanted: string) =>
					page.evaluate(
						(status) => [...document.fonts].filter((face) => face.status === status).length,
						wanted
					);
				const before = await boxes();
				letThrough();
				await expect.poll(() => faces('loading')).toBe(0);
				expect(await faces('loaded')).toBeGreaterThan(1);
				expect(await boxes()).toEqual(before);
			});
	});

test('the page that is read next is set in our typefaces', async ({ site, page, context }) => {
	await page.goto(site.root);
	await page.evaluate(() => document.fonts.ready);
	await page.reload();
	const cdp = await context.newCDPSession(page);
	await cdp.send('DOM.enable');
	await cdp.send('CSS.enable');
	const { root } = await cdp.send('DOM.getDocument');
	for (const [selector, family] of [
		['h1', 'Literata'],
		['nav a', 'Inter']
	] as const) {
		const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
		const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
		expect(fonts.map(({ familyName }) => familyName)).toEqual([family]);
	}
});
