/**
 * One tab stop per figure: arrow keys, Home and End move the focus between the rows of the drawing that is shown.
 * Put it on `keydown` of an element around the drawing.
 */
export function moveFocus(event: KeyboardEvent): void {
	if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const from = (event.target as Element).closest<SVGElement>('[data-claim]');
	const rows = [...(from?.ownerSVGElement?.querySelectorAll<SVGElement>('[data-claim]') ?? [])];
	const at = from ? rows.indexOf(from) : -1;
	const to = {
		ArrowDown: at + 1,
		ArrowRight: at + 1,
		ArrowUp: at - 1,
		ArrowLeft: at - 1,
		Home: 0,
		End: rows.length - 1
	}[event.key];
	if (at < 0 || to === undefined) return;
	event.preventDefault();
	rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}
