/** Which sentence of a text each of its pieces stands in. Pure. */
import type { Block, Inline } from '../lesson/schema.ts';

/** What ends a sentence: its mark, and what closes a quotation or a bracket, before a space or the end of a piece. */
const END = /[.!?…]+["'”’»)\]]*(?=\s|$)/g;

/** Counted from 0 over all of a text, by the pieces of its blocks. A new block, or item of a list, begins a new sentence. */
export function sentencesOf(body: readonly Block[]): Map<Inline, number> {
	const sentences = new Map<Inline, number>();
	let at = 0;
	for (const block of body)
		for (const inlines of block.type === 'paragraph' ? [block.children] : block.items) {
			for (const inline of inlines) {
				sentences.set(inline, at);
				if (inline.type === 'text') at += [...inline.text.matchAll(END)].length;
			}
			at++;
		}
	return sentences;
}
