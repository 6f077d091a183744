/** Which sources the steps of a lesson cite. */
import { linesOf } from '../lesson/prose.ts';
import type { Lesson, Prose, Source } from '../lesson/schema.ts';
import { shownBy } from '../rows/shown.ts';
import type { Rows } from '../rows/types.ts';
import type { NarrativeWords } from '../words/index.ts';

/**
 * In their text, in the order of the lesson's list: figures may list their own.
 *
 * @param others further rows beside the text
 */
export function citedInText(lesson: Pick<Lesson, 'steps' | 'sources'>, others?: Rows): Source[] {
	return listed(lesson, [...textSources(lesson), ...(others ? rowSources(others) : [])]);
}

/** In their text and in what their figures show, in the order of the lesson's list. */
export function citedInSteps(lesson: Lesson, words: NarrativeWords): Source[] {
	return listed(lesson, [...textSources(lesson), ...figureSources(lesson, words)]);
}

function listed({ sources }: Pick<Lesson, 'sources'>, ids: readonly string[]): Source[] {
	const cited = new Set(ids);
	return sources.filter(({ id }) => cited.has(id));
}

const textSources = ({ steps }: Pick<Lesson, 'steps'>): string[] =>
	steps.flatMap(({ body, questions }) => [
		...[body, ...questions.map(({ answer }) => answer)].flatMap((prose) => citations(prose)),
		...questions.flatMap((question) => question.citations.map(({ source }) => source))
	]);

const citations = (prose: Prose): string[] =>
	linesOf(prose)
		.flat()
		.flatMap((inline) => (inline.type === 'citation' ? [inline.source] : []));

function figureSources(lesson: Lesson, words: NarrativeWords): string[] {
	const views = lesson.steps.flatMap((step) => step.views);
	const tables = views.flatMap((view) => shownBy(view, lesson, words));
	return [
		...views.flatMap(({ notes = [] }) => notes.flatMap((note) => note.citations.map(({ source }) => source))),
		...tables.flatMap(rowSources)
	];
}

const rowSources = ({ rows, foot = [] }: Rows): string[] => [
	...rows.flatMap((row) => row.sources.map(({ id }) => id)),
	...[...rows.flatMap(({ cells, more }) => [...cells, ...more]), ...foot].flatMap(({ parts }) =>
		parts.flatMap(({ citation }) => citation?.source ?? [])
	)
];
