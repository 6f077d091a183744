import { LessonError } from '../lesson/problem.ts';
import type { Lesson } from '../lesson/schema.ts';
import type { FigureName, ViewOf } from '../lesson/view.ts';
import type { Words } from '../words/index.ts';
import { explain, fetchedLesson, givenLesson, readable } from './load.ts';

/** What every element takes. */
export interface ElementProps {
	/** A compiled lesson, set by script, or its JSON. Wins over `src` where it can be read. */
	lesson?: unknown;
	/** Address of a compiled lesson. */
	src?: string;
	/** Id of a step: what its first figure of this kind shows is shown. */
	step?: string;
	/** All words of a language, set by script. Default: English. */
	words?: Words;
}

/** As many possible values of an attribute as a warning lists; the lesson's measures and steps are fewer. */
const LISTED = 20;

/** Dispatches an event of ours on an element, out of any shadow root. */
export function tell(host: HTMLElement, type: string, detail?: unknown): void {
	host.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
}

/**
 * The lesson of an element, loaded anew when its attributes change. Tells the page when it is ready, or, by event and
 * on the console, why it is not; what an attribute names in vain is passed over with a warning.
 */
export class Loaded {
	lesson = $state.raw<Lesson>();
	readonly #host: HTMLElement;
	#explained: unknown;

	/** @param drawn whether all is there that its lesson is drawn with */
	constructor(host: HTMLElement, props: () => ElementProps, drawn = () => true) {
		this.#host = host;
		$effect(() => {
			const { lesson, src } = props();
			const abort = new AbortController();
			const { signal } = abort;
			void this.#load(lesson, src, signal).then((ready) => {
				if (signal.aborted) return;
				this.lesson = ready;
			});
			return () => abort.abort();
		});
		let told: Lesson | undefined;
		$effect(() => {
			const { lesson } = this;
			if (lesson === told || (lesson && !drawn())) return;
			told = lesson;
			if (lesson) tell(host, 'crossread-ready');
		});
	}

	async #load(lesson: unknown, src: string | undefined, signal: AbortSignal): Promise<Lesson | undefined> {
		try {
			const given = givenLesson(lesson);
			if (given !== undefined) return await readable(given);
		} catch (error) {
			this.#report(error, signal);
		}
		try {
			return src ? await readable(await fetchedLesson(src, signal)) : undefined;
		} catch (error) {
			this.#report(error, signal);
		}
	}

	/** For what is thrown while the lesson is drawn: of one lesson it is said once, however many figures it breaks. */
	fail = (thrown: unknown): void => {
		const { lesson } = this;
		if (lesson === this.#explained) return;
		this.#explained = lesson;
		void explain(lesson, thrown).then((error) => this.#report(error));
	};

	#report(error: unknown, signal?: AbortSignal): void {
		if (signal?.aborted) return;
		const { message, issues } = error instanceof LessonError ? error : { message: String(error), issues: [] };
		console.error(`<${this.#host.localName}>: ${message}`);
		tell(this.#host, 'crossread-error', { issues });
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
	viewOf<F extends FigureName>(step: string | undefined, figure: F): ViewOf<F> | undefined {
		const steps = (this.lesson?.steps ?? []).filter(({ views }) =>
			views.some((view) => view.figure === figure)
		);
		const id = this.known(
			'step',
			step,
			steps.map((one) => one.id)
		);
		return steps
			.find((one) => one.id === id)
			?.views.find((view): view is ViewOf<F> => view.figure === figure);
	}
}
