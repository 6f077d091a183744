/** The scenes of a comparison of accounts: for a frame all its parts, and the sentence that says what is shown. */
import { drawingFrame } from '../figure/frames.ts';
import type { Frame } from '../figure/frame.ts';
import type { Hooks } from '../figure/hooks.ts';
import type { Scene, Spoken } from '../figure/scene.ts';
import type { AccountRow, AccountRows } from '../rows/accounts.ts';
import type { AccountsWords } from '../words/index.ts';
import { arrangeAccounts } from './arrange/index.ts';

/** Every part of a comparison in a frame; none where nothing is shown. */
export function scenesOf(
	rows: AccountRows,
	state: Spoken,
	frame: Frame,
	{ heading, words }: { heading: string; words: AccountsWords }
): Scene[] {
	return arrangeAccounts(rows, state, drawingFrame(frame, heading, sentenceOf(rows, words)), words);
}

/** How many accounts are asked how many questions, and on how many of these the versions part. */
export function sentenceOf({ rows, beats }: AccountRows, words: AccountsWords): string {
	const sources = new Set(rows.flatMap((row) => row.sources.map(({ id }) => id)));
	return words.accounts.summary(rows.length, sources.size, beats);
}

export const hooksOf = ({ key, facts: { said } }: AccountRow): Hooks => ({
	'data-account': key.id,
	'data-said': said.edtf || undefined
});
