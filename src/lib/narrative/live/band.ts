/** The views of a step as its strip has them: of a comparison of claims a few statements, of any other figure what it holds. Pure. */
import { bandOf, type BandWords } from '../../claims/arrange/band.ts';
import type { Frame } from '../../figure/frame.ts';
import type { Scene } from '../../figure/scene.ts';
import type { StageData, StageView } from '../stage-data.ts';
import { claimRowsAt } from './claim-rows.ts';
import { spokenOf, type LiveView, type StageState } from './view.ts';

export interface BandView extends Pick<LiveView, 'heading' | 'shows' | 'ids'> {
	/** A few of its statements, in as little height as they need; undefined of a figure that has no such form. */
	scene: ((ids: readonly string[], state: StageState, frame: Frame) => Scene) | undefined;
}

/** The views of a step, in its order; none of a step without figures. */
export const bandViews = (data: StageData, step: string, words: BandWords): BandView[] =>
	(data.steps[step] ?? []).map((given) => ({
		heading: given.heading,
		shows: given.view.shows ?? {},
		ids: new Set(placesIn(given).map((place) => data.rows[place]!.key.id)),
		scene: sceneOf(given, data, words)
	}));

const placesIn = (given: StageView): readonly number[] =>
	given.figure === 'timeline' ? [...given.rows, ...given.statements] : given.rows;

function sceneOf(given: StageView, data: StageData, words: BandWords): BandView['scene'] {
	// What is set apart shares no axis.
	if (given.figure !== 'claims' || given.view.arrangement === 'apart') return undefined;
	const rows = claimRowsAt(given, data);
	return (ids, state, frame) => bandOf(rows, ids, spokenOf(given.view, state), frame, words);
}
