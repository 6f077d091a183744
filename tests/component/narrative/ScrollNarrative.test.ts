import { ScrollNarrative } from 'crossread';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { StepEvent } from '../../../src/lib/narrative/narrate.ts';
import '../../../src/lib/styles/index.css';
import { slice } from '../../fixtures/slice.ts';

const step = (id: string) => document.getElementById(id)!;
const current = () => [...document.querySelectorAll('[data-step][aria-current="step"]')].map(({ id }) => id);
const stageClaims = () =>
	[...document.querySelectorAll<SVGElement>('[data-stage] [data-claim]')]
		.filter((row) => row.getClientRects().length)
		.map((row) => row.dataset.claim);

beforeEach(async () => {
	await page.viewport(1280, 800);
	window.scrollTo(0, 0);
});

describe('the active step', () => {
	it('is the first one before any is reached', async () => {
		await render(ScrollNarrative, { lesson: slice });
		expect(current()).toEqual(['two-numbers']);
	});

	it('follows the scroll down and up, and the stage shows what it declares', async () => {
		await render(ScrollNarrative, { lesson: slice });
		expect(stageClaims()).toEqual(['c01', 'c02']);
		step('a-word').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
		await vi.waitFor(() => expect(stageClaims()).toEqual(['c01', 'c02', 'c04', 'n01']));
		step('the-wounded').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(stageClaims()).toEqual(['c03']));
		window.scrollTo(0, 0);
		await vi.waitFor(() => expect(stageClaims()).toEqual(['c01', 'c02']));
	});

	it('is right after one jump from the first to the last', async () => {
		const onstep = vi.fn();
		await render(ScrollNarrative, { lesson: slice, onstep });
		window.scrollTo(0, document.documentElement.scrollHeight);
		await vi.waitFor(() => expect(current()).toEqual(['the-wounded']));
		expect(onstep.mock.lastCall).toEqual(['the-wounded']);
	});

	it('is right after the screen has changed its size', async () => {
		await render(ScrollNarrative, { lesson: slice });
		step('a-word').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
		await page.viewport(700, 500);
		step('a-word').scrollIntoView({ block: 'start' });
		await vi.waitFor(() => expect(current()).toEqual(['a-word']));
	});

	it('is told to the page as crossread-step', async () => {
		const seen: string[] = [];
		const listen = (event: Event) => seen.push((event as StepEvent).detail.id);
		document.addEventListener('crossread-step', listen);
		await render(ScrollNarrative, { lesson: slice });
		step('the-wounded').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(seen.at(-1)).toBe('the-wounded'));
		document.removeEventListener('crossread-step', listen);
	});
});

describe('a figure in the text', () => {
	it.each([
		[1280, 800],
		[360, 740]
	])('opens its statement in place at %i × %i, and closing gives the focus back', async (width, height) => {
		await page.viewport(width, height);
		await render(ScrollNarrative, { lesson: slice });
		const figure = page.getByRole('link', { name: '70 or higher' });
		await userEvent.click(figure);
		const card = page.getByRole('dialog', { name: 'The statement in full' });
		await expect.element(card).toHaveTextContent('70 or more deaths; no upper limit stated');
		await expect.element(card).toHaveTextContent('17 December 2011, 23:59 as stated, ¶2');
		await userEvent.keyboard('{Escape}');
		await expect.element(figure).toHaveFocus();
	});

	it('so does a row of a static drawing', async () => {
		await page.viewport(360, 740);
		await render(ScrollNarrative, { lesson: slice });
		const row = [...document.querySelectorAll<SVGElement>('#a-word [data-claim="n01"]')].find(
			(candidate) => candidate.getClientRects().length
		)!;
		row.focus();
		await userEvent.keyboard('{Enter}');
		await expect
			.element(page.getByRole('dialog'))
			.toHaveTextContent('number of deaths not known; bodies not released');
	});
});

it('keeps the focus in the stage when the row that had it goes with its step', async () => {
	await render(ScrollNarrative, { lesson: slice });
	const rows = [...document.querySelectorAll<SVGElement>('[data-stage] [data-claim="c02"]')];
	rows.find((row) => row.getClientRects().length)!.focus({ preventScroll: true });
	step('the-wounded').scrollIntoView({ block: 'center' });
	await vi.waitFor(() => expect((document.activeElement as SVGElement).dataset.claim).toBe('c03'));
});

describe('two narratives on one page', () => {
	it('have an active step each, and one goes on when the other is gone', async () => {
		const other = structuredClone(slice);
		other.steps.forEach((item) => (item.id = `other-${item.id}`));
		const first = await render(ScrollNarrative, { lesson: slice });
		await render(ScrollNarrative, { lesson: other });
		expect(current()).toEqual(['two-numbers', 'other-two-numbers']);
		await first.unmount();
		step('other-the-wounded').scrollIntoView({ block: 'center' });
		await vi.waitFor(() => expect(current()).toEqual(['other-the-wounded']));
	});
});

describe('the readings', () => {
	it.each([
		[1280, 736],
		[1440, 900],
		[1920, 1080]
	])('has a stage that needs no scrolling of its own at %i × %i', async (width, height) => {
		await page.viewport(width, height);
		await render(ScrollNarrative, { lesson: slice });
		const stage = document.querySelector('[data-stage]')!;
		for (const { id } of slice.steps) {
			step(id).scrollIntoView({ block: 'center' });
			await vi.waitFor(() => expect(current()).toEqual([id]));
			expect(stage.scrollHeight).toBe(stage.clientHeight);
		}
	});

	it('switches to the plain article: no stage, a figure in every step, the address says so', async () => {
		await render(ScrollNarrative, { lesson: slice });
		expect(document.querySelector('[data-stage]')!.getClientRects()).toHaveLength(1);
		await userEvent.click(page.getByRole('link', { name: 'Plain article' }));
		expect(document.querySelector('[data-narrative]')).toHaveAttribute('data-reading', 'plain');
		expect(document.querySelector('[data-stage]')!.getClientRects()).toHaveLength(0);
		for (const figure of document.querySelectorAll('[data-step] figure')) expect(figure).toBeVisible();
		expect(new URL(location.href).searchParams.get('reading')).toBe('plain');
		await userEvent.click(page.getByRole('link', { name: 'Scroll story' }));
		expect(document.querySelector('[data-stage]')!.getClientRects()).toHaveLength(1);
	});

	it('shows no stage, and offers no choice, where there is no room for it', async () => {
		await page.viewport(1024, 768);
		await render(ScrollNarrative, { lesson: slice });
		expect(document.querySelector('.cr-readings')!.getClientRects()).toHaveLength(0);
		expect(document.querySelector('[data-stage]')!.getClientRects()).toHaveLength(0);
		for (const figure of document.querySelectorAll('[data-step] figure')) expect(figure).toBeVisible();
	});
});
