/** How claims are set in a frame: at one moment, over time, or apart. Pure: the same scene in Node and in a browser. */
import type { Frame } from '../../figure/frame.ts';
import type { Arranged, Spoken } from '../../figure/scene.ts';
import type { ClaimRows } from '../../rows/claims.ts';
import type { ClaimsWords } from '../../words/index.ts';
import type { ARRANGEMENTS } from '../../lesson/vocabulary.ts';
import { apart } from './apart.ts';
import { atOneMoment } from './moment.ts';
import { overTime } from './over-time.ts';

/** What a reader has done to a figure. */
export interface ArrangeState extends Spoken {
	/**
	 * Whether what repeats another is folded into its origin.
	 * @default false
	 */
	fold?: boolean | undefined;
}

/** A comparison set in a frame: of how many parts it is, and each of them, from 0. */
export type Arrangement<W = ClaimsWords> = (
	rows: ClaimRows,
	state: ArrangeState,
	frame: Frame,
	words: W
) => Arranged;

export type ArrangementName = (typeof ARRANGEMENTS)[number];

/** Every arrangement there is. An element fetches what it needs of them one by one. */
export const arrangements: Record<ArrangementName, Arrangement> = {
	moment: atOneMoment,
	'over-time': overTime,
	apart
};
