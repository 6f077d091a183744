/**
 * places.geojson as geojson.io, uMap and QGIS write it: a FeatureCollection whose properties are flat, since that is what
 * such editors can edit. `cite` holds citations in one line: `@source, ¶1; @other, opening`. Properties and members of
 * others are passed over. What a whole file has wrong is said once for the file.
 */
import * as v from 'valibot';
import { citationKey, degrees, id, record, text } from '../lesson/atoms.ts';
import type { Citation, Place } from '../lesson/schema.ts';
import { PLACE_KINDS, PRECISIONS } from '../lesson/vocabulary.ts';
import { foreignSystem } from './crs.ts';
import type { Path } from './data-file.ts';
import { idOf } from './id-of.ts';

const longitude = degrees(180, (bound) => `a longitude is ${bound}`);
const latitude = degrees(90, (bound) => `a latitude is ${bound}; GeoJSON puts the longitude first`);
/** A height, if there is one, is passed over. */
const position = v.union(
	[v.strictTuple([longitude, latitude]), v.strictTuple([longitude, latitude, v.number()])],
	'must be [longitude, latitude] in degrees'
);
const line = v.pipe(v.array(position), v.minLength(2, 'a line needs at least two positions'));
const ring = v.pipe(
	v.array(position),
	v.minLength(4, 'a ring needs at least four positions'),
	v.check(
		(points) => !points.length || samePoint(points[0]!, points.at(-1)!),
		'a ring must end where it begins'
	)
);

function samePoint(a: readonly number[], b: readonly number[]): boolean {
	return a[0] === b[0] && a[1] === b[1];
}

const geometry = v.nullable(
	v.variant('type', [
		v.object({
			type: v.literal('Point'),
			/** Degrees east and north. */
			coordinates: position
		}),
		v.object({
			type: v.literal('LineString'),
			/** The positions along the line. */
			coordinates: line
		}),
		v.object({
			type: v.literal('MultiLineString'),
			/** The positions along each line. */
			coordinates: v.array(line)
		}),
		v.object({
			type: v.literal('Polygon'),
			/** The outer ring, then its holes. */
			coordinates: v.array(ring)
		}),
		v.object({
			type: v.literal('MultiPolygon'),
			/** The rings of each polygon. */
			coordinates: v.array(v.array(ring))
		})
	])
);

const citations = v.pipe(
	v.string(),
	v.rawTransform<string, Citation[]>(({ dataset, addIssue, NEVER }) => {
		const parts = dataset.value.split(';').map((part) => part.trim().match(/^@([^,\s]+),\s*(\S.*)$/));
		if (parts.includes(null)) {
			addIssue({ message: 'must be citations such as @source, ¶1; @other, opening' });
			return NEVER;
		}
		return parts.map((part) => ({ source: part![1]!, locator: part![2]! }));
	}),
	v.array(record({ source: citationKey, locator: text }))
);

const collection = v.object({
	type: v.literal('FeatureCollection'),
	/** One a place. */
	features: v.array(
		v.object({
			type: v.literal('Feature'),
			/** Where it is; null where that is not known. */
			geometry,
			/** What is known of the place. Other properties are passed over. */
			properties: v.object({
				/** Unique among the places. Default: made of the name. */
				id: v.optional(id),
				/** The name in English. */
				name: text,
				/** The name in Kazakh. */
				name_kk: v.optional(text),
				/** The name in Russian. */
				name_ru: v.optional(text),
				/** How finely its position is known: only a point is a pin. */
				precision: v.picklist(PRECISIONS),
				/** The place it lies in. */
				within: v.optional(id),
				/** What it is. */
				kind: id,
				/** Where its position was read: `@source, ¶1; @other, opening`. */
				cite: v.optional(citations)
			})
		})
	)
});

/** Under whose name a problem of the whole file is raised: it has a sentence of its own. */
const whole = v.check(() => true);

/** The places of a lesson in a file that may be anybody's. */
export const placesFile: typeof collection = {
	...collection,
	'~run'(dataset, config) {
		const problem = fileProblem(dataset.value);
		if (!problem)
			return collection['~run']({ ...dataset, value: normalised(dataset.value) } as never, config);
		v._addIssue(whole, 'file', dataset as never, config, {
			message: problem.message,
			path: problem.path.map((key) => ({
				type: 'unknown' as const,
				origin: 'value' as const,
				input: dataset.value,
				key,
				value: undefined
			})) as never
		});
		return dataset as never;
	}
};

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What makes the whole file no file of places, in one sentence; undefined for what the schema can look at. */
function fileProblem(file: unknown): { message: string; path: Path } | undefined {
	if (!isRecord(file))
		return {
			message: 'is no GeoJSON; an empty one is { "type": "FeatureCollection", "features": [] }',
			path: []
		};
	const saveAs = 'save it as WGS 84 (EPSG:4326); in QGIS: Export, Save Features As, CRS';
	const crs = foreignSystem(file);
	if (crs !== undefined)
		return { message: `its coordinates are in ${crs}, which is not read here; ${saveAs}`, path: ['crs'] };
	if (file.type === 'Topology') return { message: 'is TopoJSON; export it as GeoJSON', path: ['type'] };
	const features = Array.isArray(file.features) ? file.features.map((one) => (isRecord(one) ? one : {})) : [];
	if (file.type === 'Feature' || GEOMETRIES.test(String(file.type)))
		return {
			message: `holds a single ${String(file.type)}; places stand in a FeatureCollection, which geojson.io and QGIS write`,
			path: ['type']
		};
	const far = features.findIndex(({ geometry }) => farPosition(geometry));
	if (far >= 0)
		return {
			message: `the coordinates ${farPosition(features[far]!.geometry)!.join(', ')} are not degrees; ${saveAs}`,
			path: ['features', far, 'geometry', 'coordinates']
		};
	const many = features
		.map((feature, index) => ({ feature, index }))
		.filter(({ feature }) => isMany(feature.geometry));
	if (many.length)
		return {
			message: `${shown(many.map(({ feature }) => feature))} ${many.length === 1 ? 'holds' : 'hold'} several geometries (${String((many[0]!.feature.geometry as Json).type)}); a place has one: a Point, lines or polygons. Make a feature of each that is a place`,
			path: ['features', many[0]!.index, 'geometry']
		};
	return strangers(features);
}

const GEOMETRIES = /^((Multi)?(Point|LineString|Polygon)|GeometryCollection)$/;

/** A position that no mistake of order explains: it is in metres. */
function farPosition(geometry: unknown): [number, number] | undefined {
	const found = (value: unknown): [number, number] | undefined => {
		if (!Array.isArray(value)) return undefined;
		const [x, y] = value as unknown[];
		if (typeof x === 'number' && typeof y === 'number')
			return Math.abs(x) > 360 || Math.abs(y) > 360 ? [x, y] : undefined;
		for (const one of value) {
			const far = found(one);
			if (far) return far;
		}
		return undefined;
	};
	return isRecord(geometry) ? found(geometry.coordinates) : undefined;
}

function isMany(geometry: unknown): boolean {
	if (!isRecord(geometry)) return false;
	if (geometry.type === 'GeometryCollection') return true;
	return (
		geometry.type === 'MultiPoint' && Array.isArray(geometry.coordinates) && geometry.coordinates.length > 1
	);
}

/** Features that lack what only the author can say, all in one sentence. Of what is, nothing is guessed. */
function strangers(features: readonly Json[]): { message: string; path: Path } | undefined {
	const lacking = features.flatMap((feature, index) => {
		const own = ownProperties(feature);
		const missing = ['id', 'name', 'kind', 'precision'].filter((key) => own[key] === undefined);
		return missing.length ? [{ feature, index, missing }] : [];
	});
	if (!lacking.length) return undefined;
	const missing = new Set(lacking.flatMap((one) => one.missing));
	const wanted = [
		missing.has('name') && 'name',
		// A name that can be written in Latin letters makes the id.
		missing.has('id') && 'id (lower-case letters, digits and hyphens)',
		missing.has('kind') &&
			`kind (${PLACE_KINDS.join(', ')}, or one of yours under labels.placeKind of lesson.yaml)`,
		missing.has('precision') && `precision (${PRECISIONS.join(', ')})`
	].filter(Boolean);
	return {
		message: `${lacking.length === features.length ? '' : `of ${features.length} features `}${shown(lacking.map(({ feature }) => feature))} ${lacking.length === 1 ? 'lacks properties that a place needs' : 'lack properties that a place needs'}: ${wanted.join('; ')}`,
		path: ['features', lacking[0]!.index, 'properties']
	};
}

/** "Norrvik", "Norrvik, Paris and 5 more" */
function shown(features: readonly Json[]): string {
	const names = features.map((feature) => String(ownProperties(feature).name ?? 'one without a name'));
	const some = names.slice(0, 3).map((name) => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
	return names.length > 4 ? `${some.join(', ')} and ${names.length - 3} more` : names.join(', ');
}

const NAMES = ['name', 'Name', 'NAME', 'title', 'Title', 'TITLE'];

/** The properties of a place, by our names: what is empty is not there, and a number is no id of ours. */
function ownProperties({ properties }: Json): Json {
	const given = isRecord(properties) ? properties : {};
	const kept = Object.fromEntries(
		Object.entries(given).filter(
			([, value]) => value !== null && !(typeof value === 'string' && !value.trim())
		)
	);
	const name = NAMES.map((key) => kept[key]).find(
		(value) => typeof value === 'string' || typeof value === 'number'
	);
	const key = typeof kept.id === 'string' ? kept.id : name === undefined ? undefined : idOf(String(name));
	return { ...kept, name: name === undefined ? undefined : String(name), id: key };
}

/** The file with what others leave empty as null, and one point of a MultiPoint as the Point that it is. */
function normalised(file: unknown): unknown {
	if (!isRecord(file) || !Array.isArray(file.features)) return file;
	return {
		...file,
		features: file.features.map((feature: unknown) =>
			isRecord(feature)
				? { ...feature, geometry: oneGeometry(feature.geometry), properties: ownProperties(feature) }
				: feature
		)
	};
}

function oneGeometry(geometry: unknown): unknown {
	if (!isRecord(geometry)) return geometry ?? null;
	const { type, coordinates } = geometry;
	if (GEOMETRIES.test(String(type)) && isHollow(coordinates)) return null;
	return type === 'MultiPoint' ? { type: 'Point', coordinates: (coordinates as unknown[])[0] } : geometry;
}

/** `[]`, `[[]]`, `[[[]], []]` */
function isHollow(coordinates: unknown): boolean {
	return coordinates === null || (Array.isArray(coordinates) && coordinates.every(isHollow));
}

type Feature = v.InferOutput<typeof placesFile>['features'][number];

export function toPlace({ geometry, properties }: Feature): Place {
	const { id, name, name_kk, name_ru, precision, within, kind, cite = [] } = properties;
	return {
		id: id!,
		names: { en: name, ...(name_kk && { kk: name_kk }), ...(name_ru && { ru: name_ru }) },
		...(geometry?.type === 'Point' && { lon: geometry.coordinates[0], lat: geometry.coordinates[1] }),
		precision,
		...(within && { within }),
		...(geometry && isArea(geometry) && { area: polygons(geometry) }),
		...(geometry && isLine(geometry) && { line: lines(geometry) }),
		kind,
		citations: cite
	};
}

type Geometry = NonNullable<Feature['geometry']>;
type Area = Geometry & { type: 'Polygon' | 'MultiPolygon' };
type Line = Geometry & { type: 'LineString' | 'MultiLineString' };
const isArea = ({ type }: Geometry): boolean => type === 'Polygon' || type === 'MultiPolygon';
const isLine = ({ type }: Geometry): boolean => type === 'LineString' || type === 'MultiLineString';

const pairs = (points: readonly (readonly number[])[]) =>
	points.map(([lon, lat]): [number, number] => [lon!, lat!]);

function polygons(geometry: Geometry) {
	const area = geometry as Area;
	const many = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
	return many.map((rings) => rings.map(pairs)).filter((rings) => rings.length);
}

function lines(geometry: Geometry) {
	const line = geometry as Line;
	return (line.type === 'LineString' ? [line.coordinates] : line.coordinates).map(pairs);
}

/** `[2, 'within']` of a place → where it stands in its file. */
export function featurePath([index, key, ...rest]: Path): Path {
	const feature: Path = ['features', index ?? 0];
	switch (key) {
		case undefined:
			return feature;
		case 'lon':
		case 'lat':
		case 'area':
		case 'line':
			return [...feature, 'geometry', 'coordinates'];
		case 'names':
			return [
				...feature,
				'properties',
				rest[0] === 'en' || rest[0] === undefined ? 'name' : `name_${rest[0]}`
			];
		case 'citations':
			return [...feature, 'properties', 'cite'];
		default:
			return [...feature, 'properties', key];
	}
}
