/** The words of a lesson that take a side, and who uses which. */
import { byId } from './claims.ts';
import { saidBy } from './dates.ts';
import type { Actor, Citation, Lesson, Source, Term, WordsView } from './schema.ts';
import { termsOf, type OwnTerms } from './terms.ts';

/** One who uses a word, with where we read it. */
export interface Usage {
	use: Term['usedBy'][number];
	actor: Actor;
	/** One for each citation; the first is the carrier. */
	readings: { citation: Citation; source: Source }[];
}

export interface TermRecord {
	term: Term;
	/** In the order in which they are written. */
	usages: Usage[];
	/** What the lesson declares for itself: how it calls stakes. */
	terms: OwnTerms;
}

/** The part of a lesson that its words refer to. */
export type TermContext = Pick<Lesson, 'actors' | 'sources'> & OwnTerms;

export function termRecord(lesson: TermContext, term: Term, uses = term.usedBy): TermRecord {
	return {
		term,
		usages: uses.map((use) => ({
			use,
			actor: byId(lesson.actors, use.actor),
			readings: use.citations.map((citation) => ({
				citation,
				source: byId(lesson.sources, citation.source)
			}))
		})),
		terms: termsOf(lesson)
	};
}

/** Whether a view admits that somebody uses a word. *Said by this date* counts from its latest possible minute. */
function admitsUse({ document, latest }: WordsView, { citations, said }: Term['usedBy'][number]): boolean {
	return (
		(document === undefined || citations.some(({ source }) => source === document)) &&
		(latest === undefined || saidBy(said, latest))
	);
}

/** The words that a view admits, as written, each with those who use it by then: no scale from mild to strong. */
export function admittedTerms(lesson: TermContext & Pick<Lesson, 'glossary'>, view: WordsView): TermRecord[] {
	return lesson.glossary
		.filter(({ id }) => view.only === undefined || view.only.includes(id))
		.map((term) =>
			termRecord(
				lesson,
				term,
				term.usedBy.filter((use) => admitsUse(view, use))
			)
		)
		.filter(({ usages }) => usages.length);
}
