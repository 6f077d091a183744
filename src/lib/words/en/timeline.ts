/** English: the words of the timeline. */
import type { EventRecord } from '../../lesson/events.ts';
import type { Actor, LessonEvent, SaidDate, TimelineView } from '../../lesson/schema.ts';
import type { OwnTerms } from '../../lesson/terms.ts';
import { OVERVIEW } from '../../lesson/vocabulary.ts';
import type { EventWords, TimelineMark, TimelinePart } from '../types.ts';
import { carrierAt, core, placeName } from './core.ts';
import { dateText, hoursText, seasons, whenText } from './dates.ts';
import { MONTHS, SHORT_MONTHS } from './months.ts';
import { time } from './time.ts';
import { capital, countOf, firstToLast, formatNumber, inWords, uncapitalized } from './numbers.ts';

const standings: TimelinePart['standings'] = {
	reported: 'reported',
	disputed: 'disputed',
	established: 'established'
};

/** How a lesson calls a track of its timeline. */
function trackName(track: string, { tracks }: Pick<OwnTerms, 'tracks'>): string {
	return tracks.find(({ id }) => id === track)?.name ?? (track === OVERVIEW ? 'Before and after' : track);
}

const ui: TimelinePart['ui'] = {
	noFigure: 'no figure in our sources',
	statements: 'Statements in this view',
	noHour: 'No hour given',
	noDate: 'No date given',
	notFound: 'Not found',
	hint: 'Choose a mark for what happened and its sources; arrow keys move, Escape closes.',
	table: {
		title: 'The same events as a table',
		event: 'What happened',
		when: 'When, as stated',
		place: 'Place',
		standing: 'Standing',
		carrier: 'Where we read it'
	}
};

/** "On the river, March 1901"; "On the river, in the town, March to May 1901". */
function heading(
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
const statedDate = (date: Stated) => stated(dateText, date);

/** Whether its sources give different dates. */
const datesDiffer = ({ dates }: LessonEvent): boolean => dates.length > 1;

/** Months as short as along an axis. */
const shortened = (text: string): string =>
	MONTHS.reduce((short, month, at) => short.replaceAll(month, SHORT_MONTHS[at]!), text);

/** A year after the name of a month or a season, which says enough without it. */
const YEAR = new RegExp(`(${[...SHORT_MONTHS, ...Object.values(seasons)].join('|')}) \\d+(?! BC|\\d)`, 'g');

function shortDate({ date, hours }: { date: SaidDate; hours?: string | undefined }, year: boolean): string {
	const text = shortened(dateText(date)).replace(/^since /, 'from ');
	const bare = year ? text : text.replace(YEAR, '$1');
	return hours ? `${bare}, ${hours.replace('/', ' to ')}` : bare;
}

const SENTENCES: Record<TimelineMark, string> = {
	box: 'Box: a day.',
	hours: 'Hours as stated, placed in local time.',
	bar: 'Double line: lasted.',
	span: 'Single line: some time between its ends.',
	any: 'Arrows both ways: some time, not known more closely.',
	ring: 'Ring: a statement, at the day it speaks of.',
	series: 'One series, on a scale of its own.',
	'goes-on': 'Arrow: goes on.',
	solid: 'Filled: established.',
	disputed: 'Dashed: in doubt or disputed.',
	count: 'Bars: how many began when.'
};
const ORDER = Object.keys(SENTENCES) as TimelineMark[];
const legend = (marks: ReadonlySet<TimelineMark>): string =>
	ORDER.filter((mark) => marks.has(mark))
		.map((mark) => SENTENCES[mark])
		.join(' ');

/** The event as one sentence: what, when, where, how it stands, where we read it. */
function eventSentence(record: EventRecord): string {
	const { event, place, source, citation } = record;
	const when = event.dates.map((date) => stated(whenText, date)).join('; or ');
	return `${event.title}, ${when}${datesDiffer(event) ? ', sources differ' : ''}${place ? `; place: ${placeName(place)}` : ''}; ${standings[event.standing]}, as reported by ${carrierAt(source.carrier, citation.locator)}.`;
}

/** Who is named with an event, as a sentence: some acted, some only spoke of it. */
function namedWith(actors: readonly Actor[]): string {
	return `Named with it: ${actors.map(({ name }) => name).join('; ')}.`;
}

/**
 * The one sentence that says what the timeline shows.
 *
 * @param without names of the tracks that are asked for figures and have none
 */
const summary: TimelinePart['summary'] = ({ events, statements, sources, differ, without }) => {
	const gaps = without.map((name) => `${ui.noFigure} for “${name}”`);
	if (!events && !statements) return `${['Nothing in this view', ...gaps].join('; ')}.`;
	const parts = [
		[events && countOf(events, 'event'), statements && countOf(statements, 'statement')]
			.filter(Boolean)
			.join(' and ') + `, from ${countOf(sources, 'source')}`,
		differ && `sources differ on when ${inWords(differ)} of them happened`,
		...gaps
	];
	return `${capital(parts.filter(Boolean).join('; '))}.`;
};

/** Where there are too many events to draw one by one. */
function densityNote(count: number, drawn: number): string {
	return `There are ${formatNumber(count)} events in this view. The drawing shows how many began when; the table holds the first ${formatNumber(drawn)}, the download all.`;
}

export const timeline: TimelinePart = {
	standings,
	ui,
	heading,
	trackName,
	statedDate,
	shortDate,
	either: (dates) => dates.join(', or '),
	hours: (hours) => hours.replace('/', ' to '),
	saidLater: (said) => `said ${shortened(dateText(said))}`,
	someTime: (date) => `some time on ${date}`,
	count: (events) => `${formatNumber(events)} events`,
	legend,
	partsBy: (dimension) => `In parts, by ${dimension}`,
	dimension: { lane: 'lane', period: 'period' },
	held: firstToLast,
	eventSentence,
	namedWith,
	summary,
	densityNote
};

export const eventWords: EventWords = { ...core, timeline, time };
