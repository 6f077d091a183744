/** WebKitGTK's own small browser under Xvfb, over WebDriver. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { onPath } from '../../scripts/browser.mjs';
import { freePort } from '../listen.ts';
import { PATIENCE, type Browser, type Engine, type Key, type Tab } from './engine.ts';
import { comes } from './look.ts';

/** Programs with Debian's packages that have them. */
const NEEDED = { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' };

export const webkit: Engine = {
	name: 'WebKit',
	missing: () =>
		Object.entries(NEEDED)
			.filter(([program]) => !onPath([program]).some((path) => existsSync(path)))
			.map(([, debian]) => debian),
	launch
};

/** Without it no window is narrower than its tool bar. */
const NO_TOOLBAR =
	'* { min-width: 0; min-height: 0; margin: 0; border-width: 0; padding: 0; font-size: 1px; }';

async function launch(scripts: boolean): Promise<Browser> {
	const settings = await mkdtemp(join(tmpdir(), 'crossread-engines-'));
	await mkdir(join(settings, 'gtk-3.0'));
	await writeFile(join(settings, 'gtk-3.0/gtk.css'), NO_TOOLBAR);
	const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	const [display] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
	const port = await freePort();
	const driver = start('WebKitWebDriver', [`--port=${port}`], {
		stdio: 'ignore',
		env: {
			...process.env,
			DISPLAY: `:${display.toString().trim()}`,
			GDK_BACKEND: 'x11',
			XDG_CONFIG_HOME: settings,
			// It refuses its sandbox to root, which containers are.
			...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {})
		}
	});
	const ask = askerOf(`http://127.0.0.1:${port}`);
	await comes(
		'the driver is ready',
		() => ask<{ ready: boolean }>('GET', '/status'),
		({ ready }) => ready
	);
	const { sessionId, capabilities } = await ask<Session>('POST', '/session', {
		capabilities: {
			alwaysMatch: {
				timeouts: { pageLoad: PATIENCE, script: PATIENCE },
				'webkitgtk:browserOptions': { args: ['--automation', `--enable-javascript=${scripts}`] }
			}
		}
	});
	const session = `/session/${sessionId}`;
	const first = await ask<string>('GET', `${session}/window`);
	return {
		version: capabilities.browserVersion,
		// A window of its own: the driver does not begin many sessions after one another.
		open: async () => {
			const { handle } = await ask<{ handle: string }>('POST', `${session}/window/new`, { type: 'window' });
			await ask('POST', `${session}/window`, { handle });
			return tabOf(ask, session, async () => {
				await ask('DELETE', `${session}/window`);
				await ask('POST', `${session}/window`, { handle: first });
			});
		},
		close: async () => {
			await ask('DELETE', session);
			await Promise.all([driver, screen].map(end));
			await rm(settings, { recursive: true });
		}
	};
}

/** Starts a program that does not outlive this one. */
function start(name: string, args: string[], options: SpawnOptions): ChildProcess {
	const program = spawn(name, args, options);
	const kill = () => program.kill();
	process.once('exit', kill);
	program.once('exit', () => process.off('exit', kill));
	return program;
}

async function end(program: ChildProcess): Promise<void> {
	const ended = once(program, 'exit');
	program.kill();
	await ended;
}

interface Session {
	sessionId: string;
	capabilities: { browserVersion: string };
}

type Ask = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;

/** WebDriver is JSON over HTTP, a request a command. */
const askerOf =
	(driver: string): Ask =>
	async <T>(method: string, path: string, body?: object) => {
		const response = await fetch(driver + path, { method, body: body && JSON.stringify(body) });
		const { value } = (await response.json()) as { value: T & { message: string } };
		if (!response.ok) throw new Error(value.message);
		return value;
	};

const KEYS: Record<Key, string> = {
	ArrowLeft: '\ue012',
	ArrowRight: '\ue014',
	Escape: '\ue00c',
	PageDown: '\ue00f',
	b: 'b'
};

function tabOf(ask: Ask, session: string, close: Tab['close']): Tab {
	const tell = <T>(command: string, body: object) => ask<T>('POST', `${session}/${command}`, body);
	const act = (type: 'key' | 'pointer', ...actions: object[]) =>
		tell<undefined>('actions', { actions: [{ id: type, type, actions }] });
	const run: Tab['run'] = (what, ...given) =>
		tell('execute/sync', { script: `return (${String(what)})(...arguments)`, args: given });
	return {
		// What is around the page counts as its window.
		resize: async (width, height) => {
			await comes(
				`the window is ${width} × ${height}`,
				async () => {
					const [right, bottom] = await run(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
					await tell('window/rect', { width: width + right!, height: height + bottom! });
					return run(() => [innerWidth, innerHeight]);
				},
				([seenWidth, seenHeight]) => seenWidth === width && seenHeight === height
			);
		},
		open: (address) => tell('url', { url: address }),
		run,
		runInFrame: async (what, ...given) => {
			await tell('frame', { id: 0 });
			try {
				return await run(what, ...given);
			} finally {
				await tell('frame', { id: null });
			}
		},
		press: (key) => act('key', { type: 'keyDown', value: KEYS[key] }, { type: 'keyUp', value: KEYS[key] }),
		clickAt: (x, y) =>
			act(
				'pointer',
				{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 }
			),
		close
	};
}
