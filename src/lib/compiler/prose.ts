/**
 * Markdown → prose. Accepted: paragraphs, bullet lists, plain words, emphasis, strong, citations as Pandoc writes
 * them (`[@source, ¶2]`) and figures (`[11]{claim=c01}`). Everything else is a problem, so that nothing is lost unseen.
 */
import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import * as v from 'valibot';
import type { Block, Inline, Prose } from '../lesson/schema.ts';
import { MENTIONED } from '../lesson/vocabulary.ts';
import { findUnclaimed } from './numerals.ts';

/** Where in the Markdown, 1-based. */
export interface Spot {
	line: number;
	column: number;
}
export type Report = (message: string, spot: Spot) => void;

/** How a text is read: in which language, and where its problems go. */
interface Reading {
	language: string;
	report: Report;
}

/** A schema of prose in a field of a data file, in a language (a BCP 47 tag). */
export const proseReader = (language: string) =>
	v.pipe(
		v.string(),
		v.rawTransform<string, Prose>(({ dataset, addIssue, NEVER }) => {
			const messages: string[] = [];
			const report = (message: string) => messages.push(message);
			const prose = parseMarkdown(dataset.value).flatMap((node) => readBlock(node, { language, report }));
			if (!prose.length && !messages.length) report('must not be empty');
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

export function readBlock(node: RootContent, reading: Reading): Block[] {
	if (node.type === 'paragraph') {
		if (isTable(node)) {
			reading.report(
				'a table is not among what prose may hold; write a bullet list, or give its figures as claims',
				spotOf(node)
			);
			return [];
		}
		return [{ type: 'paragraph', children: inlines(node, reading) }];
	}
	if (node.type === 'list' && !node.ordered) return [{ type: 'list', items: listItems(node, reading) }];
	reading.report(
		`${named(node.type)} is not among what prose may hold: paragraphs and bullet lists`,
		spotOf(node)
	);
	return [];
}

/** Markdown's own tables come as plain paragraphs: a second line of dashes and bars. */
function isTable({ children }: Paragraph): boolean {
	const text = children.map((child) => ('value' in child ? child.value : 'x')).join('');
	return /^\s*\|?\s*:?-+:?\s*(\|\s*:?-*:?\s*)+$/m.test(text) || /^\s*\|.*\|\s*$/m.test(text);
}

function listItems(list: List, reading: Reading): Inline[][] {
	const { report } = reading;
	return list.children.map((item) => {
		const [first, ...rest] = item.children;
		for (const node of rest) report('a bullet may hold one paragraph only', spotOf(node));
		if (first?.type === 'paragraph') return inlines(first, reading);
		report('a bullet needs a paragraph of words', spotOf(item));
		return [];
	});
}

const pattern = /\[@(?<cited>[^\]]*)\]|\[(?<words>[^\]]+)\]\{(?<key>\w+)=(?<id>[^}]+)\}/g;

function inlines(paragraph: Paragraph, reading: Reading): Inline[] {
	const { language, report } = reading;
	return paragraph.children.flatMap((node): Inline[] => {
		if (node.type === 'emphasis' || node.type === 'strong') {
			const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
			if (
				node.children.some((child) => child.type !== 'text') ||
				/[[\]]/.test(text) ||
				findUnclaimed(text, language)
			)
				report('emphasis may hold plain words only, no figure, citation or other markup', spotOf(node));
			return [{ type: node.type, text: oneLine(text) }];
		}
		if (node.type !== 'text') {
			report(`${named(node.type)} is not among what a paragraph may hold`, spotOf(node));
			return [];
		}
		return textInlines(node.value, language, (message, offset) => report(message, within(node, offset)));
	});
}

function textInlines(
	value: string,
	language: string,
	report: (message: string, offset: number) => void
): Inline[] {
	const plain = (text: string, at: number): Inline[] => {
		// Each of them: what is found is blanked, so that the next is looked for behind it.
		let left = text;
		for (let found = findUnclaimed(left, language); found; found = findUnclaimed(left, language)) {
			const { number, index } = found;
			report(uncited(number), at + index);
			left = left.slice(0, index) + ' '.repeat(number.length) + left.slice(index + number.length);
		}
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
		const { cited, words, key, id } = match.groups!;
		if (words && key && id) {
			const inline = spoken(oneLine(words), key, id.trim());
			if (inline) found.push(inline);
			else
				report(
					`"${key}" is nothing that words can speak of; write claim, ${MENTIONED.join(', ')} or show`,
					match.index
				);
			const number = inline && inline.type !== 'figure' && findUnclaimed(words, language);
			if (number) report(uncited(number.number), match.index);
		} else found.push(...citationsIn(cited!, (message) => report(message, match.index)));
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

/** `one, p. 3; @two, opening`, as Pandoc parts the citations of one bracket. What stands between two is a blank. */
function citationsIn(cited: string, report: (message: string) => void): Inline[] {
	return cited.split(/;\s*(?=@)/).flatMap((one, at): Inline[] => {
		const [, source = '', locator = ''] = one.match(/^@?([^,;]+)(?:,\s*([\s\S]+))?$/) ?? [];
		const key = source.trim();
		if (!key || !locator.trim()) {
			report(
				key
					? `the citation of "${key}" names no place in it; write [@${key}, ¶2]`
					: 'this is not a citation; write [@source, ¶2]'
			);
			return [];
		}
		const citation: Inline = { type: 'citation', source: key, locator: oneLine(locator.trim()) };
		return at ? [{ type: 'text', text: ' ' }, citation] : [citation];
	});
}

export function uncited(number: string): string {
	return /^\p{L}/u.test(number)
		? `the number word ${number} counts people without a claim; write it as [${number}]{claim=id}, or say it without a number`
		: `the number ${number} stands alone; write it as [${number}]{claim=id}, or in words if it counts nothing`;
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
