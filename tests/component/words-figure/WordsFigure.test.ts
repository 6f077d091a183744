import { WordsFigure } from 'crossread';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/generated/fonts.css';
import '../../../src/lib/styles/index.css';
import { manyWords, wordsLesson } from '../../fixtures/words-figure.ts';
import { overlappingLabels } from '../labels.ts';

const lesson = wordsLesson();
const shown = () =>
	[...document.querySelectorAll<SVGElement>('svg.cr-scene')].filter((svg) => svg.checkVisibility());
const words = () => shown().flatMap((svg) => [...svg.querySelectorAll<SVGElement>('[data-term]')]);
const ids = () => words().map(({ dataset }) => dataset.term);
const focused = () => (document.activeElement as SVGElement | null)?.dataset.term;
const arranged = () =>
	vi.waitFor(() =>
		expect(new Set(shown().map((svg) => svg.dataset.frame!.slice(0, 3)))).toEqual(new Set(['box']))
	);

beforeEach(() => page.viewport(1100, 800));

it('is a figure of words with its heading, its sentence and its table', async () => {
	await render(WordsFigure, { lesson });
	await arranged();
	expect(document.querySelector('figure')!.dataset.figure).toBe('words');
	await expect.element(page.getByRole('heading', { name: 'The words, and who uses them' })).toBeVisible();
	await expect.element(page.getByText(/^Three words, used by four voices/)).toBeVisible();
	expect(ids()).toEqual(['disaster', 'crime', 'incident']);
	expect(document.querySelectorAll('tbody tr')).toHaveLength(3);
});

it('has one tab stop, arrow keys from word to word, and a card with the meaning by Enter', async () => {
	const onselect = vi.fn();
	await render(WordsFigure, { lesson, onselect });
	await arranged();
	await userEvent.tab();
	expect(focused()).toBe('disaster');
	await userEvent.keyboard('{ArrowRight}');
	expect(focused()).toBe('crime');
	await userEvent.keyboard('{Enter}');
	const card = page.getByRole('dialog');
	await expect.element(card).toHaveTextContent('What crime means.');
	await expect.element(card).toHaveTextContent('what crime leaves out');
	await expect.element(card).toHaveTextContent('crime (de)');
	expect(onselect).toHaveBeenCalledWith({ kind: 'term', id: 'crime' });
	await userEvent.keyboard('{Escape}');
	await expect.element(card).not.toBeInTheDocument();
	expect(focused()).toBe('crime');
});

it('marks what the text speaks of', async () => {
	await render(WordsFigure, { lesson, view: { focus: ['incident'] } });
	await arranged();
	expect(
		words()
			.filter(({ dataset }) => dataset.focus !== undefined)
			.map(({ dataset }) => dataset.term)
	).toEqual(['incident']);
	const colour = (id: string) =>
		getComputedStyle(document.querySelector(`svg.cr-scene [data-term="${id}"] .cr-t-word`)!).fill;
	expect(colour('incident')).not.toBe(colour('crime'));
});

describe('the width', () => {
	it.each([320, 760, 1100])(
		'has no label over another at %i px, as the browser measures them',
		async (width) => {
			await page.viewport(width, 800);
			await render(WordsFigure, { lesson: manyWords(9) });
			await document.fonts.ready;
			await vi.waitFor(() => expect(shown()[0]!.getAttribute('width')).toBe(String(width)));
			expect(overlappingLabels()).toEqual([]);
			expect(document.documentElement.scrollWidth).toBe(width);
		}
	);
});

it.each([
	['no word', { only: [] }],
	['a document that nobody of them stands in', { document: 'nothing' }]
])('draws nothing, and says so, for %s', async (_, view) => {
	await render(WordsFigure, { lesson, view });
	await expect.element(page.getByText('No word in this view.')).toBeVisible();
	expect(document.querySelector('svg')).toBeNull();
});
