/** How a language reaches components: by context, from whoever provides it; each component has English of its own else. */
import { getContext, setContext } from 'svelte';
import type { CoreWords, Words } from './types.ts';

/** One for all copies of us in a page, since a host may import the provider and a figure from two. */
const KEY = Symbol.for('crossread.words');

/** An object, so that what is provided may be there later than who provides it. */
interface Provided {
	readonly words: Words | undefined;
}

/**
 * Gives all components below the one that calls it their words. They take them when they are made: who changes the
 * language makes them anew, as `Language.svelte` does.
 *
 * @param words undefined leaves each component its own default
 */
export function provideWords(words: () => Words | undefined): void {
	const above = getContext<Provided | undefined>(KEY);
	setContext<Provided>(KEY, {
		get words() {
			return words() ?? above?.words;
		}
	});
}

/** The same for `render`, `mount` and `hydrate`, which take a context. */
export const wordsContext = (words: Words): Map<symbol, Provided> => new Map([[KEY, { words }]]);

/**
 * The words of the component that calls it: those provided above it.
 *
 * @param fallback the words that it needs and no more, so that what is bundled with it stays small
 */
export function useWords<W extends CoreWords>(fallback: W): W {
	// What is provided is a whole language, whatever part of it is needed here.
	return (getContext<Provided | undefined>(KEY)?.words as W | undefined) ?? fallback;
}
