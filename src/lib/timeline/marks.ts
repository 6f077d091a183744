/** The shape of a date on the axis. What is not known finely is drawn as wide as it may be, never as a point. */
import { round } from '../figure/layouts.ts';
import { instant, type Bounds } from '../lesson/dates.ts';
import type { SaidDate } from '../lesson/schema.ts';
import type { TimeScale } from './scale.ts';

/**
 * `tick`: so short that the scale cannot show its length. `span`: it lasted from one end to the other. `within`: at some
 * moment between the two ends.
 */
export type DateShape = 'tick' | 'span' | 'within';

export interface DateMark {
	shape: DateShape;
	/** Path data. */
	d: string;
	/** Path data of its arrowheads: where it lies or came from before the view, or lies or goes on after it. */
	heads: string;
	/** About so, or in doubt. */
	dashed: boolean;
	/** The extent of it, for whoever sets a text beside it. */
	left: number;
	right: number;
}

const HALF = 8;
const ARROW = 8;
/** Shorter than this, a length cannot be seen. */
const SHORT = 7;

/** @param until where an open end is drawn to, in a view that ends at a date; a stated end was stated */
export function dateMark(
	{ precision, approximate, uncertain }: SaidDate,
	{ earliest, latest }: Bounds,
	scale: TimeScale,
	y: number,
	until = scale.to
): DateMark {
	const a = earliest === undefined ? -Infinity : instant(earliest);
	const b = latest === undefined ? Infinity : instant(latest) + 60_000;
	const dashed = approximate === true || uncertain === true;
	const arrow = (x: number, way: 1 | -1) =>
		`M${round(x - way * ARROW)},${y - HALF}L${x},${y}L${round(x - way * ARROW)},${y + HALF}z`;
	// One of several dates may lie outside the view altogether: the edge says on which side.
	const before = b <= scale.from;
	if (before || a >= scale.to) {
		const x = before ? scale.start : scale.end;
		const heads = arrow(x, before ? -1 : 1);
		const [left, right] = before ? [x, x + ARROW] : [x - ARROW, x];
		return { shape: 'within', d: '', heads, dashed, left, right };
	}
	const left = a < scale.from ? scale.start : scale.x(a);
	const last = latest === undefined ? Math.min(scale.to, until) : scale.to;
	const right = Math.max(left, scale.x(Math.min(b, last)));
	const goesOn = b > last;
	const came = a < scale.from;
	const heads = (came ? arrow(left, -1) : '') + (goesOn ? arrow(right, 1) : '');
	const at = { dashed, left, right, heads };
	if (right - left < SHORT && !goesOn && !came) {
		const middle = round((left + right) / 2);
		return { ...at, shape: 'tick', d: `M${middle - 3},${y - HALF}h6v${2 * HALF}h-6z` };
	}
	const lasted = precision === 'interval' || precision === 'set';
	const cap = (x: number) => `M${x},${y - HALF}v${2 * HALF}`;
	const ends = (came ? '' : cap(left)) + (goesOn ? '' : cap(right));
	const [from, to] = [came ? round(left + ARROW) : left, goesOn ? round(right - ARROW) : right];
	return {
		...at,
		shape: lasted ? 'span' : 'within',
		d: lasted ? `M${from},${y - 4}H${to}M${from},${y + 4}H${to}${ends}` : `M${from},${y}H${to}${ends}`
	};
}

/** A statement on the day it speaks of: a ring, since nothing happened there but that it was said. */
export function statementMark(x: number, y: number): string {
	return `M${round(x - 6)},${y}a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z`;
}
