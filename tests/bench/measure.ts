/** One visit to a page on one device: what it fetches, when it paints, how long it holds the main thread. */
import { setTimeout } from 'node:timers/promises';
import CDP from 'chrome-remote-interface';
import { chromium, type LaunchOptions } from 'playwright';
import { freePort } from '../listen.ts';

export interface Device {
	name: string;
	viewport: { width: number; height: number };
	/** Touch, and the page's own viewport. */
	mobile: boolean;
	/** How many times slower than this machine. */
	slowdown: number;
	/** Undefined for the machine's own loopback. */
	network?: { kilobitsPerSecond: number; roundTripMilliseconds: number };
}

export const phone: Device = {
	name: 'phone',
	viewport: { width: 390, height: 844 },
	mobile: true,
	slowdown: 4,
	network: { kilobitsPerSecond: 1600, roundTripMilliseconds: 150 }
};
export const desktop: Device = {
	name: 'desktop',
	viewport: { width: 1280, height: 800 },
	mobile: false,
	slowdown: 1
};

export interface Visit {
	/** Bytes over the wire by CDP's resource type, bodies and headers, when the page has been read to its end. */
	bytes: Record<string, number>;
	/** Bytes of typefaces that had come before the first paint, and before anything is scrolled. */
	fontsBeforePaint: number;
	firstFonts: number;
	foreignRequests: number;
	/** Elements of the document, and how many screens its steps are long; 0 in a page without steps of ours. */
	elements: number;
	screens: number;
	/** Lines in the console, errors of the page among them. */
	messages: number;
	/** Sum of all layout shifts: on load, and with those while scrolling. */
	loadShift: number;
	shift: number;
	/** Milliseconds from the start of the navigation. */
	firstPaint: number;
	largestPaint: number;
	/** What of each task of the loading page goes beyond 50 ms, after the first paint. */
	blocking: number;
	/** Milliseconds of the main thread, for loading and for scrolling from top to bottom. */
	load: number;
	scroll: number;
}

/** Pixels a second of the scroll from top to bottom. */
const SPEED = 3000;

/** The main thread rests when it has worked for less than this share of so many milliseconds. */
const REST = 500;
const REST_SHARE = 0.1;

/** A browser that is only spoken to over its protocol, so that nothing but what is asked for runs in its pages. */
export interface Browser {
	/** Of its debugging interface, on this machine. */
	port: number;
	version: string;
	close: () => Promise<void>;
}

export async function launch(options: LaunchOptions): Promise<Browser> {
	const port = await freePort();
	const browser = await chromium.launch({
		...options,
		args: [...(options.args ?? []), `--remote-debugging-port=${port}`]
	});
	return { port, version: browser.version(), close: () => browser.close() };
}

/**
 * Loads the page in a profile of its own, waits until its network is quiet, reads the times, then scrolls to the end.
 *
 * What would be kept of each response for a debugger is not: Chromium decodes a document for that on the main thread,
 * twice, before its first paint (a third of a second for a megabyte on the slow phone), and no reader has a debugger.
 *
 * @param scripts false: as a browser in which scripts are switched off
 */
export async function visit({ port }: Browser, url: string, device: Device, scripts = true): Promise<Visit> {
	const { viewport, mobile } = device;
	const { webSocketDebuggerUrl } = await CDP.Version({ port });
	const whole = await CDP({ target: webSocketDebuggerUrl });
	const { browserContextId } = await whole.send('Target.createBrowserContext');
	const { targetId } = await whole.send('Target.createTarget', { url: 'about:blank', browserContextId });
	const cdp = await CDP({ port, target: targetId });
	const { origin } = new URL(url);

	const bytes: Record<string, number> = {};
	const kinds = new Map<string, string>();
	/** Requests without their last byte. */
	const open = new Set<string>();
	/** When bytes of typefaces came, in CDP's seconds. */
	const fonts: { at: number; bytes: number }[] = [];
	let foreignRequests = 0;
	let messages = 0;
	let shift = 0;
	let largestPaint = 0;
	/** The navigation's request: CDP's seconds and those of the calendar. */
	let clock: { monotonic: number; wall: number } | undefined;

	cdp.on('Runtime.consoleAPICalled', () => messages++);
	cdp.on('Runtime.exceptionThrown', () => messages++);
	cdp.on('Log.entryAdded', () => messages++);
	cdp.on('Network.requestWillBeSent', ({ requestId, type = 'Other', request, timestamp, wallTime }) => {
		clock ??= { monotonic: timestamp, wall: wallTime };
		kinds.set(requestId, type);
		open.add(requestId);
		if (!request.url.startsWith(origin) && !request.url.startsWith('data:')) foreignRequests++;
	});
	cdp.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
		if (kinds.get(requestId) === 'Font') fonts.push({ at: timestamp, bytes: encodedDataLength });
	});
	cdp.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId));
	cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		open.delete(requestId);
		const kind = kinds.get(requestId) ?? 'Other';
		bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
	});
	cdp.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
		if (event.layoutShiftDetails) shift += event.layoutShiftDetails.value;
		if (event.lcpDetails) largestPaint = event.lcpDetails.renderTime * 1000;
	});
	await cdp.send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile });
	await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: mobile });
	await cdp.send('Emulation.setScriptExecutionDisabled', { value: !scripts });
	await cdp.send('Page.enable');
	await cdp.send('Runtime.enable');
	await cdp.send('Log.enable');
	await cdp.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
	await cdp.send('Performance.enable');
	await cdp.send('PerformanceTimeline.enable', { eventTypes: ['largest-contentful-paint', 'layout-shift'] });
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown });
	if (device.network) {
		const throughput = (device.network.kilobitsPerSecond * 1000) / 8;
		await cdp.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: device.network.roundTripMilliseconds,
			downloadThroughput: throughput,
			uploadThroughput: throughput
		});
	}
	const mainThread = async () => {
		const { metrics } = await cdp.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
	};

	const loaded = cdp['Page.loadEventFired']();
	await cdp.send('Page.navigate', { url });
	await loaded;
	do await setTimeout(REST);
	while (open.size > 0);
	// A slow processor is at work for longer than the network, and may not have painted yet.
	for (let before = -Infinity, now = await mainThread(); now - before > REST_SHARE * REST;) {
		await setTimeout(REST);
		[before, now] = [now, await mainThread()];
	}
	const load = await mainThread();
	const firstFonts = bytes.Font ?? 0;
	const loadShift = shift;
	const { result } = await cdp.send('Runtime.evaluate', {
		returnByValue: true,
		expression: `(${timesOf})()`
	});
	const times = result.value as ReturnType<typeof timesOf>;
	const painted = clock!.monotonic + (times.origin + times.firstPaint) / 1000 - clock!.wall;

	await cdp.send('Input.synthesizeScrollGesture', {
		x: viewport.width / 2,
		y: viewport.height / 2,
		yDistance: -times.height,
		speed: SPEED,
		preventFling: true
	});
	const scroll = (await mainThread()) - load;
	await cdp.close();
	await whole.send('Target.disposeBrowserContext', { browserContextId });
	await whole.close();
	return {
		bytes,
		fontsBeforePaint: fonts.filter(({ at }) => at < painted).reduce((sum, font) => sum + font.bytes, 0),
		firstFonts,
		foreignRequests,
		elements: times.elements,
		screens: times.steps / viewport.height,
		messages,
		loadShift,
		shift,
		firstPaint: times.firstPaint,
		largestPaint: largestPaint - times.origin,
		blocking: times.blocking,
		load,
		scroll
	};
}

/** Runs in the page. */
function timesOf() {
	const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]!.startTime;
	const observer = new PerformanceObserver(() => {});
	observer.observe({ type: 'longtask', buffered: true });
	const blocking = observer
		.takeRecords()
		.map(({ startTime, duration }) => startTime + duration - Math.max(startTime, firstPaint) - 50)
		.filter((milliseconds) => milliseconds > 0)
		.reduce((sum, milliseconds) => sum + milliseconds, 0);
	return {
		origin: performance.timeOrigin,
		firstPaint,
		blocking,
		height: document.documentElement.scrollHeight,
		elements: document.querySelectorAll('*').length,
		steps: document.querySelector('.cr-steps')?.getBoundingClientRect().height ?? 0
	};
}
