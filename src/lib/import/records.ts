/** Records of a lesson as YAML, with a note of what their author has to add. */
import { stringify } from 'yaml';
import { nearest } from '../lesson/nearest.ts';
import type { Report } from './report.ts';

/** A record without the fields that a file does not say; `needs` names them, with what the file has instead. */
export interface Draft {
	id: string;
	fields: Record<string, unknown>;
	needs: string[];
}

/** One record as a block of a list. */
export function blockOf({ id, fields, needs }: Draft): string {
	const body = stringify([{ id, ...fields }], { lineWidth: 0 });
	const [first, ...rest] = body.split('\n');
	return [first, ...(needs.length ? [`  # needs: ${needs.join(', ')}`] : []), ...rest].join('\n');
}

/** The drafts whose ids are free, each once; the others are named in the report. */
export function free(drafts: readonly Draft[], taken: ReadonlySet<string>, report: Report): Draft[] {
	const seen = new Set(taken);
	return drafts.filter((draft) => {
		const { id, needs } = draft;
		if (seen.has(id)) {
			report.refused.push(id);
			return false;
		}
		seen.add(id);
		report.made.push(id);
		// What the file has in place of a field stands in brackets behind it.
		report.needs(needs.map((need) => need.replace(/ \(.*$/, '')));
		return true;
	});
}

/** Counts, per column, the cells that no record holds; `known` are the columns of which one may have been meant. */
export function leftColumns(
	columns: readonly string[],
	carried: (column: string) => boolean,
	rows: readonly { cell(column: string): string }[],
	report: Report,
	known: readonly string[] = []
): void {
	for (const column of columns) {
		if (!column || carried(column)) continue;
		const filled = rows.filter((row) => row.cell(column));
		for (const row of filled)
			report.left(
				`column ${column}${meant(column, known)}`,
				row.cell(column).replace(/\s+/g, ' ').slice(0, 40)
			);
	}
}

function meant(column: string, known: readonly string[]): string {
	// Of a short name every other is near.
	const near = column.length < 4 ? undefined : nearest(column, known);
	return near === undefined ? '' : `, which may be ${near}`;
}
