/**
 * EDTF (ISO 8601-2) → dates of a lesson. The library reads the grammar; the bounds are ours, since it takes summer
 * for April to June, and an hour without an offset for one in the machine's own zone.
 */
import { parse, type Parsed } from 'edtf';
import * as v from 'valibot';
import { compareEnds, compareMinutes, compareStarts, minuteText } from '../lesson/dates.ts';
import type { ResolvedDate, SaidDate } from '../lesson/schema.ts';
import { insteadOf } from './date-hints.ts';

interface Bounds {
	earliest?: string | undefined;
	latest?: string | undefined;
	precision: ResolvedDate['precision'];
}

/** A date that cannot be taken, as a plain sentence. */
class DateProblem extends Error {}

/** Longer than any date there is. */
const MAX_LENGTH = 200;

/**
 * @param timeZone the lesson's fixed offset, `+05:00`
 */
export function resolveDate(edtf: string, timeZone: string): { date: ResolvedDate } | { problem: string } {
	try {
		const parsed = read(edtf);
		const { earliest, latest, precision } = bounds(parsed, timeZone, edtf);
		if (earliest === undefined && latest === undefined)
			throw new DateProblem(`"${edtf}" is open at both ends; give one`);
		if (earliest !== undefined && latest !== undefined && compareMinutes(earliest, latest) > 0)
			throw new DateProblem(`"${edtf}" ends before it begins`);
		return {
			date: {
				edtf,
				...(earliest !== undefined && { earliest }),
				...(latest !== undefined && { latest }),
				precision,
				...(qualified(parsed, 'approximate') && { approximate: true as const }),
				...(qualified(parsed, 'uncertain') && { uncertain: true as const })
			}
		};
	} catch (error) {
		if (error instanceof DateProblem) return { problem: error.message };
		throw error;
	}
}

/** A schema that takes EDTF text, or a year that YAML has read as a number, and gives the resolved date. */
export const dateReader = (timeZone: string) => reader((edtf) => resolveDate(edtf, timeZone));

/** As `dateReader`, and takes `none` for what bears no date. */
export const saidReader = (timeZone: string) =>
	reader(
		(edtf): { date: SaidDate } | { problem: string } =>
			edtf === 'none' ? { date: { edtf, precision: 'none' } } : resolveDate(edtf, timeZone),
		'; where its source bears none, none'
	);

function reader<D extends SaidDate>(
	resolve: (edtf: string) => { date: D } | { problem: string },
	undated = ''
) {
	// Many records share a day, and reading one is the slowest part of a claim.
	const read = new Map<string, ReturnType<typeof resolve>>();
	const once = (edtf: string) => {
		const result = read.get(edtf) ?? resolve(edtf);
		read.set(edtf, result);
		return result;
	};
	return v.pipe(
		v.union([v.string(), v.number()], `must be a date such as 2011-12-17${undated}`),
		v.rawTransform<string | number, D>(({ dataset, addIssue, NEVER }) => {
			const { value } = dataset;
			const result = once(String(value).trim());
			if ('date' in result) return { ...result.date };
			addIssue({ message: result.problem });
			return NEVER;
		})
	);
}

function read(edtf: string): Parsed {
	const shown = edtf.length > 40 ? `${edtf.slice(0, 39)}…` : edtf;
	if (edtf.length > MAX_LENGTH) throw new DateProblem(`"${shown}" is too long to be a date`);
	const instead = insteadOf(edtf);
	if (instead !== undefined) throw new DateProblem(`"${shown}" ${instead}`);
	try {
		return parse(edtf, { level: 2 });
	} catch {
		throw new DateProblem(
			/^-?\d{4}-\d{2}(-\d{2})?$/.test(edtf)
				? `"${edtf}" is not in the calendar`
				: `"${shown}" is not a date; write it as 2011, 2011-12, 2011-12-17 or 2011-05/2011-12 (EDTF)`
		);
	}
}

/** Whether a date or any part of it is qualified so. */
function qualified(parsed: Parsed, key: 'approximate' | 'uncertain'): boolean {
	return (
		Boolean(parsed[key]) || parsed.values.flat().some((value) => isParsed(value) && qualified(value, key))
	);
}

function isParsed(value: unknown): value is Parsed {
	return Array.isArray((value as Parsed | null | undefined)?.values);
}

function bounds(parsed: Parsed, timeZone: string, edtf: string): Bounds {
	switch (parsed.type) {
		case 'Date':
			return dateBounds(parsed, timeZone, edtf);
		case 'Season':
			return seasonBounds(parsed, edtf);
		case 'Interval': {
			const [first, last] = parsed.values.map((end) =>
				isParsed(end) ? bounds(end, timeZone, edtf) : undefined
			);
			return { earliest: first?.earliest, latest: last?.latest, precision: 'interval' };
		}
		case 'Set':
		case 'List':
			return { ...span(parsed, timeZone, edtf), precision: 'set' };
		default:
			throw new DateProblem(`"${edtf}" is a kind of date that a lesson does not take (${parsed.type})`);
	}
}

/** From the first to the last minute of several dates; what is open at an end keeps no bound there. */
function span({ values, earlier, later }: Parsed, timeZone: string, edtf: string) {
	const members = values
		.flat()
		.filter(isParsed)
		.map((member) => bounds(member, timeZone, edtf));
	const [earliest] = members.map((member) => member.earliest).sort(compareStarts);
	const latest = members
		.map((member) => member.latest)
		.sort(compareEnds)
		.at(-1);
	// The library keeps the open end of [2011-12-16..] apart from its dates.
	return { earliest: earlier ? undefined : earliest, latest: later ? undefined : latest };
}

const numbers = (parsed: Parsed) => parsed.values as number[];

/** Bits of the digits that are an X. */
const YEAR = 0b1111;
const MONTH = 0b110000;
const DAY = 0b11000000;

function dateBounds(parsed: Parsed, timeZone: string, edtf: string): Bounds {
	const [year, month, day, hour, minute] = numbers(parsed) as [number, number?, number?, number?, number?];
	const mask = parsed.unspecified ?? 0;
	const wholeDigits = [MONTH, DAY].every((part) => (mask & part) === 0 || (mask & part) === part);
	if (!wholeDigits)
		throw new DateProblem(`"${edtf}" leaves half a month or day open; write XX for the whole`);
	if (day !== undefined && !(mask & (YEAR | MONTH | DAY)) && !isDay(year, month!, day))
		throw new DateProblem(`"${edtf}" is not in the calendar`);
	if (hour !== undefined) {
		const at = minuteAt([year, month!, day!, hour, minute ?? 0], parsed.timeZone, timeZone, edtf);
		return { earliest: at, latest: at, precision: 'minute' };
	}
	if (mask & YEAR) {
		if ((mask & YEAR) === YEAR)
			throw new DateProblem(`"${edtf}" leaves the whole year open, which says nothing`);
		const digits = String(Math.abs(year)).padStart(4, '0').split('');
		const filled = (digit: string) =>
			Number(digits.map((one, index) => (mask & (1 << index) ? digit : one)).join(''));
		const decade = (mask & YEAR) === 0b1000;
		// Before the year 0 a greater number is an earlier year.
		const [first, last] = year < 0 ? [-filled('9'), -filled('0')] : [filled('0'), filled('9')];
		return years(first, last, decade ? 'decade' : 'year', edtf);
	}
	if (month === undefined || mask & MONTH) return years(year, year, 'year', edtf);
	if (day === undefined || mask & DAY) return days(year, month, 1, year, month + 1, 0, 'month', edtf);
	return days(year, month, day, year, month, day, 'day', edtf);
}

/** The library knows how long each month is, but not which February has 29 days. */
function isDay(year: number, month: number, day: number): boolean {
	const date = new Date(0);
	date.setUTCFullYear(year, month, day);
	return date.getUTCMonth() === month && date.getUTCDate() === day;
}

/** A minute in the lesson's time. An hour without an offset is one of the lesson's own: as stated. */
function minuteAt(
	[year, month, day, hour, minute]: [number, number, number, number, number],
	offset: string | undefined,
	timeZone: string,
	edtf: string
): string {
	const shift = offset === undefined ? 0 : minutesOf(timeZone) - minutesOf(offset);
	const at = new Date(0);
	at.setUTCFullYear(year, month, day);
	at.setUTCHours(hour, minute + shift);
	return minuteText(inRange(at, edtf));
}

function minutesOf(offset: string): number {
	const [, sign, hours, minutes] = offset.match(/^([+-])(\d{2}):?(\d{2})$/) ?? ['', '+', '0', '0'];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The first month of each season of the northern hemisphere, as meteorologists count; winter ends in the next year. */
const SEASONS = new Map([
	[21, 2],
	[22, 5],
	[23, 8],
	[24, 11]
]);

function seasonBounds(parsed: Parsed, edtf: string): Bounds {
	const [year, season] = numbers(parsed) as [number, number];
	const first = SEASONS.get(season);
	if (first === undefined)
		throw new DateProblem(`"${edtf}" is a part of a year that a lesson does not take; write its months`);
	return days(year, first, 1, year, first + 3, 0, 'season', edtf);
}

function years(from: number, to: number, precision: Bounds['precision'], edtf: string): Bounds {
	return days(from, 0, 1, to, 12, 0, precision, edtf);
}

/** From the first minute of one day to the last of another; months count from 0, day 0 is the last of the month before. */
function days(
	year: number,
	month: number,
	day: number,
	lastYear: number,
	lastMonth: number,
	lastDay: number,
	precision: Bounds['precision'],
	edtf: string
): Bounds {
	const [first, last] = [new Date(0), new Date(0)];
	first.setUTCFullYear(year, month, day);
	last.setUTCFullYear(lastYear, lastMonth, lastDay);
	last.setUTCHours(23, 59);
	return {
		earliest: minuteText(inRange(first, edtf)),
		latest: minuteText(inRange(last, edtf)),
		precision
	};
}

/** Years of four digits. */
function inRange(date: Date, edtf: string): Date {
	const year = date.getUTCFullYear();
	if (Number.isNaN(year) || Math.abs(year) > 9999)
		throw new DateProblem(`"${edtf}" is outside the years -9999 (10000 BC) to 9999`);
	return date;
}
