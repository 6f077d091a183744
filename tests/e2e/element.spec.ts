import lesson from '../../src/lib/lessons/zhanaozen.js';
import { expect, newsroomPage, STRICT_POLICY, test } from './fixtures.ts';

const files = {
	'/crossread.js': '.build/elements/crossread.js',
	'/check.js': '.build/elements/check.js',
	'/lesson.json': 'build/site/lesson.json'
};
const fallback = '<p>Four statements on the deaths.</p>';

test('a foreign page under a strict policy shows the figure and hears of it', async ({ page, host }) => {
	const origin = await host({
		pages: {
			'/': newsroomPage(
				`<script src="/listen.js"></script><script src="/crossread.js" defer></script><crossread-claims src="/lesson.json" document="moscow-news">${fallback}</crossread-claims>`
			)
		},
		files: { ...files, '/listen.js': 'tests/e2e/pages/listen.js' },
		headers: { 'content-security-policy': STRICT_POLICY }
	});
	await page.goto(origin);
	const rows = page.locator('crossread-claims :is(.cr-for-L, .cr-for-box) [data-claim]');
	await expect(rows).toHaveCount(4);
	await expect(page.getByText('Four statements on the deaths.')).toBeHidden();
	// The stylesheet is there: the narrow drawing is not shown, and the mark has its stroke.
	await expect(page.locator('crossread-claims .cr-for-S')).toHaveCount(0);
	expect(
		await rows
			.first()
			.locator('.cr-mark')
			.evaluate((mark) => getComputedStyle(mark).strokeWidth)
	).toBe('2px');
	await rows.nth(1).click();
	await expect(page.getByRole('dialog')).toContainText('70 or more');
	expect(await page.evaluate(() => (window as unknown as { heard: unknown }).heard)).toEqual([
		['crossread-ready', null],
		['crossread-select', { kind: 'claim', id: 'c02' }]
	]);
});

test('shows the part that its attributes name, also when they change', async ({ page, host, quiet }) => {
	const origin = await host({
		pages: {
			'/': newsroomPage(
				`<script src="/crossread.js" defer></script><crossread-claims src="/lesson.json" measure="wounded"></crossread-claims>`
			)
		},
		files
	});
	await page.goto(origin);
	const heading = page.getByRole('heading', { level: 3 });
	await expect(heading).toHaveText('Wounded in Zhanaozen, 16 December 2011');
	await page.locator('crossread-claims').evaluate((element) => element.setAttribute('measure', 'deaths'));
	await expect(heading).toHaveText('Deaths in Zhanaozen, 16 December 2011');
	await page.locator('crossread-claims').evaluate((element) => element.setAttribute('measure', 'damage'));
	await expect(heading).toHaveText('Deaths in Zhanaozen, 16 December 2011');
	const measures = [...new Set(lesson.claims.map(({ measure }) => measure))];
	expect(quiet.console.splice(0)).toEqual([
		`warning: <crossread-claims>: measure="damage" is none of ${measures.join(', ')}; it is passed over.`
	]);
});

test('passes over a document that is no source of the lesson, and says so', async ({ page, host, quiet }) => {
	const origin = await host({
		pages: {
			'/': newsroomPage(
				`<script src="/crossread.js" defer></script><crossread-claims src="/lesson.json" document="moscow-post"></crossread-claims>`
			)
		},
		files
	});
	await page.goto(origin);
	await expect(page.locator('crossread-claims :is(.cr-for-L, .cr-for-box) [data-claim]')).not.toHaveCount(0);
	expect(quiet.console.splice(0)).toEqual([
		'warning: <crossread-claims>: document="moscow-post" is not in the lesson; it is passed over.'
	]);
});

test('keeps its size and its colours on a page with a small root and a dark ground', async ({
	page,
	host
}) => {
	const origin = await host({
		pages: {
			'/': newsroomPage(
				`<script src="/crossread.js" defer></script><link rel="stylesheet" href="/hostile.css"><crossread-claims src="/lesson.json" document="moscow-news"></crossread-claims>`
			)
		},
		files: { ...files, '/hostile.css': 'tests/e2e/pages/hostile.css' }
	});
	await page.setViewportSize({ width: 480, height: 900 });
	await page.goto(origin);
	const figure = page.locator('crossread-claims figure');
	await expect(figure).toBeVisible();
	expect(await figure.evaluate((element) => element.getBoundingClientRect().width)).toBe(480);
	await expect(page.locator('crossread-claims [data-frame="box"]')).toBeVisible();
	const { size, ground } = await page.locator('crossread-claims').evaluate((element) => ({
		size: getComputedStyle(element.shadowRoot!.querySelector('.cr-summary')!).fontSize,
		ground: getComputedStyle(element).backgroundColor
	}));
	expect(size).toBe('17px');
	expect(ground).toBe('rgb(251, 250, 246)');
});

test('takes a lesson as a property', async ({ page, host }) => {
	const origin = await host({
		pages: {
			'/': newsroomPage(
				`<script src="/crossread.js" defer></script><crossread-claims document="moscow-news"></crossread-claims>`
			)
		},
		files
	});
	await page.goto(origin);
	await page.locator('crossread-claims').evaluate(async (element) => {
		Object.assign(element, { lesson: await (await fetch('/lesson.json')).json() });
	});
	await expect(page.locator('crossread-claims :is(.cr-for-L, .cr-for-box) [data-claim]')).toHaveCount(4);
});

test('keeps what the author put inside, and says why, where the lesson cannot be had', async ({
	page,
	host,
	quiet
}) => {
	const origin = await host({
		pages: {
			'/missing': newsroomPage(
				`<script src="/crossread.js" defer></script><crossread-claims src="/nothing.json">${fallback}</crossread-claims>`
			),
			'/broken': newsroomPage(
				`<script src="/crossread.js" defer></script><crossread-claims src="/package.json">${fallback}</crossread-claims>`
			)
		},
		files: { ...files, '/package.json': 'package.json' }
	});
	await page.goto(`${origin}/missing`);
	await expect
		.poll(() => quiet.console.at(-1))
		.toBe(
			'error: <crossread-claims>: The lesson has 1 problem:\nsrc: /nothing.json: the server answered 404'
		);
	await expect(page.getByText('Four statements on the deaths.')).toBeVisible();
	await page.goto(`${origin}/broken`);
	await expect.poll(() => quiet.console.at(-1)).toContain('schemaVersion: is missing');
	await expect(page.getByText('Four statements on the deaths.')).toBeVisible();
	quiet.console.length = 0;
});

test('bears a second copy of itself on one page', async ({ page, host }) => {
	const origin = await host({
		pages: {
			'/': newsroomPage(
				`<script src="/crossread.js" defer></script><script src="/crossread.js?again" defer></script><crossread-claims src="/lesson.json" document="moscow-news"></crossread-claims>`
			)
		},
		files
	});
	await page.goto(origin);
	await expect(page.locator('crossread-claims :is(.cr-for-L, .cr-for-box) [data-claim]')).toHaveCount(4);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('shows what the author put inside', async ({ page, host }) => {
		const origin = await host({
			pages: {
				'/': newsroomPage(
					`<script src="/crossread.js" defer></script><crossread-claims src="/lesson.json" document="moscow-news">${fallback}</crossread-claims>`
				)
			},
			files
		});
		await page.goto(origin);
		await expect(page.getByText('Four statements on the deaths.')).toBeVisible();
	});
});
