import { ClaimComparison } from 'crossread';
import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/generated/fonts.css';
import '../../../src/lib/styles/index.css';
import { openParts } from '../../../src/lib/figure/parts.ts';
import { ARRANGEMENTS } from '../../../src/lib/lesson/vocabulary.ts';
import { comparisons } from '../../fixtures/long-names.ts';
import { slice } from '../../fixtures/slice.ts';
import {
	adopt,
	frames,
	giveBack,
	labelsOutside,
	shown,
	smallestText,
	STATES,
	tabToDrawing
} from '../drawings.ts';
import { overlappingLabels } from '../labels.ts';

const claims = () => shown().flatMap((svg) => [...svg.querySelectorAll<SVGElement>('[data-claim]')]);
const ids = () => claims().map(({ dataset }) => dataset.claim);
const focused = () => (document.activeElement as SVGElement | null)?.dataset.claim;
/** Once it stands in the page it is arranged for its box. */
const arranged = () => vi.waitFor(() => expect(frames()).toEqual(new Set(['box'])));

/** As its server would draw it, before any observer has reported: its box is not known while it is hidden. */
function asServed(target: HTMLElement) {
	target.hidden = true;
	const figure = flushSync(() => mount(ClaimComparison, { target, props: { lesson: slice } }));
	target.hidden = false;
	return figure;
}

beforeEach(() => page.viewport(1100, 800));
afterEach(giveBack);

describe('what the server draws', () => {
	it.each([
		[320, 'S'],
		[600, 'S'],
		[739, 'S'],
		[740, 'L'],
		[1600, 'L']
	])('is one drawing at %i px: that for the frame %s', async (width, frame) => {
		await page.viewport(width, 800);
		const target = document.body.appendChild(document.createElement('div'));
		const figure = asServed(target);
		expect([...target.querySelectorAll<SVGElement>('svg.cr-scene')].map((svg) => svg.dataset.frame)).toEqual([
			'S',
			'L'
		]);
		expect([...frames()]).toEqual([frame]);
		expect(document.documentElement.scrollWidth).toBe(width);
		await unmount(figure);
		target.remove();
	});
});

describe('once it stands in a page', () => {
	it('that made it, is drawn once, for its box', async () => {
		const target = document.body.appendChild(document.createElement('div'));
		const figure = flushSync(() => mount(ClaimComparison, { target, props: { lesson: slice } }));
		expect([...target.querySelectorAll<SVGElement>('svg.cr-scene')].map((svg) => svg.dataset.frame)).toEqual([
			'box'
		]);
		await unmount(figure);
		target.remove();
	});

	it.each([320, 600, 760, 1600])('is arranged for its box at %i px, at its own size', async (width) => {
		await page.viewport(width, 800);
		await render(ClaimComparison, { lesson: slice });
		await arranged();
		const [svg] = shown();
		expect(svg!.getBoundingClientRect().width).toBe(width);
		expect(svg!.getAttribute('viewBox')).toMatch(new RegExp(`^0 0 ${width} `));
		expect(document.documentElement.scrollWidth).toBe(width);
	});

	it('is arranged anew when its box changes, keeps what is drawn and who stands on it', async () => {
		await render(ClaimComparison, { lesson: slice });
		await arranged();
		await tabToDrawing();
		await userEvent.keyboard('{ArrowDown}');
		const before = document.activeElement;
		await page.viewport(500, 800);
		await vi.waitFor(() => expect(shown()[0]!.getAttribute('width')).toBe('500'));
		expect([focused(), document.activeElement]).toEqual(['c02', before]);
	});

	it('keeps who stands on a mark that the server drew', async () => {
		const target = document.body.appendChild(document.createElement('div'));
		const figure = asServed(target);
		claims()[1]!.focus();
		expect([focused(), ...frames()]).toEqual(['c02', 'L']);
		await arranged();
		await tick();
		expect(focused()).toBe('c02');
		expect(shown()[0]!.contains(document.activeElement)).toBe(true);
		await unmount(figure);
		target.remove();
	});

	it('tells no error handler of its page about its observer', async () => {
		const onerror = vi.fn();
		window.addEventListener('error', onerror);
		await render(ClaimComparison, comparisons.moment);
		await arranged();
		for (const width of [400, 900, 333]) {
			await page.viewport(width, 800);
			await vi.waitFor(() => expect(shown()[0]!.getAttribute('width')).toBe(String(width)));
		}
		expect(onerror).not.toHaveBeenCalled();
		window.removeEventListener('error', onerror);
	});
});

describe('what repeats another', () => {
	const { lesson, view } = comparisons.moment;
	const explore = page.getByRole('button', { name: 'Explore' });
	const fold = page.getByRole('checkbox', { name: 'Fold what repeats another' });

	it('is folded into its origin, and unfolded, by keys', async () => {
		await render(ClaimComparison, { lesson, view });
		await arranged();
		openParts(document);
		const all = ids();
		await userEvent.click(explore);
		await expect.element(fold).not.toBeChecked();
		await userEvent.click(fold);
		await expect.element(fold).toBeChecked();
		const folded = ids();
		expect(all.filter((id) => !folded.includes(id)).sort()).toEqual(['echo', 'up-to']);
		expect(document.querySelectorAll('tbody tr')).toHaveLength(all.length);
		await userEvent.keyboard(' ');
		await expect.element(fold).not.toBeChecked();
		expect(ids()).toEqual(all);
	});

	it('is folded where the view says so, until its reader unfolds it', async () => {
		await render(ClaimComparison, { lesson, view: { ...view, fold: true } });
		await arranged();
		openParts(document);
		expect(ids()).not.toContain('echo');
		await userEvent.click(explore);
		await userEvent.click(fold);
		openParts(document);
		expect(ids()).toContain('echo');
	});

	it('can’t be folded where nothing does', async () => {
		await render(ClaimComparison, { lesson: slice });
		await arranged();
		await userEvent.click(explore);
		await expect.element(page.getByRole('group', { name: 'Explore this figure' })).toBeVisible();
		expect(fold.elements()).toEqual([]);
	});
});

describe.each(ARRANGEMENTS)('long names in many scripts, with claims %s', (arrangement) => {
	const { lesson, view } = comparisons[arrangement];

	it.each(Object.entries(STATES))('stand apart with %s', async (_, { k, begin }) => {
		begin();
		// What is far from the screen is laid out too.
		adopt('.cr-drawing { content-visibility: visible !important; }');
		await render(ClaimComparison, { lesson, view });
		await document.fonts.ready;
		// Groups at one moment name their claimants in a column of its own: that takes 240 pixels at the usual size of type.
		for (const width of [arrangement === 'moment' ? Math.max(320, 240 * k) : 320, 760, 1100]) {
			await page.viewport(width, 800);
			await vi.waitFor(() => {
				expect([...frames()]).toEqual(['box']);
				expect(shown()[0]!.getAttribute('width')).toBe(String(width));
			});
			expect(overlappingLabels()).toEqual([]);
			openParts(document);
			expect(labelsOutside()).toEqual([]);
			expect(document.documentElement.scrollWidth).toBe(width);
			expect(smallestText()).toBeGreaterThanOrEqual(12 * k);
			expect(ids().sort()).toEqual(lesson.claims.map(({ id }) => id).sort());
		}
	});
});
