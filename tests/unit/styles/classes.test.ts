import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Area, LineKind, Link, MarkedKind, Shape } from '../../../src/lib/figure/scene.ts';
import { SHAPES } from '../../../src/lib/figure/slide.ts';
import type { Column } from '../../../src/lib/rows/types.ts';
import { advances } from '../../../src/lib/styles/generated/advances.ts';
import { anyAfterAny, folderOf, refusals, sourcesOf, styledIn, writtenBy, type Source } from './classes.ts';

const all = <T extends string>(names: Record<T, true>) => Object.keys(names);

const MARKED = all<MarkedKind>({
	exact: true,
	about: true,
	range: true,
	atLeast: true,
	moreThan: true,
	upTo: true
});

/** What a name's computed end may be; the types make each list whole. The ends of `cr-t-` are the roles of texts. */
const ENDINGS: Record<string, readonly string[]> = {
	'cr-cell-': all<NonNullable<Column['holds']> | 'blank'>({
		figure: true,
		told: true,
		said: true,
		read: true,
		blank: true
	}),
	'cr-f-': Object.keys(advances),
	'cr-for-': ['S', 'L', 'box', ...SHAPES],
	'cr-line-': all<LineKind>({
		axis: true,
		tick: true,
		fine: true,
		grid: true,
		beyond: true,
		rule: true,
		hair: true,
		stick: true,
		span: true,
		leader: true,
		divider: true,
		break: true,
		lens: true,
		distance: true,
		scale: true,
		bounds: true,
		edge: true,
		locator: true
	}),
	'cr-link-': all<Link['shown'] | 'end'>({ stated: true, likely: true, end: true }),
	'cr-mark-': MARKED,
	'cr-shape-': all<Shape['kind'] | `${'bar' | 'line'}-end`>({
		ring: true,
		diamond: true,
		halo: true,
		bar: true,
		'bar-end': true,
		span: true,
		box: true,
		line: true,
		thread: true,
		'line-end': true,
		outline: true
	}),
	'cr-stated-': MARKED,
	'cr-tinted-': all<Area['kind']>({
		room: true,
		lens: true,
		gap: true,
		version: true,
		density: true,
		count: true
	})
};

const lib = fileURLToPath(new URL('../../../src/lib/', import.meta.url));
const markup = sourcesOf(lib, /\.(svelte|ts)$/);
const sheets = sourcesOf(lib, /\.css$/);
/** Read here and not in a test, which has a limit of time. */
const whole = writtenBy(markup);

describe('the stylesheets', () => {
	it('style what their own folder writes, and the shared ones what is shared', () => {
		expect(refusals(sheets, markup, ENDINGS)).toEqual([]);
	});

	// Wherever anything is put into the page, a browser computes the styles of all that stands after it anew: moving the stage on
	// took 35 ms of a desk's processor. `:not(:first-child)` says the same.
	it('hold no rule for whatever follows whatever', () => {
		expect(sheets.flatMap(({ file, text }) => anyAfterAny(text).map((rule) => `${file}: ${rule}`))).toEqual(
			[]
		);
		expect(
			anyAfterAny('@media print { .cr-a { & > * ~ *, p + * {} } } .cr-b > :not(:first-child) {}')
		).toEqual(['& > * ~ *, p + *']);
	});

	it('are read whole: no computed name is passed over, and no list of endings is left over', () => {
		expect([...whole.prefixes].sort()).toEqual([...Object.keys(ENDINGS), 'cr-t-'].sort());
	});
});

describe('an element', () => {
	const text = new Map([...markup, ...sheets].map(({ file, text }) => [file, text]));
	const addressed = (from: string, address: string) =>
		normalize(join(dirname(from), address)).replaceAll('\\', '/');

	/** A file and all that it imports, stylesheets without what they are imported for. */
	function reached(entry: string, found = new Set<string>()): Set<string> {
		if (found.has(entry) || !text.has(entry)) return found;
		found.add(entry);
		for (const [, address] of text.get(entry)!.matchAll(/(?:from|import) ?\(?'(\.[^']+)'/g))
			reached(addressed(entry, address!.replace('?inline', '')), found);
		return found;
	}

	/** What every element has; a sheet that sets such a class, or one of figure/, in its own context is not needed for it. */
	const shared = new Set(
		sheets.filter(({ file }) => /^(figure|styles)\//.test(file)).flatMap(({ text }) => styledIn(text))
	);

	it.each(['narrative', 'timeline', 'claims', 'accounts', 'map'])(
		'%s adopts every stylesheet that has rules for what it draws',
		(name) => {
			const files = [...reached(`elements/${name}.ts`)];
			const has = writtenBy(markup.filter(({ file }) => files.includes(file) && folderOf(file) !== 'figure'));
			const draws = (style: string, file: string) =>
				has.names.has(style) ||
				// The texts of a scene are written with their roles in figure/.
				(folderOf(file) === name &&
					style.startsWith('cr-t-') &&
					has.roles.has(style.slice('cr-t-'.length))) ||
				[...has.prefixes].some(
					(prefix) => style.startsWith(prefix) && new Set(ENDINGS[prefix]).has(style.slice(prefix.length))
				);
			const needed = sheets
				.filter(({ file, text }) => styledIn(text).some((style) => draws(style, file) && !shared.has(style)))
				.map(({ file }) => file);
			expect(needed).toContain(`${name}/${name}.css`);
			expect(needed.filter((file) => !files.includes(file))).toEqual([]);
		}
	);
});

describe('the check', () => {
	const source = (file: string, text: string): Source => ({ file, text });
	const found = (sheet: Source, ...written: Source[]) =>
		refusals([sheet], written, { 'cr-x-': ['one', 'two'] });

	const row = source('figure/Row.svelte', '<a class="cr-row cr-x-{kind}" class:cr-on={on}></a>');
	const map = source('map/Map.svelte', `<a class={['cr-pin', on && 'cr-lit', { 'cr-far': far }]}></a>`);
	const marks = source(
		'map/marks.ts',
		`const it = { role: far ? 'land' : 'sea' }; element('a', { class: 'cr-card' });`
	);
	const texts = source('figure/Texts.svelte', '<text class="cr-t-{role}" />');

	it('takes what its own folder and figure/ write, however it is written', () => {
		const css =
			'.cr-row .cr-x-one, .cr-x-two:is(.cr-on), .cr-pin { & .cr-lit { } } @media print { .cr-far, .cr-card, .cr-t-land, .cr-t-sea { } }';
		expect(found(source('map/map.css', css), row, map, marks, texts)).toEqual([]);
	});

	it.each([
		[
			'a class of another folder',
			'accounts/accounts.css',
			'.cr-pin {}',
			'accounts/accounts.css: .cr-pin is written in map'
		],
		[
			'a class inside a group',
			'accounts/accounts.css',
			'.cr-row:not(:is(.cr-pin)) {}',
			'accounts/accounts.css: .cr-pin is written in map'
		],
		[
			'a nested rule',
			'accounts/accounts.css',
			'.cr-row { @media print { .cr-lit & {} } }',
			'accounts/accounts.css: .cr-lit is written in map'
		],
		[
			'a role of another folder',
			'accounts/accounts.css',
			'.cr-t-land {}',
			'accounts/accounts.css: .cr-t-land is written in map'
		],
		['a class that nobody writes', 'map/map.css', '.cr-gone {}', 'map/map.css: nobody writes .cr-gone'],
		[
			'an ending that there is not',
			'map/map.css',
			'.cr-x-three {}',
			'map/map.css: nobody writes .cr-x-three'
		],
		['a role that there is not', 'map/map.css', '.cr-t-river {}', 'map/map.css: nobody writes .cr-t-river'],
		[
			'a shared rule for one folder alone',
			'figure/marks.css',
			'.cr-pin {}',
			'figure/marks.css: .cr-pin is written in map'
		],
		[
			'a base rule for one folder alone',
			'styles/base.css',
			'.cr-pin {}',
			'styles/base.css: .cr-pin is written in map'
		]
	])('refuses %s', (_, file, css, message) => {
		expect(found(source(file, css), row, map, marks, texts)).toEqual([message]);
	});

	it('takes a shared rule for what two folders write', () => {
		const second = source('claims/Claims.svelte', '<a class="cr-pin"></a>');
		expect(found(source('figure/marks.css', '.cr-pin {}'), map, second)).toEqual([]);
	});

	it('reads no class from a selector in a script', () => {
		expect(
			found(source('map/map.css', '.cr-q {}'), source('map/q.ts', `root.querySelector('.cr-q')`))
		).toEqual(['map/map.css: nobody writes .cr-q']);
	});
});

it('every stylesheet of a component is one that importers of the package get', () => {
	const index = readFileSync(join(lib, 'styles/index.css'), 'utf8');
	const imported = [...index.matchAll(/@import '(.+?)'/g)].map(([, address]) => address!);
	for (const folder of ['accounts', 'claims', 'figure', 'map', 'narrative', 'timeline'])
		expect(imported).toContain(`../${folder}/${folder}.css`);
});
