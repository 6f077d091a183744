import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, EXIT, read, tell, WrongUse, type Io } from './io.ts';

/** Compiles a lesson folder into one JSON file; `-` is standard output. */
export async function compile(folder: string, output: unknown, io: Io): Promise<number> {
	if (typeof output !== 'string' && typeof output !== 'number')
		throw new WrongUse('Say where to write the lesson: -o FILE, or -o - for standard output.');
	const reading = await read(folder);
	if (!reading.lesson) {
		tell(reading, io);
		return EXIT.problems;
	}
	const text = `${JSON.stringify(reading.lesson, null, '\t')}\n`;
	if (output === '-') io.out(text);
	else await write(String(output), text);
	return EXIT.clean;
}

/** All of the file or none of it: written beside its place, then put there. */
async function write(file: string, text: string): Promise<void> {
	const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
	try {
		await writeFile(draft, text);
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true });
		throw new WrongUse(`Cannot write "${file}" (${codeOf(error)}).`);
	}
}
