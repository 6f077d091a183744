/** The reading note of a map explains the marks that the map has, each of them and no other. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { admittedPlaces } from '../../../src/lib/lesson/places.ts';
import type { Lesson, MapView, Place } from '../../../src/lib/lesson/schema.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { MEANS } from '../../../src/lib/lesson/vocabulary.ts';
import { bareMap, mapOf } from '../../../src/lib/map/basemaps.ts';
import { mapLayout } from '../../../src/lib/map/layout.ts';
import { mapOrder } from '../../../src/lib/messages/map.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';

const WORDS = { 'on-site': 'full', escorted: 'dotted', telephone: 'broken', none: 'crossed' };

/** What the note explains, and what the drawing has of it. */
function noteAndMarks(lesson: Lesson, view: MapView) {
	const records = admittedPlaces(lesson, view);
	const map = mapOf(lesson.maps, view.extent) ?? bareMap(view.extent, records)!;
	const { marks } = mapLayout('wide', { map, records, actors: lesson.actors, focus: view.focus });
	const note = mapOrder(map, records, view.reach !== undefined);
	const pins = marks.filter(({ pin }) => pin);
	const shapeless = marks.filter(({ pin, area, line }) => !pin && !area && !line);
	return {
		note,
		told: {
			town: /\ba ring is a town/i.test(note),
			point: /\ba diamond (is )?an exact place/i.test(note),
			words: note.includes('stands in words'),
			...Object.fromEntries(
				MEANS.map((one) => [one, new RegExp(`\\ba ${WORDS[one]} (ring|one)`, 'i').test(note)])
			)
		},
		drawn: {
			town: pins.some(({ record }) => record.place.precision === 'town'),
			point: pins.some(({ record }) => record.place.precision === 'point'),
			words: shapeless.length > 0,
			...Object.fromEntries(MEANS.map((one) => [one, pins.some(({ best, halo }) => halo && best === one)]))
		}
	};
}

const LESSONS = { zhanaozen, peterloo, ferry: ferryLesson };
const views = Object.entries(LESSONS).flatMap(([name, lesson]) =>
	lesson.steps.flatMap(({ id, views: all }) =>
		all
			.filter((view): view is MapView => view.figure === 'map')
			.map((view, at) => ({ step: `${name}, ${id} ${at}`, lesson: lesson as Lesson, view }))
	)
);

test.each(views)('the map of $step', ({ lesson, view }) => {
	const { told, drawn } = noteAndMarks(lesson, view);
	expect(told).toEqual(drawn);
});

/** A lesson whose one town was reached by these means, each by another actor. */
function reached(means: readonly (typeof MEANS)[number][]): [Lesson, MapView] {
	const place = ferryLesson.places.find(({ lon }) => lon !== undefined)!;
	const town: Place = { ...place, precision: 'town' };
	const date = ferryLesson.reach[0]!.date;
	const lesson = {
		...ferryLesson,
		places: [town, { ...town, id: 'other' }],
		reach: means.map((how, at) => ({
			...ferryLesson.reach[0]!,
			actor: ferryLesson.actors[at % ferryLesson.actors.length]!.id,
			place: town.id,
			means: how
		}))
	};
	return [lesson, { ...complete('map', lesson, { extent: 'none' }), reach: date }];
}

describe('who could report', () => {
	test.each(MEANS)('by %s alone', (means) => {
		const { note, told, drawn } = noteAndMarks(...reached([means]));
		expect(told).toEqual(drawn);
		expect(told).toMatchObject(Object.fromEntries(MEANS.map((one) => [one, one === means])));
		expect(note).toContain(`A ${WORDS[means]} ring around a place: `);
		expect(note).toContain('That nothing is recorded of a place');
	});

	it('names no telephone where the closest was on the spot, or where none is asked for', () => {
		const [lesson, view] = reached(['telephone', 'on-site']);
		expect(noteAndMarks(lesson, view).note).not.toContain('telephone');
		const { reach: _, ...plain } = view;
		expect(noteAndMarks(lesson, plain as MapView).note).toBe('A ring is a town.');
	});
});
