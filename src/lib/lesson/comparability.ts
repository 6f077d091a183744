/** Whether two claims count the same thing. A third answer stands between yes and no: it is not stated. */
import { grouped } from './grouped.ts';
import type { Claim, Relation } from './schema.ts';

export type Aspect = 'event' | 'measure' | 'unit' | 'scope' | 'population' | 'relation';

export interface Comparability {
	/**
	 * `different`: never on one axis. `not-stated`: may share one, marked so. `same`: shares it.
	 */
	value: 'same' | 'not-stated' | 'different';
	/** What differs, or what is not stated; none where it is the same. */
	reasons: Aspect[];
}

/** The part of a relation that decides whether two claims can share an axis. */
export type AxisRelation = Pick<Relation, 'from' | 'to' | 'type'>;
type Relations = readonly AxisRelation[];

/** Compares what two claims count: symmetric, and never `different` of a claim with itself. */
export function comparability(a: Claim, b: Claim, relations: Relations): Comparability {
	const different = differences(a, b, relations);
	if (different.length) return { value: 'different', reasons: different };
	const open: Aspect[] = [];
	if (typeof a.scope === 'string' || typeof b.scope === 'string') open.push('scope');
	if (a.population === undefined || b.population === undefined) open.push('population');
	return { value: open.length ? 'not-stated' : 'same', reasons: open };
}

/** What of two claims may differ; the last two, only where both state them. */
const ASPECTS = ['event', 'measure', 'unit', 'scope', 'population'] as const;
const STATED = 3;

/** Places as one text: in any order, each once. */
const valueOf = (claim: Claim, aspect: (typeof ASPECTS)[number]): string | undefined =>
	aspect !== 'scope'
		? claim[aspect]
		: typeof claim.scope === 'object'
			? [...new Set(claim.scope.places)].sort().join(' ')
			: undefined;

/** What keeps two claims off one axis. */
function differences(a: Claim, b: Claim, relations: Relations): Aspect[] {
	const apart = relations.some(
		({ type, from, to }) =>
			type === 'not-comparable' && a.id !== b.id && [from, to].includes(a.id) && [from, to].includes(b.id)
	);
	const different = ASPECTS.filter((aspect, at) => {
		const [one, other] = [valueOf(a, aspect), valueOf(b, aspect)];
		return one !== other && (at < STATED || (one !== undefined && other !== undefined));
	});
	return apart ? [...different, 'relation'] : different;
}

/** What a claim counts, as one text: claims of one text share an axis, and differ alike from every other. */
function kindsBy(apart: Relations): (claim: Claim) => string {
	const named = new Set(apart.flatMap(({ from, to }) => [from, to]));
	return (claim) =>
		JSON.stringify([ASPECTS.map((aspect) => valueOf(claim, aspect)), named.has(claim.id) && claim.id]);
}

/**
 * The pairs that may not share an axis. Claims that count alike are compared as one, so that ten thousand claims of
 * a few kinds are a few comparisons; each pair of kinds is named by its first claims.
 */
export function axisConflicts(
	claims: readonly Claim[],
	relations: Relations
): { a: Claim; b: Claim; reasons: Aspect[] }[] {
	const apart = relations.filter(({ type }) => type === 'not-comparable');
	const kinds = [...grouped(claims, kindsBy(apart)).values()].map(([first]) => first!);
	return kinds.flatMap((a, i) =>
		kinds.slice(i + 1).flatMap((b) => {
			const reasons = differences(a, b, apart);
			return reasons.length ? [{ a, b, reasons }] : [];
		})
	);
}

/**
 * The claims in groups that can each share an axis, in their order: a claim joins the first group in which it
 * differs from none. Every claim is in one group.
 */
export function axisGroups(claims: readonly Claim[], relations: Relations): Claim[][] {
	const apart = relations.filter(({ type }) => type === 'not-comparable');
	const groups: Claim[][][] = [];
	for (const kind of grouped(claims, kindsBy(apart)).values()) {
		const group = groups.find((kinds) => kinds.every(([one]) => !differences(kind[0]!, one!, apart).length));
		if (group) group.push(kind);
		else groups.push([kind]);
	}
	const places = new Map(claims.map((claim, at) => [claim, at]));
	return groups.map((kinds) => kinds.flat().sort((a, b) => places.get(a)! - places.get(b)!));
}
