import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAccounts } from '../../../src/lib/lesson/accounts.ts';
import type { Account, Moment } from '../../../src/lib/lesson/schema.ts';
import { BLANKS } from '../../../src/lib/lesson/vocabulary.ts';
import { date } from '../../fixtures/kinds.ts';

const answer = (id: string, ...compatible: string[]) => ({ id, text: id, compatible });
const moment: Moment = {
	id: 'm',
	event: 'flood',
	title: 'The pier',
	beats: [
		{
			id: 'vehicle',
			question: 'What came?',
			answers: [answer('bus'), answer('truck', 'van'), answer('van')]
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
