/** The prepared views and where a place stands in them. */
import { ownId } from '../figure/ids.ts';

/** Opens the ids of the geometry that a page holds once for all its maps: see `Basemaps`. */
export const BASEMAP = ownId('basemap');

export type BasemapName = 'world' | 'kazakhstan' | 'mangystau';

/** Albers' conic equal-area projection: the constants of one view. */
export interface ConicProjection {
	/** Degrees. */
	meridian: number;
	parallels: readonly number[];
	/** User units for the radius of the globe, and where the equator meets the meridian. */
	scale: number;
	x: number;
	y: number;
}

export interface BasemapShape {
	/** User units. */
	width: number;
	height: number;
	/** The part that a narrow drawing shows: x, y, width, height. */
	narrow: readonly number[];
	projection: ConicProjection;
	/** Path data. */
	land: string;
	borders: string;
	/** Borders of the regions of Kazakhstan; none in the widest view. */
	regions: string;
	/** Outlines by the id of the place whose area they are. */
	areas: Partial<Record<string, string>>;
}

const RADIANS = Math.PI / 180;

/**
 * Where a place stands, in the user units of its view. Snyder, Map Projections (USGS Professional Paper 1395), chapter
 * 14, for a sphere; d3-geo's `geoConicEqualArea`, which drew the geometry, gives the same.
 */
export function project(
	{ meridian, parallels, scale, x, y }: ConicProjection,
	lon: number,
	lat: number
): [x: number, y: number] {
	const south = Math.sin(parallels[0]! * RADIANS);
	const n = (south + Math.sin(parallels[1]! * RADIANS)) / 2;
	const c = 1 + south * (2 * n - south);
	const radius = Math.sqrt(c - 2 * n * Math.sin(lat * RADIANS)) / n;
	const angle = n * (lon - meridian) * RADIANS;
	return [x + scale * radius * Math.sin(angle), y - scale * (Math.sqrt(c) / n - radius * Math.cos(angle))];
}

/** Kilometres between two places in a straight line over a globe of 6,371 km. */
export function distance(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
	const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
	const chord =
		half(b.lat - a.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(b.lon - a.lon);
	return 2 * 6371 * Math.asin(Math.sqrt(chord));
}

/** Names that are no places of the lesson, in grey: where they stand in the views that have room for them. */
export const NAMES: Record<BasemapName, readonly [name: string, lon: number, lat: number][]> = {
	world: [
		['kazakhstan', 67, 48.6],
		['russia', 50, 56.5],
		['caspian-sea', 50.6, 42],
		['black-sea', 34.5, 43.3]
	],
	kazakhstan: [
		['russia', 62, 54.6],
		['china', 84.5, 44.2],
		['uzbekistan', 62.5, 42.6],
		['turkmenistan', 57.5, 40.9],
		['kyrgyzstan', 74.5, 41.6],
		['caspian-sea', 50.4, 42.6]
	],
	mangystau: [
		['caspian-sea', 49.4, 43.2],
		['uzbekistan', 57.2, 43.6],
		['turkmenistan', 55, 41.7]
	]
};
