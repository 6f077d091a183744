/** Places as rows. */
import { admittedPlaces, placeRecord, type MapContext, type PlaceRecord } from '../lesson/places.ts';
import { limitsOfKnowledge } from '../lesson/reach.ts';
import type { Actor, Lesson, MapView, Place } from '../lesson/schema.ts';
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
	/** Who could report from it on the days of the view. */
	reach: PlaceRecord['reach'];
	/** Nothing of a place that cites nothing. */
	source?: string | undefined;
	carrier?: string | undefined;
	locator?: string | undefined;
}

export type PlaceRow = Row<PlaceFacts>;

export interface PlaceRows extends Rows<PlaceFacts> {
	view: MapView;
}

export type PlacesLesson = MapContext & { actors: readonly Actor[] };

/** Distances are from the first place that is located. */
export function placeRows(view: MapView, lesson: PlacesLesson, words: MapWords): PlaceRows {
	return { view, ...rowsOfPlaces(admittedPlaces(lesson, view), lesson, words) };
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
	return placeRow(placeRecord(lesson, place, reach), columns, { from, lesson, words });
}

function rowsOfPlaces(
	records: readonly PlaceRecord[],
	lesson: PlacesLesson,
	words: MapWords
): Rows<PlaceFacts> {
	const from = records.map(({ place }) => place).find(isLocated);
	const columns = placeColumns({ from, reached: records.some(({ reach }) => reach) }, words);
	return {
		rows: records.map((record) => placeRow(record, columns, { from, lesson, words })),
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

function placeRow(
	record: PlaceRecord,
	columns: PlaceColumns,
	{ from, lesson, words }: { from: Located | undefined; lesson: PlacesLesson; words: MapWords }
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
			reach,
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
