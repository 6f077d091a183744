/** The statements of an activity as cards to sort: lettered, in the order the author gave. */
import { byId, claimRecord, type ClaimRecord } from '../lesson/claims.ts';
import type { Lesson } from '../lesson/schema.ts';

export interface SortingCard {
	letter: string;
	record: ClaimRecord;
}

export function sortingCards(lesson: Lesson, cards: readonly string[]): SortingCard[] {
	return cards.map((id, at) => ({
		letter: letterOf(at),
		record: claimRecord(lesson, byId(lesson.claims, id))
	}));
}

/** A, B … Z, AA, AB … */
export function letterOf(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
