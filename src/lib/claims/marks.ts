/** The shape of each kind of statement on an axis. Pure: user units in, path data and label places out. */
import { statedBounds } from '../lesson/quantity.ts';
import type { Quantity } from '../lesson/schema.ts';
import { round } from '../figure/layouts.ts';
import { textWidth, wrap, type TextLine, type TextStyle } from '../figure/text.ts';
import type { ClaimsWords } from '../words/index.ts';

export interface Axis {
	/** From a stated number to its x. */
	scale: (n: number) => number;
	/** Where zero and the largest figure in view stand. */
	start: number;
	end: number;
	/** Where an open end's arrow stops: beyond `end` where any statement has no upper limit. */
	limit: number;
	/** The right edge that labels keep to. */
	edge: number;
}

export interface Mark {
	/** Path data of the shape, stroked and not filled but for the paper. */
	d: string;
	labels: TextLine[];
}

export interface MarkStyles {
	figure: TextStyle;
	note: TextStyle;
}

const HALF = 9;
const GAP = 10;
const ARROW = 9;

/**
 * @param text what the mark prints; default: the figure alone, under an axis that says what it counts
 * @returns undefined for a kind that names no number and so has no place on an axis
 */
export function markAt(
	quantity: Quantity,
	axis: Axis,
	y: number,
	styles: MarkStyles,
	words: ClaimsWords,
	text = words.figure(quantity)
): Mark | undefined {
	const { min, max } = statedBounds(quantity);
	const open = words.openness(quantity);
	switch (quantity.kind) {
		case 'exact': {
			const x = axis.scale(quantity.n);
			return {
				d: `M${x - 3},${y - HALF}h6v${2 * HALF}h-6z`,
				labels: [beside(text, x, x, y, axis, styles.figure)]
			};
		}
		case 'about': {
			const x = axis.scale(quantity.n);
			const tilde = `M${x - 6},${y - HALF - 5}q3,-4 6,0t6,0`;
			return {
				d: `M${x},${y - HALF}v${2 * HALF}${tilde}`,
				labels: [beside(text, x, x, y, axis, styles.figure)]
			};
		}
		case 'range': {
			const [a, b] = [axis.scale(min!), axis.scale(max!)];
			return {
				d: `M${a},${y - HALF}v${2 * HALF}M${a},${y}H${b}M${b},${y - HALF}v${2 * HALF}`,
				labels: [beside(text, a, b, y, axis, styles.figure)]
			};
		}
		case 'atLeast':
		case 'moreThan': {
			const x = axis.scale(min!);
			return {
				d: `M${x},${y - HALF}v${2 * HALF}M${x},${y}H${axis.limit - ARROW}${arrow(axis.limit, y, 1)}`,
				labels: above(text, open!, x + 6, y, axis, styles)
			};
		}
		case 'upTo': {
			const x = axis.scale(max!);
			return {
				d: `M${x},${y - HALF}v${2 * HALF}M${x},${y}H${axis.start + ARROW}${arrow(axis.start, y, -1)}`,
				labels: above(text, open!, axis.start, y, axis, styles)
			};
		}
		case 'words':
		case 'unknown':
		case 'none':
			return undefined;
	}
}

/** An open arrowhead with its point at x; direction 1 points right. */
function arrow(x: number, y: number, direction: 1 | -1): string {
	return `M${x - direction * ARROW},${y - 5}L${x},${y}L${x - direction * ARROW},${y + 5}z`;
}

/** To the right of the mark where there is room, else to its left, else above it. */
function beside(
	text: string,
	left: number,
	right: number,
	y: number,
	axis: Axis,
	style: TextStyle
): TextLine {
	const width = textWidth(text, style);
	const baseline = round(y + style.size * 0.36);
	if (right + GAP + width <= axis.edge)
		return { text, x: right + GAP, y: baseline, anchor: 'start', style, role: 'figure' };
	if (left - GAP - width >= axis.start - GAP)
		return { text, x: left - GAP, y: baseline, anchor: 'end', style, role: 'figure' };
	return { ...keptInside(text, left, axis, style), y: y - HALF - 6, role: 'figure' };
}

/** The figure over the line, what it leaves open under it, in as many lines as fit beside the axis. */
function above(
	text: string,
	open: string,
	x: number,
	y: number,
	axis: Axis,
	{ figure, note }: MarkStyles
): TextLine[] {
	const lines = wrap(open, note, axis.edge - x);
	return [
		{ ...keptInside(text, x, axis, figure), y: y - HALF - 6, role: 'figure' },
		...lines.map((line, index) => ({
			...keptInside(line, x, axis, note),
			y: round(y + HALF + note.size + 3 + index * note.leading),
			role: 'note'
		}))
	];
}

/** From x rightwards, or backwards from the edge where it would run over. */
function keptInside(text: string, x: number, axis: Axis, style: TextStyle) {
	return x + textWidth(text, style) <= axis.edge
		? { text, x, anchor: 'start' as const, style }
		: { text, x: axis.edge, anchor: 'end' as const, style };
}
