/**
 * A timeline on a narrow frame: time runs down the page. What lasted is a strip at the left, what happened a mark beside the
 * strips, and every record a label at the right with a leader to its mark. Under it what has no time. Pure.
 */
import { typeScale, type TypeScale } from '../../figure/frame.ts';
import {
	boxAround,
	textBox,
	type Axis,
	type Item,
	type Line,
	type Scene,
	type Shape
} from '../../figure/scene.ts';
import { column, placed, round } from '../../figure/set.ts';
import { italic, textWidth, type TextLine } from '../../figure/text.ts';
import type { RowKey } from '../../rows/types.ts';
import type { SetLanes, Setting } from './index.ts';
import { labelOf, setLabel, type Label } from './labels.ts';
import { legendOf, type Entry, type Lane, type Plan } from './lanes.ts';
import { boxesOf, extentOf, markSizes, shapesOf, type MarkSizes, type TimeMark } from './marks.ts';
import { ticksOf, type TimeScale } from './scale.ts';
import { footOf } from './foot.ts';

/** A record along the axis. */
interface Stood {
	entry: Entry;
	marks: readonly TimeMark[];
	/** Where its leader begins. */
	anchor: number;
	labels: readonly Label[];
	height: number;
	column: number;
}

interface Columns {
	/** Where the strips begin, how far apart they are, and where the labels begin. */
	left: number;
	pitch: number;
	labels: number;
}

/** A foot that is higher leaves a shorter axis, on which a day may be another mark: so often it is set again at the most. */
const TURNS = 3;

/** Down the page lanes lie in one another: where there are several, each statement says what it counts. */
const named = (lanes: readonly Lane[]): readonly Lane[] =>
	lanes.filter(({ kind }) => kind === 'time').length < 2
		? lanes
		: lanes.map((lane) => ({
				...lane,
				entries: lane.entries.map((entry) => ({ ...entry, lines: entry.amongOthers ?? entry.lines }))
			}));

export const down: SetLanes = (plan, given, setting) => {
	const lanes = named(given);
	const type = typeScale(setting.frame);
	const signsOf = (marks: readonly TimeMark[]) => legendOf(marks, lanes, plan.days !== undefined);
	const probe = { ...plan.period, start: 0, end: 300 * type.k };
	const entries = lanes.flatMap((lane) => lane.entries);
	const sizes = markSizes(type.meta.size);
	let signs = signsOf(entries.flatMap((entry) => marksOf(entry, probe, sizes, plan)));
	for (let turn = 1; ; turn++) {
		const found = setDown(plan, lanes, setting, setting.words.timeline.legend(signs));
		if (!found) return undefined;
		const drawn = signsOf(found.marks);
		if (turn === TURNS || (drawn.size === signs.size && [...drawn].every((sign) => signs.has(sign))))
			return found.scene;
		signs = drawn;
	}
};

function setDown(
	plan: Plan,
	lanes: readonly Lane[],
	setting: Setting,
	legend: string
): { scene: Scene; marks: readonly TimeMark[] } | undefined {
	const { frame } = setting;
	const type = typeScale(frame);
	const { meta } = type;
	const lines: Line[] = [];
	const texts: TextLine[] = [];
	const axes: Axis[] = [];
	const items: Item[] = [];
	const sizes = markSizes(meta.size);
	const marks: TimeMark[] = [];
	const foot = footOf(legend, frame.width, type);
	const under = lanes
		.filter(({ kind }) => kind !== 'time')
		.map((lane) => underOf(lane, setting, type, sizes, plan));
	const underHeight = under.reduce((sum, { height }) => sum + height, 0);
	const entries = lanes.flatMap((lane) => (lane.kind === 'time' ? lane.entries : []));
	let y = 0;
	if (entries.length) {
		const most = frame.height === undefined ? undefined : frame.height - foot.height - underHeight;
		const axis = axisOf(plan, entries, setting, type, sizes, most);
		if (!axis) return undefined;
		lines.push(...axis.lines);
		texts.push(...axis.texts);
		axes.push(axis.axis);
		items.push(...axis.items);
		marks.push(...axis.marks);
		y = axis.bottom;
	}
	for (const block of under) {
		const drawn = block.draw(y);
		lines.push(...drawn.lines);
		texts.push(...drawn.texts);
		items.push(...drawn.items);
		marks.push(...block.marks);
		y = round(y + block.height);
	}
	const read = foot.draw(y);
	lines.push(...read.lines);
	texts.push(...read.texts);
	y += foot.height;
	const scene: Scene = {
		arrangement: plan.days ? 'hours' : 'time',
		width: frame.width,
		height: Math.ceil(y),
		axes,
		areas: [],
		lines,
		texts,
		items,
		links: []
	};
	return { scene, marks };
}

const marksOf = (entry: Entry, scale: TimeScale, sizes: MarkSizes, { until }: Plan): TimeMark[] =>
	entry.lines(true).flatMap(({ marks }) => marks({ scale, sizes, until }));

const itemOf = (key: RowKey, shapes: readonly Shape[], texts: readonly TextLine[]): Item => ({
	key,
	marks: [],
	shapes,
	texts,
	hit: boxAround([...boxesOf(shapes), ...texts.map(textBox)]),
	focused: false,
	dimmed: false
});

/** The least share of the width that labels have. */
const LABELS = 0.42;

function axisOf(
	plan: Plan,
	entries: readonly Entry[],
	{ frame, words, dates }: Setting,
	type: TypeScale,
	sizes: MarkSizes,
	most: number | undefined
) {
	const { k, meta } = type;
	const clock = plan.days !== undefined;
	const top = round(meta.size * 0.6);
	const probe = (length: number): TimeScale => ({ ...plan.period, start: top, end: round(top + length) });
	const ticksIn = (scale: TimeScale) =>
		ticksOf(scale, clock, words.time, { length: () => meta.leading, end: scale.end + meta.leading });
	/** The columns depend on where marks stand, and so on the length of the axis. */
	const laid = (length: number) => {
		const scale = probe(length);
		const ticks = ticksIn(scale);
		const gutter = Math.max(0, ...ticks.map(({ label }) => (label ? textWidth(label, meta) : 0))) + 6 * k;
		const stood = entries.map((entry) => standing(entry, scale, sizes, plan));
		const count = intoColumns(stood, meta.size * 0.4, sizes);
		const pitch = round(2 * sizes.half + 2 * k);
		const columns: Columns = {
			left: round(gutter),
			pitch,
			labels: round(gutter + count * pitch + meta.size * 1.5)
		};
		const room = frame.width - columns.labels;
		if (room < frame.width * LABELS && entries.length > 1) return undefined;
		for (const one of stood) {
			one.labels = one.entry.lines(dates).map(({ title, note }) => labelOf(title, note, room, type));
			one.height = one.labels.reduce((sum, label) => sum + label.height, 0);
		}
		return { scale, ticks, columns, stood };
	};
	const gap = meta.size * 0.35;
	const heightOf = (stood: readonly Stood[]) => stood.reduce((sum, { height }) => sum + height + gap, 0);
	const least = meta.size * 16;
	const length = most === undefined ? least : Math.max(most - top - meta.size, least);
	let found = laid(length);
	if (!found) return undefined;
	let long = length;
	let needed = heightOf(found.stood);
	// As long as its labels, which a longer axis may give other columns and so another height: in a frame with a height it then
	// falls into parts.
	for (let turn = 0; needed > long && turn < TURNS; turn++) {
		found = laid((long = needed));
		if (!found) return undefined;
		needed = heightOf(found.stood);
	}
	// A few need no axis as long as the frame.
	if (long === length && most !== undefined && entries.length < 4)
		found = laid(Math.min(length, Math.max(needed, least))) ?? found;
	const { scale, ticks, columns, stood } = found;
	const bottom = round(scale.end + meta.size * 0.9);
	const lines: Line[] = ticks.map(({ at }) => ({
		kind: 'grid',
		points: [
			[0, at],
			[round(columns.labels - meta.size), at]
		]
	}));
	lines.push({
		kind: 'axis',
		points: [
			[columns.left, scale.start],
			[columns.left, scale.end]
		]
	});
	const texts: TextLine[] = ticks.flatMap(({ at, label }): TextLine[] =>
		label === undefined
			? []
			: [{ text: label, x: 0, y: round(at + meta.size), anchor: 'start', style: meta, role: 'tick' }]
	);
	const tops = labelTops(stood, gap, 0, Math.max(bottom, needed + top), type);
	const drawn = stood.map(({ entry, marks, anchor, labels, column: at }, index) => {
		const x = round(columns.left + (at + 0.6) * columns.pitch);
		const shapes = marks.flatMap((mark) => shapesOf(mark, 'y', x, sizes));
		let y = tops[index]!;
		const own = labels.flatMap((label) => {
			const set = setLabel(label, columns.labels, y);
			y += label.height;
			return set;
		});
		const first = round(tops[index]! + type.group.leading / 2);
		lines.push({
			kind: 'leader',
			points: [
				[round(x + sizes.half + k), anchor],
				[round(columns.labels - meta.size * 1.1), anchor],
				[round(columns.labels - 3 * k), first]
			],
			of: entry.key.id
		});
		const item = itemOf(entry.key, shapes, own);
		// Strips stand close: what is pointed at is the label, and of the marks what is not another's.
		return { ...item, hit: boxAround(own.map(textBox)) };
	});
	return {
		axis: {
			name: words.time.dimension.period,
			along: 'y' as const,
			domain: [scale.from, scale.to] as const,
			range: [scale.start, scale.end] as const,
			ticks
		},
		lines,
		texts,
		items: drawn,
		marks: stood.flatMap((one) => one.marks),
		bottom: round(
			Math.max(bottom, ...drawn.flatMap(({ texts: own }) => own.map((line) => line.y + meta.size * 0.25)))
		)
	};
}

function standing(entry: Entry, scale: TimeScale, sizes: MarkSizes, plan: Plan): Stood {
	const marks = marksOf(entry, scale, sizes, plan);
	const first = marks.find(({ kind }) => kind !== 'edge') ?? marks[0];
	const anchor = !first
		? scale.start
		: first.kind === 'bar'
			? Math.min(first.from + (first.head ?? 0) + sizes.half * 0.6, first.to)
			: (first.from + first.to) / 2;
	return { entry, marks, anchor: round(anchor), labels: [], height: 0, column: 0 };
}

/** What lasted first, then what happened: each the first column that is free where it stands. */
function intoColumns(stood: Stood[], gap: number, sizes: MarkSizes): number {
	stood.sort((a, b) => a.anchor - b.anchor);
	const extent = ({ marks }: Stood): [number, number] => {
		const extents = marks.map((mark) => extentOf(mark, sizes));
		return [Math.min(...extents.map(([a]) => a)), Math.max(...extents.map(([, b]) => b))];
	};
	const lasted = (one: Stood) => one.marks.some(({ kind }) => kind === 'bar');
	let columns = 0;
	for (const some of [stood.filter(lasted), stood.filter((one) => !lasted(one))]) {
		const base = columns;
		const ends: number[] = [];
		for (const one of [...some].sort((a, b) => extent(a)[0] - extent(b)[0])) {
			const [from, to] = extent(one);
			let free = ends.findIndex((end) => end + gap < from);
			if (free < 0) free = ends.length;
			ends[free] = to;
			one.column = base + free;
		}
		columns += ends.length;
	}
	return columns;
}

/** Each label as near to its mark as those before and after it allow. */
function labelTops(
	stood: readonly Stood[],
	gap: number,
	top: number,
	bottom: number,
	{ group }: TypeScale
): number[] {
	const tops: number[] = [];
	let free = top;
	for (const { anchor, height } of stood) {
		const at = Math.max(free, anchor - group.leading / 2);
		tops.push(at);
		free = at + height + gap;
	}
	let limit = bottom;
	for (let at = stood.length - 1; at >= 0; at--) {
		tops[at] = Math.max(top, Math.min(tops[at]!, limit - stood[at]!.height));
		limit = tops[at]! - gap;
	}
	return tops.map(round);
}

/** A lane under the axis: its name, then each record with a line over the whole width, or what it says in words. */
function underOf(
	{ name, kind, entries, told }: Lane,
	{ frame: { width }, dates }: Setting,
	type: TypeScale,
	sizes: MarkSizes,
	plan: Plan
) {
	const { k, meta, group } = type;
	const heading = column([{ text: name, style: group, role: 'lane', most: 2 }], width);
	const saying = column(
		told.map((text) => ({ text, style: italic(meta.size * 1.06, 1.3), role: 'untold' })),
		width
	);
	const scale = { ...plan.period, start: sizes.half, end: round(width - sizes.half) };
	const set = entries.map((entry) => ({
		key: entry.key,
		marks: kind === 'listed' ? marksOf(entry, scale, sizes, plan) : [],
		labels: entry.lines(dates).map((line) => labelOf(line.title, line.note, width - 2 * meta.size, type))
	}));
	const gap = 4 * k;
	const heightOf = (labels: readonly Label[]) =>
		labels.reduce((sum, { height }) => sum + height, 0) + 2 * sizes.half + gap * 1.5;
	const height = round(
		gap + heading.height + saying.height + set.reduce((sum, { labels }) => sum + heightOf(labels), 0) + gap
	);
	const draw = (from: number) => {
		const texts = [...placed(heading, 0, from + gap), ...placed(saying, 0, from + gap + heading.height)];
		let y = from + gap + heading.height + saying.height;
		const items = set.map(({ key, marks, labels }) => {
			const own: TextLine[] = [];
			let top = y;
			for (const label of labels) {
				own.push(...setLabel(label, meta.size, top));
				top += label.height;
			}
			const middle = round(top + gap * 0.5 + sizes.half);
			y += heightOf(labels);
			return itemOf(
				key,
				marks.flatMap((mark) => shapesOf(mark, 'x', middle, sizes)),
				own
			);
		});
		const lines: Line[] =
			from > 0
				? [
						{
							kind: 'rule',
							points: [
								[0, from],
								[width, from]
							]
						}
					]
				: [];
		return { texts, items, lines };
	};
	return { height, draw, marks: set.flatMap((one) => one.marks) };
}
