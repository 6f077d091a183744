/** What a language says along an axis of time. */
import type { Relation } from '../lesson/schema.ts';

/** How finely a piece of the axis counts. */
export type TimeUnit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** A day of the calendar; months count from 1, the year −43 is 44 BC. */
export interface CalendarParts {
	year: number;
	month: number;
	day: number;
	hour: number;
}

export interface PieceWords {
	unit: TimeUnit;
	/** Whether it is the first of several pieces. */
	first: boolean;
	/** How many days it covers. */
	days: number;
	/** The years of its first and last day. */
	years: readonly [number, number];
}

export interface TimeWords {
	/** Under a tick: "12:00", "16", "16 Dec", "Jan", "Jan 2012", "2012". Whole: with what the ticks before it share. */
	tick: (unit: TimeUnit, parts: CalendarParts, whole: boolean) => string;
	/** Under a day whose hours are shown: "16 December 2011". */
	day: (parts: CalendarParts) => string;
	/** Beside a statement, where the axis shows years, or not: "4 Jan", "4 Jan 2012". */
	shortDay: (parts: CalendarParts, year: boolean) => string;
	/** Under a piece: "the first week, by the day, 2011". */
	piece: (piece: PieceWords) => string;
	/** Between two statements far apart: "two weeks", "three months". @param days how many days */
	gap: (days: number) => string;
	/** Under a day's statements without an hour; short, and in full. */
	noHour: string;
	noHourInFull: string;
	noDate: string;
	/** Before the statements that name no number. */
	noNumber: string;
	/** Over a panel on one scale, and over the one that enlarges a part of it. */
	oneScale: (from: string, to: string) => string;
	enlarged: (from: string, to: string) => string;
	/** That the axis does not begin at zero. */
	axisFrom: (from: string) => string;
	/** What a step line means. */
	stepLine: string;
	/** At a relation that no source states. */
	likely: string;
	/** What one statement does to another, as a clause: "likely repeats up to 70", "10 denies this". */
	relation: (type: Relation['type'], shown: Relation['shown'], from: string, to: string) => string;
	/** The statement that a clause stands at. */
	thisStatement: string;
	/** At the statement itself: its own part of the clause is left out. */
	relationHere: (type: Relation['type'], shown: Relation['shown'], to: string) => string;
	/**
	 * At the origin of folded echoes: "and 2 that repeat it".
	 *
	 * @param likely whether no source says so of one of them
	 */
	folded: (count: number, likely: boolean) => string;
	/** By what a drawing that does not fit falls into parts. */
	dimension: { period: string; counted: string; both: string; day: string };
	/** The dates of a part: "16 Dec 2011 to 4 Jan 2012". */
	period: (from: string, to: string) => string;
}
