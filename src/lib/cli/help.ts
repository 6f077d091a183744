/** What `--help` says beside the commands and their options. */
import { FILES } from '../compiler/authored.ts';
import { CLAIM_COLUMNS, CLAIM_HEADINGS, TIMELINE_COLUMNS } from '../import/columns.ts';

const filesOf = (files: Record<string, string>) =>
	Object.entries(files)
		.map(([file, holds]) => `  ${file.padEnd(20)}${holds}`)
		.join('\n');

export const FOLDER = `
A lesson folder holds
${filesOf(FILES.required)}
and, where the lesson has them,
${filesOf(FILES.optional)}`;

export const SYNTAX = `
The text of a step, in narrative.md
  ## Who counted? {#who-counted}    a step: its heading, and its id if you choose one

  \`\`\`yaml
  views:                            the figures of the step
    - { figure: claims, event: fire, measure: deaths }
  \`\`\`

  The mayor said [70]{claim=c02} [@courier, page 1].

  [70]{claim=c02}     a figure: the words that are printed, and the claim of claims.yaml that states it
  [@source, ¶2]       a citation: the id in sources.json, and the place in it: ¶2, p. 14, 3:20;
                      "opening" where only the opening of the source was read
  _so_ and **so**     emphasis, of plain words; a line that begins with "- " is a bullet
  Nothing else of Markdown is taken: no links, images, tables, quotations, HTML.
  No number stands alone but a date, a year after a word such as "in", an hour (14:30), an age
  (aged 19) and a paragraph (¶2): every other one is a figure of a claim.`;

export const CODES = `
Exit codes
  0  done, and the lesson has no problems; warnings do not fail, but under check --strict
  1  a lesson has problems; all of them are printed, each with file, line and what to do
  2  the command was used wrongly, or a file could not be written`;

const table = (columns: Record<string, string>) =>
	Object.entries(columns)
		.map(([names, holds]) => `    ${names}\n        ${holds}`)
		.join('\n');

const headings = Object.entries(CLAIM_HEADINGS)
	.map(([field, [first]]) => `${first} (${field})`)
	.join(', ');

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
  or as people call them: ${headings}; capitals are all one;
  or as ACLED (fatalities), UCDP GED (low, best, high) and Airwars (Civilians reported killed, injured) write them.

  What a sheet does not say is left out and marked: # needs: claimant. Nothing is guessed.`;
