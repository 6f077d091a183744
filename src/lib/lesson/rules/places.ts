/** Rules on events and places. */
import type { Problem } from '../problem.ts';
import { findCycle } from '../relations.ts';
import type { Place } from '../schema.ts';
import type { LessonIndex } from './lesson-index.ts';

export function placeProblems(index: LessonIndex): Problem[] {
	const { places } = index.lesson;
	const cycle = findCycle(
		places.map(({ id }) => id),
		places.flatMap(({ id, within }) => (within === undefined ? [] : [{ from: id, to: within }]))
	);
	return [
		...places.flatMap((place, i) => [
			...index.dangling('places', place.within, `places[${i}].within`),
			...precision(place, `places[${i}]`)
		]),
		...(cycle
			? [
					{
						path: `places[${places.findIndex(({ id }) => id === cycle[0])}].within`,
						message: `these places lie within one another in a circle: ${cycle.join(', ')}`
					}
				]
			: [])
	];
}

/** An unknown place is not a pin, and a pin is a known place. */
function precision({ precision: fine, lon, lat, area, id }: Place, path: string): Problem[] {
	const located = lon !== undefined && lat !== undefined;
	if ((lon === undefined) !== (lat === undefined))
		return [{ path, message: `"${id}" has only one of lon and lat` }];
	if (fine === 'point' && !located)
		return [{ path: `${path}.precision`, message: `"${id}" is said to be a point but has no coordinates` }];
	if (fine === 'unknown' && (located || area))
		return [
			{
				path: `${path}.precision`,
				message: `the place of "${id}" is said to be unknown but has coordinates; remove one of the two`
			}
		];
	return [];
}

export function eventProblems(index: LessonIndex): Problem[] {
	return index.lesson.events.flatMap((event, i) => [
		...index.dangling('places', event.place, `events[${i}].place`),
		...index.danglingAll('actors', event.actors, `events[${i}].actors`),
		...event.dates.flatMap(({ date, hours }, d) =>
			hours !== undefined && date.precision !== 'day'
				? [
						{
							path: `events[${i}].dates[${d}].hours`,
							message: `hours belong to one day, but the date is "${date.edtf}"`
						}
					]
				: []
		)
	]);
}
