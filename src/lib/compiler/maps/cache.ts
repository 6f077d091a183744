/**
 * Prepared maps are kept, since to prepare one takes about a second: in memory for who compiles again and again, and in
 * `node_modules/.cache/crossread` of the folder where the compiler runs. That folder is its owner's alone, where a
 * temporary one may be written by anybody, and it goes with `node_modules`. Without one nothing is kept on disk.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { LessonSchema, type PreparedMap } from '../../lesson/schema.ts';

type Drawn = Omit<PreparedMap, 'id' | 'title' | 'date'>;

const inMemory = new Map<string, Promise<Drawn>>();

/** What was prepared of the same inputs by the same code, or is prepared now. A broken entry is as good as none. */
export async function cached(inputs: unknown, prepare: () => Promise<Drawn>): Promise<Drawn> {
	const known = await (code ??= codeText().catch(() => undefined));
	if (known === undefined) return prepare();
	const key = createHash('sha256').update(known).update(JSON.stringify(inputs)).digest('hex');
	const kept = inMemory.get(key);
	if (kept) return kept;
	const fresh = fromDisk(key).then(async (stored) => {
		if (stored) return stored;
		const made = await prepare();
		await toDisk(key, made);
		return made;
	});
	inMemory.set(key, fresh);
	fresh.catch(() => inMemory.delete(key));
	return fresh;
}

/** Undefined where it cannot be read, in a bundle: then nothing is kept. */
let code: Promise<string | undefined> | undefined;
let folder: Promise<string | undefined> | undefined;

/** The text of the modules that prepare a map, and which world-atlas is installed: what is made hangs on both. */
async function codeText(): Promise<string> {
	const folders = ['.', '../../map/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
	const listed = await Promise.all(
		folders.map(async (at) => (await readdir(at)).sort().map((file) => join(at, file)))
	);
	const files = listed.flat().filter((file) => /(compiler.maps.\w+|projection)\.[jt]s$/.test(file));
	const data = createRequire(import.meta.url).resolve('world-atlas/package.json');
	return (await Promise.all([data, ...files].map((file) => readFile(file, 'utf8')))).join('\0');
}

const MAPS = LessonSchema.entries.maps.item;

/** The folder of the cache: in the nearest node_modules, from here upwards. */
async function folderUp(): Promise<string | undefined> {
	for (let at = process.cwd(); ; at = dirname(at)) {
		const modules = join(at, 'node_modules');
		const there = await access(modules).then(
			() => true,
			() => false
		);
		if (there) return join(modules, '.cache', 'crossread');
		if (dirname(at) === at) return undefined;
	}
}

async function fromDisk(key: string): Promise<Drawn | undefined> {
	try {
		const at = await (folder ??= folderUp());
		if (!at) return undefined;
		const { id: _, ...drawn } = v.parse(MAPS, {
			id: 'kept',
			...JSON.parse(await readFile(join(at, `${key}.json`), 'utf8'))
		});
		return drawn;
	} catch {
		return undefined;
	}
}

/** Written aside and moved, so that who reads at the same time meets a whole file. */
async function toDisk(key: string, made: Drawn): Promise<void> {
	try {
		const at = await (folder ??= folderUp());
		if (!at) return;
		const file = join(at, `${key}.json`);
		await mkdir(at, { recursive: true });
		await writeFile(`${file}.${process.pid}`, JSON.stringify(made));
		await rename(`${file}.${process.pid}`, file);
	} catch {
		// A folder that cannot be written keeps nothing: the map is made again next time.
	}
}
