/** What stands in a column, measured: headings, versions with their tellers, blanks. */
import type { TypeScale } from '../../figure/frame.ts';
import { column, setLines, type Column } from '../../figure/set.ts';
import { bold, sans, serif, textWidth, type TextStyle } from '../../figure/text.ts';
import type { Question, Teller, ToldVersion, Blank } from './questions.ts';

export interface Styles {
	question: TextStyle;
	together: TextStyle;
	version: TextStyle;
	letter: TextStyle;
	teller: TextStyle;
	/** As wide as a teller can become where the text speaks of it. */
	tellerSpoken: TextStyle;
	aside: TextStyle;
	/** Beside and over the text of a version. */
	indent: number;
	pad: number;
	/** Between versions, and between columns. */
	gap: number;
	gutter: number;
	/** The least width of a name where names stand side by side. Where a thread passes, each has a line of its own. */
	nameWidth: number;
	k: number;
}

/** @param dense whether versions are set as small as running text */
export function stylesOf(type: TypeScale, dense: boolean, alone: boolean): Styles {
	const { k, meta } = type;
	const size = dense ? type.sentence.size : type.seriesWord.size;
	return {
		question: alone && !dense ? type.title : type.name,
		together: meta,
		version: serif(size, 1.22),
		letter: bold(meta.size, 1.22),
		teller: sans(meta.size, 1.42),
		tellerSpoken: bold(meta.size, 1.42),
		aside: type.aside,
		indent: 11 * k,
		pad: (dense ? 4 : 7) * k,
		gap: (dense ? 5 : 8) * k,
		gutter: (type.narrow ? 12 : 30) * k,
		nameWidth: alone ? 150 * k : Infinity,
		k
	};
}

/** A teller's name, and under it that it accuses. */
export interface NameBlock {
	teller: Teller;
	lines: Column;
}

/** Names side by side. */
export interface NameLine {
	names: NameBlock[];
	height: number;
}

export interface Names {
	lines: NameLine[];
	/** Of each name, and between two. */
	width: number;
	gap: number;
	height: number;
}

const MOST_NAME = 4;

const nameBlock = (
	teller: Teller,
	width: number,
	{ teller: style, tellerSpoken, aside }: Styles
): NameBlock => {
	const { name: alone, day } = teller;
	const told = setLines(day?.told ?? alone, tellerSpoken, width);
	// A name that is too long is cut, the day never.
	const name =
		told.length <= MOST_NAME
			? told
			: [
					...setLines(alone, tellerSpoken, width, MOST_NAME - 1),
					...(day ? setLines(day.text, tellerSpoken, width) : [])
				];
	const lines = name.map((text) => ({ text, style, role: 'teller' }));
	const accusation = teller.accusation
		? column([{ text: teller.accusation, style: aside, role: 'aside' }], width)
		: { lines: [], height: 0 };
	return {
		teller,
		lines: {
			lines: [...lines, ...accusation.lines],
			height: lines.length * style.leading + accusation.height
		}
	};
};

/** Names one below the other, and where there is room side by side. */
export function namesOf(tellers: readonly Teller[], width: number, styles: Styles): Names {
	const gap = 14 * styles.k;
	const across = Math.max(1, Math.min(tellers.length, Math.floor((width + gap) / (styles.nameWidth + gap))));
	const each = (width - gap * (across - 1)) / across;
	const blocks = tellers.map((teller) => nameBlock(teller, each, styles));
	const lines: NameLine[] = [];
	for (let at = 0; at < blocks.length; at += across) {
		const names = blocks.slice(at, at + across);
		lines.push({ names, height: Math.max(...names.map(({ lines: { height } }) => height)) });
	}
	return { lines, width: each, gap, height: lines.reduce((sum, { height }) => sum + height, 0) };
}

export interface Cell {
	letter: string | undefined;
	text: Column;
	/** Where the text begins: after its letter. */
	textAt: number;
	names: Names;
	width: number;
	height: number;
}

/** A version as a cell of a width, of as many lines as fit a third of the height; its whole text stands in the table. */
export function cellOf(
	{ letter, text, tellers }: ToldVersion,
	width: number,
	height: number,
	styles: Styles
): Cell {
	const { version, indent, pad, k } = styles;
	const inner = width - 2 * indent;
	const textAt = letter ? indent + textWidth(letter, styles.letter) + 6 * k : indent;
	const most = Math.max(3, Math.floor(height / 3 / version.leading));
	const set = column([{ text, style: version, role: 'version', most }], width - indent - textAt);
	const names = namesOf(tellers, inner, styles);
	return { letter, text: set, textAt, names, width, height: set.height + names.height + 2 * pad };
}

/** The pieces of a cell that is higher than there is room: the version again over each part of its tellers. */
export function piecesOf(cell: Cell, room: number, { pad }: Styles): Cell[] {
	if (cell.height <= room) return [cell];
	const free = room - cell.text.height - 2 * pad;
	const groups: NameLine[][] = [];
	let used = 0;
	for (const line of cell.names.lines) {
		if (!groups.length || used + line.height > free) {
			groups.push([]);
			used = 0;
		}
		groups.at(-1)!.push(line);
		used += line.height;
	}
	return groups.map((lines) => {
		const height = lines.reduce((sum, line) => sum + line.height, 0);
		return { ...cell, names: { ...cell.names, lines, height }, height: cell.text.height + height + 2 * pad };
	});
}

const MOST_QUESTION = 5;
const MOST_TOGETHER = 6;

/** The question, and under it how its versions stand to one another. */
export function headOf({ text, together }: Question, width: number, styles: Styles): Column {
	return column(
		[
			{ text, style: styles.question, role: 'question', most: MOST_QUESTION },
			{ text: together, style: styles.together, role: 'together', most: MOST_TOGETHER }
		],
		width
	);
}

export interface BlankBlock {
	label: Column;
	names: Names;
	height: number;
}

/** Why some say nothing: a silence and an ignorance with names, what we did not read as a count. */
export function blankOf({ kind, text, tellers }: Blank, width: number, styles: Styles): BlankBlock {
	const label = column([{ text, style: styles.aside, role: kind === 'silent' ? 'silent' : 'blank' }], width);
	const names = namesOf(tellers, width, styles);
	return { label, names, height: label.height + names.height + 3 * styles.k };
}
