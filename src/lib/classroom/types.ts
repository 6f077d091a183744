/** The props of what is exported from this folder. */
import type { MatrixLesson } from './matrix.ts';
import type { Lesson } from '../lesson/schema.ts';
import type { Answers } from './work.ts';

export interface CorroborationMatrixProps {
	/** A lesson, or of one the documents, what they name, and how its measures are called. */
	lesson: MatrixLesson & Pick<Lesson, 'measures'>;
	/**
	 * What is asked beside the numbers that the documents state.
	 * @default one question, which whoever fills it in words
	 */
	questions?: readonly string[];
	/**
	 * Whether it shows where the documents state which number, in place of fields.
	 * @default false
	 */
	filled?: boolean;
	/**
	 * What is filled in, by the names of its fields: `matrix.<document>.<measure>.<locator>` is `on`, `….beside` is `same`, `differs`, `alone`,
	 * `incomparable` or `silent`; `matrix.<document>.note` and `matrix.own`, the question of one's own, are text. Changes are written into it; nothing else keeps them.
	 * @default none
	 */
	answers?: Answers;
}
