/** What the figures of a step show, without drawing them. */
import type { Lesson, View } from '../lesson/schema.ts';
import type { NarrativeWords } from '../words/index.ts';
import { accountRows } from './accounts.ts';
import { claimRows } from './claims.ts';
import { eventRows } from './events.ts';
import { placeRows } from './places.ts';
import { statementsIn } from './statements.ts';
import { termRows } from './terms.ts';
import type { Rows } from './types.ts';

/** The rows of a view, by the tables of its figure: of a timeline two, of events and of statements. */
export function shownBy(view: View, lesson: Lesson, words: NarrativeWords): readonly Rows[] {
	switch (view.figure) {
		case 'claims':
			return [claimRows(view, lesson, words)];
		case 'timeline': {
			const events = eventRows(view, lesson, words, statementsIn(words));
			return [events, events.statements];
		}
		case 'accounts':
			return [accountRows(view, lesson, words)];
		case 'map':
			return [placeRows(view, lesson, words)];
		case 'words':
			return [termRows(view, lesson, words)];
	}
}
