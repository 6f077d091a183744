/**
 * Where the keys lead in a drawing. Left and right go back and on in reading order, so that each record is reached by one
 * key; up and down go to the nearest above and below, and where there is none, or no places are known, as left and right do.
 * A drawing is laid out from left to right in every language.
 */
import type { Box } from './scene.ts';

/** A record of a drawing, in reading order. */
export interface Stop {
	/** The text of its key. */
	key: string;
	/** What is pointed at; default: its place is not known. */
	box?: Box | undefined;
}

/**
 * @param from the key of the record that has the focus
 * @param key as the keyboard names it
 * @returns the key of the record that takes it: the same at an end, undefined for a key that moves nothing, or where the
 *   record is not among the stops
 */
export function moved(stops: readonly Stop[], from: string, key: string): string | undefined {
	const at = stops.findIndex((stop) => stop.key === from);
	const stop = stops[at];
	if (!stop) return undefined;
	const on = stops[at + 1] ?? stop;
	const back = stops[at - 1] ?? stop;
	switch (key) {
		case 'ArrowRight':
			return on.key;
		case 'ArrowLeft':
			return back.key;
		case 'ArrowDown':
			return (nearest(stops, stop, 1) ?? on).key;
		case 'ArrowUp':
			return (nearest(stops, stop, -1) ?? back).key;
		case 'Home':
			return stops[0]!.key;
		case 'End':
			return stops.at(-1)!.key;
		default:
			return undefined;
	}
}

const middle = ({ y, height }: Box) => y + height / 2;
/** How far two boxes are apart from left to right; 0 where one stands above the other. */
const gap = (a: Box, b: Box) => Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width);
/** A step to the side counts as two down: a column is followed before another is entered. */
const ASIDE = 2;

function nearest(stops: readonly Stop[], { key, box }: Stop, direction: 1 | -1): Stop | undefined {
	if (!box) return undefined;
	let found: Stop | undefined;
	let least = Infinity;
	for (const stop of stops) {
		if (!stop.box || stop.key === key) continue;
		const down = (middle(stop.box) - middle(box)) * direction;
		const far = down + ASIDE * gap(box, stop.box);
		// Beside it is neither above nor below.
		if (down > Math.min(box.height, stop.box.height) / 2 && far < least) [found, least] = [stop, far];
	}
	return found;
}
