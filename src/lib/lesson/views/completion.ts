import type { View } from '../schema.ts';

export type FigureName = View['figure'];
export type ViewOf<F extends FigureName> = Extract<View, { figure: F }>;

/** What completes the views of a figure by its part of a lesson. */
export type Completion<F extends FigureName, L> = (lesson: L, view?: Partial<ViewOf<F>>) => ViewOf<F>;

/**
 * @param figure it wins over the `figure` that the view may name
 * @param fill a member that is undefined counts as left out
 */
export const completion =
	<F extends FigureName, L>(
		figure: F,
		fill: (lesson: L, view: Partial<ViewOf<F>>) => ViewOf<F>
	): Completion<F, L> =>
	(lesson, view = {}) => {
		const named = Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
		return { ...fill(lesson, named as Partial<ViewOf<F>>), figure };
	};
