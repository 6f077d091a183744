/** What all commands share: where they write, what their exit codes say, how a lesson folder is read and told of. */
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { compileLesson, describeProblem, LessonError, type Lesson, type Problem } from '../compiler/index.ts';

/** What draws pages, and the files that it needs: parts of the package that are built beside the commands. */
export interface Kit {
	/** The pages and files of a site; loaded by the commands that draw. */
	site(): Promise<typeof import('../site/index.ts')>;
	/** The folder of the pages' stylesheets, scripts and typefaces, with their `manifest.json`. */
	assets: string;
	/** The folder of the JSON Schemas of a lesson's files. */
	schemas: string;
	/** The folder of the lesson that `init` writes. */
	template: string;
}

export interface Io {
	/** Writes to standard output. */
	out(text: string): void;
	/** Writes to standard error. */
	err(text: string): void;
	/** Whether somebody watches standard error, so that progress is worth a line. */
	terminal: boolean;
	/** The version that `--version` prints. */
	version: string;
	kit: Kit;
	/** The address at which a site will stand, where the environment names one (SITE_URL). */
	siteUrl: string | undefined;
	/** Settles when the program is asked to end, by Ctrl+C or by a signal; only a command that waits for it asks. */
	ended(): Promise<void>;
}

/** What the exit code says. */
export const EXIT = { clean: 0, problems: 1, wrongUse: 2 } as const;

/** A call that cannot be carried out as it was written. */
export class WrongUse extends Error {}

/** A lesson folder as it was read: its lesson, or what is wrong with it. */
export interface Reading {
	folder: string;
	lesson?: Lesson;
	problems: readonly Problem[];
	/** What compiles and may not be meant. */
	warnings: readonly Problem[];
}

/** @throws {WrongUse} where there is no such folder */
export async function read(folder: string, io: Io): Promise<Reading> {
	await requireFolder(folder);
	const warnings: Problem[] = [];
	const line = progress(io);
	line.say(`reading ${folder}`);
	try {
		const lesson = await compileLesson(folder, { onwarning: (warning) => warnings.push(warning) });
		return { folder, lesson, problems: [], warnings };
	} catch (error) {
		if (!(error instanceof LessonError)) throw error;
		return { folder, problems: error.issues, warnings };
	} finally {
		line.end();
	}
}

/** @throws {WrongUse} where there is no such folder */
export async function requireFolder(folder: string): Promise<void> {
	const found = await stat(folder).catch(() => undefined);
	if (!found) throw new WrongUse(`There is no folder "${folder}".`);
	if (!found.isDirectory()) throw new WrongUse(`"${folder}" is not a folder.`);
}

/**
 * The folders that a command was given, each once, in their order.
 *
 * @throws {WrongUse} where none is named, or one is not there
 */
export async function lessonFolders(named: readonly string[]): Promise<string[]> {
	if (!named.length) throw new WrongUse('Name a lesson folder.');
	const found = new Map<string, string>();
	for (const folder of named) {
		await requireFolder(folder);
		const real = await realpath(folder);
		if (!found.has(real)) found.set(real, folder);
	}
	return [...found.values()];
}

/** Prints every problem of a folder to standard error, a line each, then how many. */
export function tell({ folder, problems }: Pick<Reading, 'folder' | 'problems'>, io: Pick<Io, 'err'>): void {
	const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
	io.err(`${problems.map(describeProblem).join('\n')}\n${folder}: ${count}\n`);
}

/** Prints every warning of a folder to standard error, a line each, then how many. */
export function warn({ folder, warnings }: Reading, io: Pick<Io, 'err'>): void {
	const count = warnings.length === 1 ? 'one warning' : `${warnings.length} warnings`;
	io.err(`${warnings.map((one) => `warning: ${describeProblem(one)}`).join('\n')}\n${folder}: ${count}\n`);
}

/** One line on standard error that is written over while work goes on; nothing where nobody watches. */
export function progress(io: Io): { say(text: string): void; end(): void } {
	if (!io.terminal) return { say: () => {}, end: () => {} };
	const clear = '\r\u001b[K';
	return { say: (text) => io.err(clear + text), end: () => io.err(clear) };
}

/** A number of bytes as people read it: "1.8 MB". */
export function size(bytes: number): string {
	return bytes < 999_500 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What the system says of a file that cannot be read or written. */
export function codeOf(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	return code ?? message;
}

/**
 * Writes all of a file or none of it: beside its place, then put there.
 *
 * @throws {WrongUse} where it cannot be written
 */
export async function writeWhole(file: string, text: string): Promise<void> {
	const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
	try {
		await writeFile(draft, text);
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true });
		throw new WrongUse(`Cannot write "${file}" (${codeOf(error)}).`);
	}
}
