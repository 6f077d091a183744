/** The names of a thing in several languages, and which of them a reader gets. */
import { sameLanguage } from './language.ts';

/** By the tag of a language (BCP 47): at least one. */
export type Names = Readonly<Record<string, string>>;

export interface NameInLanguage {
	text: string;
	/** The tag of its language. */
	language: string;
}

/**
 * The name in a language, else the first. A compiled place has the name in its lesson's language first, where it has one.
 *
 * @param language a tag; `kk` finds a name under `kk-Latn`, where there is none under `kk`
 */
export function nameIn(names: Names, language: string): NameInLanguage {
	const all = namesOf(names);
	return (
		all.find((one) => one.language === language) ??
		all.find((one) => sameLanguage(one.language, language)) ??
		all[0] ?? { text: '', language }
	);
}

/** The other names, in their order; one that is written alike in several languages once. */
export function otherNames(names: Names, shown: NameInLanguage): NameInLanguage[] {
	return namesOf(names).filter(
		({ text }, at, all) => text !== shown.text && all.findIndex((one) => one.text === text) === at
	);
}

const namesOf = (names: Names): NameInLanguage[] =>
	Object.entries(names).map(([language, text]) => ({ language, text }));
