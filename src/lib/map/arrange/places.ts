/** Where the texts of a place may stand: around a point, in an area, along a line. Pure, the best first. */
import type { Place } from '../../figure/place-labels.ts';
import { textBox, type Box, type Point } from '../../figure/scene.ts';
import { round } from '../../figure/set.ts';
import { textWidth, type TextLine, type TextStyle } from '../../figure/text.ts';
import type { Spot } from './sheet.ts';

/** Lines that stand below one another as one label. */
export interface Label {
	lines: readonly { text: string; style: TextStyle; role: string }[];
	width: number;
	height: number;
}

export function labelOf(lines: Label['lines']): Label {
	return {
		lines,
		width: Math.max(0, ...lines.map(({ text, style }) => textWidth(text, style))),
		height: lines.reduce((sum, { style }) => sum + style.leading, 0)
	};
}

/** A label whose upper edge and side, or middle, are given. */
export function set({ lines }: Label, x: number, y: number, anchor: TextLine['anchor']): TextLine[] {
	let top = y;
	return lines.map(({ text, style, role }) => {
		const baseline = round(top + (style.leading - style.size) / 2 + style.size * 0.8);
		top += style.leading;
		return { text, x: round(x), y: baseline, anchor, style, role };
	});
}

/** Right, left, over, under, aslant; then farther off, with a line to it. */
const AROUND: readonly (readonly [x: -1 | 0 | 1, y: -1 | 0 | 1, cost: number])[] = [
	[1, 0, 0],
	[-1, 0, 1],
	[0, -1, 1.5],
	[0, 1, 1.5],
	[1, -1, 2],
	[1, 1, 2],
	[-1, -1, 2.5],
	[-1, 1, 2.5]
];
/** How far off, in multiples of the first line, and what it costs. */
const FAR = [
	[1.2, 6],
	[2.6, 9]
] as const;

const ANCHORS = { '-1': 'end', '0': 'middle', '1': 'start' } as const;

/** Places of a label around a mark of this radius. */
export function* around(label: Label, [x, y]: Point, radius: number, gap: number): Generator<Place> {
	const first = label.lines[0]!.style.leading;
	for (const [across, down, cost] of AROUND)
		yield { texts: beside(label, [x, y], across, down, radius + gap, first), cost, floor: cost };
	for (const [far, more] of FAR)
		for (const [across, down, cost] of AROUND) {
			const off = radius + gap + far * first;
			const length = Math.hypot(across, down);
			const end = (r: number): Point => [round(x + (across * r) / length), round(y + (down * r) / length)];
			yield {
				texts: beside(label, [x, y], across, down, off, first),
				cost: cost + more,
				floor: more,
				leader: [end(radius + 1), end(off - gap)]
			};
		}
}

/** What a label costs more that stands nearer to the mark of another place, even with a line to its own. */
const ASTRAY = 6;

/** Of places for a label of a mark, those that are nearer to it than to any other, or have a line to it. */
export function* nearOwn(places: Iterable<Place>, own: Point, spots: readonly Spot[]): Generator<Place> {
	for (const place of places) {
		const boxes = place.texts.map(textBox);
		const far = (at: Point) => Math.min(...boxes.map((box) => awayFromBox(at, box)));
		const mine = far(own);
		const astray = spots.some(({ at }) => at !== own && far(at) < mine);
		if (!astray) yield place;
		else if (place.leader) yield { ...place, cost: place.cost + ASTRAY };
	}
}

function awayFromBox([px, py]: Point, { x, y, width, height }: Box): number {
	return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));
}

function beside(
	label: Label,
	[x, y]: Point,
	across: -1 | 0 | 1,
	down: -1 | 0 | 1,
	off: number,
	first: number
): TextLine[] {
	const aslant = across && down ? Math.SQRT1_2 : 1;
	const top = down === 0 ? y - first / 2 : down < 0 ? y - off * aslant - label.height : y + off * aslant;
	return set(label, x + across * off * aslant, top, ANCHORS[across]);
}

/** Places of a label, centred, at some points; each costs what is said of it, the cheapest first. */
export function* upon(
	label: Label,
	points: readonly (readonly [point: Point, cost: number])[]
): Generator<Place> {
	for (const [[x, y], cost] of points)
		yield { texts: set(label, x, y - label.height / 2, 'middle'), cost, floor: cost };
}
