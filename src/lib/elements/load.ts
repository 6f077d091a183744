import { LessonError, type Problem } from '../lesson/problem.ts';
import type { Lesson } from '../lesson/schema.ts';
import { versionProblem } from '../lesson/version.ts';

/** One problem, without its place in a file. */
const failure = (path: string, message: string) => new LessonError([{ path, message }]);

/**
 * A lesson as an element was given it: an object by script, or JSON in the attribute; undefined for neither.
 *
 * @throws {LessonError} for a text that is no JSON, such as the `[object Object]` that a framework writes when it sets
 *   an object on an element not yet defined
 */
export function givenLesson(given: unknown): unknown {
	if (typeof given !== 'string') return given ?? undefined;
	if (!given.trim()) return undefined;
	try {
		return JSON.parse(given) as unknown;
	} catch {
		throw failure(
			'lesson',
			`“${given.length > 40 ? `${given.slice(0, 39)}…` : given}” is no JSON; set the property lesson, or src`
		);
	}
}

/** @throws {LessonError} for an answer that is no success or no JSON, or none at all */
export async function fetchedLesson(src: string, signal: AbortSignal): Promise<unknown> {
	try {
		const response = await fetch(src, { signal });
		if (response.ok) return (await response.json()) as unknown;
		throw failure('src', `${src}: the server answered ${response.status}`);
	} catch (error) {
		if (error instanceof LessonError) throw error;
		throw failure('src', `${src}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/**
 * A lesson of a version that is known here. Its shape is not checked: the compiler did, and what is wrong all the same
 * shows when it is drawn.
 *
 * @throws {LessonError} for a later version, and with every problem for what has no version at all
 */
export async function readable(input: unknown): Promise<Lesson> {
	const outdated = versionProblem(input);
	if (outdated) throw new LessonError([outdated]);
	if (typeof (input as Partial<Lesson> | null)?.schemaVersion === 'number') return input as Lesson;
	throw new LessonError(await problemsOf(input));
}

/** Why a lesson could not be drawn: its problems, or what was thrown where it has none that we know. */
export async function explain(input: unknown, thrown: unknown): Promise<LessonError> {
	const problems = await problemsOf(input);
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	return problems.length ? new LessonError(problems) : failure('', message);
}

/** The full check stands beside the script that elements come in; where it was not copied along, less can be said. */
async function problemsOf(input: unknown): Promise<readonly Problem[]> {
	const check = await import('./check.ts').catch(() => undefined);
	return (
		check?.problemsOf(input) ?? [
			{ path: '', message: 'it can’t be shown, and check.js, which would say why, was not found' }
		]
	);
}
