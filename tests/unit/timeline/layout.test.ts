import lesson from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { LAYOUT_NAMES, WIDTHS } from '../../../src/lib/figure/layouts.ts';
import { textWidth, type TextLine } from '../../../src/lib/figure/text.ts';
import { admittedEvents, admittedStatements } from '../../../src/lib/lesson/events.ts';
import type { TimelineView } from '../../../src/lib/lesson/schema.ts';
import { timelineLayout } from '../../../src/lib/timeline/layout.ts';
import { dateMark } from '../../../src/lib/timeline/marks.ts';
import { timeScale, timeTicks } from '../../../src/lib/timeline/scale.ts';
import { date } from '../../fixtures/kinds.ts';
import { complete } from '../../../src/lib/lesson/view.ts';

const views = lesson.steps.flatMap(({ id, views }) =>
	views.filter((view): view is TimelineView => view.figure === 'timeline').map((view) => ({ id, view }))
);
const layoutOf = (name: (typeof LAYOUT_NAMES)[number], view: TimelineView) =>
	timelineLayout(name, {
		view,
		events: admittedEvents(lesson, view),
		statements: admittedStatements(lesson, view)
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

describe('a date', () => {
	const scale = timeScale({ earliest: '2011-01-01T00:00', latest: '2011-12-31T23:59' }, 0, 730);
	const mark = (written: ReturnType<typeof date>) => dateMark(written, written, scale, 0);

	it('of one day is a box in a year, and a line from end to end in its own hours', () => {
		expect(mark(date('2011-12-16'))).toMatchObject({ shape: 'tick', d: 'M696,-8h6v16h-6z' });
		const hours = timeScale({ earliest: '2011-12-16T00:00', latest: '2011-12-16T23:59' }, 0, 240);
		const day = date('2011-12-16');
		expect(dateMark(day, day, hours, 0)).toMatchObject({ shape: 'within', left: 0, right: 240 });
	});

	it('of a month is as wide as the month, never a point', () => {
		expect(mark(date('2011-07'))).toMatchObject({ shape: 'within', left: 362, right: 424 });
	});

	it('without an end goes on to the edge with an open arrow', () => {
		const open = {
			...date('2011-05-11'),
			edtf: '2011-05-11/..',
			precision: 'interval' as const,
			latest: undefined
		};
		const { shape, right, d, heads } = mark(open);
		expect([shape, right]).toEqual(['span', 730]);
		// Its two lines end where the head begins.
		expect(d).toMatch(/^M[\d.]+,-4H722M[\d.]+,4H722M/);
		expect(heads).toBe('M722,-8L730,0L722,8z');
	});

	it('in doubt is dashed', () => {
		expect(mark({ ...date('2011-05-16'), uncertain: true }).dashed).toBe(true);
		expect(mark(date('2011-05-16')).dashed).toBe(false);
	});
});

it('says where there is no figure for pay', () => {
	const view = complete('timeline', lesson, {
		tracks: ['pay'],
		measures: ['pay-share'],
		window: date('2009')
	});
	const texts = layoutOf('wide', view).texts.map(({ text }) => text);
	expect(texts).toContain('no figure for pay in our sources');
});

it('draws how many began when where there are too many for rows', () => {
	const view = complete('timeline', lesson, {});
	const [one] = admittedEvents(lesson, view);
	const events = Array.from({ length: 500 }, (_, n) => ({ ...one!, event: { ...one!.event, id: `e${n}` } }));
	const layout = timelineLayout('wide', { view, events, statements: [] });
	expect(layout.rows).toEqual([]);
	expect(layout.density).not.toBe('');
});

it.each([
	['2011-12-16T00:00', '2011-12-16T23:59', '06:00'],
	['2011-12-16T00:00', '2012-01-05T23:59', '21 Dec'],
	['2011-05-01T00:00', '2011-12-31T23:59', 'July 2011'],
	['2008-01-01T00:00', '2011-12-31T23:59', '2010']
])('names whole units of time from %s to %s', (earliest, latest, label) => {
	expect(timeTicks(timeScale({ earliest, latest }, 0, 520), 76).map((tick) => tick.label)).toContain(label);
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
