import { moved } from './moves.ts';
import { intoNextPart } from './parts.ts';

/**
 * One tab stop per figure that its server drew and no component lives in: the first mark of a drawing, then the one that had
 * the focus last; the same keys as of a live one. Without scripts each mark is a link to be reached by Tab.
 */
export function rove(figure: Element): () => void {
	const drawings = [...figure.querySelectorAll('.cr-drawing')];
	for (const drawing of drawings) marksOf(drawing).forEach((mark, at) => (mark.tabIndex = at ? -1 : 0));

	const keep = (event: Event) => {
		const mark = markOf(event);
		if (!mark) return;
		for (const other of marksOf(mark.closest('.cr-drawing')!)) other.tabIndex = other === mark ? 0 : -1;
	};
	const move = (event: Event) => moveFocus(event as KeyboardEvent);
	figure.addEventListener('focusin', keep);
	figure.addEventListener('keydown', move);
	return () => {
		figure.removeEventListener('focusin', keep);
		figure.removeEventListener('keydown', move);
	};
}

type Focusable = HTMLElement | SVGElement;

const marksOf = (drawing: Element) => [...drawing.querySelectorAll<Focusable>('a[data-record]')];

function markOf(event: Event): Focusable | null {
	return (event.target as Element).closest<Focusable>('.cr-drawing a[data-record]');
}

function moveFocus(event: KeyboardEvent): void {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const from = markOf(event);
	if (!from) return;
	const marks = marksOf(from.closest('.cr-drawing')!);
	const stops = marks.map((mark) => ({ key: mark.dataset.record! }));
	const to = moved(stops, from.dataset.record!, event.key);
	if (to === undefined) return;
	event.preventDefault();
	const beside = to === from.dataset.record ? intoNextPart(from, event.key) : undefined;
	(beside ?? marks.find((mark) => mark.dataset.record === to))?.focus();
}
