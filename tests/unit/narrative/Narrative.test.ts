import { describe, expect, it, test, vi } from 'vitest';
import { Narrative, type Outline } from '../../../src/lib/narrative/Narrative.ts';

const outline = (id: string, more: Partial<Outline> = {}): Outline => ({
	id,
	guarded: false,
	mentions: [],
	...more
});
const STEPS = [outline('one'), outline('two', { guarded: true }), outline('three')];

function narrative(steps: readonly Outline[] = STEPS): Narrative {
	const made = new Narrative();
	made.follow(steps);
	return made;
}

describe('where a narrative begins', () => {
	it('is its first step, in the scroll story', () => {
		const it = narrative();
		expect([it.reading, it.step?.id, it.closed]).toEqual(['scroll', 'one', false]);
	});

	it('is above its first step, until that is reached or gone to', () => {
		const it = narrative();
		it.choose('steps');
		expect([it.index, it.above]).toEqual([0, true]);
		it.go(0);
		expect(it.above).toBe(false);
		it.choose('scroll');
		it.at(0, 0, true);
		expect(it.above).toBe(true);
	});

	it('of no steps is none', () => {
		const it = narrative([]);
		it.at(0, 0, true);
		it.go(3);
		expect([it.step, it.leads(1), it.spoken]).toEqual([undefined, false, []]);
	});
});

describe('another reading', () => {
	test.each(['steps', 'plain'] as const)('keeps the step: %s', (reading) => {
		const it = narrative();
		it.at(2, 0, false);
		it.choose(reading);
		expect(it.step?.id).toBe('three');
		it.choose('scroll');
		expect(it.step?.id).toBe('three');
	});
});

describe('other steps', () => {
	it('keep the active one by its id, and what is open of it', () => {
		const it = narrative();
		it.choose('steps');
		it.goTo('two');
		it.open();
		it.follow([outline('new'), ...STEPS]);
		expect([it.index, it.step?.id, it.closed]).toEqual([2, 'two', false]);
	});

	it('lead to what stands in its place where it is gone', () => {
		const it = narrative();
		it.at(2, 0, false);
		it.follow(STEPS.slice(0, 2));
		expect(it.step?.id).toBe('two');
	});

	it('of another lesson begin somewhere in it', () => {
		const it = narrative();
		it.at(2, 0, false);
		it.follow(['a', 'b', 'c', 'd'].map((id) => outline(id)));
		expect(it.step?.id).toBe('c');
	});
});

describe('a guarded step', () => {
	it('is closed only where one step is shown at a time, and again when it is come back to', () => {
		const it = narrative();
		it.at(1, 0, false);
		expect(it.closed).toBe(false);
		it.choose('steps');
		expect([it.closed, it.open(), it.closed, it.open()]).toEqual([true, true, false, false]);
		it.go(2);
		it.go(1);
		expect(it.closed).toBe(true);
	});
});

describe('forward and back', () => {
	it('lead nowhere beyond the ends', () => {
		const it = narrative();
		it.choose('steps');
		expect([it.leads(-1), it.leads(1)]).toEqual([false, true]);
		it.go(99);
		expect([it.step?.id, it.leads(1)]).toEqual(['three', false]);
		it.go(-7);
		expect([it.index, it.leads(-1)]).toEqual([0, false]);
	});

	it('to a step that there is not lead nowhere', () => {
		const it = narrative();
		expect([it.goTo('nowhere'), it.step?.id]).toEqual([false, 'one']);
	});
});

describe('what the text speaks of', () => {
	const spoken = () =>
		narrative([
			outline('one', {
				mentions: [
					{ record: 'claim-a', sentence: 0 },
					{ record: 'claim-b', sentence: 2 },
					{ record: 'claim-c', sentence: 2 },
					{ show: 'late', sentence: 3 }
				]
			}),
			outline('two')
		]);

	test.each([
		[0, []],
		[1, ['claim-a']],
		[2, ['claim-b']],
		[3, ['claim-b', 'claim-c']],
		[4, []]
	])('after %d mentions: %j', (passed, records) => {
		const it = spoken();
		it.at(0, passed, false);
		expect(it.spoken.flatMap(({ record }) => record ?? [])).toEqual(records);
		expect(it.current).toEqual(it.spoken);
		expect(it.spoken.flatMap(({ show }) => show ?? [])).toEqual(passed === 4 ? ['late'] : []);
		expect(it.read).toEqual(it.step!.mentions.slice(0, passed));
	});

	it('is the record pointed at, wherever it is named, with all that stands before it', () => {
		const it = spoken();
		it.at(0, 1, false);
		it.point('one', 2);
		expect(it.spoken).toEqual([{ record: 'claim-c' }]);
		expect(it.current).toEqual([{ record: 'claim-c', sentence: 2 }]);
		expect(it.read.map(({ record }) => record)).toEqual(['claim-a', 'claim-b', 'claim-c', 'claim-c']);
		it.at(0, 4, false);
		it.point('one', 0);
		expect(it.read.map(({ record }) => record)).toEqual([
			'claim-a',
			'claim-b',
			'claim-c',
			undefined,
			'claim-a'
		]);
	});

	/** What is spoken of in the end, of a record that was pointed at when so much had been read, and then so much. */
	test.each([
		['further down, and scrolled to', 0, 2, [2, 3], true],
		['further down, and read on past it', 0, 1, [2, 3], false],
		['further up, and scrolled back to', 4, 0, [1], true],
		['further up, and read on', 3, 0, [4], false],
		['further up, and something between read', 4, 0, [3], false],
		['where one reads, and scrolled back from', 2, 2, [0], false],
		['where one reads, and not moved', 2, 1, [2], true]
	] as const)('stays pointed at: %s', (_, before, at, after, stays) => {
		const it = spoken();
		it.at(0, before, false);
		it.point('one', at);
		for (const passed of after) it.at(0, passed, false);
		const pointed = [{ record: `claim-${'abc'[at]}` }];
		if (stays) expect(it.spoken).toEqual(pointed);
		else expect(it.spoken).not.toEqual(pointed);
	});

	it('is what has the focus in a step that becomes active later, and never what is left', () => {
		const it = spoken();
		it.at(1, 0, false);
		it.point('one', 1);
		expect([it.spoken, it.read]).toEqual([[], []]);
		it.at(0, 0, false);
		expect(it.spoken).toEqual([{ record: 'claim-b' }]);
		it.at(0, 1, false);
		expect(it.spoken).toEqual([{ record: 'claim-b' }]);
		it.at(1, 0, false);
		it.at(0, 0, false);
		expect(it.spoken).toEqual([]);
		it.point('one', 1);
		it.release();
		expect(it.spoken).toEqual([]);
	});

	it('is the same by whatever way one came', () => {
		const ways = [[1], [3, 1], [4, 0, 1]].map((way) => {
			const it = spoken();
			it.at(1, 0, false);
			for (const passed of way) it.at(0, passed, false);
			return [it.index, it.spoken, it.read];
		});
		expect(new Set(ways.map((way) => JSON.stringify(way))).size).toBe(1);
	});
});

describe('who listens', () => {
	it('is told of every change once, of none that is none, and of nothing after the end', () => {
		const it = narrative();
		const told = vi.fn();
		const end = it.listen(told);
		it.at(1, 0, false);
		it.at(1, 0, false);
		it.choose('scroll');
		it.release();
		it.point('two', 0);
		it.point('two', 0);
		expect(told).toHaveBeenCalledTimes(2);
		end();
		it.choose('steps');
		expect(told).toHaveBeenCalledTimes(2);
	});

	it('is not told of positions in readings that show one step', () => {
		const it = narrative();
		it.choose('steps');
		const told = vi.fn();
		it.listen(told);
		it.at(2, 0, false);
		expect([told.mock.calls.length, it.index]).toEqual([0, 0]);
	});
});
