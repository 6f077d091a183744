/** What a reader of a comparison asks of it, and what it shows then: another view and another order, never another drawing. Pure. */
import { compareDates, saidBy } from '../../lesson/dates.ts';
import { ARRANGEMENTS, CLAIM_ORDERS } from '../../lesson/vocabulary.ts';
import type { ClaimsView, ResolvedDate } from '../../lesson/schema.ts';
import type { ClaimRow, ClaimRows, Grouping } from '../../rows/claims.ts';
import type { ClaimsWords } from '../../words/index.ts';
import type { ArrangementName } from '../arrange/index.ts';

export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/**
 * What is left out is as the view declares it. A choice narrows what the view admits, and never widens it. It may come from an address:
 * an arrangement or an order that there is not counts as left out.
 */
export interface ClaimsChoice {
	arrangement?: ArrangementName | undefined;
	/** @default 'basis' */
	order?: ClaimOrder | undefined;
	/** *In this document*: the id of a source. Without effect on a view that declares its document. */
	document?: string | undefined;
	/** *Said by this date*, "2011-12-17". Without effect beyond the date that a view declares, and where it is no day. */
	latest?: string | undefined;
	/** Whether what repeats another is folded into its origin. */
	fold?: boolean | undefined;
}

/** A day as a view names it, "2011-12-17"; undefined for a text that is none. */
export const wholeDay = (day: string): ResolvedDate | undefined =>
	/^-?\d{4,}-\d\d-\d\d$/.test(day)
		? { edtf: day, earliest: `${day}T00:00`, latest: `${day}T23:59`, precision: 'day' }
		: undefined;

/** The view that a choice leaves of a declared one. */
export function chosenView(
	view: ClaimsView,
	{ arrangement, document, latest, fold }: ClaimsChoice
): ClaimsView {
	const day = latest === undefined ? undefined : wholeDay(latest);
	return {
		...view,
		...(arrangement && ARRANGEMENTS.includes(arrangement) && { arrangement }),
		...(document !== undefined && view.document === undefined && { document }),
		...(day && !(view.latest && saidBy(view.latest, day)) && { latest: day }),
		...(fold !== undefined && { fold })
	};
}

/** The rows in the order that is asked for. They come ordered by how the claimants could know. */
export function orderedRows(
	rows: ClaimRows,
	order: ClaimOrder | undefined,
	{ time }: Pick<ClaimsWords, 'time'>
): ClaimRows {
	const grouping = order && CLAIM_ORDERS.includes(order) && groupings[order];
	if (!grouping) return rows;
	const { compare, ...how } = grouping;
	return {
		...rows,
		rows: [...rows.rows].sort(compare(rows.rows)),
		grouping: { ...how, dimension: time.dimension.day }
	};
}

const bySaid = (a: ClaimRow, b: ClaimRow) => compareDates(a.facts.said, b.facts.said);

/** What each claimant is called over what it says: as all its statements name it, else by its own short name. */
function namesOf(rows: readonly ClaimRow[]): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const { facts } of rows) {
		const { claimant, name, actor } = facts;
		names.set(claimant, (names.get(claimant) ?? name) === name ? name : actor);
	}
	return names;
}

type Ordered = Omit<Grouping, 'dimension'> & {
	compare: (rows: readonly ClaimRow[]) => (a: ClaimRow, b: ClaimRow) => number;
};

const groupings: Partial<Record<ClaimOrder, Ordered>> = {
	claimant: {
		compare(rows) {
			const names = namesOf(rows);
			return (a, b) => {
				const [one, other] = [a, b].map(({ facts }) => names.get(facts.claimant)!.toLowerCase()) as [
					string,
					string
				];
				// By code unit: the same on every machine, where `localeCompare` is not.
				return one < other ? -1 : one > other ? 1 : bySaid(a, b);
			};
		},
		heading: () => '',
		days: false
	},
	date: { compare: () => bySaid, heading: ({ facts }) => facts.saidText, days: true }
};
