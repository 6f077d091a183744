/** English along an axis of time. */
import { calendarDate, fromTo } from './dates.ts';
import { SHORT_MONTHS } from './months.ts';
import { inWords } from './numbers.ts';
import type { CalendarParts, TimeUnit, TimeWords } from '../time.ts';

const monthName = ({ month }: CalendarParts) => SHORT_MONTHS[month - 1]!;
/** Never broken over two lines. */
const shortDay = (parts: CalendarParts, year: boolean) =>
	`${parts.day} ${monthName(parts)}${year ? ` ${calendarDate(parts.year)}` : ''}`.replaceAll(' ', '\u00a0');

function tick(unit: TimeUnit, parts: CalendarParts, whole: boolean): string {
	switch (unit) {
		case 'hour':
			return `${String(parts.hour).padStart(2, '0')}:00`;
		case 'day':
			return whole ? shortDay(parts, false) : String(parts.day);
		case 'week':
			return shortDay(parts, false);
		case 'month':
			return whole ? `${monthName(parts)} ${calendarDate(parts.year)}` : monthName(parts);
		case 'year':
			return calendarDate(parts.year);
	}
}

/** "one day", "six weeks", "three months", "40 years": rounded, and never to nothing. */
function span(days: number): string {
	const [unit, length] =
		days < 7 ? ['day', 1] : days < 61 ? ['week', 7] : days < 731 ? ['month', 30.44] : ['year', 365.25];
	const count = Math.max(1, Math.round(days / (length as number)));
	return `${inWords(count)} ${unit}${count === 1 ? '' : 's'}`;
}

const verbs = {
	revises: 'revises',
	redefines: 'counts by another rule than',
	repeats: 'repeats',
	'independent-of': 'is independent of',
	contradicts: 'contradicts',
	includes: 'includes',
	'part-of': 'is part of',
	denies: 'denies',
	'not-comparable': 'cannot be compared with'
};

const relationHere: TimeWords['relationHere'] = (type, shown, to) =>
	`${shown === 'likely' ? 'likely ' : ''}${verbs[type]} ${to}`;

export const time: TimeWords = {
	tick,
	shortDay,
	day: ({ year, month, day }) => calendarDate(year, month, day),
	piece: ({ unit, first, days, years: [from, to] }) => {
		const years = from === to ? calendarDate(from) : `${calendarDate(from)} to ${calendarDate(to)}`;
		if (unit === 'year') return `${years}, by the year`;
		const length = days === 7 ? 'week' : span(days);
		return `${first ? `the first ${length.replace(/^one /, '')}` : days === 7 ? 'one week' : length}, by the ${unit}, ${years}`;
	},
	gap: span,
	noHour: 'no hour',
	noHourInFull: 'no hour stated: in no order',
	noDate: 'no date',
	noNumber: 'no number',
	oneScale: (from, to) => `All on one scale, ${from} to ${to}`,
	enlarged: (from, to) => `The same, from ${from} to ${to}, enlarged`,
	axisFrom: (from) => `The axis begins at ${from}.`,
	stepLine: 'A line joins one claimant’s own revisions; it is no estimate between them.',
	likely: 'likely',
	thisStatement: 'this',
	relation: (type, shown, from, to) => `${from} ${relationHere(type, shown, to)}`,
	relationHere,
	folded: (count, likely) =>
		`and ${inWords(count)} that ${likely ? 'likely ' : ''}repeat${count === 1 ? 's' : ''} it`,
	dimension: {
		period: 'period',
		counted: 'what is counted',
		both: 'what is counted, and period',
		day: 'day said'
	},
	period: fromTo
};
