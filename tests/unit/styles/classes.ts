/**
 * Which classes the markup of a folder writes, and which its stylesheets style: read from the sources, so that a class is
 * found wherever it stands, drawn in a test or not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import postcss, { type Container } from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { parse } from 'svelte/compiler';
import ts from 'typescript';

export interface Source {
	/** Path below src/lib. */
	file: string;
	text: string;
}

export interface Written {
	/** Whole names. */
	names: Set<string>;
	/** What stands before a name's computed end: `cr-mark-` of `cr-mark-{kind}`. */
	prefixes: Set<string>;
	/** Literals given to a text's `role`: the ends of `cr-t-{role}`. */
	roles: Set<string>;
}

export function sourcesOf(root: string, pattern: RegExp): Source[] {
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && pattern.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.map((path) => ({ file: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
		.filter(({ file }) => !/(^|\/)(generated|lessons)\//.test(file));
}

/** The first folder of a path: where its classes belong. */
export const folderOf = (file: string) => dirname(file).split('/')[0]!;

/** Each file is read once: a folder is asked for many times. */
const read = new WeakMap<Source, Written>();

function writtenIn(source: Source): Written {
	const known = read.get(source);
	if (known) return known;
	const written: Written = { names: new Set(), prefixes: new Set(), roles: new Set() };
	const { file, text } = source;
	if (file.endsWith('.svelte')) inMarkup(text, written);
	else inScript(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), written);
	read.set(source, written);
	return written;
}

export function writtenBy(sources: readonly Source[]): Written {
	const parts = sources.map(writtenIn);
	const all = (key: keyof Written) => new Set(parts.flatMap((part) => [...part[key]]));
	return { names: all('names'), prefixes: all('prefixes'), roles: all('roles') };
}

/** One piece of a class attribute: text, or something computed. */
type Piece = string | undefined;

/** Names are divided by spaces; a name that has something computed in it is its beginning and no more. */
function addPieces(pieces: readonly Piece[], { names, prefixes }: Written) {
	for (const name of pieces
		.map((piece) => piece ?? '\0')
		.join('')
		.split(/\s+/)) {
		const [start, ...rest] = name.split('\0');
		if (rest.length && start) prefixes.add(start);
		else if (start) names.add(start);
	}
}

/** The least of Svelte's syntax tree and ESTree that is read here. */
interface Node {
	type: string;
	[key: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

function inMarkup(text: string, written: Written) {
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) return value.forEach(visit);
		if (!isNode(value)) return;
		if (value.type === 'ClassDirective') written.names.add(value.name as string);
		if (value.type === 'Attribute' && value.name === 'class') classValue(value.value, written);
		if (value.type === 'Component') passed(value, written);
		Object.entries(value).forEach(([key, child]) => key !== 'parent' && visit(child));
	};
	const root = parse(text, { modern: true });
	visit(root.fragment);
	for (const script of [root.instance, root.module])
		if (script) {
			const { start, end } = script.content as unknown as { start: number; end: number };
			inScript(
				ts.createSourceFile('script.ts', text.slice(start, end), ts.ScriptTarget.Latest, true),
				written
			);
		}
}

function classValue(value: unknown, written: Written) {
	const parts = (Array.isArray(value) ? value : [value]) as Node[];
	if (parts.some(({ type }) => type === 'Text'))
		addPieces(
			parts.map((part) => (part.type === 'Text' ? (part.data as string) : undefined)),
			written
		);
	else for (const part of parts) expression((part as Node).expression, written);
}

/** Every literal that an expression may give: of a list, a condition, an object's keys, a template. */
function expression(value: unknown, written: Written): void {
	if (Array.isArray(value)) return value.forEach((one) => expression(one, written));
	if (!isNode(value)) return;
	switch (value.type) {
		case 'Literal':
			if (typeof value.value === 'string') addPieces([value.value], written);
			return;
		case 'TemplateLiteral': {
			const texts = value.quasis as { value: { cooked: string } }[];
			return addPieces(
				texts.flatMap(({ value }, at) => (at ? [undefined, value.cooked] : [value.cooked])),
				written
			);
		}
		case 'ArrayExpression':
			return expression(value.elements, written);
		case 'LogicalExpression':
			return expression([value.left, value.right], written);
		case 'ConditionalExpression':
			return expression([value.consequent, value.alternate], written);
		case 'ObjectExpression':
			return expression(
				(value.properties as Node[]).map(({ key }) => key),
				written
			);
	}
}

/** A class handed to a component of ours as a property that ends in `class` is written where it is handed over. */
function passed(component: Node, written: Written) {
	for (const attribute of component.attributes as Node[])
		if (attribute.type === 'Attribute' && /^(class|[a-z]+Class)$/.test(attribute.name as string))
			classValue(attribute.value, written);
}

function inScript(source: ts.SourceFile, written: Written) {
	const roleAt = new Map<string, number>();
	const named = (node: ts.Node, ...names: string[]) =>
		(ts.isIdentifier(node) || ts.isStringLiteral(node)) && names.includes(node.text);

	// Functions that take a role, by name: what they are called with is one.
	const declare = (node: ts.Node) => {
		if (ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)) {
			const at = node.parameters.findIndex(({ name }) => named(name, 'role'));
			const name = ts.isArrowFunction(node)
				? ts.isVariableDeclaration(node.parent) && node.parent.name
				: node.name;
			if (at >= 0 && name && ts.isIdentifier(name)) roleAt.set(name.text, at);
		}
		ts.forEachChild(node, declare);
	};
	declare(source);

	const visit = (node: ts.Node) => {
		if (ts.isPropertyAssignment(node)) {
			if (named(node.name, 'class'))
				for (const text of literals(node.initializer)) addPieces([text], written);
			if (named(node.name, 'role')) for (const text of literals(node.initializer)) written.roles.add(text);
		}
		if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left))
			if (named(node.left.name, 'className'))
				for (const text of literals(node.right)) addPieces([text], written);
		if (ts.isCallExpression(node)) {
			const { expression: callee, arguments: given } = node;
			if (ts.isIdentifier(callee) && roleAt.has(callee.text))
				for (const text of literals(given[roleAt.get(callee.text)!]!)) written.roles.add(text);
			if (
				ts.isPropertyAccessExpression(callee) &&
				ts.isPropertyAccessExpression(callee.expression) &&
				named(callee.expression.name, 'classList')
			)
				for (const text of given.flatMap(literals)) addPieces([text], written);
		}
		// Markup as text.
		if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
			for (const [, list] of node.text.matchAll(/\sclass="([^"]*)"/g)) addPieces([list!], written);
		ts.forEachChild(node, visit);
	};
	visit(source);
}

function literals(node: ts.Node): string[] {
	if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
	if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
	if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return literals(node.expression);
	return [];
}

/** The classes that the selectors of a stylesheet name, each once, in the order in which they occur. */
export function styledIn(css: string): string[] {
	const found = new Set<string>();
	const visit = (container: Container) =>
		container.walkRules((rule) => {
			selectorParser((selectors) => selectors.walkClasses(({ value }) => void found.add(value))).processSync(
				rule.selector
			);
		});
	visit(postcss.parse(css));
	return [...found];
}

/** Folders whose stylesheets are for all: what they style is their own, or written by two folders at least. */
const SHARED = ['figure', 'styles'];

/**
 * What a stylesheet may not style, as sentences: a class that nobody writes, or one that is written only elsewhere.
 *
 * @param endings what may stand for the computed end of a name, by what stands before it
 */
export function refusals(
	sheets: readonly Source[],
	markup: readonly Source[],
	endings: Record<string, readonly string[]>
): string[] {
	const folders = [...new Set(markup.map(({ file }) => folderOf(file)))];
	const written = new Map(
		folders.map((folder) => [folder, writtenBy(markup.filter(({ file }) => folderOf(file) === folder))])
	);
	/** The folder whose layouts give a text its role writes the role's class, by the one component that sets texts. */
	const writes = ({ names, prefixes, roles }: Written, style: string) =>
		names.has(style) ||
		(style.startsWith('cr-t-') && roles.has(style.slice('cr-t-'.length))) ||
		[...prefixes].some(
			(prefix) => style.startsWith(prefix) && endings[prefix]?.includes(style.slice(prefix.length))
		);
	return sheets.flatMap(({ file, text }) => {
		const own = folderOf(file);
		return styledIn(text).flatMap((style) => {
			const by = folders.filter((folder) => writes(written.get(folder)!, style));
			if (!by.length) return [`${file}: nobody writes .${style}`];
			if (by.includes(own) || by.includes('figure') || (SHARED.includes(own) && by.length > 1)) return [];
			return [`${file}: .${style} is written in ${by.join(', ')}`];
		});
	});
}

/** The selectors of a stylesheet in which something of any kind follows something of any kind: `> * + *`. */
export function anyAfterAny(css: string): string[] {
	const found: string[] = [];
	postcss.parse(css).walkRules(({ selector }) => {
		selectorParser((root) =>
			root.walkCombinators((combinator) => {
				const [before, after] = [combinator.prev(), combinator.next()];
				if (
					/^[+~]$/.test(combinator.value.trim()) &&
					before?.type === 'universal' &&
					after?.type === 'universal'
				)
					found.push(selector);
			})
		).processSync(selector);
	});
	return found;
}
