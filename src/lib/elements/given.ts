import type { Lesson } from '../lesson/schema.ts';
import type { FigureName, ViewOf } from '../lesson/view.ts';

/** As many possible values of an attribute as a warning lists; the lesson's measures and steps are fewer. */
const LISTED = 20;

/** What an element is given: its lesson, and attributes, which may name what is not in it. */
export class Given {
	readonly lesson: Lesson;
	readonly #tag: string;
	readonly #values: Readonly<Record<string, unknown>>;
	/** What was passed over is said once. */
	readonly #said = new Set<string>();

	constructor(tag: string, lesson: Lesson, values: Readonly<Record<string, unknown>>) {
		this.lesson = lesson;
		this.#tag = tag;
		this.#values = { ...values };
	}

	/**
	 * The value of an attribute if it is one of those that there are; undefined, with a warning, if it is none. The
	 * warning lists what there is while that can be read at a glance.
	 */
	known<T extends string>(attribute: string, known: readonly T[]): T | undefined {
		const value = this.#values[attribute];
		if (!value) return undefined;
		const found = known.find((one) => one === value);
		if (found === undefined && !this.#said.has(attribute)) {
			this.#said.add(attribute);
			console.warn(
				`<${this.#tag}>: ${attribute}="${String(value)}" is ${
					known.length > LISTED ? `not in the lesson` : `none of ${known.join(', ')}`
				}; it is passed over.`
			);
		}
		return found;
	}

	/** The first view of a kind of figure that the step declares which is asked for. */
	viewOf<F extends FigureName>(figure: F): ViewOf<F> | undefined {
		const steps = (this.lesson.steps ?? []).filter(({ views }) =>
			views.some((view) => view.figure === figure)
		);
		const id = this.known(
			'step',
			steps.map((one) => one.id)
		);
		return steps
			.find((one) => one.id === id)
			?.views.find((view): view is ViewOf<F> => view.figure === figure);
	}
}
