/** English: the names of the months; apart from its other words, since the compiler asks for nothing else. */
export const MONTHS =
	'January February March April May June July August September October November December'.split(' ');

/** The same along an axis. */
export const SHORT_MONTHS = 'Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec'.split(' ');

/** "oct", "oct.", "October" → 10; counted from 1, undefined for what is no name of a month. */
export function monthNumber(name: string): number | undefined {
	const word = name.toLowerCase().replace(/\.$/, '');
	if (word === 'sept') return 9;
	const at = word.length < 3 ? -1 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(word));
	return at < 0 ? undefined : at + 1;
}
