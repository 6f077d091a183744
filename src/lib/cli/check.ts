import { EXIT, read, tell, type Io } from './io.ts';

/** Reads a lesson folder and prints all that is wrong with it. */
export async function check(folder: string, json: boolean, io: Io): Promise<number> {
	const reading = await read(folder);
	const { lesson, problems } = reading;
	const counts = lesson && {
		steps: lesson.steps.length,
		claims: lesson.claims.length,
		sources: lesson.sources.length
	};
	if (json) io.out(`${JSON.stringify({ ok: Boolean(lesson), problems, counts }, null, '\t')}\n`);
	else if (counts)
		io.out(
			`${folder}: no problems in ${counts.steps} steps, ${counts.claims} claims and ${counts.sources} sources\n`
		);
	else tell(reading, io);
	return lesson ? EXIT.clean : EXIT.problems;
}
