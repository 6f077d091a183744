import type { Lesson } from '../schema.ts';
import { completion } from './completion.ts';

/** Every word of the glossary that somebody uses. */
export const completeWords = completion('words', (_: Pick<Lesson, 'glossary'>, view) => ({
	figure: 'words',
	focus: [],
	...view
}));
