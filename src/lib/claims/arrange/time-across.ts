/** Claims over time on a wide frame: time runs to the right, numbers upwards, in panels under one axis of time. */
import {
	boundsOf,
	layTime,
	timeAt,
	timePieces,
	timeTicks,
	type Dated,
	type LaidPiece,
	type TimeAxis
} from '../../axis/time.ts';
import { calendarParts, DAY } from '../../axis/time.ts';
import { typeScale, type TypeScale } from '../../figure/frame.ts';
import { Occupied, takePlace, type Ground, type Place } from '../../figure/place-labels.ts';
import {
	boxAround,
	textBox,
	type Area,
	type Axis,
	type Box,
	type Item,
	type Line,
	type Link,
	type Mark
} from '../../figure/scene.ts';
import { longestWord, textWidth, wrap, type TextLine, type TextStyle } from '../../figure/text.ts';
import type { ClaimRow } from '../../rows/claims.ts';
import type { RowLink } from '../../rows/types.ts';
import type { ClaimsWords } from '../../words/index.ts';
import {
	byline,
	dateLabel,
	figureText,
	halfOf,
	hasMark,
	leastStep,
	levelOf,
	levels,
	markBox,
	markOf,
	numberTicks,
	panelNames,
	panelsOf,
	relationText,
	setLines,
	sharedUnits,
	stepWay,
	withEnd,
	shortened,
	ticksTo,
	type ArrangePart,
	type TimeRows
} from './time-rows.ts';
import { round } from '../../figure/set.ts';
import { grouped } from '../../lesson/grouped.ts';

const idOf = ({ key }: ClaimRow) => key.id;

/** A panel that enlarges a part of another is worth it from so many different numbers on. */
const LENS_NUMBERS = 3;
/** The part of the scale that they lie in, at most. */
const LENS_PART = 1 / 8;
/** How much of the height the panel on one scale keeps. */
const LENS_TOP = 0.3;

interface Panel {
	name: string;
	rows: readonly ClaimRow[];
	/** Labels stand in it; a lens leaves some to the panel that it enlarges. */
	labelled: (row: ClaimRow) => boolean;
	low: number;
	high: number;
	/** Of the plot. */
	top: number;
	bottom: number;
	y: (value: number) => number;
	half: number;
	kind: 'plain' | 'whole' | 'lens';
}

/** What the setting of one scene adds to. */
interface Canvas {
	lines: Line[];
	texts: TextLine[];
	areas: Area[];
	axes: Axis[];
}

export const acrossTime: ArrangePart = (all, frame, words) => {
	const type = typeScale(frame);
	const { k } = type;
	const half = halfOf(type);
	const marked = all.rows.filter(hasMark);
	if (!marked.length) return undefined;
	const canvas: Canvas = { lines: [], texts: [], areas: [], axes: [] };

	const foot = footOf(all, frame.width, type, words);
	const lane = laneOf(all, frame.width, type, words);
	const bottom = frame.height - foot.height - lane.height;

	const panels = panelsFor(all, marked, words, half);
	const gutter = gutterOf(panels, type, words);
	const axis = axisFor(marked, [gutter + half + 2 * k, frame.width - half - 2 * k], type, words);
	if (!axis) return undefined;
	const labels = axisLabels(axis, type, words, frame.width);
	if (!labels) return undefined;
	const plotBottom = bottom - labels.height;
	if (!setHeights(panels, plotBottom, frame.width - gutter, type, canvas, gutter)) return undefined;

	if (!hasRoom(marked, panels, frame.width - gutter, type)) return undefined;
	const x = places(axis, panels, half, frame.width);
	if (!x) return undefined;

	const ground: Ground = {
		hard: new Occupied(48 * k),
		soft: new Occupied(48 * k),
		bounds: { x: 0, y: 0, width: frame.width, height: plotBottom - 1 },
		margin: 3 * k
	};
	drawPanels(panels, axis, gutter, frame.width, type, words, canvas);
	canvas.texts.forEach((text) => ground.hard.add(textBox(text)));
	labels.set(plotBottom, canvas);

	// Marks first: nothing stands on them.
	const marks = new Map<string, { mark: Mark; panel: Panel }[]>();
	for (const panel of panels)
		for (const row of panel.rows) {
			const small = panel.kind === 'whole' && !panel.labelled(row);
			const size = small ? half * 0.55 : panel.half;
			const mark = markOf(row, 'y', panel.y, {
				at: x.get(idOf(row))!,
				half: size,
				stub: Math.min(size * 3.6, panel.y(levelOf(row)) - panel.top),
				end: panel.y(0)
			});
			ground.hard.add(markBox(mark));
			marks.set(idOf(row), [...(marks.get(idOf(row)) ?? []), { mark, panel }]);
		}

	const links = linksFor(all, marks, canvas, ground, type, words);
	spans(marked, axis, marks, canvas);

	// Those in the thick of it first: they have the fewest places.
	const waiting = [...marked];
	let placed: Map<string, Place> | undefined;
	// Off every line; where that has no place for all of them, over as few as can be.
	for (const strict of [true, false])
		for (let turn = 0; turn < 4 && !placed; turn++) {
			const tried = placeAll(waiting, all, axis, labels.named, marks, { ...ground, strict }, type, words);
			if (!tried.failed) {
				placed = tried.placed;
				tried.taken.forEach((box) => ground.hard.add(box));
				continue;
			}
			const at = waiting.indexOf(tried.failed);
			waiting.splice(at, 1);
			waiting.unshift(tried.failed);
			if (at === 0) break;
		}
	if (!placed) return undefined;
	if (!links.label(ground)) return undefined;

	const items: Item[] = all.rows.map((row) => {
		const drawn = marks.get(idOf(row)) ?? [];
		const place = placed.get(idOf(row));
		const texts = place ? place.texts : lane.texts(idOf(row), bottom);
		if (place?.leader) canvas.lines.push({ kind: 'leader', points: place.leader, of: idOf(row) });
		const echoes = all.folded.get(idOf(row));
		return {
			key: row.key,
			marks: drawn.map(({ mark }) => mark),
			texts,
			hit: boxAround([...texts.map(textBox), ...drawn.map(({ mark }) => markBox(mark))]),
			focused: false,
			dimmed: false,
			...(echoes && { folded: echoes.map(({ id }) => id) })
		};
	});
	lane.set(bottom, canvas);
	foot.set(frame.height - foot.height, canvas, frame.width);
	return {
		arrangement: 'over-time',
		width: frame.width,
		height: frame.height,
		axes: canvas.axes,
		areas: canvas.areas,
		lines: canvas.lines,
		texts: canvas.texts,
		items,
		links: [...links.links, ...foot.links(frame.height - foot.height)]
	};
};

/** The panels of a scene, without their heights. */
function panelsFor(
	all: TimeRows,
	marked: readonly ClaimRow[],
	{ formatNumber, time }: ClaimsWords,
	half: number
) {
	const names = panelNames(all);
	const panels = panelsOf(all).map((number): Panel => {
		const rows = marked.filter((row) => all.panelOf.get(idOf(row)) === number);
		return blank(names.get(number)!, rows, all.domains.get(idOf(rows[0]!))!, half);
	});
	const lens = panels.length === 1 && lensOf(panels[0]!, all);
	if (!lens) return panels;
	const [whole] = panels as [Panel];
	const within = (row: ClaimRow) => lens.has(row);
	const enlarged = blank('', [...lens], enlargedDomain([...lens]), half);
	return [
		{
			...whole,
			kind: 'whole' as const,
			name: `${whole.name}. ${time.oneScale(formatNumber(whole.low), formatNumber(whole.high))}`,
			labelled: (row: ClaimRow) => !within(row)
		},
		{
			...enlarged,
			kind: 'lens' as const,
			name: time.enlarged(formatNumber(enlarged.low), formatNumber(enlarged.high))
		}
	];
}

function blank(name: string, rows: readonly ClaimRow[], { low, high }: Range, half: number): Panel {
	return {
		name,
		rows,
		labelled: () => true,
		low,
		high,
		top: 0,
		bottom: 0,
		y: () => 0,
		half,
		kind: 'plain'
	};
}

type Range = Pick<Panel, 'low' | 'high'>;

/** A panel that enlarges shows its own numbers alone, and nothing from zero. */
function enlargedDomain(rows: readonly ClaimRow[]): Range {
	const numbers = levels(rows);
	return { low: Math.min(...numbers), high: Math.max(...numbers) };
}

/** The statements whose numbers lie so close together that the scale of the others hides how they differ. */
function lensOf({ rows, low, high }: Panel, { joined }: TimeRows): Set<ClaimRow> | undefined {
	// It is tied to a panel that begins at zero.
	if (low > 0) return undefined;
	const single = rows.filter(
		({ facts: { quantity } }) => quantity.kind !== 'upTo' && quantity.kind !== 'range'
	);
	const all = [...new Set(levels(single))].sort((a, b) => a - b);
	let best: [number, number, number] | undefined;
	for (let from = 0, to = 0; from < all.length; from++) {
		while (to + 1 < all.length && all[to + 1]! - all[from]! <= (high - low) * LENS_PART) to++;
		if (!best || to - from > best[2]) best = [all[from]!, all[to]!, to - from];
	}
	if (!best || best[2] + 1 < LENS_NUMBERS) return undefined;
	const [a, b] = best;
	const inside = single.filter((row) => levelOf(row) >= a && levelOf(row) <= b);
	const ids = new Set(inside.map(idOf));
	// A divider between what it enlarges and what it leaves out would stand in the other panel.
	const undivided =
		new Set(inside.map(({ facts }) => facts.axis)).size > 1 &&
		inside.some((row) => joined.has(idOf(row)) && !ids.has(joined.get(idOf(row))!.to));
	return undivided ? undefined : new Set(inside);
}

/** Room for the numbers of the axes. */
function gutterOf(panels: readonly Panel[], type: TypeScale, { formatNumber }: ClaimsWords): number {
	// How many there are, and where they begin, is known by the height alone.
	const texts = panels.flatMap(({ low, high, rows }) =>
		[low, 0].flatMap((from) =>
			Array.from({ length: MOST_TICKS }, (_, count) =>
				numberTicks(Math.min(from, low), high, leastStep(rows), count + 1).map(formatNumber)
			).flat()
		)
	);
	return Math.max(...texts.map((text) => textWidth(text, type.meta)), 20 * type.k) + 8 * type.k;
}

/** On one axis, at most. */
const MOST_TICKS = 6;

function axisFor(
	marked: readonly ClaimRow[],
	range: readonly [number, number],
	type: TypeScale,
	words: ClaimsWords
): TimeAxis | undefined {
	const { k } = type;
	const byId = new Map(marked.map((row) => [idOf(row), row]));
	const dated: Dated[] = marked.map(({ key, facts }) => ({ key: key.id, said: facts.said }));
	const pieces = timePieces(dated);
	return layTime(pieces, range, {
		statement: (id) => {
			const { facts } = byId.get(id)!;
			const number = textWidth(facts.figure, type.series);
			return Math.max(number, Math.min(textWidth(facts.name, type.meta), 84 * k)) + 10 * k;
		},
		piece: (piece) =>
			Math.max(
				...pieceName(piece, pieces.pieces.indexOf(piece) === 0 && pieces.pieces.length > 1, words)
					.split(' ')
					.map((word) => textWidth(word, type.aside)),
				44 * k
			) +
			8 * k,
		tick: textWidth('00:00', type.meta) + 4 * k,
		gap: 22 * k
	});
}

const pieceName = (
	{ unit, from, to }: Pick<LaidPiece, 'unit' | 'from' | 'to'>,
	first: boolean,
	{ time }: ClaimsWords
) =>
	time.piece({
		unit,
		first,
		days: Math.round((to - from) / DAY),
		years: [calendarParts(from).year, calendarParts(to - 1).year]
	});

/** What stands under the axis: ticks, days, names of pieces; and which days the axis names itself. */
function axisLabels(axis: TimeAxis, type: TypeScale, words: ClaimsWords, width: number) {
	const { k, meta, group, aside } = type;
	const ticks: TextLine[] = [];
	const marks: number[] = [];
	const names: TextLine[] = [];
	/** Pieces whose days are each named. */
	const named = new Set<string>();
	let lines = 0;
	const centred = (lines: readonly string[], style: TextStyle, x: number, row: number, role: string) =>
		lines.map((text, at): TextLine => {
			const w = textWidth(text, style);
			return {
				text,
				x: round(Math.min(Math.max(x, w / 2), width - w / 2)),
				y: row + at * style.leading,
				anchor: 'middle',
				style,
				role
			};
		});
	const free = (set: readonly TextLine[], gap: number) => {
		const boxes = set.map(textBox).sort((a, b) => a.x - b.x);
		return boxes.every((box, at) => !at || boxes[at - 1]!.x + boxes[at - 1]!.width + gap <= box.x);
	};
	const tickRow = 6 * k + meta.size;
	const nameRow = tickRow + meta.leading;
	for (const [index, piece] of axis.pieces.entries()) {
		const room = (start: number, end: number) => end - start + (axis.pieces.length > 1 ? 16 * k : 0);
		for (const part of piece.laid) {
			if (!part.clock) {
				const long = wrap(words.time.noHourInFull, aside, part.end - part.start);
				const text = long.length === 1 ? words.time.noHourInFull : words.time.noHour;
				ticks.push(...centred([text], aside, (part.start + part.end) / 2, tickRow, 'aside'));
				continue;
			}
			for (const step of timeTicks(piece.unit, part)) {
				const set = step.flatMap((tick) => {
					const parts = calendarParts(tick.time);
					// The end of a day is not the beginning of one.
					const hour = tick.time === part.to && parts.hour === 0 ? 24 : parts.hour;
					const text = words.time.tick(tick.unit, { ...parts, hour }, tick.whole);
					const [line] = centred([text], meta, tick.label, tickRow, 'tick');
					const box = textBox(line!);
					const least = Math.max(22 * k, box.width / 2 + 1);
					const over = box.x < part.start - least || box.x + box.width > part.end + least;
					// Labels between the ends may go over the edge of their piece by a little, and no further.
					return over && step.length > 1 ? [] : [line!];
				});
				if (!set.length || !free([...set, ...ticks], 5 * k)) continue;
				const days = (part.to - part.from) / DAY;
				if (set.length === days && step[0]!.unit === 'day' && piece.unit === 'day')
					part.keys.forEach((key) => named.add(key));
				ticks.push(...set);
				marks.push(...step.map(({ at }) => at));
				break;
			}
		}
		if (piece.unit === 'hour') {
			for (const day of new Set(piece.laid.map(({ from }) => from - (((from % DAY) + DAY) % DAY)))) {
				const parts = piece.laid.filter(({ from, to }) => from >= day && to <= day + DAY);
				const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
				const set = wrap(words.time.day(calendarParts(day)), group, Math.max(end - start, 30 * k));
				lines = Math.max(lines, set.length);
				names.push(...centred(set, group, (start + end) / 2, nameRow, 'day'));
				parts.forEach(({ keys }) => keys.forEach((key) => named.add(key)));
			}
		} else {
			const text = pieceName(piece, index === 0 && axis.pieces.length > 1, words);
			const set = wrap(text, aside, room(piece.start, piece.end));
			lines = Math.max(lines, set.length);
			names.push(...centred(set, aside, (piece.start + piece.end) / 2, nameRow, 'piece'));
		}
	}
	if (axis.undated) {
		const { start, end } = axis.undated;
		ticks.push(...centred([words.time.noDate], aside, (start + end) / 2, tickRow, 'aside'));
	}
	const all = [...ticks, ...names];
	for (let at = 0; at < lines + 1; at++) {
		const row = all.filter(({ y }) => Math.abs(y - (at ? nameRow + (at - 1) * meta.leading : tickRow)) < 1);
		if (!free(row, 2 * k)) return undefined;
	}
	return {
		height: Math.ceil(nameRow + lines * meta.leading),
		named,
		set(y: number, { texts, lines: into }: Canvas) {
			texts.push(...all.map((text) => ({ ...text, y: round(text.y + y) })));
			for (const at of marks)
				into.push({
					kind: 'tick',
					points: [
						[round(at), y],
						[round(at), y + 4 * k]
					]
				});
		}
	};
}

/** Gives each panel its height; one unit is equally high in all that count the same. False where they do not fit. */
function setHeights(
	panels: readonly Panel[],
	bottom: number,
	width: number,
	type: TypeScale,
	{ texts }: Canvas,
	gutter: number
): boolean {
	const { k, group, series, meta } = type;
	const label = series.size * 1.15 + 4 * k;
	const headings = panels.map(({ name }) => wrap(name, group, gutter + width));
	const heads = headings.map((lines) => lines.length * group.leading + 4 * k);
	const above = panels.map(({ rows, half, kind, low, high }) => {
		const open = rows.some(
			(row) => levelOf(row) === high && ['atLeast', 'moreThan'].includes(row.facts.quantity.kind)
		);
		// A single one at the top has its label beside it.
		const many = rows.filter((row) => levelOf(row) >= high - (high - low) / 8).length > 1;
		const least = kind === 'whole' ? meta.size : many ? label + 2 * meta.leading : label;
		return Math.max(least, open ? half * 3.6 + 2 : 0);
	});
	const below = panels.map(({ kind }) => (kind === 'lens' ? label + meta.leading * 0.6 : 0));
	const gaps = (panels.length - 1) * 8 * k;
	const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
	const free = bottom - sum(heads) - sum(above) - sum(below) - gaps;
	if (free < 26 * k * panels.length) return false;
	const spans = panels.map(({ low, high }) => high - low);
	let units: number[];
	if (panels[1]?.kind === 'lens')
		units = [(free * LENS_TOP) / spans[0]!, (free * (1 - LENS_TOP)) / spans[1]!];
	else {
		// A unit is equally high in all that share it; each such kin has a share of the height by its panels.
		const kin = sharedUnits(panels.map(({ rows }, at) => ({ rows, span: spans[at]! })));
		units = panels.map((_, at) => {
			const alike = panels.flatMap((__, other) => (kin[other] === kin[at] ? [other] : []));
			const part = (free * alike.length) / panels.length;
			return part / sum(alike.map((other) => spans[other]!));
		});
	}
	let y = 0;
	panels.forEach((panel, at) => {
		y = setLines(texts, headings[at]!, { x: 0, anchor: 'start', style: group, role: 'heading' }, y) + 4 * k;
		panel.top = y;
		const zero = y + above[at]! + spans[at]! * units[at]!;
		panel.bottom = at === panels.length - 1 ? bottom : zero + below[at]!;
		const base = at === panels.length - 1 ? bottom - below[at]! : zero;
		panel.y = (value) => round(base - (value - panel.low) * units[at]!);
		y = panel.bottom + 8 * k;
	});
	return true;
}

/** Whether labels could fit at all, by their area: what cannot is not tried. */
function hasRoom(
	marked: readonly ClaimRow[],
	panels: readonly Panel[],
	width: number,
	{ series, meta }: TypeScale
): boolean {
	const free = panels.reduce((sum, { top, bottom }) => sum + (bottom - top) * width, 0);
	const asked = marked.map(
		({ facts: { figure, name } }) =>
			textWidth(figure, series) * series.leading + textWidth(name, meta) * meta.leading
	);
	return asked.reduce((a, b) => a + b, 0) < free * 0.7;
}

/** Rooms, rules, ticks, breaks and lenses. */
function drawPanels(
	panels: readonly Panel[],
	axis: TimeAxis,
	gutter: number,
	right: number,
	type: TypeScale,
	{ formatNumber, time }: ClaimsWords,
	{ lines, texts, areas, axes }: Canvas
) {
	const { k, meta, aside } = type;
	const stretches = [
		...axis.pieces.flatMap((piece) => piece.laid),
		...(axis.undated ? [{ ...axis.undated, clock: false }] : [])
	].map((stretch, at, every) => ({
		...stretch,
		start: at === 0 ? gutter : stretch.start,
		end: at === every.length - 1 ? right : stretch.end
	}));
	for (const panel of panels) {
		const { top, bottom, y, rows, kind } = panel;
		const shown =
			panel.low + ((y(panel.low) - bottom) / (y(panel.low) - y(panel.high))) * (panel.high - panel.low);
		const from = kind === 'lens' ? Math.max(0, shown) : panel.low;
		const ticks = panelTicks(panel, from, leastStep(rows), meta);
		axes.push({
			name: panel.name,
			along: 'y',
			domain: [from, panel.high],
			range: [y(from), y(panel.high)],
			ticks: ticks.map((value) => ({ value, at: y(value), label: formatNumber(value) })),
			largest: panel.high
		});
		for (const { start, end, clock } of stretches) {
			if (!clock || kind === 'lens')
				areas.push({
					kind: clock ? 'lens' : 'room',
					x: round(start),
					y: round(top),
					width: round(end - start),
					height: round(bottom - top)
				});
			for (const value of ticks)
				if (value !== panel.high && y(value) < bottom - 1)
					lines.push({
						kind: 'grid',
						points: [
							[round(start), y(value)],
							[round(end), y(value)]
						]
					});
			if (panel === panels.at(-1) || kind !== 'lens')
				lines.push({
					kind: 'axis',
					points: [
						[round(start), bottom],
						[round(end), bottom]
					]
				});
		}
		if (kind === 'plain' && panel.low > 0)
			texts.push({
				text: time.axisFrom(formatNumber(panel.low)),
				x: round(gutter + 4 * k),
				y: round(bottom - 5 * k),
				anchor: 'start',
				style: aside,
				role: 'aside'
			});
		for (const value of ticks)
			texts.push({
				text: formatNumber(value),
				x: round(gutter - 7 * k),
				y: round(Math.min(y(value) + meta.size * 0.36, bottom)),
				anchor: 'end',
				style: meta,
				role: 'tick'
			});
	}
	const lens = panels[1]?.kind === 'lens' ? panels[1] : undefined;
	if (lens) {
		const [whole] = panels as [Panel];
		const [a, b] = [whole.y(lens.high) - 3 * k, whole.y(lens.low) + 3 * k];
		for (const { start, end } of stretches)
			areas.push({
				kind: 'lens',
				x: round(start),
				y: round(a),
				width: round(end - start),
				height: round(b - a)
			});
		lines.push(
			{
				kind: 'lens',
				points: [
					[gutter, a],
					[gutter, lens.top]
				]
			},
			{
				kind: 'lens',
				points: [
					[right, a],
					[right, lens.top]
				]
			}
		);
	}
	const bottom = panels.at(-1)!.bottom;
	for (const piece of [
		...axis.pieces.slice(1),
		...(axis.undated && axis.pieces.length ? [axis.undated] : [])
	])
		for (const slash of [-14, -8])
			lines.push({
				kind: 'break',
				points: [
					[round(piece.start + slash * k), bottom + 5 * k],
					[round(piece.start + (slash + 5) * k), bottom - 5 * k]
				]
			});
}

/** As many as there is room for. */
function panelTicks({ y, high }: Panel, from: number, least: number, { size, leading }: TextStyle): number[] {
	const room = Math.min(MOST_TICKS, Math.floor((y(from) - y(high)) / (leading * 1.8)));
	const ticks = ticksTo(from, high, least, Math.max(1, room));
	const apart = ticks.length > 1 ? y(ticks[0]!) - y(ticks[1]!) : Infinity;
	const every = Math.max(1, Math.ceil((size * 1.7) / apart));
	return ticks.filter((_, at) => at % every === 0);
}

/** Where each statement stands in time: in its day, spread where the day has no hours, and pushed off what it would cover. */
function places(
	axis: TimeAxis,
	panels: readonly Panel[],
	half: number,
	right: number
): Map<string, number> | undefined {
	const x = new Map<string, number>();
	// Each panel by itself: what stands in another takes no room in this.
	for (const { rows, kind } of panels) if (kind !== 'lens') placeIn(rows, axis, half, x);
	for (const panel of panels) if (!pushApart(panel, x, half, right)) return undefined;
	for (const [key, at] of x) x.set(key, round(at));
	return x;
}

function placeIn(rows: readonly ClaimRow[], axis: TimeAxis, half: number, x: Map<string, number>) {
	const byId = new Map(rows.map((row) => [idOf(row), row]));
	const order = new Map(rows.map((row, at) => [idOf(row), at]));
	// In the order said, not in that of the pieces.
	const inOrder = (keys: readonly string[]) =>
		keys.filter((key) => byId.has(key)).sort((a, b) => order.get(a)! - order.get(b)!);
	const spread = (keys: readonly string[], start: number, end: number) =>
		keys.forEach((key, at) => x.set(key, start + ((at + 0.5) / keys.length) * (end - start)));
	const first = axis.pieces[0]?.from ?? 0;
	for (const part of axis.pieces.flatMap(({ laid }) => laid)) {
		const keys = inOrder(part.keys);
		if (!part.clock) {
			spread(keys, part.start, part.end);
			continue;
		}
		const cells = new Map<string, { start: number; end: number; keys: string[] }>();
		for (const key of keys) {
			const { said } = byId.get(key)!.facts;
			const { from, to } = boundsOf(said);
			if (said.precision === 'minute') {
				x.set(key, timeAt(axis, from!));
				continue;
			}
			const start = from === undefined ? undefined : timeAt(axis, Math.max(from, first));
			const end = to === undefined ? undefined : timeAt(axis, to);
			// A long span stands at its end: that late it was said at the latest. An open one stands where it is closed.
			const day = from !== undefined && to !== undefined && to - from <= DAY;
			if (start === undefined || end === undefined || (!day && end - start > 12 * half)) {
				const at = end === undefined ? start! + half : end - half;
				x.set(key, Math.min(Math.max(at, part.start + half), part.end));
				continue;
			}
			const cell = cells.get(`${start} ${end}`) ?? { start, end, keys: [] };
			cell.keys.push(key);
			cells.set(`${start} ${end}`, cell);
		}
		for (const { start, end, keys: some } of cells.values()) spread(some, start, end);
	}
	if (axis.undated) spread(inOrder(axis.undated.keys), axis.undated.start, axis.undated.end);
}

/** Marks that would cover one another stand side by side, at most a few of their own widths off. */
function pushApart({ rows, y }: Panel, x: Map<string, number>, half: number, right: number): boolean {
	const sorted = rows.map((row) => ({ row, at: x.get(idOf(row))! })).sort((a, b) => a.at - b.at);
	const extent = ({ facts: { bounds, quantity } }: ClaimRow): [number, number] => {
		const low = bounds.min ?? (quantity.kind === 'upTo' ? 0 : bounds.max!);
		const top = y(bounds.max ?? bounds.min!) - (bounds.max === undefined ? half * 3.6 : 0);
		return [top - half, y(low) + half];
	};
	const set: { at: number; extent: [number, number] }[] = [];
	for (const { row, at } of sorted) {
		const own = extent(row);
		let here = at;
		for (const other of set.slice(-12))
			if (own[0] < other.extent[1] && other.extent[0] < own[1])
				here = Math.max(here, other.at + 2 * half + 3);
		if (here - at > 7 * half || here + half > right) return false;
		set.push({ at: here, extent: own });
		x.set(idOf(row), here);
	}
	return true;
}

/** What bears no single day is a line as long as it may be. */
function spans(
	marked: readonly ClaimRow[],
	axis: TimeAxis,
	marks: ReadonlyMap<string, readonly { mark: Mark; panel: Panel }[]>,
	{ lines }: Canvas
) {
	const left = axis.pieces[0]?.start ?? 0;
	const right = axis.pieces.at(-1)?.end ?? 0;
	for (const row of marked) {
		const { from, to } = boundsOf(row.facts.said);
		if ((from === undefined && to === undefined) || (to ?? Infinity) - (from ?? -Infinity) <= DAY) continue;
		const { mark, panel } = marks.get(idOf(row))!.at(-1)!;
		const start =
			from === undefined ? left : Math.max(left, timeAt(axis, Math.max(from, axis.pieces[0]!.from)));
		const end = to === undefined ? right : timeAt(axis, to);
		if (from !== undefined && to !== undefined && end - start <= 12 * mark.half) continue;
		const y = panel.y(levelOf(row));
		for (const [a, b] of [
			[start, mark.at - mark.half],
			[mark.at + mark.half, end]
		] as const)
			if (b - a > 2)
				lines.push({
					kind: 'span',
					points: [
						[round(a), y],
						[round(b), y]
					]
				});
	}
}

/** Labels of all statements in the order given, or the first that has no place. */
function placeAll(
	rows: readonly ClaimRow[],
	all: TimeRows,
	axis: TimeAxis,
	named: ReadonlySet<string>,
	marks: ReadonlyMap<string, readonly { mark: Mark; panel: Panel }[]>,
	{ strict, ...ground }: Ground & { strict: boolean },
	type: TypeScale,
	words: ClaimsWords
): { placed: Map<string, Place>; taken: Box[]; failed?: ClaimRow } {
	const own = new Occupied(48 * type.k);
	const hard = {
		isFree: (box: Box) => ground.hard.isFree(box) && own.isFree(box) && (!strict || ground.soft.isFree(box)),
		add: (box: Box) => {
			own.add(box);
			taken.push(box);
		}
	} as Occupied;
	const taken: Box[] = [];
	const placed = new Map<string, Place>();
	const pieceOf = new Map(
		axis.pieces.flatMap(({ unit, laid }) =>
			laid.flatMap(({ keys }) => keys.map((key) => [key, unit] as const))
		)
	);
	const inPanel = grouped([...marks.values()].flat(), ({ panel }) => panel);
	for (const row of rows) {
		const shown = marks.get(idOf(row))!;
		const { mark, panel } = shown.find(({ panel: { labelled } }) => labelled(row)) ?? shown[0]!;
		const unit = pieceOf.get(idOf(row));
		const date = dateLabel(
			row,
			{ day: named.has(idOf(row)), year: unit !== 'month' && unit !== 'year' },
			words
		);
		const text = byline(row, all, unit === undefined ? undefined : date, words);
		const others = inPanel.get(panel)!.flatMap((one) => (one.mark === mark ? [] : one.mark));
		const place = takePlace(nearOwn(labelPlaces(row, text, mark, type), mark, others), {
			...ground,
			hard,
			bounds: { ...ground.bounds, y: panel.top - 2 * type.k, height: panel.bottom - panel.top + 2 * type.k }
		});
		if (!place) return { placed, taken, failed: row };
		placed.set(idOf(row), place);
	}
	return { placed, taken };
}

/** What it costs a number to stand nearer to another's mark than to its own, with no line that leads to it. */
const ASTRAY = 4;

/** So that a number is read at its own mark, where there is room. */
function* nearOwn(places: Iterable<Place>, own: Mark, others: readonly Mark[]): Generator<Place> {
	for (const place of places) {
		const number = place.texts.find(({ role }) => role === 'figure');
		const box = number && !place.leader ? textBox(number) : undefined;
		const near = box && distance(box, own);
		const astray = near !== undefined && others.some((other) => distance(box!, other) <= near);
		yield astray ? { ...place, cost: place.cost + ASTRAY } : place;
	}
}

/** From a box to a mark across time, in CSS pixels. */
function distance({ x, y, width, height }: Box, { at, half, from, to }: Mark): number {
	const beside = Math.max(x - (at + half), at - half - (x + width), 0);
	const over = Math.max(y - Math.max(from, to), Math.min(from, to) - (y + height), 0);
	return Math.hypot(beside, over);
}

/** The places of a number and what stands beside it, around its mark: from near to far. */
function* labelPlaces(row: ClaimRow, text: string, mark: Mark, type: TypeScale): Generator<Place> {
	const { k, series, meta } = type;
	const { figure, quantity } = row.facts;
	const number = textWidth(figure, series);
	const open = quantity.kind === 'atLeast' || quantity.kind === 'moreThan';
	const top = Math.min(mark.from, mark.to);
	const bottom = Math.max(mark.from, mark.to);
	const level = open ? mark.from : quantity.kind === 'upTo' ? mark.from : top;
	const gap = 5 * k;
	const full = textWidth(text, meta);
	// In the measure of the smallest text, and no word is broken for a narrower label.
	const em = meta.size / 13;
	const word = longestWord(text, meta) + 0.5;
	const widths = [
		...(full <= 190 * em ? [full + 1] : []),
		...[150, 110, 86, 210, 300].map((width) => width * em).filter((width) => width < full && width >= word),
		...(word < full ? [word] : [])
	];
	const wraps = new Map(
		widths.map((width) => {
			const lines = wrap(text, meta, width);
			return [lines.join('\n'), lines];
		})
	);
	const bylines = text ? [...wraps.values()].sort((a, b) => rank(a) - rank(b)) : [[]];
	const numberLine = (x: number, y: number, anchor: TextLine['anchor']): TextLine => ({
		text: figure,
		x: round(x),
		y: round(y),
		anchor,
		style: series,
		role: 'figure'
	});
	const beside = (lines: readonly string[], x: number, y: number, anchor: TextLine['anchor']) =>
		lines.map((line, at): TextLine => ({
			text: line,
			x: round(x),
			y: round(y + at * meta.leading),
			anchor,
			style: meta,
			role: 'claimant'
		}));
	const anchors = [
		['middle', 0],
		['start', -mark.half],
		['end', mark.half]
	] as const;
	const middle = level + series.size * 0.36;
	/** From the baseline of a number to that of a line over it. */
	const rise = series.size * 0.8 + meta.size * 0.28;
	for (const far of [0, 1, 2, 3, 4, 6, 8]) {
		const shift = far * meta.leading;
		const leader = (y: number): Pick<Place, 'leader'> =>
			far > 1
				? {
						leader: [
							[mark.at, round(y)],
							[mark.at, round(y < level ? top - mark.half * 0.4 - 1 : bottom + mark.half * 0.4 + 1)]
						]
					}
				: {};
		for (const lines of bylines) {
			const cost = rank(lines) * 0.7 + far * 2;
			const height = lines.length * meta.leading;
			const up = top - mark.half * 0.4 - gap - shift;
			const down = bottom + mark.half * 0.4 + gap + shift + series.size * 0.75;
			// An arrow goes on where it is open: no label stands on its way.
			if (!open)
				for (const [anchor, dx] of anchors)
					yield {
						texts: [
							...beside(lines, mark.at + dx, up - rise - height + meta.leading, anchor),
							numberLine(mark.at + dx, up, anchor)
						],
						floor: far * 2,
						cost: cost + (anchor === 'middle' ? 0 : 0.6),
						...leader(up + 2)
					};
			if (quantity.kind !== 'upTo')
				for (const [anchor, dx] of anchors)
					yield {
						texts: [
							numberLine(mark.at + dx, down, anchor),
							...beside(lines, mark.at + dx, down + meta.leading, anchor)
						],
						floor: far * 2,
						cost: cost + 1.2 + (anchor === 'middle' ? 0 : 0.6),
						...leader(down - series.size)
					};
			// Farther up or down it would seem to belong to another.
			for (const side of far > 1 ? [] : ([1, -1] as const)) {
				const x = mark.at + side * (mark.half + gap);
				const anchor = side === 1 ? 'start' : 'end';
				for (const sign of far ? [1, -1] : [1]) {
					const y = middle + sign * shift;
					if (lines.length === 1)
						yield {
							texts: [numberLine(x, y, anchor), ...beside(lines, x + side * (number + gap), y, anchor)],
							floor: far * 2,
							cost: cost + (side === 1 ? 0.4 : 0.8)
						};
					yield {
						texts: [numberLine(x, y, anchor), ...beside(lines, x, y + meta.leading, anchor)],
						floor: far * 2,
						cost: cost + (side === 1 ? 0.8 : 1)
					};
					if (lines.length)
						yield {
							texts: [
								...beside(lines, x, y - rise - (lines.length - 1) * meta.leading, anchor),
								numberLine(x, y, anchor)
							],
							floor: far * 2,
							cost: cost + (side === 1 ? 1 : 1.2)
						};
				}
			}
		}
	}
}

/** Three lines are the most that reads well; one that is very long is as bad. */
const rank = (lines: readonly string[]): number =>
	lines.length <= 1 ? 0 : lines.length === 2 ? 0.3 : lines.length === 3 ? 0.8 : lines.length;

/** Relations that run between two marks of one panel. */
function linksFor(
	all: TimeRows,
	marks: ReadonlyMap<string, readonly { mark: Mark; panel: Panel }[]>,
	{ lines }: Canvas,
	{ soft }: Ground,
	type: TypeScale,
	words: ClaimsWords
) {
	const { k, meta, aside } = type;
	const links: Link[] = [];
	const pending: { at: number; places: () => Generator<Place> }[] = [];
	const others = ({ from, to }: RowLink, panel: Panel): Mark[] =>
		[...marks].flatMap(([id, shown]) =>
			id === from || id === to ? [] : shown.filter((one) => one.panel === panel).map(({ mark }) => mark)
		);
	for (const link of all.links.filter((one) => isDrawn(one, all))) {
		const pair = samePanel(marks.get(link.from)!, marks.get(link.to)!)!;
		const [from, to] = [pair.from, pair.to];
		const { panel } = pair;
		const yFrom = panel.y(levelOf(all.byId.get(link.from)!));
		const yTo = panel.y(levelOf(all.byId.get(link.to)!));
		const made: { -readonly [K in keyof Link]: Link[K] } = {
			type: link.type,
			shown: link.shown,
			from: link.from,
			to: link.to,
			points: [],
			texts: []
		};
		if (link.type === 'revises')
			made.points = withEnd(stepWay(yTo, [to.at, from.at], others(link, panel), 4 * k), [from.at, yFrom]);
		else if (link.type === 'redefines') {
			const divider = round(Math.max((to.at + from.at) / 2, from.at - from.half - 6 * k));
			const bar = round(Math.max((to.at + divider) / 2, divider - 6 * k));
			made.points = stepWay(yTo, [to.at, bar], others(link, panel), 4 * k);
			made.ends = true;
			const top = round(Math.max(panel.top, Math.min(yTo, yFrom) - 22 * k));
			const bottom = round(Math.min(panel.bottom, Math.max(yTo, yFrom) + 22 * k));
			lines.push({
				kind: 'divider',
				points: [
					[divider, top],
					[divider, bottom]
				]
			});
			soft.add({ x: divider - 1, y: top, width: 2, height: bottom - top });
			soft.add({ x: bar - 1, y: yTo - from.half, width: 2, height: 2 * from.half });
			pending.push({ at: links.length, places: () => rulePlaces(link.why, divider, top, bottom, type) });
		} else {
			made.points = arc([from.at, arcEnd(from)], [to.at, arcEnd(to)], panel);
			if (link.shown === 'likely')
				pending.push({
					at: links.length,
					places: () => alongPlaces(words.time.likely, made.points, aside, meta.size)
				});
		}
		for (const [a, b] of pairs(made.points))
			soft.add({
				x: Math.min(a[0], b[0]) - 1,
				y: Math.min(a[1], b[1]) - 1,
				width: Math.abs(a[0] - b[0]) + 2,
				height: Math.abs(a[1] - b[1]) + 2
			});
		links.push(made);
	}
	return {
		links,
		/** Sets what they say, after the statements; false where something has no place. */
		label(ground: Ground): boolean {
			for (const { at, places } of pending) {
				const place = takePlace(places(), ground);
				if (!place) return false;
				links[at] = { ...links[at]!, texts: place.texts };
			}
			return true;
		}
	};
}

/** Whether a relation is a line between two marks; the others are said in words under the drawing. */
const isDrawn = (link: RowLink, all: TimeRows): boolean =>
	link.type === 'repeats'
		? all.panelOf.has(link.from) && all.panelOf.get(link.from) === all.panelOf.get(link.to)
		: all.joined.get(link.from) === link;

/** The last panel, the enlarging one, that shows both. */
function samePanel(
	a: readonly { mark: Mark; panel: Panel }[],
	b: readonly { mark: Mark; panel: Panel }[]
): { from: Mark; to: Mark; panel: Panel } | undefined {
	for (const { mark, panel } of [...a].reverse()) {
		const other = b.find((one) => one.panel === panel);
		if (other) return { from: mark, to: other.mark, panel };
	}
	return undefined;
}

const arcEnd = (mark: Mark): number =>
	(mark.kind === 'atLeast' || mark.kind === 'moreThan' ? mark.from : Math.min(mark.from, mark.to)) -
	mark.half * 0.6;

/** A bow over what lies between two marks, in short straight lines. */
function arc([x1, y1]: [number, number], [x2, y2]: [number, number], { top }: Panel): [number, number][] {
	const rise = Math.min(Math.max(Math.abs(x2 - x1) * 0.32, 22), 90);
	const peak = Math.max(top + 3, Math.min(y1, y2) - rise);
	return Array.from({ length: 25 }, (_, at) => {
		const t = at / 24;
		const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3];
		// Control points level with the peak, a quarter in from the ends.
		const [c1, c2] = [x1 + (x2 - x1) * 0.12, x2 - (x2 - x1) * 0.12];
		const control = Math.min(y1, y2) - (Math.min(y1, y2) - peak) * (4 / 3);
		return [round(a * x1 + b * c1 + c * c2 + d * x2), round(a * y1 + (b + c) * control + d * y2)];
	});
}

const pairs = <T>(points: readonly T[]): [T, T][] => points.slice(1).map((point, at) => [points[at]!, point]);

/** A short text beside a line: over its middle first. */
function* alongPlaces(
	text: string,
	points: Link['points'],
	style: TextStyle,
	size: number
): Generator<Place> {
	const order = [12, 10, 14, 8, 16, 6, 18, 4, 20, 2, 22].filter((at) => at < points.length);
	for (const far of [0, 1, 2, 4])
		for (const [rank, at] of order.entries())
			for (const dy of [-0.5 - far, 1.2 + far]) {
				const [x, y] = points[at]!;
				yield {
					texts: [{ text, x, y: round(y + dy * size), anchor: 'middle', style, role: 'link' }],
					floor: far * 3,
					cost: rank * 0.2 + far * 3 + (dy > 0 ? 0.3 : 0)
				};
			}
}

/** What changes at a divider: beside its lower end first, on the side that is past. */
function* rulePlaces(why: string, x: number, top: number, bottom: number, type: TypeScale): Generator<Place> {
	const { k, meta } = type;
	for (const width of [170 * k, 130 * k, 220 * k, 100 * k, 300 * k]) {
		const lines = shortened(why, meta, width);
		const height = lines.length * meta.leading;
		const ys = [
			bottom - 12 * k,
			bottom + 4 * k,
			top - height,
			top - height + 14 * k,
			bottom + 40 * k,
			top - height - 40 * k
		];
		for (const [rank, y] of ys.entries())
			for (const [anchor, dx] of [
				['end', -10 * k],
				['start', 8 * k],
				['middle', 0]
			] as const) {
				const texts: TextLine[] = [];
				setLines(texts, lines, { x: x + dx, anchor, style: meta, role: 'rule' }, y);
				yield {
					texts,
					floor: 0,
					cost: rank * 0.4 + (anchor === 'end' ? 0 : 0.5) + Math.abs(width / k - 170) / 100
				};
			}
	}
}

/** Statements without a number: under the axis, in the order said, each with its claimant and day. */
function laneOf(all: TimeRows, width: number, type: TypeScale, words: ClaimsWords) {
	const { k, seriesWord, meta, group } = type;
	const rows = all.rows.filter((row) => !hasMark(row));
	const set = new Map<string, TextLine[]>();
	let x = 0;
	let y = 6 * k;
	const title: TextLine[] = [];
	if (rows.length) {
		title.push({ text: words.time.noNumber, x: 0, y: 0, anchor: 'start', style: group, role: 'heading' });
		x = textWidth(words.time.noNumber, group) + 16 * k;
		title[0]!.y = y + seriesWord.size * 0.95;
	}
	let lowest = y;
	for (const row of rows) {
		const figure = figureText(row);
		const about = byline(row, all, row.facts.saidText, words);
		const wide = textWidth(figure, seriesWord);
		const texts: TextLine[] = [];
		const style = { anchor: 'start', style: seriesWord, role: 'quote' } as const;
		const beside = { anchor: 'start', style: meta, role: 'claimant' } as const;
		const whole = wide + 6 * k + textWidth(about, meta);
		if (x + whole > width && x > 0) {
			x = 0;
			y = Math.max(lowest, y + seriesWord.leading);
		}
		if (whole <= width) {
			const base = round(y + seriesWord.size * 0.95);
			texts.push(
				{ ...style, text: figure, x, y: base },
				{ ...beside, text: about, x: x + wide + 6 * k, y: base }
			);
			x += whole + 18 * k;
			lowest = Math.max(lowest, y + seriesWord.leading);
		} else {
			let at = setLines(texts, wrap(figure, seriesWord, width), { ...style, x: 0 }, y);
			at = setLines(texts, wrap(about, meta, width), { ...beside, x: 0 }, at);
			x = 0;
			y = lowest = at + 4 * k;
		}
		set.set(idOf(row), texts);
	}
	const height = rows.length ? Math.ceil(lowest + 4 * k) : 0;
	const moved = (texts: readonly TextLine[], by: number) =>
		texts.map((text) => ({ ...text, x: round(text.x), y: round(text.y + by) }));
	return {
		height,
		texts: (id: string, top: number) => moved(set.get(id)!, top),
		set(top: number, { texts, lines }: Canvas) {
			if (!rows.length) return;
			texts.push(...moved(title, top));
			lines.push({
				kind: 'rule',
				points: [
					[0, top],
					[width, top]
				]
			});
		}
	};
}

/** Under the drawing: what its lines mean, and the relations that no line says. */
function footOf(all: TimeRows, width: number, type: TypeScale, words: ClaimsWords) {
	const { k, meta, aside } = type;
	const notes = [...all.joined.values()].some(({ type: kind }) => kind === 'revises')
		? wrap(words.time.stepLine, aside, width)
		: [];
	const said = all.links
		.filter((link) => !isDrawn(link, all))
		.map((link) => ({ link, lines: wrap(relationText(link, all.byId, words), meta, width) }));
	const count = notes.length + said.reduce((sum, { lines }) => sum + lines.length, 0);
	return {
		height: count ? Math.ceil(count * meta.leading + 8 * k) : 0,
		set(top: number, { texts, lines }: Canvas, right: number) {
			if (!count) return;
			lines.push({
				kind: 'rule',
				points: [
					[0, top],
					[right, top]
				]
			});
			setLines(texts, notes, { x: 0, anchor: 'start', style: aside, role: 'aside' }, top + 5 * k);
		},
		links(top: number): Link[] {
			let y = top + 5 * k + notes.length * aside.leading;
			return said.map(({ link: { type: kind, shown, from, to }, lines }) => {
				const texts: TextLine[] = [];
				y = setLines(texts, lines, { x: 0, anchor: 'start', style: meta, role: 'link' }, y);
				return { type: kind, shown, from, to, points: [], texts };
			});
		}
	};
}
