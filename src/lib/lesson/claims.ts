/** Which claims a state admits, in which order they stand, and what a claim refers to. */
import { canBothHold, namesNumber } from './quantity.ts';
import type { Actor, Citation, Claim, ClaimsState, Lesson, Source } from './schema.ts';
import { BASES } from './vocabulary.ts';

/** A claim with everything a reader must be able to reach from it. */
export interface ClaimRecord {
	claim: Claim;
	claimant: Actor;
	/** The first citation: where we read it. */
	citation: Citation;
	source: Source;
}

/** @throws {Error} for an id that is not in the lesson; `parseLesson` refuses such a lesson. */
export function byId<T extends { id: string }>(records: readonly T[], id: string): T {
	const found = records.find((record) => record.id === id);
	if (!found) throw new Error(`There is no record "${id}".`);
	return found;
}

export function claimRecord(lesson: Pick<Lesson, 'actors' | 'sources'>, claim: Claim): ClaimRecord {
	const citation = claim.citations[0]!;
	return {
		claim,
		claimant: byId(lesson.actors, claim.claimant),
		citation,
		source: byId(lesson.sources, citation.source)
	};
}

/**
 * Whether the state admits the claim. *Said by this date* counts a claim of a month or a year from its
 * latest possible day, so that an uncertain date never shows a statement too early.
 */
export function admits(state: ClaimsState, claim: Claim): boolean {
	return (
		claim.event === state.event &&
		claim.measure === state.measure &&
		claim.audience === 'class' &&
		(state.document === undefined || claim.citations.some(({ source }) => source === state.document)) &&
		(state.latest === undefined || latestDay(claim.said) <= latestDay(state.latest)) &&
		(state.only === undefined || state.only.includes(claim.id))
	);
}

/** The last day that an EDTF level 0 date may mean: `2011-12` → `2011-12-31`. */
export function latestDay(date: string): string {
	const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
	if (day !== undefined) return date;
	// `Date.UTC` would take the year 79 for 1979.
	const last = new Date(0);
	last.setUTCFullYear(year, month ?? 12, 0);
	return last.toISOString().slice(0, 10);
}

/** The claims a state admits, ordered by how the claimant could know; ties by date said, then as written. */
export function admittedClaims(
	lesson: Pick<Lesson, 'actors' | 'sources' | 'claims'>,
	state: ClaimsState
): ClaimRecord[] {
	return lesson.claims
		.filter((claim) => admits(state, claim))
		.map((claim) => claimRecord(lesson, claim))
		.sort(
			(a, b) =>
				basisRank(a.claim) - basisRank(b.claim) ||
				latestDay(a.claim.said).localeCompare(latestDay(b.claim.said))
		);
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

/**
 * Why two claims may not stand on one axis, or undefined where they may. A scope or population that is not
 * stated does not keep a claim off: it is marked as not stated.
 */
export function axisConflict(a: Claim, b: Claim): 'event' | 'measure' | 'place' | 'population' | undefined {
	if (a.event !== b.event) return 'event';
	if (a.measure !== b.measure) return 'measure';
	if (
		typeof a.scope === 'object' &&
		typeof b.scope === 'object' &&
		!sameMembers(a.scope.places, b.scope.places)
	)
		return 'place';
	if (a.population !== undefined && b.population !== undefined && a.population !== b.population)
		return 'population';
	return undefined;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
	return a.every((member) => b.includes(member)) && b.every((member) => a.includes(member));
}
