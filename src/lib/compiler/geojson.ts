/**
 * places.geojson as geojson.io and QGIS write it: a FeatureCollection whose properties are flat, since that is what
 * such editors can edit. `cite` holds citations in one line: `@source, ¶1; @other, opening`.
 */
import * as v from 'valibot';
import { citationKey, id, record, text } from '../lesson/atoms.ts';
import type { Citation, Place } from '../lesson/schema.ts';
import { PRECISIONS } from '../lesson/vocabulary.ts';
import type { Path } from './data-file.ts';

const longitude = v.pipe(
	v.number(),
	v.minValue(-180, 'a longitude is at least -180'),
	v.maxValue(180, 'a longitude is at most 180')
);
const latitude = v.pipe(
	v.number(),
	v.minValue(-90, 'a latitude is at least -90; GeoJSON puts the longitude first'),
	v.maxValue(90, 'a latitude is at most 90; GeoJSON puts the longitude first')
);
/** A height, if there is one, is passed over. */
const position = v.union(
	[v.strictTuple([longitude, latitude]), v.strictTuple([longitude, latitude, v.number()])],
	'must be [longitude, latitude] in degrees'
);
const ring = v.pipe(
	v.array(position),
	v.minLength(4, 'a ring needs at least four positions'),
	v.check((points) => samePoint(points[0]!, points.at(-1)!), 'a ring must end where it begins')
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

export const placesFile = v.object({
	type: v.literal('FeatureCollection'),
	/** One a place. */
	features: v.array(
		v.object({
			type: v.literal('Feature'),
			/** Where it is; null where that is not known. */
			geometry,
			/** What is known of the place. */
			properties: record({
				/** Unique among the places. */
				id,
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

type Feature = v.InferOutput<typeof placesFile>['features'][number];

export function toPlace({ geometry, properties }: Feature): Place {
	const { id, name, name_kk, name_ru, precision, within, kind, cite = [] } = properties;
	return {
		id,
		names: { en: name, ...(name_kk && { kk: name_kk }), ...(name_ru && { ru: name_ru }) },
		...(geometry?.type === 'Point' && { lon: geometry.coordinates[0], lat: geometry.coordinates[1] }),
		precision,
		...(within && { within }),
		...(geometry && geometry.type !== 'Point' && { area: polygons(geometry) }),
		kind,
		citations: cite
	};
}

function polygons(geometry: NonNullable<Feature['geometry']> & { type: 'Polygon' | 'MultiPolygon' }) {
	const many = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return many.map((rings) => rings.map((points) => points.map(([lon, lat]): [number, number] => [lon, lat])));
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
