/** One plain module for each lesson folder: `src/lib/lessons/<id>.js` and its `.d.ts`. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileLesson } from '../src/lib/compiler/index.ts';

export async function buildLessons(from: string, out: string): Promise<void> {
	const lessons = await Promise.all((await readdir(from)).map((folder) => compileLesson(join(from, folder))));
	// Only now: while a lesson has problems, what was built of it before stays.
	await mkdir(out, { recursive: true });
	const written = await Promise.all(
		lessons.map(async (lesson) => {
			const [code, types] = [`${lesson.id}.js`, `${lesson.id}.d.ts`];
			const data = JSON.stringify(lesson, null, '\t');
			await writeFile(
				join(out, code),
				`/** @type {import('../lesson/schema.js').Lesson} */\nexport default ${data};\n`
			);
			await writeFile(
				join(out, types),
				`import type { Lesson } from '../lesson/schema.js';\ndeclare const lesson: Lesson;\nexport default lesson;\n`
			);
			return [code, types];
		})
	);
	const kept = new Set(written.flat());
	for (const file of await readdir(out)) if (!kept.has(file)) await rm(join(out, file));
}
