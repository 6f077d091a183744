/**
 * `npm run bench`: what the built lesson page costs, beside the usual page of the same story, a plain one and itself
 * with scripts off. Bytes, layout shift, requests and console messages are exact and must hold; times are medians on
 * this machine, and only printed.
 */
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/browser.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { serveSite } from '../../scripts/static-server.ts';
import lesson from '../../src/lib/lessons/zhanaozen.js';
import { listen } from '../listen.ts';
import { benchArrange } from './arrange.ts';
import { bytesRows } from './bytes.ts';
import { benchCompile } from './compile.ts';
import { desktop, launch, phone, visit, type Browser, type Device, type Visit } from './measure.ts';
import { buildPeers } from './peers.ts';
import { printTable, timeRows, wholeRows, type Visits } from './report.ts';

const root = join(import.meta.dirname, '../..');
process.chdir(root);
ensureInstalled(import.meta.dirname);
process.env.CHROMIUM_PATH = ensureBrowser({ asUsed: true });
const { launchOptions } = await import('../browser.ts');

/** Visits of each page on each device; `RUNS=15 npm run bench` on a busy machine. */
const RUNS = Number(process.env.RUNS ?? 7);

async function serve(folder: string): Promise<{ server: Server; url: string }> {
	const server = createServer(serveSite(folder));
	return { server, url: `${await listen(server)}/` };
}

/** One visit of each to warm up, then turn about, so that a slow minute of the machine is in all of them. */
async function visitAll(
	browser: Browser,
	device: Device,
	pages: Record<keyof Visits, { url: string; scripts?: boolean }>
): Promise<Visits> {
	const visits: Visits = { ours: [], withoutScripts: [], usual: [], plain: [] };
	for (let run = 0; run <= RUNS; run++)
		for (const [name, { url, scripts }] of Object.entries(pages) as [
			keyof Visits,
			(typeof pages)['ours']
		][]) {
			const result: Visit = await visit(browser, url, device, scripts);
			if (run > 0) visits[name].push(result);
		}
	return visits;
}

const peers = await buildPeers(lesson, join(root, '.build/bench'));
const [ours, usual, plain] = await Promise.all(['build/site', peers.usual, peers.plain].map(serve));
const pages = {
	ours: { url: ours!.url },
	withoutScripts: { url: ours!.url, scripts: false },
	usual: { url: usual!.url },
	plain: { url: plain!.url }
};
const browser = await launch(launchOptions);
console.log(`Chromium ${browser.version}, brotli, medians of ${RUNS} visits that take turns`);
const embedPage = await visit(browser, `${ours!.url}embed/claims/`, desktop);
let broken = false;
for (const device of [phone, desktop]) {
	const visits = await visitAll(browser, device, pages);
	const rows = [
		...(device === phone ? bytesRows(visits, embedPage) : []),
		...wholeRows(visits.ours),
		...timeRows(visits, device)
	];
	printTable(describe(device), rows);
	broken ||= rows.some(({ holds }) => holds === false);
}
await browser.close();
for (const { server } of [ours!, usual!, plain!]) server.close();

const compiled = await benchCompile();
printTable('from a lesson folder to the lesson', compiled);
broken ||= compiled.some(({ holds }) => holds === false);
printTable('from claims to all their scenes, in frame L', benchArrange());
if (broken) process.exitCode = 1;

function describe({ name, viewport, slowdown, network }: Device): string {
	return [
		`${name} ${viewport.width} × ${viewport.height}`,
		...(slowdown > 1 ? [`${slowdown}× slower`] : []),
		...(network ? [`${network.kilobitsPerSecond / 1000} Mbps, ${network.roundTripMilliseconds} ms`] : [])
	].join(', ');
}
