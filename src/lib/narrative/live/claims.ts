/** Comparisons of claims on the live stage. */
import { arrangements } from '../../claims/arrange/index.ts';
import { scenesOf, sentenceOf } from '../../claims/scenes.ts';
import { claimHooks } from '../../figure/hooks.ts';
import { claimRowsAt } from './claim-rows.ts';
import { live, spokenOf, type Live } from './view.ts';

export const make: Live<'claims'> = (given, data, words) => {
	const { view, links, heading } = given;
	const rows = claimRowsAt(given, data);
	const arrangement = arrangements[view.arrangement ?? 'moment'];
	const folded = view.fold ?? false;
	return {
		...live(
			given,
			rows.rows,
			sentenceOf(rows, words),
			(state, frame) =>
				scenesOf(arrangement, rows, { ...spokenOf(view, state), fold: state.fold ?? folded }, frame, {
					heading,
					words
				}),
			claimHooks
		),
		folds: links.some(({ type }) => type === 'repeats'),
		folded
	};
};
