/** Claims as rows. */
import { axisGroups } from '../lesson/comparability.ts';
import { admittedClaims, type ClaimRecord } from '../lesson/claims.ts';
import { proseText } from '../lesson/prose.ts';
import { namesNumber, statedBounds, type StatedBounds } from '../lesson/quantity.ts';
import type { Basis, ClaimsView, Lesson, Measure, Quantity, SaidDate } from '../lesson/schema.ts';
import { BASES } from '../lesson/vocabulary.ts';
import type { Words } from '../words/index.ts';
import type { Row, RowLink } from './types.ts';

export interface ClaimFacts {
	quantity: Quantity;
	bounds: StatedBounds;
	/** As the drawing prints it: in the source's own words where these are few, "70 or higher". */
	figure: string;
	/** What it leaves open, as a clause. */
	openness?: string | undefined;
	unit?: string | undefined;
	measure: Measure;
	/** Whom it counts, where it says so. */
	population?: string | undefined;
	/** Where it counts: "Exampleton", "place not stated". */
	scope: string;
	scopeStated: boolean;
	/** Id of the actor. */
	claimant: string;
	/** As this statement names the claimant, in its short form. */
	name: string;
	/** What the claimant has at stake. */
	stake: string;
	/** How the claimant could know: the first of its bases in the order of the vocabulary, and all in words. */
	basis: Basis;
	bases: string;
	said: SaidDate;
	/** "17 December 2011" */
	saidText: string;
	/** Where it was read: "The Moscow News", "¶2". */
	source: string;
	carrier: string;
	locator: string;
	/** "denied", "withdrawn" */
	retracted?: string | undefined;
	note?: string | undefined;
	/**
	 * Which claims it can share an axis with: those of the same number, and of −1, which name no number, all that count the
	 * same measure.
	 */
	axis: number;
}

export type ClaimRow = Row<ClaimFacts>;

/** What one comparison of claims shows, in the order of how the claimants could know, then of the day said. */
export interface ClaimRows {
	view: ClaimsView;
	rows: readonly ClaimRow[];
	/** Relations between two of the rows. */
	links: readonly RowLink[];
	/** Over the axis of a measure: "deaths stated", "tenge a month". */
	axisTitle: (measure: Measure, unit?: string) => string;
}

type ClaimsLesson = Pick<
	Lesson,
	'language' | 'actors' | 'sources' | 'places' | 'claims' | 'relations' | 'measures' | 'tracks' | 'labels'
>;

export function claimRows(view: ClaimsView, lesson: ClaimsLesson, words: Words): ClaimRows {
	const records = admittedClaims(lesson, view);
	const groups = axisGroups(
		records.map(({ claim }) => claim).filter(({ quantity }) => namesNumber(quantity)),
		lesson.relations
	);
	const axisOf = new Map(groups.flatMap((group, at) => group.map(({ id }) => [id, at] as const)));
	const rows = records.map((record) => claimRow(record, axisOf.get(record.claim.id) ?? -1, lesson, words));
	const shown = new Set(rows.map(({ key }) => key.id));
	return {
		view,
		rows,
		links: lesson.relations
			.filter(({ from, to }) => shown.has(from) && shown.has(to))
			.map(({ from, to, type, shown: how, why }) => ({ from, to, type, shown: how, why: proseText(why) })),
		axisTitle: (measure, unit) => words.axisTitle(measure, unit, lesson)
	};
}

function claimRow(record: ClaimRecord, axis: number, lesson: ClaimsLesson, words: Words): ClaimRow {
	const { claim, claimant, citation, source, terms } = record;
	return {
		key: { kind: 'claim', id: claim.id },
		sentence: words.statementInFull(record),
		sources: [source],
		facts: {
			quantity: claim.quantity,
			bounds: statedBounds(claim.quantity),
			figure: ownWords(record, lesson.language) ?? words.figure(claim.quantity),
			openness: words.openness(claim.quantity),
			unit: claim.unit,
			measure: claim.measure,
			population: claim.population,
			scope: words.scope(record),
			scopeStated: typeof claim.scope === 'object',
			claimant: claimant.id,
			name: words.claimantLabel(record),
			stake: words.stakeText(claimant.stake, terms),
			basis: [...claim.basis].sort((a, b) => BASES.indexOf(a) - BASES.indexOf(b))[0]!,
			bases: words.basis(record),
			said: claim.said,
			saidText: words.dateText(claim.said),
			source: source.id,
			carrier: source.carrier,
			locator: citation.locator,
			retracted: words.retraction(claim),
			note: claim.note && proseText(claim.note),
			axis
		}
	};
}

/** The source's words for an open or rounded figure, where they are as short as ours and in the lesson's language. */
function ownWords({ claim, citation, source }: ClaimRecord, language: string): string | undefined {
	const { quantity } = claim;
	const { wording } = citation;
	const open = ['atLeast', 'moreThan', 'upTo', 'about', 'range'].includes(quantity.kind);
	if (!open || !wording || wording.length > OWN_WORDS) return undefined;
	if ((source.language ?? language) !== language) return undefined;
	const numbers = wording.match(/\d[\d,.  ]*/g)?.map((text) => Number(text.replace(/[^\d]/g, '')));
	const stated = Object.values(statedBounds(quantity));
	return numbers && stated.every((n) => numbers.includes(n)) && numbers.length === new Set(stated).size
		? wording
		: undefined;
}

const OWN_WORDS = 16;
