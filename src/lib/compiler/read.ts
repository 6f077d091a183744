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
	return (await strangers(folder, known)).filter((file) => DATA.test(file));
}

/** What a lesson's own files are written in. */
const DATA = /\.(ya?ml|(geo)?json|md)$/i;

/** What an author may expect to be read, by the end of its name, and what would read it. */
const UNREAD: [end: RegExp, instead: string][] = [
	[/\.(csv|tsv)$/i, 'crossread import makes events or claims of it'],
	[/\.(bib|bibtex|ris|enw|nbib)$/i, 'crossread import makes sources.json of it'],
	[/\.(xlsx?|ods|numbers)$/i, 'save it as CSV, of which crossread import makes events or claims'],
	[/\.(kml|kmz|gpx|shp|gpkg|topojson)$/i, 'save it as GeoJSON, under the name places.geojson'],
	[/\.(docx?|odt|rtf|pages|txt|html?|tex)$/i, 'the text of a lesson is Markdown: narrative.md'],
	[/\.(png|jpe?g|gif|webp|svg|tiff?|mp[34]|mov|wav)$/i, 'a lesson shows no images, films or sounds'],
	[/\.(pdf|epub|zip)$/i, 'a source is cited, not kept in the folder'],
	[/(\.(bak|orig|rej|tmp)|~)$/i, 'it looks like the copy of a file; delete it']
];

/** A warning for each file of a folder that is not read, though its author may think so. */
export async function unreadFiles(folder: string, known: readonly string[]): Promise<Problem[]> {
	return (await strangers(folder, known)).flatMap((file) => {
		const instead = UNREAD.find(([end]) => end.test(file))?.[1];
		return instead === undefined ? [] : [{ file, path: '', message: `is not read: ${instead}` }];
	});
}

/** The names in a folder that are no file of a lesson, without what begins with a dot and what every folder may have. */
async function strangers(folder: string, known: readonly string[]): Promise<string[]> {
	const entries = await readdir(folder).catch(() => []);
	return entries
		.filter((file) => !/^(\.|(readme|licen[cs]e|changelog)\b)/i.test(file) && !known.includes(file))
		.sort();
}
