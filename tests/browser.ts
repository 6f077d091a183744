import { browserPath } from '../scripts/browser.mjs';

/** How every test starts Chromium: the one that is there, without the network services it would look for by itself. */
export const launchOptions = {
	executablePath: browserPath(),
	args: [
		// Chromium refuses its sandbox to root, which containers are.
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--disable-gpu',
		// Letters as wide as in a browser with windows: the headless one rounds them, and lines break elsewhere.
		'--font-render-hinting=none',
		'--disable-quic',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};
