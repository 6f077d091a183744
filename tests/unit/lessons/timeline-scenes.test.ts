/** How the timelines of every step of both lessons are set, as text that can be read: a change of it is seen here. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { FRAMES, typeScale, type Frame } from '../../../src/lib/figure/frame.ts';
import { drawingFrame } from '../../../src/lib/figure/frames.ts';
import type { Scene } from '../../../src/lib/figure/scene.ts';
import { admittedEvents, admittedStatements } from '../../../src/lib/lesson/events.ts';
import type { Lesson, TimelineView } from '../../../src/lib/lesson/schema.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { eventRows } from '../../../src/lib/rows/events.ts';
import { scenesOf } from '../../../src/lib/timeline/scenes.ts';
import { timelineWords as words } from '../../../src/lib/words/en/timeline.ts';
import { sceneText } from '../../fixtures/scene-text.ts';
import { textsOf } from '../../fixtures/scene-rules.ts';
import { timelineFaults } from '../../fixtures/timeline-scene-rules.ts';

/** A view, drawn in a frame as its figure draws it. */
function drawn(lesson: Lesson, view: TimelineView, frame: Frame) {
	const rows = eventRows(view, lesson, words);
	const heading = view.title ?? words.timeline.heading(view, lesson);
	const gaps = rows.tracks.filter(({ gap }) => gap).map(({ name }) => name);
	const sentence = words.timeline.summary(
		admittedEvents(lesson, view),
		admittedStatements(lesson, view),
		gaps
	);
	const scenes = scenesOf(rows, { focus: view.focus }, frame, { heading, sentence, words });
	return { rows, heading, sentence, scenes, inner: drawingFrame(frame, heading, sentence) };
}

const sizes = (scenes: readonly Scene[]) => scenes.flatMap(textsOf).map(({ style }) => style.size);

const views = [zhanaozen, peterloo].flatMap((lesson) => [
	...lesson.steps.flatMap(({ id, views: all }) => {
		const own = all.filter((view): view is TimelineView => view.figure === 'timeline');
		return own.map((view, at) => ({
			lesson,
			view,
			name: `${lesson.id}-${id}${own.length > 1 ? `-${at + 1}` : ''}`
		}));
	}),
	{ lesson, view: complete('timeline', lesson, {}), name: `${lesson.id}-whole` }
]);

it('draws timelines in both lessons', () => {
	expect(new Set(views.map(({ lesson }) => lesson.id)).size).toBe(2);
});

describe.each(views)('$name', ({ lesson, view, name }) => {
	it('reads as committed, in four frames', async () => {
		const texts = (['S', 'M', 'L', 'P'] as const).flatMap((frameName) => {
			const { rows, heading, sentence, scenes } = drawn(lesson, view, FRAMES[frameName]);
			const dates = new Map([
				...rows.rows.map(({ key, facts }) => [key.id, facts.dateTexts.join(' or ')] as const),
				...rows.statements.rows.map(({ key, facts }) => [key.id, facts.saidText] as const)
			]);
			return [`${frameName}: ${heading}\n${sentence}`, ...scenes.map((scene) => sceneText(scene, dates))];
		});
		await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`timeline-scenes/${name}.txt`);
	});

	test.each(Object.keys(FRAMES) as (keyof typeof FRAMES)[])(
		'keeps every rule in %s, at every text size, and no text is smaller than the smallest',
		(frameName) => {
			for (const type of [undefined, 20, 24, 32]) {
				const frame: Frame = { ...FRAMES[frameName], ...(type !== undefined && { type }) };
				const { rows, scenes, inner } = drawn(lesson, view, frame);
				expect(timelineFaults(scenes, rows, inner, words)).toEqual([]);
				expect(Math.min(...sizes(scenes))).toBeGreaterThanOrEqual(typeScale(frame).meta.size);
			}
		}
	);
});
