/** The views of the live stage, from the data of its page: what each shows, and its scenes in a frame. Pure. */
import type { FigureKind } from '../figure/types.ts';
import type { NarrativeWords } from '../words/index.ts';
import type { Live, LiveView } from './live/view.ts';
import type { StageData } from './stage-data.ts';

/** What makes the views of each kind of figure. */
export type Kinds = { [Kind in FigureKind]: Live<Kind> };

/** Each comes by itself: a page of maps needs none of what sets claims. */
export const KINDS: { [Kind in FigureKind]: () => Promise<{ make: Live<Kind> }> } = {
	claims: () => import('./live/claims.ts'),
	timeline: () => import('./live/timeline.ts'),
	accounts: () => import('./live/accounts.ts'),
	map: () => import('./live/map.ts'),
	words: () => import('./live/words.ts')
};

/** The kinds of figure in some steps, each once, in their order; in all of them by default. */
export const kindsIn = (
	{ steps }: Pick<StageData, 'steps'>,
	ids: readonly string[] = Object.keys(steps)
): FigureKind[] => [...new Set(ids.flatMap((id) => (steps[id] ?? []).map(({ figure }) => figure)))];

/**
 * The views of a step, in its order; none of a step without figures.
 *
 * @param kinds at least those of the step
 */
export const viewsOf = (
	data: StageData,
	step: string,
	words: NarrativeWords,
	kinds: Partial<Kinds>
): LiveView[] =>
	(data.steps[step] ?? []).map((given) => {
		const make = kinds[given.figure] as Live<FigureKind>;
		return make(given, data, words);
	});
