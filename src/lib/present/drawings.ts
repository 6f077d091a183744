/** How a view of a step is set in a frame, whatever its kind: for what must know its parts before it is drawn. */
import { arrangements } from '../claims/arrange/index.ts';
import { scenesOf as accountScenes } from '../accounts/scenes.ts';
import { scenesOf as claimScenes } from '../claims/scenes.ts';
import type { Frame } from '../figure/frame.ts';
import type { Scene } from '../figure/scene.ts';
import { momentInView } from '../lesson/accounts.ts';
import type { Lesson, View } from '../lesson/schema.ts';
import { headingOf as mapHeading, scenesOf as mapScenes } from '../map/scenes.ts';
import { accountRows } from '../rows/accounts.ts';
import { claimRows } from '../rows/claims.ts';
import { eventRows } from '../rows/events.ts';
import { placeRows } from '../rows/places.ts';
import { statementsIn } from '../rows/statements.ts';
import { termRows } from '../rows/terms.ts';
import { wholeKit } from '../timeline/arrange/whole-kit.ts';
import { scenesOf as eventScenes } from '../timeline/scenes.ts';
import { scenesOf as wordScenes } from '../words-figure/scenes.ts';
import type { Words } from '../words/index.ts';

/** All parts of a drawing in a frame; none where nothing is drawn. */
export type ScenesIn = (frame: Frame) => Scene[];

type Sets<F extends View['figure']> = (
	view: Extract<View, { figure: F }>,
	lesson: Lesson,
	words: Words
) => ScenesIn;

const SET: { [F in View['figure']]: Sets<F> } = {
	claims(view, lesson, words) {
		const rows = claimRows(view, lesson, words);
		const event = lesson.events.find(({ id }) => id === view.event);
		const heading = view.title ?? words.figureHeading(view.measure, event, lesson);
		const { focus, fold = false } = view;
		const arrangement = arrangements[view.arrangement ?? 'moment'];
		return (frame) => claimScenes(arrangement, rows, { focus, fold }, frame, { heading, words });
	},
	timeline(view, lesson, words) {
		const rows = eventRows(view, lesson, words, statementsIn(words));
		const heading = view.title ?? words.timeline.heading(view, lesson);
		return (frame) => eventScenes(rows, { focus: view.focus }, frame, { heading, words, kit: wholeKit });
	},
	accounts(view, lesson, words) {
		const rows = accountRows(view, lesson, words);
		const heading = view.title ?? words.accounts.heading(momentInView(lesson.moments, view));
		return (frame) => accountScenes(rows, { focus: view.focus }, frame, { heading, words });
	},
	map(view, lesson, words) {
		const rows = placeRows(view, lesson, words);
		return (frame) =>
			mapScenes(rows, { focus: view.focus }, frame, { heading: mapHeading(rows, words), words });
	},
	words(view, lesson, words) {
		const rows = termRows(view, lesson, words);
		const heading = view.title ?? words.usage.heading;
		return (frame) => wordScenes(rows, { focus: view.focus }, frame, { heading, words });
	}
};

/** @param view of a step */
export function scenesIn(view: View, lesson: Lesson, words: Words): ScenesIn {
	return (SET[view.figure] as Sets<View['figure']>)(view as never, lesson, words);
}
