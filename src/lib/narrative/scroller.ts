/** What a narrative is scrolled in: the window, or the nearest box around it that scrolls. */

/** The nearest such box; undefined where it is the window. */
export function boxAround(element: Element): HTMLElement | undefined {
	for (let box = parentOf(element); box; box = parentOf(box)) {
		// What the root and the body say of it is said of the window.
		if (box === document.body || box === document.documentElement) return undefined;
		if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
			return box as HTMLElement;
	}
	return undefined;
}

/** Out of a shadow root to its host. */
function parentOf(element: Element): Element | null {
	const { parentNode } = element;
	const slot = element.assignedSlot;
	if (slot) return slot;
	return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

/** How far it is scrolled. */
export const positionOf = (box: HTMLElement | undefined): number => (box ? box.scrollTop : window.scrollY);

/** From the top of the screen to the top of what is scrolled. */
export const originOf = (box: HTMLElement | undefined): number =>
	box ? box.getBoundingClientRect().top + box.clientTop - box.scrollTop : -window.scrollY;

export const heightOf = (box: HTMLElement | undefined): number => box?.clientHeight ?? window.innerHeight;

/** The last position that it can be scrolled to. */
export function lastOf(box: HTMLElement | undefined): number {
	const { scrollHeight } = box ?? document.documentElement;
	return Math.max(0, scrollHeight - heightOf(box));
}

/** Of a length of a computed style; a keyword is none. */
export const pixels = (length: string): number => parseFloat(length) || 0;

/** What a page keeps free at the upper edge, for a header of its own, and what an element asks for beside. */
export function marginOf(element: Element, box: HTMLElement | undefined): number {
	return (
		pixels(getComputedStyle(box ?? document.documentElement).scrollPaddingTop) +
		pixels(getComputedStyle(element).scrollMarginTop)
	);
}

/** Brings an element to the upper edge. Of a page in a frame nothing around the frame moves. */
export function scrollToTop(element: Element, box: HTMLElement | undefined): void {
	scrollTo(element.getBoundingClientRect().top - originOf(box) - marginOf(element, box), box);
}

export const scrollTo = (position: number, box: HTMLElement | undefined): void =>
	(box ?? window).scrollTo(box ? box.scrollLeft : window.scrollX, position);

/** Gives the focus to what has been led to, where it stands: who listens reads on from there. */
export function focusOn(element: HTMLElement): void {
	element.tabIndex = -1;
	element.focus({ preventScroll: true });
}
