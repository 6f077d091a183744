/** English: the words of the timeline. */
import type { ClaimRecord } from '../lesson/claims.ts';
import { eventCitations, type EventRecord } from '../lesson/events.ts';
import type { Actor, LessonEvent, TimelineView } from '../lesson/schema.ts';
import type { OwnTerms } from '../lesson/terms.ts';
import { calendarDate, dateText, hoursText, whenText } from './dates.ts';
import { placeName } from './en.ts';
import { standings, trackName, uncapitalized } from './model.ts';
import { formatNumber, inWords } from './numbers.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** Under a tick of the axis: "11:00", "16 Dec", "May 2011", "2011". */
export function tickText(
	unit: 'hour' | 'day' | 'month' | 'year',
	{ year, month, day, hour }: { year: number; month: number; day: number; hour: number }
): string {
	if (unit === 'hour') return `${String(hour).padStart(2, '0')}:00`;
	if (unit === 'day') return `${day} ${months[month - 1]}`;
	return unit === 'month' ? `${months[month - 1]} ${year}` : calendarDate(year);
}

/** "On the river, March 1901"; "On the river, in the town, March to May 1901". */
export function timelineHeading(
	{ tracks, window }: Pick<TimelineView, 'tracks' | 'window'>,
	terms: Pick<OwnTerms, 'tracks'>
): string {
	const named = tracks.map((track, at) =>
		at ? uncapitalized(trackName(track, terms)) : trackName(track, terms)
	);
	return `${named.join(', ')}, ${dateText(window)}`;
}

type Stated = LessonEvent['dates'][number];
const stated = (text: (date: Stated['date']) => string, { date, hours }: Stated) =>
	hours ? `${text(date)}, ${hoursText(hours)}` : text(date);

/** "26 May 2011 or, in doubt, …": every date that a source gives. */
export function eventDates({ dates }: LessonEvent): string {
	return dates.map((date) => stated(dateText, date)).join('; or ');
}

/** Whether its sources give different dates. */
export const datesDiffer = ({ dates }: LessonEvent): boolean => dates.length > 1;

/** Under a title: its dates, and in words what is not plain about it. */
export function eventNote({ event }: EventRecord): string {
	return [
		eventDates(event),
		datesDiffer(event) && 'sources differ on the date',
		event.standing !== 'established' && standings[event.standing]
	]
		.filter(Boolean)
		.join('; ');
}

/** The event as one sentence: what, when, where, how it stands, where we read it. */
export function eventSentence(record: EventRecord): string {
	const { event, place, source, citation } = record;
	const when = event.dates.map((date) => stated(whenText, date)).join('; or ');
	return `${event.title}, ${when}${datesDiffer(event) ? ', sources differ' : ''}${place ? `; place: ${placeName(place)}` : ''}; ${standings[event.standing]}, as reported by ${source.carrier} (${citation.locator}).`;
}

/** Who is named with an event, as a sentence: some acted, some only spoke of it. */
export function namedWith(actors: readonly Actor[]): string {
	return `Named with it: ${actors.map(({ name }) => name).join('; ')}.`;
}

/**
 * The one sentence that says what the timeline shows.
 *
 * @param without names of the tracks that are asked for figures and have none
 */
export function timelineSummary(
	events: readonly EventRecord[],
	statements: readonly ClaimRecord[],
	without: readonly string[]
): string {
	const count = (n: number, one: string) => `${inWords(n)} ${one}${n === 1 ? '' : 's'}`;
	const citations = [
		...events.flatMap(({ event }) => eventCitations(event)),
		...statements.flatMap(({ claim }) => claim.citations)
	];
	const sources = new Set(citations.map(({ source }) => source)).size;
	const differ = events.filter(({ event }) => datesDiffer(event)).length;
	const gaps = without.map((name) => `${timelineUi.noFigure} for “${name}”`);
	if (!events.length && !statements.length) return `${['Nothing in this view', ...gaps].join('; ')}.`;
	const parts = [
		[
			events.length && count(events.length, 'event'),
			statements.length && count(statements.length, 'statement')
		]
			.filter(Boolean)
			.join(' and ') + `, from ${count(sources, 'source')}`,
		differ && `on the date of ${inWords(differ)} of them sources differ`,
		...gaps
	];
	return `${capital(parts.filter(Boolean).join('; '))}.`;
}

/** Where there are too many events to draw one by one. */
export function densityNote(count: number, drawn: number): string {
	return `There are ${formatNumber(count)} events in this view. The drawing shows how many began when; the table holds the first ${formatNumber(drawn)}, the download all.`;
}

export const timelineUi = {
	noFigure: 'no figure in our sources',
	/** Over the table of a timeline’s statements. */
	statements: 'Statements in this view',
	order:
		'A box is a day or an hour, a double line lasted from one end to the other, a single line says that it was some time between its ends; an arrow goes on. Dashed: in doubt or disputed. Hours are as stated, placed in local time.',
	hint: 'Choose a row for what happened and its sources; arrow keys move, Escape closes.',
	table: {
		title: 'The same events as a table',
		event: 'What happened',
		when: 'When, as stated',
		place: 'Place',
		standing: 'Standing',
		carrier: 'Where we read it'
	}
} as const;

/** Under a statement on a track: which days it speaks of, where it names others, when it was said, where we read it. */
export function saidOf({ claim, source, citation }: ClaimRecord): string {
	return `${claim.asOf ? `of ${dateText(claim.asOf)}, ` : ''}said ${whenText(claim.said)}, ${source.carrier}, ${citation.locator}`;
}
