/** What a view leaves out: `views/` fills it in, in one place for each kind of figure. */
import { completeAccounts } from './views/accounts.ts';
import { completeClaims } from './views/claims.ts';
import type { FigureName, ViewOf } from './views/completion.ts';
import { completeMap } from './views/map.ts';
import { completeTimeline } from './views/timeline.ts';
import { completeWords } from './views/words.ts';

export type { FigureName, ViewOf };

const completions = {
	claims: completeClaims,
	timeline: completeTimeline,
	accounts: completeAccounts,
	map: completeMap,
	words: completeWords
};

/** The part of a lesson by which the views of a figure are completed. */
type Context<F extends FigureName> = Parameters<(typeof completions)[F]>[0];

/**
 * A view with what it leaves out. A member that is undefined counts as left out, and no view that its type allows
 * throws. A view that a step declares is whole and comes back as it is.
 *
 * - `claims`: the event and measure of the first class claim that fits what is named; `deaths` where none does.
 * - `timeline`: the lesson's own tracks, or `overview` where it has none, from the first day of their events to the last.
 * - `accounts`: the first moment with a class account that fits what is named.
 * - `map`: the first map of the lesson; without one, all its places.
 * - `words`: every word of the glossary that somebody uses.
 *
 * @param figure the kind of figure; it wins over the `figure` that the view may name
 */
export function complete<F extends FigureName>(
	figure: F,
	lesson: Context<F>,
	view: Partial<ViewOf<F>> = {}
): ViewOf<F> {
	const fill = completions[figure] as unknown as (lesson: Context<F>, view: Partial<ViewOf<F>>) => ViewOf<F>;
	return fill(lesson, view);
}
