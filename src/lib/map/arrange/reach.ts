/**
 * Who could report from where: lines from outside. One ends at its place, dashed by telephone, with an arrow where somebody was led
 * there; one ends at a bar before it where nobody got through. Who was on the spot stands at the place. Pure.
 */
import { textBox, type Box, type Point, type Shape } from '../../figure/scene.ts';
import { round, setLines } from '../../figure/set.ts';
import type { PlaceRow, Report } from '../../rows/places.ts';
import type { Place } from '../../figure/place-labels.ts';
import type { TextLine } from '../../figure/text.ts';
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
	/** Where its line begins: a name, or on a narrow map the number that stands before the name in the list. */
	label: Label;
}

/** A call whose line has room. */
interface Drawn {
	call: Call;
	texts: readonly TextLine[];
	from: Point;
}

/** CSS pixels at the usual text size: the widest name; before a bar, more than before another end; between two ends at one place. */
const NAME = 190;
const SHORT = 7;
const EDGE = 12;
const APART = 15;
/** What the ends at one place take of a circle around it at the most. Radians. */
const SPREAD = 2.4;
/** How far that part may be turned, by the space between two; how far an end is from where its line would go by itself. Radians. */
const SHIFTS = [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1, -1];
const ASIDE = 1;
/** What crossing another line costs, in steps down the side of the map. */
const CROSSING = 3;

/**
 * Lines of all who called, were led or did not get through. What has no room on the map is said in the list; on a narrow map all are,
 * by the number at which their line begins.
 */
export function callers(sheet: Sheet, targets: readonly Target[]): void {
	const { type, k, words, window } = sheet;
	const reports = targets.flatMap((target) =>
		target.row.facts.reports.filter(({ means }) => means !== 'on-site').map((report) => ({ target, report }))
	);
	if (!reports.length) return;
	/** As wide as the widest: which number is whose is known when all lines stand. */
	const widest = words.formatNumber(10 ** String(reports.length).length - 1);
	const calls = reports.map(({ target, report }): Call => {
		if (type.narrow)
			return { target, report, label: labelOf([{ text: widest, style: type.group, role: 'place' }]) };
		const name = setLines(report.name, type.group, Math.min(NAME * k, window.width * 0.3), 2);
		return {
			target,
			report,
			label: labelOf([
				...name.map((text) => ({ text, style: type.group, role: 'place' })),
				{ text: words.map.means[report.means], style: type.meta, role: 'near' }
			])
		};
	});
	calls.sort((a, b) => a.target.at[1] - b.target.at[1]);
	const drawn = besideMap(sheet, calls, isRight(sheet, calls));
	const ends = endsOf(sheet, drawn, targets);
	const numbers = new Map(
		(type.narrow ? [...drawn] : [])
			.sort((a, b) => rankOf(a.call.report.means) - rankOf(b.call.report.means))
			.map(({ call }, at) => [call, words.formatNumber(at + 1)])
	);
	for (const [at, { call, texts }] of drawn.entries()) {
		const number = numbers.get(call);
		const draft = sheet.draft(call.target.row);
		draft.texts.push(...(number === undefined ? texts : texts.map((line) => ({ ...line, text: number }))));
		draft.shapes.push(ends[at]!);
		sheet.cross(ends[at]!.points);
		sheet.signs.add(call.report.means);
	}
	const told = new Set(drawn.map(({ call }) => call));
	for (const call of calls)
		if (type.narrow || !told.has(call))
			sheet.entries.push({ ...entryOf(call.target.row, call.report), number: numbers.get(call) });
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

/** Names or numbers along the sides of the map, each where its line keeps clear of other places. */
function besideMap(sheet: Sheet, calls: readonly Call[], right: boolean): Drawn[] {
	const { k, window, type } = sheet;
	const inset = (type.narrow ? EDGE / 3 : EDGE) * k;
	const tall = Math.max(...calls.map(({ label }) => label.height)) + (type.narrow ? 2 : 8) * k;
	const [top, bottom] = [inset, window.height - 36 * k];
	const room = Math.max(1, Math.floor((bottom - top) / tall));
	const step = (bottom - top) / Math.min(room, calls.length);
	const shifts = Array.from({ length: 4 * room + 1 }, (_, at) => (at * tall) / 4).flatMap((shift) =>
		shift ? [-shift, shift] : [0]
	);
	const drawn: Drawn[] = [];
	for (const [at, call] of calls.entries()) {
		if (at >= room) break;
		const middle = top + step * (at + 0.5);
		const place = beginning(call, middle, right) ?? beginning(call, middle, !right);
		if (place) drawn.push({ call, texts: place.texts, from: place.from });
	}
	return drawn;

	function beginning({ label, target, report }: Call, middle: number, atRight: boolean) {
		const edge = atRight ? window.width - inset : inset;
		const least = top + label.height / 2;
		const most = bottom - label.height / 2;
		const places = shifts.flatMap((shift): (Place & { from: Point })[] => {
			const y = middle + shift;
			if (y < least || y > most) return [];
			const texts = set(label, edge, y - label.height / 2, atRight ? 'end' : 'start');
			const from = besideOf(texts.map(textBox), atRight);
			const line = lineTo(from, target, report.means, k);
			if (!line || line.points[1]![0] > from[0] === atRight) return [];
			if (!sheet.isClear(line.points, target.at) || strikes(line.points, drawn)) return [];
			const crossed = drawn.filter(
				(other) =>
					other.call.target !== target && cross([from, target.at], [other.from, other.call.target.at])
			).length;
			const cost = Math.abs(shift) / step;
			return [{ texts, from, cost: cost + CROSSING * crossed, floor: cost }];
		});
		const found = sheet.take(places);
		return places.find((place) => place === found);
	}

	/** Where a line begins beside the boxes of a name. */
	function besideOf(boxes: readonly Box[], atRight: boolean): Point {
		const [first, last] = [boxes[0]!, boxes.at(-1)!];
		const gap = (type.narrow ? 3 : 8) * k;
		const x = atRight
			? Math.min(...boxes.map((box) => box.x)) - gap
			: Math.max(...boxes.map((box) => box.x + box.width)) + gap;
		return [round(x), round((first.y + last.y + last.height) / 2)];
	}
}

/** Whether a line runs through a name beside which another begins. */
const strikes = ([from, to]: readonly Point[], drawn: readonly Drawn[]): boolean =>
	drawn.some(({ texts }) =>
		texts.map(textBox).some(({ x, y, width, height }) => {
			const corners: Point[] = [
				[x, y],
				[x + width, y + height],
				[x, y + height],
				[x + width, y]
			];
			return (
				cross([from!, to!], [corners[0]!, corners[1]!]) || cross([from!, to!], [corners[2]!, corners[3]!])
			);
		})
	);

/** Whether two stretches cross. */
function cross([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean {
	const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
		Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
	return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** The lines as they end at their places: side by side where several end at one. */
function endsOf(
	sheet: Sheet,
	drawn: readonly Drawn[],
	targets: readonly Target[]
): (Shape & { kind: 'line' })[] {
	const { k } = sheet;
	const ends = drawn.map(({ call, from }) => lineTo(from, call.target, call.report.means, k)!);
	for (const target of targets) {
		if (target.box) continue;
		const { at, off } = target;
		const own = drawn.flatMap(({ call, from }, index) =>
			call.target === target ? [{ index, from, means: call.report.means }] : []
		);
		if (own.length < 2) continue;
		// Measured from the middle of all, so that no half turn lies between two.
		const [mx, my] = [0, 1].map((axis) =>
			own.reduce((sum, { from }) => sum + from[axis]! - at[axis]!, 0)
		) as [number, number];
		const middle = Math.atan2(my, mx);
		const turned = own
			.map((one) => {
				const angle = Math.atan2(one.from[1] - at[1], one.from[0] - at[0]) - middle;
				return { ...one, angle: Math.atan2(Math.sin(angle), Math.cos(angle)) };
			})
			.sort((a, b) => a.angle - b.angle);
		const apart = Math.min((APART * k) / (off + SHORT * k), SPREAD / (own.length - 1));
		if (turned.every(({ angle }, rank) => !rank || angle - turned[rank - 1]!.angle >= apart)) continue;
		const spread = SHIFTS.map((shift) =>
			turned.map(({ index, from, means, angle }, rank) => {
				const way = (rank - (own.length - 1) / 2 + shift) * apart;
				const far = off + (means === 'none' ? SHORT * k : 0);
				const to: Point = [
					round(at[0] + far * Math.cos(middle + way)),
					round(at[1] + far * Math.sin(middle + way))
				];
				return { index, line: [from, to] as const, fits: Math.abs(way - angle) < ASIDE };
			})
		).find((some) => some.every(({ line, fits }) => fits && sheet.isClear(line, at)));
		for (const { index, line } of spread ?? []) ends[index] = { ...ends[index]!, points: line };
	}
	return ends;
}

const WAYS = ['escorted', 'telephone', 'none'] as const;
/** In which order a list has the ways to report. */
const rankOf = (means: Report['means']) => WAYS.findIndex((way) => way === means);

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
	const short = means === 'none' ? SHORT * k : 0;
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
