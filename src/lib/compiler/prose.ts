/**
 * Markdown → prose. Accepted: paragraphs, bullet lists, plain words, emphasis, strong, citations as Pandoc writes
 * them (`[@source, ¶2]`) and figures (`[11]{claim=c01}`). Everything else is a problem, so that nothing is lost unseen.
 */
import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import * as v from 'valibot';
import type { Block, Inline, Prose } from '../lesson/schema.ts';
import { MENTIONED } from '../lesson/vocabulary.ts';
import { unclaimedIndex, unclaimedNumeral } from './numerals.ts';

/** Where in the Markdown, 1-based. */
export interface Spot {
	line: number;
	column: number;
}
export type Report = (message: string, spot: Spot) => void;

/** Prose in a field of a data file. */
export const authoredProse = v.pipe(
	v.string(),
	v.rawTransform<string, Prose>(({ dataset, addIssue, NEVER }) => {
		const messages: string[] = [];
		const prose = parseMarkdown(dataset.value).flatMap((node) =>
			readBlock(node, (message) => messages.push(message))
		);
		if (!prose.length) messages.push('must not be empty');
		for (const message of messages) addIssue({ message });
		return messages.length ? NEVER : prose;
	})
);

/** The blocks of a Markdown text. What is nested too deeply to be read comes back as one block that is refused. */
export function parseMarkdown(text: string): RootContent[] {
	try {
		return fromMarkdown(text).children;
	} catch {
		return [
			{ type: 'html', value: '', position: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }
		];
	}
}

export function readBlock(node: RootContent, report: Report): Block[] {
	if (node.type === 'paragraph') return [{ type: 'paragraph', children: inlines(node, report) }];
	if (node.type === 'list' && !node.ordered) return [{ type: 'list', items: listItems(node, report) }];
	report(`${named(node.type)} is not among what prose may hold: paragraphs and bullet lists`, spotOf(node));
	return [];
}

function listItems(list: List, report: Report): Inline[][] {
	return list.children.map((item) => {
		const [first, ...rest] = item.children;
		for (const node of rest) report('a bullet may hold one paragraph only', spotOf(node));
		if (first?.type === 'paragraph') return inlines(first, report);
		report('a bullet needs a paragraph of words', spotOf(item));
		return [];
	});
}

const pattern =
	/\[@(?<source>[^\],;]+)(?:,\s*(?<locator>[^\]]+))?\]|\[(?<words>[^\]]+)\]\{(?<key>\w+)=(?<id>[^}]+)\}/g;

function inlines(paragraph: Paragraph, report: Report): Inline[] {
	return paragraph.children.flatMap((node): Inline[] => {
		if (node.type === 'emphasis' || node.type === 'strong') {
			const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
			if (
				node.children.some((child) => child.type !== 'text') ||
				/[[\]]/.test(text) ||
				unclaimedNumeral(text)
			)
				report('emphasis may hold plain words only, no figure, citation or other markup', spotOf(node));
			return [{ type: node.type, text: oneLine(text) }];
		}
		if (node.type !== 'text') {
			report(`${named(node.type)} is not among what a paragraph may hold`, spotOf(node));
			return [];
		}
		return textInlines(node.value, (message, offset) => report(message, within(node, offset)));
	});
}

function textInlines(value: string, report: (message: string, offset: number) => void): Inline[] {
	const plain = (text: string, at: number): Inline[] => {
		const numeral = unclaimedNumeral(text);
		if (numeral) report(uncited(numeral), at + unclaimedIndex(text));
		const stray = text.search(/\]\{|\[@/);
		if (stray >= 0)
			report('this is not a citation, [@source, ¶2], nor a figure, [11]{claim=c01}', at + stray);
		return text ? [{ type: 'text', text: oneLine(text) }] : [];
	};
	const found: Inline[] = [];
	let end = 0;
	for (const match of value.matchAll(pattern)) {
		found.push(...plain(value.slice(end, match.index), end));
		end = match.index + match[0].length;
		const { source, locator, words, key, id } = match.groups!;
		if (words && key && id) {
			const inline = spoken(oneLine(words), key, id.trim());
			if (inline) found.push(inline);
			else
				report(
					`"${key}" is nothing that words can speak of; write claim, ${MENTIONED.join(', ')} or show`,
					match.index
				);
			const numeral = inline && inline.type !== 'figure' && unclaimedNumeral(words);
			if (numeral) report(uncited(numeral), match.index);
		} else if (source && locator)
			found.push({ type: 'citation', source: source.trim(), locator: oneLine(locator.trim()) });
		else report(`the citation of "${source}" names no place in it; write [@${source}, ¶2]`, match.index);
	}
	return [...found, ...plain(value.slice(end), end)];
}

/** Words in brackets with what they speak of in braces; undefined for a key that is none. */
function spoken(text: string, key: string, id: string): Inline | undefined {
	if (key === 'claim') return { type: 'figure', text, claim: id };
	if (key === 'show') return { type: 'show', text, show: id };
	const of = MENTIONED.find((one) => one === key);
	return of && { type: 'mention', text, of, id };
}

export function uncited(numeral: string): string {
	return `the number ${numeral} stands alone; write it as [${numeral}]{claim=id}, or in words if it counts nothing`;
}

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ');

const names: Partial<Record<string, string>> = {
	html: 'HTML',
	link: 'a link',
	linkReference: 'a link',
	image: 'an image',
	imageReference: 'an image',
	inlineCode: 'code',
	code: 'a block of code',
	heading: 'a heading',
	blockquote: 'a block quotation',
	list: 'a numbered list',
	thematicBreak: 'a rule',
	definition: 'a link definition',
	break: 'a forced line break'
};
const named = (type: string) => names[type] ?? `a ${type}`;

function spotOf(node: { position?: { start: Spot } | undefined }): Spot {
	return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function within(node: PhrasingContent, offset: number): Spot {
	const { line, column } = spotOf(node);
	const before = ('value' in node ? node.value.slice(0, offset) : '').split('\n');
	return {
		line: line + before.length - 1,
		column: (before.length === 1 ? column : 1) + before.at(-1)!.length
	};
}
