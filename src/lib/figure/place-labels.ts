/** Labels set so that none stands on another: each takes the cheapest of its places that is free. Pure, in CSS pixels. */
import { overlap, type Box } from './scene.ts';
import { textWidth, type TextLine } from './text.ts';

/** Boxes found by where they are: a question costs as much as there are boxes near by, however many there are. */
export class Occupied {
	#cells = new Map<number, Box[]>();
	readonly #size: number;

	/** @param size side of a cell, about as large as what is asked for */
	constructor(size: number) {
		this.#size = size;
	}

	add(box: Box): void {
		for (const cell of this.#cellsOf(box)) {
			const boxes = this.#cells.get(cell);
			if (boxes) boxes.push(box);
			else this.#cells.set(cell, [box]);
		}
	}

	isFree(box: Box): boolean {
		for (const cell of this.#cellsOf(box))
			if (this.#cells.get(cell)?.some((other) => overlap(box, other))) return false;
		return true;
	}

	*#cellsOf({ x, y, width, height }: Box): Generator<number> {
		const size = this.#size;
		for (let column = Math.floor(x / size); column <= Math.floor((x + width) / size); column++)
			for (let row = Math.floor(y / size); row <= Math.floor((y + height) / size); row++)
				yield column * 4096 + row;
	}
}

type Point = readonly [x: number, y: number];

/** One place that a label could take. */
export interface Place {
	texts: readonly TextLine[];
	/** The less, the better; what it crosses is added. */
	cost: number;
	/** No place that follows costs less. */
	floor: number;
	/** From the label to its mark, where it stands apart. */
	leader?: readonly [from: Point, to: Point];
}

export interface Ground {
	/** Texts and marks: nothing stands on them. */
	hard: Occupied;
	/** Lines: a label rather stands beside them. */
	soft: Occupied;
	bounds: Box;
	/** Free space around a label. */
	margin: number;
}

/** Crossing a line costs as much as standing this much further down the list. */
const CROSSING = 2.5;

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by / 2,
	width: width + 2 * by,
	height: height + by
});

const lineBox = ([[x1, y1], [x2, y2]]: NonNullable<Place['leader']>): Box => ({
	x: Math.min(x1, x2) - 1,
	y: Math.min(y1, y2),
	width: Math.abs(x1 - x2) + 2,
	height: Math.abs(y1 - y2)
});

const inside = (box: Box, { x, y, width, height }: Box) =>
	box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;

/** The cheapest free place, which is then taken; undefined where none is free. Places come in the order of their cost. */
export function takePlace(
	places: Iterable<Place>,
	{ hard, soft, bounds, margin }: Ground
): Place | undefined {
	let best: { place: Place; boxes: Box[]; cost: number } | undefined;
	// The same few lines are tried at many places: each is measured once.
	const widths = new Map<string, number>();
	const boxOf = ({ text, x, y, anchor, style }: TextLine): Box => {
		const key = `${style.size} ${style.font} ${text}`;
		const width = widths.get(key) ?? textWidth(text, style);
		widths.set(key, width);
		const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
		return { x: left, y: y - style.size * 0.78, width, height: style.size };
	};
	for (const place of places) {
		if (best && place.floor >= best.cost) break;
		if (best && place.cost >= best.cost) continue;
		const boxes = place.texts.map(boxOf);
		if (!boxes.every((box) => inside(box, bounds) && hard.isFree(grown(box, margin)))) continue;
		const leader = place.leader && lineBox(place.leader);
		if (leader && !hard.isFree(leader)) continue;
		const cost = place.cost + CROSSING * boxes.filter((box) => !soft.isFree(box)).length;
		if (!best || cost < best.cost) best = { place, boxes: leader ? [...boxes, leader] : boxes, cost };
		if (best.cost <= 0) break;
	}
	best?.boxes.forEach((box) => hard.add(box));
	return best?.place;
}
