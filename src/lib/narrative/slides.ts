/**
 * One step at a time: what forward and back mean in the readings `steps` and `present`. A step that is taller than the
 * screen is paged through first; a guarded step opens at a second press, so that a slip reveals nothing.
 */

/** Share of the screen that a press pages through, so that the line last read stays in sight. */
const PAGE = 0.85;

/** Opens or closes what a guarded step holds; others are always open. */
export function setGuard(step: HTMLElement, closed: boolean): void {
	if (!step.hasAttribute('data-guarded')) return;
	step.dataset.guard = closed ? 'closed' : 'open';
}

/** Opens a guarded step; false where there was nothing to open. */
export function openGuard(step: HTMLElement): boolean {
	if (step.dataset.guard !== 'closed') return false;
	setGuard(step, false);
	step.scrollTop = 0;
	return true;
}

/**
 * Pages through a step that is taller than its screen, stopping at the top of each of its panels: text, then each
 * figure. False where there is nothing more that way.
 */
export function pageThrough(step: HTMLElement, direction: 1 | -1): boolean {
	const { scrollTop, clientHeight, scrollHeight } = step;
	const last = scrollHeight - clientHeight;
	if (direction === 1 ? scrollTop >= last - 1 : scrollTop <= 1) return false;
	const origin = step.getBoundingClientRect().top - scrollTop;
	const tops = [...step.querySelectorAll('[data-panel]')].map(
		(panel) => panel.getBoundingClientRect().top - origin
	);
	const page = scrollTop + direction * clientHeight * PAGE;
	const near =
		direction === 1
			? tops.find((top) => top > scrollTop + 1 && top <= scrollTop + clientHeight)
			: tops.findLast((top) => top < scrollTop - 1 && top >= scrollTop - clientHeight);
	step.scrollTop = Math.max(0, Math.min(last, near ?? page));
	return true;
}
