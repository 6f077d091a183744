/** Rows as a table. */
import type { Cell, Column, RowKey, Rows } from './types.ts';

export interface Table {
	columns: readonly Column[];
	rows: readonly TableRow[];
	/** What the rows come to, read together. */
	foot?: readonly Cell[];
}

export interface TableRow {
	key: RowKey;
	/** One for each column, in their order. */
	cells: readonly Cell[];
}

/** @param most as many rows as the table holds; default: all */
export function tableOf({ rows, columns, foot }: Rows, most = Infinity): Table {
	const fill = (cells: readonly Cell[], more: readonly Cell[] = []) =>
		columns.map((column): Cell => {
			const cell = cells.find((one) => one.column.id === column.id) ?? { column, parts: [] };
			const under = more.filter((one) => one.under === column.id).flatMap(({ parts }) => parts);
			if (!under.length) return cell;
			const print = under.map(({ text }) => text).join(' ');
			return { ...cell, parts: [...cell.parts, { text: print, small: true }] };
		});
	return {
		columns,
		rows: rows.slice(0, most).map(({ key, cells, more }) => ({ key, cells: fill(cells, more) })),
		...(foot && { foot: fill(foot) })
	};
}
