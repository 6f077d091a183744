/** Text measured by the table of advance widths of our typefaces: the same in Node and in every browser. */
import { advances } from '../styles/generated/advances.ts';

export type FontName = keyof typeof advances;

export interface TextStyle {
	font: FontName;
	/** User units. */
	size: number;
	/** User units from baseline to baseline. */
	leading: number;
}

/** One line of text with its baseline's start, middle or end. User units. */
export interface TextLine {
	text: string;
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	style: TextStyle;
	/** What the line is, for the stylesheet: `claimant`, `note`, `figure`, `quote`, `tick`, `column`, `lane`. */
	role: string;
	/**
	 * It goes on with the line before it, this far behind its end however wide a typeface draws that; `x` is where it stands at the
	 * most. User units.
	 * @default it stands by itself
	 */
	after?: number;
}

/** The styles of a drawing, by their size in user units and the factor of their leading. */
export const sans = (size: number, factor = 1.35): TextStyle => style('sans', size, factor);
export const bold = (size: number, factor = 1.3): TextStyle => style('bold', size, factor);
export const serif = (size: number, factor = 1.25): TextStyle => style('serif', size, factor);
export const italic = (size: number, factor = 1.25): TextStyle => style('italic', size, factor);

/** To a tenth of a user unit, so that markup stays short. */
const style = (font: FontName, size: number, factor: number): TextStyle => ({
	font,
	size: Math.round(size * 10) / 10,
	leading: Math.round(size * factor * 10) / 10
});

/** Room for a typeface that stands in for ours. */
const SLACK = 1.08;

/** A letter that the typefaces lack is taken for a wide one of its script. */
const MISSING = 700;

/** Combining marks and what only joins or directs letters: they take no room of their own. */
const JOINED = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const JOINER = '\u200D';
const NO_BREAK = '\u00A0';

/**
 * From a code point on, the advance of what the typefaces lack, in thousandths of an em. Chinese, Japanese and Korean
 * letters, full-width forms and symbols fill a square, and pictures more than one. Coarse on purpose: what lies between
 * the wide ranges of Unicode's East Asian Width is taken for wide too.
 */
const LACKING: readonly (readonly [from: number, advance: number])[] = [
	[0x20000, 1000],
	[0x1f000, 1250],
	[0x16fe0, 1000],
	[0xffe7, MISSING],
	[0xffe0, 1000],
	[0xff61, MISSING],
	[0xfe10, 1000],
	[0xfb00, MISSING],
	[0xf900, 1000],
	[0xd7a4, MISSING],
	[0xa960, 1000],
	[0xa4d0, MISSING],
	[0x2e80, 1000],
	[0x2c00, MISSING],
	[0x2300, 1000],
	[0x1160, MISSING],
	[0x1100, 1000],
	[0, MISSING]
];

function lacking(letter: string): number {
	if (JOINED.test(letter)) return 0;
	const code = letter.codePointAt(0)!;
	return LACKING.find(([from]) => code >= from)![1];
}

/** Width in user units, with 8 % slack. */
export function textWidth(text: string, { font, size }: TextStyle): number {
	const table: Record<string, number> = advances[font];
	let sum = 0;
	for (const letter of text) sum += table[letter === NO_BREAK ? ' ' : letter] ?? lacking(letter);
	return (sum / 1000) * size * SLACK;
}

/** What lines break at: every space but those that forbid it. */
const SPACE = /[^\S\u00a0\u202f]+/;

/** Breaks at spaces into lines no wider than `width`; a word that is wider by itself is broken inside. */
export function wrap(text: string, style: TextStyle, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(SPACE).filter(Boolean)) {
		const longer = line ? `${line} ${word}` : word;
		if (textWidth(longer, style) <= width) {
			line = longer;
			continue;
		}
		if (line) lines.push(line);
		const pieces = breakWord(word, style, width);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1)!;
	}
	return line ? [...lines, line] : lines;
}

/** How wide a text is at the least, unless a word is broken. */
export const longestWord = (text: string, style: TextStyle): number =>
	Math.max(0, ...text.split(SPACE).map((word) => textWidth(word, style)));

/** A mark stays with its letter, and what a joiner joins stays whole. */
function breakWord(word: string, style: TextStyle, width: number): string[] {
	const pieces: string[] = [];
	let piece = '';
	for (const letter of word) {
		const joined = JOINED.test(letter) || piece.endsWith(JOINER);
		if (piece && !joined && textWidth(piece + letter, style) > width) {
			pieces.push(piece);
			piece = '';
		}
		piece += letter;
	}
	return [...pieces, piece];
}
