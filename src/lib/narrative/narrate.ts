/**
 * Drives a narrative's markup: which step is active, and which reading is chosen. It works on the hooks of the
 * markup alone (`data-step`, `data-reading-link`), so server-drawn pages and Svelte apps share it.
 */
import { watchSteps } from './step-watcher.ts';

/** Dispatched on the narrative's root, bubbling, when another step becomes active. */
export type StepEvent = CustomEvent<{ id: string; index: number }>;

/** Where on the screen a step becomes active: its share of the height, from the top. */
const TRIGGER = 0.5;

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

/** Starts a narrative; returns what ends it. */
export function narrate(root: HTMLElement, onstep?: (id: string) => void): () => void {
	const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')];
	let tops: number[] = [];
	let active = -1;

	function update() {
		const index = activeStep(tops, window.scrollY + window.innerHeight * TRIGGER);
		const step = steps[index];
		if (!step || index === active) return;
		steps[active]?.removeAttribute('aria-current');
		active = index;
		step.setAttribute('aria-current', 'step');
		root.dispatchEvent(
			new CustomEvent('crossread-step', { bubbles: true, composed: true, detail: { id: step.id, index } })
		);
		onstep?.(step.id);
	}

	function measure() {
		tops = steps.map((step) => step.getBoundingClientRect().top + window.scrollY);
		update();
	}

	chooseReading(root, document.documentElement.dataset.reading ?? 'scroll');
	delete document.documentElement.dataset.reading;
	measure();

	// The steps' places change with the document's size, whatever above them made it change.
	const resized = new ResizeObserver(measure);
	resized.observe(document.body);
	for (const step of steps) resized.observe(step);
	const unwatch = watchSteps(steps, update);
	const readings = (event: MouseEvent) => followReading(event, root);
	document.addEventListener('scrollend', update);
	root.addEventListener('click', readings);
	return () => {
		resized.disconnect();
		unwatch();
		document.removeEventListener('scrollend', update);
		root.removeEventListener('click', readings);
	};
}

/** Calls back with the id of the active step of the narrative around an element, now and whenever it changes. */
export function followSteps(element: Element, callback: (id: string) => void): () => void {
	const root = element.closest('[data-narrative]');
	const now = root?.querySelector('[aria-current="step"]');
	if (now) callback(now.id);
	const listener = (event: Event) => callback((event as StepEvent).detail.id);
	root?.addEventListener('crossread-step', listener);
	return () => root?.removeEventListener('crossread-step', listener);
}

/**
 * Calls back with a claim's id when a figure in the text, or a row of a static drawing, is chosen in the narrative
 * around an element: the reader gets the whole statement in place, where without scripts the link leads to it.
 */
export function onStatement(element: Element, callback: (claim: string) => void): () => void {
	const root = element.closest<HTMLElement>('[data-narrative]');
	const listener = (event: MouseEvent) => {
		const link = (event.target as Element).closest<HTMLElement | SVGElement>(
			'a[data-statement], a[data-claim]'
		);
		const claim = link?.dataset.statement ?? link?.dataset.claim;
		// What has been answered already is the live figure's own row.
		if (!claim || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		callback(claim);
	};
	root?.addEventListener('click', listener);
	return () => root?.removeEventListener('click', listener);
}

function chooseReading(root: HTMLElement, reading: string): void {
	root.dataset.reading = reading;
	for (const link of root.querySelectorAll<HTMLElement>('[data-reading-link]'))
		if (link.dataset.readingLink === reading) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
}

/** Switches in place and keeps the active step in view; where the address may not be written, the link loads it. */
function followReading(event: MouseEvent, root: HTMLElement): void {
	const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-reading-link]');
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
	try {
		history.replaceState(history.state, '', link.href);
	} catch {
		return;
	}
	event.preventDefault();
	chooseReading(root, link.dataset.readingLink!);
	const active = root.querySelector('[aria-current="step"]');
	if (active !== root.querySelector('[data-step]')) active?.scrollIntoView();
}
