/** The languages whose number words are known: pure, and apart from all other texts, since the rules of a lesson ask them. */
import { numberWords as en } from './en.ts';
import type { NumberWords } from './types.ts';

const LANGUAGES: Partial<Record<string, NumberWords>> = { en };

/** Of a language by its tag (BCP 47); undefined where none are known. */
export const numberWordsOf = (language: string): NumberWords | undefined =>
	LANGUAGES[language.toLowerCase().split('-')[0]!];

/** Whether a wording holds a number as words of any language that is known here. */
export const holdsAsWords = (wording: string, n: number): boolean =>
	Object.values(LANGUAGES).some((words) => words!.holds(wording, n));
