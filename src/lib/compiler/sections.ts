/** A Markdown file of sections: each begins with a heading of two `#` and an optional `{#id}` at its end. */
import anyAscii from 'any-ascii';
import type { Code, Heading, RootContent } from 'mdast';
import type { Problem } from '../lesson/problem.ts';
import type { Block } from '../lesson/schema.ts';
import { DataFile, type Path } from './data-file.ts';
import { hyphenated } from './id-of.ts';
import { findUnclaimed } from './numerals.ts';
import { parseMarkdown, readBlock, type Spot } from './prose.ts';

export interface DraftSection {
	heading: string;
	id: string;
	line: number;
	/** The yaml block at its head, where sections of this file have one. */
	settings?: DataFile;
	body: Block[];
	/** The line of each block. */
	bodyLines: number[];
}

export interface SectionFile {
	sections: DraftSection[];
	problems: Problem[];
	/** `[0, 'body', 1]` → its place in the file. */
	place(problem: Problem, path: Path): Problem;
}

/**
 * @param settings whether each section begins with a fenced yaml block
 * @param language of the text, a BCP 47 tag
 */
export function readSections(file: string, text: string, settings: boolean, language: string): SectionFile {
	const problems: Problem[] = [];
	const sections: DraftSection[] = [];
	const report = (message: string, { line, column }: Spot) =>
		problems.push({ file, path: '', message, line, column });
	const at = (node: RootContent): Spot => node.position?.start ?? { line: 1, column: 1 };

	for (const node of parseMarkdown(text)) {
		const section = sections.at(-1);
		if (node.type === 'heading' && node.depth === 2) {
			const section = startSection(node);
			sections.push(section);
			if (section.id === '')
				report(
					`no id can be made of this heading; give it one: ## ${section.heading} {#my-${settings ? 'step' : 'section'}}`,
					at(node)
				);
			if (node.children.some(({ type }) => type !== 'text'))
				report('a heading may hold plain words only', at(node));
		} else if (!section)
			report('text before the first heading of two #, with which a step or section begins', at(node));
		else if (settings && node.type === 'code' && node.lang === 'yaml' && !section.settings) {
			section.settings = settingsOf(file, node);
			// It swallows the text up to the next block, and what is wrong with that is none of the author's.
			if (section.settings.problems.length && !isClosed(node))
				report(
					'the yaml block that begins here is not closed; write ``` on a line of its own after it',
					at(node)
				);
			else problems.push(...section.settings.problems);
		} else {
			const blocks = readBlock(node, { language, report });
			section.body.push(...blocks);
			section.bodyLines.push(...blocks.map(() => at(node).line));
		}
	}

	for (const { heading, line, settings: block } of sections) {
		if (settings && !block)
			report('the step has no yaml block with its question and views', { line, column: 1 });
		const unclaimed = findUnclaimed(heading, language);
		if (unclaimed)
			report(`the heading holds the number ${unclaimed.number} without its claim`, { line, column: 1 });
	}

	return {
		problems,
		sections,
		place(problem, [index, ...path]) {
			const section = sections[index as number];
			if (!section) return { ...problem, where: '', file };
			const where = `“${section.heading}”`;
			if (path[0] === 'body')
				return { ...problem, where, file, line: section.bodyLines[path[1] as number] ?? section.line };
			if (path.length === 0 || path[0] === 'id' || path[0] === 'heading' || !section.settings)
				return { ...problem, where, file, line: section.line };
			const placed = section.settings.place(problem, path);
			return { ...placed, where: [where, placed.where ?? placed.path].filter(Boolean).join(', ') };
		}
	};
}

function startSection(node: Heading): DraftSection {
	const source = node.children.map((child) => ('value' in child ? child.value : '')).join('');
	const [, heading = source, given] = source.match(/^(.*?)\s*\{#([^}]+)\}\s*$/) ?? [];
	return { heading, id: given ?? idOf(heading), line: node.position!.start.line, body: [], bodyLines: [] };
}

/**
 * An id of a heading in any script: "Événement à Zürich" → "evenement-a-zurich", "Первый шаг" → "pervyy-shag"; empty
 * where its first letter is none, as of "1819".
 */
function idOf(heading: string): string {
	const id = hyphenated(anyAscii(heading.normalize('NFC')));
	return /^[a-z]/.test(id) ? id : '';
}

/** Whether what opens it stands alone on its last line. A block that swallows the next one's opening ends at that one's close. */
function isClosed({ value, position }: Code): boolean {
	const lines = value === '' ? 0 : value.split('\n').length;
	return position!.end.line - position!.start.line === lines + 1 && !/^ {0,3}(`{3,}|~{3,})/m.test(value);
}

function settingsOf(file: string, node: Code): DataFile {
	return new DataFile(file, node.value, node.position!.start.line + 1);
}
