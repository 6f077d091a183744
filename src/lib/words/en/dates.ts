/** English: how dates read. They are formatted here and not by `Intl`, whose data differ between Node and browsers. */
import { dayOf } from '../../lesson/dates.ts';
import type { SaidDate } from '../../lesson/schema.ts';
import { MONTHS, SHORT_MONTHS } from './months.ts';

export const seasons: Record<string, string> = {
	'21': 'spring',
	'22': 'summer',
	'23': 'autumn',
	'24': 'winter'
};

/** (2011, 12, 17) → "17", "December", "2011"; (-43) → "44", "BC"; month and day, counted from 1, may be left out. */
function calendarParts(year: number, month?: number, day?: number): string[] {
	const name = month && MONTHS[month - 1];
	return [
		...(day ? [String(day)] : []),
		...(name ? [name] : []),
		...(year < 1 ? [String(1 - year), 'BC'] : [String(year)])
	];
}

/** (2011, 12, 17) → "17 December 2011"; (-43) → "44 BC"; month and day, counted from 1, may be left out. */
export const calendarDate = (year: number, month?: number, day?: number): string =>
	calendarParts(year, month, day).join(' ');

/** A date without a word on its doubt. */
interface Phrase {
	text: string;
	/** The preposition without which it is not said: "since" 2011. */
	lead?: 'at' | 'between' | 'since' | 'until';
	/** The preposition that it has inside a sentence alone. */
	within?: 'on' | 'in' | 'from';
	/** Of the day that the text names: "11:45", "11:45 to 13:00". */
	hours?: { text: string; lead: 'at' | 'from' };
}

/** "17 December 2011", "May to December 2011", "about 2011, in doubt", "16 December 2011, 11:45", "44 BC", "no date". */
export function dateText(date: SaidDate): string {
	if (date.precision === 'none') return 'no date';
	const { lead, text, hours } = phrase(date);
	return withDoubt(date, lead, hours ? `${text}, ${hours.text}` : text);
}

/** "17 Dec", "17 Dec, 14:30"; a date that says less, or in doubt, as it reads elsewhere. */
export function shortDate(said: SaidDate, withYear: boolean, hourOnly = false): string {
	const { edtf, earliest, precision } = said;
	if (earliest === undefined || /[?~%]/.test(edtf) || earliest.startsWith('-')) return dateText(said);
	const [, year, month, day, hour] = earliest.match(/^(\d+)-(\d+)-(\d+)T(.+)$/)!;
	const monthName = SHORT_MONTHS[Number(month) - 1]!;
	const name = `${Number(day)} ${monthName}${withYear ? ` ${Number(year)}` : ''}`;
	if (precision === 'day') return name;
	if (precision === 'minute') return hourOnly ? hour! : `${name}, ${hour}`;
	if (precision === 'month' && !edtf.endsWith('XX')) return `${monthName} ${Number(year)}`;
	return dateText(said);
}

/** Two ends of a period; one of a single end. */
export const fromTo = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);

/** The date with its preposition: "on 17 December 2011", "in December 2011", "from May to December 2011", "without a date". */
export function whenText(date: SaidDate): string {
	if (date.precision === 'none') return 'without a date';
	const { lead, text, hours, within } = phrase(date);
	return hours
		? withDoubt(date, hours.lead, `${hours.text} on ${text}`)
		: withDoubt(date, lead ?? within, text);
}

/** "11:45, as stated"; "11:45 to 13:00, as stated". */
export function hoursText(hours: string): string {
	return `${hours.replace('/', ' to ')}, as stated`;
}

function withDoubt({ approximate, uncertain }: SaidDate, lead: string | undefined, text: string): string {
	return `${lead ? `${lead} ` : ''}${approximate ? 'about ' : ''}${text}${uncertain ? ', in doubt' : ''}`;
}

/** @param date has one */
function phrase({ edtf, earliest, latest, precision }: SaidDate): Phrase {
	switch (precision) {
		case 'minute':
			return { text: dayText(earliest!), hours: { text: hourOf(earliest!), lead: 'at' } };
		case 'day':
			return { text: dayText(earliest!), within: 'on' };
		case 'month':
			return edtf.endsWith('XX')
				? { text: `a day in ${monthText(earliest!)}`, within: 'on' }
				: { text: monthText(earliest!), within: 'in' };
		case 'season':
			return {
				text: `${seasons[edtf.match(/-(2[1-4])(?!\d)/)![1]!]} ${yearOf(earliest!)}`,
				within: 'in'
			};
		case 'year':
			return yearOf(earliest!) === yearOf(latest!)
				? { text: yearOf(earliest!), within: 'in' }
				: { text: `${yearOf(earliest!)} and ${yearOf(latest!)}`, lead: 'between' };
		case 'decade':
			return earliest!.startsWith('-')
				? { text: `${yearOf(earliest!)} and ${yearOf(latest!)}`, lead: 'between' }
				: { text: `the ${yearOf(earliest!)}s`, within: 'in' };
		case 'interval':
			return interval(edtf, earliest, latest);
		case 'set':
			return set(edtf, earliest, latest);
		case 'none':
			return { text: 'no date' };
	}
}

const NOT_STATED: Phrase = { text: 'a time not stated', lead: 'at' };

function interval(edtf: string, earliest: string | undefined, latest: string | undefined): Phrase {
	const [first, last] = edtf.split('/') as [string, string];
	if (earliest === undefined)
		return latest === undefined ? NOT_STATED : { text: endOf(last, latest).text, lead: 'until' };
	if (latest === undefined) return { text: endOf(first, earliest).text, lead: 'since' };
	if (edtf.includes('T') && dayOf(earliest) === dayOf(latest))
		return {
			text: dayText(earliest),
			hours: { text: `${hourOf(earliest)} to ${hourOf(latest)}`, lead: 'from' }
		};
	return { text: spanText(endOf(first, earliest), endOf(last, latest)), within: 'from' };
}

interface End {
	/** What it is made of, from what is finest on. */
	parts: readonly string[];
	text: string;
	/** Whether it names a day. */
	day: boolean;
	/** Whether it lies before the year 1. */
	early: boolean;
}

/** One end of an interval, as finely as it was written. */
function endOf(written: string, bound: string): End {
	const plain = written.replace(/[?~%]/g, '');
	const [year, month, day] = partsOf(bound);
	const end = (parts: string[], day: boolean): End => ({
		parts,
		text: parts.join(' '),
		day,
		early: year < 1
	});
	if (/^-?\d{4}$/.test(plain)) return end(calendarParts(year), false);
	if (/^-?\d{4}-\d{2}$/.test(plain)) return end(calendarParts(year, month), false);
	const parts = calendarParts(year, month, day);
	return plain.includes('T')
		? end([...parts.slice(0, -1), `${parts.at(-1)},`, hourOf(bound)], true)
		: end(parts, true);
}

/** "May to December 2011", "16 to 18 December 2011": what both ends share is said once. */
function spanText(from: End, to: End): string {
	if (from.text === to.text) return to.text;
	const [a, b] = [[...from.parts], [...to.parts]];
	if (a.length === b.length) while (a.length > 1 && a.at(-1) === b.pop()) a.pop();
	return `${a.join(' ')} to ${to.text}${from.early && !to.early ? ' AD' : ''}`;
}

/** "16 or 17 December 2011", "16 and 17 December 2011", "December 2011 or later"; without list, the bounds. */
function set(edtf: string, earliest: string | undefined, latest: string | undefined): Phrase {
	const word = edtf.startsWith('[') ? 'or' : 'and';
	const listed = edtf.slice(1, -1);
	const members = listed
		.split(/,|\.\./)
		.map((one) => one.trim())
		.filter(Boolean);
	const open = ({ text, day }: End, way: string): Phrase => ({
		text: `${text} ${word} ${way}`,
		within: day ? 'on' : 'in'
	});
	if (earliest === undefined)
		return latest === undefined ? NOT_STATED : open(endOf(members.at(-1)!, latest), 'earlier');
	if (latest === undefined) return open(endOf(members[0]!, earliest), 'later');
	const days = listed.split(',').map((day) => day.trim());
	if (days.length > 4 || !days.every((day) => /^-?\d{4}-\d{2}-\d{2}$/.test(day)))
		return { text: `${dayText(earliest)} and ${dayText(latest)}`, lead: 'between' };
	const dates = days.map(partsOf);
	const [lastYear, lastMonth] = dates.at(-1)!;
	const oneMonth = dates.every(([year, month]) => year === lastYear && month === lastMonth);
	const texts = dates.map(([year, month, day], at) =>
		oneMonth && at < dates.length - 1 ? String(day) : calendarDate(year, month, day)
	);
	return { text: `${texts.slice(0, -1).join(', ')} ${word} ${texts.at(-1)}`, within: 'on' };
}

const yearOf = (bound: string) => calendarDate(partsOf(bound)[0]);
const monthText = (bound: string) => calendarDate(partsOf(bound)[0], partsOf(bound)[1]);
const dayText = (bound: string) => calendarDate(...partsOf(bound));
const hourOf = (bound: string) => bound.slice(-5);

/** "-0043-03-15T00:00" → [-43, 3, 15] */
function partsOf(bound: string): [number, number, number] {
	const [, year, month, day] = bound.match(/^(-?\d+)-(\d+)-(\d+)(?:T|$)/)!;
	return [Number(year), Number(month), Number(day)];
}
