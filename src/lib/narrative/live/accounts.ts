/** Comparisons of accounts on the live stage. */
import { hooksOf, scenesOf, sentenceOf } from '../../accounts/scenes.ts';
import type { AccountRow } from '../../rows/accounts.ts';
import type { StageAccount, StageData, StageRow } from '../stage-data.ts';
import { live, rowFrom, rowsAt, spokenOf, type Live } from './view.ts';

function accountFrom(row: StageRow, data: StageData): AccountRow {
	const facts = row.facts as StageAccount;
	const account = { id: row.key.id, claimant: facts.claimant };
	const answers = facts.answers.map((answer) => ({ ...answer, account }));
	return rowFrom<AccountRow>({ ...row, facts: { ...facts, answers } }, data);
}

export const make: Live<'accounts'> = (given, data, words) => {
	const { view, heading } = given;
	const list = rowsAt(given.rows, data, accountFrom);
	const beats = given.beats.map((beat, question) => ({
		...beat,
		cells: list.map(({ facts }) => facts.answers[question]!)
	}));
	const rows = { view, beats, rows: list, columns: [] };
	return live(
		given,
		list,
		sentenceOf(rows, words),
		(state, frame) => scenesOf(rows, spokenOf(view, state), frame, { heading, words }),
		hooksOf
	);
};
