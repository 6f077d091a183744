/** Under a timeline, behind a rule: what its marks mean. Pure. */
import type { TypeScale } from '../../figure/frame.ts';
import type { Line } from '../../figure/scene.ts';
import { column, placed } from '../../figure/set.ts';
import type { TextLine } from '../../figure/text.ts';

export interface Foot {
	/** CSS pixels; none where there is nothing to explain. */
	height: number;
	/** @param y its top */
	draw: (y: number) => { lines: Line[]; texts: TextLine[] };
}

export function footOf(text: string, width: number, { meta, k }: TypeScale): Foot {
	const set = column([{ text, style: meta, role: 'legend' }], width);
	return {
		height: set.height ? set.height + 6 * k : 0,
		draw: (y) =>
			set.height
				? {
						lines: [
							{
								kind: 'rule',
								points: [
									[0, y],
									[width, y]
								]
							}
						],
						texts: placed(set, 0, y + 4 * k)
					}
				: { lines: [], texts: [] }
	};
}
