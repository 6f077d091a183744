/**
 * Degrees → path data of one view. Everything is cut in the plane: first in degrees, to what the view can hold, then on
 * the map itself, so that no chord of what was cut off crosses it.
 */
import { fromMeridian, project, unproject, type Frame } from '../../map/projection.ts';
import {
	unwrapped,
	type Country,
	type Libraries,
	type Line,
	type Point,
	type Rings,
	type Source
} from './source.ts';

/** A polygon in whole user units: rings that are not closed, the outer one to the right. */
export type Piece = Line[];

type Box = readonly [number, number, number, number];

/** User units that a line may be off: two thirds of a pixel of the largest drawing, which shows 960 of them in 860. */
const GRAIN = 0.75;
/** The same of a border between two countries, which is thin and broken into dashes. */
const BORDER_GRAIN = 1.25;
/** User units that are drawn beyond each edge, so that no outline shows where the map ends. */
const MARGIN = 6;
/** Square user units: a ring of less is a dot of two pixels of the largest drawing. */
const SPECK = 6;

export class Drawer {
	readonly #frame: Frame;
	readonly #libraries: Libraries;
	readonly #bounds: Box;
	/** What the view can hold goes round the whole globe: its two ends meet. */
	readonly #turn: boolean;
	/** The box that is drawn. */
	readonly #edge: Box;

	constructor(frame: Frame, libraries: Libraries) {
		this.#frame = frame;
		this.#libraries = libraries;
		this.#edge = [-MARGIN, -MARGIN, frame.width + MARGIN, frame.height + MARGIN];
		this.#bounds = boundsOf(frame);
		this.#turn = this.#bounds[2] - this.#bounds[0] >= 360;
	}

	/** Only what of a source the view can hold, its arcs simplified once for all that share them. */
	reduce({ arcs, countries, lines }: Source): Source {
		const boxes = arcs.map((arc) => boxOf(unwrapped(arc)));
		const kept = countries.flatMap((country) => {
			// All rings of a polygon: around a pole its coast may stand as a hole.
			const polygons = country.arcs.filter((rings) => {
				const [west, south, east, north] = around(rings.flat().map((arc) => boxes[placeOf(arc)]!));
				// What goes round the globe holds a pole.
				const polar = east - west > 359;
				return this.#meets([west, polar && south < 0 ? -90 : south, east, polar && north > 0 ? 90 : north]);
			});
			return polygons.length ? [{ ...country, arcs: polygons }] : [];
		});
		/** How many of the countries an arc bounds: one on a coast. */
		const uses = new Map<number, number>();
		for (const at of kept.flatMap(({ arcs: all }) => all.flat(2).map(placeOf)))
			uses.set(at, (uses.get(at) ?? 0) + 1);
		return {
			arcs: arcs.map((arc, at) =>
				uses.has(at) && this.#meets(boxes[at]!)
					? this.#simplify(arc, uses.get(at)! > 1 ? BORDER_GRAIN : GRAIN)
					: arc
			),
			countries: kept,
			lines
		};
	}

	/** Some countries of a reduced source as one land. */
	land({ arcs }: Source, countries: readonly Country[]): Piece[] {
		const topology = { type: 'Topology', arcs, objects: {} };
		const { coordinates } = this.#libraries.client.merge(topology as never, countries as never);
		return this.polygons(coordinates as Rings[]);
	}

	/** The borders between the countries of a reduced source. */
	borders({ arcs, countries }: Source): Line[] {
		const topology = { type: 'Topology', arcs, objects: {} };
		const collection = { type: 'GeometryCollection', geometries: countries };
		const { coordinates } = this.#libraries.client.mesh(
			topology as never,
			collection as never,
			(a, b) => a !== b
		);
		return this.#cut(coordinates as Line[]);
	}

	/** Lines in degrees → lines in user units, simplified and cut. */
	lines(lines: readonly Line[]): Line[] {
		return this.#cut(
			lines.filter((line) => this.#meets(boxOf(unwrapped(line)))).map((line) => this.#simplify(line))
		);
	}

	#cut(lines: readonly Line[]): Line[] {
		const { clipPolyline } = this.#libraries;
		return lines.flatMap((line) =>
			this.#shifts(boxOf(unwrapped(line))).flatMap((shift) =>
				clipPolyline(moved(unwrapped(line), shift), this.#bounds)
					.map((part) => this.#project(part))
					.flatMap((part) => (part.length > 1 ? clipPolyline(part, this.#edge) : []))
					.map((part) => whole(part))
					.filter(({ length }) => length > 1)
			)
		);
	}

	/** Polygons in degrees → polygons in user units, cut, and joined where their data was cut at a meridian. */
	polygons(polygons: readonly Rings[]): Piece[] {
		const pieces: Piece[] = [];
		const cut: Piece[] = [];
		for (const rings of polygons) {
			const whole = rings
				.map(unwrappedRing)
				.sort((a, b) => Math.abs(areaOf(b.ring)) - Math.abs(areaOf(a.ring)));
			for (const shift of this.#shifts(boxOf(whole[0]!.ring))) {
				const seams = whole.map(({ ring, polar }) => polar || this.#seam(ring, shift));
				const [outer, ...holes] = whole.map(({ ring }, at) => this.#ring(ring, shift, at > 0));
				if (!outer) continue;
				(seams.includes(true) ? cut : pieces).push([
					outer,
					...holes.filter((hole): hole is Line => hole !== undefined)
				]);
			}
		}
		return cut.length ? [...pieces, ...this.#combine('union', cut)] : pieces;
	}

	/** Polygons as they come: simplified, then cut. */
	simplified(polygons: readonly Rings[]): Piece[] {
		return this.polygons(polygons.map((rings) => rings.map((ring) => this.#simplify(ring))));
	}

	/** What two drawings have in common. */
	intersection(a: readonly Piece[], b: readonly Piece[]): Piece[] {
		return a.length && b.length ? this.#combine('intersection', a, b) : [];
	}

	/** Where the name of an area stands: as far from its edges as can be; undefined where it is not seen. */
	middle(pieces: readonly Piece[]): Point | undefined {
		const { clipPolygon, polylabel } = this.#libraries;
		const box: Box = [0, 0, this.#frame.width, this.#frame.height];
		const seen = pieces
			.map((rings) => rings.map((ring) => clipPolygon(ring, box)).filter(({ length }) => length > 2))
			.filter(({ length }) => length);
		const size = ([outer]: Piece) => Math.abs(areaOf(outer!));
		const [largest] = seen.sort((a, b) => size(b) - size(a));
		if (!largest || size(largest) < 1) return undefined;
		const [x, y] = polylabel(largest.map(closed), 1);
		return [Math.round(x), Math.round(y)];
	}

	#combine(how: 'union' | 'intersection', a: readonly Piece[], b?: readonly Piece[]): Piece[] {
		const { polygons } = this.#libraries;
		const multi = (pieces: readonly Piece[]) => pieces.map((rings) => rings.map(closed));
		const found = b ? polygons[how](multi(a), multi(b)) : polygons[how](multi(a));
		return found.flatMap((rings) => {
			const [outer, ...holes] = rings.map((ring, at) => turned(whole(ring.slice(0, -1)), at > 0));
			return seen(outer!) ? [[outer!, ...holes.filter(seen)]] : [];
		});
	}

	/** The turns of the globe by which a box comes into the view. */
	#shifts([west, south, east, north]: Box): number[] {
		const [left, bottom, right, top] = this.#bounds;
		return south > top || north < bottom
			? []
			: [-720, -360, 0, 360, 720].filter((shift) => west + shift <= right && east + shift >= left);
	}

	#meets(box: Box): boolean {
		return this.#shifts(box).length > 0;
	}

	/** Whether a ring, so turned, runs along a meridian at which its data was cut, or over the one where the view is. */
	#seam(ring: Line, shift: number): boolean {
		const [left, , right] = this.#bounds;
		const meet = this.#turn && this.#frame.projection.kind === 'azimuthal';
		return ring.some(([lon], at) => {
			const [west, east] = [lon + shift <= left, lon + shift >= right];
			if (west || east) return meet;
			return Math.abs(lon % 360) === 180 && ring[at + 1]?.[0] === lon;
		});
	}

	#ring(ring: Line, shift: number, hole: boolean): Line | undefined {
		const { clipPolygon } = this.#libraries;
		const inDegrees = clipPolygon(moved(ring.slice(0, -1), shift), this.#bounds);
		if (inDegrees.length < 3) return undefined;
		const onMap = clipPolygon(this.#project(closed(inDegrees)).slice(0, -1), this.#edge);
		const corners = whole(onMap);
		return seen(corners) ? turned(corners, hole) : undefined;
	}

	/** Onto the map, with more points where a straight line in degrees is a curve there. */
	#project(line: Line): Line {
		return this.#dense(line).map(([lon, lat]) => this.#at(lon, lat));
	}

	/** The two ends of a whole turn are one line on an azimuthal map: exactly one. */
	#at(lon: number, lat: number): Point {
		const { projection } = this.#frame;
		const [x, y] = project(projection, lon, lat);
		const opposite = Math.abs(Math.abs(fromMeridian(lon, projection.lon)) - 180) < 1e-9;
		return [projection.kind === 'azimuthal' && opposite ? projection.x : x, y];
	}

	/** @param raw of lines as they come, which may go over the far edge of the map */
	#dense(line: Line, raw = false): Line {
		const { projection } = this.#frame;
		const dense: Line = [];
		const between = (a: Point, b: Point, from: Point, to: Point, depth: number): void => {
			const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
			const there = this.#at(...middle);
			const off = Math.hypot(there[0] - (from[0] + to[0]) / 2, there[1] - (from[1] + to[1]) / 2);
			const long = Math.abs(a[0] - b[0]) > 5 || Math.abs(a[1] - b[1]) > 5;
			if (depth === 0 || (!long && off < GRAIN)) return;
			between(a, middle, from, there, depth - 1);
			dense.push(middle);
			between(middle, b, there, to, depth - 1);
		};
		line.forEach((point, at) => {
			const before = line[at - 1];
			if (before) {
				const jump = fromMeridian(point[0], projection.lon) - fromMeridian(before[0], projection.lon);
				if (!raw || Math.abs(jump) <= 180)
					between(before, point, this.#at(...before), this.#at(...point), 12);
			}
			dense.push(point);
		});
		return dense;
	}

	/** Without the points that no drawing shows. What runs along the 180th meridian keeps all: the other side has the same. */
	#simplify(line: Line, grain = GRAIN): Line {
		const { simplify } = this.#libraries;
		const kept: Line = [];
		let run: { x: number; y: number; point: Point }[] = [];
		const flush = () => {
			for (const one of simplify(run, grain, true)) kept.push((one as (typeof run)[number]).point);
			run = [];
		};
		for (const point of this.#dense(alongMeridian(unwrapped(line)), true)) {
			const [x, y] = this.#at(...point);
			run.push({ x, y, point });
			if (Math.abs(point[0] % 360) !== 180) continue;
			flush();
			kept.pop();
			run.push({ x, y, point });
		}
		flush();
		// Its ends stay what they were to the last digit: by them arcs find one another.
		return [line[0]!, ...kept.slice(1, -1), ...line.slice(1).slice(-1)];
	}
}

/** Where an arc stands among all; one that is run through backwards is its complement, as TopoJSON has it. */
const placeOf = (arc: number): number => (arc < 0 ? ~arc : arc);

/** With a point at every eighth of a degree of what runs along the 180th meridian. */
function alongMeridian(line: Line): Line {
	const steps: Line = [];
	line.forEach((point, at) => {
		const before = line[at - 1];
		if (before && before[0] === point[0] && Math.abs(point[0] % 360) === 180) {
			const [low, high] = [Math.min(before[1], point[1]), Math.max(before[1], point[1])];
			const between: Line = [];
			for (let eighth = Math.floor(low * 8) + 1; eighth / 8 < high; eighth++)
				between.push([point[0], eighth / 8]);
			steps.push(...(before[1] < point[1] ? between : between.reverse()));
		}
		steps.push(point);
	});
	return steps;
}

/** The degrees that a view can hold, with room: around its middle meridian, at most one turn. */
function boundsOf({ projection, width, height }: Frame): Box {
	const STEPS = 32;
	let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i <= STEPS; i++)
		for (let j = 0; j <= STEPS; j++) {
			const found = unproject(
				projection,
				-2 * MARGIN + ((width + 4 * MARGIN) * i) / STEPS,
				-2 * MARGIN + ((height + 4 * MARGIN) * j) / STEPS
			);
			if (!found) continue;
			const east = fromMeridian(found[0], projection.lon);
			[left, right] = [Math.min(left, east), Math.max(right, east)];
			[bottom, top] = [Math.min(bottom, found[1]), Math.max(top, found[1])];
		}
	const [acrossRoom, upRoom] = [(right - left) / 10, (top - bottom) / 10];
	const holds = (lat: number) => {
		// The point opposite the middle has no place on the map.
		if (projection.kind === 'azimuthal' && Math.abs(lat - projection.lat) > 179) return false;
		const [x, y] = project(projection, projection.lon, lat);
		return x > -2 * MARGIN && x < width + 2 * MARGIN && y > -2 * MARGIN && y < height + 2 * MARGIN;
	};
	const [south, north] = [holds(-90), holds(90)];
	const round = projection.kind === 'azimuthal' && (south || north);
	const [west, east] =
		round || right - left > 300
			? [-180, 180]
			: [Math.max(-180, left - acrossRoom), Math.min(180, right + acrossRoom)];
	return [
		projection.lon + west,
		south ? -90 : Math.max(-90, bottom - upRoom),
		projection.lon + east,
		north ? 90 : Math.min(90, top + upRoom)
	];
}

function boxOf(line: readonly Point[]): Box {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of line) {
		if (x < west) west = x;
		if (x > east) east = x;
		if (y < south) south = y;
		if (y > north) north = y;
	}
	return [west, south, east, north];
}

/** One box around all. */
const around = (boxes: readonly Box[]): Box =>
	boxOf(
		boxes.flatMap(([west, south, east, north]): Line => [
			[west, south],
			[east, north]
		])
	);

/** A ring around a pole ends a turn from where it began: it is closed by way of the pole. */
function unwrappedRing(ring: Line): { ring: Line; polar: boolean } {
	const line = unwrapped(ring);
	const [first, last] = [line[0]!, line.at(-1)!];
	if (Math.abs(first[0] - last[0]) < 180) return { ring: line, polar: false };
	const pole = line.reduce((sum, [, lat]) => sum + lat, 0) < 0 ? -90 : 90;
	return { ring: [...line, [last[0], pole], [first[0], pole], first], polar: true };
}

const moved = (line: Line, shift: number): Line =>
	shift ? line.map(([x, y]): Point => [x + shift, y]) : line;

/** In whole units, without points that lie on the one before or after the last on the first. */
function whole(line: readonly Point[]): Line {
	const kept: Line = [];
	for (const [x, y] of line) {
		const at: Point = [Math.round(x) || 0, Math.round(y) || 0];
		const last = kept.at(-1);
		if (!last || last[0] !== at[0] || last[1] !== at[1]) kept.push(at);
	}
	return kept;
}

const closed = (ring: Line): Line => [...ring, ring[0]!];

/** Twice over: positive to the right on a map, whose y goes down. */
function areaOf(ring: Line): number {
	let sum = 0;
	for (const [at, [x, y]] of ring.entries()) {
		const [px, py] = ring.at(at - 1)!;
		sum += px * y - x * py;
	}
	return sum / 2;
}

/** An outer ring to the right, a hole to the left: so a fill knows one from the other, whatever a file's order. */
const turned = (ring: Line, hole: boolean): Line => (areaOf(ring) > 0 === hole ? ring.reverse() : ring);

const seen = (ring: Line): boolean => ring.length > 2 && Math.abs(areaOf(ring)) >= SPECK;

/** Path data of closed rings. */
export const ringsPath = (pieces: readonly Piece[]): string =>
	pieces.map((rings) => rings.map((ring) => `${linePath(ring)}z`).join('')).join('');

/** Path data of lines. */
export const linesPath = (lines: readonly Line[]): string => lines.map(linePath).join('');

function linePath(line: Line): string {
	let [px, py] = line[0]!;
	const steps = line.slice(1).map(([x, y]) => {
		const step = `${x - px},${y - py}`;
		[px, py] = [x, y];
		return step;
	});
	return `M${line[0]!.join(',')}l${steps.join(' ').replaceAll(/[ ,]-/g, '-')}`;
}
