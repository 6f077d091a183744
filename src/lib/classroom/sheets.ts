/** What the worksheets of a lesson are made of. Pure. */
import { grouped } from '../lesson/grouped.ts';
import { leftOutBefore } from './paths.ts';
import type { ClaimsView, Lesson, MapView, Step, TimelineView, View } from '../lesson/schema.ts';

type Activity = Lesson['activities'][number];

export interface Sheets {
	/** The document whose head note is read before anything else. */
	first: Lesson['documents'][number] | undefined;
	/** Whose claims are drawn by hand: the figure at the second writing, else the first. */
	comparison: ClaimsView | undefined;
	/** The first figures of these kinds that the shortest path shows, else that the lesson does. */
	timeline: TimelineView | undefined;
	map: MapView | undefined;
	/** What is read at home: of the steps that the shortest path leaves out, those that it tells of first. */
	reading: readonly Step[];
	/** What good work shows, each once, with the tasks that it is for. It is the key of some, and stands on no sheet of theirs. */
	rubrics: readonly { titles: readonly string[]; rubric: Activity['rubric'] }[];
	/** What is written at the end of a short lesson: of the tasks without cards the shortest. */
	ticket: Activity | undefined;
	/** Ids of the sheets of one short lesson, a page each. */
	pack: readonly string[];
}

export function sheetsOf({ documents, steps, paths, activities }: Lesson): Sheets {
	const [shortest] = paths.toSorted((a, b) => a.minutes - b.minutes);
	const taken = (step: Step) => !shortest || step.minutes[shortest.id] !== undefined;
	const shown = [...steps.filter(taken), ...steps].flatMap(({ views }) => views);
	const firstOf = <Kind extends View['figure']>(kind: Kind, among: readonly View[] = shown) =>
		among.find((view): view is Extract<View, { figure: Kind }> => view.figure === kind);
	const [, second] = steps.filter(({ write }) => write !== undefined);
	const judged = activities.filter(({ rubric }) => rubric.length);
	const rubrics = [...grouped(judged, ({ rubric }) => JSON.stringify(rubric)).values()];
	const written = activities.filter(({ cards }) => !cards.length);
	const [ticket] = written.toSorted((a, b) => a.minutes - b.minutes);
	return {
		first: documents[0],
		comparison: firstOf('claims', second?.views) ?? firstOf('claims'),
		timeline: firstOf('timeline'),
		map: firstOf('map'),
		reading: shortest ? ([...leftOutBefore({ steps }, shortest.id).values()][0] ?? []) : [],
		rubrics: rubrics.map((same) => ({ titles: same.map(({ title }) => title), rubric: same[0]!.rubric })),
		ticket,
		pack: ['head-note', 'commitment', 'chart', ...(ticket ? [`activity-${ticket.id}`] : [])]
	};
}
