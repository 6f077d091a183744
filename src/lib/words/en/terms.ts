/** English: what every lesson counts and calls its parties, and how a lesson's own terms go before that. */
import type { Measure } from '../../lesson/schema.ts';
import type { OwnTerms } from '../../lesson/terms.ts';
import type { CoreWords, MeasureTexts } from '../types.ts';
import { uncapitalized } from './numbers.ts';

const texts = (heading: string, many: string, one = many, axis = `${many} stated`): MeasureTexts => ({
	heading,
	many,
	one,
	axis
});

export const measures: CoreWords['measures'] = {
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

export const roles: CoreWords['roles'] = {
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
export const stakes: CoreWords['stakes'] = {
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

/** A word for an id: as the lesson labels it, or as every lesson does. */
export const labelled =
	(kind: 'role' | 'stake' | 'placeKind', universal: Record<string, string>) =>
	(id: string, { labels }: Pick<OwnTerms, 'labels'>): string => {
		const own = labels[kind] ?? {};
		return Object.hasOwn(own, id) ? own[id]! : Object.hasOwn(universal, id) ? universal[id]! : id;
	};

export const roleText = labelled('role', roles);
export const stakeText = labelled('stake', stakes);
