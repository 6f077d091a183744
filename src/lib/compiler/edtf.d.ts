/** The part of the library that is used here; it brings no types of its own. */
declare module 'edtf' {
	export interface Parsed {
		type: string;
		/** A date's parts, months counted from 0, or the dates of an interval or a set. */
		values: unknown[];
		/** The offset that is written, `+05:00`; none where none is. */
		timeZone?: string;
		/** A bit for each digit that is an X: the year's four, the month's two, the day's two. */
		unspecified?: number;
		approximate?: boolean | number;
		uncertain?: boolean | number;
		significant?: number;
		/** Of a set: it begins, or ends, with `..`. */
		earlier?: boolean;
		later?: boolean;
	}
	/** @throws {Error} for what is not EDTF */
	export function parse(text: string, options: { level: 0 | 1 | 2 }): Parsed;
}
