/** English: how quantities and claims read. */
import type { Agreement, ClaimRecord } from '../../lesson/claims.ts';
import { nameIn } from '../../lesson/names.ts';
import type { OriginCount } from '../../lesson/origins.ts';
import { namesNumber } from '../../lesson/quantity.ts';
import type {
	Actor,
	Claim,
	Lesson,
	LessonEvent,
	Measure,
	Place,
	Quantity,
	Relation,
	SaidDate
} from '../../lesson/schema.ts';
import type { OwnTerms } from '../../lesson/terms.ts';
import type { CoreWords, FigureUi } from '../types.ts';
import { dateText, whenText } from './dates.ts';
import { capital, countOf, formatNumber, inWords, quoted } from './numbers.ts';
import { measureTexts, roleText, stakeText } from './terms.ts';

/** The figure as a mark's label and a table cell print it: "11", "70 or more", "“dozens”", "not known". */
export function figure(quantity: Quantity): string {
	switch (quantity.kind) {
		case 'exact':
			return formatNumber(quantity.n);
		case 'range':
			return `${formatNumber(quantity.min)} to ${formatNumber(quantity.max)}`;
		case 'atLeast':
			return `${formatNumber(quantity.n)} or more`;
		case 'moreThan':
			return `more than ${formatNumber(quantity.n)}`;
		case 'upTo':
			return `up to ${formatNumber(quantity.n)}`;
		case 'about':
			return `about ${formatNumber(quantity.n)}`;
		case 'words':
			if (quantity.bound === undefined) return quoted(quantity.term);
			return `${quantity.bound === 'upTo' ? 'up to' : 'at least'} ${quoted(quantity.term)}`;
		case 'unknown':
			return 'not known';
		case 'none':
			return 'no number stated';
	}
}

/** What the statement leaves open, as a clause; undefined where it leaves nothing open. */
export function openness(quantity: Quantity): string | undefined {
	switch (quantity.kind) {
		case 'atLeast':
		case 'moreThan':
			return 'no upper limit stated';
		case 'upTo':
			return 'no lower limit stated';
		case 'words':
			return 'in words, no number';
		case 'unknown':
			return quantity.why;
		default:
			return undefined;
	}
}

/** The value within a range that a dataset prefers, by its own word: "the dataset’s own best: 5". */
export function preferred(quantity: Quantity): string | undefined {
	const value = quantity.kind === 'range' ? quantity.preferred : undefined;
	return value && `the dataset’s own ${value.label}: ${formatNumber(value.n)}`;
}

/** The figure with its unit: "120,000 tenge a month". */
export function figureInUnit({ quantity, unit }: Claim): string {
	return unit && namesNumber(quantity) ? `${figure(quantity)} ${unit}` : figure(quantity);
}

export const bases: CoreWords['bases'] = {
	'name-list': 'a list of names',
	'body-count': 'a count of bodies',
	morgue: 'a morgue',
	hospital: 'a hospital',
	court: 'a court',
	video: 'a video',
	eyewitness: 'saw it',
	testimony: 'heard witnesses',
	'official-tally': 'an official tally',
	'repeats-other': 'repeats another',
	hearsay: 'was told',
	'not-stated': 'not stated'
};

export const kinds: CoreWords['kinds'] = {
	exact: 'exact number',
	range: 'range',
	atLeast: 'lower limit',
	moreThan: 'lower limit, not included',
	upTo: 'upper limit',
	about: 'rounded number',
	words: 'words',
	unknown: 'not known',
	none: 'no number'
};

export const stances: CoreWords['stances'] = {
	asserts: 'states it',
	estimates: 'estimates it',
	alleges: 'alleges it',
	'reports-others': 'reports what others say',
	doubts: 'doubts it',
	denies: 'denies it',
	withdraws: 'withdraws it'
};

const withheld: Partial<Record<Claim['stance'], string>> = {
	denies: 'denied',
	withdraws: 'withdrawn'
};

/** "denied", "withdrawn", or undefined for a claim that stands. */
export function retraction(claim: Claim): string | undefined {
	return withheld[claim.stance];
}

/** "denied on 18 December 2011" */
export function retractionDated(claim: Claim): string | undefined {
	const taken = retraction(claim);
	return taken && `${taken} ${whenText(claim.said)}`;
}

/** The claimant as this one statement names it, with a capital to open a row or a sentence. */
export function claimantName({ claim, claimant }: ClaimRecord): string {
	return capital(claim.as ?? claimant.name);
}

/** The same where a drawing has little room: the actor's short name, where there is one. */
export function claimantLabel({ claim, claimant }: ClaimRecord): string {
	return capital(claim.as ?? claimant.short ?? claimant.name);
}

export function basis({ claim }: ClaimRecord): string {
	return claim.basis.map((item) => bases[item]).join(', ');
}

export function placeName({ names }: Pick<Place, 'names'>): string {
	return nameIn(names, 'en').text;
}

export function scope({ claim, places }: ClaimRecord): string {
	if (claim.scope === 'not-stated') return 'place not stated';
	if (claim.scope === 'unclear') return 'place unclear';
	return places.map(placeName).join(' and ');
}

/** Who is counted and where: "passengers; Exampleton". */
export function counted(record: ClaimRecord): string {
	return [record.claim.population, scope(record)].filter(Boolean).join('; ');
}

/** A place in a source; `opening`, where no more of it was read, is no place but a word. */
export const locatorText = (locator: string): string => (locator === 'opening' ? 'opening' : locator);

/** Whether the claimant is itself the carrier, as a newspaper's own sentence is. */
function ownVoice({ claimant, source }: ClaimRecord): boolean {
	return claimant.id === source.carrierActor;
}

/** "via The Norrvik Courier, ¶2"; "in its own words, ¶1" where claimant and carrier are one. */
export function via(record: ClaimRecord): string {
	const { citation, source } = record;
	return ownVoice(record)
		? `in its own words, ${locatorText(citation.locator)}`
		: `via ${source.carrier}, ${locatorText(citation.locator)}`;
}

/**
 * A claim as one full sentence, for a screen reader and for the card: who, where we read it,
 * when, the figure with its open end, and on what basis.
 */
export function claimSentence(record: ClaimRecord): string {
	const { claim, source, citation } = record;
	const voice = ownVoice(record) ? 'in its own words' : `as reported by ${source.carrier}`;
	const clauses = [
		statement(record),
		openness(claim.quantity),
		preferred(claim.quantity),
		claim.population && `said of ${claim.population}`,
		scope(record),
		claim.basis.every((item) => item === 'not-stated') ? 'basis not stated' : `basis given: ${basis(record)}`
	].filter(Boolean);
	return `${claimantName(record)}, said ${whenText(claim.said)}, ${voice} (${locatorText(citation.locator)}): ${clauses.join('; ')}.`;
}

/** The sentence, and after it the claimant's stake: what a row is called and a card says. */
export function statementInFull(record: ClaimRecord): string {
	return `${claimSentence(record)} ${capital(stakeText(record.claimant.stake, record.terms))}.`;
}

function statement({ claim, terms }: ClaimRecord): string {
	const { quantity, measure, unit } = claim;
	const { many, one } = measureTexts(measure, terms);
	const said = (() => {
		switch (quantity.kind) {
			case 'unknown':
				return `number of ${many} not known`;
			case 'none':
				return `no number of ${many} stated`;
			case 'words':
				return `${figure(quantity)} (${many})`;
			default:
				return unit
					? `${figureInUnit(claim)} (${many})`
					: `${figure(quantity)} ${endsInOne(quantity) ? one : many}`;
		}
	})();
	const taken = retraction(claim);
	return taken ? `${said}, ${taken}` : said;
}

/** Whether the figure's last word is the number one: "up to 1", but not "1 or more". */
function endsInOne(quantity: Quantity): boolean {
	return 'n' in quantity && quantity.n === 1 && quantity.kind !== 'atLeast';
}

/** Over the axis: "deaths stated", or its unit. */
export function axisTitle(
	measure: Measure,
	unit: string | undefined,
	terms: Pick<OwnTerms, 'measures'>
): string {
	return unit ?? measureTexts(measure, terms).axis;
}

/** "Deaths in Exampleton, 1 March 1901"; the measure alone where no event is counted. */
export function figureHeading(
	measure: Measure,
	event: LessonEvent | undefined,
	lesson: Pick<Lesson, 'places' | 'measures'>
): string {
	const { heading } = measureTexts(measure, lesson);
	if (!event) return heading;
	const place = lesson.places.find(({ id }) => id === event.place);
	const where = event.where ?? (place && placeName(place));
	return `${heading}${where ? ` in ${where}` : ''}, ${dateText(event.dates[0]!.date)}`;
}

/** The one sentence that says what the figure shows. */
export function summary({ statements, numbers, sources, canAllHold }: Agreement): string {
	if (!statements) return 'No statement in this view.';
	const counted = `${capital(countOf(statements, 'statement'))} in ${countOf(sources, 'source')}`;
	if (!numbers) return `${counted}; ${statements === 1 ? 'it names no number' : 'none names a number'}.`;
	if (statements === 1) return `${counted}; it names a number.`;
	const all = statements === 2 ? 'both' : 'all';
	const named =
		numbers === 1 ? 'one names a number' : `${numbers === statements ? all : inWords(numbers)} name a number`;
	const together =
		canAllHold === false
			? ', and the numbers do not agree'
			: canAllHold
				? ', and the numbers can stand together'
				: '';
	return `${counted}; ${named}${together}.`;
}

/** What a party is and has at stake, and of a voice that is protected why it is not named: "police; stake not known". */
export function position({ role, stake, risk }: Actor, terms: Pick<OwnTerms, 'labels'>): string {
	return [roleText(role, terms), stakeText(stake, terms), risk && 'not named here, for their safety']
		.filter(Boolean)
		.join('; ');
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

/** "It changes the figure of the statement of the Prosecutor General of 18 December 2011." */
export function relationSentence(
	{ type, shown }: Pick<Relation, 'type' | 'shown'>,
	claimant: string,
	said: string
): string {
	return `It ${shown === 'likely' ? 'likely ' : ''}${verbs[type]} the statement of ${claimant} of ${said}.`;
}

/** "Seven reports, three origins shown; with the likely links, two." And that this is not a vote. */
export function originsSentence({ reports, stated, likely }: OriginCount): string {
	const opening = capital(countOf(reports, 'report'));
	const folded = likely < stated ? `; with the likely links, ${inWords(likely)}` : '';
	return `${opening}, ${countOf(stated, 'origin')} shown${folded}. Fewer origins do not make a claim false, more do not make it true.`;
}

/** How to read the drawing, and how many statements it cannot hold beside the others. */
export function drawingNote(apart: number): string {
	if (!apart) return ui.order;
	return `${ui.order} ${capital(inWords(apart))} ${apart === 1 ? 'statement counts' : 'statements count'} other people or places and ${apart === 1 ? 'stands' : 'stand'} in the table only.`;
}

export function repeated(claimant: string, said: SaidDate, shown: Relation['shown']): string {
	return `${claimant}, ${dateText(said)}${shown === 'likely' ? ', likely' : ''}`;
}

export const ui: FigureUi = {
	columns: {
		claimant: 'who says so',
		basis: 'how they know',
		words: 'in words',
		unknown: 'not known'
	},
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
	order:
		'Rows are ordered by how the claimant could know, then by date: no ranking of truth. Side by side does not mean equally founded.',
	focused: 'A bar at the left of a row: the text speaks of it.',
	hint: 'Choose a row for the whole statement and its source; arrow keys move, Escape closes.',
	card: {
		host: 'Whose copy we read',
		speaksOf: 'figure of',
		repeats: 'Repeats',
		repeatedBy: 'Repeated by',
		bearing: 'How it stands to others'
	},
	chosen: 'In full',
	notDrawn: 'This figure could not be drawn.',
	close: 'Close',
	sources: 'Sources',
	source: 'Source',
	original: 'Read it at',
	archived: 'Archived copy'
};
