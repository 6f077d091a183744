/** English: the words of the map. */
import type { PlaceRecord } from '../lesson/places.ts';
import type { PlaceReach } from '../lesson/reach.ts';
import type { Actor, MapView, Place } from '../lesson/schema.ts';
import { dateText } from './dates.ts';
import { placeName } from './en.ts';
import { means, placeKind, placePrecisions } from './model.ts';
import { formatNumber, inWords } from './numbers.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Names of lands and seas that are no places of the lesson. */
export const landNames: Record<string, string> = {
	kazakhstan: 'Kazakhstan',
	russia: 'Russia',
	china: 'China',
	uzbekistan: 'Uzbekistan',
	turkmenistan: 'Turkmenistan',
	kyrgyzstan: 'Kyrgyzstan',
	'caspian-sea': 'Caspian Sea',
	'black-sea': 'Black Sea'
};

/** "Mangystau"; "Where reports could come from in Mangystau, 16 to 17 December 2011". */
export function mapHeading(view: MapView, extent: Place | undefined): string {
	const where = extent ? placeName(extent) : mapUi.world;
	return view.reach
		? `Who could report from where in ${where}, ${dateText(view.reach)}`
		: `${where}: the places the text speaks of`;
}

/** The one sentence that says what the map shows. */
export function mapSummary(records: readonly PlaceRecord[], unplaced: number, reach: boolean): string {
	const counted = `${inWords(records.length)} place${records.length === 1 ? '' : 's'}`;
	const recorded = records.filter((record) => record.reach).length;
	const parts = [
		counted,
		unplaced && `${inWords(unplaced)} of them cannot be placed more closely than in words`,
		reach &&
			(recorded === records.length
				? 'of all it is recorded who could report from there'
				: `of ${inWords(recorded)} it is recorded who could report from there`)
	];
	return `${capital(parts.filter(Boolean).join('; '))}.`;
}

/** "K+ by telephone; the party Rukhaniyat could not report" */
export function reachText(reach: PlaceReach, actors: readonly Actor[]): string {
	const name = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
	return [
		...reach.reporters.map(({ actor, means: how }) => `${name(actor)} ${means[how]}`),
		...reach.cut.map((actor) => `${name(actor)} ${means.none}`)
	]
		.map((text, at) => (at ? text : capital(text)))
		.join('; ');
}

/** How finely a place is known, in words that name what it lies in: "somewhere in the region Mangystau". */
export function precisionText({ place, within }: PlaceRecord): string {
	const words = placePrecisions[place.precision];
	return within && place.precision !== 'unknown' && place.precision !== 'point'
		? place.precision === 'town' && place.kind !== 'site'
			? words
			: `somewhere in ${placeName(within)}`
		: words;
}

/** The place as one sentence: its name, what it is, how finely it is known, who could report, where we read it. */
export function placeSentence(record: PlaceRecord, actors: readonly Actor[]): string {
	const { place, within, source, citation, reach } = record;
	const clauses = [
		`${capital(placeName(place))}: ${placeKind(place.kind, record.terms)}${within ? ` in ${placeName(within)}` : ''}`,
		`position: ${precisionText(record)}`,
		reach && `reports: ${reachText(reach, actors)}`,
		source && `read in ${source.carrier} (${citation!.locator})`
	];
	return `${clauses.filter(Boolean).join('; ')}.`;
}

/** "about 150 km" */
export const kilometres = (km: number): string => `${formatNumber(km)} km`;

export const mapUi = {
	world: 'Europe and Central Asia',
	order:
		'Boundaries as of December 2011. A ring is a town, a diamond an exact place; what is not known more closely than a region stands in words, never as a pin.',
	orderReach:
		'Boundaries as of December 2011. A full ring around a place: someone was there; a broken one: by telephone; a crossed one: nobody of those recorded could report. That nothing is recorded of a place does not mean that nobody was there.',
	hint: 'Choose a place for its names and its sources; arrow keys move, Escape closes.',
	noMap: 'There is no prepared map of this area; the places stand in the table.',
	unnamed: 'on the map without its name, for want of room',
	notOnMap: 'not on the map',
	reports: 'who could report',
	table: {
		title: 'The same places as a table',
		place: 'Place',
		names: 'In other languages',
		kind: 'What it is',
		precision: 'How finely known',
		distance: 'From',
		reach: 'Who could report',
		carrier: 'Where we read it'
	}
} as const;

/** Over the column of distances: computed, in a straight line. */
export const distanceFrom = (place: Place): string => `From ${placeName(place)}, straight line, computed`;
