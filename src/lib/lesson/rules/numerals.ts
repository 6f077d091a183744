/** The numerals of a text, whole where a comma or a hard space parts their thousands: "1,300" is 1300. */
export function numerals(text: string): string[] {
	return text.replace(/(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '').match(/\d+(?:\.\d+)?/g) ?? [];
}
