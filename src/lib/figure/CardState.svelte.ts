/**
 * Which card is open over a figure, a narrative or a page, and who opened it. The links inside name a record
 * (`data-record="claim-c01"`) or a place in a source (`data-citation="¶2"` of the one that it leads to); without scripts they lead to its row or
 * its entry.
 */
import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import type { Card } from '../rows/card.ts';
import type { Cards } from '../rows/cards.ts';
import type { SourceEntry } from '../rows/sources.ts';
import { sourceAt } from './ids.ts';
import { keyOf, type RowKey } from '../rows/types.ts';

export interface Shown {
	card: Card;
	/** The entries of its sources. */
	entries: readonly SourceEntry[];
	/** The record that it is the card of. */
	key?: RowKey | undefined;
}

type Link = HTMLElement | SVGElement;

export class CardState {
	shown = $state.raw<Shown>();
	#opener: Link | undefined;
	readonly #cards: () => Cards;
	readonly #onclose: (() => void) | undefined;

	/**
	 * @param cards where its cards come from, asked anew for each
	 * @param onclose called when a card is closed
	 */
	constructor(cards: () => Cards, onclose?: () => void) {
		this.#cards = cards;
		this.#onclose = onclose;
	}

	/** Lets the links inside an element open cards. What has no card is left to the browser. */
	readonly links: Attachment<HTMLElement> = (root) =>
		on(root, 'click', (event) => {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
			const link = (event.target as Element).closest<Link>('a[data-record], a[data-citation]');
			if (!link) return;
			const { record, citation } = link.dataset;
			const around = link.closest<HTMLElement>('[data-step], [data-stage]');
			// Slides of a step name it; but its first they have no id.
			const step = around?.dataset.stage ?? (around?.dataset.step || around?.id);
			const opened =
				record === undefined
					? this.#showCitation(citation!, link)
					: this.showRecord(keyOf(record), link, step);
			if (opened) event.preventDefault();
		});

	/**
	 * Opens the card of a record; false where there is none.
	 *
	 * @param opener what gets the focus back
	 * @param step id of the step in whose text the record is named
	 */
	showRecord(key: RowKey | undefined, opener: Link | undefined, step?: string): boolean {
		return this.#show(key && this.#cards().record(key, step), opener, key);
	}

	#showCitation(locator: string, opener: Link): boolean {
		const source = sourceAt(opener.getAttribute('href') ?? '');
		return this.#show(source && this.#cards().citation({ source, locator }), opener);
	}

	#show(card: Card | '' | undefined, opener: Link | undefined, key?: RowKey): boolean {
		if (!card) return false;
		const replaced = this.shown?.key;
		this.#opener = opener;
		this.shown = { card, key, entries: card.sources.flatMap((id) => this.#cards().entry(id) ?? []) };
		if (replaced && !key) this.#onclose?.();
		return true;
	}

	/** Closes what is open. */
	close(): void {
		if (this.shown) this.closed(this.shown);
	}

	/**
	 * Whatever closed a card, its opener gets the focus back: where it is still in the card, or nowhere. The browser does
	 * so too, but not in a shadow tree.
	 */
	closed(shown: Shown): void {
		// Another card has taken its place.
		if (shown !== this.shown) return;
		const opener = this.#opener;
		if (opener) {
			const { activeElement } = opener.getRootNode() as Document | ShadowRoot;
			if (!activeElement || activeElement === document.body || activeElement.closest('.cr-card'))
				opener.focus({ preventScroll: true });
		}
		this.#opener = undefined;
		this.shown = undefined;
		this.#onclose?.();
	}
}
