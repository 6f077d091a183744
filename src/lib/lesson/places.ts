/** Which places a map admits, and what the precision of each allows to be drawn. */
import { limitsOfKnowledge, type PlaceReach } from './reach.ts';
import type { Citation, Lesson, MapView, Place, PreparedMap, Source } from './schema.ts';
import { termsOf, type OwnTerms } from './terms.ts';

/** `pin`: at its coordinates. `shape`: an area or a line that the map has. `note`: words beside the map. */
export type Placement = 'pin' | 'shape' | 'note';

/** A place with everything a reader must be able to reach from it. */
export interface PlaceRecord {
	place: Place;
	/** The first citation, where there is one. */
	citation: Citation | undefined;
	source: Source | undefined;
	/** The place it lies in. */
	within: Place | undefined;
	/** Who could report from it on the days of the view; undefined where nothing is recorded. */
	reach: PlaceReach | undefined;
	/** What the lesson declares for itself: how it calls kinds of places. */
	terms: OwnTerms;
}

export type MapContext = Pick<Lesson, 'places' | 'maps' | 'sources' | 'reach'> & OwnTerms;

/** A region, a country or an unknown place is never a pin, whatever coordinates an author gives it. */
export function placementOf({ precision, lon, lat, id }: Place, shapes: readonly string[]): Placement {
	if (shapes.includes(id)) return 'shape';
	return (precision === 'point' || precision === 'town') && lon !== undefined && lat !== undefined
		? 'pin'
		: 'note';
}

/**
 * The places that a view admits: those that it names; or those that lie in the place of its extent's id; or, where no
 * place has that id, those located on the map of that id; or, where no map has it either, all. Those that the text speaks
 * of stand first, then as written. *In this document*: a place that it cites, as far as places cite anything.
 */
export function admittedPlaces(lesson: MapContext, view: MapView): PlaceRecord[] {
	const byId = new Map(lesson.places.map((place) => [place.id, place]));
	const liesIn = (place: Place): boolean => {
		const passed = new Set<string>();
		for (let id = place.within; id !== undefined && !passed.has(id); id = byId.get(id)?.within) {
			if (id === view.extent) return true;
			passed.add(id);
		}
		return false;
	};
	const map = lesson.maps.find(({ id }) => id === view.extent);
	const admits = byId.has(view.extent) ? liesIn : (place: Place) => !map || isOn(map, place);
	const reach = new Map(
		(view.reach ? limitsOfKnowledge(lesson.reach, view.reach) : []).map((known) => [known.place, known])
	);
	const rank = ({ id }: Place) => (view.focus.includes(id) ? 0 : 1);
	return lesson.places
		.filter(
			(place) => view.focus.includes(place.id) || (view.only ? view.only.includes(place.id) : admits(place))
		)
		.filter(
			({ citations }) =>
				view.document === undefined ||
				!citations.length ||
				citations.some(({ source }) => source === view.document)
		)
		.sort((a, b) => rank(a) - rank(b))
		.map((place) => placeRecord(lesson, place, reach.get(place.id)));
}

/** Whether a place is located in the extent of a map, its edge included. */
export function isOn(
	{ extent: [west, south, east, north] }: Pick<PreparedMap, 'extent'>,
	{ lon, lat }: Place
): boolean {
	if (lon === undefined || lat === undefined) return false;
	const between = west < east ? lon >= west && lon <= east : lon >= west || lon <= east;
	return between && lat >= south && lat <= north;
}

export function placeRecord(
	lesson: Omit<MapContext, 'reach'>,
	place: Place,
	reach?: PlaceReach
): PlaceRecord {
	const [citation] = place.citations;
	return {
		place,
		citation,
		source: lesson.sources.find(({ id }) => id === citation?.source),
		within: lesson.places.find(({ id }) => id === place.within),
		reach,
		terms: termsOf(lesson)
	};
}
