/** What an author does with nothing but the packed package: an empty folder, the commands one after the other, a browser. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { launchOptions } from '../browser.ts';

const bin = fileURLToPath(new URL('node_modules/.bin/crossread', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'crossread-author-'));
const options = { cwd: folder, shell: process.platform === 'win32' } as const;
const crossread = (...args: string[]) => spawnSync(bin, args, { ...options, encoding: 'utf8' });
const at = (path: string) => join(folder, path);

let browser: Browser;
beforeAll(async () => {
	browser = await chromium.launch(launchOptions);
});
afterAll(() => browser.close());

/** A page, and all that its console says. */
async function open(url: string): Promise<{ page: Page; messages: string[] }> {
	const page = await browser.newPage();
	const messages: string[] = [];
	page.on('console', (message) => messages.push(message.text()));
	page.on('pageerror', (error) => messages.push(error.message));
	await page.goto(url);
	return { page, messages };
}

const shown = () => JSON.parse(readFileSync(at('lesson.json'), 'utf8')) as { id: string; title: string };

it('init writes a lesson that check finds clean and compile compiles', () => {
	const { status, stdout, stderr } = crossread('init', 'my-lesson');
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(stdout).toContain('npx crossread dev my-lesson');
	expect(crossread('check', 'my-lesson')).toMatchObject({ status: 0, stderr: '' });
	expect(crossread('compile', 'my-lesson', '-o', 'lesson.json')).toMatchObject({ status: 0, stderr: '' });
	// What a second call would overwrite stays.
	expect(crossread('init', 'my-lesson').status).toBe(2);
});

describe('dev', () => {
	it('shows what is saved, keeps the last good page beside what is wrong, and ends by Ctrl+C', async () => {
		const dev = spawn(bin, ['dev', 'my-lesson', '--port', '0'], options);
		const ended = new Promise<number | null>((resolve) => dev.on('exit', resolve));
		let errors = '';
		dev.stderr.on('data', (data) => (errors += String(data)));
		const address = await new Promise<string>((resolve, reject) => {
			let said = '';
			dev.stdout.on('data', (data) => {
				said += String(data);
				const found = /http:\/\/localhost:\d+\//.exec(said);
				if (found) resolve(found[0]);
			});
			void ended.then(() => reject(new Error(said + errors)));
		});
		const { page, messages } = await open(address);
		const heading = page.getByRole('heading', { level: 1 });
		expect(await heading.textContent()).toBe(shown().title);

		const claims = readFileSync(at('my-lesson/claims.yaml'), 'utf8');
		const changed = parseDocument(claims);
		changed.setIn([0, 'note'], 'A note that the author has just written.');
		writeFileSync(at('my-lesson/claims.yaml'), String(changed));
		await page.getByText('A note that the author has just written.').first().waitFor({ state: 'attached' });
		expect(await (await fetch(address)).text()).toContain('A note that the author has just written.');

		writeFileSync(at('my-lesson/claims.yaml'), `${claims}\n- id: [not closed\n`);
		const box = page.getByRole('alert');
		await box
			.getByText(/^claims\.yaml:\d+/)
			.first()
			.waitFor();
		expect(await heading.textContent()).toBe(shown().title);
		expect(errors).toMatch(/^claims\.yaml:\d+/m);

		writeFileSync(at('my-lesson/claims.yaml'), claims);
		await box.waitFor({ state: 'detached' });
		await page.getByText('A note that the author has just written.').first().waitFor({ state: 'detached' });
		expect(messages).toEqual([]);
		await page.close();
		dev.kill('SIGINT');
		expect(await ended).toBe(0);
	});

	it('begins with a page of problems that comes alive', async () => {
		const good = readFileSync(at('my-lesson/lesson.yaml'), 'utf8');
		writeFileSync(at('my-lesson/lesson.yaml'), good.replace(/^title:/m, 'titel:'));
		const dev = spawn(bin, ['dev', 'my-lesson', '--port', '0'], options);
		const ended = new Promise<number | null>((resolve) => dev.on('exit', resolve));
		const address = await new Promise<string>((resolve) => {
			dev.stdout.on('data', (data) => {
				const found = /http:\/\/localhost:\d+\//.exec(String(data));
				if (found) resolve(found[0]);
			});
		});
		const { page } = await open(address);
		await page
			.getByRole('listitem')
			.getByText(/lesson\.yaml.*titel/)
			.waitFor();
		writeFileSync(at('my-lesson/lesson.yaml'), good);
		await page.getByRole('heading', { level: 1, name: shown().title }).waitFor();
		await page.close();
		dev.kill('SIGTERM');
		expect(await ended).toBe(0);
	});
});

describe('build', () => {
	let server: Server;
	let address: string;
	beforeAll(async () => {
		const { status, stdout, stderr } = crossread('build', 'my-lesson', '-o', 'site');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain(`offline/${shown().id}.html`);
		const serve = sirv(at('site'));
		server = createServer((request, response) => {
			const path = request.url!.replace(/^\/schools\/42(?=\/)/, '');
			if (path === request.url) return void response.writeHead(404).end();
			request.url = path;
			serve(request, response, () => void response.writeHead(404).end());
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/schools/42/`;
	});
	afterAll(() => server.close());

	const written = () =>
		readdirSync(at('site'), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

	it('writes pages of this lesson, and of no other', () => {
		const files = written().filter((path) => /\.(html|json|csv|js|css)$/.test(path));
		expect(files.filter((path) => path.endsWith('.html')).length).toBeGreaterThan(10);
		for (const path of files) {
			const text = readFileSync(at(`site/${path}`), 'utf8');
			expect([path, /zhana?ozen|жа[нң]а[оө]зен/i.test(text)]).toEqual([path, false]);
			if (path.endsWith('.html')) expect([path, text.includes(shown().title)]).toEqual([path, true]);
		}
	});

	it('works from a sub-path: read, presented and printed', async () => {
		const { page, messages } = await open(address);
		await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
		await page.getByRole('link', { name: 'Present', exact: true }).click();
		await page.locator('[data-deck][data-presenting]').waitFor({ state: 'attached' });
		expect(page.url()).toBe(`${address}present/`);
		await page.goto(`${address}print/`);
		expect((await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(1);
		expect(messages).toEqual([]);
		await page.close();
	});

	it('writes one file that opens from a disk and asks for nothing', async () => {
		const page = await browser.newPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		const file = pathToFileURL(at(`site/offline/${shown().id}.html`)).href;
		await page.goto(file);
		await page.locator('[data-narrative][data-reading]').waitFor({ state: 'attached' });
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(shown().title);
		expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([file]);
		await page.close();
	});
});

it('in code, the pages are drawn by what crossread/site exports', () => {
	const script = `import { files, pages, renderDocument, renderStandalone } from 'crossread/site';
		import lesson from 'crossread/lessons/zhanaozen';
		const site = { lessons: [lesson] };
		const assets = Object.fromEntries(['opening', 'rest', 'styleWithoutFonts', 'portable'].map((name) => [name, { text: '' }]));
		assets.clients = Object.fromEntries(['narrative', 'whole', 'deck', 'work', 'sheets', 'claims', 'claims-over-time', 'accounts', 'timeline', 'timeline-statements', 'map'].map((name) => [name, { text: '' }]));
		console.log(pages(site).length, files(site).length, renderDocument(pages(site)[0], assets).length > 1e5,
			renderStandalone(lesson, assets).startsWith('<!doctype html>'));`;
	const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
		cwd: fileURLToPath(new URL('consumer', import.meta.url)),
		encoding: 'utf8'
	});
	expect({ stdout, stderr }).toEqual({ stdout: '13 4 true true\n', stderr: '' });
});
