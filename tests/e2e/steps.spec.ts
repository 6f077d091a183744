/** The lesson walked through step by step, as a reader meets it. */
import type { Page } from '@playwright/test';
import lesson from '../../src/lib/lessons/zhanaozen.js';
import { saidBy } from '../../src/lib/lesson/dates.ts';
import { statedBounds } from '../../src/lib/lesson/quantity.ts';
import { expect, test, violations } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

/** The last step of which the article's reader knows nothing more than that evening. */
const LAST_OF_THE_EVENING = lesson.steps.findIndex(({ id }) => id === 'other-voices') - 1;
const EVENING = lesson.steps[0]!.views[0]!.latest!;

const ready = (page: Page) => page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
const reach = async (page: Page, id: string) => {
	await page.locator(`#${id}`).evaluate((step) => step.scrollIntoView({ block: 'center' }));
	await expect(page.locator(`#${id}`)).toHaveAttribute('aria-current', 'step');
};

for (const { id, path, lesson, steps } of LESSONS)
	test.describe(id, () => {
		test('every step has its figures beside its text, in the order it declares', async ({ page, site }) => {
			await page.goto(site.root + path);
			await ready(page);
			for (const { id, views } of lesson.steps) {
				await reach(page, id);
				const figures = page.locator(`#${id} figure`);
				await expect(figures).toHaveCount(views.length);
				const text = (await page.locator(`#${id} .cr-step-text`).boundingBox())!;
				for (const [at, { figure }] of views.entries()) {
					await expect(figures.nth(at)).toHaveAttribute('data-figure', figure);
					await expect(figures.nth(at).locator('.cr-heading'), id).toBeVisible();
					expect((await figures.nth(at).boundingBox())!.x, id).toBeGreaterThan(text.x + text.width);
				}
			}
		});

		// Colours come with the scheme, what is shown with the reading: neither changes what the other does.
		for (const [colorScheme, reading] of [
			['light', 'scroll'],
			['dark', 'plain']
		] as const)
			test(`the page has no accessibility violation: ${colorScheme}, ${reading}`, async ({ page, site }) => {
				test.slow();
				await page.emulateMedia({ colorScheme });
				await page.goto(`${site.root}${path}?reading=${reading}`);
				await ready(page);
				expect(await violations(page)).toEqual([]);
			});

		test('who is led to a step has the focus there, and hears of no other where one is shown', async ({
			page,
			site
		}) => {
			await page.goto(site.root + path);
			await ready(page);
			const [, second, third] = steps as [string, string, string];
			const follow = async (link: string) => {
				await page.locator('.cr-contents').evaluate((nav) => (nav.querySelector('details')!.open = true));
				await page.locator(link).focus();
				await page.keyboard.press('Enter');
			};
			await follow(`.cr-contents a[href="#${second}"]`);
			await expect(page.locator(`#${second}`)).toBeFocused();
			// Its links stand over the first step, which may have become the active one meanwhile.
			await follow('[data-reading-link="steps"]');
			await expect(page.locator('[data-step][aria-current]')).toBeFocused();
			const regions = page.locator('.cr-steps').getByRole('region').and(page.locator('[data-step]'));
			await expect(regions).toHaveCount(1);
			await follow(`.cr-contents a[href="#${third}"]`);
			await expect(page.locator(`#${third}`)).toBeFocused();
			await expect(regions).toHaveCount(1);
			await follow('[data-reading-link="scroll"]');
			await expect(regions).toHaveCount(steps.length);
			await expect(page.locator(`#${third}`)).toBeFocused();
			await expect(page.locator(`#${third}`)).toHaveCSS('outline-style', 'none');
		});

		test('step by step, each press brings the next step to the top of the screen', async ({ page, site }) => {
			await page.setViewportSize({ width: 360, height: 740 });
			await page.goto(`${site.root}${path}?reading=steps`);
			await ready(page);
			await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
			for (const id of steps.slice(1, 5)) {
				await page.getByRole('button', { name: 'Next' }).click();
				await expect(page.locator(`#${id}`)).toHaveAttribute('aria-current', 'step');
				await expect(page.locator(`#${id} h2`)).toBeInViewport();
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
			}
			await page.getByRole('button', { name: 'Back' }).click();
			await expect(page.locator(`#${steps[3]} h2`)).toBeInViewport();
		});

		test.describe('without scripts', () => {
			test.use({ javaScriptEnabled: false });

			test('a step with a note can be skipped by a link', async ({ page, site }) => {
				const noted = lesson.steps.findIndex(({ contentNote }) => contentNote);
				await page.goto(site.root + path);
				await page.locator(`#${steps[noted]}`).getByRole('link', { name: 'Skip this step' }).click();
				await expect(page).toHaveURL(new RegExp(`#${steps[noted + 1]}$`));
			});
		});
	});

test('Tab leads from a step through the stage to the next step, and back', async ({ page, site }) => {
	await page.goto(site.root);
	await ready(page);
	await reach(page, 'the-dead-and-wounded');
	const step = page.locator('#the-dead-and-wounded');
	const stage = page.locator('[data-staged] [data-stage="the-dead-and-wounded"]');
	await stage.waitFor();
	const last = step.locator('.cr-asked > summary').last();
	await last.focus();
	// The figure of the step is under the stage, whose last button leads to its table.
	await page.keyboard.press('Tab');
	await expect(stage.locator('[data-claim="c01"]')).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(last).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toContainText('70 or more');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await expect(stage.locator('.cr-to-table')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.locator('#aktau-and-the-railway a').first()).toBeFocused();
});

test('a figure of the text is shown on the stage, and opens its card', async ({ page, site }) => {
	await page.goto(site.root);
	await ready(page);
	await reach(page, 'hospital-morgue-lists');
	const step = page.locator('#hospital-morgue-lists');
	const number = step.locator('.cr-step-text').getByRole('link', { name: '64' });
	const record = await number.getAttribute('data-record');
	await page.locator('[data-staged] [data-stage="hospital-morgue-lists"]').waitFor();
	await number.click();
	await expect(page.locator(`[data-stage] [data-record="${record}"]`)).toBeInViewport({ ratio: 1 });
	await expect(page.locator(`[data-stage] [data-record="${record}"]`)).not.toHaveClass(/cr-dimmed/);
	await expect(page.getByRole('dialog')).toContainText('People who carried the dead');
	await page.keyboard.press('Escape');
	await expect(number).toBeFocused();
	await expect(number).toBeInViewport();
});

test('a question takes the reader’s answer before it shows ours, and keeps it for the tab alone', async ({
	page,
	site
}) => {
	await page.goto(`${site.root}?reading=steps#the-dead-and-wounded`);
	await ready(page);
	const question = page.locator('#the-dead-and-wounded .cr-asked');
	const ours = question.getByText('They might count different places');
	await question.getByText('What would have to be true').click();
	const answer = question.getByRole('textbox', { name: 'Your answer first' });
	await expect(answer).toBeVisible();
	await expect(ours).toBeHidden();
	// The arrows that turn over move in the text here.
	await answer.fill('');
	await answer.pressSequentially('both by f');
	await answer.press('ArrowLeft');
	await answer.press('ArrowRight');
	await expect(answer).toHaveValue('both by f');
	await expect(page.locator('#the-dead-and-wounded')).toHaveAttribute('aria-current', 'step');
	await question.getByText('What the sources allow to say').click();
	await expect(ours).toBeVisible();
	await page.reload();
	await ready(page);
	await expect(question.locator('textarea')).toHaveValue('both by f');
	expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
	expect(await page.evaluate(() => Object.entries(sessionStorage))).toEqual([
		['crossread:/', '{"answer.the-dead-and-wounded.1":"both by f"}']
	]);
	// Another tab knows nothing of it.
	const other = await page.context().newPage();
	await other.goto(site.root);
	expect(await other.evaluate(() => sessionStorage.length)).toBe(0);
});

/** What a reader can see or hear of a part of the page: its text, names and descriptions. */
const perceived = (page: Page, selector: string) =>
	page
		.locator(selector)
		.evaluateAll((parts) =>
			parts.flatMap((part) => [
				part.textContent ?? '',
				...[part, ...part.querySelectorAll('*')].flatMap((element) =>
					['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'download'].flatMap(
						(name) => element.getAttribute(name) ?? []
					)
				)
			])
		);

const OF_THE_DEAD = [
	'deaths',
	'bodies-seen',
	'deaths-witnessed',
	'names-listed',
	'wounded',
	'hospital-intake'
];
const later = lesson.claims.filter(
	({ measure, said }) => OF_THE_DEAD.includes(measure) && !saidBy(said, EVENING)
);
const laterRecords = new Set(later.map(({ id }) => `claim-${id}`));
const known = lesson.claims.filter(
	({ measure, said }) => OF_THE_DEAD.includes(measure) && saidBy(said, EVENING)
);

test('before the step of other voices nothing that was said later of the dead or wounded can be met', async ({
	page,
	site
}) => {
	test.slow();
	await page.goto(`${site.root}?reading=plain`);
	await ready(page);
	expect(LAST_OF_THE_EVENING).toBe(11);
	expect(later.length).toBeGreaterThan(50);
	/** Each text with where it was met. */
	const met: [where: string, text: string][] = [];
	for (const { id } of lesson.steps.slice(0, LAST_OF_THE_EVENING + 1)) {
		const step = page.locator(`#${id}`);
		for (const record of await step
			.locator('[data-record]')
			.evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.record!)))
			expect(laterRecords.has(record), `${record} in ${id}`).toBe(false);
		for (const answer of await step.locator('details').all())
			await answer.evaluate((d) => d.setAttribute('open', ''));
		for (const text of await perceived(page, `#${id}`)) met.push([id, text]);
		// Every card that a mark, a figure or a citation of the step opens.
		const links = await step
			.locator(
				'a[data-mention][data-record], .cr-asked a[data-record], :is(.cr-for-L, .cr-for-box) a[data-record]'
			)
			.all();
		for (const link of links) {
			await link.dispatchEvent('click');
			for (const text of await perceived(page, '.cr-card:popover-open')) met.push([`a card of ${id}`, text]);
			await page.keyboard.press('Escape');
		}
	}
	expect(met.filter(([where]) => where.startsWith('a card of')).length).toBeGreaterThan(60);

	// Nothing holds the words of a later statement.
	const wordings = later.flatMap(({ citations }) => citations.flatMap(({ wording }) => wording ?? []));
	expect(
		met.flatMap(([where, text]) =>
			wordings.filter((wording) => text.includes(wording)).map((wording) => `${where}: ${wording}`)
		)
	).toEqual([]);

	// And no number but an age stands near a word for the dead or wounded that was not stated that evening.
	const stated = new Set(
		[...known, ...lesson.claims.filter(({ event }) => event === 'killings-2011-08')].flatMap(({ quantity }) =>
			Object.values(statedBounds(quantity)).map(String)
		)
	);
	const near =
		/(?<!aged )\b(\d[\d,]*)\b(?! (?:December|January|August|and over))(?=[^.;:()\d]{0,24}\b(?:deaths?|dead|died|killed|wounded|bodies)\b)|(?<=\b(?:deaths?|dead|died|killed|wounded|bodies)\b[^.;:()\d]{0,24})(?<!aged )\b(\d[\d,]*)\b(?! (?:December|January|August))/gi;
	const odd = met.flatMap(([where, text]) =>
		[...text.matchAll(near)]
			.map(([, before, after]) => before ?? after!)
			.filter((number) => !stated.has(number) && !/^(201\d|1989)$/.test(number))
			.map((number) => `${where}: ${number}`)
	);
	expect(odd).toEqual([]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('every paragraph of the base article is told with its source', async ({ page, site }) => {
		await page.goto(site.root);
		const cited = await page
			.locator('[data-step] a[data-citation]')
			.evaluateAll((links) => links.map((link) => link.textContent?.replaceAll('\u00a0', ' ') ?? ''));
		for (let paragraph = 1; paragraph <= 33; paragraph++)
			expect(
				cited.some((text) => text.endsWith(`The Moscow News, ¶${paragraph}`)),
				`¶${paragraph}`
			).toBe(true);
		for (const { id, views } of lesson.steps) {
			// Each figure holds its table, folded.
			await expect(page.locator(`#${id} .cr-twin:has(table)`)).toHaveCount(views.length);
			await expect(page.locator(`#${id} table`).filter({ visible: true })).toHaveCount(0);
		}
	});
});
