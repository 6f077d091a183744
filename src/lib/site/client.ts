/** The client entry of the pages that hold a narrative: it enlivens what the server drew, and draws nothing. */
import { narrate } from '../narrative/narrate.ts';

// The reading that the address asks for goes before one that the page or a wish to save data suggests.
const asked = new URLSearchParams(location.search).get('reading');
const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
const { dataset } = document.documentElement;
if (asked) dataset.reading = asked;
else if (connection?.saveData) dataset.reading ??= 'plain';

function start() {
	for (const root of document.querySelectorAll<HTMLElement>('[data-narrative]')) narrate(root);
}

// After the first paint, which it would hold back; at once where it has another reading to choose, or nothing is painted.
if (dataset.reading || document.hidden) start();
else requestAnimationFrame(() => setTimeout(start));
