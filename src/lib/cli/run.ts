/** The commands, apart from the process they run in: arguments in, text and an exit code out. */
import { cac, type CAC } from 'cac';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FILES } from '../compiler/authored.ts';
import { compileLesson, describeProblem, LessonError, type Lesson, type Problem } from '../compiler/index.ts';

export interface Io {
	/** Writes to standard output. */
	out(text: string): void;
	/** Writes to standard error. */
	err(text: string): void;
	/** The version that `--version` prints. */
	version: string;
}

/** What the exit code says. */
export const EXIT = { clean: 0, problems: 1, wrongUse: 2 } as const;

/** A call that cannot be carried out as it was written. */
class WrongUse extends Error {}

const filesOf = (files: Record<string, string>) =>
	Object.entries(files)
		.map(([file, holds]) => `  ${file.padEnd(20)}${holds}`)
		.join('\n');

const FOLDER = `
A lesson folder holds
${filesOf(FILES.required)}
and, where the lesson has them,
${filesOf(FILES.optional)}`;

const CODES = `
Exit codes
  0  the lesson is clean
  1  the lesson has problems; all of them are printed, each with file, line and what to do
  2  the command was used wrongly, or a file could not be written`;

/**
 * Runs one command line.
 *
 * @param args without the program's own name: `['check', 'my-lesson']`
 * @returns the exit code
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
	const cli = commands(io);
	try {
		cli.parse(['node', 'crossread', ...joined(args)], { run: false });
		// The library prints help and version itself, to standard output.
		if (cli.options.help || cli.options.version) return EXIT.clean;
		if (!cli.matchedCommand) {
			const [word] = cli.args;
			throw new WrongUse(word === undefined ? 'Name a command.' : `There is no command "${word}".`);
		}
		if (cli.args.length > 1) throw new WrongUse(`Name one folder, not ${cli.args.length}.`);
		return (await cli.runMatchedCommand()) as number;
	} catch (error) {
		const { message, name } = error as Error;
		if (!(error instanceof WrongUse) && name !== 'CACError') throw error;
		io.err(`${message}\nSee crossread --help.\n`);
		return EXIT.wrongUse;
	}
}

/** `-o -` as `--output=-`: the library takes a lone dash for the next option. */
function joined(args: readonly string[]): string[] {
	const isOutput = (arg: string | undefined) => arg === '-o' || arg === '--output';
	return args.flatMap((arg, i) => {
		if (arg === '-' && isOutput(args[i - 1])) return [];
		return isOutput(arg) && args[i + 1] === '-' ? ['--output=-'] : [arg];
	});
}

function commands(io: Io): CAC {
	const cli = cac('crossread');
	cli
		.command('check <folder>', 'Read a lesson folder and print everything that is wrong with it')
		.option('--json', 'Print one JSON document: { ok, problems, counts }')
		.example('crossread check lessons/zhanaozen')
		.example('crossread check lessons/zhanaozen --json')
		.action((folder: string, { json }: { json?: boolean }) => check(folder, Boolean(json), io));
	cli
		.command('compile <folder>', 'Compile a lesson folder into one JSON file')
		.option('-o, --output <file>', 'The file to write; - for standard output')
		.example('crossread compile lessons/zhanaozen -o zhanaozen.json')
		.action((folder: string, { output }: { output?: unknown }) => compile(folder, output, io));
	cli.help((sections) => [...sections, { body: FOLDER }, { body: CODES }]);
	cli.version(io.version);
	return cli;
}

async function check(folder: string, json: boolean, io: Io): Promise<number> {
	const { lesson, problems } = await read(folder);
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
	else tell(folder, problems, io);
	return lesson ? EXIT.clean : EXIT.problems;
}

async function compile(folder: string, output: unknown, io: Io): Promise<number> {
	if (typeof output !== 'string' && typeof output !== 'number')
		throw new WrongUse('Say where to write the lesson: -o FILE, or -o - for standard output.');
	const { lesson, problems } = await read(folder);
	if (!lesson) {
		tell(folder, problems, io);
		return EXIT.problems;
	}
	const text = `${JSON.stringify(lesson, null, '\t')}\n`;
	if (output === '-') io.out(text);
	else await write(String(output), text);
	return EXIT.clean;
}

async function read(folder: string): Promise<{ lesson?: Lesson; problems: readonly Problem[] }> {
	const found = await stat(folder).catch(() => undefined);
	if (!found) throw new WrongUse(`There is no folder "${folder}".`);
	if (!found.isDirectory()) throw new WrongUse(`"${folder}" is not a folder.`);
	try {
		return { lesson: await compileLesson(folder), problems: [] };
	} catch (error) {
		if (!(error instanceof LessonError)) throw error;
		return { problems: error.issues };
	}
}

function tell(folder: string, problems: readonly Problem[], io: Io): void {
	const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
	io.err(`${problems.map(describeProblem).join('\n')}\n${folder}: ${count}\n`);
}

/** All of the file or none of it: written beside its place, then put there. */
async function write(file: string, text: string): Promise<void> {
	const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
	try {
		await writeFile(draft, text);
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true });
		throw new WrongUse(`Cannot write "${file}" (${(error as NodeJS.ErrnoException).code}).`);
	}
}
