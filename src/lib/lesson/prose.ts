import type { Block, Inline, Prose } from './schema.ts';

/** Its paragraphs and the items of its lists, in their order. */
export const linesOf = (prose: readonly Block[]): (readonly Inline[])[] =>
	prose.flatMap((block): (readonly Inline[])[] =>
		block.type === 'paragraph' ? [block.children] : block.items
	);

/** Prose as plain words, for a place that cannot hold links; its citations are left out. */
export const proseText = (prose: Prose): string => linesOf(prose).map(plain).join(' ');

/** What is read in a line, without its citations. */
export const textOf = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => (inline.type === 'citation' ? '' : inline.text)).join('');

function plain(inlines: readonly Inline[]): string {
	return textOf(inlines)
		.replace(/\s+(?=[.,;:!?]|$)/g, '')
		.trim();
}
