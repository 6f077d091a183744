import type { ClaimsView, Lesson } from '../lesson/schema.ts';

/** The part of a lesson that a comparison of claims reads. */
export type ClaimsLesson = Pick<Lesson, 'actors' | 'sources' | 'places' | 'events' | 'claims'>;

/** Only that part of a lesson, for a page that carries it as data. */
export function claimsLesson({ actors, sources, places, events, claims }: ClaimsLesson): ClaimsLesson {
	return { actors, sources, places, events, claims };
}

export interface ClaimComparisonProps {
	/** A compiled lesson, or the part of it that a comparison reads: actors, sources, places, events, claims. */
	lesson: ClaimsLesson;
	/**
	 * Which claims to show.
	 * @default all class claims of the first claim's event and measure
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
