/** `crossread import`: what authors have, added to a lesson folder. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CLAIM_COLUMNS, ImportProblem, importInto, TIMELINE_COLUMNS } from '../import/index.ts';

/** What the command is given by `run.ts`: where it writes, and how. */
interface Host {
	out(text: string): void;
	err(text: string): void;
	/** Writes all of a file or none of it. */
	write(file: string, text: string): Promise<void>;
}

export interface ImportOptions {
	dryRun?: boolean;
	source?: unknown;
	claimant?: unknown;
}

const table = (columns: Record<string, string>) =>
	Object.entries(columns)
		.map(([names, holds]) => `    ${names}\n        ${holds}`)
		.join('\n');

/** What `crossread import --help` says beside its options. */
export const IMPORT_HELP = `
Files that are read
  .bib, .ris, .json   a bibliography: BibTeX, BibLaTeX, RIS, CSL-JSON of Zotero → sources.json
  .csv                a sheet → events.yaml or claims.yaml, by its columns; commas, semicolons or tabs
  Each source without one gets the beginning of a reading in readings.yaml; without files, only that is done.
  Nothing that is there is changed, and an id that exists is not taken again.

  Events, in the columns of Knight Lab for TimelineJS
${table(TIMELINE_COLUMNS)}

  Claims, in columns by the names of the fields
${table(CLAIM_COLUMNS)}
  or as ACLED (fatalities), UCDP GED (low, best, high) and Airwars (Civilians reported killed, injured) write them.

  What a sheet does not say is left out and marked: # needs: claimant. Nothing is guessed.`;

/**
 * @returns whether everything could be read
 * @throws {ImportProblem} where a file cannot be read or added to
 */
export async function runImport(
	folder: string,
	files: readonly string[],
	{ dryRun = false, source, claimant }: ImportOptions,
	host: Host
): Promise<void> {
	const found = await stat(folder).catch(() => undefined);
	if (!found?.isDirectory()) throw new ImportProblem(`There is no folder "${folder}".`);
	const text = (value: unknown) => (value === undefined ? undefined : String(value));
	const imported = await importInto(
		folder,
		files,
		{ source: text(source), claimant: text(claimant) },
		(progress) => host.err(`${progress}\n`)
	);
	if (!dryRun) for (const [file, content] of imported.files) await host.write(join(folder, file), content);
	const written = [...imported.files.keys()].join(', ') || 'nothing';
	host.out(`${[...imported.lines, dryRun ? `would write ${written}` : `wrote ${written}`].join('\n')}\n`);
}
