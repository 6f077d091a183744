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

/**
 * What a path leaves out and a sentence tells of, by the position of the step before which it is told. A step that is left out alone
 * is told with those before it, since a slide for it would be a press more than it is worth.
 */
export function leftOutBefore({ steps }: Pick<Lesson, 'steps'>, path: string): Map<number, Step[]> {
	const told = new Map<number, Step[]>();
	let left: Step[] = [];
	let last: Step[] | undefined;
	const tell = (before: number) => {
		if (left.length === 1 && last) last.push(...left);
		else if (left.length) told.set(before, (last = left));
		left = [];
	};
	steps.forEach((step, at) => {
		if (step.minutes[path] !== undefined) tell(at);
		else if (step.recap !== undefined) left.push(step);
	});
	tell(steps.length - 1);
	return told;
}
