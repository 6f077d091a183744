/** Adding records to a file of a lesson without touching what is there: every byte of it stays. */
import { isCollection, isSeq, parseDocument } from 'yaml';

/** A file that cannot be added to, as a plain sentence. */
export class ImportProblem extends Error {}

/**
 * @param file its name, for the sentence of a problem
 * @param text what it holds; empty where there is none yet
 * @param blocks the new records, each as YAML whose first line is not indented; `- ` begins the record of a list
 * @returns the whole file
 */
export function appendYaml(file: string, text: string, blocks: readonly string[]): string {
	if (!blocks.length) return text;
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const document = parseDocument(text);
	if (document.errors.length)
		throw new ImportProblem(
			`${file} cannot be read as it is (crossread check says where), so nothing is added to it`
		);
	const added = (indent: string) =>
		blocks
			.map(
				(block) =>
					block
						.trimEnd()
						.replace(/^(?=.)/gm, indent)
						.replaceAll('\n', end) + end
			)
			.join('');
	const { contents } = document;
	if (contents === null) return line(text, end) + added('');
	const isList = blocks[0]!.startsWith('- ');
	if (!isCollection(contents) || isList !== isSeq(contents))
		throw new ImportProblem(
			`${file} holds no ${isList ? 'list' : 'records by id'}, so nothing is added to it`
		);
	if (contents.flow) {
		if (contents.items.length)
			throw new ImportProblem(
				`${file} is written in brackets; write each record on lines of its own, so that others can be added`
			);
		const [from, to] = contents.range!;
		return text.slice(0, from) + added('').trimEnd() + line(text.slice(to), end);
	}
	if (/^\.\.\.\s*$/m.test(text))
		throw new ImportProblem(`${file} ends with …, after which nothing can be added`);
	const first = text.lastIndexOf('\n', contents.range![0] - 1) + 1;
	return line(text, end) + added(text.slice(first, contents.range![0]).replace(/[^\t ]/g, ''));
}

/** With a line end at its end. */
const line = (text: string, end: string) => (text === '' || text.endsWith('\n') ? text : text + end);

/** Items of JSON behind those of a list; the file keeps its indentation. */
export function appendJson(file: string, text: string, items: readonly object[]): string {
	if (!items.length) return text;
	const end = text.includes('\r\n') ? '\r\n' : '\n';
	const indent = text.match(/\n([\t ]+)\S/)?.[1] ?? '\t';
	const written = items.map((item) =>
		JSON.stringify(item, null, indent).replace(/^/gm, indent).replaceAll('\n', end)
	);
	if (!text.trim()) return `[${end}${written.join(`,${end}`)}${end}]${end}`;
	const document = parseDocument(text);
	const contents = document.contents;
	if (document.errors.length || !isSeq(contents))
		throw new ImportProblem(
			`${file} holds no list of items as it is (crossread check says more), so nothing is added to it`
		);
	const last = contents.items.at(-1) as { range: [number, number, number] } | undefined;
	if (last)
		return `${text.slice(0, last.range[1])},${end}${written.join(`,${end}`)}${text.slice(last.range[1])}`;
	const [from, to] = contents.range!;
	return `${text.slice(0, from)}[${end}${written.join(`,${end}`)}${end}]${text.slice(to)}`;
}
