/** The author's reference: what is written by hand, and a table of every key of every file from the JSON Schemas. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { en } from '../src/lib/words/en/index.ts';
import { LISTS } from '../src/lib/lesson/rules/terms.ts';
import { BASES, MEANS, PRECISIONS, STANCES, STANDINGS } from '../src/lib/lesson/vocabulary.ts';
import { FILES } from '../src/lib/compiler/authored.ts';
import { jsonSchemas, type JsonSchema } from './json-schema.ts';

const HAND = 'src/lib/guide/reference.md';
const TABLES = '<!-- the tables -->';
const WORDS = '<!-- the built-in words -->';

/** A row: a key in its record, what it may be, what it means. */
interface Row {
	key: string;
	needed: boolean;
	value: string;
	meaning: string;
}

export function reference(): string {
	const schemas = jsonSchemas();
	const files: Record<string, string> = { ...FILES.required, ...FILES.optional };
	const sections = Object.keys(files).flatMap((file) => {
		const name = file === 'narrative.md' ? 'step' : file.replace(/\.\w+$/, '');
		const schema =
			file.endsWith('.md') && name !== 'step' ? undefined : schemas[`schemas/${name}.schema.json`];
		const about = `### \`${file}\`\n\n${capital(files[file]!)}.`;
		if (!schema) return file.endsWith('.md') ? [about] : [];
		return [
			about,
			...tableOf(rowsOf(schema).filter(({ meaning }) => !PASSED_OVER.test(meaning))),
			...exampleOf(file)
		];
	});
	const text = readFileSync(HAND, 'utf8');
	const parts = { [WORDS]: builtIn(), [TABLES]: sections };
	return Object.entries(parts).reduce((whole, [mark, part]) => {
		if (!whole.includes(mark)) throw new Error(`${HAND} has no place for ${mark}`);
		return whole.replace(mark, () => part.join('\n\n'));
	}, text);
}

/** What the page prints for each word of the lists that a lesson adds to. */
const PRINTS: Record<keyof typeof LISTS, (id: string) => string> = {
	measure: (id) => en.measureTexts(id, { measures: [] }).heading,
	track: (id) => en.timeline.trackName(id, { tracks: [] }),
	role: (id) => en.roleText(id, { labels: {} }),
	stake: (id) => en.stakeText(id, { labels: {} }),
	placeKind: (id) => en.map.placeKind(id, { labels: {} })
};

/** The lists that no lesson adds to and whose words say little by themselves, under the key that takes them. */
const CLOSED: [key: string, ids: readonly string[], prints: Readonly<Record<string, string>>][] = [
	['`basis` of a claim', BASES, en.bases],
	['`stance` of a claim', STANCES, en.stances],
	['`standing` of an event', STANDINGS, en.timeline.standings],
	['`precision` of a place', PRECISIONS, en.map.precisions],
	['`means` of a record of `reach.yaml`', MEANS, en.map.means]
];

/** The words that a lesson may use without declaring them, each with what the page prints for it. */
function builtIn(): string[] {
	const list = (head: string, ids: readonly string[], prints: (id: string) => string) => [
		head,
		[
			'| write | the page prints |',
			'| --- | --- |',
			...ids.map((id) => `| \`${id}\` | ${cell(prints(id))} |`)
		].join('\n')
	];
	return [
		...Object.entries(LISTS).flatMap(([name, { noun, universal, declared }]) =>
			list(`### ${capital(noun)}: more under \`${declared}\``, universal, PRINTS[name as keyof typeof LISTS])
		),
		'To the lists that follow no lesson adds.',
		...CLOSED.flatMap(([key, ids, prints]) => list(`### ${key}`, ids, (id) => prints[id] || '(nothing)'))
	];
}

export function writeReference(out: string): void {
	mkdirSync(dirname(out), { recursive: true });
	writeFileSync(out, reference());
}

/** Keys of CSL that a lesson takes and does not print are not worth a row each. */
const PASSED_OVER = /^Known to /;

/** The lesson that `crossread init` writes, and for what that has none a lesson of ours. */
const EXAMPLES = ['src/lib/cli/template', 'src/lessons/peterloo'];

/** What a file of a lesson looks like: its first record, or its first lines. */
function exampleOf(file: string): string[] {
	const folder = EXAMPLES.find((one) => existsSync(join(one, file)));
	if (!folder || file === 'narrative.md') return [];
	const lines = readFileSync(join(folder, file), 'utf8').split('\n');
	const records = lines.flatMap((line, at) => (/^(- |\t\{|\t\t\{|[\w-]+:$)/.test(line) ? [at] : []));
	const [first, end] =
		file === 'lesson.yaml'
			? [0, lines.length]
			: file === 'accounts.yaml'
				? [0, MOST]
				: [records[0] ?? 0, Math.min(records[1] ?? MOST, (records[0] ?? 0) + MOST)];
	const shown = lines.slice(first, end).filter((line) => !/^\s*#/.test(line));
	// As far out as its first line stands; what follows a record in its list is no part of it.
	const indent = /^\s*/.exec(shown[0] ?? '')![0];
	const text = shown
		.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
		.join('\n')
		.replace(/\n{2,}/g, '\n')
		.trim()
		.replace(/,$/, '');
	return [`For example:\n\n\`\`\`${file.endsWith('.yaml') ? 'yaml' : 'json'}\n${text}\n\`\`\``];
}

/** As many lines of an example as show what it is. */
const MOST = 40;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function tableOf(rows: readonly Row[]): string[] {
	if (!rows.length) return [];
	const lines = rows.map(
		({ key, needed, value, meaning }) =>
			`| \`${key}\`${needed ? ' ●' : ''} | ${cell(value)} | ${cell(meaning)} |`
	);
	return [['| key | value | what it means |', '| --- | --- | --- |', ...lines].join('\n')];
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The records of a file from the outermost in; what CSL and GeoJSON define themselves is left to them. */
function rowsOf(schema: JsonSchema, path = ''): Row[] {
	const { items, additionalProperties, oneOf, anyOf, properties } = schema as JsonSchema & {
		items?: JsonSchema;
		additionalProperties?: JsonSchema | false;
		oneOf?: JsonSchema[];
		anyOf?: JsonSchema[];
		required?: string[];
	};
	const options = oneOf ?? anyOf;
	if (options) return options.flatMap((option) => rowsOf(option, path + discriminator(option)));
	if (items && !Array.isArray(items)) return rowsOf(items, path);
	if (properties)
		return Object.entries(properties).flatMap(([key, of]) => [
			...(of.const === undefined || of.description === undefined || !/^Always/.test(of.description)
				? [row(schema, path, key, of)]
				: []),
			...(SHARED.has(key) && path ? [] : rowsOf(of, `${path}${path ? '.' : ''}${key}`))
		]);
	if (typeof additionalProperties === 'object') return rowsOf(additionalProperties, path ? `${path}.*` : '*');
	return [];
}

/** Records that stand in many places, and are described where they stand first. */
const SHARED = new Set(['coordinates', 'geometry']);

function discriminator(option: JsonSchema): string {
	const [, only] = Object.entries(option.properties ?? {}).find(([, of]) => of.const !== undefined) ?? [];
	return only ? ` (${String(only.const)})` : '';
}

function row(schema: JsonSchema, path: string, key: string, of: JsonSchema): Row {
	return {
		key: path ? `${path}.${key}` : key,
		needed: ((schema.required as string[] | undefined) ?? []).includes(key),
		value: valueOf(of),
		meaning: of.description ?? ''
	};
}

/** What a key may be, in a word or as the list of its values. */
function valueOf(of: JsonSchema): string {
	const { type, items, pattern } = of as { type?: string; items?: JsonSchema; pattern?: string };
	const options = (of.oneOf ?? of.anyOf) as JsonSchema[] | undefined;
	if (Array.isArray(of.enum)) return of.enum.map((one) => `\`${String(one)}\``).join(' · ');
	if (of.const !== undefined) return `\`${String(of.const)}\``;
	if (options) {
		const kinds = options.map((option) =>
			discriminator(option)
				.trim()
				.replace(/^\((.*)\)$/, '`$1`')
		);
		return kinds.every(Boolean) ? kinds.join(' · ') : [...new Set(options.map(valueOf))].join(' or ');
	}
	if (type === 'array') return items && !Array.isArray(items) ? `list of ${valueOf(items)}` : 'list';
	if (type === 'object') return 'record';
	if (pattern?.startsWith('^[a-z][a-z0-9-]*')) return 'id';
	return { string: 'text', boolean: 'true or false' }[type ?? ''] ?? type ?? 'text';
}
