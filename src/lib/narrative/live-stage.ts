/**
 * When and where a narrative has its live stage: right after the active step for whoever reads or tabs through the page, over the
 * column of the figures for whoever sees it. What draws it is loaded when a figure comes near, or a while after the page.
 */
import type { Narrative } from './Narrative.ts';
import { moveNode } from './move-node.ts';
import type { Spot } from './stage.ts';

/** A stage that stands. */
export interface LiveStage {
	show: (spot: Spot) => void;
	end: () => void;
}

/** What a stage is given to stand in. */
export interface StageSource {
	/** The root of its narrative, which is marked `data-staged` while the stage stands for its figures. */
	root: HTMLElement;
	/** The element that it is put into. */
	track: HTMLElement;
	/** Called where it can't draw: the figures of the steps are seen again. */
	fail: (error: unknown) => void;
}

/** Undefined where it can't be had, which loses nothing. */
export type StageLoader = (source: StageSource) => Promise<LiveStage | undefined>;

/** How long after the page it is loaded though no figure is near, in milliseconds. */
const LATER = 3000;

/** @returns what ends it */
export function stageLater(
	root: HTMLElement,
	steps: readonly HTMLElement[],
	narrative: Narrative,
	load: StageLoader
): () => void {
	const track = document.createElement('div');
	track.className = 'cr-stage-track';
	const ended = new AbortController();
	const { signal } = ended;
	let stage: LiveStage | undefined;
	let [near, room, asked] = [false, false, false];

	function place() {
		const step = steps[narrative.index];
		const { parentNode, nextSibling } = step ?? {};
		if (!step || !parentNode || nextSibling === track) return;
		moveNode(track, parentNode, nextSibling!);
	}

	function show() {
		place();
		if (!stage || narrative.reading !== 'scroll') return;
		const { step, read, spoken } = narrative;
		if (step) stage.show({ step: step.id, read, spoken });
	}

	function come() {
		if (!near || !room || asked) return;
		asked = true;
		const source = { root, track, fail };
		void load(source).then((made) => {
			if (signal.aborted) return made?.end();
			stage = made;
			show();
		}, fail);
	}

	function fail(error: unknown) {
		console.error(error);
		stage?.end();
		stage = undefined;
	}

	const isNear = () => {
		near = true;
		come();
	};
	const approach = new IntersectionObserver(
		(entries) => {
			if (entries.some(({ isIntersecting }) => isIntersecting)) isNear();
		},
		{ rootMargin: '100% 0px' }
	);
	for (const figure of root.querySelectorAll('.cr-step-figure')) approach.observe(figure);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const wait = () => (timer = setTimeout(isNear, LATER));
	if (document.readyState === 'complete') wait();
	else window.addEventListener('load', wait, { once: true, signal });
	// The stylesheet alone says whether there is room for it: it has a size only there.
	const sized = new ResizeObserver(([entry]) => {
		room = entry!.contentRect.height > 0;
		come();
	});
	sized.observe(track);
	// Where it can't be moved with the focus in it.
	track.addEventListener('focusout', () => queueMicrotask(place), { signal });
	const silent = narrative.listen(show);
	place();
	return () => {
		ended.abort();
		clearTimeout(timer);
		approach.disconnect();
		sized.disconnect();
		silent();
		stage?.end();
		track.remove();
	};
}
