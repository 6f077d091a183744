import { attachCards, type OnCard } from './card.ts';
import { rove } from './roving.ts';

/** What scripts add to a figure that the server drew: one tab stop with arrow keys inside, and cards. */
export function enliven(figure: HTMLElement, oncard?: OnCard): () => void {
	const ends = [rove(figure), attachCards(figure, oncard)];
	return () => ends.forEach((end) => end());
}
