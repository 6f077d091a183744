/** What runs in the pages that hold a narrative: it drives what the server drew, and draws nothing. */
import { startAnswers } from '../classroom/answers.ts';
import { rove } from '../figure/roving.ts';
import { narrate } from '../narrative/narrate.ts';
import { startCards } from './later-cards.ts';
import { stageOfPage } from './later-stage.ts';

/** Once a page. */
export function startPage(): void {
	// The reading that the address asks for goes before one that the page or a wish to save data suggests.
	const query = new URLSearchParams(location.search);
	const asked = query.get('reading');
	const slides = document.querySelector<HTMLAnchorElement>('a[data-slides-link]');
	if (asked === 'present' && slides) {
		const to = new URL(slides.href);
		query.delete('reading');
		for (const [name, value] of query) to.searchParams.set(name, value);
		to.hash = location.hash;
		return location.replace(to);
	}
	const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
	const { dataset } = document.documentElement;
	if (asked) dataset.reading = asked;
	else if (connection?.saveData) dataset.reading ??= 'plain';

	// On paper tables and lists are left out, unless the address asks for all: it then opens them.
	const printsAll = query.get('print') === 'all';
	if (printsAll) dataset.print = 'all';

	function start() {
		if (printsAll)
			for (const fold of document.querySelectorAll('details'))
				if (fold.matches('.cr-twin, .cr-later > *')) fold.open = true;
		startCards();
		const roots = [...document.querySelectorAll<HTMLElement>('[data-narrative]')];
		for (const root of roots) for (const figure of root.querySelectorAll('figure[data-figure]')) rove(figure);
		const drive = () => {
			for (const root of roots) {
				narrate(root, { stage: stageOfPage() });
				// A page in a frame keeps nothing.
				if (root.hasAttribute('data-addressed')) startAnswers(root);
			}
		};
		// In a task of its own, so that who presses meanwhile is answered in between.
		if (dataset.reading) drive();
		else setTimeout(drive);
	}

	// After the first paint, which it would hold back; at once where it has another reading to choose, or nothing is painted.
	if (dataset.reading || document.hidden) start();
	else requestAnimationFrame(() => setTimeout(start));
}
