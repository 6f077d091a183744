/** The notes of a view: what its author says in the drawing, each with where it was read. */
import type { Lesson, Source, View } from '../lesson/schema.ts';
import type { CoreWords } from '../words/index.ts';

export interface FigureNote {
	text: string;
	/** Where it was read: what the link says, and where it leads. */
	citations: { label: string; locator: string; href: string }[];
}

/**
 * What a figure prints of its view's notes. A source that is not among those at hand is left out.
 *
 * @param toSource the address of a source's entry
 */
export function notesOf(
	{ notes = [] }: Pick<View, 'notes'>,
	{ sources }: Pick<Lesson, 'sources'>,
	toSource: (id: string) => string,
	words: CoreWords
): FigureNote[] {
	return notes.map(({ date, text, citations }) => ({
		text: date ? `${words.dateText(date)}: ${text}` : text,
		citations: citations.flatMap(({ source: id, locator }) => {
			const source = sources.find((one) => one.id === id);
			return source
				? [
						{
							label: `${source.carrier}, ${words.locatorText(locator)}`,
							locator,
							href: toSource(id)
						}
					]
				: [];
		})
	}));
}

/** The sources that a figure lists: those of its records, then those that only its notes cite. */
export function withNoted(
	cited: readonly Source[],
	{ notes = [] }: Pick<View, 'notes'>,
	{ sources }: Pick<Lesson, 'sources'>
): Source[] {
	const noted = new Set(notes.flatMap(({ citations }) => citations.map(({ source }) => source)));
	return [...cited, ...sources.filter((source) => noted.has(source.id) && !cited.includes(source))];
}
