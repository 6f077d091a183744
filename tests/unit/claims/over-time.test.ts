import zhanaozen from 'crossread/lessons/zhanaozen.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overTime } from '../../../src/lib/claims/arrange/over-time.ts';
import { FRAMES, type Frame } from '../../../src/lib/figure/frame.ts';
import { overlap, textBox, type Scene } from '../../../src/lib/figure/scene.ts';
import { wholeView } from '../../../src/lib/lesson/claims.ts';
import type { Claim, ClaimsView, Quantity, Relation, SaidDate } from '../../../src/lib/lesson/schema.ts';
import { namesNumber, statedBounds } from '../../../src/lib/lesson/quantity.ts';
import { RELATION_TYPES } from '../../../src/lib/lesson/vocabulary.ts';
import { claimsWords } from '../../../src/lib/words/en/claims-words.ts';
import { claimRows, type ClaimRows } from '../../../src/lib/rows/claims.ts';
import { claim, date, kindsLesson } from '../../fixtures/kinds.ts';
import { marksOutside, textsOnTexts, textsOutside, unequalTicks } from '../../fixtures/scene-rules.ts';

const words = claimsWords;

function rowsOf(claims: Claim[], relations: Relation[] = []): ClaimRows {
	const lesson = { ...kindsLesson(claims), relations };
	return claimRows(wholeView('flood', 'deaths'), lesson, words);
}

/** Every part of a comparison. */
function scenes(rows: ClaimRows, frame: Frame, focus: string[] = []): Scene[] {
	const { parts, scene } = overTime(rows, { focus }, frame, words);
	return Array.from({ length: parts }, (_, part) => scene(part));
}

const ids = (scene: Scene) => scene.items.map(({ key }) => key.id);
const relation = (
	from: string,
	to: string,
	type: Relation['type'],
	shown: Relation['shown'] = 'stated'
): Relation => ({
	from,
	to,
	type,
	shown,
	why: [{ type: 'paragraph', children: [{ type: 'text', text: 'The office now counts by another rule.' }] }]
});
const exact = (id: string, n: number, said: string, changes: Partial<Claim> = {}) =>
	claim(id, { kind: 'exact', n }, { said: date(said), ...changes });

const minute = (edtf: string): SaidDate => ({ edtf, earliest: edtf, latest: edtf, precision: 'minute' });
const dates: fc.Arbitrary<SaidDate> = fc.oneof(
	fc.integer({ min: 1, max: 28 }).map((day) => date(`1901-03-${String(day).padStart(2, '0')}`)),
	fc.integer({ min: 1, max: 12 }).map((month) => date(`1901-${String(month).padStart(2, '0')}`)),
	fc.integer({ min: 1890, max: 1999 }).map((year) => date(String(year))),
	fc.integer({ min: 10, max: 23 }).map((hour) => minute(`1901-03-02T${hour}:15`)),
	fc.constantFrom<SaidDate[]>(
		{ edtf: '', precision: 'none' },
		{ edtf: '1901-04/..', earliest: '1901-04-01T00:00', precision: 'interval' },
		{ edtf: '../1901-04-09', latest: '1901-04-09T23:59', precision: 'interval' },
		{
			edtf: '1901-03-02/1901-03-09',
			earliest: '1901-03-02T00:00',
			latest: '1901-03-09T23:59',
			precision: 'interval'
		},
		{ edtf: '-0043-03-15', earliest: '-0043-03-15T00:00', latest: '-0043-03-15T23:59', precision: 'day' }
	)
);
const number = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 90_000 }));
const quantities: fc.Arbitrary<Quantity> = fc.oneof(
	number.map((n): Quantity => ({ kind: 'exact', n })),
	number.map((n): Quantity => ({ kind: 'about', n })),
	number.map((n): Quantity => ({ kind: 'range', min: n, max: n + 1 + (n % 40) })),
	number.map((n): Quantity => ({ kind: 'atLeast', n })),
	number.map((n): Quantity => ({ kind: 'moreThan', n })),
	number.map((n): Quantity => ({ kind: 'upTo', n: n + 1 })),
	fc.constantFrom<Quantity[]>(
		{ kind: 'words', term: 'dozens' },
		{ kind: 'words', term: 'mehrere Hundertschaftsangehörigenvertretungen', bound: 'upTo' },
		{ kind: 'unknown', why: 'the bodies were not released to the families who asked for them' },
		{ kind: 'none' }
	)
);
const names = fc.constantFrom(
	undefined,
	'the office',
	'Bundesverfassungsgerichtspräsidentenvertretungsbüro am Niederrhein',
	'新華社駐埃克桑普爾頓記者站負責人',
	'نقابة عمال المدينة السفلى المستقلة',
	'<script>alert("x")</script> & ‘co’',
	'committee of the relatives of those who lived in the lower town before the water came'
);
const comparisons = (min: number, max: number) =>
	fc
		.array(
			fc.record({
				quantity: quantities,
				said: dates,
				as: names,
				claimant: fc.constantFrom('office', 'archive', 'clinic', 'residents', 'paper'),
				population: fc.constantFrom(undefined, 'people of the town', 'everyone who drowned'),
				scope: fc.constantFrom<Claim['scope'][]>({ places: ['exampleton'] }, 'not-stated'),
				to: fc.nat(),
				type: fc.option(fc.constantFrom(...RELATION_TYPES), { nil: undefined }),
				shown: fc.constantFrom('stated' as const, 'likely' as const)
			}),
			{ minLength: min, maxLength: max, size: 'max' }
		)
		.map((all) => {
			const claims = all.map(({ quantity, said, as, claimant, population, scope }, at) =>
				claim(`c${at}`, quantity, {
					said,
					claimant,
					scope,
					...(as !== undefined && { as }),
					...(population !== undefined && { population })
				})
			);
			const relations = all.flatMap(({ to, type, shown }, at) =>
				type && to % all.length !== at ? [relation(`c${at}`, `c${to % all.length}`, type, shown)] : []
			);
			return rowsOf(claims, relations);
		});

const frames = fc
	.tuple(
		fc.constantFrom(...(Object.keys(FRAMES) as (keyof typeof FRAMES)[])),
		fc.constantFrom(undefined, 16, 20, 32)
	)
	.map(([name, type]): Frame => ({ ...FRAMES[name], ...(type !== undefined && { type }) }));

function holds(rows: ClaimRows, frame: Frame) {
	const all = scenes(rows, frame);
	expect(all.flatMap(ids).sort()).toEqual(rows.rows.map(({ key }) => key.id).sort());
	for (const scene of all) {
		expect(textsOutside(scene)).toEqual([]);
		expect(textsOnTexts(scene)).toEqual([]);
		expect(marksOutside(scene)).toEqual([]);
		expect(unequalTicks(scene)).toEqual([]);
		// One statement alone may be higher than its frame: nothing is left out and no type shrinks.
		if (scene.items.length > 1 && frame.height !== undefined)
			expect(scene.height).toBeLessThanOrEqual(frame.height);
		const shown = new Set(ids(scene));
		const between = rows.links.filter(({ from, to }) => shown.has(from) && shown.has(to));
		const told = ({ from, to, type }: { from: string; to: string; type: string }) => `${from} ${type} ${to}`;
		expect(scene.links.map(told).sort()).toEqual(between.map(told).sort());
		for (const link of scene.links) expect(link.points.length + link.texts.length).toBeGreaterThan(0);
		for (const { key, texts, marks } of scene.items) {
			const { facts } = rows.rows.find((row) => row.key.id === key.id)!;
			expect(texts.map(({ text }) => text).join(' ')).toContain(facts.figure.split(' ')[0]);
			expect(marks.length > 0).toBe(namesNumber(facts.quantity));
		}
	}
	expect(new Set(all.map(({ parts }) => parts?.names.join())).size).toBe(1);
	const partNames = all[0]!.parts?.names ?? [];
	expect(new Set(partNames).size).toBe(partNames.length);
}

describe('claims over time', () => {
	it('fit or split, whatever is said', () => {
		fc.assert(
			fc.property(comparisons(1, 14), frames, (rows, frame) => holds(rows, frame)),
			{ numRuns: 20 }
		);
	});

	it('fit or split where they are far too many', () => {
		const [rows] = fc.sample(comparisons(300, 300), { seed: 7, numRuns: 1 });
		holds(rows!, FRAMES.S);
		holds(rows!, FRAMES.L);
	});

	it('shows nothing of nothing', () => {
		expect(overTime({ ...rowsOf([]), rows: [] }, { focus: [] }, FRAMES.L, words).scene(0)).toMatchObject({
			height: 0,
			items: []
		});
	});

	it.each(Object.entries(FRAMES))('joins one claimant’s revisions by steps, in %s', (_, frame) => {
		const rows = rowsOf(
			[
				exact('a', 10, '1901-03-02'),
				exact('b', 11, '1901-03-03'),
				exact('c', 11, '1901-03-04', { claimant: 'clinic' })
			],
			[relation('b', 'a', 'revises'), relation('c', 'b', 'revises')]
		);
		const [scene] = scenes(rows, frame);
		const [steps, words] = ['b', 'c'].map((id) => scene!.links.find(({ from }) => from === id)!);
		for (const [at, [x, y]] of steps!.points.slice(1).entries()) {
			const [left, top] = steps!.points[at]!;
			expect(x === left || y === top).toBe(true);
		}
		// No line joins two claimants: that is said.
		expect(words!.points).toEqual([]);
		expect(words!.texts.map(({ text }) => text).join(' ')).toMatch(/revises|this/);
	});

	it.each(Object.entries(FRAMES))('ends a line where its rule changes, in %s', (_, frame) => {
		const rows = rowsOf(
			[
				exact('a', 14, '1901-03-02', { population: 'people who died' }),
				exact('b', 15, '1901-03-03', { population: 'people who died' }),
				exact('c', 14, '1901-03-25', { population: 'people whose death the office links to the flood' })
			],
			[relation('b', 'a', 'revises'), relation('c', 'b', 'redefines')]
		);
		const [scene] = scenes(rows, frame);
		expect(scene!.axes).toHaveLength(1);
		expect(scene!.lines.filter(({ kind }) => kind === 'divider')).toHaveLength(1);
		const ended = scene!.links.find(({ type }) => type === 'redefines')!;
		expect(ended.ends).toBe(true);
		const { marks } = scene!.items.find(({ key }) => key.id === 'c')!;
		const last = ended.points.at(-1)!;
		const [mark] = marks;
		expect(mark!.along === 'y' ? last[0] : last[1]).toBeLessThan(
			mark!.at - (mark!.along === 'y' ? mark!.half : 0)
		);
		const said = [...scene!.texts, ...scene!.links.flatMap(({ texts }) => texts)]
			.map(({ text }) => text)
			.join(' ');
		expect(said).toContain('counts');
	});

	it('gives what is not comparable another axis, in which one death is as high', () => {
		const rows = rowsOf([
			exact('a', 10, '1901-03-02', { population: 'people of the town' }),
			exact('b', 16, '1901-03-05', { population: 'people of the town' }),
			exact('c', 1, '1901-03-03', { population: 'strangers' }),
			exact('d', 2, '1901-03-04', { population: 'strangers' })
		]);
		const [scene] = scenes(rows, FRAMES.L);
		expect(scene!.axes).toHaveLength(2);
		const [one, two] = scene!.axes.map(
			({ domain, range }) => (range[1] - range[0]) / (domain[1] - domain[0])
		);
		expect(one).toBeCloseTo(two!, 0);
		const at = (id: string) => scene!.items.find(({ key }) => key.id === id)!.marks[0]!.from;
		expect(Math.max(at('a'), at('b'))).toBeLessThan(Math.min(at('c'), at('d')));
	});

	it('enlarges numbers that the scale of others hides, in a second panel from which nothing is lost', () => {
		const rows = rowsOf([
			...[10, 11, 13, 14].map((n, at) => exact(`s${at}`, n, `1901-03-0${at + 2}`)),
			claim('most', { kind: 'upTo', n: 150 }, { claimant: 'paper', said: date('1901-03-03') })
		]);
		const [scene] = scenes(rows, FRAMES.L);
		expect(scene!.axes.map(({ domain }) => domain[1])).toEqual([150, 14]);
		expect(scene!.items.find(({ key }) => key.id === 's1')!.marks).toHaveLength(2);
		expect(scene!.items.find(({ key }) => key.id === 'most')!.marks).toHaveLength(1);
		expect(scene!.lines.filter(({ kind }) => kind === 'lens')).toHaveLength(2);
	});

	it.each(['L', 'P'] as const)('sets no label on a line where there is room, in %s', (name) => {
		// The last of its statements stand close to one another, under the bow of a likely repetition.
		const step = zhanaozen.steps.find(({ id }) => id === 'six-weeks')!;
		const [view] = step.views.filter((one) => one.figure === 'claims' && one.arrangement === 'over-time');
		const rows = claimRows(view as ClaimsView, zhanaozen, words);
		for (const { items, links } of scenes(rows, FRAMES[name])) {
			const lines = links.flatMap(({ points }) =>
				points.slice(1).map(([x, y], at) => {
					const [left, top] = points[at]!;
					const box = { x: Math.min(x, left), y: Math.min(y, top) };
					return { ...box, width: Math.abs(x - left), height: Math.abs(y - top) };
				})
			);
			for (const text of items.flatMap(({ texts }) => texts))
				expect(lines.filter((line) => overlap(textBox(text), line))).toEqual([]);
		}
	});

	it('sets equal neighbours apart, so that 1 and 1 do not read 11', () => {
		const rows = rowsOf([
			exact('a', 1, '1901-03-02'),
			exact('b', 1, '1901-04-25', { claimant: 'clinic' }),
			exact('c', 1, '1901-04-26', { claimant: 'paper' })
		]);
		const [scene] = scenes(rows, FRAMES.L);
		const figures = scene!.items.flatMap(({ texts }) => texts.filter(({ role }) => role === 'figure'));
		const [b, c] = figures.slice(1);
		expect(Math.abs(b!.x - c!.x) > 14 || Math.abs(b!.y - c!.y) > b!.style.size).toBe(true);
	});

	it('runs a ceiling down to 0 and stops a floor after a stub', () => {
		const rows = rowsOf([
			claim('up', { kind: 'upTo', n: 70 }, { said: date('1901-03-02') }),
			claim('least', { kind: 'atLeast', n: 20 }, { said: date('1901-03-03'), claimant: 'paper' })
		]);
		const [scene] = scenes(rows, FRAMES.L);
		const [axis] = scene!.axes;
		const mark = (id: string) => scene!.items.find(({ key }) => key.id === id)!.marks[0]!;
		expect(axis!.domain[0]).toBe(0);
		expect(mark('up').to).toBe(axis!.range[0]);
		expect(mark('least').from - mark('least').to).toBeCloseTo(mark('least').half * 3.6, 0);
	});

	it('folds echoes under their origin', () => {
		const rows = rowsOf(
			[
				exact('a', 14, '1901-03-02'),
				exact('b', 14, '1901-03-03', { claimant: 'paper' }),
				exact('c', 14, '1901-03-04', { claimant: 'clinic' })
			],
			[relation('b', 'a', 'repeats', 'likely'), relation('c', 'b', 'repeats')]
		);
		const scene = overTime(rows, { focus: [], fold: true }, FRAMES.L, words).scene(0);
		expect(ids(scene)).toEqual(['a']);
		expect(scene.items[0]!.folded).toEqual(['b', 'c']);
	});

	it('lights what the step speaks of, and steps back what the sentence that is read does not', () => {
		const rows = rowsOf([exact('a', 14, '1901-03-02'), exact('b', 15, '1901-03-03', { claimant: 'paper' })]);
		const state = { focus: ['a'], spoken: ['a'] };
		const scene = overTime(rows, state, FRAMES.L, words).scene(0);
		expect(scene.items.map(({ focused, dimmed }) => [focused, dimmed])).toEqual([
			[true, false],
			[false, true]
		]);
	});

	it('prints every number a mark stands at', () => {
		const rows = rowsOf([claim('r', { kind: 'range', min: 20, max: 34 })]);
		const [scene] = scenes(rows, FRAMES.L);
		const [row] = rows.rows;
		const text = scene!.items[0]!.texts.map((line) => line.text).join(' ');
		for (const bound of Object.values(statedBounds(row!.facts.quantity)))
			expect(text).toContain(String(bound));
	});
});
