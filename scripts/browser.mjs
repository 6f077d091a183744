// The Chromium that tests and bench drive.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Chromium without windows: the same engine, for less than half of the processor's time. */
const shells = ['chromium-headless-shell'];
const whole = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** @param {string[]} names */
export const onPath = (names) =>
	(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));

/**
 * The path of a Chromium that is there: `CHROMIUM_PATH`, then the system's headless one, then Playwright's, then the system's.
 *
 * @param {{ asUsed?: boolean }} [options] `asUsed` where it must be the browser that readers have; default: false
 * @returns {string | undefined}
 * @throws {Error} where CHROMIUM_PATH names nothing
 */
export function browserPath({ asUsed = false } = {}) {
	const given = process.env.CHROMIUM_PATH;
	if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, where there is nothing.`);
	const candidates = [...onPath(asUsed ? [] : shells), chromium.executablePath(), ...onPath(whole)];
	return given || candidates.find((path) => path && existsSync(path));
}

/**
 * The same, and where there is none, Playwright's is installed.
 *
 * @param {{ asUsed?: boolean }} [options]
 * @returns {string}
 * @throws {Error} where none can be installed
 */
export function ensureBrowser(options) {
	const there = browserPath(options);
	if (there) return there;
	console.log('No Chromium found; installing Playwright’s …');
	const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _, ...env } = process.env;
	spawnSync('npx', ['playwright', 'install', 'chromium'], {
		stdio: 'inherit',
		env,
		shell: process.platform === 'win32'
	});
	const installed = browserPath(options);
	if (installed) return installed;
	throw new Error(
		'There is no Chromium and none could be installed. Install one and set CHROMIUM_PATH to it.'
	);
}
