/** Numbers of a scene as path data. Pure. */
import type { Line, Mark, Point, Shape } from './scene.ts';
import { round } from './set.ts';

/** A polyline. */
export const pathOf = (points: Line['points']): string =>
	points.map(([x, y], index) => `${index ? 'L' : 'M'}${x},${y}`).join('');

/** A short bar across the end of a line. */
export function barPath(points: Line['points'], half = 7): string {
	const [[x0, y0], [x, y]] = points.slice(-2) as [Point, Point];
	return Math.abs(x - x0) > Math.abs(y - y0)
		? `M${x},${y - half}v${2 * half}`
		: `M${x - half},${y}h${2 * half}`;
}

/** A polyline whose corners are rounded: a line in the margin. */
export function roundedPath(points: Line['points'], radius = 6): string {
	return points
		.map(([x, y], index) => {
			const [before, after] = [points[index - 1], points[index + 1]];
			if (!before || !after) return `${index ? 'L' : 'M'}${x},${y}`;
			const [a, b] = [toward([x, y], before, radius), toward([x, y], after, radius)];
			return `L${a[0]},${a[1]}Q${x},${y} ${b[0]},${b[1]}`;
		})
		.join('');
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
	const p = (along: number, across: number): string =>
		mark.along === 'x'
			? `${round(along)},${round(mark.at + across)}`
			: `${round(mark.at + across)},${round(along)}`;
	const cap = (along: number) => `M${p(along, -half)}L${p(along, half)}`;
	switch (kind) {
		case 'exact': {
			const w = half * 0.36;
			return `M${p(from - w, -half)}L${p(from + w, -half)}L${p(from + w, half)}L${p(from - w, half)}Z`;
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
			const preferred =
				mark.preferred === undefined
					? ''
					: `M${p(mark.preferred, -half * 0.55)}L${p(mark.preferred, half * 0.55)}`;
			return `${cap(from)}M${p(from, 0)}L${p(to, 0)}${cap(to)}${preferred}`;
		}
		default: {
			const direction = Math.sign(to - from) || 1;
			const length = Math.min(half * 1.1, Math.abs(to - from));
			const base = to - direction * length;
			return `${cap(from)}M${p(from, 0)}L${p(base, 0)}M${p(base, -half * 0.6)}L${p(to, 0)}L${p(base, half * 0.6)}Z`;
		}
	}
}

/** The path of a shape. */
export function shapePath(shape: Shape): string {
	switch (shape.kind) {
		case 'ring':
		case 'halo': {
			const { x, y, radius: r } = shape;
			return `M${round(x - r)},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`;
		}
		case 'diamond': {
			const { x, y, radius: r } = shape;
			return `M${x},${round(y - r)}l${r},${r}l${-r},${r}l${-r},${-r}Z`;
		}
		case 'bar':
			return barShape(shape);
		case 'span':
			return spanShape(shape);
		case 'box': {
			const { x, y, width, height } = shape;
			return `M${x},${y}h${width}v${height}h${-width}Z`;
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
	const at =
		along === 'x'
			? (a: number, b: number) => `${round(a)},${round(b)}`
			: (a: number, b: number) => `${round(b)},${round(a)}`;
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
	return `M${at(base, top)}L${at(tip, (top + bottom) / 2)}L${at(base, bottom)}Z`;
}

/** Narrower than its arrows and its caps, which stand at ends that are known. */
function barShape(shape: Extract<Shape, { kind: 'bar' }>): string {
	const { before, after, head = 0, tail = 0 } = shape;
	const box = lengthwise(shape);
	const { from, to, top, bottom, at } = box;
	const room = Math.min((bottom - top) * ARROW, (to - from) / 2);
	const [a, b] = [before ? from + room : from + head, after ? to - room : to - tail];
	const inset = (bottom - top) * INSET;
	const cap = (x: number) => `M${at(x, top)}L${at(x, bottom)}`;
	return [
		`M${at(a, top + inset)}L${at(b, top + inset)}L${at(b, bottom - inset)}L${at(a, bottom - inset)}Z`,
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
	const cap = (x: number) => `M${at(x, top)}L${at(x, bottom)}`;
	return [
		`M${at(before ? from + room : from, middle)}L${at(after ? to - room : to, middle)}`,
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
				? `M${at(a, top + inset)}L${at(b, top + inset)}L${at(b, bottom - inset)}L${at(a, bottom - inset)}Z`
				: '';
		return part(from, from + head) + part(to - tail, to) || undefined;
	}
	if (shape.kind !== 'line' || !shape.end || shape.points.length < 2) return undefined;
	const [[x0, y0], [x, y]] = shape.points.slice(-2) as [Point, Point];
	if (shape.end === 'ring') return shapePath({ kind: 'ring', x, y, radius: 4 });
	const length = Math.hypot(x - x0, y - y0) || 1;
	const [ux, uy] = [(x - x0) / length, (y - y0) / length];
	if (shape.end === 'bar')
		return `M${round(x - 7 * uy)},${round(y + 7 * ux)}L${round(x + 7 * uy)},${round(y - 7 * ux)}`;
	const wing = (side: number) => `${round(x - 8 * ux - side * 4 * uy)},${round(y - 8 * uy + side * 4 * ux)}`;
	return `M${wing(1)}L${x},${y}L${wing(-1)}`;
}
