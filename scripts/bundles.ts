/** The bundles made by Vite beside SvelteKit's own: assets of our pages, custom elements, the server bundle. */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import type { Assets } from '../src/lib/site/document.ts';
import { FIGURE_CLIENTS, type FigureClient } from '../src/lib/site/figure-clients.ts';
import { drawnAsText } from './drawn-as-text.ts';

/**
 * A script that imports another lazily gets no helper of Vite's, which would wait for stylesheets that there are not
 * (1.5 kB in each).
 */
const plainImports: Plugin = {
	name: 'crossread-plain-imports',
	enforce: 'pre',
	load: {
		filter: { id: /vite\/preload-helper/ },
		handler: () => 'export const __vitePreload = (load) => load();'
	},
	// Nor is it called: what it would be given is written out wherever a script imports another.
	generateBundle: {
		order: 'post',
		handler(_options, bundle) {
			for (const file of Object.values(bundle))
				if (file.type === 'chunk')
					file.code = file.code.replace(
						/\b[\w$]+\(\(\)=>(import\([^()]+\)(?:\.then\([\w$]+=>[\w$]+\.[\w$]+\))?),\[\],import\.meta\.url\)/g,
						'$1'
					);
		}
	}
};

/**
 * Svelte's list of the properties that elements have is left out where nothing asks for it. Written as a spread it is kept, because
 * an iterator may do anything (0.2 kB in each script).
 */
const unusedLists: Plugin = {
	name: 'crossread-unused-lists',
	enforce: 'pre',
	transform: {
		filter: { id: /\/svelte\/src\/utils[.>]js$/ },
		handler(code) {
			const pure = code.replace(
				/(const DOM_PROPERTIES = )\[\s*\.\.\.(\w+),([^\]]*)\];/,
				'$1/* @__PURE__ */ $2.concat([$3]);'
			);
			if (pure === code) this.error('svelte/src/utils.js has no such list any more.');
			return pure;
		}
	}
};

/**
 * The stage of the narrative's element in one piece: what else the elements share would fall into more and smaller files, which
 * those who ask for one figure pay for.
 */
const wholeStage: Plugin = {
	name: 'crossread-whole-stage',
	enforce: 'pre',
	transform: {
		filter: { id: /narrative\/stage-views\.ts$/ },
		handler(code) {
			const whole = code.replace(
				/import\('\.\/live\/(\w+)\.ts'\)/g,
				'Promise.resolve({ make: allKinds.$1 })'
			);
			if (whole === code) this.error('stage-views.ts fetches no kind of figure any more.');
			return `import { allKinds } from './live/all.ts';\n${whole}`;
		}
	}
};

const GENERATED = 'src/lib/styles/generated';

/** Each a module of its own beside the one script that holds all. */
export const ELEMENTS = ['narrative', 'timeline', 'claims', 'accounts', 'map'] as const;

/** What these builds share. None of them reads vite.config.ts, which is SvelteKit's. */
function base(out: string, ...plugins: Plugin[]): InlineConfig {
	return {
		configFile: false,
		publicDir: false,
		// A stylesheet names its typefaces relative to itself, so that a site may stand at any path.
		base: './',
		logLevel: 'warn',
		plugins: [plainImports, unusedLists, ...plugins, svelte({ configFile: false })],
		build: {
			outDir: out,
			emptyOutDir: false,
			target: 'es2022',
			assetsInlineLimit: 0,
			// What a script imports lazily is fetched when it is asked for: a list of all its files would stand in each.
			modulePreload: false,
			reportCompressedSize: false
		}
	};
}

async function bundle(
	config: InlineConfig,
	options: InlineConfig['build']
): Promise<Rolldown.RolldownOutput> {
	const result = await build({ ...config, build: { ...config.build, ...options } });
	return (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
}

/** Of d3-time, the intervals that are used. */
const treeshake = {
	manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'],
	propertyReadSideEffects: false
} as const;

const classic = (input: string, fileName: string): InlineConfig['build'] => ({
	rolldownOptions: { input, treeshake, output: { format: 'iife', entryFileNames: fileName } }
});

/** The addresses of our pages' assets, written as `manifest.json` beside them. */
export async function buildAssets(out: string): Promise<void> {
	await rm(out, { recursive: true, force: true });
	const config = base(out);
	const styles = await bundle(config, {
		cssCodeSplit: true,
		rolldownOptions: {
			input: {
				opening: 'src/lib/site/opening-with-fonts.css',
				rest: 'src/lib/site/rest.css',
				'without-fonts': 'src/lib/site/site.css'
			},
			output: { assetFileNames: '[name].[hash][extname]', entryFileNames: 'unused.[name].js' }
		}
	});
	const narrative = await bundle(config, classic('src/lib/site/client.ts', 'client.[hash].js'));
	const whole = await bundle(config, classic('src/lib/site/client-whole.ts', 'client-whole.[hash].js'));
	const later = (name: 'cards' | 'stage' | 'band') =>
		bundle(config, {
			rolldownOptions: {
				input: `src/lib/site/${name}.ts`,
				treeshake,
				preserveEntrySignatures: 'strict',
				output: {
					format: 'es',
					entryFileNames: `${name}.[hash].js`,
					chunkFileNames: `${name}-[name].[hash].js`
				}
			}
		});
	const deck = await bundle(config, classic('src/lib/site/client-deck.ts', 'deck.[hash].js'));
	const work = await bundle(config, classic('src/lib/site/client-work.ts', 'work.[hash].js'));
	const sheets = await bundle(config, classic('src/lib/site/client-sheets.ts', 'sheets.[hash].js'));
	const cards = await later('cards');
	const stage = await later('stage');
	const band = await later('band');
	const named = (output: Rolldown.RolldownOutput, pattern: RegExp): { url: string } => {
		const file = output.output.find(({ fileName }) => pattern.test(fileName));
		if (!file) throw new Error(`The build made no file like ${pattern}.`);
		return { url: `assets/${file.fileName}` };
	};
	const figures = {} as Pick<Assets['clients'], FigureClient>;
	for (const name of FIGURE_CLIENTS) {
		const file = `${name}.[hash].js`;
		const output = await bundle(config, classic(`src/lib/site/revive/${name}.ts`, file));
		figures[name] = named(output, new RegExp(`^${name}\\.`));
	}
	const explorer = await bundle(
		config,
		classic('src/lib/site/explore/claims.svelte.ts', 'explore-claims.[hash].js')
	);
	const styleWithoutFonts = named(styles, /^without-fonts\..*css$/);
	const css = await readFile(join(out, styleWithoutFonts.url.replace('assets/', '')));
	const assets: Assets = {
		opening: named(styles, /^opening\..*css$/),
		rest: named(styles, /^rest\..*css$/),
		styleWithoutFonts,
		portable: { url: `data:text/css;base64,${css.toString('base64')}` },
		clients: {
			narrative: named(narrative, /^client/),
			whole: named(whole, /^client-whole/),
			...figures,
			deck: named(deck, /^deck/),
			work: named(work, /^work/),
			sheets: named(sheets, /^sheets/)
		},
		cards: named(cards, /^cards\./),
		stage: named(stage, /^stage\./),
		band: named(band, /^band\./),
		explorers: { claims: named(explorer, /^explore-claims\./) }
	};
	await writeFile(join(out, 'manifest.json'), JSON.stringify(assets, null, '\t'));
	// Whoever puts the typefaces on a server gives their licences along.
	for (const file of await readdir(GENERATED))
		if (file.endsWith('.txt')) await copyFile(join(GENERATED, file), join(out, file));
}

/** Fetched only when a lesson could not be shown. */
const CHECK = /elements\/check\.ts$/;

/** One classic script for editors to paste, with its integrity hash, and one module for each element. */
export async function buildElements(out: string): Promise<void> {
	await rm(out, { recursive: true, force: true });
	const config = base(out);
	await bundle(config, {
		rolldownOptions: {
			input: 'src/lib/elements/index.ts',
			external: CHECK,
			output: { format: 'iife', entryFileNames: 'crossread.js', paths: () => './check.js' }
		}
	});
	// Stands beside them, all in itself.
	await bundle(config, {
		rolldownOptions: {
			input: 'src/lib/elements/check.ts',
			preserveEntrySignatures: 'strict',
			output: { format: 'es', entryFileNames: 'check.js' }
		}
	});
	// A figure is drawn before it is live; a narrative is live from the start.
	const modules = (name: string) => (name === 'narrative' ? name : `modules/${name}`);
	await bundle(base(out, wholeStage, drawnAsText('src/lib/elements/drawn')), {
		rolldownOptions: {
			input: Object.fromEntries(ELEMENTS.map((name) => [name, `src/lib/elements/${modules(name)}.ts`])),
			external: CHECK,
			treeshake,
			output: {
				format: 'es',
				entryFileNames: '[name].js',
				chunkFileNames: 'shared/[name].[hash].js',
				// What all elements need, the one that asks for it among it, stands in a folder.
				paths: () => './check.js'
			}
		}
	});
	// A classic script is read in the encoding of the page around, whatever it is: letters beyond ASCII are escaped.
	const script = (await readFile(join(out, 'crossread.js'), 'utf8')).replace(
		/[^\0-\x7f]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
	await writeFile(join(out, 'crossread.js'), script);
	const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
	await writeFile(
		join(out, 'integrity.json'),
		JSON.stringify({ 'crossread.js': integrity }, null, '\t') + '\n'
	);
}

/** Components and pages compiled for a server, so that plain Node can import and render them. */
export async function buildServer(out: string): Promise<void> {
	await rm(out, { recursive: true, force: true });
	await bundle(base(out), {
		ssr: true,
		target: 'node20',
		rolldownOptions: {
			input: { index: 'src/lib/index.ts', site: 'src/lib/site/index.ts' },
			// The importer's own Svelte renders our components: a second copy would not know its contexts.
			external: /^(svelte|d3-array|scrollama|valibot)(\/|$)/,
			output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name].[hash].js' }
		}
	});
}
