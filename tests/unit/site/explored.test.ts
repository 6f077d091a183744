import { expect, test } from 'vitest';
import { choiceIn } from '../../../src/lib/site/revive/explored.ts';

test.each([
	[
		'#?document=gazette&latest=1901-03-02&fold=true',
		{ document: 'gazette', latest: '1901-03-02', fold: true }
	],
	['#?fold=false', { fold: false }],
	['#?', {}],
	['#?%E0%A4%A', { '\uFFFD%A': '' }],
	['#source-gazette', undefined],
	['', undefined]
])('the address %s says that %j was chosen', (hash, choice) => {
	expect(choiceIn(hash)).toEqual(choice);
});
