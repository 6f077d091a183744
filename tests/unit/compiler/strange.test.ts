/** Whatever a folder holds, it becomes a lesson or a `LessonError` whose every problem is a sentence at a place. */
import fc from 'fast-check';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KNOWN_FILES } from '../../../src/lib/compiler/authored.ts';
import { compileLesson } from '../../../src/lib/compiler/index.ts';
import { LessonError, type Problem } from '../../../src/lib/lesson/problem.ts';
import { expectAsAuthored } from './as-authored.ts';
import { ferryFolder } from '../../fixtures/ferry.ts';

let folder: string;
const texts = new Map<string, string>();
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'strange-'));
	await cp(ferryFolder, folder, { recursive: true });
	for (const file of KNOWN_FILES) {
		const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
		if (text !== undefined) texts.set(file, text);
	}
});
afterAll(() => rm(folder, { recursive: true }));

const DATA = KNOWN_FILES.filter((file) => !file.endsWith('.md') && file !== 'wordings.lock.json');
const PROSE = ['narrative.md', 'method.md', 'teaching.md'];

/** Values of every kind, at the ends of each, and such as the rules look for. */
const junk = fc.oneof(
	fc.constantFrom<unknown>(
		null,
		true,
		'',
		' ',
		'none',
		'-0043',
		'9999',
		'[..1760-12-03]',
		'2011-12-16T24:61',
		'__proto__',
		'constructor',
		'Eighteen people died.',
		'[@; @, ]',
		'[twelve]{claim=office-first}',
		'[11]{claim=}',
		'١٢',
		'| a | b |\n|---|---|',
		'\t',
		'🔥',
		0,
		-0,
		476,
		1.3,
		-1,
		1e21,
		[],
		[[]],
		[[[]]],
		[null],
		{},
		{ '': '' },
		{ type: 'Polygon', coordinates: [[]] },
		{ kind: 'exact', n: 1 },
		{ figure: 'claims' }
	),
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.jsonValue({ maxDepth: 2 })
);

type Parent = Record<string, unknown> | unknown[];

/** Every place of a value at which something else may be put. */
function places(value: unknown): [parent: Parent, key: string | number][] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.keys(value).flatMap((key): [Parent, string | number][] => [
		[value as Parent, Array.isArray(value) ? Number(key) : key],
		...places((value as Record<string, unknown>)[key])
	]);
}

/** The folder with one file of it written so, then as it was. */
async function outcomeWith(file: string, text: string): Promise<readonly Problem[]> {
	await writeFile(join(folder, file), text);
	const warnings: Problem[] = [];
	try {
		await compileLesson(folder, { onwarning: (warning) => warnings.push(warning) });
		return warnings;
	} catch (error) {
		expect(error, String((error as Error).stack)).toBeInstanceOf(LessonError);
		return [...(error as LessonError).issues, ...warnings];
	} finally {
		await writeFile(join(folder, file), texts.get(file)!);
	}
}

function expectSentences(problems: readonly Problem[]): void {
	expectAsAuthored(problems);
	for (const { message, file } of problems) {
		expect(message.trim().length, message).toBeGreaterThan(3);
		expect(message).not.toMatch(/\[object|\bundefined\b|\bNaN\b|Invalid length|Cannot read properties/);
		expect([...KNOWN_FILES, 'parishes.geojson']).toContain(file);
	}
}

it('a value of any kind at any place of any data file', () =>
	fc.assert(
		fc.asyncProperty(fc.constantFrom(...DATA), fc.nat(), fc.nat(2), junk, async (file, at, way, value) => {
			const data: unknown = parse(texts.get(file)!);
			const all = places(data);
			const [parent, key] = all[at % all.length]!;
			if (way === 1 && !Array.isArray(parent)) Reflect.deleteProperty(parent, key);
			else if (way === 2 && Array.isArray(parent)) parent.push(value, parent[Number(key)]);
			else (parent as Record<string | number, unknown>)[key] = value;
			expectSentences(await outcomeWith(file, JSON.stringify(data)));
		}),
		// Not broken off: what runs in the background would go on writing after its test.
		{ numRuns: 120, interruptAfterTimeLimit: undefined }
	));

it('a line of any kind in any text, and in any data file', () =>
	fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...PROSE, ...DATA),
			fc.nat(),
			fc.boolean(),
			junk.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
			async (file, at, replace, line) => {
				const lines = texts.get(file)!.split('\n');
				lines.splice(at % lines.length, replace ? 1 : 0, line);
				expectSentences(await outcomeWith(file, lines.join('\n')));
			}
		),
		{ numRuns: 80, interruptAfterTimeLimit: undefined }
	));

it.each([
	['Point', []],
	['Point', [null, null]],
	['Polygon', []],
	['Polygon', [[]]],
	['Polygon', [[[]]]],
	['MultiPolygon', [[[]]]],
	['MultiPolygon', [[]]],
	['LineString', []],
	['GeometryCollection', undefined]
])('a geometry without positions: %s %j', async (type, coordinates) => {
	const places = JSON.parse(texts.get('places.geojson')!) as { features: { geometry: unknown }[] };
	places.features[0]!.geometry = { type, coordinates };
	expectSentences(await outcomeWith('places.geojson', JSON.stringify(places)));
});
