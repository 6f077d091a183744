/** Who repeats whom: claims folded to the statement they go back to. */
import type { Claim, Relation } from './schema.ts';

export interface Echo {
	claim: Claim;
	/** Whether every link on its way is stated by a source, or one of them is likely only. */
	shown: Relation['shown'];
}

export interface Origin {
	/** Id of the claim it all goes back to. */
	id: string;
	/** That claim; undefined where it is not among those given, and only its echoes are. */
	origin?: Claim;
	echoes: Echo[];
}

/** Of a relation what folds: another than `repeats` does not. */
export type RepeatLink = Pick<Relation, 'from' | 'to' | 'type' | 'shown'>;

type Links = Map<string, Pick<Relation, 'to' | 'shown'>>;

/**
 * Folds claims to their origins along `repeats`, through claims that are not given as well. A claim that repeats
 * several goes to the first that the relations name. Every claim is in the result once, as origin or as echo.
 *
 * @param likely whether links that are only likely fold too; default false
 */
export function origins(
	claims: readonly Claim[],
	relations: readonly RepeatLink[],
	{ likely = false }: { likely?: boolean } = {}
): Origin[] {
	const links: Links = new Map();
	for (const { from, to, type, shown } of relations)
		if (type === 'repeats' && (likely || shown === 'stated') && !links.has(from))
			links.set(from, { to, shown });
	const folded = new Map<string, Origin>();
	for (const claim of claims) {
		const { root, shown } = rootOf(claim.id, links);
		const group = folded.get(root) ?? { id: root, echoes: [] };
		folded.set(root, group);
		if (claim.id === root) group.origin = claim;
		else group.echoes.push({ claim, shown });
	}
	return [...folded.values()];
}

/** Where a claim goes back to. A circle, which a lesson may not have, ends where it would be entered again. */
function rootOf(id: string, links: Links): { root: string; shown: Relation['shown'] } {
	const passed = new Set([id]);
	let root = id;
	let shown: Relation['shown'] = 'stated';
	for (let link = links.get(root); link && !passed.has(link.to); link = links.get(root)) {
		root = link.to;
		passed.add(root);
		if (link.shown === 'likely') shown = 'likely';
	}
	return { root, shown };
}

/** "7 reports, 3 origins": how many statements there are, and how many they go back to. */
export interface OriginCount {
	reports: number;
	/** Folding only the links that a source states. */
	stated: number;
	/** Folding the likely links too. */
	likely: number;
}

export function countOrigins(claims: readonly Claim[], relations: readonly Relation[]): OriginCount {
	return {
		reports: claims.length,
		stated: origins(claims, relations).length,
		likely: origins(claims, relations, { likely: true }).length
	};
}
