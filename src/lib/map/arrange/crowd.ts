/** Places that are too many to be drawn: how many there are around a spot. Pure. */
import type { Point } from '../../figure/scene.ts';
import { round } from '../../figure/set.ts';
import { textWidth } from '../../figure/text.ts';
import type { Sheet } from './sheet.ts';

/** CSS pixels of a cell at the usual text size. */
const CELL = 44;

/** Counts places in cells of equal size; what has no room for its number is given back. */
export function crowd(sheet: Sheet, points: readonly Point[]): number {
	const { k, type, window, words } = sheet;
	const largest = textWidth(words.formatNumber(points.length), type.meta);
	const [columns, rows] = [window.width, window.height].map((size) =>
		Math.max(1, Math.floor(size / Math.max(CELL * k, largest + 8 * k)))
	) as [number, number];
	const [w, h] = [window.width / columns, window.height / rows];
	const cells = new Map<number, number>();
	for (const [x, y] of points) {
		const cell = Math.min(rows - 1, Math.floor(y / h)) * columns + Math.min(columns - 1, Math.floor(x / w));
		cells.set(cell, (cells.get(cell) ?? 0) + 1);
	}
	let uncounted = 0;
	for (const [cell, count] of [...cells].sort(([a], [b]) => a - b)) {
		const [x, y] = [(cell % columns) * w, Math.floor(cell / columns) * h];
		const text = words.formatNumber(count);
		const wide = textWidth(text, type.meta) / 2 + 2;
		const found = sheet.take(
			[
				[0.5, 0.5],
				[0.5, 0.2],
				[0.5, 0.8]
			].map(([across, down], cost) => ({
				texts: [
					{
						text,
						x: round(Math.max(x + wide, Math.min(x + w - wide, x + w * across!))),
						y: round(y + h * down! + type.meta.size * 0.36),
						anchor: 'middle' as const,
						style: type.meta,
						role: 'count'
					}
				],
				cost,
				floor: cost
			}))
		);
		if (!found) {
			uncounted += count;
			continue;
		}
		sheet.texts.push(...found.texts);
		sheet.areas.push({
			kind: 'density',
			x: round(x + 1),
			y: round(y + 1),
			width: round(w - 2),
			height: round(h - 2)
		});
	}
	if (cells.size) sheet.signs.add('crowd');
	return uncounted;
}
