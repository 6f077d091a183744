/** Marks texts of a language that stand among those of another. */
import { directionOf, sameLanguage } from '../lesson/language.ts';
import type { CoreWords } from './types.ts';

/**
 * The attributes of an element whose texts are the interface's; none where they are in the language around. Written out one by one:
 * a single spread among the components of a figure brings 2 kB of Svelte along.
 *
 * @param around the tag of the lesson's language
 */
export function marked(
	{ language }: Pick<CoreWords, 'language'>,
	around: string
): { lang?: string; dir?: 'ltr' | 'rtl' } {
	if (sameLanguage(language, around)) return {};
	const dir = directionOf(language);
	return { lang: language, ...(dir !== directionOf(around) && { dir }) };
}
