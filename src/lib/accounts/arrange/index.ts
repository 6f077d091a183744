/**
 * How accounts of one moment are set in a frame. A question is a column, a version a cell with its tellers in it; agreement is
 * two names in one cell; a thread follows one teller from question to question. Pure: the same scene in Node and in a browser.
 */
import { typeScale, type Frame } from '../../figure/frame.ts';
import type { Area, Box, Item, Line, Scene, Shape, Spoken } from '../../figure/scene.ts';
import { column, placed, round } from '../../figure/set.ts';
import type { TextLine } from '../../figure/text.ts';
import type { AccountRows } from '../../rows/accounts.ts';
import type { AccountsWords } from '../../words/index.ts';
import type { BlankBlock, Cell, Names, Styles } from './blocks.ts';
import { planOf, type Band, type Part, type Plan } from './plan.ts';
import { asked, type Asked } from './questions.ts';

/** With more accounts than this, a thread is shown only of whom the text speaks, or who is pointed at. */
const FEW = 4;

/** Where a teller stands in a part. */
interface Stand {
	texts: TextLine[];
	boxes: Box[];
	/** Where a thread comes in and goes out, by band and column; blank where the teller is silent there. */
	ends: { band: number; column: number; left: number; right: number; y: number; blank: boolean }[];
}

interface Sheet {
	areas: Area[];
	lines: Line[];
	texts: TextLine[];
	stands: Map<string, Stand>;
}

/** Where names stand: from where to where a thread passes, in which column. */
interface Column {
	band: number;
	column: number;
	left: number;
	right: number;
}

/** All parts of a comparison of accounts in a frame, in their order; none where nothing is shown. */
export function arrangeAccounts(
	rows: AccountRows,
	state: Spoken,
	frame: Frame,
	words: AccountsWords
): Scene[] {
	if (!rows.rows.length) return [];
	const { meta, k } = typeScale(frame);
	const height = frame.height === undefined ? undefined : Math.floor(frame.height);
	const all = asked(rows, words);
	const few = all.rows.length <= FEW;
	const footOf = (threads: boolean) =>
		column(
			[
				{
					text: words.accounts.foot({ threads, notRead: all.notRead, sameDay: all.sameDay, left: all.left }),
					style: meta,
					role: 'foot'
				}
			],
			frame.width
		);
	const longest = footOf(few && all.questions.length > 1);
	const footHeight = longest.height + 8 * k;
	const plan = planOf(
		all.questions,
		height === undefined ? frame : { ...frame, height: Math.floor(height - footHeight) }
	);
	const threads = few && plan.parts.some(({ bands }) => bands.some(({ stacks }) => stacks.length > 1));
	const foot = footOf(threads);
	const names = plan.parts.map((part) => nameOf(part, all, words));
	return plan.parts.map((part, at): Scene => {
		const sheet: Sheet = { areas: [], lines: [], texts: [], stands: new Map() };
		const pad = padOf(part, height, footHeight, plan.styles);
		let y = 0;
		for (const [index, band] of part.bands.entries())
			y += drawBand(band, index, y, pad, plan, frame.width, sheet);
		sheet.lines.push(across('rule', y, frame.width));
		return {
			arrangement: 'accounts',
			width: frame.width,
			height: Math.ceil(round(y + foot.height + 8 * k)),
			axes: [],
			areas: sheet.areas,
			lines: sheet.lines,
			texts: [...sheet.texts, ...placed(foot, 0, y + 5 * k)],
			items: itemsOf(sheet, all, state, few),
			links: [],
			...(plan.parts.length > 1 && { parts: { dimension: words.accounts.dimension, names, at } })
		};
	});
}

function nameOf({ bands, piece }: Part, { questions }: Asked, words: AccountsWords): string {
	const numbers = bands.flatMap(({ stacks }) => stacks.map(({ at }) => at + 1));
	return words.accounts.part(
		numbers.map((number) => ({ number, text: questions[number - 1]!.text })),
		piece
	);
}

/** What free height there is, over and under the text of each version: as much for each, and no more than looks well. */
function padOf({ bands }: Part, height: number | undefined, foot: number, { k }: Styles): number {
	if (height === undefined) return 0;
	const free = height - foot - bands.reduce((sum, band) => sum + band.height, 0);
	const rows = bands.reduce((sum, { stacks }) => sum + Math.max(...stacks.map((one) => one.rows.length)), 0);
	return rows ? Math.max(0, Math.min(free / rows / 2, 9 * k)) : 0;
}

const across = (kind: Line['kind'], y: number, width: number): Line => ({
	kind,
	points: [
		[0, round(y)],
		[round(width), round(y)]
	]
});

/** Draws the questions of a band, and says how high it is. */
function drawBand(
	band: Band,
	index: number,
	top: number,
	pad: number,
	{ styles, width }: Plan,
	whole: number,
	sheet: Sheet
): number {
	const { gap, gutter, k } = styles;
	const most = Math.max(...band.stacks.map(({ rows }) => rows.length));
	const cellsAt = top + band.head;
	const ruleAt = cellsAt + band.cells + 2 * pad * most;
	if (band.blanks) sheet.lines.push(across('hair', ruleAt, whole));
	for (const [at, { head, rows, blanks }] of band.stacks.entries()) {
		const x = at * (width + gutter);
		sheet.texts.push(...placed(head, x, top));
		const place: Column = {
			band: index,
			column: at,
			left: round(x - 3 * k),
			right: round(x + width + 3 * k)
		};
		let y = cellsAt;
		for (const row of rows) {
			const tall = Math.max(...row.map(({ height }) => height)) + 2 * pad;
			for (const [beside, cell] of row.entries())
				drawCell(cell, x + beside * (cell.width + gutter), y, tall, pad, place, styles, sheet);
			y += tall + gap;
		}
		y = ruleAt + 5 * k;
		for (const blank of blanks) {
			drawBlank(blank, x, y, place, sheet);
			y += blank.height;
		}
	}
	return band.height + 2 * pad * most;
}

function drawCell(
	{ letter, text, textAt, names, width }: Cell,
	x: number,
	y: number,
	height: number,
	pad: number,
	place: Column,
	styles: Styles,
	sheet: Sheet
): void {
	sheet.areas.push({ kind: 'version', x: round(x), y: round(y), width: round(width), height: round(height) });
	sheet.lines.push({
		kind: 'edge',
		points: [
			[round(x + 1), round(y)],
			[round(x + 1), round(y + height)]
		]
	});
	const top = y + styles.pad + pad;
	if (letter)
		sheet.texts.push({
			text: letter,
			x: round(x + styles.indent),
			y: round(top + styles.version.leading / 2 + styles.letter.size * 0.36),
			anchor: 'start',
			style: styles.letter,
			role: 'letter'
		});
	sheet.texts.push(...placed(text, x + textAt, top));
	drawNames(names, x + styles.indent, top + text.height, place, false, sheet);
}

function drawBlank({ label, names }: BlankBlock, x: number, y: number, place: Column, sheet: Sheet): void {
	sheet.texts.push(...placed(label, x, y));
	drawNames(names, x, y + label.height, place, true, sheet);
}

function drawNames(
	{ lines, width, gap }: Names,
	x: number,
	top: number,
	place: Column,
	blank: boolean,
	{ stands }: Sheet
): void {
	let y = top;
	for (const { names, height } of lines) {
		for (const [at, { teller, lines: set }] of names.entries()) {
			const left = x + at * (width + gap);
			const { id } = teller.row.key;
			const stand = stands.get(id) ?? { texts: [], boxes: [], ends: [] };
			stands.set(id, stand);
			const texts = placed(set, left, y);
			stand.texts.push(...texts);
			stand.boxes.push({ x: round(left), y: round(y), width: round(width), height: round(set.height) });
			stand.ends.push({ ...place, y: round(y + set.lines[0]!.style.leading / 2), blank });
		}
		y += height;
	}
}

/** One item for each account that is named, in the order in which they were told. */
function itemsOf({ stands }: Sheet, { rows }: Asked, { focus, spoken }: Spoken, few: boolean): Item[] {
	return rows.flatMap(({ key }): Item[] => {
		const stand = stands.get(key.id);
		if (!stand) return [];
		const [hit, ...also] = stand.boxes as [Box, ...Box[]];
		const focused = focus.includes(key.id);
		return [
			{
				key,
				marks: [],
				shapes: threadsOf(stand, focused, few && !focus.length),
				texts: stand.texts,
				hit,
				...(also.length && { also }),
				focused,
				dimmed: Boolean(spoken?.length) && !spoken!.includes(key.id)
			}
		];
	});
}

/** From each question to the next beside it. A silence is followed only where it is this teller that matters. */
function threadsOf({ ends }: Stand, focused: boolean, shown: boolean): Shape[] {
	return ends.flatMap((from): Shape[] => {
		const to = ends.find(({ band, column: at }) => band === from.band && at === from.column + 1);
		if (!to) return [];
		const dashed = from.blank || to.blank;
		return [
			{
				kind: 'thread',
				from: [from.right, from.y],
				to: [to.left, to.y],
				...(dashed && { dashed }),
				...(!focused && (dashed || !shown) && { latent: true })
			}
		];
	});
}
