/** The scenes that Node has made and committed, made anew in the browser. */
import { expect, it } from 'vitest';
import { legendInFull } from '../../fixtures/map-cases.ts';
import legend from '../../unit/map/scenes/legend.txt?raw';

it('sets every mark of a map the same in Node and in a browser', () => {
	expect(legendInFull()).toBe(legend);
});
