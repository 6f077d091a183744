import { test as base, expect, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { serveSite } from '../../scripts/static-server.ts';
import { listen } from '../listen.ts';

export { expect };

/** The policy that the foreign page of an editor may have. */
export const STRICT_POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** A page that a test makes up: its HTML, by path, and files of the project beside it. */
export interface ForeignHost {
	pages: Record<string, string>;
	files?: Record<string, string>;
	headers?: Record<string, string>;
}

const types: Record<string, string> = {
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.css': 'text/css'
};

interface WorkerFixtures {
	/** Addresses of the built site: at a root, and at a sub-path of another host. Neither sends CORS headers. */
	site: { root: string; nested: string };
}

interface TestFixtures {
	/** Serves a foreign page and returns its origin. */
	host: (foreign: ForeignHost) => Promise<string>;
	/** What the console and the network must stay free of; read at the end of every test. */
	quiet: { console: string[]; foreignRequests: string[]; ownOrigins: Set<string> };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
	site: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const handler = serveSite('build/site');
			const root = createServer(handler);
			const nested = createServer((request, response) => {
				if (!request.url?.startsWith('/schools/42/')) {
					response.statusCode = 404;
					return void response.end();
				}
				request.url = request.url.slice('/schools/42'.length);
				handler(request, response);
			});
			await use({ root: `${await listen(root)}/`, nested: `${await listen(nested)}/schools/42/` });
			root.close();
			nested.close();
		},
		{ scope: 'worker' }
	],

	host: async ({ quiet }, use) => {
		const servers: Server[] = [];
		await use(async ({ pages, files = {}, headers = {} }) => {
			const server = createServer((request, response) => {
				const path = new URL(request.url!, 'http://host').pathname;
				for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
				const html = pages[path];
				const file = files[path];
				if (html !== undefined) response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
				else if (file && existsSync(file)) {
					response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
					createReadStream(file).pipe(response);
				} else {
					response.statusCode = 404;
					response.end();
				}
			});
			servers.push(server);
			const origin = await listen(server);
			quiet.ownOrigins.add(origin);
			return origin;
		});
		for (const server of servers) server.close();
	},

	quiet: [
		async ({ page, site }, use) => {
			const quiet = {
				console: [] as string[],
				foreignRequests: [] as string[],
				ownOrigins: new Set([site.root, site.nested].map((url) => new URL(url).origin))
			};
			watch(page, quiet);
			await use(quiet);
			expect(quiet.console, 'console messages').toEqual([]);
			expect(quiet.foreignRequests, 'requests to other hosts').toEqual([]);
		},
		{ auto: true }
	]
});

function watch(page: Page, quiet: TestFixtures['quiet']): void {
	page.on('console', (message) => quiet.console.push(`${message.type()}: ${message.text()}`));
	page.on('pageerror', (error) => quiet.console.push(`error: ${error.message}`));
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (['data:', 'about:', 'file:', 'blob:'].includes(url.protocol)) return;
		if (!quiet.ownOrigins.has(url.origin)) quiet.foreignRequests.push(request.url());
	});
}

/**
 * What is drawn, whatever was drawn before it: elements with their attributes in one order, and texts. Which mark Tab comes to first
 * is the reader's, and left out. Runs in the page.
 */
export function pictureOf(drawing: Element): string {
	const lines: string[] = [];
	const walk = document.createTreeWalker(drawing, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
	for (let node: Node | null = walk.currentNode; node; node = walk.nextNode())
		lines.push(
			node instanceof Element
				? [node.localName, ...[...node.attributes].map(({ name, value }) => `${name}=${value}`).sort()]
						.filter((part) => !part.startsWith('tabindex='))
						.join(' ')
				: node.textContent!
		);
	return lines.join('\n');
}

/** The addresses that a page asks for from now on, without what stands in the page itself. */
export function askedBy(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith('data:')) asked.push(request.url());
	});
	return asked;
}

/** Every axe violation of the page, or of the parts that the selectors name, as "rule: element". */
export async function violations(page: Page, ...parts: string[]): Promise<string[]> {
	await page.addScriptTag({ path: join('node_modules', 'axe-core', 'axe.min.js') });
	return page.evaluate(async (parts) => {
		const { axe } = window as unknown as { axe: typeof import('axe-core') };
		const results = await axe.run(parts.length ? { include: parts } : document, {
			resultTypes: ['violations']
		});
		return results.violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target }) => `${id}: ${target.join(' ')}`)
		);
	}, parts);
}

/**
 * A page of somebody else's, for an element to stand in.
 *
 * @param options attributes of its root element, and what stands in its head
 */
export const newsroomPage = (body: string, { html = 'lang="en"', head = '' } = {}): string =>
	`<!doctype html><html ${html}><head><link rel="icon" href="data:,"><title>A newsroom’s page</title>${head}</head><body>${body}</body></html>`;
