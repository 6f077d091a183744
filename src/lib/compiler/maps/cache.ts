/**
 * Prepared maps are kept, since to prepare one takes about a second: in memory for who compiles again and again, and in
 * `node_modules/.cache/crossread` of the folder where the compiler runs. That folder is its owner's alone, where a
 * temporary one may be written by anybody, and it goes with `node_modules`. Without one nothing is kept on disk.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { LessonSchema, type PreparedMap } from '../../lesson/schema.ts';

type Drawn = Omit<PreparedMap, 'id' | 'title' | 'date'>;

const inMemory = new Map<string, Promise<Drawn>>();

/** What was prepared of the same inputs by the same code, or is prepared now. A broken entry is as good as none. */
export async function cached(inputs: unknown, prepare: () => Promise<Drawn>): Promise<Drawn> {
	const key = createHash('sha256')
		.update(await code)
		.update(JSON.stringify(inputs))
		.digest('hex');
	const known = inMemory.get(key);
	if (known) return known;
	const fresh = fromDisk(key).then(async (kept) => {
		if (kept) return kept;
		const made = await prepare();
		await toDisk(key, made);
		return made;
	});
	inMemory.set(key, fresh);
	fresh.catch(() => inMemory.delete(key));
	return fresh;
}

/** The text of the modules that prepare a map, and the version of the data: what is made hangs on both. */
const code = (async () => {
	const here = fileURLToPath(new URL('.', import.meta.url));
	const files = (await readdir(here)).filter((file) => /\.[jt]s$/.test(file)).sort();
	const texts = await Promise.all(files.map((file) => readFile(join(here, file), 'utf8')));
	return texts.join('\0');
})();

const MAPS = LessonSchema.entries.maps.item;

/** The folder of the cache: in the nearest node_modules, from here upwards. */
const folder = (async () => {
	for (let at = process.cwd(); ; at = dirname(at)) {
		const modules = join(at, 'node_modules');
		if (
			await access(modules).then(
				() => true,
				() => false
			)
		)
			return join(modules, '.cache', 'crossread');
		if (dirname(at) === at) return undefined;
	}
})();

async function fromDisk(key: string): Promise<Drawn | undefined> {
	const at = await folder;
	if (!at) return undefined;
	try {
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
	const at = await folder;
	if (!at) return;
	const file = join(at, `${key}.json`);
	try {
		await mkdir(at, { recursive: true });
		await writeFile(`${file}.${process.pid}`, JSON.stringify(made));
		await rename(`${file}.${process.pid}`, file);
	} catch {
		// A folder that cannot be written keeps nothing: the map is made again next time.
	}
}
