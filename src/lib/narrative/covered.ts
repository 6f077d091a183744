/**
 * The figures of the steps while the live stage stands over them: whoever listens has them, with their tables, and Tab goes from a
 * text to the stage. Where something of them has the focus they are seen instead of it, and Tab goes through them.
 */
import { boxAround, positionOf, scrollTo } from './scroller.ts';

/** What Tab would come to in them; their drawings are hidden, and what is folded is out of its way. */
const STOPS = ['summary', 'a[href]', '[tabindex="0"]']
	.map((stop) => `.cr-step-figures :is(.cr-figure-notes, details:not(.cr-part)) ${stop}`)
	.join();

export interface Covered {
	/** Whether the stage stands over them. */
	cover: (covered: boolean) => void;
	/**
	 * Opens the table of a step's figure, and leads to it. Who closes it, by its fold or by Escape, is led back to where they read, and
	 * who scrolls on past it has the stage again.
	 */
	openTable: (step: string, figure: number) => void;
	end: () => void;
}

/** @param track the element that the stage stands in: without room, or in another reading, it has no size */
export function coverFigures(root: HTMLElement, track: HTMLElement): Covered {
	const ended = new AbortController();
	const { signal } = ended;
	let [stands, room] = [false, false];
	/** What is out of the tab order, and the `tabindex` that it had. */
	let out: [stop: Element, tabIndex: string | null][] = [];

	function give() {
		for (const [stop, tabIndex] of out)
			if (tabIndex === null) stop.removeAttribute('tabindex');
			else stop.setAttribute('tabindex', tabIndex);
		out = [];
	}
	function take() {
		give();
		if (!stands || !room) return;
		for (const stop of root.querySelectorAll(STOPS)) {
			// What is folded can't be come to.
			if (stop.localName !== 'summary' && stop.closest('details:not([open])')) continue;
			out.push([stop, stop.getAttribute('tabindex')]);
			stop.setAttribute('tabindex', '-1');
		}
	}
	const inFigures = (target: EventTarget | null) =>
		target instanceof Element && target.closest('.cr-step-figures') !== null;
	root.addEventListener('focusin', ({ target }) => inFigures(target) && give(), { signal });
	root.addEventListener(
		'focusout',
		({ target, relatedTarget }) => inFigures(target) && !inFigures(relatedTarget) && take(),
		{ signal }
	);
	function cover() {
		if (!root.querySelector('.cr-step-figures:focus-within')) take();
	}
	/** Ends what brings a reader back from a table. */
	let forget: (() => void) | undefined;
	/** @param from how far `box` was scrolled before */
	function bringBack(table: HTMLDetailsElement, box: HTMLElement | undefined, from: number) {
		forget?.();
		const led = new AbortController();
		const onStage = () => track.querySelector<HTMLElement>('.cr-to-table')?.focus({ preventScroll: true });
		const seen = new IntersectionObserver(([entry]) => {
			if (entry!.isIntersecting || !table.contains(document.activeElement)) return;
			forget?.();
			onStage();
		});
		seen.observe(table);
		forget = () => {
			led.abort();
			seen.disconnect();
		};
		table.addEventListener(
			'toggle',
			() => {
				if (table.open) return;
				forget?.();
				scrollTo(from, box);
				onStage();
			},
			{ signal: led.signal }
		);
		table.addEventListener(
			'keydown',
			({ key }) => {
				if (key === 'Escape') table.open = false;
			},
			{ signal: led.signal }
		);
	}
	const sized = new ResizeObserver(([entry]) => {
		room = entry!.contentRect.height > 0;
		cover();
	});
	sized.observe(track);
	return {
		cover(covered) {
			stands = covered;
			cover();
		},
		openTable(step, figure) {
			const figures = root.querySelectorAll(`#${CSS.escape(step)} .cr-step-figure`);
			const table = figures[figure]?.querySelector<HTMLDetailsElement>('details.cr-twin');
			const summary = table?.querySelector('summary');
			if (!table || !summary) return;
			const box = boxAround(root);
			const from = positionOf(box);
			table.open = true;
			summary.focus({ preventScroll: true });
			table.scrollIntoView({ block: 'nearest' });
			bringBack(table, box, from);
		},
		end() {
			ended.abort();
			forget?.();
			sized.disconnect();
			give();
		}
	};
}
