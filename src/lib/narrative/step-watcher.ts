/**
 * The one adapter to scrollama 3.2. It is told of every narrative's steps and says only "look again": which step
 * is active is decided by position, because scrollama's events arrive out of order after a reload or a jump.
 *
 * Why one instance for the whole document: `setup()` adds a scroll listener to the document that `destroy()` does
 * not remove, and its margins are computed from a viewport height that it does not watch.
 */
import scrollama from 'scrollama';

const watched = new Map<HTMLElement, () => void>();
let scroller: ReturnType<typeof scrollama> | undefined;

const wake = ({ element }: { element: HTMLElement }) => watched.get(element)?.();
const refresh = () => scroller?.resize();

/** Calls `onchange` whenever one of the steps may have become active or ceased to be; returns what ends it. */
export function watchSteps(steps: readonly HTMLElement[], onchange: () => void): () => void {
	for (const step of steps) watched.set(step, onchange);
	observe();
	return () => {
		for (const step of steps) watched.delete(step);
		observe();
	};
}

/** scrollama freezes its steps at `setup()`, and sees new ones only when it was disabled before. */
function observe(): void {
	scroller ??= scrollama();
	scroller.disable();
	window.removeEventListener('resize', refresh);
	if (!watched.size) return;
	scroller
		.setup({ step: [...watched.keys()], offset: 0.5 })
		.onStepEnter(wake)
		.onStepExit(wake);
	window.addEventListener('resize', refresh, { passive: true });
}
