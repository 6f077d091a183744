/**
 * Where a reader is in a narrative: in which reading, at which step, at which words of its text, and whether a guarded step is
 * open. It knows no document: `narrate.ts` tells it of keys, presses and places, and writes what it says into the markup.
 *
 * It holds no runes: the page of a lesson is driven without Svelte, whose signals alone are as large as all that runs there.
 */
import type { Reading } from './types.ts';

/** What words of a text name. */
export interface Named {
	/** The text of its record's key; undefined for words that only change what is shown. */
	record?: string | undefined;
	/** The name under `shows` of what is shown at these words. */
	show?: string | undefined;
	/** Which sentence of the step it stands in; undefined for what is pointed at. */
	sentence?: number | undefined;
}

/** Something that the text of a step names. */
export interface Mention extends Named {
	sentence: number;
}

/** What of a step its state depends on. */
export interface Outline {
	id: string;
	guarded: boolean;
	/** What its text names, in reading order. */
	mentions: readonly Mention[];
}

/** Words that are pressed or have the focus. */
interface Pointed {
	/** Id of the step in whose text they stand. */
	step: string;
	/** Their place among what the step names. */
	at: number;
	/** As many of its mentions as had been read when they were pointed at; undefined as long as another step is active. */
	read?: number;
}

export class Narrative {
	#reading: Reading = 'scroll';
	#steps: readonly Outline[] = [];
	#index = 0;
	#above = true;
	#position = 0;
	#passed = 0;
	#pointed: Pointed | undefined;
	#open = false;
	readonly #listeners = new Set<() => void>();

	get reading(): Reading {
		return this.#reading;
	}

	/** Whether one step is shown at a time. */
	get byStep(): boolean {
		return this.#reading === 'steps';
	}

	/** Where its active step began and how far was scrolled when it was last bound to markup: CSS pixels. */
	left: { id: string; top: number; position: number } | undefined;

	get steps(): readonly Outline[] {
		return this.#steps;
	}

	/** Of the active step, from 0. */
	get index(): number {
		return this.#index;
	}

	get step(): Outline | undefined {
		return this.#steps[this.#index];
	}

	/** How far is scrolled, as it was last told: CSS pixels. */
	get position(): number {
		return this.#position;
	}

	/** Whether words of the active step are pointed at. */
	get pointing(): boolean {
		return this.#here !== undefined;
	}

	/** Whether the first step is still to come. */
	get above(): boolean {
		return this.#above;
	}

	/** Whether the active step keeps what it holds closed until it is asked for once more; elsewhere a guarded step is open. */
	get closed(): boolean {
		return this.byStep && this.step?.guarded === true && !this.#open;
	}

	/** The words pointed at, where their step is the active one. */
	get #here(): (Mention & { at: number }) | undefined {
		const { step, at = -1 } = this.#pointed ?? {};
		const mention = step !== undefined && step === this.step?.id ? this.step.mentions[at] : undefined;
		return mention && { ...mention, at };
	}

	/** What the text speaks of: what its sentence names, as far as it is read, or the record pointed at wherever it is named. */
	get current(): readonly Mention[] {
		const mentions = this.step?.mentions ?? [];
		const here = this.#here;
		if (here) return mentions.filter(({ record }) => record === here.record);
		const read = mentions.slice(0, this.#passed);
		return read.filter(({ sentence }) => sentence === read.at(-1)!.sentence);
	}

	/** What the text speaks of, or what is pointed at wherever it is named. */
	get spoken(): readonly Named[] {
		const here = this.#here;
		return here ? [{ record: here.record }] : this.current;
	}

	/** All that the step has named so far, the last one last: also up to what is pointed at, which comes after it. */
	get read(): readonly Named[] {
		const mentions = this.step?.mentions ?? [];
		const here = this.#here;
		if (!here) return mentions.slice(0, this.#passed);
		return [...mentions.slice(0, Math.max(this.#passed, here.at + 1)), { record: here.record }];
	}

	/** Calls back whenever something of it has changed; returns what ends it. */
	listen(told: () => void): () => void {
		this.#listeners.add(told);
		return () => void this.#listeners.delete(told);
	}

	/**
	 * Takes the steps of a lesson, again when they change. The active step stays where it is still there; else what stands
	 * in its place becomes active.
	 */
	follow(steps: readonly Outline[]): void {
		const { id } = this.step ?? {};
		this.#steps = steps;
		const kept = steps.findIndex((step) => step.id === id);
		if (kept < 0) this.#enter(Math.min(this.#index, steps.length - 1));
		else this.#index = kept;
		this.#tell();
	}

	/** Another reading, at the same step. */
	choose(reading: Reading): void {
		if (reading === this.#reading) return;
		this.#reading = reading;
		this.#enter(this.#index);
		this.#tell();
	}

	/** Goes to a step, or to the nearest that there is. */
	go(index: number): void {
		this.#enter(index);
		this.#above = false;
		this.#tell();
	}

	/** Goes to a step by its id; false where there is none. */
	goTo(id: string): boolean {
		const index = this.#steps.findIndex((step) => step.id === id);
		if (index < 0) return false;
		this.go(index);
		return true;
	}

	/** Opens what is closed; false where nothing is. */
	open(): boolean {
		if (!this.closed) return false;
		this.#open = true;
		this.#tell();
		return true;
	}

	/** Whether there is a step that way. */
	leads(direction: 1 | -1): boolean {
		const to = this.#index + direction;
		return to >= 0 && to < this.#steps.length;
	}

	/**
	 * Where the reader is by position, in the readings that show all steps.
	 *
	 * @param index of the active step
	 * @param passed as many of its mentions as have been read
	 * @param above whether the first step is still to come
	 * @param position how far is scrolled, in CSS pixels
	 */
	at(index: number, passed: number, above: boolean, position = 0): void {
		if (this.byStep) return;
		this.#position = position;
		if (index === this.#index && passed === this.#passed && above === this.#above) return;
		this.#above = above;
		if (index !== this.#index) this.#enter(index);
		this.#passed = passed;
		const pointed = this.#pointed;
		if (pointed && this.#here) {
			const { at, read = passed } = pointed;
			pointed.read = read;
			// The page may be scrolled to what takes the focus; whoever reads on comes to something else.
			const reached = passed >= Math.min(read, at - 1) && passed <= at + 1;
			if (passed !== read && !reached) this.#pointed = undefined;
		}
		this.#tell();
	}

	/**
	 * Words of a text that are pressed, or have the focus: their record is spoken of until another is read. Of a step that is not
	 * active it is once that becomes active.
	 *
	 * @param step its id
	 * @param at their place among what it names
	 */
	point(step: string, at: number): void {
		if (step === this.#pointed?.step && at === this.#pointed.at) return;
		this.#pointed = { step, at, ...(step === this.step?.id && { read: this.#passed }) };
		this.#tell();
	}

	/** Nothing is pointed at any more. */
	release(): void {
		if (!this.#pointed) return;
		this.#pointed = undefined;
		this.#tell();
	}

	#enter(index: number): void {
		const left = this.step?.id;
		this.#index = Math.max(0, Math.min(this.#steps.length - 1, index));
		this.#passed = 0;
		const id = this.step?.id;
		if (this.#pointed && (id === left || this.#pointed.step !== id)) this.#pointed = undefined;
		this.#open = false;
	}

	#tell(): void {
		for (const told of this.#listeners) told();
	}
}
