/** The scenes that Node has made and committed, made anew in the browser. */
import { expect, it } from 'vitest';
import { everyWord } from '../../fixtures/words-figure.ts';
import made from '../../unit/words-figure/scenes/every-word.txt?raw';

it('words are set the same in Node and in a browser', () => {
	expect(everyWord()).toBe(made);
});
