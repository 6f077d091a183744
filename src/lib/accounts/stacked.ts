/** Who tells it first, then question by question each answer with those who give it. */
import { bold, round, sans, serif, stack, WIDTHS } from '../figure/layouts.ts';
import type { TextLine, TextStyle } from '../figure/text.ts';
import { versionsOf, type BeatComparison, type Blank, type Cell } from '../lesson/accounts.ts';
import { letter } from './marks.ts';
import {
	area,
	bar,
	emptyRow,
	lettersOf,
	noShapes,
	rule,
	setCell,
	setTeller,
	type AccountRow,
	type AccountsLayout,
	type LayoutInput
} from './parts.ts';

/** How a stacked drawing uses its page. */
interface Page {
	width: number;
	left: number;
	/** Columns for those who tell it, and the space between any two columns. */
	cast: number;
	gap: number;
	/** The questions stand beside their answers, this wide; over them where it is not given. */
	beside?: number;
	/** Columns for the answers to one question. */
	answers: number;
	styles: Record<'name' | 'detail' | 'question' | 'answer' | 'teller', TextStyle>;
}

const styles = {
	name: bold(16.5),
	detail: sans(15, 19),
	question: bold(17),
	answer: serif(17.5),
	teller: sans(15, 20)
};
export const narrowPage: Page = {
	width: WIDTHS.narrow,
	left: 12,
	cast: 1,
	gap: 0,
	answers: 1,
	styles: { ...styles, detail: sans(14.5, 19) }
};
export const widePage: Page = {
	width: WIDTHS.wide,
	left: 14,
	cast: 3,
	gap: 28,
	beside: 226,
	answers: 2,
	styles
};

export function stacked({ records, beats, focus, words }: LayoutInput, page: Page): AccountsLayout {
	const { width, left, gap, styles } = page;
	const texts: TextLine[] = [];
	const shapes = noShapes();
	const rules = { thin: '', heavy: '' };
	const rows = records.map((record) => emptyRow(record, focus));

	let y = stack(texts, 2, left, width - left, [
		{ text: words.accounts.ui.cast, style: styles.detail, role: 'column' }
	]);
	y = inColumns(
		rows,
		page.cast,
		{ x: left, y: y + 9, width: width - left, gap, below: 13 },
		(row, x, y, room) => {
			const bottom = setTeller(row, { x, y, width: room }, styles, 'short', words);
			take(row, x, y, room, bottom);
			return bottom;
		}
	);

	const feet = beats.map((comparison) => {
		y = Math.ceil(y + 4);
		rules.heavy += rule(y, width);
		const top = y + 13;
		const asked = stack(texts, top, left, page.beside ?? width - left, [
			{ text: comparison.beat.question, style: styles.question, role: 'question' }
		]);
		const x = page.beside ? left + page.beside + gap : left;
		const box = { x, y: page.beside ? top : asked + 9, width: width - x, gap, below: 9 };
		y = inColumns(groupsOf(comparison), page.answers, box, setGroup);
		const lines: TextLine[] = [];
		y = stack(lines, y + 2, x, width - x, [
			{
				text: words.accounts.togetherLetters(comparison, lettersOf(comparison)),
				style: styles.detail,
				role: 'foot'
			}
		]);
		y = Math.max(y, asked) + 9;
		return { comparison, texts: lines };
	});

	function setGroup({ tag, members }: Group, x: number, y: number, room: number): number {
		const [{ cell }] = members as [Member];
		const { left, bottom: end } = setCell({ texts, shapes }, cell, tag, { x, y, width: room }, styles, words);
		return members.reduce((end, { at, cell }) => {
			const row = rows[at]!;
			const mark = words.accounts.accusation(cell);
			const bottom = stack(row.texts, end + 6, left, x + room - left, [
				{ text: words.accounts.tellerName(row.record), style: styles.teller, role: 'teller' },
				...(mark ? [{ text: mark, style: styles.detail, role: 'note' }] : [])
			]);
			take(row, left, end + 6, x + room - left, bottom);
			return bottom + 2;
		}, end);
	}

	return { width, height: Math.ceil(y), texts, shapes, rules, rows, feet };
}

/** Gives a row a place of its own, with room around its texts to point at. */
function take(row: AccountRow, x: number, y: number, width: number, bottom: number) {
	row.area += area(x - 9, y - 4, width + 9, bottom - y + 8);
	if (row.focused) row.bars += bar(x - 9, y - 2, bottom - y + 3);
}

interface Member {
	/** Its place in the list of accounts. */
	at: number;
	cell: Cell;
}

/** One answer, or one kind of blank, with the accounts that have it. */
interface Group {
	/** The letter of an answer. */
	tag?: string;
	members: Member[];
}

const BLANK_ORDER: readonly Blank[] = ['silent', 'could-not-know', 'not-in-the-part-we-read'];

/** The answers in the order in which they first occur, then the blanks. No order by how many give which. */
function groupsOf({ cells }: BeatComparison): Group[] {
	const members = cells.map((cell, at) => ({ at, cell }));
	return [
		...versionsOf(cells).map(({ answer }, at) => ({
			tag: letter(at),
			members: members.filter(({ cell }) => cell.kind === 'answer' && cell.answer.id === answer.id)
		})),
		...BLANK_ORDER.map((blank) => ({ members: members.filter(({ cell }) => cell.kind === blank) }))
	].filter(({ members }) => members.length);
}

/** Sets items in columns, row by row; `place` sets one and returns its bottom. Returns the bottom of all. */
function inColumns<T>(
	items: readonly T[],
	count: number,
	box: { x: number; y: number; width: number; gap: number; below: number },
	place: (item: T, x: number, y: number, width: number) => number
): number {
	const width = (box.width - box.gap * (count - 1)) / count;
	let { y } = box;
	for (let from = 0; from < items.length; from += count) {
		const bottoms = items
			.slice(from, from + count)
			.map((item, at) => place(item, round(box.x + at * (width + box.gap)), y, width));
		y = Math.max(...bottoms) + box.below;
	}
	return y;
}
