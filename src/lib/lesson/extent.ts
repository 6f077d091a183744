/** The edges of a map in the order that a lesson writes them, and as they may be meant where they stand in another. */

/** Degrees: west, south, east, north. */
export type Edges = [west: number, south: number, east: number, north: number];

/**
 * Which two of four numbers may be the longitudes, the others being the latitudes; the lower of two is west, or south. What
 * other programs write comes first: Overpass and Leaflet have south, west, north, east; GMT has west, east, south, north.
 */
const LONGITUDES = [
	[0, 2],
	[1, 3],
	[0, 1],
	[2, 3],
	[0, 3],
	[1, 2]
] as const;

/** How much smaller an extent is that is meant rather than another of the same numbers: it is of a place, not of a continent. */
export const MUCH = 4;

/** The other extents that four numbers may be meant as. */
export function otherOrders(edges: Edges): Edges[] {
	return LONGITUDES.flatMap((pair): Edges[] => {
		const low = (one: number, other: number) => one - other;
		const [west, east] = pair.map((at) => edges[at]).sort(low) as [number, number];
		const [south, north] = edges.filter((_, at) => !(pair as readonly number[]).includes(at)).sort(low) as [
			number,
			number
		];
		const order: Edges = [west, south, east, north];
		const isOther = order.some((edge, at) => edge !== edges[at]);
		return isOther && west < east && south < north && Math.max(-south, north) <= 90 ? [order] : [];
	});
}

/** Those of some extents that are not much larger than another of them. */
export const likely = (orders: readonly Edges[]): Edges[] =>
	orders.filter((one) => orders.every((other) => sizeOf(one) < sizeOf(other) * MUCH));

/** `[-54, 46.5, -51, 48.5]` */
export const edgesText = (edges: Readonly<Edges>): string => `[${edges.join(', ')}]`;

/** What is said of four numbers that are no extent, with those that may be meant. */
export function notAnExtent(edges: Edges): string {
	const [, south, , north] = edges;
	const why = Math.max(Math.abs(south), Math.abs(north)) > 90 ? 'no latitude above 90' : 'south below north';
	const meant = south === north ? [] : likely(otherOrders(edges)).slice(0, 2).map(edgesText);
	return `must be [west, south, east, north], with ${why}${meant.length ? `: did you mean ${meant.join(' or ')}?` : ''}`;
}

/** Square degrees. */
export const sizeOf = ([west, south, east, north]: Edges): number =>
	(east - west + (west < east ? 0 : 360)) * (north - south);
