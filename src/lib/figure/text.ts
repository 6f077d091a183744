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
	/** What the line is, for the stylesheet: `claimant`, `note`, `figure`, `quote`, `tick`, `column`. */
	role: string;
}

/** Room for a typeface that stands in for ours. */
const SLACK = 1.08;

/** A letter that the typefaces lack is taken for a wide one. */
const MISSING = 700;

/** Width in user units, with 8 % slack. */
export function textWidth(text: string, { font, size }: TextStyle): number {
	const table: Record<string, number> = advances[font];
	let sum = 0;
	for (const letter of text) sum += table[letter] ?? MISSING;
	return (sum / 1000) * size * SLACK;
}

/** Breaks at spaces into lines no wider than `width`; a word that is wider by itself is broken inside. */
export function wrap(text: string, style: TextStyle, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
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

function breakWord(word: string, style: TextStyle, width: number): string[] {
	const pieces: string[] = [];
	let piece = '';
	for (const letter of word) {
		if (piece && textWidth(piece + letter, style) > width) {
			pieces.push(piece);
			piece = '';
		}
		piece += letter;
	}
	return [...pieces, piece];
}
