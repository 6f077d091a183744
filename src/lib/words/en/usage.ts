/** English: the words of a figure of words. */
import type { UsagePart, UsageWords } from '../types.ts';
import { core } from './core.ts';
import { dateText, shortDate, whenText } from './dates.ts';
import { capital, countOf, firstToLast, inWords } from './numbers.ts';

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

export const usage: UsagePart = {
	heading: 'The words, and who uses them',
	table: {
		title: 'The same words as a table',
		word: 'Word',
		who: 'Who uses it',
		tells: 'What it names',
		leavesOut: 'What it leaves out',
		carrier: 'Where we read it'
	},
	otherLanguages: 'In other languages',
	tells: 'names',
	leavesOut: 'leaves out',
	user: ({ name, short }) => capital(short ?? name),
	used: (name, day) => `${name}, ${day}`,
	day: (said, withYear) => shortDate(said, withYear).replaceAll(' ', '\u00a0'),
	sentence: ({ term, usages }, words) =>
		[
			`${words.join(', ')}.`,
			...usages.map(({ use, actor, readings }) => {
				const read = readings.map(
					({ citation, source }) => `${source.carrier}, ${core.locatorText(citation.locator)}`
				);
				return `Used by ${actor.name}, ${dateText(use.said)}, read in ${[...new Set(read)].join('; ')}.`;
			}),
			...(term.tells ? [`It names: ${ended(term.tells)}`] : []),
			...(term.leavesOut ? [`It leaves out: ${ended(term.leavesOut)}`] : [])
		].join(' '),
	summary(words, users, sources) {
		if (!words) return 'No word in this view.';
		const each = words === 1 ? 'It chooses' : 'Each chooses';
		return `${capital(countOf(words, 'word'))}, used by ${countOf(users, 'voice')}, in ${countOf(sources, 'source')}. ${each} what to name and what to leave out.`;
	},
	dimension: 'word',
	partsBy: (dimension) => `In parts, by ${dimension}`,
	part: ({ from, of, held }) => {
		const to = from + held.length - 1;
		const which = from === to ? `Word ${from}` : `Words ${from} ${to === from + 1 ? 'and' : 'to'} ${to}`;
		return `${which} of ${of}: ${firstToLast(held)}`;
	},
	foot: ({ sameDay, left }) =>
		[
			...(sameDay ? [`All used ${whenText(sameDay)}.`] : []),
			'In italics: what we say of the word. The order is no scale from mild to strong.',
			...(left
				? [`${capital(inWords(left))} more ${left === 1 ? 'word stands' : 'words stand'} in the table only.`]
				: [])
		].join(' '),
	hint: 'Choose a word for its meaning and its source; arrow keys move, Escape closes.'
};

export const usageWords: UsageWords = { ...core, usage };
