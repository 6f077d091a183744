/** The label of a record: what it is, and when, in one line if that has room, else in several. Pure. */
import type { TypeScale } from '../../figure/frame.ts';
import { round, setLines } from '../../figure/set.ts';
import { textWidth, type TextLine, type TextStyle } from '../../figure/text.ts';
import type { Said } from './lanes.ts';

interface Piece {
	text: string;
	style: TextStyle;
	role: string;
	/** From the start of its line. */
	at: number;
	/** From the end of the piece before it. */
	after?: number;
}

interface LabelLine {
	pieces: readonly Piece[];
	width: number;
	height: number;
}

export interface Label {
	lines: readonly LabelLine[];
	width: number;
	height: number;
}

/** A title has no more lines: the sentence, the card and the table have it whole. */
const MOST = 3;

/** Between what it is and when, in multiples of the type. */
const GAP = 0.3;

/** @param most how wide it may be */
export function labelOf(title: Said, note: Said | undefined, most: number, type: TypeScale): Label {
	const style = title.style(type);
	const noteStyle = note?.style(type);
	const gap = round(style.size * GAP);
	const width = textWidth(title.text, style);
	const noteWidth = note && noteStyle ? textWidth(note.text, noteStyle) : 0;
	const piece = (text: string, said: Said): Piece => ({
		text,
		style: said.style(type),
		role: said.role,
		at: 0
	});
	const line = (text: string, said: Said): LabelLine => {
		const own = said.style(type);
		return { pieces: [piece(text, said)], width: textWidth(text, own), height: own.leading };
	};
	const lines: LabelLine[] =
		note && width + gap + noteWidth <= most
			? [
					{
						pieces: [piece(title.text, title), { ...piece(note.text, note), at: width + gap, after: gap }],
						width: width + gap + noteWidth,
						height: Math.max(style.leading, noteStyle!.leading)
					}
				]
			: [
					...setLines(title.text, style, most, MOST).map((text) => line(text, title)),
					...(note && noteStyle ? setLines(note.text, noteStyle, most).map((text) => line(text, note)) : [])
				];
	return {
		lines,
		width: Math.max(0, ...lines.map((one) => one.width)),
		height: lines.reduce((sum, one) => sum + one.height, 0)
	};
}

/** Lines from a corner; `end`: each ends at the far side. */
export function setLabel(
	{ lines, width }: Label,
	x: number,
	y: number,
	align: 'start' | 'end' = 'start'
): TextLine[] {
	let top = y;
	return lines.flatMap((line) => {
		const left = align === 'end' ? x + width - line.width : x;
		const here = top;
		top += line.height;
		return line.pieces.map(({ text, style, role, at, after }): TextLine => ({
			text,
			x: round(left + at),
			y: round(here + (line.height - style.size) / 2 + style.size * 0.8),
			anchor: 'start',
			style,
			role,
			...(after !== undefined && { after })
		}));
	});
}
