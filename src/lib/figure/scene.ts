/**
 * What a drawing consists of, in numbers: made by `arrange`, the same in Node and in a browser, testable as text, tweened by
 * key, and turned into paths by one renderer. All lengths are CSS pixels from the upper left corner.
 */
import type { Quantity, Relation } from '../lesson/schema.ts';
import type { RowKey } from '../rows/types.ts';
import { textWidth, type TextLine } from './text.ts';

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** As many records as are drawn one by one. */
export const DRAWN = 200;

/** What the text speaks of: nothing of it moves a mark. */
export interface Spoken {
	/** The records that the step speaks of. */
	focus: readonly string[];
	/**
	 * Those of the sentence that is read: the others step back.
	 * @default none, and none steps back
	 */
	spoken?: readonly string[];
}

/** A value's place on an axis. A tick without a label is one unit of a measuring stick. */
export interface Tick {
	value: number;
	at: number;
	label?: string;
}

export interface Axis {
	/** What it counts, or what time it shows: "deaths stated". */
	name: string;
	along: 'x' | 'y';
	/** The values at its two ends, and where these stand. */
	domain: readonly [number, number];
	range: readonly [number, number];
	/** Equally far apart in value, or in the calendar. */
	ticks: readonly Tick[];
	/** The largest figure in view: printed at its mark, no rule is drawn there. */
	largest?: number;
}

/**
 * The mark of a statement about a quantity. `from` and `to` stand on the axis: both ends of a range, the closed cap and the tip
 * of the arrow of an open one, twice the same place of a single number. `at` is where it stands across.
 */
export interface Mark {
	kind: MarkedKind;
	along: 'x' | 'y';
	from: number;
	to: number;
	at: number;
	/** Half the length of its caps. */
	half: number;
	/** Denied or withdrawn: the same mark, dashed. */
	retracted: boolean;
	/** The number is named by another statement in view too, and the view asks to see that: heavier. */
	heavy?: boolean;
	/** A value that a dataset prefers within its range. */
	preferred?: number;
}

/** What a line means; the stylesheet draws it. */
export type LineKind =
	/** The axis itself; its ticks; what continues it beyond the largest figure. */
	| 'axis'
	| 'tick'
	| 'fine'
	| 'grid'
	| 'beyond'
	/** Between groups, and between the claimants of one. */
	| 'rule'
	| 'hair'
	/** The row on which a mark stands. */
	| 'stick'
	/** All the time that an imprecise date may mean. */
	| 'span'
	/** From a label to what it names. */
	| 'leader'
	/** Where what is counted changes. */
	| 'divider'
	/** A double slash: the axis leaves out time. */
	| 'break'
	/** From a part of one panel to the panel that enlarges it. */
	| 'lens'
	/** As the crow flies between two places. */
	| 'distance'
	/** As long as a number of kilometres is on a map. */
	| 'scale'
	/** Around a map. */
	| 'bounds'
	/** Beside a version or a word: what stands together. */
	| 'edge'
	/** On a smaller map, around what the larger one shows. */
	| 'locator';

export interface Line {
	kind: LineKind;
	points: readonly Point[];
	/** The id of the record that it leads to, where it comes and goes with it. */
	of?: string;
}

export type Point = readonly [x: number, y: number];

/**
 * What stands for a record that is no quantity: when it was, where it is, who tells it. Shape and text carry the meaning, and
 * no size encodes a value.
 */
export type Shape =
	/** At one place: hollow, or solid where its standing says so; dashed where it was denied. */
	| { kind: 'ring'; x: number; y: number; radius: number; solid?: boolean; dashed?: boolean }
	/** What lasted; `head` is as much of its start as its sources do not agree on, `tail` of its end. */
	| ({ kind: 'bar'; dashed?: boolean; head?: number; tail?: number } & Along & Box)
	/** At some time between two ends. */
	| ({ kind: 'span'; dashed?: boolean } & Along & Box)
	/** So short that its axis does not show how long: a day, an hour. */
	| ({ kind: 'box'; solid?: boolean; dashed?: boolean } & Box)
	/** At one exact place. */
	| { kind: 'diamond'; x: number; y: number; radius: number }
	/** Around a mark: somebody was there. */
	| { kind: 'halo'; x: number; y: number; radius: number }
	/** From one place to another. It arrives, stops short at a bar, or only joins. */
	| { kind: 'line'; points: readonly Point[]; end?: 'arrow' | 'bar' | 'ring'; dashed?: boolean }
	/** What follows one teller from place to place; `latent` where it is shown only while the teller is pointed at. */
	| { kind: 'thread'; from: Point; to: Point; dashed?: boolean; latent?: boolean }
	/** The outline of what has one: a region, a stretch of coast, a road. */
	| { kind: 'outline'; d: string; closed: boolean };

/** How a shape runs along an axis. */
interface Along {
	/** @default 'x' */
	along?: 'x' | 'y';
	/** It came from before what is drawn, or goes on after it: an arrow. */
	before?: boolean;
	after?: boolean;
}

/** A tinted part of the drawing. */
export interface Area extends Box {
	/**
	 * A day without hours; what another panel enlarges; bare time between two rows; one version, with all who tell it; where
	 * records are too many to be drawn; as high as records are many.
	 */
	kind: 'room' | 'lens' | 'gap' | 'version' | 'density' | 'count';
}

/** A map beneath what is drawn. Its geometry stands once on a page, for all that is drawn on it. */
export interface Ground extends Box {
	/** Its id; none of a frame without coast or boundaries. */
	map: string | undefined;
	/** The part of it that is seen, in its own units. */
	part: Box;
	/** Places of which it has an area or a line that is drawn. */
	outlines: readonly { place: string; line: boolean; focused: boolean }[];
}

/** One record in the drawing. It holds all texts that belong to it. */
export interface Item {
	key: RowKey;
	marks: readonly Mark[];
	/** @default none */
	shapes?: readonly Shape[];
	texts: readonly TextLine[];
	/** What is pointed at, chosen and outlined. */
	hit: Box;
	/**
	 * Where else it stands and is pointed at.
	 * @default nowhere
	 */
	also?: readonly Box[];
	/** The text speaks of it. */
	focused: boolean;
	/** The text speaks of others. */
	dimmed: boolean;
	/** As whose echo it is folded into this one: ids of records that are not drawn themselves. */
	folded?: readonly string[];
}

/** A relation between two records in view. */
export interface Link {
	type: Relation['type'];
	shown: Relation['shown'];
	from: string;
	to: string;
	/** How it runs; none where it is said in words alone. */
	points: readonly Point[];
	/** A short bar across its end: it goes no further. */
	ends?: boolean;
	texts: readonly TextLine[];
}

/** The parts into which a drawing falls that does not fit its frame. */
export interface Parts {
	/** By what: "how the claimant could know". */
	dimension: string;
	/** What each part holds. */
	names: readonly string[];
	/** Which of them this scene is, from 0. */
	at: number;
}

export interface Scene {
	/** How its records are set: claims at one moment, over time, apart; events over hours; … */
	arrangement: string;
	width: number;
	height: number;
	axes: readonly Axis[];
	/** @default none */
	grounds?: readonly Ground[];
	areas: readonly Area[];
	lines: readonly Line[];
	/** What belongs to no record: ticks, headings of groups, the foot. */
	texts: readonly TextLine[];
	items: readonly Item[];
	links: readonly Link[];
	parts?: Parts | undefined;
}

/** The shapes of a quantity that have a mark. */
export type MarkedKind = Exclude<Quantity['kind'], 'words' | 'unknown' | 'none'>;

/** The box that a line of text takes, with the slack of its measure. */
export function textBox({ text, x, y, anchor, style }: TextLine): Box {
	const width = textWidth(text, style);
	return {
		x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2,
		y: y - style.size * 0.78,
		width,
		height: style.size
	};
}

/** The box that a shape takes; of an outline, which is path data, none. */
export function shapeBox(shape: Shape): Box | undefined {
	switch (shape.kind) {
		case 'ring':
		case 'diamond':
		case 'halo':
			return {
				x: shape.x - shape.radius,
				y: shape.y - shape.radius,
				width: 2 * shape.radius,
				height: 2 * shape.radius
			};
		case 'line':
		case 'thread': {
			const points = shape.kind === 'line' ? shape.points : [shape.from, shape.to];
			const xs = points.map(([x]) => x);
			const ys = points.map(([, y]) => y);
			const [x, y] = [Math.min(...xs), Math.min(...ys)];
			return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
		}
		case 'outline':
			return undefined;
		default: {
			const { x, y, width, height } = shape;
			return { x, y, width, height };
		}
	}
}

/** The smallest box around some. */
export function boxAround(boxes: readonly Box[]): Box {
	const x = Math.min(...boxes.map((box) => box.x));
	const y = Math.min(...boxes.map((box) => box.y));
	return {
		x,
		y,
		width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
		height: Math.max(...boxes.map((box) => box.y + box.height)) - y
	};
}

export const overlap = (a: Box, b: Box): boolean =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A scene without anything in it. */
export const emptyScene = (arrangement: string, width: number): Scene => ({
	arrangement,
	width,
	height: 0,
	axes: [],
	areas: [],
	lines: [],
	texts: [],
	items: [],
	links: []
});

/** The parts of a drawing, each made when it is asked for. */
export interface Arranged {
	parts: number;
	scene: (part: number) => Scene;
}

/** All of them, in their order. */
export const allParts = ({ parts, scene }: Arranged): Scene[] =>
	Array.from({ length: parts }, (_, part) => scene(part));

/** The part that is open until a reader opens another: that which holds most of what the text speaks of, of those the first. */
export function firstOpen(parts: readonly Scene[]): number {
	const spoken = parts.map(({ items }) => items.filter(({ focused }) => focused).length);
	return Math.max(0, spoken.indexOf(Math.max(...spoken)));
}

/** The size of type that its lines have in the middle of all, which most of them have; undefined where it has none. */
export function usualSize({ texts, items }: Pick<Scene, 'texts' | 'items'>): number | undefined {
	const sizes = [texts, ...items.map((item) => item.texts)].flat().map(({ style }) => style.size);
	return sizes.sort((a, b) => a - b)[sizes.length >> 1];
}

/**
 * The names of the parts of a drawing, each once.
 *
 * @param numbered a name that several have, with the number of the one that is meant and how many have it
 */
export function distinct(
	names: readonly string[],
	numbered: (name: string, number: number, of: number) => string
): string[] {
	return names.map((name, at) => {
		const same = names.flatMap((other, place) => (other === name ? place : []));
		return same.length > 1 ? numbered(name, same.indexOf(at) + 1, same.length) : name;
	});
}
