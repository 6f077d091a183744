/** The data of the live stage: enough for every drawing of every step, and of the lesson nothing more. */
import { brotliCompressSync } from 'node:zlib';
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { scenesOf as accountScenes } from '../../../src/lib/accounts/scenes.ts';
import { bandOf } from '../../../src/lib/claims/arrange/band.ts';
import { arrangements } from '../../../src/lib/claims/arrange/index.ts';
import { scenesOf as claimScenes } from '../../../src/lib/claims/scenes.ts';
import type { Frame } from '../../../src/lib/figure/frame.ts';
import type { Scene } from '../../../src/lib/figure/scene.ts';
import type { Lesson, View } from '../../../src/lib/lesson/schema.ts';
import { scenesOf as mapScenes } from '../../../src/lib/map/scenes.ts';
import { stageData } from '../../../src/lib/narrative/stage-data.ts';
import { bandViews } from '../../../src/lib/narrative/live/band.ts';
import { allKinds } from '../../../src/lib/narrative/live/all.ts';
import { viewsOf } from '../../../src/lib/narrative/stage-views.ts';
import { accountRows } from '../../../src/lib/rows/accounts.ts';
import { claimRows } from '../../../src/lib/rows/claims.ts';
import { eventRows } from '../../../src/lib/rows/events.ts';
import { placeRows } from '../../../src/lib/rows/places.ts';
import { statementsIn } from '../../../src/lib/rows/statements.ts';
import { termRows } from '../../../src/lib/rows/terms.ts';
import { inlineJson } from '../../../src/lib/site/inline-json.ts';
import { wholeKit } from '../../../src/lib/timeline/arrange/whole-kit.ts';
import { scenesOf as eventScenes } from '../../../src/lib/timeline/scenes.ts';
import { scenesOf as wordScenes } from '../../../src/lib/words-figure/scenes.ts';
import { en } from '../../../src/lib/words/en/index.ts';

/** The smallest box that a stage has, and a large one. */
const FRAMES: Frame[] = [
	{ width: 480, height: 420 },
	{ width: 860, height: 760 }
];

/** A view as its figure draws it, from the lesson. */
function drawn(lesson: Lesson, view: View, heading: string, spoken: string[], frame: Frame): Scene[] {
	const state = { focus: view.focus, spoken };
	const texts = { heading, words: en };
	switch (view.figure) {
		case 'claims':
			return claimScenes(
				arrangements[view.arrangement ?? 'moment'],
				claimRows(view, lesson, en),
				{ ...state, fold: view.fold ?? false },
				frame,
				texts
			);
		case 'timeline':
			return eventScenes(eventRows(view, lesson, en, statementsIn(en)), state, frame, {
				...texts,
				kit: wholeKit
			});
		case 'accounts':
			return accountScenes(accountRows(view, lesson, en), state, frame, texts);
		case 'map': {
			const rows = placeRows(view, lesson, en);
			return rows.underlay.map ? mapScenes(rows, state, frame, texts) : [];
		}
		case 'words':
			return wordScenes(termRows(view, lesson, en), state, frame, texts);
	}
}

for (const [name, lesson] of Object.entries({ zhanaozen, peterloo }))
	describe(name, () => {
		const data = JSON.parse(JSON.stringify(stageData(lesson, en))) as ReturnType<typeof stageData>;

		test.each(lesson.steps)('draws $id as its figures do', ({ id, views }) => {
			const live = viewsOf(data, id, en, allKinds);
			expect(live.map(({ figure }) => figure)).toEqual(views.map(({ figure }) => figure));
			for (const [at, view] of views.entries()) {
				const one = live[at]!;
				const spoken = [...one.ids].slice(0, 1);
				for (const frame of FRAMES)
					expect(one.scenes({ spoken }, frame), one.heading).toEqual(
						drawn(lesson, view, one.heading, spoken, frame)
					);
				for (const record of one.ids) expect(one.rowOf(record).sentence).not.toBe('');
			}
		});

		test.each(lesson.steps)('has the views of $id for a strip, without what draws them', ({ id, views }) => {
			const live = viewsOf(data, id, en, allKinds);
			const few = bandViews(data, id, en);
			expect(few.map(({ heading, ids, shows }) => ({ heading, ids, shows }))).toEqual(
				live.map(({ heading, ids, shows }) => ({ heading, ids, shows }))
			);
			for (const [at, view] of views.entries()) {
				const shares = view.figure === 'claims' && view.arrangement !== 'apart';
				expect(few[at]!.scene !== undefined).toBe(shares);
				if (!shares) continue;
				const named = [...few[at]!.ids].slice(0, 3);
				const state = { focus: view.focus, spoken: named };
				expect(few[at]!.scene!(named, { spoken: named }, { width: 358 })).toEqual(
					bandOf(claimRows(view, lesson, en), named, state, { width: 358 }, en)
				);
			}
		});

		it('is at most 20 kB as it stands in a page', () => {
			expect(brotliCompressSync(inlineJson(data)).length).toBeLessThanOrEqual(20_000);
		});

		it('holds each row once', () => {
			const rows = data.rows.map((row) => JSON.stringify(row));
			expect(new Set(rows).size).toBe(rows.length);
		});
	});
