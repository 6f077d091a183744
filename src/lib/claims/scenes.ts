/** The scenes of a comparison: for a frame all its parts, and the sentence that says what is shown. */
import { drawingFrame } from '../figure/frames.ts';
import type { Frame } from '../figure/frame.ts';
import { allParts, type Scene } from '../figure/scene.ts';
import { origins } from '../lesson/origins.ts';
import { namesNumber } from '../lesson/quantity.ts';
import type { ClaimRows } from '../rows/claims.ts';
import type { ClaimsWords, MomentWords } from '../words/index.ts';
import type { ArrangeState, Arrangement } from './arrange/index.ts';
import { shared } from './arrange/sections.ts';

/** Every part of a comparison in a frame; none where nothing is shown. */
export function scenesOf(
	arrangement: Arrangement,
	rows: ClaimRows,
	state: ArrangeState,
	frame: Frame,
	{ heading, words }: { heading: string; words: ClaimsWords }
): Scene[] {
	if (!rows.rows.length) return [];
	const inner = drawingFrame(frame, heading, sentenceOf(rows, words));
	return allParts(arrangement(rows, state, inner, words));
}

/** What is shown, in a sentence or two: what all have in common is said here and in no row. */
export function sentenceOf({ rows, links }: ClaimRows, words: MomentWords): string {
	const claims = rows.map(({ facts }) => facts.record.claim);
	return words.comparison.sentence({
		statements: rows.length,
		numbers: claims.filter(({ quantity }) => namesNumber(quantity)).length,
		claimants: new Set(claims.map(({ claimant }) => claimant)).size,
		sources: new Set(rows.map(({ facts }) => facts.source)).size,
		sameBasis: shared(rows, ({ facts }) => facts.basis),
		origins: origins(claims, links, { likely: true }).length,
		likelyRepeats: links.filter(({ type, shown }) => type === 'repeats' && shown === 'likely').length
	});
}
