import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { accountsLesson } from '../../../src/lib/accounts/types.ts';
import { admittedAccounts, compareAccounts, momentInView } from '../../../src/lib/lesson/accounts.ts';
import type { Account, AccountsView, Moment } from '../../../src/lib/lesson/schema.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { account, answer, pier, pierAccounts, pierLesson, tells } from '../../fixtures/accounts.ts';
import { complete } from '../../../src/lib/lesson/view.ts';

/** One question to which each account gives one of the answers, in turn. */
function asked(answers: Moment['beats'][number]['answers'], given: string[]) {
	const moment = { ...pier, beats: [{ id: 'b', question: 'What came?', answers }] };
	return compareAccounts(
		moment,
		given.map((id, at) => account(`${at}`, { b: tells(id) }))
	)[0]!;
}
const letters = new Map(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, id.toUpperCase()]));
const foot = (answers: Parameters<typeof asked>[0], given: string[]) =>
	en.accounts.togetherLetters(asked(answers, given), letters);

describe('how the answers to one question stand to one another', () => {
	const all = ['a', 'b', 'c', 'd', 'e', 'f'];
	/** Each answer with those that it can be true together with. */
	const beat = (pairs: Record<string, string[]>) =>
		all.map((id) => answer(id, `${id}.`, ...(pairs[id] ?? [])));

	test.each<[string, Record<string, string[]>, string[], string]>([
		['none', {}, [], 'No account here answers this.'],
		['one', {}, ['a'], 'Only one account answers this.'],
		['two that say the same', {}, ['a', 'a'], 'One version: the accounts that answer say the same.'],
		['two that exclude each other', {}, ['a', 'b'], 'Two versions that cannot both be true.'],
		['two that can both be true', { a: ['b'] }, ['a', 'b'], 'Two versions that can both be true.'],
		[
			'three that exclude one another',
			{},
			['a', 'b', 'c', 'a'],
			'Three versions; no two of them can both be true.'
		],
		[
			'three that can stand together',
			{ a: ['b', 'c'], b: ['c'] },
			['a', 'b', 'c'],
			'Three versions; any two of them can both be true.'
		],
		[
			'three of which two can',
			{ a: ['b'] },
			['a', 'b', 'c'],
			'Three versions. A and B can both be true; no other two can.'
		],
		[
			'three of which two cannot',
			{ a: ['b', 'c'] },
			['a', 'b', 'c'],
			'Three versions. B and C cannot both be true; any other two can.'
		],
		[
			'more than one pair',
			{ a: ['b'], c: ['d'] },
			['a', 'b', 'c', 'd'],
			'Four versions. These can both be true: A and B; C and D. No other two can.'
		],
		[
			'more pairs than one keeps apart',
			{ a: ['b', 'c', 'd', 'e'], b: ['c', 'd', 'e'] },
			all,
			'Six versions; some two of them can both be true, others cannot.'
		]
	])('%s', (_, pairs, given, text) => expect(foot(beat(pairs), given)).toBe(text));

	it('names no version by how often it is told', () => {
		const often = foot(beat({}), ['a', 'b', 'b', 'b', 'b']);
		expect(often).toBe(foot(beat({}), ['a', 'b']));
	});

	it('has the answers themselves where there are no letters, each in marks of quotation', () => {
		const comparison = asked(
			[answer('a', 'A bus.', 'b'), answer('b', '“Hooligans”.'), answer('c', 'Nobody')],
			['a', 'b', 'c']
		);
		expect(en.accounts.togetherSentence(comparison)).toBe(
			'What came? Three versions. “A bus” and “‘Hooligans’” can both be true; no other two can.'
		);
	});
});

function shown(from: Parameters<typeof accountsLesson>[0], view: Partial<AccountsView>) {
	const whole = complete('accounts', from, view);
	const records = admittedAccounts(from, whole);
	const moment = momentInView(from.moments, whole)!;
	const beats = compareAccounts(
		moment,
		records.map(({ account }) => account)
	);
	const sources = new Set(records.flatMap(({ readings }) => readings.map(({ source }) => source.id))).size;
	return { records, beats, summary: en.accounts.summary(records.length, sources, beats) };
}

describe('the sentence over the figure', () => {
	it('counts accounts, sources and questions, and says on how many the versions part', () => {
		expect(shown(pierLesson(), {}).summary).toBe(
			'Four accounts in one source, asked three questions: on one, versions that cannot all be true; on one, the same answer; on one, no answer.'
		);
		expect(shown(pierLesson(), { beats: ['vehicle'] }).summary).toBe(
			'Four accounts in one source, asked one question: versions that cannot all be true.'
		);
		expect(shown(pierLesson(), { only: ['paper'], beats: ['lights', 'order'] }).summary).toBe(
			'One account in one source, asked two questions: on both, no answer.'
		);
		expect(en.accounts.summary(0, 0, [])).toBe('No account in this view.');
	});

	it('stays short enough to read for every view of the shipped lesson, and says nothing of a majority', () => {
		for (const view of lesson.steps.flatMap(({ views }) => views)) {
			if (view.figure !== 'accounts') continue;
			const { summary } = shown(lesson, view);
			expect(summary.split(' ').length).toBeLessThanOrEqual(45);
			expect(summary).not.toMatch(/most|majority|half/);
		}
	});
});

describe('an account as sentences', () => {
	const { records, beats } = shown(pierLesson(), {});
	const sentence = (id: string) =>
		en.accounts.sentence(
			records.find(({ account }) => account.id === id)!,
			beats
		);

	it('says who, when, where we read it, with what stake, and each answer or blank after its question', () => {
		expect(sentence('paper')).toBe(
			'The Exampleton Gazette, told on 2 March 1901, read in The Exampleton Gazette, page 1. No stake known. ' +
				'What came onto the pier? A bus. Who put out the lights? Says nothing of this. Who gave the order? Says nothing of this.'
		);
		expect(sentence('archive')).toContain('Who gave the order? Not in the part we read.');
	});

	it('keeps an accusation an accusation', () => {
		expect(sentence('residents')).toContain(
			'Who put out the lights? The guard. Accusation: we found no evidence. Who gave the order? Could not have known.'
		);
	});

	it('knows every accusation of the shipped lesson', () => {
		const { records, beats } = shown(lesson, { moment: 'square-morning', document: 'moscow-news' });
		const marked = records.filter(({ account }) =>
			beats.some(({ cells }) =>
				cells.some((cell) => cell.account === account && en.accounts.accusation(cell))
			)
		);
		expect(marked.map(({ account }) => account.id)).toEqual(['a11']);
	});

	it('takes an accusation from the field alone, whatever the prose says and in whatever language', () => {
		const marks = (told: Account['beats'][string]) =>
			shown(pierLesson([account('paper', { lights: told })]), {}).beats.flatMap(({ cells }) =>
				cells.flatMap((cell) => en.accounts.accusation(cell) ?? [])
			);
		expect(marks({ ...tells('guard', 'Бұл айыптау.'), accusation: true })).toEqual([
			'accusation: we found no evidence'
		]);
		expect(marks(tells('guard', 'It was not an accusation, they said.'))).toEqual([]);
	});
});

describe('the note under the drawing', () => {
	it('says that the order ranks no truth, and what a letter and a blank mean where there are any', () => {
		const note = en.accounts.note(shown(pierLesson(), {}).beats, 0);
		expect(note).toContain('no ranking of truth. Side by side does not mean equally founded.');
		expect(note).toContain('no truer for being told twice');
		expect(note).toContain('Only “says nothing of this” is an omission');
		expect(en.accounts.note([], 0)).toBe(en.accounts.ui.order);
	});

	it('says how many accounts stand in the table only', () => {
		expect(en.accounts.note([], 1)).toMatch(/One more account stands in the table only\.$/);
		expect(en.accounts.note([], 12)).toMatch(/12 more accounts stand in the table only\.$/);
	});
});

describe('the part of a lesson that the figure carries', () => {
	const part = accountsLesson(lesson);

	it('holds what a class meets, those who tell it and what they stand in, and nothing else', () => {
		expect(Object.keys(part).sort()).toEqual([
			'accounts',
			'actors',
			'labels',
			'language',
			'measures',
			'moments',
			'places',
			'sources',
			'tracks'
		]);
		expect(part.accounts.map(({ audience }) => audience)).not.toContain('appendix');
		expect(part.actors.map(({ id }) => id)).not.toContain('strike-participant');
		expect(part.places).toEqual([]);
	});

	it('shows the same as the whole lesson', () => {
		for (const view of lesson.steps.flatMap(({ views }) => views))
			if (view.figure === 'accounts') expect(shown(part, view)).toEqual(shown(lesson, view));
	});
});

it('makes no account whose places in one source are told twice', () => {
	const twice = pierLesson([
		{
			...pierAccounts[0]!,
			citations: ['page 1', 'page 3', 'opening'].map((locator) => ({ source: 'gazette', locator }))
		}
	]);
	expect(shown(twice, {}).records.map((record) => en.accounts.aboutTeller(record, 'lines').at(-1))).toEqual([
		'The Exampleton Gazette, page 1, page 3, opening only'
	]);
});
