import type { FigureLesson, FigureProps } from '../figure/types.ts';
import type { Lesson, MapView } from '../lesson/schema.ts';
import { termsOf } from '../lesson/terms.ts';

/** The part of a lesson that a map reads. */
export interface MapLesson extends FigureLesson, Pick<Lesson, 'reach'> {}

/** Only that part of a lesson, for a page that carries it as data. */
export function mapLesson(lesson: MapLesson): MapLesson {
	const cited = new Set(
		[...lesson.places, ...lesson.reach].flatMap(({ citations }) => citations.map(({ source }) => source))
	);
	const sources = lesson.sources.filter(({ id }) => cited.has(id));
	const named = new Set([...lesson.reach.map(({ actor }) => actor), ...sources.map(({ host }) => host)]);
	return {
		...termsOf(lesson),
		language: lesson.language,
		actors: lesson.actors.filter(({ id }) => named.has(id)),
		sources,
		places: lesson.places,
		reach: lesson.reach
	};
}

export interface LessonMapProps extends FigureProps {
	/** A compiled lesson, or the part of it that a map reads: language, actors, sources, places, reach. */
	lesson: MapLesson;
	/**
	 * The extent (`world`, or the id of a place whose area is prepared: `kazakhstan`, `mangystau`) and what it shows. With
	 * `sources: 'page'` the page around holds the geometry too: see `Basemaps`.
	 * @default the widest extent
	 */
	view?: Partial<MapView>;
}
