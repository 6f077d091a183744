/** English number words: "forty", "one hundred and fifty", "twenty-five thousand". */
import type { NumberWord, NumberWords } from './types.ts';

const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = { thousand: 1_000, million: 1_000_000, billion: 1_000_000_000 };

const VALUES = new Map([
	...SMALL.map((word, n): [string, number] => [word, n]),
	...TENS.map((word, n): [string, number] => [word, (n + 2) * 10])
]);
const ONES = SMALL.slice(1, 10).join('|');
const UNIT = `(?:(?:${TENS.join('|')})(?:[-\\s]+(?:${ONES}))?|${SMALL.join('|')})`;
/** A hundred, as "a hundred and fifty", "twelve hundred" and "three hundred" have it. */
const HUNDREDS = `(?:(?:${UNIT}|an?)\\s+hundred(?:(?:\\s+and)?\\s+${UNIT})?|${UNIT})`;
const SCALE = `(?:${HUNDREDS}|an?)\\s+(?:${Object.keys(SCALES).join('|')})`;
/** Whole words, and not the half of a compound: neither "someone" nor "two-year" nor "no one" nor "twenty-first". */
const NUMBER = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:${SCALE}(?:(?:,|\\s+and)?\\s+(?:${SCALE}|${HUNDREDS}))*|${HUNDREDS})(?![\\p{L}\\p{N}]|-\\p{L})`,
	'giu'
);

/** Quicker than the whole, for the many texts that hold none. */
const ANY = new RegExp(`${SMALL.join('|')}|${TENS.join('|')}|hundred|${Object.keys(SCALES).join('|')}`, 'i');

function valueOf(words: string): number {
	let total = 0;
	let group = 0;
	for (const word of words.toLowerCase().split(/[-,\s]+/)) {
		if (word === 'and') continue;
		if (word === 'a' || word === 'an') group = 1;
		else if (word === 'hundred') group *= 100;
		else if (Object.hasOwn(SCALES, word)) {
			total += group * SCALES[word]!;
			group = 0;
		} else group += VALUES.get(word)!;
	}
	return total + group;
}

function find(text: string): NumberWord[] {
	if (!ANY.test(text)) return [];
	return [...text.matchAll(NUMBER)].map(({ 0: words, index }) => ({ words, index, n: valueOf(words) }));
}

const PERSON =
	'(?:m[ae]n|wom[ae]n|boy|girl|child(?:ren)?|bab(?:y|ies)|infant|person|people|civilian|bystander|passer-by|passers-by|protest[eo]r|demonstrator|rioter|striker|worker|labourer|laborer|miner|weaver|soldier|sailor|seam[ae]n|officer|policem[ae]n|constable|guard|prisoner|passenger|villager|resident|student|pupil|teacher|nurse|doctor|journalist|reporter|member|marcher|victim|body|bodies|corpse)s?';
/** What is counted of the dead, the hurt and the held: as a noun, as what was done, as what they did. */
const FATE =
	'(?:dead|deaths?|killed|die[ds]?|dying|perished|drowned|fatalit(?:y|ies)|casualt(?:y|ies)|losses|wounded|injured|hurt|maimed|burn(?:ed|t)|shot|stabbed|hanged|executed|murdered|massacred|lynched|missing|arrest(?:s|ed)|detain(?:ed|ees)|imprisoned|jailed|charged|convicted|sentenced|deported|victims|bodies|corpses)';
const DONE =
	'(?:kill(?:s|ed|ing)|wound(?:s|ed|ing)|injur(?:es|ed|ing)|shot|murder(?:s|ed|ing)|execut(?:es|ed|ing)|hang(?:s|ed|ing)|arrest(?:s|ed|ing)|detain(?:s|ed|ing)|massacr(?:es|ed|ing)|drown(?:s|ed|ing))';
const BETWEEN = `(?:\\s+(?:or|to|and)\\s+\\p{L}+|\\s+(?:more|others?|further|about|nearly|of\\s+(?:them|us|the\\s+\\p{L}+)))?`;
const WAS = '(?:\\s+(?:who|that|had|have|has|was|were|been|are|is|lay|lie|being|then|later|also|more))*';

const COUNTED = `(?:\\s+\\p{L}+)?\\s+(?:${PERSON}|${FATE})`;

const AFTER = new RegExp(
	`^${BETWEEN}(?:${COUNTED})?${WAS}\\s+${FATE}(?![\\p{L}-])|^(?:\\s+[\\p{L}-]+){1,2}\\s+(?:(?:had|have)\\s+been|was|were)\\s+${FATE}(?![\\p{L}-])|^(?:\\s+\\p{L}+)?\\s+people(?!\\p{L})`,
	'iu'
);
/** Several, whoever they are and whatever they did: "ninety soldiers fired", "two hundred armed men"; no "guard posts". */
const PEOPLE = new RegExp(
	`^(?:\\s+[\\p{L}-]+)?\\s+${PERSON}(?<=s|men|children|people|passers-by)(?![\\p{L}-])`,
	'iu'
);
/** Those of whom the text has told: "the two women". It counts them no more than "both" does. */
const TOLD =
	/(?<!\p{L})(?:the|these|those|both|all|our|my|his|her|its|their|other|which|what|of)(?:\s+(?:same|other|first|last|next))?\s+$/iu;
const BEFORE = new RegExp(
	`(?<![\\p{L}-])${DONE}(?:\\s+(?:at\\s+least|at\\s+most|about|around|nearly|over|up\\s+to|more\\s+than|some|another))?\\s+$`,
	'iu'
);

/** Not of "one", a pronoun as often as a number ("one of them", "no one", "one town says"). */
function stated(text: string): NumberWord | undefined {
	return find(text).find(({ words, index, n }) => {
		if (n === 1) return false;
		const [before, after] = [text.slice(0, index), text.slice(index + words.length)];
		return AFTER.test(after) || BEFORE.test(before) || (PEOPLE.test(after) && !TOLD.test(before));
	});
}

/** One person: "a man", "an old weaver". */
const ONE = new RegExp(`(?<![\\p{L}-])an?(?:\\s+[\\p{L}-]+){0,2}\\s+(?:${PERSON}|death)(?!\\p{L})`, 'iu');

export const numberWords: NumberWords = {
	find,
	stated,
	holds: (wording, n) => find(wording).some((word) => word.n === n) || (n === 1 && ONE.test(wording))
};
