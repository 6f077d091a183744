/** Whatever folder stands among the lessons is compiled, exported and built, without a list of them anywhere. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildLessons } from '../../../scripts/lessons.ts';
import { lessonsOf } from '../../../scripts/site.ts';
import { crossread, filesIn } from '../cli/commands.ts';
import { ferryFolder } from '../../fixtures/ferry.ts';
import packageJson from '../../../package.json' with { type: 'json' };

const ours = fileURLToPath(new URL('../../../src/lessons', import.meta.url));
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lessons-'));
	await cp(ours, join(folder, 'lessons'), { recursive: true });
	// By its name it comes before ours.
	await cp(ferryFolder, join(folder, 'lessons/a-ferry'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

it('compiles each to a module, and the package exports it by its name', async () => {
	const out = join(folder, 'modules');
	await buildLessons(join(folder, 'lessons'), out);
	expect(await filesIn(out)).toEqual(expect.arrayContaining(['ferry.d.ts', 'ferry.js', 'zhanaozen.js']));
	const { default: lesson } = (await import(pathToFileURL(join(out, 'ferry.js')).href)) as {
		default: { title: string };
	};
	expect(lesson.title).toBe('The ferry at Norrvik');
	expect(packageJson.exports['./lessons/*'].default).toBe('./dist/lessons/*.js');
	expect(JSON.stringify({ ...packageJson, description: '' })).not.toContain('zhanaozen');
});

it('builds them into one site, the first lesson at its root', async () => {
	const lessons = await lessonsOf(join(folder, 'lessons'));
	expect(lessons.map((path) => path.replaceAll('\\', '/').split('/').at(-1))).toEqual([
		'zhanaozen',
		...(await filesIn(join(folder, 'lessons')))
			.map((path) => path.split('/')[0]!)
			.filter((name, at, all) => name !== 'zhanaozen' && all.indexOf(name) === at)
			.sort()
	]);
	const out = join(folder, 'site');
	expect(await crossread(['build', ...lessons, '-o', out, '--no-offline'])).toMatchObject({ code: 0 });
	expect(await readFile(join(out, 'ferry/index.html'), 'utf8')).toContain('<h1>The ferry at Norrvik</h1>');
	expect(await readFile(join(out, 'index.html'), 'utf8')).toContain(
		'<a href="ferry/">The ferry at Norrvik</a>'
	);
});
