/**
 * The small shapes that stand before an answer, or where one is missing. Pure: user units in, path data out.
 *
 * An answer has a box with its letter. A source read whole that says nothing has the same box with a dash: it was asked
 * and is silent. What we did not read, and what nobody could have known, have no box: hatching and dots, which read as
 * neither an answer nor an omission.
 */
import { textWidth, type TextLine, type TextStyle } from '../figure/text.ts';
import { round } from '../figure/layouts.ts';
import type { Blank } from '../lesson/accounts.ts';

/** Height of every shape, and width of all but a box with more than one letter. */
export const TAG = 20;

/** A, B, …, Z, AA, AB: counted from 0. */
export function letter(at: number): string {
	const last = String.fromCharCode(65 + (at % 26));
	return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}

export interface Tag {
	/** Path data of the box. */
	d: string;
	/** From its left edge to its right. */
	width: number;
	label: TextLine;
}

/** A box with its top left corner at x, y. */
export function tagAt(text: string, x: number, y: number, style: TextStyle): Tag {
	const width = Math.max(TAG, Math.ceil(textWidth(text, style)) + 8);
	return {
		d: box(x, y, width),
		width,
		label: {
			text,
			x: round(x + width / 2),
			y: round(y + TAG / 2 + style.size * 0.355),
			anchor: 'middle',
			style,
			role: 'letter'
		}
	};
}

export function blankAt(kind: Blank, x: number, y: number): string {
	switch (kind) {
		case 'silent':
			return `${box(x, y, TAG)}M${x + 5},${y + TAG / 2}h${TAG - 10}`;
		case 'not-in-the-part-we-read':
			return [5, 10, 15, 20, 25, 30, 35]
				.map((n) => {
					const [a, b] = [Math.max(0, n - TAG), Math.min(TAG, n)];
					return `M${x + a},${y + b}L${x + b},${y + a}`;
				})
				.join('');
		case 'could-not-know':
			return [4, 10, 16]
				.flatMap((down) => [4, 10, 16].map((across) => `M${x + across},${y + down}h0`))
				.join('');
	}
}

const box = (x: number, y: number, width: number) => `M${x},${y}h${width}v${TAG}h-${width}z`;
