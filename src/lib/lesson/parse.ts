import * as v from 'valibot';
import { LessonError, type Problem } from './problem.ts';
import { lessonProblems } from './rules.ts';
import { LessonSchema, SCHEMA_VERSION, type Lesson } from './schema.ts';

/**
 * Reads a compiled lesson: the value of `lesson.json`, parsed.
 *
 * @throws {LessonError} with every problem found, in `issues`.
 */
export function parseLesson(input: unknown): Lesson {
	const version = (input as { schemaVersion?: unknown } | null)?.schemaVersion;
	if (typeof version === 'number' && version > SCHEMA_VERSION)
		throw new LessonError([
			{
				path: 'schemaVersion',
				message: `the lesson is of version ${version}, this crossread reads up to ${SCHEMA_VERSION}; install a newer crossread`
			}
		]);
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
	if (issue.type === 'strict_object' && issue.expected === 'never')
		return `unknown key; no such key is known here`;
	if (issue.received === 'undefined') return 'is missing';
	if (issue.kind === 'schema') return `is ${issue.received}; expected ${issue.expected}`;
	return issue.message;
}
