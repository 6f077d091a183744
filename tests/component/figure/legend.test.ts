import { AccountComparison, ClaimComparison, LessonMap, Timeline, WordsFigure } from 'crossread';
import type { Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import '../../../src/lib/styles/index.css';
import { openParts } from '../../../src/lib/figure/parts.ts';
import SceneLegend from '../../fixtures/SceneLegend.svelte';
import { compareDrawn, drawnIn, forced, type Legend } from '../../fixtures/drawn.ts';
import { tabToDrawing } from '../drawings.ts';
import {
	accountsLegend,
	claimsLegend,
	densityLegend,
	mapLegend,
	timelineLegend,
	wordsLegend
} from '../../fixtures/legend.ts';

// A figure with every mark, and each of its computed styles: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Everything that a figure draws, under one element; and what the renderer draws, whoever asks for it. */
const legends: Record<Legend, (language?: string) => Promise<void>> = {
	claims: async (language = 'en') => {
		await shown(ClaimComparison, claimsLegend, language);
		await render(SceneLegend);
	},
	scene: async () => {
		await render(SceneLegend);
	},
	accounts: (language = 'en') => shown(AccountComparison, accountsLegend, language),
	words: (language = 'en') => shown(WordsFigure, wordsLegend, language),
	map: (language = 'en') => shown(LessonMap, mapLegend, language),
	timeline: async (language = 'en') => {
		await shown(Timeline, timelineLegend, language);
		await shown(Timeline, densityLegend, language);
	}
};
/** Once they stand in the page they are arranged for their box. */
const arranged = () =>
	vi.waitFor(() =>
		document.querySelectorAll('figure').forEach((figure) => {
			expect(figure.querySelector('[data-frame^="box"]')).not.toBeNull();
		})
	);
/** In all their parts. */
async function shown<Props extends { lesson: { language: string } }>(
	component: Component<Props>,
	props: Props,
	language: string
) {
	await render(component, { ...props, lesson: { ...props.lesson, language } });
	await arranged();
	openParts(document);
}
const all = Object.keys(legends) as Legend[];
const kinds = all.filter((one) => one !== 'scene');

const emulate = (name: string, value: string) =>
	cdp().send('Emulation.setEmulatedMedia', { features: value ? [{ name, value }] : [] });

beforeEach(() => page.viewport(1100, 800));

describe.each(all)('the marks of the %s', (kind) => {
	it('are drawn as the stylesheet means them, every one', async () => {
		await legends[kind]();
		expect(compareDrawn(document.body, drawnIn(kind))).toEqual({ otherwise: [], missing: [] });
	});

	it('show which one is pointed at, and which has the focus', async () => {
		await legends[kind]();
		const row = [...document.querySelectorAll<SVGElement>('.cr-row')].find((one) => one.checkVisibility())!;
		const state = () =>
			compareDrawn(row, [{ selector: '.cr-hit', style: { fill: '--cr-ink', 'fill-opacity': '0.045' } }]);
		// A record that stands at several places has no middle of its own.
		await userEvent.hover(row.querySelector('text, .cr-mark')!);
		expect(state()).toEqual({ otherwise: [], missing: [] });
		await userEvent.tab();
		for (let stops = 0; document.activeElement !== row && stops < 8; stops++) await userEvent.tab();
		expect(document.activeElement).toBe(row);
		expect(getComputedStyle(row).outlineStyle).toBe('none');
		expect(
			compareDrawn(row, [{ selector: '.cr-hit', style: { stroke: '--cr-focus', 'stroke-width': '3px' } }])
		).toEqual({
			otherwise: [],
			missing: []
		});
	});

	describe('in forced colours', () => {
		afterEach(() => emulate('forced-colors', ''));

		it('are drawn in the colours of the system', async () => {
			await emulate('forced-colors', 'active');
			expect(matchMedia('(forced-colors: active)').matches).toBe(true);
			await legends[kind]();
			expect(compareDrawn(document.body, drawnIn(kind, forced))).toEqual({ otherwise: [], missing: [] });
			await tabToDrawing();
			const focused = document.activeElement!;
			expect(focused.matches('.cr-row')).toBe(true);
			expect(
				compareDrawn(focused, [{ selector: '.cr-hit', style: { stroke: 'Highlight' } }]).otherwise
			).toEqual([]);
		});
	});
});

describe('what a page around does to its text', () => {
	/** Where each label begins, ends and stands in its drawing. */
	const boxes = () =>
		[...document.querySelectorAll('.cr-drawing')]
			.filter((drawing) => drawing.checkVisibility())
			.flatMap((drawing) => {
				const at = drawing.getBoundingClientRect();
				return [...drawing.querySelectorAll('text')].map((text) => {
					const { left, right, top } = text.getBoundingClientRect();
					return { text: text.textContent, at: [left - at.left, right - at.left, top - at.top] };
				});
			});

	/** Less than a pixel is the raster's doing. */
	function movedFrom(before: ReturnType<typeof boxes>) {
		const after = boxes();
		expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
		return before.filter(({ at }, one) => at.some((x, side) => Math.abs(x - after[one]!.at[side]!) > 1));
	}

	it.each(kinds)('moves no label of the %s in a lesson written from right to left', async (kind) => {
		await legends[kind]();
		const before = boxes();
		await cleanup();
		await legends[kind]('ar');
		const root = document.querySelector<HTMLElement>('.cr-root')!;
		expect([root.lang, getComputedStyle(root).direction]).toEqual(['ar', 'rtl']);
		expect(movedFrom(before)).toEqual([]);
	});

	it.each(kinds)('moves no label of the %s', async (kind) => {
		await legends[kind]();
		const before = boxes();
		expect(before.length).toBeGreaterThan(5);
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`
			:root { direction: rtl; }
			body { letter-spacing: .08em; word-spacing: .5em; text-transform: uppercase; white-space: pre; text-indent: 3em;
				text-align: right; word-break: break-all; line-height: 3; font: italic small-caps 700 30px cursive; }
			* { letter-spacing: .12em !important; word-spacing: .16em !important; }
		`);
		document.adoptedStyleSheets = [sheet];
		try {
			expect(movedFrom(before)).toEqual([]);
			const summary = document.querySelector('.cr-summary')!;
			expect(getComputedStyle(summary)).toMatchObject({
				direction: 'ltr',
				textTransform: 'none',
				textIndent: '0px',
				fontStyle: 'normal'
			});
		} finally {
			document.adoptedStyleSheets = [];
		}
	});
});
