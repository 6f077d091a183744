/** Claims as rows. */
import { axisGroups } from '../lesson/comparability.ts';
import { admittedClaims, byId, claimRecord, type ClaimRecord } from '../lesson/claims.ts';
import { proseText } from '../lesson/prose.ts';
import { namesNumber, statedBounds, type StatedBounds } from '../lesson/quantity.ts';
import type {
	Basis,
	Citation,
	Claim,
	ClaimsView,
	Lesson,
	Measure,
	Quantity,
	Relation,
	SaidDate
} from '../lesson/schema.ts';
import { BASES } from '../lesson/vocabulary.ts';
import type { StatementWords } from '../words/index.ts';
import { mayName, type Admission } from './admission.ts';
import { cell, cellIf, hostCell, readingParts, small, smallIf, sourcesOf } from './parts.ts';
import type { Cell, Column, Part, Row, RowLink, Rows } from './types.ts';

export interface ClaimFacts {
	/** What it is made of, for a file that holds the data themselves. */
	record: ClaimRecord;
	quantity: Quantity;
	bounds: StatedBounds;
	/** As the drawing prints it: in the source's own words where these are few, "70 or higher". */
	figure: string;
	/** What it leaves open, as a clause. */
	openness?: string | undefined;
	unit?: string | undefined;
	measure: Measure;
	event?: string | undefined;
	/** Whom it counts, where it says so. */
	population?: string | undefined;
	/** Where it counts: "Exampleton", "place not stated". */
	scope: string;
	scopeStated: boolean;
	/** Id of the actor. */
	claimant: string;
	/** As this statement names the claimant, else in short. */
	name: string;
	/** The same, in full. */
	fullName: string;
	/** The claimant's own short name. */
	actor: string;
	/** The name as it stands within a sentence. */
	inSentence: string;
	/** What the claimant has at stake. */
	stake: string;
	/** How the claimant could know: the first of its bases in the order of the vocabulary, and all in words. */
	basis: Basis;
	bases: string;
	said: SaidDate;
	/** "17 December 2011" */
	saidText: string;
	/** Where it was read: "The Exampleton Gazette", "¶2". */
	source: string;
	carrier: string;
	locator: string;
	/** Id of the actor whose copy of it we read, where that is not the carrier's own. */
	host?: string | undefined;
	/** The source's own words for the figure, and the language they are in. */
	wording?: string | undefined;
	wordingLanguage?: string | undefined;
	/** How the wording's figure becomes the claim's: "£1 10s is 30 shillings". */
	conversion?: string | undefined;
	/** Where else it was read. */
	others: readonly Citation[];
	/** What it repeats, and who repeats it, as far as the view admits the others. */
	repeats: readonly Repetition[];
	repeatedBy: readonly Repetition[];
	/** "denied", "withdrawn" */
	retracted?: string | undefined;
	note?: string | undefined;
	/**
	 * Which claims it can share an axis with: those of the same number, and of −1, which name no number, all that count the
	 * same measure.
	 */
	axis: number;
}

/** The other end of a relation "repeats". */
export interface Repetition {
	/** Id of the other claim. */
	claim: string;
	/** As that claim names its claimant, in full. */
	claimant: string;
	said: SaidDate;
	shown: Relation['shown'];
	/** Why we say so, as plain text. */
	why: string;
}

export type ClaimRow = Row<ClaimFacts>;

/** What one comparison of claims shows, in the order of how the claimants could know, then of the day said. */
export interface ClaimRows extends Rows<ClaimFacts> {
	view: ClaimsView;
	byId: ReadonlyMap<string, ClaimRow>;
	/** Relations between two of the rows. */
	links: readonly RowLink[];
	/**
	 * How the rows are grouped at one moment.
	 * @default by how the claimants could know
	 */
	grouping?: Grouping;
	/** Over the axis of a measure: "deaths stated", "tenge a month". */
	axisTitle: (measure: Measure, unit?: string) => string;
	/** What is counted, to open a heading: "Deaths". */
	measureName: (measure: Measure) => string;
	/** Whether figures of a measure may have decimals. */
	fractional: (measure: Measure) => boolean;
}

/** An order of claims that a reader asks for: rows that follow one another and have one heading are a group. */
export interface Grouping {
	/** Over the group of a row; empty where a group needs none. */
	heading: (row: ClaimRow) => string;
	/** Whether the headings are days: no line has its own then. */
	days: boolean;
	/** What the parts divide where each is a group: "day". */
	dimension: string;
}

export type ClaimsLesson = Pick<
	Lesson,
	| 'language'
	| 'actors'
	| 'sources'
	| 'places'
	| 'events'
	| 'claims'
	| 'relations'
	| 'measures'
	| 'tracks'
	| 'labels'
>;

/** What a figure of these claims is called: as its author calls it, else by what it counts. */
export const claimsHeading = (
	{ title, measure, event }: ClaimsView,
	lesson: ClaimsLesson,
	words: StatementWords
): string =>
	title ??
	words.figureHeading(
		measure,
		lesson.events.find(({ id }) => id === event),
		lesson
	);

export function claimRows(view: ClaimsView, lesson: ClaimsLesson, words: StatementWords): ClaimRows {
	const records = admittedClaims(lesson, view);
	const groups = axisGroups(
		records.map(({ claim }) => claim).filter(({ quantity }) => namesNumber(quantity)),
		lesson.relations
	);
	const axisOf = new Map(groups.flatMap((group, at) => group.map(({ id }) => [id, at] as const)));
	const context = claimContext(lesson, [view], words);
	const rows = records.map((record) => claimRow(record, context, axisOf.get(record.claim.id)));
	const byId = new Map(rows.map((row) => [row.key.id, row]));
	return {
		view,
		rows,
		byId,
		columns: Object.values(context.columns),
		links: lesson.relations
			.filter(({ from, to }) => byId.has(from) && byId.has(to))
			.map(({ from, to, type, shown: how, why }) => ({ from, to, type, shown: how, why: proseText(why) })),
		axisTitle: (measure, unit) => words.axisTitle(measure, unit, lesson),
		measureName: (measure) => words.measureTexts(measure, lesson).heading,
		fractional: (measure) => lesson.measures.find(({ id }) => id === measure)?.fractional ?? false
	};
}

/** What the rows of one set share. */
interface ClaimContext {
	lesson: ClaimsLesson;
	words: StatementWords;
	columns: Record<'claimant' | 'figure' | 'kind' | 'counted' | 'basis' | 'said' | 'carrier', Column>;
	/** The claims that may be spoken of, by id. */
	named: ReadonlyMap<string, Claim>;
	/** The relations of each claim, by the id of either end. */
	relations: ReadonlyMap<string, readonly Relation[]>;
}

/** @param admission what the rows may say of other claims */
export function claimContext(
	lesson: ClaimsLesson,
	admission: Admission,
	words: StatementWords
): ClaimContext {
	const { table } = words.ui;
	const relations = new Map<string, Relation[]>();
	const add = (id: string, relation: Relation) => {
		const known = relations.get(id);
		if (known) known.push(relation);
		else relations.set(id, [relation]);
	};
	for (const relation of lesson.relations) {
		add(relation.from, relation);
		if (relation.to !== relation.from) add(relation.to, relation);
	}
	return {
		lesson,
		words,
		columns: {
			claimant: { id: 'claimant', text: table.claimant },
			figure: { id: 'figure', text: table.figure, holds: 'figure' },
			kind: { id: 'kind', text: table.kind },
			counted: { id: 'counted', text: table.counted },
			basis: { id: 'basis', text: table.basis },
			said: { id: 'said', text: table.said },
			carrier: { id: 'carrier', text: table.carrier }
		},
		named: new Map(
			lesson.claims.filter((claim) => mayName(claim, admission)).map((claim) => [claim.id, claim])
		),
		relations
	};
}

/** @param axis which of the axes of its view it is on; default: none */
export function claimRow(record: ClaimRecord, context: ClaimContext, axis = -1): ClaimRow {
	const { claim, claimant, citation, source, terms } = record;
	const { lesson, words, columns } = context;
	const facts: ClaimFacts = {
		record,
		quantity: claim.quantity,
		bounds: statedBounds(claim.quantity),
		figure: ownWords(record, lesson.language) ?? words.figure(claim.quantity),
		openness: words.openness(claim.quantity),
		unit: claim.unit,
		measure: claim.measure,
		event: claim.event,
		population: claim.population,
		scope: words.scope(record),
		scopeStated: typeof claim.scope === 'object',
		claimant: claimant.id,
		name: words.claimantLabel(record),
		fullName: words.claimantName(record),
		actor: words.claimantLabel({ ...record, claim: { ...claim, as: undefined } }),
		inSentence: claim.as ?? claimant.short ?? claimant.name,
		stake: words.stakeText(claimant.stake, terms),
		basis: [...claim.basis].sort((a, b) => BASES.indexOf(a) - BASES.indexOf(b))[0]!,
		bases: words.basis(record),
		said: claim.said,
		saidText: words.dateText(claim.said),
		source: source.id,
		carrier: source.carrier,
		locator: citation.locator,
		host: source.host,
		wording: citation.wording,
		wordingLanguage: citation.wording && source.language,
		conversion: citation.conversion,
		others: claim.citations.slice(1),
		...repetitions(claim, context),
		retracted: words.retraction(claim),
		note: claim.note && proseText(claim.note),
		axis
	};
	const sources = sourcesOf(claim.citations, lesson);
	return {
		key: { kind: 'claim', id: claim.id },
		sentence: words.statementInFull(record),
		about: words.figureHeading(
			claim.measure,
			lesson.events.find(({ id }) => id === claim.event),
			lesson
		),
		sources,
		cells: [
			cell(columns.claimant, { text: facts.fullName }, small(words.position(claimant, terms))),
			cell(
				columns.figure,
				{ text: words.figureInUnit(claim) },
				...smallIf(facts.openness ?? words.preferred(claim.quantity)),
				...smallIf(words.retractionDated(claim)),
				...smallIf(facts.note)
			),
			cell(
				columns.kind,
				{ text: words.kinds[claim.quantity.kind] },
				// Most say what they say; only another stance is worth a word.
				...smallIf(claim.stance !== 'asserts' && words.stances[claim.stance])
			),
			cell(columns.counted, { text: words.counted(record) }),
			cell(columns.basis, { text: facts.bases }),
			cell(
				columns.said,
				{ text: facts.saidText },
				...smallIf(claim.asOf && `${words.beyond.speaksOf} ${words.dateText(claim.asOf)}`)
			),
			cell(columns.carrier, ...claim.citations.flatMap((one) => readingParts(one, lesson, words)))
		],
		more: [
			...hostCell(sources, lesson.actors, words),
			...bearingCells(claim, context),
			...cellIf(
				{ id: 'repeatedBy', text: words.beyond.repeatedBy },
				facts.repeatedBy.flatMap(({ claimant, said, shown, why }) => [
					{ text: words.repeated(claimant, said, shown) },
					...smallIf(why)
				])
			)
		],
		facts
	};
}

/** The row of one claim outside any view. */
export function claimRowOf(
	claim: Claim,
	lesson: ClaimsLesson,
	words: StatementWords,
	admission: Admission
): ClaimRow {
	return claimRow(claimRecord(lesson, claim), claimContext(lesson, admission, words));
}

/** All claims of a lesson as written, those of the appendix among them. */
export function allClaimRows(lesson: ClaimsLesson, words: StatementWords): ClaimRow[] {
	const context = claimContext(lesson, undefined, words);
	return lesson.claims.map((claim) => claimRow(claimRecord(lesson, claim), context));
}

/** What it repeats, and how it bears on others beside: of each that may be named a sentence, and why we say so. */
function bearingCells({ id }: Claim, { lesson, words, named, relations }: ClaimContext): Cell[] {
	const own = (relations.get(id) ?? []).filter(({ from, to }) => from === id && named.has(to));
	const parts = (some: readonly Relation[]): Part[] =>
		some.flatMap((relation) => {
			const other = named.get(relation.to)!;
			const name = other.as ?? byId(lesson.actors, other.claimant).name;
			return [
				{ text: words.relationSentence(relation, name, words.dateText(other.said)) },
				...smallIf(proseText(relation.why))
			];
		});
	const of = (column: 'repeats' | 'bearing', some: readonly Relation[]): Cell[] =>
		cellIf({ id: column, text: words.beyond[column] }, parts(some)).map((one) => ({
			...one,
			under: 'figure'
		}));
	return [
		...of(
			'repeats',
			own.filter(({ type }) => type === 'repeats')
		),
		...of(
			'bearing',
			own.filter(({ type }) => type !== 'repeats')
		)
	];
}

function repetitions(
	{ id }: Claim,
	{ lesson, named, relations }: ClaimContext
): Pick<ClaimFacts, 'repeats' | 'repeatedBy'> {
	const ends = (own: 'from' | 'to', far: 'from' | 'to') =>
		(relations.get(id) ?? []).flatMap((relation): Repetition[] => {
			const other =
				relation.type === 'repeats' && relation[own] === id ? named.get(relation[far]) : undefined;
			if (!other) return [];
			const claimant = other.as ?? byId(lesson.actors, other.claimant).name;
			const { shown, why } = relation;
			return [{ claim: other.id, claimant, said: other.said, shown, why: proseText(why) }];
		});
	return { repeats: ends('from', 'to'), repeatedBy: ends('to', 'from') };
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
