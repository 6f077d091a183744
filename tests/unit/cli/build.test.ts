import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { FIGURE_CLIENTS, type FigureClient } from '../../../src/lib/site/figure-clients.ts';
import { files, pages, renderDocument, renderStandalone, type Assets } from '../../../src/lib/site/index.ts';
import { crossread, filesIn } from './commands.ts';
import { ferryFolder, ferryLesson } from '../../fixtures/ferry.ts';
import { assets } from '../../fixtures/site.ts';

let folder: string;
let out: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'build-'));
	out = join(folder, 'site');
});
afterEach(() => rm(folder, { recursive: true }));

const MARKER = '.crossread-site.json';
const ASSETS = [
	...FIGURE_CLIENTS.map((name) => `${name}.js`),
	'client-whole.js',
	'client.js',
	'deck.js',
	'work.js',
	'sheets.js',
	'opening.css',
	'rest.css',
	'serif.woff2',
	'without-fonts.css'
].sort();
const text = (path: string) => readFile(join(out, path), 'utf8');
const build = (...args: string[]) => crossread(['build', ...args, '-o', out]);

/** The ferry under another id, in a folder of that name. */
async function another(id: string): Promise<string> {
	const at = join(folder, id);
	await cp(ferryFolder, at, { recursive: true });
	const file = join(at, 'lesson.yaml');
	await writeFile(file, (await readFile(file, 'utf8')).replace('id: ferry', `id: ${id}`));
	return at;
}

describe('writes', () => {
	it('the whole site and the single file, and says what and how large', async () => {
		const { code, out: said, err } = await build(ferryFolder);
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const site = { lessons: [ferryLesson] };
		const drawn = [
			...pages(site).map((page) => [page.path, renderDocument(page, assets)] as const),
			...files(site).map((file) => [file.path, file.text] as const)
		];
		for (const [path, expected] of drawn)
			expect([path, (await text(path)) === expected]).toEqual([path, true]);
		expect(await filesIn(out)).toEqual(
			[
				...drawn.map(([path]) => path),
				...ASSETS.map((file) => `assets/${file}`),
				'offline/ferry.html',
				MARKER
			].sort()
		);
		expect(said).toMatch(
			/^.*site: 33 files, \d+ kB\n {2}index\.html +\d+ kB {2}The ferry at Norrvik\n {2}offline\/ferry\.html +\d+ kB/
		);
	});

	it('a single file that fetches nothing: its typefaces and scripts stand in it', async () => {
		await build(ferryFolder);
		const single = await text('offline/ferry.html');
		expect(single).toContain(`url(data:font/woff2;base64,${Buffer.from('a typeface').toString('base64')})`);
		expect(single).toContain('font-display:block');
		const packed = (attribute: string) => {
			const [, base64] = new RegExp(`<script type="application/gzip" ${attribute}>([^<]+)</script>`).exec(
				single
			)!;
			return gunzipSync(Buffer.from(base64!, 'base64')).toString();
		};
		expect(packed('data-client')).toBe('whole("<\\/script>")');
		// The pages that it holds, without the styles that stand in it.
		for (const [name, client] of [
			['present', 'shown()'],
			['teach', undefined],
			['print', 'printed()'],
			['work', 'written()']
		] as const) {
			const page = packed(`data-page="${name}"`);
			expect(page).toContain('<style>0</style>\n<style>1</style>');
			if (client) expect(page).toContain(`<script>${client}</script>`);
			expect(page).not.toMatch(/(src|href)="(?!#|\?|data:|https?:)[^"]/);
			expect(single).toContain(`href="?page=${name}"`);
		}
		expect(single).not.toMatch(/(src|href)="(?!#|\?|data:|https?:)[^"]/);
		// The same as who renders it with these assets as texts gets.
		expect(single).toBe(
			renderStandalone(ferryLesson, {
				...assets,
				opening: { text: /<style>(@font[^]*?)<\/style>/.exec(single)![1]! },
				rest: { text: 'p{}/*<\\/style>*/' },
				clients: {
					narrative: { text: 'alone()' },
					whole: { text: 'whole("<\\/script>")' },
					deck: { text: 'shown()' },
					work: { text: 'written()' },
					sheets: { text: 'printed()' },
					...(Object.fromEntries(FIGURE_CLIENTS.map((name) => [name, { text: `${name}()` }])) as Pick<
						Assets['clients'],
						FigureClient
					>)
				},
				cards: { url: 'assets/cards.js' },
				stage: { url: 'assets/stage.js' },
				explorers: { claims: { url: 'assets/explore-claims.js' } },
				band: { url: 'assets/band.js' }
			})
		);
	});

	it('several lessons: the first at the root, every further one under its id, each as one file', async () => {
		const { code, out: said } = await build(ferryFolder, await another('harbour'), ferryFolder);
		expect(code).toBe(0);
		expect(await text('index.html')).toContain('<a href="harbour/">');
		expect(await text('harbour/present/index.html')).toContain('<a href="../../">');
		expect((await filesIn(join(out, 'offline'))).sort()).toEqual(['ferry.html', 'harbour.html']);
		expect(said).toContain('  harbour/index.html');
	});

	it('no single file with --no-offline', async () => {
		await build(ferryFolder, '--no-offline');
		expect((await filesIn(out)).filter((path) => path.startsWith('offline'))).toEqual([]);
	});

	it('compressed copies of every text with --compress', async () => {
		await build(ferryFolder, '--compress');
		const all = await filesIn(out);
		const texts = all.filter((path) => !/\.(woff2|br|gz)$/.test(path) && path !== MARKER);
		expect(all.filter((path) => path.endsWith('.br'))).toEqual(texts.map((path) => `${path}.br`).sort());
		for (const path of texts) {
			const plain = await text(path);
			expect(brotliDecompressSync(await readFile(join(out, `${path}.br`))).toString() === plain).toBe(true);
			expect(gunzipSync(await readFile(join(out, `${path}.gz`))).toString() === plain).toBe(true);
		}
	});
});

test.each([
	[['--cors'], true],
	[[], false]
])('with %j frames have the typefaces: %s', async (args, theirs) => {
	await build(ferryFolder, ...args);
	const sheets = async (path: string) =>
		(
			await Promise.all(
				[...(await text(path)).matchAll(/<link rel="stylesheet" href="(?:\.\.\/)*([^"]*)">/g)].map(
					([, sheet]) => text(sheet!)
				)
			)
		).join('');
	for (const name of ['claims', 'narrative'])
		expect((await sheets(`embed/${name}/index.html`)).includes('@font-face')).toBe(theirs);
	expect(await sheets('teach/index.html')).toContain('@font-face');
	// Whether it may fetch a typeface or not, it holds its cards.
	expect(await text('embed/narrative/index.html')).toMatch(/<script type="application\/json" data-cards>/);
});

describe('the address of the site', () => {
	test.each<[string[], string | undefined]>([
		[['--site-url', 'https://school.example/history'], undefined],
		[['--site-url', 'https://school.example/history/'], 'https://elsewhere.example/'],
		[[], 'https://school.example/history/']
	])('%j, with SITE_URL %s', async (args, siteUrl) => {
		expect(await crossread(['build', ferryFolder, '-o', out, ...args], { siteUrl })).toMatchObject({
			code: 0
		});
		expect(await text('teach/index.html')).toContain(
			'<link rel="canonical" href="https://school.example/history/teach/">'
		);
	});

	test.each(['school.example', 'ftp://school.example/', '/history/', 'https://school.example/?page=1'])(
		'%s is none',
		async (url) => {
			const { code, err } = await build(ferryFolder, '--site-url', url);
			expect(code).toBe(2);
			expect(err).toContain(`"${url}" is not the address of a site; write it whole`);
		}
	);
});

describe('a lesson with problems', () => {
	it('is told, each of several, and nothing is written', async () => {
		const [one, two] = [await another('one'), await another('two')];
		for (const lesson of [one, two]) await rm(join(lesson, 'claims.yaml'));
		const { code, out: said, err } = await build(one, ferryFolder, two);
		expect({ code, said }).toEqual({ code: 1, said: '' });
		for (const lesson of [one, two])
			expect(err).toContain(`claims.yaml the file is missing\n${lesson}: one problem`);
		await expect(filesIn(out)).rejects.toThrow('ENOENT');
	});

	test.each([
		['ferry', 'Two lessons have the id "ferry"'],
		['present', 'cannot have the id "present"']
	])('so is a second one of the id %s', async (id, message) => {
		const second = id === 'ferry' ? join(folder, 'copy') : await another(id);
		if (id === 'ferry') await cp(ferryFolder, second, { recursive: true });
		const { code, err } = await build(ferryFolder, second);
		expect(code).toBe(1);
		expect(err).toContain(message);
	});
});

describe('the folder that is written', () => {
	const refused = async (message: string, ...args: string[]) => {
		const { code, out: said, err } = await crossread(['build', ...args]);
		expect({ code, said }).toEqual({ code: 2, said: '' });
		expect(err).toContain(message);
	};

	it('is never in a lesson, nor holds one', async () => {
		const lesson = await another('lesson');
		const before = await filesIn(folder);
		await refused('is in the lesson folder', lesson, '-o', join(lesson, 'site'));
		await refused('is in the lesson folder', lesson, '-o', lesson);
		await refused('holds the lesson folder', lesson, '-o', folder);
		await symlink(lesson, join(folder, 'link'), 'junction');
		await refused('is in the lesson folder', lesson, '-o', join(folder, 'link/deep/site'));
		await rm(join(folder, 'link'));
		expect(await filesIn(folder)).toEqual(before);
	});

	it('is new or empty, or was written by the command before', async () => {
		await mkdir(out);
		expect((await build(ferryFolder)).code).toBe(0);
		expect((await build(ferryFolder)).code).toBe(0);
		await rm(join(out, MARKER));
		const before = await filesIn(out);
		await refused('is not empty, and crossread build did not write it', ferryFolder, '-o', out);
		expect(await filesIn(out)).toEqual(before);
	});

	it('is a folder, in a place where one can be', async () => {
		await writeFile(out, '');
		await refused('is not a folder', ferryFolder, '-o', out);
		await refused('Cannot write', ferryFolder, '-o', join(out, 'below'));
	});

	it('keeps what is not of the site, and loses what the site no longer has', async () => {
		await build(ferryFolder, await another('harbour'));
		await writeFile(join(out, 'CNAME'), 'school.example');
		await mkdir(join(out, 'harbour/photos'));
		await writeFile(join(out, 'harbour/photos/pier.jpg'), '');
		await build(ferryFolder);
		const left = await filesIn(out);
		expect(left).toContain('CNAME');
		expect(left.filter((path) => path.startsWith('harbour'))).toEqual(['harbour/photos/pier.jpg']);
		expect(left).not.toContain('offline/harbour.html');
	});

	it('is left alone where a file of somebody else stands at an address of the site', async () => {
		await build(ferryFolder, '--no-offline');
		await mkdir(join(out, 'offline'));
		await writeFile(join(out, 'offline/ferry.html'), 'mine');
		await refused('is not of the site that was written there before', ferryFolder, '-o', out);
		expect(await text('offline/ferry.html')).toBe('mine');
	});

	it('is all that is cleared, whatever its list says', async () => {
		await build(ferryFolder);
		const outside = join(folder, 'outside.txt');
		await writeFile(outside, 'mine');
		await writeFile(join(out, MARKER), JSON.stringify({ files: ['../outside.txt', outside] }));
		await rm(join(out, 'offline'), { recursive: true });
		for (const path of await filesIn(out)) if (path !== MARKER) await rm(join(out, path));
		expect((await build(ferryFolder)).code).toBe(0);
		expect(await readFile(outside, 'utf8')).toBe('mine');
	});

	test.each(['', 'null', '{}', '{"files":[1]}'])(
		'with a list that is no list (%j) is refused',
		async (list) => {
			await build(ferryFolder);
			await writeFile(join(out, MARKER), list);
			await refused('does not say which files are the site’s'.replace('’', "'"), ferryFolder, '-o', out);
		}
	);
});

it('shows its progress where somebody watches, on one line that is gone at the end', async () => {
	const { err } = await crossread(['build', ferryFolder, '-o', out], { terminal: true });
	expect(err).toContain(`reading ${ferryFolder}`);
	expect(err).toContain('writing 1 of 33: index.html');
	expect(err).not.toContain('\n');
	expect(err.endsWith('\r\u001b[K')).toBe(true);
});
