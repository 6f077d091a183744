/** Statements of one dataset that speak of one day after another: figures on a scale of their own. Pure. */
import { grouped } from '../../lesson/grouped.ts';
import type { ClaimRow } from '../../rows/claims.ts';

export interface Series {
	rows: readonly ClaimRow[];
	/** Whom and where it counts: what tells it from the series beside it. */
	of: string;
	unit: string | undefined;
	/** The end of its scale: the largest figure of all series in this unit beside it. */
	most: number;
}

/** Fewer are statements by themselves. */
const LEAST = 3;

/** One number, of a day that is not the day it was said. */
function numberOf({ facts }: ClaimRow): number | undefined {
	const { quantity, record, retracted } = facts;
	if (record.claim.asOf === undefined || retracted !== undefined) return undefined;
	return quantity.kind === 'exact' ? quantity.n : undefined;
}

export const valueOf = (row: ClaimRow): number => numberOf(row)!;

/** The series among some statements of one measure, and what belongs to none. No two claimants and no two units share one. */
export function seriesOf(rows: readonly ClaimRow[]): { series: Series[]; rest: ClaimRow[] } {
	const groups = grouped(
		rows.filter((row) => numberOf(row) !== undefined),
		({ facts: { claimant, unit, scope, population, axis } }) =>
			JSON.stringify([claimant, unit, scope, population, axis])
	);
	const long = [...groups.values()].filter(
		(group) =>
			group.length >= LEAST &&
			new Set(group.map(({ facts }) => facts.record.claim.asOf!.edtf)).size === group.length
	);
	const most = new Map<string | undefined, number>();
	for (const row of long.flat())
		most.set(row.facts.unit, Math.max(most.get(row.facts.unit) ?? 0, valueOf(row)));
	const taken = new Set(long.flat());
	const scopes = new Set(long.map(([first]) => first!.facts.scope)).size;
	return {
		series: long.map((group) => {
			const { unit, scope, population } = group[0]!.facts;
			return {
				rows: group,
				of: scopes === long.length || !population ? scope : `${population}, ${scope}`,
				unit,
				most: most.get(unit)!
			};
		}),
		rest: rows.filter((row) => !taken.has(row))
	};
}
