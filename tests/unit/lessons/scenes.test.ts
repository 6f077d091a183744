/** How the claims of every step of both lessons are set, as text that can be read: a change of it is seen here. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { scenesOf, sentenceOf } from '../../../src/lib/claims/scenes.ts';
import { FRAMES, typeScale, type Frame } from '../../../src/lib/figure/frame.ts';
import type { Scene } from '../../../src/lib/figure/scene.ts';
import type { ClaimsView, Lesson } from '../../../src/lib/lesson/schema.ts';
import { claimRows } from '../../../src/lib/rows/claims.ts';
import { claimsWords } from '../../../src/lib/words/en/comparison.ts';
import { arrangements } from '../../../src/lib/claims/arrange/index.ts';
import { claimFaults } from '../../fixtures/claim-scene-rules.ts';
import { textsOf } from '../../fixtures/scene-rules.ts';
import { sceneText } from '../../fixtures/scene-text.ts';

/** A view, drawn in a frame as its figure draws it. */
function drawn(lesson: Lesson, view: ClaimsView, frame: Frame) {
	const rows = claimRows(view, lesson, claimsWords);
	const event = lesson.events.find(({ id }) => id === view.event);
	const heading = view.title ?? claimsWords.figureHeading(view.measure, event, lesson);
	const { focus, fold = false } = view;
	const scenes = scenesOf(arrangements[view.arrangement ?? 'moment'], rows, { focus, fold }, frame, {
		heading,
		words: claimsWords
	});
	return { rows, heading, sentence: sentenceOf(rows, claimsWords), scenes };
}

const sizes = (scenes: readonly Scene[]) => scenes.flatMap(textsOf).map(({ style }) => style.size);

const views = [zhanaozen, peterloo].flatMap((lesson) =>
	lesson.steps.flatMap(({ id, views: all }) => {
		const claims = all.filter((view): view is ClaimsView => view.figure === 'claims');
		return claims.map((view, at) => ({
			lesson,
			view,
			name: `${lesson.id}-${id}${claims.length > 1 ? `-${at + 1}` : ''}`
		}));
	})
);

it('draws claims in both lessons', () => {
	expect(new Set(views.map(({ lesson }) => lesson.id)).size).toBe(2);
});

describe.each(views)('$name', ({ lesson, view, name }) => {
	it('reads as committed, in four frames', async () => {
		const texts = (['S', 'M', 'L', 'P'] as const).flatMap((frameName) => {
			const { rows, heading, sentence, scenes } = drawn(lesson, view, FRAMES[frameName]);
			const dates = new Map(rows.rows.map(({ key, facts }) => [key.id, facts.saidText]));
			return [`${frameName}: ${heading}\n${sentence}`, ...scenes.map((scene) => sceneText(scene, dates))];
		});
		await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`scenes/${name}.txt`);
	});

	test.each(Object.keys(FRAMES) as (keyof typeof FRAMES)[])(
		'keeps every rule in %s, at every text size',
		(frameName) => {
			for (const type of [undefined, 20, 24, 32]) {
				const frame: Frame = { ...FRAMES[frameName], ...(type !== undefined && { type }) };
				const { rows, scenes } = drawn(lesson, view, frame);
				expect(claimFaults(scenes, rows, frame, claimsWords)).toEqual([]);
				expect(Math.min(...sizes(scenes))).toBeGreaterThanOrEqual(typeScale(frame).meta.size);
			}
		}
	);

	it('can be read from the last row: no text on a slide is under 2.7 % of its height', () => {
		const least = 0.027 * FRAMES.P.height;
		for (const frame of [FRAMES.P, FRAMES.P4]) {
			const { scenes } = drawn(lesson, view, frame);
			expect(Math.min(...sizes(scenes))).toBeGreaterThanOrEqual((least * frame.height) / FRAMES.P.height);
		}
	});
});
