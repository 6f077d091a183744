import { describe, expect, it } from 'vitest';
import { blankChart } from '../../../src/lib/classroom/chart.ts';
import { sheetsOf } from '../../../src/lib/classroom/sheets.ts';
import peterloo from '../../../src/lib/lessons/peterloo.js';
import zhanaozen from '../../../src/lib/lessons/zhanaozen.js';
import type { ClaimsView } from '../../../src/lib/lesson/schema.ts';
import { claimRows } from '../../../src/lib/rows/claims.ts';
import { en } from '../../../src/lib/words/en/index.ts';

describe('what worksheets are made of', () => {
	it('is what the shortest path shows, and what it leaves to read at home', () => {
		const { comparison, timeline, map, reading } = sheetsOf(zhanaozen);
		const step = zhanaozen.steps.find(({ id }) => id === 'the-dead-and-wounded')!;
		expect(step.views).toContain(comparison);
		const shown = zhanaozen.steps
			.filter(({ minutes }) => minutes['45'] !== undefined)
			.flatMap(({ views }) => views);
		expect(shown).toContain(timeline);
		expect(shown).toContain(map);
		expect(reading.length).toBeGreaterThan(0);
		for (const one of reading) expect(one.minutes['45']).toBeUndefined();
	});

	it('has what good work shows once for all tasks that it is for', () => {
		expect(sheetsOf(zhanaozen).rubrics.map(({ titles }) => titles)).toEqual([
			['Exit ticket', 'Short essay', 'Another event']
		]);
	});

	it('is next to nothing of a lesson that has next to nothing', () => {
		const bare = { ...peterloo, documents: [], paths: [], activities: [] };
		bare.steps = peterloo.steps.slice(0, 1).map((step) => ({ ...step, views: [] }));
		expect(sheetsOf(bare)).toEqual({
			first: undefined,
			comparison: undefined,
			timeline: undefined,
			map: undefined,
			reading: [],
			rubrics: [],
			pack: ['head-note', 'commitment', 'chart']
		});
	});
});

describe('the chart to draw on', () => {
	const chartOf = (view: Partial<ClaimsView>) =>
		blankChart(claimRows({ ...sheetsOf(zhanaozen).comparison!, ...view }, zhanaozen, en));

	it('names who states something of the commonest measure, and no number of theirs', () => {
		const chart = chartOf({})!;
		expect(chart.title).toBe('deaths stated');
		expect(chart.rows.map(({ name }) => name)).toEqual([
			'The government',
			'Some independent trade unions and opposition activists',
			'The Moscow News',
			'Opposition activists'
		]);
	});

	it('goes from zero to beyond the greatest number that is named', () => {
		const { ticks } = chartOf({})!;
		expect(ticks[0]).toBe(0);
		expect(ticks.at(-1)).toBeGreaterThan(70);
		expect(new Set(ticks.slice(1).map((tick, at) => tick - ticks[at]!)).size).toBe(1);
	});

	it('of claims without any number is none', () => {
		expect(chartOf({ only: ['n01'] })).toBeUndefined();
		expect(chartOf({ only: [] })).toBeUndefined();
	});

	it('holds no more rows than a hand can draw', () => {
		const made = claimRows(sheetsOf(zhanaozen).comparison!, zhanaozen, en);
		const many = { ...made, rows: [made, made, made, made].flatMap(({ rows }) => rows) };
		expect(many.rows.length).toBeGreaterThan(12);
		expect(blankChart(many)!.rows).toHaveLength(12);
	});
});
