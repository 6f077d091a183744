/** What is shown to a class, of both lessons and every path. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it } from 'vitest';
import { FRAMES } from '../../../src/lib/figure/frame.ts';
import { SHAPES } from '../../../src/lib/figure/slide.ts';
import type { Lesson } from '../../../src/lib/lesson/schema.ts';
import { stageData } from '../../../src/lib/narrative/stage-data.ts';
import { allKinds } from '../../../src/lib/narrative/live/all.ts';
import { viewsOf } from '../../../src/lib/narrative/stage-views.ts';
import { deckOf } from '../../../src/lib/present/slides.ts';
import { presses, slides, slidesOn } from '../../fixtures/slides.ts';
import type { Slide } from '../../../src/lib/present/types.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';

const LESSONS: Lesson[] = [zhanaozen, peterloo, ferryLesson];
/** Each made once. */
const decks = new Map(LESSONS.map((lesson) => [lesson, deckOf(lesson, en)]));
const data = new Map(LESSONS.map((lesson) => [lesson, stageData(lesson, en)]));
/** Each view by itself, however the deck came to its parts. */
const drawn = (lesson: Lesson, step: string, at: number) =>
	viewsOf(data.get(lesson)!, step, en, allKinds)[at]!.scenes;
const deckOn = (lesson: Lesson, path?: string) => slidesOn(decks.get(lesson)!, path);
const cases = LESSONS.flatMap((lesson) =>
	[...lesson.paths.map(({ id }) => id), undefined].map((path) => ({ lesson, path, id: lesson.id }))
);
const kinds = (deck: readonly Slide[]) => deck.map(({ content }) => content.kind);
const stepsIn = (deck: readonly Slide[]) => [...new Set(deck.flatMap(({ step }) => step?.id ?? []))];

describe.each(cases)('$id on path $path', ({ lesson, path }) => {
	const deck = deckOn(lesson, path);
	const onPath = lesson.steps.filter(({ minutes }) => path === undefined || minutes[path] !== undefined);

	it('begins with the cover and the head note, and ends with the end', () => {
		expect(kinds(deck).slice(0, lesson.documents.length ? 2 : 1)).toEqual(
			lesson.documents.length ? ['cover', 'head-note'] : ['cover']
		);
		expect(kinds(deck).at(-1)).toBe('end');
	});

	it('has every step of the path in order, each once with its whole text', () => {
		const first = lesson.documents.length ? lesson.steps[0]!.id : [];
		expect(stepsIn(deck)).toEqual([...new Set([first, onPath.map(({ id }) => id)].flat(2))]);
		for (const step of onPath) {
			const texts = deck.filter((slide) => slide.step === step && slide.content.kind === 'text');
			const body = texts.flatMap(({ content }) => (content.kind === 'text' ? content.body : []));
			// Cut between sentences where it must be, and nothing lost.
			expect(plain(body), step.id).toBe(plain(step.body));
		}
	});

	it('has every part of every figure that the path shows, on each shape of screen', () => {
		for (const shape of SHAPES)
			for (const step of onPath)
				for (const view of step.views) {
					const onSlides =
						path === undefined ? view.paths?.length !== 0 : (view.paths?.includes(path) ?? true);
					const parts = deck.flatMap(({ content }) =>
						content.kind === 'figure' && content.view === view && content.shapes.includes(shape)
							? [content.part]
							: []
					);
					const scenes = drawn(lesson, step.id, step.views.indexOf(view))({}, FRAMES[shape]);
					expect(parts).toEqual(onSlides ? scenes.map((_, part) => part) : []);
				}
	});

	it('guards the first slide of each guarded step, and nothing else', () => {
		const guarded = deck.filter((slide) => slide.guarded);
		expect(guarded.map(({ step, id }) => [step?.id, id])).toEqual(
			onPath.filter((step) => step.guarded).map(({ id }) => [id, id])
		);
	});

	it('has no address twice', () => {
		const ids = decks.get(lesson)!.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

const plain = (body: unknown): string => {
	const texts: string[] = [];
	JSON.stringify(body, (key, value: unknown) => {
		if (key === 'text' && typeof value === 'string') texts.push(value);
		return value;
	});
	return texts.join('').replace(/\s/g, '');
};

it.each(SHAPES)(
	'takes at most 30 presses for 45 minutes, and at most 60 for 90 or the whole, on %s',
	(shape) => {
		expect(presses(deckOn(zhanaozen, '45'), shape)).toBeLessThanOrEqual(30);
		expect(presses(deckOn(zhanaozen, '90'), shape)).toBeLessThanOrEqual(60);
		expect(presses(deckOn(zhanaozen), shape)).toBeLessThanOrEqual(60);
	}
);

it('tells what a path leaves out before the step that comes next, one alone with those before it, and on no other path', () => {
	const told = deckOn(zhanaozen, '45').flatMap(({ content, step }) =>
		content.kind === 'recap' ? [[step!.id, content.steps.map(({ id }) => id)]] : []
	);
	expect(told).toEqual([
		['three-strikes', ['a-town-and-its-oil', 'work-and-pay', 'dismissals-and-trials']],
		['other-voices', ['aktau-and-the-railway', 'the-state-of-emergency', 'reactions-and-words']]
	]);
	const left = zhanaozen.steps.filter(({ minutes }) => minutes['45'] === undefined);
	expect(told.flatMap(([, ids]) => ids)).toEqual(left.map(({ id }) => id));
	for (const path of ['90', undefined]) expect(kinds(deckOn(zhanaozen, path))).not.toContain('recap');
});

it('takes an unknown path for the whole lesson', () => {
	expect(slides(zhanaozen, en, '30')).toEqual(deckOn(zhanaozen));
});
