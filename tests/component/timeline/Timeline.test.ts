import { Timeline, type TimelineView } from 'crossread';
import lesson from 'crossread/lessons/zhanaozen.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/index.css';
import { openParts } from '../../../src/lib/figure/parts.ts';
import { manyEvents } from '../../fixtures/events.ts';
import { overlappingLabels } from '../labels.ts';

const viewOf = (step: string) =>
	lesson.steps
		.find(({ id }) => id === step)!
		.views.find((view): view is TimelineView => view.figure === 'timeline')!;
/** Its events alone. */
const strikes: TimelineView = { ...viewOf('three-strikes'), tracks: ['strike'], measures: [] };
const shown = () =>
	[...document.querySelectorAll<SVGElement>('svg.cr-scene')].filter((svg) => svg.checkVisibility());
const rows = () => shown().flatMap((svg) => [...svg.querySelectorAll<SVGElement>('[data-record]')]);
/** Once it stands in the page it is arranged for its box. */
const arranged = () => vi.waitFor(() => expect(shown()[0]?.dataset.frame).toMatch(/^box/));
const focused = () => (document.activeElement as SVGElement | null)?.dataset.event;

beforeEach(() => page.viewport(1100, 800));

describe.each([
	['wide', 1100],
	['narrow', 360]
])('the keyboard path of the %s drawing', (_, width) => {
	beforeEach(() => page.viewport(width, 800));

	it('has one tab stop, goes by arrow keys from mark to mark, and to either end', async () => {
		await render(Timeline, { lesson, view: strikes });
		await arranged();
		expect(rows()).toHaveLength(6);
		expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
		await userEvent.tab();
		expect(focused()).toBe(rows()[0]!.dataset.event);
		await userEvent.keyboard('{ArrowDown}{ArrowRight}');
		expect(focused()).toBe(rows()[2]!.dataset.event);
		await userEvent.keyboard('{End}{ArrowDown}');
		expect(focused()).toBe(rows()[5]!.dataset.event);
		await userEvent.keyboard('{Home}{ArrowUp}');
		expect(focused()).toBe(rows()[0]!.dataset.event);
	});

	it('opens an event with both dates and their sources, and gives the focus back', async () => {
		const onselect = vi.fn();
		await render(Timeline, { lesson, view: strikes, onselect });
		await arranged();
		const row = rows().find(({ dataset }) => dataset.event === 'strike-ozenmunaigas-2011-05')!;
		row.focus();
		await userEvent.keyboard('{Enter}');
		const card = page.getByRole('dialog');
		await expect.element(card).toHaveTextContent('The third strike: OzenMunaiGas');
		await expect.element(card).toHaveTextContent('26 May 2011');
		await expect.element(card).toHaveTextContent('16 May 2011');
		expect(onselect).toHaveBeenCalledWith({ kind: 'event', id: 'strike-ozenmunaigas-2011-05' });
		await userEvent.keyboard('{Escape}');
		await expect.element(card).not.toBeInTheDocument();
		expect(focused()).toBe('strike-ozenmunaigas-2011-05');
		await vi.waitFor(() => expect(onselect).toHaveBeenLastCalledWith(undefined));
	});
});

it('names each event in one sentence: what, when, where, how sure, and where we read it', async () => {
	await render(Timeline, { lesson, view: strikes });
	await expect
		.element(
			page.getByRole('link', {
				name: /^The first strike: Ersai, since 11 May 2011; place: .*reported, as reported by .*\.$/
			})
		)
		.toBeVisible();
});

it('keeps statements on pay beside the events, each with what it says and who says so', async () => {
	await render(Timeline, { lesson, view: viewOf('work-and-pay') });
	await arranged();
	const statements = rows().filter(({ dataset }) => dataset.claim);
	expect(statements).toHaveLength(15);
	for (const row of statements)
		expect(row.querySelector('title')!.textContent).toMatch(/basis (not stated|given)/);
});

describe('the width', () => {
	it('never makes the page wider than the screen', async () => {
		await page.viewport(320, 800);
		await render(Timeline, { lesson });
		await userEvent.click(page.getByText('The same events as a table'));
		expect(document.documentElement.scrollWidth).toBe(320);
	});

	it.each(['three-strikes', 'work-and-pay', 'the-shooting', 'investigations-and-courts'])(
		'draws no label over another in the view of %s',
		async (step) => {
			await import('../../../src/lib/styles/generated/fonts.css');
			await render(Timeline, { lesson, view: viewOf(step) });
			await document.fonts.ready;
			for (const width of [320, 760, 1100]) {
				await page.viewport(width, 800);
				await vi.waitFor(() => expect(shown()[0]!.getAttribute('width')).toBe(String(width)));
				expect(overlappingLabels()).toEqual([]);
			}
		}
	);
});

it('says both dates where sources differ on a beginning, and draws one band with a dashed head', async () => {
	await render(Timeline, { lesson, view: strikes });
	await arranged();
	const row = rows().find(({ dataset }) => dataset.event === 'strike-ozenmunaigas-2011-05')!;
	expect(row.querySelectorAll('.cr-shape-bar')).toHaveLength(1);
	expect(row.querySelectorAll('.cr-shape-bar-end')).toHaveLength(1);
	expect(row.textContent).toContain('from 26 May, or from 16 May, in doubt');
	expect(row.dataset.standing).toBe('disputed');
});

it('has a table with every event of the view, and no other', async () => {
	await render(Timeline, { lesson, view: strikes });
	const heads = [...document.querySelectorAll('tbody th')].map((head) =>
		[...head.childNodes]
			.filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
			.map(({ textContent }) => textContent)
			.join('')
			.trim()
	);
	expect(heads).toHaveLength(6);
	expect(new Set(heads)).toEqual(
		new Set(strikes.only!.map((id) => lesson.events.find((event) => event.id === id)!.title))
	);
});

it('shows more than two hundred events as how many began when, and says so', async () => {
	await render(Timeline, { lesson: manyEvents(201) });
	expect(rows()).toHaveLength(0);
	await expect.element(page.getByText(/^There are 201 events in this view\./)).toBeVisible();
	expect(shown().flatMap((svg) => [...svg.querySelectorAll('.cr-tinted-count')]).length).toBeGreaterThan(10);
	expect(document.querySelectorAll('tbody tr')).toHaveLength(200);
});

it('draws two hundred events one by one', async () => {
	await render(Timeline, { lesson: manyEvents(200) });
	await arranged();
	openParts(document);
	expect(new Set(rows().map(({ dataset }) => dataset.event)).size).toBe(200);
	expect(rows()).toHaveLength(200);
});

it('says that nothing is in a view without events, and draws nothing', async () => {
	await render(Timeline, { lesson, view: { ...strikes, only: [] } });
	await expect.element(page.getByText('Nothing in this view.')).toBeVisible();
	expect(document.querySelector('svg')).toBeNull();
});
