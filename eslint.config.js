import js from '@eslint/js';
import storybook from 'eslint-plugin-storybook';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Imports that a folder of src/lib may not make.
 *
 * @param {string} message
 * @param {...string} group
 */
const imports = (message, ...group) => ({ group, message });

/**
 * What the model in src/lib/lesson may import.
 *
 * @param {string[]} files
 * @param {string} regex matches what it may not
 * @returns {import('eslint').Linter.Config}
 */
const modelImports = (files, regex) => ({
	files,
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: [{ regex, message: 'The model knows no component, no language and no page.' }] }
		],
		'no-restricted-syntax': [
			'error',
			...['ImportExpression', 'TSImportType'].map((selector) => ({
				selector,
				message: 'The model imports at the top of a file, where its imports are checked.'
			}))
		]
	}
});

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'.build/',
			'.wireit/',
			'build/',
			'dist/',
			'src/lib/lessons/',
			'src/lib/styles/generated/',
			'tests/package/node_modules/',
			'tests/bench/node_modules/',
			'tests/engines/node_modules/',
			// An importer's files: they follow an importer's rules, and tsc checks them against the package.
			'tests/package/consumer/',
			'test-results/'
		]
	},
	js.configs.recommended,
	ts.configs.strict,
	svelte.configs.recommended,
	storybook.configs['flat/recommended'],
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript's own check of names knows more.
			'no-undef': 'off',
			// After a filter or a find that the rules of the model make certain.
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			// A strict page policy refuses style attributes, so geometry goes into SVG attributes.
			'svelte/no-inline-styles': ['error', { allowTransitions: false }],
			'svelte/no-restricted-html-elements': ['error', 'style'],
			'svelte/no-at-html-tags': 'error',
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error',
			'svelte/require-each-key': 'error',
			// Addresses here are of sources and files, not of SvelteKit's routes.
			'svelte/no-navigation-without-resolve': 'off',
			// These two ask TypeScript for the types of every file, which took three times as long as all other rules
			// together. No store may be imported; and that no prop is unused, tests/unit/figure/props.test.ts sees.
			'svelte/require-store-reactive-access': 'off',
			'svelte/no-unused-props': 'off'
		}
	},
	{
		files: ['src/lib/**'],
		ignores: ['src/lib/compiler/**', 'src/lib/import/**', 'src/lib/cli/**'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						imports(
							'The compiler and SvelteKit stay out of what runs in a page.',
							'**/compiler/**',
							'**/import/**',
							'**/cli/**',
							'$app/*',
							'@sveltejs/*',
							'node:*'
						),
						imports('State is in runes.', 'svelte/store')
					]
				}
			]
		}
	},
	// The model imports itself, valibot, the distance of two words, and the number words of languages, which are pure and
	// no text of a page. What it may is named, so that a folder made tomorrow is not among it.
	modelImports(['src/lib/lesson/**'], '^(?!\\./|valibot$|leven$)'),
	modelImports(
		['src/lib/lesson/*/*'],
		'^(?!\\./|\\.\\./(?!\\.\\./)|\\.\\./\\.\\./words/number-words/index\\.ts$|valibot$|leven$)'
	),
	{
		files: ['src/lib/**'],
		rules: {
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'A page is the same each time it is drawn.' },
				{ object: 'Date', property: 'now', message: 'A page is the same each time it is drawn.' }
			],
			'no-restricted-globals': [
				'error',
				{ name: 'Intl', message: 'Node and browsers disagree; format in words/.' },
				{ name: 'localStorage', message: 'Classrooms share devices: nothing of a reader is stored.' },
				{ name: 'sessionStorage', message: 'Classrooms share devices: nothing of a reader is stored.' }
			]
		}
	},
	{
		// A presentation keeps the time.
		files: ['src/lib/present/{present,speaker}.ts'],
		rules: { 'no-restricted-properties': 'off' }
	},
	{
		// Where a presentation stands, and what a student writes, is kept for the tab.
		files: ['src/lib/narrative/tab.ts'],
		rules: { 'no-restricted-globals': 'off' }
	}
);
