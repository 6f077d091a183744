/** What an element fetches only when it is asked for, in the one script and as a module. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { ARRANGEMENTS } from '../../src/lib/lesson/vocabulary.ts';
import lesson from '../../src/lib/lessons/zhanaozen.js';
import { expect, newsroomPage, test } from './fixtures.ts';

/** Bytes, compressed by brotli, of all scripts of an element before a reader first uses it. */
const BUDGETS = { claims: 42_000, timeline: 42_000, accounts: 42_000, map: 50_000 };

const shared = readdirSync('.build/elements/shared');
const files = Object.fromEntries(
	[
		'crossread.js',
		'check.js',
		...Object.keys(BUDGETS).map((name) => `${name}.js`),
		...shared.map((file) => `shared/${file}`)
	].map((file) => [`/${file}`, `.build/elements/${file}`])
);
const SCRIPTS = {
	'the one script': '<script src="/crossread.js" defer></script>',
	'a module': '<script src="/claims.js" type="module"></script>'
};

const step = lesson.steps.find(({ views }) => views.some(({ figure }) => figure === 'claims'))!;
const view = step.views.find((one) => one.figure === 'claims')!;

/** The lesson with one view of claims in a step, in one arrangement. */
const arranged = (arrangement: (typeof ARRANGEMENTS)[number]) => ({
	...lesson,
	cover: undefined,
	// Its text calls states of views that are not there.
	steps: [{ ...step, body: [], views: [{ ...view, shows: undefined, arrangement }] }]
});

const pages = (script: string, arrangement: (typeof ARRANGEMENTS)[number]) => ({
	'/': newsroomPage(`<script>
		addEventListener('crossread-ready', ({ target }) => {
			window.drawn = target.shadowRoot.querySelector('.cr-drawing')?.dataset.arrangement;
		});
		addEventListener('crossread-error', () => (window.failed = true));
	</script>${script}<crossread-claims src="/lesson.json" step="${step.id}"></crossread-claims>`),
	'/lesson.json': JSON.stringify(arranged(arrangement))
});

for (const [name, script] of Object.entries(SCRIPTS))
	for (const arrangement of ARRANGEMENTS)
		test(`${arrangement} is drawn when the element says that it is ready, and its card opens: ${name}`, async ({
			page,
			host
		}) => {
			const origin = await host({ pages: pages(script, arrangement), files });
			await page.goto(origin);
			await expect.poll(() => page.evaluate('window.drawn')).toBe(arrangement);
			const mark = page.locator(`[data-arrangement="${arrangement}"] [data-claim]`).first();
			await mark.locator('text').first().click();
			await expect(page.getByRole('dialog', { name: 'In full' })).toBeVisible();
			expect(await page.evaluate('window.failed')).toBeUndefined();
		});

test('where an arrangement can’t be fetched, the table stands open and the page hears of it', async ({
	page,
	host,
	quiet
}) => {
	const left = Object.entries(files).filter(([path]) => !path.includes('over-time'));
	expect(left.length).toBeLessThan(Object.keys(files).length);
	const origin = await host({
		pages: pages(SCRIPTS['a module'], 'over-time'),
		files: Object.fromEntries(left)
	});
	await page.goto(origin);
	await expect(page.locator('crossread-claims table')).toBeVisible();
	await expect.poll(() => page.evaluate('window.failed')).toBe(true);
	expect(quiet.console.splice(0).join('\n')).toContain('over-time');
});

for (const [name, budget] of Object.entries(BUDGETS))
	test(`<crossread-${name}> is drawn with at most ${budget} bytes of script, and goes on with what is drawn when it is used`, async ({
		page,
		host
	}) => {
		const origin = await host({
			pages: {
				'/': newsroomPage(`<script>
					addEventListener('crossread-ready', ({ target }) => {
						window.drawing = target.shadowRoot.querySelector('.cr-drawing');
						window.first = window.drawing.querySelector('a');
					});
				</script><script src="/${name}.js" type="module"></script><crossread-${name} src="/lesson.json"></crossread-${name}>`),
				'/lesson.json': JSON.stringify(lesson)
			},
			files
		});
		const scripts: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
		});
		await page.goto(origin);
		const figure = page.locator(`crossread-${name} figure`);
		await expect(figure.locator('.cr-drawing').first()).toBeVisible();
		await page.waitForLoadState('networkidle');
		expect(new Set(scripts).size).toBe(scripts.length);
		const bytes = scripts.map((path) => brotliCompressSync(readFileSync(files[path]!)).length);
		expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(budget);

		// The click comes before what answers it.
		await figure.locator('.cr-drawing a').first().dispatchEvent('click');
		await expect(page.getByRole('dialog')).toBeVisible();
		expect(scripts.length).toBeGreaterThan(bytes.length);
		expect(await page.evaluate('window.drawing.isConnected && window.first.isConnected')).toBe(true);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		// The table stands in what was drawn, and opens.
		await figure.locator('.cr-twin > summary').click();
		await expect(figure.getByRole('table').first()).toBeVisible();
	});
