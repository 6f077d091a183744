/** How every figure of every step of both lessons is set, as text that can be read: a change of it is seen here. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import {
	scenesOf as accountScenes,
	sentenceOf as accountSentence
} from '../../../src/lib/accounts/scenes.ts';
import { arrangements } from '../../../src/lib/claims/arrange/index.ts';
import { scenesOf as claimScenes, sentenceOf as claimSentence } from '../../../src/lib/claims/scenes.ts';
import { FRAMES, typeScale, type Frame } from '../../../src/lib/figure/frame.ts';
import { drawingFrame } from '../../../src/lib/figure/frames.ts';
import type { Scene } from '../../../src/lib/figure/scene.ts';
import { momentInView } from '../../../src/lib/lesson/accounts.ts';
import type { Lesson, View } from '../../../src/lib/lesson/schema.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { scenesOf as mapScenes, sentenceOf as mapSentence } from '../../../src/lib/map/scenes.ts';
import { accountRows } from '../../../src/lib/rows/accounts.ts';
import { claimRows } from '../../../src/lib/rows/claims.ts';
import { eventRows } from '../../../src/lib/rows/events.ts';
import { statementsIn } from '../../../src/lib/rows/statements.ts';
import { mapHeading, placeRows } from '../../../src/lib/rows/places.ts';
import { termRows } from '../../../src/lib/rows/terms.ts';
import { wholeKit } from '../../../src/lib/timeline/arrange/whole-kit.ts';
import { scenesOf as eventScenes, sentenceOf as eventSentence } from '../../../src/lib/timeline/scenes.ts';
import { scenesOf as wordScenes, sentenceOf as wordSentence } from '../../../src/lib/words-figure/scenes.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { accountFaults } from '../../fixtures/account-scene-rules.ts';
import { claimFaults } from '../../fixtures/claim-scene-rules.ts';
import { mapFaults } from '../../fixtures/map-scene-rules.ts';
import { textsOf } from '../../fixtures/scene-rules.ts';
import { sceneText } from '../../fixtures/scene-text.ts';
import { timelineFaults } from '../../fixtures/timeline-scene-rules.ts';
import { wordFaults } from '../../fixtures/word-scene-rules.ts';

/** A view in a frame, as its figure draws it. */
interface Drawn {
	heading: string;
	sentence: string;
	scenes: Scene[];
	/** When each record was said or happened, by id. */
	dates: ReadonlyMap<string, string>;
	faults: string[];
}
/** The rows of a view are made once, and set in every frame. */
type Prepare<F extends View['figure']> = (
	lesson: Lesson,
	view: Extract<View, { figure: F }>
) => (frame: Frame) => Drawn;

const none: Drawn['dates'] = new Map();

const figures: { [F in View['figure']]: Prepare<F> } = {
	claims(lesson, view) {
		const rows = claimRows(view, lesson, en);
		const event = lesson.events.find(({ id }) => id === view.event);
		const heading = view.title ?? en.figureHeading(view.measure, event, lesson);
		const { focus, fold = false } = view;
		const arrangement = arrangements[view.arrangement ?? 'moment'];
		const sentence = claimSentence(rows, en);
		const dates = new Map(rows.rows.map(({ key, facts }) => [key.id, facts.saidText]));
		return (frame) => {
			const scenes = claimScenes(arrangement, rows, { focus, fold }, frame, { heading, words: en });
			return { heading, sentence, scenes, dates, faults: claimFaults(scenes, rows, frame, en) };
		};
	},
	timeline(lesson, view) {
		const rows = eventRows(view, lesson, en, statementsIn(en));
		const heading = view.title ?? en.timeline.heading(view, lesson);
		const sentence = eventSentence(rows, en);
		const dates = new Map([
			...rows.rows.map(({ key, facts }) => [key.id, facts.dateTexts.join(' or ')] as const),
			...rows.statements.rows.map(({ key, facts }) => [key.id, facts.saidText] as const)
		]);
		return (frame) => {
			const scenes = eventScenes(rows, { focus: view.focus }, frame, { heading, words: en, kit: wholeKit });
			const faults = timelineFaults(scenes, rows, drawingFrame(frame, heading, sentence), en);
			return { heading, sentence, scenes, dates, faults };
		};
	},
	accounts(lesson, view) {
		const rows = accountRows(view, lesson, en);
		const heading = view.title ?? en.accounts.heading(momentInView(lesson.moments, view));
		const sentence = accountSentence(rows, en);
		const dates = new Map(rows.rows.map(({ key, facts }) => [key.id, facts.saidText]));
		return (frame) => {
			const scenes = accountScenes(rows, { focus: view.focus }, frame, { heading, words: en });
			return { heading, sentence, scenes, dates, faults: accountFaults(scenes, rows, frame, en) };
		};
	},
	map(lesson, view) {
		const rows = placeRows(view, lesson, en);
		const heading = mapHeading(view, lesson, en);
		const sentence = mapSentence(rows, en);
		return (frame) => {
			const scenes = mapScenes(rows, { focus: view.focus }, frame, { heading, words: en });
			return { heading, sentence, scenes, dates: none, faults: mapFaults(scenes, rows, frame, view.focus) };
		};
	},
	words(lesson, view) {
		const rows = termRows(view, lesson, en);
		const heading = view.title ?? en.usage.heading;
		const sentence = wordSentence(rows, en);
		return (frame) => {
			const scenes = wordScenes(rows, { focus: view.focus }, frame, { heading, words: en });
			return { heading, sentence, scenes, dates: none, faults: wordFaults(scenes, rows, frame, en) };
		};
	}
};
const kinds = Object.keys(figures) as View['figure'][];
const lessons = [zhanaozen, peterloo];

/** Beside the views of the steps: what of a lesson no step shows alone. */
const further: Partial<Record<View['figure'], (lesson: Lesson) => Record<string, View>>> = {
	timeline: (lesson) => ({ whole: complete('timeline', lesson, {}) }),
	map: (lesson): Record<string, View> =>
		lesson === zhanaozen
			? {
					distances: complete('map', lesson, {
						extent: 'mangystau',
						only: ['aktau', 'aktau-airport', 'shetpe', 'zhanaozen', 'railway-in-the-region'],
						focus: ['aktau', 'aktau-airport', 'railway-in-the-region'],
						distances: ['aktau', 'shetpe', 'zhanaozen']
					})
				}
			: {},
	words: (lesson) => ({ whole: complete('words', lesson, {}) })
};

const views = lessons.flatMap((lesson) =>
	kinds.flatMap((figure) => [
		...lesson.steps.flatMap(({ id, views: all }) =>
			all
				.filter((view) => view.figure === figure)
				.map((view, at, { length }) => ({
					figure,
					lesson,
					view,
					name: `${lesson.id}-${id}${length > 1 ? `-${at + 1}` : ''}`
				}))
		),
		...Object.entries(further[figure]?.(lesson) ?? {}).map(([name, view]) => ({
			figure,
			lesson,
			view,
			name: `${lesson.id}-${name}`
		}))
	])
);

/** How a view is drawn, in each frame once. */
function drawer(lesson: Lesson, view: View): (frame: Frame) => Drawn {
	const draw = (figures[view.figure] as Prepare<View['figure']>)(lesson, view);
	const known = new Map<Frame, Drawn>();
	return (frame) => {
		const drawn = known.get(frame) ?? draw(frame);
		known.set(frame, drawn);
		return drawn;
	};
}
const sizes = (scenes: readonly Scene[]) => scenes.flatMap(textsOf).map(({ style }) => style.size);
const frameNames = Object.keys(FRAMES) as (keyof typeof FRAMES)[];

test.each(kinds)('both lessons have %s', (figure) => {
	expect(new Set(views.filter((one) => one.figure === figure).map(({ lesson }) => lesson.id)).size).toBe(2);
});

describe.each(views)('$figure: $name', ({ figure, lesson, view, name }) => {
	const drawn = drawer(lesson, view);

	it('reads as committed, in four frames', async () => {
		const texts = (['S', 'M', 'L', 'P'] as const).flatMap((frameName) => {
			const { heading, sentence, scenes, dates } = drawn(FRAMES[frameName]);
			return [`${frameName}: ${heading}\n${sentence}`, ...scenes.map((scene) => sceneText(scene, dates))];
		});
		await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`scenes/${figure}/${name}.txt`);
	});

	test.each(frameNames)('keeps every rule in %s, at every text size', (frameName) => {
		for (const type of [undefined, 20, 24, 32]) {
			const frame: Frame = type === undefined ? FRAMES[frameName] : { ...FRAMES[frameName], type };
			const { scenes, faults } = drawn(frame);
			expect(faults).toEqual([]);
			expect(Math.min(...sizes(scenes))).toBeGreaterThanOrEqual(typeScale(frame).meta.size);
		}
	});

	if (figure === 'map')
		it('fills the width of its frame, in one part at the usual text size', () => {
			for (const frame of Object.values(FRAMES)) {
				const { scenes } = drawn(frame);
				expect(scenes).toHaveLength(1);
				expect(scenes[0]!.grounds![0]!.width).toBe(frame.width);
			}
		});

	it('can be read from the last row: no text on a slide is under 2.7 % of its height', () => {
		const least = 0.027 * FRAMES.P.height;
		for (const frame of [FRAMES.P, FRAMES.P4]) {
			const { scenes } = drawn(frame);
			expect(Math.min(...sizes(scenes))).toBeGreaterThanOrEqual((least * frame.height) / FRAMES.P.height);
		}
	});
});
