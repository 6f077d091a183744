/** Where sentences end, and which of them each piece of a text stands in. Pure. */
import { linesOf } from '../lesson/prose.ts';
import type { Block, Inline } from '../lesson/schema.ts';

/** What ends a sentence: its mark, and what closes a quotation or a bracket, before a space or the end of a piece; a full stop of Chinese or Japanese needs neither. */
const END = /[.!?…]+["'”’»)\]]*(?=\s|$)|[。！？]+["'”’»)\]」』）]*/g;

/** Where the sentences of a piece end: places behind their last characters. */
export const sentenceEnds = (text: string): number[] =>
	[...text.matchAll(END)].map(({ index, 0: end }) => index + end.length);

/** Counted from 0 over all of a text, by the pieces of its blocks. A new block, or item of a list, begins a new sentence. */
export function sentencesOf(body: readonly Block[]): Map<Inline, number> {
	const sentences = new Map<Inline, number>();
	let at = 0;
	for (const inlines of linesOf(body)) {
		for (const inline of inlines) {
			sentences.set(inline, at);
			if (inline.type === 'text') at += sentenceEnds(inline.text).length;
		}
		at++;
	}
	return sentences;
}
