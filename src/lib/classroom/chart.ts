/** A chart of claims to draw on by hand: who said something, in the order of the figure, and an axis that leaves both ends open. Pure. */
import { max, tickStep, ticks } from 'd3-array';
import { grouped } from '../lesson/grouped.ts';
import type { ClaimRow, ClaimRows } from '../rows/claims.ts';

export interface BlankChart {
	/** "deaths stated" */
	title: string;
	/** Upwards, from zero. */
	ticks: readonly number[];
	/** What to draw for: the claimant, and when it was said. */
	rows: readonly { id: string; name: string; said: string }[];
}

/** About as many numbers as stand well over the width of a sheet. */
const TICKS = 8;

/** As many rows as a hand can draw on one sheet. */
const MOST = 12;

/**
 * The claims of the measure and unit that most of them share; undefined where none names a number.
 *
 * @param made what a comparison of claims shows
 */
export function blankChart({ rows, axisTitle }: ClaimRows): BlankChart | undefined {
	const axisOf = ({ facts: { measure, unit } }: ClaimRow) => axisTitle(measure, unit);
	const groups = grouped(rows, axisOf);
	const [title, shared] = [...groups].reduce<[string, ClaimRow[]]>(
		(most, one) => (one[1].length > most[1].length ? one : most),
		['', []]
	);
	const greatest = max(shared.flatMap(({ facts: { bounds } }) => [bounds.min ?? 0, bounds.max ?? 0]));
	if (!greatest) return undefined;
	// A step beyond the greatest number that is named, so that nobody reads an end into the axis.
	const step = tickStep(0, greatest, TICKS);
	return {
		title,
		ticks: ticks(0, (Math.floor(greatest / step) + 1) * step, TICKS),
		rows: shared
			.slice(0, MOST)
			.map(({ key, facts }) => ({ id: key.id, name: facts.name, said: facts.saidText }))
	};
}
