/**
 * When and where a narrative has its live stage: right after the active step for whoever reads or tabs through the page, over the
 * column of the figures for whoever sees it. What draws it is loaded when a figure comes near, or a while after the page. In one
 * column it is a strip over the text of the steps that ask for one, loaded when a figure of theirs comes near.
 */
import type { Narrative } from './Narrative.ts';
import { moveNode } from './move-node.ts';
import type { Spot } from './stage.ts';

export type StageForm = 'stage' | 'band';

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
	/** Over the column of the figures, or as a strip over the text. */
	form: StageForm;
	/** Called where it can't draw: the figures of the steps are seen again. */
	fail: (error: unknown) => void;
}

/** Undefined where it can't be had, which loses nothing. */
export type StageLoader = (source: StageSource) => Promise<LiveStage | undefined>;

/** How long after the page it is loaded though no figure is near, in milliseconds. */
const LATER = 3000;

/**
 * Who scrolls past the text faster than it can be read, in pixels a millisecond, is shown where they come to, and not all that lies
 * between: there the stage changes no oftener than after so many milliseconds.
 */
const FAST = 1.5;
const APART = 200;

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
	/** The form that there is room for, and the one that was asked for. */
	let form: StageForm | undefined;
	let asked: StageForm | undefined;
	const near: Record<StageForm, boolean> = { stage: false, band: false };

	function place() {
		const step = steps[narrative.index];
		const { parentNode, nextSibling } = step ?? {};
		if (!step || !parentNode || nextSibling === track) return;
		moveNode(track, parentNode, nextSibling!);
	}

	/** When and where it last changed, and what waits to change it again. */
	let changed = { time: -Infinity, position: 0 };
	let waiting: ReturnType<typeof setTimeout> | undefined;

	function follow() {
		place();
		if (!stage) return;
		if (narrative.pointing) return show();
		if (waiting !== undefined) return;
		const since = performance.now() - changed.time;
		const far = Math.abs(narrative.position - changed.position);
		if (since >= APART || far <= FAST * since) return show();
		waiting = setTimeout(show, APART - since);
		// Marked for as long as it is behind the text.
		track.setAttribute('data-behind', '');
	}

	/** As of now, whatever was passed over. */
	function show() {
		clearTimeout(waiting);
		waiting = undefined;
		track.removeAttribute('data-behind');
		const { step, read, spoken } = narrative;
		if (!stage || !step || narrative.reading !== 'scroll') return;
		stage.show({ step: step.id, read, spoken });
		// Once it is drawn, which may take long.
		changed = { time: performance.now(), position: narrative.position };
	}

	function come() {
		if (!form || !near[form] || asked === form) return;
		const now = (asked = form);
		void load({ root, track, fail, form: now }).then((made) => {
			if (signal.aborted || asked !== now) return made?.end();
			stage = made;
			place();
			show();
		}, fail);
	}

	function fail(error: unknown) {
		console.error(error);
		stage?.end();
		stage = undefined;
	}

	const approach = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting) continue;
				near.stage = true;
				if (target.closest('[data-band]')) near.band = true;
			}
			come();
		},
		{ rootMargin: '100% 0px' }
	);
	for (const figure of root.querySelectorAll('.cr-step-figure')) approach.observe(figure);
	let timer: ReturnType<typeof setTimeout> | undefined;
	const wait = () =>
		(timer = setTimeout(() => {
			near.stage = true;
			come();
		}, LATER));
	if (document.readyState === 'complete') wait();
	else window.addEventListener('load', wait, { once: true, signal });
	// The stylesheet alone says whether there is room for it, and in which form: it has a size only there.
	const sized = new ResizeObserver(([entry]) => {
		const said = getComputedStyle(track).getPropertyValue('--cr-stage-form').trim();
		form = entry!.contentRect.height > 0 ? (said as StageForm) : undefined;
		if (form && asked && asked !== form) {
			stage?.end();
			stage = asked = undefined;
		}
		come();
	});
	sized.observe(track);
	// Where it can't be moved with the focus in it.
	track.addEventListener('focusout', () => queueMicrotask(place), { signal });
	const silent = narrative.listen(follow);
	place();
	return () => {
		ended.abort();
		clearTimeout(timer);
		clearTimeout(waiting);
		approach.disconnect();
		sized.disconnect();
		silent();
		stage?.end();
		track.remove();
	};
}
