import { ClaimComparison } from 'crossread';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/index.css';
import { slice } from '../../fixtures/slice.ts';
import { tabToDrawing } from '../drawings.ts';

const rows = () =>
	[...document.querySelectorAll<SVGElement>('[data-claim]')].filter((row) => row.checkVisibility());
const focused = () => (document.activeElement as SVGElement | null)?.dataset.claim;

beforeEach(() => page.viewport(1100, 800));

describe('the keyboard path', () => {
	it('has one tab stop in the drawing and moves between its rows by arrow keys, Home and End', async () => {
		await render(ClaimComparison, { lesson: slice });
		expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
		await tabToDrawing();
		expect(focused()).toBe('c01');
		await userEvent.keyboard('{ArrowDown}{ArrowRight}');
		expect(focused()).toBe('c04');
		await userEvent.keyboard('{ArrowUp}');
		expect(focused()).toBe('c02');
		await userEvent.keyboard('{End}{ArrowDown}');
		expect(focused()).toBe('n01');
		await userEvent.keyboard('{Home}{ArrowLeft}');
		expect(focused()).toBe('c01');
	});

	it('comes back to the row that had the focus', async () => {
		await render(ClaimComparison, { lesson: slice });
		await tabToDrawing();
		await userEvent.keyboard('{ArrowDown}');
		await userEvent.tab();
		expect(focused()).toBeUndefined();
		await userEvent.tab({ shift: true });
		expect(focused()).toBe('c02');
	});

	it('opens the source by Enter, closes it by Escape and gives the focus back', async () => {
		const onselect = vi.fn();
		await render(ClaimComparison, { lesson: slice, onselect });
		await tabToDrawing();
		await userEvent.keyboard('{ArrowDown}{Enter}');
		const card = page.getByRole('dialog', { name: 'In full' });
		await expect.element(card).toHaveTextContent('Deaths in Zhanaozen, 16 December 2011');
		await expect
			.element(card)
			.toHaveTextContent(
				'Some independent trade unions and opposition activistsopposition; campaigns against the government'
			);
		await expect.element(card).toHaveTextContent('70 or moreno upper limit stated');
		await expect.element(card).toHaveTextContent('“70 or higher”');
		await expect.element(card).toHaveTextContent('The paper belonged to RIA Novosti');
		expect(onselect).toHaveBeenCalledWith({ kind: 'claim', id: 'c02' });
		await userEvent.keyboard('{Escape}');
		await expect.element(card).not.toBeInTheDocument();
		expect(focused()).toBe('c02');
		await vi.waitFor(() => expect(onselect).toHaveBeenLastCalledWith(undefined));
	});

	it('leaves keys with a modifier, and all keys outside the rows, to the browser', async () => {
		await render(ClaimComparison, { lesson: slice });
		await tabToDrawing();
		await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
		expect(focused()).toBe('c01');
	});
});

it('shows another view without losing a row that both hold', async () => {
	const view = (only: string[]) => ({ lesson: slice, view: { only } });
	const { rerender } = await render(ClaimComparison, view(['c01', 'c02']));
	const before = rows()[1];
	await rerender(view(['c02', 'c04']));
	expect(rows().map((row) => row.dataset.claim)).toEqual(['c02', 'c04']);
	expect(rows()[0]).toBe(before);
});

it('gives the focus back from the button of its card', async () => {
	await render(ClaimComparison, { lesson: slice });
	await tabToDrawing();
	await userEvent.keyboard('{Enter}');
	const close = page.getByRole('button', { name: 'Close' });
	// Past the link of its source.
	for (let stops = 0; stops < 2; stops++) await userEvent.tab();
	await expect.element(close).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(focused()).toBe('c01');
	expect(page.getByRole('dialog').elements()).toEqual([]);
});

it('reaches new rows by keyboard when its view changes', async () => {
	const view = (only: string[]) => ({ lesson: slice, view: { only } });
	const { rerender } = await render(ClaimComparison, view(['c01']));
	await rerender(view(['c02', 'c04']));
	await tabToDrawing();
	expect(focused()).toBe('c02');
	expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
});

it('opens the source of a citation in its table, and leaves the page’s address alone', async () => {
	await render(ClaimComparison, { lesson: slice });
	const before = location.href;
	await userEvent.click(page.getByText('The same statements as a table'));
	const citation = page.getByRole('link', { name: 'The Moscow News, ¶10', exact: true });
	await userEvent.click(citation);
	const card = page.getByRole('dialog');
	await expect.element(card).toHaveTextContent('The Moscow News, ¶10');
	await expect.element(card).toHaveTextContent('Yulia Ponomareva');
	expect(location.href).toBe(before);
	await userEvent.keyboard('{Escape}');
	await expect.element(citation).toHaveFocus();
});

it('takes the whole of a narrow column', async () => {
	const { container } = await render(ClaimComparison, { lesson: slice });
	container.setAttribute('style', 'width: 280px');
	expect(container.querySelector('figure')!.getBoundingClientRect().width).toBe(280);
});
