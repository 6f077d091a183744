import type { FigureLesson, FigureProps } from '../figure/types.ts';
import type { ClaimsChoice } from './explore/choice.ts';
import type { ClaimsView, Lesson } from '../lesson/schema.ts';
import { termsOf } from '../lesson/terms.ts';

/** The part of a lesson that a comparison of claims reads. */
export interface ClaimsLesson extends FigureLesson, Pick<Lesson, 'events' | 'claims' | 'relations'> {}

/** Only that part of a lesson, for a page that carries it as data. */
export function claimsLesson(lesson: ClaimsLesson): ClaimsLesson {
	const { language, actors, sources, places, events, claims, relations } = lesson;
	return {
		...termsOf(lesson),
		language,
		actors,
		sources,
		places,
		events,
		claims,
		relations
	};
}

export interface ClaimComparisonProps extends FigureProps {
	/** A compiled lesson, or the part of it that a comparison reads: language, actors, sources, places, events, claims, relations. */
	lesson: ClaimsLesson;
	/**
	 * Which claims to show.
	 * @default all class claims of the event and measure of the first claim that fits what is given
	 */
	view?: Partial<ClaimsView>;
	/**
	 * What its reader chose: it narrows what the view admits, and puts it in another order. The controls for it open before the
	 * drawing.
	 * @default everything as the view declares it
	 * @bindable
	 */
	explored?: ClaimsChoice | undefined;
	/** Called with what its reader chose. */
	onexplore?: (choice: ClaimsChoice) => void;
	/**
	 * Whether its reader finds the controls for that. A figure that a text speaks of mark by mark has none.
	 * @default true
	 */
	controls?: boolean;
}
