/** The statements that a timeline sets among its events. */
import type { ClaimRecord } from '../lesson/claims.ts';
import type { Measure, TimelineView } from '../lesson/schema.ts';
import type { StatementWords } from '../words/index.ts';
import { claimContext, claimRow, type ClaimFacts, type ClaimsLesson } from './claims.ts';
import type { Rows } from './types.ts';

export interface Statements {
	rowsOf: (records: readonly ClaimRecord[], view: TimelineView, lesson: ClaimsLesson) => Rows<ClaimFacts>;
	/** What is counted, as a heading. */
	measureName: (measure: Measure, lesson: ClaimsLesson) => string;
}

export const statementsIn = (words: StatementWords): Statements => ({
	rowsOf(records, view, lesson) {
		const context = claimContext(lesson, [view], words);
		return {
			rows: records.map((record) => claimRow(record, context)),
			columns: Object.values(context.columns)
		};
	},
	measureName: (measure, lesson) => words.measureTexts(measure, lesson).heading
});
