import * as v from 'valibot';
import { LessonError, type Problem } from './problem.ts';
import { lessonProblems } from './rules/index.ts';
import { LessonSchema, type Lesson } from './schema.ts';
import { versionProblem } from './version.ts';

/**
 * Reads a compiled lesson: the value of `lesson.json`, parsed.
 *
 * @throws {LessonError} with every problem found, in `issues`.
 */
export function parseLesson(input: unknown): Lesson {
	const outdated = versionProblem(input);
	if (outdated) throw new LessonError([outdated]);
	const result = v.safeParse(LessonSchema, input);
	if (!result.success) throw new LessonError(schemaProblems(result.issues));
	const problems = lessonProblems(result.output);
	if (problems.length) throw new LessonError(problems);
	return result.output;
}

/** valibot's issues as sentences with the path of the record. */
export function schemaProblems(issues: readonly v.BaseIssue<unknown>[]): Problem[] {
	return issues.map((issue) => ({ path: dotPath(issue), message: sentence(issue) }));
}

function dotPath(issue: v.BaseIssue<unknown>): string {
	return (issue.path ?? []).reduce((path, { key }) => {
		if (typeof key === 'number') return `${path}[${key}]`;
		return path ? `${path}.${String(key)}` : String(key);
	}, '');
}

function sentence(issue: v.BaseIssue<unknown>): string {
	if (issue.kind !== 'schema' || issue.message.startsWith('unknown key') || issue.message.startsWith('must'))
		return issue.message;
	if (issue.received === 'undefined') return 'is missing';
	return `is ${shorten(issue.received)}; expected ${plain(issue.expected ?? 'something else')}`;
}

/** A value as a sentence quotes it: 10 MB of it are not read by anybody. */
function shorten(value: string): string {
	return value.length > 80 ? `${value.slice(0, 77)}…` : value;
}

/** `("a" | "b" | "c")` → `"a", "b" or "c"` */
function plain(expected: string): string {
	const options = expected.replace(/^\((.*)\)$/, '$1').split(' | ');
	if (options.length === 1) return options[0] === 'Array' ? 'a list' : expected;
	return `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}
