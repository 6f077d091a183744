/** The views of the live stage, from the data of its page: what each shows, and its scenes in a frame. Pure. */
import { arrangements } from '../claims/arrange/index.ts';
import { scenesOf as claimScenes, sentenceOf as claimSentence } from '../claims/scenes.ts';
import {
	hooksOf as accountHooks,
	scenesOf as accountScenes,
	sentenceOf as accountSentence
} from '../accounts/scenes.ts';
import type { Frame } from '../figure/frame.ts';
import { claimHooks, type Hooks } from '../figure/hooks.ts';
import { ownId, sourceAnchor } from '../figure/ids.ts';
import type { FigureNote } from '../figure/notes.ts';
import type { Scene, Spoken } from '../figure/scene.ts';
import type { FigureKind } from '../figure/types.ts';
import { overlaps } from '../lesson/dates.ts';
import { boundsOf } from '../lesson/events.ts';
import { statedBounds } from '../lesson/quantity.ts';
import type { Source, TimelineView, View } from '../lesson/schema.ts';
import { hooksOf as placeHooks, scenesOf as mapScenes, sentenceOf as mapSentence } from '../map/scenes.ts';
import type { AccountRow } from '../rows/accounts.ts';
import type { ClaimFacts, ClaimRow, ClaimRows } from '../rows/claims.ts';
import type { EventRow, EventRows } from '../rows/events.ts';
import type { PlaceRow } from '../rows/places.ts';
import type { TermRow } from '../rows/terms.ts';
import { keyText, type Row } from '../rows/types.ts';
import { wholeKit } from '../timeline/arrange/whole-kit.ts';
import {
	hooksOf as eventHooks,
	scenesOf as eventScenes,
	sentenceOf as eventSentence
} from '../timeline/scenes.ts';
import type { NarrativeWords } from '../words/index.ts';
import {
	hooksOf as termHooks,
	scenesOf as termScenes,
	sentenceOf as termSentence
} from '../words-figure/scenes.ts';
import {
	axisKey,
	type StageAccount,
	type StageClaim,
	type StageData,
	type StageRow,
	type StageView
} from './stage-data.ts';

/** What the text has a drawing show beyond what its author declares, and what a reader folds. */
export interface StageState extends Pick<Spoken, 'spoken'> {
	/** A name under the view's `shows`: what is focused, marked and in its window then. */
	show?: string | undefined;
	/** @default as the view declares */
	fold?: boolean | undefined;
}

/** A view that can be drawn. */
export interface LiveView {
	figure: FigureKind;
	heading: string;
	sentence: string;
	/** What is noted in it, at one of its `shows`. */
	notesAt: (show: string | undefined) => readonly FigureNote[];
	/** What it shows at words of the text, by name. */
	shows: NonNullable<View['shows']>;
	/** Whether something in it repeats another, and can be folded; how it is at first. */
	folds: boolean;
	folded: boolean;
	/** Ids of its records. */
	ids: ReadonlySet<string>;
	scenes: (state: StageState, frame: Frame) => Scene[];
	/** What the renderer asks of a record. */
	rowOf: (id: string) => { sentence: string; href: string; hooks: Hooks };
}

/** The views of a step, in its order; none of a step without figures. */
export function viewsOf(data: StageData, step: string, words: NarrativeWords): LiveView[] {
	return (data.steps[step] ?? []).map((view) => liveView(view, data, words));
}

function liveView(given: StageView, data: StageData, words: NarrativeWords): LiveView {
	// What a drawing does not read was left out: rows come back as it knows them.
	const rowFrom = <R extends Row>({ sources, ...row }: StageRow): R =>
		({
			...row,
			sources: sources.map((id) => ({ id, carrier: data.carriers[id] })),
			cells: [],
			more: [],
			about: ''
		}) as unknown as R;
	function claimFrom(row: StageRow): ClaimRow {
		const { asOf, ...facts } = row.facts as StageClaim;
		const { quantity, claimant, said, unit } = facts;
		const record = { claim: { id: row.key.id, claimant, quantity, unit, said, ...(asOf && { asOf }) } };
		const carrier = data.carriers[facts.source];
		return rowFrom<Row<ClaimFacts>>({
			...row,
			facts: { ...facts, carrier, record, bounds: statedBounds(quantity) }
		});
	}
	function accountFrom(row: StageRow): AccountRow {
		const facts = row.facts as StageAccount;
		const account = { id: row.key.id, claimant: facts.claimant };
		const answers = facts.answers.map((answer) => ({ ...answer, account }));
		return rowFrom<AccountRow>({ ...row, facts: { ...facts, answers } });
	}

	const { heading, notes = [], shownNotes = {} } = given;
	const texts = { heading, words };
	const shows = given.view.shows ?? {};
	const shownAt = ({ show }: StageState) => (show === undefined ? undefined : shows[show]);
	function spokenOf({ focus }: View, state: StageState): Spoken {
		const { focus: shown = focus, highlight = [] } = shownAt(state) ?? {};
		return { focus: [...shown, ...highlight], ...(state.spoken && { spoken: state.spoken }) };
	}
	const at = <R extends Row>(places: readonly number[], from: (row: StageRow) => R = rowFrom<R>): R[] =>
		places.map((place) => from(data.rows[place]!));

	function live<R extends Row>(
		records: readonly R[],
		sentence: string,
		scenes: LiveView['scenes'],
		hooksOf: (row: R) => Hooks
	): LiveView {
		const byId = new Map(records.map((row) => [row.key.id, row]));
		return {
			figure: given.figure,
			heading,
			sentence,
			notesAt: (show) => [...notes, ...(show === undefined ? [] : (shownNotes[show] ?? []))],
			shows,
			folds: false,
			folded: false,
			ids: new Set(byId.keys()),
			scenes,
			rowOf(id) {
				const row = byId.get(id)!;
				const [source] = row.sources as readonly Pick<Source, 'id'>[];
				return {
					sentence: row.sentence,
					href: `#${source ? sourceAnchor(source.id) : ownId(keyText(row.key))}`,
					hooks: hooksOf(row)
				};
			}
		};
	}

	switch (given.figure) {
		case 'claims': {
			const { view, links, axes, names, fractional } = given;
			const list = at(given.rows, claimFrom);
			const rows: ClaimRows = {
				view,
				links,
				rows: list,
				byId: new Map(list.map((row) => [row.key.id, row])),
				columns: [],
				axisTitle: (measure, unit) => axes[axisKey(measure, unit)]!,
				measureName: (measure) => names[measure]!,
				fractional: (measure) => fractional.includes(measure)
			};
			const arrangement = arrangements[view.arrangement ?? 'moment'];
			return {
				...live(
					list,
					claimSentence(rows, words),
					(state, frame) =>
						claimScenes(
							arrangement,
							rows,
							{ ...spokenOf(view, state), fold: state.fold ?? view.fold ?? false },
							frame,
							texts
						),
					claimHooks
				),
				folds: links.some(({ type }) => type === 'repeats'),
				folded: view.fold ?? false
			};
		}
		case 'timeline': {
			const { view, tracks, loose, story } = given;
			const list = at<EventRow>(given.rows);
			const statements = { rows: at(given.statements, claimFrom), columns: [] };
			const rows: EventRows = { view, tracks, loose, story, rows: list, columns: [], statements };
			const rowsIn = (window: TimelineView['window'] | undefined): EventRows =>
				window === undefined
					? rows
					: {
							...rows,
							view: { ...view, window },
							rows: list.filter(({ facts }) =>
								facts.dates.some((stated) => overlaps(boundsOf(stated), window))
							),
							statements: {
								...statements,
								rows: statements.rows.filter(({ facts }) =>
									overlaps(facts.record.claim.asOf ?? facts.said, window)
								)
							}
						};
			return live<EventRow | ClaimRow>(
				[...list, ...statements.rows],
				eventSentence(rows, words),
				(state, frame) =>
					eventScenes(rowsIn(shownAt(state)?.window), spokenOf(view, state), frame, {
						...texts,
						kit: wholeKit
					}),
				eventHooks
			);
		}
		case 'accounts': {
			const list = at(given.rows, accountFrom);
			const beats = given.beats.map((beat, question) => ({
				...beat,
				cells: list.map(({ facts }) => facts.answers[question]!)
			}));
			const rows = { view: given.view, beats, rows: list, columns: [] };
			return live(
				rows.rows,
				accountSentence(rows, words),
				(state, frame) => accountScenes(rows, spokenOf(given.view, state), frame, texts),
				accountHooks
			);
		}
		case 'map': {
			const { view } = given;
			const { map, locator, ...rest } = given.underlay;
			const underlay = {
				...rest,
				map: map === undefined ? undefined : data.maps[map],
				locator: locator && { ...locator, map: data.maps[locator.map]! }
			};
			const rows = { view, underlay, rows: at<PlaceRow>(given.rows), columns: [] };
			return live(
				rows.rows,
				mapSentence(rows, words),
				(state, frame) => (underlay.map ? mapScenes(rows, spokenOf(view, state), frame, texts) : []),
				placeHooks
			);
		}
		case 'words': {
			const rows = { view: given.view, rows: at<TermRow>(given.rows), columns: [] };
			return live(
				rows.rows,
				termSentence(rows, words),
				(state, frame) => termScenes(rows, spokenOf(given.view, state), frame, texts),
				termHooks
			);
		}
	}
}
