import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { claimRecord } from '../../../src/lib/lesson/claims.ts';
import type { Claim, Quantity, Source } from '../../../src/lib/lesson/schema.ts';
import { ACCESS, BASES } from '../../../src/lib/lesson/vocabulary.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { claim, date, kindsLesson } from '../../fixtures/kinds.ts';

const record = (quantity: Quantity, changes: Partial<Claim> = {}) =>
	claimRecord(kindsLesson(), claim('c1', quantity, changes));
const sentence = (quantity: Quantity, changes?: Partial<Claim>) =>
	en.claimSentence(record(quantity, changes));

describe('formatNumber', () => {
	test.each([
		[0, '0'],
		[11, '11'],
		[999, '999'],
		[1000, '1,000'],
		[1300, '1,300'],
		[10_000, '10,000'],
		[999_999, '999,999'],
		[1_000_000, '1,000,000'],
		[1_234_567_890, '1,234,567,890']
	])('%d is %s', (n, text) => {
		expect(en.formatNumber(n)).toBe(text);
	});
});

describe('the name of a part', () => {
	test.each([
		[['Pay'], 'Pay'],
		[['Pay', 'Courts'], 'Pay · Courts'],
		[['Pay', 'Output', 'Courts'], 'Pay · … · Courts'],
		[['Pay', 'Output', 'Rises', 'Courts'], 'Pay · … · Courts']
	])('of %j lists its first and its last, and reads as no range', (names, text) => {
		for (const held of [en.comparison.held, en.timeline.held, en.map.scene.held])
			expect(held(names)).toBe(text);
	});

	it('that several have does not read as a number of what is counted', () => {
		expect(en.numbered('Deaths', 1, 2)).toBe('Deaths, part 1 of 2');
	});
});

describe('figure and openness', () => {
	test.each<[Quantity, string, string | undefined]>([
		[{ kind: 'exact', n: 1300 }, '1,300', undefined],
		[{ kind: 'exact', n: 0 }, '0', undefined],
		[{ kind: 'range', min: 950, max: 1400 }, '950 to 1,400', undefined],
		[{ kind: 'atLeast', n: 70 }, '70 or more', 'no upper limit stated'],
		[{ kind: 'moreThan', n: 70 }, 'more than 70', 'no upper limit stated'],
		[{ kind: 'upTo', n: 60 }, 'up to 60', 'no lower limit stated'],
		[{ kind: 'about', n: 30 }, 'about 30', undefined],
		[{ kind: 'words', term: 'dozens' }, '“dozens”', 'in words, no number'],
		[{ kind: 'words', term: 'hundreds', bound: 'atLeast' }, 'at least “hundreds”', 'in words, no number'],
		[{ kind: 'words', term: 'hundreds', bound: 'upTo' }, 'up to “hundreds”', 'in words, no number'],
		[{ kind: 'unknown', why: 'bodies not released' }, 'not known', 'bodies not released'],
		[{ kind: 'none' }, 'no number stated', undefined]
	])('%j', (quantity, figure, openness) => {
		expect(en.figure(quantity)).toBe(figure);
		expect(en.openness(quantity)).toBe(openness);
	});
});

describe('claimSentence', () => {
	test.each([
		[
			'c01',
			'The government of Kazakhstan, said on 17 December 2011, as reported by The Moscow News (¶2): 11 deaths; place not stated; basis not stated.'
		],
		[
			'c02',
			'Some independent trade unions and opposition activists, said on 17 December 2011, as reported by The Moscow News (¶2): 70 or more deaths; no upper limit stated; place not stated; basis not stated.'
		],
		[
			'c04',
			'The Moscow News, said on 17 December 2011, in its own words (¶1): “dozens” (deaths); in words, no number; said of striking oil workers and their supporters; Zhanaozen; basis not stated.'
		],
		[
			'n01',
			'Opposition activists, said on 17 December 2011, as reported by The Moscow News (¶10): number of deaths not known; bodies not released; said of victims of the shooting; Zhanaozen; basis not stated.'
		],
		[
			'c03',
			'Someone the article does not name, said on 17 December 2011, as reported by The Moscow News (¶2): up to “several hundred” (wounded); in words, no number; place not stated; basis not stated.'
		]
	])('of %s in the shipped lesson', (id, text) => {
		const found = lesson.claims.find((one) => one.id === id)!;
		expect(en.claimSentence(claimRecord(lesson, found))).toBe(text);
	});

	const opening =
		'The district office, said on 2 March 1901, as reported by The Exampleton Gazette (page 2): ';
	const end = '; Exampleton; basis given: an official tally.';
	test.each<[Quantity, string]>([
		[{ kind: 'exact', n: 12 }, '12 deaths'],
		[{ kind: 'exact', n: 0 }, '0 deaths'],
		[{ kind: 'exact', n: 1 }, '1 death'],
		[{ kind: 'upTo', n: 1 }, 'up to 1 death; no lower limit stated'],
		[{ kind: 'atLeast', n: 1 }, '1 or more deaths; no upper limit stated'],
		[{ kind: 'about', n: 1400 }, 'about 1,400 deaths'],
		[{ kind: 'range', min: 20, max: 34 }, '20 to 34 deaths'],
		[
			{ kind: 'range', min: 3, max: 9, preferred: { n: 5, label: 'best' } },
			'3 to 9 deaths; the dataset’s own best: 5'
		],
		[{ kind: 'atLeast', n: 40 }, '40 or more deaths; no upper limit stated'],
		[{ kind: 'moreThan', n: 8 }, 'more than 8 deaths; no upper limit stated'],
		[{ kind: 'upTo', n: 60 }, 'up to 60 deaths; no lower limit stated'],
		[{ kind: 'words', term: 'dozens' }, '“dozens” (deaths); in words, no number'],
		[
			{ kind: 'unknown', why: 'the roads were under water' },
			'number of deaths not known; the roads were under water'
		],
		[{ kind: 'none' }, 'no number of deaths stated']
	])('of %j', (quantity, text) => {
		expect(sentence(quantity)).toBe(opening + text + end);
	});

	test.each<[Claim['stance'], string]>([
		['denies', '50 deaths, denied'],
		['withdraws', '50 deaths, withdrawn']
	])('says that a claim was taken back: %s', (stance, text) => {
		expect(sentence({ kind: 'exact', n: 50 }, { stance })).toBe(opening + text + end);
	});

	it('says of a month that it was in it, not on it', () => {
		expect(sentence({ kind: 'exact', n: 12 }, { said: date('1901-03') })).toBe(
			'The district office, said in March 1901, as reported by The Exampleton Gazette (page 2): 12 deaths; Exampleton; basis given: an official tally.'
		);
	});

	it('names every basis', () => {
		expect(sentence({ kind: 'exact', n: 12 }, { basis: ['hospital', 'hearsay'] })).toContain(
			'; basis given: a hospital, was told.'
		);
	});

	it('names every place', () => {
		expect(sentence({ kind: 'none' }, { scope: { places: ['exampleton', 'exampleton'] } })).toContain(
			'; Exampleton and Exampleton; '
		);
	});
});

describe('a claim that was taken back', () => {
	const denied = claim('c1', { kind: 'exact', n: 50 }, { stance: 'denies', said: date('2011-12-18') });

	it('says so, with its date', () => {
		expect(en.retraction(denied)).toBe('denied');
		expect(en.retractionDated(denied)).toBe('denied on 18 December 2011');
		expect(en.retractionDated({ ...denied, stance: 'withdraws', said: date('2012-01') })).toBe(
			'withdrawn in January 2012'
		);
		expect(en.retractionDated({ ...denied, stance: 'withdraws', said: date('2012') })).toBe(
			'withdrawn in 2012'
		);
	});

	test.each<Claim['stance']>(['asserts', 'estimates', 'alleges', 'reports-others', 'doubts'])(
		'a claim that %s stands',
		(stance) => {
			expect(en.retraction({ ...denied, stance })).toBeUndefined();
			expect(en.retractionDated({ ...denied, stance })).toBeUndefined();
		}
	);
});

describe('who, where, how', () => {
	it('opens a name with a capital and leaves the rest', () => {
		expect(en.claimantName(record({ kind: 'none' }))).toBe('The district office');
		expect(en.claimantName(record({ kind: 'none' }, { as: 'a clerk of the ministry' }))).toBe(
			'A clerk of the ministry'
		);
	});

	it('says of a place that it is not stated, or not clear', () => {
		const scope = (of: Claim['scope']) => en.scope(record({ kind: 'none' }, { scope: of }));
		expect(scope('not-stated')).toBe('place not stated');
		expect(scope('unclear')).toBe('place unclear');
		expect(scope({ places: ['exampleton', 'exampleton'] })).toBe('Exampleton and Exampleton');
	});

	it('has a text for every basis', () => {
		for (const basis of BASES) expect(en.bases[basis]).toMatch(/^[a-z][a-z ]+$/);
	});
});

describe('headings', () => {
	it('names what is counted, where and when', () => {
		const places = kindsLesson();
		const { events } = places;
		expect(en.figureHeading('deaths', events[0], places)).toBe('Deaths in Exampleton, 1 March 1901');
		expect(en.figureHeading('deaths', { ...events[0]!, where: 'the lower town' }, places)).toBe(
			'Deaths in the lower town, 1 March 1901'
		);
		expect(en.figureHeading('deaths', { ...events[0]!, place: undefined }, places)).toBe(
			'Deaths, 1 March 1901'
		);
		expect(en.figureHeading('pay', undefined, places)).toBe('The pay');
	});

	it('says over the axis what it counts, or in which unit', () => {
		expect(en.axisTitle('wounded', undefined, kindsLesson())).toBe('wounded stated');
		expect(en.axisTitle('pay', 'tenge a month', kindsLesson())).toBe('tenge a month');
	});

	it('prints a figure with its unit', () => {
		const pay = claim('c1', { kind: 'exact', n: 120000 }, { measure: 'pay', unit: 'tenge a month' });
		expect(en.figureInUnit(pay)).toBe('120,000 tenge a month');
		expect(en.figureInUnit({ ...pay, quantity: { kind: 'words', term: 'low' } })).toBe('“low”');
		expect(sentence(pay.quantity, { measure: 'pay', unit: 'tenge a month' })).toContain(
			'120,000 tenge a month (the pay)'
		);
	});

	it('keeps the part of a number', () => {
		expect(en.formatNumber(1234.5)).toBe('1,234.5');
	});

	it('counts the steps', () => {
		expect(en.narrative.step(2, 3)).toBe('Step 2 of 3');
	});
});

describe('a source', () => {
	const source = (changes: Partial<Source>): Source => ({ ...lesson.sources[0]!, ...changes });

	it('has an author, whatever it is', () => {
		expect(ACCESS.map((access) => en.access[access])).toEqual([
			'Its author was at the place.',
			'Its author was led there by officials.',
			'Written from elsewhere.',
			'Its author was kept from the place.',
			'Where its author was is not known.'
		]);
	});

	it('has its imprint: where, when, which edition', () => {
		expect(en.imprint(source({}))).toBe('The Moscow News, 17 December 2011, 23:59 as stated');
		expect(en.imprint(source({ hour: undefined }))).toBe('The Moscow News, 17 December 2011');
		expect(en.imprint(source({ hour: undefined, issued: { 'date-parts': [[2011, 2]] } }))).toBe(
			'The Moscow News, February 2011'
		);
		expect(en.imprint(source({ issued: undefined, 'container-title': undefined, publisher: 'UN' }))).toBe(
			'UN, no date'
		);
	});

	it('has its authors, persons and bodies', () => {
		expect(en.authors(source({}))).toBe('Yulia Ponomareva');
		expect(
			en.authors(source({ author: [{ literal: 'Amnesty International' }, { family: 'Satpayev' }] }))
		).toBe('Amnesty International, Satpayev');
		expect(en.authors(source({ author: undefined }))).toBe('');
	});
});

it('says of a timeline how many statements it has, and which tracks have none though they are asked for', () => {
	const said = (statements: number, ...without: string[]) =>
		en.timeline.summary({ events: 0, statements, sources: 1, differ: 0, without });
	expect(said(2)).toBe('Two statements, from one source.');
	expect(said(1, 'The harbour')).toBe(
		'One statement, from one source; no figure in our sources for “The harbour”.'
	);
	expect(said(0, 'The harbour')).toBe('Nothing in this view; no figure in our sources for “The harbour”.');
	expect(said(0)).toBe('Nothing in this view.');
});

it('no text of the interface speaks of a total, an average or a best estimate', () => {
	expect(JSON.stringify(en)).not.toMatch(/\b(total|average|median|midpoint|best estimate)\b/i);
	// Functions are left out by JSON; what they return is asserted above, word by word.
});
