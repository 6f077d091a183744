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

/** "St Olav’s Church" → st-olavs-church; undefined where the name is in another script or begins with a digit. */
export function idOf(name: string): string | undefined {
	const made = name
		.toLowerCase()
		.replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter]!)
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return /^[a-z]/.test(made) && !/\p{L}/u.test(name.normalize('NFKD').replace(/[a-zßæœøđðłþı]/gi, ''))
		? made
		: undefined;
}
