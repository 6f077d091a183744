import type { FigureLesson, FigureProps } from '../figure/types.ts';
import type { Lesson, MapView } from '../lesson/schema.ts';

/** The part of a lesson that a map reads. */
export interface MapLesson extends FigureLesson, Pick<Lesson, 'reach'> {}

/** Only that part of a lesson, for a page that carries it as data. */
export function mapLesson(lesson: MapLesson): MapLesson {
	const actors = new Set(lesson.reach.map(({ actor }) => actor));
	const cited = new Set(
		[...lesson.places, ...lesson.reach].flatMap(({ citations }) => citations.map(({ source }) => source))
	);
	return {
		language: lesson.language,
		actors: lesson.actors.filter(({ id }) => actors.has(id)),
		sources: lesson.sources.filter(({ id }) => cited.has(id)),
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
