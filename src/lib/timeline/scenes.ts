/** The scenes of a timeline: for a frame all its parts, and the hooks by which its records are found. */
import type { Frame } from '../figure/frame.ts';
import { drawingFrame } from '../figure/frames.ts';
import { claimHooks, type Hooks } from '../figure/hooks.ts';
import type { Scene } from '../figure/scene.ts';
import type { ClaimRow } from '../rows/claims.ts';
import type { EventRow, EventRows } from '../rows/events.ts';
import type { TimelineWords } from '../words/index.ts';
import { arrange, type TimelineState } from './arrange/index.ts';

/** Every part of a timeline in a frame; none where nothing is shown. */
export const scenesOf = (
	rows: EventRows,
	state: TimelineState,
	frame: Frame,
	{ heading, sentence, words }: { heading: string; sentence: string; words: TimelineWords }
): Scene[] => arrange(rows, state, drawingFrame(frame, heading, sentence), words);

/** What hosts and tests find a record by: of an event its id and how it stands, of a statement what a comparison has. */
export const hooksOf = (row: EventRow | ClaimRow): Hooks =>
	'quantity' in row.facts
		? claimHooks(row as ClaimRow)
		: { 'data-event': row.key.id, 'data-standing': row.facts.standing };
