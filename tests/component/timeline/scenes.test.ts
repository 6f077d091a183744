/** The scenes that Node has made and committed, made anew in the browser. */
import { expect, it } from 'vitest';
import { inFull } from '../../fixtures/comparisons.ts';
import { everyMark } from '../../fixtures/timelines.ts';
import made from '../../unit/timeline/scenes/every-mark.txt?raw';

it('a timeline is the same in Node and in a browser', () => {
	expect(inFull(everyMark())).toBe(made);
});
