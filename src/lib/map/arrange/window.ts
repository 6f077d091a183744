/** Which part of a map is seen in a box. Pure. */
import type { Box, Point } from '../../figure/scene.ts';
import { round } from '../../figure/set.ts';
import type { Basemap } from '../basemaps.ts';

export interface Window {
	/** CSS pixels, from the upper left corner of the drawing. */
	width: number;
	height: number;
	/** In the map's units. */
	part: Box;
	/** CSS pixels of one unit. */
	scale: number;
	/** From the map's units to the drawing's. */
	at: (point: Point) => Point;
	/** And back. */
	from: (point: Point) => Point;
}

/** A unit is no larger on a narrow frame than this many CSS pixels: the geometry has no more than is seen then. */
const CLOSEST = 0.9;

/**
 * The part that fills a box: as much as shows the extent, or on a narrow frame its places from near by, moved so that all places
 * are in sight. Where no part of these proportions holds them, the box gets smaller on one side.
 *
 * @param places in the map's units
 * @param pad CSS pixels around a place
 */
export function windowOf(
	{ width, height, seen }: Pick<Basemap, 'width' | 'height' | 'seen'>,
	places: readonly Point[],
	box: { width: number; height: number; pad: number; narrow: boolean; k: number }
): Window {
	const inside = places.filter(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height);
	const held = boundsOf(inside) ?? { x: width / 2, y: height / 2, width: 0, height: 0 };
	const room = (size: number, of: number) => (size > 0 ? Math.max(0, of - 2 * box.pad) / size : Infinity);
	const most = Math.min(room(held.width, box.width), room(held.height, box.height));
	/** Below it the map has nothing to fill the box with. */
	const cover = Math.max(box.width / width, box.height / height);
	const whole = Math.min(box.width / seen[2], box.height / seen[3]);
	const wanted = box.narrow && inside.length > 1 ? Math.max(whole, CLOSEST * box.k) : whole;
	const scale =
		most >= cover
			? Math.max(cover, Math.min(wanted, most))
			: Math.max(most, Math.min(box.width / width, box.height / height));
	const [w, h] = [Math.min(box.width, width * scale), Math.min(box.height, height * scale)];
	const part = {
		x: along(seen[0], seen[2], held.x, held.width, w / scale, width, box.pad / scale),
		y: along(seen[1], seen[3], held.y, held.height, h / scale, height, box.pad / scale),
		width: w / scale,
		height: h / scale
	};
	return {
		width: round(w),
		height: round(h),
		part,
		scale,
		at: ([x, y]) => [round((x - part.x) * scale), round((y - part.y) * scale)],
		from: ([x, y]) => [part.x + x / scale, part.y + y / scale]
	};
}

/** Where a part begins: around the middle of the extent, moved no more than its places need, and not beyond the map. */
function along(
	seen: number,
	extent: number,
	held: number,
	size: number,
	part: number,
	all: number,
	pad: number
): number {
	const spare = Math.max(0, Math.min(pad, (part - size) / 2));
	const least = held + size + spare - part;
	const most = held - spare;
	const middle = seen + extent / 2 - part / 2;
	return clamp(clamp(middle, Math.min(least, most), most), 0, Math.max(0, all - part));
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

export function boundsOf(points: readonly Point[]): Box | undefined {
	if (!points.length) return undefined;
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		[left, right] = [Math.min(left, x), Math.max(right, x)];
		[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
	}
	return { x: left, y: top, width: right - left, height: bottom - top };
}
