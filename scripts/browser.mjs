// The Chromium that the tests drive.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * The path of a Chromium that is there: `CHROMIUM_PATH`, then Playwright's, then the system's.
 *
 * @returns {string | undefined}
 * @throws {Error} where CHROMIUM_PATH names nothing
 */
export function browserPath() {
	const given = process.env.CHROMIUM_PATH;
	if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, where there is nothing.`);
	const onPath = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)));
	return [given, chromium.executablePath(), ...onPath].find((path) => path && existsSync(path));
}

/**
 * The same, and where there is none, Playwright's is installed.
 *
 * @returns {string}
 * @throws {Error} where none can be installed
 */
export function ensureBrowser() {
	const there = browserPath();
	if (there) return there;
	console.log('No Chromium found; installing Playwright’s …');
	const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _, ...env } = process.env;
	spawnSync('npx', ['playwright', 'install', 'chromium'], {
		stdio: 'inherit',
		env,
		shell: process.platform === 'win32'
	});
	const installed = browserPath();
	if (installed) return installed;
	throw new Error(
		'There is no Chromium and none could be installed. Install one and set CHROMIUM_PATH to it.'
	);
}
