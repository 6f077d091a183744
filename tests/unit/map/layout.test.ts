import lesson from 'crossread/lessons/zhanaozen.js';
import { geoDistance } from 'd3-geo';
import { describe, expect, it, test } from 'vitest';
import { LAYOUT_NAMES, WIDTHS } from '../../../src/lib/figure/layouts.ts';
import { textWidth, type TextLine } from '../../../src/lib/figure/text.ts';
import { admittedPlaces, placementOf, type PlaceRecord } from '../../../src/lib/lesson/places.ts';
import type { MapView, Place } from '../../../src/lib/lesson/schema.ts';
import { NAMES, type BasemapName } from '../../../src/lib/map/basemaps.ts';
import { geometry } from '../../../src/lib/map/geometry.ts';
import { mapLayout } from '../../../src/lib/map/layout.ts';
import { messages } from '../../../src/lib/messages/index.ts';
import { d3Projection } from '../../fixtures/projection.ts';

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

const basemaps = Object.keys(geometry) as BasemapName[];
const drawings = basemaps.flatMap((basemap) => LAYOUT_NAMES.map((name) => ({ basemap, name })));

describe.each(drawings)('the $name drawing of $basemap', ({ basemap, name }) => {
	const shape = geometry[basemap];
	const [x0, y0, w, h] = name === 'wide' ? [0, 0, shape.width, shape.height] : shape.narrow;
	const d3 = d3Projection(shape.projection);
	const draw = (records: PlaceRecord[], focus: string[] = []) =>
		mapLayout(name, { basemap, shape, records, actors: [], focus });
	const { map, bar, texts } = draw([]);
	/** Where d3-geo puts a point in this drawing, and what stands at a point of it. */
	const drawn = (lon: number, lat: number) => {
		const [x, y] = d3([lon, lat])!;
		return [((x - x0!) * map.width) / w!, ((y - y0!) * map.width) / w!] as const;
	};
	const degrees = (x: number, y: number) =>
		d3.invert!([x0! + (x * w!) / map.width, y0! + (y * w!) / map.width])!;
	const at = (x: number, y: number, changes: Partial<Place> = {}): PlaceRecord => {
		const [lon, lat] = degrees(x, y);
		const place: Place = {
			id: `at-${Math.round(x)}-${Math.round(y)}`,
			names: { en: 'Here' },
			precision: 'town',
			kind: 'town',
			citations: [],
			lon,
			lat,
			...changes
		};
		return {
			place,
			citation: undefined,
			source: undefined,
			within: undefined,
			reach: undefined,
			terms: lesson
		};
	};

	it('shows its part of the geometry, in the same proportions', () => {
		expect(map.box).toBe(`${x0} ${y0} ${w} ${h}`);
		expect(map.width).toBe(name === 'wide' ? 650 : WIDTHS.narrow);
		expect(map.scale).toBeCloseTo(map.width / w!, 9);
		expect(map.height / map.width).toBeCloseTo(h! / w!, 2);
	});

	it('has a bar as long as the kilometres it names, in the middle of the view', () => {
		const [, length] = bar.match(/^M12,[\d.]+v6h([\d.]+)v-6$/)!.map(Number) as [number, number];
		const label = texts.find(({ text }) => text.endsWith(' km'))!;
		const named = Number(label.text.replace(/[, km]/g, ''));
		const middle = drawn(shape.projection.meridian, 45)[0];
		const ends = [middle - length / 2, middle + length / 2].map((x) => degrees(x, map.height / 2));
		const kilometres = geoDistance(ends[0]!, ends[1]!) * 6371;
		expect(Math.abs(kilometres - named) / named).toBeLessThan(0.01);
		expect(String(named)).toMatch(/^[125]0+$/);
		expect(length).toBeGreaterThan(100 / 2.6);
		expect(length).toBeLessThanOrEqual(100);
		expect(label.x).toBeCloseTo(12 + length + 8, 1);
	});

	it('has each pin where d3-geo puts it, and none outside its box', () => {
		const records = [0.1, 0.35, 0.6, 0.9].flatMap((across) =>
			[0.1, 0.5, 0.9].map((down) => at(across * map.width, down * map.height))
		);
		for (const { pin, record, area } of draw(records).marks) {
			const [x, y] = drawn(record.place.lon!, record.place.lat!);
			const [, left, top] = pin.match(/^M([\d.]+),([\d.]+)a5,5/)!.map(Number) as [number, number, number];
			expect(Math.abs(left + 5 - x)).toBeLessThanOrEqual(0.11);
			expect(Math.abs(top - y)).toBeLessThanOrEqual(0.11);
			expect(area).toBeUndefined();
		}
		const outside = [
			at(-1, map.height / 2),
			at(map.width + 1, map.height / 2),
			at(map.width / 2, -1),
			at(map.width / 2, map.height + 1)
		];
		for (const { pin, halo, texts: words } of draw(outside).marks) {
			expect([pin, halo]).toEqual(['', '']);
			expect(words.map(({ text }) => text).join(' ')).toContain('not on the map');
		}
	});

	it('keeps every name inside its box, and says in words what found no room', () => {
		const crowd = Array.from({ length: 40 }, (_, n) =>
			at(map.width / 2 + (n % 8) * 3, map.height / 2 + Math.floor(n / 8) * 3, { id: `p${n}` })
		);
		const corners = [
			[2, 2],
			[map.width - 2, 2],
			[2, map.height - 2],
			[map.width - 2, map.height - 2]
		].map(([x, y], n) => at(x!, y!, { id: `c${n}`, names: { en: 'A town with a long name' } }));
		const { marks, height } = draw([...corners, ...crowd]);
		const unnamed = marks.filter(({ texts: words }) => words.some(({ role }) => role === 'note'));
		expect(unnamed.length).toBeGreaterThan(0);
		for (const { texts: words } of marks) {
			expect(words.length).toBeGreaterThan(0);
			for (const one of words) {
				const { left, right, top, bottom } = boxOf(one);
				const onMap = one.role === 'near' || one.role === 'place';
				expect(left).toBeGreaterThanOrEqual(0);
				expect(right).toBeLessThanOrEqual(onMap ? map.width : WIDTHS[name] + 1);
				expect(top).toBeGreaterThanOrEqual(0);
				expect(bottom).toBeLessThanOrEqual(onMap ? map.height : height + 1);
			}
		}
		for (const { texts: words } of unnamed)
			expect(words.map(({ text }) => text).join(' ')).toContain('for want of room');
	});

	it('has a ring only around a place of which it is recorded who could report', () => {
		const middle = at(map.width / 2, map.height / 2);
		const reach = {
			place: middle.place.id,
			reporters: [],
			cut: ['nobody'],
			best: 'none' as const,
			citations: []
		};
		expect(draw([middle]).marks[0]).toMatchObject({ halo: '', best: undefined, focused: false });
		const [mark] = draw([{ ...middle, reach }], [middle.place.id]).marks;
		expect(mark).toMatchObject({ best: 'none', focused: true });
		expect(mark!.halo).toContain('a11,11');
		expect(mark!.texts.map(({ role }) => role)).toContain('note');
	});

	it('has a diamond for an exact place', () => {
		const [mark] = draw([at(map.width / 2, map.height / 2, { precision: 'point' })]).marks;
		expect(mark!.pin).toContain('l5,5l-5,5l-5-5z');
	});

	it('has no pin for an area, a region or a place without coordinates', () => {
		const here = [map.width / 2, map.height / 2] as const;
		const [area] = Object.keys(shape.areas);
		const records = [
			at(...here, { precision: 'region' }),
			at(...here, { precision: 'district' }),
			at(...here, { lon: undefined }),
			...(area ? [at(...here, { id: area })] : [])
		];
		const { marks } = draw(records);
		expect(marks.map(({ pin }) => pin)).toEqual(records.map(() => ''));
		expect(marks.map((mark) => mark.area)).toEqual([
			undefined,
			undefined,
			undefined,
			...(area ? [area] : [])
		]);
	});

	it('names a land where it lies, unless it is a place of the lesson', () => {
		const lands = texts.filter(({ role, text }) => role === 'land' && !text.endsWith(' km'));
		expect(lands.length).toBeGreaterThan(0);
		for (const { text, x, y, anchor } of lands) {
			const [, lon, lat] = NAMES[basemap].find(([id]) => messages.landNames[id] === text)!;
			const [across, down] = drawn(lon, lat);
			expect(anchor).toBe('middle');
			expect(Math.abs(x - across)).toBeLessThanOrEqual(0.11);
			expect(Math.abs(y - down)).toBeLessThanOrEqual(20);
		}
		const [id] = NAMES[basemap].find(([land]) => messages.landNames[land] === lands[0]!.text)!;
		const told = draw([at(-50, -50, { id })]).texts.map(({ text }) => text);
		expect(told).not.toContain(messages.landNames[id]);
	});
});
