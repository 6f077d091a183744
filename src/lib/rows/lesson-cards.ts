/** The cards of a whole lesson. Apart from those of one figure, which needs the rows of no other. */
import type { Lesson } from '../lesson/schema.ts';
import type { NarrativeWords } from '../words/index.ts';
import type { Admission } from './admission.ts';
import { cardOf } from './card.ts';
import { sourceCards, type Cards } from './cards.ts';
import { rowOf } from './index.ts';

/** Of whatever its text names. */
export function lessonCards(
	lesson: Lesson,
	words: NarrativeWords,
	admissionOf: (step: string | undefined) => Admission
): Cards {
	return {
		...sourceCards(lesson, words),
		record(key, step) {
			const row = rowOf(key, lesson, words, admissionOf(step));
			return row && cardOf(row);
		}
	};
}
