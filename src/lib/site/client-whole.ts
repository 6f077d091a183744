/**
 * The client entry of a page that holds a narrative and may fetch nothing: a single file, or a frame without an origin. Its cards
 * stand in it as data.
 */
import type { PageCards } from '../rows/page-cards.ts';
import { drawCards } from './cards.ts';
import { startPage } from './start-page.ts';

startPage();
drawCards(JSON.parse(document.querySelector('script[data-cards]')!.textContent) as PageCards);
