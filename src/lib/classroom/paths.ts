/** The paths of a lesson: which steps a class of so many minutes takes, and how long each. */
import type { Lesson } from '../lesson/schema.ts';

export interface LessonPath {
	id: string;
	title: string;
	/** The time that the class has. */
	minutes: number;
	/** For each step its minutes, or undefined for a step that the path leaves out. */
	steps: (number | undefined)[];
	/** What its steps take together: a sum of our own plan, not of anybody's statements. */
	sum: number;
}

export function lessonPaths({ paths, steps }: Pick<Lesson, 'paths' | 'steps'>): LessonPath[] {
	return paths.map((path) => {
		const minutes = steps.map((step) => step.minutes[path.id]);
		return { ...path, steps: minutes, sum: minutes.reduce<number>((sum, of) => sum + (of ?? 0), 0) };
	});
}
