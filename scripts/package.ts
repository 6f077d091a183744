/** Assembles what npm publishes: the library by svelte-package, and beside it the bundles. */
import { spawnSync } from 'node:child_process';
import { chmod, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ELEMENTS } from './bundles.ts';
import { writeJsonSchemas } from './json-schema.ts';

const ELEMENT_TYPES = ['types.d.ts', 'react.d.ts'];

export async function buildPackage(out: string): Promise<void> {
	const { status } = spawnSync('npx', ['svelte-package', '-o', out], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
	if (status !== 0) throw new Error('svelte-package failed.');
	// The elements are published built, not as sources that would need a compiler option to work; of these, their types.
	for (const file of await readdir(join(out, 'elements')))
		if (!ELEMENT_TYPES.includes(file)) await rm(join(out, 'elements', file), { recursive: true });
	// Of the pages, the one that is a component for importers; the server bundle draws the others, with types beside it.
	for (const file of await readdir(join(out, 'site')))
		if (
			!/^(LessonPage|CoverMap|Downloads|FullTables|Licence|Method|types|cover|lesson-page|escape-html|holds)\./.test(
				file
			) &&
			!/^(index|document|pages|islands|figure-clients)\.d\.ts$/.test(file)
		)
			await rm(join(out, 'site', file), { recursive: true });
	await Promise.all(
		['server', 'elements', 'assets'].map((part) =>
			cp(join('.build', part), join(out, part), { recursive: true })
		)
	);
	await writeFile(join(out, 'server/index.d.ts'), `export * from '../index.js';\n`);
	for (const name of ['crossread', ...ELEMENTS])
		await writeFile(join(out, `elements/${name}.d.ts`), `export type * from './types.js';\n`);
	await writeFile(join(out, 'elements/react.js'), 'export {};\n');
	await declareForNode(out);
	await writeJsonSchemas(out);
	await cp('.build/guide/reference.md', join(out, 'guide/reference.md'));
	// Installers of packages set this themselves; a copy of the folder needs it too.
	await chmod(join(out, 'cli/main.js'), 0o755);
}

/**
 * TypeScript in an ESM project without Svelte's tools looks for `X.d.svelte.ts` behind an import of `X.svelte`,
 * where svelte-package writes `X.svelte.d.ts`: both stand there.
 */
async function declareForNode(folder: string): Promise<void> {
	for (const entry of await readdir(folder, { recursive: true }))
		if (entry.endsWith('.svelte.d.ts'))
			await writeFile(
				join(folder, entry.replace(/\.svelte\.d\.ts$/, '.d.svelte.ts')),
				await readFile(join(folder, entry))
			);
}
