/** The names of the lanes, at the left of a wide timeline. Pure. */
import type { TypeScale } from '../../figure/frame.ts';
import { round, type Paragraph } from '../../figure/set.ts';
import { textWidth } from '../../figure/text.ts';
import type { Lane } from './lanes.ts';

/** A name has no more lines: the heading and the table have it whole. */
const MOST = 4;

/** What stands in the gutter at a lane: the name of its track where that has several, its own, and what its scale counts. */
export function laneNames({ name, track, series }: Lane, { group, meta }: TypeScale): Paragraph[] {
	return [
		...(track === undefined ? [] : [{ text: track, style: group, role: 'track', most: MOST }]),
		{ text: name, style: track === undefined ? group : meta, role: 'lane', most: MOST },
		...(series
			? [series.of, series.unit ?? '']
					.filter(Boolean)
					.map((text) => ({ text, style: meta, role: 'lane', most: 2 }))
			: [])
	];
}

/** As wide as the longest word, or as a short name whole; never more than a quarter of the frame. */
export function gutterOf(lanes: readonly Lane[], width: number, type: TypeScale): number {
	const { size } = type.meta;
	const wanted = lanes.flatMap((lane) =>
		laneNames(lane, type).map(({ text, style }) =>
			Math.max(
				Math.min(textWidth(text, style), size * 9),
				...text.split(' ').map((word) => textWidth(word, style))
			)
		)
	);
	return round(Math.min(Math.max(0, ...wanted) + size, width * 0.25));
}
