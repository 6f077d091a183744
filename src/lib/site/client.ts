/** The client entry of the pages that hold a narrative: it enlivens what the server drew, and draws nothing. */
import { narrate } from '../narrative/narrate.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-narrative]')) narrate(root);
