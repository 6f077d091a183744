import lesson from 'crossread/lessons/zhanaozen.js';
import { geoDistance } from 'd3-geo';
import { describe, expect, it, test } from 'vitest';
import { LAYOUT_NAMES, WIDTHS } from '../../../src/lib/figure/layouts.ts';
import { textWidth, type TextLine } from '../../../src/lib/figure/text.ts';
import { admittedPlaces, placementOf, type PlaceRecord } from '../../../src/lib/lesson/places.ts';
import type { MapView, Place } from '../../../src/lib/lesson/schema.ts';
import { bareMap, type Basemap } from '../../../src/lib/map/basemaps.ts';
import { mapLayout } from '../../../src/lib/map/layout.ts';
import { frameOf, type Extent } from '../../../src/lib/map/projection.ts';
import { d3Projection } from '../../fixtures/projection.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const views = lesson.steps.flatMap(({ id, views }) =>
	views.filter((view): view is MapView => view.figure === 'map').map((view, at) => ({ id, at, view }))
);
const layoutOf = (name: (typeof LAYOUT_NAMES)[number], view: MapView) =>
	mapLayout(name, {
		map: lesson.maps.find(({ id }) => id === view.extent)!,
		records: admittedPlaces(lesson, view),
		actors: lesson.actors,
		focus: view.focus,
		words: en
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
	expect(placementOf(place, ['railway-in-the-region'])).toBe('shape');
});

const own = (id: string, extent: Extent): Basemap => ({
	id,
	...frameOf(extent),
	land: '',
	borders: '',
	areas: { 'an-area': '' },
	lines: { 'a-line': '' },
	names: [
		{ text: 'The Land', x: 480, y: 240 },
		{ text: 'Nowhere', x: -90, y: 240 }
	]
});
const maps: Basemap[] = [
	...lesson.maps,
	own('street', [-2.2476, 53.4758, -2.2401, 53.4803]),
	own('over-the-line', [176, -20, -178, -15]),
	own('pole', [-180, -90, 180, -60]),
	own('whole', [-180, -90, 180, 90])
];
const drawings = maps.flatMap((map) => LAYOUT_NAMES.map((name) => ({ of: map.id, shape: map, name })));

describe.each(drawings)('the $name drawing of $of', ({ shape, name }) => {
	const [x0, y0, w, h] = name === 'wide' ? [0, 0, shape.width, shape.height] : shape.narrow;
	const d3 = d3Projection(shape.projection);
	const draw = (records: PlaceRecord[], focus: string[] = []) =>
		mapLayout(name, { map: shape, records, actors: [], focus, words: en });
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
		const label = texts.find(({ text }) => / k?m$/.test(text))!;
		const [, digits, unit] = label.text.match(/^([\d,]+) (k?m)$/)!;
		const named = Number(digits!.replaceAll(',', ''));
		const middle = map.width / 2;
		const ends = [middle - length / 2, middle + length / 2].map((x) => degrees(x, map.height / 2));
		const metres = geoDistance(ends[0]!, ends[1]!) * 6_371_000;
		// A bar over the whole globe is no longer even along its length.
		expect(Math.abs(metres / (unit === 'km' ? 1000 : 1) - named) / named).toBeLessThan(0.02);
		expect(String(named)).toMatch(/^[125]0*$/);
		expect(unit).toBe(shape.id === 'street' ? 'm' : 'km');
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
			expect(area).toBe(false);
		}
		const outside = [
			[-1, map.height / 2],
			[map.width + 1, map.height / 2],
			[map.width / 2, -1],
			[map.width / 2, map.height + 1]
		].flatMap(([x, y]) => {
			const record = at(x!, y!);
			// Beside the globe there is no place.
			const [across, down] = drawn(record.place.lon!, record.place.lat!);
			return Math.hypot(across - x!, down - y!) < 1 ? [record] : [];
		});
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
		const [line] = Object.keys(shape.lines);
		const records = [
			at(...here, { precision: 'region' }),
			at(...here, { precision: 'district' }),
			at(...here, { lon: undefined }),
			...(area ? [at(...here, { id: area })] : []),
			...(line ? [at(...here, { id: line })] : [])
		];
		const { marks } = draw(records);
		expect(marks.map(({ pin }) => pin)).toEqual(records.map(() => ''));
		const shaped = (mark: (typeof marks)[number]) => [mark.area, mark.line];
		expect(marks.map(shaped)).toEqual([
			...[1, 2, 3].map(() => [false, false]),
			...(area ? [[true, false]] : []),
			...(line ? [[false, true]] : [])
		]);
		// What is no pin says in words what it is.
		for (const { texts: words } of marks) expect(words.length).toBeGreaterThan(1);
	});

	it('names a land where it lies, unless it is a place of the lesson', () => {
		const lands = texts.filter(({ role, text }) => role === 'land' && !/\d k?m$/.test(text));
		expect(lands.length).toBeGreaterThan(0);
		for (const { text, x, y, anchor } of lands) {
			const told = shape.names.find((one) => one.text === text)!;
			expect(anchor).toBe('middle');
			expect(Math.abs(x - ((told.x - x0!) * map.width) / w!)).toBeLessThanOrEqual(0.11);
			expect(Math.abs(y - ((told.y - y0!) * map.width) / w!)).toBeLessThanOrEqual(20);
		}
		expect(lands.map(({ text }) => text)).not.toContain('Nowhere');
		const named = at(-50, -50, { names: { en: lands[0]!.text } });
		expect(draw([named]).texts.map(({ text }) => text)).not.toContain(lands[0]!.text);
	});
});

describe('a map of no coast', () => {
	const at = (id: string, lon: number | undefined, lat: number | undefined): PlaceRecord => ({
		place: { id, names: { en: id }, precision: 'point', kind: 'site', citations: [], lon, lat },
		citation: undefined,
		source: undefined,
		terms: { measures: [], tracks: [], labels: {} },
		within: undefined,
		reach: undefined
	});
	test.each<[string, [number, number][], string]>([
		['one place', [[10, 50]], '5 km'],
		[
			'a place and itself',
			[
				[10, 50],
				[10, 50]
			],
			'5 km'
		],
		[
			'two in one street',
			[
				[-2.2476, 53.4758],
				[-2.2401, 53.4803]
			],
			'100 m'
		],
		[
			'two on either side of the 180th meridian',
			[
				[179, -17],
				[-179, -18]
			],
			'20 km'
		],
		[
			'one at each end of the world',
			[
				[-120, 60],
				[60, -40]
			],
			'2,000 km'
		],
		[
			'all around',
			[
				[0, 0],
				[90, 10],
				[180, 0],
				[-90, -10]
			],
			'5,000 km'
		],
		[
			'the pole',
			[
				[0, 90],
				[120, 85]
			],
			'200 km'
		]
	])('shows %s to scale', (_, points, scale) => {
		const records = points.map(([lon, lat], n) => at(`p${n}`, lon, lat));
		const map = bareMap('none', [...records, at('somewhere', undefined, undefined)])!;
		for (const name of LAYOUT_NAMES) {
			const { marks, texts, width, height } = mapLayout(name, {
				map,
				records,
				actors: [],
				focus: [],
				words: en
			});
			for (const { pin, hit, record } of marks) {
				expect(pin, record.place.id).not.toBe('');
				expect(hit).not.toContain('NaN');
			}
			expect([width, height].every(Number.isFinite)).toBe(true);
			if (name === 'wide') expect(texts.map(({ text }) => text)).toContain(scale);
		}
	});

	it('is none where no place is located', () => {
		expect(bareMap('none', [at('somewhere', undefined, undefined)])).toBeUndefined();
		expect(bareMap('none', [])).toBeUndefined();
	});
});
