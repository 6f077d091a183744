/**
 * Time as places on an axis. Instants are the lesson's local minutes, read as if they were UTC: no clock and no zone of a
 * machine. The axis is linear in pieces: a new one begins where statements lie seven times farther apart than before, so that
 * two days and thirteen years have room on one line. A day whose statements bear no hour, among others that do, is a room
 * without a clock. What bears no date has a place of its own at the end.
 */
import { bisectLeft } from 'd3-array';
import { utcDay, utcHour, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { instant } from '../lesson/dates.ts';
import type { SaidDate } from '../lesson/schema.ts';
import type { CalendarParts, TimeUnit } from '../words/time.ts';

export const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** So much farther apart, and time has another piece. */
const GROWTH = 7;
/** More pieces than these are no axis any more: what lies closest shares one. */
const MOST_PIECES = 4;
/** Hours are shown of so many days at most. */
const CLOCK_DAYS = 3;

export interface Dated {
	key: string;
	said: SaidDate;
}

/** A part of a piece in which time runs evenly; in a room it does not run. */
export interface Stretch {
	from: number;
	to: number;
	clock: boolean;
	/** Statements that stand in it, in the order given. */
	keys: string[];
}

export interface Piece {
	unit: TimeUnit;
	from: number;
	to: number;
	/** Whether it begins where the piece before it ends; else time is left out between them. */
	joined: boolean;
	stretches: Stretch[];
}

/** A statement's time in milliseconds; an end that is open or not known is undefined. */
interface Bounds {
	from?: number;
	to?: number;
}

export function boundsOf({ earliest, latest }: SaidDate): Bounds {
	return {
		...(earliest !== undefined && { from: instant(earliest) }),
		...(latest !== undefined && { to: instant(latest) + MINUTE })
	};
}

const dayFloor = (time: number) => utcDay.floor(new Date(time)).getTime();
const floor = (interval: TimeInterval, time: number) => interval.floor(new Date(time)).getTime();
const ceil = (interval: TimeInterval, time: number) => interval.ceil(new Date(time)).getTime();

/** The day on which a statement stands: the latest that it may mean, and of an open end the first. */
function anchorDay({ from, to }: Bounds): number | undefined {
	if (to !== undefined) return dayFloor(to - 1);
	return from === undefined ? undefined : dayFloor(from);
}

/** A calendar day, from milliseconds. */
export function calendarParts(time: number): CalendarParts {
	const date = new Date(time);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth() + 1,
		day: date.getUTCDate(),
		hour: date.getUTCHours()
	};
}

/** Days in runs that lie about equally far apart. A cut is always at a long gap: after shorter ones, or before much shorter ones. */
function runs(days: readonly number[], growth: number): number[][] {
	const cut: number[][] = [];
	let run: number[] = [];
	let gaps: number[] = [];
	days.forEach((day, at) => {
		const before = run.at(-1);
		if (before !== undefined) {
			const gap = day - before;
			const next = at + 1 < days.length ? days[at + 1]! - day : Infinity;
			const half = gaps.length >> 1;
			const median = gaps.length % 2 ? gaps[half] : half ? (gaps[half - 1]! + gaps[half]!) / 2 : undefined;
			if ((median !== undefined && gap >= growth * median) || gap >= GROWTH * growth * next) {
				cut.push(run);
				run = [];
				gaps = [];
			} else gaps.splice(bisectLeft(gaps, gap), 0, gap);
		}
		run.push(day);
	});
	return run.length ? [...cut, run] : cut;
}

/** The unit in which a piece is ticked. */
function unitOf(typical: number, extent: number): TimeUnit {
	if (typical <= 3 * DAY && extent <= 31 * DAY) return 'day';
	if (extent <= 70 * DAY) return 'week';
	return extent <= 900 * DAY ? 'month' : 'year';
}

const UNITS = { month: utcMonth, year: utcYear };

/** The axis of some statements, in time alone: pieces in order, and the statements that bear no date. */
export function timePieces(dated: readonly Dated[]): { pieces: Piece[]; undated: string[] } {
	const known = dated.map(({ key, said }) => {
		const bounds = boundsOf(said);
		const day = anchorDay(bounds);
		const fine = said.precision === 'minute';
		return { key, ...bounds, day, fine, long: (bounds.to ?? Infinity) - (bounds.from ?? -Infinity) > DAY };
	});
	const placed = known.filter((one): one is typeof one & { day: number } => one.day !== undefined);
	const undated = known.filter(({ day }) => day === undefined).map(({ key }) => key);
	const sorted = (days: number[]) => [...new Set(days)].sort((a, b) => a - b);
	const exact = sorted(placed.filter(({ long }) => !long).map(({ day }) => day));
	const days = sorted([
		...placed.map(({ day }) => day),
		// A long span is shown whole, but where finer dates lie in it: these would lose their scale to it.
		...placed.flatMap(({ from, to, long }) => {
			if (!long || from === undefined || to === undefined) return [];
			const inside = exact[bisectLeft(exact, dayFloor(from))];
			return inside !== undefined && inside < to ? [] : [dayFloor(from)];
		})
	]);
	let growth = GROWTH;
	let cut = runs(days, growth);
	while (cut.length > MOST_PIECES) cut = runs(days, (growth *= 2));
	const starts = cut.map((run) => run[0]!);
	const members = cut.map((): typeof placed => []);
	for (const one of placed) members[Math.max(0, bisectLeft(starts, one.day + 1) - 1)]!.push(one);
	const pieces: Piece[] = [];
	cut.forEach((run, at) => {
		const before = pieces.at(-1);
		const first = run[0]!;
		const last = run.at(-1)! + DAY;
		const lead = before ? first - before.to : 0;
		const hours = members[at]!.some(({ fine }) => fine) && new Set(run).size <= CLOCK_DAYS;
		const joined = before !== undefined && !hours && (run.length === 1 || lead <= 3 * (last - first));
		const from = joined ? before!.to : first;
		const gaps = [...(joined && lead ? [lead] : []), ...run.slice(1).map((day, i) => day - run[i]!)].sort(
			(a, b) => a - b
		);
		const unit = hours ? 'hour' : unitOf(gaps[gaps.length >> 1] ?? DAY, last - from);
		const coarse = unit === 'month' || unit === 'year' ? UNITS[unit] : undefined;
		const start = joined ? from : Math.max(coarse ? floor(coarse, from) : from, before?.to ?? -Infinity);
		const end = coarse && at === cut.length - 1 ? ceil(coarse, last) : last;
		pieces.push({
			unit,
			from: start,
			to: end,
			joined,
			stretches: hours
				? clockStretches(run, members[at]!)
				: [{ from: start, to: end, clock: true, keys: members[at]!.map(({ key }) => key) }]
		});
	});
	return { pieces, undated };
}

/** Days with hours: a room for what has none, then the hours that are stated, in whole threes. */
function clockStretches(
	days: readonly number[],
	members: readonly { key: string; day: number; fine: boolean; from?: number }[]
): Stretch[] {
	return days.flatMap((day) => {
		const here = members.filter((member) => member.day === day);
		const clock = here.filter(({ fine }) => fine);
		const room = here.filter(({ fine }) => !fine);
		const times = clock.map(({ from }) => (from! - day) / HOUR);
		const last = Math.min(24, Math.max(Math.ceil((Math.max(...times) + 0.2) / 3) * 3, 6));
		const first = Math.max(0, Math.min(Math.floor((Math.min(...times) - 0.2) / 3) * 3, last - 6));
		return [
			...(room.length || !clock.length
				? [{ from: day, to: day + DAY, clock: false, keys: room.map(({ key }) => key) }]
				: []),
			...(clock.length
				? [
						{
							from: day + first * HOUR,
							to: day + last * HOUR,
							clock: true,
							keys: clock.map(({ key }) => key)
						}
					]
				: [])
		];
	});
}

/** A piece, laid on the page. */
export interface LaidPiece extends Piece {
	start: number;
	end: number;
	laid: (Stretch & { start: number; end: number })[];
}

export interface Widths {
	/** How wide a statement wants to be. */
	statement: (key: string) => number;
	/** The least width of a piece. */
	piece: (piece: Piece) => number;
	/** The least width of a day, and of a mark of the clock. */
	tick: number;
	/** Bare paper between two pieces, and between two stretches of one. */
	gap: number;
}

export interface TimeAxis {
	pieces: LaidPiece[];
	/** Where what bears no date stands. */
	undated?: { start: number; end: number; keys: string[] };
}

/** Lays pieces side by side, each as wide as its statements want; undefined where they do not all have their least width. */
export function layTime(
	{ pieces, undated }: { pieces: readonly Piece[]; undated: readonly string[] },
	[start, end]: readonly [number, number],
	widths: Widths
): TimeAxis | undefined {
	const wanted = (keys: readonly string[]) => keys.reduce((sum, key) => sum + widths.statement(key), 0);
	const least = pieces.map((piece) =>
		Math.max(widths.piece(piece), piece.stretches.length * widths.tick * (piece.unit === 'hour' ? 1.6 : 1))
	);
	const wants = pieces.map((piece) => {
		const days = piece.unit === 'day' ? ((piece.to - piece.from) / DAY) * widths.tick : 0;
		return Math.max(
			days,
			...[piece.stretches.reduce((sum, { keys, clock }) => sum + stretchWant(wanted(keys), clock, widths), 0)]
		);
	});
	const noDate = undated.length ? Math.max(wanted(undated), widths.tick * 1.6) : undefined;
	const count = pieces.length + (noDate ? 1 : 0);
	const free = end - start - (count - 1) * widths.gap;
	const shares = share(
		[...wants, ...(noDate ? [noDate] : [])],
		[...least, ...(noDate ? [widths.tick * 1.6] : [])],
		free
	);
	if (!shares) return undefined;
	let at = start;
	const laid = pieces.map((piece, index): LaidPiece => {
		const from = at;
		at += shares[index]!;
		const to = at;
		at += widths.gap;
		return { ...piece, start: from, end: to, laid: layStretches(piece, from, to, wanted, widths) };
	});
	return { pieces: laid, ...(noDate && { undated: { start: at, end, keys: [...undated] } }) };
}

const stretchWant = (want: number, clock: boolean, { tick }: Widths) =>
	clock ? Math.max(want * 0.8, tick * 5.5) : Math.max(want, tick * 1.6);

function layStretches(
	{ stretches, from, to, unit }: Piece,
	start: number,
	end: number,
	wanted: (keys: readonly string[]) => number,
	widths: Widths
): LaidPiece['laid'] {
	if (unit !== 'hour')
		return stretches.map((stretch) => ({
			...stretch,
			start: start + ((stretch.from - from) / (to - from)) * (end - start),
			end: start + ((stretch.to - from) / (to - from)) * (end - start)
		}));
	const gap = widths.gap / 3;
	const wants = stretches.map(({ keys, clock }) => stretchWant(wanted(keys), clock, widths));
	const free = end - start - gap * (stretches.length - 1);
	const sum = wants.reduce((a, b) => a + b, 0);
	let at = start;
	return stretches.map((stretch, index) => {
		const here = at;
		at += (wants[index]! / sum) * free;
		const laid = { ...stretch, start: here, end: at };
		at += gap;
		return laid;
	});
}

/** Shares out a width by what each wants, none below its least; undefined where the leasts are too much. */
function share(wants: readonly number[], least: readonly number[], free: number): number[] | undefined {
	if (least.reduce((a, b) => a + b, 0) > free) return undefined;
	const fixed = new Set<number>();
	for (;;) {
		const rest = free - [...fixed].reduce((sum, at) => sum + least[at]!, 0);
		const sum = wants.reduce((total, want, at) => (fixed.has(at) ? total : total + want), 0);
		const shares = wants.map((want, at) => (fixed.has(at) ? least[at]! : (want / sum) * rest));
		const low = shares.flatMap((width, at) => (!fixed.has(at) && width < least[at]! ? [at] : []));
		if (!low.length) return shares;
		low.forEach((at) => fixed.add(at));
	}
}

/** Where an instant stands: in the hours of a day where these are shown, at the near edge of a room or of what is left out. */
export function timeAt({ pieces }: TimeAxis, time: number): number {
	let last = pieces[0]?.start ?? 0;
	for (const { laid } of pieces)
		for (const { from, to, start, end, clock } of laid) {
			if (time < from) return Math.max(last, Math.min(start, last));
			if (time < to) {
				if (clock) return start + ((time - from) / (to - from)) * (end - start);
				// A room ends where its day does; the hours of that day may stand beside it.
				last = Math.max(last, start);
				continue;
			}
			last = end;
		}
	return last;
}

/** A place on the axis that has a name. */
export interface TimeTick {
	/** Where the tick stands, and where its label does: a day's is in the middle of the day. */
	at: number;
	label: number;
	time: number;
	unit: TimeUnit;
	/** Whether it is the first, or the first of a month or a year: its label says more. */
	whole: boolean;
}

type Step = readonly [unit: TimeUnit, interval: TimeInterval];
const every = (interval: typeof utcDay, steps: readonly number[], unit: TimeUnit): Step[] =>
	steps.map((step) => [unit, interval.every(step)!] as const);
const YEARS = every(utcYear, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000], 'year');
const MONTHS = every(utcMonth, [1, 3, 6], 'month');
const STEPS: Record<TimeUnit, readonly Step[]> = {
	hour: every(utcHour, [1, 3, 6, 12], 'hour'),
	day: [['day', utcDay], ['week', utcMonday], ...MONTHS, ...YEARS],
	week: [['week', utcMonday], ['week', utcMonday.every(2)!], ...MONTHS, ...YEARS],
	month: [...MONTHS, ...YEARS],
	year: YEARS
};

/** A tick per unit would be more than a reader can tell apart. */
const MOST_TICKS = 60;

/**
 * The ticks of each step that a stretch of time could have, from fine to coarse: the caller takes the first whose labels have
 * room. The last list has one tick: the beginning.
 */
export function* timeTicks(
	unit: TimeUnit,
	{ from, to, start, end }: { from: number; to: number; start: number; end: number }
): Generator<TimeTick[]> {
	const place = (time: number) => start + ((time - from) / (to - from)) * (end - start);
	for (const [name, interval] of STEPS[unit]) {
		const floorStep = interval.floor(new Date(from));
		const next = interval.offset(floorStep, 1).getTime();
		if ((to - from) / (next - floorStep.getTime()) > MOST_TICKS) continue;
		// An hour is a point, and so is the first day of a week; a day, a month and a year are cells.
		const cell =
			name === unit && name !== 'hour' && name !== 'week' && next - floorStep.getTime() < 367 * DAY;
		const ends = name === 'hour' ? to + 1 : to;
		const times = interval.range(cell ? floorStep : new Date(from), new Date(ends)).map(Number);
		yield times.map((time, at) => {
			const right = Math.min(to, interval.offset(new Date(time), 1).getTime());
			const left = Math.max(from, time);
			const parts = calendarParts(time);
			const before = at ? calendarParts(times[at - 1]!) : undefined;
			return {
				at: place(left),
				label: cell ? (place(left) + place(right)) / 2 : place(time),
				time,
				unit: name,
				whole:
					before === undefined ||
					at === times.length - 1 ||
					(name === 'day' ? parts.month !== before.month : parts.year !== before.year)
			};
		});
	}
	yield [
		{ at: start, label: (start + end) / 2, time: from, unit: unit === 'hour' ? 'day' : unit, whole: true }
	];
}
