import * as v from 'valibot';
import { KNOWN_HERE, unknownWord } from './atoms.ts';
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

/**
 * valibot's issues as sentences with the path of the record.
 *
 * @param listed lists of what is known that messages have given already; each stands in one message only
 */
export function schemaProblems(
	issues: readonly v.BaseIssue<unknown>[],
	listed: Set<string> = new Set()
): Problem[] {
	return issues.map((issue) => {
		const [said = '', list] = sentence(issue).split(KNOWN_HERE);
		const again = list !== undefined && listed.has(list);
		if (list !== undefined) listed.add(list);
		const message = list === undefined || again ? said : said + KNOWN_HERE + list;
		return { path: dotPath(issue), message };
	});
}

function dotPath(issue: v.BaseIssue<unknown>): string {
	return (issue.path ?? []).reduce((path, { key }) => {
		if (typeof key === 'number') return `${path}[${key}]`;
		return path ? `${path}.${String(key)}` : String(key);
	}, '');
}

function sentence(issue: v.BaseIssue<unknown>): string {
	const { kind, message, type, expected, received, input } = issue;
	if (kind === 'schema' && received === 'undefined') return 'is missing';
	if (type === 'min_length' && message.startsWith('Invalid')) return 'must not be empty';
	if (kind !== 'schema' || message.startsWith('unknown key') || message.startsWith('must')) return message;
	const options = optionsOf(expected ?? 'something else');
	if (options.length > 1 && typeof input === 'string')
		return unknownWord(
			`is ${shorten(received)}`,
			input,
			options.map((option) => option.replace(/^"(.*)"$/, '$1'))
		);
	if (expected === 'string' && ['number', 'boolean'].includes(typeof input))
		return `is ${shorten(received)} and no text; put it in quotes`;
	if (expected === 'number' && typeof input === 'string') return notANumber(input, received);
	return `is ${shorten(received)}; expected ${plain(options)}`;
}

/** `"1,300"` or `'12'` where a number is due: how it is written. */
function notANumber(input: string, received: string): string {
	const digits = input.replace(/(?<=\d)[,.\u00a0\u202f ](?=\d{3}(?!\d))/g, '');
	return /^\d+(\.\d+)?$/.test(digits)
		? `is the text ${shorten(received)}; write the number: ${digits}`
		: `is ${shorten(received)}; expected number`;
}

/** A value as a sentence quotes it: 10 MB of it are not read by anybody. */
function shorten(value: string): string {
	return value.length > 80 ? `${value.slice(0, 77)}…` : value;
}

/** `("a" | "b" | "c")` → its three */
const optionsOf = (expected: string): string[] => expected.replace(/^\((.*)\)$/, '$1').split(' | ');

function plain(options: readonly string[]): string {
	if (options.length === 1) return options[0] === 'Array' ? 'a list' : options[0]!;
	return `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}
