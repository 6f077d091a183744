/** The lessons of the built site. What is promised of any lesson is held for each of them, from what it itself holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { FigureKind } from '../../src/lib/figure/types.ts';
import type { ClaimsView, Lesson } from '../../src/lib/lesson/schema.ts';
import { claimRows, type ClaimRow } from '../../src/lib/rows/claims.ts';
import { en } from '../../src/lib/words/en/index.ts';
import { FIRST_LESSON } from '../../src/routes/first-lesson.ts';

export interface BuiltLesson {
	id: string;
	/** Where its pages stand below the site's own address: '' or 'peterloo/'. */
	path: string;
	lesson: Lesson;
	/** Ids of its steps, in order. */
	steps: string[];
	/** Which kinds of figure its steps show. */
	figures: FigureKind[];
	/** Which of its parts have a page for a frame: 'narrative', 'claims' … */
	frames: string[];
	/** Address of its single file on the disk. */
	file: string;
	/** A step that begins with a figure of claims, one of which stands as a number in its text. */
	claims: { step: string; number: ClaimRow; rows: readonly ClaimRow[]; view: ClaimsView };
}

/** The claims that stand as numbers in the text of a step. */
function numbersIn({ body }: Lesson['steps'][number]): string[] {
	return body
		.flatMap((block) => (block.type === 'paragraph' ? block.children : block.items.flat()))
		.flatMap((child) => (child.type === 'figure' ? child.claim : []));
}

function claimsOf(lesson: Lesson): BuiltLesson['claims'] {
	for (const step of lesson.steps) {
		const [view] = step.views;
		if (view?.figure !== 'claims') continue;
		const { rows } = claimRows(view, lesson, en);
		const number = numbersIn(step)
			.map((id) => rows.find(({ key }) => key.id === id))
			.find(Boolean);
		if (number) return { step: step.id, number, rows, view };
	}
	throw new Error(`${lesson.id} has no step that begins with a figure of claims`);
}

export const LESSONS: readonly BuiltLesson[] = readdirSync('build/offline')
	.flatMap((file) => /^(.*)\.html$/.exec(file)?.[1] ?? [])
	.sort((a, b) => Number(b === FIRST_LESSON) - Number(a === FIRST_LESSON))
	.map((id) => {
		const path = id === FIRST_LESSON ? '' : `${id}/`;
		const lesson = JSON.parse(readFileSync(`build/site/${path}lesson.json`, 'utf8')) as Lesson;
		return {
			id,
			path,
			lesson,
			steps: lesson.steps.map((step) => step.id),
			figures: [...new Set(lesson.steps.flatMap(({ views }) => views.map(({ figure }) => figure)))],
			frames: readdirSync(`build/site/${path}embed`).filter((name) => !name.includes('.')),
			file: pathToFileURL(`build/offline/${id}.html`).href,
			claims: claimsOf(lesson)
		};
	});
