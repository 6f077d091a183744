/** A row an account, a column a question. */
import { bold, round, sans, serif, stack, WIDTHS } from '../figure/layouts.ts';
import type { TextLine } from '../figure/text.ts';
import {
	area,
	bar,
	emptyRow,
	lettersOf,
	noShapes,
	rule,
	setCell,
	setTeller,
	type AccountsLayout,
	type LayoutInput
} from './parts.ts';

/** Width of the column of names for one question, two, and so on. */
const NAMES = [330, 330, 300, 256, 212, 184, 168];

export function sideBySide({ records, beats, focus, words }: LayoutInput): AccountsLayout {
	const width = WIDTHS.wide;
	const many = beats.length > 4;
	const gap = 14;
	const detail = sans(15, 19);
	const styles = { name: bold(many ? 16 : 17.5), detail, answer: serif(many ? 16 : 17.5) };
	const question = bold(many ? 15 : 16);

	const who = { x: 14, width: NAMES[beats.length]! };
	const first = who.x + who.width + gap;
	const column = (width - first - gap * (beats.length - 1)) / beats.length;
	const columns = beats.map((comparison, at) => ({
		comparison,
		letters: lettersOf(comparison),
		x: round(first + at * (column + gap)),
		width: column
	}));

	const texts: TextLine[] = [];
	const heads = columns.map(({ comparison, x, width }) =>
		stack(texts, 2, x, width, [{ text: comparison.beat.question, style: question, role: 'question' }])
	);
	stack(texts, 2, who.x, who.width, [{ text: words.accounts.ui.who, style: detail, role: 'column' }]);
	let y = Math.ceil(Math.max(24, ...heads) + 9);
	const rules = { thin: '', heavy: rule(y, width) };

	const rows = records.map((record, at) => {
		const row = emptyRow(record, focus);
		const top = y + 15;
		let bottom = setTeller(row, { ...who, y: top }, styles, 'lines', words);
		for (const { comparison, letters, x, width } of columns) {
			const cell = comparison.cells[at]!;
			const tag = cell.kind === 'answer' ? letters.get(cell.answer.id) : undefined;
			const set = setCell(row, cell, tag, { x, y: top, width, above: many }, styles, words);
			const mark = words.accounts.accusation(cell);
			const end = mark
				? stack(row.texts, set.bottom, set.left, x + width - set.left, [
						{ text: mark, style: detail, role: 'note' }
					])
				: set.bottom;
			bottom = Math.max(bottom, end);
		}
		const height = Math.ceil(bottom + 13 - y);
		row.area = area(0, y, width, height);
		if (row.focused) row.bars = bar(0, y + 12, height - 24);
		if (at) rules.thin += rule(y, width);
		y += height;
		return row;
	});

	rules.heavy += rule(y, width);
	const top = y + 11;
	stack(texts, top, who.x, who.width, [{ text: words.accounts.ui.together, style: detail, role: 'column' }]);
	const feet = columns.map(({ comparison, letters, x, width }) => {
		const lines: TextLine[] = [];
		y = Math.max(
			y,
			stack(lines, top, x, width, [
				{ text: words.accounts.togetherLetters(comparison, letters), style: detail, role: 'foot' }
			])
		);
		return { comparison, texts: lines };
	});
	return { width, height: Math.ceil(y + 6), texts, shapes: noShapes(), rules, rows, feet };
}
