/**
 * The stage of the scroll story: it shows a copy of the figure that the server drew in the active step, so that it can
 * show nothing that the step does not hold, needs no data beside the page, and costs a copy of nodes and no drawing.
 */
import { rove } from '../figure/roving.ts';

const PREFIX = 'stage-';
/** Attributes that name an id, by themselves or as `#id`. */
const REFERENCES = ['href', 'aria-labelledby', 'aria-describedby', 'clip-path', 'mask', 'fill'];

export interface Stage {
	/** Shows the figures of a step, the first of them first; does nothing where the stage is not shown. */
	show: (step: HTMLElement) => void;
	/** Shows that figure of the step which holds a record, with the record's row in sight. */
	reveal: (record: string) => void;
	end: () => void;
}

export function makeStage(element: HTMLElement): Stage {
	const buttons = element.querySelector<HTMLElement>('.cr-parts')!;
	const place = element.querySelector<HTMLElement>('.cr-stage-figure')!;
	let shown: HTMLElement | undefined;
	let unrove = () => {};

	function put(part: HTMLElement) {
		const held = place.contains((place.getRootNode() as Document | ShadowRoot).activeElement);
		unrove();
		place.replaceChildren(...[...part.children].map(copyOf));
		unrove = rove(place);
		for (const button of buttons.children)
			button.setAttribute('aria-pressed', String(button.textContent === part.dataset.part));
		// A row that had the focus went with its step: the focus stays in the stage.
		if (held) firstShown(place)?.focus({ preventScroll: true });
	}

	return {
		show(step) {
			if (step === shown || getComputedStyle(element).display === 'none') return;
			shown = step;
			const parts = [...step.querySelectorAll<HTMLElement>('[data-part]')];
			buttons.replaceChildren(
				...(parts.length > 1 ? parts : []).map((part) => {
					const button = document.createElement('button');
					button.type = 'button';
					button.className = 'cr-button';
					button.textContent = part.dataset.part!;
					button.addEventListener('click', () => put(part));
					return button;
				})
			);
			if (parts[0]) put(parts[0]);
			else place.replaceChildren();
		},
		reveal(record) {
			const selector = `a[data-record="${CSS.escape(record)}"]`;
			const parts = [...(shown?.querySelectorAll<HTMLElement>('[data-part]') ?? [])];
			const holds = parts.find((part) => part.querySelector(selector));
			if (!holds || !element.getClientRects().length) return;
			if (!place.querySelector(selector)) put(holds);
			[...place.querySelectorAll(selector)]
				.find((row) => row.getClientRects().length)
				?.scrollIntoView({ block: 'nearest' });
		},
		end() {
			unrove();
			buttons.replaceChildren();
			place.replaceChildren();
		}
	};
}

function firstShown(place: HTMLElement): SVGElement | HTMLElement | undefined {
	const stops = [...place.querySelectorAll<SVGElement | HTMLElement>('a[data-record][tabindex="0"]')];
	return stops.find((mark) => mark.getClientRects().length);
}

/** A copy whose ids, and what refers to them, are its own. */
function copyOf(node: Element): Element {
	const copy = node.cloneNode(true) as Element;
	const ids = new Set([...copy.querySelectorAll('[id]')].map(({ id }) => id));
	for (const element of [copy, ...copy.querySelectorAll('*')]) {
		if (ids.has(element.id)) element.id = PREFIX + element.id;
		for (const name of REFERENCES) {
			const value = element.getAttribute(name);
			const id = value?.match(/#([^)]+)/)?.[1] ?? value;
			if (id && ids.has(id)) element.setAttribute(name, value!.replace(id, PREFIX + id));
		}
	}
	return copy;
}
