/** A step presented to a class. One that is taller than the screen is paged through before the next. */

/** Share of the screen that a press pages through, so that the line last read stays in sight. */
const PAGE = 0.85;
/** As much taller than the screen, at most, as closer lines can make up for. */
const TIGHT = 1.2;

/** A text that is a little taller than the screen is set closer, so that a press does not move it by two lines. */
export function setTight(step: HTMLElement): void {
	delete step.dataset.tight;
	const text = step.querySelector('[data-panel]')!.getBoundingClientRect().height;
	if (text > step.clientHeight && text < step.clientHeight * TIGHT) step.dataset.tight = '';
}

/**
 * Pages through a step that is taller than its screen, panel by panel: text, then each figure, part by part. The last screen
 * of a panel ends with it, so that nothing of the next is seen half. False where there is nothing more that way.
 */
export function pageThrough(step: HTMLElement, direction: 1 | -1): boolean {
	const { scrollTop: now, clientHeight: screen, scrollHeight } = step;
	const last = scrollHeight - screen;
	if (direction === 1 ? now >= last - 1 : now <= 1) return false;
	const origin = step.getBoundingClientRect().top - now;
	// A figure's heading goes with its first part.
	const tops = [...step.querySelectorAll('[data-panel], .cr-part + .cr-part')]
		.filter((panel) => panel.getClientRects().length)
		.map((panel) => panel.getBoundingClientRect().top - origin);
	const at = Math.max(
		0,
		tops.findLastIndex((top) => top <= now + 1)
	);
	const top = tops[at]!;
	const bottom = tops[at + 1] ?? scrollHeight;
	const page = now + direction * screen * PAGE;
	const target =
		direction === 1
			? bottom - screen > now + 1
				? Math.min(page, bottom - screen)
				: bottom
			: now - 1 > top
				? Math.max(page, top)
				: Math.max(tops[at - 1] ?? 0, top - screen);
	step.scrollTop = Math.max(0, Math.min(last, target));
	return true;
}
