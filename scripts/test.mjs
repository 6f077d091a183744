// `npm test`: installs what is missing, finds or installs a browser, runs everything, and ends with one line.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, environment, run } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
ensureInstalled('.');
const { ensureBrowser } = await import('./browser.mjs');
process.env.CHROMIUM_PATH = ensureBrowser();
// One build step at a time: the other processor has the checks.
Object.assign(process.env, environment, { WIREIT_PARALLEL: '1' });

const reports = '.build/reports';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @type {{ name: string, passed: number, failed: number }[]} */
const results = [];

/**
 * Runs a command to its end; its output comes in one piece, so that two at a time stay legible.
 *
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether it succeeded
 */
function tool(name, command, args, env = {}) {
	return new Promise((resolve) => {
		const began = performance.now();
		/** @type {string[]} */
		const output = [];
		const child = spawn(command, args, {
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32'
		});
		child.stdout.on('data', (data) => output.push(String(data)));
		child.stderr.on('data', (data) => output.push(String(data)));
		child.on('close', (code) => {
			const seconds = ((performance.now() - began) / 1000).toFixed(0);
			console.log(`\n── ${name}: ${code === 0 ? 'green' : 'RED'} in ${seconds} s`);
			if (code !== 0) console.log(output.join(''));
			resolve(code === 0);
		});
	});
}

/**
 * A check that has no tests of its own counts as one.
 *
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
async function check(name, command, ...args) {
	const green = await tool(name, command, args);
	results.push({ name, passed: green ? 1 : 0, failed: green ? 0 : 1 });
}

/**
 * A run of tests counts what its report says; without a report, or red with none failed, it counts as one failure.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {(report: any) => { passed: number, failed: number }} read
 */
async function suite(name, args, read) {
	const file = `${reports}/${name}.json`;
	const green = await tool(name, 'npx', args, { CROSSREAD_REPORT: file });
	const { passed, failed } = existsSync(file)
		? read(JSON.parse(readFileSync(file, 'utf8')))
		: { passed: 0, failed: 0 };
	results.push({ name, passed, failed: green ? failed : Math.max(failed, 1) });
}

/**
 * @param {string} project
 * @param {...string} more
 */
const vitest = (project, ...more) =>
	suite(
		project,
		[
			'vitest',
			'run',
			'--project',
			project,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${reports}/${project}.json`,
			...more
		],
		(report) => ({ passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests })
	);

const began = performance.now();
run('npm', ['run', '--silent', 'generate']);

/**
 * All there is to do, what takes longest first. Each begins when what it needs is done and one of two places is free, which
 * is what the smallest machines have, so that neither stands idle while there is something left.
 *
 * @type {{ name: string, needs?: string[], run: (name: string) => Promise<void> }[]}
 */
const jobs = [
	{ name: 'build', run: (name) => check(name, 'npm', 'run', '--silent', 'build') },
	// In one process: in each of two, all that the tests import would be loaded, which takes a fifth of their time.
	{ name: 'unit', run: (name) => vitest(name, '--maxWorkers=1') },
	{
		name: 'e2e',
		needs: ['build'],
		run: (name) =>
			suite(name, ['playwright', 'test'], ({ stats }) => ({
				passed: stats.expected,
				failed: stats.unexpected + stats.flaky + stats.skipped
			}))
	},
	{ name: 'svelte-check', run: (name) => check(name, 'npm', 'run', '--silent', 'check') },
	{ name: 'knip', needs: ['build'], run: (name) => check(name, 'npx', 'knip') },
	{ name: 'knip production', needs: ['build'], run: (name) => check(name, 'npx', 'knip', '--production') },
	// After what reads SvelteKit's types: it may have them made anew, and for a moment they are gone.
	{
		name: 'package',
		needs: ['build', 'svelte-check', 'knip', 'knip production'],
		run: (name) => vitest(name)
	},
	{ name: 'component', needs: ['build'], run: (name) => vitest(name) },
	{ name: 'stories', needs: ['build'], run: (name) => vitest(name) },
	{ name: 'eslint', run: (name) => check(name, 'npx', 'eslint', '.') },
	{ name: 'prettier', run: (name) => check(name, 'npx', 'prettier', '--check', '.', '--log-level', 'warn') }
];

/** @type {Set<string>} */
const done = new Set();
const waiting = [...jobs];
/** @type {Set<Promise<void>>} */
const running = new Set();
while (waiting.length || running.size) {
	const job = running.size < 2 && waiting.find(({ needs = [] }) => needs.every((name) => done.has(name)));
	if (!job) {
		await Promise.race(running);
		continue;
	}
	waiting.splice(waiting.indexOf(job), 1);
	const run = job.run(job.name).then(() => {
		done.add(job.name);
		running.delete(run);
	});
	running.add(run);
}

const sum = (/** @type {'passed' | 'failed'} */ key) =>
	results.reduce((total, result) => total + result[key], 0);
console.log('');
for (const { name, passed, failed } of results)
	console.log(`${name.padEnd(14)} ${passed} passed, ${failed} failed`);
console.log(`\n${((performance.now() - began) / 1000).toFixed(0)} s`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') ? 1 : 0);
