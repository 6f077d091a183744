/** Which events and which statements a timeline admits, and in which order they stand. */
import { claimRecord, type ClaimContext, type ClaimRecord } from './claims.ts';
import {
	compareDates,
	compareEnds,
	compareMinutes,
	compareStarts,
	overlaps,
	saidBy,
	withHours,
	type Bounds
} from './dates.ts';
import type {
	Citation,
	Lesson,
	LessonEvent,
	ResolvedDate,
	SaidDate,
	Source,
	TimelineView
} from './schema.ts';
import { OVERVIEW } from './vocabulary.ts';

/** An event with everything a reader must be able to reach from it. */
export interface EventRecord {
	event: LessonEvent;
	/** The first citation: where we read it. */
	citation: Citation;
	source: Source;
	/** Its place, where one is stated. */
	place: Lesson['places'][number] | undefined;
}

export type TimelineContext = ClaimContext & Pick<Lesson, 'events' | 'claims'>;

/** The first and last minute that one stated date of an event may mean, with the hours stated of it. */
export const boundsOf = ({ date, hours }: LessonEvent['dates'][number]): Bounds => withHours(date, hours);

/**
 * When the events happened that a view could show beyond its window and its choice: those of all tracks that had begun by its
 * date and are told in its document. What stands before and after counts where the view shows it.
 */
export const storyOf = (
	lesson: Pick<Lesson, 'events'>,
	{ tracks, document, latest }: Pick<TimelineView, 'tracks' | 'document' | 'latest'>
): Bounds[] =>
	lesson.events
		.filter(
			(event) =>
				(event.track !== OVERVIEW || tracks.includes(OVERVIEW)) &&
				(document === undefined || eventCitations(event).some(({ source }) => source === document)) &&
				(latest === undefined || begunBy(event, latest))
		)
		.map((event) => ({ earliest: beginningOf(event), latest: endOf(event) }));

/** Whether an event had begun by the last minute of a date, by the hours stated of it where there are any. */
function begunBy({ dates }: LessonEvent, limit: ResolvedDate): boolean {
	return dates.some((stated) => {
		const { earliest } = boundsOf(stated);
		return (
			earliest === undefined || limit.latest === undefined || compareMinutes(earliest, limit.latest) <= 0
		);
	});
}

/** All citations of an event: of what happened and of when. */
export const eventCitations = ({ citations, dates }: LessonEvent): Citation[] => [
	...citations,
	...dates.flatMap((stated) => stated.citations)
];

/**
 * The events that a view admits, by when they began. *In this document*: one that cites it. *By this date*: one that
 * had begun by then, whenever it was told.
 */
export function admittedEvents(lesson: TimelineContext, view: TimelineView): EventRecord[] {
	return lesson.events
		.filter(
			(event) =>
				view.tracks.includes(event.track) &&
				event.dates.some((stated) => overlaps(boundsOf(stated), view.window)) &&
				(view.document === undefined ||
					eventCitations(event).some(({ source }) => source === view.document)) &&
				(view.latest === undefined || begunBy(event, view.latest)) &&
				(view.only === undefined || view.only.includes(event.id))
		)
		.map((event) => eventRecord(lesson, event))
		.sort((a, b) => compareEvents(a.event, b.event));
}

export function eventRecord(lesson: ClaimContext, event: LessonEvent): EventRecord {
	const citation = event.citations[0]!;
	const find = <T extends { id: string }>(records: readonly T[], id: string | undefined) =>
		records.find((record) => record.id === id);
	const source = find(lesson.sources, citation.source);
	if (!source) throw new Error(`There is no source "${citation.source}".`);
	return { event, citation, source, place: find(lesson.places, event.place) };
}

/** The day that a statement speaks of; where it names none, the day it was made. */
export const spokenOf = ({ claim }: ClaimRecord): SaidDate => claim.asOf ?? claim.said;

/**
 * The statements that stand among a view's events, by the day they speak of. One without any is admitted where no date limits
 * the view, as in a comparison of claims.
 */
export function admittedStatements(lesson: TimelineContext, view: TimelineView): ClaimRecord[] {
	return lesson.claims
		.filter(
			(claim) =>
				view.measures.includes(claim.measure) &&
				claim.audience === 'class' &&
				overlaps(claim.asOf ?? claim.said, view.window) &&
				(view.document === undefined || claim.citations.some(({ source }) => source === view.document)) &&
				(view.latest === undefined || saidBy(claim.said, view.latest))
		)
		.map((claim) => claimRecord(lesson, claim))
		.sort((a, b) => compareDates(spokenOf(a), spokenOf(b)));
}

/** The first minute at which an event may have begun, by all its dates; undefined where one of them is open there. */
export const beginningOf = ({ dates }: LessonEvent): string | undefined =>
	// Not by sort, which puts what is undefined last whatever it is told.
	dates
		.map((stated) => boundsOf(stated).earliest)
		.reduce((first, one) => (compareStarts(one, first) < 0 ? one : first));

const endOf = ({ dates }: LessonEvent): string | undefined =>
	dates
		.map((stated) => boundsOf(stated).latest)
		.reduce((last, one) => (compareEnds(one, last) > 0 ? one : last));

/** By when they began, then by when they ended, each by the hours stated of it. */
export function compareEvents(a: LessonEvent, b: LessonEvent): number {
	return (
		compareStarts(beginningOf(a), beginningOf(b)) ||
		compareEnds(endOf(a), endOf(b)) ||
		compareDates(a.dates[0]!.date, b.dates[0]!.date)
	);
}
