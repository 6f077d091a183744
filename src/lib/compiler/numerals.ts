const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const year = '(?:1[6-9]|20)\\d{2}';

/**
 * What may stand as a numeral in prose without a claim: a date, an hour, an age, a paragraph. A year only where
 * words or punctuation make it one, so that "2000 workers" is a count; "he asked for 2000." can't be told from one.
 */
const free = [
	new RegExp(`\\b(\\d{1,2}[–-])?\\d{1,2} (${months})( ${year})?\\b`, 'g'),
	new RegExp(`\\b(${months}|[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate) ${year}\\b`, 'g'),
	new RegExp(`\\b${year}(?=$|[.,;:)!?–-]| \\(| to\\b| and\\b| until\\b)`, 'g'),
	/\b\d{1,2}:\d{2}\b/g,
	/\baged \d{1,3}\b/g,
	/\b\d{1,3}[- ]years?[- ]old\b/g,
	/¶\d+/g
];

/** The first numeral in a text that is none of these, or undefined. */
export function unclaimedNumeral(text: string): string | undefined {
	return findUnclaimed(text)?.[0];
}

/** Where it begins. What may stand is blanked, not cut, so that the 11 of 2011 is not taken for it. */
export function unclaimedIndex(text: string): number {
	return findUnclaimed(text)?.index ?? -1;
}

function findUnclaimed(text: string): RegExpMatchArray | null {
	return free
		.reduce((rest, pattern) => rest.replace(pattern, (found) => ' '.repeat(found.length)), text)
		.match(/\d[\d,.]*\d|\d/);
}
