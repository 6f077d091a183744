import type { Shape } from '../figure/slide.ts';
import type { Block, Lesson, Step, View } from '../lesson/schema.ts';

/** What stands on a slide. */
export type Content =
	| { kind: 'cover' }
	/** Of the lesson's first document; with what is written down before its text is read. */
	| { kind: 'head-note'; document: Lesson['documents'][number]; write: readonly Block[] | undefined }
	| { kind: 'text'; body: readonly Block[]; part: number; parts: number }
	| {
			kind: 'figure';
			view: View;
			/** Counted from 0. */
			part: number;
			/** The shapes of screens on which the figure has this part. */
			shapes: readonly Shape[];
	  }
	| { kind: 'write'; task: readonly Block[] }
	/** Of the steps that a path leaves out. */
	| { kind: 'recap'; steps: readonly Step[] }
	| { kind: 'end' };

export interface Slide {
	/** Its address on the page: the step's for the first slide of a step, else that and a number; unique in a deck. */
	id: string;
	/** The step that it belongs to, or before which it stands; undefined for the cover and the end. */
	step: Step | undefined;
	/** Whether it opens at a second press. */
	guarded: boolean;
	/** The paths on which it is shown. */
	paths: readonly string[];
	/** Whether it is shown where no path is chosen. */
	whole: boolean;
	content: Content;
}
