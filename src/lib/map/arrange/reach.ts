/**
 * Who could report from where: lines from outside. One ends at its place, dashed by telephone, with an arrow where somebody was led
 * there; one stops short of it at a bar where nobody got through. Who was on the spot stands at the place. Pure.
 */
import { textBox, type Box, type Point, type Shape } from '../../figure/scene.ts';
import { round, setLines } from '../../figure/set.ts';
import type { PlaceRow, Report } from '../../rows/places.ts';
import { labelOf, set, type Label } from './places.ts';
import type { Entry, Sheet } from './sheet.ts';

/** Where lines to a place end: at a circle around a point, or at a box. */
export interface Target {
	row: PlaceRow;
	at: Point;
	/** CSS pixels that a line keeps off. */
	off: number;
	/** A name that stands for an area. */
	box?: Box | undefined;
}

interface Call {
	target: Target;
	report: Report;
	label: Label;
}

/** CSS pixels at the usual text size: the widest name, before a bar. */
const NAME = 190;
const SHORT = 44;
const EDGE = 12;

/** Lines of all who called, were led or did not get through; what has no room beside the map is said in the list. */
export function callers(sheet: Sheet, targets: readonly Target[]): void {
	const { type, k, words, window } = sheet;
	const calls = targets.flatMap((target) =>
		target.row.facts.reports
			.filter(({ means }) => means !== 'on-site')
			.map((report): Call => {
				const name = setLines(report.name, type.group, Math.min(NAME * k, window.width * 0.3), 2);
				return {
					target,
					report,
					label: labelOf([
						...name.map((text) => ({ text, style: type.group, role: 'place' })),
						{ text: words.map.means[report.means], style: type.meta, role: 'near' }
					])
				};
			})
	);
	if (!calls.length) return;
	calls.sort((a, b) => a.target.at[1] - b.target.at[1]);
	const right = isRight(sheet, calls);
	if (type.narrow) fromEdge(sheet, calls, right);
	else fromNames(sheet, calls, right);
}

/** Whether they stand at the right: where there is more sea, else where there are fewer places. */
function isRight(sheet: Sheet, calls: readonly Call[]): boolean {
	const { width, height } = sheet.window;
	const strip = sheet.type.narrow
		? width * 0.2
		: Math.min(width * 0.35, Math.max(...calls.map(({ label }) => label.width)) + 30 * sheet.k);
	const busy = (right: boolean) => {
		let land = 0;
		for (let i = 0; i < 6; i++)
			for (let j = 0; j < 12; j++) {
				const x = (strip * (i + 0.5)) / 6;
				if (sheet.isLand([right ? width - x : x, (height * (j + 0.5)) / 12])) land++;
			}
		const near = calls.filter(({ target }) => (right ? width - target.at[0] : target.at[0]) < strip).length;
		return land / 72 + (sheet.type.narrow ? 0 : near);
	};
	return busy(true) < busy(false);
}

/** Names along one side of the map, each with its line. */
function fromNames(sheet: Sheet, calls: readonly Call[], right: boolean): void {
	const { k, window } = sheet;
	const edge = right ? window.width - EDGE * k : EDGE * k;
	const side = right ? -1 : 1;
	const tall = Math.max(...calls.map(({ label }) => label.height)) + 8 * k;
	const [top, bottom] = [EDGE * k, window.height - 36 * k];
	const room = Math.floor((bottom - top) / tall);
	const step = (bottom - top) / Math.max(1, Math.min(room, calls.length));
	for (const [at, call] of calls.entries()) {
		const { label, target, report } = call;
		const middle = top + step * (at + 0.5);
		const found =
			at < room &&
			sheet.take(
				[0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1, 1].map((shift) => ({
					texts: set(label, edge, middle + shift * step - label.height / 2, right ? 'end' : 'start'),
					cost: Math.abs(shift),
					floor: Math.abs(shift)
				}))
			);
		const line = found && lineTo(besideOf(found.texts.map(textBox)), target, report.means, k);
		if (found && line && (line.points[1]![0] - line.points[0]![0]) * side > 0) {
			const draft = sheet.draft(target.row);
			draft.texts.push(...found.texts);
			draft.shapes.push(line);
			sheet.cross(line.points);
			sheet.signs.add(report.means);
		} else sheet.entries.push(entryOf(target.row, report));
	}

	/** Where a line begins beside the boxes of a name. */
	function besideOf(boxes: readonly Box[]): Point {
		const [top, bottom] = [boxes[0]!, boxes.at(-1)!];
		const x = right
			? Math.min(...boxes.map((box) => box.x)) - 8 * k
			: Math.max(...boxes.map((box) => box.x + box.width)) + 8 * k;
		return [round(x), round((top.y + bottom.y + bottom.height) / 2)];
	}
}

/** Lines from the edge of a narrow map: its list says whose they are. */
function fromEdge(sheet: Sheet, calls: readonly Call[], right: boolean): void {
	const { k, window } = sheet;
	for (const [at, { target, report }] of calls.entries()) {
		const y = round(window.height * (0.1 + (0.75 * (at + 0.5)) / calls.length));
		const line = lineTo([right ? window.width : 0, y], target, report.means, k);
		if (line) {
			sheet.draft(target.row).shapes.push(line);
			sheet.cross(line.points);
		}
		sheet.entries.push(entryOf(target.row, report));
	}
}

/** In the list: who, and where. */
export const entryOf = (row: PlaceRow, { name, means }: Report): Entry => ({
	row,
	means,
	head: name,
	detail: row.facts.name
});

/** From a point to a place as far as somebody got; undefined where they are too close for a line. */
function lineTo(
	from: Point,
	{ at, off, box }: Target,
	means: Report['means'],
	k: number
): (Shape & { kind: 'line' }) | undefined {
	const [dx, dy] = [at[0] - from[0], at[1] - from[1]];
	const length = Math.hypot(dx, dy);
	const keep = box ? throughBox(dx / length, dy / length, box) + 3 * k : off;
	const short = means === 'none' ? Math.min(SHORT * k, (length - keep) / 2) : 0;
	const long = length - keep - short;
	if (!(long > 14 * k)) return undefined;
	const to: Point = [round(from[0] + (dx * long) / length), round(from[1] + (dy * long) / length)];
	return {
		kind: 'line',
		points: [from, to],
		...(means === 'none' && { end: 'bar' as const }),
		...(means === 'escorted' && { end: 'arrow' as const }),
		...(means === 'telephone' && { dashed: true })
	};
}

/** How far it is from the middle of a box to its edge, in a direction. */
function throughBox(ux: number, uy: number, { width, height }: Box): number {
	return Math.min(width / 2 / (Math.abs(ux) || 1e-9), height / 2 / (Math.abs(uy) || 1e-9));
}

/** Under the name of a place, who was on the spot; of many, the first lines. */
export function onTheSpot({ type, k, words }: Sheet, { facts }: PlaceRow): Label['lines'] {
	const names = facts.reports.filter(({ means }) => means === 'on-site').map(({ name }) => name);
	if (!names.length) return [];
	return setLines(words.map.scene.onTheSpot(names), type.meta, NAME * k).map((text) => ({
		text,
		style: type.meta,
		role: 'near'
	}));
}

/** The sign of a way to report, before its entry in a list, of this width. */
export function signOf(means: Report['means'], x: number, y: number, width: number, k: number): Shape[] {
	if (means === 'on-site')
		return [
			{ kind: 'halo', x: round(x + width / 2), y: round(y), radius: 7 * k },
			{ kind: 'ring', x: round(x + width / 2), y: round(y), radius: 3 * k }
		];
	const points: Point[] = [
		[round(x), round(y)],
		[round(x + width), round(y)]
	];
	return [
		{
			kind: 'line',
			points,
			...(means === 'none' && { end: 'bar' as const }),
			...(means === 'escorted' && { end: 'arrow' as const }),
			...(means === 'telephone' && { dashed: true })
		}
	];
}
