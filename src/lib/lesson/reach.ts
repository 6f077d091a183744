/** The limits of knowledge: who could report from where, and when. */
import { overlaps, type Bounds } from './dates.ts';
import type { Citation, Reach } from './schema.ts';
import { MEANS } from './vocabulary.ts';

export type Means = Reach['means'];

export interface PlaceReach {
	/** Id of the place. */
	place: string;
	/** Who could report from it, and how. */
	reporters: { actor: string; means: Exclude<Means, 'none'> }[];
	/** Who could not. */
	cut: string[];
	/** The closest that anyone came: on site, escorted, by telephone, or none. */
	best: Means;
	/** Where all this was read, each place of a source once. */
	citations: Citation[];
}

/** The records whose date may fall into a window; an open end reaches on. */
export function reachOn(reach: readonly Reach[], window: Bounds): Reach[] {
	return reach.filter(({ date }) => overlaps(date, window));
}

/**
 * What is known of each place in a window, in the order the records first name it. A place without a record is not
 * in the list: that nothing is recorded does not mean that nobody could report.
 */
export function limitsOfKnowledge(reach: readonly Reach[], window: Bounds): PlaceReach[] {
	const places = new Map<string, PlaceReach>();
	for (const { actor, place, means, citations } of reachOn(reach, window)) {
		const here = places.get(place) ?? { place, reporters: [], cut: [], best: 'none', citations: [] };
		places.set(place, here);
		if (means === 'none') here.cut.push(actor);
		else here.reporters.push({ actor, means });
		for (const citation of citations)
			if (
				!here.citations.some(
					({ source, locator }) => source === citation.source && locator === citation.locator
				)
			)
				here.citations.push(citation);
		// The list runs from the closest to none.
		if (MEANS.indexOf(means) < MEANS.indexOf(here.best)) here.best = means;
	}
	return [...places.values()];
}
