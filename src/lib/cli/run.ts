/** The commands, apart from the process they run in: arguments in, text and an exit code out. */
import { cac, type CAC } from 'cac';
import type { BuildOptions } from './build.ts';
import type { CheckOptions } from './check.ts';
import type { DevOptions } from './dev.ts';
import { CODES, FOLDER, IMPORT_HELP, SYNTAX } from './help.ts';
import type { ImportOptions } from './import.ts';
import { EXIT, WrongUse, type Io } from './io.ts';

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
		const command = cli.matchedCommand;
		if (!command) {
			const [word] = cli.args;
			throw new WrongUse(word === undefined ? 'Name a command.' : `There is no command "${word}".`);
		}
		// The library leaves out what a command has no place for.
		if (cli.args.length > 1 && !command.args.some(({ variadic }) => variadic))
			throw new WrongUse(`Name one folder, not ${cli.args.length}.`);
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

/** Each command is loaded when it is called: one does not wait for what another needs. */
function commands(io: Io): CAC {
	const cli = cac('crossread');
	cli
		.command('init <folder>', 'Write a small lesson to begin with, into a new or empty folder')
		.example('crossread init my-lesson')
		.action(async (folder: string) => (await import('./init.ts')).init(folder, io));
	cli
		.command('dev <...folders>', 'Show the lessons in a browser, and again whenever a file is saved')
		.option('--port <number>', 'The port of this machine to serve on; default: 4173, or one that is free')
		.example('crossread dev my-lesson')
		.action(async (folders: string[], options: DevOptions) =>
			(await import('./dev.ts')).dev(folders, options, io)
		);
	cli
		.command('check <folder>', 'Read a lesson folder and print everything that is wrong with it')
		.option('--json', 'Print one JSON document: { ok, problems, warnings, counts }')
		.option('--strict', 'Let warnings fail too')
		.example('crossread check my-lesson')
		.example('crossread check my-lesson --json')
		.action(async (folder: string, options: CheckOptions) =>
			(await import('./check.ts')).check(folder, options, io)
		);
	cli
		.command('build <...folders>', 'Write the whole site of one or more lessons: pages for any web server')
		.option('-o, --output <folder>', 'The folder to write: new, empty, or written by this command before')
		.option('--site-url <address>', 'Where the site will stand, for what needs it (or set SITE_URL)')
		.option('--cors', 'The server lets any page read its files, so that frames have the typefaces too')
		.option('--no-offline', 'Leave out offline/ID.html, each lesson as one file for a double click')
		.option('--compress', 'Write a .br and a .gz beside each text, for servers that send these')
		.example('crossread build my-lesson -o site')
		.example('crossread build my-lesson another -o site --site-url https://school.example/history/')
		.action(async (folders: string[], options: BuildOptions) =>
			(await import('./build.ts')).build(folders, options, io)
		);
	cli
		.command('compile <folder>', 'Compile a lesson folder into one JSON file')
		.option('-o, --output <file>', 'The file to write; - for standard output')
		.example('crossread compile my-lesson -o lesson.json')
		.action(async (folder: string, { output }: { output?: unknown }) =>
			(await import('./compile.ts')).compile(folder, output, io)
		);
	cli
		.command('import <folder> [...files]', 'Add what you have, a bibliography or a sheet, to a lesson folder')
		.option('--source <key>', 'The source of which the sheets are: its citation key')
		.option('--claimant <id>', 'The actor who states every figure of the sheets')
		.option('--dry-run', 'Print what would be done, and write nothing')
		.example('crossread import my-lesson library.bib')
		.example('crossread import my-lesson timeline.csv --dry-run')
		.action(async (folder: string, files: string[], options: ImportOptions) =>
			(await import('./import.ts')).importFiles(folder, files, options, io)
		);
	cli.help((sections) => [
		...sections,
		...(cli.matchedCommand?.name === 'import' ? [{ body: IMPORT_HELP }] : []),
		{ body: FOLDER },
		{ body: SYNTAX },
		{ body: CODES }
	]);
	cli.version(io.version);
	return cli;
}
