/**
 * The parts of a drawing that does not fit its frame: folds of one name, of which the browser keeps one open without any
 * script. What leads into one that is folded opens it.
 */
import { on } from 'svelte/events';

const PART = 'details.cr-part';

/** Opens all folds around an element, and keeps what was open where there is none. */
export function openAround(element: Element): void {
	for (let around = element.parentElement; around; around = around.parentElement)
		if (around instanceof HTMLDetailsElement) around.open = true;
}

/** Whether the drawing that holds an element is shown at this width, though its part may be folded. */
export const isShown = (element: Element): boolean =>
	(element.closest(PART) ?? element).getClientRects().length > 0;

/** Whether it stands in a part that is not open. */
export const isFolded = (element: Element): boolean => element.closest(`${PART}:not([open])`) !== null;

/** Where a key leads that goes on from the last record of a part, or back from its first: into the part beside it, which opens. */
export function intoNextPart(from: Element, key: string): HTMLElement | SVGElement | undefined {
	const on = key === 'ArrowRight' || key === 'ArrowDown';
	if (!on && key !== 'ArrowLeft' && key !== 'ArrowUp') return undefined;
	const part = from.closest(PART);
	const next = on ? part?.nextElementSibling : part?.previousElementSibling;
	if (!(next instanceof HTMLDetailsElement)) return undefined;
	next.open = true;
	return [...next.querySelectorAll<HTMLElement | SVGElement>('a[data-record]')].at(on ? 0 : -1);
}

/** Opens all parts in an element, one below another; returns what gives them back as they were. */
export function openParts(root: ParentNode): () => void {
	const parts = [...root.querySelectorAll<HTMLDetailsElement>(`${PART}[name]`)].map((part) => ({
		part,
		name: part.name,
		open: part.open
	}));
	// Those of one name close one another.
	for (const { part } of parts) part.removeAttribute('name');
	for (const { part } of parts) part.open = true;
	return () => {
		for (const { part, open } of parts) part.open = open;
		for (const { part, name } of parts) part.name = name;
	};
}

/** Opens all parts in an element while it is printed: not every browser lets a stylesheet do so. Returns what ends it. */
export function openPartsInPrint(root: ParentNode): () => void {
	let giveBack: (() => void) | undefined;
	const ends = [
		on(window, 'beforeprint', () => (giveBack ??= openParts(root))),
		on(window, 'afterprint', () => {
			giveBack?.();
			giveBack = undefined;
		})
	];
	return () => ends.forEach((end) => end());
}
