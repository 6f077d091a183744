import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { LAYOUT_NAMES, round, WIDTHS } from '../../../src/lib/figure/layouts.ts';
import { textWidth, type TextLine } from '../../../src/lib/figure/text.ts';
import { admittedEvents, admittedStatements } from '../../../src/lib/lesson/events.ts';
import type { TimelineView } from '../../../src/lib/lesson/schema.ts';
import { timelineLayout, type TimelineLayout } from '../../../src/lib/timeline/layout.ts';
import { timeScale, timeTicks } from '../../../src/lib/timeline/scale.ts';
import { admissionLesson as lesson1901, between, gazette } from '../../fixtures/admission.ts';
import { date } from '../../fixtures/kinds.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { en } from '../../../src/lib/words/en/index.ts';

const views = lesson.steps.flatMap(({ id, views }) =>
	views.filter((view): view is TimelineView => view.figure === 'timeline').map((view) => ({ id, view }))
);
const layoutOf = (name: (typeof LAYOUT_NAMES)[number], view: TimelineView) =>
	timelineLayout(name, {
		view,
		events: admittedEvents(lesson, view),
		statements: admittedStatements(lesson, view),
		terms: lesson,
		words: en
	});

function boxOf({ text, x, y, anchor, style }: TextLine) {
	const width = textWidth(text, style);
	const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
	return { left, right: left + width, top: y - style.size * 0.8, bottom: y + style.size * 0.2 };
}

describe.each(views)('the timeline of $id', ({ view }) => {
	test.each(LAYOUT_NAMES)('%s: no label over another, none beyond the edge', (name) => {
		const layout = layoutOf(name, view);
		const boxes = [...layout.texts, ...layout.rows.flatMap(({ texts }) => texts)].map(boxOf);
		for (const [at, a] of boxes.entries()) {
			expect(a.left).toBeGreaterThanOrEqual(0);
			expect(a.right).toBeLessThanOrEqual(WIDTHS[name] + 1);
			for (const b of boxes.slice(at + 1))
				expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
		}
	});

	it('names only events that its filters admit, and every one of its focus', () => {
		const shown = admittedEvents(lesson, view).map(({ event }) => event.id);
		expect(shown.length).toBeGreaterThan(0);
		for (const id of view.focus) expect(shown).toContain(id);
	});
});

it('says where a track has no figure', () => {
	const view = complete('timeline', lesson, {
		tracks: ['pay'],
		measures: ['pay-share'],
		window: date('2009')
	});
	const texts = layoutOf('wide', view).texts.map(({ text }) => text);
	expect(texts).toContain('no figure in our sources');
});

it('draws what came before and after where a view names that track, and else not', () => {
	const window = { ...date('1989'), latest: '2022-12-31T23:59' };
	const shown = (tracks?: TimelineView['tracks']) => {
		const layout = layoutOf('wide', complete('timeline', lesson, { window, ...(tracks && { tracks }) }));
		return [
			layout.rows.some(({ event }) => event?.event.id === 'novy-uzen-1989'),
			layout.texts.some(({ text }) => text === 'Before and after')
		];
	};
	expect(shown(['overview'])).toEqual([true, true]);
	expect(shown()).toEqual([false, false]);
});

describe('drawn over the fixture of admission', () => {
	const view: TimelineView = {
		figure: 'timeline',
		window: date('1901'),
		tracks: ['strike', 'pay', 'overview'],
		measures: ['pay'],
		focus: ['march']
	};
	const draw = (
		name: (typeof LAYOUT_NAMES)[number],
		changes: Partial<TimelineView> = {},
		from = lesson1901
	) =>
		timelineLayout(name, {
			view: { ...view, ...changes },
			events: admittedEvents(from, { ...view, ...changes }),
			statements: admittedStatements(from, { ...view, ...changes }),
			terms: from,
			words: en
		});
	const rowOf = (layout: TimelineLayout, id: string) =>
		layout.rows.find(({ event, statement }) => (event?.event.id ?? statement?.claim.id) === id)!;
	const xsOf = (d: string) => [...d.matchAll(/[MLH](-?[\d.]+)/g)].map(([, x]) => Number(x));

	describe.each(LAYOUT_NAMES)('the %s drawing', (name) => {
		const { start, end } = name === 'wide' ? { start: 420, end: 940 } : { start: 20, end: 344 };
		const layout = draw(name);

		it('has the rows of each track under its name, in the order of the tracks; statements stand with pay', () => {
			expect(layout.rows.map(({ event, statement }) => event?.event.id ?? statement?.claim.id)).toEqual([
				'march',
				'charge',
				'letter',
				'siege',
				'contract',
				'raise',
				'pay-twice',
				'pay-march',
				'verdict'
			]);
			const columns = layout.texts.filter(({ role }) => role === 'column');
			expect(columns.map(({ text }) => text)).toEqual(['The strike', 'Pay', 'Before and after']);
			for (const [at, id] of ['march', 'contract', 'verdict'].entries())
				expect(rowOf(layout, id).y).toBeGreaterThan(columns[at]!.y);
			expect(rowOf(layout, 'siege').y).toBeLessThan(columns[1]!.y);
			expect(rowOf(layout, 'pay-march').y).toBeLessThan(columns[2]!.y);
			expect(layout.rules.match(/M0,[\d.]+H/g)).toHaveLength(3);
		});

		it('says of a statement which day it speaks of, where it was not said of its own', () => {
			const words = (id: string) =>
				rowOf(layout, id)
					.texts.map(({ text }) => text)
					.join(' ');
			expect(words('pay-march')).not.toMatch(/\bof \d/);
			const year = draw(name, { window: date('1900') });
			expect(
				rowOf(year, 'pay-before')
					.texts.map(({ text }) => text)
					.join(' ')
			).toContain('of 31 December 1900, said ');
		});

		it('has no name for a track without events, but for one that is asked for figures', () => {
			const names = (changes: Partial<TimelineView>) =>
				draw(name, changes)
					.texts.filter(({ role }) => role === 'column')
					.map(({ text }) => text);
			expect(names({ only: ['march'], measures: [] })).toEqual(['The strike']);
			expect(names({ only: ['march'], measures: ['pay-share'] })).toEqual(['The strike', 'Pay']);
			// What the track does not hold is not missed on it.
			for (const measure of ['deaths', 'output'])
				expect(names({ only: ['march'], measures: [measure] })).toEqual(['The strike']);
			expect(names({ only: ['march'], tracks: ['strike'] })).toEqual(['The strike']);
		});

		it('has rows one below the other, each with its texts and its marks inside', () => {
			let free = 0;
			for (const { y, height, texts, marks, ring } of layout.rows) {
				expect(y).toBeGreaterThanOrEqual(free);
				free = y + height;
				for (const text of texts.map(boxOf)) {
					expect(text.top).toBeGreaterThanOrEqual(y);
					expect(text.bottom).toBeLessThanOrEqual(free);
				}
				for (const d of [...marks.flatMap((mark) => [mark.d, mark.heads]), ring]) {
					const ys = [...d.matchAll(/[ML]-?[\d.]+,(-?[\d.]+)/g)].map(([, at]) => Number(at));
					for (const at of ys) expect(at >= y && at <= free).toBe(true);
				}
			}
			expect(layout.height).toBeGreaterThanOrEqual(free);
		});

		it('has every mark on its axis, whatever the window', () => {
			for (const window of [date('1901'), date('1901-03'), date('1901-03-01'), date('1901-03-04')])
				for (const { marks, joined, ring } of draw(name, { window }).rows)
					for (const x of [
						...marks.flatMap(({ d, heads }) => xsOf(d + heads)),
						...xsOf(joined),
						...xsOf(ring)
					]) {
						expect(x).toBeGreaterThanOrEqual(start - 6);
						expect(x).toBeLessThanOrEqual(end + 6);
					}
		});

		it('has a mark for each date that a source gives, one below the other and joined', () => {
			const { marks, joined } = rowOf(draw(name, { window: date('1901-03') }), 'march');
			expect(marks.map(({ left }) => left)).toEqual(
				[4, 1].map((day) => round(start + ((day - 1) * (end - start)) / 31))
			);
			const [from, to] = [...joined.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [
				Number(x),
				Number(y)
			]);
			expect([from![0], to![0]]).toEqual(marks.map(({ left }) => left));
			expect(to![1]! - from![1]!).toBeCloseTo(22 - 16, 6);
			expect(rowOf(layout, 'raise').joined).toBe('');
		});

		it('has a ring for a statement of a day, a line for one of a month', () => {
			const day = rowOf(layout, 'pay-march');
			const x = start + ((31 + 28 + 1.5) / 365) * (end - start);
			expect(day.marks).toEqual([]);
			expect(Math.abs(xsOf(day.ring)[0]! + 6 - x)).toBeLessThan(0.2);
			const month = rowOf(layout, 'pay-twice');
			expect([month.ring, month.marks.length]).toEqual(['', 1]);
		});

		it('marks what the step speaks of, and what is disputed', () => {
			const disputed = {
				...lesson1901,
				events: lesson1901.events.map((one) => ({
					...one,
					standing: one.id === 'raise' ? ('disputed' as const) : one.standing
				}))
			};
			const rows = draw(name, {}, disputed).rows;
			expect(rows.filter(({ focused }) => focused).map(({ event }) => event?.event.id)).toEqual(['march']);
			expect(rows.filter(({ dashed }) => dashed).map(({ event }) => event?.event.id)).toEqual(['raise']);
		});

		it('draws an open end to the last minute of the day at which the view ends', () => {
			const { marks } = rowOf(draw(name, { window: date('1901-03'), latest: date('1901-03-10') }), 'siege');
			expect(marks[0]!.right).toBeCloseTo(start + (10 / 31) * (end - start), 1);
			expect(marks[0]!.heads).not.toBe('');
		});

		it('has a line of the grid at each tick, to the bottom', () => {
			const scale = timeScale({ earliest: '1901-01-01T00:00', latest: '1901-12-31T23:59' }, start, end);
			const months = timeTicks(scale, name === 'wide' ? 76 : 78, en).map(({ x }) => x);
			expect([...layout.grid.matchAll(/M([\d.]+),24V/g)].map(([, x]) => Number(x))).toEqual(months);
			expect(Number(layout.grid.match(/V([\d.]+)$/)![1])).toBeCloseTo(layout.height - 2, 0);
			for (const { x } of layout.texts.filter(({ role }) => role === 'tick')) expect(months).toContain(x);
		});
	});

	describe('where there are too many for rows', () => {
		const days = (count: number, day: (n: number) => number) => ({
			...lesson1901,
			claims: [],
			events: Array.from({ length: count }, (_, n) => ({
				...lesson1901.events[0]!,
				id: `e${n}`,
				dates: [{ date: date(`1901-03-${String(day(n)).padStart(2, '0')}`), citations: gazette }]
			}))
		});
		/** From the bars, left to right: where each begins and how tall it is. */
		const barsOf = ({ density }: TimelineLayout) =>
			[...density.matchAll(/M([\d.]+),[\d.]+v(-[\d.]+)/g)].map(([, x, tall]) => [Number(x), -Number(tall)]);

		it('draws rows up to two hundred', () => {
			const drawn = (count: number) =>
				draw(
					'wide',
					{},
					days(count, () => 1)
				);
			expect([drawn(200).rows.length, drawn(200).density]).toEqual([200, '']);
			expect(drawn(201).rows).toEqual([]);
			expect(drawn(201).density).not.toBe('');
		});

		it('draws how many began when: sixty parts of the window, the tallest of ninety', () => {
			// Two in three began on the first of March, the others on the last day.
			const layout = draw(
				'wide',
				{ window: date('1901-03') },
				days(300, (n) => (n % 3 ? 1 : 31))
			);
			expect(barsOf(layout)).toEqual([
				[421, 90],
				[round(420 + (58 * 520) / 60 + 1), 45]
			]);
		});

		it('counts by the hour where one is stated', () => {
			const of = days(300, () => 2);
			const hourly = {
				...of,
				events: of.events.map((one) => ({ ...one, dates: [{ ...one.dates[0]!, hours: '18:00' }] }))
			};
			expect(barsOf(draw('wide', { window: date('1901-03-02') }, hourly))).toEqual([
				[round(420 + (45 * 520) / 60 + 1), 90]
			]);
		});

		it('counts what began before the window in its first part', () => {
			const of = days(300, () => 2);
			const open = {
				...of,
				events: of.events.map((one) => ({
					...one,
					dates: [{ ...one.dates[0]!, date: between(undefined, '1901-03-05') }]
				}))
			};
			expect(barsOf(draw('wide', { window: date('1901-03') }, open))).toEqual([[421, 90]]);
		});
	});
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

it.each([
	['wide', 'three-strikes'],
	['narrow', 'three-strikes'],
	['wide', 'dismissals-and-trials'],
	['wide', 'investigations-and-courts']
] as const)('labels every tick, or every second, in the %s drawing of %s', (name, step) => {
	const declared = lesson.steps
		.find(({ id }) => id === step)!
		.views.find((view): view is TimelineView => view.figure === 'timeline')!;
	const labels = layoutOf(name, complete('timeline', lesson, declared)).texts.filter(
		({ role }) => role === 'tick'
	);
	const months = labels.map(({ text }) => {
		const [month, year] = text.includes(' ') ? text.split(' ') : ['Jan', text];
		return Number(year) * 12 + MONTHS.indexOf(month!);
	});
	expect(labels.length).toBeGreaterThan(1);
	expect(new Set(months.slice(1).map((month, at) => month - months[at]!)).size).toBe(1);
});
