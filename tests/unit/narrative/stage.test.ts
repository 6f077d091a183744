import { describe, expect, it, test } from 'vitest';
import { partShown, roomFor, viewShown } from '../../../src/lib/narrative/stage.ts';

const views = [['a', 'b'], ['c'], ['b', 'd']].map((ids) => ({ ids: new Set(ids) }));
const read = (...ids: string[]) => ({ read: ids.map((id) => `claim-${id}`) });

describe('the view that is shown', () => {
	test.each([
		[[], 0],
		[['a'], 0],
		[['a', 'c'], 1],
		[['c', 'b'], 0],
		[['c', 'nowhere'], 1],
		[['nowhere'], 0],
		[['a', 'd'], 2]
	])('after %j is %d', (ids, view) => {
		expect(viewShown(views, read(...ids))).toBe(view);
	});
});

describe('the part that is shown', () => {
	const key = (id: string) => ({ key: { kind: 'claim' as const, id } });
	const scenes = [
		{ items: [key('a')] },
		{ items: [{ ...key('b'), folded: ['c'] }] }
	] as unknown as Parameters<typeof partShown>[0];

	test.each([
		[[], 0],
		[['b'], 1],
		[['b', 'a'], 0],
		[['c'], 1],
		[['b', 'nowhere'], 1]
	])('after %j is %d', (ids, part) => {
		expect(partShown(scenes, read(...ids))).toBe(part);
	});
});

describe('the room of a drawing', () => {
	const box = { width: 500, height: 600, type: 16 };

	it('is all of its box where nothing stands over it', () => {
		expect(roomFor(box, [], [])).toBe(600);
	});

	it('leaves what controls and notes take, in as many rows as they need', () => {
		const one = roomFor(box, ['Deaths', 'Wounded'], []);
		expect(one).toBe(600 - 32 - 16);
		expect(roomFor(box, Array<string>(8).fill('What each voice said'), [])).toBeLessThan(one);
		expect(roomFor(box, [], [{ text: 'A note', citations: [] }])).toBeLessThan(600);
	});

	it('is less where the reader’s type is larger', () => {
		expect(roomFor({ ...box, type: 32 }, ['Deaths'], [])).toBe(600 - 2 * 48);
	});
});
