/** Words that take a side as rows: who uses which, what it names and what it leaves out. */
import { admittedTerms, termRecord, type TermContext, type TermRecord } from '../lesson/glossary.ts';
import { nameIn, otherNames } from '../lesson/names.ts';
import { proseText } from '../lesson/prose.ts';
import type { Lesson, SaidDate, Term, WordsView } from '../lesson/schema.ts';
import type { UsageWords } from '../words/index.ts';
import { cell, cellIf, hostCell, readingParts, small, smallIf, sourcesOf } from './parts.ts';
import type { Column, Row, Rows } from './types.ts';

export interface UserFacts {
	/** Id of the actor, and its name in short. */
	actor: string;
	name: string;
	said: SaidDate;
	carrier: string;
	locator: string;
}

export interface TermFacts {
	/** The word in each form in which it is used, in marks of quotation; where nobody uses it, its name. */
	words: readonly string[];
	/** What it names, and what it leaves out, in our words. */
	tells: string | undefined;
	leavesOut: string | undefined;
	users: readonly UserFacts[];
	/** Where it was read first; undefined where nobody uses it. */
	source: string | undefined;
}

export type TermRow = Row<TermFacts>;

export interface TermRows extends Rows<TermFacts> {
	view: WordsView;
	rows: readonly TermRow[];
}

export type TermsLesson = TermContext & Pick<Lesson, 'language' | 'glossary'>;

/** What a figure of words is called: as its author calls it, else by what all of them are. */
export const termsHeading = ({ title }: WordsView, words: UsageWords): string => title ?? words.usage.heading;

export function termRows(view: WordsView, lesson: TermsLesson, words: UsageWords): TermRows {
	const columns = termColumns(words);
	const rows = admittedTerms(lesson, view).map((record) => termRow(record, columns, lesson, words));
	return { view, rows, columns };
}

/** Every word of the glossary, used by somebody or not, outside any view. */
export function allTermRows(lesson: TermsLesson, words: UsageWords): Rows<TermFacts> {
	const columns = termColumns(words);
	return {
		rows: lesson.glossary.map((term) => termRow(termRecord(lesson, term), columns, lesson, words)),
		columns
	};
}

/** The row of one word outside any view. */
export const termRowOf = (term: Term, lesson: TermsLesson, words: UsageWords): TermRow =>
	termRow(termRecord(lesson, term), termColumns(words), lesson, words);

/** The word, who uses it, what it names, what it leaves out, where. */
function termColumns({ usage: { table } }: UsageWords): Column[] {
	return [
		{ id: 'word', text: table.word, holds: 'told' },
		{ id: 'who', text: table.who },
		{ id: 'tells', text: table.tells, holds: 'told' },
		{ id: 'leaves-out', text: table.leavesOut, holds: 'told' },
		{ id: 'carrier', text: table.carrier, holds: 'read' }
	];
}

function termRow(
	{ term, usages, terms }: TermRecord,
	columns: readonly Column[],
	lesson: TermsLesson,
	words: UsageWords
): TermRow {
	const [word, who, tells, leavesOut, carrier] = columns as [Column, Column, Column, Column, Column];
	const name = nameIn(term.names, words.language);
	const forms = [...new Set(usages.map(({ use }) => words.quoted(use.word)))];
	const readings = usages.flatMap((usage) => usage.readings);
	const sources = sourcesOf(
		readings.map(({ citation }) => citation),
		lesson
	);
	const users = usages.map(({ use, actor, readings: [first] }): UserFacts => ({
		actor: actor.id,
		name: words.usage.user(actor),
		said: use.said,
		carrier: first!.source.carrier,
		locator: first!.citation.locator
	}));
	return {
		key: { kind: 'term', id: term.id },
		sentence: words.usage.sentence({ term, usages, terms }, forms.length ? forms : [name.text]),
		about: words.usage.heading,
		sources,
		cells: [
			cell(
				word,
				...(forms.length ? forms.map((text) => ({ text })) : [{ text: name.text }]),
				small(proseText(term.definition))
			),
			...cellIf(
				who,
				usages.flatMap(({ use, actor }) => [
					{ text: actor.name },
					small(`${words.dateText(use.said)}; ${words.position(actor, terms)}`)
				])
			),
			...cellIf(tells, term.tells ? [{ text: term.tells }] : []),
			...cellIf(leavesOut, term.leavesOut ? [{ text: term.leavesOut }] : []),
			...cellIf(
				carrier,
				readings.flatMap(({ citation, source }, at) => [
					...readingParts(citation, lesson, words),
					// How much of a source was read, once after its last place.
					...smallIf(source.id !== readings[at + 1]?.source.id && words.seen(source))
				])
			)
		],
		more: [
			...cellIf(
				{ id: 'names', text: words.usage.otherLanguages },
				otherNames(term.names, name).map(({ text, language }) => ({ text, lang: language }))
			),
			...hostCell(sources, lesson.actors, words)
		],
		facts: {
			words: forms.length ? forms : [name.text],
			tells: term.tells,
			leavesOut: term.leavesOut,
			users,
			source: sources[0]?.id
		}
	};
}
