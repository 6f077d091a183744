/** Runs a bundle in jsdom; prints what its components said, and all that was thrown or told to the console. */
import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';

const messages = [];
const virtualConsole = new VirtualConsole();
for (const type of ['jsdomError', 'error', 'warn'])
	virtualConsole.on(type, (what) => {
		// It says so of `scrollTo`, by which a press of Next goes to its step, and goes on.
		if (what?.type !== 'not-implemented')
			messages.push(String(what?.cause?.stack ?? what?.detail?.stack ?? what));
	});
const { window } = new JSDOM('<!doctype html><title>Tests</title><body></body>', {
	runScripts: 'outside-only',
	pretendToBeVisual: true,
	url: 'http://localhost/',
	virtualConsole
});
window.eval(readFileSync(process.argv[2], 'utf8') + '\nwindow.inTests = inTests;');
const texts = window.inTests.tried();
// What waits for a frame or a moment throws later.
await new Promise((resolve) => window.setTimeout(resolve, 100));
window.close();
console.log(JSON.stringify({ texts, messages }));
