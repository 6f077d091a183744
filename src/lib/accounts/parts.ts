/** What both forms of a comparison of accounts are made of. */
import { bold, round, stack } from '../figure/layouts.ts';
import type { TextLine, TextStyle } from '../figure/text.ts';
import {
	versionsOf,
	type AccountRecord,
	type BeatComparison,
	type Blank,
	type Cell
} from '../lesson/accounts.ts';
import type { AccountsWords } from '../words/index.ts';
import { blankAt, letter, TAG, tagAt } from './marks.ts';

/** The shapes of a drawing or of one of its rows: path data, one path a kind. */
export type Shapes = Record<'answer' | Blank, string>;

export interface AccountRow {
	record: AccountRecord;
	/** The step speaks of this account. */
	focused: boolean;
	/** Path data of all that belongs to the account: what is pointed at. */
	area: string;
	/** Path data of the bars beside an account that the step speaks of. */
	bars: string;
	texts: TextLine[];
	shapes: Shapes;
}

export interface AccountsLayout {
	width: number;
	height: number;
	/** Questions and column headings; in the stacked form also the answers. */
	texts: TextLine[];
	/** Of the answers that stand outside the rows, in the stacked form. */
	shapes: Shapes;
	/** Path data of the lines between the rows, and of the heavier ones between the parts. */
	rules: { thin: string; heavy: string };
	rows: AccountRow[];
	/** How the answers to one question stand to one another: one for each question. */
	feet: { comparison: BeatComparison; texts: TextLine[] }[];
}

export interface LayoutInput {
	records: readonly AccountRecord[];
	/** The questions, each with a cell for every record, in the order of the records. */
	beats: readonly BeatComparison[];
	focus: readonly string[];
	words: AccountsWords;
}

export const emptyRow = (record: AccountRecord, focus: readonly string[]): AccountRow => ({
	record,
	focused: focus.includes(record.account.id),
	area: '',
	bars: '',
	texts: [],
	shapes: noShapes()
});

export const noShapes = (): Shapes => ({
	answer: '',
	silent: '',
	'not-in-the-part-we-read': '',
	'could-not-know': ''
});

export const area = (x: number, y: number, width: number, height: number) =>
	`M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
export const bar = (x: number, y: number, height: number) => area(x, y, 4, height);
export const rule = (y: number, width: number) => `M0,${round(y)}H${width}`;

/** The letter of each answer to a question, by the answer's id. */
export function lettersOf({ cells }: BeatComparison): ReadonlyMap<string, string> {
	return new Map(versionsOf(cells).map(({ answer }, at) => [answer.id, letter(at)]));
}

/** Who tells it, and under the name their stake, the day and where we read it. Returns the bottom. */
export function setTeller(
	{ record, texts }: AccountRow,
	{ x, y, width }: Place,
	styles: Record<'name' | 'detail', TextStyle>,
	form: 'lines' | 'short',
	words: AccountsWords
): number {
	return stack(texts, y, x, width, [
		{ text: words.accounts.tellerName(record), style: styles.name, role: 'claimant' },
		...words.accounts.aboutTeller(record, form).map((text) => ({ text, style: styles.detail, role: 'note' }))
	]);
}

export interface Place {
	x: number;
	y: number;
	width: number;
	/** Whether the shape stands over the text, for want of width, and not before it. */
	above?: boolean;
}

const letters = bold(14);

/** An answer with its letter, or a blank with its pattern. Returns where its text begins and ends. */
export function setCell(
	into: { texts: TextLine[]; shapes: Shapes },
	cell: Cell,
	tag: string | undefined,
	{ x, y, width, above }: Place,
	styles: Record<'answer' | 'detail', TextStyle>,
	words: AccountsWords
): { left: number; bottom: number } {
	const top = round(y + 0.5);
	let indent = TAG + 8;
	if (cell.kind === 'answer') {
		const { d, label, width: wide } = tagAt(tag!, x, top, letters);
		into.shapes.answer += d;
		into.texts.push(label);
		indent += wide - TAG;
	} else into.shapes[cell.kind] += blankAt(cell.kind, x, top);
	const left = above ? x : round(x + indent);
	const start = above ? y + TAG + 6 : y;
	const bottom =
		cell.kind === 'answer'
			? stack(into.texts, start, left, x + width - left, [
					{ text: cell.answer.text, style: styles.answer, role: 'answer' }
				])
			: // On the baseline of an answer, so that a row reads across.
				stack(into.texts, start + 0.95 * (styles.answer.size - styles.detail.size), left, x + width - left, [
					{
						text: words.accounts.blanks[cell.kind],
						style: styles.detail,
						role: cell.kind === 'silent' ? 'silent' : 'blank'
					}
				]);
	return { left, bottom };
}
