/** The card of a number and of a citation in prose, and of a mark, wherever a lesson is read: one test for all places. */
import type { Page } from '@playwright/test';
import { sourceAt } from '../../src/lib/figure/ids.ts';
import { byId } from '../../src/lib/lesson/claims.ts';
import { expect, newsroomPage, STRICT_POLICY, test } from './fixtures.ts';
import { LESSONS, type BuiltLesson } from './lessons.ts';

const host = ({ html = 'lang="en"', head = '' } = {}) =>
	newsroomPage('<crossread-narrative src="/lesson.json" reading="plain"></crossread-narrative>', {
		html,
		head: `${head}<script src="/crossread.js" defer></script>`
	});

interface Place {
	name: string;
	/** A path of our site, a whole address, or a page of somebody else's. */
	at: { path: string } | { address: string } | { page: string; headers?: Record<string, string> };
}

const placesOf = ({ path, file, claims }: BuiltLesson): Place[] => [
	{ name: 'the lesson', at: { path: `${path}?reading=plain` } },
	{ name: 'an embed page', at: { path: `${path}embed/narrative/#${claims.step}` } },
	{
		name: 'a single file from a disk',
		at: { address: `${file}?reading=plain` }
	},
	{ name: 'an element', at: { page: host() } },
	{ name: 'an element under another base address', at: { page: host({ head: '<base href="/other/">' }) } },
	{
		name: 'an element under a strict policy',
		at: { page: host(), headers: { 'content-security-policy': STRICT_POLICY } }
	},
	{ name: 'an element in a page from right to left', at: { page: host({ html: 'lang="ar" dir="rtl"' }) } }
];

/** In which the reader is, whatever the address says after it. */
const addressOf = (page: Page) => page.url().replace(/[?#].*/, '');

for (const built of LESSONS) {
	const { id, path, lesson, claims } = built;
	const { number, rows, view } = claims;
	/** A statement that is likely to repeat another, where there is one: it takes research to know. */
	const repeated = lesson.relations.find(
		({ from, shown }) => shown === 'likely' && rows.some(({ key }) => key.id === from)
	);
	const marked = rows.find(({ key }) => key.id === repeated?.from) ?? rows.at(-1)!;
	const files = {
		'/crossread.js': '.build/elements/crossread.js',
		'/lesson.json': `build/site/${path}lesson.json`
	};

	for (const { name, at } of placesOf(built))
		test(`a number, a citation and a mark of ${id} open their cards in ${name}`, async ({
			page,
			site,
			host: serve
		}) => {
			if ('path' in at) await page.goto(site.root + at.path);
			else if ('address' in at) await page.goto(at.address);
			else {
				const { page: html, ...rest } = at;
				const origin = await serve({ pages: { '/': html }, files, ...rest });
				await page.goto(origin);
			}
			await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
			const address = addressOf(page);
			const step = page.locator(`#${claims.step}`);
			const card = page.getByRole('dialog', { name: 'In full' });

			const inText = step.locator(`[data-mention][data-record="claim-${number.key.id}"]`).first();
			await inText.click();
			for (const told of [number.facts.fullName, number.facts.saidText, number.facts.carrier])
				await expect(card).toContainText(told, { ignoreCase: true });
			expect(await card.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
			await page.keyboard.press('Escape');
			await expect(card).toHaveCount(0);
			await expect(inText).toBeFocused();

			const citation = step.locator('.cr-step-body > p [data-citation]').first();
			const source = sourceAt((await citation.getAttribute('href'))!);
			await citation.focus();
			await page.keyboard.press('Enter');
			await expect(card).toContainText(byId(lesson.sources, source!).title);
			await card.getByRole('button', { name: 'Close' }).click();
			await expect(card).toHaveCount(0);
			await expect(citation).toBeFocused();

			const mark = step.locator(`[data-claim="${marked.key.id}"]`).filter({ visible: true }).first();
			await mark.locator('text').first().click();
			await expect(card).toContainText(marked.facts.fullName, { ignoreCase: true });
			// What others said later is not told of a statement in a step that ends with a day.
			if (view.latest) await expect(card).not.toContainText('likely');
			// A click elsewhere closes it.
			await page.mouse.click(3, 3);
			await expect(card).toHaveCount(0);
			expect(addressOf(page)).toBe(address);
		});

	test(`a number, a citation and a mark of ${id} open their cards on a slide, which stays`, async ({
		page,
		site
	}) => {
		await page.goto(`${site.root}${path}present/#${claims.step}`);
		await page.locator('[data-deck][data-presenting]').waitFor({ state: 'attached' });
		const card = page.getByRole('dialog', { name: 'In full' });
		const shown = page.locator('[data-slide]').filter({ visible: true });
		const slides = page.locator(`[data-step="${claims.step}"] .cr-slide-face`);
		const places = {
			number: slides.locator(`:not(svg *)[data-record="claim-${number.key.id}"]`),
			citation: slides.locator('p [data-citation]'),
			mark: slides.locator(`svg [data-claim="${marked.key.id}"] text`)
		};
		for (const [name, place] of Object.entries(places)) {
			const link = place.filter({ visible: true }).first();
			// A second press opens a guard.
			for (let presses = 0; presses < 8 && !(await link.isVisible()); presses++)
				await page.keyboard.press('ArrowRight');
			const slide = await shown.getAttribute('data-slide');
			await link.click();
			if (name === 'citation') await expect(card).toBeVisible();
			else
				await expect(card).toContainText((name === 'number' ? number : marked).facts.fullName, {
					ignoreCase: true
				});
			// While it is open a key closes it, a clicker's too, and the slide stays.
			await page.keyboard.press(name === 'citation' ? 'ArrowRight' : 'Escape');
			await expect(card).toHaveCount(0);
			expect(await shown.getAttribute('data-slide'), name).toBe(slide);
		}
		expect(addressOf(page)).toBe(`${site.root}${path}present/`);
	});
}
