/** What an element does with a lesson that it can't show: every element, every way to go wrong. */
import { readFileSync } from 'node:fs';
import type { Lesson } from '../../src/lib/lesson/schema.ts';
import { expect, test, type ForeignHost } from './fixtures.ts';

const lesson = JSON.parse(readFileSync('build/site/lesson.json', 'utf8')) as Lesson;
const built = {
	'/crossread.js': '.build/elements/crossread.js',
	'/check.js': '.build/elements/check.js',
	'/lesson.json': 'build/site/lesson.json'
};

/** For each element, its lesson with a fault that shows only when it is drawn, and the path of that fault. */
const faults: Record<string, [damage: Partial<Lesson>, path: string]> = {
	narrative: [{ sources: [] }, 'claims[0].citations[0].source'],
	claims: [{ actors: [] }, 'claims[0].claimant'],
	timeline: [{ events: lesson.events.map((event) => ({ ...event, citations: [] })) }, 'events[0].citations'],
	accounts: [{ actors: [] }, 'accounts[0].claimant'],
	map: [{ places: lesson.places.map((place) => ({ ...place, names: undefined! })) }, 'places[0].names']
};

for (const [name, [damage, path]] of Object.entries(faults))
	test.describe(`<crossread-${name}>`, () => {
		const element = (attributes: string) =>
			`<crossread-${name} ${name === 'map' ? 'extent="kazakhstan"' : ''} ${attributes}><p>What stands inside.</p></crossread-${name}>`;

		/** Opens a page with the element; what it tells the page is in `heard`. */
		async function open(
			{ page, host, quiet }: Pick<Parameters<Parameters<typeof test>[2]>[0], 'page' | 'host' | 'quiet'>,
			attributes: string,
			{ files = built, pages = {} }: Partial<ForeignHost> = {}
		) {
			const origin = await host({
				pages: {
					'/': `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A page</title><script src="/crossread.js" defer></script>${element(attributes)}`,
					...pages
				},
				files
			});
			quiet.ownOrigins.add(origin);
			await page.addInitScript(() => {
				const heard: unknown[] = [];
				Object.assign(window, { heard });
				document.addEventListener('crossread-error', (event) => heard.push(event.detail.issues));
			});
			await page.goto(origin);
			return () => page.evaluate(() => (window as unknown as { heard: { path: string }[][] }).heard);
		}

		test('an object that a framework wrote as text is one line, and src is shown', async ({
			page,
			host,
			quiet
		}) => {
			const heard = await open({ page, host, quiet }, 'lesson="[object Object]" src="/lesson.json"');
			await expect(page.locator(`crossread-${name} [data-figure]`).first()).toBeAttached();
			await expect(page.getByText('What stands inside.')).toBeHidden();
			expect(quiet.console.splice(0)).toEqual([
				`error: <crossread-${name}>: The lesson has 1 problem:\nlesson: “[object Object]” is no JSON; set the property lesson, or src`
			]);
			expect((await heard()).map((issues) => issues.map((issue) => issue.path))).toEqual([['lesson']]);
		});

		test('without src, what stands inside stays', async ({ page, host, quiet }) => {
			const heard = await open({ page, host, quiet }, 'lesson="[object Object]"');
			await expect.poll(heard).toHaveLength(1);
			await expect(page.getByText('What stands inside.')).toBeVisible();
			expect(quiet.console.splice(0)).toHaveLength(1);
		});

		test('an empty lesson is none', async ({ page, host, quiet }) => {
			await open({ page, host, quiet }, 'lesson="" src="/lesson.json"');
			await expect(page.locator(`crossread-${name} [data-figure]`).first()).toBeAttached();
		});

		test('a fault that shows when it is drawn is named once, and what stands inside comes back', async ({
			page,
			host,
			quiet
		}) => {
			const heard = await open({ page, host, quiet }, 'src="/broken.json"', {
				pages: { '/broken.json': JSON.stringify({ ...lesson, ...damage }) }
			});
			await expect.poll(heard).toHaveLength(1);
			await expect(page.getByText('What stands inside.')).toBeVisible();
			expect((await heard())[0]!.map((issue) => issue.path)).toContain(path);
			expect(quiet.console).toHaveLength(1);
			expect(quiet.console.splice(0)[0]).toContain(`${path}:`);
			// The next lesson is shown.
			await page.locator(`crossread-${name}`).evaluate((it) => it.setAttribute('src', '/lesson.json'));
			await expect(page.locator(`crossread-${name} [data-figure]`).first()).toBeAttached();
			await expect(page.getByText('What stands inside.')).toBeHidden();
		});

		test('a lesson of a later version is refused with what to install', async ({ page, host, quiet }) => {
			const heard = await open({ page, host, quiet }, 'src="/later.json"', {
				pages: { '/later.json': JSON.stringify({ ...lesson, schemaVersion: 99 }) }
			});
			await expect.poll(heard).toHaveLength(1);
			await expect(page.getByText('What stands inside.')).toBeVisible();
			expect(quiet.console.splice(0)[0]).toContain('install a newer crossread');
		});

		test('what is no lesson is refused, and where the full check was not copied along, it says so', async ({
			page,
			host,
			quiet
		}) => {
			const { '/check.js': _, ...files } = built;
			const heard = await open({ page, host, quiet }, 'src="/other.json"', {
				files,
				pages: { '/other.json': '{"name":"something else"}' }
			});
			await expect.poll(heard).toHaveLength(1);
			await expect(page.getByText('What stands inside.')).toBeVisible();
			expect(quiet.console.splice(0).at(-1)).toContain('check.js, which would say why, was not found');
		});
	});
