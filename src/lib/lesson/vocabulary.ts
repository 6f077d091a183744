/**
 * The lists of the model, apart from its schema so that a figure need not carry the validator. Measures, tracks, roles,
 * stakes and kinds of places are open: these are the universal ones, and a lesson declares its own beside them.
 */

/** What a claim counts, in any lesson. Claims of different measures never share an axis. */
export const MEASURES = [
	'deaths',
	'bodies-seen',
	'deaths-witnessed',
	'names-listed',
	'wounded',
	'hospital-intake',
	'detained',
	'charged',
	'convicted',
	'present',
	'inhabitants'
] as const;

/** In the order the rows stand in: how the claimant could know. It is no ranking of truth. */
export const BASES = [
	'name-list',
	'body-count',
	'morgue',
	'hospital',
	'court',
	'video',
	'eyewitness',
	'testimony',
	'official-tally',
	'repeats-other',
	'hearsay',
	'not-stated'
] as const;

export const ROLES = [
	'government',
	'prosecutor',
	'police',
	'company',
	'union',
	'opposition',
	'ngo',
	'intergovernmental',
	'court',
	'press',
	'medical',
	'eyewitness',
	'researcher',
	'anonymous',
	'unattributed'
] as const;

/** What a party has at stake: a position, not a verdict and not a trust score. */
export const STAKES = [
	'commands-the-forces',
	'part-of-the-state',
	'employer',
	'affected',
	'campaigns-against',
	'campaigns-for-rights',
	'state-owned',
	'funded-by-a-state',
	'none-known',
	'unknown'
] as const;

export const STANCES = [
	'asserts',
	'estimates',
	'alleges',
	'reports-others',
	'doubts',
	'denies',
	'withdraws'
] as const;

/** How a comparison of claims is set. */
export const ARRANGEMENTS = ['moment', 'over-time', 'apart'] as const;

/** In which order claims stand at one moment. By size is none: a larger number is no better founded. */
export const CLAIM_ORDERS = ['basis', 'claimant', 'date'] as const;

export const RELATION_TYPES = [
	'revises',
	'redefines',
	'repeats',
	'independent-of',
	'contradicts',
	'includes',
	'part-of',
	'denies',
	'not-comparable'
] as const;

/** Where the author of the document stood. */
export const ACCESS = ['on-site', 'escorted', 'remote', 'blocked', 'unknown'] as const;

/** What of a source was read: of a part, which pages. */
export const SEEN = ['full', 'part', 'opening', 'second-hand'] as const;

/** How someone could report from a place. */
export const MEANS = ['on-site', 'escorted', 'telephone', 'none'] as const;

export const PRECISIONS = ['point', 'town', 'district', 'region', 'country', 'unknown'] as const;

export const PLACE_KINDS = [
	'country',
	'region',
	'city',
	'town',
	'settlement',
	'street',
	'building',
	'site',
	'transport',
	'water'
] as const;

/** The track of events that no other holds: what came before and after. */
export const OVERVIEW = 'overview';

/** The state of a drawing that is shown before the text names anything. */
export const ENTRY = 'entry';

export const STANDINGS = ['reported', 'disputed', 'established'] as const;

/** What an account may have instead of an answer. Only a source read whole can be silent. */
export const BLANKS = ['silent', 'not-in-the-part-we-read', 'could-not-know'] as const;

export const DATE_PRECISIONS = [
	'minute',
	'day',
	'month',
	'season',
	'year',
	'decade',
	'interval',
	'set'
] as const;

/** What words of a text may speak of beside a claim: `[the decree]{event=decree}`. */
export const MENTIONED = ['event', 'account', 'place', 'reach', 'term'] as const;

/** How fine the coast and the countries of a map are: 1:110, 1:50 and 1:10 million. */
export const DETAILS = ['coarse', 'medium', 'fine'] as const;
