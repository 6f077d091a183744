/** The closed lists of the model, apart from its schema so that a figure need not carry the validator. */

export const MEASURES = ['deaths', 'wounded'] as const;

/** In the order the rows stand in: how the claimant could know. It is no ranking of truth. */
export const BASES = [
	'name-list',
	'body-count',
	'morgue',
	'hospital',
	'court',
	'video',
	'eyewitness',
	'official-tally',
	'repeats-other',
	'hearsay',
	'not-stated'
] as const;
