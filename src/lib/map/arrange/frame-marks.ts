/** What a map has beside its places: a scale, its locator, the names of lands and seas. Pure. */
import { overlap, textBox, type Box, type Point } from '../../figure/scene.ts';
import { round, setLines } from '../../figure/set.ts';
import { textWidth } from '../../figure/text.ts';
import type { Locator } from '../basemaps.ts';
import { distance, project, unproject } from '../projection.ts';
import { labelOf, set, upon } from './places.ts';
import type { Sheet } from './sheet.ts';

/** CSS pixels that a scale bar is long at most, at the usual text size. */
const LONGEST = 110;
/** What of a map's width it may take. */
const MOST = 0.3;

/** A round number of kilometres or metres, measured across the middle of the map; where it has room. */
export function scaleBar(sheet: Sheet): void {
	const { window, map, type, k, words } = sheet;
	const { width, height } = window;
	const longest = Math.min(LONGEST * k, width * MOST);
	const ends = [width / 2 - longest / 2, width / 2 + longest / 2].map((x) =>
		unproject(map.projection, ...window.from([x, height / 2]))
	);
	const [west, east] = ends;
	if (!west || !east) return;
	const kilometres = distance({ lon: west[0], lat: west[1] }, { lon: east[0], lat: east[1] });
	const power = 10 ** Math.floor(Math.log10(kilometres));
	const km = [5, 2, 1].map((n) => n * power).find((n) => n <= kilometres) ?? power;
	const long = round((longest * km) / kilometres);
	const text = words.map.length(km);
	const wide = long + 8 * k + textWidth(text, type.meta);
	const y = round(height - 12 * k);
	for (const left of [12 * k, width - wide - 12 * k]) {
		const x = round(left);
		const label = {
			text,
			x: round(x + long + 7 * k),
			y: round(y + 2),
			anchor: 'start',
			style: type.meta,
			role: 'land'
		} as const;
		const { y: top, height: tall } = textBox(label);
		const box: Box = {
			x: x - 2,
			y: Math.min(top, y - 6 * k) - 2,
			width: wide + 4,
			height: Math.max(tall, 6 * k) + 4
		};
		if (x < 0 || box.y < 0 || !sheet.isFree(box)) continue;
		sheet.block(box);
		sheet.texts.push(label);
		const up = round(y - 6 * k);
		sheet.lines.push({
			kind: 'scale',
			points: [
				[x, up],
				[x, y],
				[round(x + long), y],
				[round(x + long), up]
			]
		});
		return;
	}
}

/** Of a wide map, what a locator takes of its width at most, and CSS pixels at the usual text size. */
const SHARE = 0.2;
const INSET = { width: 168, height: 100 };

/** The smaller map in a free corner that shows where this one lies; none where no corner is free. */
export function inset(sheet: Sheet, { map, name }: Locator): void {
	const { window, k, type } = sheet;
	const [sx, sy, sw, sh] = map.seen;
	const width = Math.min(INSET.width * k, window.width * SHARE);
	const height = Math.min(INSET.height * k, (width * sh) / sw, window.height * 0.4);
	const scale = Math.min(width / sw, height / sh);
	const [w, h] = [round(sw * scale), round(sh * scale)];
	const gap = 10 * k;
	const box = (right: boolean, low: boolean): Box => ({
		x: round(right ? window.width - w - gap : gap),
		y: round(low ? window.height - h - gap : gap),
		width: w,
		height: h
	});
	const place = [box(true, false), box(false, false), box(true, true), box(false, true)].find(
		(one) => one.x >= 0 && one.y >= 0 && sheet.isFree(grown(one, 6))
	);
	if (!place || w < 60) return;
	sheet.block(grown(place, 2));
	sheet.grounds.push({ ...place, map: map.id, part: { x: sx, y: sy, width: sw, height: sh }, outlines: [] });
	const at = ([x, y]: Point): Point => [
		round(Math.max(place.x, Math.min(place.x + w, place.x + (x - sx) * scale))),
		round(Math.max(place.y, Math.min(place.y + h, place.y + (y - sy) * scale)))
	];
	const shown = outline(sheet).map(([lon, lat]) => at(project(map.projection, lon, lat)));
	sheet.lines.push({ kind: 'bounds', points: rectangle(place) });
	if (shown.length) sheet.lines.push({ kind: 'locator', points: [...shown, shown[0]!] });
	if (name === undefined) return;
	const label = grey(sheet, setLines(name, type.meta, w - 8, 1));
	if (label.height > h / 2) return;
	const inner = boxAround(shown);
	for (const y of [place.y + h * 0.3, place.y + 3, place.y + h - label.height - 3, place.y + h * 0.55]) {
		const texts = set(label, place.x + w / 2, y, 'middle');
		const boxes = texts.map(textBox);
		if (boxes.some((one) => one.x < place.x + 2 || one.y < place.y || one.y + one.height > place.y + h))
			continue;
		if (inner && boxes.some((one) => overlap(one, inner))) continue;
		sheet.texts.push(...texts);
		return;
	}
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});

export const rectangle = ({ x, y, width, height }: Box): Point[] => [
	[x, y],
	[x + width, y],
	[x + width, y + height],
	[x, y + height],
	[x, y]
];

function boxAround(points: readonly Point[]): Box | undefined {
	if (!points.length) return undefined;
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** What a map shows, in degrees: along its four edges. */
function outline({ window, map }: Sheet): Point[] {
	const { width, height } = window;
	const shares = [0, 0.25, 0.5, 0.75];
	return [
		...shares.map((share): Point => [width * share, 0]),
		...shares.map((share): Point => [width, height * share]),
		...shares.map((share): Point => [width * (1 - share), height]),
		...shares.map((share): Point => [0, height * (1 - share)])
	].flatMap((point) => {
		const found = unproject(map.projection, ...window.from(point));
		return found ? [found] : [];
	});
}

/**
 * The names of lands and seas that find room on the spot: elsewhere they would name another. A name that is given at several
 * spots stands at the first that has room, in one line or with a word on each.
 *
 * @param placed the names that the map has already, to which those are added that are placed
 */
export function landNames(sheet: Sheet, placed: Set<string>): void {
	for (const { text, x, y } of sheet.map.names)
		for (const lines of [[text], text.split(' ')]) {
			const [left, top] = sheet.window.at([x, y]);
			const spots = [0, -1, 1].map((line): [Point, number] => [
				[left, top + line * sheet.type.meta.leading],
				Math.abs(line)
			]);
			const found = placed.has(text) ? undefined : sheet.take(upon(grey(sheet, lines), spots));
			if (!found) continue;
			sheet.texts.push(...found.texts);
			placed.add(text);
		}
}

const grey = ({ type }: Sheet, lines: readonly string[]) =>
	labelOf(lines.map((text) => ({ text, style: type.meta, role: 'land' })));
