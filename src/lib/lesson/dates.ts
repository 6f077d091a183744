/** Dates of a compiled lesson: the first and last minute each may mean, in the lesson's own time. */
import type { ResolvedDate, SaidDate } from './schema.ts';

/** "2011-12-16T11:40" as milliseconds, as if it were UTC: no clock and no zone of a machine. The year -0043 is 44 BC. */
export function instant(minute: string): number {
	const [, sign, year, month, day, hour, minutes] = minute.match(/^(-?)(\d+)-(\d+)-(\d+)T(\d+):(\d+)$/)!;
	const date = new Date(0);
	// Date.UTC takes years below 100 for the twentieth century.
	date.setUTCFullYear(sign ? -Number(year) : Number(year), Number(month) - 1, Number(day));
	date.setUTCHours(Number(hour), Number(minutes));
	return date.getTime();
}

/** The order of two minutes in time. Text order is that order too, but not before the year 0. */
export function compareMinutes(a: string, b: string): number {
	return a.startsWith('-') || b.startsWith('-') ? Math.sign(instant(a) - instant(b)) : order(a, b);
}

/** The first of some minutes, or undefined of none. */
export const firstMinute = (minutes: readonly string[]): string | undefined =>
	[...minutes].sort(compareMinutes)[0];

/** "2011-12-16T11:40" → "2011-12-16" */
export const dayOf = (minute: string): string => minute.slice(0, minute.indexOf('T'));

/**
 * Whether something was said by a date. What is uncertain counts from its latest possible minute, so that no
 * statement is shown too early; what has an open or unknown end, or no date, is never known to have been said by then.
 */
export function saidBy(said: SaidDate, limit: ResolvedDate): boolean {
	return (
		said.latest !== undefined && limit.latest !== undefined && compareMinutes(said.latest, limit.latest) <= 0
	);
}

/** By the latest possible minute, then the earliest, then as written; what has an open end comes last, then what has no date. */
export function compareDates(a: SaidDate, b: SaidDate): number {
	return (
		Number(a.precision === 'none') - Number(b.precision === 'none') ||
		compareEnds(a.latest, b.latest) ||
		compareStarts(a.earliest, b.earliest) ||
		order(a.edtf, b.edtf)
	);
}

/** The order of two beginnings; an open one comes first. */
export function compareStarts(a: string | undefined, b: string | undefined): number {
	if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
	return compareMinutes(a, b);
}

/** The order of two ends; an open one comes last. */
export function compareEnds(a: string | undefined, b: string | undefined): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	return compareMinutes(a, b);
}

/** Text order by code unit: the same on every machine, where `localeCompare` is not. */
function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two dates may mean the same minute; an open end reaches on without end. */
export function overlaps(a: Bounds, b: Bounds): boolean {
	const begins = ({ earliest }: Bounds, { latest }: Bounds) =>
		earliest === undefined || latest === undefined || compareMinutes(earliest, latest) <= 0;
	return begins(a, b) && begins(b, a);
}

export type Bounds = Pick<ResolvedDate, 'earliest' | 'latest'>;

/**
 * The bounds of a day narrowed to the hours stated of it, "11:45" or "11:45/13:00". Hours that end before they
 * begin end on the next day.
 */
export function withHours(date: ResolvedDate, hours: string | undefined): Bounds {
	const { earliest, latest } = date;
	if (hours === undefined || earliest === undefined || latest === undefined) return { earliest, latest };
	const [from, to = from] = hours.split('/') as [string, string?];
	const day = dayOf(earliest);
	return { earliest: `${day}T${from}`, latest: `${to < from ? nextDay(day) : day}T${to}` };
}

function nextDay(day: string): string {
	return dayOf(minuteText(new Date(instant(`${day}T00:00`) + 24 * 60 * 60_000)));
}

/** A minute, read as UTC, as a lesson writes it: years of four digits, with a minus before the year 0. */
export function minuteText(date: Date): string {
	const year = date.getUTCFullYear();
	const rest = date.toISOString().slice(-20, -8);
	return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}${rest}`;
}
