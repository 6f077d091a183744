import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it } from 'vitest';
import { accountsLayout, COLUMNS } from '../../../src/lib/accounts/layout.ts';
import type { AccountRow, AccountsLayout, LayoutInput } from '../../../src/lib/accounts/parts.ts';
import type { AccountsLesson } from '../../../src/lib/accounts/types.ts';
import { LAYOUT_NAMES, WIDTHS, type LayoutName } from '../../../src/lib/figure/layouts.ts';
import { textWidth, type TextLine } from '../../../src/lib/figure/text.ts';
import { admittedAccounts, compareAccounts, momentInView } from '../../../src/lib/lesson/accounts.ts';
import type { AccountsView } from '../../../src/lib/lesson/schema.ts';
import {
	account,
	answer,
	manyAccounts,
	pier,
	pierAccounts,
	pierLesson,
	tells
} from '../../fixtures/accounts.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { en } from '../../../src/lib/words/en/index.ts';

function inputOf(from: AccountsLesson, view: Partial<AccountsView> = {}): LayoutInput {
	const whole = complete('accounts', from, view);
	const records = admittedAccounts(from, whole);
	const moment = momentInView(from.moments, whole)!;
	return {
		records,
		beats: compareAccounts(
			moment,
			records.map(({ account }) => account)
		),
		focus: whole.focus,
		words: en
	};
}

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

/** The rectangles of a path of `M x,y h w v h h -w z`. */
function rectangles(d: string): Box[] {
	return [...d.matchAll(/M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h-([\d.]+)z/g)].map((found) => {
		const [x, y, width, height] = found.slice(1).map(Number) as [number, number, number, number];
		return { text: found[0], left: x, right: x + width, top: y, bottom: y + height };
	});
}

/** Where the shapes of the blanks begin; each is 20 wide and high. */
function shapeBoxes({ shapes }: Pick<AccountsLayout, 'shapes'>): Box[] {
	const starts = {
		silent: /M([\d.]+),([\d.]+)h20v20/g,
		'not-in-the-part-we-read': /M([\d.]+),([\d.]+)L[\d.]+,[\d.]+(?:M[\d.,L]+){6}/g,
		'could-not-know': /M([\d.]+),([\d.]+)h0(?:M[\d.,]+h0){8}/g
	};
	return [
		...rectangles(shapes.answer),
		...Object.entries(starts).flatMap(([kind, start]) =>
			[...shapes[kind as keyof typeof starts].matchAll(start)].map((found) => {
				const [x, y] = [Number(found[1]), Number(found[2])];
				const [left, top] =
					kind === 'could-not-know' ? [x - 4, y - 4] : kind === 'silent' ? [x, y] : [x, y - 5];
				return { text: kind, left, right: left + 20, top, bottom: top + 20 };
			})
		)
	];
}

function overlaps(boxes: Box[]): string[] {
	const sorted = [...boxes].sort((a, b) => a.top - b.top);
	return sorted.flatMap((a, index) => {
		const found: string[] = [];
		for (const b of sorted.slice(index + 1)) {
			if (b.top >= a.bottom - ROUNDING) break;
			if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > ROUNDING)
				found.push(`${a.text} | ${b.text}`);
		}
		return found;
	});
}

const textsOf = (layout: AccountsLayout) => [
	...layout.texts,
	...layout.rows.flatMap(({ texts }) => texts),
	...layout.feet.flatMap(({ texts }) => texts)
];
const said = (row: { texts: TextLine[] }, role: string) =>
	row.texts
		.filter((line) => line.role === role)
		.map(({ text }) => text)
		.join(' ');
const rowOf = ({ rows }: AccountsLayout, id: string) => rows.find(({ record }) => record.account.id === id)!;

const shipped = lesson.steps.flatMap(({ id, views }) =>
	views.flatMap((view, index): [string, LayoutInput][] =>
		view.figure === 'accounts'
			? [[`view ${index} of the step ${id} of the shipped lesson`, inputOf(lesson, view)]]
			: []
	)
);
const unbroken = 'Verwaltungsgerichtshof'.repeat(3);
const cases: [string, LayoutInput][] = [
	...shipped,
	['every kind of cell', inputOf(pierLesson())],
	['one account', inputOf(pierLesson(), { only: ['paper'] })],
	['no account', { ...inputOf(pierLesson()), records: [], beats: compareAccounts(pier, []) }],
	...Array.from({ length: COLUMNS + 2 }, (_, at): [string, LayoutInput] => [
		`five accounts of ${at + 1} questions, with long words`,
		inputOf(manyAccounts(5, at + 1))
	]),
	['sixty accounts of twelve questions', inputOf(manyAccounts(60, 12))],
	[
		'words without a space to break at, and Kazakh ones',
		inputOf(
			pierLesson(
				pierAccounts.map((one, at) => ({
					...one,
					as: at % 2 ? 'Маңғыстау облысының Жаңаөзен қалалық әкімдігі' : unbroken
				})),
				[
					{
						...pier,
						beats: [
							{
								id: 'vehicle',
								question: unbroken,
								answers: ['bus', 'truck', 'van'].map((id) => answer(id, unbroken))
							}
						]
					}
				]
			)
		)
	],
	[
		'thirty answers to one question',
		inputOf(
			pierLesson(
				Array.from({ length: 30 }, (_, at) => account(`a${at}`, { vehicle: tells(`t${at}`) })),
				[
					{
						...pier,
						beats: [
							{
								id: 'vehicle',
								question: 'What came?',
								answers: Array.from({ length: 30 }, (_, at) => answer(`t${at}`, `Thing ${at}.`))
							}
						]
					}
				]
			)
		)
	]
];

describe.each(LAYOUT_NAMES)('the %s drawing', (name) => {
	describe.each(cases)('of %s', (_, input) => {
		const layout = accountsLayout(name, input);

		it('has one row for each account, in the order given, and one foot for each question', () => {
			expect(layout.rows.map(({ record }) => record)).toEqual(input.records);
			expect(layout.feet.map(({ comparison }) => comparison)).toEqual(input.beats);
		});

		it('keeps every text inside its width and height', () => {
			expect(layout.width).toBe(WIDTHS[name]);
			for (const { text, left, right, top, bottom } of textsOf(layout).map(box)) {
				expect(left, text).toBeGreaterThanOrEqual(0);
				expect(right, text).toBeLessThanOrEqual(layout.width + ROUNDING);
				expect(top, text).toBeGreaterThanOrEqual(0);
				expect(bottom, text).toBeLessThanOrEqual(layout.height);
			}
		});

		it('has no two texts that overlap, and no shape under a text but its letter', () => {
			const texts = textsOf(layout);
			expect(overlaps(texts.map(box))).toEqual([]);
			const words = texts.filter(({ role }) => role !== 'letter').map(box);
			expect(overlaps([...words, ...[layout, ...layout.rows].flatMap(shapeBoxes)])).toEqual([]);
		});

		it('has places to point at that hold all texts of their account and share nothing with another’s', () => {
			expect(overlaps(layout.rows.flatMap(({ area }) => rectangles(area)))).toEqual([]);
			for (const row of layout.rows)
				for (const { text, left, right, top, bottom } of row.texts.map(box))
					expect(
						rectangles(row.area).some(
							(place) =>
								place.left <= left + ROUNDING &&
								place.right >= right - ROUNDING &&
								place.top <= top + ROUNDING &&
								place.bottom >= bottom - ROUNDING
						),
						text
					).toBe(true);
		});

		it('prints of every account who tells it, their stake, the day, and where we read it', () => {
			for (const row of layout.rows) {
				expect(said(row, 'claimant')).not.toBe('');
				expect(said(row, 'note')).toContain(String(row.record.account.said.earliest!.slice(0, 4)));
				expect(said(row, 'note')).toContain(row.record.readings[0]!.source.carrier.slice(4, 11));
			}
		});

		it('is the same each time', () => {
			expect(accountsLayout(name, input)).toEqual(layout);
		});
	});

	const layout = accountsLayout(name, inputOf(pierLesson(), { focus: ['residents'] }));

	it('has a shape for every answer and for every blank', () => {
		const shapes = [layout, ...layout.rows].flatMap(shapeBoxes);
		// Four accounts of three questions, each cell its own shape; stacked, each answer and each blank of a question.
		expect(shapes).toHaveLength(name === 'wide' ? 12 : 3 + 3 + 3);
		const all = [layout, ...layout.rows].map(({ shapes }) => shapes);
		for (const kind of ['answer', 'silent', 'not-in-the-part-we-read', 'could-not-know'] as const)
			expect(all.some((shapes) => shapes[kind])).toBe(true);
	});

	it('never puts a letter to a blank, nor a pattern to an answer', () => {
		const blank = accountsLayout(name, inputOf(pierLesson(), { only: ['office'], beats: ['order'] }));
		expect(textsOf(blank).filter(({ role }) => role === 'letter' || role === 'answer')).toEqual([]);
		const told = accountsLayout(name, inputOf(pierLesson(), { only: ['office'], beats: ['vehicle'] }));
		expect(textsOf(told).filter(({ role }) => role === 'blank' || role === 'silent')).toEqual([]);
		expect(
			[told, ...told.rows].flatMap(({ shapes: { answer: _, ...blanks } }) => Object.values(blanks)).join('')
		).toBe('');
	});

	it('names each kind of blank in words, and only silence in ink', () => {
		const roles = textsOf(layout)
			.filter(({ role }) => role === 'blank' || role === 'silent')
			.map(({ text, role }) => `${role}: ${text.split(' ')[0]}`);
		expect(new Set(roles.filter((text) => /(says|not|could)$/.test(text)))).toEqual(
			new Set(['silent: says', 'blank: could', 'blank: not'])
		);
	});

	it('gives the same answer the same letter, by first appearance among the accounts as they were told', () => {
		const letters = textsOf(accountsLayout(name, inputOf(pierLesson(), { beats: ['vehicle'] })))
			.filter(({ role }) => role === 'letter')
			.map(({ text }) => text);
		// The truck was told first, then the bus, the van, and the bus again.
		expect(letters).toEqual(name === 'wide' ? ['A', 'B', 'C', 'B'] : ['A', 'B', 'C']);
	});

	it('marks an accusation beside its account, and nobody else’s answer', () => {
		const notes = (id: string) => said(rowOf(layout, id), 'note');
		expect(notes('residents')).toContain('accusation: we found no evidence');
		expect(notes('office')).not.toContain('accusation');
	});

	it('has a bar beside what the step speaks of, and nowhere else', () => {
		expect(layout.rows.filter(({ bars }) => bars).map(({ record }) => record.account.id)).toEqual([
			'residents'
		]);
		expect(layout.rows.filter(({ focused }) => focused)).toHaveLength(1);
	});

	it('says under each question whether its answers can both be true', () => {
		const feet = layout.feet.map((foot) => said(foot, 'foot'));
		expect(feet).toEqual([
			'Three versions. A and C can both be true; no other two can.',
			'One version: the accounts that answer say the same.',
			'No account here answers this.'
		]);
	});
});

const questions = (name: LayoutName, beats: number) =>
	new Set(
		accountsLayout(name, inputOf(manyAccounts(3, beats)))
			.texts.filter(({ role, text }) => role === 'question' && text.startsWith('What was'))
			.map(({ y }) => y)
	).size;

it('stands side by side up to six questions, and below one another beyond, and on a narrow page', () => {
	expect([1, COLUMNS, COLUMNS + 1, 12].map((beats) => questions('wide', beats))).toEqual([1, 1, 7, 12]);
	expect(questions('narrow', 4)).toBe(4);
});

it('of the article’s morning has four rows and, in the first, the truck and a silence', () => {
	const [, input] = shipped.find(([step]) => step.includes('the-square'))!;
	const wide = accountsLayout('wide', input);
	expect(wide.rows).toHaveLength(4);
	const [first] = wide.rows as [AccountRow];
	expect(said(first, 'claimant')).toBe('Protesters, in the article');
	expect(said(first, 'answer')).toMatch(/^A police truck or van\./);
	expect(said(first, 'silent')).toBe('says nothing of this');
});
