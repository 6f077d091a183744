import { AccountComparison, ClaimComparison, LessonMap, Timeline, WordsFigure } from 'crossread';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import type { Component } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type {
	AccountsView,
	ClaimsView,
	MapView,
	TimelineView,
	View,
	WordsView
} from '../../../src/lib/lesson/schema.ts';
import { CardState } from '../../../src/lib/figure/CardState.svelte.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { cardOf } from '../../../src/lib/rows/card.ts';
import { accountRows } from '../../../src/lib/rows/accounts.ts';
import { claimRows } from '../../../src/lib/rows/claims.ts';
import { eventRows } from '../../../src/lib/rows/events.ts';
import { statementsIn } from '../../../src/lib/rows/statements.ts';
import { placeRows } from '../../../src/lib/rows/places.ts';
import { termRows } from '../../../src/lib/rows/terms.ts';
import { keyOf, keyText, sameKey, type RowKey } from '../../../src/lib/rows/types.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { usageWords } from '../../../src/lib/words/en/usage.ts';
import '../../../src/lib/styles/index.css';
import { tabToDrawing } from '../drawings.ts';

const viewOf = (step: string, figure: string) =>
	zhanaozen.steps.find(({ id }) => id === step)!.views.find((view) => view.figure === figure)!;

const FIGURES = [
	{
		kind: 'claim',
		component: ClaimComparison,
		view: viewOf('the-dead-and-wounded', 'claims'),
		rowsOf: (view: View) => claimRows(view as ClaimsView, zhanaozen, en)
	},
	{
		kind: 'event',
		component: Timeline,
		view: viewOf('dismissals-and-trials', 'timeline'),
		rowsOf: (view: View) => eventRows(view as TimelineView, zhanaozen, en, statementsIn(en))
	},
	{
		kind: 'place',
		component: LessonMap,
		view: viewOf('lines-cut', 'map'),
		rowsOf: (view: View) => placeRows(view as MapView, zhanaozen, en)
	},
	{
		kind: 'account',
		component: AccountComparison,
		view: viewOf('the-square', 'accounts'),
		rowsOf: (view: View) => accountRows(view as AccountsView, zhanaozen, en)
	},
	{
		kind: 'term',
		component: WordsFigure,
		view: complete('words', zhanaozen, {}),
		rowsOf: (view: View) => termRows(view as WordsView, zhanaozen, usageWords)
	}
];

const marks = () =>
	[...document.querySelectorAll<SVGElement>('.cr-drawing a[data-record]')].filter((mark) =>
		mark.checkVisibility()
	);
const focused = () => (document.activeElement as SVGElement | null)?.dataset.record;
const card = page.getByRole('dialog', { name: 'In full' });

beforeEach(() => page.viewport(1100, 800));

it.each([
	['the text of a step', '<section id="lines-cut" data-step>'],
	['the first slide of a step', '<section id="lines-cut" data-step="lines-cut">'],
	['a further slide of a step', '<section data-step="lines-cut">'],
	['the live stage', '<div data-stage="lines-cut">']
])('a card that is opened in %s is asked for as that step admits it', (_, around) => {
	const root = document.body.appendChild(document.createElement('div'));
	root.innerHTML = `${around}<a href="#c01" data-record="claim-c01">11</a>`;
	const record = vi.fn();
	const end = new CardState(() => ({ record, citation: vi.fn(), entry: vi.fn() })).links(root);
	root.querySelector('a')!.click();
	expect(record.mock.calls).toEqual([[{ kind: 'claim', id: 'c01' }, 'lines-cut']]);
	end?.();
	root.remove();
});

describe.each(FIGURES)('the card of the kind $kind', ({ kind, component, view, rowsOf }) => {
	const show = (props: Record<string, unknown> = {}) =>
		render(component as unknown as Component<Record<string, unknown>>, { lesson: zhanaozen, view, ...props });

	it('says what the row says, opens by Enter and gives the focus back by Escape', async () => {
		const onselect = vi.fn();
		await show({ onselect });
		await tabToDrawing();
		await userEvent.keyboard('{ArrowRight}');
		const record = focused()!;
		expect(record).toBe(marks()[1]!.dataset.record);
		await userEvent.keyboard('{Enter}');
		const key = keyOf(record)!;
		expect(key.kind).toBe(kind);
		const { about, heading, sources } = cardOf(rowsOf(view).rows.find((row) => sameKey(row.key, key))!);
		await expect.element(card).toBeVisible();
		for (const text of [about!, heading[0]!.text]) await expect.element(card).toHaveTextContent(text);
		for (const id of sources) {
			const { title } = zhanaozen.sources.find((source) => source.id === id)!;
			await expect.element(card).toHaveTextContent(title);
		}
		expect(card.element().contains(document.activeElement)).toBe(true);
		expect(onselect.mock.calls).toEqual([[key]]);
		await userEvent.keyboard('{Escape}');
		await expect.element(card).not.toBeInTheDocument();
		await vi.waitFor(() => expect(onselect.mock.calls).toEqual([[key], [undefined]]));
		expect(focused()).toBe(record);
	});

	it('is opened and closed by the page around too', async () => {
		const { rerender } = await show();
		const selected = keyOf(marks()[0]!.dataset.record) as RowKey;
		await rerender({ lesson: zhanaozen, view, selected });
		await expect.element(card).toBeVisible();
		await rerender({ lesson: zhanaozen, view, selected: undefined });
		await expect.element(card).not.toBeInTheDocument();
		await rerender({ lesson: zhanaozen, view, selected: { kind: selected.kind, id: 'nobody' } });
		await expect.element(card).not.toBeInTheDocument();
	});

	it('holds one tab stop in the drawing that is shown, which its marks say of themselves', async () => {
		await show();
		expect(marks().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
		expect(marks().every(({ dataset }) => keyText(keyOf(dataset.record)!) === dataset.record)).toBe(true);
	});
});
