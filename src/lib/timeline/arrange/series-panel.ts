/** A series of one dataset on a scale of its own, over the common axis of time. Pure. */
import { tickStep } from 'd3-array';
import type { TypeScale } from '../../figure/frame.ts';
import { overlap, textBox, type Axis, type Line, type Shape } from '../../figure/scene.ts';
import { centred, round, within } from '../../figure/set.ts';
import type { TextLine } from '../../figure/text.ts';
import type { RowKey } from '../../rows/types.ts';
import type { Lane } from './lanes.ts';
import { shapesOf, statementMark, type Ground } from './marks.ts';
import { valueOf } from './series.ts';

interface Drawn {
	axis: Axis;
	lines: Line[];
	texts: TextLine[];
	items: { key: RowKey; shapes: Shape[]; texts: TextLine[] }[];
}

export type Panel = (top: number) => Drawn;

/**
 * The panel of a lane that is a series: rings as high as their figures. Undefined where it is none, where a part of it stands
 * in another part of the drawing, or where its figures have no room beside one another.
 */
export function seriesPanel(
	{ series, entries }: Lane,
	ground: Ground,
	{ meta, saying, k }: TypeScale
): { height: number; draw: Panel } | undefined {
	if (!series || entries.length < series.rows.length || series.most <= 0) return undefined;
	const { start, end } = ground.scale;
	const rise = meta.size * 5;
	const over = saying.leading + ground.sizes.half;
	const height = round(rise + over + meta.leading * 0.5);
	const draw: Panel = (top) => {
		const base = round(top + over + rise);
		const y = (value: number) => round(base - (value / series.most) * rise);
		const items = series.rows.map((row) => {
			const mark = statementMark(row, ground);
			const at = (mark.from + mark.to) / 2;
			const middle = y(valueOf(row));
			return {
				key: row.key,
				shapes: shapesOf({ ...mark, from: at, to: at }, 'x', middle, ground.sizes),
				texts: [
					within(
						row.facts.figure,
						at,
						round(middle - ground.sizes.half - 2 * k),
						{ left: start, width: end - start },
						saying,
						'saying'
					)
				]
			};
		});
		const step = tickStep(0, series.most, 2);
		const values = [0, step, 2 * step].filter((value) => value < series.most);
		return {
			axis: {
				name: series.unit ?? series.of,
				along: 'y',
				domain: [0, series.most],
				range: [base, round(base - rise)],
				ticks: values.map((value) => ({ value, at: y(value) })),
				largest: series.most
			},
			lines: [
				...values.map((value): Line => ({
					kind: value ? 'grid' : 'tick',
					points: [
						[start, y(value)],
						[end, y(value)]
					]
				}))
			],
			texts: [centred('0', start - 4 * k, base, meta, 'tick', 'end')],
			items
		};
	};
	const boxes = draw(0).items.flatMap(({ texts }) => texts.map(textBox));
	const free = boxes.every((box, at) => boxes.slice(at + 1).every((other) => !overlap(box, other)));
	return free ? { height, draw } : undefined;
}
