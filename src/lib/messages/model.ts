/** English: the words of the model's closed lists. A value without its words is a type error. */
import type { Blank } from '../lesson/accounts.ts';
import type { OriginCount } from '../lesson/origins.ts';
import type { Claim, LessonEvent, Measure, Place, Reach, Relation } from '../lesson/schema.ts';
import type { OwnTerms } from '../lesson/terms.ts';
import { OVERVIEW, type MEASURES, type PLACE_KINDS, type ROLES, type STAKES } from '../lesson/vocabulary.ts';
import { inWords } from './numbers.ts';

export interface MeasureTexts {
	/** Opens a heading: "Deaths". */
	heading: string;
	/** After a number: "11 deaths". */
	many: string;
	/** After the number one. */
	one: string;
	/** Over the axis. */
	axis: string;
}

const texts = (heading: string, many: string, one = many, axis = `${many} stated`): MeasureTexts => ({
	heading,
	many,
	one,
	axis
});

const measures: Record<(typeof MEASURES)[number], MeasureTexts> = {
	deaths: texts('Deaths', 'deaths', 'death'),
	'bodies-seen': texts('Bodies seen', 'bodies seen', 'body seen', 'bodies said to have been seen'),
	'deaths-witnessed': texts('Deaths seen by one witness', 'deaths seen by one witness', 'death seen'),
	'names-listed': texts('Names on a list', 'names on a list', 'name on a list', 'names said to be listed'),
	wounded: texts('Wounded', 'wounded'),
	'hospital-intake': texts(
		'Received by a hospital',
		'people received by a hospital',
		'person received by a hospital'
	),
	detained: texts('Detained', 'detained'),
	charged: texts('Charged or on trial', 'charged or on trial'),
	convicted: texts('Convicted', 'convicted'),
	present: texts('People present', 'people present', 'person present'),
	inhabitants: texts('Inhabitants', 'inhabitants', 'inhabitant')
};

/** To stand after other words. */
export const uncapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** How a lesson calls what is counted: as it declares it, or as every lesson does. */
export function measureTexts(measure: Measure, terms: Pick<OwnTerms, 'measures'>): MeasureTexts {
	const own = terms.measures.find(({ id }) => id === measure);
	if (own) {
		const many = own.many ?? uncapitalized(own.name);
		return texts(own.name, many, own.one, own.axis);
	}
	return Object.hasOwn(measures, measure)
		? measures[measure as keyof typeof measures]
		: texts(measure, measure);
}

const verbs: Record<Relation['type'], string> = {
	revises: 'changes the figure of',
	redefines: 'changes what is counted in',
	repeats: 'repeats',
	'independent-of': 'is independent of',
	contradicts: 'contradicts',
	includes: 'includes',
	'part-of': 'is a part of',
	denies: 'denies',
	'not-comparable': 'cannot be compared with'
};

/** "It changes the figure of the Prosecutor General’s statement of 18 December 2011." */
export function relationSentence(
	{ type, shown }: Pick<Relation, 'type' | 'shown'>,
	claimant: string,
	said: string
): string {
	return `It ${shown === 'likely' ? 'likely ' : ''}${verbs[type]} the statement of ${claimant} of ${said}.`;
}

export const means: Record<Reach['means'], string> = {
	'on-site': 'on the spot',
	escorted: 'led by officials',
	telephone: 'by telephone',
	none: 'could not report'
};

export const placePrecisions: Record<Place['precision'], string> = {
	point: 'exact place',
	town: 'somewhere in the town',
	district: 'somewhere in the district',
	region: 'somewhere in the region',
	country: 'somewhere in the country',
	unknown: 'place not known'
};

export const standings: Record<LessonEvent['standing'], string> = {
	reported: 'reported',
	disputed: 'disputed',
	established: 'established'
};

const OVERVIEW_NAME = 'Before and after';

/** How a lesson calls a track of its timeline. */
export function trackName(track: string, { tracks }: Pick<OwnTerms, 'tracks'>): string {
	return tracks.find(({ id }) => id === track)?.name ?? (track === OVERVIEW ? OVERVIEW_NAME : track);
}

export const stances: Record<Claim['stance'], string> = {
	asserts: 'states it',
	estimates: 'estimates it',
	alleges: 'alleges it',
	'reports-others': 'reports what others say',
	doubts: 'doubts it',
	denies: 'denies it',
	withdraws: 'withdraws it'
};

const roles: Record<(typeof ROLES)[number], string> = {
	government: 'government',
	prosecutor: 'prosecutors',
	police: 'police',
	company: 'company',
	union: 'trade union',
	opposition: 'opposition',
	ngo: 'non-governmental organisation',
	intergovernmental: 'organisation of states',
	court: 'court',
	press: 'press',
	medical: 'medical staff',
	eyewitness: 'eyewitness',
	researcher: 'researcher',
	anonymous: 'unnamed',
	unattributed: 'nobody named'
};

/** What a party has at stake: a position, not a verdict. */
const stakes: Record<(typeof STAKES)[number], string> = {
	'commands-the-forces': 'commands the forces',
	'part-of-the-state': 'part of the state',
	employer: 'is the employer',
	affected: 'is affected',
	'campaigns-against': 'campaigns against the government',
	'campaigns-for-rights': 'campaigns for human rights',
	'state-owned': 'belongs to a state',
	'funded-by-a-state': 'is funded by a state',
	'none-known': 'no stake known',
	unknown: 'stake not known'
};

const placeKinds: Record<(typeof PLACE_KINDS)[number], string> = {
	country: 'country',
	region: 'region',
	city: 'city',
	town: 'town',
	settlement: 'village or settlement',
	street: 'street',
	building: 'building',
	site: 'place in a town',
	transport: 'railway, road or airport',
	water: 'water'
};

/** A word for an id: as the lesson labels it, or as every lesson does. */
const labelled =
	(kind: 'role' | 'stake' | 'placeKind', universal: Record<string, string>) =>
	(id: string, { labels }: Pick<OwnTerms, 'labels'>): string => {
		const own = labels[kind] ?? {};
		return Object.hasOwn(own, id) ? own[id]! : Object.hasOwn(universal, id) ? universal[id]! : id;
	};

export const roleText = labelled('role', roles);
export const stakeText = labelled('stake', stakes);
export const placeKind = labelled('placeKind', placeKinds);

export const blanks: Record<Blank, string> = {
	silent: 'says nothing of this',
	'not-in-the-part-we-read': 'not in the part we read',
	'could-not-know': 'could not have known'
};

/** "Seven reports, three origins shown; with the likely links, two." And that this is not a vote. */
export function originsSentence({ reports, stated, likely }: OriginCount): string {
	const counted = (n: number, one: string) => `${inWords(n)} ${one}${n === 1 ? '' : 's'}`;
	const opening = counted(reports, 'report');
	const folded = likely < stated ? `; with the likely links, ${inWords(likely)}` : '';
	return `${opening.charAt(0).toUpperCase()}${opening.slice(1)}, ${counted(stated, 'origin')} shown${folded}. Fewer origins do not make a claim false, more do not make it true.`;
}
