/**
 * `tsx scripts/build.ts [step …]`: builds the named steps and what they need; all without a name.
 * Order: lesson modules and typefaces → assets, elements, server bundle → package → site → Storybook.
 */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { buildAssets, buildElements, buildServer } from './bundles.ts';
import { buildFonts } from './fonts.ts';
import { buildLessons } from './lessons.ts';
import { buildOffline } from './offline.ts';
import { buildPackage } from './package.ts';
import { runSteps, type BuildStep } from './stamps.ts';

/** Runs a tool of ours; what it prints is shown only where it fails. */
function command(name: string, ...args: string[]): void {
	const { status, stdout, stderr } = spawnSync('npx', [name, ...args], {
		encoding: 'utf8',
		shell: process.platform === 'win32'
	});
	if (status === 0) return;
	console.error(stdout, stderr);
	throw new Error(`${name} ${args.join(' ')} failed.`);
}

const config = ['package.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
const published = [
	...[
		'accounts',
		'claims',
		'elements',
		'figure',
		'glossary',
		'lesson',
		'map',
		'messages',
		'narrative',
		'site',
		'styles',
		'timeline',
		'compiler',
		'cli'
	].map((part) => `src/lib/${part}`),
	'src/lib/index.ts'
];
const bundled = { inputs: [...published, 'scripts/bundles.ts'], after: ['lessons', 'fonts'] };

const steps: Record<string, BuildStep> = {
	lessons: {
		inputs: ['src/lessons', 'src/lib/compiler', 'src/lib/lesson', 'scripts/lessons.ts'],
		outputs: ['src/lib/lessons'],
		run: () => buildLessons('src/lessons', 'src/lib/lessons')
	},
	fonts: {
		inputs: ['scripts/fonts.ts'],
		outputs: ['src/lib/styles/generated/advances.ts'],
		run: () => buildFonts('src/lib/styles/generated')
	},
	sync: {
		inputs: config,
		outputs: ['.svelte-kit/tsconfig.json'],
		run: () => command('svelte-kit', 'sync')
	},
	assets: { ...bundled, outputs: ['.build/assets/manifest.json'], run: () => buildAssets('.build/assets') },
	elements: {
		...bundled,
		outputs: ['.build/elements/crossread.js'],
		run: () => buildElements('.build/elements')
	},
	server: { ...bundled, outputs: ['.build/server/site.js'], run: () => buildServer('.build/server') },
	package: {
		inputs: [...published, ...config, 'scripts/package.ts', 'scripts/json-schema.ts', 'README.md', 'LICENSE'],
		outputs: ['dist/index.js'],
		after: ['sync', 'assets', 'elements', 'server'],
		run: () => buildPackage('dist')
	},
	site: {
		inputs: ['src/routes', 'src/app.html', 'static', ...published, ...config],
		outputs: ['build/site/index.html'],
		after: ['sync', 'assets'],
		run: async () => {
			command('vite', 'build', '--logLevel', 'error');
			// Our pages load no client of SvelteKit's.
			await rm('build/site/_app', { recursive: true });
		}
	},
	offline: {
		inputs: ['scripts/offline.ts'],
		outputs: ['build/offline/zhanaozen.html'],
		after: ['assets', 'server'],
		run: () => buildOffline('build/offline')
	},
	storybook: {
		inputs: ['.storybook', 'stories', ...published, ...config],
		outputs: ['build/storybook/index.html'],
		after: ['sync', 'lessons', 'fonts'],
		run: () => command('storybook', 'build', '-o', 'build/storybook', '--quiet', '--disable-telemetry')
	}
};

// A test runner that calls us has set this to `test`, which would build Svelte's development code.
process.env.NODE_ENV = 'production';

const asked = process.argv.slice(2);
await runSteps(steps, asked.length ? asked : Object.keys(steps));
