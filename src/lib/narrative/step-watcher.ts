/**
 * When to look where a reader is: the one adapter to scrollama 3.2. It tells when a step comes to the line at which it is read and
 * when it leaves it, and only meanwhile the position is followed. Which step is active is decided by position (`active-step.ts`),
 * because scrollama's events arrive out of order after a reload or a jump.
 *
 * Why one instance for the whole document, which is never destroyed: each `setup()` takes steps anew, and `destroy()` gives nothing
 * back that disabling does not. Why no progress: it freezes when a step changes its size, and is blind in a frame.
 */
import scrollama from 'scrollama';
import { READ } from './active-step.ts';

interface Watch {
	look: () => void;
	/** Its steps at the line. */
	crossing: Set<Element>;
	/** Ends following the position; undefined where it is not followed. */
	unfollow?: (() => void) | undefined;
}

const watched = new Map<HTMLElement, Watch>();
let scroller: ReturnType<typeof scrollama> | undefined;
let resizing: AbortController | undefined;

/**
 * Calls `look` whenever another step may have become active or more of its text been read.
 *
 * @param box what the steps are scrolled in, which scrollama can't tell of: it is followed all the time; undefined is the window
 * @returns what ends it
 */
export function watchSteps(
	steps: readonly HTMLElement[],
	box: HTMLElement | undefined,
	look: () => void
): () => void {
	if (box || !('IntersectionObserver' in window)) return follow(box ?? document, look);
	const watch: Watch = { look, crossing: new Set() };
	for (const step of steps) watched.set(step, watch);
	observe();
	return () => {
		for (const step of steps) watched.delete(step);
		watch.unfollow?.();
		observe();
	};
}

function follow(target: HTMLElement | Document, look: () => void): () => void {
	const ended = new AbortController();
	for (const type of ['scroll', 'scrollend'])
		target.addEventListener(type, look, { passive: true, signal: ended.signal });
	return () => ended.abort();
}

function enter({ element }: { element: HTMLElement }): void {
	const watch = watched.get(element);
	if (!watch) return;
	watch.crossing.add(element);
	watch.unfollow ??= follow(document, watch.look);
	watch.look();
}

function exit({ element }: { element: HTMLElement }): void {
	const watch = watched.get(element);
	if (!watch) return;
	watch.crossing.delete(element);
	if (!watch.crossing.size) {
		watch.unfollow?.();
		watch.unfollow = undefined;
	}
	watch.look();
}

/** scrollama freezes its steps at `setup()`, and sees new ones only when it was disabled before. */
function observe(): void {
	const watcher = (scroller ??= scrollama());
	watcher.disable();
	resizing?.abort();
	for (const { crossing } of watched.values()) crossing.clear();
	if (!watched.size) return;
	const options = { step: [...watched.keys()], offset: READ, root: document };
	// Its types know a few offsets, and not that a frame's own document is to be its root.
	withoutListening(() => watcher.setup(options as Parameters<typeof watcher.setup>[0]));
	watcher.onStepEnter(enter).onStepExit(exit);
	resizing = new AbortController();
	// It reads the height of the screen when it is set up.
	window.addEventListener('resize', () => watcher.resize(), { passive: true, signal: resizing.signal });
}

/** Each `setup()` adds a listener to the document that nothing removes; it keeps a direction, for which nobody asks here. */
function withoutListening(run: () => void): void {
	const own = Object.getOwnPropertyDescriptor(document, 'addEventListener');
	document.addEventListener = () => {};
	try {
		run();
	} finally {
		Reflect.deleteProperty(document, 'addEventListener');
		if (own) Object.defineProperty(document, 'addEventListener', own);
	}
}
