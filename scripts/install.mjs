// Installs what is missing, once: plain Node, since it runs before any package is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the commands that we start are told. */
export const environment = {
	// A browser is looked for when a test needs one; see browser.mjs.
	PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
	// What has not changed stands where it was built: wireit's copies of every earlier build would only grow.
	WIREIT_CACHE: 'none'
};

/**
 * Runs `npm ci` in a folder unless its lockfile and this Node are those of the last time.
 *
 * @param {string} folder
 */
export function ensureInstalled(folder) {
	const stamp = join(folder, 'node_modules/.crossread-installed');
	const wanted = createHash('sha256')
		.update(readFileSync(join(folder, 'package-lock.json')))
		.update(process.version)
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.log(`Installing packages in ${folder} …`);
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
	writeFileSync(stamp, wanted);
}

/**
 * Runs a command with its output shown; ends this process where it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function run(command, args, options = {}) {
	const { status } = spawnSync(command, args, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		...options,
		env: { ...process.env, ...environment, ...options.env }
	});
	if (status !== 0) process.exit(status ?? 1);
}
