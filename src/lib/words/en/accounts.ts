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
import { dateText, shortDate, whenText } from './dates.ts';
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
	table: {
		title: 'The same accounts as a table',
		who: 'Who tells it',
		said: 'Told on',
		carrier: 'Where we read it',
		together: 'Read together'
	},
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

/** The same in short. */
function tellerShort({ account, claimant }: AccountRecord): string {
	return capital(account.short ?? account.as ?? claimant.short ?? claimant.name);
}

const day: AccountsPart['day'] = (said, withYear) => shortDate(said, withYear).replaceAll(' ', '\u00a0');

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

/** How the answers to one question stand to one another, by the letters of the drawing, which shows how many there are. */
function togetherLetters(comparison: BeatComparison, letterOf: (version: Version) => string): string {
	return capital(togetherText(comparison, letterOf, MANY_PAIRS.letters));
}

/** The same with the answers in full, for a table. */
function togetherAnswers(comparison: BeatComparison): string {
	const text = togetherText(comparison, ({ answer }) => answerQuoted(answer), MANY_PAIRS.answers);
	const { length } = versionsOf(comparison.cells);
	return length > 1 ? `${capital(inWords(length))} versions: ${text}` : capital(text);
}

/** "they cannot both be true." It never says how many tell which. */
function togetherText(comparison: BeatComparison, name: (version: Version) => string, most: number): string {
	const versions = versionsOf(comparison.cells);
	const two = versions.length === 2;
	const { together, apart, open } = pairsOf(versions);
	switch (bearing(comparison)) {
		case 'none':
			return 'no account here answers this.';
		case 'one':
			return 'only one account answers this.';
		case 'same':
			return 'one version: the accounts that answer say the same.';
		case 'compatible':
			return two ? 'they can both be true.' : 'any two of them can both be true.';
		case 'differ':
			return 'they differ.';
		case 'apart': {
			if (two) return 'they cannot both be true.';
			if (!together.length && !open.length) return 'no two of them can both be true.';
			const can = !open.length && together.length <= apart.length;
			const pairs = can ? together : apart;
			if (pairs.length > most)
				return open.length
					? 'they differ, and some two of them cannot both be true.'
					: 'some two of them can both be true, others cannot.';
			const verb = can ? 'can both be true' : 'cannot both be true';
			const named = pairs.map(([a, b]) => `${name(a)} and ${name(b)}`);
			const which = pairs.length === 1 ? `${named[0]} ${verb}` : `these ${verb}: ${named.join('; ')}`;
			// Of what only differs no more is said.
			if (open.length) return `they differ; ${which}.`;
			const rest = can ? 'no other two can' : 'any other two can';
			return pairs.length === 1 ? `${which}; ${rest}.` : `${which}. ${capital(rest)}.`;
		}
	}
}

const bearings: Record<Bearing, string> = {
	apart: 'versions that cannot all be true',
	differ: 'versions that differ',
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

const notRead: AccountsPart['notRead'] = (count, others) =>
	`${inWords(count)}${others ? ' more' : ''}: part not read`;

const part: AccountsPart['part'] = (questions, piece) =>
	[
		...questions.map(({ number, text }) => `${number}. ${text}`),
		...(piece ? [`Part ${piece.at} of ${piece.of}`] : [])
	].join(' ');

const foot: AccountsPart['foot'] = ({ threads, notRead: unread, sameDay, left }) =>
	[
		...(sameDay ? [`All told ${whenText(sameDay)}.`] : []),
		...(threads ? ['A line follows one teller.'] : []),
		...(unread ? ['“Part not read” is not silence.'] : []),
		'The order of versions is no ranking of truth.',
		...(left
			? [`${capital(countOf(left, 'more account'))} ${left === 1 ? 'stands' : 'stand'} in the table only.`]
			: [])
	].join(' ');

export const accounts: AccountsPart = {
	blanks,
	ui,
	heading,
	tellerName,
	tellerShort,
	told: (name, on) => `${name}, ${on}`,
	day,
	accusation,
	sentence,
	togetherLetters,
	togetherAnswers,
	summary,
	notRead,
	dimension: 'question',
	partsBy: (dimension) => `In parts, by ${dimension}`,
	part,
	foot
};

export const accountsWords: AccountsWords = { ...core, accounts };
