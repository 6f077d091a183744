/** The scenes that Node has made and committed, made anew in the browser. */
import { expect, test } from 'vitest';
import { everyKind, inFull } from '../../fixtures/comparisons.ts';
import apart from '../../unit/claims/scenes/apart.txt?raw';
import moment from '../../unit/claims/scenes/moment.txt?raw';
import overTime from '../../unit/claims/scenes/over-time.txt?raw';

test.each([
	['moment', moment],
	['over-time', overTime],
	['apart', apart]
] as const)('claims set %s are the same in Node and in a browser', (arrangement, made) => {
	expect(inFull(everyKind(arrangement))).toBe(made);
});
