/** The controls of a figure as data: what can be asked of it, and how it stands. */

export interface Option {
	/** Undefined for as it is without a choice. */
	value: string | undefined;
	text: string;
}

interface Named {
	/** Which member of the choice it sets. */
	id: string;
	label: string;
}

/** One of several. */
export interface Choice extends Named {
	kind: 'choice';
	options: readonly Option[];
	value: string | undefined;
}

/** One of a row of stops that have an order, as days have. */
export interface Slider extends Named {
	kind: 'slider';
	stops: readonly Option[];
	/** Its place among the stops, from 0. */
	at: number;
}

export interface Switch extends Named {
	kind: 'switch';
	on: boolean;
}

export type Control = Choice | Slider | Switch;

/**
 * Puts the controls of a figure into an element.
 *
 * @param props read anew whenever they change, where the figure runs on the same Svelte
 * @param contexts of the figure, for `mount`
 * @returns what takes them out
 */
export type Controls<P extends object> = (
	props: P,
	target: HTMLElement,
	contexts: Map<unknown, unknown>
) => (() => void) | Promise<() => void>;
