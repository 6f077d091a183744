import { expect } from 'vitest';
import type { Problem } from '../../../src/lib/lesson/problem.ts';

/** The lists of the compiled lesson, each of which stands in a file of its own. */
const LISTS =
	'steps|method|teaching|actors|sources|places|events|claims|relations|reach|glossary|documents|activities';

/** What is printed of problems names places as their author wrote them, not as the compiled lesson holds them. */
export function expectAsAuthored(problems: readonly Problem[]): void {
	for (const { path, where = path, message } of problems) {
		// The compiler makes blocks, lines and words of a text.
		expect(where).not.toMatch(new RegExp(`^(${LISTS})\\[|\\.(children|items)\\b|\\bbody\\[`));
		expect(message).not.toMatch(new RegExp(`\\b(${LISTS})\\[\\d+\\]`));
	}
}
