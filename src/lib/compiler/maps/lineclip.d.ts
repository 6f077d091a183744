/** The part of the library that is used here; it brings no types of its own. */
declare module 'lineclip' {
	type Point = [x: number, y: number];
	/** West, south, east, north; or left, top, right, bottom. */
	type Box = readonly [number, number, number, number];
	/** The parts of a line inside a box. */
	export function clipPolyline(points: Point[], box: Box): Point[][];
	/** The part of a ring inside a box; what leaves and comes back is joined along the edge. */
	export function clipPolygon(points: Point[], box: Box): Point[];
}
