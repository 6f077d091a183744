import type { Snippet } from 'svelte';
import type { ClaimsLesson } from '../claims/types.ts';
import type { Lesson, Step } from '../lesson/schema.ts';

export interface ScrollNarrativeProps {
	/** A compiled lesson. */
	lesson: Lesson;
	/** Called with the id of the step that has become active, the first one included. */
	onstep?: (id: string) => void;
	/** Draws the stage in place of the component's own: our pages put an island here. */
	stage?: Snippet;
}

export interface StageProps {
	lesson: ClaimsLesson;
	/** The steps' views, in order. The first step's are shown until a step becomes active. */
	steps: readonly Pick<Step, 'id' | 'views'>[];
}
