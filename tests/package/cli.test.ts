import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const consumer = join(here, 'consumer');
const ferry = fileURLToPath(new URL('../fixtures/ferry', import.meta.url));

/** The command as an installer of the package has it. */
const crossread = (...args: string[]) =>
	spawnSync(join(here, 'node_modules/.bin/crossread'), args, {
		cwd: consumer,
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});

it('--help teaches: the commands, the files of a lesson, the exit codes', () => {
	const { status, stdout } = crossread('--help');
	expect(status).toBe(0);
	for (const word of ['check <folder>', 'build <...folders>', 'claims.yaml', '{claim=c02}', 'Exit codes'])
		expect(stdout).toContain(word);
});

it('check says that a lesson is clean, and where it is not', () => {
	expect(crossread('check', ferry)).toMatchObject({
		status: 0,
		stdout: `${ferry}: no problems in 2 steps, 6 claims and 2 sources\n`,
		stderr: expect.stringMatching(
			/^warning: claims\.yaml:53:3 .*\nwarning: accounts\.yaml:17:5 .*\n.*: 2 warnings\n$/
		) as never
	});
	expect(crossread('check', ferry, '--strict').status).toBe(1);
	const broken = mkdtempSync(join(tmpdir(), 'lesson-'));
	cpSync(ferry, broken, { recursive: true });
	const actors = join(broken, 'actors.yaml');
	writeFileSync(actors, readFileSync(actors, 'utf8').replace('role: press', 'role: paper'));
	const { status, stdout, stderr } = crossread('check', broken);
	expect(status).toBe(1);
	expect(stdout).toBe('');
	expect(stderr).toMatch(
		/^actors\.yaml:12:9 the-courier\.role: there is no role "paper", built in or under labels.role of lesson.yaml; known here: government, /
	);
	const { problems } = JSON.parse(crossread('check', broken, '--json').stdout) as {
		problems: { file: string; line: number }[];
	};
	expect(problems).toMatchObject([{ file: 'actors.yaml', line: 12 }]);
});

it('compile writes the same bytes each time, which the package reads back', () => {
	const out = mkdtempSync(join(tmpdir(), 'lesson-'));
	const files = ['a.json', 'b.json'].map((file) => join(out, file));
	for (const file of files) expect(crossread('compile', ferry, '-o', file).status).toBe(0);
	const [a, b] = files.map((file) => readFileSync(file, 'utf8'));
	expect(b).toBe(a);
	expect(crossread('compile', ferry, '-o', '-').stdout).toBe(a);
	const script = `import { parseLesson } from 'crossread/lesson';
		import { readFileSync } from 'node:fs';
		console.log(parseLesson(JSON.parse(readFileSync(process.argv[1], 'utf8'))).title);`;
	const read = spawnSync(process.execPath, ['--input-type=module', '-e', script, files[0]!], {
		cwd: consumer,
		encoding: 'utf8'
	});
	expect(read.stdout).toBe('The ferry at Norrvik\n');
});

it('brings the JSON Schemas', () => {
	const script = `import { createRequire } from 'node:module';
		const require = createRequire(process.cwd() + '/x.js');
		console.log(require('crossread/lesson.schema.json').title, '|', require('crossread/schemas/claims.json').title);`;
	const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
		cwd: consumer,
		encoding: 'utf8'
	});
	expect(stdout).toBe('A compiled lesson | claims.yaml\n');
});
