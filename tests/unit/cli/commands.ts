/** The commands as a test runs them: in this process, with pages from the sources and made-up assets. */
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { writeJsonSchemas } from '../../../scripts/json-schema.ts';
import type { Io, Kit } from '../../../src/lib/cli/io.ts';
import { run } from '../../../src/lib/cli/run.ts';
import { FIGURE_CLIENTS } from '../../../src/lib/site/figure-clients.ts';
import { assets } from '../../fixtures/site.ts';

const parts = await mkdtemp(join(tmpdir(), 'crossread-kit-'));
await writeJsonSchemas(parts);
await mkdir(join(parts, 'assets'));
for (const [name, text] of Object.entries({
	'manifest.json': JSON.stringify(assets),
	'unused.opening.js': '',
	'opening.css': "@font-face{src:url('./serif.woff2');font-display:optional}",
	'rest.css': 'p{}/*</style>*/',
	'without-fonts.css': 'p{}',
	'client.js': 'started()',
	'client-whole.js': 'whole("</script>")',
	'deck.js': 'shown()',
	'work.js': 'written()',
	'sheets.js': 'printed()',
	...Object.fromEntries(FIGURE_CLIENTS.map((name) => [`${name}.js`, `${name}()`])),
	'serif.woff2': 'a typeface'
}))
	await writeFile(join(parts, 'assets', name), text);

export const kit: Kit = {
	site: () => import('../../../src/lib/site/index.ts'),
	assets: join(parts, 'assets'),
	schemas: join(parts, 'schemas'),
	template: fileURLToPath(new URL('../../../src/lib/cli/template', import.meta.url))
};

/** A run that goes on: what it has said so far, and what it says next. */
export interface Running {
	said: { out: string; err: string };
	/** Settles once what was said holds this; what it already held before `after` does not count. */
	until(pattern: RegExp, stream?: 'out' | 'err', after?: number): Promise<RegExpMatchArray>;
	/** Asks it to end, as Ctrl+C does. */
	end(): void;
	code: Promise<number>;
}

export function start(args: readonly string[], over: Partial<Io> = {}): Running {
	const said = { out: '', err: '' };
	const listeners = new Set<() => void>();
	const say = (stream: 'out' | 'err') => (text: string) => {
		said[stream] += text;
		for (const listener of listeners) listener();
	};
	let end = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	const code = run(args, {
		out: say('out'),
		err: say('err'),
		terminal: false,
		version: '1.2.3',
		kit,
		siteUrl: undefined,
		ended: () => ended,
		...over
	});
	const until: Running['until'] = (pattern, stream = 'out', after = 0) =>
		new Promise((resolve, reject) => {
			const look = () => {
				const found = said[stream].slice(after).match(pattern);
				if (!found) return;
				listeners.delete(look);
				resolve(found);
			};
			listeners.add(look);
			look();
			void code.then(
				(ended) => reject(new Error(`ended with ${ended}: ${said.out}${said.err}`)),
				(error: Error) => reject(error)
			);
		});
	return { said, until, end, code };
}

/** A run to its end. */
export async function crossread(args: readonly string[], over: Partial<Io> = {}) {
	const printed = { text: '' };
	// Help and version are printed by the library itself.
	const log = vi.spyOn(console, 'info').mockImplementation((text: string) => void (printed.text += text));
	const { said, code } = start(args, over);
	try {
		return { code: await code, out: printed.text + said.out, err: said.err };
	} finally {
		log.mockRestore();
	}
}

/** The files in a folder, by their paths, in order. */
export async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/')
		)
		.sort();
}
