import { ClaimComparison, type ClaimsChoice } from 'crossread';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import zhanaozen from '../../../src/lib/lessons/zhanaozen.js';
import '../../../src/lib/styles/index.css';
import { openParts } from '../../../src/lib/figure/parts.ts';

const lesson = zhanaozen;
const view = { event: 'shooting-2011-12-16', measure: 'deaths' };
const figure = () => document.querySelector('figure')!;
const ids = () => {
	openParts(figure());
	return [...figure().querySelectorAll<SVGElement>('[data-claim]')]
		.filter((row) => row.checkVisibility())
		.map((row) => row.dataset.claim!);
};
const summary = () => figure().querySelector('.cr-summary')!.textContent;
const explore = () => page.getByRole('button', { name: 'Explore' });
const group = () => page.getByRole('group', { name: 'Explore this figure' });

beforeEach(() => page.viewport(1100, 900));

async function opened(props: object = {}) {
	await render(ClaimComparison, { lesson, view, ...props });
	await explore().click();
	await expect.element(group()).toBeVisible();
}

it('is asked by keyboard alone, from the button before the drawing to a claim and back', async () => {
	await render(ClaimComparison, { lesson, view });
	const before = ids();
	await userEvent.tab();
	await expect.element(explore()).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(explore()).toHaveAttribute('aria-expanded', 'true');
	await expect.element(group()).toBeVisible();
	await userEvent.tab();
	const arrangement = page.getByRole('combobox', { name: 'Set' });
	await expect.element(arrangement).toHaveFocus();
	for (const name of ['In the order of', 'Read in']) {
		await userEvent.tab();
		await expect.element(page.getByRole('combobox', { name })).toHaveFocus();
	}
	await userEvent.tab();
	const days = page.getByRole('slider', { name: 'Said' });
	await expect.element(days).toHaveFocus();
	await userEvent.keyboard('{Home}');
	await expect.element(days).toHaveFocus();
	await vi.waitFor(() => expect(ids().length).toBeLessThan(before.length));
	// The focus stays, what is shown is said once, and one press takes all of it back.
	await userEvent.keyboard('{End}');
	await vi.waitFor(() => expect(ids()).toEqual(before));
});

it.each<[string, ClaimsChoice, (claims: typeof lesson.claims) => typeof lesson.claims]>([
	[
		'a document',
		{ document: 'moscow-news' },
		(claims) => claims.filter(({ citations }) => citations.some(({ source }) => source === 'moscow-news'))
	],
	[
		'a day',
		{ latest: '2011-12-16' },
		(claims) => claims.filter(({ said }) => said.latest !== undefined && said.latest <= '2011-12-16T23:59')
	],
	['nothing that was said so early', { latest: '2011-12-01' }, () => []]
])('shows what is left by %s, also where it is set from outside', async (_, explored, left) => {
	await render(ClaimComparison, { lesson, view, explored });
	const all = lesson.claims.filter(
		({ audience, event, measure }) => audience === 'class' && event === view.event && measure === view.measure
	);
	const shown = left(all);
	await vi.waitFor(() => expect(ids().toSorted()).toEqual(shown.map(({ id }) => id).toSorted()));
	if (!shown.length) expect(summary()).toBe('No statement in this view.');
	expect(figure().querySelectorAll('.cr-twin tbody tr')).toHaveLength(shown.length);
});

describe('the order', () => {
	it('is by claimant, by day, or by how each could know, and never by size', async () => {
		const only = ['c05', 'c07', 'c06', 'c10', 'c11', 'c15', 'n07', 'n13'];
		await opened({ view: { ...view, only } });
		const order = page.getByRole('combobox', { name: 'In the order of' });
		const options = [...(order.element() as HTMLSelectElement).options].map(({ text }) => text);
		expect(options).toEqual(['how each could know', 'who says so', 'the day said']);
		const byBasis = ids();
		await order.selectOptions('the day said');
		const said = (id: string) => lesson.claims.find((claim) => claim.id === id)!.said.latest ?? '9';
		await vi.waitFor(() => expect(ids()).not.toEqual(byBasis));
		const days = ids().map((id) => said(id).slice(0, 10));
		expect(days).toEqual(days.toSorted());
		await order.selectOptions('how each could know');
		await vi.waitFor(() => expect(ids()).toEqual(byBasis));
	});
});

it('folds and unfolds what repeats another', async () => {
	await opened();
	const before = ids();
	const fold = page.getByRole('checkbox', { name: 'Fold what repeats another' });
	await fold.click();
	await vi.waitFor(() => expect(ids().length).toBeLessThan(before.length));
	await page.getByRole('button', { name: 'As it was' }).click();
	await vi.waitFor(() => expect(ids()).toEqual(before));
	await expect.element(fold).not.toBeChecked();
});

it('is set over time and apart, and the sentence of what is shown is said once a choice rests', async () => {
	await opened();
	const arrangement = page.getByRole('combobox', { name: 'Set' });
	await arrangement.selectOptions('over time');
	await vi.waitFor(() =>
		expect(figure().querySelector<SVGElement>('svg.cr-scene')!.dataset.arrangement).toBe('over-time')
	);
	// Over time has an order of its own.
	expect(page.getByRole('combobox', { name: 'In the order of' }).elements()).toEqual([]);
	const document = page.getByRole('combobox', { name: 'Read in' });
	await document.selectOptions('moscow-news');
	await vi.waitFor(() => expect(group().getByRole('status').element().textContent).toBe(summary()));
});

it('tells who binds it what is chosen, and stands as it was when that is taken back', async () => {
	const chosen: ClaimsChoice[] = [];
	let explored = $state.raw<ClaimsChoice>();
	const props = {
		lesson,
		view,
		get explored() {
			return explored;
		},
		set explored(to: ClaimsChoice | undefined) {
			explored = to;
			chosen.push(to!);
		}
	};
	const onexplore = vi.fn();
	await render(ClaimComparison, Object.assign(props, { onexplore }));
	await explore().click();
	await page.getByRole('combobox', { name: 'Read in' }).selectOptions('moscow-news');
	await page.getByRole('button', { name: 'As it was' }).click();
	expect(chosen).toEqual([{ document: 'moscow-news' }, {}]);
	expect(onexplore.mock.calls.flat()).toEqual(chosen);
});

it('never shows what a declared view leaves out', async () => {
	const capped = { ...view, document: 'moscow-news', latest: lesson.steps[8]!.views[0]!.latest! };
	await render(ClaimComparison, { lesson, view: capped });
	const before = ids();
	await explore().click();
	expect(page.getByRole('combobox', { name: 'Read in' }).elements()).toEqual([]);
	await render(ClaimComparison, {
		lesson,
		view: capped,
		explored: { latest: '2030-01-01', document: 'bne-nuttall' }
	});
	const last = [...document.querySelectorAll('figure')].at(-1)!;
	await vi.waitFor(() => expect([...last.querySelectorAll('.cr-twin tbody tr')]).toHaveLength(before.length));
});

it('has nothing to ask where its view is one statement, and no controls where it is told so', async () => {
	await render(ClaimComparison, { lesson, view: { ...view, only: ['c01'] } });
	await explore().click();
	await expect.element(group()).toBeVisible();
	expect(group().getByRole('combobox').elements()).toEqual([]);
	await render(ClaimComparison, { lesson, view, controls: false });
	expect(explore().elements()).toHaveLength(1);
});
