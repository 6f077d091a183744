/** How the accounts of every step of both lessons are set, as text that can be read: a change of it is seen here. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { scenesOf, sentenceOf } from '../../../src/lib/accounts/scenes.ts';
import { FRAMES, typeScale, type Frame } from '../../../src/lib/figure/frame.ts';
import type { Scene } from '../../../src/lib/figure/scene.ts';
import { momentInView } from '../../../src/lib/lesson/accounts.ts';
import type { AccountsView, Lesson } from '../../../src/lib/lesson/schema.ts';
import { accountRows } from '../../../src/lib/rows/accounts.ts';
import { accountsWords } from '../../../src/lib/words/en/accounts.ts';
import { accountFaults } from '../../fixtures/account-scene-rules.ts';
import { textsOf } from '../../fixtures/scene-rules.ts';
import { sceneText } from '../../fixtures/scene-text.ts';

/** A view, drawn in a frame as its figure draws it. */
function drawn(lesson: Lesson, view: AccountsView, frame: Frame) {
	const rows = accountRows(view, lesson, accountsWords);
	const heading = view.title ?? accountsWords.accounts.heading(momentInView(lesson.moments, view));
	const scenes = scenesOf(rows, { focus: view.focus }, frame, { heading, words: accountsWords });
	return { rows, heading, sentence: sentenceOf(rows, accountsWords), scenes };
}

const sizes = (scenes: readonly Scene[]) => scenes.flatMap(textsOf).map(({ style }) => style.size);

const views = [zhanaozen, peterloo].flatMap((lesson) =>
	lesson.steps.flatMap(({ id, views: all }) => {
		const accounts = all.filter((view): view is AccountsView => view.figure === 'accounts');
		return accounts.map((view, at) => ({
			lesson,
			view,
			name: `${lesson.id}-${id}${accounts.length > 1 ? `-${at + 1}` : ''}`
		}));
	})
);

it('draws accounts in both lessons', () => {
	expect(new Set(views.map(({ lesson }) => lesson.id)).size).toBe(2);
});

describe.each(views)('$name', ({ lesson, view, name }) => {
	it('reads as committed, in four frames', async () => {
		const texts = (['S', 'M', 'L', 'P'] as const).flatMap((frameName) => {
			const { rows, heading, sentence, scenes } = drawn(lesson, view, FRAMES[frameName]);
			const dates = new Map(rows.rows.map(({ key, facts }) => [key.id, facts.saidText]));
			return [`${frameName}: ${heading}\n${sentence}`, ...scenes.map((scene) => sceneText(scene, dates))];
		});
		await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`accounts-scenes/${name}.txt`);
	});

	test.each(Object.keys(FRAMES) as (keyof typeof FRAMES)[])(
		'keeps every rule in %s, at every text size',
		(frameName) => {
			for (const type of [undefined, 20, 24, 32]) {
				const frame: Frame = { ...FRAMES[frameName], ...(type !== undefined && { type }) };
				const { rows, scenes } = drawn(lesson, view, frame);
				expect(accountFaults(scenes, rows, frame, accountsWords)).toEqual([]);
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
