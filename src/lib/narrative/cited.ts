/** Which sources the text of a lesson's steps cites: figures list their own. */
import type { Block, Lesson, Source } from '../lesson/schema.ts';

/** In the order of the lesson's list. */
export function citedInText({ steps, sources }: Pick<Lesson, 'steps' | 'sources'>): Source[] {
	const cited = new Set(
		steps.flatMap(({ body, questions }) => [
			...[body, ...questions.map(({ answer }) => answer)].flatMap((prose) => prose.flatMap(citations)),
			...questions.flatMap((question) => question.citations.map(({ source }) => source))
		])
	);
	return sources.filter(({ id }) => cited.has(id));
}

function citations(block: Block): string[] {
	const inlines = block.type === 'paragraph' ? block.children : block.items.flat();
	return inlines.flatMap((inline) => (inline.type === 'citation' ? [inline.source] : []));
}
