/**
 * `npm run bench`: what the built lesson page costs, against the same page with scripts off. Bytes, layout shift,
 * requests and console messages are exact and must hold; times are medians on this machine, and only printed.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { serveSite } from '../../scripts/static-server.ts';
import { benchCompile } from './compile.ts';

process.env.CHROMIUM_PATH = ensureBrowser();
const { launchOptions } = await import('../browser.ts');

const RUNS = 9;

interface Visit {
	/** Bytes over the wire by resource type, bodies and headers. */
	bytes: Record<string, number>;
	/** Bytes of typefaces before anything is scrolled. */
	firstFonts: number;
	foreignRequests: number;
	messages: number;
	/** Sum of all layout shifts, on load and while scrolling. */
	shift: number;
	/** Milliseconds from navigation. */
	contentfulPaint: number;
	/** Milliseconds of the main thread, for loading and for scrolling from top to bottom. */
	load: number;
	drive: number;
}

async function visit(browser: Browser, url: string, scripts: boolean): Promise<Visit> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		javaScriptEnabled: scripts
	});
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	const result: Visit = {
		bytes: {},
		firstFonts: 0,
		foreignRequests: 0,
		messages: 0,
		shift: 0,
		contentfulPaint: 0,
		load: 0,
		drive: 0
	};
	const kinds = new Map<string, string>();
	page.on('console', () => result.messages++);
	page.on('pageerror', () => result.messages++);
	cdp.on('Network.requestWillBeSent', ({ requestId, type = 'Other', request }) => {
		kinds.set(requestId, type);
		if (!request.url.startsWith(url) && !request.url.startsWith('data:')) result.foreignRequests++;
	});
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId) ?? 'Other';
		result.bytes[kind] = (result.bytes[kind] ?? 0) + encodedDataLength;
	});
	let began = 0;
	cdp.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
		if (event.layoutShiftDetails) result.shift += event.layoutShiftDetails.value;
		if (event.lcpDetails) result.contentfulPaint = event.lcpDetails.renderTime * 1000 - began;
	});
	await cdp.send('Network.enable');
	await cdp.send('Performance.enable');
	await cdp.send('PerformanceTimeline.enable', { eventTypes: ['largest-contentful-paint', 'layout-shift'] });
	const mainThread = async () => {
		const { metrics } = await cdp.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
	};

	began = Date.now();
	await page.goto(url, { waitUntil: 'networkidle' });
	result.load = await mainThread();
	result.firstFonts = result.bytes.Font ?? 0;
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await cdp.send('Input.synthesizeScrollGesture', {
		x: 640,
		y: 400,
		yDistance: -height,
		speed: 3000,
		preventFling: true
	});
	result.drive = (await mainThread()) - result.load;
	await context.close();
	return result;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const times = (runs: Visit[], key: 'contentfulPaint' | 'load' | 'drive') =>
	median(runs.map((run) => run[key]));

interface Row {
	what: string;
	figure: string;
	budget: string;
	/** Undefined for a time, which is no test. */
	holds?: boolean;
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const bytes = (what: string, value: number, budget: number): Row => ({
	what,
	figure: kB(value),
	budget: kB(budget),
	holds: value <= budget
});
const none = (what: string, value: number): Row => ({
	what,
	figure: String(value),
	budget: '0',
	holds: value === 0
});
const ratio = (what: string, on: number, off: number, budget: string): Row => ({
	what,
	figure: `${on.toFixed(0)} ms : ${off.toFixed(0)} ms = ${(on / off).toFixed(2)}×`,
	budget
});

function table(rows: Row[]): void {
	const widths = (['what', 'figure', 'budget'] as const).map((key) =>
		Math.max(...rows.map((row) => row[key].length))
	);
	for (const { what, figure, budget, holds } of rows)
		console.log(
			`${what.padEnd(widths[0]!)}  ${figure.padStart(widths[1]!)}  ${budget.padStart(widths[2]!)}  ${holds === undefined ? '' : holds ? 'holds' : 'BROKEN'}`
		);
}

const server = createServer(serveSite('build/site'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const browser = await chromium.launch(launchOptions);

// One visit to warm up, then turn about, so that a slow minute of the machine is in both.
await visit(browser, url, true);
const on: Visit[] = [];
const off: Visit[] = [];
for (let run = 0; run < RUNS; run++) {
	on.push(await visit(browser, url, true));
	off.push(await visit(browser, url, false));
}
const version = browser.version();
await browser.close();
server.close();

const first = on[0]!;
const fonts = first.bytes.Font ?? 0;
const all = Object.values(first.bytes).reduce((sum, value) => sum + value, 0);
const compressed = (file: string) => brotliCompressSync(readFileSync(join('.build/elements', file))).length;
/** A module of an element and all that it imports. */
function standalone(file: string, seen = new Set<string>()): number {
	if (seen.has(file)) return 0;
	seen.add(file);
	const imports = [
		...readFileSync(join('.build/elements', file), 'utf8').matchAll(
			/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g
		)
	].map(([, path]) => join(dirname(file), path!));
	return compressed(file) + imports.reduce((sum, path) => sum + standalone(path, seen), 0);
}
const rows: Row[] = [
	bytes('lesson page, all bytes without typefaces', all - fonts, 170_000),
	bytes('  of it JavaScript (before first interaction)', first.bytes.Script ?? 0, 35_000),
	{ what: '  of it HTML', figure: kB(first.bytes.Document ?? 0), budget: '' },
	{ what: '  of it CSS', figure: kB(first.bytes.Stylesheet ?? 0), budget: '' },
	bytes('typefaces, first screen', first.firstFonts, 70_000),
	bytes('typefaces, all', fonts, 110_000),
	...(['claims', 'timeline', 'accounts'] as const).map((name) =>
		bytes(`custom element, standalone: ${name}`, standalone(`${name}.js`), 40_000)
	),
	bytes('custom element, standalone: map', standalone('map.js'), 60_000),
	{ what: 'all five elements, one classic script', figure: kB(compressed('crossread.js')), budget: '' },
	none('requests to other hosts', Math.max(...on.map((run) => run.foreignRequests))),
	none('console messages', Math.max(...on.map((run) => run.messages))),
	none('layout shift, load and scroll', Math.max(...on.map((run) => run.shift))),
	ratio(
		'largest contentful paint, scripts on : off',
		times(on, 'contentfulPaint'),
		times(off, 'contentfulPaint'),
		'1.05×'
	),
	ratio('main thread, loading', times(on, 'load'), times(off, 'load'), ''),
	ratio('main thread, driving through', times(on, 'drive'), times(off, 'drive'), '1.5×')
];
console.log(`Chromium ${version}, 1280×800, medians of ${RUNS} visits, brotli\n`);
table(rows);
console.log('\nfrom a lesson folder to the lesson, medians\n');
table(
	(await benchCompile()).map(([claims, milliseconds]) => ({
		what: `${claims} claims more`,
		figure: `${milliseconds.toFixed(0)} ms`,
		budget: ''
	}))
);
if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
