/** English: how quantities and claims read. */
import type { ClaimRecord } from '../../lesson/claims.ts';
import type { OriginCount } from '../../lesson/origins.ts';
import { namesNumber } from '../../lesson/quantity.ts';
import type {
	Claim,
	Lesson,
	LessonEvent,
	Measure,
	Quantity,
	Relation,
	SaidDate
} from '../../lesson/schema.ts';
import type { OwnTerms } from '../../lesson/terms.ts';
import type { StatementWords } from '../types.ts';
import { dateText, whenText } from './dates.ts';
import { carrierAt, core, placeName } from './core.ts';
import { measures, measureTexts } from './measures.ts';
import { capital, countOf, formatNumber, inWords, quoted } from './numbers.ts';
import { stakeText } from './terms.ts';

/** The figure as a mark's label and a table cell print it: "11", "70 or more", "“dozens”", "not known". */
function figure(quantity: Quantity): string {
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
function openness(quantity: Quantity): string | undefined {
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
function preferred(quantity: Quantity): string | undefined {
	const value = quantity.kind === 'range' ? quantity.preferred : undefined;
	return value && `the dataset’s own ${value.label}: ${formatNumber(value.n)}`;
}

/** The figure with its unit: "120,000 tenge a month". */
export function figureInUnit({ quantity, unit }: Claim): string {
	return unit && namesNumber(quantity) ? `${figure(quantity)} ${unit}` : figure(quantity);
}

const bases: StatementWords['bases'] = {
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

const kinds: StatementWords['kinds'] = {
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

const stances: StatementWords['stances'] = {
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
function retraction(claim: Claim): string | undefined {
	return withheld[claim.stance];
}

/** "denied on 18 December 2011" */
function retractionDated(claim: Claim): string | undefined {
	const taken = retraction(claim);
	return taken && `${taken} ${whenText(claim.said)}`;
}

/** The claimant as this one statement names it, with a capital to open a row or a sentence. */
function claimantName({ claim, claimant }: ClaimRecord): string {
	return capital(claim.as ?? claimant.name);
}

/** The same where a drawing has little room: the actor's short name, where there is one. */
function claimantLabel({ claim, claimant }: ClaimRecord): string {
	return capital(claim.as ?? claimant.short ?? claimant.name);
}

function basis({ claim }: ClaimRecord): string {
	return claim.basis.map((item) => bases[item]).join(', ');
}

function scope({ claim, places }: ClaimRecord): string {
	if (claim.scope === 'not-stated') return 'place not stated';
	if (claim.scope === 'unclear') return 'place unclear';
	return places.map(placeName).join(' and ');
}

/** Who is counted and where: "passengers; Exampleton". */
export function counted(record: ClaimRecord): string {
	return [record.claim.population, scope(record)].filter(Boolean).join('; ');
}

/** Whether the claimant is itself the carrier, as a newspaper's own sentence is. */
function ownVoice({ claimant, source }: ClaimRecord): boolean {
	return claimant.id === source.carrierActor;
}

/**
 * A claim as one full sentence, for a screen reader and for the card: who, where we read it,
 * when, the figure with its open end, and on what basis.
 */
function claimSentence(record: ClaimRecord): string {
	const { claim, source, citation } = record;
	const voice = carrierAt(
		ownVoice(record) ? 'in its own words' : `as reported by ${source.carrier}`,
		citation.locator
	);
	const clauses = [
		statement(record),
		openness(claim.quantity),
		preferred(claim.quantity),
		claim.population && `said of ${claim.population}`,
		scope(record),
		claim.basis.every((item) => item === 'not-stated') ? 'basis not stated' : `basis given: ${basis(record)}`
	].filter(Boolean);
	return `${claimantName(record)}, said ${whenText(claim.said)}, ${voice}: ${clauses.join('; ')}.`;
}

/** The sentence, and after it the claimant's stake: what a row is called and a card says. */
function statementInFull(record: ClaimRecord): string {
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
function axisTitle(measure: Measure, unit: string | undefined, terms: Pick<OwnTerms, 'measures'>): string {
	return unit ?? measureTexts(measure, terms).axis;
}

/** "Deaths in Exampleton, 1 March 1901"; the measure alone where no event is counted. */
function figureHeading(
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
function relationSentence(
	{ type, shown }: Pick<Relation, 'type' | 'shown'>,
	claimant: string,
	said: string
): string {
	return `It ${shown === 'likely' ? 'likely ' : ''}${verbs[type]} the statement of ${claimant} of ${said}.`;
}

/** "Seven reports, three origins shown; with the likely links, two." And that this is not a vote. */
function originsSentence({ reports, stated, likely }: OriginCount): string {
	const opening = capital(countOf(reports, 'report'));
	const folded = likely < stated ? `; with the likely links, ${inWords(likely)}` : '';
	return `${opening}, ${countOf(stated, 'origin')} shown${folded}. Fewer origins do not make a claim false, more do not make it true.`;
}

function repeated(claimant: string, said: SaidDate, shown: Relation['shown']): string {
	return `${claimant}, ${dateText(said)}${shown === 'likely' ? ', likely' : ''}`;
}

/** What all figures share, and how a quantity and a statement read. */
export const statements: StatementWords = {
	...core,
	figure,
	figureInUnit,
	openness,
	preferred,
	kinds,
	bases,
	basis,
	stances,
	retraction,
	retractionDated,
	claimantName,
	claimantLabel,
	scope,
	counted,
	claimSentence,
	statementInFull,
	beyond: {
		speaksOf: 'figure of',
		repeats: 'Repeats',
		repeatedBy: 'Repeated by',
		bearing: 'How it stands to others'
	},
	relationSentence,
	repeated,
	originsSentence,
	measures,
	measureTexts,
	axisTitle,
	figureHeading
};
