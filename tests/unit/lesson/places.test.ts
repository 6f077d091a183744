import { termsOf } from '../../../src/lib/lesson/terms.ts';
import { describe, expect, it, test } from 'vitest';
import { admittedPlaces, placementOf, placeRecord } from '../../../src/lib/lesson/places.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import type { MapView, Place } from '../../../src/lib/lesson/schema.ts';
import { PRECISIONS } from '../../../src/lib/lesson/vocabulary.ts';
import { admissionLesson as lesson } from '../../fixtures/admission.ts';
import { date } from '../../fixtures/kinds.ts';

const idsOf = (view: Partial<MapView>) =>
	admittedPlaces(lesson, complete('map', lesson, view))
		.map(({ place }) => place.id)
		.join(' ');
const of = (id: string) => lesson.places.find((place) => place.id === id)!;

describe('a map admits places', () => {
	test.each<[string, Partial<MapView>, string]>([
		['that lie in its extent, however deep', { extent: 'country' }, 'region district town bridge'],
		['that are located on the map of its extent, edge included', {}, 'district town abroad'],
		['that lie in its extent, not the extent itself', { extent: 'region' }, 'district town bridge'],
		['that lie in the place next above', { extent: 'town' }, 'bridge'],
		['of an extent in which nothing lies', { extent: 'bridge' }, ''],
		[
			'of an extent that is no place and no map: all',
			{ extent: 'moon' },
			'country region district town bridge abroad nowhere here there'
		],
		[
			'only those it names, wherever they lie',
			{ extent: 'town', only: ['abroad', 'nowhere'] },
			'abroad nowhere'
		],
		['none, where it names none', { only: [] }, ''],
		['that the text speaks of, first', { extent: 'region', focus: ['bridge'] }, 'bridge district town'],
		['that the text speaks of, wherever they lie', { extent: 'town', focus: ['abroad'] }, 'abroad bridge'],
		['that the text speaks of, whatever it names', { only: ['town'], focus: ['bridge'] }, 'bridge town'],
		[
			'that the text speaks of, in the order they are written in',
			{ only: [], focus: ['bridge', 'town'] },
			'town bridge'
		],
		[
			'that a document cites, and those that cite nothing',
			{ extent: 'moon', document: 'gazette' },
			'country region district town abroad nowhere here there'
		],
		[
			'that a document cites second',
			{ document: 'herald', extent: 'world', only: ['town', 'bridge', 'abroad'] },
			'bridge abroad'
		],
		[
			'that cite nothing, in a document that cites none',
			{ extent: 'moon', document: 'chronicle' },
			'country region district nowhere here there'
		],
		[
			'spoken of or not, only of its document',
			{ document: 'gazette', only: [], focus: ['bridge', 'town'] },
			'town'
		],
		['whenever it ends', { extent: 'region', latest: date('1800') }, 'district town bridge'],
		['that lie in one another, without end', { extent: 'here' }, 'here there']
	])('%s', (_, view, expected) => {
		expect(idsOf(view)).toBe(expected);
	});

	it('and leaves the lesson as it was', () => {
		const before = lesson.places.map(({ id }) => id);
		idsOf({ focus: ['bridge'] });
		expect(lesson.places.map(({ id }) => id)).toEqual(before);
	});

	it('with who could report from them on the days it asks for', () => {
		const best = (reach?: MapView['reach']) =>
			Object.fromEntries(
				admittedPlaces(lesson, complete('map', lesson, { extent: 'region', reach })).map(
					({ place, reach: known }) => [place.id, known?.best]
				)
			);
		expect(best()).toEqual({ district: undefined, town: undefined, bridge: undefined });
		expect(best(date('1901-03-02'))).toEqual({ district: undefined, town: 'on-site', bridge: undefined });
		expect(best(date('1901-03'))).toEqual({ district: undefined, town: 'on-site', bridge: 'none' });
		expect(best(date('1901-03-03'))).toEqual({ district: undefined, town: undefined, bridge: undefined });
	});
});

describe('a place', () => {
	it('comes with where we read it and what it lies in', () => {
		expect(placeRecord(lesson, of('abroad'))).toEqual({
			place: of('abroad'),
			citation: { source: 'gazette', locator: 'page 1' },
			source: lesson.sources[0],
			within: undefined,
			reach: undefined,
			terms: termsOf(lesson)
		});
		expect(placeRecord(lesson, of('bridge'))).toMatchObject({
			source: { id: 'herald' },
			within: { id: 'town' }
		});
		expect(placeRecord(lesson, of('region'))).toMatchObject({ citation: undefined, source: undefined });
	});
});

describe('what may be drawn of a place', () => {
	const located = (precision: Place['precision'], changes: Partial<Place> = {}): Place => ({
		...of('town'),
		precision,
		...changes
	});

	test.each(PRECISIONS)('of precision %s', (precision) => {
		expect(placementOf(located(precision), [])).toBe(['point', 'town'].includes(precision) ? 'pin' : 'note');
		expect(placementOf(located(precision), ['town'])).toBe('shape');
		expect(placementOf(located(precision), ['country'])).not.toBe('shape');
	});

	test.each<[string, Partial<Place>]>([
		['without a longitude', { lon: undefined }],
		['without a latitude', { lat: undefined }],
		['without either', { lon: undefined, lat: undefined }]
	])('%s is no pin', (_, changes) => {
		expect(placementOf(located('town', changes), [])).toBe('note');
		expect(placementOf(located('point', changes), [])).toBe('note');
	});

	it('at the crossing of equator and meridian is a pin', () => {
		expect(placementOf(located('town', { lon: 0, lat: 0 }), [])).toBe('pin');
	});
});

it('a map that leaves its extent out shows the first map of the lesson, or all its places', () => {
	expect(complete('map', lesson, {})).toEqual({ figure: 'map', extent: 'coast', focus: [] });
	expect(complete('map', { maps: [] }, {})).toEqual({ figure: 'map', extent: '', focus: [] });
	const named: MapView = { figure: 'map', extent: 'region', focus: ['town'], only: [], reach: date('1901') };
	expect(complete('map', lesson, named)).toEqual(named);
});
