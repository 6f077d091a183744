/** English: the names of the months, from January on; apart, since the compiler asks for nothing else. */
export const MONTHS =
	'January February March April May June July August September October November December'.split(' ');
