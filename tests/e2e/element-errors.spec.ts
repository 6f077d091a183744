/** What the elements do with a lesson that they can't show: all five on one page, every way to go wrong. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { Problem } from '../../src/lib/lesson/problem.ts';
import type { Lesson } from '../../src/lib/lesson/schema.ts';
import { expect, test as base, type ForeignHost } from './fixtures.ts';

const lesson = JSON.parse(readFileSync('build/site/lesson.json', 'utf8')) as Lesson;
const built = {
	'/crossread.js': '.build/elements/crossread.js',
	'/check.js': '.build/elements/check.js',
	'/lesson.json': 'build/site/lesson.json'
};

/** For each element, its lesson with a fault that shows only when it is drawn, and the path of that fault. */
const faults: Record<string, [damage: Partial<Lesson>, path: string]> = {
	narrative: [{ sources: [] }, 'documents[0].source'],
	claims: [{ actors: [] }, 'sources[0].carrierActor'],
	timeline: [{ events: lesson.events.map((event) => ({ ...event, citations: [] })) }, 'events[0].citations'],
	accounts: [{ actors: [] }, 'sources[0].carrierActor'],
	map: [{ places: lesson.places.map((place) => ({ ...place, names: undefined! })) }, 'places[0].names']
};
const tags = Object.keys(faults).map((name) => `crossread-${name}`);

interface Opened {
	/** What the elements told the page, by tag. */
	heard: () => Promise<Record<string, Problem[][]>>;
}

const test = base.extend<{
	/** Opens a page with the five elements, each with these attributes. */
	open: (attributes: (name: string) => string, foreign?: Partial<ForeignHost>) => Promise<Opened>;
}>({
	open: async ({ page, host }, use) => {
		await use(async (attributes, { files = built, pages = {} } = {}) => {
			const elements = Object.keys(faults).map(
				(name) =>
					`<crossread-${name} ${name === 'map' ? 'extent="kazakhstan"' : ''} ${attributes(name)}><p>What stands inside.</p></crossread-${name}>`
			);
			const origin = await host({
				pages: {
					'/': `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A page</title><script src="/crossread.js" defer></script>${elements.join('\n')}`,
					...pages
				},
				files
			});
			await page.addInitScript(() => {
				const heard: Record<string, unknown[]> = {};
				Object.assign(window, { heard });
				document.addEventListener('crossread-error', (event) => {
					(heard[(event.target as Element).localName] ??= []).push(event.detail.issues);
				});
			});
			await page.goto(origin);
			return {
				heard: () => page.evaluate(() => (window as unknown as { heard: Record<string, Problem[][]> }).heard)
			};
		});
	}
});

const inside = (page: Page, tag: string) => page.locator(tag).getByText('What stands inside.');
const drawn = (page: Page, tag: string) => page.locator(`${tag} [data-figure]`).first();

test('an object that a framework wrote as text is one line, and src is shown', async ({
	page,
	open,
	quiet
}) => {
	const { heard } = await open(() => 'lesson="[object Object]" src="/lesson.json"');
	for (const tag of tags) {
		await expect(drawn(page, tag), tag).toBeAttached();
		await expect(inside(page, tag), tag).toBeHidden();
		expect((await heard())[tag]!.map((issues) => issues.map((issue) => issue.path))).toEqual([['lesson']]);
	}
	expect(quiet.console.splice(0).sort()).toEqual(
		tags
			.map(
				(tag) =>
					`error: <${tag}>: The lesson has 1 problem:\nlesson: “[object Object]” is no JSON; set the property lesson, or src`
			)
			.sort()
	);
});

test('without src, what stands inside stays', async ({ page, open, quiet }) => {
	const { heard } = await open(() => 'lesson="[object Object]"');
	await expect.poll(async () => Object.keys(await heard()).length).toBe(tags.length);
	for (const tag of tags) await expect(inside(page, tag), tag).toBeVisible();
	expect(quiet.console.splice(0)).toHaveLength(tags.length);
});

test('an empty lesson is none', async ({ page, open }) => {
	await open(() => 'lesson="" src="/lesson.json"');
	for (const tag of tags) await expect(drawn(page, tag), tag).toBeAttached();
});

test('a fault that shows when it is drawn is named once, and what stands inside comes back', async ({
	page,
	open,
	quiet
}) => {
	const pages = Object.entries(faults).map(([name, [damage]]) => [
		`/${name}.json`,
		JSON.stringify({ ...lesson, ...damage })
	]);
	const { heard } = await open((name) => `src="/${name}.json"`, {
		pages: Object.fromEntries(pages) as Record<string, string>
	});
	await expect.poll(async () => Object.keys(await heard()).length).toBe(tags.length);
	for (const [name, [, path]] of Object.entries(faults)) {
		const tag = `crossread-${name}`;
		await expect(inside(page, tag), tag).toBeVisible();
		const told = (await heard())[tag]!;
		expect(told, tag).toHaveLength(1);
		expect(told[0]!.map((issue) => issue.path)).toContain(path);
		const lines = quiet.console.filter((line) => line.startsWith(`error: <${tag}>`));
		expect(lines, tag).toHaveLength(1);
		expect(lines[0]).toContain(`${path}:`);
		// The next lesson is shown.
		await page.locator(tag).evaluate((element) => element.setAttribute('src', '/lesson.json'));
		await expect(drawn(page, tag), tag).toBeAttached();
		await expect(inside(page, tag), tag).toBeHidden();
	}
	expect(quiet.console.splice(0)).toHaveLength(tags.length);
});

test('a lesson of a later version is refused with what to install', async ({ page, open, quiet }) => {
	const { heard } = await open(() => 'src="/later.json"', {
		pages: { '/later.json': JSON.stringify({ ...lesson, schemaVersion: 99 }) }
	});
	await expect.poll(async () => Object.keys(await heard()).length).toBe(tags.length);
	for (const tag of tags) await expect(inside(page, tag), tag).toBeVisible();
	const lines = quiet.console.splice(0);
	expect(lines).toHaveLength(tags.length);
	for (const line of lines) expect(line).toContain('install a newer crossread');
});

test('what is no lesson is refused, and where the full check was not copied along, it says so', async ({
	page,
	open,
	quiet
}) => {
	const { '/check.js': _, ...files } = built;
	const { heard } = await open(() => 'src="/other.json"', {
		files,
		pages: { '/other.json': '{"name":"something else"}' }
	});
	await expect.poll(async () => Object.keys(await heard()).length).toBe(tags.length);
	for (const tag of tags) {
		await expect(inside(page, tag), tag).toBeVisible();
		expect(quiet.console.filter((line) => line.startsWith(`error: <${tag}>`))).toEqual([
			expect.stringContaining('check.js, which would say why, was not found')
		]);
	}
	quiet.console.length = 0;
});
