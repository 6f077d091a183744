/** The steps of the build, as package.json describes them to wireit. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'wireit/lib/util/glob.js';

export interface Step {
	command?: string;
	dependencies?: string[];
	files?: string[];
	output?: string[];
	env?: Record<string, string>;
}

export const root = fileURLToPath(new URL('../', import.meta.url));

export const scripts = (
	JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { wireit: Record<string, Step> }
).wireit;

/** Those that do something; the others only name some of them. */
export const steps = Object.entries(scripts).filter(([, { command }]) => command);

/** The files that wireit finds by its patterns, from the project's root, in order. */
export async function expand(patterns: readonly string[]): Promise<string[]> {
	const found = await glob(patterns, {
		cwd: root,
		followSymlinks: true,
		includeDirectories: false,
		expandDirectories: true,
		throwIfOutsideCwd: false
	});
	return found.map(({ path }) => relative(root, path).replaceAll(sep, '/')).sort();
}

/** `script: pattern` for each of its patterns that names nothing, of which wireit itself says nothing. */
export async function unmatched(
	list: 'files' | 'output',
	of: Record<string, Step> = scripts
): Promise<string[]> {
	const patterns = Object.entries(of).flatMap(([name, step]) =>
		(step[list] ?? []).map((pattern) => ({ name, pattern }))
	);
	const found = await Promise.all(
		// What a pattern takes away must be there too, and of `{a,b}` both.
		patterns.map(({ pattern }) => (pattern.includes('{') ? [] : expand([pattern.replace(/^!/, '')])))
	);
	return patterns
		.filter((_, index) => !found[index]!.length)
		.map(({ name, pattern }) => `${name}: ${pattern}`);
}
