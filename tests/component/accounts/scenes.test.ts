/** The scenes that Node has made and committed, made anew in the browser. */
import { expect, it } from 'vitest';
import { everyAccount } from '../../fixtures/accounts.ts';
import made from '../../unit/accounts/scenes/every-kind.txt?raw';

it('accounts are set the same in Node and in a browser', () => {
	expect(everyAccount()).toBe(made);
});
