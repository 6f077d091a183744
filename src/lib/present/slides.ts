/** A lesson as slides: what is shown to a class, one at a time. Pure. */
import { FRAMES } from '../figure/frame.ts';
import { SHAPES } from '../figure/slide.ts';
import type { Lesson, Step } from '../lesson/schema.ts';
import type { Words } from '../words/index.ts';
import { stageData } from '../narrative/stage-data.ts';
import { allKinds } from '../narrative/live/all.ts';
import type { LiveView } from '../narrative/live/view.ts';
import { viewsOf } from '../narrative/stage-views.ts';
import { leftOutBefore } from '../classroom/paths.ts';
import { pagesOfText } from './pages-of-text.ts';
import type { Content, Slide } from './types.ts';

/**
 * Every slide of a lesson, on whatever path it is shown: cover, head note of the first document, for each step its text, its
 * figures part by part and what is written down, and the end. Where a path leaves out steps, what they say stands before the
 * step that comes next.
 *
 * @param words of the drawings, by which a figure divides
 */
export function deckOf(lesson: Lesson, words: Words): Slide[] {
	const paths = lesson.paths.map(({ id }) => id);
	const always = { paths, whole: true, guarded: false };
	const [document] = lesson.documents;
	const drawn = stageData(lesson, words);
	const leftOut = paths.map((path) => ({ path, before: leftOutBefore(lesson, path) }));
	const slides: Slide[] = [{ ...always, id: '', step: undefined, content: { kind: 'cover' } }];
	lesson.steps.forEach((step, at) => {
		const on = { ...always, step, paths: paths.filter((path) => step.minutes[path] !== undefined) };
		const before = leftOut.flatMap(({ path, before }): Omit<Slide, 'id'>[] => {
			const left = before.get(at);
			return left ? [{ ...on, paths: [path], whole: false, content: { kind: 'recap', steps: left } }] : [];
		});
		const opening = at === 0 && document !== undefined;
		if (opening)
			before.push({ ...on, ...always, step, content: { kind: 'head-note', document, write: step.write } });
		const own = contentsOf(step, viewsOf(drawn, step.id, words, allKinds), opening).map(
			({ content, paths: shown }, index): Omit<Slide, 'id'> => ({
				...on,
				paths: on.paths.filter((path) => shown?.includes(path) ?? true),
				whole: shown?.length !== 0,
				guarded: step.guarded && index === 0,
				content
			})
		);
		slides.push(
			...before.map((slide, index) => ({ ...slide, id: `${step.id}/before${index ? index + 1 : ''}` })),
			...own.map((slide, index) => ({ ...slide, id: index ? `${step.id}/${index + 1}` : step.id }))
		);
	});
	return [...slides, { ...always, id: 'end/', step: undefined, content: { kind: 'end' } }];
}

interface Shown {
	content: Content;
	/** As a view declares it. */
	paths?: readonly string[] | undefined;
}

function contentsOf(step: Step, drawn: readonly LiveView[], written: boolean): Shown[] {
	const texts = pagesOfText(step.body, step.heading, step.question);
	return [
		...texts.map((body, part): Shown => ({ content: { kind: 'text', body, part, parts: texts.length } })),
		...step.views.flatMap((view, at) => {
			const { scenes } = drawn[at]!;
			const counts = SHAPES.map((shape) => Math.max(1, scenes({}, FRAMES[shape]).length));
			return Array.from({ length: Math.max(...counts) }, (_, part): Shown => ({
				content: { kind: 'figure', view, part, shapes: SHAPES.filter((_, at) => part < counts[at]!) },
				paths: view.paths
			}));
		}),
		...(step.write && !written ? [{ content: { kind: 'write', task: step.write } } satisfies Shown] : [])
	];
}
