import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { claimsLayout, type ClaimsLayout } from '../../../src/lib/claims/layout.ts';
import { WIDTHS, type LayoutName } from '../../../src/lib/figure/layouts.ts';
import { textWidth, type TextLine } from '../../../src/lib/figure/text.ts';
import { admittedClaims, claimRecord, wholeView, type ClaimRecord } from '../../../src/lib/lesson/claims.ts';
import type { Claim, Quantity } from '../../../src/lib/lesson/schema.ts';
import { BASES } from '../../../src/lib/lesson/vocabulary.ts';
import { allKinds, claim, date, exampleton, kindsLesson, manyClaims } from '../../fixtures/kinds.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const names = Object.keys(WIDTHS) as LayoutName[];

/** A lesson in which every place that a claim counts stands under its own id. */
const withPlaces = (claims: Claim[]) => ({
	...kindsLesson(claims),
	places: claims.flatMap(({ scope }) =>
		typeof scope === 'object'
			? scope.places.map((id) =>
					id === exampleton.id ? exampleton : { ...exampleton, id, names: { en: id } }
				)
			: []
	)
});
const recordsOf = (claims: Claim[]): ClaimRecord[] =>
	claims.map((one) => claimRecord(withPlaces(claims), one));
/** What the base article says of the deaths: two numbers, a word, and a reason not to know. */
const article = admittedClaims(lesson, {
	...wholeView('shooting-2011-12-16', 'deaths'),
	only: ['c01', 'c02', 'c04', 'n01']
});
const layoutOf = (name: LayoutName, records: readonly ClaimRecord[], focus: string[] = []) =>
	claimsLayout(name, { records, focus, measure: 'deaths', words: en });
const ofQuantities = (...quantities: Quantity[]) =>
	recordsOf(quantities.map((quantity, index) => claim(`c${index}`, quantity)));

/** Room for what rounding to a tenth of a unit moves. */
const ROUNDING = 0.15;

interface Box {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Where a line of text is drawn: from the height of its capitals to the depth of its descenders. */
function box({ text, x, y, anchor, style }: TextLine): Box {
	const width = textWidth(text, style);
	const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
	return { text, left, right: left + width, top: y - style.size * 0.78, bottom: y + style.size * 0.24 };
}

const textsOf = (row: ClaimsLayout['rows'][number]) => [...row.texts, ...(row.mark?.labels ?? [])];

function overlaps(boxes: Box[]): string[] {
	return boxes.flatMap((a, index) =>
		boxes
			.slice(index + 1)
			.filter(
				(b) =>
					Math.min(a.right, b.right) - Math.max(a.left, b.left) > ROUNDING &&
					Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > ROUNDING
			)
			.map((b) => `${a.text} | ${b.text}`)
	);
}

const long =
	'the independent commission of relatives, lawyers and former colleagues of the oil workers of the lower town';
const numbers: Quantity[] = [0, 1, 999, 1_000_000].flatMap((n): Quantity[] => [
	{ kind: 'exact', n },
	{ kind: 'about', n },
	{ kind: 'atLeast', n },
	{ kind: 'moreThan', n },
	{ kind: 'upTo', n },
	{ kind: 'range', min: n, max: n + 1 }
]);

const cases: [string, ClaimRecord[]][] = [
	...lesson.steps.flatMap(({ id, views }) =>
		views.flatMap((view, index): [string, ClaimRecord[]][] =>
			view.figure === 'claims'
				? [[`view ${index} of the step ${id} of the shipped lesson`, admittedClaims(lesson, view)]]
				: []
		)
	),
	['all kinds at once', recordsOf(allKinds)],
	...allKinds.map((one): [string, ClaimRecord[]] => [`${one.id} alone`, recordsOf([one])]),
	['no claim', []],
	['forty claims of long names', recordsOf(manyClaims(40))],
	[
		'forty claims of every kind and of long names',
		recordsOf(
			Array.from({ length: 40 }, (_, index) => {
				const kind = allKinds[index % allKinds.length]!;
				return { ...kind, id: `c${index}`, as: `${long} ${index}` };
			})
		)
	],
	[
		'names without a space to break at',
		recordsOf(allKinds.map((one) => ({ ...one, as: 'Verwaltungsgerichtshof'.repeat(4) })))
	],
	[
		'Kazakh names',
		recordsOf(
			allKinds.map((one) => ({
				...one,
				as: 'Маңғыстау облысының Жаңаөзен қалалық әкімдігінің баспасөз қызметі'
			}))
		)
	],
	[
		'long reasons, words, places and bases',
		recordsOf([
			claim(
				'a',
				{ kind: 'unknown', why: `${long}, who were not let in` },
				{ scope: { places: [long, long] } }
			),
			claim('b', { kind: 'words', term: `${long}, and more` }, { basis: [...BASES] }),
			claim(
				'c',
				{ kind: 'atLeast', n: 70 },
				{ basis: [...BASES], stance: 'withdraws', said: date('1901-03') }
			)
		])
	],
	['words alone', ofQuantities({ kind: 'words', term: 'dozens' }, { kind: 'words', term: 'scores' })],
	[
		'unknown and words',
		ofQuantities({ kind: 'unknown', why: 'no access' }, { kind: 'words', term: 'dozens' })
	],
	['zero alone', ofQuantities({ kind: 'exact', n: 0 })],
	['an open zero', ofQuantities({ kind: 'moreThan', n: 0 }, { kind: 'upTo', n: 0 })],
	['numbers from 0 to 1,000,000 in every kind', ofQuantities(...numbers)],
	...numbers.map((quantity): [string, ClaimRecord[]] => [
		JSON.stringify(quantity),
		ofQuantities(quantity, { kind: 'words', term: 'dozens' }, { kind: 'unknown', why: 'no access' })
	])
];

describe.each(names)('the %s drawing', (name) => {
	describe.each(cases)('of %s', (_, records) => {
		const layout = layoutOf(name, records);
		const all = [...layout.texts, ...layout.rows.flatMap(textsOf)];

		it('has one row for each claim, in the order given', () => {
			expect(layout.rows.map(({ record }) => record.claim.id)).toEqual(records.map((one) => one.claim.id));
		});

		it('has rows that do not reach into each other, nor over the bottom', () => {
			let free = 0;
			for (const row of layout.rows) {
				expect(row.y).toBeGreaterThanOrEqual(free - 1e-9);
				expect(row.height).toBeGreaterThan(0);
				free = row.y + row.height;
			}
			expect(layout.height).toBeGreaterThanOrEqual(free);
		});

		it('keeps the texts of a row inside it', () => {
			for (const row of layout.rows)
				for (const { text, top, bottom } of textsOf(row).map(box)) {
					expect(top, text).toBeGreaterThanOrEqual(row.y);
					expect(bottom, text).toBeLessThanOrEqual(row.y + row.height);
				}
		});

		it('keeps every text inside its width and height', () => {
			expect(layout.width).toBe(WIDTHS[name]);
			for (const { text, left, right, top, bottom } of all.map(box)) {
				expect(left, text).toBeGreaterThanOrEqual(0);
				expect(right, text).toBeLessThanOrEqual(layout.width + ROUNDING);
				expect(top, text).toBeGreaterThanOrEqual(0);
				expect(bottom, text).toBeLessThanOrEqual(layout.height);
			}
		});

		it('has no two texts that overlap', () => {
			expect(overlaps(all.map(box))).toEqual([]);
		});

		it('has a mark for every number and for nothing else', () => {
			for (const { record, mark } of layout.rows) {
				const { kind } = record.claim.quantity;
				expect(mark === undefined, kind).toBe(['words', 'unknown', 'none'].includes(kind));
			}
		});

		it('has whole numbers for ticks, from zero', () => {
			const ticks = layout.texts.filter(({ role }) => role === 'tick').map(({ text }) => text);
			for (const text of ticks) expect(text).toMatch(/^\d{1,3}(,\d{3})*$/);
			expect(ticks.includes('0')).toBe(layout.rows.some(({ mark }) => mark));
		});

		it('is the same each time', () => {
			expect(layoutOf(name, records)).toEqual(layout);
		});
	});

	it('of statements in words has no axis', () => {
		for (const quantity of [
			{ kind: 'words', term: 'dozens' },
			{ kind: 'unknown', why: 'no access' },
			{ kind: 'none' }
		] as const) {
			const layout = layoutOf(name, ofQuantities(quantity));
			expect(layout.gridlines).toEqual([]);
			expect(layout.texts.filter(({ role }) => role === 'tick')).toEqual([]);
			expect(layout.texts.map(({ text }) => text)).not.toContain('deaths stated');
		}
	});

	it('never puts “not known” at zero, or anywhere on the axis', () => {
		for (const records of [recordsOf(allKinds), article]) {
			const layout = layoutOf(name, records);
			const zero = layout.texts.find(({ text, role }) => role === 'tick' && text === '0')!;
			const unknown = layout.rows.find(({ record }) => record.claim.quantity.kind === 'unknown')!;
			expect(unknown.mark).toBeUndefined();
			const said = unknown.texts.find(({ text }) => text === 'not known')!;
			expect(said.x).not.toBe(zero.x);
			if (name === 'wide') for (const { x } of layout.gridlines) expect(box(said).left).toBeGreaterThan(x);
		}
	});

	it('is linear from zero: equal numbers apart are equal distances apart', () => {
		const layout = layoutOf(name, ofQuantities({ kind: 'exact', n: 100 }, { kind: 'exact', n: 25 }));
		const ticks = layout.texts.filter(({ role }) => role === 'tick');
		const per = ticks.slice(1).map(({ text, x }) => (x - ticks[0]!.x) / Number(text));
		const first = ticks.filter(({ text, y }) => text !== '0' && y === ticks[0]!.y).length;
		expect(first).toBeGreaterThan(1);
		for (const one of per.slice(0, first)) expect(one).toBeCloseTo(per[0]!, 2);
	});

	const [zero, ends] = name === 'wide' ? [428, { closed: 914, open: 842 }] : [18, { closed: 324, open: 252 }];
	test.each([1, 7, 11, 99, 101, 1204, 999_999])(
		'has zero, and the largest number %d, at the ends of its axis',
		(n) => {
			for (const [kind, end] of [
				['exact', ends.closed],
				['upTo', ends.closed],
				['atLeast', ends.open],
				['moreThan', ends.open]
			] as const) {
				const layout = layoutOf(name, ofQuantities({ kind, n }, { kind: 'exact', n: 0 }));
				const [largest, none] = layout.rows.map(({ mark }) => Number(mark!.d.match(/^M([\d.]+)/)![1]));
				expect(largest! + (kind === 'exact' ? 3 : 0)).toBe(end);
				expect(none! + 3).toBe(zero);
				// A line of the grid at both, and no round number right before the largest.
				const { y1 } = layout.gridlines[0]!;
				const lines = layout.gridlines
					.filter(({ role, y1: y }) => role === 'tick' && y === y1)
					.map(({ x }) => x);
				expect([lines[0], lines.at(-1)]).toEqual([zero, end]);
				expect(lines.at(-1)! - lines.at(-2)!).toBeGreaterThanOrEqual((lines[1]! - lines[0]!) * 0.7 - 0.2);
				expect(layout.gridlines.filter(({ role }) => role === 'limit').every(({ x }) => x === end)).toBe(
					true
				);
			}
		}
	);

	it('leaves a margin beyond the largest number only where an end is open', () => {
		const limits = (quantity: Quantity) =>
			layoutOf(name, ofQuantities(quantity)).gridlines.filter(({ role }) => role === 'limit').length;
		expect(limits({ kind: 'atLeast', n: 70 })).toBe(1);
		expect(limits({ kind: 'moreThan', n: 70 })).toBe(1);
		expect(limits({ kind: 'upTo', n: 70 })).toBe(0);
		expect(limits({ kind: 'exact', n: 70 })).toBe(0);
	});

	it('draws an open end far beyond the largest number, and every mark inside its width and its row', () => {
		for (const [, records] of cases)
			for (const { record, mark, y, height } of layoutOf(name, records).rows) {
				if (!mark) continue;
				const xs = [...mark.d.matchAll(/[MLH](-?[\d.]+)/g)].map(([, x]) => Number(x));
				const ys = [...mark.d.matchAll(/[ML]-?[\d.]+,(-?[\d.]+)/g)].map(([, at]) => Number(at));
				expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
				expect(Math.max(...xs)).toBeLessThanOrEqual(WIDTHS[name]);
				expect(Math.min(...ys)).toBeGreaterThan(y);
				expect(Math.max(...ys)).toBeLessThan(y + height);
				if (['atLeast', 'moreThan'].includes(record.claim.quantity.kind))
					expect(Math.max(...xs) - xs[0]!).toBeGreaterThanOrEqual(100);
			}
	});

	it('marks the rows that the step speaks of, and those that were taken back', () => {
		const rows = layoutOf(name, recordsOf(allKinds), ['range', 'words']).rows;
		expect(rows.filter(({ focused }) => focused).map(({ record }) => record.claim.id)).toEqual([
			'range',
			'words'
		]);
		expect(rows.filter(({ dashed }) => dashed).map(({ record }) => record.claim.id)).toEqual([
			'denied',
			'withdrawn'
		]);
	});

	it('prints of every claim who says so, their stake, where we read it, how they know and which place', () => {
		const [row] = layoutOf(name, recordsOf(manyClaims(1))).rows;
		const printed = (role: string) =>
			row!.texts
				.filter((line) => line.role === role)
				.map(({ text }) => text)
				.join(' ');
		expect(printed('claimant')).toBe(
			'Committee number 0 of the relatives of those who lived in the lower town before the water came'
		);
		expect(printed('note')).toBe('stake not known via The Exampleton Gazette, page 2 Exampleton');
		expect(printed('basis')).toMatch(/(^|: )an official tally$/);
	});
});

describe('the shipped lesson, drawn wide', () => {
	const layout = layoutOf('wide', article);

	it('has a column for each kind of statement', () => {
		expect(layout.texts.filter(({ role }) => role === 'column').map(({ text }) => text)).toEqual([
			'who says so',
			'how they know',
			'deaths stated',
			'in words',
			'not known'
		]);
	});

	it('has two marks, labelled as they were worded', () => {
		expect(layout.rows.map(({ mark }) => mark?.labels.map(({ text }) => text))).toEqual([
			['11'],
			['70 or more', 'no upper limit', 'stated'],
			undefined,
			undefined
		]);
	});

	it('has a column for words where a source says that there were none', () => {
		const columns = (quantity: Quantity) =>
			layoutOf('wide', ofQuantities(quantity, { kind: 'exact', n: 3 }))
				.texts.filter(({ role }) => role === 'column')
				.map(({ text }) => text);
		expect(columns({ kind: 'none' })).toContain('in words');
		expect(columns({ kind: 'words', term: 'dozens' })).toContain('in words');
		expect(columns({ kind: 'unknown', why: 'no access' })).not.toContain('in words');
		expect(columns({ kind: 'exact', n: 2 })).not.toContain('in words');
	});

	it('sets the statements without a number in their own words', () => {
		const [, , words, unknown] = layout.rows;
		expect(words!.texts.filter(({ role }) => role === 'quote').map(({ text }) => text)).toEqual(['“dozens”']);
		expect(unknown!.texts.filter(({ role }) => role === 'quote').map(({ text }) => text)).toEqual([
			'not known'
		]);
		expect(unknown!.texts.map(({ text }) => text).join(' ')).toContain('bodies not released');
	});

	it('has an empty height but for its headings where there is no claim', () => {
		expect(layoutOf('wide', []).rows).toEqual([]);
		expect(layoutOf('narrow', []).texts).toEqual([]);
	});
});

test('what is drawn has no size without a typeface: every text has one of the three that are measured', () => {
	for (const name of names)
		for (const { style } of layoutOf(name, recordsOf(allKinds)).rows.flatMap(textsOf))
			expect(['sans', 'sansBold', 'serif']).toContain(style.font);
});
