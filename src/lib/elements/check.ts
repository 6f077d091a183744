/**
 * The full check of a lesson. It is a module of its own, fetched only when a lesson could not be shown, so that no
 * reader of one that can downloads the validator.
 */
import { parseLesson } from '../lesson/parse.ts';
import { LessonError, type Problem } from '../lesson/problem.ts';

/** Every problem of a compiled lesson; none of one that is right. */
export function problemsOf(input: unknown): readonly Problem[] {
	try {
		parseLesson(input);
		return [];
	} catch (error) {
		if (error instanceof LessonError) return error.issues;
		throw error;
	}
}
