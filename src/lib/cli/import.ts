/** `crossread import`: what authors have, added to a lesson folder. */
import { join } from 'node:path';
import { ImportProblem, importInto } from '../import/index.ts';
import { EXIT, progress, requireFolder, WrongUse, writeWhole, type Io } from './io.ts';

export interface ImportOptions {
	dryRun?: boolean;
	source?: unknown;
	claimant?: unknown;
}

/** @throws {WrongUse} where a file cannot be read, added to or written */
export async function importFiles(
	folder: string,
	files: readonly string[],
	{ dryRun = false, source, claimant }: ImportOptions,
	io: Io
): Promise<number> {
	await requireFolder(folder);
	const text = (value: unknown) => (value === undefined ? undefined : String(value));
	const line = progress(io);
	try {
		const imported = await importInto(
			folder,
			files,
			{ source: text(source), claimant: text(claimant) },
			(done) => line.say(done)
		);
		if (!dryRun) for (const [file, content] of imported.files) await writeWhole(join(folder, file), content);
		const written = [...imported.files.keys()].join(', ') || 'nothing';
		line.end();
		io.out(`${[...imported.lines, dryRun ? `would write ${written}` : `wrote ${written}`].join('\n')}\n`);
		return EXIT.clean;
	} catch (error) {
		line.end();
		throw error instanceof ImportProblem ? new WrongUse(error.message) : error;
	}
}
