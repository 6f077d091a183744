import type { Inline, Prose } from './schema.ts';

/** Prose as plain words, for a place that cannot hold links; its citations are left out. */
export function proseText(prose: Prose): string {
	return prose
		.flatMap((block) => (block.type === 'paragraph' ? [block.children] : block.items))
		.map(plain)
		.join(' ');
}

/** What is read in a line, without its citations. */
export const textOf = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => (inline.type === 'citation' ? '' : inline.text)).join('');

function plain(inlines: readonly Inline[]): string {
	return textOf(inlines)
		.replace(/\s+(?=[.,;:!?]|$)/g, '')
		.trim();
}
