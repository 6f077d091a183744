/** English: the words of the map. */
import type { PlaceRecord } from '../../lesson/places.ts';
import type { PlaceReach } from '../../lesson/reach.ts';
import type { Actor, MapView, Place, PreparedMap } from '../../lesson/schema.ts';
import { dateText } from './dates.ts';
import type { MapPart, MapSign, MapWords } from '../types.ts';
import { carrierAt, core, placeName } from './core.ts';
import { capital, countOf, firstToLast, formatNumber, inWords } from './numbers.ts';
import { labelled } from './terms.ts';

const means: MapPart['means'] = {
	'on-site': 'on the spot',
	escorted: 'led by officials',
	telephone: 'by telephone',
	none: 'could not report'
};

const precisions: MapPart['precisions'] = {
	point: 'exact place',
	town: 'somewhere in the town',
	district: 'somewhere in the district',
	region: 'somewhere in the region',
	country: 'somewhere in the country',
	unknown: 'place not known'
};

const placeKinds: MapPart['placeKinds'] = {
	country: 'country',
	region: 'region',
	city: 'city',
	town: 'town',
	settlement: 'village or settlement',
	street: 'street',
	building: 'building',
	site: 'place in a town',
	transport: 'railway, road or airport',
	water: 'water'
};

const placeKind = labelled('placeKind', placeKinds);

const PLACES = 'the places the text speaks of';
const BARE = 'the lesson has no map of this extent, so they stand to scale without coast or boundaries';

/** What each sign on a map means, in the order in which they are explained. */
const meanings: Record<MapSign, string> = {
	town: 'Circle: a place, known to the town or field.',
	point: 'Diamond: an exact place.',
	'on-site': 'Ring around it: on the spot.',
	escorted: 'Arrow: led there by officials.',
	telephone: 'Dashes: by telephone.',
	none: 'Bar: could not report.',
	unrecorded: 'Nothing recorded does not mean that nobody was there.',
	distance: 'Dots: a straight line, computed.',
	focused: 'Blue: the text speaks of it.',
	note: 'What is not known so closely stands in words, never as a pin.',
	crowd: 'A number: so many places around it.'
};

const ui: MapPart['ui'] = {
	hint: 'Choose a place for its names and its sources; arrow keys move, Escape closes.',
	noMap:
		'The lesson has no map of this extent, and none of these places is located; they stand in the table.',
	unnamed: 'on the map without its name, for want of room',
	notOnMap: 'not on the map',
	table: {
		title: 'The same places as a table',
		place: 'Place',
		names: 'In other languages',
		kind: 'What it is',
		precision: 'How finely known',
		reach: 'Who could report',
		carrier: 'Where we read it'
	}
};

/** "Norrvik", with "the places the text speaks of" where it does; "Who could report from where in Norrvik, January 1931". */
function heading(view: MapView, where: string | undefined): string {
	if (view.reach) return `Who could report from where${where ? ` in ${where}` : ''}, ${dateText(view.reach)}`;
	if (!view.focus.length) return capital(where ?? scene.theMap);
	return where ? `${where}: ${PLACES}` : capital(PLACES);
}

/** The one sentence that says what the map shows. */
function summary({ places, unplaced, recorded, bare }: Parameters<MapPart['summary']>[0]): string {
	const all = places > 0 && recorded === places;
	const parts = [
		all
			? `of ${places === 1 ? 'this one place' : `all ${countOf(places, 'place')}`} it is recorded who could report`
			: countOf(places, 'place'),
		recorded !== undefined &&
			!all &&
			`of ${recorded ? inWords(recorded) : 'none'} it is recorded who could report`,
		unplaced && `${inWords(unplaced)} of them cannot be placed more closely than in words`,
		bare && BARE
	];
	return `${capital(parts.filter(Boolean).join('; '))}.`;
}

/** How a map is read: what the signs on it mean and no others, the day of its boundaries, whose data it is. */
function foot(
	signs: ReadonlySet<MapSign>,
	{ date, attribution }: Pick<PreparedMap, 'date' | 'attribution'>
): string[] {
	return [
		...(Object.keys(meanings) as MapSign[]).flatMap((sign) => (signs.has(sign) ? meanings[sign] : [])),
		...(date ? [`Boundaries as of ${dateText(date)}.`] : []),
		...(attribution ? [`Map data: ${attribution}.`] : [])
	];
}

/** In figures, however few: it is added up. */
const figureOf = (places: number) => `${formatNumber(places)} place${places === 1 ? '' : 's'}`;

const scene: MapPart['scene'] = {
	parts: 'what is listed',
	partsBy: (dimension) => `In parts, by ${dimension}`,
	theMap: 'the map',
	held: firstToLast,
	note: (name, precision) => `${capital(name)}: ${precision}`,
	onTheSpot: (names) => `On the spot: ${names.join(', ')}`,
	outside: 'outside of this map',
	between: (from, to, distance) => `${capital(from)} to ${to}: ${distance}`,
	crowd: (places) => `${figureOf(places)}, more than can be drawn: each number counts those around it.`,
	others: (places) => `${figureOf(places)} more in the table.`
};

/** "The Courier by telephone; the harbour office could not report" */
function reachText(reach: PlaceReach, actors: readonly Actor[]): string {
	const name = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
	return [
		...reach.reporters.map(({ actor, means: how }) => `${name(actor)} ${means[how]}`),
		...reach.cut.map((actor) => `${name(actor)} ${means.none}`)
	]
		.map((text, at) => (at ? text : capital(text)))
		.join('; ');
}

const SETTLED = /^(city|town|settlement)$/;

/** How finely a place is known, in words that name what it lies in: "somewhere in the region Norrland". */
function precisionText({ place: { kind, precision }, within, terms }: PlaceRecord): string {
	const town = precision === 'town';
	if (town && SETTLED.test(kind)) return `somewhere in the ${placeKind(kind, terms)}`;
	// As large as a town, and neither is one nor lies in one: a field, a large port.
	if (town && kind !== 'site' && !SETTLED.test(`${within?.kind}`)) return 'the place as a whole';
	return within && precision !== 'unknown' && precision !== 'point'
		? `somewhere in ${placeName(within)}`
		: precisions[precision];
}

/** The place as one sentence: its name, what it is, how finely it is known, who could report, where we read it. */
function sentence(record: PlaceRecord, actors: readonly Actor[]): string {
	const { place, within, source, citation, reach } = record;
	const clauses = [
		`${capital(placeName(place))}: ${placeKind(place.kind, record.terms)}${within ? ` in ${placeName(within)}` : ''}`,
		`position: ${precisionText(record)}`,
		reach && `reports: ${reachText(reach, actors)}`,
		source && `read in ${carrierAt(source.carrier, citation!.locator)}`
	];
	return `${clauses.filter(Boolean).join('; ')}.`;
}

/** "200 km", "500 m" */
const length = (km: number): string =>
	km < 1 ? `${formatNumber(Math.round(km * 1000))} m` : `${formatNumber(km)} km`;

/**
 * "1,760 km", "95 km", "2.5 km", "about 350 m"; of a place that is known as a town, which is no point, no metres: "less than 1 km".
 *
 * @param exact whether both ends are points
 */
function distanceText(km: number, exact: boolean): string {
	const step = km < 200 ? 5 : 10;
	if (km >= 10) return length(Math.round(km / step) * step);
	if (!exact) return km < 1 ? `less than ${length(1)}` : length(Math.round(km));
	if (km >= 0.975) return length(Math.round(km * 10) / 10);
	return km < 0.025 ? `less than ${length(0.05)}` : `about ${length(Math.round(km * 20) / 20)}`;
}

/** Over the column of distances: computed, in a straight line. */
const distanceFrom = (place: Place): string => `From ${placeName(place)}, straight line, computed`;

export const map: MapPart = {
	means,
	precisions,
	placeKinds,
	ui,
	heading,
	summary,
	foot,
	scene,
	placeKind,
	reachText,
	precisionText,
	sentence,
	length,
	distanceText,
	distanceFrom
};

export const mapWords: MapWords = { ...core, map };
