/** Where the records that the text of a step names are to be found: in a table of its own figures, or elsewhere. */
import { DRAWN } from '../figure/scene.ts';
import { ownId } from '../figure/ids.ts';
import type { Lesson, Step } from '../lesson/schema.ts';
import { rowOf } from '../rows/index.ts';
import { namedInStep } from '../rows/named.ts';
import { shownBy } from '../rows/shown.ts';
import { keyText, type Rows } from '../rows/types.ts';
import type { NarrativeWords } from '../words/index.ts';

export interface LinkedRow {
	/** The figure whose table holds the row, counted from 0 in its step. */
	figure: number;
	/** Of the row. */
	id: string;
}

/** The rows in the tables of a step's figures that its text leads to, by the text of their records' keys. */
export function linkedRows(
	step: Step,
	lesson: Lesson,
	words: NarrativeWords
): ReadonlyMap<string, LinkedRow> {
	const named = new Set(namedInStep(step).map(keyText));
	const linked = new Map<string, LinkedRow>();
	for (const [figure, view] of named.size ? step.views.entries() : [])
		for (const { rows } of shownBy(view, lesson, words))
			for (const key of rows.slice(0, DRAWN).map((row) => keyText(row.key)))
				if (named.has(key) && !linked.has(key)) linked.set(key, { figure, id: ownId('row', step.id, key) });
	return linked;
}

/**
 * The records that a step names and none of its figures shows, each once, as a table; undefined where there is none.
 *
 * @param linked what `linkedRows` tells of each step
 */
export function otherRows(
	lesson: Lesson,
	linked: readonly ReadonlyMap<string, LinkedRow>[],
	words: NarrativeWords
): Rows | undefined {
	const keys = new Map(
		lesson.steps.flatMap((step, at) =>
			namedInStep(step)
				.map((key) => [keyText(key), key] as const)
				.filter(([text]) => !linked[at]!.has(text))
		)
	);
	const rows = [...keys.values()].flatMap((key) => rowOf(key, lesson, words) ?? []);
	const columns = new Map(rows.flatMap(({ cells }) => cells.map(({ column }) => [column.id, column])));
	return rows.length ? { rows, columns: [...columns.values()] } : undefined;
}
