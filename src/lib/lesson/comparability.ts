/** Whether two claims count the same thing. A third answer stands between yes and no: it is not stated. */
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
	const different = differences(a, b);
	if (a.id !== b.id && relations.some((relation) => parts(relation, a.id, b.id))) different.push('relation');
	if (different.length) return { value: 'different', reasons: different };
	const open: Aspect[] = [];
	if (typeof a.scope === 'string' || typeof b.scope === 'string') open.push('scope');
	if (a.population === undefined || b.population === undefined) open.push('population');
	return { value: open.length ? 'not-stated' : 'same', reasons: open };
}

function differences(a: Claim, b: Claim): Aspect[] {
	const different: Aspect[] = [];
	if (a.event !== b.event) different.push('event');
	if (a.measure !== b.measure) different.push('measure');
	if (a.unit !== b.unit) different.push('unit');
	if (typeof a.scope === 'object' && typeof b.scope === 'object' && placesOf(a) !== placesOf(b))
		different.push('scope');
	if (a.population !== undefined && b.population !== undefined && a.population !== b.population)
		different.push('population');
	return different;
}

function parts({ type, from, to }: Relations[number], a: string, b: string): boolean {
	return type === 'not-comparable' && ((from === a && to === b) || (from === b && to === a));
}

/** The set of places as one text: in any order, each once. */
function placesOf({ scope }: Claim): string {
	return typeof scope === 'object' ? [...new Set(scope.places)].sort().join(' ') : '';
}

/** What a claim counts, as one text: claims of one text share an axis, and differ alike from every other. */
function kindsBy(apart: Relations): (claim: Claim) => string {
	const named = new Set(apart.flatMap(({ from, to }) => [from, to]));
	return (claim) => {
		const { id, event, measure, unit, population, scope } = claim;
		return JSON.stringify([
			event,
			measure,
			unit,
			population,
			typeof scope === 'object' ? placesOf(claim) : null,
			named.has(id) ? id : null
		]);
	};
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
	const kindOf = kindsBy(apart);
	const first = new Map<string, Claim>();
	for (const claim of claims) {
		const kind = kindOf(claim);
		if (!first.has(kind)) first.set(kind, claim);
	}
	const kinds = [...first.values()];
	return kinds.flatMap((a, i) =>
		kinds.slice(i + 1).flatMap((b) => {
			const { value, reasons } = comparability(a, b, apart);
			return value === 'different' ? [{ a, b, reasons }] : [];
		})
	);
}

/**
 * The claims in groups that can each share an axis, in their order: a claim joins the first group in which it
 * differs from none. Every claim is in one group.
 */
export function axisGroups(claims: readonly Claim[], relations: Relations): Claim[][] {
	/** Of each its claims, and the first of each kind among them. */
	const groups: { members: Claim[]; kinds: Map<string, Claim> }[] = [];
	const apart = relations.filter(({ type }) => type === 'not-comparable');
	const kindOf = kindsBy(apart);
	for (const claim of claims) {
		const kind = kindOf(claim);
		let group = groups.find(
			({ kinds }) =>
				kinds.has(kind) ||
				[...kinds.values()].every((one) => comparability(claim, one, apart).value !== 'different')
		);
		if (!group) groups.push((group = { members: [], kinds: new Map() }));
		group.members.push(claim);
		if (!group.kinds.has(kind)) group.kinds.set(kind, claim);
	}
	return groups.map(({ members }) => members);
}
