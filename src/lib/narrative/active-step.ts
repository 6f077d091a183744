/**
 * The active step: the last one whose top has passed the trigger line, the first before any has.
 * A pure function of position, so a reload, a jump and a fast scroll all end in the right state.
 *
 * @param tops the steps' tops in the document, ascending, in pixels
 * @param line the trigger line in the document, in pixels
 */
export function activeStep(tops: readonly number[], line: number): number {
	let low = 0;
	let high = tops.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (tops[middle]! <= line) low = middle + 1;
		else high = middle;
	}
	return Math.max(0, low - 1);
}
