/** What the layouts of all drawings share: the two widths, the text styles, and how lines are set below one another. */
import { wrap, type TextLine, type TextStyle } from './text.ts';

/** The two widths that the server draws; a container query shows one. User units. */
export const WIDTHS = { narrow: 360, wide: 960 } as const;
export type LayoutName = keyof typeof WIDTHS;
export const LAYOUT_NAMES = Object.keys(WIDTHS) as LayoutName[];

/** To a tenth of a user unit, so that markup stays short. */
export const round = (n: number) => Math.round(n * 10) / 10;

export const sans = (size: number, leading = size * 1.35): TextStyle => ({ font: 'sans', size, leading });
export const bold = (size: number): TextStyle => ({ font: 'sansBold', size, leading: size * 1.3 });
export const serif = (size: number): TextStyle => ({ font: 'serif', size, leading: size * 1.25 });

export interface TextPart {
	text: string;
	style: TextStyle;
	/** What the text is, for the stylesheet. */
	role: string;
}

/** Wraps texts one below the other; `y` is the top. Returns the bottom. */
export function stack(
	into: TextLine[],
	y: number,
	x: number,
	width: number,
	parts: readonly TextPart[]
): number {
	for (const { text, style, role } of parts)
		for (const line of wrap(text, style, width)) {
			into.push({ text: line, x, y: round(y + style.size * 0.95), anchor: 'start', style, role });
			y += style.leading;
		}
	return y;
}
