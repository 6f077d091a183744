/** Whether a position lies in an area, in the plane of longitude and latitude. */
import type { Place } from '../schema.ts';

type Area = NonNullable<Place['area']>;
type Point = readonly [lon: number, lat: number];

/** How far outside a position may lie, as a part of the area's diagonal: a border is drawn coarser than a pin is set. */
const SLACK = 0.02;

export function liesIn(point: Point, area: Area): boolean {
	if (area.some((rings) => rings.filter((ring) => encloses(ring, point)).length % 2 === 1)) return true;
	const corners = area.flat(2);
	if (!corners.length) return true;
	const [west, east] = extent(corners.map(([lon]) => lon));
	const [south, north] = extent(corners.map(([, lat]) => lat));
	const slack = Math.hypot(east - west, north - south) * SLACK;
	return area
		.flat()
		.some((ring) =>
			ring.some((corner, i) => distance(point, ring[i === 0 ? ring.length - 1 : i - 1]!, corner) <= slack)
		);
}

function extent(values: readonly number[]): [number, number] {
	return values.reduce<[number, number]>(
		([low, high], value) => [Math.min(low, value), Math.max(high, value)],
		[Infinity, -Infinity]
	);
}

/** By the number of times that a ray to the east crosses the ring. */
function encloses(ring: readonly Point[], [lon, lat]: Point): boolean {
	const crossings = ring.filter(([x1, y1], i) => {
		const [x0, y0] = ring[i === 0 ? ring.length - 1 : i - 1]!;
		return y1 > lat !== y0 > lat && lon < ((x0 - x1) * (lat - y1)) / (y0 - y1) + x1;
	});
	return crossings.length % 2 === 1;
}

/** From a point to a segment. */
function distance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
	const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
	const along = length ? Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length)) : 0;
	return Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0));
}
