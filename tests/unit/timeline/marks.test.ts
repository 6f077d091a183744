import { describe, expect, it, test } from 'vitest';
import type { Bounds } from '../../../src/lib/lesson/dates.ts';
import type { ResolvedDate } from '../../../src/lib/lesson/schema.ts';
import { dateMark, statementMark } from '../../../src/lib/timeline/marks.ts';
import { instant } from '../../../src/lib/lesson/dates.ts';
import { timeScale } from '../../../src/lib/timeline/scale.ts';
import { between, minute } from '../../fixtures/admission.ts';
import { date } from '../../fixtures/kinds.ts';

/** March 1901, a day ten wide, from 100 to 410. */
const march = timeScale({ earliest: '1901-03-01T00:00', latest: '1901-03-31T23:59' }, 100, 410);
const mark = (at: ResolvedDate, changes: Partial<ResolvedDate> = {}, until?: number) =>
	dateMark({ ...at, ...changes }, at, march, 50, until);

describe('the shape of a date', () => {
	test.each<[string, ResolvedDate, string, string, string, [left: number, right: number]]>([
		[
			'a day: a line from cap to cap',
			date('1901-03-03'),
			'within',
			'M120,50H130M120,42v16M130,42v16',
			'',
			[120, 130]
		],
		['a minute: a box in its middle', minute('1901-03-03T12:00'), 'tick', 'M122,42h6v16h-6z', '', [125, 125]],
		[
			'several days: a double line',
			between('1901-03-03', '1901-03-05'),
			'span',
			'M120,46H150M120,54H150M120,42v16M150,42v16',
			'',
			[120, 150]
		],
		[
			'the whole window: no arrow',
			date('1901-03'),
			'within',
			'M100,50H410M100,42v16M410,42v16',
			'',
			[100, 410]
		],
		[
			'more than the window: an arrow at both ends',
			date('1901'),
			'within',
			'M108,50H402',
			'M108,42L100,50L108,58zM402,42L410,50L402,58z',
			[100, 410]
		],
		[
			'without an end: an open arrow at the edge, no cap',
			between('1901-03-03', undefined),
			'span',
			'M120,46H402M120,54H402M120,42v16',
			'M402,42L410,50L402,58z',
			[120, 410]
		],
		[
			'without a beginning: an arrow at the other edge',
			between(undefined, '1901-03-05'),
			'span',
			'M108,46H150M108,54H150M150,42v16',
			'M108,42L100,50L108,58z',
			[100, 150]
		],
		[
			'begun before the window',
			between('1901-02-27', '1901-03-05'),
			'span',
			'M108,46H150M108,54H150M150,42v16',
			'M108,42L100,50L108,58z',
			[100, 150]
		],
		[
			'ended after the window',
			between('1901-03-30', '1901-04-05'),
			'span',
			'M390,46H402M390,54H402M390,42v16',
			'M402,42L410,50L402,58z',
			[390, 410]
		],
		['of the last day', date('1901-03-31'), 'within', 'M400,50H410M400,42v16M410,42v16', '', [400, 410]],
		[
			'before the window: an arrowhead and no line',
			date('1901-02-28'),
			'within',
			'',
			'M108,42L100,50L108,58z',
			[100, 108]
		],
		['long before the window', date('1850'), 'within', '', 'M108,42L100,50L108,58z', [100, 108]],
		['after the window', date('1901-04-01'), 'within', '', 'M402,42L410,50L402,58z', [402, 410]],
		[
			'long after the window',
			between('1950-01-01', undefined),
			'within',
			'',
			'M402,42L410,50L402,58z',
			[402, 410]
		]
	])('%s', (_, at, shape, d, heads, [left, right]) => {
		expect(mark(at)).toEqual({ shape, d, heads, dashed: false, left, right });
	});

	it('lasts to the end of its last minute', () => {
		const hour = timeScale({ earliest: '1901-03-03T11:00', latest: '1901-03-03T11:59' }, 0, 600);
		const of = (at: ResolvedDate) => dateMark(at, at, hour, 0);
		expect(of(minute('1901-03-03T11:30'))).toMatchObject({ left: 300, right: 310, heads: '' });
		expect(of(minute('1901-03-03T11:59'))).toMatchObject({ left: 590, right: 600, heads: '' });
		// A minute before the window and a minute after it lie outside.
		expect(of(minute('1901-03-03T10:59'))).toMatchObject({ d: '', left: 0 });
		expect(of(minute('1901-03-03T12:00'))).toMatchObject({ d: '', right: 600 });
	});

	it('is a box up to where its length can be seen', () => {
		const hours = (latest: string): Bounds => ({
			earliest: '1901-03-03T00:00',
			latest: `1901-03-03T${latest}`
		});
		const day = date('1901-03-03');
		expect(dateMark(day, hours('16:00'), march, 0)).toMatchObject({ shape: 'tick', left: 120, right: 126.7 });
		expect(dateMark(day, hours('16:59'), march, 0)).toMatchObject({
			shape: 'within',
			left: 120,
			right: 127.1
		});
	});

	it('is double for what lasted, single for what was at some moment of it', () => {
		const precision = (one: ResolvedDate['precision']) => mark(date('1901-03'), { precision: one }).shape;
		expect((['interval', 'set'] as const).map(precision)).toEqual(['span', 'span']);
		expect((['day', 'month', 'season', 'year', 'decade'] as const).map(precision)).toEqual(
			Array.from({ length: 5 }, () => 'within')
		);
	});

	it.each<[Partial<ResolvedDate>, boolean]>([
		[{}, false],
		[{ approximate: true }, true],
		[{ uncertain: true }, true],
		[{ approximate: true, uncertain: true }, true]
	])('is dashed where it is about so or in doubt: %j', (changes, dashed) => {
		expect(mark(date('1901-03-03'), changes).dashed).toBe(dashed);
		expect(mark(date('1850'), changes).dashed).toBe(dashed);
	});
});

describe('in a view that ends at a date', () => {
	const until = instant('1901-03-11T00:00');

	it('an open end is drawn to it, with its arrow there', () => {
		expect(mark(between('1901-03-03', undefined), {}, until)).toMatchObject({
			right: 200,
			heads: 'M192,42L200,50L192,58z'
		});
	});
	it('a stated end was stated', () => {
		expect(mark(between('1901-03-03', '1901-03-20'), {}, until)).toMatchObject({ right: 300, heads: '' });
	});
	it('after the window, an open end goes to the edge', () => {
		expect(mark(between('1901-03-03', undefined), {}, instant('1902-01-01T00:00'))).toMatchObject({
			right: 410
		});
	});
});

it('a statement is a ring around its point', () => {
	expect(statementMark(125, 50)).toBe('M119,50a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z');
});
