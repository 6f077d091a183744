import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it } from 'vitest';
import { between, eased } from '../../../src/lib/figure/between.ts';
import { emptyScene, type Item, type Scene } from '../../../src/lib/figure/scene.ts';
import { stageData } from '../../../src/lib/narrative/stage-data.ts';
import { allKinds } from '../../../src/lib/narrative/live/all.ts';
import { viewsOf } from '../../../src/lib/narrative/stage-views.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const item = (id: string, at: number, more: Partial<Item> = {}): Item => ({
	key: { kind: 'claim', id },
	marks: [{ kind: 'exact', along: 'x', from: at, to: at, at: 10, half: 8, retracted: false }],
	texts: [],
	hit: { x: at, y: 0, width: 10, height: 20 },
	focused: false,
	dimmed: false,
	...more
});
const scene = (...items: Item[]): Scene => ({ ...emptyScene('moment', 100), items });

describe('between two scenes', () => {
	it('what both hold is on its way, what only one holds comes or goes at once', () => {
		const now = between(scene(item('a', 0), item('gone', 5)), scene(item('a', 100), item('new', 7)), 0.25);
		expect(now.items.map(({ key, hit }) => [key.id, hit.x])).toEqual([
			['a', 25],
			['new', 7]
		]);
		expect(now.items[0]!.marks[0]).toMatchObject({ from: 25, to: 25, half: 8 });
	});

	it('a mark of another kind stands at once, and what is said of it is what is said then', () => {
		const other = item('a', 100, { dimmed: true });
		const ranged = { ...other, marks: [{ ...other.marks[0]!, kind: 'range' as const }] };
		const [now] = between(scene(item('a', 0)), scene(ranged), 0.5).items;
		expect([now!.marks, now!.dimmed, now!.hit.x]).toEqual([ranged.marks, true, 50]);
	});

	it('ends in the second scene itself, whatever the first was', () => {
		const data = stageData(zhanaozen, en);
		const scenes = zhanaozen.steps.flatMap(({ id }) =>
			viewsOf(data, id, en, allKinds).flatMap((view) => view.scenes({}, { width: 860, height: 620 }))
		);
		for (const [at, to] of scenes.entries()) {
			const from = scenes.at(at - 1)!;
			expect(between(from, to, 1)).toBe(to);
			const half = between(from, to, 0.5);
			expect(half.items.map(({ key }) => key)).toEqual(to.items.map(({ key }) => key));
			expect(JSON.stringify(half)).not.toContain('null');
			expect(half.items.map(({ texts }) => texts.map(({ text, style }) => [text, style]))).toEqual(
				to.items.map(({ texts }) => texts.map(({ text, style }) => [text, style]))
			);
		}
	});

	it('begins and ends slowly', () => {
		expect([0, 0.5, 1].map(eased)).toEqual([0, 0.5, 1]);
		expect(eased(0.1)).toBeLessThan(0.1);
	});
});
