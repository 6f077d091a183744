/** Numbers as they stand in texts: in figures of any script, and in words of the languages whose words are known. */
import { holdsAsWords, numberWordsOf } from '../../words/number-words/index.ts';

const DIGIT = /^\p{Nd}$/u;

/** The value of a decimal digit of any script. Unicode keeps each script's ten together, zero first. */
function valueOf(digit: string): string {
	const code = digit.codePointAt(0)!;
	let zero = code;
	while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
	return String((code - zero) % 10);
}

/** A text whose digits are all 0 to 9, each as long as what stood in its place: "١٢" is "12". */
export const withPlainDigits = (text: string): string =>
	text.replace(/(?![0-9])\p{Nd}/gu, (digit) => valueOf(digit).repeat(digit.length));

/** The numerals of a text, whole where a comma or a hard space parts their thousands: "1,300" is 1300. */
export function numerals(text: string): string[] {
	return (
		withPlainDigits(text)
			.replace(/(?<=\d)[,\u00a0\u202f\u066c\uff0c](?=\d{3}(?!\d))/g, '')
			.match(/\d+(?:\.\d+)?/g) ?? []
	);
}

/**
 * The numbers that a text states, in figures or in words of its language. "One" is a pronoun as often as a number, and
 * counts where it stands alone.
 */
export function statedNumbers(text: string, language: string): { n: string; as: string }[] {
	const found = numerals(text).map((numeral) => ({ n: numeral, as: numeral }));
	const words = (numberWordsOf(language)?.find(text) ?? []).map(({ n, words: as }) => ({ n: String(n), as }));
	return [...found, ...words].filter(({ n, as }, _, all) => n !== '1' || as === '1' || all.length === 1);
}

/** Whether a wording holds a number: as a numeral, in groups of three as Russian sets them too, or as words. */
export function holdsNumber(wording: string, n: number): boolean {
	return (
		numerals(wording.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '')).includes(String(n)) || holdsAsWords(wording, n)
	);
}
