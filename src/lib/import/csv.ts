/** A sheet: rows by the names of their columns, whatever separates them, with the line of each. */
import { parse } from 'csv-parse/sync';
import { ImportProblem } from './append.ts';
import { monthNumber } from '../words/en/months.ts';

export interface Row {
	/** 1-based line of the file on which the row begins. */
	line: number;
	/** The cell of a column, without blanks around it; empty where there is none. */
	cell(column: string): string;
}

export interface Sheet {
	/** The names of the columns as they stand in the first row. */
	columns: string[];
	rows: Row[];
}

/** By how often each stands in the first row, outside of quotation marks. */
function separatorOf(text: string): string {
	const head = text.split(/\r?\n/, 1)[0]!.replace(/"[^"]*"/g, '');
	const count = (separator: string) => head.split(separator).length;
	return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** @throws {ImportProblem} where it is no sheet */
export function readSheet(file: string, text: string): Sheet {
	let records: { record: string[]; info: { lines: number } }[];
	try {
		records = parse(text, {
			bom: true,
			delimiter: separatorOf(text),
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			skip_records_with_empty_values: true
		}) as never;
	} catch (error) {
		throw new ImportProblem(`${file} is no table: ${(error as Error).message}`);
	}
	const [head, ...body] = records;
	if (!head) throw new ImportProblem(`${file} is empty`);
	const columns = head.record.map((name) => name.trim());
	const places = new Map(columns.map((name, index) => [plain(name), index]));
	const longest = body.find(({ record }) => record.length > columns.length);
	if (longest)
		throw new ImportProblem(
			`${file}:${longest.info.lines} has ${longest.record.length} cells, but there are ${columns.length} columns; put a cell that holds a ${separatorOf(text) === ';' ? 'semicolon' : 'comma'} in quotation marks`
		);
	return {
		columns,
		rows: body.map(({ record, info }) => ({
			// A record may run over several lines, and the parser counts to its last.
			line: info.lines - record.reduce((lines, cell) => lines + cell.split('\n').length - 1, 0),
			cell: (column) => (record[places.get(plain(column)) ?? -1] ?? '').trim()
		}))
	};
}

/** A column's name without case, blanks and marks: "End Year" and "end_year" are one. */
export const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A date of a sheet as EDTF, or why it is none. Months are named in English. */
export function sheetDate(stated: string): { edtf: string } | { problem: string } {
	const words = stated.trim().replace(/[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
	if (/^-?\d{4}(-\d{2}){0,2}([/~?%]|$)/.test(words)) return { edtf: words };
	const parts = words
		.toLowerCase()
		.replace(/(\d)(st|nd|rd|th)\b/g, '$1')
		.split(/[\s,./-]+/)
		.filter(Boolean);
	const named = parts.findIndex((part) => monthNumber(part) !== undefined);
	const numbers = parts.filter((_, index) => index !== named);
	if (!numbers.every((part) => /^\d{1,4}$/.test(part)) || !parts.length || parts.length > 3)
		return { problem: `"${stated}" is no date` };
	const year = numbers.find((part) => part.length === 4);
	const others = numbers.filter((part) => part !== year).map(Number);
	if (year === undefined) return { problem: `"${stated}" has no year of four digits` };
	if (named >= 0) {
		const month = monthNumber(parts[named]!)!;
		return others.length > 1 ? { problem: `"${stated}" is no date` } : { edtf: edtf(year, month, others[0]) };
	}
	if (!others.length) return { edtf: year };
	const [a, b] = others;
	if (b === undefined) return { edtf: edtf(year, a) };
	if (a! <= 12 && b <= 12 && a !== b)
		return { problem: `"${stated}" may be the ${a}th of month ${b} or the ${b}th of month ${a}` };
	return { edtf: a! > 12 ? edtf(year, b, a) : edtf(year, a, b) };
}

/** (1815, 12, 10) → "1815-12-10" */
export function edtf(year: string, month?: number, day?: number): string {
	return [year, month, day]
		.filter((part) => part !== undefined)
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}
