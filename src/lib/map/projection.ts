/**
 * Where a place stands on a map. Both projections keep areas; the formulas are for a sphere. Snyder, Map Projections
 * (USGS Professional Paper 1395), chapter 24, and Šavrič, Patterson, Jenny, The Equal Earth map projection (2018).
 */
import type { PreparedMap } from '../lesson/schema.ts';

/** Degrees: west, south, east, north. West above east: over the 180th meridian. */
export type Extent = PreparedMap['extent'];
export type Projection = PreparedMap['projection'];
/** A view: its size in user units, the part that its extent takes of it, and how degrees become user units. */
export type Frame = Pick<PreparedMap, 'width' | 'height' | 'seen' | 'projection'>;

const RADIANS = Math.PI / 180;
const sin = (degrees: number) => Math.sin(degrees * RADIANS);
const cos = (degrees: number) => Math.cos(degrees * RADIANS);
const asin = (value: number) => Math.asin(Math.max(-1, Math.min(1, value)));

/** Degrees east of the middle meridian, from -180 to 180; both ends stay what they are. */
export function fromMeridian(lon: number, meridian: number): number {
	const off = lon - meridian;
	return Math.abs(off) <= 180 + 1e-9 ? off : off - 360 * Math.round(off / 360);
}

/** The coefficients of Equal Earth. */
const [A1, A2, A3, A4, M] = [1.340264, -0.081106, 0.000893, 0.003796, Math.sqrt(3) / 2] as const;
const rise = (t: number) => t * (A1 + A2 * t ** 2 + A3 * t ** 6 + A4 * t ** 8);
const slope = (t: number) => A1 + 3 * A2 * t ** 2 + 7 * A3 * t ** 6 + 9 * A4 * t ** 8;

/** Degrees → user units, down and to the right. The point opposite the middle of an azimuthal map is thrown far off. */
export function project(projection: Projection, lon: number, lat: number): [x: number, y: number] {
	const { kind, scale, x, y } = projection;
	const east = fromMeridian(lon, projection.lon);
	if (kind === 'equal-earth') {
		const t = asin(M * sin(lat));
		return [x + (scale * east * RADIANS * Math.cos(t)) / (M * slope(t)), y - scale * rise(t)];
	}
	const [s, c] = [sin(projection.lat), cos(projection.lat)];
	const near = 1 + s * sin(lat) + c * cos(lat) * cos(east);
	const k = scale * Math.sqrt(2 / Math.max(near, 1e-9));
	return [x + k * cos(lat) * sin(east), y - k * (c * sin(lat) - s * cos(lat) * cos(east))];
}

/** User units → degrees; undefined beside the globe. */
export function unproject(
	projection: Projection,
	x: number,
	y: number
): [lon: number, lat: number] | undefined {
	const { kind, scale } = projection;
	const [across, up] = [(x - projection.x) / scale, (projection.y - y) / scale];
	if (kind === 'equal-earth') {
		if (Math.abs(up) > rise(Math.PI / 3) + 1e-9) return undefined;
		let [low, high] = [-Math.PI / 3, Math.PI / 3];
		for (let step = 0; step < 60; step++) {
			const t = (low + high) / 2;
			if (rise(t) < up) low = t;
			else high = t;
		}
		const east = (across * M * slope(low)) / Math.cos(low) / RADIANS;
		return Math.abs(east) > 180 + 1e-6
			? undefined
			: [projection.lon + east, asin(Math.sin(low) / M) / RADIANS];
	}
	const radius = Math.hypot(across, up);
	if (radius >= 2) return undefined;
	if (radius === 0) return [projection.lon, projection.lat];
	const angle = 2 * Math.asin(radius / 2);
	const [s, c, sa, ca] = [sin(projection.lat), cos(projection.lat), Math.sin(angle), Math.cos(angle)];
	return [
		projection.lon + Math.atan2(across * sa, radius * c * ca - up * s * sa) / RADIANS,
		asin(ca * s + (up * sa * c) / radius) / RADIANS
	];
}

/** Kilometres between two places in a straight line over a globe of 6,371 km. */
export function distance(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
	const half = (degrees: number) => sin(degrees / 2) ** 2;
	return 2 * 6371 * Math.asin(Math.sqrt(half(b.lat - a.lat) + cos(a.lat) * cos(b.lat) * half(b.lon - a.lon)));
}

/** Degrees of longitude that an extent spans. */
export const spanOf = ([west, , east]: Extent): number => (east > west ? east - west : east - west + 360);

/** The middle of an extent as a direction from the middle of the globe: on its middle meridian, or at a pole. */
function middleOf(extent: Extent): { lon: number; lat: number } {
	const [west, south, , north] = extent;
	const half = (spanOf(extent) * RADIANS) / 2;
	const up = (sin(north) ** 2 - sin(south) ** 2) / 2;
	const level = ((north - south) * RADIANS) / 2 + (sin(2 * north) - sin(2 * south)) / 4;
	const out = (level * Math.sin(half)) / half;
	const lat = Math.abs(out) < 1e-9 && Math.abs(up) < 1e-9 ? 0 : Math.atan2(up, out) / RADIANS;
	return {
		lon: fromMeridian(west + spanOf(extent) / 2, 0),
		lat: Math.abs(lat) > 89.999 ? Math.sign(lat) * 90 : lat
	};
}

/** User units: what an extent fills, and what is drawn of the land around it, for boxes of other proportions. */
const INNER = { width: 960, height: 600 };
const OUTER = { width: 1320, height: 640 };
/** Degrees from the middle to the farthest corner up to which an azimuthal map is not bent too much. */
const AZIMUTHAL = 65;

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** The view that an extent fills: azimuthal around its middle, or Equal Earth where it spans more than a third of the globe. */
export function frameOf(extent: Extent): Frame {
	const [west, south, , north] = extent;
	const { lon, lat } = middleOf(extent);
	const grid: [number, number][] = [];
	for (let i = 0; i <= 24; i++)
		for (let j = 0; j <= 24; j++)
			grid.push([west + (spanOf(extent) * i) / 24, south + ((north - south) * j) / 24]);
	const reach =
		Math.max(...grid.map(([x, y]) => distance({ lon, lat }, { lon: x, lat: y }))) / 6371 / RADIANS;
	const unit: Projection =
		reach <= AZIMUTHAL
			? { kind: 'azimuthal', lon, lat, scale: 1, x: 0, y: 0 }
			: { kind: 'equal-earth', lon, scale: 1, x: 0, y: 0 };
	// The ends of a whole turn are two edges of the map, not one.
	const points = grid.map(([x, y]) =>
		project(unit, unit.kind === 'equal-earth' ? lon + (x - west - spanOf(extent) / 2) : x, y)
	);
	const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
	const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
	const [w, h] = [right - left, bottom - top];
	const scale = Math.min(INNER.width / w, INNER.height / h);
	const { width, height } = OUTER;
	const [across, down] = [Math.round(w * scale), Math.round(h * scale)];
	return {
		width,
		height,
		seen: [Math.round((width - across) / 2), Math.round((height - down) / 2), across, down],
		projection: {
			...unit,
			lon: round(lon, 5),
			...(unit.kind === 'azimuthal' && { lat: round(lat, 5) }),
			scale: round(scale, 3),
			x: round(width / 2 - (scale * (left + right)) / 2, 3),
			y: round(height / 2 - (scale * (top + bottom)) / 2, 3)
		}
	};
}
