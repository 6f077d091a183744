/** Places as rows. */
import {
	admittedPlaces,
	placementOf,
	placeRecord,
	type MapContext,
	type Placement,
	type PlaceRecord
} from '../lesson/places.ts';
import { limitsOfKnowledge, type Means } from '../lesson/reach.ts';
import type { Actor, Lesson, MapView, Place } from '../lesson/schema.ts';
import { bareMap, locatorOf, mapOf, type Basemap, type Locator } from '../map/basemaps.ts';
import { distance } from '../map/projection.ts';
import type { MapWords } from '../words/index.ts';
import { cell, citationParts, hostCell, otherNameParts, placePart, sourcesOf } from './parts.ts';
import type { Column, Part, Row, Rows } from './types.ts';

export interface PlaceFacts {
	name: string;
	precision: Place['precision'];
	lon?: number | undefined;
	lat?: number | undefined;
	/** How finely it is known, in words. */
	precisionText: string;
	/** What it is, in words: "town". */
	kindText: string;
	/** How the map of its view has it. */
	placement: Placement;
	/** Ids of the places it lies in, the nearest first. */
	around: readonly string[];
	/** Who could report from it on the days of the view, and who could not; none where nothing is recorded. */
	reports: readonly Report[];
	/** Nothing of a place that cites nothing. */
	source?: string | undefined;
	carrier?: string | undefined;
	locator?: string | undefined;
}

/** Somebody who could, or could not, report from a place. */
export interface Report {
	/** As drawings name who it is. */
	name: string;
	means: Means;
}

export type PlaceRow = Row<PlaceFacts>;

/** What a view is drawn on. */
export interface Underlay {
	/** Undefined where none of its places is located and the lesson has no map of its extent. */
	map: Basemap | undefined;
	/** Whether it is a map of the lesson; else its places stand to scale without coast or boundaries. */
	declared: boolean;
	/** The map that shows where this one lies. */
	locator: Locator | undefined;
}

export interface PlaceRows extends Rows<PlaceFacts> {
	rows: readonly PlaceRow[];
	view: MapView;
	underlay: Underlay;
}

export type PlacesLesson = MapContext & { actors: readonly Actor[] };

/** What an extent is called: the title of its map, else the name of the place whose extent it is. */
function extentName(id: string, { maps, places }: PlacesLesson, words: MapWords): string | undefined {
	const place = places.find((one) => one.id === id);
	return mapOf(maps, id)?.title ?? (place && words.placeName(place));
}

/** What a map is called: as its author calls it, else by what it shows. */
export const mapHeading = (view: MapView, lesson: PlacesLesson, words: MapWords): string =>
	view.title ?? words.map.heading(view, extentName(view.extent, lesson, words));

/** Distances are from the first place that is located. */
export function placeRows(view: MapView, lesson: PlacesLesson, words: MapWords): PlaceRows {
	const records = admittedPlaces(lesson, view);
	const declared = mapOf(lesson.maps, view.extent);
	const map = declared ?? bareMap(view.extent, records);
	const locator = declared && locatorOf(lesson.maps, declared);
	return {
		view,
		underlay: {
			map,
			declared: declared !== undefined,
			locator: locator && { map: locator, name: extentName(locator.id, lesson, words) }
		},
		...rowsOfPlaces(records, lesson, words, map)
	};
}

/** All places of a lesson, as written, with all that is recorded of who could report. */
export function allPlaceRows(lesson: Lesson, words: MapWords): Rows<PlaceFacts> {
	const reach = new Map(limitsOfKnowledge(lesson.reach, {}).map((known) => [known.place, known]));
	const records = lesson.places.map((place) => placeRecord(lesson, place, reach.get(place.id)));
	return rowsOfPlaces(records, lesson, words);
}

/** The row of one place outside any view. */
export function placeRowOf(place: Place, lesson: PlacesLesson, words: MapWords): PlaceRow {
	const reach = limitsOfKnowledge(lesson.reach, {}).find((known) => known.place === place.id);
	const from = lesson.places.find(isLocated);
	const columns = placeColumns({ from, reached: reach !== undefined }, words);
	return placeRow(placeRecord(lesson, place, reach), columns, {
		from,
		lesson,
		words,
		byId: placesById(lesson),
		shapes: []
	});
}

function rowsOfPlaces(
	records: readonly PlaceRecord[],
	lesson: PlacesLesson,
	words: MapWords,
	map?: Basemap
): Rows<PlaceFacts> {
	const from = records.map(({ place }) => place).find(isLocated);
	const columns = placeColumns({ from, reached: records.some(({ reach }) => reach) }, words);
	const shapes = [...Object.keys(map?.areas ?? {}), ...Object.keys(map?.lines ?? {})];
	const context = { from, lesson, words, byId: placesById(lesson), shapes };
	return {
		rows: records.map((record) => placeRow(record, columns, context)),
		columns: Object.values(columns)
	};
}

type Located = Place & { lon: number; lat: number };
const isLocated = (place: Place): place is Located => place.lon !== undefined && place.lat !== undefined;

type PlaceColumns = Record<'place' | 'names' | 'kind' | 'precision' | 'carrier', Column> &
	Partial<Record<'distance' | 'reach', Column>>;

function placeColumns(
	{ from, reached }: { from: Place | undefined; reached: boolean },
	words: MapWords
): PlaceColumns {
	const { table } = words.map.ui;
	return {
		place: { id: 'place', text: table.place },
		names: { id: 'names', text: table.names },
		kind: { id: 'kind', text: table.kind },
		precision: { id: 'precision', text: table.precision },
		...(from && { distance: { id: 'distance', text: words.map.distanceFrom(from) } }),
		...(reached && { reach: { id: 'reach', text: table.reach } }),
		carrier: { id: 'carrier', text: table.carrier }
	};
}

interface Context {
	/** Where distances are from. */
	from: Located | undefined;
	lesson: PlacesLesson;
	words: MapWords;
	byId: ReadonlyMap<string, Place>;
	/** Ids of the places of which the map has an area or a line. */
	shapes: readonly string[];
}

function placeRow(
	record: PlaceRecord,
	columns: PlaceColumns,
	{ from, lesson, words, shapes, byId }: Context
): PlaceRow {
	const { place, reach, citation, source, terms } = record;
	const sources = sourcesOf([...place.citations, ...(reach?.citations ?? [])], lesson);
	const precisionText = words.map.precisionText(record);
	const name = words.placeName(place);
	const reached = (): Part[] =>
		reach
			? [
					{ text: words.map.reachText(reach, lesson.actors) },
					...citationParts(reach.citations, lesson, words).map((part) => ({ ...part, small: true as const }))
				]
			: [{ text: words.ui.table.notStated }];
	return {
		key: { kind: 'place', id: place.id },
		sentence: words.map.sentence(record, lesson.actors),
		about: words.map.placeKind(place.kind, terms),
		sources,
		cells: [
			cell(columns.place, placePart(place, words)),
			cell(columns.names, ...otherNameParts(place, words)),
			cell(columns.kind, { text: words.map.placeKind(place.kind, terms) }),
			cell(columns.precision, { text: precisionText }),
			...(columns.distance ? [cell(columns.distance, ...farFrom(from, place, words))] : []),
			...(columns.reach ? [cell(columns.reach, ...reached())] : []),
			cell(columns.carrier, ...citationParts(place.citations, lesson, words))
		],
		more: hostCell(sources, lesson.actors, words),
		facts: {
			name,
			precision: place.precision,
			lon: place.lon,
			lat: place.lat,
			precisionText,
			kindText: words.map.placeKind(place.kind, terms),
			placement: placementOf(place, shapes),
			around: placesAround(place, byId),
			reports: reportsOf(reach, lesson.actors),
			source: source?.id,
			carrier: source?.carrier,
			locator: citation?.locator
		}
	};
}

function farFrom(from: Located | undefined, place: Place, words: MapWords): Part[] {
	if (!from || !isLocated(place) || place.id === from.id) return [];
	const exact = [from, place].every(({ precision }) => precision === 'point');
	return [{ text: words.map.distanceText(distance(from, place), exact) }];
}

const placesById = ({ places }: PlacesLesson) => new Map(places.map((place) => [place.id, place]));

function placesAround(place: Place, byId: ReadonlyMap<string, Place>): string[] {
	const around: string[] = [];
	for (let id = place.within; id !== undefined && !around.includes(id); id = byId.get(id)?.within)
		around.push(id);
	return around;
}

function reportsOf(reach: PlaceRecord['reach'], actors: readonly Actor[]): Report[] {
	const name = (id: string) => {
		const actor = actors.find((one) => one.id === id);
		return actor?.short ?? actor?.name ?? id;
	};
	return [
		...(reach?.reporters ?? []).map(({ actor, means }) => ({ name: name(actor), means })),
		...(reach?.cut ?? []).map((actor) => ({ name: name(actor), means: 'none' as const }))
	];
}
