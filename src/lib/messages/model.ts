/** English: the words of the model's closed lists. A value without its words is a type error. */
import type { Blank } from '../lesson/accounts.ts';
import type { OriginCount } from '../lesson/origins.ts';
import type {
	Actor,
	Claim,
	LessonEvent,
	Measure,
	Place,
	Reach,
	Relation,
	TimelineView
} from '../lesson/schema.ts';

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

const measure = (heading: string, many: string, one = many, axis = `${many} stated`): MeasureTexts => ({
	heading,
	many,
	one,
	axis
});

export const measureTexts: Record<Measure, MeasureTexts> = {
	deaths: measure('Deaths', 'deaths', 'death'),
	'bodies-seen': measure('Bodies seen', 'bodies seen', 'body seen', 'bodies said to have been seen'),
	'deaths-witnessed': measure('Deaths seen by one witness', 'deaths seen by one witness', 'death seen'),
	'names-listed': measure('Names on a list', 'names on a list', 'name on a list', 'names said to be listed'),
	wounded: measure('Wounded', 'wounded'),
	'hospital-intake': measure(
		'Received by a hospital',
		'people received by a hospital',
		'person received by a hospital'
	),
	detained: measure('Detained', 'detained'),
	charged: measure('Charged or on trial', 'charged or on trial'),
	convicted: measure('Convicted', 'convicted'),
	dismissed: measure('Dismissed', 'dismissed'),
	'on-strike': measure('On strike', 'on strike'),
	present: measure('People present', 'people present', 'person present'),
	inhabitants: measure('Inhabitants', 'inhabitants', 'inhabitant'),
	pay: measure('Pay', 'pay'),
	'pay-rise': measure('Rises in pay', 'rise in pay'),
	'pay-ratio': measure('Pay compared', 'pay compared'),
	'pay-share': measure('Parts of pay', 'part of pay'),
	'income-per-head': measure(
		'Income per head of all inhabitants',
		'income per head of all inhabitants',
		'income per head of all inhabitants',
		'income per head of all inhabitants'
	),
	compensation: measure('Compensation', 'compensation'),
	output: measure('Output', 'output')
};

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

export const tracks: Record<TimelineView['tracks'][number], string> = {
	pay: 'Pay and work',
	strike: 'Strike and state',
	overview: 'Before and after'
};

export const stances: Record<Claim['stance'], string> = {
	asserts: 'states it',
	estimates: 'estimates it',
	alleges: 'alleges it',
	'reports-others': 'reports what others say',
	doubts: 'doubts it',
	denies: 'denies it',
	withdraws: 'withdraws it'
};

export const roles: Record<Actor['role'], string> = {
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
