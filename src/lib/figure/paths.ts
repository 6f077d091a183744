/** Numbers of a scene as path data. Pure. */
import type { Box, Line, LineKind, Mark, Point, Shape } from './scene.ts';
import { round as tenths } from './set.ts';

/** To half a pixel: finer is not seen, and twice as long. */
const round = (n: number): number => Math.round(n * 2) / 2;

/**
 * A polyline, step by step: steps are short, and those of like marks are alike.
 *
 * @param exactly how finely; default: to half a pixel
 */
export function pathOf(points: Line['points'], exactly = round): string {
	let at: Point | undefined;
	return points
		.map(([x, y]) => {
			const from = at;
			at = [exactly(x), exactly(y)];
			if (!from) return `M${at[0]},${at[1]}`;
			const [dx, dy] = [exactly(at[0] - from[0]), exactly(at[1] - from[1])];
			return dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${dx},${dy}`;
		})
		.join('');
}

/** Lines that stand at equal distances, where half a pixel would be seen. */
const EQUAL: readonly LineKind[] = ['tick', 'fine', 'stick', 'grid'];

/** Lines of one kind as one path: from each to the next one by a step, and steps of ticks at equal distances are alike. */
export function linesPath(lines: readonly Pick<Line, 'kind' | 'points'>[]): string {
	let end: Point | undefined;
	return lines
		.map(({ kind, points }) => {
			const exactly = EQUAL.includes(kind) ? tenths : round;
			const path = pathOf(points, exactly);
			const [[x, y], last] = [points[0]!, points.at(-1)!].map((point) => point.map(exactly)) as unknown as [
				Point,
				Point
			];
			const from = end;
			end = last;
			return from ? path.replace(/^M[^hvl]*/, `m${exactly(x - from[0])},${exactly(y - from[1])}`) : path;
		})
		.join('');
}

const polygon = (...points: readonly Point[]): string => `${pathOf(points)}Z`;

/** A short bar across the end of a line. */
export function barPath(points: Line['points'], half = 7): string {
	const [[x0, y0], [x, y]] = points.slice(-2) as [Point, Point];
	return Math.abs(x - x0) > Math.abs(y - y0)
		? `M${round(x)},${round(y - half)}v${2 * half}`
		: `M${round(x - half)},${round(y)}h${2 * half}`;
}

/** A box that is pointed at: no finger is finer than a pixel. */
export function hitPath({ x, y, width, height }: Box): string {
	const [left, top] = [Math.floor(x), Math.floor(y)];
	return `M${left},${top}h${Math.ceil(x + width) - left}v${Math.ceil(y + height) - top}H${left}Z`;
}

/** A polyline whose corners are rounded, as a line in the margin has them; one of many points is an arc. */
export function roundedPath(points: Line['points'], radius = 6): string {
	if (points.length > 4) return arcPath(points);
	return points
		.map(([x, y], index) => {
			const [before, after] = [points[index - 1], points[index + 1]];
			if (!before || !after) return `${index ? 'L' : 'M'}${round(x)},${round(y)}`;
			const [a, b] = [toward([x, y], before, radius), toward([x, y], after, radius)];
			return `L${a[0]},${a[1]}Q${round(x)},${round(y)} ${b[0]},${b[1]}`;
		})
		.join('');
}

/** Round from the middle of one stretch to the middle of the next. */
function arcPath(points: Line['points']): string {
	const [start, ...others] = points as [Point, ...Point[]];
	let [x, y] = start.map(round) as [number, number];
	const d = [`M${x},${y}`];
	for (const [at, [cx, cy]] of others.slice(0, -1).entries()) {
		const [nx, ny] = others[at + 1]!;
		const last = at === others.length - 2;
		const [ex, ey] = last ? [round(nx), round(ny)] : [round((cx + nx) / 2), round((cy + ny) / 2)];
		d.push(`q${round(cx - x)},${round(cy - y)} ${round(ex - x)},${round(ey - y)}`);
		[x, y] = [ex, ey];
	}
	return d.join('');
}

function toward([x, y]: Point, [tx, ty]: Point, radius: number): Point {
	const length = Math.hypot(tx - x, ty - y) || 1;
	const share = Math.min(radius, length / 2) / length;
	return [round(x + (tx - x) * share), round(y + (ty - y) * share)];
}

/**
 * The shape of a statement: a hollow tick of a number, a tick with a tilde of a rounded one, a line with a cap at both ends of a
 * range, and one that ends in an open arrow where no limit is stated.
 */
export function markPath(mark: Mark): string {
	const { kind, from, to, half } = mark;
	/** Along and across the axis, as x and y. */
	const p = (along: number, across: number): Point =>
		mark.along === 'x' ? [along, mark.at + across] : [mark.at + across, along];
	const cap = (along: number, length = half) => pathOf([p(along, -length), p(along, length)]);
	const stretch = (a: number, b: number) => pathOf([p(a, 0), p(b, 0)]);
	switch (kind) {
		case 'exact': {
			const w = half * 0.36;
			return polygon(p(from - w, -half), p(from + w, -half), p(from + w, half), p(from - w, half));
		}
		case 'about': {
			const [a, b] = [half * 0.55, half + 3];
			const tilde =
				mark.along === 'x'
					? `M${round(from - a)},${round(mark.at - b)}q${round(a / 2)},-4 ${round(a)},0t${round(a)},0`
					: `M${round(mark.at + b)},${round(from)}q3,-4 6,0t6,0`;
			return `${cap(from)}${tilde}`;
		}
		case 'range': {
			const preferred = mark.preferred === undefined ? '' : cap(mark.preferred, half * 0.55);
			return cap(from) + stretch(from, to) + cap(to) + preferred;
		}
		default: {
			const direction = Math.sign(to - from) || 1;
			const length = Math.min(half * 1.1, Math.abs(to - from));
			const base = to - direction * length;
			const arrow = polygon(p(base, -half * 0.6), p(to, 0), p(base, half * 0.6));
			return cap(from) + stretch(from, base) + arrow;
		}
	}
}

/** The path of a shape. */
export function shapePath(shape: Shape): string {
	switch (shape.kind) {
		case 'ring':
		case 'halo': {
			const { x, y, radius: r } = shape;
			return `M${round(x - r)},${round(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
		}
		case 'diamond': {
			const { x, y, radius: r } = shape;
			return `M${round(x)},${round(y - r)}l${r},${r}l${-r},${r}l${-r},${-r}Z`;
		}
		case 'bar':
			return barShape(shape);
		case 'span':
			return spanShape(shape);
		case 'box': {
			const { x, y, width, height } = shape;
			return polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height]);
		}
		case 'line':
			return pathOf(shape.points);
		case 'thread': {
			const [[x0, y0], [x1, y1]] = [shape.from, shape.to];
			const bend = (x1 - x0) * 0.55;
			return `M${x0},${y0}C${round(x0 + bend)},${y0} ${round(x1 - bend)},${y1} ${x1},${y1}`;
		}
		case 'outline':
			return shape.d;
	}
}

/** A box by its length and its breadth, and a point of it as path data. */
function lengthwise({ x, y, width, height, along = 'x' }: Extract<Shape, { kind: 'bar' | 'span' }>) {
	const at = (a: number, b: number): Point => (along === 'x' ? [a, b] : [b, a]);
	return along === 'x'
		? { from: x, to: x + width, top: y, bottom: y + height, at }
		: { from: y, to: y + height, top: x, bottom: x + width, at };
}

/** As long as an arrow is at the end of what goes on, by its breadth. */
const ARROW = 0.7;
/** How much of its breadth a bar leaves to its caps, on either side. */
const INSET = 0.2;

/** An arrow whose tip is an end; `way` is 1 where it points on. */
function arrowhead({ top, bottom, at }: ReturnType<typeof lengthwise>, tip: number, way: 1 | -1): string {
	const base = tip - way * (bottom - top) * ARROW;
	return polygon(at(base, top), at(tip, (top + bottom) / 2), at(base, bottom));
}

/** Narrower than its arrows and its caps, which stand at ends that are known. */
function barShape(shape: Extract<Shape, { kind: 'bar' }>): string {
	const { before, after, head = 0, tail = 0 } = shape;
	const box = lengthwise(shape);
	const { from, to, top, bottom, at } = box;
	const room = Math.min((bottom - top) * ARROW, (to - from) / 2);
	const [a, b] = [before ? from + room : from + head, after ? to - room : to - tail];
	const inset = (bottom - top) * INSET;
	const cap = (x: number) => pathOf([at(x, top), at(x, bottom)]);
	return [
		polygon(at(a, top + inset), at(b, top + inset), at(b, bottom - inset), at(a, bottom - inset)),
		before ? arrowhead(box, from, -1) : cap(a),
		after ? arrowhead(box, to, 1) : cap(b)
	].join('');
}

function spanShape(shape: Extract<Shape, { kind: 'span' }>): string {
	const { before, after } = shape;
	const box = lengthwise(shape);
	const { from, to, top, bottom, at } = box;
	const middle = (top + bottom) / 2;
	const room = Math.min((bottom - top) * ARROW, (to - from) / 2);
	const cap = (x: number) => pathOf([at(x, top), at(x, bottom)]);
	return [
		pathOf([at(before ? from + room : from, middle), at(after ? to - room : to, middle)]),
		before ? arrowhead(box, from, -1) : cap(from),
		after ? arrowhead(box, to, 1) : cap(to)
	].join('');
}

/** What of a shape its sources do not agree on, or the sign at its end; nothing for most. */
export function shapeEndPath(shape: Shape): string | undefined {
	if (shape.kind === 'bar') {
		const { head = 0, tail = 0 } = shape;
		const { from, to, top, bottom, at } = lengthwise(shape);
		const inset = (bottom - top) * INSET;
		const part = (a: number, b: number) =>
			a < b
				? polygon(at(a, top + inset), at(b, top + inset), at(b, bottom - inset), at(a, bottom - inset))
				: '';
		return part(from, from + head) + part(to - tail, to) || undefined;
	}
	if (shape.kind !== 'line' || !shape.end || shape.points.length < 2) return undefined;
	const [[x0, y0], [x, y]] = shape.points.slice(-2) as [Point, Point];
	if (shape.end === 'ring') return shapePath({ kind: 'ring', x, y, radius: 4 });
	const length = Math.hypot(x - x0, y - y0) || 1;
	const [ux, uy] = [(x - x0) / length, (y - y0) / length];
	if (shape.end === 'bar')
		return pathOf([
			[x - 7 * uy, y + 7 * ux],
			[x + 7 * uy, y - 7 * ux]
		]);
	const wing = (side: number): Point => [x - 8 * ux - side * 4 * uy, y - 8 * uy + side * 4 * ux];
	return pathOf([wing(1), [x, y], wing(-1)]);
}
