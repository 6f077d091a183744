import type { FigureLesson, FigureProps } from '../figure/types.ts';
import type { Lesson, WordsView } from '../lesson/schema.ts';

/** The part of a lesson that a figure of words reads. */
export interface WordsFigureLesson extends FigureLesson, Pick<Lesson, 'events' | 'claims' | 'glossary'> {}

export interface WordsFigureProps extends FigureProps {
	/** A compiled lesson, or the part of it that a figure of words reads: language, actors, sources, glossary. */
	lesson: WordsFigureLesson;
	/**
	 * Which words to show.
	 * @default every word of the glossary that somebody uses
	 */
	view?: Partial<WordsView>;
}
