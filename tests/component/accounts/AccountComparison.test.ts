import { AccountComparison } from 'crossread';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/index.css';
import { overlappingLabels } from '../labels.ts';
import { manyAccounts, pierLesson } from '../../fixtures/accounts.ts';

const lesson = pierLesson();
const rows = () =>
	[...document.querySelectorAll<SVGElement>('[data-account]')].filter((row) => row.getClientRects().length);
const focused = () => (document.activeElement as SVGElement | null)?.dataset.account;
const ids = () => rows().map((row) => row.dataset.account);

beforeEach(() => page.viewport(1100, 800));

describe.each([
	['wide', 1100],
	['narrow', 360]
])('the keyboard path of the %s drawing', (_, width) => {
	beforeEach(() => page.viewport(width, 800));

	it('has one tab stop and one mark for each account, in the order they were told', async () => {
		await render(AccountComparison, { lesson });
		expect(ids()).toEqual(['residents', 'paper', 'office', 'archive']);
		expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
		await userEvent.tab();
		expect(focused()).toBe('residents');
		await userEvent.keyboard('{ArrowDown}{ArrowRight}');
		expect(focused()).toBe('office');
		await userEvent.keyboard('{ArrowUp}');
		expect(focused()).toBe('paper');
		await userEvent.keyboard('{End}{ArrowDown}');
		expect(focused()).toBe('archive');
		await userEvent.keyboard('{Home}{ArrowLeft}');
		expect(focused()).toBe('residents');
	});

	it('opens the card with every answer in its own words by Enter, closes it by Escape and gives the focus back', async () => {
		const onselect = vi.fn();
		await render(AccountComparison, { lesson, onselect });
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		const card = page.getByRole('dialog');
		await expect.element(card).toHaveTextContent('Residents of the lower town');
		await expect.element(card).toHaveTextContent('is affected');
		await expect
			.element(card)
			.toHaveTextContent('An accusation: we found no evidence published and no court finding.');
		await expect.element(card).toHaveTextContent('could not have known');
		await expect.element(card).toHaveTextContent('The water in the lower town');
		expect(onselect).toHaveBeenCalledWith({ kind: 'account', id: 'residents' });
		await userEvent.keyboard('{Escape}');
		await expect.element(card).not.toBeInTheDocument();
		expect(focused()).toBe('residents');
		await vi.waitFor(() => expect(onselect).toHaveBeenLastCalledWith(undefined));
	});
});

it('is one voice in the narrow drawing: a press on its name under any question opens its card', async () => {
	await page.viewport(360, 800);
	await render(AccountComparison, { lesson });
	const names = [...rows()[1]!.querySelectorAll('.cr-t-teller')];
	expect(names).toHaveLength(3);
	for (const name of names) {
		await userEvent.click(name);
		await expect.element(page.getByRole('dialog')).toHaveTextContent('The Exampleton Gazette');
		await userEvent.keyboard('{Escape}');
	}
});

it('has each account as one link of full sentences, and says under each question what can both be true', async () => {
	await render(AccountComparison, { lesson });
	await expect
		.element(
			page.getByRole('link', {
				name: 'The district office, told on 2 March 1901, read in The Exampleton Gazette, page 1. Stake not known. What came onto the pier? A van of the town. Who put out the lights? The guard. Who gave the order? Not in the part we read.'
			})
		)
		.toBeVisible();
	await expect
		.element(
			page.getByRole('img', {
				name: 'What came onto the pier? Three versions. “A truck” and “A van of the town” can both be true; no other two can.'
			})
		)
		.toBeVisible();
});

describe('the width', () => {
	it.each([
		[320, 'narrow'],
		[600, 'narrow'],
		[760, 'wide'],
		[1600, 'wide']
	])('shows one drawing at %i px: the %s one', async (width, name) => {
		await page.viewport(width, 800);
		await render(AccountComparison, { lesson });
		const shown = [...document.querySelectorAll('svg')].filter((svg) => svg.getClientRects().length);
		expect(shown.map((svg) => svg.classList.contains(`cr-drawing-${name}`))).toEqual([true]);
	});

	it('never makes the page wider than the screen', async () => {
		await page.viewport(320, 800);
		await render(AccountComparison, { lesson: manyAccounts(5, 8) });
		await userEvent.click(page.getByText('The same accounts as a table'));
		expect(document.documentElement.scrollWidth).toBe(320);
	});

	it('draws no label over another, as the browser measures them with our typefaces', async () => {
		await import('../../../src/lib/styles/generated/fonts.css');
		await render(AccountComparison, { lesson });
		await document.fonts.ready;
		for (const width of [360, 760, 1100]) {
			await page.viewport(width, 800);
			expect(overlappingLabels()).toEqual([]);
		}
	});
});

it('shows another view without losing a row that both hold', async () => {
	const view = (only: string[]) => ({ lesson, view: { only } });
	const { rerender } = await render(AccountComparison, view(['residents', 'paper']));
	const before = rows()[1];
	await rerender(view(['paper', 'office']));
	expect(ids()).toEqual(['paper', 'office']);
	expect(rows()[0]).toBe(before);
	await userEvent.tab();
	expect(focused()).toBe('paper');
});

it('has a table with every account, answer and blank, and what can both be true', async () => {
	await render(AccountComparison, { lesson });
	const cells = [...document.querySelectorAll('tbody tr')].map((row) =>
		[...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
	);
	expect(cells).toHaveLength(5);
	expect(cells[1]).toEqual([
		'The Exampleton Gazettepress; no stake known',
		'A bus.In its own words: bus.',
		'says nothing of this',
		'says nothing of this',
		'2 March 1901',
		'The Exampleton Gazette, page 1We read it whole.'
	]);
	expect(cells[4]!.slice(0, 4)).toEqual([
		'Read together',
		'Three versions. “A truck” and “A van of the town” can both be true; no other two can.',
		'One version: the accounts that answer say the same.',
		'No account here answers this.'
	]);
	expect(document.querySelectorAll('tr[data-row]')).toHaveLength(4);
});

it.each([
	['a moment that there is not', { moment: 'nowhere' }],
	['a beat that there is not', { beats: ['nothing'] }],
	['no account', { only: [] }]
])('draws nothing, and says so, for %s', async (_, view) => {
	await render(AccountComparison, { lesson, view });
	await expect.element(page.getByText('No account in this view.')).toBeVisible();
	expect(document.querySelector('svg')).toBeNull();
});

it('draws two hundred accounts and leaves the others to the table', async () => {
	await render(AccountComparison, { lesson: manyAccounts(201, 1) });
	expect(rows()).toHaveLength(200);
	expect(document.querySelectorAll('tr[data-row]')).toHaveLength(201);
	await expect.element(page.getByText('One more account stands in the table only.')).toBeVisible();
});

it('leaves tables and sources to the page around it where that has them', async () => {
	await render(AccountComparison, { lesson, sources: 'page' });
	expect(document.querySelector('table, .cr-sources')).toBeNull();
	expect(rows()[0]!.getAttribute('href')).toBe('#source-gazette');
});
