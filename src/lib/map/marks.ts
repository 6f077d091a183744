/** The shape of a place: a ring for a town, a diamond for an exact place, and around it who could report. */
import { round } from '../figure/layouts.ts';
import type { Means } from '../lesson/reach.ts';
import type { Place } from '../lesson/schema.ts';

const ring = (x: number, y: number, r: number) =>
	`M${round(x - r)},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;

export function pin({ precision }: Pick<Place, 'precision'>, x: number, y: number): string {
	return precision === 'point' ? `M${x},${round(y - 5)}l5,5l-5,5l-5-5z` : ring(x, y, 5);
}

/** Around a place: the closest that anyone came to it. */
export function halo(best: Means, x: number, y: number): string {
	const around = ring(x, y, 11);
	return best === 'none'
		? `${around}M${round(x - 8)},${round(y - 8)}l16,16M${round(x - 8)},${round(y + 8)}l16-16`
		: around;
}
