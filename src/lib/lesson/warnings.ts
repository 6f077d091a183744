/** What is right in a lesson and still may not be meant: a view that shows nothing, a record that nothing shows. */
import { grouped } from './grouped.ts';
import { admittedAccounts, admitsAccount } from './accounts.ts';
import { admittedTerms } from './glossary.ts';
import { admits } from './claims.ts';
import { compareMinutes, overlaps, saidBy } from './dates.ts';
import { edgesText, likely, MUCH, otherOrders, sizeOf } from './extent.ts';
import { admittedEvents, admittedStatements, beginningOf, boundsOf, eventCitations } from './events.ts';
import { whichThereAre } from './nearest.ts';
import { admittedPlaces, isOn, placementOf } from './places.ts';
import type { Problem } from './problem.ts';
import { linesOf } from './prose.ts';
import { namedNumbers } from './quantity.ts';
import { holdsNumber, statedNumbers } from './rules/numerals.ts';
import { figuresIn } from './rules/prose.ts';
import type {
	AccountsView,
	Claim,
	ClaimsView,
	Lesson,
	LessonEvent,
	MapView,
	Place,
	PreparedMap,
	TimelineView,
	View,
	WordsView
} from './schema.ts';
import { ENTRY } from './vocabulary.ts';

/** Every warning of a lesson without problems, each with its path and what to do. */
export function lessonWarnings(lesson: Lesson): Problem[] {
	const views = lesson.steps.flatMap(({ views: own }, s) =>
		own.map((view, v) => ({ view, path: `steps[${s}].views[${v}]` }))
	);
	return [
		...views.flatMap(({ view, path }) => viewWarnings(lesson, view, path)),
		...claimsInNoView(
			lesson,
			views.map(({ view }) => view)
		),
		...[...turnedMaps(lesson)].map(([map, message]) => ({
			path: `maps[${lesson.maps.indexOf(map)}].extent`,
			message
		})),
		...turnedPlaces(
			lesson,
			views.map(({ view }) => view)
		),
		...accountsInNoView(
			lesson,
			views.map(({ view }) => view)
		),
		...idleShows(lesson),
		...unusedSources(lesson),
		...carriersByName(lesson),
		...saidBefore(lesson),
		...otherWordings(lesson),
		...longerThanThePath(lesson)
	];
}

/** A carrier that bears the name of an actor who says something in it, and is not said to be that actor. */
function carriersByName({ actors, claims, sources }: Lesson): Problem[] {
	return sources.flatMap(({ id, carrier, carrierActor }, s) => {
		const actor = actors.find(({ name }) => name === carrier);
		const speaks = claims.some(
			({ claimant, citations: [first] }) => claimant === actor?.id && first?.source === id
		);
		return actor && carrierActor === undefined && speaks
			? [
					{
						path: `sources[${s}].carrier`,
						message: `is the name of the actor "${actor.id}", who says something in it; if they are one, write carrierActor: ${actor.id}, and the page says "in its own words"`
					}
				]
			: [];
	});
}

/** A count said before its event began is more often a slip of the year than a forecast. One warning for all of an event. */
function saidBefore({ claims, events }: Lesson): Problem[] {
	const known = new Map(events.map((event) => [event.id, { event, begun: beginningOf(event) }]));
	const early = claims.flatMap((claim, at) => {
		const { event, begun } = known.get(claim.event ?? '') ?? {};
		const { latest } = claim.said;
		return event && begun !== undefined && latest !== undefined && compareMinutes(latest, begun) < 0
			? [{ at, claim, event }]
			: [];
	});
	return [...grouped(early, ({ event }) => event)].map(([event, of]) => {
		const [{ at, claim }] = of as [(typeof early)[number]];
		const began = `before ${of.length > 1 ? 'their' : 'its'} event ${event.id} began (${event.dates.map(({ date }) => date.edtf).join(', ')})`;
		return {
			path: `claims[${at}].said`,
			message:
				of.length > 1
					? `${of.length} claims (${listed(of.map((one) => one.claim.id))}) were said ${began}`
					: `"${claim.id}" was said (${claim.said.edtf}) ${began}`
		};
	});
}

/**
 * A wording that states numbers, and none of those that its claim does. Of an exact figure this is a problem; of the others,
 * a wording may say in its own way what kind of statement it is: "half of the three hundred".
 */
function otherWordings({ claims, language }: Lesson): Problem[] {
	return claims.flatMap(({ id, quantity, citations }, c) => {
		const named = [...new Set(namedNumbers(quantity))];
		if (!named.length || quantity.kind === 'exact') return [];
		if (
			citations.some(
				({ wording = '', conversion }) => conversion || named.some((n) => holdsNumber(wording, n))
			)
		)
			return [];
		const other = citations.findIndex(({ wording = '' }) => statedNumbers(wording, language).length);
		return other < 0
			? []
			: [
					{
						path: `claims[${c}].citations[${other}].wording`,
						message: `"${id}" states ${named.join(' and ')}, but its wording ${statedNumbers(
							citations[other]!.wording!,
							language
						)
							.map(({ as }) => as)
							.join(' and ')}; mend one of them, or add conversion where the source has it in other units`
					}
				];
	});
}

/** What the steps take on a path, against what the path is said to take. */
function longerThanThePath({ paths, steps }: Lesson): Problem[] {
	return paths.flatMap(({ id, minutes }, p) => {
		const taken = steps.reduce((sum, step) => sum + (step.minutes[id] ?? 0), 0);
		return taken > minutes
			? [
					{
						path: `paths[${p}].minutes`,
						message: `the steps of the path "${id}" take ${taken} minutes together, the path ${minutes}`
					}
				]
			: [];
	});
}

function viewWarnings(lesson: Lesson, view: View, path: string): Problem[] {
	switch (view.figure) {
		case 'claims':
			return lesson.claims.some((claim) => admits(view, claim))
				? []
				: [{ path, message: `the view shows no claim: ${whyNoClaim(lesson.claims, view)}` }];
		case 'timeline':
			return timelineWarnings(lesson, view, path);
		case 'accounts':
			return accountsWarnings(lesson, view, path);
		case 'map':
			return mapWarnings(lesson, view, path);
		case 'words':
			return wordsWarnings(lesson, view, path);
	}
}

/** The first of the view's conditions that no claim meets. */
function whyNoClaim(claims: readonly Claim[], view: ClaimsView): string {
	const { event, measure, document, latest, only } = view;
	const conditions: [holds: (claim: Claim) => boolean, why: string][] = [
		[(claim) => claim.measure === measure, `none is of the measure ${measure}`],
		[
			(claim) => claim.event === event,
			event === undefined
				? `every claim of ${measure} names an event; name it in the view`
				: `none of ${measure} counts the event ${event}`
		],
		[(claim) => claim.audience === 'class', 'those it asks for are in the appendix'],
		[
			(claim) => document === undefined || claim.citations.some(({ source }) => source === document),
			`none of them cites ${document}`
		],
		[
			(claim) => latest === undefined || saidBy(claim.said, latest),
			`none of them was said by ${latest?.edtf}`
		],
		[(claim) => only === undefined || only.includes(claim.id), 'only leaves all of them out']
	];
	let left = claims;
	for (const [holds, why] of conditions) {
		left = left.filter(holds);
		if (!left.length) return why;
	}
	return 'no two of its conditions hold at once';
}

function timelineWarnings(lesson: Lesson, view: TimelineView, path: string): Problem[] {
	const shown = new Set(admittedEvents(lesson, view).map(({ event }) => event.id));
	const focus = view.focus.flatMap((id, f) => {
		const event = lesson.events.find((one) => one.id === id);
		return !event || shown.has(id)
			? []
			: [
					{
						path: `${path}.focus[${f}]`,
						message: `"${id}" is in focus, but the view does not show it: ${whyNoEvent(event, view)}`
					}
				];
	});
	if (!shown.size && !admittedStatements(lesson, view).length)
		return [
			{
				path,
				message: `the view shows nothing: no event of its tracks (${view.tracks.join(', ')}) lies in ${view.window.edtf}`
			},
			...focus
		];
	const measures = view.measures.flatMap((measure, m) =>
		lesson.claims.some((claim) => claim.measure === measure)
			? []
			: [{ path: `${path}.measures[${m}]`, message: `no claim is of the measure ${measure}` }]
	);
	return [...focus, ...measures];
}

function whyNoEvent(event: LessonEvent, view: TimelineView): string {
	if (!view.tracks.includes(event.track))
		return `it stands on the track ${event.track}; add it to tracks: [${[...view.tracks, event.track].join(', ')}]`;
	if (!event.dates.some((stated) => overlaps(boundsOf(stated), view.window)))
		return `it lies outside the window ${view.window.edtf} (${event.dates.map(({ date }) => date.edtf).join(', ')})`;
	if (view.only && !view.only.includes(event.id)) return 'only leaves it out';
	if (view.document && !eventCitations(event).some(({ source }) => source === view.document))
		return `it does not cite ${view.document}`;
	return `it had not begun by ${view.latest?.edtf}`;
}

function wordsWarnings(lesson: Lesson, view: WordsView, path: string): Problem[] {
	const shown = admittedTerms(lesson, view).map(({ term }) => term.id);
	if (!shown.length)
		return [
			{
				path,
				message: lesson.glossary.some(({ usedBy }) => usedBy.length)
					? 'the view shows no word: its filters keep out all who use one'
					: 'the view shows no word: no word of the glossary has usedBy'
			}
		];
	return view.focus.flatMap((id, f) =>
		shown.includes(id)
			? []
			: [
					{
						path: `${path}.focus[${f}]`,
						message: `"${id}" is in focus, but the view does not show it; its filters keep out all who use it`
					}
				]
	);
}

function accountsWarnings(lesson: Lesson, view: AccountsView, path: string): Problem[] {
	const shown = admittedAccounts(lesson, view).map(({ account }) => account.id);
	if (!shown.length)
		return [
			{
				path,
				message: lesson.accounts.some(({ moment }) => moment === view.moment)
					? `the view shows no account: those of ${view.moment} are kept out by its filters or stand in the appendix`
					: `the view shows no account: none is of the moment ${view.moment}`
			}
		];
	return view.focus.flatMap((id, f) =>
		shown.includes(id)
			? []
			: [
					{
						path: `${path}.focus[${f}]`,
						message: `"${id}" is in focus, but the view does not show it; its filters keep it out, or it is of another moment`
					}
				]
	);
}

function mapWarnings(lesson: Lesson, view: MapView, path: string): Problem[] {
	const places = admittedPlaces(lesson, view).map(({ place }) => place);
	const map = lesson.maps.find(({ id }) => id === view.extent);
	// Where a map is elsewhere than it is meant, that is what there is to say.
	if (map && turnedMaps(lesson).has(map)) return [];
	const maps = lesson.maps.map(({ id }) => id);
	const undeclared = map
		? []
		: [
				{
					path: `${path}.extent`,
					message: `no map of lesson.yaml is called "${view.extent}"${maps.length ? whichThereAre(view.extent, maps) : '; write one under maps, with its extent'}; the view draws its places without a coast`
				}
			];
	return [...undeclared, ...(map ? offTheMap(map, places, path) : []), ...emptyMap(places, view, path)];
}

/** With longitude and latitude changed about. */
const changedAbout = (place: Place): Place => ({ ...place, lon: place.lat, lat: place.lon });

/** A pin that its map does not reach: a place of elsewhere, or longitude and latitude changed about. */
function offTheMap(map: PreparedMap, places: readonly Place[], path: string): Problem[] {
	return places.flatMap((place) => {
		const { lon, lat } = place;
		if (placementOf(place, []) !== 'pin' || isOn(map, place)) return [];
		const turned = isOn(map, changedAbout(place));
		return [
			{
				path,
				message: `"${place.id}" (${lon}, ${lat}) lies outside the map "${map.id}"${turned ? '; with longitude and latitude changed about it would lie in it: GeoJSON puts the longitude first' : ' and is named beside it'}`
			}
		];
	});
}

/**
 * The maps whose edges seem to be written in another order than west, south, east, north, with what is said of each: none of
 * the lesson's places lies on the map, or they all lie in a small part of it, and in another order it would be where they are.
 */
function turnedMaps({ maps, places }: Lesson): Map<PreparedMap, string> {
	const turned = new Map<PreparedMap, string>();
	for (const map of maps) {
		const here = places.filter((place) => isOn(map, place));
		const orders = otherOrders(map.extent).map((extent) => ({
			extent,
			holds: places.filter((place) => isOn({ extent }, place))
		}));
		const meant = here.length
			? orders.filter(
					({ extent, holds }) =>
						sizeOf(extent) * MUCH <= sizeOf(map.extent) && here.every((place) => holds.includes(place))
				)
			: // Of one place alone it is not known whether it or the map has longitude and latitude changed about.
				orders.filter(
					({ holds: [place, ...more] }) => place && (more.length || !isOn(map, changedAbout(place)))
				);
		const most = Math.max(...meant.map(({ holds }) => holds.length));
		const [best] = likely(meant.flatMap(({ extent, holds }) => (holds.length === most ? [extent] : [])));
		if (!best) continue;
		const count = here.length || most;
		const why = here.length
			? `${count === 1 ? 'the one place' : `all ${count} places`} on "${map.id}" would lie in the smaller ${edgesText(best)} too`
			: `no place lies on "${map.id}", but ${count} would in ${edgesText(best)}`;
		turned.set(map, `is [west, south, east, north]; ${why}: write that, if it is meant`);
	}
	return turned;
}

/** A place that no map reaches, and that one would reach with longitude and latitude changed about: no view shows it, so none tells. */
function turnedPlaces(lesson: Lesson, views: readonly View[]): Problem[] {
	const { maps, places } = lesson;
	const turned = turnedMaps(lesson);
	const told = new Set(
		views.flatMap((view) => (view.figure === 'map' ? [...view.focus, ...(view.only ?? [])] : []))
	);
	return places.flatMap((place, at) => {
		const { id, lon, lat } = place;
		const map = maps.find((one) => isOn(one, changedAbout(place)));
		if (!map || turned.has(map) || told.has(id) || maps.some((one) => isOn(one, place))) return [];
		return [
			{
				path: `places[${at}]`,
				message: `"${id}" (${lon}, ${lat}) lies on no map; with longitude and latitude changed about it would lie on "${map.id}": GeoJSON puts the longitude first, and so does an extent, [west, south, east, north]`
			}
		];
	});
}

function emptyMap(places: readonly Place[], view: MapView, path: string): Problem[] {
	const shown = places.map(({ id }) => id);
	const focus = view.focus.flatMap((id, f) =>
		shown.includes(id)
			? []
			: [
					{
						path: `${path}.focus[${f}]`,
						message: `"${id}" is in focus, but the view does not show it: it does not cite ${view.document}`
					}
				]
	);
	return shown.length
		? focus
		: [
				{
					path,
					message: view.only
						? 'the view shows no place: its filters keep out all that it names'
						: `the view shows no place: none lies within ${view.extent}; give the places their within, or name them under only`
				}
			];
}

function claimsInNoView(lesson: Lesson, views: readonly View[]): Problem[] {
	const shown = new Set<string>(
		lesson.steps.flatMap((step) => figuresIn(step, '').map(({ claim }) => claim))
	);
	for (const { cards } of lesson.activities) for (const id of cards) shown.add(id);
	for (const view of views) {
		if (view.figure === 'timeline')
			for (const { claim } of admittedStatements(lesson, view)) shown.add(claim.id);
		if (view.figure === 'claims')
			for (const claim of lesson.claims) if (admits(view, claim)) shown.add(claim.id);
	}
	const kept = lesson.claims.flatMap((claim, at) =>
		claim.audience === 'appendix' || shown.has(claim.id) ? [] : [{ at, claim }]
	);
	// One warning for all that one view would show.
	return [...grouped(kept, ({ claim }) => `${claim.measure} ${claim.event ?? ''}`).values()].map((of) => {
		const [
			{
				at,
				claim: { measure, event }
			}
		] = of as [(typeof kept)[number]];
		const ids = of.map(({ claim }) => claim.id);
		const [are, them] = subjectOf('claim', ids);
		return {
			path: `claims[${at}]`,
			message: `${are} in no view and printed by no step; a view of ${measure}${event ? ` with event: ${event}` : ''} would show ${them}, and audience: appendix keeps ${them} back`
		};
	});
}

/** The first ids of a list, and how many more there are. */
const listed = (ids: readonly string[]): string =>
	ids.length > 6 ? `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more` : ids.join(', ');

/** The records that a sentence is about, with its verb, and what it calls them after that. */
const subjectOf = (kind: 'claim' | 'account', ids: readonly string[]): [are: string, them: string] =>
	ids.length === 1
		? [`the ${kind} ${ids[0]} is`, 'it']
		: [`${ids.length} ${kind}s (${listed(ids)}) are`, 'them'];

function accountsInNoView(lesson: Lesson, views: readonly View[]): Problem[] {
	const kept = lesson.accounts.flatMap((account, at) =>
		account.audience === 'appendix' ||
		views.some((view) => view.figure === 'accounts' && admitsAccount(view, account))
			? []
			: [{ at, account }]
	);
	return [...grouped(kept, ({ account }) => account.moment)].map(([moment, of]) => {
		const ids = of.map(({ account }) => account.id);
		const [are, them] = subjectOf('account', ids);
		return {
			path: `accounts[${of[0]!.at}]`,
			message: `${are} in no view; a view of accounts with moment: ${moment} would show ${them}`
		};
	});
}

/** A state of a drawing that no words call, and a record that one holds back from every reader of the live drawing. */
function idleShows({ steps }: Lesson): Problem[] {
	return steps.flatMap(({ body, views }, s) => {
		const inlines = linesOf(body).flat();
		const called = new Set([
			ENTRY,
			...inlines.flatMap((inline) => (inline.type === 'show' ? inline.show : []))
		]);
		const named = inlines.flatMap((inline) =>
			inline.type === 'figure' ? inline.claim : inline.type === 'mention' ? inline.id : []
		);
		return views.flatMap(({ shows = {} }, v) => {
			const states = Object.entries(shows);
			const focused = states.flatMap(([name, { focus = [] }]) => (called.has(name) ? focus : []));
			const seen = new Set([...named, ...focused]);
			return states.flatMap(([name, { hide = [] }]): Problem[] => {
				const path = `steps[${s}].views[${v}].shows.${name}`;
				if (!called.has(name))
					return [
						{ path, message: `no words of the step call this state; write [words]{show=${name}} in its text` }
					];
				return hide.flatMap((id, at) =>
					seen.has(id)
						? []
						: [
								{
									path: `${path}.hide[${at}]`,
									message: `"${id}" is held back, and the text of the step never names it; name it, or leave it out here`
								}
							]
				);
			});
		});
	});
}

/** A source that no record, no text and no view names. */
function unusedSources({ sources, ...lesson }: Lesson): Problem[] {
	const named = new Set<string>();
	const visit = (node: unknown): void => {
		if (Array.isArray(node)) node.forEach(visit);
		else if (typeof node === 'object' && node !== null)
			for (const [key, value] of Object.entries(node)) {
				if ((key === 'source' || key === 'document') && typeof value === 'string') named.add(value);
				else visit(value);
			}
	};
	visit(lesson);
	return sources.flatMap(({ id }, s) =>
		named.has(id)
			? []
			: [{ path: `sources[${s}].id`, message: `nothing cites "${id}"; cite it, or leave it out` }]
	);
}
