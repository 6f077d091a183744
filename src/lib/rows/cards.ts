/** Where the cards of a page come from: made of its lesson, or of the data that its server wrote. */
import type { Citation, Lesson } from '../lesson/schema.ts';
import type { CoreWords } from '../words/index.ts';
import { cardOf, citationCard, type Card } from './card.ts';
import { sourceEntry, type SourceEntry } from './sources.ts';
import type { Row, RowKey } from './types.ts';

export interface Cards {
	/**
	 * The card of a record; undefined where there is none.
	 *
	 * @param step id of the step in whose text the record is named: its card says nothing that the step does not admit
	 */
	record(key: RowKey, step?: string): Card | undefined;
	/** The card of a place in a source; undefined for a source that there is not. */
	citation(citation: Pick<Citation, 'source' | 'locator'>): Card | undefined;
	/** What the list of sources says of one. */
	entry(source: string): SourceEntry | undefined;
}

type SourcesLesson = Pick<Lesson, 'sources' | 'actors'>;

/** What cards say of sources. */
export function sourceCards(
	{ sources, actors }: SourcesLesson,
	words: CoreWords
): Pick<Cards, 'citation' | 'entry'> {
	const find = (id: string) => sources.find((source) => source.id === id);
	return {
		citation(citation) {
			const source = find(citation.source);
			return source && citationCard(citation, source.carrier, words);
		},
		entry(id) {
			const source = find(id);
			return source && sourceEntry(source, actors, words);
		}
	};
}

/** The cards of one figure: of its own rows. */
export function figureCards(rows: readonly Row[], lesson: SourcesLesson, words: CoreWords): Cards {
	return {
		...sourceCards(lesson, words),
		record(key) {
			const row = rows.find((one) => one.key.kind === key.kind && one.key.id === key.id);
			return row && cardOf(row);
		}
	};
}
