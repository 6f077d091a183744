/**
 * What is written in a lesson, for as long as its tab is open: a reload loses nothing, and whoever sits down at the machine after a
 * class finds nothing. No other page of ours keeps anything.
 */
import type { Answers } from './work.ts';

/**
 * The name under which a lesson's answers are kept: its own address, so that lessons of one site do not mix.
 *
 * @param home from the page to its lesson: '.' on the lesson's page, '..' on one beside it
 */
export const tabKey = (home: '.' | '..'): string => `crossread:${new URL(home, location.href).pathname}`;

/** None where nothing is kept, or may be. */
export function keptAnswers(key: string): Answers {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
		const entries = Object.entries(kept as Record<string, unknown>);
		return Object.fromEntries(
			entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
		);
	} catch {
		return {};
	}
}

/** False where the browser keeps nothing: shut out, or full. */
export function keepAnswers(key: string, answers: Answers): boolean {
	try {
		if (Object.keys(answers).length) sessionStorage.setItem(key, JSON.stringify(answers));
		else sessionStorage.removeItem(key);
		return true;
	} catch {
		return false;
	}
}
