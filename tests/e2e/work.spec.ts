/** The page that students write on: by keyboard alone and by touch alone, kept, saved, opened, printed and forgotten. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { readWork, workFile, type Answers } from '../../src/lib/classroom/work.ts';
import { en } from '../../src/lib/words/en/index.ts';
import { expect, test } from './fixtures.ts';
import { LESSONS } from './lessons.ts';

const { actions, said, prediction } = en.pages.work;
const [zhanaozen] = LESSONS as [(typeof LESSONS)[number]];

const ready = (page: Page) => page.locator('[data-work][data-driven]').waitFor();
/** Before what is written; after it they stand again. */
const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();
const open = async (page: Page, address: string) => {
	await page.goto(address);
	await ready(page);
};

/** What stands in the fields, by their names; what is empty is left out. */
const written = (page: Page): Promise<Answers> =>
	page.locator('[data-work]').evaluate((root) => {
		const controls = root.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
			':is(input, select, textarea)[name]'
		);
		return Object.fromEntries(
			[...controls].flatMap((control) => {
				const value =
					control instanceof HTMLInputElement && control.type === 'checkbox'
						? control.checked
							? 'on'
							: ''
						: control.value;
				return value ? [[control.name, value]] : [];
			})
		);
	});

const answersIn = async (download: Download, lesson: string): Promise<Answers> => {
	const read = readWork(await readFile(await download.path(), 'utf8'), lesson);
	if ('problem' in read) throw new Error(read.problem.kind);
	return read.answers;
};

/** Saves, forgets, reloads and opens again what is written, each by `press`; nothing is left of it anywhere else. */
async function keeps(page: Page, lesson: string, press: (button: string) => Promise<void>) {
	const before = await written(page);
	await page.reload();
	await ready(page);
	expect(await written(page)).toEqual(before);

	const downloads = page.waitForEvent('download');
	await press(actions.save);
	const download = await downloads;
	const name = download.suggestedFilename();
	expect(name).toMatch(new RegExp(`^${lesson}-answers-(?:Answer-1|\\d{4}-\\d\\d-\\d\\d-\\d{6})\\.json$`));
	await expect(page.getByRole('status')).toHaveText(said.saved(name));
	const saved = await answersIn(download, lesson);
	expect(saved).toMatchObject(before);

	await press(actions.clear);
	await expect(page.getByRole('status')).toHaveText(said.cleared);
	expect(await written(page)).toEqual({});
	const left = () => page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]);
	expect(await left()).toEqual([0, 0, '']);
	await page.reload();
	await ready(page);
	expect(await written(page)).toEqual({});

	const choosers = page.waitForEvent('filechooser');
	await press(actions.open);
	const file = { name: 'mine.json', mimeType: 'application/json' };
	const text = await readFile(await download.path(), 'utf8');
	await (await choosers).setFiles({ ...file, buffer: Buffer.from(text) });
	await expect(page.getByRole('status')).toHaveText(said.opened('mine.json'));
	expect(await written(page)).toEqual(before);
	expect((await left()).slice(1)).toEqual([0, '']);
}

for (const { id, path, lesson } of LESSONS) {
	test(`all of ${id} by keyboard alone`, async ({ page, site }) => {
		test.slow();
		await open(page, `${site.root}${path}work/`);
		const requests: string[] = [];
		const press = async (button: string) => {
			// As far as Tab leads back.
			await act(page, button).focus();
			await page.keyboard.press('Enter');
		};
		await act(page, actions.clear).focus();
		// The card of whatever number has the focus may be fetched, and nothing is sent with it.
		page.on('request', (request) =>
			requests.push(`${request.method()} ${request.url()} ${request.postData()}`)
		);
		let fields = 0;
		for (;;) {
			await page.keyboard.press('Tab');
			const at = await page.evaluate(() => {
				const one = document.activeElement!;
				if (!one.closest('[data-work]')) return 'outside';
				if (one.matches('[data-opens] > summary')) return 'opens';
				if (one.matches('textarea, input[type="text"]')) return 'text';
				if (one.matches('input[type="checkbox"]')) return 'mark';
				return one.matches('select') ? 'choice' : 'other';
			});
			if (at === 'outside') break;
			if (at === 'opens') await page.keyboard.press('Enter');
			if (at === 'text') await page.keyboard.type(`Answer ${++fields}`);
			if (at === 'mark') await page.keyboard.press('Space');
			if (at === 'choice') await page.keyboard.press('ArrowDown');
		}
		expect(requests.filter((one) => !/^GET [^?]*\/cards(\.json|\.[\w-]+\.js) null$/.test(one))).toEqual([]);
		const answers = await written(page);
		const names = await page
			.locator('[data-work] :is(input, select, textarea)[name]')
			.evaluateAll((all) => all.map((one) => one.getAttribute('name')!));
		expect(Object.keys(answers).sort()).toEqual(names.sort());
		// Every task, every card and every question of the lesson has its field.
		for (const { id: activity, cards } of lesson.activities)
			for (const name of [`task.${activity}`, ...cards.map((card) => `cards.${activity}.${card}`)])
				expect(answers).toHaveProperty([name]);
		for (const { id: step, questions } of lesson.steps)
			for (const at of questions.keys()) expect(answers).toHaveProperty([`answer.${step}.${at + 1}`]);
		await keeps(page, id, press);
	});

	test.describe(() => {
		test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
		test(`all of ${id} by touch alone`, async ({ page, site }) => {
			test.slow();
			await open(page, `${site.root}${path}work/`);
			await page.locator('textarea[name="prediction"]').tap();
			await page.keyboard.insertText('From the ministry');
			await page.locator('[data-opens] > summary').tap();
			for (const name of ['sentence.2.least', 'sentence.3.need', `task.${lesson.activities[0]!.id}`]) {
				await page.locator(`[name="${name}"]`).tap();
				await page.keyboard.insertText(`Under ${name}`);
			}
			const mark = page.locator('[data-work] .cr-places input').first();
			await mark.tap();
			const card = page.locator('select[data-sorts]').first();
			await card.tap();
			await card.selectOption('2');
			expect(Object.keys(await written(page))).toHaveLength(6);
			await keeps(page, id, (button) => act(page, button).tap());
			// Whatever is tapped is as large as a finger.
			const small = await page
				.locator('[data-work] :is(button, select, textarea, input[type="text"], .cr-places label, summary)')
				.evaluateAll((all) =>
					all
						.filter((one) => one.checkVisibility())
						.map((one) => [one.className, one.getBoundingClientRect().height] as const)
						.filter(([, height]) => height < 40)
				);
			expect(small).toEqual([]);
		});
	});

	test(`what is written in ${id} stands in full on paper, on A4 and Letter, and no button with it`, async ({
		page,
		site
	}) => {
		await open(page, `${site.root}${path}work/`);
		const long = 'A sentence that is longer than its field is wide. '.repeat(12).trim();
		await page.locator('[name="sentence.2.least-because"]').fill(long);
		await page.locator('select[data-sorts]').first().selectOption('1');
		const places = page.locator('[data-work] .cr-places').first().locator('label');
		await places.nth(1).click();
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByText(long, { exact: true }).and(page.locator('.cr-written'))).toBeVisible();
		for (const hidden of ['textarea', 'select', 'button', 'input'])
			expect(await page.locator(`[data-work] ${hidden}:visible`).count(), hidden).toBe(0);
		expect(await page.locator('[data-group="1"] > li').first().isVisible()).toBe(true);
		// What nothing was written in is not printed with it.
		const parts = page.locator('[data-part]:visible').filter({ has: page.locator('h2') });
		await expect(parts).toHaveCount(3);
		expect(await places.evaluateAll((all) => all.map((one) => one.checkVisibility()).indexOf(true))).toBe(1);
		expect(await places.locator('visible=true').count()).toBe(1);
		const widths = await page
			.locator('.cr-written')
			.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
		expect(widths).toBe(0);
		for (const format of ['A4', 'Letter'])
			expect((await page.pdf({ format })).length).toBeGreaterThan(10_000);
	});
}

test.describe('the document', () => {
	const field = 'textarea[name="prediction"]';

	test('opens after what was predicted, which stays as it was', async ({ page, site }) => {
		await open(page, `${site.root}work/`);
		const points = page.locator('[data-opens] .cr-point');
		await expect(points.first()).toBeHidden();
		await page.locator(field).fill('What a ministry says');
		await page.locator('[name="sentence.1.unknown"]').fill('the lines are cut');
		await page.getByText(prediction.open, { exact: true }).click();
		await expect(points.first()).toBeVisible();
		await expect(page.getByText(prediction.committed)).toBeVisible();
		for (const one of [field, '[name="sentence.1.unknown"]', '[name="sentence.1.need"]'])
			await expect(page.locator(one)).not.toBeEditable();
		await page.getByText(prediction.open, { exact: true }).click();
		await page.reload();
		await ready(page);
		await expect(page.locator(field)).toHaveValue('What a ministry says');
		await expect(page.locator(field)).not.toBeEditable();
		await act(page, actions.clear).click();
		await expect(page.locator(field)).toBeEditable();
		await expect(points.first()).toBeHidden();
	});

	test('may be opened first, and the page says so', async ({ page, site }) => {
		await open(page, `${site.root}work/`);
		await page.getByText(prediction.open, { exact: true }).click();
		await expect(page.getByText(prediction.unwritten)).toBeVisible();
		await page.locator(field).fill('Afterwards');
		await page.reload();
		await ready(page);
		await expect(page.locator(field)).toHaveValue('Afterwards');
		await expect(page.locator(field)).toBeEditable();
		await expect(page.getByText(prediction.unwritten)).toBeVisible();
	});
});

test('a card goes to its group, in the order of the letters, and Tab to the next card', async ({
	page,
	site
}) => {
	await open(page, `${site.root}work/`);
	const sorting = page.locator('[data-sorting]').first();
	const inGroup = (group: string) =>
		sorting
			.locator(`[data-group="${group}"] > [data-card]`)
			.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.card).join(''));
	for (const [letter, next] of [
		['D', 'E'],
		['C', 'E'],
		['A', 'B']
	] as const) {
		const choice = sorting.locator(`[data-card="${letter}"] select`);
		await choice.focus();
		await page.keyboard.press('ArrowDown');
		await expect(choice).toBeFocused();
		// By keyboard it goes when the next has the focus.
		expect(await inGroup('1')).not.toContain(letter);
		await page.keyboard.press('Tab');
		await expect(sorting.locator(`[data-card="${next}"] select`)).toBeFocused();
		expect(await inGroup('1')).toContain(letter);
	}
	expect(await inGroup('1')).toBe('ACD');
	expect(await inGroup('')).toBe('BEFGHIJ');
	await sorting.locator('[data-card="C"] select').selectOption('');
	expect(await inGroup('')).toBe('BCEFGHIJ');
});

test('one’s own sentences stand under the last figure in words, and change nothing in it', async ({
	page,
	site
}) => {
	await open(page, `${site.root}work/`);
	const figure = page.locator('.cr-work-figure figure');
	const drawn = await figure.evaluate((one) => one.outerHTML);
	await expect(page.getByText(en.pages.work.sentence.none)).toBeVisible();
	await page.locator('[name="sentence.2.least"]').fill('11');
	await page.locator('[name="sentence.2.least-because"]').fill('the government says so');
	await page.locator('[name="sentence.1.unknown"]').fill('the lines are cut');
	const own = page.locator('.cr-own-sentences');
	await expect(own.getByText('At least 11, because the government says so')).toBeVisible();
	await expect(own.getByText('I can’t know yet, because the lines are cut')).toBeVisible();
	// Where only a reason is given there is no upper number.
	await page.locator('[name="sentence.2.most-because"]').fill('no list was shown');
	await expect(own.getByText('No upper number can be given, because no list was shown')).toBeVisible();
	await expect(own.getByText(/^\s*Up to/).filter({ visible: true })).toHaveCount(0);
	await page.locator('[name="sentence.2.most"]').fill('70');
	await expect(own.getByText('Up to 70, because no list was shown')).toBeVisible();
	await expect(own.getByText('No upper number can be given, because no list')).toBeHidden();
	await page.locator('[name="sentence.2.most"]').fill('');
	await page.locator('[name="sentence.2.most-because"]').fill('');
	await expect(page.getByText(en.pages.work.sentence.none)).toBeHidden();
	expect(await own.locator('p:visible').count()).toBe(5);
	expect(await figure.evaluate((one) => one.outerHTML)).toBe(drawn);
});

test('an answer under a step of the lesson is the same as here', async ({ page, site }) => {
	await page.goto(site.root);
	await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
	const step = zhanaozen.lesson.steps.find(({ questions }) => questions.length > 1)!;
	const asked = page.locator(`#${step.id} .cr-asked`);
	await asked.nth(1).locator('summary').first().click();
	await asked.nth(1).locator('textarea').fill('From the lesson');
	await page.getByRole('link', { name: en.pages.titles.work }).click();
	await ready(page);
	const field = page.locator(`[name="answer.${step.id}.2"]`);
	await expect(field).toHaveValue('From the lesson');
	await field.fill('From the other page');
	await page.goBack();
	await expect(asked.nth(1).locator('textarea')).toHaveValue('From the other page');
	// Another lesson of the site has its own.
	await open(page, `${site.root}${LESSONS[1]!.path}work/`);
	expect(await written(page)).toEqual({});
});

const file = (text: string, name = 'mine.json') => ({
	name,
	mimeType: 'application/json',
	buffer: Buffer.from(text)
});
const { id, title, version } = zhanaozen.lesson;
const LESSON = { id, title, version };
const saved = (answers: Answers, of = LESSON) => workFile(answers, of, new Date('2012-01-25T10:00:00Z'));

for (const [what, text, says] of [
	['no file of ours', '{}', en.pages.work.problems.notOurs('mine.json')],
	['not JSON', 'Dear teacher', en.pages.work.problems.unreadable('mine.json')],
	[
		'of another lesson',
		saved({}, { ...LESSON, id: 'x', title: 'The mill' }),
		en.pages.work.problems.otherLesson('mine.json', 'The mill')
	],
	['newer', saved({}).replace('"version": 1', '"version": 9'), en.pages.work.problems.newer('mine.json')],
	[
		'damaged',
		saved({ prediction: 'X' }).replace('"X"', '[1]'),
		en.pages.work.problems.damaged('mine.json', 'prediction')
	],
	['too long', ' '.repeat(2_000_001), en.pages.work.problems.tooLong('mine.json')]
] as const)
	test(`a file that is ${what} is refused in a sentence, and nothing is lost`, async ({ page, site }) => {
		await open(page, `${site.root}work/`);
		await page.locator('textarea[name="prediction"]').fill('Mine');
		await page.locator('input[type="file"]').setInputFiles(file(text));
		await expect(page.getByRole('status')).toHaveText(says);
		expect(await written(page)).toEqual({ prediction: 'Mine' });
	});

test('a file takes the place of what is written only when asked to, and what has no place in the lesson stays in it', async ({
	page,
	site
}) => {
	await open(page, `${site.root}work/`);
	await page.locator('textarea[name="prediction"]').fill('Mine');
	const other = file(saved({ prediction: 'Another', 'task.gone': 'Kept' }));
	const answer = async (button: string) => {
		const choosers = page.waitForEvent('filechooser');
		await act(page, actions.open).click();
		await (await choosers).setFiles(other);
		await expect(page.getByRole('status')).toHaveText(said.writtenHere('mine.json'));
		await expect(page.getByRole('button', { name: said.replace })).toBeFocused();
		await page.getByRole('button', { name: button }).click();
		await expect(page.getByRole('button', { name: button })).toBeHidden();
		await expect(act(page, actions.open)).toBeFocused();
	};
	await answer(said.keep);
	expect(await written(page)).toEqual({ prediction: 'Mine' });
	await answer(said.replace);
	expect(await written(page)).toEqual({ prediction: 'Another' });
	await expect(page.getByRole('status')).toHaveText(
		`${said.opened('mine.json')} ${said.homeless('task.gone')}`
	);
	await page.locator('textarea[name="prediction"]').fill('Another, and more');
	const downloads = page.waitForEvent('download');
	await act(page, actions.save).click();
	expect(await answersIn(await downloads, id)).toEqual({
		prediction: 'Another, and more',
		'task.gone': 'Kept'
	});
});

test('where the browser keeps nothing for the tab the page says so, and still saves', async ({
	page,
	site
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'sessionStorage', {
			get() {
				throw new DOMException('shut out', 'SecurityError');
			}
		});
	});
	await open(page, `${site.root}work/`);
	await page.locator('textarea[name="prediction"]').fill('Mine');
	await expect(page.getByRole('status')).toHaveText(said.notKept);
	const downloads = page.waitForEvent('download');
	await act(page, actions.save).click();
	expect(await answersIn(await downloads, id)).toEqual({ prediction: 'Mine' });
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('it is a page to write on and to print, and says that it keeps nothing', async ({ page, site }) => {
		await page.goto(`${site.root}work/`);
		await expect(page.getByText(en.pages.work.withoutScripts).first()).toBeVisible();
		await expect(act(page, actions.save)).toBeHidden();
		await page.locator('textarea[name="prediction"]').fill('Mine');
		await page.getByText(prediction.open, { exact: true }).click();
		await expect(page.locator('[data-opens] .cr-point').first()).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('textarea[name="prediction"]')).toBeVisible();
	});
});
