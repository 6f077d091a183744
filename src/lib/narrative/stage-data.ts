/**
 * What the live stage draws, as data: the rows of every view of every step, each once, as far as a drawing reads them. A page carries
 * it beside its markup; of the lesson itself it holds nothing. `stage-views.ts` reads it.
 */
import { notesOf, type FigureNote } from '../figure/notes.ts';
import { sourceAnchor } from '../figure/ids.ts';
import type { BeatComparison, Cell } from '../lesson/accounts.ts';
import type { Lesson, Measure, SaidDate, View } from '../lesson/schema.ts';
import type { Basemap } from '../map/basemaps.ts';
import { accountRows, type AccountFacts, type AccountRows } from '../rows/accounts.ts';
import { claimRows, type ClaimFacts, type ClaimRow, type ClaimRows } from '../rows/claims.ts';
import { eventRows, type EventRows } from '../rows/events.ts';
import { headingOf } from '../rows/headings.ts';
import { placeRows, type PlaceRows, type Underlay } from '../rows/places.ts';
import { statementsIn } from '../rows/statements.ts';
import { termRows, type TermRows } from '../rows/terms.ts';
import type { Row } from '../rows/types.ts';
import type { NarrativeWords } from '../words/index.ts';

/** A row without its cells. */
export interface StageRow<Facts = unknown> extends Pick<Row, 'key' | 'sentence'> {
	/** Ids of its sources; the first is the one that it is cited from. */
	sources: readonly string[];
	facts: Facts;
}

/** What no drawing reads of a claim's facts. The claim itself comes back from the others. */
const UNREAD = [
	'record',
	'bounds',
	'fullName',
	'carrier',
	'host',
	'wording',
	'wordingLanguage',
	'conversion',
	'others',
	'repeats',
	'repeatedBy'
] as const satisfies (keyof ClaimFacts)[];

export type StageClaim = Omit<ClaimFacts, (typeof UNREAD)[number]> & {
	/** When its number was true, where that is not the day it was said. */
	asOf?: SaidDate | undefined;
};

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

/** Answers without the account that gives them, which is the row's own. */
export type StageAccount = Omit<AccountFacts, 'answers'> & { answers: readonly Without<Cell, 'account'>[] };

/** Rows by their place in `StageData.rows`. */
type Places = readonly number[];

/** Facts of the kinds of figure beside their rows. */
interface Kinds {
	claims: Pick<ClaimRows, 'view' | 'links'> & {
		rows: Places;
		/** By the measure and the unit of its claims: what stands over their axis. */
		axes: Record<string, string>;
		names: Record<Measure, string>;
		fractional: readonly Measure[];
	};
	timeline: Pick<EventRows, 'view' | 'tracks' | 'loose' | 'story'> & { rows: Places; statements: Places };
	/** The answers to each question stand at the rows. */
	accounts: Pick<AccountRows, 'view'> & { beats: readonly Omit<BeatComparison, 'cells'>[]; rows: Places };
	map: Pick<PlaceRows, 'view'> & {
		underlay: Omit<Underlay, 'map' | 'locator'> & {
			/** The ids of its map and of the map that shows where it lies. */
			map?: string | undefined;
			locator?: { map: string; name: string | undefined } | undefined;
		};
		rows: Places;
	};
	words: Pick<TermRows, 'view'> & { rows: Places };
}

/** One view of a step. */
export type StageView = {
	[Kind in View['figure']]: {
		figure: Kind;
		heading: string;
		notes?: readonly FigureNote[];
		/** Notes of its `shows`, by their names. */
		shownNotes?: Record<string, readonly FigureNote[]>;
	} & Kinds[Kind];
}[View['figure']];

export interface StageData {
	/** The tag of the words that its texts are in. */
	language: string;
	rows: readonly StageRow[];
	/** How each source is called, by its id. */
	carriers: Record<string, string>;
	/** By their ids, without the coast and the borders, which stand in the page. */
	maps: Record<string, Basemap>;
	/** By the step's id. */
	steps: Record<string, readonly StageView[]>;
}

/** The key of an axis title: a claim's measure and its unit. */
export const axisKey = (measure: Measure, unit = ''): string => `${measure} ${unit}`;

export function stageData(lesson: Lesson, words: NarrativeWords): StageData {
	const known = new Map<string, number>();
	const rows: StageRow[] = [];
	function write(row: StageRow): number {
		const text = JSON.stringify(row);
		let at = known.get(text);
		if (at === undefined) {
			at = rows.push(row) - 1;
			known.set(text, at);
		}
		return at;
	}
	const carriers: StageData['carriers'] = {};
	const maps: StageData['maps'] = {};
	const mapId = (map: Basemap): string => {
		maps[map.id] ??= { ...map, land: '', borders: '', ...(map.boundaries && { boundaries: '' }) };
		return map.id;
	};
	function plain({ key, sentence, sources, facts }: Row): number {
		for (const { id, carrier } of sources) carriers[id] = carrier;
		return write({ key, sentence, sources: sources.map(({ id }) => id), facts });
	}
	const claim = (row: ClaimRow): number => {
		const { asOf } = row.facts.record.claim;
		const unread: readonly string[] = [
			...UNREAD,
			// Of a statement without a number it is what is drawn.
			...(row.facts.quantity.kind === 'none' ? [] : ['note'])
		];
		const facts = Object.entries(row.facts).filter(([name]) => !unread.includes(name));
		return plain({ ...row, facts: { ...Object.fromEntries(facts), ...(asOf && { asOf }) } });
	};

	function viewData(view: View): Without<StageView, 'heading' | 'notes'> {
		switch (view.figure) {
			case 'claims': {
				const made = claimRows(view, lesson, words);
				const facts = made.rows.map((row) => row.facts);
				const measures = [...new Set(facts.map(({ measure }) => measure))];
				return {
					figure: view.figure,
					view,
					rows: made.rows.map(claim),
					links: made.links,
					axes: Object.fromEntries(
						facts.map(({ measure, unit }) => [axisKey(measure, unit), made.axisTitle(measure, unit)])
					),
					names: Object.fromEntries(measures.map((one) => [one, made.measureName(one)])),
					fractional: measures.filter(made.fractional)
				};
			}
			case 'timeline': {
				const { rows, statements, tracks, loose, story } = eventRows(
					view,
					lesson,
					words,
					statementsIn(words)
				);
				return {
					figure: view.figure,
					view,
					rows: rows.map(plain),
					statements: statements.rows.map((row) => claim(row as ClaimRow)),
					tracks,
					loose,
					story
				};
			}
			case 'accounts': {
				const { rows, beats } = accountRows(view, lesson, words);
				return {
					figure: view.figure,
					view,
					rows: rows.map((row) =>
						plain({ ...row, facts: { ...row.facts, answers: row.facts.answers.map(without('account')) } })
					),
					beats: beats.map(without('cells'))
				};
			}
			case 'map': {
				const made = placeRows(view, lesson, words);
				return {
					figure: view.figure,
					view,
					rows: made.rows.map(plain),
					underlay: {
						...made.underlay,
						map: made.underlay.map && mapId(made.underlay.map),
						locator: made.underlay.locator && {
							...made.underlay.locator,
							map: mapId(made.underlay.locator.map)
						}
					}
				};
			}
			case 'words':
				return {
					figure: view.figure,
					view,
					rows: termRows(view, lesson, words).rows.map(plain)
				};
		}
	}

	const steps = Object.fromEntries(
		lesson.steps.map(({ id, views }) => [
			id,
			views.map((view): StageView => {
				const notes = notesOf(view, lesson, sourceAnchor, words);
				const made = viewData(view);
				// What it is called and what it admits is done.
				const { title: _title, only: _only, notes: _notes, shows, ...rest } = made.view;
				const heading = headingOf(view, lesson, words);
				const shownNotes = Object.fromEntries(
					Object.entries(shows ?? {}).flatMap(([name, shown]) =>
						shown.notes ? [[name, notesOf(shown, lesson, sourceAnchor, words)]] : []
					)
				);
				return {
					...made,
					heading,
					view: {
						...rest,
						...(shows && {
							shows: Object.fromEntries(
								Object.entries(shows).map(([name, { notes: _, ...shown }]) => [name, shown])
							)
						})
					},
					...(notes.length > 0 && { notes }),
					...(Object.keys(shownNotes).length > 0 && { shownNotes })
				} as StageView;
			})
		])
	);
	return { language: words.language, rows, carriers, maps, steps };
}

const without =
	<Key extends string>(key: Key) =>
	<T extends Record<Key, unknown>>({ [key]: _, ...rest }: T): Without<T, Key> =>
		rest as unknown as Without<T, Key>;
