/**
 * What a mark, a row of a table and a number in the text have in common: the key of the record that they show. A mark
 * carries it as `data-record`, the record's row in a table as `data-row`, and on a page with the full tables the row's
 * id is made of it, so that without scripts a link leads there.
 */
import { ownId, sourceAnchor } from './ids.ts';

export type RecordKind = 'statement' | 'event' | 'account' | 'place';

export const recordKey = (kind: RecordKind, id: string): string => `${kind}-${id}`;

/** The id of a record's row in the full tables, from its key. */
export const rowId = (key: string): string => ownId(key);

/** The id of a record from its key. */
export const recordId = (key: string): string => key.slice(key.indexOf('-') + 1);

/** The ids of the sources' entries that a figure's links lead to: in the figure itself, or on the page around it. */
export const sourceIds =
	(where: 'figure' | 'page', uid: string) =>
	({ id }: { id: string }): string =>
		where === 'page' ? sourceAnchor(id) : ownId(uid, sourceAnchor(id));
