/** Far too many records for marks: how many began when, lane by lane, on one scale of counts. Pure. */
import { typeScale, type Frame } from '../../figure/frame.ts';
import type { Area, Line, Scene } from '../../figure/scene.ts';
import { centred, column, placed, round } from '../../figure/set.ts';
import type { TextLine } from '../../figure/text.ts';
import type { EventRows } from '../../rows/events.ts';
import type { TimelineWords } from '../../words/index.ts';
import { gutterOf } from './gutter.ts';
import { headOf } from './head.ts';
import type { Kit } from './kit.ts';
import { planOf } from './lanes.ts';
import { markSizes, placeOfBeginning } from './marks.ts';

/** Bars of a lane, at the most. */
const BINS = 60;

export function density(rows: EventRows, frame: Frame, words: TimelineWords, kit: Partial<Kit>): Scene[] {
	const type = typeScale(frame);
	const { k, meta } = type;
	const plan = planOf(rows, words, kit);
	const lanes = plan.lanes.filter(({ entries }) => entries.length);
	const gutter = type.narrow ? 0 : gutterOf(lanes, frame.width, type);
	const scale = { ...plan.period, start: gutter, end: round(frame.width - markSizes(meta.size).half) };
	const head = headOf(plan, scale, frame.width, type, words.time);
	const counted = lanes.map(({ name, entries }) => {
		const counts = new Array<number>(BINS).fill(0);
		for (const { from } of entries) counts[placeOfBeginning(from, scale, BINS)]!++;
		return {
			counts,
			names: column(
				[
					{ text: name, style: type.group, role: 'lane', most: 3 },
					{ text: words.timeline.count(entries.length), style: meta, role: 'lane' }
				],
				type.narrow ? frame.width : gutter - meta.size * 0.8
			)
		};
	});
	const most = counted.reduce((all, { counts }) => counts.reduce((a, b) => Math.max(a, b), all), 1);
	const foot = column(
		[{ text: words.timeline.legend(new Set(['count'])), style: meta, role: 'legend' }],
		frame.width
	);
	const tall = meta.size * 6;
	const wide = (scale.end - scale.start) / BINS;
	const areas: Area[] = [...head.areas];
	const lines: Line[] = [...head.lines];
	const texts: TextLine[] = [...head.texts];
	let y = head.bottom;
	for (const { counts, names } of counted) {
		texts.push(...placed(names, 0, y + 4 * k));
		const top = y + 4 * k + (type.narrow ? names.height : 0);
		const base = round(top + Math.max(meta.leading + tall, type.narrow ? 0 : names.height));
		const highest = Math.max(...counts);
		const at = counts.indexOf(highest);
		counts.forEach((count, bin) => {
			if (!count) return;
			const height = round(Math.max(1, (count / most) * tall));
			areas.push({
				kind: 'count',
				x: round(scale.start + bin * wide + 0.5),
				y: round(base - height),
				width: round(wide - 1),
				height
			});
		});
		const label = words.formatNumber(highest);
		const x = scale.start + (at + 0.5) * wide;
		const high = base - (highest / most) * tall - meta.leading / 2;
		texts.push(
			x > frame.width - meta.size * 4
				? centred(label, frame.width, high, meta, 'tick', 'end')
				: centred(label, Math.max(x - meta.size * 0.3, scale.start), high, meta, 'tick')
		);
		lines.push({
			kind: 'rule',
			points: [
				[0, base],
				[frame.width, base]
			]
		});
		y = base;
	}
	for (const { at } of head.axis.ticks)
		lines.push({
			kind: 'grid',
			points: [
				[at, head.bottom],
				[at, y]
			]
		});
	texts.push(...placed(foot, 0, y + 4 * k));
	y += foot.height + 6 * k;
	return lanes.length
		? [
				{
					arrangement: 'density',
					width: frame.width,
					height: Math.ceil(y),
					axes: [head.axis],
					areas,
					lines,
					texts,
					items: [],
					links: []
				}
			]
		: [];
}
