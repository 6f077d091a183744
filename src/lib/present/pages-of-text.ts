/** Text in slides: cut between paragraphs, where need be between sentences, by measured lines. Pure. */
import { setLines } from '../figure/set.ts';
import { bold, italic, serif } from '../figure/text.ts';
import { textOf } from '../lesson/prose.ts';
import type { Block, Inline } from '../lesson/schema.ts';
import { sentenceEnds } from '../narrative/sentences.ts';

/** All in hundredths of the slide's type, whose stylesheet sets the same: `present.css`. */
const TYPE = 100;
const BODY = serif(TYPE, 1.32);
const HEADING = bold(1.45 * TYPE, 1.15);
const QUESTION = italic(TYPE, 1.32);
const WIDTH = 33 * TYPE;
/** Of a slide, without its margins, its label and its foot. */
const HEIGHT = 24 * TYPE;
const GAP = 0.55 * TYPE;
const INDENT = 1.2 * TYPE;

const height = (text: string, style: typeof BODY, width = WIDTH) =>
	setLines(text, style, width).length * style.leading;

const blockHeight = (block: Block): number =>
	block.type === 'paragraph'
		? height(textOf(block.children), BODY)
		: block.items.reduce((sum, item) => sum + height(textOf(item), BODY, WIDTH - INDENT), 0);

const bodyHeight = (blocks: readonly Block[]): number =>
	blocks.reduce((sum, block) => sum + blockHeight(block) + GAP, 0);

/**
 * A body in as few slides as hold it, each at least one block.
 *
 * @param heading over each of them
 * @param question under the heading of the first
 */
export function pagesOfText(
	body: readonly Block[],
	heading: string,
	question: string | undefined
): (readonly Block[])[] {
	const room = HEIGHT - height(heading, HEADING);
	const first = room - (question === undefined ? 0 : height(question, QUESTION) + GAP);
	const pages: Block[][] = [];
	for (const block of body.flatMap((one) => smaller(one, Math.min(room, first)))) {
		const page = pages.at(-1);
		if (page && bodyHeight([...page, block]) <= (pages.length === 1 ? first : room)) page.push(block);
		else pages.push([block]);
	}
	return pages;
}

/** A block that no slide can hold, cut: a list between its items, a paragraph between its sentences. */
function smaller(block: Block, room: number): Block[] {
	if (blockHeight(block) + GAP <= room) return [block];
	if (block.type !== 'paragraph')
		return block.items.length > 1
			? halves(block.items).flatMap((items) => smaller({ ...block, items }, room))
			: [block];
	const sentences = sentencesOf(block.children);
	return sentences.length > 1
		? halves(sentences).flatMap((part) => smaller({ ...block, children: part.flat() }, room))
		: [block];
}

function halves<T>(items: readonly T[]): [T[], T[]] {
	const middle = Math.ceil(items.length / 2);
	return [items.slice(0, middle), items.slice(middle)];
}

/** What a paragraph holds, by its sentences; a citation stays with the sentence before it. */
function sentencesOf(inlines: readonly Inline[]): Inline[][] {
	const sentences: Inline[][] = [[]];
	for (const inline of inlines) {
		if (inline.type !== 'text') {
			sentences.at(-1)!.push(inline);
			continue;
		}
		const { text } = inline;
		const ends = sentenceEnds(text);
		for (const [at, from] of [0, ...ends].entries()) {
			if (at > 0) sentences.push([]);
			const part = text.slice(from, ends[at]);
			if (part.trim()) sentences.at(-1)!.push({ ...inline, text: at > 0 ? part.trimStart() : part });
		}
	}
	return sentences.filter((sentence) => sentence.length);
}
