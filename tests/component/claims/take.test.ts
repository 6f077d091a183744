import { ClaimComparison } from 'crossread';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import zhanaozen from '../../../src/lib/lessons/zhanaozen.js';
import '../../../src/lib/styles/index.css';

const view = { event: 'shooting-2011-12-16', measure: 'deaths', document: 'moscow-news' };
const HEADING = 'Deaths in Zhanaozen, 16 December 2011';

/** Files that were handed over, by name. */
let files: Map<string, Blob>;

beforeEach(async () => {
	await page.viewport(1100, 900);
	files = new Map();
	const blobs = new Map<string, Blob>();
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		const url = `blob:${blobs.size}`;
		blobs.set(url, blob as Blob);
		return url;
	});
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
		files.set(this.download, blobs.get(this.href)!);
	});
});
afterEach(() => vi.restoreAllMocks());

async function taken(kind: string, props: object = {}): Promise<[string, Blob]> {
	await render(ClaimComparison, { lesson: zhanaozen, view, ...props });
	await page.getByRole('button', { name: 'Explore' }).click();
	await page.getByRole('button', { name: kind }).click();
	await vi.waitFor(() => expect(files.size).toBe(1), { timeout: 20_000 });
	return [...files][0]!;
}

describe('what is seen is taken along', () => {
	it('as a table of the statements shown and no others, in their order', async () => {
		const [name, file] = await taken('Table (CSV)', { explored: { order: 'claimant' } });
		expect(name).toBe('deaths-in-zhanaozen-16-december-2011.csv');
		const lines = (await file.text()).trim().split('\r\n');
		expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['n01', 'c02', 'c01', 'c04']);
	});

	it('as data, with the view, the sources and how statements stand to one another', async () => {
		const [, file] = await taken('Data (JSON)', { explored: { latest: '2011-12-17' } });
		const data = JSON.parse(await file.text()) as {
			view: object;
			claims: { id: string }[];
			relations: { from: string }[];
			sources: { id: string }[];
		};
		expect(data.claims.map(({ id }) => id)).toEqual(['c01', 'c02', 'c04', 'n01']);
		expect(data.sources.map(({ id }) => id)).toEqual(['moscow-news']);
		expect(data.view).toMatchObject({ ...view, latest: { edtf: '2011-12-17' } });
		expect(data.relations.every(({ from }) => data.claims.some(({ id }) => id === from))).toBe(true);
	});

	it('as a drawing that looks the same where no stylesheet is, and leads nowhere', async () => {
		const [name, file] = await taken('Drawing (SVG)');
		expect(name).toMatch(/\.svg$/);
		const svg = new DOMParser().parseFromString(await file.text(), 'image/svg+xml').documentElement;
		expect(svg.querySelector('parsererror')).toBeNull();
		expect(svg.querySelector('title')!.textContent).toBe(HEADING);
		expect(svg.querySelector('desc')!.textContent).toMatch(/Sources: The Moscow News\.$/);
		expect(svg.querySelectorAll('a, script, [href], [class], [style]')).toHaveLength(0);
		// Set beside the one of the page, with nothing but its own attributes.
		const drawn = document.querySelector('svg.cr-scene')!;
		const alone = document.createElement('iframe');
		document.body.append(alone);
		const body = alone.contentDocument!.body;
		body.append(alone.contentDocument!.importNode(svg, true));
		const looks = (root: Element, selector: string) =>
			[...root.querySelectorAll(selector)].map((one) => {
				const { fill, stroke, strokeWidth, strokeDasharray, fontSize, fontWeight, opacity } =
					getComputedStyle(one);
				return [
					one.textContent,
					fill,
					stroke,
					strokeWidth,
					strokeDasharray,
					fontSize,
					fontWeight,
					opacity
				].join(' ');
			});
		for (const selector of ['text', 'path']) expect(looks(body, selector)).toEqual(looks(drawn, selector));
		alone.remove();
	});

	it('as a picture of twice its pixels', async () => {
		const [name, file] = await taken('Picture (PNG)');
		expect(name).toMatch(/\.png$/);
		const { width } = await createImageBitmap(file);
		expect(width).toBe(2 * Math.round(document.querySelector('svg.cr-scene')!.getBoundingClientRect().width));
	});

	it('and of nothing there is nothing to take', async () => {
		await render(ClaimComparison, { lesson: zhanaozen, view, explored: { latest: '2011-12-01' } });
		await page.getByRole('button', { name: 'Explore' }).click();
		await expect.element(page.getByRole('button', { name: 'As it was' })).toBeVisible();
		expect(page.getByRole('button', { name: 'Table (CSV)' }).elements()).toEqual([]);
	});
});
