/** Rival accounts of one moment, beat by beat: where they agree, where they part, and what cannot be compared. */
import type { Account, Moment, Prose } from './schema.ts';
import type { BLANKS } from './vocabulary.ts';

export type Beat = Moment['beats'][number];
export type Answer = Beat['answers'][number];
export type Blank = (typeof BLANKS)[number];

export type Cell =
	{ account: Account; kind: 'answer'; answer: Answer; text: Prose } | { account: Account; kind: Blank };

export interface BeatComparison {
	beat: Beat;
	/** One for each account, in their order. */
	cells: Cell[];
	/** Groups of two or more accounts that give one answer, by id. */
	agreements: string[][];
	/** Pairs of accounts whose answers cannot both be true, by id. */
	contradictions: [string, string][];
	/** How many accounts answer. A blank agrees with nothing and contradicts nothing. */
	comparable: number;
}

/** Compares the accounts of a moment on each of its beats, in order. */
export function compareAccounts(moment: Moment, accounts: readonly Account[]): BeatComparison[] {
	return moment.beats.map((beat) => {
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

function groupByAnswer(cells: readonly Answered[]): Answered[][] {
	const groups = new Map<string, Answered[]>();
	for (const cell of cells) groups.set(cell.answer.id, [...(groups.get(cell.answer.id) ?? []), cell]);
	return [...groups.values()];
}

function excludes(a: Answer, b: Answer): boolean {
	return a.id !== b.id && !a.compatible.includes(b.id) && !b.compatible.includes(a.id);
}

function cellOf(account: Account, beat: Beat): Cell {
	const told = Object.hasOwn(account.beats, beat.id) ? account.beats[beat.id] : undefined;
	if (told === undefined) return { account, kind: 'not-in-the-part-we-read' };
	if (typeof told === 'string') return { account, kind: told };
	const answer = beat.answers.find(({ id }) => id === told.answer);
	return answer
		? { account, kind: 'answer', answer, text: told.text }
		: { account, kind: 'not-in-the-part-we-read' };
}
