import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fingerprint, missing, wordings } from '../../../scripts/wordings.ts';

const folder = new URL('../../../src/lessons/zhanaozen/', import.meta.url);

it('every wording of the base article has been found in its paragraph, and none has changed since', async () => {
	const lock = JSON.parse(await readFile(new URL('wordings.lock.json', folder), 'utf8')) as {
		source: string;
		checked: string[];
	};
	const now = wordings(zhanaozen, lock.source);
	expect(now.length).toBeGreaterThan(4);
	expect(now.map(fingerprint).sort()).toEqual(lock.checked);
});

describe('looking up', () => {
	const text = 'Title\n\n¶1. It says “about 70” – or more.\n\n¶2. Nothing.\n';
	const at = (locator: string, wording: string) => missing(text, [{ source: 's', locator, wording }]);

	it('finds words in their paragraph, however quotation marks and dashes are set', () => {
		expect(at('¶1', 'says "about 70" - or')).toEqual([]);
	});
	it('does not find them in another, in none, or changed', () => {
		expect(at('¶2', 'about 70')).toHaveLength(1);
		expect(at('¶9', 'about 70')).toHaveLength(1);
		expect(at('¶1', 'about 71')).toHaveLength(1);
	});
});
