/** The maps of a lesson, and the frame of a view that has none. */
import { ownId } from '../figure/ids.ts';
import type { PlaceRecord } from '../lesson/places.ts';
import type { Lesson, PreparedMap } from '../lesson/schema.ts';
import { frameOf, fromMeridian, spanOf, type Extent } from './projection.ts';

/** Opens the ids of the geometry that a page holds once for all its maps: see `Basemaps`. */
export const BASEMAP = ownId('basemap');

/** A map as it is drawn. */
export type Basemap = Omit<PreparedMap, 'extent'>;

/** Points of a map nearer to one another than this are one where it is drawn as an inset, at a sixth of its size: a pixel there. */
const INSET_STEP = 6;

/** A map as an inset shows it: of its own geometry, what can be told apart there. */
export const insetOf = <M extends Basemap>(map: M): M => ({
	...map,
	land: coarser(map.land),
	borders: coarser(map.borders),
	...(map.boundaries && { boundaries: coarser(map.boundaries) }),
	areas: mapValues(map.areas),
	lines: mapValues(map.lines)
});

const mapValues = (paths: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(Object.entries(paths).map(([id, d]) => [id, coarser(d)]));

/** Path data of `M`, `l` and `z` in whole numbers, with fewer points; a part that would be one point is none. */
function coarser(d: string): string {
	return d.replace(
		/M(-?\d+),(-?\d+)l([^Mz]*)(z?)/g,
		(_, x: string, y: string, steps: string, end: string) => {
			const numbers = (steps.match(/-?\d+/g) ?? []).map(Number);
			const kept: number[] = [];
			let [dx, dy] = [0, 0];
			for (let at = 0; at < numbers.length; at += 2) {
				dx += numbers[at]!;
				dy += numbers[at + 1]!;
				const last = at + 2 >= numbers.length;
				if (Math.hypot(dx, dy) < INSET_STEP && !(last && kept.length)) continue;
				kept.push(dx, dy);
				[dx, dy] = [0, 0];
			}
			const text = kept.map((n, at) => (at && n >= 0 ? (at % 2 ? ',' : ' ') : '') + String(n)).join('');
			return kept.length > 2 ? `M${x},${y}l${text}${end}` : '';
		}
	);
}

/** The map of a lesson that a view names. */
export const mapOf = (maps: readonly PreparedMap[], id: string): PreparedMap | undefined =>
	maps.find((map) => map.id === id);

/** A map of the lesson in which another one lies, and its name, where it has one. */
export interface Locator {
	map: Basemap;
	name: string | undefined;
}

/** How many times as large as a map the one must be that shows where it lies. */
const WIDER = 2;

/** The smallest map of a lesson that shows where another one lies. */
export function locatorOf(
	maps: readonly PreparedMap[],
	{ id, extent }: PreparedMap
): PreparedMap | undefined {
	return maps
		.filter((map) => map.id !== id && holds(map.extent, extent) && sizeOf(map) >= WIDER * sizeOf({ extent }))
		.sort((a, b) => sizeOf(a) - sizeOf(b))[0];
}

const sizeOf = ({ extent }: Pick<PreparedMap, 'extent'>) => spanOf(extent) * (extent[3] - extent[1]);

function holds(outer: Extent, inner: Extent): boolean {
	const from = (((inner[0] - outer[0]) % 360) + 360) % 360;
	return inner[1] >= outer[1] && inner[3] <= outer[3] && from + spanOf(inner) <= spanOf(outer);
}

/** Degrees around a single place: some 20 kilometres. */
const AROUND = 0.1;
/** Degrees around several at least: some hundred metres. */
const CLOSEST = 0.001;

/** A frame without coast or boundaries around the places of a view; undefined where none of them is located. */
export function bareMap(id: string, records: readonly PlaceRecord[]): Basemap | undefined {
	const points = records.flatMap(({ place: { lon, lat } }) =>
		lon === undefined || lat === undefined ? [] : [[lon, lat] as const]
	);
	if (!points.length) return undefined;
	const lats = points.map(([, lat]) => lat);
	const [west, east] = shortestArc(points.map(([lon]) => lon));
	const [low, high] = [Math.min(...lats), Math.max(...lats)];
	// A degree of longitude is shorter the nearer to a pole.
	const shrink = Math.max(0.05, Math.cos((((low + high) / 2) * Math.PI) / 180));
	const size = Math.max((east - west) * shrink, high - low);
	const pad = size ? Math.max(size * 0.15, CLOSEST) : AROUND;
	const aside = pad / shrink;
	const [south, north] = [Math.max(-90, low - pad), Math.min(90, high + pad)];
	// Around a pole a map goes all the way round.
	const all = east - west + 2 * aside >= 360 || south === -90 || north === 90;
	const extent: Extent = all
		? [-180, south, 180, north]
		: [fromMeridian(west - aside, 0), south, fromMeridian(east + aside, 0), north];
	return { id, ...frameOf(extent), land: '', borders: '', areas: {}, lines: {}, names: [] };
}

/** From the first to the last of some longitudes the short way round; the second may pass 180. */
function shortestArc(lons: readonly number[]): [west: number, east: number] {
	const sorted = [...lons].sort((a, b) => a - b);
	const gaps = sorted.map((lon, at) => (sorted[at + 1] ?? sorted[0]! + 360) - lon);
	const widest = gaps.indexOf(Math.max(...gaps));
	const west = sorted[(widest + 1) % sorted.length]!;
	return [west, west + 360 - gaps[widest]!];
}

/** The maps that the steps of a lesson show, and those that show where these lie, of which only what an inset shows. */
export function mapsShown({ maps, steps }: Pick<Lesson, 'maps' | 'steps'>): PreparedMap[] {
	const shown = maps.filter(({ id }) =>
		steps.some(({ views }) => views.some((view) => view.figure === 'map' && view.extent === id))
	);
	const insets = new Set(shown.flatMap((map) => locatorOf(maps, map) ?? []));
	return [...shown, ...[...insets].filter((map) => !shown.includes(map)).map(insetOf)];
}
