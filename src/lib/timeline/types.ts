import type { FigureLesson, FigureProps } from '../figure/types.ts';
import { eventCitations } from '../lesson/events.ts';
import type { Lesson, Measure, TimelineView } from '../lesson/schema.ts';
import { termsOf } from '../lesson/terms.ts';

/** The part of a lesson that a timeline reads. */
export interface TimelineLesson extends FigureLesson, Pick<Lesson, 'events' | 'claims' | 'relations'> {}

/**
 * Only that part of a lesson, for a page that carries it as data.
 *
 * @param measures what the statements on its tracks may count; default: none
 */
export function timelineLesson(lesson: TimelineLesson, measures: readonly Measure[] = []): TimelineLesson {
	const claims = lesson.claims.filter(
		({ audience, measure }) => audience === 'class' && measures.includes(measure)
	);
	const shown = new Set(claims.map(({ id }) => id));
	const cited = new Set(
		[...lesson.events.flatMap(eventCitations), ...claims.flatMap(({ citations }) => citations)].map(
			({ source }) => source
		)
	);
	const sources = lesson.sources.filter(({ id }) => cited.has(id));
	const named = new Set([
		...claims.map(({ claimant }) => claimant),
		...lesson.events.flatMap(({ actors }) => actors),
		...sources.map(({ host }) => host)
	]);
	return {
		...termsOf(lesson),
		language: lesson.language,
		actors: lesson.actors.filter(({ id }) => named.has(id)),
		sources,
		places: lesson.places,
		events: lesson.events,
		claims,
		relations: lesson.relations.filter(({ from, to }) => shown.has(from) && shown.has(to))
	};
}

export interface TimelineProps extends FigureProps {
	/** A compiled lesson, or the part of it that a timeline reads: language, actors, sources, places, events, claims, relations. */
	lesson: TimelineLesson;
	/**
	 * Which days, tracks and events to show.
	 * @default the lesson's own tracks, from the first event to the last
	 */
	view?: Partial<TimelineView>;
}
