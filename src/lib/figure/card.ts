/**
 * The card over the page that a mark, a number in the text or a citation opens: the record's row of the table and the
 * entry of its source, both taken from the page itself, so that a card can hold nothing that the page does not. It is a
 * native popover: Escape and a click elsewhere close it. The browser gives the focus back, but not in a shadow tree,
 * where the card does. Without scripts the same links lead to the row or to the source.
 */
import type { FigureUi } from '../words/index.ts';
import { targetOf } from './links.ts';

/** The texts of a card that the page does not hold. */
export type CardWords = Pick<FigureUi, 'chosen' | 'close' | 'source' | 'sources'>;

/** Only those, for a page that carries them as data. */
export const cardWords = ({ chosen, close, source, sources }: FigureUi): CardWords => ({
	chosen,
	close,
	source,
	sources
});

/** Called with the key of the record that a card shows, with undefined when it is closed. */
export type OnCard = (record: string | undefined) => void;

const LINKS = 'a[data-record], a[data-citation]';

/** Lets the links inside an element open cards; returns what ends it. */
export function attachCards(root: HTMLElement, words: CardWords, oncard?: OnCard): () => void {
	let card: HTMLElement | undefined;
	let opener: HTMLElement | SVGElement | undefined;

	/** Where the focus is still in the card, or nowhere; what a link in the card led to keeps it. */
	function giveBack() {
		const { activeElement } = root.getRootNode() as Document | ShadowRoot;
		const lost = !activeElement || activeElement === document.body || card!.contains(activeElement);
		if (lost) opener?.focus({ preventScroll: true });
	}

	function open(event: MouseEvent) {
		const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>(LINKS);
		if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
		// A link in a card goes where it leads.
		if (link.closest('.cr-card')) return card?.hidePopover();
		const content = cardContent(link, words);
		if (!content) return;
		event.preventDefault();
		card ??= makeCard(root, words, () => {
			giveBack();
			oncard?.(undefined);
		});
		opener = link;
		card.querySelector('.cr-card-text')!.replaceChildren(...content);
		card.showPopover();
		card.querySelector<HTMLElement>('.cr-card-text')!.focus();
		card.scrollTop = 0;
		oncard?.(link.dataset.record);
	}

	root.addEventListener('click', open);
	return () => {
		root.removeEventListener('click', open);
		card?.remove();
	};
}

function makeCard(root: HTMLElement, words: CardWords, onclosed: () => void): HTMLElement {
	const card = element('div', { class: 'cr-root cr-card', popover: 'auto', role: 'dialog' });
	card.setAttribute('aria-label', words.chosen);
	const close = element('button', { type: 'button', class: 'cr-button' }, words.close);
	close.addEventListener('click', () => card.hidePopover());
	card.append(element('div', { class: 'cr-card-text', tabindex: '-1' }), close);
	card.addEventListener('toggle', (event) => (event as ToggleEvent).newState === 'closed' && onclosed());
	root.append(card);
	return card;
}

/** What a card says of a link; undefined where the page holds neither its row nor its source. */
function cardContent(link: HTMLAnchorElement | SVGAElement, words: CardWords): Node[] | undefined {
	const key = link.dataset.record;
	const row = key === undefined ? undefined : rowOf(link, key);
	const citations = row ? [...row.querySelectorAll<HTMLAnchorElement>('a[data-citation]')] : [link];
	const entries = [...new Set(citations.map(targetOf))].filter((entry) => entry !== null);
	if (!row && (key !== undefined || !entries.length)) return undefined;
	return [
		...(row ? told(row) : []),
		...(entries.length
			? [
					element('p', { class: 'cr-label' }, entries.length > 1 ? words.sources : words.source),
					...(row ? [] : [element('p', {}, link.textContent.trim())]),
					...entries.map((entry) => {
						const copy = element('div', { class: 'cr-card-source' });
						copy.append(...ownCopy(entry).childNodes);
						return copy;
					})
				]
			: [])
	];
}

/** The row of the record in the figure's own table, else in the tables of the page. */
function rowOf(link: Element, key: string): Element | null {
	const selector = `[data-row="${CSS.escape(key)}"]`;
	return (
		link.closest('figure')?.querySelector(selector) ??
		(link.getRootNode() as ParentNode).querySelector(selector)
	);
}

/** A row of a table as its caption, which says what is counted, a heading and a list of its columns. */
function told(row: Element): Node[] {
	const table = row.closest('table')!;
	const columns = [...table.querySelectorAll('thead th')].map((column) => column.textContent);
	const caption = element('p', { class: 'cr-note' }, table.caption?.textContent);
	const heading = element('p', { class: 'cr-card-heading' });
	const list = element('dl', {});
	[...row.children].forEach((cell, at) => {
		const content = ownCopy(cell).childNodes;
		if (at === 0) heading.append(...content);
		else {
			const value = element('dd', {});
			value.append(...content);
			list.append(element('dt', {}, columns[at] ?? ''), value);
		}
	});
	return [caption, heading, list];
}

/** A copy for a card: without ids, which stand once on a page. */
function ownCopy(node: Element): Element {
	const copy = node.cloneNode(true) as Element;
	for (const marked of copy.querySelectorAll('[id]')) marked.removeAttribute('id');
	// How it bears on others may name what the step that is read does not know yet.
	for (const bearing of copy.querySelectorAll('[data-bearing]')) bearing.remove();
	return copy;
}

function element(name: string, attributes: Record<string, string>, text = ''): HTMLElement {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.textContent = text;
	return made;
}
