/**
 * What a figure is in: what its author declares, and apart from it what its reader does. Keys, the one tab stop and the card act
 * on it and not on the order of the markup. A drawing tells it its stops and its elements and asks it what to draw.
 */
import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import type { View } from '../lesson/schema.ts';
import { keyOf, keyText, sameKey, type RowKey } from '../rows/types.ts';
import { moved, type Stop } from './moves.ts';
import { intoNextPart, isFolded, isShown, openAround } from './parts.ts';
import type { Box } from './scene.ts';

/** The part of a view that says what the text speaks of. */
export type Declared = Pick<View, 'focus'>;

/** The record whose card is open, kept by the component, which may share it with what is around. */
export interface Selection {
	get: () => RowKey | undefined;
	/** Called when a card is opened, and with undefined when it is closed. */
	set: (key: RowKey | undefined) => void;
}

type Mark = HTMLElement | SVGElement;

export class FigureState {
	/**
	 * Which part is open of a drawing that does not fit its frame, from 0: as its reader opened it, or to open it.
	 * @default the first
	 */
	part = $state<number>();

	/** The text of the key of the record that had the focus last. */
	#last = $state<string>();
	/** By the name of the drawing. */
	#stops = $state.raw<Readonly<Record<string, readonly Stop[]>>>({});
	/** Elements, asked for when a key is pressed: nothing is drawn of them. */
	readonly #marks: Record<string, Record<string, Mark | undefined>> = Object.create(null) as Record<
		string,
		Record<string, Mark | undefined>
	>;
	readonly #declared: () => Declared;
	readonly #selection: Selection | undefined;

	/**
	 * @param declared the view, read anew whenever it changes
	 * @param selection default: its marks are links, whose cards what is around opens
	 */
	constructor(declared: () => Declared, selection?: Selection) {
		this.#declared = declared;
		this.#selection = selection;
	}

	/** The record whose card is open. */
	get selected(): RowKey | undefined {
		return this.#selection?.get();
	}

	/** Ids of the records the text speaks of; the others step back. None: nothing does. */
	get focus(): readonly string[] {
		return this.#declared().focus;
	}

	/** The key of the one record of a drawing that Tab comes to: the one that had the focus last, else the first. */
	#tabStop(drawing: string): string | undefined {
		const stops = this.#stops[drawing] ?? [];
		return (stops.find(({ key }) => key === this.#last) ?? stops[0])?.key;
	}

	/**
	 * The records that a drawing holds, in reading order, with what of each is pointed at. What is no longer drawn loses the tab
	 * stop; its card stays.
	 *
	 * @param drawing a name for it, where a figure is drawn for several widths of which one is shown
	 */
	setStops(items: readonly { key: RowKey; hit?: Box | undefined }[], drawing = ''): void {
		const stops = items.map(({ key, hit }) => ({ key: keyText(key), box: hit }));
		this.#stops = { ...untrack(() => this.#stops), [drawing]: stops };
	}

	/**
	 * Attaches to what draws a record: keys and clicks that act on this state. Without scripts it is a link.
	 *
	 * @param drawing the name of the drawing that it stands in
	 */
	mark(key: RowKey, drawing = ''): Attachment<Mark> {
		const text = keyText(key);
		return (element) => {
			const marks = (this.#marks[drawing] ??= Object.create(null) as Record<string, Mark | undefined>);
			marks[text] = element;
			$effect(() => {
				element.tabIndex = this.#tabStop(drawing) === text ? 0 : -1;
			});
			const ends = [
				on(element, 'focus', () => (this.#last = text)),
				on(element, 'keydown', (event) => this.#onkey(event as KeyboardEvent, text, drawing)),
				on(element, 'click', (event) => this.#onclick(event as MouseEvent, key))
			];
			return () => {
				ends.forEach((end) => end());
				if (marks[text] === element) marks[text] = undefined;
			};
		};
	}

	/** What shows a record, to give the focus to; the part of the drawing that holds it opens. */
	reveal(key: RowKey): Mark | undefined {
		const text = keyText(key);
		const shown = Object.values(this.#marks)
			.flatMap((marks) => marks[text] ?? [])
			.filter(isShown);
		const mark = shown.find((one) => !isFolded(one)) ?? shown[0];
		if (mark) openAround(mark);
		return mark;
	}

	/** Called before a drawing gives way to another: who stands on a mark stands on it in what is drawn then. */
	keepFocus(): void {
		const [text, mark] =
			Object.values(this.#marks)
				.flatMap((marks) => Object.entries(marks))
				.find(([, element]) => element?.matches(':focus')) ?? [];
		if (!mark) return;
		void tick().then(() => {
			if (!mark.isConnected) this.reveal(keyOf(text)!)?.focus({ preventScroll: true });
		});
	}

	/** Opens the card of a record, or closes the one that is open. */
	select(key: RowKey | undefined): void {
		if (!sameKey(key, this.selected)) this.#selection?.set(key);
	}

	#onkey(event: KeyboardEvent, from: string, drawing: string): void {
		if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		// Enter is a click on a link.
		const to = moved(this.#stops[drawing] ?? [], from, event.key);
		if (to === undefined) return;
		event.preventDefault();
		const mark = this.#marks[drawing]?.[from];
		const beside = mark && to === from ? intoNextPart(mark, event.key) : undefined;
		if (beside) return beside.focus();
		this.#last = to;
		this.#marks[drawing]?.[to]?.focus();
	}

	#onclick(event: MouseEvent, key: RowKey): void {
		if (!this.#selection || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey)
			return;
		event.preventDefault();
		this.select(key);
	}
}
