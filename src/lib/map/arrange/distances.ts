/** How far places are apart, as the crow flies: dotted lines, with a number at each. Pure. */
import type { Point } from '../../figure/scene.ts';
import { round } from '../../figure/set.ts';
import type { PlaceRow } from '../../rows/places.ts';
import { distance, project } from '../projection.ts';
import { labelOf, set } from './places.ts';
import type { Sheet } from './sheet.ts';

export interface Pin {
	row: PlaceRow;
	at: Point;
}

/** How far off its line a number may stand, in multiples of its size. */
const OFF = [0.9, 1.5];

/** Lines between all of some pins; what has no room for its number is said in the list. */
export function distances(
	sheet: Sheet,
	ids: readonly string[],
	pins: readonly Pin[],
	rows: readonly PlaceRow[]
): void {
	const { words, type, k } = sheet;
	const style = type.meta;
	for (const [a, b] of pairs(ids)) {
		const [from, to] = [rows.find(({ key }) => key.id === a), rows.find(({ key }) => key.id === b)];
		if (!from || !to || !located(from) || !located(to)) continue;
		const exact = [from, to].every(({ facts }) => facts.precision === 'point');
		const text = words.map.distanceText(distance(from.facts, to.facts), exact);
		const ends = [a, b].map((id) => pins.find(({ row }) => row.key.id === id)?.at);
		const line = ends[0] && ends[1] ? greatCircle(sheet, from, to) : [];
		const label = labelOf([{ text, style, role: 'distance' }]);
		const found = line.length > 1 && sheet.take(along(line, label, style.size, k));
		if (found) {
			sheet.texts.push(...found.texts);
			sheet.lines.push({ kind: 'distance', points: line });
			sheet.cross(line);
			sheet.signs.add('distance');
		} else sheet.entries.push({ head: words.map.scene.between(from.facts.name, to.facts.name, text) });
	}
}

type Located = PlaceRow & { facts: { lon: number; lat: number } };
const located = (row: PlaceRow): row is Located => row.facts.lon !== undefined && row.facts.lat !== undefined;

const pairs = (ids: readonly string[]): [string, string][] =>
	ids.flatMap((id, at) => ids.slice(at + 1).map((other): [string, string] => [id, other]));

/** Beside a line, the nearest to its middle first. */
function* along(line: readonly Point[], label: ReturnType<typeof labelOf>, size: number, k: number) {
	for (const [far, off] of OFF.entries())
		for (const [rank, share] of [0.5, 0.42, 0.58, 0.34, 0.66].entries()) {
			const at = Math.min(line.length - 2, Math.floor((line.length - 1) * share));
			const [[x0, y0], [x1, y1]] = [line[at]!, line[at + 1]!];
			const length = Math.hypot(x1 - x0, y1 - y0) || 1;
			const [nx, ny] = [(y1 - y0) / length, (x0 - x1) / length];
			for (const side of [1, -1]) {
				const gap = off * size * side;
				const aside = (Math.abs(nx) * label.width) / 2 + 3 * k;
				const cost = rank * 0.3 + far * 3;
				yield {
					texts: set(
						label,
						round((x0 + x1) / 2 + nx * (gap + Math.sign(side) * aside)),
						(y0 + y1) / 2 + ny * gap - label.height / 2,
						'middle'
					),
					cost,
					floor: far * 3
				};
			}
		}
}

/** The shortest way over the globe between two places, on the map; nothing where it leaves it. */
function greatCircle({ map, window }: Sheet, from: Located, to: Located): Point[] {
	const [a, b] = [vectorOf(from.facts), vectorOf(to.facts)];
	const angle = Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
	const steps = Math.max(2, Math.min(60, Math.ceil(angle * 60)));
	const points = Array.from({ length: steps + 1 }, (_, step): Point => {
		const t = step / steps;
		const [p, q] =
			angle < 1e-9
				? [1 - t, t]
				: [Math.sin((1 - t) * angle) / Math.sin(angle), Math.sin(t * angle) / Math.sin(angle)];
		const [x, y, z] = [0, 1, 2].map((i) => p * a[i]! + q * b[i]!) as [number, number, number];
		return window.at(
			project(map.projection, Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS)
		);
	});
	const { width, height } = window;
	const inside = points.every(([x, y]) => x >= -0.5 && x <= width + 0.5 && y >= -0.5 && y <= height + 0.5);
	const torn = points.some(([x], at) => at > 0 && Math.abs(x - points[at - 1]![0]) > width / 2);
	return inside && !torn ? points : [];
}

const RADIANS = Math.PI / 180;

function vectorOf({ lon, lat }: { lon: number; lat: number }): [number, number, number] {
	const [a, b] = [lon * RADIANS, lat * RADIANS];
	return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
}
