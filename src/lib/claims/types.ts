import type { AxisRelation } from '../lesson/comparability.ts';
import type { ClaimsView, Lesson } from '../lesson/schema.ts';

/** The part of a lesson that a comparison of claims reads. */
export interface ClaimsLesson extends Pick<Lesson, 'actors' | 'sources' | 'places' | 'events' | 'claims'> {
	relations: readonly AxisRelation[];
}

/** Only that part of a lesson, for a page that carries it as data. */
export function claimsLesson(lesson: ClaimsLesson): ClaimsLesson {
	const { actors, sources, places, events, claims, relations } = lesson;
	return {
		actors,
		sources,
		places,
		events,
		claims,
		relations: relations
			.filter(({ type }) => type === 'not-comparable')
			.map(({ from, to, type }) => ({ from, to, type }))
	};
}

export interface ClaimComparisonProps {
	/** A compiled lesson, or the part of it that a comparison reads: actors, sources, places, events, claims, relations. */
	lesson: ClaimsLesson;
	/**
	 * Which claims to show.
	 * @default all class claims of the event and measure of the first claim that fits what is given
	 */
	view?: Partial<ClaimsView>;
	/**
	 * Views that will take turns in this figure. Room is kept for the tallest, so that nothing below it moves.
	 * @default none
	 */
	alongside?: readonly ClaimsView[];
	/**
	 * Level of the figure's heading.
	 * @default 3
	 */
	level?: 1 | 2 | 3 | 4;
	/**
	 * Where citations lead: to a list inside the figure, or to `#source-…` of the page.
	 * @default 'figure'
	 */
	sources?: 'figure' | 'page';
	/**
	 * Whether rows answer to clicks and arrow keys once scripts run.
	 * @default true
	 */
	live?: boolean;
	/** Called with a claim's id when its row is chosen, with undefined when its card is closed. */
	onselect?: (claim: string | undefined) => void;
}
