/** English: what all figures share, as one value. */
import { nameIn } from '../../lesson/names.ts';
import type { Actor, Place } from '../../lesson/schema.ts';
import type { OwnTerms } from '../../lesson/terms.ts';
import type { CoreWords, FigureUi } from '../types.ts';
import { dateText, whenText } from './dates.ts';
import { formatNumber, inWords, numbered, quoted } from './numbers.ts';
import { authors, imprint, imprintSentence, access, seen, lookedUp, asSentence } from './sources.ts';
import { roles, stakes, roleText, stakeText } from './terms.ts';

export function placeName({ names }: Pick<Place, 'names'>): string {
	return nameIn(names, 'en').text;
}

/** A place in a source; `opening`, where no more of it was read, is no place but a word. */
export const locatorText = (locator: string): string => (locator === 'opening' ? 'opening' : locator);

/** "The Norrvik Courier (¶6)"; the name alone where no more than the opening was read, which the card and the table say. */
export const carrierAt = (carrier: string, locator: string): string =>
	locator === 'opening' ? carrier : `${carrier} (${locatorText(locator)})`;

/** What a party is and has at stake, and of a voice that is protected why it is not named: "police; stake not known". */
function position({ role, stake, risk }: Actor, terms: Pick<OwnTerms, 'labels'>): string {
	return [roleText(role, terms), stakeText(stake, terms), risk && 'not named here, for their safety']
		.filter(Boolean)
		.join('; ');
}

const ui: FigureUi = {
	table: {
		caption: 'The same statements as a table',
		claimant: 'Who says so',
		carrier: 'Where we read it',
		said: 'Said on',
		figure: 'Figure',
		kind: 'Kind of statement',
		counted: 'Who is counted, and where',
		basis: 'How they know',
		notStated: 'not stated'
	},
	hint: 'Choose a row for the whole statement and its source; arrow keys move, Escape closes.',
	card: {
		host: 'Whose copy we read'
	},
	chosen: 'In full',
	notDrawn: 'This figure could not be drawn.',
	close: 'Close',
	sources: 'Sources',
	source: 'Source',
	original: 'Read it at',
	archived: 'Archived copy'
};

export const core: CoreWords = {
	language: 'en',
	formatNumber,
	inWords,
	quoted,
	numbered,
	dateText,
	whenText,
	roles,
	stakes,
	roleText,
	stakeText,
	position,
	placeName,
	locatorText,
	authors,
	imprint,
	imprintSentence,
	access,
	seen,
	lookedUp,
	asSentence,
	ui
};
