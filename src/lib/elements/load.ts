import { claimRecord } from '../lesson/claims.ts';
import { parseShape } from '../lesson/parse.ts';
import type { Lesson } from '../lesson/schema.ts';

/**
 * The lesson that an element was given as a property, or the one at an address; undefined before either is set.
 *
 * @throws {LessonError} for a lesson with problems
 * @throws {Error} for an answer that is no JSON or no success, or a claim that refers to what is not there
 */
export async function loadLesson(
	given: unknown,
	src: string | undefined,
	signal: AbortSignal
): Promise<Lesson | undefined> {
	if (given !== undefined && given !== null) return usable(given);
	if (!src) return undefined;
	const response = await fetch(src, { signal });
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return usable(await response.json());
}

/** A lesson whose claims can be drawn: the shape is right, and each leads to who said it and where. */
function usable(input: unknown): Lesson {
	const lesson = parseShape(input);
	for (const claim of lesson.claims) claimRecord(lesson, claim);
	return lesson;
}
