import { LessonMap, type MapView } from 'crossread';
import lesson from 'crossread/lessons/zhanaozen.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/index.css';
import { overlappingLabels } from '../labels.ts';

const views = lesson.steps.flatMap(({ id, views: all }) =>
	all
		.filter((view): view is MapView => view.figure === 'map')
		.map((view, at) => ({ step: `${id} ${at}`, view }))
);
const viewOf = (step: string) => views.find((one) => one.step === `${step} 0`)!.view;
const places = () =>
	[...document.querySelectorAll<SVGElement>('.cr-drawing [data-place]')].filter(
		(place) => place.getClientRects().length
	);
const focused = () => (document.activeElement as SVGElement | null)?.dataset.place;

beforeEach(() => page.viewport(1100, 800));

describe.each([
	['wide', 1100],
	['narrow', 360]
])('the keyboard path of the %s drawing', (_, width) => {
	beforeEach(() => page.viewport(width, 800));

	it('has one tab stop, goes by arrow keys through the places, and to either end', async () => {
		await render(LessonMap, { lesson, view: viewOf('aktau-and-the-railway') });
		const ids = places().map(({ dataset }) => dataset.place);
		expect(ids).toHaveLength(4);
		expect(places().filter((place) => place.tabIndex === 0)).toHaveLength(1);
		await userEvent.tab();
		expect(focused()).toBe(ids[0]);
		await userEvent.keyboard('{ArrowRight}{ArrowDown}');
		expect(focused()).toBe(ids[2]);
		await userEvent.keyboard('{End}{ArrowRight}');
		expect(focused()).toBe(ids[3]);
		await userEvent.keyboard('{Home}{ArrowLeft}');
		expect(focused()).toBe(ids[0]);
	});

	it('opens a place with its names and source, also one that is no pin, and gives the focus back', async () => {
		const onselect = vi.fn();
		await render(LessonMap, { lesson, view: viewOf('aktau-and-the-railway'), onselect });
		places()
			.find(({ dataset }) => dataset.place === 'railway-in-the-region')!
			.focus();
		await userEvent.keyboard('{Enter}');
		const card = page.getByRole('dialog');
		await expect.element(card).toHaveTextContent('somewhere in Mangystau');
		await expect.element(card).toHaveTextContent('Kazakhstan plunged into crisis by mass shootings');
		expect(onselect).toHaveBeenCalledWith('railway-in-the-region');
		await userEvent.keyboard('{Escape}');
		await expect.element(card).not.toBeInTheDocument();
		expect(focused()).toBe('railway-in-the-region');
	});
});

it('never draws a pin for what is known no more closely than a region', async () => {
	for (const { view } of views) {
		const { unmount } = await render(LessonMap, { lesson, view });
		for (const place of places())
			if (['region', 'country', 'unknown', 'district'].includes(place.dataset.precision!))
				expect(place.querySelector('.cr-pin'), place.dataset.place).toBeNull();
		await unmount();
	}
});

it('says who could report from each place, and draws it as a ring', async () => {
	await render(LessonMap, { lesson, view: viewOf('lines-cut') });
	const zhanaozen = places().find(({ dataset }) => dataset.place === 'zhanaozen')!;
	expect(zhanaozen.querySelectorAll('.cr-halo')).toHaveLength(1);
	expect(zhanaozen.textContent).toContain('The Moscow News could not report');
	const aktau = places().find(({ dataset }) => dataset.place === 'aktau')!;
	expect(aktau.querySelector('.cr-halo-telephone')).not.toBeNull();
});

describe('the width', () => {
	it.each([320, 1100])('never makes the page wider than the screen: %i px', async (width) => {
		await page.viewport(width, 800);
		await render(LessonMap, { lesson, view: viewOf('lines-cut') });
		await userEvent.click(page.getByText('The same places as a table'));
		expect(document.documentElement.scrollWidth).toBe(width);
	});

	it.each(views)('draws no label over another in the view of $step', async ({ view }) => {
		await import('../../../src/lib/styles/generated/fonts.css');
		await render(LessonMap, { lesson, view });
		await document.fonts.ready;
		for (const width of [320, 760, 1100]) {
			await page.viewport(width, 800);
			expect(overlappingLabels()).toEqual([]);
		}
	});
});

it('leaves the places of an area without a prepared map to the table, and says so', async () => {
	await render(LessonMap, { lesson, view: { extent: 'atyrau', focus: ['zhanaozen'] } });
	await expect
		.element(page.getByText('There is no prepared map of this area; the places stand in the table.'))
		.toBeVisible();
	expect(places()).toHaveLength(0);
	expect(document.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
});

it('asks for nothing over the network', async () => {
	const before = performance.getEntriesByType('resource').length;
	await render(LessonMap, { lesson, view: viewOf('reactions-and-words') });
	const asked = performance
		.getEntriesByType('resource')
		.slice(before)
		.filter(({ name }) => !name.startsWith(location.origin));
	expect(asked).toEqual([]);
});
