/** Areas and lines of a map, and places that are known no closer than an area. Pure. */
import type { Point } from '../../figure/scene.ts';
import { setLines } from '../../figure/set.ts';
import { bold, italic } from '../../figure/text.ts';
import type { PlaceRow } from '../../rows/places.ts';
import { piecesOf } from '../geometry.ts';
import { around, labelOf, upon, type Label } from './places.ts';
import type { Sheet } from './sheet.ts';

/** Points of an area that are in sight, the nearest to their middle first; where a label would leave the area, it costs more. */
function pointsIn(sheet: Sheet, area: string, label: Label): (readonly [Point, number])[] {
	const inside = sheet.gridIn(area);
	if (!inside.length) return [];
	const mean = (at: 0 | 1) => inside.reduce((sum, point) => sum + point[at], 0) / inside.length;
	const middle = [mean(0), mean(1)] as const;
	const [w, h] = [label.width / 2, label.height / 2];
	return inside
		.map((point): [Point, number] => {
			const [x, y] = point;
			const cost = Math.hypot(x - middle[0], y - middle[1]) / 60;
			const corners = [
				[x - w, y - h],
				[x + w, y - h],
				[x - w, y + h],
				[x + w, y + h]
			] as const;
			const out = corners.filter((corner) => !sheet.isIn(area, corner)).length;
			return [point, cost + 8 * out];
		})
		.sort((a, b) => a[1] - b[1]);
}

/** The name of a place that the map has an area or a line of; false where nothing of it is in sight, or there is no room. */
export function nameShape(sheet: Sheet, row: PlaceRow, focused: boolean): 'named' | 'unnamed' | 'unseen' {
	const { type, k, map } = sheet;
	const { id } = row.key;
	const size = type.meta.size * (focused ? 1.1 : 1);
	const style = bold(size, 1.2);
	const label = labelOf(
		setLines(row.facts.name, style, LABEL * k, 2).map((text) => ({ text, style, role: 'area' }))
	);
	if (Object.hasOwn(map.areas, id)) {
		const points = pointsIn(sheet, id, label);
		if (points.length) return sheet.label(row, upon(label, points)) ? 'named' : 'unnamed';
	}
	const course = inSight(sheet, map.lines[id]);
	if (!course.length) return 'unseen';
	sheet.cross(course);
	for (const share of [0.5, 0.3, 0.7, 0.1, 0.9]) {
		const point = course[Math.floor((course.length - 1) * share)]!;
		if (sheet.label(row, around(label, point, 2 * k, 4 * k))) return 'named';
	}
	return 'unnamed';
}

/** The corners of a line that are in sight; of a long stretch, points along it too. */
export function inSight({ window }: Sheet, d: string | undefined): Point[] {
	const { width, height } = window;
	return piecesOf(d ?? '').flatMap((piece) =>
		piece.flatMap((point, at): Point[] => {
			const [x, y] = window.at(point);
			const [px, py] = at ? window.at(piece[at - 1]!) : [x, y];
			const steps = Math.max(1, Math.min(50, Math.ceil(Math.hypot(x - px, y - py) / 20)));
			return Array.from({ length: steps }, (_, step): Point => [
				px + ((x - px) * (step + 1)) / steps,
				py + ((y - py) * (step + 1)) / steps
			]).filter(([cx, cy]) => cx >= 0 && cx <= width && cy >= 0 && cy <= height);
		})
	);
}

/** CSS pixels that a label is wide at most, at the usual text size. */
const LABEL = 220;

/**
 * A place that is known no closer than an area of the map, in words across this area, whose id is given back; undefined where it has
 * no such area, or no room.
 */
export function noteInArea(sheet: Sheet, row: PlaceRow): string | undefined {
	const { type, k, map } = sheet;
	const { name, precisionText } = row.facts;
	const area = row.facts.around.find((id) => Object.hasOwn(map.areas, id));
	if (area === undefined) return undefined;
	const style = italic(type.meta.size * 1.08);
	const text = sheet.words.map.scene.note(name, precisionText);
	for (const width of type.narrow ? [150, 220] : [230, 150]) {
		const lines = setLines(text, style, width * k);
		if (lines.length > 4) continue;
		const label = labelOf(lines.map((line) => ({ text: line, style, role: 'aside' })));
		const points = pointsIn(sheet, area, label).filter(([, cost]) => cost < 16);
		if (sheet.label(row, upon(label, points))) return area;
	}
	return undefined;
}
