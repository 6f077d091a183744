import { attachCards, type CardWords, type OnCard } from './card.ts';
import { keepInside } from './links.ts';
import { rove } from './roving.ts';

/** What scripts add to a figure that the server drew: one tab stop with arrow keys inside, cards, and links that stay. */
export function enliven(figure: HTMLElement, words: CardWords, oncard?: OnCard): () => void {
	const ends = [rove(figure), attachCards(figure, words, oncard), keepInside(figure)];
	return () => ends.forEach((end) => end());
}
