/** The pieces that the cells of every kind are made of. */
import { byId } from '../lesson/claims.ts';
import { nameIn, otherNames, type NameInLanguage } from '../lesson/names.ts';
import type { Actor, Citation, Lesson, Place, Source } from '../lesson/schema.ts';
import type { CoreWords } from '../words/index.ts';
import type { Cell, Column, Part } from './types.ts';

type Sources = Pick<Lesson, 'sources'>;

export const small = (text: string, lang?: string): Part => ({ text, small: true, ...(lang && { lang }) });

/** A text in small print, or nothing of none. */
export const smallIf = (text: string | undefined | false | 0 | ''): Part[] => (text ? [small(text)] : []);

/** The name of a place, with its language where that is not the page's. */
export function placePart({ names }: Pick<Place, 'names'>, { language }: Pick<CoreWords, 'language'>): Part {
	return inLanguage(nameIn(names, language), language);
}

/** The names of a place in its other languages, each with its own: after the first in small print. */
export function otherNameParts(
	{ names }: Pick<Place, 'names'>,
	{ language }: Pick<CoreWords, 'language'>
): Part[] {
	return otherNames(names, nameIn(names, language)).map((name, at) => ({
		...inLanguage(name, language),
		...(at > 0 && { small: true })
	}));
}

const inLanguage = ({ text, language }: NameInLanguage, page: string): Part => ({
	text,
	...(language !== page && { lang: language })
});

export const cell = (column: Column, ...parts: readonly Part[]): Cell => ({ column, parts });

/** A cell, or none where nothing would stand in it. */
export const cellIf = (column: Column, parts: readonly Part[]): Cell[] =>
	parts.length ? [{ column, parts }] : [];

/** "The Norrvik Courier, ¶2", leading to the source. */
export function citationPart({ source, locator }: Citation, { sources }: Sources, words: CoreWords): Part {
	return {
		text: `${byId(sources, source).carrier}, ${words.locatorText(locator)}`,
		citation: { source, locator }
	};
}

/** A citation with the source's own words, and how its figure becomes ours. */
export function readingParts(
	citation: Citation,
	lesson: Sources & Pick<Lesson, 'language'>,
	words: CoreWords
): Part[] {
	const { wording, conversion } = citation;
	const { language } = byId(lesson.sources, citation.source);
	return [
		citationPart(citation, lesson, words),
		...(wording ? [small(words.quoted(wording), language === lesson.language ? undefined : language)] : []),
		...smallIf(conversion)
	];
}

/** Where something was read, each place of a source once. */
export function citationParts(citations: readonly Citation[], lesson: Sources, words: CoreWords): Part[] {
	return citations.map((citation) => citationPart(citation, lesson, words));
}

/** The sources of some citations, each once, in their order. */
export function sourcesOf(citations: readonly Citation[], { sources }: Sources): Source[] {
	return [...new Set(citations.map(({ source }) => source))].map((id) => byId(sources, id));
}

/** Whose copies were read, where they are not the carrier's own: a part for each keeper. */
export function hostCell(sources: readonly Source[], actors: readonly Actor[], words: CoreWords): Cell[] {
	const hosts = new Set(sources.flatMap(({ host }) => host ?? []));
	return cellIf(
		{ id: 'host', text: words.ui.card.host },
		[...hosts]
			.flatMap((id) => actors.find((actor) => actor.id === id) ?? [])
			.map(({ name }) => ({ text: name }))
	);
}
