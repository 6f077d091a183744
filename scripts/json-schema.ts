/**
 * The published JSON Schemas: of each file an author writes, for completion in an editor, and of the compiled lesson.
 * What a field means is written once, in the comment above it in the sources; it is read from there.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { GenericSchema } from 'valibot';
import { authoredSchemas } from '../src/lib/compiler/authored.ts';
import { LessonSchema } from '../src/lib/lesson/schema.ts';

export interface JsonSchema {
	[key: string]: unknown;
	properties?: Record<string, JsonSchema>;
	const?: unknown;
	description?: string;
}

const sources = ['lesson/records.ts', 'lesson/schema.ts', 'compiler/authored.ts', 'compiler/geojson.ts'].map(
	(file) => {
		const path = fileURLToPath(new URL(`../src/lib/${file}`, import.meta.url));
		return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
	}
);

/** Every schema by the name of its file. */
export function jsonSchemas(): Record<string, JsonSchema> {
	const authored = Object.entries(authoredSchemas('+00:00', 'en')).map(([file, schema]) => [
		`schemas/${file === 'narrative.md' ? 'step' : file.replace(/\.\w+$/, '')}.schema.json`,
		described(schema, file === 'narrative.md' ? 'The yaml block of a step in narrative.md' : file)
	]);
	return Object.fromEntries([
		...authored,
		['lesson.schema.json', described(LessonSchema, 'A compiled lesson')]
	]) as Record<string, JsonSchema>;
}

export async function writeJsonSchemas(out: string): Promise<void> {
	await mkdir(join(out, 'schemas'), { recursive: true });
	for (const [file, schema] of Object.entries(jsonSchemas()))
		await writeFile(join(out, file), `${JSON.stringify(schema, null, '\t')}\n`);
}

function described(schema: GenericSchema, title: string): JsonSchema {
	// What a shape cannot express, a date of the calendar or a wording of eight words, is left to the compiler.
	const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) as JsonSchema;
	describeAll(json);
	return { $schema: json.$schema, title, ...json };
}

function describeAll(node: JsonSchema): void {
	if (node.properties) {
		const entries = Object.entries(node.properties);
		const texts = descriptions.get(signature(entries.map(([key, of]) => [key, of.const])));
		for (const [key, property] of entries) {
			const text =
				DISCRIMINATORS.has(key) && property.const !== undefined ? always(property) : texts?.get(key);
			if (text) property.description = text;
		}
	}
	children(node).forEach(describeAll);
}

const always = (property: JsonSchema) => `Always ${JSON.stringify(property.const)}.`;

/** The schemas inside a schema. */
export function children(node: JsonSchema): JsonSchema[] {
	const { properties, items, anyOf, oneOf, additionalProperties } = node as Record<
		string,
		JsonSchema | undefined
	>;
	return [
		...Object.values(properties ?? {}),
		...[anyOf, oneOf, items].flatMap((one) => one ?? []),
		additionalProperties
	].filter((one): one is JsonSchema => typeof one === 'object' && one !== null);
}

/** Keys whose one value tells a record from its like. */
const DISCRIMINATORS = new Set(['kind', 'type', 'figure', 'schemaVersion']);

/** What tells one record from another: its keys, and the value of a key that has but one. */
function signature(entries: readonly (readonly [key: string, only: unknown])[]): string {
	return entries
		.map(([key, only]) => (only === undefined || !DISCRIMINATORS.has(key) ? key : `${key}=${String(only)}`))
		.sort()
		.join(' ');
}

/** The comments above the fields of every record, by the record's signature. */
const descriptions = new Map<string, Map<string, string>>();
for (const source of sources) collect(source);

function collect(node: ts.Node): void {
	if (ts.isCallExpression(node) && /^(record|v\.object)$/.test(node.expression.getText())) {
		const [literal] = node.arguments;
		if (literal && ts.isObjectLiteralExpression(literal)) {
			const fields = fieldsOf(literal);
			descriptions.set(
				signature(fields.map(({ name, only }) => [name, only])),
				new Map(fields.map(({ name, comment }) => [name, comment]))
			);
		} else if (literal && ts.isPropertyAccessExpression(literal)) {
			const fields = fieldsOfName(literal.name.text);
			descriptions.set(
				signature(fields.map(({ name, only }) => [name, only])),
				new Map(fields.map(({ name, comment }) => [name, comment]))
			);
		}
	}
	ts.forEachChild(node, collect);
}

interface Field {
	name: string;
	comment: string;
	/** The one value of a literal field. */
	only?: unknown;
}

function fieldsOf(literal: ts.ObjectLiteralExpression): Field[] {
	return literal.properties.flatMap((property): Field[] => {
		if (ts.isSpreadAssignment(property)) return fieldsOfSpread(property.expression);
		if (!property.name) return [];
		const name = property.name.getText().replace(/^['"]|['"]$/g, '');
		const comment = (ts.getLeadingCommentRanges(property.getSourceFile().text, property.pos) ?? [])
			.map(({ pos, end }) => property.getSourceFile().text.slice(pos, end))
			.filter((text) => text.startsWith('/**'))
			.map((text) => text.replace(/^\/\*\*\s*(\*\s+)?|\s*\*\/$/g, '').replace(/\s*\n\s*\*?\s*/g, ' '))
			.join(' ');
		const only = property.getText().match(/^\w+: v\.literal\((?:'([^']*)'|SCHEMA_VERSION)\)/);
		return [{ name, comment, ...(only && { only: only[1] ?? 1 }) }];
	});
}

/** `...filters`, `...lessonSettings`, `...records.sourceItem.entries` */
function fieldsOfSpread(expression: ts.Expression): Field[] {
	const name = expression
		.getText()
		.replace(/^records\./, '')
		.replace(/\.entries$/, '');
	return fieldsOfName(name);
}

/** The fields of the object that a constant of this name holds, or is a record of. */
function fieldsOfName(name: string): Field[] {
	let found: Field[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer) {
			const { initializer } = node;
			if (ts.isObjectLiteralExpression(initializer)) found = fieldsOf(initializer);
			else if (ts.isCallExpression(initializer)) {
				const [literal] = initializer.arguments;
				if (literal && ts.isObjectLiteralExpression(literal)) found = fieldsOf(literal);
			}
		} else ts.forEachChild(node, visit);
	};
	sources.forEach(visit);
	return found;
}
