/** Reading the files of a lesson folder, whatever they turn out to be. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../lesson/problem.ts';

/** The largest file that is read, in bytes: room for 10,000 claims, and a bound on what a slip can cost. */
export const MAX_BYTES = 8 * 1024 * 1024;

/**
 * The text of one file, or the problem in reading it; neither where an optional file is not there. A symbolic
 * link is not followed: what a lesson holds stands in its folder.
 */
export async function readLessonFile(
	folder: string,
	file: string,
	optional: boolean
): Promise<{ text?: string; problem?: Problem }> {
	const refuse = (message: string) => ({ problem: { file, path: '', message } });
	try {
		const path = join(folder, file);
		const { size, isFile, isLink } = await lstat(path).then((stat) => ({
			size: stat.size,
			isFile: stat.isFile(),
			isLink: stat.isSymbolicLink()
		}));
		if (isLink) return refuse('is a symbolic link; put the file itself into the folder');
		if (!isFile) return refuse('is not a file');
		if (size > MAX_BYTES)
			return refuse(
				`is ${(size / 1024 / 1024).toFixed(1)} MB large; the most is ${MAX_BYTES / 1024 / 1024} MB`
			);
		return decode(await readFile(path), refuse);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return optional ? {} : refuse('the file is missing');
		return refuse(`cannot be read (${code ?? (error as Error).message})`);
	}
}

function decode(bytes: Buffer, refuse: (message: string) => { problem: Problem }) {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return text.includes('\0') ? refuse('is not a text file; save it as UTF-8') : { text };
	} catch {
		return refuse('is not in UTF-8; save it with that encoding');
	}
}

/** The data and text files of a folder that no lesson has; other files, a licence or an editor's own, are left alone. */
export async function unknownFiles(folder: string, known: readonly string[]): Promise<string[]> {
	const entries = await readdir(folder).catch(() => []);
	return entries
		.filter(
			(file) => /\.(ya?ml|(geo)?json|md)$/i.test(file) && !/^(readme|licen[cs]e|changelog)\b/i.test(file)
		)
		.filter((file) => !known.includes(file))
		.sort();
}
