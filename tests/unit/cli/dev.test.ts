import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { files, pages, renderDocument } from '../../../src/lib/site/index.ts';
import { crossread, start, type Running } from './commands.ts';
import { ferryFolder, ferryLesson } from '../../fixtures/ferry.ts';
import { assets } from '../../fixtures/site.ts';
import { news, type News } from './news.ts';

let folder: string;
let lesson: string;
let running: Running | undefined;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dev-'));
	lesson = join(folder, 'lesson');
	await cp(ferryFolder, lesson, { recursive: true });
});
afterEach(async () => {
	running?.end();
	await running?.code;
	running = undefined;
	await rm(folder, { recursive: true });
});

/** Starts it on any free port; its address. */
async function dev(...folders: string[]): Promise<string> {
	running = start(['dev', ...folders, '--port', '0']);
	const [address] = await running.until(/http:\/\/localhost:\d+\//);
	return address;
}

async function page(address: string): Promise<string> {
	return (await fetch(address)).text();
}

async function edit(file: string, from: string, to: string, of = lesson): Promise<void> {
	const path = join(of, file);
	const text = await readFile(path, 'utf8');
	expect(text).toContain(from);
	await writeFile(path, text.replace(from, to));
}

const script = /<script src="\/__crossread\/dev\.js" data-version="(\d+)" defer><\/script>\n/;
const breakIt = () => edit('claims.yaml', 'measure: deaths', '- measure: [deaths');
const mendIt = () => edit('claims.yaml', '- measure: [deaths', 'measure: deaths');

describe('serves', () => {
	it('every page and file of the site as build writes it, with one script more', async () => {
		const address = await dev(lesson);
		const site = { lessons: [ferryLesson] };
		for (const one of pages(site)) {
			const answer = await fetch(address + one.path.replace(/index\.html$/, ''));
			expect([one.path, answer.status]).toEqual([one.path, 200]);
			const html = await answer.text();
			expect(html).toMatch(script);
			expect([one.path, html.replace(script, '') === renderDocument(one, assets)]).toEqual([one.path, true]);
		}
		for (const { path, type, text } of files(site)) {
			const answer = await fetch(address + path);
			expect(answer.headers.get('content-type')).toBe(type);
			expect(Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(text))).toBe(true);
		}
		expect(await page(`${address}assets/claims.js`)).toBe('claims()');
		expect((await fetch(`${address}assets/serif.woff2`)).headers.get('content-type')).toBe('font/woff2');
	});

	it('a page that is not there as the site does, and a folder without its slash as a server does', async () => {
		const address = await dev(lesson);
		const missing = await fetch(`${address}nowhere/at/all`);
		expect(missing.status).toBe(404);
		expect(await missing.text()).toContain('There is no page at this address.');
		for (const path of ['assets/manifest.json', '%E0%A4%A', '..%2f..%2fpackage.json'])
			expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
		const bare = await fetch(`${address}present`, { redirect: 'manual' });
		expect([bare.status, bare.headers.get('location')]).toEqual([302, '/present/']);
	});

	it('several lessons in one site', async () => {
		const other = join(folder, 'other');
		await cp(ferryFolder, other, { recursive: true });
		await edit('lesson.yaml', 'id: ferry', 'id: harbour', other);
		const address = await dev(lesson, other);
		expect(await page(`${address}harbour/teach/`)).toContain('<a href="../../">The ferry at Norrvik</a>');
		expect(running!.said.out).toContain(`${other}: The ferry at Norrvik`);
	});

	it('this machine alone', async () => {
		const address = await dev(lesson);
		const status = (host: string) =>
			new Promise((resolve, reject) => {
				get(address, { headers: { host } }, (answer) => {
					answer.resume();
					resolve(answer.statusCode);
				}).on('error', reject);
			});
		expect(await status('localhost:80')).toBe(200);
		expect(await status('127.0.0.1')).toBe(200);
		expect(await status('attacker.example')).toBe(403);
		expect(await status('localhost.attacker.example')).toBe(403);
		expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
	});
});

describe('a saved file', () => {
	let address: string;
	let told: News;
	beforeEach(async () => {
		address = await dev(lesson);
		told = await news(address);
	});
	afterEach(() => told.close());

	it('is seen: the pages that are open are to be asked for anew, and hold what was written', async () => {
		const before = await told.next();
		expect(script.exec(await page(address))![1]).toBe(String(before.version));
		await edit('narrative.md', 'The office says', 'The office, at last, says');
		const after = await told.until(({ version }) => version !== before.version);
		expect(after).toEqual({ version: before.version + 1, shown: true, problems: [] });
		const html = await page(address);
		expect(html).toContain('The office, at last, says');
		expect(script.exec(html)![1]).toBe(String(after.version));
		await running!.until(/narrative\.md: read in \d+\.\d s\n.*lesson: The ferry at Norrvik/);
	});

	it('with a problem leaves the last lesson without one on screen, and the problem is told; then it is mended', async () => {
		const { version } = await told.next();
		const before = await page(address);
		await breakIt();
		const broken = await told.until(({ problems }) => problems.length > 0);
		expect(broken).toMatchObject({ version, shown: true, problems: [{ folder: lesson }] });
		expect(broken.problems[0]!.problems[0]).toMatch(/^claims\.yaml:\d+:\d+ cannot be read/);
		expect(await page(address)).toBe(before);
		await running!.until(/^claims\.yaml:\d+:\d+ cannot be read.*\n(.*\n)*.*lesson: \w+ problems?/, 'err');
		await running!.until(/the last version without problems stays on screen/);
		await mendIt();
		expect(await told.until(({ problems }) => !problems.length)).toEqual({
			version,
			shown: true,
			problems: []
		});
	});

	it('of another lesson is seen while one has problems', async () => {
		const other = join(folder, 'other');
		await cp(ferryFolder, other, { recursive: true });
		await edit('lesson.yaml', 'id: ferry', 'id: harbour', other);
		running!.end();
		await running!.code;
		told.close();
		address = await dev(lesson, other);
		told = await news(address);
		const { version } = await told.next();
		await breakIt();
		expect(await told.until(({ problems }) => problems.length > 0)).toMatchObject({
			version,
			problems: [{ folder: lesson }]
		});
		await edit('lesson.yaml', 'title: The ferry', 'title: The harbour', other);
		expect(await told.until((state) => state.version > version)).toMatchObject({
			version: version + 1,
			problems: [{ folder: lesson }]
		});
		expect(await page(`${address}harbour/`)).toContain('<h1>The harbour at Norrvik</h1>');
	});

	it('may be gone with its folder, and come back', async () => {
		const { version } = await told.next();
		await rename(lesson, join(folder, 'elsewhere'));
		const gone = await told.until(({ problems }) =>
			problems.some(({ problems: [text] }) => /no folder/.test(text!))
		);
		expect(gone).toMatchObject({ version, shown: true });
		expect(await page(address)).toContain('<h1>The ferry at Norrvik</h1>');
		await rename(join(folder, 'elsewhere'), lesson);
		await told.until(({ problems }) => !problems.length);
	});

	it('that an editor keeps for itself is not read', async () => {
		const { version } = await told.next();
		await writeFile(join(lesson, '.claims.yaml.swp'), '');
		await edit('lesson.yaml', 'title: The ferry', 'title: The boat');
		await told.until((state) => state.version > version);
		await running!.until(/\nlesson\.yaml: read in/);
		expect(running!.said.out).not.toContain('.swp');
	});
});

describe('a lesson with problems from the start', () => {
	it('is a page that lists them and comes alive when they are mended', async () => {
		await breakIt();
		const address = await dev(lesson);
		expect(running!.said.err).toMatch(/claims\.yaml:\d+:\d+ cannot be read/);
		expect(running!.said.out).toContain('nothing to show yet');
		const told = await news(address);
		const first = await told.next();
		for (const path of ['', 'present/', 'nowhere/']) {
			const html = await page(address + path);
			expect(html).toMatch(/<li>claims\.yaml:\d+:\d+ cannot be read/);
			expect(script.exec(html)![1]).toBe(String(first.version));
		}
		expect(first.shown).toBe(false);
		await mendIt();
		const second = await told.until(({ shown }) => shown);
		expect(second.problems).toEqual([]);
		expect(second.version).toBeGreaterThan(first.version);
		expect(await page(address)).toContain('<h1>The ferry at Norrvik</h1>');
		told.close();
	});

	it('says what it holds as text, whatever it is', async () => {
		await edit('events.yaml', 'standing: disputed', 'standing: "<img src=x onerror=alert(1)>"');
		const address = await dev(lesson);
		const html = await page(address);
		expect(html).toContain('&lt;img src=x');
		expect(html).not.toContain('<img');
	});

	it('also where it cannot stand beside another', async () => {
		const other = join(folder, 'other');
		await cp(ferryFolder, other, { recursive: true });
		const address = await dev(lesson, other);
		const message = 'Two lessons have the id &quot;ferry&quot;';
		expect(await page(address)).toContain(message);
		const told = await news(address);
		await told.next();
		await edit('lesson.yaml', 'id: ferry', 'id: harbour', other);
		await told.until(({ shown, problems }) => shown && !problems.length);
		expect(await page(`${address}harbour/`)).toContain('<h1>The ferry at Norrvik</h1>');
		told.close();
	});
});

describe('its end', () => {
	it('is clean: nothing is served or watched any more, and those who waited know', async () => {
		const address = await dev(lesson);
		const told = await news(address);
		await told.next();
		running!.end();
		expect(await running!.code).toBe(0);
		await told.ended;
		await expect(fetch(address)).rejects.toThrow();
		expect(running!.said.out).toContain('Stopped.');
	});
});

describe('the port', () => {
	const busy = async () => {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
		return { port: (server.address() as AddressInfo).port, server };
	};

	it('that was asked for is the one, or the command says that it is taken', async () => {
		const { port, server } = await busy();
		const { code, err } = await crossread(['dev', lesson, '--port', String(port)]);
		server.close();
		expect(code).toBe(2);
		expect(err).toContain(`Port ${port} is taken`);
	});

	it('is another where nobody asked and the usual one is taken', async () => {
		const [first, second] = [start(['dev', lesson]), start(['dev', lesson])];
		const addresses = await Promise.all([first, second].map((one) => one.until(/http:\/\/localhost:\d+\//)));
		expect(addresses[0]![0]).not.toBe(addresses[1]![0]);
		for (const one of [first, second]) {
			one.end();
			expect(await one.code).toBe(0);
		}
	});

	test.each(['-1', '65536', '1.5', 'http'])('%s is none', async (port) => {
		expect(await crossread(['dev', lesson, `--port=${port}`])).toMatchObject({
			code: 2,
			err: expect.stringContaining('is not a port') as string
		});
	});
});
