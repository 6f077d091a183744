/**
 * In one column the stylesheet shows the figures of a step among its text (`figure-order.ts`). Here they come to stand there in the
 * document too, so that who tabs or listens meets each where it is seen. Nothing moves on the screen.
 */
import { moveNode } from './move-node.ts';

/** @param among whether text and figures share a column */
export function placeFigures(steps: readonly HTMLElement[], among: boolean): void {
	for (const step of steps) {
		const home = step.querySelector('.cr-step-figures');
		if (!home || step.hasAttribute('data-placed') === among) continue;
		const figures = [...step.querySelectorAll('.cr-step-figure')];
		let moved = true;
		if (among) {
			let at = 0;
			for (const block of step.querySelectorAll<HTMLElement>('.cr-step-body > [data-figures]'))
				for (; at < Number(block.dataset.figures); at++)
					moved = moveNode(figures[at]!, block.parentElement!, block) && moved;
		} else {
			const before = home.firstElementChild ?? home.lastChild;
			for (const figure of figures)
				if (figure.parentElement !== home) moved = moveNode(figure, home, before) && moved;
		}
		// What has the focus may have to wait.
		if (moved) step.toggleAttribute('data-placed', among);
	}
}
