/** What is seen of a comparison, as data: its view, its claims in their order, the relations between them, and their sources. */
import type { ClaimRows } from '../../rows/claims.ts';

/** JSON; records have the shape that they have in a compiled lesson. */
export function dataFile({ view, rows, links }: ClaimRows): string {
	const claims = rows.map(({ facts }) => facts.record.claim);
	const sources = new Map(rows.flatMap((row) => row.sources).map((source) => [source.id, source]));
	const data = { view, claims, relations: links, sources: [...sources.values()] };
	return `${JSON.stringify(data, null, '\t')}\n`;
}
