import { AccountComparison } from 'crossread';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/index.css';
import '../../../src/lib/styles/generated/fonts.css';
import { openParts } from '../../../src/lib/figure/parts.ts';
import { overlappingLabels } from '../labels.ts';
import { manyAccounts, pierLesson } from '../../fixtures/accounts.ts';

const lesson = pierLesson();
const rows = () =>
	[...document.querySelectorAll<SVGElement>('[data-account]')].filter((row) => row.checkVisibility());
const focused = () => (document.activeElement as SVGElement | null)?.dataset.account;
const ids = () => rows().map((row) => row.dataset.account);
const shown = () =>
	[...document.querySelectorAll<SVGElement>('svg.cr-scene')].filter((svg) => svg.checkVisibility());
/** Once it stands in the page it is arranged for its box. */
const arranged = () =>
	vi.waitFor(() =>
		expect(new Set(shown().map((svg) => svg.dataset.frame!.slice(0, 3)))).toEqual(new Set(['box']))
	);

beforeEach(() => page.viewport(1100, 800));

describe('the keyboard path', () => {
	it('has one tab stop and one mark for each account, in the order they were told', async () => {
		await render(AccountComparison, { lesson });
		await arranged();
		expect(ids()).toEqual(['residents', 'paper', 'office', 'archive']);
		expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
		await userEvent.tab();
		expect(focused()).toBe('residents');
		// Down the first column, cell by cell.
		await userEvent.keyboard('{ArrowDown}');
		expect(focused()).toBe('paper');
		await userEvent.keyboard('{ArrowRight}');
		expect(focused()).toBe('office');
		await userEvent.keyboard('{ArrowUp}');
		expect(focused()).toBe('archive');
		await userEvent.keyboard('{Home}{ArrowLeft}');
		expect(focused()).toBe('residents');
		await userEvent.keyboard('{End}{ArrowRight}');
		expect(focused()).toBe('archive');
	});

	it('has one tab stop for each part of a narrow figure', async () => {
		await page.viewport(360, 800);
		await render(AccountComparison, { lesson });
		await arranged();
		openParts(document);
		const stops = shown().map((svg) => svg.querySelectorAll('a[tabindex="0"]').length);
		expect(stops.length).toBeGreaterThan(1);
		expect(new Set(stops)).toEqual(new Set([1]));
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

it('is one voice under every question: a press on any of its names opens its card', async () => {
	await render(AccountComparison, { lesson });
	await arranged();
	const names = [...rows()[1]!.querySelectorAll('text:is(.cr-t-teller, .cr-t-teller *)')];
	expect(names).toHaveLength(3);
	for (const name of names) {
		await userEvent.click(name);
		await expect.element(page.getByRole('dialog')).toHaveTextContent('The Exampleton Gazette');
		await userEvent.keyboard('{Escape}');
	}
	// And where no letter is: every place of it is pointed at.
	expect(rows()[1]!.querySelector('.cr-hit')!.getAttribute('d')!.match(/M/g)).toHaveLength(3);
});

it('shows the thread of who is pointed at or spoken of', async () => {
	await render(AccountComparison, { lesson, view: { focus: ['office'] } });
	await arranged();
	const threads = (id: string) =>
		[...document.querySelectorAll<SVGElement>(`svg.cr-scene [data-account="${id}"] .cr-shape-thread`)].filter(
			(thread) => thread.checkVisibility()
		);
	const seen = (id: string) => threads(id).map((thread) => getComputedStyle(thread).visibility);
	await userEvent.hover(page.getByRole('heading'));
	expect(seen('office')).toEqual(['visible']);
	expect(seen('paper')).toEqual(['hidden', 'hidden']);
	rows()[1]!.focus({ focusVisible: true } as FocusOptions);
	expect(seen('paper')).toEqual(['visible', 'visible']);
	expect(threads('paper').map((thread) => getComputedStyle(thread).strokeDasharray)).toEqual([
		'5px, 4px',
		'5px, 4px'
	]);
});

it('has each account as one link of full sentences', async () => {
	await render(AccountComparison, { lesson });
	await arranged();
	await expect
		.element(
			page.getByRole('link', {
				name: 'The district office, told on 2 March 1901, read in The Exampleton Gazette, page 1. Stake not known. What came onto the pier? A van of the town. Who put out the lights? The guard. Who gave the order? Not in the part we read.'
			})
		)
		.toBeVisible();
});

describe('the width', () => {
	it.each([320, 600, 760, 1600])('is arranged for its box at %i px', async (width) => {
		await page.viewport(width, 800);
		await render(AccountComparison, { lesson });
		await arranged();
		expect(new Set(shown().map((svg) => svg.getAttribute('width')))).toEqual(new Set([String(width)]));
	});

	it('never makes the page wider than the screen', async () => {
		await page.viewport(320, 800);
		await render(AccountComparison, { lesson: manyAccounts(5, 8) });
		await arranged();
		await userEvent.click(page.getByText('The same accounts as a table'));
		expect(document.documentElement.scrollWidth).toBe(320);
	});

	it('draws no label over another, as the browser measures them with our typefaces', async () => {
		await render(AccountComparison, { lesson: manyAccounts(6, 4), view: { focus: ['account-1'] } });
		await document.fonts.ready;
		for (const width of [360, 760, 1100]) {
			await page.viewport(width, 800);
			await vi.waitFor(() => expect(shown()[0]!.getAttribute('width')).toBe(String(width)));
			expect(overlappingLabels()).toEqual([]);
		}
	});
});

it('shows another view without losing a row that both hold', async () => {
	const view = (only: string[]) => ({ lesson, view: { only } });
	const { rerender } = await render(AccountComparison, view(['residents', 'paper']));
	await arranged();
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
		'Three versions: “A truck” and “A van of the town” can both be true; no other two can.',
		'One version: the accounts that answer say the same.',
		'No account here answers this.'
	]);
	// And what they come to, read together.
	expect(document.querySelectorAll('tbody tr')).toHaveLength(4 + 1);
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
	await arranged();
	openParts(document);
	expect(new Set(ids()).size).toBe(200);
	expect(document.querySelectorAll('tbody tr')).toHaveLength(201 + 1);
	expect(document.querySelector('.cr-t-foot')!.parentElement!.textContent).toContain(
		'more account stands in the'
	);
});

it('leaves its sources to the page around it where that has them', async () => {
	await render(AccountComparison, { lesson, sources: 'page' });
	expect(document.querySelector('.cr-sources')).toBeNull();
	expect(document.querySelector('details:not([open]) table')).not.toBeNull();
	expect(rows()[0]!.getAttribute('href')).toBe('#source-gazette');
});
