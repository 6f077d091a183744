/** What the modules of this folder share: how a view of the live stage is made from the data of its page. Pure. */
import type { Frame } from '../../figure/frame.ts';
import type { Hooks } from '../../figure/hooks.ts';
import { ownId, sourceAnchor } from '../../figure/ids.ts';
import type { FigureNote } from '../../figure/notes.ts';
import type { Scene, Spoken } from '../../figure/scene.ts';
import type { FigureKind } from '../../figure/types.ts';
import { statedBounds } from '../../lesson/quantity.ts';
import type { Source, View } from '../../lesson/schema.ts';
import type { ClaimFacts, ClaimRow } from '../../rows/claims.ts';
import { keyText, type Row } from '../../rows/types.ts';
import type { NarrativeWords } from '../../words/index.ts';
import type { StageClaim, StageData, StageRow, StageView } from '../stage-data.ts';

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

/** Makes the views of one kind of figure. */
export type Live<Kind extends FigureKind> = (
	given: StageView & { figure: Kind },
	data: StageData,
	words: NarrativeWords
) => LiveView;

/** What a drawing does not read was left out: rows come back as it knows them. */
export const rowFrom = <R extends Row>({ sources, ...row }: StageRow, { carriers }: StageData): R =>
	({
		...row,
		sources: sources.map((id) => ({ id, carrier: carriers[id] })),
		cells: [],
		more: [],
		about: ''
	}) as unknown as R;

export function claimFrom(row: StageRow, data: StageData): ClaimRow {
	const { asOf, ...facts } = row.facts as StageClaim;
	const { quantity, claimant, said, unit } = facts;
	const record = { claim: { id: row.key.id, claimant, quantity, unit, said, ...(asOf && { asOf }) } };
	const carrier = data.carriers[facts.source];
	return rowFrom<Row<ClaimFacts>>(
		{ ...row, facts: { ...facts, carrier, record, bounds: statedBounds(quantity) } },
		data
	);
}

/** The rows at some places of the page's data. */
export const rowsAt = <R extends Row>(
	places: readonly number[],
	data: StageData,
	from: (row: StageRow, data: StageData) => R = rowFrom
): R[] => places.map((place) => from(data.rows[place]!, data));

/** What a view shows where the text is; undefined where it shows what it declares. */
export const shownAt = ({ shows = {} }: View, { show }: StageState) =>
	show === undefined ? undefined : shows[show];

export function spokenOf(view: View, state: StageState): Spoken {
	const { focus = view.focus, highlight = [] } = shownAt(view, state) ?? {};
	return { focus: [...focus, ...highlight], ...(state.spoken && { spoken: state.spoken }) };
}

export function live<R extends Row>(
	{ figure, heading, notes = [], shownNotes = {}, view: { shows = {} } }: StageView,
	records: readonly R[],
	sentence: string,
	scenes: LiveView['scenes'],
	hooksOf: (row: R) => Hooks
): LiveView {
	const byId = new Map(records.map((row) => [row.key.id, row]));
	return {
		figure,
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
