/** The land that a map is drawn from, as a topology: the countries of world-atlas, or the polygons of an author's file. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { fromMeridian, type Extent } from '../../map/projection.ts';
import { foreignSystem } from '../crs.ts';

export type Point = [number, number];
export type Line = Point[];
/** The outer ring, then its holes. */
export type Rings = Line[];

/** A country: its name, and for each of its polygons the arcs of each ring. */
export interface Country {
	type: 'MultiPolygon';
	name: string | undefined;
	arcs: number[][][];
}

/** Arcs in degrees, shared by the countries on both sides. */
export interface Source {
	arcs: Line[];
	countries: Country[];
	/** Lines that bound nothing. */
	lines: Line[];
}

/** The packages that only the compiler needs, and only for a lesson with maps. */
export type Libraries = Awaited<ReturnType<typeof loadLibraries>>;

/** @throws {Error} of node, where one is not installed */
export async function loadLibraries() {
	const [client, server, lineclip, polygonClipping, polylabel, simplify] = await Promise.all([
		import('topojson-client'),
		import('topojson-server'),
		import('lineclip'),
		import('polygon-clipping'),
		import('polylabel'),
		import('simplify-js')
	]);
	return {
		client,
		topology: server.topology,
		...lineclip,
		polygons: polygonClipping.default,
		polylabel: polylabel.default,
		simplify: simplify.default
	};
}

const FILES = { coarse: '110m', medium: '50m', fine: '10m' } as const;
export type Detail = keyof typeof FILES;

/** By the size of an extent, in degrees of a great circle. */
export function detailOf([, south, , north]: Extent, span: number): Detail {
	const size = Math.max(north - south, span * Math.cos((((south + north) / 2) * Math.PI) / 180));
	return size < 25 ? 'fine' : size < 100 ? 'medium' : 'coarse';
}

interface Topology {
	arcs: Point[][];
	transform?: { scale: Point; translate: Point };
	objects: Record<string, { geometries: Geometry[] }>;
}
type Geometry = { properties?: { name?: string } } & (
	{ type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] }
);

const worlds = new Map<Detail, Promise<Source>>();

/** The countries of world-atlas, read once. */
export function worldAtlas(detail: Detail): Promise<Source> {
	const known = worlds.get(detail);
	if (known) return known;
	const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${FILES[detail]}.json`);
	const read = readFile(file, 'utf8').then((text) => {
		const { arcs, transform, objects } = JSON.parse(text) as Topology;
		const { scale, translate } = transform!;
		return {
			arcs: arcs.map((arc) => {
				let [x, y] = [0, 0];
				return arc.map(([dx, dy]): Point => {
					[x, y] = [x + dx, y + dy];
					return [onMeridian(x * scale[0] + translate[0]), y * scale[1] + translate[1]];
				});
			}),
			countries: objects.countries!.geometries.map(countryOf),
			lines: []
		};
	});
	worlds.set(detail, read);
	return read;
}

/** A line that goes over the 180th meridian, from 179 to -179, as one that goes on to 181. */
export function unwrapped(line: Line): Line {
	let shift = 0;
	return line.map(([lon, lat], at): Point => {
		const before = line[at - 1];
		if (before) shift -= 360 * Math.round((lon - before[0]) / 360);
		return [lon + shift, lat];
	});
}

/** Exactly on the 180th meridian, where the numbers of a file are so close to it that nothing else is meant. */
const onMeridian = (lon: number) => (Math.abs(Math.abs(lon) - 180) < 1e-6 ? Math.sign(lon) * 180 : lon);

function countryOf({ type, arcs, properties }: Geometry): Country {
	return { type: 'MultiPolygon', name: properties?.name, arcs: type === 'Polygon' ? [arcs] : arcs };
}

const position = v.pipe(
	v.array(v.number()),
	v.minLength(2),
	v.check(
		([lon, lat]) => Math.abs(lon!) <= 360 && Math.abs(lat!) <= 90,
		'is not in degrees: export the file in WGS 84 (EPSG:4326), longitude first'
	),
	v.transform(([lon, lat]): Point => [onMeridian(lon!), lat!])
);
const line = v.array(position);

type Shape =
	| { type: 'Polygon'; coordinates: Line[] }
	| { type: 'MultiPolygon'; coordinates: Line[][] }
	| { type: 'LineString'; coordinates: Line }
	| { type: 'MultiLineString'; coordinates: Line[] }
	| { type: 'Point' | 'MultiPoint' }
	| { type: 'GeometryCollection'; geometries: Shape[] };

const shape: v.GenericSchema<unknown, Shape> = v.variant('type', [
	v.object({ type: v.literal('Polygon'), coordinates: v.array(line) }),
	v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(line)) }),
	v.object({ type: v.literal('LineString'), coordinates: line }),
	v.object({ type: v.literal('MultiLineString'), coordinates: v.array(line) }),
	v.object({ type: v.picklist(['Point', 'MultiPoint']) }),
	v.object({ type: v.literal('GeometryCollection'), geometries: v.array(v.lazy(() => shape)) })
]);
const feature = v.object({
	type: v.literal('Feature'),
	geometry: v.nullish(shape),
	properties: v.nullish(v.record(v.string(), v.unknown()))
});
const collection = v.object({ type: v.literal('FeatureCollection'), features: v.array(feature) });

/** What a GeoJSON file holds: the polygons of each feature with its name, and lines. */
export interface Shapes {
	polygons: { name: string | undefined; rings: Rings[] }[];
	lines: Line[];
}

/** Where programs keep the name of a feature. */
const NAMES = ['name', 'NAME', 'Name', 'name_en', 'NAME_EN', 'title'];

/**
 * Reads a GeoJSON file. Points, features without geometry and rings of fewer than three corners hold no land and are
 * passed over.
 *
 * @returns what it holds, or what is wrong with it as a clause
 */
export function readShapes(text: string): Shapes | string {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		return `is not JSON: ${(error as Error).message}`;
	}
	const system = foreignSystem(value);
	if (system !== undefined)
		return `has its coordinates in ${system}, which is not read here; export it in WGS 84 (EPSG:4326)`;
	const type = (value as { type?: unknown } | null)?.type;
	const result = v.safeParse(
		type === 'FeatureCollection' ? collection : type === 'Feature' ? feature : shape,
		value,
		{ abortEarly: true }
	);
	if (!result.success) {
		const [issue] = result.issues;
		const at = v.getDotPath(issue);
		return issue.kind === 'validation' && issue.type === 'check'
			? `${issue.message} (at ${at})`
			: `is not GeoJSON as geojson.io and QGIS write it${at ? `: see ${at}` : ''}`;
	}
	const found: Shapes = { polygons: [], lines: [] };
	const features =
		result.output.type === 'FeatureCollection'
			? result.output.features
			: [result.output.type === 'Feature' ? result.output : { geometry: result.output, properties: null }];
	for (const { geometry, properties } of features) {
		const name = NAMES.map((key) => properties?.[key]).find(
			(one): one is string => typeof one === 'string' && one.trim() !== ''
		);
		const rings: Rings[] = [];
		if (geometry) collect(geometry, rings, found.lines);
		if (rings.length) found.polygons.push({ name: name?.trim(), rings });
	}
	return found;
}

function collect(of: Shape, rings: Rings[], lines: Line[]): void {
	switch (of.type) {
		case 'Polygon':
			for (const one of whole([of.coordinates])) rings.push(one);
			break;
		case 'MultiPolygon':
			for (const one of whole(of.coordinates)) rings.push(one);
			break;
		case 'LineString':
			if (of.coordinates.length > 1) lines.push(of.coordinates);
			break;
		case 'MultiLineString':
			for (const one of of.coordinates) if (one.length > 1) lines.push(one);
			break;
		case 'GeometryCollection':
			for (const one of of.geometries) collect(one, rings, lines);
	}
}

/** Closed rings of at least three corners; a polygon whose outer ring is none has no land. */
function whole(polygons: Rings[]): Rings[] {
	return polygons.flatMap((rings) => {
		const closed = rings.map((ring) => {
			const [first, last] = [ring[0], ring.at(-1)];
			return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
		});
		const [outer, ...holes] = closed;
		return outer && outer.length > 3 ? [[outer, ...holes.filter(({ length }) => length > 3)]] : [];
	});
}

/** The shapes of a file as a topology, so that a border that two features share is one line. */
export function sourceOf({ polygons, lines }: Shapes, { topology }: Libraries): Source {
	const { arcs, objects } = topology({
		land: {
			type: 'FeatureCollection',
			features: polygons.map(({ name, rings }) => ({
				type: 'Feature',
				properties: { name },
				geometry: { type: 'MultiPolygon', coordinates: rings }
			}))
		} as never
	}) as unknown as Topology;
	return { arcs, countries: objects.land!.geometries.map(countryOf), lines };
}

/** The bounds of what a file holds, with a little room; undefined where it holds nothing. */
export function extentOf({ polygons, lines }: Shapes): Extent | undefined {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const one of [...polygons.flatMap(({ rings }) => rings.map(([outer]) => outer!)), ...lines])
		for (const [x, y] of one) {
			[west, east] = [Math.min(west, x), Math.max(east, x)];
			[south, north] = [Math.min(south, y), Math.max(north, y)];
		}
	if (!(west < east && south < north)) return undefined;
	const room = Math.max((east - west) * 0.02, (north - south) * 0.02, 0.0005);
	const all = east - west + 2 * room >= 360;
	return [
		all ? -180 : fromMeridian(west - room, 0),
		Math.max(-90, south - room),
		all ? 180 : fromMeridian(east + room, 0),
		Math.min(90, north + room)
	];
}
