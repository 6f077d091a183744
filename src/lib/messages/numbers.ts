/** English: how numbers read. Not by `Intl`, whose data differ between Node and browsers. */

/** 1300 → "1,300"; 59.5 → "59.5". */
export function formatNumber(n: number): string {
	const [whole, part] = String(n).split('.') as [string, string?];
	return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '');
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The number in words up to ten, in figures beyond. */
export const inWords = (n: number): string => small[n] ?? formatNumber(n);
