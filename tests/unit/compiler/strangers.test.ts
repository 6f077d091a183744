/**
 * Files of other people, as their programs wrote them (tests/fixtures/strangers says whose): each is taken, or refused in
 * one sentence that says what to do. What the import command makes of the rest is tested in tests/unit/import.
 */
import fc from 'fast-check';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { cslItem } from '../../../src/lib/compiler/csl.ts';
import { placesFile } from '../../../src/lib/compiler/geojson.ts';
import { compileLesson } from '../../../src/lib/compiler/index.ts';
import { schemaProblems } from '../../../src/lib/lesson/parse.ts';
import { LessonError } from '../../../src/lib/lesson/problem.ts';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { ferryFolder } from '../../fixtures/ferry.ts';

const strangers = fileURLToPath(new URL('../../fixtures/strangers/', import.meta.url));
const stranger = (file: string) => readFile(join(strangers, file), 'utf8');

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'strangers-'));
	await cp(ferryFolder, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function outcome(): Promise<{ lesson?: Lesson; problems: string[] }> {
	try {
		return { lesson: await compileLesson(folder), problems: [] };
	} catch (error) {
		expect(error).toBeInstanceOf(LessonError);
		return { problems: (error as LessonError).issues.map(({ file, message }) => `${file}: ${message}`) };
	}
}

describe('a bibliography', () => {
	/** The ferry's own sources with the stranger's behind them, and a reading for each of those. */
	async function withSources(file: string) {
		const own = JSON.parse(await readFile(join(ferryFolder, 'sources.json'), 'utf8')) as object[];
		const items = JSON.parse(await stranger(file)) as { id: string; 'citation-key'?: string }[];
		await writeFile(join(folder, 'sources.json'), JSON.stringify([...own, ...items]));
		const keys = items.map(({ id, 'citation-key': key }) => (/^http/.test(id) ? key! : id));
		await writeFile(
			join(folder, 'readings.yaml'),
			(await readFile(join(ferryFolder, 'readings.yaml'), 'utf8')) +
				keys.map((key) => `"${key}": { carrier: C, access: unknown, seen: opening }\n`).join('')
		);
		return outcome();
	}

	test.each<[file: string, printed: Record<string, string>]>([
		[
			'bbt-dates.json',
			{
				t1: 'Nell Ferrier | A manuscript | 31 December 2014 to 1 January 2015',
				t2: 'Nell Ferrier | container, event-date, and submitted test | no date',
				t3: ' | open-ended date range test | from 31 December 2014 on',
				t5: ' | BC tests | 334 BC',
				t6: ' | BC tests 2 | 12 July 100 BC to 15 March 44 BC',
				Ferrier1985:
					'Nell Ferrier | The Politics of Piers | Harbour Journal, volume 24, number 3, spring 1985, pages 4–23'
			}
		],
		[
			'bbt-seasons.json',
			{
				SeasonrangesEDTF2017: ' | Season ranges: EDTF and literal | autumn 2017 to winter 2017',
				monthsoutrange2017: ' | months out of range | 2017-14/2017-15'
			}
		],
		[
			'bbt-creators.json',
			{
				Author2015:
					'Ann Author | A report | number 77, edited by Emma Editrix, Ed Editor, Institution, Place, 2015',
				Ferrier2004:
					'Nell Ferrier | Ingrid (d. 727) | in Northern dictionary of pilots, edited by I.C.G. Berg, Ole Dahl, North Press, Norrvik, 2004',
				Doe2015: ' | A film | The Distributor, US/GB, 2015',
				'friends:pier:dvd':
					' | The one with the ferry | Friends of the pier, volume 3, number 1, Home Video, US, 2003'
			}
		],
		[
			'bbt-rich-text.json',
			{
				Berg2001:
					'Nancy K Berg, Shanaka L DeSilva | The physical geography of the 1600 flood of Norrvik, southern coast | Bulletin of Harbours, volume 62, 31 December 2014 to 1 January 2015, pages 493–518',
				Berndt1994:
					'Rainer Berndt | Skizze zur Geschichte der Bücher Portus und Naves in der nördlichen Kirche | Acta Portuum, volume 34, 1994, pages 5–32',
				Dunning2016:
					'Andrew N.J. Dunning | Notes from the school of pilots. Collecta ex diuersis auditis in scola | Institute of Harbour Studies, Norrvik, 2016',
				Wordsworth1883:
					'John Wordsworth (editor) | The log from the St. Germain ms. (g1), now numbered 11553 | North Press, Norrvik, 1883'
			}
		],
		[
			'zotero-years.json',
			{
				ferrier1998:
					'Nell S. Ferrier | Pilotage (1907) | in The Essential Pilot: Selected Writings, Volume 2, Harbour University Press, Norrvik, 1 April 1998',
				delaMareTitle2017: 'Walter de la Mare | Title | 2017'
			}
		]
	])('%s is taken', async (file, printed) => {
		const { lesson, problems } = await withSources(file);
		expect(problems).toEqual([]);
		expect(
			Object.fromEntries(
				lesson!.sources
					.slice(2)
					.map((source) => [source.id, [en.authors(source), source.title, en.imprint(source)].join(' | ')])
			)
		).toEqual(printed);
	});

	it('an item without a title is refused in one sentence', async () => {
		expect((await withSources('bbt-untitled.json')).problems).toEqual([
			'sources.json: "emptybook" has no title, by which a source is listed; give it one, [Letter to …] if need be'
		]);
	});
});

describe('places', () => {
	const KINDS =
		'kind (country, region, city, town, settlement, street, building, site, transport, water, or one of yours under labels.placeKind of lesson.yaml); precision (point, town, district, region, country, unknown)';
	const wgs = 'save it as WGS 84 (EPSG:4326); in QGIS: Export, Save Features As, CRS';

	/** The stranger's file in place of the ferry's, which refers to no place of it. */
	async function withPlaces(text: string) {
		await writeFile(join(folder, 'places.geojson'), text);
		for (const [file, from, to] of [
			['claims.yaml', /scope: \{ places: \[[^\]]*\] \}/g, 'scope: not-stated'],
			['events.yaml', /^ {2}place: .*\n/gm, ''],
			['reach.yaml', /[^]*/, '[]\n']
		] as const) {
			const path = join(folder, file);
			await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
		}
		return outcome();
	}

	test.each<[file: string, says: string]>([
		[
			'umap-layer.geojson',
			`East pier, Norrvik, 2011, test lack properties that a place needs: id (lower-case letters, digits and hyphens); ${KINDS}`
		],
		[
			'umap-empty.geojson',
			`East pier, 2011, test lack properties that a place needs: id (lower-case letters, digits and hyphens); ${KINDS}`
		],
		[
			'qgis-world.geojson',
			`Norrland, one without a name lack properties that a place needs: name; id (lower-case letters, digits and hyphens); ${KINDS}`
		],
		[
			'qgis-census.geojson',
			`one without a name, one without a name lack properties that a place needs: name; id (lower-case letters, digits and hyphens); ${KINDS}`
		],
		['trail.geojson', `Beacon Trail to the Park lacks properties that a place needs: ${KINDS}`],
		[
			'geocoded-shops.geojson',
			`one without a name, Brigham lack properties that a place needs: name; id (lower-case letters, digits and hyphens); ${KINDS}`
		],
		[
			'linked-places.geojson',
			'Norrvik (UK) holds several geometries (GeometryCollection); a place has one: a Point, lines or polygons. Make a feature of each that is a place'
		],
		[
			'national-grid.geojson',
			`its coordinates are in urn:ogc:def:crs:EPSG:27700, which is not read here; ${wgs}`
		]
	])('%s is refused in one sentence', async (file, says) => {
		expect((await withPlaces(await stranger(file))).problems).toEqual([`places.geojson: ${says}`]);
	});

	/** What the sentence asks for, done. */
	async function completed(file: string): Promise<string> {
		const collection = JSON.parse(await stranger(file)) as {
			features: { geometry: unknown; properties: Record<string, unknown> }[];
		};
		collection.features.forEach(({ properties }, index) => {
			Object.assign(properties, { kind: 'site', precision: 'region' });
			if (!/^[A-Za-z]/.test(String(properties.name ?? properties.NAME ?? properties.title ?? '')))
				Object.assign(properties, { id: `p${index}`, name: `Place ${index}` });
		});
		return JSON.stringify(collection);
	}

	test.each<[file: string, places: [id: string, name: string, geometry: string][]]>([
		[
			'umap-layer.geojson',
			[
				['east-pier', 'East pier', 'lon lat'],
				['norrvik', 'Norrvik', 'lon lat'],
				['p2', 'Place 2', 'line'],
				['test', 'test', 'area']
			]
		],
		[
			'umap-empty.geojson',
			[
				['east-pier', 'East pier', ''],
				['p1', 'Place 1', ''],
				['test', 'test', '']
			]
		],
		[
			'qgis-world.geojson',
			[
				['norrland', 'Norrland', 'area'],
				['p1', 'Place 1', '']
			]
		],
		[
			'qgis-census.geojson',
			[
				['p0', 'Place 0', 'lon lat'],
				['p1', 'Place 1', 'lon lat']
			]
		],
		['trail.geojson', [['beacon-trail-to-the-park', 'Beacon Trail to the Park', 'line']]],
		[
			'geocoded-shops.geojson',
			[
				['p0', 'Place 0', 'lon lat'],
				['brigham', 'Brigham', 'lon lat']
			]
		]
	])('%s is taken once its author has said what each place is', async (file, places) => {
		const { lesson, problems } = await withPlaces(await completed(file));
		expect(problems).toEqual([]);
		expect(
			lesson!.places.map(({ id, names, ...place }) => [
				id,
				names.en,
				['lon', 'lat', 'line', 'area'].filter((key) => Object.hasOwn(place, key)).join(' ')
			])
		).toEqual(places);
	});

	const one = (over: object, properties: object = {}, members: object = {}) =>
		JSON.stringify({
			type: 'FeatureCollection',
			...members,
			features: [
				{
					type: 'Feature',
					id: 7,
					bbox: [1, 2, 3, 4],
					geometry: { type: 'Point', coordinates: [10, 60] },
					properties: { name: 'Pier', kind: 'site', precision: 'point', ...properties },
					...over
				}
			]
		});
	const crs = (name: unknown) => ({ crs: { type: 'name', properties: { name } } });

	test.each([
		'urn:ogc:def:crs:OGC:1.3:CRS84',
		'urn:ogc:def:crs:OGC::CRS84',
		'urn:ogc:def:crs:EPSG::4326',
		'urn:ogc:def:crs:EPSG:6.6:4326',
		'EPSG:4326',
		'OGC:CRS84',
		'CRS84',
		'WGS 84',
		'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
		'http://www.opengis.net/def/crs/EPSG/0/4326',
		'urn:ogc:def:crs:EPSG::4979'
	])('%s is WGS 84', async (name) => {
		expect((await withPlaces(one({}, {}, crs(name)))).problems).toEqual([]);
	});

	test.each([
		'EPSG:3857',
		'urn:ogc:def:crs:EPSG::32632',
		'urn:ogc:def:crs:EPSG::43260',
		'EPSG:4258',
		'+proj=tmerc'
	])('%s is not', async (name) => {
		expect((await withPlaces(one({}, {}, crs(name)))).problems).toEqual([
			`places.geojson: its coordinates are in ${name}, which is not read here; ${wgs}`
		]);
	});

	test.each<[what: string, over: object, properties: object, place: object]>([
		['a height', { geometry: { type: 'Point', coordinates: [10, 60, 12.5] } }, {}, { lon: 10, lat: 60 }],
		[
			'a MultiPoint of one',
			{ geometry: { type: 'MultiPoint', coordinates: [[10, 60]] } },
			{},
			{ lon: 10, lat: 60 }
		],
		[
			'lines',
			{
				geometry: {
					type: 'MultiLineString',
					coordinates: [
						[
							[1, 2],
							[3, 4, 5]
						]
					]
				}
			},
			{ precision: 'town' },
			{
				line: [
					[
						[1, 2],
						[3, 4]
					]
				]
			}
		],
		['a title', {}, { name: undefined, title: 'Long pier' }, { id: 'long-pier', names: { en: 'Long pier' } }],
		['an id in numbers', {}, { id: 12 }, { id: 'pier' }],
		[
			'letters with marks',
			{},
			{ name: 'Événement à Zürich, St Peter’s' },
			{ id: 'evenement-a-zurich-st-peters' }
		],
		['an empty id', {}, { id: '' }, { id: 'pier' }],
		[
			'others’ properties',
			{},
			{ fid: 3, _umap_options: { color: 'Black' }, within: null, note: '<b>x</b>' },
			{ id: 'pier' }
		]
	])('%s is no obstacle', async (_, over, properties, place) => {
		const { lesson, problems } = await withPlaces(one(over, properties));
		expect(problems).toEqual([]);
		expect(lesson!.places[0]).toMatchObject(place);
	});

	test.each<[what: string, text: string, says: RegExp]>([
		[
			'a name in another script',
			one({}, { name: 'Пирс' }),
			/Пирс lacks properties that a place needs: id \(/
		],
		[
			'a MultiPoint of two',
			one({
				geometry: {
					type: 'MultiPoint',
					coordinates: [
						[1, 2],
						[3, 4]
					]
				}
			}),
			/several geometries \(MultiPoint\)/
		],
		[
			'metres',
			one({ geometry: { type: 'Polygon', coordinates: [[[440000, 130000]]] } }),
			/440000, 130000 are not degrees/
		],
		['a Topology', '{ "type": "Topology" }', /is TopoJSON; export it as GeoJSON/],
		[
			'a bare geometry',
			'{ "type": "Point", "coordinates": [1, 2] }',
			/holds a single Point; places stand in a FeatureCollection/
		],
		['a system without a name', one({}, {}, { crs: {} }), /in a system without a name/],
		['a list', '[]', /is no GeoJSON; an empty one is/],
		[
			'features that are none',
			'{ "type": "FeatureCollection", "features": [1, null, []] }',
			/lack properties/
		],
		[
			'coordinates that are none',
			one({ geometry: { type: 'Point', coordinates: 'here' } }),
			/must be \[longitude, latitude\]/
		],
		['coordinates that are missing', one({ geometry: { type: 'Polygon' } }), /is missing|expected/],
		['a precision that is none', one({}, { precision: 'exact' }), /is "exact"; known here: point/]
	])('%s is refused in one sentence', async (_, text, says) => {
		const { problems } = await withPlaces(text);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(says);
	});
});

describe('anything at all', () => {
	const json = fc.jsonValue({ maxDepth: 4 });
	const keys = fc.constantFrom(
		'id',
		'title',
		'type',
		'issued',
		'author',
		'date-parts',
		'literal',
		'family',
		'URL'
	);

	it('as an item of a bibliography is taken or refused with a sentence', () => {
		fc.assert(
			fc.property(fc.oneof(json, fc.dictionary(keys, fc.oneof(json, fc.dictionary(keys, json)))), (item) => {
				const { issues = [] } = v.safeParse(cslItem, item);
				for (const { message } of schemaProblems(issues)) expect(message).toMatch(/\S/);
			})
		);
	});

	it('as a file of places is taken or refused with a sentence', () => {
		const geometry = fc.record({
			type: fc.constantFrom(
				'Point',
				'MultiPoint',
				'LineString',
				'Polygon',
				'MultiPolygon',
				'GeometryCollection'
			),
			coordinates: json
		});
		const feature = fc.record({
			type: fc.constant('Feature'),
			geometry: fc.oneof(geometry, json),
			properties: fc.oneof(json, fc.constant({ name: 'A', kind: 'site', precision: 'point' }))
		});
		const file = fc.record({
			type: fc.constant('FeatureCollection'),
			crs: fc.oneof(json, fc.constant(null)),
			features: fc.oneof(json, fc.array(fc.oneof(feature, json)))
		});
		fc.assert(
			fc.property(fc.oneof(json, file), (value) => {
				const { issues = [] } = v.safeParse(placesFile, value);
				for (const { message } of schemaProblems(issues)) expect(message).toMatch(/\S/);
			})
		);
	});
});
