/** What claims do to one another: circles, and one claimant's figure over time. */
import { compareDates } from './dates.ts';
import type { Claim, Relation } from './schema.ts';

export interface Edge {
	from: string;
	to: string;
}

/** The ids of one circle, in the order of its edges, or undefined. Without recursion: a chain may be long. */
export function findCycle(ids: readonly string[], edges: readonly Edge[]): string[] | undefined {
	const next = new Map<string, string[]>();
	for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
	const done = new Set<string>();
	for (const start of ids) {
		/** The way from the start, each with how many of its edges have been followed. */
		const way: { id: string; followed: number }[] = [{ id: start, followed: 0 }];
		const onWay = new Set([start]);
		while (way.length) {
			const here = way.at(-1)!;
			const to = done.has(here.id) ? undefined : next.get(here.id)?.[here.followed++];
			if (to === undefined) {
				done.add(here.id);
				onWay.delete(here.id);
				way.pop();
			} else if (onWay.has(to)) return way.slice(way.findIndex(({ id }) => id === to)).map(({ id }) => id);
			else if (!done.has(to)) {
				way.push({ id: to, followed: 0 });
				onWay.add(to);
			}
		}
	}
	return undefined;
}

/** A claim and the claims of the same claimant that it revises or redefines. */
const revises = ({ type }: Relation) => type === 'revises' || type === 'redefines';

/**
 * One claimant's own figures as they changed, oldest first: a list for each set of claims that revisions join, in
 * the order of their first claims. A claim that nobody revised, and that revises nothing, is in no chain.
 */
export function revisionChains(claims: readonly Claim[], relations: readonly Relation[]): Claim[][] {
	const byId = new Map(claims.map((claim) => [claim.id, claim]));
	const joined = new Map<string, Set<string>>();
	for (const { from, to } of relations.filter(revises)) {
		const [a, b] = [byId.get(from), byId.get(to)];
		if (!a || !b || a.claimant !== b.claimant) continue;
		const both = new Set([...(joined.get(from) ?? [from]), ...(joined.get(to) ?? [to])]);
		for (const id of both) joined.set(id, both);
	}
	return [...new Set(joined.values())].map((ids) =>
		claims.filter(({ id }) => ids.has(id)).sort((a, b) => compareDates(a.said, b.said))
	);
}
