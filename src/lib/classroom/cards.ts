/** The statements of an activity as cards to sort: lettered, in the order the author gave. */
import { letter } from '../accounts/letters.ts';
import { byId, claimRecord, type ClaimRecord } from '../lesson/claims.ts';
import type { Lesson } from '../lesson/schema.ts';

export interface SortingCard {
	letter: string;
	record: ClaimRecord;
}

export function sortingCards(lesson: Lesson, cards: readonly string[]): SortingCard[] {
	return cards.map((id, at) => ({
		letter: letter(at),
		record: claimRecord(lesson, byId(lesson.claims, id))
	}));
}
