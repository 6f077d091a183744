/** The window of whoever speaks: the slide shown and the next one, the notes of the step, minutes planned and used, all steps. */
import type { DeckState } from './deck-state.ts';

/** "12:05" */
export function clock(milliseconds: number): string {
	const seconds = Math.max(0, Math.floor(milliseconds / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Marks the notes of a slide, else those of its step, which a stylesheet shows; none where it has none. */
export function showNotes(root: HTMLElement, slide: HTMLElement): void {
	const { step } = slide.dataset;
	const all = [...root.querySelectorAll<HTMLElement>('.cr-slide-notes')];
	const of = (notes: HTMLElement) => notes.closest<HTMLElement>('[data-slide]')!;
	const now =
		all.find((notes) => of(notes) === slide) ??
		all.find(
			(notes) => step !== undefined && of(notes).dataset.step === step && of(notes).dataset.kind === 'text'
		);
	for (const notes of all) {
		if (notes === now && !notes.hasAttribute('data-now')) notes.scrollTop = 0;
		notes.toggleAttribute('data-now', notes === now);
	}
}

export interface SpeakerView {
	/** @param wide the shape of the screen that the class sees */
	show: (slides: readonly HTMLElement[], state: DeckState, wide: boolean) => void;
	/** @param since when the time began, in milliseconds since 1970 */
	tick: (since: number | undefined) => void;
	/** No time has been used yet. */
	restart: () => void;
}

/** @param path whose minutes are planned; default: the first that the lesson has */
export function speakerView(root: HTMLElement, path: string | undefined): SpeakerView {
	root.dataset.speaker = '';
	const part = (selector: string) => root.querySelector<HTMLElement>(selector)!;
	const elapsed = part('[data-elapsed]');
	const planned = part('[data-planned]');
	const used = part('[data-used]');
	const list = part('.cr-speaker-steps');
	part('.cr-speaker').hidden = false;
	/** Milliseconds by step, and when the one shown was come to. */
	const spent = new Map<string, number>();
	let now: { step: string | undefined; from: number } | undefined;

	function leaveStep() {
		if (now?.step !== undefined) spent.set(now.step, (spent.get(now.step) ?? 0) + Date.now() - now.from);
	}

	return {
		show(slides, state, wide) {
			const here = slides[state.at]!;
			const { step } = here.dataset;
			if (!now || now.step !== step) {
				leaveStep();
				now = { step, from: Date.now() };
			}
			root.dataset.shape = wide ? 'P' : 'P4';
			const next = slides[state.at + 1];
			for (const slide of root.querySelectorAll<HTMLElement>('[data-slide]'))
				slide.toggleAttribute('data-next', slide === next);
			if (next) next.hidden = false;
			for (const item of list.querySelectorAll<HTMLElement>('[data-of]')) {
				// What the path leaves out can't be gone to.
				item.hidden = !slides.some(({ dataset }) => dataset.step === item.dataset.of);
				if (item.dataset.of === step) {
					item.setAttribute('aria-current', 'step');
					// The list alone is moved.
					list.scrollTop = item.offsetTop - list.offsetTop - list.clientHeight / 2;
				} else item.removeAttribute('aria-current');
			}
			root.dataset.blanked = state.blank ?? '';
			planned.textContent = minutesOf(here, path);
		},
		restart() {
			spent.clear();
			if (now) now.from = Date.now();
		},
		tick(since) {
			elapsed.textContent = since === undefined ? '0:00' : clock(Date.now() - since);
			const before = now?.step === undefined ? 0 : (spent.get(now.step) ?? 0);
			used.textContent = now?.step === undefined ? '' : clock(before + Date.now() - now.from);
		}
	};
}

/** "3:00" */
function minutesOf({ dataset: { minutes } }: HTMLElement, path: string | undefined): string {
	const pairs = (minutes ?? '').split(' ').map((pair) => pair.split(':'));
	const [, of] = pairs.find(([id]) => id === path) ?? pairs[0] ?? [];
	return of ? `${of}:00` : '–';
}
