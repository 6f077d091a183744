import type { FigureLesson, FigureProps } from '../figure/types.ts';
import type { Lesson, MapView } from '../lesson/schema.ts';
import { termsOf } from '../lesson/terms.ts';
import { locatorOf } from './basemaps.ts';

/** The part of a lesson that a map reads. */
export interface MapLesson extends FigureLesson, Pick<Lesson, 'maps' | 'reach'> {}

/** Only that part of a lesson, for a page that carries it as data: with the map of an extent and the one that it lies in, or all. */
export function mapLesson(lesson: MapLesson, extent?: string): MapLesson {
	const cited = new Set(
		[...lesson.places, ...lesson.reach].flatMap(({ citations }) => citations.map(({ source }) => source))
	);
	const sources = lesson.sources.filter(({ id }) => cited.has(id));
	const named = new Set([...lesson.reach.map(({ actor }) => actor), ...sources.map(({ host }) => host)]);
	const map = lesson.maps.find(({ id }) => id === extent);
	const seen = [map?.id, map && locatorOf(lesson.maps, map)?.id];
	return {
		...termsOf(lesson),
		language: lesson.language,
		actors: lesson.actors.filter(({ id }) => named.has(id)),
		sources,
		places: lesson.places,
		maps: lesson.maps.filter(({ id }) => extent === undefined || seen.includes(id)),
		reach: lesson.reach
	};
}

export interface LessonMapProps extends FigureProps {
	/** A compiled lesson, or the part of it that a map reads: language, actors, sources, places, maps, reach. */
	lesson: MapLesson;
	/**
	 * The extent, which is a map of the lesson, and what it shows. Of an extent that is none the places stand to scale without
	 * coast or boundaries. With `sources: 'page'` the page around holds the geometry too: see `Basemaps`.
	 * @default the first map of the lesson
	 */
	view?: Partial<MapView>;
}
