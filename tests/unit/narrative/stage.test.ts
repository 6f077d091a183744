import { describe, expect, it, test } from 'vitest';
import {
	heldAt,
	idsNamed,
	inBand,
	partShown,
	roomFor,
	showAt,
	spokenIn,
	viewShown
} from '../../../src/lib/narrative/stage.ts';

type Shows = Record<string, { focus?: string[]; hide?: string[] }>;
const shown: Shows[] = [
	{},
	{ later: {}, both: { focus: ['c', 'a'], hide: ['c'] } },
	{ entry: { hide: ['b', 'd'] }, next: { focus: ['d'] }, other: { hide: ['d'] }, all: { hide: [] } }
];
const views = [['a', 'b'], ['c'], ['b', 'd']].map((ids, at) => ({ ids: new Set(ids), shows: shown[at]! }));
/** What a text names: a record by its letter, a show by its name. */
const read = (...named: string[]) => ({
	read: named.map((text) => {
		const [one, sentence] = text.split('/') as [string, string?];
		const which = one.length === 1 || one === 'nowhere' ? { record: `claim-${one}` } : { show: one };
		return { ...which, sentence: sentence === undefined ? undefined : Number(sentence) };
	})
});

describe('the view that is shown', () => {
	test.each([
		[[], 0],
		[['a'], 0],
		[['a', 'c'], 1],
		[['c', 'b'], 0],
		[['c', 'nowhere'], 1],
		[['nowhere'], 0],
		[['a', 'd'], 2],
		[['a', 'd', 'b'], 2],
		[['later'], 1],
		[['c', 'next'], 2],
		[['next', 'a'], 0],
		[['a', 'unknown'], 0],
		[['a/1', 'c/1'], 0],
		[['a/1', 'c/2'], 1],
		[['nowhere/1', 'c/1', 'a/1'], 1]
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

	const shows = { late: { focus: ['c', 'a'] }, none: {} };

	test.each([
		[[], 0],
		[['b'], 1],
		[['b', 'a'], 0],
		[['c'], 1],
		[['b', 'nowhere'], 1],
		[['a', 'late'], 0],
		[['b', 'late'], 1],
		[['b/1', 'a/1'], 1],
		[['b/1', 'a/2'], 0],
		[['b', 'none'], 1]
	])('after %j is %d', (ids, part) => {
		expect(partShown(scenes, { ids: new Set(['a', 'b', 'c']), shows }, read(...ids))).toBe(part);
	});
});

describe('what a view shows at words of the text', () => {
	test.each<[number, string[], string | undefined]>([
		[0, [], undefined],
		[0, ['later'], undefined],
		[1, [], undefined],
		[1, ['later', 'c'], 'later'],
		[1, ['later', 'both'], 'both'],
		[2, [], 'entry'],
		[2, ['later', 'b'], 'entry'],
		[2, ['next'], 'next']
	])('view %d after %j: %s', (view, named, show) => {
		expect(showAt(views[view]!, read(...named))).toBe(show);
	});

	test('is of its own records, those of a show among them', () => {
		expect(idsNamed(views[1]!, read('a', 'c', 'both', 'next').read)).toEqual(['c', 'c']);
	});

	test.each<[string[], string[], string[]]>([
		[[], [], []],
		[['a'], ['a'], ['a']],
		[['a', 'nowhere'], ['nowhere'], ['a']],
		[['a', 'b', 'nowhere'], ['nowhere'], ['b']],
		[['nowhere'], ['nowhere'], []],
		[
			['a', 'b'],
			['a', 'b', 'nowhere'],
			['a', 'b']
		]
	])('of %j read and %j in the sentence, %j is spoken of', (named, sentence, spoken) => {
		expect(spokenIn(views[0]!, { ...read(...named), spoken: read(...sentence).read })).toEqual(spoken);
	});

	test.each<[number, string[], string[], number, string[]]>([
		[0, [], [], 4, []],
		[0, ['a', 'b'], ['b'], 4, ['a', 'b']],
		[0, ['a', 'b'], ['a'], 4, ['b', 'a']],
		[0, ['a', 'b', 'a'], ['a'], 4, ['b', 'a']],
		[0, ['a', 'b'], ['b'], 1, ['b']],
		[0, ['a', 'b', 'x'], ['x'], 4, ['a', 'b']],
		[1, ['c', 'both'], ['both'], 4, ['c']]
	])(
		'view %d after %j, with %j in its sentence, keeps of %d lines %j',
		(view, named, sentence, most, ids) => {
			expect(inBand(views[view]!, { ...read(...named), spoken: read(...sentence).read }, most)).toEqual(ids);
		}
	);

	test.each<[number, string[], string[]]>([
		[0, [], []],
		[1, ['c'], []],
		[1, ['both'], []],
		[2, [], ['b', 'd']],
		[2, ['b'], ['d']],
		[2, ['next'], ['b']],
		[2, ['next', 'b'], []],
		[2, ['other'], ['d']],
		[2, ['other', 'b'], ['d']],
		[2, ['other', 'all'], []]
	])('view %d after %j holds back %j until they are named', (view, named, held) => {
		expect([...heldAt(views[view]!, read(...named))]).toEqual(held);
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
