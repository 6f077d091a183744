/** The client entry of a presentation: it shows what the server drew, one slide at a time. */
import { rove } from '../figure/roving.ts';
import { present } from '../present/present.ts';
import { startCards } from './later-cards.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-deck]')) {
	for (const figure of root.querySelectorAll('figure[data-figure]')) rove(figure);
	present(root);
}
startCards();
