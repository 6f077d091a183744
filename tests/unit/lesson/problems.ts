import { LessonError, parseLesson, type Lesson, type Problem } from 'crossread/lesson';
import { ferryLesson } from '../../fixtures/ferry.ts';

/** What `parseLesson` finds wrong; an error of another kind is passed on. */
export function issuesOf(input: unknown): readonly Problem[] {
	try {
		parseLesson(input);
	} catch (error) {
		if (error instanceof LessonError) return error.issues;
		throw error;
	}
	return [];
}

/** A problem without the list of what there is, where it has one: that has a test of its own. */
export const unlisted = ({ message, ...problem }: Problem): Problem => ({
	...problem,
	message: message.replace(/; there (are|is only) .*$/, '')
});

/** What is wrong with the lesson of the ferry after one change. */
export function brokenLesson(change: (lesson: Lesson) => unknown): readonly Problem[] {
	const copy = structuredClone(ferryLesson);
	change(copy);
	return issuesOf(copy);
}
