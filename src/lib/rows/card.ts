/** The card of a record or of a citation, as data: what opens from a mark, a number in the text or a place in a source. */
import type { CoreWords, FigureUi } from '../words/index.ts';
import type { Cited, Part, Row } from './types.ts';

export interface Card {
	/** What it is a card of: "Deaths in Exampleton, 1 March 1901". */
	about?: string;
	/** Who says it, what happened, which place; of a citation, where in which source. */
	heading: readonly Part[];
	/** What else is known of it, each under its name. */
	fields: readonly CardField[];
	/** Ids of the sources whose entries stand below. */
	sources: readonly string[];
}

/** The words around a card. */
export type CardUi = Pick<FigureUi, 'chosen' | 'close' | 'source' | 'sources'>;

export interface CardField {
	label: string;
	parts: readonly Part[];
}

/** Everything a row holds: its first cell as heading, the others under the names of their columns, where anything stands in them. */
export function cardOf({ about, cells, more, sources }: Row): Card {
	const [heading, ...rest] = cells;
	return {
		about,
		heading: heading!.parts.map(plain),
		fields: [...rest, ...more]
			.filter(({ parts }) => parts.length)
			.map(({ column, parts }) => ({ label: column.text, parts: parts.map(plain) })),
		sources: sources.map(({ id }) => id)
	};
}

/** A card leads nowhere inside: the entries that its citations lead to stand in it. */
const plain = ({ text, small, lang }: Part): Part => ({
	text,
	...(small && { small }),
	...(lang && { lang })
});

/** @param carrier the name of the source */
export function citationCard(
	{ source, locator }: Cited,
	carrier: string,
	words: Pick<CoreWords, 'locatorText'>
): Card {
	return { heading: [{ text: `${carrier}, ${words.locatorText(locator)}` }], fields: [], sources: [source] };
}
