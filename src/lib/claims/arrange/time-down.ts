/** Claims over time on a narrow frame: time runs down the page, a row a statement, and the number runs to the right. */
import { boundsOf, calendarParts, DAY } from '../../axis/time.ts';
import { typeScale, type Frame, type TypeScale } from '../../figure/frame.ts';
import {
	boxAround,
	textBox,
	type Area,
	type Axis,
	type Item,
	type Line,
	type Link,
	type Mark
} from '../../figure/scene.ts';
import type { Scene } from '../../figure/scene.ts';
import { longestWord, textWidth, wrap, type TextLine, type TextStyle } from '../../figure/text.ts';
import type { ClaimRow } from '../../rows/claims.ts';
import type { RowLink } from '../../rows/types.ts';
import type { ClaimsWords } from '../../words/index.ts';
import {
	byline,
	dateLabel,
	figureStyle,
	figureText,
	halfOf,
	hasMark,
	leastStep,
	levelOf,
	markBox,
	markOf,
	only,
	panelNames,
	panelsOf,
	relationAt,
	setLines,
	shortened,
	stepWay,
	ticksTo,
	withEnd,
	type TimeRows
} from './time-rows.ts';
import { grouped } from '../../lesson/grouped.ts';
import { round } from '../../figure/set.ts';

const idOf = ({ key }: ClaimRow) => key.id;

/** A gap is named from a week on, where it is well over the usual one. */
const LONG_GAP = 2.5;

interface Columns {
	/** Where the dates end and the numbers begin. */
	left: number;
	right: number;
	width: number;
}

/** Claims that share an axis, and the statements without a number between them; the latter alone have no axis. */
interface Section {
	name: string;
	rows: readonly ClaimRow[];
	x: (value: number) => number;
	low: number;
	high: number;
	ticks: readonly number[];
}

/** One after the other: what stands at a row and how high it is. */
interface Band {
	row: ClaimRow;
	height: number;
	/** Bare days before it, and their name. */
	gap?: string | undefined;
	date?: string | undefined;
	/** Under the date, where it is another than before. */
	year?: string | undefined;
	label: readonly TextLine[];
	/** From its top to its mark. */
	mark: number;
	notes: readonly { link: RowLink; lines: readonly TextLine[] }[];
	/** A line at another rule ends over this row. */
	rule?: { link: RowLink; lines: readonly string[] } | undefined;
}

/** How many lines of the smallest type are as high as a frame. */
export const lineCount = (frame: Frame): number =>
	Math.max(1, Math.ceil((frame.height ?? 0) / typeScale(frame).meta.leading));

/**
 * Sets as many rows as fit, from the first on. A single row that is higher than the frame is set all the same: nothing
 * is left out and no type shrinks.
 *
 * @returns the scene and the rows that it holds
 */
export function downTime(all: TimeRows, frame: Frame, words: ClaimsWords): { scene: Scene; rows: TimeRows } {
	const order = inSections(all);
	const set = (count: number) => {
		const rows = only(all, order.slice(0, count));
		return { rows, scene: drawRows(rows, frame, words) };
	};
	let part = set(order.length);
	if (frame.height !== undefined && part.scene.height > frame.height) {
		// Halving the doubt finds the most that fit.
		let [low, high] = [1, Math.min(order.length, lineCount(frame))];
		part = set(low);
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			const tried = set(middle);
			if (tried.scene.height <= frame.height) {
				low = middle;
				part = tried;
			} else high = middle - 1;
		}
	}
	return { ...part, scene: { ...part.scene, height: Math.max(part.scene.height, frame.height ?? 0) } };
}

function median(numbers: readonly number[]): number | undefined {
	const sorted = [...numbers].sort((a, b) => a - b);
	const half = sorted.length >> 1;
	return sorted.length % 2
		? sorted[half]
		: sorted.length
			? (sorted[half - 1]! + sorted[half]!) / 2
			: undefined;
}

/** The rows of one axis together; what states no number stands among those of the first. */
export function inSections(all: TimeRows): ClaimRow[] {
	const [first, ...rest] = panelsOf(all);
	const panel = (row: ClaimRow) => (hasMark(row) ? all.panelOf.get(idOf(row)) : first);
	const byPanel = grouped(all.rows, panel);
	return [first, ...rest].flatMap((number) => byPanel.get(number) ?? []);
}

function drawRows(all: TimeRows, frame: Frame, words: ClaimsWords): Scene {
	const type = typeScale(frame);
	const { k, meta, group, aside } = type;
	const half = halfOf(type);
	const lines: Line[] = [];
	const texts: TextLine[] = [];
	const areas: Area[] = [];
	const axes: Axis[] = [];
	const items: Item[] = [];
	const links: Link[] = [];
	const columns = columnsOf(all, frame, type, words);
	const at = new Map<string, { mark: Mark; level: number; y: number }>();
	const wayDown = (before: { level: number; y: number }, end: number, ends: readonly string[]) => {
		const others = [...at].flatMap(([id, { mark }]) => (ends.includes(id) ? [] : [mark]));
		const way = stepWay(before.level, [before.y, end], others, 4 * k);
		return way.map(([down, across]): [number, number] => [across, down]);
	};
	let y = 0;
	const sections = sectionsOf(all, columns, type);
	for (const section of sections) {
		if (y > 0) {
			lines.push({
				kind: 'rule',
				points: [
					[0, round(y + 4 * k)],
					[frame.width, round(y + 4 * k)]
				]
			});
			y += 8 * k;
		}
		y = setLines(
			texts,
			wrap(section.name, group, frame.width),
			{ x: 0, anchor: 'start', style: group, role: 'heading' },
			y
		);
		const axisY = section.ticks.length ? y + meta.leading + 3 * k : y;
		y = axisY + (section.ticks.length ? 4 * k : 0);
		const gridTop = axisY;
		const roomOf = rooms(section.rows);
		const bands = bandsOf(section, all, columns, type, words);
		let room: { top: number; key: string } | undefined;
		const closeRoom = () => {
			if (room)
				areas.push({
					kind: 'room',
					x: 0,
					y: round(room.top),
					width: frame.width,
					height: round(y - room.top)
				});
			room = undefined;
		};
		for (const band of bands) {
			const { row } = band;
			const key = roomOf.get(idOf(row));
			if (room && room.key !== key) closeRoom();
			if (band.gap) {
				const top = y + 3 * k;
				const said = wrap(band.gap, aside, frame.width - 10 * k);
				const height = said.length * aside.leading + 2 * k;
				areas.push({ kind: 'gap', x: 0, y: round(top), width: frame.width, height: round(height) });
				setLines(texts, said, { x: 5 * k, anchor: 'start', style: aside, role: 'aside' }, top + k);
				y = top + height + 3 * k;
			}
			if (key && !room) {
				room = { top: y, key };
				y = setLines(
					texts,
					wrap(words.time.noHourInFull, aside, frame.width - 10 * k),
					{ x: 5 * k, anchor: 'start', style: aside, role: 'aside' },
					y + 2 * k
				);
			}
			if (band.rule) {
				const top = y + 3 * k;
				const bottom = setLines(
					texts,
					band.rule.lines,
					{ x: columns.left, anchor: 'start', style: aside, role: 'rule' },
					top + 5 * k
				);
				lines.push({
					kind: 'divider',
					points: [
						[columns.left, round(top + 2 * k)],
						[columns.right, round(top + 2 * k)]
					]
				});
				const before = at.get(band.rule.link.to)!;
				const { type: kind, shown, from, to } = band.rule.link;
				links.push({
					type: kind,
					shown,
					from,
					to,
					points: wayDown(before, round(top), [to]),
					ends: true,
					texts: []
				});
				y = bottom + 2 * k;
			}
			const middle = round(y + band.mark);
			const own = band.label.map((line) => ({ ...line, y: round(line.y + y) }));
			own.unshift(
				...[band.date, band.year].flatMap((text, line): TextLine[] =>
					text
						? [
								{
									text,
									x: 0,
									y: round(middle + meta.size * 0.36 + line * meta.leading),
									anchor: 'start',
									style: meta,
									role: 'date'
								}
							]
						: []
				)
			);
			const mark = hasMark(row)
				? markOf(row, 'x', section.x, {
						at: middle,
						half,
						stub: Math.max(half * 2, Math.min(half * 4, columns.right - section.x(levelOf(row)))),
						end: section.x(0)
					})
				: undefined;
			if (mark) {
				const level = section.x(levelOf(row));
				at.set(idOf(row), { mark, level, y: middle });
				const link = all.joined.get(idOf(row));
				const before = link && at.get(link.to);
				if (link && before && link.type === 'revises')
					links.push({
						type: link.type,
						shown: link.shown,
						from: link.from,
						to: link.to,
						points: withEnd(wayDown(before, middle, [link.to, idOf(row)]), [level, middle]),
						texts: []
					});
			}
			for (const { link, lines: said } of band.notes)
				links.push({
					type: link.type,
					shown: link.shown,
					from: link.from,
					to: link.to,
					points: [],
					texts: said.map((line) => ({ ...line, y: round(line.y + y) }))
				});
			const echoes = all.folded.get(idOf(row));
			items.push({
				key: row.key,
				marks: mark ? [mark] : [],
				texts: own,
				hit: boxAround([...own.map(textBox), ...(mark ? [markBox(mark)] : [])]),
				focused: false,
				dimmed: false,
				...(echoes && { folded: echoes.map(({ id }) => id) })
			});
			y += band.height;
		}
		closeRoom();
		if (section.ticks.length)
			drawAxis(section, [axisY, gridTop, y], columns, type, words, { lines, texts, axes });
	}
	if (links.some((link) => link.type === 'revises' && link.points.length)) {
		lines.push({
			kind: 'rule',
			points: [
				[0, round(y + 3 * k)],
				[frame.width, round(y + 3 * k)]
			]
		});
		y = setLines(
			texts,
			wrap(words.time.stepLine, aside, frame.width),
			{ x: 0, anchor: 'start', style: aside, role: 'aside' },
			y + 6 * k
		);
	}
	return {
		arrangement: 'over-time',
		width: frame.width,
		height: Math.ceil(y + 2 * k),
		axes,
		areas,
		lines,
		texts,
		items,
		links
	};
}

function columnsOf(all: TimeRows, { width }: Frame, type: TypeScale, words: ClaimsWords): Columns {
	const { k, meta } = type;
	// In every part alike, so that a number stands in one place.
	const dates = all.whole.map((row) => textWidth(rowDate(row, words) ?? '', meta));
	// A long date has a line of its own over its number.
	const left = Math.min(Math.max(...dates, 24 * k) + 12 * k, width * 0.3);
	return { left: round(left), right: round(width - 16 * k), width };
}

/** The day and the hour; the year stands under the first day of each. */
const rowDate = (row: ClaimRow, words: ClaimsWords) => dateLabel(row, { day: false, year: true }, words);

/** The year, where the date is printed without it. */
function yearOf({ facts: { said } }: ClaimRow): number | undefined {
	const { from } = boundsOf(said);
	const fine = said.precision === 'day' || said.precision === 'minute';
	return fine && !said.approximate && !said.uncertain ? calendarParts(from!).year : undefined;
}

/** One after another; a unit is equally wide in all that count the same. */
function sectionsOf(all: TimeRows, { left, right }: Columns, { k }: TypeScale): Section[] {
	const names = panelNames(all);
	const numbers = panelsOf(all);
	const [first] = numbers;
	const byPanel = grouped(all.rows, (row) => (hasMark(row) ? all.panelOf.get(idOf(row)) : first));
	const rowsOf = (panel: number) => byPanel.get(panel) ?? [];
	if (!numbers.length) return [{ name: '', rows: all.rows, x: () => 0, low: 0, high: 0, ticks: [] }];
	// Room before the axis, and beyond it for a number; where type is large, half of what there is.
	const begin = left + Math.min(10 * k, (right - left) / 8);
	const length = Math.max(right - left - 64 * k, (right - left) / 2);
	return numbers.map((panel): Section => {
		const rows = rowsOf(panel);
		const { low, high, span } = all.domains.get(idOf(rows.find(hasMark)!))!;
		const x = (value: number) => round(begin + ((value - low) / span) * length);
		return { name: names.get(panel)!, rows, x, low, high, ticks: ticksTo(low, high, leastStep(rows), 4) };
	});
}

function drawAxis(
	{ name, x, low, high, ticks }: Section,
	[axisY, top, bottom]: [number, number, number],
	{ right }: Columns,
	{ k, meta }: TypeScale,
	{ formatNumber }: ClaimsWords,
	{ lines, texts, axes }: { lines: Line[]; texts: TextLine[]; axes: Axis[] }
) {
	const shown: TextLine[] = [];
	for (const value of ticks) {
		const text: TextLine = {
			text: formatNumber(value),
			x: x(value),
			y: round(axisY - 5 * k),
			anchor: 'middle',
			style: meta,
			role: 'tick'
		};
		const box = textBox(text);
		const before = shown.at(-1) && textBox(shown.at(-1)!);
		if (box.x < 0 || box.x + box.width > right + 16 * k) continue;
		if (before && before.x + before.width + 6 * k > box.x) continue;
		shown.push(text);
		// The largest is printed at its mark.
		if (value !== high)
			lines.push({
				kind: 'grid',
				points: [
					[x(value), round(top)],
					[x(value), round(bottom)]
				]
			});
	}
	texts.push(...shown);
	lines.push({
		kind: 'axis',
		points: [
			[x(low), round(axisY)],
			[x(high), round(axisY)]
		]
	});
	axes.push({
		name,
		along: 'x',
		domain: [low, high],
		range: [x(low), x(high)],
		ticks: ticks.map((value) => ({ value, at: x(value), label: formatNumber(value) })),
		largest: high
	});
}

/** Days of which some statements have hours: what has none stands there in no order. */
function rooms(rows: readonly ClaimRow[]): Map<string, string> {
	const clock = rows.some(({ facts: { said } }) => said.precision === 'minute');
	const byDay = new Map<string, string[]>();
	if (clock)
		for (const row of rows) {
			const { said } = row.facts;
			if (said.precision === 'day') byDay.set(said.edtf, [...(byDay.get(said.edtf) ?? []), idOf(row)]);
		}
	return new Map(
		[...byDay].flatMap(([day, ids]) => (ids.length > 1 ? ids.map((id) => [id, day] as const) : []))
	);
}

function bandsOf(
	{ rows: unordered, x }: Section,
	all: TimeRows,
	columns: Columns,
	type: TypeScale,
	words: ClaimsWords
): Band[] {
	const { k, meta, aside } = type;
	const { left, width } = columns;
	const half = halfOf(type);
	// What has no hour stands together, before what has.
	const roomOf = rooms(unordered);
	const day = ({ facts: { said } }: ClaimRow) => (said.earliest ?? '').split('T')[0]!;
	const rows = unordered
		.map((row, at) => ({ row, at }))
		.sort((a, b) => {
			if (day(a.row) !== day(b.row) || !day(a.row)) return a.at - b.at;
			const [p, q] = [roomOf.has(idOf(a.row)), roomOf.has(idOf(b.row))];
			return p === q ? a.at - b.at : Number(q) - Number(p);
		})
		.map(({ row }) => row);
	const ends = rows.map(({ facts }) => boundsOf(facts.said));
	const gaps = rows.map((_, at) => {
		const [before, here] = [ends[at - 1]?.to, ends[at]?.from];
		return before === undefined || here === undefined ? 0 : Math.round((here - before) / DAY) + 1;
	});
	const usual = Math.max(median(gaps.filter((gap) => gap > 0)) ?? 1, 1);
	let year: number | undefined;
	const placeOf = new Map(rows.map((row, at) => [idOf(row), at]));
	const notesOf = new Map<string, RowLink[]>();
	for (const link of all.links) {
		if (all.joined.get(link.from) === link) continue;
		// At the later of the two, so that the sentence looks back.
		const [a, b] = [placeOf.get(link.from), placeOf.get(link.to)];
		// Of two sections, in that of the one that speaks.
		if (a === undefined) continue;
		const id = b === undefined || a >= b ? link.from : link.to;
		notesOf.set(id, [...(notesOf.get(id) ?? []), link]);
	}
	let previous: string | undefined;
	return rows.map((row, at): Band => {
		const date = rowDate(row, words);
		const wide = date !== undefined && textWidth(date, meta) > left - 4 * k;
		const about = byline(row, all, wide ? date : undefined, words);
		const own = yearOf(row);
		const dated = `${date} ${own}`;
		const shownDate = wide || dated === previous ? undefined : date;
		if (!wide) previous = dated;
		const shownYear =
			own !== undefined && own !== year && shownDate
				? words.time.tick('year', { year: own, month: 1, day: 1, hour: 0 }, true)
				: undefined;
		if (own !== undefined) year = own;
		const style = figureStyle(row, type);
		const figure = figureText(row);
		const marked = hasMark(row);
		const label: TextLine[] = [];
		const open = row.facts.quantity.kind === 'atLeast' || row.facts.quantity.kind === 'moreThan';
		const mark = style.leading * 0.5 + 3 * k;
		let height = mark + style.leading * 0.5;
		const role = marked ? 'figure' : 'quote';
		const dates = shownYear ? mark + meta.leading * 1.5 : shownDate ? mark + meta.leading * 0.6 : 0;
		/** Beside the dates, over all that is there; no word is broken before it has the width of the drawing, under them. */
		const setWhole = (into: TextLine[], text: string, style: TextStyle, role: string, y: number) => {
			const long = longestWord(text, style) > width - left;
			const [x, top] = long ? [0, Math.max(y, dates)] : [left, y];
			return setLines(into, wrap(text, style, width - x), { x, anchor: 'start', style, role }, top);
		};
		const whole = { x: left, anchor: 'start' as 'start' | 'end', room: width - left };
		let side = whole;
		/** How much is free to the left of its mark, and of the line that goes on from it. */
		let before = 0;
		if (marked) {
			const { bounds, quantity } = row.facts;
			const low = x(bounds.min ?? (quantity.kind === 'upTo' ? 0 : bounds.max!));
			const high = open ? Math.min(x(levelOf(row)) + half * 4, width - 4 * k) : x(bounds.max!);
			const gap = half + 4 * k;
			before = low - gap - left;
			const number = textWidth(figure, style);
			const base = round(mark + style.size * 0.36);
			const besideWidth = textWidth(about, meta);
			const right = width - high - gap;
			// The room left of a floor, else right of the mark, else over it.
			const stepped = all.joined.get(idOf(row))?.type === 'revises';
			const onRight = { x: high + gap, anchor: 'start' as const, room: right };
			const onLeft = { x: low - gap, anchor: 'end' as const, room: low - gap - left };
			// Left of what is open to the right; else right, for a step line comes from the left.
			const sides = open ? [onLeft, onRight] : stepped ? [onRight] : [onRight, onLeft];
			const line = sides.find(({ room }) => room >= number + (about ? 6 * k + besideWidth : 0));
			const two = sides.find(
				({ room }) =>
					room >= number && wrap(about, meta, room).length <= 3 && room >= longestWord(about, meta)
			);
			if (line) {
				side = line;
				const towards = line.anchor === 'start' ? 1 : -1;
				label.push({ text: figure, x: round(line.x), y: base, anchor: line.anchor, style, role });
				if (about)
					label.push({
						text: about,
						x: round(line.x + towards * (number + 6 * k)),
						y: base,
						anchor: line.anchor,
						style: meta,
						role: 'claimant'
					});
			} else if (two) {
				label.push({ text: figure, x: round(two.x), y: base, anchor: two.anchor, style, role });
				height = setLines(
					label,
					wrap(about, meta, two.room),
					{ x: two.x, anchor: two.anchor, style: meta, role: 'claimant' },
					mark + style.leading * 0.5
				);
				side = two;
			} else {
				// Under its mark, over the whole width of the numbers.
				height = setWhole(label, figure, style, role, mark + half + 2 * k);
				height = setWhole(label, about, meta, 'claimant', height);
			}
		} else {
			height = setWhole(label, figure, style, role, mark - style.leading * 0.5);
			height = setWhole(label, about, meta, 'claimant', height);
		}
		let noted = false;
		const notes = (notesOf.get(idOf(row)) ?? []).map((link) => {
			const lines: TextLine[] = [];
			const text = relationAt(row, link, all.byId, words);
			const onLeft = wrap(text, aside, Math.max(before, 1));
			const clear = before >= 110 * k && !noted && side.anchor === 'start' && side !== whole;
			if (clear && onLeft.length < 3 && all.joined.get(idOf(row))?.type !== 'revises') {
				// Left of the mark, where nothing stands.
				const top = Math.max(0, mark - (onLeft.length * aside.leading) / 2);
				const bottom = setLines(lines, onLeft, { x: left, anchor: 'start', style: aside, role: 'link' }, top);
				height = Math.max(height, bottom);
			} else {
				// On the side of its number, so that it crosses no line that goes on.
				const { x, anchor, room } =
					side.room >= 130 * k ? side : { ...whole, room: before >= 110 * k ? before : whole.room };
				height =
					room === whole.room
						? setWhole(lines, text, aside, 'link', height)
						: setLines(lines, wrap(text, aside, room), { x, anchor, style: aside, role: 'link' }, height);
			}
			noted = true;
			return { link, lines };
		});
		const joined = all.joined.get(idOf(row));
		const ruled = joined?.type === 'redefines' ? joined : undefined;
		if (shownYear) height = Math.max(height, mark + meta.leading * 1.5);
		return {
			row,
			height: height + 2 * k,
			gap: gaps[at]! >= 7 && gaps[at]! >= LONG_GAP * usual ? words.time.gap(gaps[at]!) : undefined,
			date: shownDate,
			year: shownYear,
			label,
			mark,
			notes,
			rule: ruled && { link: ruled, lines: shortened(ruled.why, aside, columns.right - left) }
		};
	});
}
