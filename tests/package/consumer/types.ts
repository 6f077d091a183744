/** What an importer may and may not write; checked by tsc, never run. */
import { ClaimComparison, ScrollNarrative, type Claim, type Lesson, type Quantity } from 'crossread';
import { compileLesson } from 'crossread/compiler';
import 'crossread/elements';
import { countOrigins, LessonError, parseLesson, revisionChains, type OriginCount } from 'crossread/lesson';
import zhanaozen from 'crossread/lessons/zhanaozen';
import { files, pages, renderDocument, type Assets, type Page, type Site } from 'crossread/site';
import type { ComponentProps } from 'svelte';

export const lesson: Lesson = parseLesson(zhanaozen);
export const compiled: Promise<Lesson> = compileLesson('lessons/mine');
export const counted: OriginCount = countOrigins(lesson.claims, lesson.relations);
export const chains: Claim[][] = revisionChains(lesson.claims, lesson.relations);
export const site: Site = { lessons: [lesson], url: 'https://school.example/' };
export const drawn = (assets: Assets): string[] =>
	pages(site).map((page: Page) => renderDocument(page, assets, (path) => `data:${path}`));
export const texts: string[] = files(site).map(({ path, type, text }) => path + type + text);
// @ts-expect-error a page knows its lesson
pages(lesson);
export const problems = (error: LessonError) =>
	error.issues.map(({ file, line, message }) => [file, line, message]);

export const props: ComponentProps<typeof ClaimComparison> = {
	lesson,
	view: { measure: 'wounded', focus: ['c03'] },
	onselect: (record) => record?.id.toUpperCase()
};
export const steps: ComponentProps<typeof ScrollNarrative> = { lesson, onstep: (id: string) => id };

// @ts-expect-error a lesson is needed
export const without: ComponentProps<typeof ClaimComparison> = {};
// A lesson may declare measures of its own.
export const measure: Claim['measure'] = 'damage';
// @ts-expect-error a lower limit has no upper number
export const quantity: Quantity = { kind: 'atLeast', n: 70, max: 100 };

// The elements: what `querySelector` and `createElement` give has our properties, and listeners know our events.
export const element = document.createElement('crossread-claims');
element.lesson = lesson;
element.measure = 'wounded';
document.querySelector('crossread-map')?.setAttribute('extent', 'kazakhstan');
document.addEventListener('crossread-error', (event) => event.detail.issues.map(({ path }) => path));
element.addEventListener('crossread-step', ({ detail }) => detail.id + String(detail.index));
// @ts-expect-error the map has no measure
document.createElement('crossread-map').measure = 'deaths';
