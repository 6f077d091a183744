/** The client entry of the page that students write on. */
import { driveWork } from '../classroom/work-form.ts';
import { rove } from '../figure/roving.ts';
import { startCards } from './later-cards.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-work]')) {
	for (const figure of root.querySelectorAll('figure[data-figure]')) rove(figure);
	driveWork(root);
}
startCards();
