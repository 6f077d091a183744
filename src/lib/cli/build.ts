/** `crossread build`: the whole site of one or more lessons, and each lesson as one file. */
import { mkdir, readdir, readFile, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Lesson } from '../lesson/schema.ts';
import type { Site } from '../site/pages.ts';
import { assetFiles, assetsIn, inlineAssets } from './assets.ts';
import { codeOf, EXIT, lessonFolders, progress, read, size, tell, WrongUse, type Io } from './io.ts';

export interface BuildOptions {
	output?: unknown;
	siteUrl?: unknown;
	cors?: boolean;
	/** @default true */
	offline?: boolean;
	compress?: boolean;
}

/** Stands in a folder that this command wrote, and names the files that are its own. */
export const MARKER = '.crossread-site.json';

/** A file of the site, made when its turn comes: a site of many lessons is never held in memory. */
interface Part {
	path: string;
	content(): string | Buffer | Promise<string | Buffer>;
}

export async function build(named: readonly string[], options: BuildOptions, io: Io): Promise<number> {
	const { output } = options;
	if (typeof output !== 'string' && typeof output !== 'number')
		throw new WrongUse('Say where to write the site: -o FOLDER.');
	const url = siteUrl(options.siteUrl ?? io.siteUrl);
	const folders = await lessonFolders(named);
	const out = String(output);
	await refuseInside(out, folders);
	const target = await Target.open(out);

	const lessons: Lesson[] = [];
	let clean = true;
	for (const folder of folders) {
		const reading = await read(folder, io);
		if (reading.lesson) lessons.push(reading.lesson);
		else {
			clean = false;
			tell(reading, io);
		}
	}
	if (!clean) return EXIT.problems;
	const problems = (await io.kit.site()).siteProblems(lessons);
	if (problems.length) {
		io.err(`${problems.join('\n')}\n`);
		return EXIT.problems;
	}

	const parts = await sitePartsOf({ lessons, url, cors: options.cors }, options.offline ?? true, io);
	await target.claim(
		options.compress
			? parts.flatMap(({ path }) => [path, ...compressed(path)])
			: parts.map(({ path }) => path)
	);
	const line = progress(io);
	const sizes = new Map<string, number>();
	try {
		for (const [index, { path, content }] of parts.entries()) {
			line.say(`writing ${index + 1} of ${parts.length}: ${path}`);
			const bytes = Buffer.from(await content());
			sizes.set(path, bytes.length);
			await target.write(path, bytes);
			if (options.compress)
				for (const copy of compressed(path)) await target.write(copy, await COPIES[copy.slice(-2)]!(bytes));
		}
		await target.finish();
	} finally {
		line.end();
	}
	io.out(summary(out, lessons, sizes));
	return EXIT.clean;
}

async function sitePartsOf(site: Site, offline: boolean, { kit }: Io): Promise<Part[]> {
	const { files, pages, renderDocument, renderStandalone } = await kit.site();
	const assets = await assetsIn(kit.assets);
	const inline = offline ? await inlineAssets(kit.assets) : undefined;
	return [
		...pages(site).map((page) => ({ path: page.path, content: () => renderDocument(page, assets) })),
		...files(site).map(({ path, text }) => ({ path, content: () => text })),
		...(await assetFiles(kit.assets)).map(({ path, file }) => ({ path, content: () => readFile(file) })),
		...(inline
			? site.lessons.map((lesson) => ({
					path: singleFile(lesson),
					content: () => renderStandalone(lesson, inline)
				}))
			: [])
	];
}

const singleFile = ({ id }: Lesson) => `offline/${id}.html`;

/** @throws {WrongUse} where it is no address that a site may have */
function siteUrl(given: unknown): string | undefined {
	if (given === undefined) return undefined;
	const url = typeof given === 'string' && URL.canParse(given) ? new URL(given) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
		throw new WrongUse(
			`"${String(given)}" is not the address of a site; write it whole: https://school.example/history/`
		);
	return url.href.replace(/\/?$/, '/');
}

/** The files that a lesson is made of are never written among, and never stand where a site is cleared away. */
async function refuseInside(out: string, folders: readonly string[]): Promise<void> {
	const target = await realPath(resolve(out));
	for (const folder of folders) {
		const lesson = await realpath(folder);
		if (holds(lesson, target))
			throw new WrongUse(`"${out}" is in the lesson folder "${folder}"; write the site beside it.`);
		if (holds(target, lesson))
			throw new WrongUse(
				`"${out}" holds the lesson folder "${folder}"; write the site into a folder of its own.`
			);
	}
}

const holds = (outer: string, inner: string) =>
	inner === outer || inner.startsWith(outer.replace(/[/\\]?$/, sep));

/** A path without symbolic links, as far as it exists. */
async function realPath(path: string): Promise<string> {
	try {
		return await realpath(path);
	} catch {
		const above = dirname(path);
		return above === path ? path : join(await realPath(above), basename(path));
	}
}

/** The folder that is written: what stands in it and is not ours stays as it is. */
class Target {
	readonly #folder: string;
	readonly #before: readonly string[];
	#after: readonly string[] = [];

	private constructor(folder: string, before: readonly string[]) {
		this.#folder = folder;
		this.#before = before;
	}

	/** @throws {WrongUse} where it is a file, or a folder with something in it that this command did not write */
	static async open(folder: string): Promise<Target> {
		const found = await stat(folder).catch(() => undefined);
		if (found && !found.isDirectory()) throw new WrongUse(`"${folder}" is not a folder.`);
		const entries = found ? await readdir(folder) : [];
		if (!entries.length) return new Target(folder, []);
		if (!entries.includes(MARKER))
			throw new WrongUse(
				`"${folder}" is not empty, and crossread build did not write it; name a new or empty folder.`
			);
		return new Target(folder, await filesOf(join(folder, MARKER)));
	}

	/** Says in the folder which files will be its own, the old ones too until they are gone: also after a power cut. */
	async claim(paths: readonly string[]): Promise<void> {
		this.#after = paths;
		const own = new Set(this.#before);
		for (const path of paths)
			if (!own.has(path) && (await stat(join(this.#folder, path)).catch(() => undefined)))
				throw new WrongUse(
					`"${join(this.#folder, path)}" is not of the site that was written there before; move it away.`
				);
		await this.#mark([...new Set([...this.#before, ...paths])]);
	}

	async write(path: string, bytes: Buffer): Promise<void> {
		const file = join(this.#folder, path);
		try {
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, bytes);
		} catch (error) {
			throw new WrongUse(`Cannot write "${file}" (${codeOf(error)}).`);
		}
	}

	/** Removes what an earlier site had and this one has not. */
	async finish(): Promise<void> {
		const kept = new Set(this.#after);
		for (const path of this.#before) {
			// The list is a file that anybody may have edited: nothing outside the folder is removed for it.
			if (kept.has(path) || !holds(resolve(this.#folder), resolve(this.#folder, path))) continue;
			await rm(join(this.#folder, path), { force: true });
			for (let above = dirname(path); above !== '.'; above = dirname(above))
				// Only an empty folder goes.
				if (
					!(await rmdir(join(this.#folder, above)).then(
						() => true,
						() => false
					))
				)
					break;
		}
		await this.#mark(this.#after);
	}

	#mark(files: readonly string[]): Promise<void> {
		return this.write(MARKER, Buffer.from(`${JSON.stringify({ files: [...files].sort() }, null, '\t')}\n`));
	}
}

async function filesOf(marker: string): Promise<string[]> {
	try {
		const { files } = JSON.parse(await readFile(marker, 'utf8')) as { files: unknown };
		if (Array.isArray(files) && files.every((file) => typeof file === 'string')) return files as string[];
	} catch {
		// Said below, as of any other list that cannot be read.
	}
	throw new WrongUse(`"${marker}" does not say which files are the site's; name a new or empty folder.`);
}

const COPIES: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
	br: promisify(brotliCompress),
	gz: promisify(gzip)
};

/** The compressed copies of a file; a typeface is compressed as it is. */
function compressed(path: string): string[] {
	return /\.(html|css|js|json|csv|txt)$/.test(path)
		? Object.keys(COPIES).map((copy) => `${path}.${copy}`)
		: [];
}

function summary(out: string, lessons: readonly Lesson[], sizes: ReadonlyMap<string, number>): string {
	const all = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
	const rows = lessons.flatMap((lesson, index): [string, string][] => [
		[`${index ? `${lesson.id}/` : ''}index.html`, lesson.title],
		...(sizes.has(singleFile(lesson))
			? [[singleFile(lesson), 'the same as one file, for a double click'] as [string, string]]
			: [])
	]);
	const wide = Math.max(...rows.map(([path]) => path.length));
	return [
		`${out}: ${sizes.size} files, ${size(all)}`,
		...rows.map(([path, what]) => `  ${path.padEnd(wide)}  ${size(sizes.get(path)!).padStart(7)}  ${what}`),
		`Put all of ${relative('', out) || out} on a web server, under any address.`,
		''
	].join('\n');
}
