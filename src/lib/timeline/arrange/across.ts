/** A timeline on a wide frame: time runs to the right, lanes stand under one another with their names in a gutter. Pure. */
import { typeScale, type TypeScale } from '../../figure/frame.ts';
import { boxAround, textBox, type Axis, type Item, type Line, type Shape } from '../../figure/scene.ts';
import { column, placed, round } from '../../figure/set.ts';
import { italic, serif, textWidth, type TextLine } from '../../figure/text.ts';
import type { RowKey } from '../../rows/types.ts';
import { keyText } from '../../rows/types.ts';
import { headOf } from './head.ts';
import type { SetLanes } from './index.ts';
import { labelOf, setLabel, type Label } from './labels.ts';
import { legendOf, type Entry, type Lane, type Line as EntryLine } from './lanes.ts';
import { boxesOf, extentOf, markSizes, shapesOf, type Ground, type TimeMark } from './marks.ts';
import { gutterOf, laneNames } from './gutter.ts';
import type { Panel } from './series-panel.ts';
import { footOf } from './foot.ts';

/** One line of a record on a row: where its label and its marks stand, as far as both reach. */
interface Placed {
	key: RowKey;
	marks: readonly TimeMark[];
	label: Label;
	/** The label's left edge. */
	x: number;
	align: 'start' | 'end';
	above: boolean;
	from: number;
	to: number;
}

interface Row {
	placed: Placed[];
	/** From its top to its marks, and from there to its bottom. */
	up: number;
	down: number;
	/** Lines of one record stand together: nothing else joins them. */
	closed: boolean;
}

interface SetLane {
	lane: Lane;
	rows: Row[];
	panel?: Panel | undefined;
	told: ReturnType<typeof column>;
	names: ReturnType<typeof column>;
	height: number;
}

export const across: SetLanes = (plan, lanes, { frame, words, dates }) => {
	const type = typeScale(frame);
	const { k, meta } = type;
	const sizes = markSizes(meta.size);
	const gutter = gutterOf(lanes, frame.width, type);
	const scale = { ...plan.period, start: gutter, end: round(frame.width - sizes.half - k) };
	const ground: Ground = { scale, sizes, until: plan.until };
	const timed = lanes.some(({ kind }) => kind === 'time');
	const head = timed ? headOf(plan, scale, frame.width, type, words.time) : undefined;
	const set = lanes.map((lane, at) =>
		laneOf(at && lane.again ? { ...lane, name: '' } : lane, ground, dates, type, frame.width)
	);
	const pad = meta.size * 0.45;
	const kinds = set.flatMap(({ rows }) =>
		rows.flatMap(({ placed: some }) => some.flatMap(({ marks }) => marks))
	);
	const marks = legendOf(kinds, lanes, plan.days !== undefined);
	const foot = footOf(words.timeline.legend(marks), frame.width, type);
	const top = head?.bottom ?? 0;
	const count = set.reduce((sum, { rows }) => sum + rows.length, 0);
	const needed = top + foot.height + set.reduce((sum, { height }) => sum + height + 2 * pad, 0);
	// What is free stands between the rows, as much as looks like one picture.
	const free = Math.max(0, (frame.height ?? Infinity) - needed) / Math.max(1, count);
	const extra = Math.floor(Math.min(free, meta.size * 0.95) * 10) / 10;

	const lines: Line[] = [...(head?.lines ?? [])];
	const texts: TextLine[] = [...(head?.texts ?? [])];
	const axes: Axis[] = head ? [head.axis] : [];
	const items = new Map<string, { key: RowKey; shapes: Shape[]; texts: TextLine[] }>();
	const add = (key: RowKey, shapes: readonly Shape[], own: readonly TextLine[]) => {
		const id = keyText(key);
		const item = items.get(id) ?? { key, shapes: [], texts: [] };
		item.shapes.push(...shapes);
		item.texts.push(...own);
		items.set(id, item);
	};
	let y = top;
	let gridTo = y;
	set.forEach(({ lane, rows, panel, told, names, height }, at) => {
		if (at || !head)
			lines.push({
				kind: 'rule',
				points: [
					[0, round(y)],
					[frame.width, round(y)]
				]
			});
		const full = height + rows.length * extra;
		texts.push(...placed(names, 0, y + pad));
		let rowTop = y + pad;
		for (const row of rows) {
			const middle = round(rowTop + extra / 2 + row.up);
			for (const one of row.placed) {
				const labelTop = one.above
					? middle - sizes.half - 2 * k - one.label.height
					: middle - one.label.height / 2;
				add(
					one.key,
					one.marks.flatMap((mark) => shapesOf(mark, 'x', middle, sizes)),
					setLabel(one.label, one.x, labelTop, one.align)
				);
			}
			rowTop += row.up + row.down + extra;
		}
		if (panel) {
			const drawn = panel(y + pad);
			axes.push(drawn.axis);
			lines.push(...drawn.lines);
			texts.push(...drawn.texts);
			for (const one of drawn.items) add(one.key, one.shapes, one.texts);
		}
		texts.push(...placed(told, gutter, y + pad));
		y = round(y + full + 2 * pad);
		if (lane.kind === 'time') gridTo = y;
	});
	if (head)
		for (const { at } of head.axis.ticks)
			lines.push({
				kind: 'grid',
				points: [
					[at, round(head.bottom - 3 * k)],
					[at, gridTo]
				]
			});
	const read = foot.draw(y);
	lines.push(...read.lines);
	texts.push(...read.texts);
	y += foot.height;
	return {
		arrangement: plan.days ? 'hours' : 'time',
		width: frame.width,
		height: Math.ceil(y),
		axes,
		areas: head?.areas ?? [],
		lines,
		texts,
		items: [...items.values()].map(({ key, shapes, texts: own }): Item => ({
			key,
			marks: [],
			shapes,
			texts: own,
			hit: boxAround([...boxesOf(shapes), ...own.map(textBox)]),
			focused: false,
			dimmed: false
		})),
		links: []
	};
};

function laneOf(lane: Lane, ground: Ground, dates: boolean, type: TypeScale, width: number): SetLane {
	const { meta, k } = type;
	const { start } = ground.scale;
	const names = column(laneNames(lane, type), start - meta.size * 0.8);
	const told = column(
		lane.told.map((text) => ({
			text,
			style: lane.kind === 'told' ? italic(meta.size * 1.06, 1.3) : serif(meta.size, 1.3),
			role: 'untold'
		})),
		width - start
	);
	const panel = lane.panel?.(lane, ground, type);
	const rows = panel ? [] : rowsOf(lane.entries, ground, dates, type, width);
	const content =
		rows.reduce((sum, { up, down }) => sum + up + down, 0) + (panel ? panel.height : 0) + told.height;
	return {
		lane,
		rows,
		panel: panel?.draw,
		told,
		names,
		height: Math.max(content, names.height + 2 * k)
	};
}

/** Greedy: each record, in order of its start, takes the first row where it is free. */
function rowsOf(
	entries: readonly Entry[],
	ground: Ground,
	dates: boolean,
	type: TypeScale,
	width: number
): Row[] {
	const rows: Row[] = [];
	const gap = type.meta.size * 0.7;
	for (const { key, lines } of entries) {
		const placedLines = placedOf(key, lines(dates), ground, type, width);
		if (placedLines.length > 1) {
			for (const one of placedLines) rows.push({ placed: [one], up: 0, down: 0, closed: true });
			continue;
		}
		const [one] = placedLines;
		if (!one) continue;
		const free = rows.find(
			({ placed: others, closed }) =>
				!closed && others.every(({ from, to }) => one.from > to + gap || one.to < from - gap)
		);
		if (free) free.placed.push(one);
		else rows.push({ placed: [one], up: 0, down: 0, closed: false });
	}
	const { half } = ground.sizes;
	const least = type.k;
	for (const row of rows) {
		row.up =
			Math.max(
				...row.placed.map(({ above, label }) =>
					above ? label.height + 2 * half + 2 * least : Math.max(half, label.height / 2)
				)
			) + least;
		row.down =
			Math.max(...row.placed.map(({ above, label }) => (above ? half : Math.max(half, label.height / 2)))) +
			least;
	}
	return rows;
}

/** The lines of one record; a title over them stands where the first of its marks does. */
function placedOf(
	key: RowKey,
	lines: readonly EntryLine[],
	ground: Ground,
	type: TypeScale,
	width: number
): Placed[] {
	const { end } = ground.scale;
	// The latest hour first, so that each label has the room right of its mark.
	const [title, ...hours] = lines;
	const all = [title!, ...hours.reverse()].map((line) => ({ line, marks: line.marks(ground) }));
	const first = Math.min(
		end,
		...all.flatMap(({ marks }) => marks.map((mark) => extentOf(mark, ground.sizes)[0]))
	);
	return all.map(({ line, marks }) => ({
		key,
		marks,
		...placeLabel(line, marks, first, ground, type, width)
	}));
}

/** Above a band longer than itself, else right of the mark, else left of it, else over it. */
function placeLabel(
	{ title, note }: EntryLine,
	marks: readonly TimeMark[],
	first: number,
	{ scale, sizes }: Ground,
	type: TypeScale,
	width: number
): Pick<Placed, 'label' | 'x' | 'align' | 'above' | 'from' | 'to'> {
	const { start } = scale;
	const room = width - start;
	const gap = type.meta.size * 0.55;
	const label = (most: number) => labelOf(title, note, most, type);
	const whole = label(Math.min(room, type.meta.size * 34));
	const within = (x: number, one: Label) => Math.max(start, Math.min(x, width - one.width));
	if (!marks.length) {
		const x = within(first, whole);
		return { label: whole, x, align: 'start', above: false, from: x, to: x + whole.width };
	}
	const extents = marks.map((mark) => extentOf(mark, sizes));
	const from = Math.min(...extents.map(([a]) => a));
	const to = Math.max(...extents.map(([, b]) => b));
	const above = (at: number) => {
		const x = within(at, whole);
		return {
			label: whole,
			x,
			align: 'start' as const,
			above: true,
			from: Math.min(from, x),
			to: Math.max(to, x + whole.width)
		};
	};
	const long = marks.some(({ kind }) => kind === 'bar' || kind === 'span' || kind === 'any');
	if (long && to - from > whole.width + 1.6 * type.meta.size) {
		// Where its certain part begins.
		return above(from + (marks[0]!.head ?? 0) + gap * 1.4);
	}
	const [left, right] = [from - gap - start, width - to - gap];
	const onRight = (one: Label) => ({
		label: one,
		x: to + gap,
		align: 'start' as const,
		above: false,
		from,
		to: to + gap + one.width
	});
	const onLeft = (one: Label) => ({
		label: one,
		x: from - gap - one.width,
		align: 'end' as const,
		above: false,
		from: from - gap - one.width,
		to
	});
	if (whole.width <= right) return onRight(whole);
	if (whole.width <= left) return onLeft(whole);
	const most = Math.max(left, right);
	const least = Math.max(
		...whole.lines.flatMap(({ pieces }) =>
			pieces.flatMap(({ text, style }) => text.split(' ').map((word) => textWidth(word, style)))
		)
	);
	if (most >= least && most >= type.meta.size * 9) {
		const narrow = label(most);
		return right >= left ? onRight(narrow) : onLeft(narrow);
	}
	return above(from);
}
