/** A map while it is drawn: what stands on it, what is still free, and what has to be said beside it. */
import type { TypeScale } from '../../figure/frame.ts';
import { Occupied, takePlace, type Place } from '../../figure/place-labels.ts';
import {
	textBox,
	type Area,
	type Box,
	type Ground,
	type Line,
	type Point,
	type Shape
} from '../../figure/scene.ts';
import type { TextLine } from '../../figure/text.ts';
import type { Means } from '../../lesson/reach.ts';
import type { PlaceRow } from '../../rows/places.ts';
import type { MapSign, MapWords } from '../../words/index.ts';
import type { Basemap } from '../basemaps.ts';
import { covers, piecesOf, type Ring } from '../geometry.ts';
import type { Window } from './window.ts';

/** What of one record is drawn. */
export interface Draft {
	shapes: Shape[];
	texts: TextLine[];
	/** What of it is pointed at. */
	hits: Box[];
}

/** What has to be said under a map, or on a part of its own. */
export interface Entry {
	/** Undefined of what is no single place. */
	row?: PlaceRow | undefined;
	/** How somebody could report: its sign stands before it. */
	means?: Means;
	head: string;
	detail?: string | undefined;
	/** At which its line begins on the map. */
	number?: string | undefined;
}

/** A place that is marked where it is. CSS pixels. */
export interface Spot {
	at: Point;
	/** Of the mark with all that is around it. */
	radius: number;
}

/** Free space around a text on a map, at the usual text size. CSS pixels. */
const MARGIN = 3;
/** Free space between a line and the mark of a place that it passes: as much as a ring is wide. */
const CLEAR = 9;
/** How finely an area is looked at for room. */
const GRID = { across: 30, down: 20 };

export class Sheet {
	readonly map: Basemap;
	readonly window: Window;
	readonly type: TypeScale;
	readonly words: MapWords;
	readonly signs = new Set<MapSign>();
	readonly lines: Line[] = [];
	readonly texts: TextLine[] = [];
	readonly areas: Area[] = [];
	readonly grounds: Ground[] = [];
	readonly drafts = new Map<string, Draft>();
	readonly entries: Entry[] = [];
	/** All marks, before anything is set beside them. */
	readonly spots: Spot[] = [];
	readonly bounds: Box;
	readonly #hard: Occupied;
	readonly #soft: Occupied;
	readonly #grids = new Map<string, readonly Point[]>();
	readonly #rings = new Map<string, readonly Ring[]>();

	constructor(map: Basemap, window: Window, type: TypeScale, words: MapWords) {
		this.map = map;
		this.window = window;
		this.type = type;
		this.words = words;
		this.bounds = { x: 3, y: 3, width: window.width - 6, height: window.height - 6 };
		this.#hard = new Occupied(48 * type.k);
		this.#soft = new Occupied(48 * type.k);
	}

	get k(): number {
		return this.type.k;
	}

	draft({ key: { id } }: PlaceRow): Draft {
		const known = this.drafts.get(id);
		if (known) return known;
		const draft: Draft = { shapes: [], texts: [], hits: [] };
		this.drafts.set(id, draft);
		return draft;
	}

	/** Nothing is set on it from now on. */
	block(box: Box): void {
		this.#hard.add(box);
	}

	isFree(box: Box): boolean {
		return this.#hard.isFree(box);
	}

	/** Whether a line keeps as far off all places but the one it leads to as their marks are wide; what stands at that one is no other. */
	isClear([from, to]: readonly Point[], end: Point): boolean {
		return this.spots.every(({ at, radius }) => {
			const off = radius + CLEAR * this.k;
			return Math.hypot(at[0] - end[0], at[1] - end[1]) < 2 * off || awayFrom(at, from!, to!) >= off;
		});
	}

	/** A text rather stands beside it. */
	cross(points: readonly Point[]): void {
		for (const [at, [x, y]] of points.entries()) {
			const [px, py] = points[at - 1] ?? [x, y];
			const steps = Math.max(1, Math.ceil(Math.hypot(x - px, y - py) / 10));
			for (let step = 0; step <= steps; step++)
				this.#soft.add({
					x: px + ((x - px) * step) / steps - 1,
					y: py + ((y - py) * step) / steps - 1,
					width: 2,
					height: 2
				});
		}
	}

	/** The cheapest free one of some places, which is taken then. */
	take(places: Iterable<Place>, bounds: Box = this.bounds): Place | undefined {
		return takePlace(places, { hard: this.#hard, soft: this.#soft, bounds, margin: MARGIN * this.k });
	}

	/** Sets texts of a record where they are free; whether there was room. */
	label(row: PlaceRow, places: Iterable<Place>): Place | undefined {
		const found = this.take(places);
		if (!found) return undefined;
		const draft = this.draft(row);
		draft.texts.push(...found.texts);
		draft.hits.push(...found.texts.map(textBox));
		if (found.leader) this.lines.push({ kind: 'leader', points: found.leader, of: row.key.id });
		return found;
	}

	/** Whether a point of the drawing lies in the area of a place. */
	isIn(area: string, point: Point): boolean {
		const [x, y] = this.window.from(point);
		return covers(this.#ringsOf(area, this.map.areas[area] ?? ''), x, y);
	}

	/** Whether a point of the drawing is land; nothing is on a frame without coast. */
	isLand(point: Point): boolean {
		const [x, y] = this.window.from(point);
		return covers(this.#ringsOf('', this.map.land), x, y);
	}

	/** The middles of the squares of a grid over the map that lie in the area of a place. */
	gridIn(area: string): readonly Point[] {
		const known = this.#grids.get(area);
		if (known) return known;
		const { width, height } = this.window;
		const inside: Point[] = [];
		for (let i = 0; i < GRID.across; i++)
			for (let j = 0; j < GRID.down; j++) {
				const point: Point = [(width * (i + 0.5)) / GRID.across, (height * (j + 0.5)) / GRID.down];
				if (this.isIn(area, point)) inside.push(point);
			}
		this.#grids.set(area, inside);
		return inside;
	}

	#ringsOf(key: string, d: string): readonly Ring[] {
		const known = this.#rings.get(key);
		if (known) return known;
		const rings = piecesOf(d);
		this.#rings.set(key, rings);
		return rings;
	}
}

/** How far a point is from a stretch. */
function awayFrom([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
	const [dx, dy] = [x1 - x0, y1 - y0];
	const share = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
	const t = Math.max(0, Math.min(1, share));
	return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}
