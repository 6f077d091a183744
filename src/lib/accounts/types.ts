import type { FigureLesson, FigureProps } from '../figure/types.ts';
import type { AccountsView, Lesson } from '../lesson/schema.ts';
import { termsOf } from '../lesson/terms.ts';

/** The part of a lesson that a comparison of accounts reads. */
export interface AccountsLesson extends FigureLesson, Pick<Lesson, 'moments' | 'accounts'> {}

/**
 * Only that part of a lesson, for a page that carries it as data: what a class meets, who tells it and where we read
 * it.
 */
export function accountsLesson(lesson: AccountsLesson): AccountsLesson {
	const accounts = lesson.accounts.filter(({ audience }) => audience === 'class');
	const cited = new Set(accounts.flatMap(({ citations }) => citations.map(({ source }) => source)));
	const sources = lesson.sources.filter(({ id }) => cited.has(id));
	const named = new Set([...accounts.map(({ claimant }) => claimant), ...sources.map(({ host }) => host)]);
	return {
		...termsOf(lesson),
		language: lesson.language,
		actors: lesson.actors.filter(({ id }) => named.has(id)),
		sources,
		places: [],
		moments: lesson.moments,
		accounts
	};
}

export interface AccountComparisonProps extends FigureProps {
	/** A compiled lesson, or the part of it that a comparison reads: language, actors, sources, moments, accounts. */
	lesson: AccountsLesson;
	/**
	 * Which accounts to show, and on which beats.
	 * @default all class accounts of the first moment that fits what is given, on all its beats
	 */
	view?: Partial<AccountsView>;
}
