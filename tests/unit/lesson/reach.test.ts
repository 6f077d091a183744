import { describe, expect, it } from 'vitest';
import { limitsOfKnowledge, reachOn } from '../../../src/lib/lesson/reach.ts';
import type { Reach } from '../../../src/lib/lesson/schema.ts';
import { MEANS } from '../../../src/lib/lesson/vocabulary.ts';
import { date } from '../../fixtures/kinds.ts';

const record = (id: string, place: string, day: string, means: Reach['means'], actor = id): Reach => ({
	id,
	actor,
	place,
	date: date(day),
	means,
	citations: [{ source: 'gazette', locator: 'page 1' }]
});
const reach = [
	record('paper', 'town', '2011-12-17', 'telephone'),
	record('party', 'town', '2011-12-17', 'none'),
	record('channel', 'town', '2011-12-16', 'on-site'),
	record('agency', 'port', '2011-12-18', 'on-site'),
	record('guests', 'town', '2011-12-20', 'escorted')
];

describe('who could report', () => {
	it('in a window', () => {
		expect(reachOn(reach, date('2011-12-17')).map(({ id }) => id)).toEqual(['paper', 'party']);
		expect(reachOn(reach, date('2011-12'))).toHaveLength(5);
		expect(reachOn(reach, date('2012'))).toEqual([]);
	});
	it('without end, reaches on', () => {
		const open = { ...reach[0]!, date: { ...date('2011-12-17'), latest: undefined } };
		expect(reachOn([open], date('2031'))).toHaveLength(1);
	});
});

describe('the limits of knowledge', () => {
	it('name for each place who could report, how, who could not, and the closest anyone came', () => {
		expect(limitsOfKnowledge(reach, date('2011-12-17'))).toEqual([
			{
				place: 'town',
				reporters: [{ actor: 'paper', means: 'telephone' }],
				cut: ['party'],
				best: 'telephone',
				citations: reach[0]!.citations
			}
		]);
		expect(limitsOfKnowledge(reach, date('2011-12')).map(({ place, best }) => [place, best])).toEqual([
			['town', 'on-site'],
			['port', 'on-site']
		]);
		expect(limitsOfKnowledge([reach[1]!], date('2011'))[0]).toMatchObject({ best: 'none', reporters: [] });
	});
	it('count the closest that anyone came, in whatever order it is told', () => {
		const best = (...means: Reach['means'][]) =>
			limitsOfKnowledge(
				means.map((one, at) => record(`r${at}`, 'town', '2011-12-17', one)),
				date('2011')
			)[0]!.best;
		for (const [near, closer] of MEANS.entries())
			for (const farther of MEANS.slice(near)) {
				expect(best(closer, farther)).toBe(closer);
				expect(best(farther, closer)).toBe(closer);
			}
	});
	it('say nothing of a place without a record', () => {
		expect(limitsOfKnowledge(reach, date('2011-12-17')).map(({ place }) => place)).not.toContain('port');
	});
});
