/**
 * The client entry of a page that holds a narrative and may fetch nothing: a single file, or a frame without an origin. Its cards
 * stand in it as data, in a single file packed.
 */
import type { PageCards } from '../rows/page-cards.ts';
import { drawCards } from './cards.ts';
import { startPage } from './start-page.ts';
import { unpack } from './unpack.ts';

startPage();
const held = document.querySelector<HTMLScriptElement>('script[data-cards]')!;
const draw = (text: string) => drawCards(JSON.parse(text) as PageCards);
if (held.type === 'application/json') draw(held.textContent);
// Elsewhere a link leads where it does without scripts.
else if ('DecompressionStream' in window) void unpack(held.textContent).then(draw);
