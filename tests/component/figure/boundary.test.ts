import { AccountComparison, ClaimComparison, LessonMap, Timeline, WordsFigure } from 'crossread';
import lesson from 'crossread/lessons/zhanaozen.js';
import { createRawSnippet, type Component } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { FigureState } from '../../../src/lib/figure/FigureState.svelte.ts';
import type { FigureKind } from '../../../src/lib/figure/types.ts';
import FigureFrame from '../../../src/lib/figure/FigureFrame.svelte';
import '../../../src/lib/styles/index.css';

type Figure = Component<Record<string, unknown>>;

/** Each figure with a lesson that it cannot draw: a record leads nowhere, or lacks what every record has. */
const broken = {
	claims: [ClaimComparison, { actors: [] }],
	timeline: [Timeline, { events: lesson.events.map((event) => ({ ...event, citations: [] })) }],
	accounts: [AccountComparison, { actors: [] }],
	words: [WordsFigure, { actors: [] }],
	map: [LessonMap, { places: lesson.places.map((place) => ({ ...place, names: undefined })) }]
} satisfies Record<FigureKind, unknown> as unknown as Record<FigureKind, [Figure, object]>;

const view = (kind: string) => (kind === 'map' ? { extent: 'mangystau' } : {});

describe.each(Object.entries(broken))('%s of a broken lesson', (kind, [Figure, damage]) => {
	const damaged = { ...lesson, ...damage };

	it('leaves a sentence on the page, says so on the console once, and is tried anew', async () => {
		const console_ = vi.spyOn(console, 'error').mockImplementation(() => {});
		const { container, rerender } = await render(Figure, { lesson: damaged, view: view(kind) });
		expect(container.textContent).toContain('This figure could not be drawn.');
		expect(container.querySelector('figure')).toBeNull();
		expect(console_).toHaveBeenCalledOnce();
		await rerender({ lesson });
		expect(container.querySelector(`figure[data-figure="${kind}"] svg.cr-drawing`)).not.toBeNull();
		expect(container.textContent).not.toContain('This figure could not be drawn.');
		console_.mockRestore();
	});

	it('leaves what its page gives it instead, and tells its page', async () => {
		const onerror = vi.fn();
		const { container } = await render(Figure, {
			lesson: damaged,
			view: view(kind),
			onerror,
			fallback: createRawSnippet(() => ({ render: () => '<p>What we had before.</p>' }))
		});
		expect(container.textContent).toBe('What we had before.');
		expect(onerror).toHaveBeenCalledOnce();
	});
});

it('a drawing that fails leaves its table, open', async () => {
	const onerror = vi.fn();
	const { container } = await render(FigureFrame as unknown as Figure, {
		kind: 'claims',
		language: 'en',
		actors: [],
		heading: 'Deaths',
		level: 3,
		summary: 'One statement.',
		tableTitle: 'The same as a table',
		sources: [],
		sourceId: () => '',
		marks: [],
		reader: new FigureState(() => ({ focus: [] }), { get: () => undefined, set: () => {} }),
		cards: { record: () => undefined, citation: () => undefined, entry: () => undefined },
		onerror,
		drawing: createRawSnippet(() => ({
			render: () => {
				throw new Error('no room');
			}
		})),
		table: createRawSnippet(() => ({ render: () => '<table><tbody><tr><td>11</td></tr></tbody></table>' }))
	});
	expect(container.querySelector('td')?.checkVisibility()).toBe(true);
	expect(container.querySelector('h3')?.textContent).toBe('Deaths');
	expect(onerror).toHaveBeenCalledOnce();
});
