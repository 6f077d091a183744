/** Comparisons of claims on the live stage. */
import { bandOf } from '../../claims/arrange/band.ts';
import { arrangements } from '../../claims/arrange/index.ts';
import { scenesOf, sentenceOf } from '../../claims/scenes.ts';
import type { Frame } from '../../figure/frame.ts';
import { claimHooks } from '../../figure/hooks.ts';
import type { ClaimRows } from '../../rows/claims.ts';
import { axisKey } from '../stage-data.ts';
import { claimFrom, live, rowsAt, spokenOf, type Live, type StageState } from './view.ts';

export const make: Live<'claims'> = (given, data, words) => {
	const { view, links, axes, names, fractional, heading } = given;
	const list = rowsAt(given.rows, data, claimFrom);
	const rows: ClaimRows = {
		view,
		links,
		rows: list,
		byId: new Map(list.map((row) => [row.key.id, row])),
		columns: [],
		axisTitle: (measure, unit) => axes[axisKey(measure, unit)]!,
		measureName: (measure) => names[measure]!,
		fractional: (measure) => fractional.includes(measure)
	};
	const arrangement = arrangements[view.arrangement ?? 'moment'];
	const folded = view.fold ?? false;
	return {
		...live(
			given,
			list,
			sentenceOf(rows, words),
			(state, frame) =>
				scenesOf(arrangement, rows, { ...spokenOf(view, state), fold: state.fold ?? folded }, frame, {
					heading,
					words
				}),
			claimHooks
		),
		// What is set apart shares no axis.
		...(view.arrangement !== 'apart' && {
			band: (ids: readonly string[], state: StageState, frame: Frame) =>
				bandOf(rows, ids, spokenOf(view, state), frame, words)
		}),
		folds: links.some(({ type }) => type === 'repeats'),
		folded
	};
};
