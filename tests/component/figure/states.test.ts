/** Every figure of the lessons in every state that a page or its reader puts it in. */
import { AccountComparison, ClaimComparison, LessonMap, Timeline, WordsFigure } from 'crossread';
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import type { Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/generated/fonts.css';
import '../../../src/lib/styles/index.css';
import { openParts } from '../../../src/lib/figure/parts.ts';
import type { View } from '../../../src/lib/lesson/schema.ts';
import { adopt, frames, giveBack, labelsOutside, shown, smallestText, STATES } from '../drawings.ts';
import { overlappingLabels } from '../labels.ts';

const FIGURES = {
	claims: ClaimComparison,
	accounts: AccountComparison,
	timeline: Timeline,
	map: LessonMap,
	words: WordsFigure
} as unknown as Record<View['figure'], Component<{ lesson: unknown; view: unknown }>>;

const CASES = [zhanaozen, peterloo].flatMap((lesson) =>
	lesson.steps.flatMap(({ id, views }) =>
		views.map((view, at) => ({ name: `${lesson.id}, ${id} ${at + 1}: ${view.figure}`, lesson, view }))
	)
);

beforeEach(() => page.viewport(1100, 800));
afterEach(giveBack);

it('every figure is among them', () => {
	expect(new Set(CASES.map(({ view }) => view.figure))).toEqual(new Set(Object.keys(FIGURES)));
});

describe.each(Object.entries(STATES))('with %s', (_, { k, begin }) => {
	it.each(CASES)('$name has no label over another or outside', async ({ lesson, view }) => {
		begin();
		// What is far from the screen is laid out too.
		adopt('.cr-drawing { content-visibility: visible !important; }');
		await render(FIGURES[view.figure], { lesson, view });
		await document.fonts.ready;
		// Groups of claims at one moment name their claimants in a column of its own: that takes 240 pixels at the usual size of type.
		for (const width of [view.figure === 'claims' ? Math.max(320, 240 * k) : 320, 1100]) {
			await page.viewport(width, 800);
			await vi.waitFor(() => {
				expect([...frames()]).toEqual(['box']);
				expect(shown()[0]!.getAttribute('width')).toBe(String(width));
			});
			openParts(document);
			expect(overlappingLabels()).toEqual([]);
			expect(labelsOutside()).toEqual([]);
			expect(document.documentElement.scrollWidth).toBe(width);
			expect(smallestText()).toBeGreaterThanOrEqual(12 * k);
		}
	});
});
