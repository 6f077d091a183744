/** How the places of every step of both lessons are set, as text that can be read: a change of it is seen here. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { FRAMES, typeScale, type Frame } from '../../../src/lib/figure/frame.ts';
import type { Lesson, MapView } from '../../../src/lib/lesson/schema.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { headingOf, scenesOf, sentenceOf } from '../../../src/lib/map/scenes.ts';
import { placeRows } from '../../../src/lib/rows/places.ts';
import { mapWords } from '../../../src/lib/words/en/map.ts';
import { mapFaults } from '../../fixtures/map-scene-rules.ts';
import { paints, partsOf } from '../../fixtures/path.ts';
import { textsOf } from '../../fixtures/scene-rules.ts';
import { sceneText } from '../../fixtures/scene-text.ts';

/** A view, drawn in a frame as its figure draws it. */
function drawn(lesson: Lesson, view: MapView, frame: Frame) {
	const rows = placeRows(view, lesson, mapWords);
	const heading = headingOf(rows, mapWords);
	const scenes = scenesOf(rows, { focus: view.focus }, frame, { heading, words: mapWords });
	return { rows, heading, sentence: sentenceOf(rows, mapWords), scenes };
}

const views = [zhanaozen, peterloo].flatMap((lesson) =>
	lesson.steps.flatMap(({ id, views: all }) => {
		const maps = all.filter((view): view is MapView => view.figure === 'map');
		return maps.map((view, at) => ({
			lesson,
			view,
			name: `${lesson.id}-${id}${maps.length > 1 ? `-${at + 1}` : ''}`
		}));
	})
);

/** With the distances that a view may ask for. */
const apart = complete('map', zhanaozen, {
	extent: 'mangystau',
	only: ['aktau', 'aktau-airport', 'shetpe', 'zhanaozen', 'railway-in-the-region'],
	focus: ['aktau', 'aktau-airport', 'railway-in-the-region'],
	distances: ['aktau', 'shetpe', 'zhanaozen']
});

it('draws maps in both lessons', () => {
	expect(new Set(views.map(({ lesson }) => lesson.id)).size).toBe(2);
});

describe.each([...views, { lesson: zhanaozen, view: apart, name: 'zhanaozen-distances' }])(
	'$name',
	({ lesson, view, name }) => {
		it('reads as committed, in four frames', async () => {
			const texts = (['S', 'M', 'L', 'P'] as const).flatMap((frameName) => {
				const { heading, sentence, scenes } = drawn(lesson, view, FRAMES[frameName]);
				return [`${frameName}: ${heading}\n${sentence}`, ...scenes.map((scene) => sceneText(scene))];
			});
			await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`map-scenes/${name}.txt`);
		});

		test.each(Object.keys(FRAMES) as (keyof typeof FRAMES)[])(
			'keeps every rule in %s, at every text size',
			(frameName) => {
				for (const type of [undefined, 20, 24, 32]) {
					const frame: Frame = { ...FRAMES[frameName], ...(type !== undefined && { type }) };
					const { rows, scenes } = drawn(lesson, view, frame);
					expect(mapFaults(scenes, rows, frame, view.focus)).toEqual([]);
					const sizes = scenes.flatMap(textsOf).map(({ style }) => style.size);
					expect(Math.min(...sizes)).toBeGreaterThanOrEqual(typeScale(frame).meta.size);
				}
			}
		);

		it('fills the width of its frame, in one part at the usual text size', () => {
			for (const frame of Object.values(FRAMES)) {
				const { scenes } = drawn(lesson, view, frame);
				expect(scenes).toHaveLength(1);
				expect(scenes[0]!.grounds![0]!.width).toBe(frame.width);
			}
		});
	}
);

describe.each([...zhanaozen.maps, ...peterloo.maps])('the coast of $id', (map) => {
	const known = [map.land, map.borders, map.boundaries ?? ''].flatMap(partsOf);
	const near = (corner: readonly [number, number]) =>
		known.some((part) => part.some((end, at) => offOf(corner, part.at(at - 1)!, end) <= 1.5));
	/** Well within the land: on a line between two regions. */
	const inland = ([x, y]: readonly [number, number]) =>
		[-1, 1].every((off) => paints(map.land, [x + off, y]) && paints(map.land, [x, y + off]));

	it('is one: an area has none of its own, only lines inland', () => {
		for (const [id, d] of Object.entries(map.areas)) {
			const strange = partsOf(d)
				.flat()
				.filter((corner) => !near(corner) && !inland(corner));
			expect(strange, id).toEqual([]);
		}
	});
});

/** How far a point is off a stretch. */
function offOf(
	[x, y]: readonly [number, number],
	[ax, ay]: readonly [number, number],
	[bx, by]: readonly [number, number]
): number {
	const square = (bx - ax) ** 2 + (by - ay) ** 2;
	const share = square ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square)) : 0;
	return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
}
