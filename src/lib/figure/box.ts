/** The box that a figure has in a page. */
export interface Box {
	/** CSS pixels. */
	width: number;
	/** Its reader's text size, in CSS pixels. */
	type: number;
}

/**
 * What a figure's probe says: it is as wide as the figure and as large as the reader's type, and nothing that is drawn changes its
 * size. Undefined where it is not shown.
 */
export function boxOf(probe: Element): Box | undefined {
	const { width, fontSize } = getComputedStyle(probe);
	const whole = Math.floor(parseFloat(width));
	return whole > 0 ? { width: whole, type: typeOf(fontSize) } : undefined;
}

/** The reader's type by that of a probe, which has 12 pixels of 16: a browser's own least size of type counts too. */
export const typeOf = (fontSize: string): number => (parseFloat(fontSize) / 12) * 16 || 16;

export const sameBox = (a: Box | null | undefined, b: Box | null | undefined): boolean =>
	a?.width === b?.width && a?.type === b?.type;

/**
 * Tells of every change of a figure's box, in the frame after it: what is drawn anew while observers are told would change the width
 * of others, and the browser would say so to the page. Returns what ends it.
 */
export function watchBox(probe: Element, told: () => void): () => void {
	let frame = 0;
	const observer = new ResizeObserver(() => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(told);
	});
	observer.observe(probe);
	return () => {
		observer.disconnect();
		cancelAnimationFrame(frame);
	};
}
