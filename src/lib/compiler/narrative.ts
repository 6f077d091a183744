/**
 * narrative.md: one `##` a step, an optional `{#id}` at its end, a fenced `yaml` block with the step's figure and
 * state, then paragraphs. Accepted in a paragraph: plain text, emphasis, strong, citations as Pandoc writes them
 * (`[@source, ¶2]`) and figures (`[11]{claim=c01}`). Everything else is a problem, so that nothing is lost unseen.
 */
import type { Code, Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Problem } from '../lesson/problem.ts';
import type { Inline } from '../lesson/schema.ts';
import { DataFile } from './data-file.ts';
import { unclaimedIndex, unclaimedNumeral } from './numerals.ts';

export interface Narrative {
	/** Not yet validated: `parseLesson` does that. */
	steps: unknown[];
	problems: Problem[];
	/** `[0, 'state', 'focus', 1]` → its place in the file. */
	place(problem: Problem, path: (string | number)[]): Problem;
}

interface DraftStep {
	heading: string;
	id: string;
	line: number;
	settings?: DataFile;
	body: { type: 'paragraph'; children: Inline[] }[];
	/** The line of each paragraph. */
	bodyLines: number[];
}

export function parseNarrative(file: string, text: string): Narrative {
	const problems: Problem[] = [];
	const drafts: DraftStep[] = [];
	const report = (node: RootContent | PhrasingContent, message: string) =>
		problems.push({
			file,
			path: '',
			message,
			line: node.position?.start.line,
			column: node.position?.start.column
		});

	for (const node of fromMarkdown(text).children) {
		const step = drafts.at(-1);
		if (node.type === 'heading' && node.depth === 2) {
			drafts.push(startStep(node));
			const other = node.children.find(({ type }) => type !== 'text');
			if (other) report(other, 'a heading may hold plain words only');
		} else if (!step) report(node, 'text before the first step; a step begins with a heading of two #');
		else if (node.type === 'code' && node.lang === 'yaml' && !step.settings)
			step.settings = readSettings(file, node, problems);
		else if (node.type === 'paragraph') {
			step.body.push({ type: 'paragraph', children: inlines(node, report, file, problems) });
			step.bodyLines.push(node.position!.start.line);
		} else report(node, `a ${node.type} is not among what a step may hold: one yaml block, then paragraphs`);
	}

	for (const step of drafts) {
		if (!step.settings)
			problems.push({
				file,
				path: '',
				line: step.line,
				message: 'the step has no yaml block with its figure and state'
			});
		const numeral = unclaimedNumeral(step.heading);
		if (numeral)
			problems.push({
				file,
				path: '',
				line: step.line,
				message: `the heading holds the number ${numeral} without its claim`
			});
	}

	return {
		problems,
		steps: drafts.map(({ heading, id, settings, body }) => ({
			heading,
			id,
			...(settings?.value as object | undefined),
			body
		})),
		place(problem, [index, ...path]) {
			const step = drafts[index as number];
			if (!step) return { ...problem, file };
			if (path[0] === 'body')
				return { ...problem, file, line: step.bodyLines[path[1] as number] ?? step.line };
			if (path.length === 0 || path[0] === 'id' || path[0] === 'heading' || !step.settings)
				return { ...problem, file, line: step.line };
			return step.settings.place(problem, path);
		}
	};
}

function startStep(node: Heading): DraftStep {
	const source = node.children.map((child) => ('value' in child ? child.value : '')).join('');
	const [, heading = source, given] = source.match(/^(.*?)\s*\{#([^}]+)\}\s*$/) ?? [];
	const id =
		given ??
		heading
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '');
	return { heading, id, line: node.position!.start.line, body: [], bodyLines: [] };
}

function readSettings(file: string, node: Code, problems: Problem[]): DataFile {
	const settings = new DataFile(file, node.value, node.position!.start.line + 1);
	problems.push(...settings.problems);
	return settings;
}

const pattern =
	/\[@(?<source>[^\],;]+)(?:,\s*(?<locator>[^\]]+))?\]|\[(?<figure>[^\]]+)\]\{claim=(?<claim>[^}]+)\}/g;

function inlines(
	paragraph: Paragraph,
	report: (node: PhrasingContent, message: string) => void,
	file: string,
	problems: Problem[]
): Inline[] {
	return paragraph.children.flatMap((node): Inline[] => {
		const plain = (text: string, at: number): Inline[] => {
			const numeral = unclaimedNumeral(text);
			if (numeral && 'value' in node)
				problems.push({
					file,
					path: '',
					...position(node, at + unclaimedIndex(text)),
					message: `the number ${numeral} stands alone; write it as [${numeral}]{claim=id}, or in words if it counts nothing`
				});
			return text ? [{ type: 'text', text: text.replace(/\s*\n\s*/g, ' ') }] : [];
		};
		if (node.type === 'emphasis' || node.type === 'strong') {
			const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
			if (
				node.children.some((child) => child.type !== 'text') ||
				/[[\]]/.test(text) ||
				unclaimedNumeral(text)
			)
				report(node, 'emphasis may hold plain words only, no figure, citation or other markup');
			return [{ type: node.type, text }];
		}
		if (node.type !== 'text') {
			report(node, `a ${node.type} is not among what a paragraph may hold`);
			return [];
		}
		const found: Inline[] = [];
		let end = 0;
		for (const match of node.value.matchAll(pattern)) {
			found.push(...plain(node.value.slice(end, match.index), end));
			end = match.index + match[0].length;
			const { source, locator, figure, claim } = match.groups!;
			if (figure && claim) found.push({ type: 'figure', text: figure.replace(/\s+/g, ' '), claim });
			else if (source && locator) found.push({ type: 'citation', source, locator: locator.trim() });
			else
				problems.push({
					file,
					path: '',
					...position(node, match.index),
					message: `the citation of "${source}" names no place in it; write [@${source}, ¶2]`
				});
		}
		return [...found, ...plain(node.value.slice(end), end)];
	});
}

function position(node: PhrasingContent, offset: number): { line: number; column: number } {
	const { line, column } = node.position!.start;
	const before = ('value' in node ? node.value.slice(0, offset) : '').split('\n');
	return {
		line: line + before.length - 1,
		column: (before.length === 1 ? column : 1) + before.at(-1)!.length
	};
}
