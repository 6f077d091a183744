/** What is asked, with all that the accounts in view answer or leave blank: what a drawing of them holds. */
import { compareAccounts, versionsOf, type BeatComparison } from '../../lesson/accounts.ts';
import type { SaidDate } from '../../lesson/schema.ts';
import type { AccountRow, AccountRows } from '../../rows/accounts.ts';
import type { AccountsWords } from '../../words/index.ts';
import { letter } from '../letters.ts';
import { DRAWN } from '../../figure/scene.ts';

export interface Teller {
	row: AccountRow;
	name: string;
	/** Where the tellers have several: the day, and the name with it. */
	day?: { text: string; told: string } | undefined;
	/** That it accuses somebody, without evidence that is known. */
	accusation?: string | undefined;
}

export interface ToldVersion {
	/** Where the line over the versions names it by one. */
	letter?: string | undefined;
	text: string;
	tellers: Teller[];
}

export interface Question {
	text: string;
	/** How the versions stand to one another. */
	together: string;
	versions: ToldVersion[];
	/** Each blank with those who leave it: named, or of what we did not read, counted. */
	blanks: Blank[];
}

export interface Blank {
	kind: 'silent' | 'could-not-know' | 'not-in-the-part-we-read';
	text: string;
	tellers: Teller[];
}

/** What is the same for all of a drawing. */
export interface Asked {
	questions: Question[];
	rows: readonly AccountRow[];
	sameDay: SaidDate | undefined;
	/** How many accounts stand in the table only. */
	left: number;
	/** Whether there is a text of which the part that would answer was not read. */
	notRead: boolean;
}

export function asked({ rows: all, beats: compared }: AccountRows, words: AccountsWords): Asked {
	const rows = all.slice(0, DRAWN);
	const beats =
		rows.length === all.length
			? compared
			: compareAccounts(
					{ beats: compared.map(({ beat }) => beat) },
					compared[0]!.cells.slice(0, DRAWN).map(({ account }) => account)
				);
	const told = new Set(rows.map(({ facts }) => facts.said.edtf));
	const years = new Set(rows.map(({ facts }) => facts.said.earliest?.slice(0, -12)));
	const sameDay = told.size === 1 && rows[0]!.facts.said.earliest !== undefined;
	const days = rows.map(({ facts: { short, said } }): Teller['day'] => {
		if (sameDay) return undefined;
		const text = words.accounts.day(said, years.size > 1);
		return { text, told: words.accounts.told(short, text) };
	});
	// Of whom we read nothing on any question, the name stands somewhere: at the first.
	const unheard = new Set(
		rows.flatMap(({ facts }, at) =>
			facts.answers.every(({ kind }) => kind === 'not-in-the-part-we-read') ? [at] : []
		)
	);
	return {
		questions: beats.map((comparison, index) =>
			questionOf(comparison, rows, days, index ? new Set() : unheard, words)
		),
		rows,
		sameDay: sameDay ? rows[0]!.facts.said : undefined,
		left: all.length - rows.length,
		notRead: rows.some(({ facts }) => facts.answers.some(({ kind }) => kind === 'not-in-the-part-we-read'))
	};
}

function questionOf(
	comparison: BeatComparison,
	rows: readonly AccountRow[],
	days: readonly Teller['day'][],
	unheard: ReadonlySet<number>,
	words: AccountsWords
): Question {
	const { beat, cells } = comparison;
	const teller = (at: number): Teller => ({
		row: rows[at]!,
		name: rows[at]!.facts.short,
		day: days[at],
		accusation: words.accounts.accusation(cells[at]!)
	});
	const blank = (kind: Blank['kind']) => cells.flatMap((cell, at) => (cell.kind === kind ? [at] : []));
	const index = new Map(cells.map(({ account }, at) => [account.id, at]));
	const versions = versionsOf(cells);
	const letters = new Map(versions.map(({ answer }, at) => [answer.id, letter(at)]));
	const named = new Set<string>();
	const together = words.accounts.togetherLetters(comparison, ({ answer }) => {
		named.add(answer.id);
		return letters.get(answer.id) ?? answer.text;
	});
	const unread = blank('not-in-the-part-we-read');
	return {
		text: beat.question,
		together,
		versions: versions.map(({ answer, accounts }) => ({
			letter: named.size ? letters.get(answer.id) : undefined,
			text: answer.text,
			tellers: accounts.map(({ id }) => teller(index.get(id)!))
		})),
		blanks: [
			...(['silent', 'could-not-know'] as const).flatMap((kind): Blank[] => {
				const some = blank(kind);
				return some.length ? [{ kind, text: words.accounts.blanks[kind], tellers: some.map(teller) }] : [];
			}),
			...(unread.length
				? [
						{
							kind: 'not-in-the-part-we-read' as const,
							text: words.accounts.notRead(unread.length, unread.length < cells.length),
							tellers: unread.filter((at) => unheard.has(at)).map(teller)
						}
					]
				: [])
		]
	};
}
