/**
 * Drives a narrative's markup: which step is active, and in which reading. It works on the hooks of the markup alone
 * (`data-step`, `data-reading-link`, `data-card-words`), so server-drawn pages and Svelte apps share it.
 */
import { keepInside } from '../figure/links.ts';
import { isFolded, isShown, openAround, openParts, openPartsInPrint } from '../figure/parts.ts';
import { activeStep } from './active-step.ts';
import { commandOf, type Command } from './keys.ts';
import { openGuard, pageThrough, setGuard, setTight } from './slides.ts';
import { watchSteps } from './step-watcher.ts';
import { READINGS, type Reading } from './types.ts';

/** Dispatched on the narrative's root, bubbling, when another step becomes active. */
export type StepEvent = CustomEvent<{ id: string; index: number }>;

/** Where on the screen a step becomes active: its share of the height, from the top. */
const TRIGGER = 0.5;
/** Before the first step: the cover, which opens a presentation. */
const COVER = -1;

/** Starts a narrative; returns what ends it. */
export function narrate(root: HTMLElement, onstep?: (id: string) => void): () => void {
	const steps = [...root.querySelectorAll<HTMLElement>('[data-step]')];
	const cover = root.querySelector<HTMLElement>('[data-cover]');
	const place = root.querySelector<HTMLElement>('.cr-place')!;
	/** In a shadow root the page's address is not ours to read or to write. */
	const addressable = root.getRootNode() === document;
	const writeAddress = (address: string) => addressable && replaceAddress(address);
	/** Ends with the narrative: what listens to it or to the page. */
	const ended = new AbortController();
	const { signal } = ended;

	let reading: Reading = 'scroll';
	/** The reading that leaving a presentation comes back to. */
	let before: Reading = 'scroll';
	/** Gives back the parts of drawings that this reading opened. */
	let foldParts: (() => void) | undefined;
	let tops: number[] = [];
	let active = COVER - 1;
	/** A page that opens begins at its top and keeps its address; after that each step is gone to. */
	let opened = false;

	const bySlides = () => reading === 'steps' || reading === 'present';
	const first = () => (reading === 'present' && cover ? COVER : 0);

	function activate(index: number) {
		const step = steps[index];
		if (index !== active) {
			steps[active]?.removeAttribute('aria-current');
			active = index;
			root.toggleAttribute('data-at-cover', !step);
			if (step) {
				step.setAttribute('aria-current', 'step');
				const event: StepEvent = new CustomEvent('crossread-step', {
					bubbles: true,
					composed: true,
					detail: { id: step.id, index }
				});
				root.dispatchEvent(event);
				onstep?.(step.id);
			}
		}
	}

	function byPosition() {
		if (!bySlides()) activate(activeStep(tops, window.scrollY + window.innerHeight * TRIGGER));
	}

	function measure() {
		tops = steps.map((step) => step.getBoundingClientRect().top + window.scrollY);
		byPosition();
	}

	/** Goes to a step, or to the cover, in the readings that show one at a time. */
	function go(index: number, from: 'start' | 'end' = 'start') {
		const to = Math.max(first(), Math.min(steps.length - 1, index));
		const step = steps[to];
		const left = steps[active];
		if (left) setGuard(left, true);
		activate(to);
		place.textContent = step ? nameOf(step) : '';
		if (step) {
			setGuard(step, true);
			if (reading === 'present') setTight(step);
			step.scrollTop = from === 'end' ? step.scrollHeight : 0;
			watchEnd(step);
		}
		if (!opened) return;
		if (reading === 'steps') step?.scrollIntoView({ block: 'start' });
		writeAddress(step ? `#${step.id}` : location.pathname + location.search);
	}

	const end = document.createElement('span');
	end.className = 'cr-step-end';
	/** Says whether more of a step is below the screen's edge. */
	let below: IntersectionObserver | undefined;
	function watchEnd(step: HTMLElement) {
		below?.disconnect();
		step.append(end);
		below = new IntersectionObserver(([entry]) => root.toggleAttribute('data-more', !entry!.isIntersecting), {
			root: reading === 'present' ? step : null
		});
		below.observe(end);
	}

	function choose(name: Reading) {
		const at = Math.max(active, COVER);
		const line = window.scrollY && window.scrollY + window.innerHeight * TRIGGER;
		const atCover = !bySlides() && line < (tops[0] ?? 0);
		if (name !== 'present') before = name;
		reading = name;
		root.dataset.reading = name;
		delete root.dataset.blank;
		foldParts?.();
		foldParts = name === 'plain' || name === 'present' ? openParts(root) : undefined;
		for (const link of root.querySelectorAll<HTMLElement>('[data-reading-link]'))
			if (link.dataset.readingLink === name) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		if (bySlides()) return go(atCover ? first() : at);
		below?.disconnect();
		end.remove();
		root.removeAttribute('data-more');
		measure();
		if (at > 0) steps[at]?.scrollIntoView();
	}

	function step(direction: 1 | -1) {
		const here = steps[active];
		if (here && direction === 1 && openGuard(here)) return watchEnd(here);
		const stays = here && reading === 'present' && pageThrough(here, direction);
		const to = active + direction;
		// Before the first and after the last there is nothing: who presses on stays where they are.
		if (!stays && to >= first() && to < steps.length) go(to, direction === 1 ? 'start' : 'end');
	}

	function run(command: Command) {
		const card = (root.getRootNode() as ParentNode).querySelector<HTMLElement>('.cr-card:popover-open');
		if (card && command !== 'fullscreen') return card.hidePopover();
		const { blank } = root.dataset;
		if (command === 'black' || command === 'white') {
			if (blank) delete root.dataset.blank;
			else root.dataset.blank = command;
		} else if (command === 'fullscreen') toggleFullscreen();
		else if (blank) delete root.dataset.blank;
		else if (command === 'forward') step(1);
		else if (command === 'back') step(-1);
		else if (command === 'first') go(first());
		else if (command === 'last') go(steps.length - 1);
		else leave();
	}

	function leave() {
		writeAddress(`?reading=${before}${location.hash}`);
		choose(before);
	}

	function onkey(event: KeyboardEvent) {
		const command = commandOf(event, reading);
		if (!command || event.defaultPrevented || answersItself(event)) return;
		event.preventDefault();
		run(command);
	}

	function onclick(event: MouseEvent) {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		const target = event.target as Element;
		// Beside the card that it opens.
		const named = target.closest<HTMLElement>('.cr-step-text a[data-record]');
		const here = steps[active];
		if (named && here && reading === 'scroll') reveal(here, named.dataset.record!);
		if (event.defaultPrevented) return;
		const reader = target.closest<HTMLAnchorElement>('a[data-reading-link]');
		const button = target.closest<HTMLElement>('[data-go]');
		const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
		const linked = link ? steps.findIndex(({ id }) => id === link.getAttribute('href')!.slice(1)) : -1;
		if (reader) {
			// Where the page's own address may not be written, the link loads it.
			if (addressable && !writeAddress(reader.href + location.hash)) return;
			event.preventDefault();
			choose(reader.dataset.readingLink as Reading);
		} else if (button) {
			if (button.dataset.go === 'leave') leave();
			else step(button.dataset.go === 'back' ? -1 : 1);
		} else if (linked >= 0 && bySlides()) {
			event.preventDefault();
			go(linked);
		}
	}

	const page = document.documentElement.dataset;
	const asked = (addressable && page.reading) || root.dataset.opens;
	if (addressable) delete page.reading;
	const addressed = steps.findIndex(({ id }) => id === addressedId());
	measure();
	choose(READINGS.find((name) => name === asked) ?? 'scroll');
	opened = true;
	if (bySlides() && addressed >= 0) go(addressed);

	// The steps' places change with the document's size, whatever above them made it change. In the frame after, because
	// another active step may change a size again.
	let frame = 0;
	const resized = new ResizeObserver(() => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(measure);
	});
	resized.observe(document.body);
	for (const one of steps) resized.observe(one);
	const ends = [watchSteps(steps, byPosition)];
	document.addEventListener('scrollend', byPosition, { signal });
	document.addEventListener('keydown', onkey, { signal });
	root.addEventListener('click', onclick, { signal });
	// After `onclick`, to which a link to a step belongs.
	ends.push(keepInside(root), openPartsInPrint(root));
	window.addEventListener(
		'hashchange',
		() => {
			const index = steps.findIndex(({ id }) => id === addressedId());
			if (bySlides() && index >= 0 && index !== active) go(index);
		},
		{ signal }
	);
	return () => {
		ended.abort();
		cancelAnimationFrame(frame);
		resized.disconnect();
		below?.disconnect();
		foldParts?.();
		ends.forEach((end) => end());
	};
}

const addressedId = () => decodeURIComponent(location.hash.slice(1));

/** "Step 4 of 17: The first list" */
function nameOf(step: HTMLElement): string {
	return [step.querySelector('.cr-label'), step.querySelector('h2')]
		.map((part) => part?.textContent.trim())
		.join(': ');
}

/** Brings a record's mark into sight where the step's figures stand beside its text, so that neither leaves the screen. */
function reveal(step: HTMLElement, record: string): void {
	const figures = step.querySelector('.cr-step-figures');
	const text = step.querySelector('.cr-step-text')!;
	if (!figures || figures.getBoundingClientRect().left < text.getBoundingClientRect().right) return;
	const marks = [...figures.querySelectorAll(`a[data-record="${CSS.escape(record)}"]`)].filter(isShown);
	const mark = marks.find((one) => !isFolded(one)) ?? marks[0];
	if (!mark) return;
	openAround(mark);
	mark.scrollIntoView({ block: 'nearest' });
}

/** False where the page may not write its address: in a frame without an origin, or a file opened from a disk. */
function replaceAddress(address: string): boolean {
	try {
		history.replaceState(history.state, '', address);
	} catch {
		return false;
	}
	return true;
}

/** Whether what has the focus makes something of the key itself. */
function answersItself(event: KeyboardEvent): boolean {
	const { key } = event;
	// What has the focus in a shadow root is not the target that the page is told.
	const [target] = event.composedPath();
	if (!(target instanceof Element)) return false;
	if (target.closest('input, textarea, select, [contenteditable]')) return true;
	return (key === 'Enter' || key === ' ') && target.closest('a, button, summary') !== null;
}

/** Refused where the browser or the page around does not allow it: the presentation goes on without. */
function toggleFullscreen(): void {
	const done = document.fullscreenElement
		? document.exitFullscreen()
		: document.documentElement.requestFullscreen?.();
	done?.catch(() => {});
}
