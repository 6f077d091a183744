/** What all figures take, whatever they show. */
import type { Snippet } from 'svelte';
import type { RowKey } from '../rows/types.ts';
import type { Lesson } from '../lesson/schema.ts';
import type { OwnTerms } from '../lesson/terms.ts';

export type FigureKind = 'claims' | 'timeline' | 'accounts' | 'map' | 'words';
export type HeadingLevel = 1 | 2 | 3 | 4;

/** Every figure reads who says a thing and where it was read, in which language, and what the lesson's own terms are. */
export type FigureLesson = Pick<Lesson, 'language' | 'actors' | 'sources' | 'places' | keyof OwnTerms>;

export interface FigureProps {
	/**
	 * CSS pixels that the figure may be high, heading included: what does not fit becomes parts, of which one is open.
	 * @default as high as it needs to be
	 */
	height?: number;
	/**
	 * Level of the figure's heading.
	 * @default 3
	 */
	level?: HeadingLevel;
	/**
	 * Where its sources stand: inside the figure, or once on the page around it, at `#source-…`.
	 * @default 'figure'
	 */
	sources?: 'figure' | 'page';
	/**
	 * What stands in its place where it can't be drawn.
	 * @default one sentence
	 */
	fallback?: Snippet;
	/**
	 * Called with what was thrown while it was drawn; a drawing that failed leaves its table, which is then open.
	 * @default it is written to the console
	 */
	onerror?: (error: unknown) => void;
	/**
	 * The record whose card is open.
	 * @bindable
	 */
	selected?: RowKey | undefined;
	/** Called with a record's kind and id when its card is opened, with undefined when it is closed. */
	onselect?: (record: RowKey | undefined) => void;
}
