/** English: what every lesson calls its parties, and how a lesson's own terms go before that. */
import type { OwnTerms } from '../../lesson/terms.ts';
import type { CoreWords } from '../types.ts';

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
