/**
 * The cards of a page and what draws them come when a reader first points at a link that opens one, or comes to it by keyboard:
 * most readers never do. Until then, and where they can't be fetched, a link leads where it does without scripts.
 */
import type { PageCards } from '../rows/page-cards.ts';
import { later } from './later.ts';

const LINKS = 'a[data-record], a[data-citation]';

/**
 * @param script the address of the module that draws them
 * @param data the address of what it draws
 */
function cardsLater(script: string, data: string): void {
	let coming: Promise<void> | undefined;
	const settled = new AbortController();
	const { signal } = settled;
	const settle = () => settled.abort();
	const linkOf = ({ target }: Event) =>
		target instanceof Element ? target.closest<HTMLElement | SVGElement>(LINKS) : null;
	const come = () => (coming ??= draw(script, data).then(settle, settle));

	for (const type of ['pointerover', 'focusin'])
		document.addEventListener(type, (event) => void (linkOf(event) && come()), { signal });
	document.addEventListener(
		'click',
		(event) => {
			const link = linkOf(event);
			if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			// Once more, for whoever answers it now: the card, or the browser, which follows the link.
			void come().then(() =>
				link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
			);
		},
		{ capture: true, signal }
	);
}

async function draw(script: string, data: string): Promise<void> {
	const [{ drawCards }, cards] = await later<typeof import('./cards.ts'), PageCards>(script, data);
	drawCards(cards);
}

/** Where the page names them: see `renderDocument`. */
export function startCards(): void {
	const { cards, cardsData } = document.querySelector<HTMLElement>('script[data-cards-data]')?.dataset ?? {};
	if (cards !== undefined && cardsData !== undefined) cardsLater(cards, cardsData);
}
