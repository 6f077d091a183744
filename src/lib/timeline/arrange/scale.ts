/** Time as a place in the drawing: from decades to hours by the window of its view. Pure. */
import { calendarParts, DAY, timeTicks } from '../../axis/time.ts';
import type { Tick } from '../../figure/scene.ts';
import { round } from '../../figure/set.ts';
import { boundsOf, spokenOf } from '../../lesson/events.ts';
import { instant, type Bounds } from '../../lesson/dates.ts';
import type { LessonEvent } from '../../lesson/schema.ts';
import type { EventRows } from '../../rows/events.ts';
import type { TimeUnit, TimeWords } from '../../words/time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** From the first instant to the one after the last. */
export interface Period {
	from: number;
	to: number;
}

export interface TimeScale extends Period {
	/** Where its two ends stand. */
	start: number;
	end: number;
}

/** Where an instant stands; one outside stands at the near end. */
export function placeOf({ from, to, start, end }: TimeScale, time: number): number {
	const share = Math.min(1, Math.max(0, (time - from) / (to - from)));
	return round(start + share * (end - start));
}

type Stated = LessonEvent['dates'][number];

/** The instants that a stated date reaches over; an end that is open is infinite. */
export const periodOf = ({ earliest, latest }: Bounds): Period => ({
	from: earliest === undefined ? -Infinity : instant(earliest),
	to: latest === undefined ? Infinity : instant(latest) + MINUTE
});

/** Whether a date names an hour. */
export const hasHour = ({ date, hours }: Stated): boolean =>
	hours !== undefined ||
	date.precision === 'minute' ||
	(date.precision === 'interval' && date.edtf.includes('T'));

const finite = (times: readonly number[]) => times.filter(Number.isFinite);

/** The window of a view; an end that it leaves open is that of what it shows. */
export function windowOf({ view, rows, statements }: EventRows): Period {
	const { from, to } = periodOf(view.window);
	const shown = [
		...rows.flatMap(({ facts }) => facts.dates.map((stated) => periodOf(boundsOf(stated)))),
		...statements.rows.map(({ facts }) => periodOf(spokenOf(facts.record)))
	].flatMap((one) => finite([one.from, one.to]));
	const known = finite([from, to]);
	const least = Number.isFinite(from) ? from : shown.concat(known).reduce((a, b) => Math.min(a, b), Infinity);
	const most = Number.isFinite(to) ? to : shown.concat(known).reduce((a, b) => Math.max(a, b), -Infinity);
	// Nothing at all has a date.
	if (!Number.isFinite(least) || !Number.isFinite(most)) return { from: 0, to: DAY };
	// What begins with the last of an open window has room to go on.
	const more = Math.max(DAY, (most - least) * 0.04);
	return {
		from: Number.isFinite(from) ? from : least - more,
		to: Number.isFinite(to) ? Math.max(to, least + MINUTE) : most + more
	};
}

/** Hours are shown of so many days at most. */
const CLOCK_DAYS = 3;

/** The hours of a window of few days in which something has an hour; undefined where none has, or the days are more. */
export function clockOf({ rows }: EventRows, window: Period): Period | undefined {
	if (window.to - window.from > CLOCK_DAYS * DAY) return undefined;
	const times = rows
		.flatMap(({ facts }) => facts.dates)
		.filter(hasHour)
		.flatMap((stated) => {
			const { from, to } = periodOf(boundsOf(stated));
			return to <= window.from || from >= window.to ? [] : finite([from, to]);
		})
		.map((time) => Math.min(window.to, Math.max(window.from, time)));
	if (!times.length) return undefined;
	const first = Math.min(...times);
	const last = Math.max(...times);
	const from = Math.max(window.from, Math.floor((first - HOUR / 4) / HOUR) * HOUR);
	const to = Math.min(window.to, Math.ceil((last + HOUR / 4) / HOUR) * HOUR);
	// An hour alone is no axis.
	return to - from >= 2 * HOUR ? { from, to } : { from, to: Math.min(window.to, from + 2 * HOUR) };
}

function unitOf({ from, to }: Period, clock: boolean): TimeUnit {
	if (clock) return 'hour';
	const days = (to - from) / DAY;
	return days <= 70 ? 'day' : days <= 1600 ? 'month' : 'year';
}

export interface LabelRoom {
	/** How much a label takes along the axis, beginning at its tick. */
	length: (label: string) => number;
	/** Where labels end. */
	end: number;
}

/** A label that says more than the others may take the place of so many that follow. */
const SKIPPED = 2;

/** The ticks of a scale, each with its label if that has room: the finest step whose labels stand apart. */
export function ticksOf(scale: TimeScale, clock: boolean, words: TimeWords, room: LabelRoom): Tick[] {
	let coarsest: Tick[] = [];
	for (const ticks of timeTicks(unitOf(scale, clock), scale)) {
		const last = ticks.length - 1;
		const end = (at: number) => ticks[at]?.at ?? room.end;
		let tight = false;
		/** The year, or the month, is said at the first that has room for it. */
		let owed = true;
		let skip = 0;
		coarsest = ticks.map(({ at: place, time, unit, whole }, at): Tick => {
			const tick: Tick = { value: time, at: round(place) };
			owed ||= whole && at < last;
			if (skip && skip--) return tick;
			const parts = calendarParts(time);
			const free = (label: string) => {
				const far = place + room.length(label);
				let taken = 1;
				while (far > end(at + taken) && taken <= SKIPPED && at + taken < last && !ticks[at + taken]!.whole)
					taken++;
				return far <= end(at + taken) ? taken : 0;
			};
			const full = words.tick(unit, parts, true);
			const bare = words.tick(unit, parts, false);
			if (owed && free(full)) {
				skip = free(full) - 1;
				owed = false;
				return { ...tick, label: full };
			}
			if (free(bare) === 1) return { ...tick, label: bare };
			// The first cell may be cut short by the window, and the last by the frame.
			tight ||= at > 0 && at < last;
			return tick;
		});
		if (!tight && !owed) return coarsest;
	}
	return coarsest;
}

/** The year of a date is left out where its window is within a year of it. */
export function isNear(bounds: Bounds, window: Period): boolean {
	const { from, to } = periodOf(bounds);
	const inside = (time: number) => !Number.isFinite(time) || (time >= window.from && time <= window.to);
	return window.to - window.from <= 366 * DAY && inside(from) && inside(to);
}
