import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FRAMES, type Frame } from '../../../src/lib/figure/frame.ts';
import type { Scene } from '../../../src/lib/figure/scene.ts';
import { timelineWords } from '../../../src/lib/words/en/timeline-words.ts';
import { inFull } from '../../fixtures/comparisons.ts';
import { timelineFaults } from '../../fixtures/timeline-scene-rules.ts';
import { everyMark, rowsOf, setIn, timelines, type TimelineCase } from '../../fixtures/timelines.ts';

const frameNames = Object.keys(FRAMES) as (keyof typeof FRAMES)[];
const frames: fc.Arbitrary<Frame> = fc
	.tuple(fc.constantFrom(...frameNames), fc.constantFrom(undefined, 16, 20, 24, 32))
	.map(([name, type]) => ({ ...FRAMES[name], ...(type !== undefined && { type }) }));

function faults(told: TimelineCase, frame: Frame): string[] {
	const rows = rowsOf(told);
	return timelineFaults(setIn(rows, frame), rows, frame, timelineWords);
}

describe('a timeline', () => {
	it('fits or splits, and holds every event with its marks and its dates', () => {
		fc.assert(
			fc.property(timelines(0, 12), frames, (told, frame) => {
				expect(faults(told, frame)).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});

	it('is as high as it needs to be in a frame without a height', () => {
		fc.assert(
			fc.property(timelines(1, 10), frames, (told, { width, medium, type }) => {
				const frame: Frame = { width, ...(medium && { medium }), ...(type !== undefined && { type }) };
				expect(faults(told, frame)).toEqual([]);
			}),
			{ numRuns: 30 }
		);
	});

	test.each(frameNames)('fits or splits where events are as many as are drawn one by one, in %s', (name) => {
		const [told] = fc.sample(timelines(150, 150), { seed: 150, numRuns: 1 });
		expect(faults(told!, FRAMES[name])).toEqual([]);
	});

	it('is the same for the same input, and the focus moves nothing', () => {
		fc.assert(
			fc.property(timelines(0, 8), frames, (told, frame) => {
				const scenes = setIn(rowsOf(told), frame);
				expect(setIn(rowsOf(told), frame)).toEqual(scenes);
				const focus = ['e0', 'e3', 'c0'];
				const lit = setIn(rowsOf(told), frame, { focus, spoken: ['e3'] });
				for (const { key, focused, dimmed } of lit.flatMap(({ items }) => items)) {
					expect(focused).toBe(focus.includes(key.id));
					expect(dimmed).toBe(key.id !== 'e3');
				}
				expect(lit.map(unlit)).toEqual(scenes.map(unlit));
			}),
			{ numRuns: 8 }
		);
	});

	it('is set in Node as committed, to the last digit', async () => {
		await expect(inFull(everyMark())).toMatchFileSnapshot('scenes/every-mark.txt');
	});
});

/** A scene without what the text speaks of. */
const unlit = (scene: Scene) => ({
	...scene,
	items: scene.items.map((item) => ({ ...item, focused: false, dimmed: false }))
});
