/** The scenes of a map: for a frame all its parts, its heading, and the sentence that says what is shown. */
import type { Frame } from '../figure/frame.ts';
import { drawingFrame } from '../figure/frames.ts';
import type { Hooks } from '../figure/hooks.ts';
import { allParts, type Scene, type Spoken } from '../figure/scene.ts';
import type { PlaceRow, PlaceRows } from '../rows/places.ts';
import type { MapWords } from '../words/index.ts';
import { arrangeMap } from './arrange/index.ts';

/** Every part of a map in a frame; none where nothing of it can be placed. */
export function scenesOf(
	rows: PlaceRows,
	state: Spoken,
	frame: Frame,
	{ heading, words }: { heading: string; words: MapWords }
): Scene[] {
	const inner = drawingFrame(frame, heading, sentenceOf(rows, words));
	return allParts(arrangeMap(rows, state, inner, words));
}

/** What is shown, in a sentence. */
export function sentenceOf({ rows, view, underlay }: PlaceRows, words: MapWords): string {
	if (!underlay.map) return words.map.ui.noMap;
	return words.map.summary({
		places: rows.length,
		unplaced: rows.filter(({ facts }) => facts.placement === 'note').length,
		recorded: view.reach && rows.filter(({ facts }) => facts.reports.length).length,
		bare: !underlay.declared
	});
}

export const hooksOf = ({ key, facts }: PlaceRow): Hooks => ({
	'data-place': key.id,
	'data-precision': facts.precision
});
