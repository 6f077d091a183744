import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ArrangeState } from '../../../src/lib/claims/arrange/index.ts';
import { FRAMES, type Frame } from '../../../src/lib/figure/frame.ts';
import type { Scene } from '../../../src/lib/figure/scene.ts';
import type { Quantity } from '../../../src/lib/lesson/schema.ts';
import { ARRANGEMENTS } from '../../../src/lib/lesson/vocabulary.ts';
import type { ClaimRows } from '../../../src/lib/rows/claims.ts';
import { claimsWords } from '../../../src/lib/words/en/claims-words.ts';
import { arrangeAll } from '../../fixtures/arranged.ts';
import { claimFaults } from '../../fixtures/claim-scene-rules.ts';
import { comparisons, everyKind, inFull, rowsOf } from '../../fixtures/comparisons.ts';
import { allKinds, claim } from '../../fixtures/kinds.ts';
import { marksOutside, textsOnTexts, textsOutside } from '../../fixtures/scene-rules.ts';

const frameNames = Object.keys(FRAMES) as (keyof typeof FRAMES)[];
const frames: fc.Arbitrary<Frame> = fc
	.tuple(fc.constantFrom(...frameNames), fc.constantFrom(undefined, 16, 18, 20, 24, 32))
	.map(([name, type]) => ({ ...FRAMES[name], ...(type !== undefined && { type }) }));
const scenesOf = (rows: ClaimRows, frame: Frame, state: Partial<ArrangeState> = {}): Scene[] =>
	arrangeAll(rows, { focus: [], ...state }, frame, claimsWords);
const faults = (rows: ClaimRows, frame: Frame, fold = false) =>
	claimFaults(scenesOf(rows, frame, { fold }), rows, frame, claimsWords);

describe.each(ARRANGEMENTS)('claims set %s', (arrangement) => {
	it('fit or split, and hold every claim with its date, its numbers and its relations', () => {
		fc.assert(
			fc.property(comparisons(0, 12, arrangement), frames, fc.boolean(), (comparison, frame, fold) => {
				expect(faults(rowsOf(comparison), frame, fold)).toEqual([]);
			}),
			{ numRuns: 20 }
		);
	});

	test.each(frameNames)('hold every kind of statement, one alone and all of them, in %s', (name) => {
		for (const claims of [...allKinds.map((one) => [one]), allKinds])
			expect(faults(rowsOf({ claims, view: { arrangement } }), FRAMES[name])).toEqual([]);
	});

	it('are as high as they need to be in a frame without a height', () => {
		fc.assert(
			fc.property(comparisons(1, 12, arrangement), frames, (comparison, { width, medium, type }) => {
				const frame: Frame = { width, ...(medium && { medium }), ...(type !== undefined && { type }) };
				expect(faults(rowsOf(comparison), frame)).toEqual([]);
			}),
			{ numRuns: 8 }
		);
	});

	it('split, wrap or break words where a frame is narrow and the text of its reader large', () => {
		const narrow: fc.Arbitrary<Frame> = fc.record({
			width: fc.integer({ min: 160, max: 400 }),
			type: fc.integer({ min: 16, max: 32 }),
			height: fc.constantFrom(undefined, 400, 560, 800)
		});
		fc.assert(
			fc.property(comparisons(0, 12, arrangement), narrow, fc.boolean(), (comparison, frame, fold) => {
				expect(faults(rowsOf(comparison), frame, fold)).toEqual([]);
			}),
			{ numRuns: 20 }
		);
	});

	test.each([
		[300, FRAMES.S],
		[300, FRAMES.P]
	])('fit or split where they are far too many: %i', (count, frame) => {
		const [comparison] = fc.sample(comparisons(count, count, arrangement), { seed: count, numRuns: 1 });
		const rows = rowsOf(comparison!);
		expect(rows.rows.length).toBe(count);
		expect(faults(rows, frame)).toEqual([]);
	});
});

describe.each(ARRANGEMENTS)('claims set %s', (arrangement) => {
	it('are the same for the same input, and the focus moves nothing', () => {
		fc.assert(
			fc.property(comparisons(0, 8, arrangement), frames, (comparison, frame) => {
				const scenes = scenesOf(rowsOf(comparison), frame);
				expect(scenesOf(rowsOf(comparison), frame)).toEqual(scenes);
				const focus = ['c0', 'c1', 'c4'];
				const lit = scenesOf(rowsOf(comparison), frame, { focus, spoken: ['c1'] });
				for (const { key, focused, dimmed } of lit.flatMap(({ items }) => items)) {
					expect(focused).toBe(focus.includes(key.id));
					expect(dimmed).toBe(key.id !== 'c1');
				}
				expect(lit.map(unlit)).toEqual(scenes.map(unlit));
			}),
			{ numRuns: 8 }
		);
	});

	test.each(frameNames)('break a number rather than leave the frame by it, in %s', (name) => {
		const n = Number.MAX_SAFE_INTEGER;
		const quantities: Quantity[] = [
			{ kind: 'exact', n },
			{ kind: 'range', min: n - 9, max: n },
			{ kind: 'moreThan', n: n - 1 },
			{ kind: 'upTo', n }
		];
		const claims = quantities.map((quantity, at) => claim(`c${at}`, quantity));
		for (const scene of scenesOf(rowsOf({ claims, view: { arrangement } }), { ...FRAMES[name], type: 32 }))
			expect([...textsOutside(scene), ...textsOnTexts(scene), ...marksOutside(scene)]).toEqual([]);
	});
});

/** A scene without what the text speaks of. */
const unlit = (scene: Scene) => ({
	...scene,
	items: scene.items.map((item) => ({
		...item,
		focused: false,
		dimmed: false,
		marks: item.marks.map(({ heavy: _, ...mark }) => mark)
	}))
});

it.each(ARRANGEMENTS)('are set %s in Node as committed, to the last digit', async (arrangement) => {
	await expect(inFull(everyKind(arrangement))).toMatchFileSnapshot(`scenes/${arrangement}.txt`);
});
