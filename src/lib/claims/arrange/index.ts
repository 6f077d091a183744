/** How claims are set in a frame: at one moment, over time, or apart. Pure: the same scene in Node and in a browser. */
import type { Frame } from '../../figure/frame.ts';
import type { Scene } from '../../figure/scene.ts';
import type { ClaimRows } from '../../rows/claims.ts';
import type { ClaimsWords } from '../../words/index.ts';
import { apart } from './apart.ts';
import { atOneMoment } from './moment.ts';

/** What a reader has done to a figure. */
export interface ArrangeState {
	/** The records that the step speaks of. */
	focus: readonly string[];
	/**
	 * Those of the sentence that is read: the others step back.
	 * @default none, and none steps back
	 */
	spoken?: readonly string[];
	/**
	 * Which part is shown of a drawing that does not fit its frame.
	 * @default 0
	 */
	part?: number;
	/**
	 * Whether what repeats another is folded into its origin.
	 * @default false
	 */
	fold?: boolean;
}

export type Arrange = (rows: ClaimRows, state: ArrangeState, frame: Frame, words: ClaimsWords) => Scene;

export const arrangeClaims: Arrange = (rows, state, frame, words) =>
	(rows.view.arrangement === 'apart' ? apart : atOneMoment)(rows, state, frame, words);
