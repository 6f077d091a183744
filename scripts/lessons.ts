/** One plain module for each lesson folder: `src/lib/lessons/<id>.js` and its `.d.ts`. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileLesson } from '../src/lib/compiler/index.ts';

export async function buildLessons(from: string, out: string): Promise<void> {
	await rm(out, { recursive: true, force: true });
	await mkdir(out, { recursive: true });
	for (const folder of await readdir(from)) {
		const lesson = await compileLesson(join(from, folder));
		const data = JSON.stringify(lesson, null, '\t');
		await writeFile(
			join(out, `${lesson.id}.js`),
			`/** @type {import('../lesson/schema.js').Lesson} */\nexport default ${data};\n`
		);
		await writeFile(
			join(out, `${lesson.id}.d.ts`),
			`import type { Lesson } from '../lesson/schema.js';\ndeclare const lesson: Lesson;\nexport default lesson;\n`
		);
	}
}
