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

/** What is wrong with the lesson of the ferry after one change. */
export function brokenLesson(change: (lesson: Lesson) => unknown): readonly Problem[] {
	const copy = structuredClone(ferryLesson);
	change(copy);
	return issuesOf(copy);
}
