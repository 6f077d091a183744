/** Numerals in the texts of a lesson that are plain words: titles, headings, questions. */
import type { Problem } from '../lesson/problem.ts';
import type { Lesson } from '../lesson/schema.ts';
import { findUnclaimed } from './numerals.ts';
import { uncited } from './prose.ts';

/** Keys whose plain text a reader meets as prose. */
const KEYS = new Set(['title', 'question', 'introduction', 'contentNote', 'heading', 'text', 'criterion']);

/** What holds the words of others, or is prose and has been asked already. */
const APART = new Set(['sources', 'paths', 'body', 'notes', 'children', 'items']);

export function plainNumerals(lesson: Omit<Lesson, 'schemaVersion'>): Problem[] {
	const problems: Problem[] = [];
	const visit = (node: unknown, path: string, key: string): void => {
		if (typeof node === 'string') {
			const unclaimed = KEYS.has(key) && findUnclaimed(node, lesson.language);
			if (unclaimed) problems.push({ path, message: uncited(unclaimed.number) });
		} else if (Array.isArray(node)) node.forEach((item, index) => visit(item, `${path}[${index}]`, key));
		else if (typeof node === 'object' && node !== null)
			for (const [name, value] of Object.entries(node))
				if (!APART.has(name)) visit(value, path ? `${path}.${name}` : name, name);
	};
	visit(lesson, '', '');
	return problems;
}
