/** Setting lines of text in a box. Pure, measured by the table of advance widths. */
import { textWidth, wrap, type TextLine, type TextStyle } from './text.ts';

const ELLIPSIS = '…';

/** To a tenth of a pixel, so that markup stays short. */
export const round = (n: number): number => Math.round(n * 10) / 10;

/** At most so many lines; what is cut off ends in an ellipsis (the sentence, the card and the table have it whole). */
export function setLines(text: string, style: TextStyle, width: number, most = Infinity): string[] {
	const lines = wrap(text, style, width);
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), shortened(lines.slice(most - 1).join(' '), style, width)];
}

/** As much of a text as fits one line. */
export function shortened(text: string, style: TextStyle, width: number): string {
	if (textWidth(text, style) <= width) return text;
	const [first = ''] = wrap(text, style, width - textWidth(ELLIPSIS, style));
	return `${first.trimEnd()}${ELLIPSIS}`;
}

export interface Paragraph {
	text: string;
	style: TextStyle;
	role: string;
	/** @default any number */
	most?: number;
}

/** Lines one below the other, as high as they are together. */
export interface Column {
	lines: { text: string; style: TextStyle; role: string }[];
	height: number;
}

export function column(paragraphs: readonly Paragraph[], width: number): Column {
	const lines = paragraphs.flatMap(({ text, style, role, most }) =>
		setLines(text, style, width, most).map((line) => ({ text: line, style, role }))
	);
	return { lines, height: lines.reduce((sum, { style }) => sum + style.leading, 0) };
}

/** Places a column with its top at `y`. */
export function placed(
	{ lines }: Column,
	x: number,
	y: number,
	anchor: TextLine['anchor'] = 'start'
): TextLine[] {
	let top = y;
	return lines.map(({ text, style, role }) => {
		const baseline = round(top + (style.leading - style.size) / 2 + style.size * 0.8);
		top += style.leading;
		return { text, x: round(x), y: baseline, anchor, style, role };
	});
}

/** One line over or under a place, moved inwards where it would leave its room. */
export function within(
	text: string,
	at: number,
	y: number,
	{ left, width }: { left: number; width: number },
	style: TextStyle,
	role: string
): TextLine {
	const half = textWidth(text, style) / 2;
	const line = { text, y, style, role };
	if (at - half < left) return { ...line, x: round(left), anchor: 'start' };
	if (at + half > left + width) return { ...line, x: round(left + width), anchor: 'end' };
	return { ...line, x: round(at), anchor: 'middle' };
}

/** One line whose middle, in the height of its figures, is at `y`. */
export const centred = (
	text: string,
	x: number,
	y: number,
	style: TextStyle,
	role: string,
	anchor: TextLine['anchor'] = 'start'
): TextLine => ({ text, x: round(x), y: round(y + style.size * 0.36), anchor, style, role });
