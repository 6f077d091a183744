/** What a figure is called that its author gives no title. */
import { describe, expect, test } from 'vitest';
import type { Lesson, MapView, TimelineView } from '../../../src/lib/lesson/schema.ts';
import { headingOf } from '../../../src/lib/rows/headings.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { date } from '../../fixtures/kinds.ts';

const map = (changes: Partial<MapView>): MapView => ({
	figure: 'map',
	extent: 'coast',
	focus: [],
	...changes
});
const timeline = (changes: Partial<TimelineView>): TimelineView => ({
	figure: 'timeline',
	window: date('1931'),
	tracks: ['crossing', 'overview'],
	measures: [],
	focus: [],
	...changes
});

describe('a map', () => {
	test.each<[what: string, changes: Partial<MapView>, heading: string]>([
		['that the text speaks of nothing on', {}, 'The coast of Norrvik'],
		['of a place', { extent: 'norrvik' }, 'Norrvik'],
		['that there is not', { extent: 'moon' }, 'The map'],
		[
			'with places that the text speaks of',
			{ focus: ['south-pier'] },
			'The coast of Norrvik: the places the text speaks of'
		],
		[
			'that there is not, with places',
			{ extent: 'moon', focus: ['south-pier'] },
			'The places the text speaks of'
		],
		['with a title', { title: 'Where it lay' }, 'Where it lay']
	])('%s', (_, changes, heading) => {
		expect(headingOf(map(changes), ferryLesson, en)).toBe(heading);
	});
});

describe('a timeline', () => {
	const alone: Lesson = {
		...ferryLesson,
		tracks: [],
		events: ferryLesson.events.map((event) => ({ ...event, track: 'overview', lane: undefined }))
	};
	test.each<[what: string, changes: Partial<TimelineView>, lesson: Lesson, heading: string]>([
		['of one event', {}, ferryLesson, 'The crossing, before and after, 1931'],
		[
			'of one event of the track that is built in',
			{ tracks: ['overview'], window: date('1929') },
			ferryLesson,
			'Before and after, 1929'
		],
		[
			'of two events',
			{ window: { ...date('1929'), latest: '1931-12-31T23:59', edtf: '1929/1931', precision: 'interval' } },
			ferryLesson,
			'The crossing, before and after, 1929 to 1931'
		],
		[
			'of two events of a lesson that has no tracks',
			{
				tracks: ['overview'],
				window: { ...date('1929'), latest: '1931-12-31T23:59', edtf: '1929/1931', precision: 'interval' }
			},
			alone,
			'Before and after, 1929 to 1931'
		],
		[
			'of one event with statements',
			{ measures: ['on-board'] },
			ferryLesson,
			'The crossing, before and after, 1931'
		],
		['of none', { window: date('1850') }, ferryLesson, 'The crossing, before and after, 1850'],
		['with a title', { title: 'The night' }, ferryLesson, 'The night']
	])('%s', (_, changes, lesson, heading) => {
		expect(headingOf(timeline(changes), lesson, en)).toBe(heading);
	});
});
