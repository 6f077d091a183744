import { describe, expect, it, test } from 'vitest';
import {
	admittedEvents,
	admittedStatements,
	boundsOf,
	compareEvents,
	eventCitations,
	eventRecord,
	spokenOf
} from '../../../src/lib/lesson/events.ts';
import type { TimelineView } from '../../../src/lib/lesson/schema.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { admissionLesson as lesson, between, gazette, herald, minute } from '../../fixtures/admission.ts';
import { date, exampleton } from '../../fixtures/kinds.ts';
import { html } from '../../fixtures/site.ts';

const whole: TimelineView = {
	figure: 'timeline',
	window: date('1901'),
	tracks: ['pay', 'strike', 'overview'],
	measures: ['pay', 'pay-rise'],
	focus: []
};
const eventsOf = (changes: Partial<TimelineView>) =>
	admittedEvents(lesson, { ...whole, ...changes })
		.map(({ event }) => event.id)
		.join(' ');
const statementsOf = (changes: Partial<TimelineView>) =>
	admittedStatements(lesson, { ...whole, ...changes })
		.map(({ claim }) => claim.id)
		.join(' ');

const all = 'contract raise march charge letter siege verdict';

describe('a timeline admits events', () => {
	test.each<[string, Partial<TimelineView>, string]>([
		['all, by the hour at which they began', {}, all],

		['of no track', { tracks: [] }, ''],
		['of one track', { tracks: ['pay'] }, 'contract raise'],
		['of another', { tracks: ['overview'] }, 'verdict'],
		['of two, whatever their order', { tracks: ['overview', 'pay'] }, 'contract raise verdict'],

		['of a day', { window: date('1901-03-02') }, 'charge letter'],
		['of the first of two dates', { window: date('1901-03-04') }, 'march siege'],
		['of the second of two dates', { window: date('1901-03-01') }, 'march'],
		['that may lie on the first day of the window', { window: between('1901-02-28', '1901-02-28') }, 'raise'],
		['not of the month before', { window: between('1901-03-01', '1901-03-02') }, 'march charge letter'],
		['from the minute they began', { window: minute('1901-03-02T14:30') }, 'letter'],
		['not a minute before', { window: minute('1901-03-02T14:29') }, ''],
		['to the minute they ended', { window: minute('1901-03-02T13:20') }, 'charge'],
		['not a minute after', { window: minute('1901-03-02T13:21') }, ''],
		['to the last minute of a day', { window: minute('1901-03-04T23:59') }, 'march siege'],
		['with an open end, ever after', { window: date('1950') }, 'siege'],
		['with an open beginning, ever before', { window: date('1850') }, 'contract'],
		['in a window without an end', { window: between('1901-03-03', undefined) }, 'march siege verdict'],
		['in a window without a beginning', { window: between(undefined, '1901-02-01') }, 'contract raise'],

		['in a document that their first citation names', { document: 'herald' }, 'raise march'],
		[
			'in a document that only one of their dates cites',
			{ document: 'herald', window: date('1901-03') },
			'march'
		],
		[
			'in a document that what happened or when cites',
			{ document: 'gazette', tracks: ['pay'] },
			'contract raise'
		],
		['in a document that none cites', { document: 'chronicle' }, ''],

		['that had begun by a day', { latest: date('1901-03-01') }, 'contract raise march'],
		[
			'on the first of two dates, not on the last',
			{ latest: date('1901-03-03') },
			'contract raise march charge letter siege'
		],
		['by the first possible day of a month', { latest: date('1901-02-01') }, 'contract raise'],
		['not by the day before it', { latest: date('1901-01-31') }, 'contract'],
		['by the minute', { latest: minute('1901-03-02T13:00') }, 'contract raise march charge'],
		['not a minute before', { latest: minute('1901-03-02T12:59') }, 'contract raise march'],
		['by a date without an end', { latest: between('1901', undefined) }, all],

		['only those it names', { only: ['verdict', 'march'] }, 'march verdict'],
		['none, where it names none', { only: [] }, ''],
		['named or not, only of its tracks', { only: ['march', 'raise'], tracks: ['pay'] }, 'raise'],
		['named or not, only of its document', { only: ['march', 'charge'], document: 'herald' }, 'march'],
		['whatever it speaks of', { focus: ['march'] }, all],
		['whatever statements it asks for', { measures: [] }, all]
	])('%s', (_, changes, expected) => {
		expect(eventsOf(changes)).toBe(expected);
	});

	it('that began at one minute by their end, then as written', () => {
		const [letter] = lesson.events;
		const twice = (id: string, edtf: string) => ({
			...letter!,
			id,
			dates: [{ date: date(edtf), citations: gazette }]
		});
		const events = [twice('month', '1901-05'), twice('b', '1901-05-01'), twice('a', '1901-05-01')];
		expect(admittedEvents({ ...lesson, events }, whole).map(({ event }) => event.id)).toEqual([
			'b',
			'a',
			'month'
		]);
	});

	// A whole page's table has them in the same order (FullTables.svelte).
	it('of one day by their hours, also before the year 0', () => {
		const [letter] = lesson.events;
		const at = (id: string, hours: string | undefined, year = '-0043') => ({
			...letter!,
			id,
			dates: [
				{
					date: {
						edtf: `${year}-03-15`,
						earliest: `${year}-03-15T00:00`,
						latest: `${year}-03-15T23:59`,
						precision: 'day' as const
					},
					hours,
					citations: gazette
				}
			]
		});
		const events = [
			at('report', '20:00'),
			at('letter', '14:30'),
			at('charge', '13:00/13:20'),
			at('march', '13:00'),
			at('day', undefined),
			at('before', '23:00', '-0100')
		];
		expect(events.sort(compareEvents).map(({ id }) => id)).toEqual([
			'before',
			'day',
			'march',
			'charge',
			'letter',
			'report'
		]);
	});

	it('where one of its dates is open at the beginning, before what has a beginning', () => {
		const [event] = lesson.events as [(typeof lesson.events)[number]];
		const dated = (id: string, ...dates: ReturnType<typeof between>[]) => ({
			...event,
			id,
			dates: dates.map((one) => ({ date: one, citations: gazette }))
		});
		const events = [
			dated('known', date('1901-03-02')),
			dated('open', date('1901-03-05'), between(undefined, '1901-03-09'))
		];
		expect(events.sort(compareEvents).map(({ id }) => id)).toEqual(['open', 'known']);
	});

	it('and leaves the lesson as it was', () => {
		const before = lesson.events.map(({ id }) => id);
		admittedEvents(lesson, whole);
		expect(lesson.events.map(({ id }) => id)).toEqual(before);
	});
});

describe('a timeline admits statements', () => {
	test.each<[string, Partial<TimelineView>, string]>([
		[
			'of its measures, by the day they speak of',
			{ window: between('1900-01-01', '1901-12-31') },
			'pay-before pay-twice pay-march rise'
		],
		['of no measure', { measures: [] }, ''],
		['of one measure', { measures: ['pay-rise'] }, 'rise'],
		['of another', { measures: ['deaths'] }, 'deaths'],
		['of the day they speak of', { window: date('1900-12-31') }, 'pay-before'],
		['not of the day they were said, where they speak of another', { window: date('1901-03-05') }, ''],
		['of the day they were said, where they speak of none', { window: date('1901-03-02') }, 'pay-march'],
		['to the last minute', { window: minute('1901-03-02T23:59') }, 'pay-march'],
		['not a day after', { window: date('1901-03-01') }, ''],
		['in a document that any of their citations names', { document: 'herald' }, 'pay-twice'],
		['in a document that their first citation names', { document: 'gazette' }, 'pay-twice pay-march rise'],
		['in a document that none cites', { document: 'chronicle' }, ''],
		['said by a day', { latest: date('1901-03-02') }, 'pay-twice pay-march'],
		['not said a day later', { latest: date('1901-03-01') }, 'pay-twice'],
		['of a month, not before its last day', { latest: date('1901-02-27') }, ''],
		[
			'by when they were said, not by the day they speak of',
			{ window: date('1900'), latest: date('1901-03-04') },
			''
		],
		['whatever events it names', { only: ['march'], measures: ['pay-rise'] }, 'rise'],
		['whatever its tracks', { tracks: ['strike'], measures: ['pay-rise'] }, 'rise']
	])('%s', (_, changes, expected) => {
		expect(statementsOf(changes)).toBe(expected);
	});

	it('of a year before, where the view asks for it', () => {
		const [record] = admittedStatements(lesson, { ...whole, window: date('1900') });
		expect(record).toMatchObject({
			claim: { id: 'pay-before' },
			claimant: { id: 'office' },
			source: { id: 'gazette' }
		});
		expect(spokenOf(record!)).toEqual(date('1900-12-31'));
	});
});

describe('an event', () => {
	const march = lesson.events.find(({ id }) => id === 'march')!;

	it('comes with where we read it and where it was', () => {
		const there = { ...lesson, places: [exampleton] };
		expect(eventRecord(there, { ...march, place: 'exampleton' })).toEqual({
			event: { ...march, place: 'exampleton' },
			citation: gazette[0],
			source: lesson.sources[0],
			place: exampleton
		});
		expect(eventRecord(there, march).place).toBeUndefined();
	});

	it('of a source that is not there is an error that names it', () => {
		expect(() => eventRecord({ ...lesson, sources: [] }, march)).toThrow('There is no source "gazette".');
	});

	it('is cited by what happened and by when', () => {
		expect(eventCitations(march)).toEqual([...gazette, ...herald, ...gazette]);
	});

	it('has the bounds of its hours, else of its day', () => {
		const [letter] = lesson.events;
		expect(boundsOf(letter!.dates[0]!)).toEqual({ earliest: '1901-03-02T14:30', latest: '1901-03-02T14:30' });
		expect(boundsOf(march.dates[0]!)).toEqual({ earliest: '1901-03-04T00:00', latest: '1901-03-04T23:59' });
	});
});

describe('a timeline that leaves its window out', () => {
	const windowOf = (view: Partial<TimelineView>, events = lesson.events) =>
		complete('timeline', { ...lesson, events }, view).window;
	const of = (...ids: string[]) => lesson.events.filter(({ id }) => ids.includes(id));

	it('shows the tracks of the lesson, from the first event of them to the last, in whole days', () => {
		expect(complete('timeline', { ...lesson, events: of('raise', 'letter', 'verdict') }, {})).toEqual({
			figure: 'timeline',
			tracks: ['pay', 'strike'],
			measures: [],
			focus: [],
			window: {
				edtf: '1901-02-01/1901-03-02',
				earliest: '1901-02-01T00:00',
				latest: '1901-03-02T23:59',
				precision: 'interval'
			}
		});
	});

	it('goes by all dates of an event', () => {
		expect(windowOf({}, of('march')).edtf).toBe('1901-03-01/1901-03-04');
	});

	it('goes by the events of its tracks alone', () => {
		expect(windowOf({ tracks: ['overview'] }).edtf).toBe('1901-09-01/1901-09-30');
	});

	it('is one day where they are', () => {
		expect(windowOf({}, of('charge', 'letter'))).toEqual(date('1901-03-02'));
	});

	it('begins where an open end begins, and never ends before it', () => {
		expect(windowOf({}, of('siege'))).toMatchObject({
			earliest: '1901-03-03T00:00',
			latest: '1901-03-03T23:59'
		});
	});

	it('shows nothing where there is no event', () => {
		expect(windowOf({}, [])).toMatchObject({ earliest: '2000-01-01T00:00', latest: '2000-12-31T23:59' });
	});

	it('keeps what it names', () => {
		const named = { ...whole, window: date('1700'), focus: ['march'], latest: date('1701') };
		expect(complete('timeline', lesson, named)).toEqual(named);
	});
});

test('the full table of a page has the events in that order', () => {
	const page = html(lesson, 'sources/index.html');
	const table = (id: string) => page.indexOf(` id="cr_event-${id}"`);
	const order = lesson.events.map(({ id }) => id).sort((a, b) => table(a) - table(b));
	expect(table('letter')).toBeGreaterThan(0);
	expect(order.join(' ')).toBe(all);
});
