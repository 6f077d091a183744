/** A text in which nothing is wrong is read by a parser that keeps no tree; nobody can tell, but by the time it takes. */
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { expect, it, test } from 'vitest';
import { DataFile, type Path } from '../../../src/lib/compiler/data-file.ts';
import { ferryFolder } from '../../fixtures/ferry.ts';

/** Every path of a value, and some that are none. */
function pathsOf(value: unknown, path: Path = []): Path[] {
	const own: Path[] = [path, [...path, 'none'], [...path, 99_999, 'none']];
	if (typeof value !== 'object' || value === null) return own;
	const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return own.concat(parts.flatMap(([key, part]) => pathsOf(part, [...path, key])));
}

/** The same text read by the parser that keeps a tree: a directive keeps the other away. */
const whole = (text: string) => new DataFile('list.yaml', `%YAML 1.2\n---\n${text}`, -1);

/** Without what has the text read by that parser in any case: a key that has no value. */
const full = (text: string) => text.replaceAll(/^ *empty:\r?\n/gm, '').replaceAll(', c: }', ' }');

const record = (i: number) => `- id: record-${i} # kept
  when: 1931-01-${10 + (i % 20)}
  empty:
  deep: { a: [${i}, "b, ${i}"], c: }
  text: |
    two lines,

    - and what looks like a record
  folded: "one
    - two"

`;
const LONG = Array.from({ length: 12 }, (_, i) => record(i)).join('# between\n');

test.each<[what: string, text: string]>([
	['records', LONG],
	['records behind a comment of many lines', '# - not yet\n'.repeat(30) + LONG],
	['line ends of Windows', LONG.replaceAll('\n', '\r\n')],
	['a last record without a line end', LONG.trimEnd()],
	['records of one value', '- a\n'.repeat(30)],
	['a record that has a name, and one that calls it', `${LONG}- &name { id: a }\n${LONG}- *name\n`],
	['records that are indented', LONG.replace(/^(?=.)/gm, '  ')],
	['a record of a dash alone', `${LONG}-\n  id: a\n`]
])('%s: each value and the place of each are those of the whole', (_, text) => {
	for (const each of [text, full(text)]) {
		const [some, all] = [new DataFile('list.yaml', each), whole(each)];
		expect(some).toMatchObject({ readable: true, problems: [] });
		expect(some.value).toEqual(all.value);
		for (const path of pathsOf(all.value).filter(({ length }) => length))
			expect(some.place({ path: '', message: '' }, path)).toEqual(all.place({ path: '', message: '' }, path));
	}
});

/** Parts of a text of which some are read in one way by the one parser and in another by the other, in any order. */
const PARTS = [
	...[
		'a: ',
		'b: ',
		'n: ',
		'- ',
		'? ',
		': ',
		', ',
		'\n',
		'\n  ',
		'\n\n',
		' # c\n',
		'{',
		'}',
		'[',
		']',
		'<<: '
	],
	...['|\n  ', '>-\n  ', '"', "'", '“x”', '\\n', '\\x41', '\t', '&i ', '*i', '!!str ', '!!int ', '!own '],
	...['1', '010', '0o17', '0x1F', '1_000', '1.300', '-0', '.5', '1e3', '.inf', '.nan', '12:30', '1931-01-10'],
	...[
		'~',
		'null',
		'Null',
		'true',
		'True',
		'yes',
		'no',
		'on',
		'x',
		'x y',
		'x: y',
		'---\n',
		'...\n',
		'%YAML 1.1\n'
	],
	...['1,300', '60,000 killed', '__proto__: ', 'é', '\u{FEFF}', '\u0085', '\u2028', '\r\n', '@', '`', '*x*']
];

test('a text of any parts is what the parser that keeps a tree reads in it', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }), (parts) => {
			const text = parts.join('');
			const file = new DataFile('any.yaml', text);
			// A number beyond all that can be held is no number to the one, and infinite to the other.
			if (file.problems.length || /e3\d{2}/.test(text)) return;
			expect(file.value).toEqual(parseDocument(text, { logLevel: 'error' }).toJS());
		}),
		{ numRuns: 20_000 }
	);
});

test.each<[what: string, slip: string]>([
	['a tab', '- id: a\n\twhen: 1931\n'],
	['a key that stands twice', '- id: a\n  id: b\n'],
	['a quote that does not end', '- "a\n'],
	['a bracket that does not end', '- [a\n'],
	['a comma in braces', '- { wording: 60,000 killed }\n'],
	['typographic quotes', '- “id”: a\n'],
	['a value at the margin', 'id: a\n'],
	['a tag', '- !mine a\n'],
	['a name that there is not', '- *none\n']
])('%s in a long list is told as in the whole, with its line', (_, slip) => {
	const text = LONG + slip + LONG;
	const [some, all] = [new DataFile('list.yaml', text), whole(text)];
	expect(all.problems).not.toEqual([]);
	expect(some.problems).toEqual(all.problems);
	expect(some.value).toEqual(all.value);
});

test.each<[what: string, path: Path, where: string, line: number]>([
	['a key that is there', [1, 'when'], 'b.when', 4],
	['a key that its record lacks', [1, 'whom'], 'b.whom', 3],
	['a key that a record in it lacks', [1, 'deep', 'c'], 'b.deep.c', 5],
	['what comes below a key that is lacking', [1, 'whom', 'name'], 'b', 3],
	['a key of a text', [1, 'text', 'children'], 'b.text', 7],
	['a key of a list', [1, 'list', 'first'], 'b.list', 6],
	['a key of nothing', [1, 'empty', 'first'], 'b.empty', 8],
	['an item that is not there', [1, 'list', 9], 'b.list', 6],
	['a record that is not there', [9, 'when'], '', 1]
])('%s is named as its author knows it, whatever is said of it', (_, path, where, line) => {
	const text =
		'- id: a\n  when: 1\n- id: b\n  when: 2\n  deep: { d: 1 }\n  list: [1]\n  text: so\n  empty:\n';
	const file = new DataFile('list.yaml', text);
	for (const message of ['is missing', 'is not as it should be'])
		expect(file.place({ path: 'none', message }, path)).toMatchObject({ where, line, message });
});

it('says where each record of a file of a lesson stands', async () => {
	const text = await readFile(join(ferryFolder, 'claims.yaml'), 'utf8');
	const file = new DataFile('claims.yaml', text.repeat(2));
	const lines = text.repeat(2).split('\n');
	const records = file.value as { id: string }[];
	for (const [index, { id }] of records.entries()) {
		const { line } = file.place({ path: `[${index}].id`, message: '' });
		expect(lines[line! - 1]).toContain(`id: ${id}`);
	}
});
