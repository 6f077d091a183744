/**
 * Compiles a part of a browser's script for a server: what is imported from one folder draws text, as our pages are drawn, without the
 * runtime that keeps a live component up to date. It takes copies of its own of all that depends on that runtime; the rest of the
 * script shares with it what is pure.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { compile, compileModule } from 'svelte/compiler';
import { transformWithOxc, type Plugin } from 'vite';

/** Before the path of a copy, in which no plugin finds a component of its own. */
const COPY = '\0drawn:';
const copy = (file: string) => COPY + file.replaceAll('.', '>');
const fileOf = (id: string) => (id.startsWith(COPY) ? id.slice(COPY.length).replaceAll('>', '.') : id);

const svelteFolder = dirname(createRequire(import.meta.url).resolve('svelte/package.json'));

/** What is imported for other uses and no drawing needs: what a reader opens, what only an asynchronous or a wrong page asks for. */
const NOT_NEEDED: readonly (readonly [ending: string, text: string])[] = [
	['node:async_hooks', ''],
	['/devalue/index.js', 'export const uneval = undefined;'],
	['/svelte/src/events/index.js', 'export const on = undefined;'],
	[
		'/svelte/src/html-tree-validation.js',
		'export const is_tag_valid_with_ancestor = undefined, is_tag_valid_with_parent = undefined;'
	],
	['/svelte/src/internal/server/crypto.js', 'export const sha256 = undefined;'],
	['/src/lib/figure/Card.svelte', 'export default undefined;'],
	['/src/lib/figure/CardState.svelte.ts', 'export class CardState {}'],
	['/src/lib/figure/moves.ts', 'export const moved = undefined;'],
	[
		'/src/lib/figure/parts.ts',
		'export const intoNextPart = undefined, isFolded = undefined, isShown = undefined, openAround = undefined, openPartsInPrint = undefined;'
	],
	['/src/lib/rows/cards.ts', 'export const figureCards = () => {};']
];

const withoutOf = (file: string) => NOT_NEEDED.find(([ending]) => file.endsWith(ending))?.[1];

const IMPORTS = /(?:^|[\s;])(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/g;

export function drawnAsText(folder: string): Plugin {
	const root = resolve(folder) + '/';
	const imported = new Map<string, Promise<string[]>>();

	/** What a module of ours imports, where that is more than types. */
	function importsOf(file: string): Promise<string[]> {
		const known = imported.get(file);
		if (known) return known;
		const found = readFile(file, 'utf8').then((text) =>
			[...text.replace(/import type [^;]*;/g, '').matchAll(IMPORTS)].map(([, source]) => source!)
		);
		imported.set(file, found);
		return found;
	}

	/** Whether a module of ours, or one that it reaches, is a component or imports Svelte. */
	async function isBound(entry: string): Promise<boolean> {
		const files = new Set([entry]);
		for (const file of files) {
			if (/\.svelte(\.ts)?$/.test(file)) return true;
			if (!file.endsWith('.ts')) continue;
			for (const source of await importsOf(file)) {
				if (/^svelte(\/|$)/.test(source)) return true;
				if (source.startsWith('.')) files.add(join(dirname(file), source));
			}
		}
		return false;
	}

	return {
		name: 'crossread-drawn-as-text',
		enforce: 'pre',
		async resolveId(source, importer) {
			if (!importer) return;
			const from = fileOf(importer);
			// One policy for a page with Trusted Types.
			if (!importer.startsWith(COPY) && from.startsWith(svelteFolder))
				return source.endsWith('/reconciler.js') ? join(root, 'fragment.ts') : undefined;
			if (!importer.startsWith(COPY) && !from.startsWith(root)) return;
			if (source.startsWith('node:')) return copy(source);
			if (source === 'svelte') return copy(join(svelteFolder, 'src/index-server.js'));
			if (source === 'svelte/internal/server')
				return copy(join(svelteFolder, 'src/internal/server/index.js'));
			if (source === 'svelte/server') return copy(join(svelteFolder, 'src/server/index.js'));
			const found = await this.resolve(source, from, { skipSelf: true });
			if (!found || found.external) return found;
			if (withoutOf(found.id) !== undefined) return copy(found.id);
			const own = found.id.includes('/node_modules/')
				? /\/node_modules\/(svelte|esm-env|clsx|devalue)\//.test(found.id)
				: !found.id.includes('?') && (await isBound(found.id));
			return own ? copy(found.id) : found;
		},
		async load(id) {
			if (!id.startsWith(COPY)) return;
			const file = fileOf(id);
			const without = withoutOf(file);
			if (without !== undefined) return without;
			const text = await readFile(file, 'utf8');
			// What it says of a wrong component is said by those who compile it.
			if (/\/svelte\/src\/internal\/(server|shared)\/errors\.js$/.test(file))
				return text.replace(/new Error\(`(?:\\.|[^`\\])*`\)/g, 'new Error()');
			if (file.endsWith('.svelte'))
				return compile(text, { generate: 'server', filename: file, dev: false }).js.code;
			if (!file.endsWith('.ts')) return text;
			const { code } = await transformWithOxc(text, file, { target: 'es2022' });
			return file.endsWith('.svelte.ts')
				? compileModule(code, { generate: 'server', filename: file, dev: false }).js.code
				: code;
		}
	};
}
