/**
 * How questions are laid out in a frame: side by side as columns, or each by itself with its versions side by side; and into how
 * many parts they fall. Of all ways that fit, that with the fewest parts.
 */
import { typeScale, type Frame } from '../../figure/frame.ts';
import type { Column } from '../../figure/set.ts';
import {
	blankOf,
	cellOf,
	headOf,
	piecesOf,
	stylesOf,
	type BlankBlock,
	type Cell,
	type Styles
} from './blocks.ts';
import type { Question } from './questions.ts';

/** A question with all that stands under it. */
export interface Stack {
	/** Its place among the questions. */
	at: number;
	head: Column;
	/** Its versions in rows: one to a row where the question is a column. */
	rows: Cell[][];
	blanks: BlankBlock[];
}

/** Questions beside one another, aligned: their heads, their versions, and over one rule their blanks. */
export interface Band {
	stacks: Stack[];
	head: number;
	cells: number;
	blanks: number;
	height: number;
}

export interface Part {
	bands: Band[];
	/** Where a question is parted itself: which piece of how many. */
	piece?: { at: number; of: number } | undefined;
}

export interface Plan {
	styles: Styles;
	/** Of a column. */
	width: number;
	parts: Part[];
}

/** Under the heads, around the rule over the blanks, and under the band. */
const spaces = ({ k }: Styles) => ({ head: 6 * k, rule: 8 * k, band: 14 * k });

/** A column is no narrower than so many times the smallest type, a version beside another than so many times its own. */
const LEAST_COLUMN = 13;
const LEAST_VERSION = 16;

export function planOf(questions: readonly Question[], frame: Frame): Plan {
	const type = typeScale(frame);
	const room = frame.height ?? Infinity;
	const { gutter } = stylesOf(type, false, false);
	const most = type.narrow
		? 1
		: Math.max(1, Math.floor((frame.width + gutter) / (LEAST_COLUMN * type.meta.size + gutter)));
	let best: Plan | undefined;
	let before = 0;
	for (let bands = Math.ceil(questions.length / most); bands <= questions.length; bands++) {
		const size = Math.ceil(questions.length / bands);
		if (size === before) continue;
		before = size;
		for (const dense of [false, true]) {
			const styles = stylesOf(type, dense, size === 1);
			const width = (frame.width - gutter * (size - 1)) / size;
			const parts =
				size === 1 ? alone(questions, width, room, styles) : besides(questions, size, width, room, styles);
			if (parts && (!best || parts.length < best.parts.length)) best = { styles, width, parts };
		}
	}
	return best!;
}

/** Undefined where a band does not fit by itself. */
function besides(
	questions: readonly Question[],
	size: number,
	width: number,
	room: number,
	styles: Styles
): Part[] | undefined {
	const parts: Part[] = [];
	let used = 0;
	for (let from = 0; from < questions.length; from += size) {
		const band = bandOf(
			questions.slice(from, from + size).map((question, at) => ({
				at: from + at,
				head: headOf(question, width, styles),
				rows: question.versions.map((version) => [cellOf(version, width, room, styles)]),
				blanks: question.blanks.map((blank) => blankOf(blank, width, styles))
			})),
			styles
		);
		if (band.height > room) return undefined;
		if (!parts.length || used + band.height > room) {
			parts.push({ bands: [] });
			used = 0;
		}
		parts.at(-1)!.bands.push(band);
		used += band.height;
	}
	return parts;
}

const rowHeight = (row: readonly Cell[]) => Math.max(...row.map(({ height }) => height));

function bandOf(stacks: Stack[], styles: Styles): Band {
	const { head: under, rule, band } = spaces(styles);
	const sum = (all: readonly { height: number }[]) => all.reduce((total, { height }) => total + height, 0);
	const head = Math.max(...stacks.map((stack) => stack.head.height)) + under;
	const cells = Math.max(
		...stacks.map(({ rows }) => rows.reduce((total, row) => total + rowHeight(row) + styles.gap, 0))
	);
	const most = Math.max(...stacks.map(({ blanks: all }) => sum(all)));
	const blanks = most ? most + rule : 0;
	return { stacks, head, cells, blanks, height: head + cells + blanks + band };
}

/** Each question by itself, as many in a part as fit; one that is higher than a part falls into pieces. */
function alone(questions: readonly Question[], width: number, room: number, styles: Styles): Part[] {
	const { gutter, version, gap } = styles;
	const parts: Part[] = [];
	/** What the last part holds; undefined where it takes no more. */
	let used: number | undefined;
	for (const [at, question] of questions.entries()) {
		const head = headOf(question, width, styles);
		const across = Math.max(
			1,
			Math.min(
				question.versions.length,
				Math.floor((width + gutter) / (LEAST_VERSION * version.size + gutter))
			)
		);
		const each = (width - gutter * (across - 1)) / across;
		const free = room - bandOf([{ at, head, rows: [], blanks: [] }], styles).height;
		const cells = question.versions.flatMap((one) =>
			piecesOf(cellOf(one, each, room, styles), free - gap, styles)
		);
		const rows: Cell[][] = [];
		for (let first = 0; first < cells.length; first += across) rows.push(cells.slice(first, first + across));
		const blanks = question.blanks.flatMap((blank) =>
			blankPieces(blankOf(blank, width, styles), free - spaces(styles).rule)
		);
		const whole = bandOf([{ at, head, rows, blanks }], styles);
		if (used !== undefined && used + whole.height <= room) {
			parts.at(-1)!.bands.push(whole);
			used += whole.height;
		} else if (whole.height <= room) {
			parts.push({ bands: [whole] });
			used = whole.height;
		} else {
			const pieces = piecesOfBand({ at, head, rows, blanks }, room, styles);
			parts.push(
				...pieces.map((band, piece) => ({
					bands: [band],
					...(pieces.length > 1 && { piece: { at: piece + 1, of: pieces.length } })
				}))
			);
			used = undefined;
		}
	}
	return parts;
}

function piecesOfBand({ at, head, rows, blanks }: Stack, room: number, styles: Styles): Band[] {
	const pieces: Band[] = [];
	let some: Stack = { at, head, rows: [], blanks: [] };
	const add = (more: Partial<Stack>) => {
		const longer = { ...some, ...more };
		const begun = some.rows.length + some.blanks.length;
		if (begun && bandOf([longer], styles).height > room) {
			pieces.push(bandOf([some], styles));
			some = { at, head, rows: [], blanks: [] };
			return false;
		}
		some = longer;
		return true;
	};
	for (const row of rows) if (!add({ rows: [...some.rows, row] })) add({ rows: [row] });
	for (const blank of blanks) if (!add({ blanks: [...some.blanks, blank] })) add({ blanks: [blank] });
	return [...pieces, bandOf([some], styles)];
}

/** The pieces of a blank whose names are higher than there is room. */
function blankPieces(blank: BlankBlock, room: number): BlankBlock[] {
	if (blank.height <= room || !blank.names.lines.length) return [blank];
	const rest = blank.height - blank.names.height;
	const pieces: BlankBlock[] = [];
	let used = Infinity;
	for (const line of blank.names.lines) {
		if (used + line.height > room) {
			pieces.push({ ...blank, names: { ...blank.names, lines: [], height: 0 }, height: rest });
			used = rest;
		}
		const piece = pieces.at(-1)!;
		const height = piece.names.height + line.height;
		pieces[pieces.length - 1] = {
			...piece,
			names: { ...piece.names, lines: [...piece.names.lines, line], height },
			height: rest + height
		};
		used += line.height;
	}
	return pieces;
}
