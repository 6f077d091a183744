import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import sirv from 'sirv';
import type { InlineConfig } from 'vite';
import { describe, expect, it } from 'vitest';
import { launchOptions } from '../browser.ts';
import lesson from '../../src/lib/lessons/zhanaozen.js';
import { TARBALL } from './setup.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const consumer = join(here, 'consumer');
const installed = join(here, 'node_modules/crossread');
/** An importer's shell does not have the NODE_ENV of a test runner, by which Svelte adds what helps development. */
const { NODE_ENV: _, ...env } = process.env;
const node = (...args: string[]) =>
	execFileSync(process.execPath, args, { cwd: consumer, encoding: 'utf8', env, maxBuffer: 64 * 1024 ** 2 });

describe('in plain Node', () => {
	const { figure, narrative } = JSON.parse(node('render.mjs')) as Record<'figure' | 'narrative', string>;

	it('a figure is imported and drawn on the server, with its table and its sources', () => {
		expect(figure).toContain('data-claim="c02" data-said="2011-12-17" data-quantity="atLeast" data-min="70"');
		expect(figure).not.toContain('data-min="70" data-max');
		expect(figure).toContain(
			'70 or more deaths; no upper limit stated; place not stated; basis not stated. Campaigns against the government.</title>'
		);
		expect(figure.match(/<tr/g)).toHaveLength(5);
		expect(figure).toContain('Kazakhstan plunged into crisis by mass shootings');
	});

	it('a narrative is drawn whole: each step with its figure', () => {
		expect(narrative.match(/<section[^>]* data-step="/g)).toHaveLength(17);
		// Every figure that a step declares.
		expect(narrative.match(/<figure/g)).toHaveLength(lesson.steps.flatMap(({ views }) => views).length);
		expect(narrative).toContain('data-claim="n11"');
	});

	it('the packed pages and files are those of the site, byte for byte', () => {
		const built = fileURLToPath(new URL('../../build/site/', import.meta.url));
		const drawn = JSON.parse(node('pages.mjs', 'zhanaozen')) as [path: string, text: string][];
		for (const [path, text] of drawn)
			expect([path, text === readFileSync(join(built, path), 'utf8')]).toEqual([path, true]);
		const written = readdirSync(built, { recursive: true, encoding: 'utf8' })
			.map((path) => path.replaceAll('\\', '/'))
			.filter((path) => /^(?!offline\/|\.).*\.(html|json|csv)$/.test(path));
		expect(drawn.map(([path]) => path).sort()).toEqual(written.sort());
		expect(written).toContain('embed/timeline/index.html');
	});
});

/** The bundler that an importer has. */
async function bundled(build: Omit<InlineConfig['build'] & object, 'emptyOutDir'>): Promise<void> {
	const require = createRequire(join(here, 'package.json'));
	const { build: run } = (await import(require.resolve('vite'))) as typeof import('vite');
	const { svelte } = (await import(
		require.resolve('@sveltejs/vite-plugin-svelte')
	)) as typeof import('@sveltejs/vite-plugin-svelte');
	await run({
		configFile: false,
		root: consumer,
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		build: { emptyOutDir: true, ...build }
	});
}

describe('in the tests of an importer, which run in jsdom', () => {
	it('every component is mounted, worked and given back, and nothing is thrown', async () => {
		const outDir = mkdtempSync(join(tmpdir(), 'crossread-app-'));
		await bundled({
			outDir,
			lib: { entry: join(consumer, 'in-tests.ts'), formats: ['iife'], name: 'inTests', fileName: 'in-tests' }
		});
		const file = readdirSync(outDir).find((name) => name.endsWith('.js'))!;
		const jsdom = JSON.parse(node('jsdom.mjs', join(outDir, file))) as {
			texts: Record<string, string>;
			messages: string[];
		};
		expect(jsdom.messages).toEqual([]);
		const { ScrollNarrative, LessonPage, Language, ...others } = jsdom.texts;
		for (const { heading } of lesson.steps) {
			expect(ScrollNarrative).toContain(heading);
			expect(LessonPage).toContain(heading);
		}
		expect(Language).toBe('');
		expect(Object.keys(others).sort()).toEqual([
			'AccountComparison',
			'ClaimComparison',
			'CorroborationMatrix',
			'Glossary',
			'LessonMap',
			'SourceList',
			'Timeline',
			'WordsFigure'
		]);
		expect(Object.entries(others).filter(([, text]) => text.length < 200)).toEqual([]);
	});
});

describe('in a bundled Svelte app', () => {
	it('one imported figure works in a browser, silent and on its own', async () => {
		const outDir = mkdtempSync(join(tmpdir(), 'crossread-app-'));
		await bundled({ outDir });
		const server = createServer(sirv(outDir));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const browser = await chromium.launch(launchOptions);
		try {
			const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
			const messages: string[] = [];
			const requests: string[] = [];
			page.on('console', (message) => messages.push(message.text()));
			page.on('pageerror', (error) => messages.push(error.message));
			page.on('request', (request) => requests.push(request.url()));
			await page.goto(origin, { waitUntil: 'networkidle' });
			await page.locator(':is(.cr-for-L, .cr-for-box) [data-claim="c02"]').click();
			expect(await page.getByRole('dialog').textContent()).toContain('70 or more');
			expect(messages).toEqual([]);
			expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
			const scripts = await Promise.all(
				requests.filter((url) => url.endsWith('.js')).map(async (url) => (await fetch(url)).text())
			);
			// What a figure does not need stays out: the scroll engine, the validator, the compiler.
			for (const foreign of ['scrollama', 'strict_object', 'mdast'])
				expect(
					scripts.some((text) => text.includes(foreign)),
					foreign
				).toBe(false);
		} finally {
			await browser.close();
			server.close();
		}
	});
});

describe('its types', () => {
	it.each(['nodenext', 'bundler'])('hold for an importer with module resolution %s', (resolution) => {
		const tsc = join(here, 'node_modules/typescript/bin/tsc');
		expect(node(tsc, '-p', `tsconfig.${resolution}.json`)).toBe('');
	});

	it('and its entry points are right by publint and by arethetypeswrong', () => {
		const root = fileURLToPath(new URL('../..', import.meta.url));
		const tool = (name: string, ...args: string[]) =>
			execFileSync('npx', [name, TARBALL, ...args], { cwd: root, encoding: 'utf8' });
		expect(tool('publint', '--strict')).toContain('All good!');
		expect(
			tool(
				'attw',
				'--profile',
				'esm-only',
				'--exclude-entrypoints',
				'./styles.css',
				'./typefaces.css',
				'--format',
				'json'
			)
		).toContain('"problems"');
	});
});

describe('its elements', () => {
	it('have the integrity hash that is published with them', () => {
		const script = readFileSync(join(installed, 'dist/elements/crossread.js'));
		const published = JSON.parse(
			readFileSync(join(installed, 'dist/elements/integrity.json'), 'utf8')
		) as Record<string, string>;
		expect(published['crossread.js']).toBe(`sha384-${createHash('sha384').update(script).digest('base64')}`);
	});

	it('are one classic script: no import, no export, no eval', () => {
		const script = readFileSync(join(installed, 'dist/elements/crossread.js'), 'utf8');
		expect(script).not.toMatch(/^\s*(import|export)\s/m);
		expect(script).not.toMatch(/\beval\(|new Function\(/);
		// A page in another encoding reads it as its own.
		expect(script).not.toMatch(/[^\0-\x7f]/);
	});
});

it('brings only what it says: no tests, no stories, no content sources', () => {
	const list = execFileSync('tar', ['-tzf', TARBALL], { encoding: 'utf8' }).trim().split('\n');
	expect(
		list.filter((path) => !/^package\/(dist\/|package\.json|README\.md|LICENSE|CHANGELOG\.md)/.test(path))
	).toEqual([]);
	expect(list).toContain('package/dist/styles/generated/OFL-literata.txt');
	// The lesson that `init` writes is the one that is there as its author would write it.
	const contents = list.filter((path) => /\.(yaml|geojson|test\.)/.test(path));
	expect(contents.filter((path) => !path.startsWith('package/dist/cli/template/'))).toEqual([]);
	expect(contents).not.toEqual([]);
});
