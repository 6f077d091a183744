/** The cards of a page that its server drew. Of most pages a module that `later-cards.ts` asks for when it is needed. */
import { flushSync, mount } from 'svelte';
import type { PageCards as Data } from '../rows/page-cards.ts';
import PageCards from './PageCards.svelte';

/** From now on the links of the page open them. */
export function drawCards(data: Data): void {
	const { body, documentElement } = document;
	// In the narrative, whose keys close them.
	const target = document.querySelector('[data-narrative]') ?? body;
	mount(PageCards, { target, props: { data, language: documentElement.lang, root: body } });
	flushSync();
}
