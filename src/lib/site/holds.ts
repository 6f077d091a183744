/** What a lesson holds, for sentences that name what stands below them. */
import type { Lesson, Source } from '../lesson/schema.ts';
import type { PagesPart } from '../words/index.ts';

/** Whether words stand in another language too, and whether some take a side. */
export function glossaryOf({
	glossary
}: Pick<Lesson, 'glossary'>): Parameters<PagesPart['glossary']['lead']>[0] {
	return {
		languages: glossary.some(({ names }) => Object.keys(names).length > 1),
		sides: glossary.some(({ usedBy }) => usedBy.length > 0)
	};
}

/** What a class is given beside the text of the steps. */
export function teachingOf({ steps, activities }: Pick<Lesson, 'steps' | 'activities'>) {
	return {
		notes: steps.some(({ notes }) => notes !== undefined && notes.length > 0),
		questions: steps.some(({ questions }) => questions.length > 0),
		activities: activities.length > 0
	};
}

/** Whether of some sources no more than the opening was read. */
export const openingOnly = (sources: readonly Pick<Source, 'seen'>[]): boolean =>
	sources.some(({ seen }) => seen === 'opening');
