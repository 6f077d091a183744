/** Names to ids, for records that have none. */
const LETTERS: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	þ: 'th',
	ı: 'i'
};

/** Its letters a to z and digits, small, with a hyphen in place of whatever stands between. */
export const hyphenated = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');

/** "St Olav’s Church" → st-olavs-church; undefined where the name is in another script or begins with a digit. */
export function idOf(name: string): string | undefined {
	const made = hyphenated(
		name
			.toLowerCase()
			.replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter]!)
			.normalize('NFKD')
			.replace(/[\p{M}'’]/gu, '')
	);
	return /^[a-z]/.test(made) && !/\p{L}/u.test(name.normalize('NFKD').replace(/[a-zßæœøđðłþı]/gi, ''))
		? made
		: undefined;
}
