/** English: how dates read. They are formatted here and not by `Intl`, whose data differ between Node and browsers. */
import { dayOf } from '../lesson/dates.ts';
import type { SaidDate } from '../lesson/schema.ts';

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
export const seasons: Record<string, string> = {
	'21': 'spring',
	'22': 'summer',
	'23': 'autumn',
	'24': 'winter'
};

/** (2011, 12, 17) → "17 December 2011"; (-43) → "44 BC"; month and day, counted from 1, may be left out. */
export function calendarDate(year: number, month?: number, day?: number): string {
	return [day, month && months[month - 1], year < 1 ? `${1 - year} BC` : year].filter(Boolean).join(' ');
}

/** "17 December 2011", "May to December 2011", "about 2011, in doubt", "16 December 2011, 11:45", "44 BC", "no date". */
export function dateText(date: SaidDate): string {
	return withDoubt(date, phrase(date));
}

/** The date with its preposition: "on 17 December 2011", "in December 2011", "from May to December 2011", "without a date". */
export function whenText(date: SaidDate): string {
	if (date.precision === 'none') return 'without a date';
	const text = phrase(date);
	if (/^(since|until|between|at) /.test(text)) return withDoubt(date, text);
	const [, day, hours] = text.match(/^([^:]*), (\d{2}:\d{2}(?: to \d{2}:\d{2})?)$/) ?? [];
	if (hours) return withDoubt(date, `${hours.length > 5 ? 'from' : 'at'} ${hours} on ${day}`);
	if (date.precision === 'interval') return withDoubt(date, `from ${text}`);
	return withDoubt(date, `${/^(\d{1,2} (?!BC)|a day|\d{1,2},)/.test(text) ? 'on' : 'in'} ${text}`);
}

/** "11:45, as stated"; "11:45 to 13:00, as stated". */
export function hoursText(hours: string): string {
	return `${hours.replace('/', ' to ')}, as stated`;
}

function withDoubt({ approximate, uncertain }: SaidDate, text: string): string {
	const [, preposition = '', rest = text] =
		text.match(/^((?:at|on|in|from|between|since|until) )?(.*)$/) ?? [];
	return `${preposition}${approximate ? 'about ' : ''}${rest}${uncertain ? ', in doubt' : ''}`;
}

/** Without a word on its doubt. */
function phrase(date: SaidDate): string {
	const { edtf, earliest, latest, precision } = date;
	switch (precision) {
		case 'minute':
			return `${dayText(earliest!)}, ${hourOf(earliest!)}`;
		case 'day':
			return dayText(earliest!);
		case 'month':
			return edtf.endsWith('XX') ? `a day in ${monthText(earliest!)}` : monthText(earliest!);
		case 'season':
			return `${seasons[edtf.match(/-(2[1-4])(?!\d)/)![1]!]} ${yearOf(earliest!)}`;
		case 'year':
			return yearOf(earliest!) === yearOf(latest!)
				? yearOf(earliest!)
				: `between ${yearOf(earliest!)} and ${yearOf(latest!)}`;
		case 'decade':
			return earliest!.startsWith('-')
				? `between ${yearOf(earliest!)} and ${yearOf(latest!)}`
				: `the ${yearOf(earliest!)}s`;
		case 'interval':
			if (earliest === undefined)
				return latest === undefined
					? 'at a time not stated'
					: `until ${endText(edtf.split('/')[1]!, latest)}`;
			if (latest === undefined) return `since ${endText(edtf.split('/')[0]!, earliest)}`;
			if (edtf.includes('T') && dayOf(earliest) === dayOf(latest))
				return `${dayText(earliest)}, ${hourOf(earliest)} to ${hourOf(latest)}`;
			return spanText(endText(edtf.split('/')[0]!, earliest), endText(edtf.split('/')[1]!, latest));
		case 'set':
			return setText(edtf, earliest, latest);
		case 'none':
			return 'no date';
	}
}

/** One end of an interval, as finely as it was written. */
function endText(written: string, bound: string): string {
	const plain = written.replace(/[?~%]/g, '');
	if (/^-?\d{4}$/.test(plain)) return yearOf(bound);
	if (/^-?\d{4}-\d{2}$/.test(plain)) return monthText(bound);
	return plain.includes('T') ? `${dayText(bound)}, ${hourOf(bound)}` : dayText(bound);
}

/** "May to December 2011", "16 to 18 December 2011": what both ends share is said once. */
function spanText(from: string, to: string): string {
	const [a, b] = [from.split(' '), to.split(' ')];
	if (a.length === b.length) while (a.length > 1 && a.at(-1) === b.pop()) a.pop();
	const era = from.endsWith(' BC') && !to.endsWith(' BC') ? ' AD' : '';
	return from === to ? to : `${a.join(' ')} to ${to}${era}`;
}

/** "16 or 17 December 2011", "16 and 17 December 2011", "December 2011 or later"; without list, the bounds. */
function setText(edtf: string, earliest: string | undefined, latest: string | undefined): string {
	const word = edtf.startsWith('[') ? 'or' : 'and';
	const members = edtf
		.slice(1, -1)
		.split(/,|\.\./)
		.map((one) => one.trim())
		.filter(Boolean);
	if (earliest === undefined && latest === undefined) return 'at a time not stated';
	if (earliest === undefined) return `${endText(members.at(-1)!, latest!)} ${word} earlier`;
	if (latest === undefined) return `${endText(members[0]!, earliest)} ${word} later`;
	const days = edtf
		.slice(1, -1)
		.split(',')
		.map((day) => day.trim());
	if (days.length > 4 || !days.every((day) => /^-?\d{4}-\d{2}-\d{2}$/.test(day)))
		return between(earliest, latest);
	const texts = days.map((day) => dayText(day));
	const month = texts.at(-1)!.replace(/^\d+/, '');
	const short = texts.every((text) => text.endsWith(month) && text.replace(/^\d+/, '') === month)
		? texts.map((text, index) => (index === texts.length - 1 ? text : text.split(' ')[0]!))
		: texts;
	return `${short.slice(0, -1).join(', ')} ${word} ${short.at(-1)}`;
}

function between(earliest: string, latest: string): string {
	return `between ${dayText(earliest)} and ${dayText(latest)}`;
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
