/** Over the lanes of a wide timeline: a strip of the whole story with the window as a lens, and the axis of the window. Pure. */
import type { TypeScale } from '../../figure/frame.ts';
import type { Area, Axis, Line } from '../../figure/scene.ts';
import { round } from '../../figure/set.ts';
import { textWidth, type TextLine } from '../../figure/text.ts';
import type { TimeWords } from '../../words/time.ts';
import type { Plan } from './lanes.ts';
import { placeOf, ticksOf, type Period, type TimeScale } from './scale.ts';

export interface Head {
	axis: Axis;
	areas: Area[];
	lines: Line[];
	texts: TextLine[];
	/** Where the lanes begin. */
	bottom: number;
}

/** A window that covers nearly all of the story needs no strip of it. */
const MUCH = 0.85;

export function headOf(plan: Plan, scale: TimeScale, width: number, type: TypeScale, words: TimeWords): Head {
	const clock = plan.days !== undefined;
	const { meta, k } = type;
	const areas: Area[] = [];
	const lines: Line[] = [];
	const texts: TextLine[] = [];
	let y = 0;
	if (plan.story && isPart(plan.period, plan.story)) {
		const strip: TimeScale = { ...plan.story, start: 0, end: width };
		const top = round(meta.leading + 2 * k);
		const bottom = round(top + meta.size * 1.1);
		const whole = clock && plan.story.to - plan.story.from <= 3 * 86_400_000;
		tickTexts(strip, whole, top - 3 * k, type, words, {
			texts,
			lines,
			from: top - 3 * k,
			to: bottom,
			room: width
		});
		for (const at of new Set(plan.beginnings.map((time) => placeOf(strip, time))))
			lines.push({
				kind: 'tick',
				points: [
					[at, round(top + 3 * k)],
					[at, bottom]
				]
			});
		lines.push({
			kind: 'rule',
			points: [
				[0, bottom],
				[width, bottom]
			]
		});
		const [a, b] = [placeOf(strip, plan.period.from), placeOf(strip, plan.period.to)];
		areas.push({ kind: 'lens', x: a, y: top, width: round(Math.max(b - a, 1)), height: round(bottom - top) });
		y = round(bottom + meta.leading * 0.9);
		for (const [from, to] of [
			[a, scale.start],
			[b, scale.end]
		] as const) {
			lines.push({
				kind: 'axis',
				points: [
					[from, top],
					[from, bottom]
				]
			});
			lines.push({
				kind: 'lens',
				points: [
					[from, bottom],
					[to, y]
				]
			});
		}
	}
	const bottom = round(y + meta.leading + 4 * k);
	const ticks = tickTexts(scale, clock, bottom - 5 * k, type, words, { texts, room: width });
	lines.push({
		kind: 'axis',
		points: [
			[0, bottom],
			[width, bottom]
		]
	});
	return {
		axis: {
			name: words.dimension.period,
			along: 'x',
			domain: [scale.from, scale.to],
			range: [scale.start, scale.end],
			ticks
		},
		areas,
		lines,
		texts,
		bottom
	};
}

const isPart = (window: Period, story: Period) => window.to - window.from < MUCH * (story.to - story.from);

/** The labels of an axis, each beginning right of its tick; with lines, the ticks too. */
function tickTexts(
	scale: TimeScale,
	clock: boolean,
	baseline: number,
	{ meta, k }: TypeScale,
	words: TimeWords,
	{
		texts,
		lines,
		from = 0,
		to = 0,
		room
	}: { texts: TextLine[]; lines?: Line[]; from?: number; to?: number; room: number }
) {
	const ticks = ticksOf(scale, clock, words, {
		length: (label) => textWidth(label, meta) + 6 * k,
		end: clock ? room + textWidth('00:00', meta) : room + 3 * k
	});
	let free = 0;
	for (const { at, label } of ticks) {
		if (lines)
			lines.push({
				kind: 'rule',
				points: [
					[at, round(from)],
					[at, round(to)]
				]
			});
		if (label === undefined) continue;
		const line = { text: label, y: round(baseline), style: meta, role: 'tick' };
		const length = textWidth(label, meta);
		const left = Math.min(at + 3 * k, room - length);
		// What ends the axis stands left of its tick, if it has room there.
		if (left < free) continue;
		free = left + length + 3 * k;
		texts.push(
			left < at + 3 * k ? { ...line, x: room, anchor: 'end' } : { ...line, x: round(left), anchor: 'start' }
		);
	}
	return ticks;
}
