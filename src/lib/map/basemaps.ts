/** The maps of a lesson, and the frame of a view that has none. */
import { ownId } from '../figure/ids.ts';
import type { PlaceRecord } from '../lesson/places.ts';
import type { PreparedMap } from '../lesson/schema.ts';
import { frameOf, type Extent } from './projection.ts';

/** Opens the ids of the geometry that a page holds once for all its maps: see `Basemaps`. */
export const BASEMAP = ownId('basemap');

/** A map as it is drawn. */
export type Basemap = Omit<PreparedMap, 'extent'>;

/** The map of a lesson that a view names. */
export const mapOf = (maps: readonly PreparedMap[], id: string): PreparedMap | undefined =>
	maps.find((map) => map.id === id);

/** Degrees around a single place: some 20 kilometres. */
const AROUND = 0.1;

/** A frame without coast or boundaries around the places of a view; undefined where none of them is located. */
export function bareMap(id: string, records: readonly PlaceRecord[]): Basemap | undefined {
	const points = records.flatMap(({ place: { lon, lat } }) =>
		lon === undefined || lat === undefined ? [] : [[lon, lat] as const]
	);
	if (!points.length) return undefined;
	const lats = points.map(([, lat]) => lat);
	const [west, east] = shortestArc(points.map(([lon]) => lon));
	const [low, high] = [Math.min(...lats), Math.max(...lats)];
	const pad = Math.max(east - west, high - low) * 0.15 || AROUND;
	const extent: Extent = [
		turned(west - pad),
		Math.max(-90, low - pad),
		east - west + 2 * pad >= 360 ? turned(west - pad) + 360 : turned(east + pad),
		Math.min(90, high + pad)
	];
	return { id, ...frameOf(extent), land: '', borders: '', areas: {}, lines: {}, names: [] };
}

const turned = (lon: number) => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);

/** From the first to the last of some longitudes the short way round; the second may pass 180. */
function shortestArc(lons: readonly number[]): [west: number, east: number] {
	const sorted = [...lons].sort((a, b) => a - b);
	const gaps = sorted.map((lon, at) => (sorted[at + 1] ?? sorted[0]! + 360) - lon);
	const widest = gaps.indexOf(Math.max(...gaps));
	const west = sorted[(widest + 1) % sorted.length]!;
	return [west, west + 360 - gaps[widest]!];
}
