import type { Box } from '../figure/box.ts';
import { islandContext } from '../figure/island.ts';
import { wordsContext } from '../words/context.ts';
import type { Words } from '../words/index.ts';

/** What a figure in an element is told beside its props. */
export interface Around {
	/** @default English */
	words?: Words | undefined;
	/** The box that it is drawn for; undefined while it is not shown. */
	box?: Box | undefined;
}

/** The same, for `render`, `mount` and `hydrate`. */
export const contextOf = ({ words, box }: Around): Map<symbol, unknown> =>
	islandContext(words ? wordsContext(words) : new Map<symbol, never>(), { box, scripts: true });
