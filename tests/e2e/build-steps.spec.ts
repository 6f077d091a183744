import { expect, test } from '@playwright/test';
import { unmatched } from '../build-steps.ts';

// wireit empties what a step says it makes before it runs, so nothing here can be left from before.
test('every step has made what it says it makes', async () => {
	expect(await unmatched('output')).toEqual([]);
});
