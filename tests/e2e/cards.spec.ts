/** The card of a number and of a citation in prose, and of a mark, wherever a lesson is read: one test for all places. */
import type { Page } from '@playwright/test';
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
	{ name: 'a presentation', at: { path: `${path}present/#${claims.step}` } },
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

			const inText = step.locator(`.cr-step-body [data-record="claim-${number.key.id}"]`).first();
			await inText.click();
			for (const told of [number.facts.fullName, number.facts.saidText, number.facts.carrier])
				await expect(card).toContainText(told, { ignoreCase: true });
			expect(await card.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
			await page.keyboard.press('Escape');
			await expect(card).toHaveCount(0);
			await expect(inText).toBeFocused();

			const citation = step.locator('.cr-step-body [data-citation]').first();
			const [source] = (await citation.getAttribute('data-citation'))!.split(' ');
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
}
