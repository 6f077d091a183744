/** How statements bear on one another, in sentences. */
import { byId } from '../lesson/claims.ts';
import { proseText } from '../lesson/prose.ts';
import type { Lesson } from '../lesson/schema.ts';
import type { CoreWords } from '../words/index.ts';

/** For each claim that speaks of others a sentence on each, and why we say so. Of the appendix no table holds a row. */
export function bearingsOf(
	{ actors, claims, relations }: Pick<Lesson, 'actors' | 'claims' | 'relations'>,
	words: CoreWords
): Map<string, string[]> {
	const shown = new Map(
		claims.filter(({ audience }) => audience === 'class').map((claim) => [claim.id, claim])
	);
	const sentences = new Map<string, string[]>();
	for (const relation of relations) {
		const other = shown.get(relation.to);
		if (!other) continue;
		const named = other.as ?? byId(actors, other.claimant).name;
		const sentence = words.relationSentence(relation, named, words.dateText(other.said));
		const before = sentences.get(relation.from) ?? [];
		sentences.set(relation.from, [...before, `${sentence} ${proseText(relation.why)}`]);
	}
	return sentences;
}
