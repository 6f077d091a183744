import lesson from 'crossread/lessons/zhanaozen.js';
import { geoConicEqualArea } from 'd3-geo';
import { describe, expect, it, test } from 'vitest';
import { LAYOUT_NAMES } from '../../../src/lib/figure/layouts.ts';
import { textWidth, type TextLine } from '../../../src/lib/figure/text.ts';
import { admittedPlaces, placementOf } from '../../../src/lib/lesson/places.ts';
import type { MapView } from '../../../src/lib/lesson/schema.ts';
import { distance, project, type BasemapName } from '../../../src/lib/map/basemaps.ts';
import { geometry } from '../../../src/lib/map/geometry.ts';
import { mapLayout } from '../../../src/lib/map/layout.ts';

const views = lesson.steps.flatMap(({ id, views }) =>
	views.filter((view): view is MapView => view.figure === 'map').map((view, at) => ({ id, at, view }))
);
const layoutOf = (name: (typeof LAYOUT_NAMES)[number], view: MapView) =>
	mapLayout(name, {
		basemap: view.extent as BasemapName,
		shape: geometry[view.extent as BasemapName],
		records: admittedPlaces(lesson, view),
		actors: lesson.actors,
		focus: view.focus
	});

function boxOf({ text, x, y, anchor, style }: TextLine) {
	const width = textWidth(text, style);
	const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
	return { left, right: left + width, top: y - style.size * 0.75, bottom: y + style.size * 0.2 };
}

describe.each(views)('the map of $id, $at', ({ view }) => {
	test.each(LAYOUT_NAMES)('%s: no label over another, none beyond the edge', (name) => {
		const layout = layoutOf(name, view);
		const boxes = [...layout.texts, ...layout.marks.flatMap(({ texts }) => texts)].map(boxOf);
		for (const [at, a] of boxes.entries()) {
			expect(a.left).toBeGreaterThanOrEqual(0);
			expect(a.right).toBeLessThanOrEqual(layout.width + 1);
			for (const b of boxes.slice(at + 1))
				expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
		}
	});

	it('tells of every place it admits: as a pin, an area or in words', () => {
		for (const { record, hit, texts } of layoutOf('wide', view).marks)
			expect(hit && texts.length, record.place.id).toBeTruthy();
	});

	it('draws a pin only where a town or a point is known', () => {
		for (const { record, pin } of layoutOf('wide', view).marks)
			if (pin) expect(['town', 'point']).toContain(record.place.precision);
	});
});

it('never makes a pin of a region, a country or an unknown place', () => {
	const place = lesson.places.find(({ id }) => id === 'railway-in-the-region')!;
	expect(placementOf({ ...place, lon: 52, lat: 44 }, [])).toBe('note');
	expect(placementOf(place, ['railway-in-the-region'])).toBe('area');
});

it.each(Object.entries(geometry))('places a point of %s as d3-geo does', (_, { projection }) => {
	const { meridian, parallels, scale, x, y } = projection;
	const d3 = geoConicEqualArea()
		.rotate([-meridian, 0])
		.parallels([parallels[0]!, parallels[1]!])
		.center([0, 0])
		.scale(scale)
		.translate([x, y]);
	for (const [lon, lat] of [
		[52.86, 43.34],
		[76.9, 43.25],
		[-6.2, 53.3]
	] as const) {
		const [a, b] = [project(projection, lon, lat), d3([lon, lat])!];
		expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(0.2);
	}
});

it('knows how far Aktau is from Zhanaozen in a straight line', () => {
	const [aktau, zhanaozen] = ['aktau', 'zhanaozen'].map((id) =>
		lesson.places.find((place) => place.id === id)!
	);
	expect(
		distance(aktau as { lon: number; lat: number }, zhanaozen as { lon: number; lat: number })
	).toBeCloseTo(141, 0);
});
