/** What is written in a lesson, as its tab keeps it. */
import { keepInTab, keptInTab } from '../narrative/tab.ts';
import type { Answers } from './work.ts';

/**
 * The name under which a lesson's answers are kept: its own address, so that lessons of one site do not mix.
 *
 * @param home from the page to its lesson: '.' on the lesson's page, '..' on one beside it, '?' in a single file
 */
export const tabKey = (home: string): string => `crossread:${new URL(home, location.href).pathname}`;

/** None where nothing is kept, or may be. */
export const keptAnswers = (key: string): Answers =>
	Object.fromEntries(
		Object.entries(keptInTab(key) ?? {}).filter(
			(entry): entry is [string, string] => typeof entry[1] === 'string'
		)
	);

/** False where the browser keeps nothing. */
export const keepAnswers = (key: string, answers: Answers): boolean =>
	keepInTab(key, Object.keys(answers).length ? answers : undefined);
