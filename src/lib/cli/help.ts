/** What `--help` says beside the commands and their options. */
import { FILES } from '../compiler/authored.ts';

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
