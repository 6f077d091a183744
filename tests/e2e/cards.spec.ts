/** The card of a number and of a citation in prose, and of a mark, wherever a lesson is read: one test for all places. */
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, STRICT_POLICY, test } from './fixtures.ts';

const files = { '/crossread.js': '.build/elements/crossread.js', '/lesson.json': 'build/site/lesson.json' };
const host = ({ html = 'lang="en"', head = '' } = {}) =>
	`<!doctype html><html ${html}><head><link rel="icon" href="data:,"><title>A newsroom’s page</title>${head}<script src="/crossread.js" defer></script></head><body><crossread-narrative src="/lesson.json" reading="plain"></crossread-narrative></body></html>`;

interface Place {
	name: string;
	/** A path of our site, a whole address, or a page of somebody else's. */
	at: { path: string } | { address: string } | { page: string; headers?: Record<string, string> };
}

const PLACES: Place[] = [
	{ name: 'the lesson', at: { path: '?reading=plain' } },
	{ name: 'a presentation', at: { path: 'present/#the-dead-and-wounded' } },
	{ name: 'an embed page', at: { path: 'embed/narrative/#the-dead-and-wounded' } },
	{
		name: 'a single file from a disk',
		at: { address: `${pathToFileURL('build/offline/zhanaozen.html').href}?reading=plain` }
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

for (const { name, at } of PLACES)
	test(`a number, a citation and a mark open their cards in ${name}`, async ({
		page,
		site,
		host: serve,
		quiet
	}) => {
		if ('path' in at) await page.goto(site.root + at.path);
		else if ('address' in at) await page.goto(at.address);
		else {
			const { page: html, ...rest } = at;
			const origin = await serve({ pages: { '/': html }, files, ...rest });
			quiet.ownOrigins.add(origin);
			await page.goto(origin);
		}
		await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
		const address = addressOf(page);
		const step = page.locator('#the-dead-and-wounded');
		const card = page.getByRole('dialog', { name: 'In full' });

		const number = step.locator('.cr-step-body [data-record="claim-c01"]').first();
		await number.click();
		await expect(card).toContainText('Deaths in Zhanaozen, 16 December 2011');
		await expect(card).toContainText('The government of Kazakhstan');
		await expect(card).toContainText('17 December 2011');
		await expect(card).toContainText('Kazakhstan plunged into crisis');
		expect(await card.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
		await page.keyboard.press('Escape');
		await expect(card).toHaveCount(0);
		await expect(number).toBeFocused();

		const citation = page.locator('#the-dead-and-wounded .cr-step-body [data-citation]').first();
		await citation.focus();
		await page.keyboard.press('Enter');
		await expect(card).toContainText('The Moscow News, ¶');
		await expect(card).toContainText('Yulia Ponomareva');
		await card.getByRole('button', { name: 'Close' }).click();
		await expect(card).toHaveCount(0);
		await expect(citation).toBeFocused();

		// What another said later is not told of a statement in the step of that evening.
		const mark = step.locator('[data-claim="c02"]').filter({ visible: true }).first();
		await mark.locator('text').first().click();
		await expect(card).toContainText('70 or more');
		await expect(card).not.toContainText('likely');
		// A click elsewhere closes it.
		await page.mouse.click(3, 3);
		await expect(card).toHaveCount(0);
		expect(addressOf(page)).toBe(address);
	});
