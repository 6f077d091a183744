/** English: the words of the accounts figure. */
import {
	bearing,
	pairsOf,
	versionsOf,
	type AccountRecord,
	type Answer,
	type BeatComparison,
	type Bearing,
	type Cell,
	type Version
} from '../../lesson/accounts.ts';
import type { LessonEvent, Moment } from '../../lesson/schema.ts';
import { dateText, whenText } from './dates.ts';
import type { AccountsPart, AccountsWords } from '../types.ts';
import { core } from './core.ts';
import { capital, countOf, inWords } from './numbers.ts';
import { stakeText } from './terms.ts';

const blanks: AccountsPart['blanks'] = {
	silent: 'says nothing of this',
	'not-in-the-part-we-read': 'not in the part we read',
	'could-not-know': 'could not have known'
};

const ui: AccountsPart['ui'] = {
	who: 'who tells it',
	cast: 'who tells it, when, and where we read it',
	together: 'read together',
	table: {
		title: 'The same accounts as a table',
		who: 'Who tells it',
		said: 'Told on',
		carrier: 'Where we read it',
		together: 'Read together'
	},
	order:
		'Rows are ordered by the day they were told: no ranking of truth. Side by side does not mean equally founded.',
	letters:
		'Under one question, the same letter is the same answer; an answer is no truer for being told twice.',
	omission: 'Only “says nothing of this” is an omission: we read that source whole.',
	hint: 'Choose an account for its own words and its source; arrow keys move, Escape closes.'
};

/** "The square: what the accounts say"; with its event, "The square (16 December 2011): what the accounts say". */
function heading(moment: Moment | undefined, event?: LessonEvent): string {
	if (!moment) return 'What the accounts say';
	const { title } = moment;
	return `${title}${event ? ` (${dateText(event.dates[0]!.date)})` : ''}: what the accounts say`;
}

/** The claimant as this account names it, with a capital to open a row or a sentence. */
function tellerName({ account, claimant }: AccountRecord): string {
	return capital(account.as ?? claimant.name);
}

/** "The Norrvik Courier, ¶6, ¶13", "The Gazette, opening only"; each source once, with every place in it. */
function readInText({ readings }: AccountRecord): string {
	const places = new Map<string, string[]>();
	for (const { citation, source } of readings)
		places.set(source.carrier, [
			...(places.get(source.carrier) ?? []),
			citation.locator === 'opening' ? 'opening only' : citation.locator
		]);
	return [...places]
		.map(([carrier, locators]) => `${carrier}, ${[...new Set(locators)].join(', ')}`)
		.join('; ');
}

/** What stands under the name: stake, day, where we read it; the last two in one line where the page is narrow. */
function aboutTeller(record: AccountRecord, form: 'lines' | 'short'): string[] {
	const [said, read] = [dateText(record.account.said), readInText(record)];
	return [
		stakeText(record.claimant.stake, record.terms),
		...(form === 'short' ? [`${said}, ${read}`] : [`told ${whenText(record.account.said)}`, capital(read)])
	];
}

/** The mark beside an answer that is an accusation; the sentence itself stands in the table. */
function accusation(cell: Cell): string | undefined {
	return cell.kind === 'answer' && cell.accusation ? 'accusation: we found no evidence' : undefined;
}

function cellText(cell: Cell): string {
	if (cell.kind !== 'answer') return `${capital(blanks[cell.kind])}.`;
	const mark = accusation(cell);
	return ended(cell.answer.text) + (mark ? ` ${capital(mark)}.` : '');
}

/**
 * An account as full sentences, for a screen reader: who, when, where we read it, with what stake, and its answer to
 * each question.
 */
function sentence(record: AccountRecord, beats: readonly BeatComparison[]): string {
	const answers = beats.map(({ beat, cells }) => {
		const cell = cells.find(({ account }) => account.id === record.account.id);
		return cell ? `${beat.question} ${cellText(cell)}` : '';
	});
	return [
		`${tellerName(record)}, told ${whenText(record.account.said)}, read in ${readInText(record)}.`,
		`${capital(stakeText(record.claimant.stake, record.terms))}.`,
		...answers
	].join(' ');
}

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** An answer inside a sentence: “a police bus”, in marks of quotation of the second rank where it holds some itself. */
function answerQuoted({ text }: Answer): string {
	return `“${text.replace(/\.$/, '').replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** More pairs than a reader keeps apart: of letters, and of answers in full. */
const MANY_PAIRS = { letters: 6, answers: 2 };

/** How the answers to one question stand to one another, by the letters of the drawing. */
function togetherLetters(comparison: BeatComparison, letters: ReadonlyMap<string, string>): string {
	return togetherText(comparison, ({ answer }) => letters.get(answer.id)!, MANY_PAIRS.letters);
}

/** The same with the answers in full, for a table. */
function togetherAnswers(comparison: BeatComparison): string {
	return togetherText(comparison, ({ answer }) => answerQuoted(answer), MANY_PAIRS.answers);
}

/** The same with the question before it: what a screen reader says of the foot of a column. */
function togetherSentence(comparison: BeatComparison): string {
	return `${comparison.beat.question} ${togetherAnswers(comparison)}`;
}

/** "Two versions that cannot both be true." It never says how many tell which. */
function togetherText(comparison: BeatComparison, name: (version: Version) => string, most: number): string {
	const versions = versionsOf(comparison.cells);
	const all = `${capital(inWords(versions.length))} versions`;
	const two = versions.length === 2;
	switch (bearing(comparison)) {
		case 'none':
			return 'No account here answers this.';
		case 'one':
			return 'Only one account answers this.';
		case 'same':
			return 'One version: the accounts that answer say the same.';
		case 'compatible':
			return two ? `${all} that can both be true.` : `${all}; any two of them can both be true.`;
		case 'apart': {
			if (two) return `${all} that cannot both be true.`;
			const { together, apart } = pairsOf(versions);
			if (!together.length) return `${all}; no two of them can both be true.`;
			const can = together.length <= apart.length;
			const pairs = (can ? together : apart).map(([a, b]) => `${name(a)} and ${name(b)}`);
			if (pairs.length > most) return `${all}; some two of them can both be true, others cannot.`;
			const verb = can ? 'can both be true' : 'cannot both be true';
			const rest = can ? 'no other two can' : 'any other two can';
			return pairs.length === 1
				? `${all}. ${pairs[0]} ${verb}; ${rest}.`
				: `${all}. These ${verb}: ${pairs.join('; ')}. ${capital(rest)}.`;
		}
	}
}

const bearings: Record<Bearing, string> = {
	apart: 'versions that cannot all be true',
	compatible: 'versions that can stand together',
	same: 'the same answer',
	one: 'an answer from one account only',
	none: 'no answer'
};

/** The one sentence that says what the figure shows. No vote: it counts questions, and never who says what. */
function summary(accounts: number, sources: number, beats: readonly BeatComparison[]): string {
	if (!accounts) return 'No account in this view.';
	const opening = `${capital(countOf(accounts, 'account'))} in ${countOf(sources, 'source')}, asked ${countOf(beats.length, 'question')}`;
	const parts = (Object.keys(bearings) as Bearing[]).flatMap((kind) => {
		const n = beats.filter((beat) => bearing(beat) === kind).length;
		return n ? [onQuestions(n, beats.length) + bearings[kind]] : [];
	});
	return `${[opening, parts.join('; ')].filter(Boolean).join(': ')}.`;
}

/** "on two, ", "on all four, "; nothing where there is one question. */
function onQuestions(n: number, of: number): string {
	if (of === 1) return '';
	if (n < of) return `on ${inWords(n)}, `;
	return n === 2 ? 'on both, ' : `on all ${inWords(n)}, `;
}

/** How to read the drawing, and how many accounts it leaves to the table. */
function note(beats: readonly BeatComparison[], left: number): string {
	const shared = beats.some(({ agreements }) => agreements.length);
	const silent = beats.some(({ cells }) => cells.some(({ kind }) => kind === 'silent'));
	return [
		ui.order,
		...(shared ? [ui.letters] : []),
		...(silent ? [ui.omission] : []),
		...(left
			? [`${capital(countOf(left, 'more account'))} ${left === 1 ? 'stands' : 'stand'} in the table only.`]
			: [])
	].join(' ');
}

export const accounts: AccountsPart = {
	blanks,
	ui,
	heading,
	tellerName,
	aboutTeller,
	accusation,
	sentence,
	togetherLetters,
	togetherAnswers,
	togetherSentence,
	summary,
	note
};

export const accountsWords: AccountsWords = { ...core, accounts };
