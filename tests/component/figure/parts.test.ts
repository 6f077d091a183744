import {
	AccountComparison,
	ClaimComparison,
	LessonMap,
	Timeline,
	WordsFigure,
	type MapView,
	type TimelineView
} from 'crossread';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import type { Component } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/index.css';
import { ARRANGEMENTS } from '../../../src/lib/lesson/vocabulary.ts';
import { keyOf } from '../../../src/lib/rows/types.ts';
import { manyAccounts } from '../../fixtures/accounts.ts';
import { comparisons } from '../../fixtures/long-names.ts';
import { manyWords } from '../../fixtures/words-figure.ts';

const viewOf = (step: string, figure: string) =>
	zhanaozen.steps.find(({ id }) => id === step)!.views.find((view) => view.figure === figure)!;

/** Every figure in a frame that it does not fit. */
const figures: Record<string, { component: Component<never>; props: object; width: number; height: number }> =
	{
		...Object.fromEntries(
			ARRANGEMENTS.map((arrangement) => [
				`claims ${arrangement}`,
				{ component: ClaimComparison, props: comparisons[arrangement], width: 640, height: 420 }
			])
		),
		accounts: {
			component: AccountComparison,
			props: { lesson: manyAccounts(4, 3) },
			width: 360,
			height: 560
		},
		timeline: {
			component: Timeline,
			props: { lesson: zhanaozen, view: viewOf('investigations-and-courts', 'timeline') as TimelineView },
			width: 1100,
			height: 320
		},
		map: {
			component: LessonMap,
			props: { lesson: zhanaozen, view: viewOf('lines-cut', 'map') as MapView },
			width: 360,
			height: 420
		},
		words: { component: WordsFigure, props: { lesson: manyWords(9) }, width: 360, height: 560 }
	};

const parts = () => [...document.querySelectorAll<HTMLDetailsElement>('details.cr-part')];
const opened = () => parts().filter(({ open }) => open);
const nameOf = (part: HTMLDetailsElement) => part.querySelector('summary')!;
const drawings = () =>
	[...document.querySelectorAll<SVGElement>('svg.cr-scene')].filter((svg) => svg.checkVisibility());
const records = () => drawings().flatMap((svg) => [...svg.querySelectorAll<SVGElement>('a[data-record]')]);
const ids = () => records().map(({ dataset }) => dataset.record!);
const focused = () => (document.activeElement as SVGElement | null)?.dataset.record;

describe.each(Object.keys(figures))('the parts of %s', (name) => {
	const { component, props, width, height } = figures[name]!;
	const draw = async (more: object = {}) => {
		const drawn = await render(component as Component<object>, { ...props, height, ...more });
		await vi.waitFor(() => expect(drawings()[0]?.dataset.frame).toMatch(/^box/));
		return drawn;
	};
	beforeEach(() => page.viewport(width, 800));

	it('are seen one at a time, before anything is pressed that which the text speaks of most, and all of them by their names', async () => {
		await draw();
		const all = parts();
		expect(all.length).toBeGreaterThan(1);
		expect(new Set(all.map((part) => nameOf(part).textContent)).size).toBe(all.length);
		expect(document.querySelector('.cr-for-box')!.ariaLabel).toMatch(/^In parts/);
		const spoken = all.map((part) => part.querySelectorAll('[data-focus]').length);
		const first = all[spoken.indexOf(Math.max(...spoken))]!;
		expect(opened()).toEqual([first]);
		const seen = new Set(ids());
		for (const part of all.filter((one) => one !== first)) {
			expect(nameOf(part).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
			await userEvent.click(nameOf(part));
			expect(opened()).toEqual([part]);
			expect(drawings()).toHaveLength(1);
			for (const id of ids()) seen.add(id);
		}
		const every = [...document.querySelectorAll<SVGElement>('a[data-record]')].flatMap(
			({ dataset }) => dataset.record ?? []
		);
		expect([...seen].sort()).toEqual([...new Set(every)].sort());
	});

	it('are opened by a keyboard, and arrow keys lead from part to part', async () => {
		await draw();
		const all = parts();
		const [at, next] = all
			.map((part, index) => [part, all[index + 1]] as const)
			.find(
				([part, beside]) => part.querySelector('a[data-record]') && beside?.querySelector('a[data-record]')
			) as [HTMLDetailsElement, HTMLDetailsElement];
		nameOf(at).focus();
		if (!at.open) await userEvent.keyboard('{Enter}');
		expect(opened()).toEqual([at]);
		await userEvent.tab();
		const before = ids();
		expect(before).toContain(focused());
		await userEvent.keyboard('{End}{ArrowRight}');
		expect(opened()).toEqual([next]);
		expect(focused()).toBe(ids()[0]);
		await userEvent.keyboard('{ArrowLeft}');
		expect(opened()).toEqual([at]);
		expect(focused()).toBe(before.at(-1));
	});

	it('open for a record that is selected from outside, and stay open in another width', async () => {
		const { rerender } = await draw();
		const open = new Set(ids());
		const all = [...document.querySelectorAll<SVGElement>('details a[data-record]')];
		// A map has all its places, and the list that does not fit has them again.
		const mark = all.findLast(({ dataset }) => !open.has(dataset.record!)) ?? all[0]!;
		await rerender({ selected: keyOf(mark.dataset.record!) });
		await vi.waitFor(() => expect(ids()).toContain(mark.dataset.record));
		expect(opened()).toHaveLength(1);
		const before = parts().indexOf(opened()[0]!);
		await page.viewport(width - 8, 800);
		await vi.waitFor(() => expect(Number(drawings()[0]!.getAttribute('width'))).toBeLessThan(width));
		if (parts().length > before) expect(parts().indexOf(opened()[0]!)).toBe(before);
	});

	it('are all open on paper, and one again afterwards', async () => {
		await draw();
		await userEvent.click(nameOf(parts()[1]!));
		window.dispatchEvent(new Event('beforeprint'));
		expect(opened()).toEqual(parts());
		expect(drawings()).toHaveLength(parts().length);
		window.dispatchEvent(new Event('afterprint'));
		expect(opened()).toEqual([parts()[1]]);
	});
});
