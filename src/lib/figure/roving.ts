/**
 * One tab stop per figure: the first mark of a drawing, then the one that had the focus last. Arrow keys, Home and End
 * move between the marks of the drawing that is shown. Without scripts each mark is a link to be reached by Tab.
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
	const at = marks.indexOf(from);
	const to = {
		ArrowDown: at + 1,
		ArrowRight: at + 1,
		ArrowUp: at - 1,
		ArrowLeft: at - 1,
		Home: 0,
		End: marks.length - 1
	}[event.key];
	if (to === undefined) return;
	event.preventDefault();
	marks[Math.max(0, Math.min(marks.length - 1, to))]?.focus();
}
