/**
 * Which step is active, and what of its text has been read: pure functions of the scroll position and of places that observers
 * keep, so that a reload, a jump and a fast scroll all end in the same state. All lengths are CSS pixels; places are those in
 * the whole of what is scrolled, the window's document or the nearest scrolling box.
 */

/** The box that is looked through. */
export interface View {
	height: number;
	/** From its top to a step that was gone to: what covers its edge. */
	margin: number;
	/** The last position there is. */
	last: number;
}

/** Where on the screen a text is read: its share of the height, from the top. */
export const READ = 0.45;

/**
 * From which position on each step is active. A step is read from the line at 45 % of the height on; but one that was gone to
 * stands at the top and is active there however short it is, so the next waits until it has left.
 *
 * @param tops ascending
 */
export function startsOf(tops: readonly number[], { height, margin, last }: View): number[] {
	return tops.map((top, at) => {
		const before = tops[at - 1];
		const start = top - height * READ;
		const begins = before === undefined ? start : Math.max(start, before - margin + 1);
		// What can't be scrolled far enough is active at the end.
		return last > 0 ? Math.min(begins, last) : begins;
	});
}

/**
 * The active step: the last one that has started, the first before any has.
 *
 * @param starts ascending
 */
export const activeStep = (starts: readonly number[], position: number): number =>
	Math.max(0, passed(starts, position) - 1);

/**
 * How many places a position has reached.
 *
 * @param places ascending
 */
export function passed(places: readonly number[], position: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (places[middle]! <= position) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** A step's text, which may stay in sight, by its lower end, while what stands beside it passes. */
export interface TextPlace {
	/** Of the step. */
	top: number;
	bottom: number;
	/** Of the text. */
	height: number;
	sticks: boolean;
}

/**
 * From which position on something in a step's text has been read, from how far below the text's top it stands. While the text
 * stays where it is the line goes on down the text, so that what stands below is read as the step passes.
 */
export function readFrom(below: number, text: TextPlace, { height }: View): number {
	const line = height * READ;
	const stays = text.top + text.height - height;
	const after = below - line - (text.height - height);
	if (!text.sticks || after <= 0) return text.top + below - line;
	const room = height - line;
	return stays + (after * (text.bottom - text.top - text.height + room)) / room;
}

/** Pixels that are scrolled at least between two things that are read, so that each is seen to come. */
const APART = 16;

/** Places that follow one another in reading, none at the heels of the one before. */
export function spread(reads: readonly number[]): number[] {
	let last = -Infinity;
	return reads.map((read) => (last = Math.max(read, last + APART)));
}
