/** What a reader does to a figure that is only drawn. */

/** Keys that move within a figure. */
const MOVES = /^(Arrow|Home$|End$)/;

/**
 * Calls for what makes a figure live when a reader first points at it or comes to it, and holds back what they do meanwhile: it is
 * done once more when that is there. Where it could not come, only a link to something inside is not followed, since nothing here
 * would keep it from the address of the page around. Returns what ends it.
 *
 * @param come called each time, until it has come; tells whether it has
 */
export function heldUntil(figure: HTMLElement, come: () => Promise<boolean>): () => void {
	const done = new AbortController();
	const { signal } = done;
	let again = false;

	function hold(event: MouseEvent | KeyboardEvent): void {
		if (again || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		if (event instanceof KeyboardEvent && !MOVES.test(event.key)) return;
		const target = event.target as Element;
		event.preventDefault();
		event.stopImmediatePropagation();
		void come().then((live) => {
			if (!live && target.closest('a[href^="#"]')) return;
			again = true;
			target.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
			again = false;
		});
	}
	for (const type of ['pointerover', 'focusin']) figure.addEventListener(type, () => void come(), { signal });
	for (const type of ['click', 'keydown'] as const)
		figure.addEventListener(type, hold, { capture: true, signal });
	return () => done.abort();
}
