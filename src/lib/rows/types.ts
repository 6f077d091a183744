/**
 * What is said, made once from a view, its lesson and the words of a language. Drawing, table, card, CSV and spoken sentence
 * are views of it.
 */
import type { Relation, Source } from '../lesson/schema.ts';

export const RECORD_KINDS = ['claim', 'event', 'place', 'account', 'term'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface RowKey {
	kind: RecordKind;
	/** The record's own id. */
	id: string;
}

export interface Row<Facts = unknown> {
	key: RowKey;
	/** The record as one full sentence: its accessible name. */
	sentence: string;
	/** What it is a record of: "Deaths in Exampleton, 1 March 1901". */
	about: string;
	/** What a table prints of it; the first cell names the row. */
	cells: readonly Cell[];
	/** What its card says beyond the cells: whose copy was read, what it repeats. A table prints of it what stands under a cell. */
	more: readonly Cell[];
	/** Where it was read; the first is the one that its figure is cited from. */
	sources: readonly Source[];
	/** What the drawing needs to know of it. */
	facts: Facts;
}

/** What one view of a figure shows, in its order. */
export interface Rows<Facts = unknown> {
	rows: readonly Row<Facts>[];
	/** Of its table, in order, whether any row has such a cell or not. */
	columns: readonly Column[];
	/** The last row of its table, which is no record: what the others come to, read together. */
	foot?: readonly Cell[];
}

export interface Column {
	id: string;
	/** Over the column, and before the value in a card. */
	text: string;
	/** What its cells hold, for the stylesheet. */
	holds?: 'figure' | 'told' | 'said' | 'read';
}

export interface Cell {
	column: Column;
	parts: readonly Part[];
	/** That nothing is told is what it says. */
	blank?: true;
	/** The id of the column in whose cell a table prints it, in small print. */
	under?: string;
}

/** A piece of a cell's text. */
export interface Part {
	text: string;
	/** Set in small print, on a line of its own. */
	small?: true;
	/** The language it is in, where that is not the lesson's. */
	lang?: string;
	/** It is a citation, and leads to this source. */
	citation?: Cited;
}

/** A place in a source, by its id. */
export interface Cited {
	source: string;
	locator: string;
}

/** A relation between two rows, with its reason as plain text. */
export interface RowLink extends Pick<Relation, 'from' | 'to' | 'type' | 'shown'> {
	why: string;
}

/** A row's key as markup and data write it: `claim-c01`. */
export const keyText = ({ kind, id }: RowKey): string => `${kind}-${id}`;

/** The key that such a text is; undefined for a text that is none. */
export function keyOf(text: string | undefined): RowKey | undefined {
	const at = text?.indexOf('-') ?? -1;
	const kind = RECORD_KINDS.find((one) => one === text?.slice(0, at));
	return kind && text && at < text.length - 1 ? { kind, id: text.slice(at + 1) } : undefined;
}

export const sameKey = (a: RowKey | undefined, b: RowKey | undefined): boolean =>
	a?.kind === b?.kind && a?.id === b?.id;
