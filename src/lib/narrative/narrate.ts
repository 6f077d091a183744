/**
 * Binds a narrative's markup to its state: keys, presses and the scroll position go in, attributes come out. It works on the hooks
 * of the markup alone (`data-step`, `data-mention`, `data-reading-link`), so server-drawn pages and Svelte apps share it.
 */
import { keepInside } from '../figure/links.ts';
import { isFolded, isShown, openAround, openParts, openPartsInPrint } from '../figure/parts.ts';
import { addressedId, replaceAddress } from './address.ts';
import { activeStep, passed, READ, readFrom, spread, startsOf } from './active-step.ts';
import { placeFigures } from './figure-places.ts';
import { commandOf, takesText } from './keys.ts';
import { stageLater, type StageLoader } from './live-stage.ts';
import { Narrative, type Mention, type Outline } from './Narrative.ts';
import {
	boxAround,
	focusOn,
	heightOf,
	lastOf,
	marginOf,
	originOf,
	pixels,
	positionOf,
	scrollTo,
	scrollToTop
} from './scroller.ts';
import { watchSteps } from './step-watcher.ts';
import { READINGS, type Reading } from './types.ts';

/** Dispatched on the narrative's root, bubbling, when another step becomes active. */
export type StepEvent = CustomEvent<{ id: string; index: number }>;

interface StepParts {
	element: HTMLElement;
	text: HTMLElement;
	/** What its text names, in reading order. */
	mentions: readonly HTMLElement[];
}

export interface NarrateOptions {
	/**
	 * Its state, where whoever calls keeps it from one start to the next.
	 * @default a new one
	 */
	narrative?: Narrative;
	/** Called with the id of a step that has become active. */
	onstep?: (id: string) => void;
	/**
	 * Loads the live stage.
	 * @default there is none, and the figures stand in their steps
	 */
	stage?: StageLoader | undefined;
}

/** How long a step stays before it is said, in milliseconds. */
const SETTLED = 600;

/** Starts a narrative; returns what ends it. */
export function narrate(
	root: HTMLElement,
	{ narrative = new Narrative(), onstep, stage }: NarrateOptions = {}
): () => void {
	const parts = [...root.querySelectorAll<HTMLElement>('[data-step]')].map(partsOf);
	const steps = parts.map(({ element }) => element);
	const here = root.querySelector<HTMLElement>('.cr-place')!;
	const slides = root.querySelector<HTMLAnchorElement>('a[data-slides-link]');
	const settled = root.querySelector<HTMLElement>('.cr-settled')!;
	const started = narrative.steps.length > 0;
	/** The page's address is a narrative's own on its own page, and never in a shadow root. */
	const addressable = root.hasAttribute('data-addressed') && root.getRootNode() === document;
	const writeAddress = (address: string) => addressable && replaceAddress(address);
	/** Ends with the narrative: what listens to it or to the page. */
	const ended = new AbortController();
	const { signal } = ended;

	/** Where it is scrolled, and from where on each step is active and each of its mentions read. */
	let box: HTMLElement | undefined;
	let starts: number[] = [];
	/** Where each step begins in what is scrolled. */
	let tops: number[] = [];
	let reads: number[][] = [];
	let unwatch: (() => void) | undefined;
	/** What was measured with them. */
	const sizes = new WeakMap<Element, string>();
	/** A page that opens begins at its top and keeps its address; after that each step is gone to. */
	let opened = false;

	function byPosition() {
		if (narrative.byStep) return;
		const position = positionOf(box);
		const index = activeStep(starts, position);
		const above = position <= 0 || position < (starts[0] ?? 0);
		narrative.at(index, passed(reads[index] ?? [], position), above, position);
	}

	/** @param printed whether it is printed, or about to be: there each figure stands after its text */
	function place(printed = 'matchMedia' in window && matchMedia('print').matches) {
		const one = !narrative.byStep && !printed && parts.length > 0 && !isBeside(parts[0]!.text);
		placeFigures(steps, one);
	}

	/** A step that moved takes its reader along, where the browser does not: other steps came before it or went. */
	function keepPlace({ id, top, position }: NonNullable<Narrative['left']>) {
		const step = steps.find((one) => one.id === id);
		if (!step) return;
		const around = boxAround(root);
		const to = position + step.getBoundingClientRect().top - originOf(around) - top;
		if (Math.abs(to - positionOf(around)) >= 1) scrollTo(to, around);
	}

	function measure() {
		place();
		if (narrative.byStep || !steps.length) return;
		const around = boxAround(root);
		if (around !== box || !starts.length) {
			box = around;
			unwatch?.();
			unwatch = watchSteps(steps, box, byPosition);
		}
		const origin = originOf(box);
		const view = { height: heightOf(box), margin: marginOf(steps[0]!, box), last: lastOf(box) };
		const sticks = isBeside(parts[0]!.text);
		const places = parts.map(({ element, text, mentions }) => {
			const whole = element.getBoundingClientRect();
			const own = text.getBoundingClientRect();
			// In one column with the figures the text has no box of its own.
			const upper = sticks ? own : whole;
			const end = sticks ? text.querySelector('.cr-step-body > :last-child') : null;
			const slipped = end ? slipOf(end) : 0;
			sizes.set(element, sizeOf(whole)).set(text, sizeOf(own));
			return {
				top: whole.top - origin,
				bottom: whole.bottom - origin,
				height: upper.height,
				sticks,
				below: mentions.map((one) => belowIn(one, upper) - (end?.contains(one) ? slipped : 0))
			};
		});
		tops = places.map(({ top }) => top);
		starts = startsOf(tops, view);
		reads = places.map(({ below, ...text }) => spread(below.map((one) => readFrom(one, text, view))));
		sizes.set(document.body, sizeOf(document.body.getBoundingClientRect()));
		byPosition();
	}

	/** What the markup shows; undefined is nothing yet. */
	let drawn: { reading?: Reading; index?: number } = {};
	function draw() {
		const { reading, index, closed } = narrative;
		const before = drawn;
		drawn = { reading, index };
		if (reading !== before.reading) drawReading(reading);
		if (index !== before.index) drawActive(index);
		drawHidden();
		drawSpoken();
		// Before the first step the slides begin with their title.
		if (slides) slides.hash = narrative.above ? '' : (narrative.step?.id ?? '');
		for (const [at, { guarded }] of narrative.steps.entries())
			if (guarded)
				steps[at]!.dataset.guard = narrative.byStep && (at !== index || closed) ? 'closed' : 'open';
		const moved = reading !== before.reading || index !== before.index;
		if (narrative.byStep) {
			if (moved && steps[index]) showStep(steps[index]);
		} else if (reading !== before.reading) {
			if (opened && index > 0) scrollToTop(steps[index]!, boxAround(root));
			measure();
		}
	}

	/** Gives back the parts of drawings that this reading opened. */
	let foldParts: (() => void) | undefined;
	function drawReading(reading: Reading) {
		root.dataset.reading = reading;
		if (opened) place();
		foldParts?.();
		foldParts = reading === 'plain' ? openParts(root) : undefined;
		for (const link of root.querySelectorAll<HTMLElement>('[data-reading-link]'))
			if (link.dataset.readingLink === reading) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
	}

	/** Where one step is shown, find in page reaches the others too; not what is closed, which the stylesheet hides. */
	function drawHidden() {
		for (const [at, step] of steps.entries())
			if (narrative.reading === 'steps' && at !== narrative.index) {
				step.setAttribute('hidden', 'until-found');
				// A region that is empty to who listens.
				step.setAttribute('aria-hidden', 'true');
			} else for (const name of ['hidden', 'aria-hidden']) step.removeAttribute(name);
	}

	/** The words that the stage speaks of. */
	let spoken: readonly HTMLElement[] = [];
	function drawSpoken() {
		const { current, step, index } = narrative;
		for (const words of spoken) delete words.dataset.spoken;
		spoken = (parts[index]?.mentions ?? []).filter((_, at) => current.includes(step!.mentions[at]!));
		for (const words of spoken) words.dataset.spoken = '';
	}

	/** Says the step to who listens, once it stays. */
	let settling: ReturnType<typeof setTimeout> | undefined;
	function settle(step: HTMLElement) {
		clearTimeout(settling);
		if (opened && narrative.reading !== 'plain')
			settling = setTimeout(() => (settled.textContent = nameOf(step)), SETTLED);
	}

	function drawActive(index: number) {
		for (const [at, step] of steps.entries())
			if (at === index) step.setAttribute('aria-current', 'step');
			else step.removeAttribute('aria-current');
		const step = steps[index];
		for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-step-link]'))
			if (step && link.getAttribute('href') === `#${step.id}`) link.setAttribute('aria-current', 'step');
			else link.removeAttribute('aria-current');
		if (!step) return;
		settle(step);
		const event: StepEvent = new CustomEvent('crossread-step', {
			bubbles: true,
			composed: true,
			detail: { id: step.id, index }
		});
		root.dispatchEvent(event);
		onstep?.(step.id);
	}

	function showStep(step: HTMLElement) {
		here.textContent = nameOf(step);
		if (!opened) return;
		scrollToTop(step, boxAround(root));
		writeAddress(`#${step.id}`);
	}

	function goOn(direction: 1 | -1) {
		if (direction === 1 && narrative.open()) return;
		// Before the first and after the last there is nothing: who presses on stays where they are.
		if (narrative.leads(direction)) narrative.go(narrative.index + direction);
	}

	/** A key is a narrative's own where the focus is in it, or nowhere on a page that it fills. */
	function isMine(event: KeyboardEvent): boolean {
		const path = event.composedPath();
		const nowhere = path[0] === document.body || path[0] === document.documentElement;
		return path.includes(root) || (nowhere && addressable);
	}

	function onkey(event: KeyboardEvent) {
		const command = commandOf(event, narrative.reading);
		if (!command || event.defaultPrevented || !isMine(event) || takesText(event)) return;
		event.preventDefault();
		// A key that is held races through nothing.
		if (event.repeat) return;
		const close = (root.getRootNode() as ParentNode).querySelector<HTMLElement>('.cr-card > .cr-button');
		if (close) close.click();
		else goOn(command === 'back' ? -1 : 1);
	}

	function onclick(event: MouseEvent) {
		if (event.ctrlKey || event.metaKey || event.shiftKey) return;
		const target = event.target as Element;
		// Beside the card that it opens.
		const named = target.closest<HTMLElement>('.cr-step-text a[data-record]');
		const step = steps[narrative.index];
		if (named && step && narrative.reading === 'scroll' && !root.hasAttribute('data-staged'))
			reveal(step, named.dataset.record!);
		if (event.defaultPrevented) return;
		const reader = target.closest<HTMLAnchorElement>('a[data-reading-link]');
		const button = target.closest<HTMLElement>('[data-go]');
		const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
		if (reader) {
			// Where the page's own address may not be written, the link loads it.
			if (addressable && !writeAddress(reader.href + location.hash)) return;
			event.preventDefault();
			narrative.choose(reader.dataset.readingLink as Reading);
			// The page goes to the step; of all, from its top, nowhere.
			const step = steps[narrative.index];
			if (step && (narrative.byStep || narrative.index > 0)) focusOn(step);
		} else if (button) goOn(button.dataset.go === 'back' ? -1 : 1);
		else if (link && narrative.byStep && narrative.goTo(link.getAttribute('href')!.slice(1))) {
			event.preventDefault();
			focusOn(steps[narrative.index]!);
		} else if (link) {
			// The browser gives it the focus when it goes there.
			const led = steps.find(({ id }) => `#${id}` === link.getAttribute('href'));
			if (led) led.tabIndex = -1;
		}
	}

	/** Something in a step that is not shown was found, or is led to. */
	function onfound(event: Event) {
		const at = steps.indexOf(event.target as HTMLElement);
		if (at >= 0) narrative.go(at);
	}

	/** What is pressed or has the focus in the text is spoken of. */
	function onpoint({ target }: Event) {
		// Without scripts it is the link that it looks like.
		(target as Element).closest('a[data-record]')?.setAttribute('aria-haspopup', 'dialog');
		const named = (target as Element).closest<HTMLElement>('[data-mention][data-record]');
		const step = named && parts.find(({ element }) => element.contains(named));
		if (step) narrative.point(step.element.id, step.mentions.indexOf(named));
	}

	/** Who tabs on into the text of another step has its picture beside it: what has the focus is brought to where one reads. */
	function onfocus({ target }: FocusEvent) {
		const focused = target as HTMLElement;
		const at = parts.findIndex(({ text }) => text.contains(focused));
		if (at < 0 || at === narrative.index || !root.hasAttribute('data-staged')) return;
		if (narrative.reading !== 'scroll' || !focused.matches(':focus-visible')) return;
		const line = focused.getBoundingClientRect().top - originOf(box) - heightOf(box) * READ;
		const [from, until = Infinity] = starts.slice(at);
		scrollTo(Math.ceil(Math.max(from!, Math.min(line, until - 1))), box);
	}

	/** What had the focus is left, and nothing else of the page has it. */
	function onleave({ target, relatedTarget }: FocusEvent) {
		const { activeElement } = root.getRootNode() as Document | ShadowRoot;
		// The window may be left too: it keeps its focus.
		if (!relatedTarget && activeElement !== target) narrative.release();
	}

	const { left } = narrative;
	narrative.follow(parts.map(outlineOf));
	const asked = started ? undefined : askedReading(root, addressable);
	if (asked) narrative.choose(asked);
	// Before anything is written, so that styles are computed once; the other readings have other places.
	if (narrative.reading === 'scroll') place();
	drawReading((drawn.reading = narrative.reading));
	if (left && !narrative.byStep) keepPlace(left);
	measure();
	const ends = [narrative.listen(draw)];
	draw();
	opened = true;
	if (stage && 'ResizeObserver' in window) ends.push(stageLater(root, steps, narrative, stage));
	if (!started && addressable && narrative.byStep) narrative.goTo(addressedId());

	// The steps' places change with the document's size, whatever above them made it change. In the frame after, because
	// another active step may change a size again.
	let frame = 0;
	// Where nothing is laid out there are none.
	const resized =
		'ResizeObserver' in window
			? new ResizeObserver((entries) => {
					// It tells each size once when it begins, and what this narrative itself has changed and measured.
					if (entries.every(({ target }) => sizes.get(target) === sizeOf(target.getBoundingClientRect())))
						return;
					cancelAnimationFrame(frame);
					frame = requestAnimationFrame(measure);
				})
			: undefined;
	for (const one of [document.body, ...steps, ...parts.map(({ text }) => text)]) resized?.observe(one);
	// How high the screen is changes no size of a step that stands below another.
	window.addEventListener('resize', measure, { passive: true, signal });
	window.addEventListener('beforeprint', () => place(true), { signal });
	window.addEventListener('afterprint', () => place(), { signal });
	document.addEventListener('keydown', onkey, { signal });
	root.addEventListener('click', onclick, { signal });
	root.addEventListener('beforematch', onfound, { signal });
	for (const type of ['focusin', 'pointerdown']) root.addEventListener(type, onpoint, { signal });
	root.addEventListener('focusin', onfocus, { signal });
	root.addEventListener('focusout', onleave, { signal });
	// After `onclick`, to which a link to a step belongs.
	ends.push(keepInside(root), openPartsInPrint(root));
	if (addressable)
		window.addEventListener(
			'hashchange',
			() => {
				if (!narrative.byStep) return;
				const id = addressedId();
				if (id === '') narrative.go(0);
				else if (id !== narrative.step?.id) narrative.goTo(id);
			},
			{ signal }
		);
	return () => {
		const { step, index, above } = narrative;
		const top = tops[index];
		// As far as it was scrolled: the browser has laid out nothing since.
		narrative.left =
			step && !above && top !== undefined ? { id: step.id, top, position: positionOf(box) } : undefined;
		ended.abort();
		unwatch?.();
		cancelAnimationFrame(frame);
		clearTimeout(settling);
		resized?.disconnect();
		placeFigures(steps, false);
		foldParts?.();
		ends.forEach((end) => end());
	};
}

function partsOf(element: HTMLElement): StepParts {
	return {
		element,
		text: element.querySelector<HTMLElement>('.cr-step-text')!,
		mentions: [...element.querySelectorAll<HTMLElement>('[data-mention]')]
	};
}

const outlineOf = ({ element, mentions }: StepParts): Outline => ({
	id: element.id,
	guarded: element.hasAttribute('data-guarded'),
	mentions: mentions.map(({ dataset }): Mention => ({
		record: dataset.record,
		show: dataset.show,
		sentence: Number(dataset.mention)
	}))
});

const sizeOf = ({ width, height }: DOMRect): string => `${width} ${height}`;

/** How far the last block of a text has slid down to stay in sight, from where it stands by itself. */
function slipOf(end: Element): number {
	const before = end.previousElementSibling;
	const body = end.parentElement!;
	const above = before
		? before.getBoundingClientRect().bottom + pixels(getComputedStyle(body).rowGap)
		: body.getBoundingClientRect().top;
	return end.getBoundingClientRect().top - above;
}

/** How far below the top of a text a mention stands; of two in one line the second stands lower by its place in it. */
function belowIn(mention: HTMLElement, text: DOMRect): number {
	const [first] = mention.getClientRects();
	if (!first) return 0;
	return first.top - text.top + (first.height * (first.left - text.left)) / (text.width || 1);
}

/** The reading that the address asks for goes before the one that its author wants it to open in. */
function askedReading(root: HTMLElement, addressable: boolean): Reading | undefined {
	const page = document.documentElement.dataset;
	const asked = addressable
		? (page.reading ?? new URLSearchParams(location.search).get('reading'))
		: undefined;
	if (addressable) delete page.reading;
	const known = (name: string | null | undefined) => READINGS.find((one) => one === name);
	return known(asked) ?? known(root.dataset.opens);
}

/** "Step 4 of 17: The first list" */
function nameOf(step: HTMLElement): string {
	return [step.querySelector('.cr-label'), step.querySelector('h2')]
		.map((part) => part?.textContent.trim())
		.join(': ');
}

/** Whether a step's figures stand beside its text, which stays in sight then. */
const isBeside = (text: HTMLElement): boolean => getComputedStyle(text).position === 'sticky';

/** Brings a record's mark into sight where the step's figures stand beside its text, so that neither leaves the screen. */
function reveal(step: HTMLElement, record: string): void {
	if (!isBeside(step.querySelector('.cr-step-text')!)) return;
	const marks = [...step.querySelectorAll(`.cr-step-figures a[data-record="${CSS.escape(record)}"]`)].filter(
		isShown
	);
	const mark = marks.find((one) => !isFolded(one)) ?? marks[0];
	if (!mark) return;
	openAround(mark);
	mark.scrollIntoView({ block: 'nearest' });
}
