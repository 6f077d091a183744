/** The scenes of a figure of words: for a frame all its parts, and the sentence that says what is shown. */
import { drawingFrame } from '../figure/frames.ts';
import type { Frame } from '../figure/frame.ts';
import type { Hooks } from '../figure/hooks.ts';
import type { Scene, Spoken } from '../figure/scene.ts';
import type { TermRow, TermRows } from '../rows/terms.ts';
import type { UsageWords } from '../words/index.ts';
import { arrangeWords } from './arrange/index.ts';

/** Every part of it in a frame; none where nothing is shown. */
export function scenesOf(
	rows: TermRows,
	state: Spoken,
	frame: Frame,
	{ heading, words }: { heading: string; words: UsageWords }
): Scene[] {
	return arrangeWords(rows, state, drawingFrame(frame, heading, sentenceOf(rows, words)), words);
}

/** How many words are used by how many, in how many sources. */
export function sentenceOf({ rows }: TermRows, words: UsageWords): string {
	const users = new Set(rows.flatMap(({ facts }) => facts.users.map(({ actor }) => actor)));
	const sources = new Set(rows.flatMap((row) => row.sources.map(({ id }) => id)));
	return words.usage.summary(rows.length, users.size, sources.size);
}

export function hooksOf({ key, facts: { users } }: TermRow): Hooks {
	const days = users.flatMap(({ said }) => said.edtf || []);
	return { 'data-term': key.id, 'data-said': days.join(' ') || undefined };
}
