import mapStyles from '../../map/map.css?inline';
import shared from '../../styles/elements.css?inline';
import type { ElementKind } from '../element.ts';

/** `<crossread-map>`: the places of a lesson, on a map of it or around a place, by default on the first map. */
export const map: ElementKind = {
	name: 'map',
	attributes: ['step', 'extent'],
	styles: [shared, mapStyles],
	shownOf(given) {
		const { lesson } = given;
		const extent = given.known(
			'extent',
			[...(lesson.maps ?? []), ...(lesson.places ?? [])].map(({ id }) => id)
		);
		return { lesson, view: given.viewOf('map') ?? { ...(extent && { extent }) } };
	}
};
