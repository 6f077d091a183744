/** The paths of a lesson: which steps a class of so many minutes takes, and how long each. */
import type { Lesson, Step } from '../lesson/schema.ts';

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

/** A step in class, in minutes from the beginning. */
export interface PlannedStep {
	step: Step;
	from: number;
	to: number;
}

/** The steps that a path takes, one after another. */
export function planOf({ steps }: Pick<Lesson, 'steps'>, { steps: minutes }: LessonPath): PlannedStep[] {
	let to = 0;
	return steps.flatMap((step, at) => {
		const taken = minutes[at];
		if (taken === undefined) return [];
		const from = to;
		to += taken;
		return [{ step, from, to }];
	});
}
