/** English: how numbers read, and what else a sentence is made of. Not by `Intl`, whose data differ between Node and browsers. */

/** 1300 → "1,300"; 59.5 → "59.5". */
export function formatNumber(n: number): string {
	const [whole, part] = String(n).split('.') as [string, string?];
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '');
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The number in words up to ten, in figures beyond. */
export const inWords = (n: number): string => small[n] ?? formatNumber(n);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** To stand after other words. */
export const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
/** "one account", "two accounts" */
export const countOf = (n: number, one: string): string => `${inWords(n)} ${one}${n === 1 ? '' : 's'}`;
export const quoted = (text: string): string => `“${text}”`;

/** "Pay, part 1 of 2": no number that could be read as one of what the name counts. */
export const numbered = (name: string, number: number, of: number): string =>
	`${name}, part ${number} of ${of}`;

/**
 * What a part of a drawing holds, by its first and its last: "Pay · Courts", "Pay · … · Courts". A list, and no range: what stands
 * between two of them is neither a number nor a date.
 */
export const firstToLast = (names: readonly string[]): string =>
	names.length > 2 ? `${names[0]} · … · ${names.at(-1)}` : names.join(' · ');
