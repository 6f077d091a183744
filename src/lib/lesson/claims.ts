/** Which claims a view admits, in which order they stand, and what a claim refers to. */
import { axisGroups, type AxisRelation } from './comparability.ts';
import { compareDates, saidBy } from './dates.ts';
import { canBothHold, namesNumber } from './quantity.ts';
import type { Actor, Citation, Claim, ClaimsView, Lesson, Measure, Place, Source } from './schema.ts';
import { termsOf, type OwnTerms } from './terms.ts';
import { BASES } from './vocabulary.ts';

/** A claim with everything a reader must be able to reach from it. */
export interface ClaimRecord {
	claim: Claim;
	claimant: Actor;
	/** The first citation: where we read it. */
	citation: Citation;
	source: Source;
	/** The places counted; none where they are not stated or unclear. */
	places: readonly Place[];
	/** What the lesson declares for itself: how it calls what is counted, and stakes. */
	terms: OwnTerms;
}

/** The part of a lesson that a claim refers to. */
export type ClaimContext = Pick<Lesson, 'actors' | 'sources' | 'places'> & OwnTerms;

/** @throws {Error} for an id that is not in the lesson; `parseLesson` refuses such a lesson. */
export function byId<T extends { id: string }>(records: readonly T[], id: string): T {
	const found = records.find((record) => record.id === id);
	if (!found) throw new Error(`There is no record "${id}".`);
	return found;
}

export function claimRecord(lesson: ClaimContext, claim: Claim): ClaimRecord {
	const citation = claim.citations[0]!;
	return {
		claim,
		claimant: byId(lesson.actors, claim.claimant),
		citation,
		source: byId(lesson.sources, citation.source),
		places: typeof claim.scope === 'object' ? claim.scope.places.map((id) => byId(lesson.places, id)) : [],
		terms: termsOf(lesson)
	};
}

/**
 * Whether the view admits the claim. *Said by this date* counts a claim of a month or a year from its
 * latest possible day, so that an uncertain date never shows a statement too early.
 */
export function admits(view: ClaimsView, claim: Claim): boolean {
	return (
		counts(view, claim) &&
		claim.audience === 'class' &&
		(view.document === undefined || claim.citations.some(({ source }) => source === view.document)) &&
		(view.latest === undefined || saidBy(claim.said, view.latest)) &&
		(view.only === undefined || view.only.includes(claim.id))
	);
}

/** Whether a claim is of what the view counts, or of what it counts beside that. */
function counts({ event, measure, also = [] }: ClaimsView, claim: Claim): boolean {
	return [{ event, measure }, ...also.map((other) => ({ event, measure, ...other }))].some(
		(counted) => counted.event === claim.event && counted.measure === claim.measure
	);
}

/** The view that holds every class claim of an event and measure. */
export function wholeView(event: string | undefined, measure: Measure): ClaimsView {
	return { figure: 'claims', event, measure, focus: [] };
}

/** The claims a view admits, ordered by how the claimant could know; ties by date said, then as written. */
export function admittedClaims(
	lesson: ClaimContext & Pick<Lesson, 'claims'>,
	view: ClaimsView
): ClaimRecord[] {
	return lesson.claims
		.filter((claim) => admits(view, claim))
		.map((claim) => claimRecord(lesson, claim))
		.sort((a, b) => basisRank(a.claim) - basisRank(b.claim) || compareDates(a.claim.said, b.claim.said));
}

/**
 * The records that one axis can hold: those without a number, and of those with one the first and all that differ
 * from none before them. A view that a lesson's step declares holds no others; a view that an importer makes may.
 */
export function onOneAxis(
	records: readonly ClaimRecord[],
	relations: readonly AxisRelation[]
): ClaimRecord[] {
	const [shared = []] = axisGroups(
		records.map(({ claim }) => claim).filter(({ quantity }) => namesNumber(quantity)),
		relations
	);
	return records.filter(({ claim }) => !namesNumber(claim.quantity) || shared.includes(claim));
}

function basisRank(claim: Claim): number {
	return Math.min(...claim.basis.map((basis) => BASES.indexOf(basis)));
}

/** What is said of a set of claims as a whole. There is no total, mean or middle among it. */
export interface Agreement {
	statements: number;
	numbers: number;
	sources: number;
	/** Whether the numbers, as worded, can stand together; undefined for fewer than two, or where it is unclear. */
	canAllHold: boolean | undefined;
}

export function agreement(records: readonly ClaimRecord[]): Agreement {
	const numbers = records.filter(({ claim }) => namesNumber(claim.quantity));
	const pairs = numbers.flatMap((a, i) =>
		numbers.slice(i + 1).map((b) => canBothHold(a.claim.quantity, b.claim.quantity))
	);
	return {
		statements: records.length,
		numbers: numbers.length,
		sources: new Set(records.map(({ source }) => source.id)).size,
		canAllHold: pairs.includes(false) ? false : pairs.length && !pairs.includes(undefined) ? true : undefined
	};
}
