/** What to write in place of what looks like a date and is none, or is another one than its author meant. */
import { monthNumber } from '../words/en/months.ts';

const two = (digits: string) => digits.padStart(2, '0');
const monthOf = (name: string) => two(String(monthNumber(name.slice(0, 3))));
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';

interface Form {
	like: RegExp;
	/** The groups of the match → what to say after the date, which stands before it in quotes. */
	say: (...groups: string[]) => string;
}

const isInCalendar = (day: string) => new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) ?? false;
/** "is not a date; write 1819-08"; a day that is in no calendar is not offered. */
const write = (edtf: string) =>
	/^\d{4}-\d{2}-\d{2}$/.test(edtf) && !isInCalendar(edtf)
		? 'is not in the calendar'
		: `is not a date; write ${edtf}`;
/** Of the draft of 2012, and of what else is shorter or longer today. */
const renamed = (edtf: string) => `is an older way to write a date; write ${edtf}`;

const FORMS: Form[] = [
	// A short year is EDTF for a decade or a century: 476 is the 4760s. Nobody means it so.
	{
		like: /^(-?)(\d{1,3})$/,
		say: (sign, digits) => {
			const year = `'${sign}${digits.padStart(4, '0')}'`;
			const decade = digits.length === 3 ? `; for the decade write ${sign}${digits}X` : '';
			return `has no year of four digits: write ${year}, four digits in quotes${decade}`;
		}
	},
	{ like: /^(\d{4})(\d{2})(\d{2})$/, say: (year, month, day) => write(`${year}-${month}-${day}`) },
	{
		like: /^-?\d{5,}$/,
		say: () => 'has more digits than a year; write a year as four, and a decade as 181X'
	},
	{ like: /^(?:the )?(\d{3})\d['’]?s$/i, say: (decade) => write(`${decade}X`) },
	{ like: /^(\d{3})\dX$/i, say: (decade) => write(`${decade}X for the decade`) },
	{
		like: /^(\d{1,2})(?:st|nd|rd|th) c(?:entury|\.)?$/i,
		say: (n) => write(`${two(String(Number(n) - 1))}XX`)
	},
	{
		like: /^(\d{1,4}) ?(?:bc|bce|b\. ?c\.)$/i,
		say: (year) =>
			write(
				`'${Number(year) > 1 ? '-' : ''}${String(Number(year) - 1).padStart(4, '0')}', since the year before 0001 is 0000`
			)
	},
	{
		like: /^(?:ad|a\.d\.) ?(\d{1,4})$|^(\d{1,4}) ?(?:ad|ce|a\.d\.)$/i,
		say: (before, after) => write(`'${(before ?? after!).padStart(4, '0')}'`)
	},
	{ like: /^(?:c|ca|circa|about|around)\.? ?(\d{4})$/i, say: (year) => write(`${year}~`) },
	{ like: /^(?:before|until) (\d{4})$/i, say: (year) => write(`../${year}`) },
	{ like: /^(?:after|since) (\d{4})$/i, say: (year) => write(`${year}/..`) },
	{ like: /^(\d{4}) or (\d{4})$/i, say: (one, other) => write(`[${one},${other}]`) },
	{
		like: /^(\d{4}(?:-\d{2}){0,2}) ?[–—] ?(\d{4}(?:-\d{2}){0,2})$/,
		say: (from, to) => write(`${from}/${to}`)
	},
	{
		like: /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
		say: (year, month, day) =>
			month.length + day.length < 4 ? write(`${year}-${two(month)}-${two(day)}`) : ''
	},
	{ like: /^(\d{4})-(\d)$/, say: (year, month) => write(`${year}-${two(month)}`) },
	{
		like: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})$`, 'i'),
		say: (day, month, year) => write(`${year}-${monthOf(month)}-${two(day)}`)
	},
	{
		like: new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'),
		say: (month, day, year) => write(`${year}-${monthOf(month)}-${two(day)}`)
	},
	{
		like: new RegExp(`^${MONTH},? (\\d{4})$`, 'i'),
		say: (month, year) => write(`${year}-${monthOf(month)}`)
	},
	{
		like: /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/,
		say: (one, other, year) => {
			const monthFirst = `${year}-${two(one)}-${two(other)}`;
			const dayFirst = `${year}-${two(other)}-${two(one)}`;
			if (isInCalendar(monthFirst) && isInCalendar(dayFirst) && monthFirst !== dayFirst)
				return `may be two days; write ${dayFirst} or ${monthFirst}`;
			return write(isInCalendar(monthFirst) ? monthFirst : dayFirst);
		}
	},
	{
		like: /^(\d{4}-\d{2}-\d{2})(?:T| +)(\d{1,2}):(\d{2})$/,
		say: (day, hour, minute) => write(`${day}T${two(hour)}:${minute}`)
	},
	{
		like: /^(?:unknown|undated|n\. ?d\.|no date|none|XXXX(?:-XX){0,2}|\.\.\/\.\.|\/|\?)$/i,
		say: () =>
			'says nothing of when; give the years between which it lies, and where a statement bears no date, said: none'
	},
	// The draft of 2012.
	{ like: /^unknown\/(.+)$/, say: (end) => renamed(`/${end}`) },
	{ like: /^(.+)\/unknown$/, say: (start) => renamed(`${start}/`) },
	{ like: /^(.+)\/open$/, say: (start) => renamed(`${start}/..`) },
	{ like: /^open\/(.+)$/, say: (end) => renamed(`../${end}`) },
	{
		like: /^(-?[\dux]{4}(?:-[\dux]{2}){0,2})$/,
		say: (date) => (/[ux]/.test(date) ? renamed(date.replace(/[ux]/g, 'X')) : '')
	},
	{ like: /^([^?~]*)\?~(.*)$/, say: (date, rest) => renamed(`${date}%${rest}`) },
	{ like: /^([^?~]*)~\?(.*)$/, say: (date, rest) => renamed(`${date}%${rest}`) },
	{
		like: /^\((\d{4}(?:-\d{2})*)\)([?~])(.*)$/,
		say: (date, mark, rest) => renamed(`${date}${mark}${rest}`)
	},
	{
		like: /^(\d{4}(?:-\d{2})?)-\((\d{2}(?:-\d{2})?)\)([?~])(.*)$/,
		say: (before, parts, mark, rest) =>
			renamed(
				`${before}-${parts
					.split('-')
					.map((part) => mark + part)
					.join('-')}${rest}`
			)
	},
	{ like: /^(\d{4}-2[1-4])\^.*$/, say: (season) => renamed(season) },
	{ like: /^y(-?\d+)$/, say: () => 'is a year of more than four digits, which a lesson does not take' }
];

/** What is wrong with it and what to write, as the rest of a sentence; undefined where nothing is known of it. */
export function insteadOf(text: string): string | undefined {
	for (const { like, say } of FORMS) {
		const found = text.match(like);
		const said = found && say(...(found.slice(1) as string[]));
		// What would have to be written so already is no slip of this kind.
		if (said && said !== write(text)) return said;
	}
	return undefined;
}
