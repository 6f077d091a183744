import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FRAMES, type Frame } from '../../../src/lib/figure/frame.ts';
import type { Scene } from '../../../src/lib/figure/scene.ts';
import type { Place } from '../../../src/lib/lesson/schema.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { PRECISIONS } from '../../../src/lib/lesson/vocabulary.ts';
import { mapFaults } from '../../fixtures/map-scene-rules.ts';
import { mapScenes, mapViews, rowsOfMap, type MapCase } from '../../fixtures/map-views.ts';
import { mapLegend } from '../../fixtures/legend.ts';
import { legendInFull } from '../../fixtures/map-cases.ts';
import { kindsLesson } from '../../fixtures/kinds.ts';

const frameNames = Object.keys(FRAMES) as (keyof typeof FRAMES)[];
const frames: fc.Arbitrary<Frame> = fc
	.tuple(fc.constantFrom(...frameNames), fc.constantFrom(undefined, 16, 18, 20, 24, 32))
	.map(([name, type]) => ({ ...FRAMES[name], ...(type !== undefined && { type }) }));

const faults = (one: MapCase, frame: Frame) => {
	const rows = rowsOfMap(one);
	return mapFaults(mapScenes(rows, frame), rows, frame, one.view.focus);
};

describe('a map', () => {
	it('fits or splits, and holds every place with its name, how finely it is known, and who reported', () => {
		fc.assert(
			fc.property(mapViews(0, 14), frames, (one, frame) => {
				expect(faults(one, frame)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('is as high as it needs to be in a frame without a height', () => {
		fc.assert(
			fc.property(mapViews(1, 10), frames, (one, { width, medium, type }) => {
				const frame: Frame = { width, ...(medium && { medium }), ...(type !== undefined && { type }) };
				expect(faults(one, frame)).toEqual([]);
				expect(mapScenes(rowsOfMap(one), frame).length).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 15 }
		);
	});

	test.each([
		[60, 40, FRAMES.S],
		[200, 20, FRAMES.L],
		[201, 20, FRAMES.L],
		[1000, 20, FRAMES.S],
		[1000, 20, FRAMES.P]
	])('fits or splits where places are far too many: %i, with %i reports', (count, reports, frame) => {
		for (const one of fc.sample(mapViews(count, count, reports), { seed: count, numRuns: 2 }))
			expect(faults(one, frame)).toEqual([]);
	});

	it('is the same for the same input, and the focus of a sentence moves nothing', () => {
		fc.assert(
			fc.property(mapViews(0, 8), frames, (one, frame) => {
				const rows = rowsOfMap(one);
				expect(mapScenes(rows, frame)).toEqual(mapScenes(rowsOfMap(one), frame));
			}),
			{ numRuns: 8 }
		);
	});
});

const town = (
	id: string,
	lon: number | undefined,
	lat: number | undefined,
	changes: Partial<Place> = {}
): Place => ({
	id,
	names: { en: id },
	precision: 'town',
	kind: 'town',
	citations: [],
	...(lon !== undefined && { lon }),
	...(lat !== undefined && { lat }),
	...changes
});

/** Some places of a lesson that has no map. */
const bare = (...places: Place[]): MapCase => {
	const lesson = { ...kindsLesson([]), places, maps: [], reach: [] };
	return { lesson, view: complete('map', lesson, { extent: 'none', only: places.map(({ id }) => id) }) };
};
const pins = (scenes: readonly Scene[]) =>
	scenes.flatMap(({ items }) =>
		items.flatMap(({ shapes = [] }) => shapes.filter(({ kind }) => kind === 'ring' || kind === 'diamond'))
	);

describe('at the ends of the earth', () => {
	test.each([
		['one place alone', [town('a', 10, 50)]],
		['over the 180th meridian', [town('suva', 178.4, -18.1), town('apia', -171.8, -13.8)]],
		['around a pole', [town('a', 0, 89), town('b', 120, 88), town('c', -120, 89.5)]],
		['at both poles', [town('a', 0, 90), town('b', 0, -90)]],
		['opposite one another', [town('a', 0, 0), town('b', 180, 0)]],
		['on one spot', [town('a', 5, 5), town('b', 5, 5), town('c', 5, 5)]],
		['metres apart', [town('a', 5, 5), town('b', 5.00001, 5.00001, { precision: 'point' })]]
	])('%s: all are drawn', (_, places) => {
		for (const name of frameNames) {
			expect(faults(bare(...places), FRAMES[name])).toEqual([]);
			expect(pins(mapScenes(rowsOfMap(bare(...places)), FRAMES[name]))).toHaveLength(places.length);
		}
	});

	it('has no drawing of places that are not located', () => {
		expect(mapScenes(rowsOfMap(bare(town('a', undefined, undefined))), FRAMES.L)).toEqual([]);
		expect(mapScenes(rowsOfMap(bare()), FRAMES.L)).toEqual([]);
	});
});

test.each(PRECISIONS.filter((one) => one !== 'point' && one !== 'town'))(
	'what is known as a %s is never a pin, whatever its coordinates',
	(precision) => {
		const one = bare(town('a', 5, 5), town('b', 6, 6, { precision }));
		const scenes = mapScenes(rowsOfMap(one), FRAMES.L);
		expect(pins(scenes)).toHaveLength(1);
		expect(faults(one, FRAMES.L)).toEqual([]);
	}
);

describe('the rules that hold of every map', () => {
	const one: MapCase = { lesson: mapLegend.lesson, view: complete('map', mapLegend.lesson, mapLegend.view) };
	const rows = rowsOfMap(one);
	const [scene] = mapScenes(rows, FRAMES.L) as [Scene];
	const found = (changed: Scene) => mapFaults([changed], rows, FRAMES.L, one.view.focus);
	const changed = (change: (item: Scene['items'][number]) => Partial<Scene['items'][number]>): Scene => ({
		...scene,
		items: scene.items.map((item) => ({ ...item, ...change(item) }))
	});

	it('find nothing in what is right', () => {
		expect(found(scene)).toEqual([]);
	});

	test.each<[string, Scene, RegExp]>([
		['a place that is left out', { ...scene, items: scene.items.slice(1) }, /in no part/],
		['names that are gone', changed(() => ({ texts: [] })), /without its name/],
		[
			'a pin of a region',
			changed(({ key }) =>
				key.id === 'note' ? { shapes: [{ kind: 'ring', x: 50, y: 50, radius: 5 }] } : {}
			),
			/is no point/
		],
		[
			'a line that ends elsewhere',
			changed(({ shapes = [] }) => ({
				shapes: shapes.map((shape) =>
					shape.kind === 'line' ? { ...shape, points: [shape.points[0]!, [5, 5]] } : shape
				)
			})),
			/a line by/
		],
		['a scene that is too high', { ...scene, height: 5000 }, /higher than/]
	])('find %s', (_, wrong, fault) => {
		expect(found(wrong).join('\n')).toMatch(fault);
	});
});

it('is set in Node as committed, to the last digit', async () => {
	await expect(legendInFull()).toMatchFileSnapshot('scenes/legend.txt');
});

describe('a name of a land or a sea', () => {
	const rows = rowsOfMap({
		lesson: mapLegend.lesson,
		view: complete('map', mapLegend.lesson, mapLegend.view)
	});
	const map = rows.underlay.map!;
	/** The names drawn, a text for each line, where these are asked for at shares of the map's width and height. */
	const drawn = (...asked: [text: string, across: number, down: number][]) => {
		const names = asked.map(([text, x, y]) => ({ text, x: x * map.width, y: y * map.height }));
		const underlay = { ...rows.underlay, map: { ...map, names } };
		return mapScenes({ ...rows, underlay }, FRAMES.L)
			.flatMap(({ texts = [] }) => texts)
			.filter(({ role, text }) => role === 'land' && !text.endsWith(' km'))
			.map(({ text }) => text);
	};
	it('stands once, at the first of its spots that has room', () => {
		expect(drawn(['Sea', 0.5, 0.9], ['Sea', 0.6, 0.2])).toEqual(['Sea']);
		expect(drawn(['Sea', 40, 40], ['Sea', 0.5, 0.9])).toEqual(['Sea']);
		expect(drawn(['Sea', 40, 40])).toEqual([]);
	});

	it('takes a line for each word where it has no room in one, as at an edge', () => {
		const forms = Array.from({ length: 101 }, (_, at) => drawn(['The Outer Sea', at / 100, 0.9]).join(' | '));
		expect(forms.filter((form, at) => form !== forms[at - 1])).toEqual([
			'',
			'The | Outer | Sea',
			'The Outer Sea',
			'The | Outer | Sea',
			''
		]);
	});
});
