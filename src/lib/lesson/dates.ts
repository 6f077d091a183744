/** Dates of a compiled lesson: the first and last minute each may mean, in the lesson's own time. */
import type { ResolvedDate } from './schema.ts';

/** Later than any date that can be written. */
const OPEN_END = '\uffff';

/**
 * Whether something was said by a date. What is uncertain counts from its latest possible minute, so that no
 * statement is shown too early; what has an open or unknown end is never known to have been said by then.
 */
export function saidBy(said: ResolvedDate, limit: ResolvedDate): boolean {
	return said.latest !== undefined && limit.latest !== undefined && said.latest <= limit.latest;
}

/** By the latest possible minute, then the earliest, then as written; what has an open end comes last. */
export function compareDates(a: ResolvedDate, b: ResolvedDate): number {
	return (
		order(a.latest ?? OPEN_END, b.latest ?? OPEN_END) ||
		order(a.earliest ?? '', b.earliest ?? '') ||
		order(a.edtf, b.edtf)
	);
}

/** Text order by code unit: the same on every machine, where `localeCompare` is not. */
function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two dates may mean the same minute; an open end reaches on without end. */
export function overlaps(a: Bounds, b: Bounds): boolean {
	return (a.earliest ?? '') <= (b.latest ?? OPEN_END) && (b.earliest ?? '') <= (a.latest ?? OPEN_END);
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
	const day = earliest.slice(0, 10);
	return { earliest: `${day}T${from}`, latest: `${to < from ? nextDay(day) : day}T${to}` };
}

function nextDay(day: string): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const next = new Date(0);
	next.setUTCFullYear(year, month - 1, date + 1);
	return next.toISOString().slice(0, 10);
}
