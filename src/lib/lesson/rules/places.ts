/** Rules on events and places. */
import type { Problem } from '../problem.ts';
import { findCycle } from '../relations.ts';
import type { Place } from '../schema.ts';
import { liesIn } from './area.ts';
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
			...precision(place, `places[${i}]`),
			...outside(index, place, `places[${i}]`)
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
function precision({ precision: fine, lon, lat, area, line, id }: Place, path: string): Problem[] {
	const located = lon !== undefined && lat !== undefined;
	if ((lon === undefined) !== (lat === undefined))
		return [{ path, message: `"${id}" has only one of lon and lat` }];
	if (fine === 'point' && !located)
		return [{ path: `${path}.precision`, message: `"${id}" is said to be a point but has no coordinates` }];
	if (fine === 'unknown' && (located || area || line))
		return [
			{
				path: `${path}.precision`,
				message: `the place of "${id}" is said to be unknown but has coordinates; remove one of the two`
			}
		];
	return [];
}

/** A pin that lies outside the area it is said to lie in, by more than a border drawn coarsely can explain. */
function outside(index: LessonIndex, { id, lon, lat, within }: Place, path: string): Problem[] {
	if (lon === undefined || lat === undefined) return [];
	const seen = new Set<string>();
	let around = within === undefined ? undefined : index.get('places', within);
	while (around && !around.area && around.within !== undefined && !seen.has(around.id)) {
		seen.add(around.id);
		around = index.get('places', around.within);
	}
	if (!around?.area || liesIn([lon, lat], around.area)) return [];
	return [
		{
			path: `${path}.lon`,
			message: `"${id}" (${lon}, ${lat}) lies outside the area of "${around.id}", in which it is said to lie; look at both, longitude first`
		}
	];
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
