/** Rival accounts of one moment, beat by beat: where they agree, where they part, and what cannot be compared. */
import { byId } from './claims.ts';
import { compareDates, saidBy } from './dates.ts';
import type { Account, AccountsView, Actor, Citation, Lesson, Moment, Prose, Source } from './schema.ts';
import { termsOf, type OwnTerms } from './terms.ts';
import type { BLANKS } from './vocabulary.ts';

export type Beat = Moment['beats'][number];
export type Answer = Beat['answers'][number];
export type Blank = (typeof BLANKS)[number];

export type Cell =
	| {
			account: Account;
			kind: 'answer';
			answer: Answer;
			text: Prose;
			/** Whether it accuses somebody without evidence that is known. */
			accusation: boolean;
	  }
	| { account: Account; kind: Blank };

export interface BeatComparison {
	beat: Beat;
	/** One for each account, in their order. */
	cells: Cell[];
	/** Groups of two or more accounts that give one answer, by id. */
	agreements: string[][];
	/** Pairs of accounts whose answers cannot both be true, as the author marked, by id. */
	contradictions: [string, string][];
	/** How many accounts answer. A blank agrees with nothing and contradicts nothing. */
	comparable: number;
}

/** An account with who tells it and where we read it. */
export interface AccountRecord {
	account: Account;
	claimant: Actor;
	/** One for each citation; the first is the carrier. */
	readings: { citation: Citation; source: Source }[];
	/** What the lesson declares for itself: how it calls stakes. */
	terms: OwnTerms;
}

/** The part of a lesson that its accounts refer to. */
export type AccountContext = Pick<Lesson, 'actors' | 'sources'> & OwnTerms;

export function accountRecord(lesson: AccountContext, account: Account): AccountRecord {
	return {
		account,
		claimant: byId(lesson.actors, account.claimant),
		readings: account.citations.map((citation) => ({
			citation,
			source: byId(lesson.sources, citation.source)
		})),
		terms: termsOf(lesson)
	};
}

/** Whether the view admits the account. *Said by this date* counts from its latest possible minute. */
export function admitsAccount(view: AccountsView, account: Account): boolean {
	return (
		account.moment === view.moment &&
		account.audience === 'class' &&
		(view.document === undefined || account.citations.some(({ source }) => source === view.document)) &&
		(view.latest === undefined || saidBy(account.said, view.latest)) &&
		(view.only === undefined || view.only.includes(account.id))
	);
}

/** The accounts a view admits, by the day they were told, then as written: no ranking of truth. */
export function admittedAccounts(
	lesson: AccountContext & Pick<Lesson, 'accounts'>,
	view: AccountsView
): AccountRecord[] {
	return lesson.accounts
		.filter((account) => admitsAccount(view, account))
		.map((account) => accountRecord(lesson, account))
		.sort((a, b) => compareDates(a.account.said, b.account.said));
}

/** The moment of a view with the beats it asks for, in the moment's order; undefined for a moment there is not. */
export function momentInView(moments: readonly Moment[], view: AccountsView): Moment | undefined {
	const moment = moments.find(({ id }) => id === view.moment);
	return moment && { ...moment, beats: moment.beats.filter(({ id }) => view.beats?.includes(id) ?? true) };
}

/** Compares the accounts of a moment on each of its beats, in order. */
export function compareAccounts(
	{ beats }: Pick<Moment, 'beats'>,
	accounts: readonly Account[]
): BeatComparison[] {
	return beats.map((beat) => {
		const cells = accounts.map((account) => cellOf(account, beat));
		const answered = cells.filter((cell) => cell.kind === 'answer');
		return {
			beat,
			cells,
			agreements: groupByAnswer(answered)
				.filter(({ length }) => length > 1)
				.map((group) => group.map(({ account }) => account.id)),
			contradictions: answered.flatMap((a, index) =>
				answered
					.slice(index + 1)
					.filter((b) => excludes(a.answer, b.answer))
					.map((b): [string, string] => [a.account.id, b.account.id])
			),
			comparable: answered.length
		};
	});
}

type Answered = Cell & { kind: 'answer' };

/** One answer to a beat and the accounts that give it. */
export interface Version {
	answer: Answer;
	accounts: Account[];
}

/** The answers that are given to a beat, in the order in which they first occur. */
export function versionsOf(cells: readonly Cell[]): Version[] {
	return groupByAnswer(cells.filter((cell) => cell.kind === 'answer')).map((group) => ({
		answer: group[0]!.answer,
		accounts: group.map(({ account }) => account)
	}));
}

/**
 * Every two versions of a beat, by what the author marked: those that can both be true, those that cannot, and those that only
 * differ.
 */
export function pairsOf(
	versions: readonly Version[]
): Record<'together' | 'apart' | 'open', [Version, Version][]> {
	const pairs = versions.flatMap((a, at) => versions.slice(at + 1).map((b): [Version, Version] => [a, b]));
	return {
		together: pairs.filter(([a, b]) => fits(a.answer, b.answer)),
		apart: pairs.filter(([a, b]) => excludes(a.answer, b.answer)),
		open: pairs.filter(([a, b]) => !fits(a.answer, b.answer) && !excludes(a.answer, b.answer))
	};
}

/** How the answers to one beat stand to one another. It says nothing of how many give which. */
export type Bearing = 'none' | 'one' | 'same' | 'compatible' | 'differ' | 'apart';

export function bearing({ cells, comparable, contradictions }: BeatComparison): Bearing {
	if (comparable < 2) return comparable ? 'one' : 'none';
	if (contradictions.length) return 'apart';
	const versions = versionsOf(cells);
	if (versions.length < 2) return 'same';
	return pairsOf(versions).open.length ? 'differ' : 'compatible';
}

function groupByAnswer(cells: readonly Answered[]): Answered[][] {
	const groups = new Map<string, Answered[]>();
	for (const cell of cells) groups.set(cell.answer.id, [...(groups.get(cell.answer.id) ?? []), cell]);
	return [...groups.values()];
}

/** Marked at either of the two. */
const excludes = (a: Answer, b: Answer): boolean => a.excludes.includes(b.id) || b.excludes.includes(a.id);
const fits = (a: Answer, b: Answer): boolean => a.compatible.includes(b.id) || b.compatible.includes(a.id);

function cellOf(account: Account, beat: Beat): Cell {
	const told = Object.hasOwn(account.beats, beat.id) ? account.beats[beat.id] : undefined;
	if (told === undefined) return { account, kind: 'not-in-the-part-we-read' };
	if (typeof told === 'string') return { account, kind: told };
	const answer = beat.answers.find(({ id }) => id === told.answer);
	return answer
		? { account, kind: 'answer', answer, text: told.text, accusation: told.accusation ?? false }
		: { account, kind: 'not-in-the-part-we-read' };
}
