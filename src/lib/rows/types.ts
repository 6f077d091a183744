/**
 * What is said, made once from a view, its lesson and the words of a language. Drawing, table, card, CSV and spoken sentence
 * are views of it.
 */
import type { Relation, Source } from '../lesson/schema.ts';

export type RecordKind = 'claim' | 'event' | 'place' | 'account';

export interface RowKey {
	kind: RecordKind;
	/** The record's own id. */
	id: string;
}

export interface Row<Facts> {
	key: RowKey;
	/** The record as one full sentence: its accessible name. */
	sentence: string;
	/** Where it was read; the first is the one that its figure is cited from. */
	sources: readonly Source[];
	/** What the drawing needs to know of it. */
	facts: Facts;
}

/** A relation between two rows, with its reason as plain text. */
export interface RowLink extends Pick<Relation, 'from' | 'to' | 'type' | 'shown'> {
	why: string;
}
