import { describe, expect, it, test } from 'vitest';
import { activeStep } from '../../../src/lib/narrative/active-step.ts';

// Not covered here, because it needs a document: `narrate` and `followSteps`, see tests/component.
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
