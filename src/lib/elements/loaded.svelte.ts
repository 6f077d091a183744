import { LessonError } from '../lesson/problem.ts';
import type { Lesson } from '../lesson/schema.ts';
import { loadLesson } from './load.ts';

/** What every element takes. */
export interface ElementProps {
	/** A compiled lesson, set by script. Wins over `src`. */
	lesson?: unknown;
	/** Address of a compiled lesson. */
	src?: string;
	/** Id of a step: what its first figure of this kind shows is shown. */
	step?: string;
}

/** As many possible values of an attribute as a warning lists; the lesson's measures and steps are fewer. */
const LISTED = 20;

/** Dispatches an event of ours on an element, out of any shadow root. */
export function tell(host: HTMLElement, type: string, detail?: unknown): void {
	host.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}

/**
 * The lesson of an element, loaded anew when its attributes change. Tells the page when it is ready, and on the console
 * why it is not; what an attribute names in vain is passed over with a warning.
 */
export class Loaded {
	lesson = $state.raw<Lesson>();
	readonly #host: HTMLElement;

	constructor(host: HTMLElement, props: () => ElementProps) {
		this.#host = host;
		$effect(() => {
			const { lesson, src } = props();
			const abort = new AbortController();
			loadLesson(lesson, src, abort.signal).then(
				(ready) => {
					if (abort.signal.aborted) return;
					this.lesson = ready;
					if (ready) tell(host, 'crossread-ready');
				},
				(error: unknown) => {
					if (abort.signal.aborted) return;
					this.lesson = undefined;
					const text = error instanceof LessonError ? error.message : `${src}: ${String(error)}`;
					console.error(`<${host.localName}>: ${text}`);
				}
			);
			return () => abort.abort();
		});
	}

	/**
	 * The value of an attribute if it is one of those that there are; undefined, with a warning, if it is none. The
	 * warning lists what there is while that can be read at a glance.
	 */
	known<T extends string>(attribute: string, value: string | undefined, known: readonly T[]): T | undefined {
		if (!value || !this.lesson) return undefined;
		const found = known.find((one) => one === value);
		if (found === undefined)
			console.warn(
				`<${this.#host.localName}>: ${attribute}="${value}" is ${
					known.length > LISTED ? `not in the lesson` : `none of ${known.join(', ')}`
				}; it is passed over.`
			);
		return found;
	}

	/** The first view of a kind of figure that a step declares. */
	viewOf<F extends Lesson['steps'][number]['views'][number]['figure']>(step: string | undefined, figure: F) {
		type Found = Extract<Lesson['steps'][number]['views'][number], { figure: F }>;
		const steps = (this.lesson?.steps ?? []).filter(({ views }) =>
			views.some((view) => view.figure === figure)
		);
		const id = this.known(
			'step',
			step,
			steps.map((one) => one.id)
		);
		return steps.find((one) => one.id === id)?.views.find((view): view is Found => view.figure === figure);
	}
}
