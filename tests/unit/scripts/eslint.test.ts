import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const eslint = new ESLint({ cwd: root });

// The first look loads every plugin, which a busy machine makes slow.
vi.setConfig({ testTimeout: 120_000 });

/** The rules that a file of this path and text breaks. */
async function broken(filePath: string, text: string): Promise<(string | null)[]> {
	const [result] = await eslint.lintText(text, { filePath });
	return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

/** Every folder and file of src/lib but the model, and a folder of which no list can know. */
const others = [...readdirSync(`${root}src/lib`).filter((name) => name !== 'lesson'), 'made-tomorrow'].map(
	(name) => (/\.\w+$/.test(name) ? name : `${name}/index.ts`)
);

test.each([
	...others.flatMap((path) => [`../${path}`, `$lib/${path}`, `crossread/${path}`]),
	...['../figure/Scene.svelte', 'crossread', 'svelte', 'svelte/store', 'd3-array', 'node:fs', '$app/paths']
])('the model may not import %s', async (path) => {
	const text = (from: string) => `import '${from}';\n`;
	const deeper = path.startsWith('.') ? `../${path}` : path;
	expect(await broken('src/lib/lesson/probe.ts', text(path))).toEqual(['no-restricted-imports']);
	expect(await broken('src/lib/lesson/rules/probe.ts', text(deeper))).toEqual(['no-restricted-imports']);
	// At a depth that no folder has today.
	expect(await broken('src/lib/lesson/rules/more/probe.ts', text(`../${deeper}`))).toEqual([
		'no-restricted-imports'
	]);
});

test('nor anything where its imports are not checked', async () => {
	expect(await broken('src/lib/lesson/probe.ts', "await import('../claims/layout.ts');\n")).toEqual([
		'no-restricted-syntax'
	]);
	expect(
		await broken('src/lib/lesson/probe.ts', "export type A = import('../claims/types.ts').ClaimsMark;\n")
	).toEqual(['no-restricted-syntax']);
});

test.each([
	['src/lib/lesson/probe.ts', './schema.ts'],
	['src/lib/lesson/probe.ts', './rules/index.ts'],
	['src/lib/lesson/probe.ts', 'valibot'],
	['src/lib/lesson/rules/probe.ts', '../schema.ts'],
	['src/lib/lesson/rules/probe.ts', './places.ts'],
	['src/lib/lesson/rules/probe.ts', 'valibot'],
	['src/lib/lesson/rules/probe.ts', 'leven'],
	['src/lib/lesson/rules/probe.ts', '../../words/number-words/index.ts']
])('%s may import %s', async (file, path) => {
	expect(await broken(file, `import '${path}';\n`)).toEqual([]);
});
