/** `crossread dev`: the lessons in a browser, drawn anew whenever a file is saved. */
import type { FSWatcher } from 'chokidar';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, relative, resolve } from 'node:path';
import { describeProblem, type Problem } from '../compiler/index.ts';
import type { Lesson } from '../lesson/schema.ts';
import type { Assets, File, Page } from '../site/index.ts';
import { assetFiles, assetsIn } from './assets.ts';
import { escapeHtml } from '../site/escape-html.ts';
import { codeOf, EXIT, lessonFolders, read, tell, WrongUse, type Io } from './io.ts';

export interface DevOptions {
	port?: unknown;
}

const PORT = 4173;

/** Where what only this command serves stands: no lesson's address begins so. */
const OWN = '/__crossread';

/** What an editor or a tool keeps for itself. */
const HIDDEN = /(^|[/\\])(\.[^./\\]|node_modules([/\\]|$))/;

/** Milliseconds: what an editor writes of one save comes in several events. */
const SETTLE = 50;

/** A folder: the last lesson that could be made of it, and what has been wrong since. */
interface Watched {
	lesson?: Lesson;
	problems: readonly Problem[];
}

type Watch = typeof import('chokidar').watch;

type SiteKit = Awaited<ReturnType<Io['kit']['site']>>;

/** What draws the lessons. */
interface Means {
	kit: SiteKit;
	assets: Assets;
	files: readonly { path: string; file: string }[];
	io: Io;
}

export async function dev(named: readonly string[], { port }: DevOptions, io: Io): Promise<number> {
	const wanted = portOf(port);
	const folders = await lessonFolders(named);
	const [kit, assets, files, { watch }] = await Promise.all([
		io.kit.site(),
		assetsIn(io.kit.assets),
		assetFiles(io.kit.assets),
		import('chokidar')
	]);
	const preview = new Preview(folders, { kit, assets, files, io });
	// Before the first reading, so that what is saved meanwhile is not missed.
	const watchers = folders.map((folder) => follow(folder, watch, preview, io));
	const server = createServer((request, response) => void preview.answer(request, response));
	try {
		await Promise.all(watchers.map(({ ready }) => ready));
		await preview.read(folders);
		const address = await listen(server, wanted);
		io.out(`${preview.summary(folders)}\n\n  ${address}\n\nWatching for changes. Stop with Ctrl+C.\n`);
		await io.ended();
	} finally {
		await Promise.all(watchers.map((watcher) => watcher.close()));
		await preview.end();
		if (server.listening) {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	}
	io.out('\nStopped.\n');
	return EXIT.clean;
}

/**
 * Watches a folder, also beyond a time in which it is not there. By a kept package, since editors save in many ways (a new
 * file under the old name, all at once, in pieces), of which the system's own watcher misses some.
 */
function follow(folder: string, watch: Watch, preview: Preview, io: Io) {
	let closed = false;
	const begin = (): FSWatcher =>
		watch(folder, { ignoreInitial: true, ignored: (path) => HIDDEN.test(relative(folder, path)) })
			.on('all', (event, path) => {
				preview.saved(folder, path);
				if (event === 'unlinkDir' && resolve(path) === resolve(folder) && !closed) again();
			})
			// A system has only so many watchers to give; what is on screen stays, and a new start helps.
			.on('error', (error) => io.err(`Changes in "${folder}" cannot be seen (${codeOf(error)}).\n`));
	let watcher = begin();
	// A watcher forgets a folder that is gone: another waits for it, and it may be back already.
	function again(): void {
		void watcher.close();
		watcher = begin().once('ready', () => preview.saved(folder, folder));
	}
	return {
		ready: new Promise<void>((ready) => watcher.once('ready', ready)),
		close: () => {
			closed = true;
			return watcher.close();
		}
	};
}

function portOf(given: unknown): number | undefined {
	if (given === undefined) return undefined;
	const port = Number(given);
	if (!Number.isInteger(port) || port < 0 || port > 65_535)
		throw new WrongUse(`"${String(given)}" is not a port; write a number up to 65535, or leave --port out.`);
	return port;
}

/** Opens the port that was asked for; where none was, another that is free will do. */
async function listen(server: Server, wanted: number | undefined): Promise<string> {
	const open = (port: number) =>
		new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			// This machine alone: a lesson that is being written is nobody else's.
			server.listen(port, 'localhost', () => {
				server.off('error', reject);
				resolve();
			});
		});
	try {
		await open(wanted ?? PORT);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
		if (wanted !== undefined)
			throw new WrongUse(`Port ${wanted} is taken (${code}); leave --port out for another.`);
		await open(0);
	}
	return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

class Preview {
	readonly #lessons: ReadonlyMap<string, Watched>;
	readonly #kit: SiteKit;
	readonly #assets: Assets;
	readonly #files: ReadonlyMap<string, string>;
	readonly #io: Io;
	/** The pages and files of the lessons as they are now; none until each lesson could be made once. */
	#served = new Map<string, Page | File>();
	/** Why the lessons cannot stand in one site. */
	#clash: readonly string[] = [];
	/** Goes up with every page that is other than before. */
	#version = 0;
	/** The browsers that wait for news. */
	readonly #readers = new Set<ServerResponse>();
	/** The files saved since the last reading, by their folders. */
	#saved = new Map<string, Set<string>>();
	#timer: NodeJS.Timeout | undefined;
	#work = Promise.resolve();

	constructor(folders: readonly string[], { kit, assets, files, io }: Means) {
		this.#lessons = new Map(folders.map((folder) => [folder, { problems: [] }]));
		this.#kit = kit;
		this.#assets = assets;
		this.#files = new Map(files.map(({ path, file }) => [path, file]));
		this.#io = io;
	}

	/** Reads folders, one reading after the other; what is wrong is told, and the last lesson without problems stays. */
	read(folders: Iterable<string>): Promise<void> {
		return (this.#work = this.#work.then(async () => {
			const before = this.#state();
			for (const folder of folders) await this.#readOne(folder);
			try {
				this.#arrange();
			} catch (error) {
				// A fault of ours is told like a problem: the next save may find another lesson.
				this.#clash = [(error as Error).message];
				this.#io.err(`${(error as Error).stack}\n`);
			}
			if (this.#state() !== before) for (const reader of this.#readers) this.#tell(reader);
		}));
	}

	async #readOne(folder: string): Promise<void> {
		const watched = this.#lessons.get(folder)!;
		try {
			const { lesson, problems } = await read(folder, this.#io);
			watched.problems = problems;
			if (lesson && JSON.stringify(lesson) !== JSON.stringify(watched.lesson)) {
				watched.lesson = lesson;
				this.#version++;
			}
		} catch (error) {
			// The folder may be gone, and back in a moment.
			watched.problems = [{ path: '', message: (error as Error).message }];
		}
		const { problems } = watched;
		if (problems.length) tell({ folder, problems }, this.#io);
	}

	#arrange(): void {
		const lessons = [...this.#lessons.values()].map(({ lesson }) => lesson);
		// Until there is a page, the page of the problems is what changes.
		if (!this.#served.size) this.#version++;
		if (!lessons.every((lesson) => lesson !== undefined)) return;
		this.#clash = this.#kit.siteProblems(lessons);
		for (const problem of this.#clash) this.#io.err(`${problem}\n`);
		if (this.#clash.length) return;
		const site = { lessons };
		const all = [...this.#kit.pages(site), ...this.#kit.files(site)];
		this.#served = new Map(all.map((one) => [one.path, one] as const));
	}

	/** What is shown of each folder, a line each. */
	summary(folders: Iterable<string>): string {
		return [...folders]
			.map((folder) => {
				const { lesson, problems } = this.#lessons.get(folder)!;
				if (!problems.length) return `${folder}: ${lesson!.title}`;
				return `${folder}: ${lesson ? 'the last version without problems stays on screen' : 'nothing to show yet'}`;
			})
			.join('\n');
	}

	/** A file was saved, or is gone: its folder is read when no more comes. */
	saved(folder: string, path: string): void {
		this.#saved.set(folder, (this.#saved.get(folder) ?? new Set()).add(basename(path)));
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#again(), SETTLE);
	}

	async #again(): Promise<void> {
		const saved = this.#saved;
		this.#saved = new Map();
		const began = performance.now();
		await this.read(saved.keys());
		const seconds = ((performance.now() - began) / 1000).toFixed(1);
		const names = [...saved.values()].flatMap((files) => [...files]).join(', ');
		this.#io.out(`\n${names}: read in ${seconds} s\n${this.summary(saved.keys())}\n`);
	}

	/** Nobody waits any longer. */
	async end(): Promise<void> {
		clearTimeout(this.#timer);
		for (const reader of this.#readers) reader.end();
		await this.#work;
	}

	async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		response.setHeader('cache-control', 'no-store');
		try {
			// A page of the web that has its name lead to this machine is not to read a lesson before it is published.
			if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? ''))
				return send(response, 403, 'text/plain; charset=utf-8', 'Only this machine is served.\n');
			if (request.method !== 'GET' && request.method !== 'HEAD')
				return send(response, 405, 'text/plain; charset=utf-8', 'Nothing can be sent here.\n');
			const { pathname } = new URL(request.url ?? '/', 'http://localhost');
			if (pathname === `${OWN}/events`) return this.#listen(request, response);
			const ours = OWN_FILES[pathname];
			if (ours) return send(response, 200, ...(await ours()));
			await this.#page(pathname, response);
		} catch (error) {
			this.#io.err(`${request.url}: ${(error as Error).stack ?? String(error)}\n`);
			if (!response.headersSent)
				send(response, 500, 'text/html; charset=utf-8', this.#problemPage((error as Error).message));
			else response.end();
		}
	}

	async #page(pathname: string, response: ServerResponse): Promise<void> {
		const path = pathname.slice(1);
		const asset = this.#files.get(path);
		if (asset) {
			const type = TYPES[extname(asset)] ?? 'application/octet-stream';
			return send(response, 200, type, await readFile(asset));
		}
		if (!this.#served.size) return send(response, 200, 'text/html; charset=utf-8', this.#problemPage());
		const inFolder = this.#served.get(`${path.replace(/\/?$/, '/')}index.html`.replace(/^\/+/, ''));
		if (inFolder && path && !path.endsWith('/')) {
			// The links of a page are relative to its folder.
			response.writeHead(302, { location: `${pathname}/` });
			response.end();
			return;
		}
		const found = inFolder ?? this.#served.get(path);
		if (found && 'text' in found) return send(response, 200, found.type, found.text);
		const html = this.#kit.renderDocument((found ?? this.#served.get('404.html')) as Page, this.#assets);
		send(
			response,
			found ? 200 : 404,
			'text/html; charset=utf-8',
			html.replace('</head>', () => `${this.#script()}\n</head>`)
		);
	}

	#script(): string {
		return `<script src="${OWN}/dev.js" data-version="${this.#version}" defer></script>`;
	}

	/** Stands where there is no lesson to show yet. */
	#problemPage(failure?: string): string {
		const lists = failure
			? `<p>This page could not be drawn: ${escapeHtml(failure)}</p>`
			: '<p>There is nothing to show yet. This page shows the lesson as soon as these problems are mended.</p>';
		return [
			'<!doctype html>',
			'<html lang="en">',
			'<head>',
			'<meta charset="utf-8">',
			'<meta name="viewport" content="width=device-width, initial-scale=1">',
			'<title>Crossread: a lesson with problems</title>',
			'<link rel="icon" href="data:,">',
			`<link rel="stylesheet" href="${OWN}/dev.css">`,
			this.#script(),
			'</head>',
			'<body>',
			'<main>',
			'<h1>Not yet a lesson</h1>',
			lists,
			...this.#news().map(
				({ folder, problems }) =>
					`<h2>${escapeHtml(folder)}</h2>\n<ul>${problems.map((text) => `<li>${escapeHtml(text)}</li>`).join('\n')}</ul>`
			),
			'</main>',
			'</body>',
			'</html>',
			''
		].join('\n');
	}

	#news(): { folder: string; problems: string[] }[] {
		const news = [...this.#lessons]
			.filter(([, { problems }]) => problems.length)
			.map(([folder, { problems }]) => ({ folder, problems: problems.map(describeProblem) }));
		return this.#clash.length ? [...news, { folder: 'The site', problems: [...this.#clash] }] : news;
	}

	#listen(request: IncomingMessage, response: ServerResponse): void {
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		this.#readers.add(response);
		request.on('close', () => this.#readers.delete(response));
		// At once too: what was saved while a page was on its way is news to it.
		this.#tell(response);
	}

	#tell(reader: ServerResponse): void {
		reader.write(`event: state\ndata: ${this.#state()}\n\n`);
	}

	/** What an open page has to know: from which version it should be, whether there is one, and what is wrong. */
	#state(): string {
		return JSON.stringify({
			version: this.#version,
			shown: this.#served.size > 0,
			problems: this.#news()
		});
	}
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
	response.writeHead(status, { 'content-type': type });
	response.end(body);
}

const TYPES: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.woff2': 'font/woff2',
	'.txt': 'text/plain; charset=utf-8'
};

const own = (file: string) => async (): Promise<[type: string, body: Buffer]> => [
	TYPES[extname(file)]!,
	await readFile(new URL(file, import.meta.url))
];

const OWN_FILES: Partial<Record<string, () => Promise<[type: string, body: Buffer]>>> = {
	[`${OWN}/dev.js`]: own('./dev-page.js'),
	[`${OWN}/dev.css`]: own('./dev-page.css')
};
