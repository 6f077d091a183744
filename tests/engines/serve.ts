/** The built site, and pages of somebody else's, each page with a script that keeps what goes wrong in it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { serveSite } from '../../scripts/static-server.ts';
import { listen } from '../listen.ts';

/** One way for all engines: not each of them tells of its console. */
const LISTENER = `<script>
	window.wrong = [];
	window.heard = [];
	for (const level of ['error', 'warn'])
		console[level] = (...said) => void wrong.push(level + ': ' + said.join(' '));
	addEventListener(
		'error',
		({ message, target }) => wrong.push(message || (target.src ?? target.href) + ' was not loaded'),
		true
	);
	addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
	for (const type of ['ready', 'select', 'step', 'error'])
		addEventListener('crossread-' + type, ({ detail }) => heard.push([type, detail]));
</script>`;

const heeded = (html: string) => html.replace(/(?<=<head>)/, () => LISTENER);

export interface Served {
	/** Address of the site, with a slash at its end. */
	site: string;
	/** Address of a page with that body, of another origin, which has the built elements and lessons beside it. */
	foreign: (body: string) => string;
	close: () => void;
}

export async function serve(): Promise<Served> {
	const files = serveSite('build/site');
	const ours = createServer((request, response) => {
		const page = join('build/site', new URL(request.url!, 'http://site').pathname, 'index.html');
		if (!existsSync(page)) return files(request, response);
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(heeded(readFileSync(page, 'utf8')));
	});
	const [elements, lessons] = ['dist', 'build/site'].map((folder) => sirv(folder));
	const theirs = createServer((request, response) => {
		const body = new URL(request.url!, 'http://host').searchParams.get('body');
		if (body === null) return elements!(request, response, () => lessons!(request, response));
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(
			heeded(
				`<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>A newsroom’s page</title></head><body>${body}</body></html>`
			)
		);
	});
	const [site, host] = await Promise.all([ours, theirs].map(listen));
	return {
		site: `${site}/`,
		foreign: (body) => `${host}/?${new URLSearchParams({ body })}`,
		close: () => [ours, theirs].forEach((server) => server.close())
	};
}
