/** Chromium and Firefox: over CDP, and over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { ensureBrowser, onPath } from '../../scripts/browser.mjs';
import { launchOptions } from '../browser.ts';
import { PATIENCE, type Browser, type Engine, type Tab } from './engine.ts';

type Page = import('puppeteer-core').Page;

export const chromium: Engine = {
	name: 'Chromium',
	missing: () => [],
	launch: (scripts) =>
		launch(
			{ browser: 'chrome', executablePath: ensureBrowser({ asUsed: true }), args: launchOptions.args },
			(page) => page.setJavaScriptEnabled(scripts)
		)
};

const firefoxPath = () => onPath(['firefox-esr', 'firefox']).find((path) => existsSync(path));

export const firefox: Engine = {
	name: 'Firefox',
	missing: () => (firefoxPath() ? [] : ['firefox-esr']),
	launch: (scripts) =>
		launch({
			browser: 'firefox',
			executablePath: firefoxPath()!,
			extraPrefsFirefox: { 'javascript.enabled': scripts }
		})
};

async function launch(
	options: Omit<Parameters<typeof import('puppeteer-core').default.launch>[0], 'timeout'>,
	prepare?: (page: Page) => Promise<void>
): Promise<Browser> {
	const { default: puppeteer } = await import('puppeteer-core');
	const browser = await puppeteer.launch({ ...options, timeout: PATIENCE });
	return {
		version: (await browser.version()).replace(/^.*\//, ''),
		open: async () => {
			const context = await browser.createBrowserContext();
			const page = await context.newPage();
			await prepare?.(page);
			return tabOf(page, () => context.close());
		},
		close: () => browser.close()
	};
}

const tabOf = (page: Page, close: () => Promise<void>): Tab => ({
	resize: (width, height) => page.setViewport({ width, height }),
	open: async (address) => {
		await page.goto(address, { timeout: PATIENCE });
	},
	run: (what, ...given) => page.mainFrame().evaluate(what, ...given),
	runInFrame: async (what, ...given) => {
		const [frame] = page.mainFrame().childFrames();
		if (!frame) throw new Error('There is no frame.');
		return frame.evaluate(what, ...given);
	},
	press: (key) => page.keyboard.press(key),
	clickAt: (x, y) => page.mouse.click(x, y),
	close
});
