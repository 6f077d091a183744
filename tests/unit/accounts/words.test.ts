import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { accountsLesson } from '../../../src/lib/accounts/types.ts';
import { admittedAccounts, compareAccounts, momentInView } from '../../../src/lib/lesson/accounts.ts';
import type { Account, AccountsView, Moment } from '../../../src/lib/lesson/schema.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { account, against, answer, pier, pierAccounts, pierLesson, tells } from '../../fixtures/accounts.ts';
import { date } from '../../fixtures/kinds.ts';
import { complete } from '../../../src/lib/lesson/view.ts';

/** One question to which each account gives one of the answers, in turn. */
function asked(answers: Moment['beats'][number]['answers'], given: string[]) {
	const moment = { ...pier, beats: [{ id: 'b', question: 'What came?', answers }] };
	return compareAccounts(
		moment,
		given.map((id, at) => account(`${at}`, { b: tells(id) }))
	)[0]!;
}
const foot = (answers: Parameters<typeof asked>[0], given: string[]) =>
	en.accounts.togetherLetters(asked(answers, given), ({ answer: { id } }) => id.toUpperCase());

describe('how the answers to one question stand to one another', () => {
	const all = ['a', 'b', 'c', 'd', 'e', 'f'];
	/** Each answer with those that it can be true together with; all others it excludes, or differs from. */
	const beat = (pairs: Record<string, string[]>, open = false) =>
		all.map((id) => ({
			...answer(id, `${id}.`, ...(pairs[id] ?? [])),
			excludes: open
				? []
				: all.filter((other) => other > id && !pairs[id]?.includes(other) && !pairs[other]?.includes(id))
		}));

	test.each<[string, Record<string, string[]>, string[], string]>([
		['none', {}, [], 'No account here answers this.'],
		['one', {}, ['a'], 'Only one account answers this.'],
		['two that say the same', {}, ['a', 'a'], 'One version: the accounts that answer say the same.'],
		['two that exclude each other', {}, ['a', 'b'], 'They cannot both be true.'],
		['two that can both be true', { a: ['b'] }, ['a', 'b'], 'They can both be true.'],
		['three that exclude one another', {}, ['a', 'b', 'c', 'a'], 'No two of them can both be true.'],
		[
			'three that can stand together',
			{ a: ['b', 'c'], b: ['c'] },
			['a', 'b', 'c'],
			'Any two of them can both be true.'
		],
		['three of which two can', { a: ['b'] }, ['a', 'b', 'c'], 'A and B can both be true; no other two can.'],
		[
			'three of which two cannot',
			{ a: ['b', 'c'] },
			['a', 'b', 'c'],
			'B and C cannot both be true; any other two can.'
		],
		[
			'more than one pair',
			{ a: ['b'], c: ['d'] },
			['a', 'b', 'c', 'd'],
			'These can both be true: A and B; C and D. No other two can.'
		],
		[
			'more pairs than one keeps apart',
			{ a: ['b', 'c', 'd', 'e'], b: ['c', 'd', 'e'] },
			all,
			'Some two of them can both be true, others cannot.'
		]
	])('%s', (_, pairs, given, text) => expect(foot(beat(pairs), given)).toBe(text));

	test.each<[string, ReturnType<typeof beat>, string[], string]>([
		['two that are not marked', beat({}, true), ['a', 'b'], 'They differ.'],
		['three of which two are marked to fit', beat({ a: ['b'] }, true), ['a', 'b', 'c'], 'They differ.'],
		[
			'three of which two exclude one another',
			[against('a', 'a.', 'b'), answer('b', 'b.'), answer('c', 'c.')],
			['a', 'b', 'c'],
			'They differ; A and B cannot both be true.'
		],
		[
			'more that exclude one another than one keeps apart',
			[against('a', 'a.', 'b', 'c', 'd', 'e'), against('b', 'b.', 'c', 'd', 'e'), ...beat({}, true).slice(2)],
			all,
			'They differ, and some two of them cannot both be true.'
		]
	])('%s', (_, answers, given, text) => expect(foot(answers, given)).toBe(text));

	it('names no version by how often it is told', () => {
		const often = foot(beat({}), ['a', 'b', 'b', 'b', 'b']);
		expect(often).toBe(foot(beat({}), ['a', 'b']));
	});

	it('has the answers themselves where there are no letters, each in marks of quotation', () => {
		const comparison = asked(
			[against('a', 'A bus.', 'c'), against('b', '“Hooligans”.', 'c'), answer('c', 'Nobody')],
			['a', 'b', 'c']
		);
		expect(en.accounts.togetherAnswers({ ...comparison, beat: comparison.beat })).toBe(
			'Three versions: they differ; these cannot both be true: “A bus” and “Nobody”; “‘Hooligans’” and “Nobody”.'
		);
		expect(en.accounts.togetherAnswers(asked([answer('a', 'A bus.')], ['a']))).toBe(
			'Only one account answers this.'
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

describe('the foot of the drawing', () => {
	const facts = { threads: false, notRead: false, sameDay: undefined, left: 0 };

	it('says that the order ranks no truth, and what else there is to know of this drawing', () => {
		expect(en.accounts.foot(facts)).toBe('The order of versions is no ranking of truth.');
		expect(en.accounts.foot({ ...facts, threads: true, notRead: true, sameDay: date('1901-03-02') })).toBe(
			'All told on 2 March 1901. A line follows one teller. “Part not read” is not silence. The order of versions is no ranking of truth.'
		);
	});

	it('says how many accounts stand in the table only', () => {
		expect(en.accounts.foot({ ...facts, left: 1 })).toMatch(/One more account stands in the table only\.$/);
		expect(en.accounts.foot({ ...facts, left: 12 })).toMatch(/12 more accounts stand in the table only\.$/);
	});
});

test.each([
	[[{ number: 2, text: 'Who fired?' }], undefined, '2. Who fired?'],
	[
		[
			{ number: 1, text: 'Which car?' },
			{ number: 2, text: 'Who fired?' }
		],
		undefined,
		'1. Which car? 2. Who fired?'
	],
	[[{ number: 2, text: 'Who fired?' }], { at: 1, of: 3 }, '2. Who fired? Part 1 of 3']
])('a part is called by its questions: %o', (questions, piece, name) =>
	expect(en.accounts.part(questions, piece)).toBe(name)
);

test.each([
	[1, true, 'one more: part not read'],
	[3, true, 'three more: part not read'],
	[2, false, 'two: part not read']
])('what we did not read is a count: %i, others named: %s', (count, others, text) =>
	expect(en.accounts.notRead(count, others)).toBe(text)
);

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

it('names a source whose places are several once, with all of them', () => {
	const twice = pierLesson([
		{
			...pierAccounts[0]!,
			citations: ['page 1', 'page 3', 'opening'].map((locator) => ({ source: 'gazette', locator }))
		}
	]);
	const { records, beats } = shown(twice, {});
	expect(en.accounts.sentence(records[0]!, beats)).toContain(
		'read in The Exampleton Gazette, page 1, page 3, opening only.'
	);
});

it('calls a teller in short by the account’s short name, else as it names them, else the actor’s', () => {
	const short = (changes: Partial<Account>) =>
		en.accounts.tellerShort(shown(pierLesson([account('a', {}, changes)]), {}).records[0]!);
	expect([
		short({ short: 'the clerk', as: 'a clerk of the office' }),
		short({ as: 'a clerk of the office' }),
		short({})
	]).toEqual(['The clerk', 'A clerk of the office', 'The district office']);
});
