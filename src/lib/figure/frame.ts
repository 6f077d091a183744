/** The box that a figure is arranged for, and the sizes of type in it. Pure, in CSS pixels. */
import { bold, italic, sans, serif, type TextStyle } from './text.ts';

/** Where a figure is shown: a slide is read from the last row, paper is read near. */
export type Medium = 'screen' | 'slide' | 'paper';

export interface Frame {
	/** CSS pixels. */
	width: number;
	/**
	 * CSS pixels that the drawing may be high; what does not fit becomes parts.
	 * @default as high as it needs to be
	 */
	height?: number | undefined;
	/**
	 * The reader's text size in CSS pixels: all type grows with it, and the frame is arranged anew.
	 * @default 16
	 */
	type?: number;
	/** @default 'screen' */
	medium?: Medium;
}

/**
 * The frames that the server draws, and M, a middling stage. A slide is 1024 wide, 640 or 768 high; its frame leaves it a foot,
 * and its smallest text is 2.7 % of the screen's height.
 */
export const FRAMES = {
	S: { width: 360, height: 560 },
	M: { width: 610, height: 560 },
	L: { width: 860, height: 620 },
	P: { width: 1024, height: 600, medium: 'slide' },
	P4: { width: 980, height: 720, medium: 'slide', type: 18.9 }
} as const satisfies Record<string, Frame>;

/** The styles of one frame. Size never encodes a value: all numbers of a drawing are equally large. */
export interface TypeScale {
	title: TextStyle;
	sentence: TextStyle;
	name: TextStyle;
	/** Dates, axes, notes: the smallest. */
	meta: TextStyle;
	/** The same, for headings of groups. */
	group: TextStyle;
	/** Our own voice: limits, "likely". */
	aside: TextStyle;
	number: TextStyle;
	/** What is said in words, as large as a number. */
	word: TextStyle;
	/** Where statements are many. */
	series: TextStyle;
	seriesWord: TextStyle;
	/** What is said in words, as large as what stands around it. */
	saying: TextStyle;
	/** How far all of it is enlarged: the reader's text size by 16. */
	k: number;
	/** Whether the frame is as narrow as a phone. */
	narrow: boolean;
}

const SIZES = {
	narrow: { title: 17, sentence: 14, name: 13.5, meta: 12.2, number: 25, series: 16 },
	wide: { title: 21, sentence: 15, name: 15, meta: 13, number: 34, series: 18 },
	slide: { title: 25, sentence: 19, name: 18, meta: 17.6, number: 38, series: 21 }
};

/** Below this width, at the usual text size, a frame is set as on a phone. */
const NARROW = 480;

export function typeScale({ width, type = 16, medium = 'screen' }: Frame): TypeScale {
	const k = type / 16;
	const narrow = medium !== 'slide' && width / k < NARROW;
	const size = SIZES[medium === 'slide' ? 'slide' : narrow ? 'narrow' : 'wide'];
	return {
		title: bold(size.title * k, 1.22),
		sentence: sans(size.sentence * k, 1.4),
		name: bold(size.name * k, 1.2),
		meta: sans(size.meta * k, 1.24),
		group: bold(size.meta * k, 1.24),
		aside: italic(size.meta * k, 1.24),
		number: bold(size.number * k, 1.1),
		word: serif(size.number * (narrow ? 0.92 : 1) * k, 1.15),
		series: bold(size.series * k, 1.15),
		seriesWord: serif(size.series * k, 1.2),
		saying: serif(size.meta * 1.06 * k, 1.24),
		k,
		narrow
	};
}
