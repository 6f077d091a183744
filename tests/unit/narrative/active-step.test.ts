import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { activeStep, passed, readFrom, spread, startsOf } from '../../../src/lib/narrative/active-step.ts';

// Not covered here, because it needs a document: how `narrate` measures these places, see tests/component.
describe('activeStep', () => {
	const tops = [400, 1400, 2400];

	test.each([
		[-50, 0],
		[0, 0],
		[399, 0],
		[400, 0],
		[1399.9, 0],
		[1400, 1],
		[1400.1, 1],
		[2399, 1],
		[2400, 2],
		[1_000_000, 2]
	])('with the line at %d it is step %d', (line, index) => {
		expect(activeStep(tops, line)).toBe(index);
	});

	it('is the first of a narrative of one step, wherever the line is', () => {
		for (const line of [-10, 0, 399, 400, 9000]) expect(activeStep([400], line)).toBe(0);
	});

	it('of no steps is 0, which leads to no step', () => {
		expect(activeStep([], 500)).toBe(0);
	});

	it('is the last of steps that begin at the same place', () => {
		expect(activeStep([100, 200, 200, 300], 200)).toBe(2);
	});

	it('depends on the place alone: scrolling down and up passes the same steps in reverse', () => {
		const lines = Array.from({ length: 300 }, (_, index) => index * 10);
		const down = lines.map((line) => activeStep(tops, line));
		const up = lines.toReversed().map((line) => activeStep(tops, line));
		expect(up.toReversed()).toEqual(down);
		expect(new Set(down)).toEqual(new Set([0, 1, 2]));
	});

	it('is what looking at every step in turn would find, for 300 steps', () => {
		const many = Array.from({ length: 300 }, (_, index) => 37 + index * 613);
		for (let line = 0; line < 300 * 613; line += 487) {
			const last = many.findLastIndex((top) => top <= line);
			expect(activeStep(many, line)).toBe(Math.max(0, last));
		}
	});
});

describe('startsOf', () => {
	const view = { height: 1000, margin: 80, last: 100_000 };

	it('lets a step begin when its top is at 45 % of the height', () => {
		expect(startsOf([500, 1500, 3000], view)).toEqual([50, 1050, 2550]);
	});

	it('waits until the step before has left the place where it was gone to', () => {
		// A step of 100 pixels, gone to, stands at 1500 - 80.
		const starts = startsOf([500, 1500, 1600, 3000], view);
		expect(activeStep(starts, 1500 - view.margin)).toBe(1);
		expect(activeStep(starts, 1500 - view.margin + 1)).toBe(2);
	});

	it('makes every step active where it was gone to, however short the steps and wide the margin', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 40 }),
				fc.integer({ min: 300, max: 2000 }),
				fc.integer({ min: 0, max: 130 }),
				(heights, height, margin) => {
					let y = 2000;
					const tops = heights.map((one) => (y += one) - one);
					const starts = startsOf(tops, { height, margin, last: 1_000_000 });
					expect(starts).toEqual([...starts].sort((a, b) => a - b));
					expect(tops.map((top) => activeStep(starts, top - margin))).toEqual(tops.map((_, at) => at));
				}
			)
		);
	});

	it('makes the last step active at the end of a page too short to bring it up', () => {
		const starts = startsOf([0, 900, 1100], { ...view, last: 400 });
		expect(activeStep(starts, 400)).toBe(2);
		expect(activeStep(starts, 399)).toBe(0);
	});

	it('opens a page that can’t be scrolled at the first step', () => {
		expect(activeStep(startsOf([0, 600, 800], { ...view, last: 0 }), 0)).toBe(0);
	});
});

describe('readFrom', () => {
	const view = { height: 1000, margin: 0, last: 100_000 };

	it('reads a line of a text when it is at 45 % of the height', () => {
		const text = { top: 2000, bottom: 3500, height: 1500, sticks: false };
		expect(readFrom(0, text, view)).toBe(1550);
		expect(readFrom(700, text, view)).toBe(2250);
	});

	it('goes on down a text that stays while what stands beside it passes, and is through before the next step', () => {
		// As high as the screen, beside figures of twice its height: it stays for 1,000 pixels.
		const text = { top: 2000, bottom: 4000, height: 1000, sticks: true };
		expect(readFrom(450, text, view)).toBe(2000);
		expect(readFrom(450 + 275, text, view)).toBe(2775);
		expect(startsOf([text.top, text.bottom], view)[1]).toBe(readFrom(text.height, text, view));
	});

	it('is where the line is for a text that has nothing to stay for', () => {
		const text = { top: 2000, bottom: 3500, height: 1500 };
		for (const below of [0, 400, 950, 951, 1500])
			expect(readFrom(below, { ...text, sticks: true }, view)).toBeCloseTo(
				readFrom(below, { ...text, sticks: false }, view)
			);
	});

	it('reads in the order of the text', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 2500 }), { maxLength: 20 }),
				fc.integer({ min: 0, max: 3000 }),
				fc.boolean(),
				(below, spare, sticks) => {
					const text = { top: 2000, bottom: 4500 + spare, height: 2500, sticks };
					const reads = below.sort((a, b) => a - b).map((one) => readFrom(one, text, view));
					expect(reads).toEqual([...reads].sort((a, b) => a - b));
					expect(passed(reads, Infinity)).toBe(reads.length);
				}
			)
		);
	});
});

describe('spread', () => {
	it('keeps what is far enough apart, and moves on what is not, in order', () => {
		expect(spread([])).toEqual([]);
		expect(spread([0, 100, 102, 103, 130, 200])).toEqual([0, 100, 116, 132, 148, 200]);
	});
});
