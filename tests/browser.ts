import { browserPath } from '../scripts/browser.mjs';

/** How every test starts Chromium: the one that is there, without the network services it would look for by itself. */
export const launchOptions = {
	executablePath: browserPath(),
	args: [
		// Chromium refuses its sandbox to root, which containers are.
		...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		'--disable-gpu',
		'--disable-quic',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};
