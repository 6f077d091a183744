/** No component declares a prop that it does not take: read from the sources, each component by itself. */
import { fileURLToPath } from 'node:url';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, it, test } from 'vitest';
import { sourcesOf } from '../styles/classes.ts';

const components = sourcesOf(fileURLToPath(new URL('../../../src', import.meta.url)), /\.svelte$/);

/** The props whose type stands in the component itself, and which `let { … } = $props()` leaves out. */
function unused(text: string): string[] {
	const { instance, module } = parse(text, { modern: true });
	const code = [module, instance].map((script) => {
		if (!script) return '';
		const { start, end } = script.content as unknown as { start: number; end: number };
		return text.slice(start, end);
	});
	const file = ts.createSourceFile('component.ts', code.join('\n'), ts.ScriptTarget.Latest, true);

	const named = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>();
	const taken: ts.VariableDeclaration[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) named.set(node.name.text, node);
		if (
			ts.isVariableDeclaration(node) &&
			node.initializer &&
			ts.isCallExpression(node.initializer) &&
			node.initializer.expression.getText() === '$props'
		)
			taken.push(node);
		ts.forEachChild(node, visit);
	};
	visit(file);

	/** The names that a type declares here; what another file declares is that file's. */
	const members = (type: ts.Node | undefined): string[] => {
		if (!type) return [];
		if (ts.isIntersectionTypeNode(type) || ts.isUnionTypeNode(type)) return type.types.flatMap(members);
		if (ts.isParenthesizedTypeNode(type)) return members(type.type);
		if (ts.isTypeReferenceNode(type)) return members(named.get(type.typeName.getText()));
		if (ts.isExpressionWithTypeArguments(type)) return members(named.get(type.expression.getText()));
		if (ts.isTypeAliasDeclaration(type)) return members(type.type);
		if (!ts.isTypeLiteralNode(type) && !ts.isInterfaceDeclaration(type)) return [];
		const inherited = ts.isInterfaceDeclaration(type)
			? (type.heritageClauses ?? []).flatMap(({ types }) => types.flatMap(members))
			: [];
		return [...inherited, ...type.members.flatMap(({ name }) => (name ? [name.getText()] : []))];
	};
	return taken.flatMap(({ name, type }) => {
		if (!ts.isObjectBindingPattern(name) || name.elements.some(({ dotDotDotToken }) => dotDotDotToken))
			return [];
		const known = new Set(name.elements.map(({ propertyName, name }) => (propertyName ?? name).getText()));
		return members(type).filter((member) => !known.has(member));
	});
}

test('there are components', () => {
	expect(components.length).toBeGreaterThan(50);
});

it.each(components)('$file', ({ text }) => {
	expect(unused(text)).toEqual([]);
});

const script = (code: string) => `<script lang="ts">${code}</script>`;

it.each([
	['in an interface', 'interface Props { a: string; b?: number } let { a }: Props = $props();'],
	['in a type', 'type Props = { a: string } & { b: number }; let { a }: Props = $props();'],
	['where it is taken', 'let { a }: { a: string; b: number } = $props();'],
	[
		'in what it extends',
		'interface Base { b: 1 } interface Props extends Base { a: 1 } let { a }: Props = $props();'
	],
	['under another name', 'interface Props { a: 1; b: 1 } let { a: b }: Props = $props();'],
	['beside another type', 'let { a }: Other & { a: string; b: number } = $props();']
])('an unused prop is seen %s', (_, code) => {
	expect(unused(script(code))).toEqual(['b']);
});

test('also where the type stands in the module', () => {
	expect(
		unused(
			`<script module lang="ts">interface Props { a: 1; b: 1 }</script>${script('let { a }: Props = $props();')}`
		)
	).toEqual(['b']);
});

test('a rest takes all', () => {
	expect(unused(script('let { a, ...rest }: { a: 1; b: 1 } = $props();'))).toEqual([]);
});
