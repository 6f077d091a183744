/** Lesson folder → `Lesson`, or every problem at once. Node only: nothing outside `compiler/` and `cli/` imports it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseLesson, schemaProblems } from '../lesson/parse.ts';
import { LessonError, type Problem } from '../lesson/problem.ts';
import {
	ClaimSchema,
	CslSchema,
	EventSchema,
	LessonSchema,
	ReadingSchema,
	SCHEMA_VERSION,
	type Lesson
} from '../lesson/schema.ts';
import { DataFile, parsePath } from './data-file.ts';
import { parseNarrative, type Narrative } from './narrative.ts';
import { unclaimedNumeral } from './numerals.ts';

export { LessonError, describeProblem, type Problem } from '../lesson/problem.ts';
export type { Lesson } from '../lesson/schema.ts';

const {
	schemaVersion: _version,
	sources: _sources,
	events: _events,
	claims: _claims,
	steps: _steps,
	...own
} = LessonSchema.entries;

/** lesson.yaml: what is said once of the whole lesson, and beside each source how it was read. */
const LessonFileSchema = v.strictObject({ ...own, sources: v.record(v.string(), ReadingSchema) });

/** The texts of lesson.yaml in which a figure without its claim would stand alone. */
const proseKeys = ['title', 'question', 'introduction', 'contentNote'] as const;

/**
 * Compiles the lesson in a folder.
 *
 * @param folder path of the lesson folder
 * @throws {LessonError} with all problems, each with its file, and its line where the file could be read
 */
export async function compileLesson(folder: string): Promise<Lesson> {
	const problems: Problem[] = [];
	const read = async (file: string): Promise<string | undefined> => {
		try {
			return await readFile(join(folder, file), 'utf8');
		} catch (error) {
			const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
			problems.push({ file, path: '', message: missing ? 'the file is missing' : String(error) });
			return undefined;
		}
	};
	const load = async <S extends v.GenericSchema>(
		file: string,
		schema: S
	): Promise<{ data: DataFile; value?: v.InferOutput<S> } | undefined> => {
		const text = await read(file);
		if (text === undefined) return undefined;
		const data = new DataFile(file, text);
		problems.push(...data.problems);
		if (data.problems.length) return { data };
		const result = v.safeParse(schema, data.value);
		if (result.success) return { data, value: result.output };
		problems.push(...schemaProblems(result.issues).map((problem) => data.place(problem)));
		return { data };
	};

	// One after the other, so that problems come in the same order each time.
	const lesson = await load('lesson.yaml', LessonFileSchema);
	const sources = await load('sources.json', v.array(CslSchema));
	const events = await load('events.yaml', v.array(EventSchema));
	const claims = await load('claims.yaml', v.array(ClaimSchema));
	const narrativeText = await read('narrative.md');
	const narrative = narrativeText === undefined ? undefined : parseNarrative('narrative.md', narrativeText);
	if (narrative) problems.push(...narrative.problems);
	if (lesson?.value)
		for (const key of proseKeys) {
			const numeral = unclaimedNumeral(lesson.value[key]);
			if (numeral) problems.push(lesson.data.place({ path: key, message: uncited(numeral) }));
		}
	if (problems.length || !lesson?.value || !sources?.value || !events?.value || !claims?.value || !narrative)
		throw new LessonError(problems);

	const { sources: readings, ...rest } = lesson.value;
	const joined = sources.value.flatMap((item, index) => {
		const reading = readings[item.id];
		if (reading) return [{ ...item, ...reading }];
		problems.push(
			sources.data.place({
				path: `[${index}].id`,
				message: `lesson.yaml does not say under sources how "${item.id}" was read`
			})
		);
		return [];
	});
	for (const id of Object.keys(readings))
		if (!sources.value.some((item) => item.id === id))
			problems.push(
				lesson.data.place({ path: `sources.${id}`, message: `there is no "${id}" in sources.json` })
			);
	if (problems.length) throw new LessonError(problems);

	const files = {
		lesson: lesson.data,
		sources: sources.data,
		events: events.data,
		claims: claims.data,
		narrative
	};
	try {
		return parseLesson({
			schemaVersion: SCHEMA_VERSION,
			...rest,
			sources: joined,
			events: events.value,
			claims: claims.value,
			steps: narrative.steps
		});
	} catch (error) {
		if (!(error instanceof LessonError)) throw error;
		throw new LessonError(error.issues.map((problem) => placeInFiles(problem, files)));
	}
}

function uncited(numeral: string): string {
	return `the number ${numeral} stands alone; write it as [${numeral}]{claim=id}, or in words if it counts nothing`;
}

/** A path of the lesson, `claims[1].claimant`, as the place in the file that it came from. */
function placeInFiles(
	problem: Problem,
	files: Record<'lesson' | 'sources' | 'events' | 'claims', DataFile> & { narrative: Narrative }
): Problem {
	const [first, ...rest] = parsePath(problem.path);
	switch (first) {
		case 'sources':
		case 'events':
		case 'claims':
			return files[first].place(problem, rest);
		case 'steps':
			return files.narrative.place(problem, rest);
		default:
			return files.lesson.place(problem);
	}
}
