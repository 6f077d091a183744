import type { Snippet } from 'svelte';
import type { Lesson } from '../lesson/schema.ts';
import type { RowKey } from '../rows/types.ts';

/**
 * How a lesson is read: scrolled with its figures beside the text, one step at a time, or as one plain article, which is also what
 * print and a page without scripts get.
 */
export const READINGS = ['scroll', 'steps', 'plain'] as const;
export type Reading = (typeof READINGS)[number];

export interface ScrollNarrativeProps {
	/** A compiled lesson. */
	lesson: Lesson;
	/**
	 * The reading it opens in, and changes to when this changes.
	 * @default `scroll`; where the address is its own, the one that it asks for
	 */
	reading?: Reading;
	/**
	 * Where the sources of its figures stand: in each figure, or once on the page around it.
	 * @default 'figure'
	 */
	sources?: 'figure' | 'page';
	/**
	 * The address of a page that holds a row of every record, to which the text leads where no figure of its step has one.
	 * @default the page around with `sources: 'page'`; else the narrative holds these rows itself, after its last step
	 */
	tables?: string | undefined;
	/**
	 * Whether the page's address is its own: it then reads the step and `?reading=…` from it, and writes both.
	 * @default false: the address is the page's
	 */
	address?: boolean;
	/** Called with the id of the step that has become active, the first one included. */
	onstep?: (id: string) => void;
	/** Called with a record's kind and id when its card is opened, in the text or in a figure, with undefined when it is closed. */
	onselect?: ((record: RowKey | undefined) => void) | undefined;
	/**
	 * Called with what was thrown while one of its figures was drawn; the others stand.
	 * @default it is written to the console
	 */
	onerror?: (error: unknown) => void;
	/**
	 * The address of the lesson as slides, to which its readings then link.
	 * @default no link
	 */
	slides?: string | undefined;
	/**
	 * The address of a page to write on, to which the steps that ask for a sentence then link.
	 * @default no link
	 */
	work?: string | undefined;
	/** What stands before the first step. */
	cover?: Snippet;
}
