/**
 * The steps of the build read what they say they read: no pattern names nothing, nothing that is imported is left out,
 * and wireit, run on stand-ins for the steps, runs those whose inputs or outputs have changed, and no others.
 * Whether the true steps make what they say they make is seen once all is built; see tests/e2e/build-steps.spec.ts.
 */
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { expand, root, scripts, steps, unmatched } from '../../build-steps.ts';

/** Steps that read little of src/lib, and which the test of what is imported holds to it. Every other reads all. */
const NARROW = ['step:guide', 'step:lessons', 'step:fonts', 'step:sync'];

const names = steps.map(([name]) => name).sort();
const wide = names.filter((name) => !NARROW.includes(name));

// wireit is started anew for each build here, which a busy machine makes slow.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** All that comes before a step. */
const before = (name: string): string[] => [
	...new Set((scripts[name]!.dependencies ?? []).flatMap((earlier) => [earlier, ...before(earlier)]))
];
const inputs = (name: string) => expand(scripts[name]!.files ?? []);
const generated = () => expand(steps.flatMap(([, { output = [] }]) => output));

describe('a pattern that matches nothing', () => {
	it('is in no step', async () => {
		expect(await unmatched('files')).toEqual([]);
	});

	it('would be named, also where another excludes it or holds alternatives', async () => {
		const files = ['src/lib', '!src/lib/nowhere', 'src/**/*.css', 'src/*.nothing', 'src/{lib,nowhere}'];
		expect(await unmatched('files', { step: { files } })).toEqual([
			'step: !src/lib/nowhere',
			'step: src/*.nothing',
			'step: src/{lib,nowhere}'
		]);
	});
});

describe.each(steps)('%s', (name, step) => {
	it('names its inputs and outputs, and builds for production', () => {
		expect(step.files).not.toHaveLength(0);
		expect(step.output).not.toHaveLength(0);
		expect(step.env?.NODE_ENV).toBe('production');
	});

	it('has its own script among its inputs', async () => {
		const [, script] = /^tsx (\S+)$/.exec(step.command!) ?? [];
		if (script) expect(await inputs(name)).toContain(script);
	});

	// Routes count for it by their names: it writes their types.
	it('has all that its inputs import among them, or an earlier step makes it', async () => {
		const files = (await inputs(name)).filter(
			(file) => name !== 'step:sync' || !file.startsWith('src/routes/')
		);
		const made = await expand(before(name).flatMap((earlier) => scripts[earlier]!.output ?? []));
		const known = new Set([...files, ...made]);
		const left = files.flatMap((file) =>
			imports(file)
				.filter((imported) => !known.has(imported))
				.map((imported) => `${file} imports ${imported}`)
		);
		expect(left).toEqual([]);
	});
});

describe.each(wide)('%s', (name) => {
	it('is built again when any file of src/lib changes', async () => {
		const files = await Promise.all([name, ...before(name)].map(inputs));
		const known = new Set([...files.flat(), ...(await generated())]);
		const all = readdirSync(`${root}src/lib`, { recursive: true, encoding: 'utf8' })
			.map((file) => `src/lib/${file.replaceAll('\\', '/')}`)
			.filter((file) => statSync(root + file).isFile());
		expect(all.length).toBeGreaterThan(100);
		expect(all.filter((file) => !known.has(file))).toEqual([]);
	});
});

const found = new Map<string, string[]>();
/** As `importsOf`, of which a file is asked once for all steps. */
function imports(file: string): string[] {
	const known = found.get(file) ?? importsOf(file);
	found.set(file, known);
	return known;
}

/** The files of the project that a file imports; packages are the lockfile's. */
function importsOf(file: string): string[] {
	if (!/\.(ts|js|mjs|svelte|css|mdx)$/.test(file)) return [];
	const text = readFileSync(root + file, 'utf8');
	const code = (source: string) =>
		ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
	const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);
	const names = file.endsWith('.css')
		? all(/@import\s+(?:url\()?['"]([^'"]+)/g)
		: file.endsWith('.svelte')
			? all(/<script[^>]*>([\s\S]*?)<\/script>/g).flatMap(code)
			: file.endsWith('.mdx')
				? all(/^import .* from '([^']+)';$/gm)
				: code(text);
	return names.flatMap((name) => {
		const path = name
			.replace(/\?.*$/, '')
			.replace(/^crossread$/, `${root}src/lib/index.ts`)
			.replace(/^(\$lib|crossread)\//, `${root}src/lib/`)
			.replace(/^\.\.?(?=\/)/, (dots) => posix.join(root, dirname(file), dots));
		// Packages; and the types of a route, which SvelteKit writes for itself.
		if (!path.startsWith(root) || basename(path) === '$types') return [];
		const whole = posix.normalize(path);
		const found = [
			whole,
			whole.replace(/\.js$/, '.ts'),
			`${whole}.ts`,
			`${whole}.js`,
			`${whole}/index.ts`
		].find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
		return (found ?? whole).slice(root.length);
	});
}

describe('wireit', () => {
	const folder = mkdtempSync(join(tmpdir(), 'crossread-build-'));
	const at = (path: string) => join(folder, path);

	/** What a stand-in makes for a pattern of outputs: a file of that name, or one in the folder of that name. */
	const made = (pattern: string) =>
		/\.\w+$/.test(pattern.slice(1)) ? pattern.replaceAll('*', 'made') : `${pattern}/made.txt`;

	/** The steps that a build ran. */
	function build(): string[] {
		rmSync(at('ran'), { recursive: true, force: true });
		mkdirSync(at('ran'));
		const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
			cwd: folder,
			encoding: 'utf8',
			env: { ...process.env, WIREIT_CACHE: 'none' },
			shell: process.platform === 'win32'
		});
		expect(status, stdout + stderr).toBe(0);
		return readdirSync(at('ran'))
			.map((file) => `step:${file}`)
			.sort();
	}

	beforeAll(async () => {
		const configuration = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
		for (const [name, { output = [] }] of steps)
			configuration.wireit[name].command =
				`node stand-in.mjs ${[`ran/${name.replace('step:', '')}`, ...output.map(made)].join(' ')}`;
		const leave = new Set(await generated());
		for (const file of (await Promise.all(names.map(inputs))).flat())
			if (!leave.has(file)) cpSync(root + file, at(file));
		writeFileSync(at('package.json'), JSON.stringify(configuration));
		writeFileSync(
			at('stand-in.mjs'),
			`import { mkdirSync, writeFileSync } from 'node:fs';
			import { dirname } from 'node:path';
			for (const file of process.argv.slice(2)) {
				mkdirSync(dirname(file), { recursive: true });
				writeFileSync(file, '');
			}`
		);
		symlinkSync(`${root}node_modules`, at('node_modules'), 'junction');
		expect(build()).toEqual(names);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('runs nothing where nothing has changed', () => {
		expect(build()).toEqual([]);
	});

	test('sees an edit in classroom/', () => {
		writeFileSync(at('src/lib/classroom/cards.ts'), '// edited', { flag: 'a' });
		expect(build()).toEqual(wide);
	});

	test('sees a file in a folder that was not there', () => {
		mkdirSync(at('src/lib/made-tomorrow'));
		writeFileSync(at('src/lib/made-tomorrow/index.ts'), '');
		expect(build()).toEqual(wide);
	});

	test('sees that a file is gone', () => {
		rmSync(at('src/lib/classroom/Matrix.svelte'));
		expect(build()).toEqual(wide);
	});

	const most = Math.max(...steps.map(([, { output = [] }]) => output.length));
	test.each(Array.from({ length: most }, (_, place) => place))(
		'makes again the outputs in place %i of every list that are gone, and nothing else',
		(place) => {
			const losing = steps.filter(([, { output = [] }]) => output[place]);
			for (const [, { output = [] }] of losing) rmSync(at(made(output[place]!)));
			expect(build()).toEqual(losing.map(([name]) => name).sort());
			for (const [, { output = [] }] of losing) expect(existsSync(at(made(output[place]!)))).toBe(true);
		}
	);
});
