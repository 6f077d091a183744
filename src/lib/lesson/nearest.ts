/** The word that was meant, for a message on one that is not known. */
import leven from 'leven';

/**
 * The nearest of some words, if it is near enough that the other is a slip of it: one letter in a short word, three in a
 * long one. Of those equally near, the one that begins alike.
 */
export function nearest(word: string, among: readonly string[]): string | undefined {
	const small = word.toLowerCase();
	if (small.length > 60) return undefined;
	const most = small.length < 5 ? 1 : small.length < 8 ? 2 : 3;
	let best: { one: string; distance: number; alike: number } | undefined;
	for (const one of among) {
		const distance = leven(small, one.toLowerCase(), { maxDistance: most + 1 });
		if (distance > most) continue;
		const alike = sharedBeginning(small, one.toLowerCase());
		if (!best || distance < best.distance || (distance === best.distance && alike > best.alike))
			best = { one, distance, alike };
	}
	return best?.one;
}

function sharedBeginning(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

/** `: did you mean claimant?`, or nothing where no word is near. */
export function didYouMean(word: string, among: readonly string[]): string {
	const near = nearest(word, among);
	return near === undefined ? '' : `: did you mean ${near}?`;
}

/** As many of the words that there are as a message names. */
const MOST = 8;

/** `: did you mean claimant?`; where no word is near, which there are, or that there are none yet. */
export function whichThereAre(word: string, among: readonly string[]): string {
	const near = didYouMean(word, among);
	if (near) return near;
	if (!among.length) return '; there are none yet';
	const left = among.length > MOST + 1 ? among.length - MOST : 0;
	const named = left ? [...among.slice(0, MOST), `${left} more`] : among;
	return `; there ${among.length > 1 ? 'are' : 'is only'} ${inARow(named)}`;
}

const inARow = (words: readonly string[]): string =>
	words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words.join();
