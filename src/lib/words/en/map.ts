/** English: the words of the map. */
import { placementOf, type PlaceRecord, type Placement } from '../../lesson/places.ts';
import type { Means, PlaceReach } from '../../lesson/reach.ts';
import type { Actor, MapView, Place, PreparedMap } from '../../lesson/schema.ts';
import { MEANS } from '../../lesson/vocabulary.ts';
import { dateText } from './dates.ts';
import type { MapPart, MapWords } from '../types.ts';
import { core, locatorText, placeName } from './core.ts';
import { capital, countOf, formatNumber, inWords } from './numbers.ts';
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
const NOT_PLACED = 'what is not known so closely stands in words, never as a pin';
const NOT_RECORDED = 'That nothing is recorded of a place does not mean that nobody was there.';

/** How a ring around a place is drawn, and what it says. */
const rings: Record<Means, [ring: string, meaning: string]> = {
	'on-site': ['full', 'someone was there'],
	escorted: ['dotted', 'someone was led there by officials'],
	telephone: ['broken', 'someone reported by telephone'],
	none: ['crossed', 'nobody of those recorded could report']
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

/** "Norrvik: the places the text speaks of"; "Who could report from where in Norrvik, 12 to 13 January 1931". */
function heading(view: MapView, where: string | undefined): string {
	if (view.reach) return `Who could report from where${where ? ` in ${where}` : ''}, ${dateText(view.reach)}`;
	return where ? `${where}: ${PLACES}` : capital(PLACES);
}

/** The one sentence that says what the map shows. */
function summary(
	records: readonly PlaceRecord[],
	{ unplaced, reach, bare }: { unplaced: number; reach: boolean; bare: boolean }
): string {
	const counted = countOf(records.length, 'place');
	const recorded = records.filter((record) => record.reach).length;
	const parts = [
		counted,
		unplaced && `${inWords(unplaced)} of them cannot be placed more closely than in words`,
		reach &&
			(recorded === records.length
				? 'of all it is recorded who could report from there'
				: `of ${inWords(recorded)} it is recorded who could report from there`),
		bare && BARE
	];
	return `${capital(parts.filter(Boolean).join('; '))}.`;
}

/** How the map is read: the day of its boundaries, what the marks on it mean and no others, whose data it is. */
function order(
	{ date, attribution, areas, lines }: Pick<PreparedMap, 'date' | 'attribution' | 'areas' | 'lines'>,
	records: readonly PlaceRecord[],
	reach: boolean
): string {
	const shapes = [...Object.keys(areas), ...Object.keys(lines)];
	const placed = (placement: Placement) =>
		records.filter(({ place }) => placementOf(place, shapes) === placement);
	const pins = placed('pin');
	return [
		date && `Boundaries as of ${dateText(date)}.`,
		pinsOrder(new Set(pins.map(({ place }) => place.precision)), placed('note').length > 0),
		reach && ringsOrder(new Set(pins.map((record) => record.reach?.best))),
		reach && records.some((record) => !record.reach) && NOT_RECORDED,
		attribution && `Map data: ${attribution}.`
	]
		.filter(Boolean)
		.join(' ');
}

function pinsOrder(precisions: ReadonlySet<string>, notes: boolean): string {
	const town = precisions.has('town') && 'a ring is a town';
	const point = precisions.has('point') && `a diamond ${town ? '' : 'is '}an exact place`;
	const said = [[town, point].filter(Boolean).join(', '), notes && NOT_PLACED].filter(Boolean);
	return said.length ? `${capital(said.join('; '))}.` : '';
}

function ringsOrder(best: ReadonlySet<Means | undefined>): string {
	const said = MEANS.filter((one) => best.has(one)).map((one, at) => {
		const [ring, meaning] = rings[one];
		return `a ${ring} ${at ? 'one' : 'ring around a place'}: ${meaning}`;
	});
	return said.length ? `${capital(said.join('; '))}.` : '';
}

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

/** How finely a place is known, in words that name what it lies in: "somewhere in the region Norrland". */
function precisionText({ place, within }: PlaceRecord): string {
	const words = precisions[place.precision];
	return within && place.precision !== 'unknown' && place.precision !== 'point'
		? place.precision === 'town' && place.kind !== 'site'
			? words
			: `somewhere in ${placeName(within)}`
		: words;
}

/** The place as one sentence: its name, what it is, how finely it is known, who could report, where we read it. */
function sentence(record: PlaceRecord, actors: readonly Actor[]): string {
	const { place, within, source, citation, reach } = record;
	const clauses = [
		`${capital(placeName(place))}: ${placeKind(place.kind, record.terms)}${within ? ` in ${placeName(within)}` : ''}`,
		`position: ${precisionText(record)}`,
		reach && `reports: ${reachText(reach, actors)}`,
		source && `read in ${source.carrier} (${locatorText(citation!.locator)})`
	];
	return `${clauses.filter(Boolean).join('; ')}.`;
}

/** "200 km", "500 m" */
const length = (km: number): string =>
	km < 1 ? `${formatNumber(Math.round(km * 1000))} m` : `${formatNumber(km)} km`;

/**
 * "140 km", "2.5 km", "about 350 m"; of a place that is known as a town, which is no point, no metres: "less than 1 km".
 *
 * @param exact whether both ends are points
 */
function distanceText(km: number, exact: boolean): string {
	if (km >= 10) return length(Math.round(km / 10) * 10);
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
	order,
	placeKind,
	reachText,
	precisionText,
	sentence,
	length,
	distanceText,
	distanceFrom
};

export const mapWords: MapWords = { ...core, map };
