/** One record of a lesson as a row, outside the views of its figures: what a number or a name in the text speaks of. */
import type { Lesson } from '../lesson/schema.ts';
import type { NarrativeWords } from '../words/index.ts';
import { accountRowOf } from './accounts.ts';
import type { Admission } from './admission.ts';
import { claimRowOf } from './claims.ts';
import { eventRowOf } from './events.ts';
import { placeRowOf } from './places.ts';
import { termRowOf } from './terms.ts';
import type { RecordKind, Row, RowKey } from './types.ts';

const makers: {
	[Kind in RecordKind]: (
		id: string,
		lesson: Lesson,
		words: NarrativeWords,
		admission: Admission
	) => Row | undefined;
} = {
	claim(id, lesson, words, admission) {
		const claim = lesson.claims.find((one) => one.id === id);
		return claim && claimRowOf(claim, lesson, words, admission);
	},
	event(id, lesson, words) {
		const event = lesson.events.find((one) => one.id === id);
		return event && eventRowOf(event, lesson, words);
	},
	place(id, lesson, words) {
		const place = lesson.places.find((one) => one.id === id);
		return place && placeRowOf(place, lesson, words);
	},
	account(id, lesson, words) {
		const account = lesson.accounts.find((one) => one.id === id);
		return account && accountRowOf(account, lesson, words);
	},
	term(id, lesson, words) {
		const term = lesson.glossary.find((one) => one.id === id);
		return term && termRowOf(term, lesson, words);
	}
};

/**
 * @param admission what it may say of other records; default: all
 * @returns undefined for a record that the lesson does not hold
 */
export function rowOf(
	{ kind, id }: RowKey,
	lesson: Lesson,
	words: NarrativeWords,
	admission?: Admission
): Row | undefined {
	return makers[kind](id, lesson, words, admission);
}
