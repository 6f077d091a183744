/** The scenes of a timeline: for a frame all its parts, and the hooks by which its records are found. */
import type { Frame } from '../figure/frame.ts';
import { drawingFrame } from '../figure/frames.ts';
import { claimHooks, type Hooks } from '../figure/hooks.ts';
import type { Scene, Spoken } from '../figure/scene.ts';
import type { ClaimRow } from '../rows/claims.ts';
import type { EventRow, EventRows } from '../rows/events.ts';
import type { TimelineWords } from '../words/index.ts';
import { arrange } from './arrange/index.ts';
import type { Kit } from './arrange/kit.ts';

/** Every part of a timeline in a frame; none where nothing is shown. */
export const scenesOf = (
	rows: EventRows,
	state: Spoken,
	frame: Frame,
	{ heading, words, kit }: { heading: string; words: TimelineWords; kit: Partial<Kit> }
): Scene[] => arrange(rows, state, drawingFrame(frame, heading, sentenceOf(rows, words)), words, kit);

/** How many events and statements there are, from how many sources, and what is asked for and missing. */
export function sentenceOf({ rows, statements, tracks }: EventRows, words: TimelineWords): string {
	const sources = [...rows, ...statements.rows].flatMap((row) => row.sources.map(({ id }) => id));
	return words.timeline.summary({
		events: rows.length,
		statements: statements.rows.length,
		sources: new Set(sources).size,
		differ: rows.filter(({ facts }) => facts.datesDiffer).length,
		without: tracks.filter(({ gap }) => gap).map(({ name }) => name)
	});
}

/** What hosts and tests find a record by: of an event its id and how it stands, of a statement what a comparison has. */
export const hooksOf = (row: EventRow | ClaimRow): Hooks =>
	'quantity' in row.facts
		? claimHooks(row as ClaimRow)
		: { 'data-event': row.key.id, 'data-standing': row.facts.standing };
