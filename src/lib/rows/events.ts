/** Events as rows, and the statements that a timeline sets among them. */
import { byId } from '../lesson/claims.ts';
import {
	admittedEvents,
	admittedStatements,
	compareEvents,
	eventCitations,
	eventRecord,
	storyOf,
	type EventRecord
} from '../lesson/events.ts';
import type { Bounds } from '../lesson/dates.ts';
import { proseText } from '../lesson/prose.ts';
import type { Lesson, LessonEvent, Measure, TimelineView } from '../lesson/schema.ts';
import { lanesOn, measuresOn, tracksWithout } from '../lesson/terms.ts';
import type { EventWords } from '../words/index.ts';
import type { ClaimFacts, ClaimsLesson } from './claims.ts';
import type { Statements } from './statements.ts';
import { cell, citationParts, hostCell, placePart, smallIf, sourcesOf } from './parts.ts';
import type { Column, Row, Rows } from './types.ts';

export interface EventFacts {
	title: string;
	/** The title where there is little room. */
	short: string;
	dates: LessonEvent['dates'];
	/** Each date as it is stated: "16 December 2011, 11:45, as stated". */
	dateTexts: readonly string[];
	/** Of each date, where it was read: "The Exampleton Gazette". */
	givers: readonly (readonly string[])[];
	/** Whether its sources give different dates. */
	datesDiffer: boolean;
	track: string;
	lane?: string | undefined;
	/** Where it happened, where a place is stated. */
	place?: string | undefined;
	standing: LessonEvent['standing'];
	source: string;
	carrier: string;
	locator: string;
}

export type EventRow = Row<EventFacts>;

export interface EventRows extends Rows<EventFacts> {
	view: TimelineView;
	/** The statements on its tracks, which have a table of their own. */
	statements: Rows<ClaimFacts>;
	/** Those that the view asks for, in its order. */
	tracks: readonly TrackFacts[];
	/** What its statements count that no track of it holds. */
	loose: TrackFacts['measures'];
	/** When what the view could show beyond its window and its choice happened, and so when the whole story did. */
	story: readonly Bounds[];
}

export interface TrackFacts {
	id: string;
	name: string;
	/** From top to bottom. */
	lanes: readonly { id: string; name: string }[];
	/** What its statements count, as far as the view asks for it. */
	measures: readonly { id: Measure; name: string }[];
	/** Whether statements are asked for and none is found. */
	gap: boolean;
	/** Whether the lesson holds nothing of it at all: no event, and no statement is asked for. */
	notFound: boolean;
}

/** What a timeline is called: as its author calls it, else by what it shows. */
export const timelineHeading = (view: TimelineView, lesson: ClaimsLesson, words: EventWords): string =>
	view.title ?? words.timeline.heading(view, lesson);

/** @param statementsOf how statements are said; undefined where the view asks for no measure, and so for no statement */
export function eventRows(
	view: TimelineView,
	lesson: ClaimsLesson,
	words: EventWords,
	statementsOf: Statements | undefined
): EventRows {
	const statements = admittedStatements(lesson, view);
	const without = tracksWithout(view, statements, lesson);
	const told = new Set(lesson.events.map(({ track }) => track));
	const named = (measures: readonly Measure[]) =>
		measures.map((id) => ({ id, name: statementsOf!.measureName(id, lesson) }));
	const held = new Set(view.tracks.flatMap((track) => measuresOn(lesson, track)));
	return {
		view,
		...rowsOfEvents(admittedEvents(lesson, view), lesson, words),
		statements: statementsOf?.rowsOf(statements, view, lesson) ?? { rows: [], columns: [] },
		tracks: view.tracks.map((id) => {
			const measures = named(measuresOn(lesson, id).filter((measure) => view.measures.includes(measure)));
			return {
				id,
				name: words.timeline.trackName(id, lesson),
				lanes: lanesOn(lesson, id),
				measures,
				gap: without.includes(id),
				notFound: !told.has(id) && !measures.length
			};
		}),
		loose: named([...new Set(view.measures)].filter((measure) => !held.has(measure))),
		story: storyOf(lesson, view)
	};
}

/** All events of a lesson, by when they began. */
export function allEventRows(lesson: Lesson, words: EventWords): Rows<EventFacts> {
	const events = [...lesson.events].sort(compareEvents).map((event) => eventRecord(lesson, event));
	return rowsOfEvents(events, lesson, words);
}

/** The row of one event outside any view. */
export function eventRowOf(event: LessonEvent, lesson: ClaimsLesson, words: EventWords): EventRow {
	return eventRow(eventRecord(lesson, event), eventColumns(words), lesson, words);
}

function rowsOfEvents(
	records: readonly EventRecord[],
	lesson: ClaimsLesson,
	words: EventWords
): Rows<EventFacts> {
	const columns = eventColumns(words);
	return {
		rows: records.map((record) => eventRow(record, columns, lesson, words)),
		columns: Object.values(columns)
	};
}

type EventColumns = Record<'event' | 'when' | 'place' | 'standing' | 'carrier', Column>;

function eventColumns({
	timeline: {
		ui: { table }
	}
}: EventWords): EventColumns {
	return {
		event: { id: 'event', text: table.event },
		when: { id: 'when', text: table.when },
		place: { id: 'place', text: table.place },
		standing: { id: 'standing', text: table.standing },
		carrier: { id: 'carrier', text: table.carrier }
	};
}

function eventRow(
	record: EventRecord,
	columns: EventColumns,
	lesson: ClaimsLesson,
	words: EventWords
): EventRow {
	const { event, place, citation, source } = record;
	const sources = sourcesOf(eventCitations(event), lesson);
	const dateTexts = event.dates.map((stated) => words.timeline.statedDate(stated));
	const datesDiffer = event.dates.length > 1;
	const named = event.actors.map((id) => byId(lesson.actors, id));
	const carrierOf = (id: string) => lesson.sources.find((one) => one.id === id)?.carrier ?? id;
	return {
		key: { kind: 'event', id: event.id },
		sentence: words.timeline.eventSentence(record),
		about: words.timeline.trackName(event.track, lesson),
		sources,
		cells: [
			cell(
				columns.event,
				{ text: event.title },
				...smallIf(
					[proseText(event.summary), named.length && words.timeline.namedWith(named)]
						.filter(Boolean)
						.join(' ')
				)
			),
			cell(
				columns.when,
				...event.dates.flatMap(({ citations }, at) => [
					{ text: dateTexts[at]! },
					// Where its sources agree, they stand in the last column.
					...(datesDiffer
						? citationParts(citations, lesson, words).map((part) => ({ ...part, small: true as const }))
						: [])
				])
			),
			cell(columns.place, place ? placePart(place, words) : { text: words.ui.table.notStated }),
			cell(columns.standing, { text: words.timeline.standings[event.standing] }),
			cell(columns.carrier, ...citationParts(event.citations, lesson, words))
		],
		more: hostCell(sources, lesson.actors, words),
		facts: {
			title: event.title,
			short: event.short ?? event.title,
			dates: event.dates,
			dateTexts,
			givers: event.dates.map(({ citations }) => [...new Set(citations.map((one) => carrierOf(one.source)))]),
			datesDiffer,
			track: event.track,
			lane: event.lane,
			place: place && words.placeName(place),
			standing: event.standing,
			source: source.id,
			carrier: source.carrier,
			locator: citation.locator
		}
	};
}
