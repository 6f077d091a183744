/** Maps on the live stage. */
import { hooksOf, scenesOf, sentenceOf } from '../../map/scenes.ts';
import type { PlaceRow } from '../../rows/places.ts';
import { live, rowsAt, spokenOf, type Live } from './view.ts';

export const make: Live<'map'> = (given, data, words) => {
	const { view, heading } = given;
	const { map, locator, ...rest } = given.underlay;
	const underlay = {
		...rest,
		map: map === undefined ? undefined : data.maps[map],
		locator: locator && { ...locator, map: data.maps[locator.map]! }
	};
	const rows = { view, underlay, rows: rowsAt<PlaceRow>(given.rows, data), columns: [] };
	return live(
		given,
		rows.rows,
		sentenceOf(rows, words),
		(state, frame) => (underlay.map ? scenesOf(rows, spokenOf(view, state), frame, { heading, words }) : []),
		hooksOf
	);
};
