import { parseLesson } from '../lesson/parse.ts';
import type { Lesson } from '../lesson/schema.ts';

/**
 * The lesson that an element was given as a property, or the one at an address; undefined before either is set.
 *
 * @throws {LessonError} for a lesson with problems
 * @throws {Error} for an answer that is no JSON or no success
 */
export async function loadLesson(
	given: unknown,
	src: string | undefined,
	signal: AbortSignal
): Promise<Lesson | undefined> {
	if (given !== undefined && given !== null) return parseLesson(given);
	if (!src) return undefined;
	const response = await fetch(src, { signal });
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return parseLesson(await response.json());
}
