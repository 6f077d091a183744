/** Figures of words on the live stage. */
import type { TermRow } from '../../rows/terms.ts';
import { hooksOf, scenesOf, sentenceOf } from '../../words-figure/scenes.ts';
import { live, rowsAt, spokenOf, type Live } from './view.ts';

export const make: Live<'words'> = (given, data, words) => {
	const { view, heading } = given;
	const rows = { view, rows: rowsAt<TermRow>(given.rows, data), columns: [] };
	return live(
		given,
		rows.rows,
		sentenceOf(rows, words),
		(state, frame) => scenesOf(rows, spokenOf(view, state), frame, { heading, words }),
		hooksOf
	);
};
