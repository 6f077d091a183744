import * as v from 'valibot';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { authoredSchemas, type MapSettings } from '../../../src/lib/compiler/authored.ts';
import { compileLesson, LessonError } from '../../../src/lib/compiler/index.ts';
import { BUDGET, prepareMaps, settingsWarnings } from '../../../src/lib/compiler/maps/index.ts';
import { LessonSchema, type Place, type PreparedMap } from '../../../src/lib/lesson/schema.ts';
import { project, unproject, type Extent } from '../../../src/lib/map/projection.ts';
import { ferryFolder } from '../../fixtures/ferry.ts';
import { EXTENTS } from '../../fixtures/extents.ts';
import { paints, partsOf } from '../../fixtures/path.ts';

const settingsSchema = authoredSchemas('+00:00', 'en')['lesson.yaml'].entries.maps;
const settings = (...maps: object[]): MapSettings[] => v.parse(settingsSchema, maps);

type Files = Record<string, string | object>;
const prepared = (maps: MapSettings[], places: Place[] = [], files: Files = {}) =>
	prepareMaps(maps, places, {
		read: async (file) => {
			const text = files[file];
			return typeof text === 'object' ? JSON.stringify(text) : text;
		}
	});
async function mapOf(wanted: object, places: Place[] = [], files: Files = {}): Promise<PreparedMap> {
	const { maps, problems } = await prepared(settings({ id: 'map', ...wanted }), places, files);
	expect(problems).toEqual([]);
	return maps[0]!;
}
async function problemsOf(wanted: object, files: Files = {}, places: Place[] = []) {
	const { problems } = await prepared(settings({ id: 'map', ...wanted }), places, files);
	return problems;
}
const place = (id: string, changes: Partial<Place>): Place => ({
	id,
	names: { en: id },
	precision: 'town',
	kind: 'town',
	citations: [],
	...changes
});
const box = ([west, south, east, north]: Extent): [number, number][] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south]
];
const feature = (geometry: object, properties: object = {}) => ({ type: 'Feature', properties, geometry });
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });

const paths = (map: PreparedMap) => [
	map.land,
	map.borders,
	map.boundaries ?? '',
	...Object.values(map.areas),
	...Object.values(map.lines)
];

describe.each(Object.entries(EXTENTS))('the map of %s', (_, { extent, land, sea, country }) => {
	const [name, lon, lat] = country;
	const home = place('home', { names: { en: name }, precision: 'country', kind: 'country' });
	const map = mapOf({ extent, names: [{ name: 'Here', country: name }] }, [home]);
	const at = async (point: [number, number]) => project((await map).projection, ...point);

	it('is a map of the schema, in whole units that stay at its frame', async () => {
		const made = await map;
		expect(v.safeParse(LessonSchema.entries.maps, [made]).issues).toBeUndefined();
		for (const d of paths(made)) {
			expect(d).toMatch(/^(M-?\d+,-?\d+l[-\d, ]+z?)*$/);
			for (const [x, y] of partsOf(d).flat()) {
				expect(x).toBeGreaterThanOrEqual(-6);
				expect(x).toBeLessThanOrEqual(made.width + 6);
				expect(y).toBeGreaterThanOrEqual(-6);
				expect(y).toBeLessThanOrEqual(made.height + 6);
			}
		}
		expect(brotliCompressSync(JSON.stringify(made)).length).toBeLessThan(BUDGET / 2);
	});

	it('has land where there is land, and none at sea', async () => {
		const { land: d } = await map;
		for (const point of land) expect(paints(d, await at(point)), `land ${point.join(' ')}`).toBe(true);
		for (const point of sea) expect(paints(d, await at(point)), `sea ${point.join(' ')}`).toBe(false);
	});

	it('has a country’s area where the country is, and its name in it', async () => {
		const { areas, names, land: d } = await map;
		expect(Object.keys(areas)).toEqual(['home']);
		expect(paints(areas.home!, await at([lon, lat]))).toBe(true);
		for (const point of sea) expect(paints(areas.home!, await at(point))).toBe(false);
		const [{ text, x, y }] = names as [PreparedMap['names'][number]];
		expect(text).toBe('Here');
		expect(paints(areas.home!, [x, y])).toBe(true);
		expect(paints(d, [x, y])).toBe(true);
	});

	it('draws no chord of what was cut off through its middle', async () => {
		// A coast or a border in one straight step over a quarter of the map is none, but for the pole at the edge of the globe.
		const { land: d, borders, width, height, projection } = await map;
		const long = [...partsOf(d), ...partsOf(borders)].flatMap((part) =>
			part.flatMap(([x, y], n) => {
				const [px, py] = part[n - 1] ?? [x, y];
				const [mx, my] = [(x + px) / 2, (y + py) / 2];
				const inside = mx > 0 && mx < width && my > 0 && my < height;
				const pole = (unproject(projection, mx, my - 1)?.[1] ?? -90) < -84;
				return inside && !pole && Math.hypot(x - px, y - py) > width / 4 ? [[px, py, x, y]] : [];
			})
		);
		expect(long).toEqual([]);
	});
});

it('has borders between countries, and none along a coast', async () => {
	expect((await mapOf({ extent: EXTENTS.Fiji!.extent })).borders).toBe('');
	const { borders, land } = await mapOf({ extent: [49, 41.3, 57, 46.5] });
	const coast = new Set(partsOf(land).flat().map(String));
	const shared = partsOf(borders)
		.flat()
		.filter((point) => coast.has(String(point)));
	expect(partsOf(borders).flat().length).toBeGreaterThan(20);
	// Where a border meets the sea.
	expect(shared.length).toBeLessThan(6);
});

test.each(['coarse', 'medium', 'fine'])('the world in %s detail has the same land', async (detail) => {
	const { extent, land, sea } = EXTENTS['the world']!;
	const map = (await prepared(settings({ id: 'map', extent, detail }))).maps[0]!;
	for (const point of land)
		expect(paints(map.land, project(map.projection, ...point)), point.join()).toBe(true);
	for (const point of sea)
		expect(paints(map.land, project(map.projection, ...point)), point.join()).toBe(false);
});

describe('where the data is cut', () => {
	// Two halves of one island, as a file cuts them at the 180th meridian; a cap around a pole, cut there too.
	const island = collection(
		feature({
			type: 'MultiPolygon',
			coordinates: [[box([170, -10, 180, 10])], [box([-180, -10, -170, 10])]]
		})
	);
	const cap = collection(
		feature({
			type: 'Polygon',
			coordinates: [
				[
					[-180, -90],
					[180, -90],
					...Array.from({ length: 37 }, (_, n): [number, number] => [180 - n * 10, -70]),
					[-180, -90]
				]
			]
		})
	);
	const over = collection(
		feature({
			type: 'Polygon',
			coordinates: [
				[
					[175, -10],
					[-175, -10],
					[-175, 10],
					[175, 10],
					[175, -10]
				]
			]
		})
	);

	test.each<[string, object, Extent, [number, number][]]>([
		[
			'an island over the 180th meridian is one',
			island,
			[160, -20, -160, 20],
			[
				[180, 0],
				[175, 5],
				[-175, 5]
			]
		],
		[
			'and where it is not in the middle',
			island,
			[120, -20, -150, 20],
			[
				[180, 0],
				[175, 5],
				[-175, 5]
			]
		],
		[
			'a ring over it without a cut is one',
			over,
			[160, -20, -160, 20],
			[
				[180, 0],
				[178, 5],
				[-178, 5]
			]
		],
		[
			'a cap around the pole is one',
			cap,
			[-180, -90, 180, -50],
			[
				[180, -80],
				[0, -89],
				[-90, -75],
				[-180, -88]
			]
		],
		[
			'and on a map of a part of it',
			cap,
			[100, -85, -100, -60],
			[
				[180, -80],
				[179, -75],
				[-179, -72]
			]
		]
	])('%s, without a seam', async (_, file, extent, land) => {
		const map = await mapOf({ file: 'own.geojson', extent }, [], { 'own.geojson': file });
		for (const point of land)
			expect(paints(map.land, project(map.projection, ...point)), point.join(' ')).toBe(true);
		expect(partsOf(map.land)).toHaveLength(1);
	});
});

describe('a file of the author’s instead of the countries', async () => {
	const world = await readFile(new URL('../../fixtures/world-1815.geojson', import.meta.url), 'utf8');
	const files = { 'world.geojson': world };
	const france = place('france', { names: { en: 'France' }, precision: 'country', kind: 'country' });
	const map = mapOf(
		{ file: 'world.geojson', date: '1815-06-18', names: ['France', 'netherlands'], attribution: 'ours' },
		[france],
		files
	);

	it('is the land, its shared outlines the borders, its lines lines, with nothing of today', async () => {
		const made = await map;
		const paint = (lon: number, lat: number) => paints(made.land, project(made.projection, lon, lat));
		expect([paint(2, 47), paint(5, 51), paint(9.2, 42.3), paint(10, 44.5)]).toEqual([true, true, true, true]);
		// The Channel, a hole, and Spain, which is not in the file.
		expect([paint(-3, 50), paint(9, 45.5), paint(-2, 42.7)]).toEqual([false, false, false]);
		expect(partsOf(made.borders).length).toBeGreaterThan(1);
		expect(partsOf(made.boundaries!)).toHaveLength(1);
		expect(made.attribution).toBe('ours');
		expect(made.date!.edtf).toBe('1815-06-18');
		expect(made.names.map(({ text }) => text)).toEqual(['France', 'netherlands']);
		expect(paints(made.areas.france!, project(made.projection, 2, 47))).toBe(true);
	});

	it('fills the map, with a little room', async () => {
		const { extent } = await map;
		expect(extent[0]).toBeCloseTo(-4.83, 1);
		expect(extent[2]).toBeCloseTo(12.33, 1);
		expect(extent[1]).toBeLessThan(41.5);
		expect(extent[3]).toBeGreaterThan(53.2);
	});

	test.each<[string, string | object, RegExp]>([
		['that is no JSON', '{"type": ', /^is not JSON: /],
		['that is no GeoJSON', { type: 'Topology', arcs: [] }, /^is not GeoJSON as geojson.io and QGIS write it/],
		['that is a list', [], /^is not GeoJSON/],
		['that is nothing', 'null', /^is not GeoJSON/],
		[
			'in metres',
			collection(
				feature({
					type: 'LineString',
					coordinates: [
						[385_000, 398_000],
						[385_100, 398_000]
					]
				})
			),
			/^is not in degrees: export the file in WGS 84 \(EPSG:4326\), longitude first \(at features.0/
		],
		[
			'in a national grid',
			{ ...collection(), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } } },
			/^has its coordinates in urn:ogc:def:crs:EPSG::27700, which is not read here; export it in WGS 84/
		],
		[
			'of points',
			collection(feature({ type: 'Point', coordinates: [1, 2] })),
			/^holds no polygon and no line$/
		],
		['of nothing', collection(), /^holds no polygon and no line$/],
		[
			'nested without end',
			`${'{"type":"GeometryCollection","geometries":['.repeat(30_000)}${']}'.repeat(30_000)}`,
			/^(cannot be drawn|is not JSON)/
		]
	])('%s is refused in a sentence', async (_, file, message) => {
		const [problem, ...more] = await problemsOf({ file: 'own.geojson' }, { 'own.geojson': file as string });
		expect(more).toEqual([]);
		expect(problem!.message).toMatch(message);
		expect(problem!.path).toMatch(/^maps\[0\]/);
	});

	test.each<[string, object]>([
		['a feature alone', feature({ type: 'Polygon', coordinates: [box([0, 0, 10, 10])] })],
		['a geometry alone', { type: 'Polygon', coordinates: [box([0, 0, 10, 10])] }],
		[
			'a collection of geometries',
			{ type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [box([0, 0, 10, 10])] }] }
		],
		[
			'with heights and a ring left open',
			collection(
				feature({
					type: 'Polygon',
					coordinates: [
						box([0, 0, 10, 10])
							.slice(0, -1)
							.map((p) => [...p, 120])
					]
				})
			)
		],
		[
			'with a byte order mark',
			collection(feature({ type: 'Polygon', coordinates: [box([0, 0, 10, 10]).reverse()] }))
		]
	])('%s is taken', async (name, file) => {
		const mark = name.endsWith('mark') ? '\uFEFF' : '';
		const made = await mapOf({ file: 'own.geojson' }, [], { 'own.geojson': mark + JSON.stringify(file) });
		expect(paints(made.land, project(made.projection, 5, 5))).toBe(true);
	});
});

describe('places', () => {
	const extent: Extent = [49, 41.3, 57, 46.5];
	const country = place('country', { names: { en: 'Kazakhstan' }, precision: 'country', kind: 'country' });
	/** Over the sea in the west and the neighbour in the east. */
	const area = [[box([48, 43, 58, 44.5])]];
	const region = place('region', { precision: 'region', kind: 'region', area });
	const on = async (places: Place[], id: string) => {
		const { areas, projection } = await mapOf({ extent }, places);
		return (lon: number, lat: number) => paints(areas[id]!, project(projection, lon, lat));
	};

	it('a region is cut to the coast of the map', async () => {
		const paint = await on([region], 'region');
		expect([paint(53, 43.5), paint(57, 43.5), paint(49.5, 43.5)]).toEqual([true, true, false]);
	});

	it('and to the country that it lies in, by way of what lies between', async () => {
		const between = place('between', { precision: 'region', within: 'country' });
		const paint = await on([country, between, { ...region, within: 'between' }], 'region');
		expect([paint(53, 43.5), paint(57, 43.5), paint(49.5, 43.5)]).toEqual([true, false, false]);
	});

	it('shares the coast of the map to the last unit', async () => {
		const { areas, land } = await mapOf({ extent }, [country, { ...region, within: 'country' }]);
		const coast = new Set(partsOf(land).flat().map(String));
		const shared = partsOf(areas.region!)
			.flat()
			.filter((point) => coast.has(String(point)));
		expect(shared.length).toBeGreaterThan(20);
	});

	test.each<[string, Partial<Place>]>([
		['water', { kind: 'water' }],
		['a town', { precision: 'town' }]
	])('%s is drawn as it is written', async (_, changes) => {
		const paint = await on([{ ...region, ...changes }], 'region');
		expect([paint(53, 43.5), paint(49.5, 43.5), paint(53, 45)]).toEqual([true, true, false]);
	});

	it('lines go where they are written, cut at the frame', async () => {
		const line: [number, number][][] = [
			[
				[51, 43.6],
				[52.9, 43.3],
				[70, 43.3]
			]
		];
		const { lines, areas, projection, width } = await mapOf({ extent }, [place('road', { line })]);
		expect(areas).toEqual({});
		const [points, ...more] = partsOf(lines.road!);
		expect(more).toEqual([]);
		const [x, y] = project(projection, 51, 43.6);
		expect(points![0]).toEqual([Math.round(x), Math.round(y)]);
		expect(points!.at(-1)![0]).toBe(width + 6);
	});

	it('what lies elsewhere is not on the map', async () => {
		const abroad = place('abroad', { precision: 'country', names: { en: 'Brazil' } });
		const far = place('far', { precision: 'region', area: [[box([0, 0, 5, 5])]] });
		const away = place('away', {
			line: [
				[
					[0, 0],
					[5, 5]
				]
			]
		});
		expect(await mapOf({ extent }, [abroad, far, away])).toMatchObject({ areas: {}, lines: {} });
	});
});

describe('finer boundaries', () => {
	const boundaries = collection(
		feature({
			type: 'MultiLineString',
			coordinates: [
				[
					[50, 44],
					[56, 44]
				],
				[
					[0, 0],
					[1, 1]
				]
			]
		}),
		feature({ type: 'Polygon', coordinates: [box([51, 42, 53, 43])] })
	);

	it('are drawn as lines, and are no land', async () => {
		const map = await mapOf(
			{ extent: [49, 41.3, 57, 46.5], boundaries: 'own.geojson', attribution: 'ours' },
			[],
			{
				'own.geojson': boundaries
			}
		);
		expect(partsOf(map.boundaries!)).toHaveLength(2);
		expect(paints(map.land, project(map.projection, 50, 44))).toBe(false);
		expect(map.attribution).toBe('Natural Earth; ours');
	});

	it('are not where no file names them', async () => {
		expect(await mapOf({ extent: [49, 41.3, 57, 46.5] })).not.toHaveProperty('boundaries');
	});
});

describe('what cannot be drawn', () => {
	const extent = [49, 41, 57, 47];
	test.each<[string, object, string, string | RegExp]>([
		[
			'a country there is not',
			{ names: ['Kasakhstan'] },
			'maps[0].names[0]',
			'the map has no country "Kasakhstan": did you mean Kazakhstan?'
		],
		[
			'a country of no name that is near',
			{ names: ['Golden Horde'] },
			'maps[0].names[0]',
			/^the map has no country "Golden Horde"; for another name write/
		],
		[
			'a country by a part of its name',
			{ names: ['United States'], extent: [-170, 10, -50, 75] },
			'maps[0].names[0]',
			/did you mean .*"United States of America"/
		],
		[
			'a country elsewhere',
			{ names: ['Kazakhstan', 'Brazil'] },
			'maps[0].names[1]',
			`"Brazil" is not seen on the map; the map's extent is [west, south, east, north]`
		],
		[
			'a name elsewhere',
			{ names: [{ name: 'Black Sea', at: [34, 43] }] },
			'maps[0].names[0].at',
			`"Black Sea" stands outside of the map; at is [longitude, latitude], and the map's extent [west, south, east, north]`
		]
	])('%s', async (_, changes, path, message) => {
		const [problem, ...more] = await problemsOf({ extent, ...changes });
		expect(more).toEqual([]);
		expect(problem!.path).toBe(path);
		if (typeof message === 'string') expect(problem!.message).toBe(message);
		else expect(problem!.message).toMatch(message);
	});

	/** Lines that no drawing can simplify and no program compress: steps of a fixed row of chance. */
	const jagged = (points: number) => {
		let chance = 1;
		const step = () => ((chance = (chance * 48_271) % 2_147_483_647) % 1000) / 100;
		const coordinates = Array.from({ length: points }, () => [step(), step()]);
		return { 'own.geojson': collection(feature({ type: 'LineString', coordinates })) };
	};

	it('weighs as much as a lesson’s maps may', async () => {
		const map = await mapOf({ file: 'own.geojson' }, [], jagged(6000));
		const bytes = brotliCompressSync(JSON.stringify([map])).length;
		expect(bytes).toBeGreaterThan(BUDGET * 0.7);
		expect(bytes).toBeLessThan(BUDGET);
	});

	it('weighs more than that', async () => {
		const problems = await problemsOf({ file: 'own.geojson' }, jagged(9000));
		expect(problems).toHaveLength(1);
		expect(problems[0]!.path).toBe('maps[0]');
		expect(problems[0]!.message).toMatch(
			/^the maps of the lesson weigh \d+\.\d kB compressed, and 25\.0 kB is the most; "map" alone is .*: give it detail: medium or coarse, a smaller extent or a simpler file$/
		);
	});
});

describe('a map that is smaller than its land is fine', () => {
	const warned = (changes: object) =>
		settingsWarnings(settings({ id: 'town', ...changes })).map(({ path, message }) => [path, message]);
	/** The lower town of Exampleton: so many kilometres from west to east, at a latitude where a degree is half as long. */
	const across = (km: number): Extent => [20, 60, 20 + km / 55.6, 60.001];

	test.each<[what: string, extent: Extent, km: string]>([
		['a street', across(0.42), '0.4 km'],
		['a town', across(8), '8 km'],
		['a county', across(49), '49 km'],
		['a town that is longer from south to north', [20, 60, 20.01, 60.1], '11 km'],
		['a town over the 180th meridian', [179.95, -17, -179.95, -16.95], '11 km']
	])('%s: is told how to draw its own', (_, extent, km) => {
		expect(warned({ extent })).toEqual([
			[
				'maps[0].extent',
				`"town" shows ${km}, and the land drawn for you has a corner every 2 km or so; draw your own at geojson.io and name it here: land under file, lines such as streets under boundaries`
			]
		]);
	});

	test.each<[what: string, changes: object]>([
		['a region', { extent: across(51) }],
		['a land of its own', { extent: across(8), file: 'own.geojson' }],
		['lines of its own', { extent: across(8), boundaries: 'own.geojson' }],
		['the bounds of its file', { file: 'own.geojson' }]
	])('%s: is not', (_, changes) => {
		expect(warned(changes)).toEqual([]);
	});
});

describe('lesson.yaml', () => {
	test.each<[string, object, string]>([
		[
			'without extent and file',
			{},
			'needs an extent, [west, south, east, north] in degrees, or a file of its own'
		],
		[
			'with latitude first',
			{ extent: [41, 149, 47, 157] },
			'must be [west, south, east, north], with no latitude above 90: did you mean [149, 41, 157, 47]?'
		],
		[
			'with west, north, east, south',
			{ extent: [49, 47, 57, 41] },
			'must be [west, south, east, north], with south below north: did you mean [49, 41, 57, 47] or [41, 49, 47, 57]?'
		],
		[
			'with west, east, south, north',
			{ extent: [117, 119, -9, -8] },
			'must be [west, south, east, north], with no latitude above 90: did you mean [117, -9, 119, -8]?'
		],
		[
			'with south and north of one line',
			{ extent: [49, 41, 57, 41] },
			'must be [west, south, east, north], with south below north'
		],
		['beyond all degrees', { extent: [49, 41, 570, 47] }, 'must be at most 180'],
		[
			'of no size',
			{ extent: [49, 41, 49, 47] },
			'must be [west, south, east, north] of some size: 0.0001 degrees, some ten metres, at least'
		],
		['with five numbers', { extent: [49, 41, 57, 47, 3] }, 'must be [west, south, east, north] in degrees'],
		[
			'with a file elsewhere',
			{ file: '../secret.geojson' },
			'must be the name of a .geojson file in the folder of the lesson, without a path'
		],
		[
			'with a file by its full path',
			{ file: '/etc/passwd.json' },
			'must be the name of a .geojson file in the folder of the lesson, without a path'
		],
		[
			'with a name without a place',
			{ extent: [49, 41, 57, 47], names: [{ name: 'Here' }] },
			'needs at: [longitude, latitude], or the country it stands in'
		]
	])('%s is refused', (_, changes, message) => {
		const { issues } = v.safeParse(settingsSchema, [{ id: 'map', ...changes }]);
		expect(issues!.map((issue) => issue.message)).toContain(message);
	});

	test.each(['<script>', 'M0,0"/><script>', 'url(#a)', 'M0,0 L1e5,NaN'])(
		'a compiled map with %s for a path is refused',
		async (d) => {
			const map = await mapOf({ extent: [49, 41, 57, 47] });
			for (const changes of [
				{ land: d },
				{ borders: d },
				{ boundaries: d },
				{ areas: { a: d } },
				{ lines: { a: d } }
			])
				expect(v.safeParse(LessonSchema.entries.maps, [{ ...map, ...changes }]).success).toBe(false);
		}
	);
});

describe('the cache', () => {
	let folder: string | undefined;
	const home = process.cwd();
	/** The module, fresh, as a program that starts in this folder has it. */
	async function fresh() {
		folder ??= await mkdtemp(join(tmpdir(), 'maps-'));
		await mkdir(join(folder, 'node_modules'), { recursive: true });
		process.chdir(folder);
		vi.resetModules();
		const { cached } = await import('../../../src/lib/compiler/maps/cache.ts');
		return cached;
	}
	const kept = () => join(folder!, 'node_modules', '.cache', 'crossread');
	afterEach(async () => {
		process.chdir(home);
		if (folder) await rm(folder, { recursive: true, force: true });
		folder = undefined;
	});

	it('makes a map once for the same inputs, also for who comes later, and again for others', async () => {
		const { id: _, ...made } = await mapOf({ extent: [49, 41, 57, 47] });
		const make = vi.fn(async () => made);
		const first = await fresh();
		await Promise.all([first({ a: 1 }, make), first({ a: 1 }, make)]);
		const later = await fresh();
		expect(await later({ a: 1 }, make)).toEqual(made);
		expect(make).toHaveBeenCalledTimes(1);
		await later({ a: 2 }, make);
		expect(make).toHaveBeenCalledTimes(2);
	});

	test.each(['', '{', '{}', '[]', 'null'])('takes an entry that holds %j for none', async (text) => {
		const { id: _, ...made } = await mapOf({ extent: [49, 41, 57, 47] });
		const make = vi.fn(async () => made);
		await (
			await fresh()
		)({}, make);
		const [entry] = await readdir(kept());
		await writeFile(join(kept(), entry!), text);
		expect(await (await fresh())({}, make)).toEqual(made);
		expect(make).toHaveBeenCalledTimes(2);
	});

	it('keeps no failure, and none where nothing can be written', async () => {
		const { id: _, ...made } = await mapOf({ extent: [49, 41, 57, 47] });
		const cached = await fresh();
		await expect(cached({}, () => Promise.reject(new Error('not now')))).rejects.toThrow('not now');
		await mkdir(join(folder!, 'node_modules', '.cache'));
		await writeFile(kept(), 'a file where the folder would be');
		expect(await cached({}, async () => made)).toEqual(made);
	});
});

describe('the files of a folder', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'ferry-'));
		await cp(ferryFolder, folder, { recursive: true });
	});
	afterEach(() => rm(folder, { recursive: true, force: true }));

	async function problems() {
		try {
			await compileLesson(folder);
			return [];
		} catch (error) {
			if (!(error instanceof LessonError)) throw error;
			return error.issues.map(({ file, line, path, message }) => `${file}:${line} ${path} ${message}`);
		}
	}
	const change = async (from: string, to: string) => {
		const file = join(folder, 'lesson.yaml');
		const text = await readFile(file, 'utf8');
		expect(text).toContain(from);
		await writeFile(file, text.replace(from, to));
	};

	it('that a map names are files of the lesson, and others are not', async () => {
		expect(await problems()).toEqual([]);
		await change('boundaries: parishes.geojson', 'attribution: nobody');
		await change('attribution: parishes drawn for this lesson', '');
		expect(await problems()).toEqual([
			expect.stringMatching(
				/^parishes\.geojson:undefined {2}is not a file of a lesson, nor named by one of the maps in lesson.yaml; /
			)
		]);
	});

	it('that a map names with a slip are told where it names them', async () => {
		await change('boundaries: parishes.geojson', 'boundaries: parishs.geojson');
		expect(await problems()).toEqual([
			expect.stringMatching(
				/^lesson\.yaml:24 .*there is no file "parishs\.geojson" in the folder: did you mean parishes\.geojson\?$/
			)
		]);
	});

	it('are known as such whatever else is wrong with lesson.yaml', async () => {
		await change('id: ferry', 'id: The Ferry');
		expect(await problems()).toEqual([expect.stringContaining(' id must be lower-case letters')]);
	});

	test.each<[string, () => Promise<void>, RegExp]>([
		['missing', () => rm(join(folder, 'parishes.geojson')), /parishes\.geojson: the file is missing$/],
		[
			'a link',
			async () => {
				await rm(join(folder, 'parishes.geojson'));
				await symlink('/etc/hostname', join(folder, 'parishes.geojson'));
			},
			/parishes\.geojson: is a symbolic link; put the file itself into the folder$/
		],
		[
			'too large',
			() => truncate(join(folder, 'parishes.geojson'), 9 * 1024 * 1024),
			/parishes\.geojson: is 9\.0 MB large; the most is 8 MB$/
		],
		['no GeoJSON', () => writeFile(join(folder, 'parishes.geojson'), '[]'), / is not GeoJSON/]
	])('that are %s are a problem of lesson.yaml, with its line', async (_, spoil, message) => {
		await spoil();
		const [problem, ...more] = await problems();
		expect(more).toEqual([]);
		expect(problem).toMatch(/^lesson\.yaml:\d+ maps\[0\]\.boundaries /);
		expect(problem).toMatch(message);
	});

	it('makes two maps of one id a problem', async () => {
		await change('maps:\n', 'maps:\n  - { id: coast, extent: [-54, 46, -51, 48] }\n');
		expect(await problems()).toEqual([
			expect.stringMatching(/^lesson\.yaml:\d+ maps\[1\]\.id "coast" stands twice/)
		]);
	});
});

describe('a library that is not as it should be', () => {
	// The tests share their modules: what was imported beside a stand-in is left to no other.
	afterEach(() => {
		vi.doUnmock('../../../src/lib/compiler/maps/source.ts');
		vi.resetModules();
	});

	it('says what to install where a package is missing', async () => {
		vi.resetModules();
		vi.doMock('../../../src/lib/compiler/maps/source.ts', async (original) => ({
			...(await original<object>()),
			loadLibraries: () =>
				Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }))
		}));
		const { prepareMaps: alone } = await import('../../../src/lib/compiler/maps/index.ts');
		const wanted = settings({ id: 'map', extent: [1.2345, 2.3456, 3.4567, 4.5678] });
		expect(await alone(wanted, [], { read: async () => undefined })).toEqual({
			maps: [],
			problems: [
				{
					path: 'maps[0]',
					message:
						'is drawn with packages that are not installed here; install them with: npm install world-atlas topojson-client topojson-server lineclip polygon-clipping polylabel simplify-js'
				}
			]
		});
	});

	it('names the country whose rings the library refuses', async () => {
		vi.resetModules();
		vi.doMock('../../../src/lib/compiler/maps/source.ts', async (original) => {
			const real = await original<typeof import('../../../src/lib/compiler/maps/source.ts')>();
			const refuse = () => {
				throw new Error('Unable to complete output ring');
			};
			return {
				...real,
				loadLibraries: async () => ({
					...(await real.loadLibraries()),
					polygons: { union: refuse, intersection: refuse }
				})
			};
		});
		const { prepareMaps: alone } = await import('../../../src/lib/compiler/maps/index.ts');
		const read = async () => undefined;
		const polar = await alone(settings({ id: 'map', extent: [-179.5, -90, 179.5, -62] }), [], { read });
		expect(polar.problems).toEqual([
			{
				path: 'maps[0]',
				message: 'the land of "Antarctica" cannot be cut or joined (Unable to complete output ring)'
			}
		]);
		const region = place('here', {
			names: { en: 'Hier' },
			precision: 'region',
			area: [[box([50, 43, 55, 45])]]
		});
		const cut = await alone(settings({ id: 'map', extent: [49.5, 41, 57, 47] }), [region], { read });
		expect(cut.problems).toEqual([
			{
				path: 'maps[0]',
				message: 'the area of "Hier" cannot be cut or joined (Unable to complete output ring)'
			}
		]);
	});
});
