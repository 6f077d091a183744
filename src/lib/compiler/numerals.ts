/** Numbers in prose that are statements, and those that are not: dates, hours, ages, ordinals, places in a source. */
import { withPlainDigits } from '../lesson/rules/numerals.ts';
import { dateUsage, monthNames, type DateUsage } from '../words/date-usage.ts';
import { numberWordsOf } from '../words/number-words/index.ts';

/** A number without its claim. */
export interface Unclaimed {
	/** As it stands in the text: "12", "Eighteen". */
	number: string;
	/** Where it begins. */
	index: number;
}

const YEAR = '(?:1\\d{3}|20\\d{2})';
/** A year that is one wherever it stands before punctuation; 1300 may be a count there. */
const LATE_YEAR = '(?:1[6-9]|20)\\d{2}';
/** Not inside a word or a longer number. */
const OPEN = '(?<![\\p{L}\\p{N}])';
const SHUT = '(?![\\p{L}\\p{N}])';
/** What goes on with a clause and counts nothing: "By 1808 the mills", not "by 1300 weavers". */
const CLAUSE =
	'(?=$|\\s*[.,;:)!?–—-]|\\s*\\(|\\s+(?:the|an?|he|she|it|they|we|his|her|their|its|this|that|these|those|there|most|some|no|all|and|or|to|until|when|while|with|as|at|in|on|for|is|was|were|had|has|have|say|says|said|gives|gave|tells|calls|speaks)(?!\\p{L}))';

const patterns = new Map<string, RegExp[]>();

/** What may stand as a numeral in prose of a language without a claim. English forms may stand in every language. */
function freeIn(language: string): RegExp[] {
	const key = language.toLowerCase();
	let found = patterns.get(key);
	if (!found) patterns.set(key, (found = compose(language)));
	return found;
}

function compose(language: string): RegExp[] {
	const usages = dateUsage(language);
	const all = (part: keyof DateUsage) => usages.flatMap((usage) => usage[part] ?? []).join('|');
	const [ordinal, before, after, hour] = [all('ordinal'), all('before'), all('after'), all('hour')];
	const month = monthNames(language)
		.map((name) => `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\.?`)
		.join('|');
	const day = `\\d{1,2}(?:${ordinal}|\\.)?`;
	const days = `(?:${day}(?:\\s?[–-]\\s?|\\s(?:and|or|to|und|bis|et|au|y|e|и|–)\\s))?${day}`;
	const yearAfterMonth = `(?:,?\\s(?:de\\s|del\\s)?\\d{3,4}(?![\\d,.]*\\d))?`;
	const rules = [
		// 16 August, 16th of August 1819, 16. August, 16 de agosto de 1819, 16 августа, 16–17 August.
		`${OPEN}${days}\\s(?:of\\s|de\\s)?(?:${month})${yearAfterMonth}${SHUT}`,
		// 16-17 and 1819-08-16, as data write them.
		`${OPEN}\\d{4}-\\d{2}-\\d{2}${SHUT}`,
		// August 16, 1819. Before a noun the number may count: "in August 16 people".
		`${OPEN}(?:${month})\\s${days}(?:,?\\s${YEAR}${SHUT}|${CLAUSE})`,
		`(?<=(?:^|[^\\p{L}])on\\s)(?:${month})\\s${days}${SHUT}`,
		// August 1819, August de 1819.
		`${OPEN}(?:${month})\\s(?:de\\s|del\\s)?${YEAR}${SHUT}`,
		// 1819年8月16日, 1819년 8월 16일.
		'\\d{1,4}\\s?[年月日년월일]',
		`${OPEN}(?:${before})\\s${YEAR}(?:[–/-]\\d{2,4})?${SHUT}`,
		`${OPEN}(?:by|before|after|from|of|through|around|about)\\s${YEAR}${CLAUSE}`,
		`${OPEN}\\d{1,4}\\s?(?:${after})`,
		`${OPEN}AD\\s\\d{1,4}${SHUT}`,
		// 1819’s.
		`${OPEN}${YEAR}[’']s${SHUT}`,
		// 1819–20, 1914-18.
		`${OPEN}${LATE_YEAR}[–/-]\\d{2}${SHUT}`,
		`${OPEN}${LATE_YEAR}(?=$|[.,;:)!?–—-]| \\(| to${SHUT}| and${SHUT}| until${SHUT})`,
		// 1790s, the ’90s, 1790’s.
		`(?<![\\p{L}\\p{N}])[’']?\\d{0,3}0[’']?s${SHUT}`,
		`${OPEN}\\d+(?:${ordinal})${SHUT}`,
		`${OPEN}\\d{1,2}[:.h]\\d{2}(?:\\s?(?:${hour}))${SHUT}`,
		`${OPEN}\\d{1,2}(?::|h)\\d{2}${SHUT}`,
		`${OPEN}\\d{1,2}\\s?(?:${hour})(?!\\p{L})`,
		`${OPEN}aged\\s\\d{1,3}${SHUT}`,
		`${OPEN}\\d{1,3}[-\\s]years?[-\\s]old${SHUT}`,
		// Places in a source, and numbers that name.
		`(?:¶|§|№|${OPEN}(?:no|nr|p|pp|page|pages|vol|n[°º])\\.?)\\s?\\d+(?:[–-]\\d+)?${SHUT}`
	];
	return rules.map((rule) => new RegExp(rule, 'giu'));
}

/**
 * The first number of a text that states something and has no claim: a numeral of any script that is none of these, or
 * number words that count people or what was done to them, in the languages whose number words are known.
 *
 * @param language of the text, a BCP 47 tag
 */
export function findUnclaimed(text: string, language: string): Unclaimed | undefined {
	const numeral = /\p{Nd}/u.test(text) ? unclaimedNumeral(text, language) : undefined;
	const words = numberWordsOf(language)?.stated(text);
	if (numeral && (!words || numeral.index < words.index)) return numeral;
	return words && { number: words.words, index: words.index };
}

function unclaimedNumeral(text: string, language: string): Unclaimed | undefined {
	// What may stand is blanked, not cut, so that the 11 of 2011 is not taken for it.
	const [found] = freeIn(language)
		.reduce(
			(rest, pattern) => rest.replace(pattern, (free) => ' '.repeat(free.length)),
			withPlainDigits(text)
		)
		.matchAll(/\d[\d,.]*\d|\d/g);
	return found && { number: text.slice(found.index, found.index + found[0].length), index: found.index };
}
