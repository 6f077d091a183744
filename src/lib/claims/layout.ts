/**
 * Where everything of a claim comparison stands. Pure: no DOM, no clock, the same in Node and in a browser.
 *
 * One linear axis from zero to the largest figure in view, then a margin for statements with no upper limit.
 * Statements in words and "not known" have columns of their own: they are never a place on the axis.
 */
import { ticks } from 'd3-array';
import { bold, round, sans, serif, stack, WIDTHS, type LayoutName } from '../figure/layouts.ts';
import { textWidth, type TextLine, type TextStyle } from '../figure/text.ts';
import type { ClaimRecord } from '../lesson/claims.ts';
import { namesNumber, statedBounds } from '../lesson/quantity.ts';
import type { Measure } from '../lesson/schema.ts';
import type { ClaimsWords } from '../words/index.ts';
import { markAt, type Axis, type Mark } from './marks.ts';

export interface ClaimRow {
	record: ClaimRecord;
	y: number;
	height: number;
	/** The step speaks of this claim. */
	focused: boolean;
	texts: TextLine[];
	/** Only for a statement that names a number. */
	mark?: Mark;
	/** Denied or withdrawn: the same mark, dashed. */
	dashed: boolean;
}

export interface ClaimsLayout {
	width: number;
	height: number;
	/** Column headings and tick labels. */
	texts: TextLine[];
	gridlines: { x: number; y1: number; y2: number; role: 'tick' | 'limit' }[];
	rows: ClaimRow[];
}

export interface LayoutInput {
	records: readonly ClaimRecord[];
	focus: readonly string[];
	measure: Measure;
	words: ClaimsWords;
}

export function claimsLayout(name: LayoutName, input: LayoutInput): ClaimsLayout {
	return name === 'wide' ? wide(input) : narrow(input);
}

const hasOpenEnd = ({ claim }: ClaimRecord) => ['atLeast', 'moreThan'].includes(claim.quantity.kind);
const isNumber = ({ claim }: ClaimRecord) => namesNumber(claim.quantity);

function makeAxis(
	records: readonly ClaimRecord[],
	start: number,
	edge: number,
	room: { open: number; closed: number }
) {
	const largest = Math.max(...records.flatMap(({ claim }) => Object.values(statedBounds(claim.quantity))));
	const open = records.some(hasOpenEnd);
	const end = edge - (open ? room.open : room.closed);
	const top = largest || 1;
	// Linear and from zero. d3-scale would bring colours and formats along: 6 kB of the page's 35.
	const axis: Axis = {
		scale: (n) => round(start + (n / top) * (end - start)),
		start,
		end,
		limit: open ? edge : end,
		edge
	};
	return {
		axis,
		open,
		ticks: (count: number) => withLargest(ticks(0, top, count).filter(Number.isInteger), top)
	};
}

/** The largest figure in view is always named; a round tick that would crowd it steps back. */
function withLargest(round: readonly number[], largest: number): number[] {
	const step = (round[1] ?? largest) - (round[0] ?? 0);
	return [...round.filter((tick) => largest - tick >= step * 0.7), largest];
}

/** Tick labels from left to right, leaving out what would touch its neighbour. */
function tickLabels(
	numbers: readonly number[],
	axis: Axis,
	y: number,
	style: TextStyle,
	words: ClaimsWords
): TextLine[] {
	let free = -Infinity;
	return numbers.flatMap((tick) => {
		const text = words.formatNumber(tick);
		const half = textWidth(text, style) / 2;
		const x = axis.scale(tick);
		if (x - half < free) return [];
		free = x + half + 6;
		return [{ text, x, y, anchor: 'middle' as const, style, role: 'tick' }];
	});
}

/** What a statement without a mark prints, in the words it was made in. */
function offAxis(
	record: ClaimRecord,
	quote: TextStyle,
	note: TextStyle,
	open: 'always' | 'unknown',
	words: ClaimsWords
) {
	const { quantity } = record.claim;
	const openness = open === 'always' || quantity.kind === 'unknown' ? words.openness(quantity) : undefined;
	return [
		{ text: words.figure(quantity), style: quote, role: 'quote' },
		...(openness ? [{ text: openness, style: note, role: 'note' }] : [])
	];
}

/** Under the claimant's name: their stake, where we read it, whom it counts and where, whether it was taken back. */
function about(record: ClaimRecord, style: TextStyle, words: ClaimsWords) {
	return [
		words.stakeText(record.claimant.stake, record.terms),
		words.via(record),
		words.counted(record),
		words.retractionDated(record.claim)
	].flatMap((text) => (text ? [{ text, style, role: 'note' }] : []));
}

function wide({ records, focus, measure, words }: LayoutInput): ClaimsLayout {
	const width = WIDTHS.wide;
	const head = sans(15);
	const styles = { figure: bold(18.5), note: sans(15, 19) };
	const name = bold(17.5);
	const detail = sans(15, 19);
	const quote = serif(20);

	const who = { x: 14, width: 278 };
	const how = { x: 300, width: 104 };
	const kinds = new Set(records.map(({ claim }) => claim.quantity.kind));
	const unknown = kinds.has('unknown') ? { x: width - 116, width: 116 } : undefined;
	const right = unknown ? unknown.x - 16 : width;
	/** As wide as the words ask for, so that the axis keeps what is left. */
	const longest = Math.max(
		...records.map((record) =>
			isNumber(record) || record.claim.quantity.kind === 'unknown'
				? 0
				: textWidth(words.figure(record.claim.quantity), quote)
		)
	);
	const inWords =
		kinds.has('words') || kinds.has('none')
			? { x: 0, width: Math.ceil(Math.min(116, Math.max(76, longest + 2))) }
			: undefined;
	const numbers = records.some(isNumber);
	if (inWords) {
		inWords.x = numbers ? right - inWords.width : 420;
		inWords.width = right - inWords.x;
	}
	const scaled = numbers
		? makeAxis(records.filter(isNumber), 428, (inWords ? inWords.x - 24 : right) - 2, {
				open: 116,
				closed: 44
			})
		: undefined;

	const top = 58;
	const texts: TextLine[] = [
		{ text: words.ui.columns.claimant, x: who.x },
		{ text: words.ui.columns.basis, x: how.x },
		...(scaled ? [{ text: words.axisTitle(measure, unitOf(records), records[0]!.terms), x: 420 }] : []),
		...(inWords ? [{ text: words.ui.columns.words, x: inWords.x }] : []),
		...(unknown ? [{ text: words.ui.columns.unknown, x: unknown.x }] : [])
	].map((column) => ({ ...column, y: 16, anchor: 'start', style: head, role: 'column' }));

	let y = top;
	const rows = records.map((record): ClaimRow => {
		const { claim } = record;
		const lines: TextLine[] = [];
		const start = y + 15;
		let bottom = stack(lines, start, who.x, who.width, [
			{ text: words.claimantLabel(record), style: name, role: 'claimant' },
			...about(record, detail, words)
		]);
		bottom = Math.max(
			bottom,
			stack(lines, start + 2, how.x, how.width, [{ text: words.basis(record), style: detail, role: 'basis' }])
		);
		const column = claim.quantity.kind === 'unknown' ? unknown : inWords;
		if (!isNumber(record) && column)
			bottom = Math.max(
				bottom,
				stack(lines, start, column.x, column.width, offAxis(record, quote, detail, 'unknown', words))
			);
		const height = Math.ceil(Math.max(bottom - y + 11, isNumber(record) ? 88 : 0));
		const mark = scaled && markAt(claim.quantity, scaled.axis, round(y + height / 2), styles, words);
		const row = {
			record,
			y,
			height,
			focused: focus.includes(claim.id),
			texts: lines,
			mark,
			dashed: isRetracted(record)
		};
		y += height;
		return row;
	});

	const grid = scaled ? scaled.ticks((scaled.axis.end - scaled.axis.start) / 48) : [];
	if (scaled) texts.push(...tickLabels(grid, scaled.axis, 42, head, words));
	return {
		width,
		height: Math.ceil(y),
		texts,
		rows,
		gridlines: scaled
			? [
					...grid.map((tick) => ({ x: scaled.axis.scale(tick), y1: 50, y2: y, role: 'tick' as const })),
					...(scaled.open ? [{ x: scaled.axis.end, y1: 50, y2: y, role: 'limit' as const }] : [])
				]
			: []
	};
}

function narrow({ records, focus, words }: LayoutInput): ClaimsLayout {
	const width = WIDTHS.narrow;
	const styles = { figure: bold(16.5), note: sans(14, 18) };
	const name = bold(17);
	const detail = sans(15, 20);
	const tick = sans(14);
	const x = 12;
	const scaled = records.some(isNumber)
		? makeAxis(records.filter(isNumber), x + 6, width - 8, { open: 100, closed: 28 })
		: undefined;
	const grid = scaled ? scaled.ticks((scaled.axis.end - scaled.axis.start) / 48) : [];

	let y = 2;
	const texts: TextLine[] = [];
	const gridlines: ClaimsLayout['gridlines'] = [];
	const rows = records.map((record): ClaimRow => {
		const { claim } = record;
		const lines: TextLine[] = [];
		let bottom = stack(lines, y + 13, x, width - x, [
			{ text: words.claimantLabel(record), style: name, role: 'claimant' },
			...about(record, detail, words),
			{ text: `${words.ui.table.basis}: ${words.basis(record)}`, style: detail, role: 'basis' }
		]);
		let mark: Mark | undefined;
		if (scaled && isNumber(record)) {
			const band = round(bottom + 8);
			const middle = round(band + 34);
			mark = markAt(claim.quantity, scaled.axis, middle, styles, words, words.figureInUnit(claim));
			// Below the axis: room for what the mark says of its open end, which may take two lines.
			const lowest = Math.max(...mark!.labels.map((label) => label.y - middle));
			const floor = middle + Math.max(30, lowest + 4);
			gridlines.push(
				...grid.map((n) => ({ x: scaled.axis.scale(n), y1: band, y2: floor, role: 'tick' as const }))
			);
			if (scaled.open) gridlines.push({ x: scaled.axis.end, y1: band, y2: floor, role: 'limit' });
			texts.push(...tickLabels(grid, scaled.axis, floor + 14, tick, words));
			bottom = floor + 18;
		} else
			bottom = stack(lines, bottom + 6, x, width - x, offAxis(record, serif(20), detail, 'always', words));
		const row = {
			record,
			y,
			height: Math.ceil(bottom + 12 - y),
			focused: focus.includes(claim.id),
			texts: lines,
			mark,
			dashed: isRetracted(record)
		};
		y += row.height;
		return row;
	});
	return { width, height: Math.ceil(y), texts, rows, gridlines };
}

/** Denied or withdrawn. */
const isRetracted = ({ claim }: ClaimRecord) => claim.stance === 'denies' || claim.stance === 'withdraws';

/** What the axis counts in: one unit, since claims of different units never share it. */
function unitOf(records: readonly ClaimRecord[]): string | undefined {
	return records.find(isNumber)?.claim.unit;
}
