/** Time as a place on an axis. Local minutes of the lesson, read as if they were UTC: no clock and no zone of a machine. */
import { round } from '../figure/layouts.ts';
import { instant } from '../lesson/dates.ts';
import type { CoreWords, TimeUnit } from '../words/index.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface TimeScale {
	/** From an instant to its x, also outside the window. */
	x: (instant: number) => number;
	start: number;
	end: number;
	from: number;
	/** The minute after the last. */
	to: number;
}

/** @param window its first and last minute */
export function timeScale(
	window: { earliest: string; latest: string },
	start: number,
	end: number
): TimeScale {
	const from = instant(window.earliest);
	const to = instant(window.latest) + MINUTE;
	return {
		x: (time) => round(start + ((time - from) / (to - from)) * (end - start)),
		start,
		end,
		from,
		to
	};
}

export interface TimeTick {
	x: number;
	label: string;
}

/** From fine to coarse: the first whose labels have room is taken. */
const STEPS: [unit: TimeUnit, every: number, length: number][] = [
	['hour', 1, DAY / 24],
	['hour', 2, DAY / 12],
	['hour', 3, DAY / 8],
	['hour', 6, DAY / 4],
	['day', 1, DAY],
	['day', 2, 2 * DAY],
	['day', 5, 5 * DAY],
	['day', 10, 10 * DAY],
	['month', 1, 30 * DAY],
	['month', 2, 61 * DAY],
	['month', 3, 91 * DAY],
	['month', 6, 182 * DAY],
	...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((every): [TimeUnit, number, number] => [
		'year',
		every,
		every * 365 * DAY
	])
];

/** Whole hours, days, months or years of the window, each a label apart. @param room user units that a label takes */
export function timeTicks(
	{ x, start, end, from, to }: TimeScale,
	room: number,
	words: CoreWords
): TimeTick[] {
	const perUnit = (end - start) / (to - from);
	const [unit, every] = STEPS.find(([, , length]) => length * perUnit >= room) ?? STEPS.at(-1)!;
	const ticks: TimeTick[] = [];
	for (let at = first(unit, every, from); at < to; at = next(unit, every, at)) {
		if (at >= from) ticks.push({ x: x(at), label: words.tickText(unit, parts(at)) });
	}
	return ticks;
}

function parts(time: number) {
	const date = new Date(time);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours()
	};
}

function make(year: number, month: number, day = 1, hour = 0): number {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	date.setUTCHours(hour);
	return date.getTime();
}

/** A day to have a tick: each month counts anew, and no tick stands right before its first. */
function dayTick(year: number, month: number, day: number, every: number): number {
	const at = make(year, month, day);
	const nextMonth = make(year, month + 1);
	return every > 1 && at >= nextMonth - (every * DAY) / 2 ? nextMonth : at;
}

function first(unit: TimeUnit, every: number, from: number): number {
	const { year, month, day, hour } = parts(from);
	const down = (n: number, base = 0) => Math.floor((n - base) / every) * every + base;
	if (unit === 'hour') return make(year, month, day, down(hour));
	if (unit === 'day') return dayTick(year, month, down(day, 1), every);
	if (unit === 'month') return make(year, down(month, 1));
	return make(down(year), 1);
}

function next(unit: TimeUnit, every: number, time: number): number {
	const { year, month, day, hour } = parts(time);
	if (unit === 'hour') return make(year, month, day, hour + every);
	if (unit === 'day') return dayTick(year, month, day + every, every);
	if (unit === 'month') return make(year, month + every);
	return make(year + every, 1);
}
