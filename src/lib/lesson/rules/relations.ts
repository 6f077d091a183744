/** Rules on what claims do to one another. */
import { compareMinutes } from '../dates.ts';
import type { Problem } from '../problem.ts';
import { findCycle } from '../relations.ts';
import type { Claim, Relation } from '../schema.ts';
import type { LessonIndex } from './lesson-index.ts';

/** Relations in which a claim cannot come back to itself. */
const ACYCLIC = [
	{ types: ['repeats'], say: 'repeat' },
	{ types: ['revises', 'redefines'], say: 'revise' },
	{ types: ['part-of'], say: 'are part of' },
	{ types: ['includes'], say: 'include' }
] as const;

export function relationProblems(index: LessonIndex): Problem[] {
	const { relations, claims } = index.lesson;
	const single = relations.flatMap((relation, i) => relationProblem(index, relation, `relations[${i}]`));
	const seen = new Set<string>();
	const twice = relations.flatMap(({ from, to, type }, i) => {
		const key = `${type} ${from} ${to}`;
		if (!seen.has(key)) {
			seen.add(key);
			return [];
		}
		return [{ path: `relations[${i}]`, message: `that "${from}" ${type} "${to}" is said twice` }];
	});
	const cycles = ACYCLIC.flatMap(({ types, say }) => {
		const edges = relations.filter(
			({ from, to, type }) => from !== to && (types as readonly string[]).includes(type)
		);
		const cycle = findCycle(
			claims.map(({ id }) => id),
			edges
		);
		if (!cycle) return [];
		const at = relations.findIndex(
			(relation) => edges.includes(relation) && cycle.includes(relation.from) && cycle.includes(relation.to)
		);
		return [
			{
				path: `relations[${at}]`,
				message: `these claims ${say} one another in a circle: ${cycle.join(', ')}`
			}
		];
	});
	return [...single, ...twice, ...cycles];
}

function relationProblem(index: LessonIndex, { from, to, type }: Relation, path: string): Problem[] {
	const missing = [
		...index.dangling('claims', from, `${path}.from`),
		...index.dangling('claims', to, `${path}.to`)
	];
	if (missing.length) return missing;
	if (from === to) return [{ path: `${path}.to`, message: `"${from}" cannot stand in a relation to itself` }];
	const [a, b] = [index.get('claims', from)!, index.get('claims', to)!];
	if (!index.sure(a, b)) return [];
	return type === 'revises' || type === 'redefines' ? revisionProblem(a, b, type, path) : [];
}

/** A line over time joins only one claimant's own figures, forwards. */
function revisionProblem(a: Claim, b: Claim, type: string, path: string): Problem[] {
	if (a.claimant !== b.claimant)
		return [
			{
				path,
				message: `"${a.id}" ${type} "${b.id}", but they have two claimants; one claimant does not revise another: use contradicts or repeats`
			}
		];
	if (
		a.said.latest !== undefined &&
		b.said.earliest !== undefined &&
		compareMinutes(a.said.latest, b.said.earliest) < 0
	)
		return [{ path, message: `"${a.id}" ${type} "${b.id}", but was said before it; exchange from and to` }];
	return [];
}
