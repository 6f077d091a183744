import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	admittedAccounts,
	bearing,
	compareAccounts,
	momentInView,
	pairsOf,
	versionsOf
} from '../../../src/lib/lesson/accounts.ts';
import type { Account, AccountsView, Moment } from '../../../src/lib/lesson/schema.ts';
import { BLANKS } from '../../../src/lib/lesson/vocabulary.ts';
import { account as telling, pier, pierAccounts, pierLesson, tells } from '../../fixtures/accounts.ts';
import { date } from '../../fixtures/kinds.ts';
import { complete } from '../../../src/lib/lesson/view.ts';

const answer = (id: string, ...compatible: string[]) => ({
	id,
	text: id,
	compatible,
	excludes: [] as string[]
});
const moment: Moment = {
	id: 'm',
	event: 'flood',
	title: 'The pier',
	beats: [
		{
			id: 'vehicle',
			question: 'What came?',
			answers: [{ ...answer('bus'), excludes: ['truck', 'van'] }, answer('truck', 'van'), answer('van')]
		},
		{ id: 'who', question: 'Who?', answers: [answer('police')] }
	]
};
const told = (id: string) => ({ answer: id, text: [] });
const account = (id: string, beats: Account['beats']): Account => ({
	id,
	moment: 'm',
	claimant: 'office',
	said: date('1901-03-02'),
	beats,
	citations: [{ source: 'gazette', locator: 'page 1' }],
	audience: 'class'
});

describe('on one beat', () => {
	const [vehicle, who] = compareAccounts(moment, [
		account('a', { vehicle: told('bus'), who: told('police') }),
		account('b', { vehicle: told('truck'), who: 'silent' }),
		account('c', { vehicle: told('bus'), who: 'could-not-know' }),
		account('d', { vehicle: told('van') })
	]) as [ReturnType<typeof compareAccounts>[0], ReturnType<typeof compareAccounts>[0]];

	it('accounts with one answer agree', () => {
		expect(vehicle.agreements).toEqual([['a', 'c']]);
		expect(who.agreements).toEqual([]);
	});
	it('accounts whose answers cannot both be true contradict, each pair once', () => {
		expect(vehicle.contradictions).toEqual([
			['a', 'b'],
			['a', 'd'],
			['b', 'c'],
			['c', 'd']
		]);
	});
	it('a blank is shown as what it is, and compared with nothing', () => {
		expect(who.cells.map(({ kind }) => kind)).toEqual([
			'answer',
			'silent',
			'could-not-know',
			'not-in-the-part-we-read'
		]);
		expect(who.contradictions).toEqual([]);
		expect([vehicle.comparable, who.comparable]).toEqual([4, 1]);
	});
	it('a beat named like a property of every object is not told', () => {
		const odd = { ...moment, beats: [{ ...moment.beats[1]!, id: 'constructor' }] };
		expect(compareAccounts(odd, [account('a', {})])[0]!.cells[0]!.kind).toBe('not-in-the-part-we-read');
	});
});

it('keeps the order of the beats, and of the accounts', () => {
	const compared = compareAccounts(moment, [account('z', {}), account('a', {})]);
	expect(compared.map(({ beat }) => beat.id)).toEqual(['vehicle', 'who']);
	expect(compared[0]!.cells.map((cell) => cell.account.id)).toEqual(['z', 'a']);
	expect(compareAccounts(moment, []).map(({ cells }) => cells)).toEqual([[], []]);
});

it('no pair both agrees and contradicts, and a blank does neither', () =>
	fc.assert(
		fc.property(fc.array(fc.constantFrom('bus', 'truck', 'van', ...BLANKS), { maxLength: 8 }), (tellings) => {
			const accounts = tellings.map((one, i) =>
				account(`c${i}`, {
					vehicle: BLANKS.some((blank) => blank === one) ? (one as 'silent') : told(one),
					who: 'silent'
				})
			);
			const { agreements, contradictions } = compareAccounts(moment, accounts)[0]!;
			const blank = new Set(
				accounts.filter(({ beats }) => typeof beats.vehicle === 'string').map(({ id }) => id)
			);
			for (const id of [...agreements, ...contradictions].flat()) expect(blank.has(id)).toBe(false);
			for (const [a, b] of contradictions)
				expect(agreements.some((group) => group.includes(a) && group.includes(b))).toBe(false);
			const pairs = contradictions.map((pair) => [...pair].sort().join());
			expect(new Set(pairs).size).toBe(pairs.length);
		})
	));

describe('a view admits', () => {
	const view: AccountsView = { figure: 'accounts', moment: 'pier', focus: [] };
	const ids = (changes: Partial<AccountsView>, accounts = pierAccounts) =>
		admittedAccounts(pierLesson(accounts), { ...view, ...changes }).map(({ account }) => account.id);

	it('the class accounts of its moment, by the day they were told, then as written', () => {
		expect(ids({})).toEqual(['residents', 'paper', 'office', 'archive']);
		expect(ids({ moment: 'elsewhere' })).toEqual([]);
		expect(ids({}, [telling('kept-apart', {}, { audience: 'appendix' })])).toEqual([]);
	});

	it('in a document, what any citation stands in', () => {
		const twice = telling(
			'twice',
			{},
			{
				citations: [
					{ source: 'gazette', locator: 'page 1' },
					{ source: 'herald', locator: 'page 2' }
				]
			}
		);
		const inHerald = (accounts: Account[]) => {
			const lesson = pierLesson(accounts);
			const [source] = lesson.sources;
			const sources = [source!, { ...source!, id: 'herald' }];
			return admittedAccounts({ ...lesson, sources }, { ...view, document: 'herald' }).length;
		};
		expect([inHerald([twice]), inHerald(pierAccounts)]).toEqual([1, 0]);
	});

	test.each([
		['1901-03-01', ['residents']],
		['1901-03-02', ['residents', 'paper', 'office']],
		['1901-03-30', ['residents', 'paper', 'office']],
		['1901-03-31', ['residents', 'paper', 'office', 'archive']]
	])('said by %s: what was told by its last minute', (latest, expected) => {
		expect(ids({ latest: date(latest) })).toEqual(expected);
	});

	it('only the accounts that it names, of those', () => {
		expect(ids({ only: ['archive', 'residents', 'nobody'] })).toEqual(['residents', 'archive']);
		expect(ids({ only: [] })).toEqual([]);
	});

	it('the beats that it names, in the order of the moment, even if no account answers them', () => {
		const beats = (named?: string[]) =>
			momentInView([pier], { ...view, beats: named })?.beats.map(({ id }) => id);
		expect(beats()).toEqual(['vehicle', 'lights', 'order']);
		expect(beats(['order', 'vehicle', 'nothing'])).toEqual(['vehicle', 'order']);
		expect(momentInView([], view)).toBeUndefined();
	});
});

describe('the versions of a beat', () => {
	const order = admittedAccounts(pierLesson(), complete('accounts', pierLesson(), {})).map(
		({ account }) => account
	);
	const [vehicle, lights, ordered] = compareAccounts(pier, order) as [
		ReturnType<typeof compareAccounts>[0],
		ReturnType<typeof compareAccounts>[0],
		ReturnType<typeof compareAccounts>[0]
	];

	it('are its answers in the order in which they first occur, each with its accounts', () => {
		expect(versionsOf(vehicle.cells).map((one) => [one.answer.id, one.accounts.map(({ id }) => id)])).toEqual(
			[
				['truck', ['residents']],
				['bus', ['paper', 'archive']],
				['van', ['office']]
			]
		);
	});

	it('are compared two by two', () => {
		const { together, apart } = pairsOf(versionsOf(vehicle.cells));
		const ids = (pairs: typeof together) => pairs.map((pair) => pair.map(({ answer }) => answer.id));
		expect(ids(together)).toEqual([['truck', 'van']]);
		expect(ids(apart)).toEqual([
			['truck', 'bus'],
			['bus', 'van']
		]);
	});

	it('bear on one another as a whole, whatever is blank', () => {
		expect([vehicle, lights, ordered].map(bearing)).toEqual(['apart', 'same', 'none']);
		const of = (...answers: string[]) =>
			bearing(
				compareAccounts(
					pier,
					answers.map((id, at) => telling(`${at}`, { vehicle: tells(id) }))
				)[0]!
			);
		expect(of('bus')).toBe('one');
		// That they can both be true is marked on the truck alone.
		expect(of('truck', 'van')).toBe('compatible');
		expect(of('van', 'truck')).toBe('compatible');
		expect(of('van', 'bus')).toBe('apart');
	});

	it('differ where neither is marked, and exclude one another where either is', () => {
		const beat = (first: Partial<Moment['beats'][number]['answers'][number]>) => ({
			...pier.beats[0]!,
			answers: [{ ...answer('bus'), ...first }, answer('truck')]
		});
		const of = (first: Parameters<typeof beat>[0], given = ['bus', 'truck']) =>
			bearing(
				compareAccounts(
					{ beats: [beat(first)] },
					given.map((id, at) => telling(`${at}`, { vehicle: tells(id) }))
				)[0]!
			);
		expect([of({}), of({ compatible: ['truck'] }), of({ excludes: ['truck'] })]).toEqual([
			'differ',
			'compatible',
			'apart'
		]);
		expect(of({ excludes: ['truck'] }, ['truck', 'bus'])).toBe('apart');
		expect(of({ excludes: ['truck'] }, ['bus', 'bus'])).toBe('same');
	});
});
