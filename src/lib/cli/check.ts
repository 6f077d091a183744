import { EXIT, read, tell, warn, type Io } from './io.ts';

export interface CheckOptions {
	json?: boolean;
	/** Whether a warning is a failure. */
	strict?: boolean;
}

/** Reads a lesson folder and prints all that is wrong with it, and what may not be meant. */
export async function check(folder: string, { json, strict }: CheckOptions, io: Io): Promise<number> {
	const reading = await read(folder, io);
	const { lesson, problems, warnings } = reading;
	const counts = lesson && {
		steps: lesson.steps.length,
		claims: lesson.claims.length,
		sources: lesson.sources.length
	};
	const ok = Boolean(lesson) && !(strict && warnings.length);
	if (json) io.out(`${JSON.stringify({ ok, problems, warnings, counts }, null, '\t')}\n`);
	else {
		if (!lesson) tell(reading, io);
		if (warnings.length) warn(reading, io);
		if (counts)
			io.out(
				`${folder}: no problems in ${counts.steps} steps, ${counts.claims} claims and ${counts.sources} sources\n`
			);
	}
	return ok ? EXIT.clean : EXIT.problems;
}
