/** Accounts of one moment as rows. */
import {
	accountRecord,
	admittedAccounts,
	compareAccounts,
	momentInView,
	type AccountContext,
	type AccountRecord,
	type BeatComparison,
	type Cell as Answer
} from '../lesson/accounts.ts';
import { proseText } from '../lesson/prose.ts';
import type { Account, AccountsView, Lesson, Moment, SaidDate } from '../lesson/schema.ts';
import type { AccountsWords } from '../words/index.ts';
import { cell, hostCell, readingParts, small, smallIf, sourcesOf } from './parts.ts';
import type { Cell, Column, Row, Rows } from './types.ts';

export interface AccountFacts {
	/** Id of the actor. */
	claimant: string;
	/** As this account names the teller, and the same in short. */
	name: string;
	short: string;
	stake: string;
	said: SaidDate;
	saidText: string;
	/** What it tells on each beat of the moment, or why it tells nothing. */
	answers: readonly Answer[];
	source: string;
	carrier: string;
	locator: string;
}

export type AccountRow = Row<AccountFacts>;

export interface AccountRows extends Rows<AccountFacts> {
	view: AccountsView;
	rows: readonly AccountRow[];
	/** How the accounts stand to one another on each beat. */
	beats: readonly BeatComparison[];
}

export type AccountsLesson = AccountContext & Pick<Lesson, 'language' | 'moments' | 'accounts'>;

/** Of a moment without a beat in view, or of none, no rows. */
/** What a comparison of accounts is called: as its author calls it, else by its moment. */
export const accountsHeading = (
	view: AccountsView,
	{ moments }: Pick<Lesson, 'moments'>,
	words: AccountsWords
): string => view.title ?? words.accounts.heading(momentInView(moments, view));

export function accountRows(view: AccountsView, lesson: AccountsLesson, words: AccountsWords): AccountRows {
	const moment = momentInView(lesson.moments, view);
	if (!moment?.beats.length) return { view, rows: [], columns: [], beats: [] };
	const records = admittedAccounts(lesson, view);
	const accounts = records.map(({ account }) => account);
	const beats = compareAccounts(moment, accounts);
	const columns = accountColumns(moment, words);
	const rows = records.map((record, at) =>
		accountRow(
			record,
			beats.map(({ cells }) => cells[at]!),
			{ moment, columns, lesson, words }
		)
	);
	return {
		view,
		beats,
		rows,
		columns,
		...(records.length && { foot: foot(beats, columns, words) })
	};
}

/** The row of one account outside any view, on all beats of its moment. */
export function accountRowOf(
	account: Account,
	lesson: AccountsLesson,
	words: AccountsWords
): AccountRow | undefined {
	const moment = lesson.moments.find(({ id }) => id === account.moment);
	if (!moment) return undefined;
	const answers = compareAccounts(moment, [account]).map(({ cells }) => cells[0]!);
	const columns = accountColumns(moment, words);
	return accountRow(accountRecord(lesson, account), answers, { moment, columns, lesson, words });
}

/** Who, every question, when, where. */
function accountColumns(
	{ beats }: Moment,
	{
		accounts: {
			ui: { table }
		}
	}: AccountsWords
): Column[] {
	return [
		{ id: 'who', text: table.who },
		...beats.map(({ id, question }): Column => ({ id: `beat-${id}`, text: question, holds: 'told' })),
		{ id: 'said', text: table.said, holds: 'said' },
		{ id: 'carrier', text: table.carrier, holds: 'read' }
	];
}

/** "Read together": how the answers to each question stand to one another. */
function foot(beats: readonly BeatComparison[], columns: readonly Column[], words: AccountsWords): Cell[] {
	return [
		cell(columns[0]!, { text: words.accounts.ui.table.together }),
		...beats.map((beat, at) => cell(columns[at + 1]!, { text: words.accounts.togetherAnswers(beat) }))
	];
}

function accountRow(
	record: AccountRecord,
	answers: readonly Answer[],
	{
		moment,
		columns,
		lesson,
		words
	}: { moment: Moment; columns: readonly Column[]; lesson: AccountsLesson; words: AccountsWords }
): AccountRow {
	const { account, claimant, readings, terms } = record;
	const sources = sourcesOf(account.citations, lesson);
	const said = words.dateText(account.said);
	const name = words.accounts.tellerName(record);
	const [{ citation, source }] = readings as [(typeof readings)[number]];
	return {
		key: { kind: 'account', id: account.id },
		sentence: words.accounts.sentence(
			record,
			moment.beats.map((beat, at) => ({
				beat,
				cells: [answers[at]!],
				agreements: [],
				contradictions: [],
				comparable: 0
			}))
		),
		about: words.accounts.heading(moment),
		sources,
		cells: [
			cell(columns[0]!, { text: name }, small(words.position(claimant, terms))),
			...answers.map((answer, at) => answerCell(columns[at + 1]!, answer, words)),
			cell(columns.at(-2)!, { text: said }),
			cell(
				columns.at(-1)!,
				...readings.flatMap(({ citation: one, source: read }, at) => [
					...readingParts(one, lesson, words),
					// How much of a source was read, once after its last place.
					...smallIf(read.id !== readings[at + 1]?.source.id && words.seen(read))
				])
			)
		],
		more: hostCell(sources, lesson.actors, words),
		facts: {
			claimant: claimant.id,
			name,
			short: words.accounts.tellerShort(record),
			stake: words.stakeText(claimant.stake, terms),
			said: account.said,
			saidText: said,
			answers,
			source: source.id,
			carrier: source.carrier,
			locator: citation.locator
		}
	};
}

function answerCell(column: Column, answer: Answer, { accounts: { blanks } }: AccountsWords): Cell {
	return answer.kind === 'answer'
		? cell(column, { text: answer.answer.text }, ...smallIf(proseText(answer.text)))
		: { ...cell(column, { text: blanks[answer.kind] }), blank: true };
}
