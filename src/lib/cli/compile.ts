import { EXIT, read, tell, WrongUse, writeWhole, type Io } from './io.ts';

/** Compiles a lesson folder into one JSON file; `-` is standard output. */
export async function compile(folder: string, output: unknown, io: Io): Promise<number> {
	if (typeof output !== 'string' && typeof output !== 'number')
		throw new WrongUse('Say where to write the lesson: -o FILE, or -o - for standard output.');
	const reading = await read(folder, io);
	if (!reading.lesson) {
		tell(reading, io);
		return EXIT.problems;
	}
	const text = `${JSON.stringify(reading.lesson, null, '\t')}\n`;
	if (output === '-') io.out(text);
	else await writeWhole(String(output), text);
	return EXIT.clean;
}
