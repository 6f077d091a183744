/** The numerals of a text, whole where a comma or a hard space parts their thousands: "1,300" is 1300. */
export function numerals(text: string): string[] {
	return text.replace(/(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
}

const WORDS = [
	'zero',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
	'thirteen',
	'fourteen',
	'fifteen',
	'sixteen',
	'seventeen',
	'eighteen',
	'nineteen',
	'twenty'
];

/** Whether a wording holds a number: as a numeral, in groups of three as Russian sets them too, or up to twenty as an English word. */
export function holdsNumber(wording: string, n: number): boolean {
	const word = WORDS[n];
	return (
		numerals(wording.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')).includes(String(n)) ||
		(word !== undefined && new RegExp(`\\b${word}\\b`, 'i').test(wording))
	);
}
