/** The foot of a map, and the list under it, explain the signs that the map has, each of them and no other. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { FRAMES } from '../../../src/lib/figure/frame.ts';
import type { PlaceRecord } from '../../../src/lib/lesson/places.ts';
import type { Lesson, MapView, Place } from '../../../src/lib/lesson/schema.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { MEANS } from '../../../src/lib/lesson/vocabulary.ts';
import { arrangeMap } from '../../../src/lib/map/arrange/index.ts';
import { placeRows } from '../../../src/lib/rows/places.ts';
import { mapWords } from '../../../src/lib/words/en/map.ts';
import type { MapSign } from '../../../src/lib/words/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { textsOf } from '../../fixtures/scene-rules.ts';

const SENTENCES = {
	town: 'Circle: ',
	point: 'Diamond: ',
	'on-site': 'Ring around it: ',
	escorted: 'Arrow: ',
	telephone: 'Dashes: ',
	none: 'Bar: ',
	distance: 'Dots: '
} satisfies Partial<Record<MapSign, string>>;
type Sign = keyof typeof SENTENCES;
const SIGNS = Object.keys(SENTENCES) as Sign[];

/** What foot and list explain, and what the drawing has. */
function toldAndDrawn(lesson: Lesson, view: MapView, frame: (typeof FRAMES)['S' | 'L']) {
	const { parts, scene } = arrangeMap(
		placeRows(view, lesson, mapWords),
		{ focus: view.focus },
		frame,
		mapWords
	);
	const scenes = Array.from({ length: parts }, (_, part) => scene(part));
	const texts = scenes.flatMap(textsOf);
	const foot = texts
		.filter(({ role }) => role === 'foot')
		.map(({ text }) => text)
		.join(' ');
	const headings = texts.filter(({ role }) => role === 'means').map(({ text }) => text);
	const shapes = scenes.flatMap(({ items }) => items.flatMap((item) => item.shapes ?? []));
	const lines = shapes.filter((shape) => shape.kind === 'line');
	const drawn: Record<Sign, boolean> = {
		town: shapes.some(({ kind }) => kind === 'ring'),
		point: shapes.some(({ kind }) => kind === 'diamond'),
		'on-site': shapes.some(({ kind }) => kind === 'halo'),
		escorted: lines.some(({ end }) => end === 'arrow'),
		telephone: lines.some(({ dashed }) => dashed),
		none: lines.some(({ end }) => end === 'bar'),
		distance: scenes.some((one) => one.lines.some(({ kind }) => kind === 'distance'))
	};
	const told = Object.fromEntries(
		SIGNS.map((sign) => [
			sign,
			foot.includes(SENTENCES[sign]) ||
				(sign in mapWords.map.means && headings.includes(mapWords.map.means[sign as (typeof MEANS)[number]]))
		])
	);
	return { foot, told, drawn };
}

const LESSONS = { zhanaozen, peterloo, ferry: ferryLesson };
const views = Object.entries(LESSONS).flatMap(([name, lesson]) =>
	lesson.steps.flatMap(({ id, views: all }) =>
		all
			.filter((view): view is MapView => view.figure === 'map')
			.map((view, at) => ({ step: `${name}, ${id} ${at}`, lesson: lesson as Lesson, view }))
	)
);

describe.each(['S', 'L'] as const)('in %s', (frame) => {
	test.each(views)('the map of $step', ({ lesson, view }) => {
		const { told, drawn } = toldAndDrawn(lesson, view, FRAMES[frame]);
		expect(told).toEqual(drawn);
	});

	test.each(MEANS)('who could report by %s alone', (means) => {
		const { told, drawn } = toldAndDrawn(...reached([means]), FRAMES[frame]);
		expect(told).toEqual(drawn);
		expect(told).toMatchObject(Object.fromEntries(MEANS.map((one) => [one, one === means])));
	});
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

it('says that nothing recorded does not mean nobody, and no telephone where none is asked for', () => {
	const [lesson, view] = reached(['telephone', 'on-site']);
	expect(toldAndDrawn(lesson, view, FRAMES.L).foot).toContain('Nothing recorded does not mean');
	const { reach: _, ...plain } = view;
	expect(toldAndDrawn(lesson, plain as MapView, FRAMES.L).foot).toBe(
		'Circle: a place, known to the town or field.'
	);
});

describe('how finely a place is known', () => {
	const [first] = ferryLesson.places;
	const place = (kind: string, precision: Place['precision'] = 'town'): Place => ({
		...first!,
		kind,
		precision
	});
	const record = (of: Place, within?: Place): PlaceRecord => ({
		place: of,
		within,
		citation: undefined,
		source: undefined,
		reach: undefined,
		terms: ferryLesson
	});
	const text = (of: Place, within?: Place) => mapWords.map.precisionText(record(of, within));
	const [region, town] = [place('region', 'region'), place('town')];
	const name = mapWords.placeName(first!);

	test.each([
		['a town', text(town, region), 'somewhere in the town'],
		['a city', text(place('city'), region), 'somewhere in the city'],
		['a village', text(place('settlement')), 'somewhere in the village or settlement'],
		['a building in a town', text(place('building'), town), `somewhere in ${name}`],
		['a square in a town', text(place('site'), town), `somewhere in ${name}`],
		['a field in a region', text(place('oil-field'), region), 'the place as a whole'],
		['a lake', text(place('water')), 'the place as a whole'],
		['a site in no place', text(place('site')), 'somewhere in the town'],
		['tracks in a region', text(place('transport', 'region'), region), `somewhere in ${name}`],
		['a region', text(region), 'somewhere in the region'],
		['an exact place', text(place('site', 'point'), town), 'exact place'],
		['what is not known', text(place('site', 'unknown'), region), 'place not known']
	])('%s', (_, said, expected) => expect(said).toBe(expected));
});
