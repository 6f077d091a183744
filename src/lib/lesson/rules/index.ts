/** The rules that a shape cannot express. Each returns problems with the path of the record at fault. */
import type { Problem } from '../problem.ts';
import type { Lesson } from '../schema.ts';
import { accountProblems, momentProblems, reachProblems } from './accounts.ts';
import { claimProblems } from './claims.ts';
import { COLLECTIONS, duplicates, LessonIndex } from './lesson-index.ts';
import { eventProblems, placeProblems } from './places.ts';
import { citationAndFigureProblems } from './prose.ts';
import { locatorProblems, readingProblems } from './readings.ts';
import { relationProblems } from './relations.ts';
import { coverProblems, stepProblems } from './steps.ts';
import { termProblems } from './terms.ts';

/** Every rule over a lesson whose shape is right. */
export function lessonProblems(lesson: Lesson): Problem[] {
	const index = new LessonIndex(lesson);
	const problems = problemsOf(index);
	// What leads nowhere is found along the way. With all of it known, the rules pass over what follows from it.
	return index.unsure ? index.once(problemsOf(index)) : problems;
}

function problemsOf(index: LessonIndex): Problem[] {
	const { lesson } = index;
	return [
		...COLLECTIONS.flatMap((name) => duplicates(lesson[name], name, name)),
		...termProblems(index),
		...lesson.sources.flatMap(({ host, carrierActor }, i) => [
			...index.dangling('actors', host, `sources[${i}].host`),
			...index.dangling('actors', carrierActor, `sources[${i}].carrierActor`)
		]),
		...readingProblems(index),
		...placeProblems(index),
		...eventProblems(index),
		...claimProblems(index),
		...relationProblems(index),
		...momentProblems(index),
		...accountProblems(index),
		...reachProblems(index),
		...teachingProblems(index),
		...citationAndFigureProblems(index),
		...coverProblems(index),
		...stepProblems(index)
	];
}

function teachingProblems(index: LessonIndex): Problem[] {
	const { never, glossary, documents, activities } = index.lesson;
	return [
		...never.flatMap(({ claimant, event }, i) => [
			...index.dangling('actors', claimant, `never[${i}].claimant`),
			...index.dangling('events', event, `never[${i}].event`)
		]),
		...glossary.flatMap(({ usedBy }, i) =>
			usedBy.flatMap(({ actor }, u) => index.dangling('actors', actor, `glossary[${i}].usedBy[${u}].actor`))
		),
		...documents.flatMap(({ source, points }, i) => {
			const cited = index.get('sources', source);
			if (!cited) return index.dangling('sources', source, `documents[${i}].source`);
			return points.flatMap(({ locator }, p) =>
				locatorProblems(cited, locator, `documents[${i}].points[${p}].locator`)
			);
		}),
		...activities.flatMap(({ documents, cards }, i) => [
			...index.danglingAll('documents', documents, `activities[${i}].documents`),
			...index.danglingAll('claims', cards, `activities[${i}].cards`)
		])
	];
}
