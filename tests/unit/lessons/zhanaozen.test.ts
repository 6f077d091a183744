/** The content of the shipped lesson: its arc, its traps, and the rules of fairness and care that bind every text. */
import lesson from 'crossread/lessons/zhanaozen.js';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it, test } from 'vitest';
import { claimsCsv } from '../../fixtures/csv.ts';
import { admittedClaims } from '../../../src/lib/lesson/claims.ts';
import { comparability } from '../../../src/lib/lesson/comparability.ts';
import { saidBy } from '../../../src/lib/lesson/dates.ts';
import { countOrigins, origins } from '../../../src/lib/lesson/origins.ts';
import { proseText } from '../../../src/lib/lesson/prose.ts';
import { statedBounds } from '../../../src/lib/lesson/quantity.ts';
import { revisionChains } from '../../../src/lib/lesson/relations.ts';
import type { Claim } from '../../../src/lib/lesson/schema.ts';
import { date } from '../../fixtures/kinds.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const of = (id: string): Claim => {
	const found = lesson.claims.find((claim) => claim.id === id);
	if (!found) throw new Error(`There is no claim ${id}.`);
	return found;
};
const numbers = (...ids: string[]) => ids.map((id) => statedBounds(of(id).quantity).min);
const compare = (a: string, b: string) => comparability(of(a), of(b), lesson.relations).value;

describe('the arc', () => {
	it('has seventeen steps, in the order of the brief', () => {
		expect(lesson.steps.map(({ id }) => id)).toEqual([
			'the-article',
			'a-town-and-its-oil',
			'work-and-pay',
			'three-strikes',
			'dismissals-and-trials',
			'the-square',
			'the-shooting',
			'lines-cut',
			'the-dead-and-wounded',
			'aktau-and-the-railway',
			'the-state-of-emergency',
			'reactions-and-words',
			'other-voices',
			'six-weeks',
			'hospital-morgue-lists',
			'investigations-and-courts',
			'your-judgement'
		]);
	});

	it('fits its paths: forty and eighty-one minutes of forty-five and ninety', () => {
		const sum = (path: string) => lesson.steps.reduce((all, { minutes }) => all + (minutes[path] ?? 0), 0);
		expect([sum('45'), sum('90')]).toEqual([40, 81]);
	});

	it('asks for a second press before two steps only, and gives those a content note', () => {
		const guarded = lesson.steps.filter((step) => step.guarded);
		expect(guarded.map(({ id }) => id)).toEqual(['the-shooting', 'hospital-morgue-lists']);
		for (const { contentNote } of guarded) expect(contentNote).toContain('no injuries');
	});

	it('cites every paragraph of the base article', () => {
		const steps = JSON.stringify(lesson.steps);
		for (let paragraph = 1; paragraph <= 33; paragraph++)
			expect(steps, `¶${paragraph}`).toContain(`"source":"moscow-news","locator":"¶${paragraph}"`);
	});

	test.each(lesson.steps)(
		'$id: a question, notes, an answer, and a text that a fifteen-year-old follows',
		(step) => {
			expect(step.question).toMatch(/\?$/);
			expect(step.notes).toBeDefined();
			expect(step.questions.length).toBeGreaterThan(0);
			const text = proseText(step.body);
			const words = text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));
			expect(words.length).toBeGreaterThanOrEqual(60);
			expect(words.length).toBeLessThanOrEqual(110);
			const sentence = text.split(/[.?!:;](?:”)?(?:\s|$)/).filter((part) => part.trim()).length;
			const grade = fleschKincaid({ sentence, word: words.length, syllable: syllable(text) });
			// B1 to B2 is read from the sixth to the ninth school year on.
			expect(grade).toBeLessThan(10);
		}
	);
});

describe('until the step of other voices', () => {
	const evening = date('2011-12-17');
	const before = lesson.steps.slice(0, 12);

	it('no view, and no figure in a text, shows what was said later', () => {
		for (const { views } of before)
			for (const view of views) {
				expect(view.latest?.latest).toBe(evening.latest);
				if (view.figure !== 'claims') continue;
				for (const { claim } of admittedClaims(lesson, view))
					expect(saidBy(claim.said, evening), claim.id).toBe(true);
				if (view.measure === 'deaths' || view.measure === 'wounded')
					expect(view.document).toBe('moscow-news');
			}
	});

	it('no timeline holds an event of deaths that was told only later', () => {
		const timelines = before.flatMap(({ views }) => views.filter((view) => view.figure === 'timeline'));
		const named = timelines.filter(({ tracks }) => tracks.includes('strike'));
		expect(named).toHaveLength(4);
		for (const { only, focus } of named) {
			expect(only).toEqual(expect.arrayContaining(focus));
			for (const later of ['shetpe-2011-12-17', 'custody-2011-12', 'unrest-2011-12'])
				expect(only).not.toContain(later);
		}
	});

	it('no text holds a later figure of deaths or wounded', () => {
		const text = JSON.stringify(before.map(({ body, questions, notes }) => ({ body, questions, notes })));
		for (const claim of lesson.claims)
			if (
				!saidBy(claim.said, evening) &&
				['deaths', 'wounded', 'hospital-intake', 'bodies-seen'].includes(claim.measure)
			)
				expect(text).not.toContain(`"claim":"${claim.id}"`);
	});
});

describe('the traps', () => {
	it('the two sixty-fours: bodies, and wounds', () => {
		expect(numbers('c19', 'c17-wounded')).toEqual([64, 64]);
		expect(compare('c19', 'c17-wounded')).toBe('different');
	});
	it('the three fourteens: one town, two towns, and the agency’s two', () => {
		expect(numbers('c11', 'n06', 'c13')).toEqual([14, 14, 14]);
		expect(compare('c11', 'n06')).toBe('different');
		expect(compare('c11', 'c13')).toBe('different');
	});
	it('the four fifteens: none of them a bare fifteen of the same thing', () => {
		expect(numbers('c11-both', 'c15')).toEqual([15, 15]);
		expect(compare('c11-both', 'c15')).toBe('different');
		expect(statedBounds(of('c28').quantity)).toEqual({ min: 12 });
		expect(numbers('c28-others')).toEqual([3]);
		expect(compare('c28', 'c28-others')).toBe('different');
		expect(statedBounds(of('c29').quantity)).toEqual({ min: 15 });
	});
	it('the ceiling that became a floor', () => {
		expect(statedBounds(of('n03').quantity)).toEqual({ max: 70 });
		expect(statedBounds(of('c02').quantity)).toEqual({ min: 70 });
		const link = lesson.relations.find(({ from, to }) => from === 'c02' && to === 'n03');
		expect(link).toMatchObject({ type: 'repeats', shown: 'likely' });
	});
	it('sums that nobody stated are in no claim', () => {
		const stated = (measure: string) =>
			lesson.claims
				.filter((claim) => claim.measure === measure)
				.flatMap(({ quantity }) => Object.values(statedBounds(quantity)));
		expect(stated('wounded')).not.toEqual(expect.arrayContaining([81]));
		// Nobody but one newspaper states ninety-nine wounded; it names no office, and the prosecutors’ two figures are no sum.
		const ninetyNine = lesson.claims.filter(
			({ measure, quantity }) => measure === 'wounded' && Object.values(statedBounds(quantity)).includes(99)
		);
		expect(ninetyNine.map(({ id, claimant, stance }) => [id, claimant, stance])).toEqual([
			['kom-wounded', 'kommersant', 'reports-others']
		]);
		expect(stated('deaths-witnessed')).not.toEqual(expect.arrayContaining([23]));
		for (const n of [403, 1400]) expect(stated('dismissed')).not.toEqual(expect.arrayContaining([n]));
		const january = lesson.claims.filter(
			({ said, measure }) => said.edtf === '2012-01-04' && measure === 'deaths'
		);
		expect(january.map(({ quantity }) => statedBounds(quantity).min)).toEqual([16, 1]);
	});
	it('the lost qualifier', () => {
		expect(of('c17-wounded').population).toContain('gunshot');
		expect(of('tengri-7233').population).toBeUndefined();
		expect(of('tengri-7233').claimant).toBe(of('c17-wounded').claimant);
	});
	it('a rule changed, not a body found', () => {
		expect(lesson.relations).toContainEqual(
			expect.objectContaining({ from: 'c17', to: 'c15', type: 'redefines' })
		);
		expect(compare('c17', 'c17-not-linked')).toBe('different');
	});
	it('said when, about when', () => {
		expect([of('c19').said.edtf, of('c19').asOf?.edtf]).toEqual(['2011-12-21', '2011-12-17']);
	});
	it('echo as corroboration: later reports fold back to the state’s office', () => {
		const roots = (id: string) =>
			origins([of(id)], lesson.relations, { likely: true }).map((origin) => origin.id);
		expect(roots('c28')).toEqual(['c17']);
		expect(roots('c18')).toEqual(['n07-both']);
		expect(roots('c34')).toEqual(['n07-both']);
		expect(roots('c35')).toEqual(['n07']);
		const { reports, stated, likely } = countOrigins(['n07-both', 'c18', 'c34'].map(of), lesson.relations);
		expect([reports, stated, likely]).toEqual([3, 3, 1]);
	});
	it('the two fives', () => {
		expect(numbers('e44-officers', 'e50-officers')).toEqual([5, 5]);
		expect(compare('e44-officers', 'e50-officers')).toBe('different');
	});
	it('the two three-thousands', () => {
		expect([statedBounds(of('mn-23-daily').quantity).max, ...numbers('mn-18-police')]).toEqual([3000, 3000]);
		expect(compare('mn-23-daily', 'mn-18-police')).toBe('different');
	});
	it('one hundred and fifty as at most and as more than', () => {
		expect(statedBounds(of('c25').quantity)).toEqual({ max: 150 });
		expect(statedBounds(of('c26').quantity)).toEqual({ min: 150 });
		expect(of('c26').audience).toBe('appendix');
	});
	it('the killings of August never meet the count of December', () => {
		expect(compare('mn-26-deaths', 'c01')).toBe('different');
	});
	it('the prosecutors’ figures are one chain, the supporters’ another', () => {
		const chains = revisionChains(lesson.claims, lesson.relations).map((chain) => chain.map(({ id }) => id));
		expect(chains).toContainEqual(['c05', 'c07', 'c10', 'c11', 'c15', 'c17']);
		expect(chains).toContainEqual(['n02', 'n03', 'n04', 'c25']);
	});
});

describe('income per head', () => {
	const series = lesson.claims.filter(({ measure }) => measure === 'income-per-head');
	const years = (place: string) =>
		series
			.filter(({ scope }) => typeof scope === 'object' && scope.places.includes(place))
			.map(({ asOf }) => Number(asOf?.edtf));
	const from = (first: number, last: number) =>
		Array.from({ length: last - first + 1 }, (_, at) => first + at);

	it('is a yearly series of one office for three places, each year once', () => {
		expect(years('mangystau')).toEqual(from(2000, 2012));
		expect(years('kazakhstan')).toEqual(from(2005, 2012));
		expect(years('atyrau')).toEqual(from(2005, 2011));
		expect(numbers('income-mangystau-2011', 'income-kazakhstan-2011')).toEqual([69_818, 45_918]);
	});
	it('says whom it counts, and that it is no wage', () => {
		for (const { population, unit, note } of series) {
			expect(population).toContain('children too');
			expect(unit).toBe('tenge a month');
			expect(proseText(note!)).toContain('not wages');
		}
	});
	it('was published long after that evening: no view shows it, and only a question of the last step speaks of it', () => {
		for (const { said } of series) expect(saidBy(said, date('2011-12-17'))).toBe(false);
		const shown = lesson.steps.flatMap(({ id, views }) =>
			views.flatMap((view) =>
				view.figure === 'timeline' && view.measures.includes('income-per-head') ? [id] : []
			)
		);
		expect(shown).toEqual([]);
		const told = lesson.steps.filter((step) => JSON.stringify(step).includes('"income-mangystau-2011"'));
		expect(told.map(({ id }) => id)).toEqual(['your-judgement']);
	});
	const [income] = lesson.measures.filter(({ id }) => id === 'income-per-head');
	it('shares an axis with no statement on pay, and no view with one', () => {
		expect(income!.apart).toEqual(['pay', 'pay-rise', 'pay-ratio', 'pay-share']);
		for (const { id, measure } of lesson.claims)
			if (income!.apart.includes(measure)) expect(compare('income-mangystau-2011', id), id).toBe('different');
	});
});

describe('fairness and care', () => {
	/** Everything of ours that a reader, or a reader of a file, can meet; a source's title and wording are its own. */
	const ours = (): [path: string, text: string][] => {
		const found: [string, string][] = [];
		const visit = (node: unknown, path: string): void => {
			if (typeof node === 'string') found.push([path, node]);
			else if (typeof node === 'object' && node !== null)
				for (const [key, value] of Object.entries(node)) {
					const sourceOwn =
						path.startsWith('.sources') && ['title', 'URL', 'author', 'container-title'].includes(key);
					if (!sourceOwn && key !== 'wording') visit(value, `${path}.${key}`);
				}
		};
		visit(lesson, '');
		return found;
	};

	test.each([
		'massacre',
		'carnage',
		'rioters?',
		'riots?(?! police)',
		'hooligans?',
		'mob',
		'regime',
		'iron grip',
		'instigat\\w+',
		'so-called',
		'claim(s|ed) that',
		'admit(s|ted)?',
		'terror\\w*',
		'victims(?! of)'
	])('says %s only in quotation marks, with a user', (word) => {
		const pattern = new RegExp(`\\b(${word})\\b`, 'i');
		const loose = ours().filter(([path, text]) => {
			// A glossary tells of words; what a population is called is the claimant's own term; nobody is counted by a rule's name.
			if (/^\.(glossary|never)/.test(path) || path.endsWith('.population') || path.endsWith('.id'))
				return false;
			return pattern.test(text.replace(/“[^”]*”/g, ''));
		});
		expect(loose).toEqual([]);
	});

	it('names the two who were killed in August once, in their step, and nowhere else', () => {
		for (const name of ['Turbayev', 'Karbalayeva', 'Karabalayeva']) {
			const places = ours().filter(([, text]) => text.includes(name));
			expect(
				places.every(([path]) => path.startsWith('.steps.4.body')),
				name
			).toBe(true);
			expect(places.length).toBeLessThanOrEqual(1);
		}
		expect(claimsCsv(lesson, en)).not.toMatch(/Turbayev|Karabalayeva|Karbalayeva/);
	});

	it('names no officer, official, defendant or witness whom the article does not name', () => {
		const names =
			/Daulbayev|Suindikov|Kasymov|Kabylov|Zhumabekov|Tuletayeva|Dosmagambetov|Kulibayev|Kenzhebayev|Utegaliyev|Ageleuov|Madina|Isabayev|Kosanov|Baitelova|Mukhamedzhanov|Aidarbayev|Balzhanov|Eshmanov|Zhusipayev|Kozlov|Ablyazov|Sapargali/;
		expect(ours().filter(([path, text]) => names.test(text) && !path.startsWith('.sources'))).toEqual([]);
		expect(claimsCsv(lesson, en)).not.toMatch(names);
	});

	it('protects the voices that could be harmed: nothing narrows down who they are', () => {
		const protectedActors = lesson.actors.filter(({ risk }) => risk === 'protect-identity');
		expect(protectedActors.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['aktau-activist', 'hospital-doctor', 'people-who-carried-the-dead'])
		);
		const rows = claimsCsv(
			lesson,
			en,
			lesson.claims.filter(({ claimant }) => protectedActors.some(({ id }) => id === claimant))
		);
		expect(rows).not.toMatch(/surgeon|emergency|nurse|\bshe\b|\bher\b|volunteer|ward/i);
		expect(of('c20').citations.every(({ wording }) => wording === undefined)).toBe(true);
	});

	it('gives every host that takes a side its name and its side', () => {
		const hosts = lesson.sources.filter(({ host }) => host !== undefined);
		expect(hosts.length).toBeGreaterThan(5);
		for (const { id, owner } of lesson.sources)
			if (hosts.some((host) => host.id === id)) expect(owner, id).toBeDefined();
	});

	it('says of every accusation that it is one', () => {
		for (const account of lesson.accounts)
			for (const told of Object.values(account.beats))
				if (typeof told === 'object' && /provocateurs|foreign-money/.test(told.answer)) {
					expect(told.accusation, account.id).toBe(true);
					expect(proseText(told.text), account.id).toContain(
						'An accusation: we found no evidence published and no court finding.'
					);
				}
	});

	it('prints no figure of another event in a view', () => {
		for (const { views } of lesson.steps)
			for (const view of views)
				if (view.figure === 'claims')
					for (const { claim } of admittedClaims(lesson, view)) expect(claim.event).not.toBe('andijan');
		expect(
			lesson.claims.filter(({ event }) => event === 'novy-uzen-1989' || event === 'january-2022')
		).toEqual([]);
	});

	it('no claim rests on a court’s count, since no court has counted', () => {
		expect(
			lesson.claims.filter(({ measure, basis }) => measure === 'deaths' && basis.includes('court'))
		).toEqual([]);
		expect(JSON.stringify(lesson.steps)).toContain(
			'No court, inquiry or outside body has established how many people died.'
		);
	});

	it('no file name or id holds a person’s name', () => {
		const ids = ours()
			.filter(([path]) => path.endsWith('.id'))
			.map(([, id]) => id);
		expect(
			ids.filter(
				(id) =>
					/sokolov|aminov|turbay|karab|kozlov|tuletay/.test(id) &&
					!lesson.sources.some((source) => source.id === id)
			)
		).toEqual([]);
	});
});
