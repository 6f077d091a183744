/** English: how a comparison of claims is set in words. */
import { capital, firstToLast, inWords } from './numbers.ts';
import { fromTo, shortDate } from './dates.ts';
import type { ComparisonPart } from '../comparison.ts';

const plural = (n: number, one: string, many = `${one}s`) => `${inWords(n)} ${n === 1 ? one : many}`;

/** What one statement does to another, before the name of whose it is. */
const RELATIONS = {
	revises: 'changes the figure of',
	redefines: 'counts by another rule than',
	repeats: 'repeats',
	'independent-of': 'independent of',
	contradicts: 'contradicts',
	includes: 'includes',
	'part-of': 'part of',
	denies: 'denies',
	'not-comparable': 'not comparable with'
} as const;

export const comparison: ComparisonPart = {
	basisGroups: {
		'name-list': 'From a list of names',
		'body-count': 'From a count of bodies',
		morgue: 'From a morgue',
		hospital: 'From a hospital',
		court: 'From a court',
		video: 'From a video',
		eyewitness: 'Saw it',
		testimony: 'Heard witnesses',
		'official-tally': 'From an official tally',
		'repeats-other': 'Repeats another',
		hearsay: 'Was told by others',
		'not-stated': 'Does not say how it was counted'
	},
	noNumber: 'No number',
	bearing: 'Bears on it, names no number',
	anotherCount: (what) => `${capital(what)}: another count`,
	noUpperLimit: 'no upper limit stated',
	shortDate,
	relation: (type, shown, name, figure) =>
		`${shown === 'likely' ? 'likely ' : ''}${RELATIONS[type]} ${figure}${name ? ` (${name})` : ''}`,
	repeatedBy: (names, shown) => `${shown === 'likely' ? 'likely ' : ''}repeated by ${names.join(', ')}`,
	likely: 'likely',
	explore: 'Explore',
	partsBy: (dimension) => `In parts, by ${dimension}`,
	parts: {
		basis: 'how the claimant could know',
		claimant: 'claimant',
		measure: 'what is counted'
	},
	held: firstToLast,
	fromTo,
	foot({ sameDay, carrier, grouped, likely, scopeOfAll }) {
		const read =
			carrier && (sameDay ? `All read in ${carrier}; said ${sameDay}.` : `All read in ${carrier}.`);
		return [
			grouped
				? 'Groups by how each could know: no ranking of truth.'
				: 'Side by side does not mean equally founded.',
			read ?? (sameDay && `All said ${sameDay}.`),
			scopeOfAll && `${capital(scopeOfAll)} in all.`,
			likely && 'Dotted: likely, not shown.'
		]
			.filter(Boolean)
			.join(' ');
	},
	apartFoot: (equal) =>
		equal
			? 'Every axis starts at zero, on one scale, and stands alone: never add, never subtract.'
			: 'Every axis starts at zero, on a scale of its own, and stands alone: never add, never subtract.',
	sentence({ statements, numbers, claimants, sources, sameBasis, origins, likelyRepeats }) {
		if (!statements) return 'No statement in this view.';
		const where = sources === 1 ? 'one source' : plural(sources, 'source');
		const counted = `${capital(plural(statements, 'statement'))}`;
		const without = statements - numbers;
		const named =
			statements === 1
				? `It names ${numbers ? 'a' : 'no'} number.`
				: !without
					? `${statements === 2 ? 'Both' : 'All'} name a number.`
					: !numbers
						? 'None names a number.'
						: `${capital(inWords(numbers))} ${numbers === 1 ? 'names' : 'name'} a number, ${inWords(without)} ${without === 1 ? 'does' : 'do'} not.`;
		const opening =
			claimants > 1 && claimants < statements
				? `${counted} by ${plural(claimants, 'voice')}, in ${where}`
				: `${counted} in ${where}`;
		const basis =
			sameBasis === undefined
				? ''
				: sameBasis === 'not-stated'
					? ` ${statements === 1 ? 'It does not say' : 'None says'} how it was counted.`
					: ` ${statements === 1 ? 'Basis' : 'All have one basis'}: ${comparison.basisGroups[sameBasis].toLowerCase()}.`;
		if (likelyRepeats)
			return `${opening}, and perhaps ${plural(origins, 'origin')}: ${plural(likelyRepeats, 'likely repeats another', 'likely repeat another')}. ${named}${basis}`;
		return `${opening}. ${named}${basis}`;
	}
};
