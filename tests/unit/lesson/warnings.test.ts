/** Each kind of warning on the lesson of the ferry after one change, and none where the change is right. */
import { describe, expect, it, test } from 'vitest';
import type { Citation, Claim, Lesson, PreparedMap, View } from '../../../src/lib/lesson/schema.ts';
import { lessonWarnings } from '../../../src/lib/lesson/warnings.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { date } from '../../fixtures/kinds.ts';
import { issuesOf } from './problems.ts';

/** The ferry with every record in a view. */
function whole(): Lesson {
	const lesson = structuredClone(ferryLesson);
	lesson.steps[1]!.views.push(
		{ figure: 'claims', measure: 'deaths', event: 'storm-1929', focus: [] },
		{ figure: 'accounts', moment: 'leaving', focus: [] }
	);
	return lesson;
}

function warningsAfter(change: (lesson: Lesson) => unknown): { path: string; message: string }[] {
	const lesson = whole();
	change(lesson);
	// A warning is of a lesson that has no problems.
	expect(issuesOf(lesson)).toEqual([]);
	return lessonWarnings(lesson);
}
const withView = (view: View) => (lesson: Lesson) => lesson.steps[0]!.views.push(view);
const timeline = (over: object): View => ({
	figure: 'timeline',
	window: date('1931'),
	tracks: ['crossing', 'overview'],
	focus: [],
	measures: [],
	...over
});
const claims = (over: object): View => ({
	figure: 'claims',
	measure: 'deaths',
	event: 'ferry-1931',
	focus: [],
	...over
});

it('a lesson that shows all it holds has none', () => {
	expect(warningsAfter(() => undefined)).toEqual([]);
});

test.each<[what: string, change: (lesson: Lesson) => unknown, path: RegExp, says: string]>([
	[
		'a view of a measure without claims',
		withView(claims({ measure: 'wounded' })),
		/^steps\[0\]\.views\[\d\]$/,
		'the view shows no claim: none is of the measure wounded'
	],
	[
		'a carrier named as an actor who speaks in it, and not said to be that actor',
		({ sources }) => delete sources.find(({ carrierActor }) => carrierActor === 'the-courier')!.carrierActor,
		/^sources\[\d\]\.carrier$/,
		'is the name of the actor "the-courier", who says something in it; if they are one, write carrierActor: the-courier, and the page says "in its own words"'
	],
	[
		'a view of an event without claims of its measure',
		(lesson) => {
			lesson.events.push({ ...structuredClone(lesson.events[0]!), id: 'other' });
			withView(claims({ event: 'other' }))(lesson);
		},
		/views/,
		'the view shows no claim: none of deaths counts the event other'
	],
	[
		'a view that leaves the event out',
		withView(claims({ event: undefined })),
		/views/,
		'the view shows no claim: every claim of deaths names an event; name it in the view'
	],
	[
		'a view that ends before anything was said',
		withView(claims({ latest: date('1930') })),
		/views/,
		'the view shows no claim: none of them was said by 1930'
	],
	[
		'a view of a document that no claim cites',
		(lesson) => {
			lesson.sources.push({ ...structuredClone(lesson.sources[0]!), id: 'gazette' });
			withView(claims({ document: 'gazette' }))(lesson);
		},
		/views/,
		'the view shows no claim: none of them cites gazette'
	],
	[
		'a view whose only is empty',
		withView(claims({ only: [] })),
		/views/,
		'the view shows no claim: only leaves all of them out'
	],
	[
		'a timeline of years in which nothing happened',
		withView(timeline({ window: date('1850') })),
		/^steps\[0\]\.views\[\d\]$/,
		'the view shows nothing: no event of its tracks (crossing, overview) lies in 1850'
	],
	[
		'focus on an event outside the window',
		withView(timeline({ focus: ['storm-1929'] })),
		/focus\[0\]$/,
		'"storm-1929" is in focus, but the view does not show it: it lies outside the window 1931 (1929-11)'
	],
	[
		'focus on an event of a track that is not shown',
		(lesson) => {
			lesson.events[0]!.track = 'overview';
			lesson.events.push({ ...structuredClone(lesson.events[0]!), id: 'shown', track: 'crossing' });
			withView(timeline({ tracks: ['crossing'], focus: ['ferry-1931'] }))(lesson);
		},
		/focus\[0\]$/,
		'"ferry-1931" is in focus, but the view does not show it: it stands on the track overview; add it to tracks: [crossing, overview]'
	],
	[
		'a timeline with a measure of which nothing is said',
		withView(timeline({ measures: ['on-board'] })),
		/measures\[0\]$/,
		'no claim is of the measure on-board'
	],
	[
		'a place with longitude and latitude changed about',
		(lesson) => {
			const place = lesson.places.find(({ id }) => id === 'south-pier')!;
			[place.lon, place.lat] = [place.lat!, place.lon!];
			withView({ figure: 'map', extent: 'coast', only: ['south-pier'], focus: [] })(lesson);
		},
		/views\[\d+\]$/,
		'"south-pier" (47.5, -52.5) lies outside the map "coast"; with longitude and latitude changed about it would lie in it: GeoJSON puts the longitude first'
	],
	[
		'a place changed about so that no view shows it',
		(lesson) => {
			const place = lesson.places.find(({ id }) => id === 'south-pier')!;
			[place.lon, place.lat] = [place.lat!, place.lon!];
		},
		/^places\[\d+\]$/,
		'"south-pier" (47.5, -52.5) lies on no map; with longitude and latitude changed about it would lie on "coast": GeoJSON puts the longitude first, and so does an extent, [west, south, east, north]'
	],
	[
		'a claim of a year before its event',
		(lesson) => {
			lesson.claims[0]!.said = { ...lesson.claims[0]!.said, ...date('1913-01-12') };
		},
		/said$/,
		'"office-first" was said (1913-01-12) before its event ferry-1931 began (1931-01-10, 1931-01-11)'
	],
	[
		'claims of a year before their event, as one',
		(lesson) => {
			for (const one of lesson.claims.slice(0, 2)) {
				one.said = { ...one.said, ...date('1913-01-12') };
				delete one.asOf;
			}
		},
		/^claims\[0\]\.said$/,
		'2 claims (office-first, office-second) were said before their event ferry-1931 began (1931-01-10, 1931-01-11)'
	],
	[
		'steps that take longer than their path',
		(lesson) => {
			lesson.paths[0]!.minutes = 10;
		},
		/minutes$/,
		'the steps of the path "short" take 13 minutes together, the path 10'
	],
	[
		'a map that lesson.yaml does not have',
		withView({ figure: 'map', extent: 'coats', only: ['south-pier'], focus: [] }),
		/extent$/,
		'no map of lesson.yaml is called "coats": did you mean coast?; the view draws its places without a coast'
	],
	[
		'a map in a lesson that has none',
		(lesson) => {
			lesson.maps = [];
			withView({ figure: 'map', extent: 'coast', only: ['south-pier'], focus: [] })(lesson);
		},
		/extent$/,
		'no map of lesson.yaml is called "coast"; write one under maps, with its extent; the view draws its places without a coast'
	],
	[
		'a moment without accounts',
		(lesson) => {
			lesson.moments.push({ ...structuredClone(lesson.moments[0]!), id: 'boarding' });
			withView({ figure: 'accounts', moment: 'boarding', focus: [] })(lesson);
		},
		/views/,
		'the view shows no account: none is of the moment boarding'
	],
	[
		'words used too late',
		withView({ figure: 'words', focus: [], latest: date('1900') }),
		/views/,
		'the view shows no word: its filters keep out all who use one'
	],
	[
		'words in a glossary whose words nobody uses',
		(lesson) => {
			lesson.glossary[0]!.usedBy = [];
			withView({ figure: 'words', focus: [] })(lesson);
		},
		/views/,
		'the view shows no word: no word of the glossary has usedBy'
	],
	[
		'focus on a word that the view leaves out',
		(lesson) => {
			const [packet] = lesson.glossary;
			lesson.glossary.push({ ...structuredClone(packet!), id: 'steamer' });
			withView({ figure: 'words', only: ['packet'], focus: ['steamer'] })(lesson);
		},
		/focus/,
		'"steamer" is in focus, but the view does not show it; its filters keep out all who use it'
	],
	[
		'accounts told too late',
		withView({ figure: 'accounts', moment: 'leaving', focus: [], latest: date('1900') }),
		/views/,
		'the view shows no account: those of leaving are kept out by its filters or stand in the appendix'
	],
	[
		'focus on an account that the view leaves out',
		(lesson) => {
			const [first] = lesson.accounts;
			lesson.accounts.push({ ...structuredClone(first!), id: 'second' });
			withView({ figure: 'accounts', moment: 'leaving', only: ['second'], focus: [first!.id] })(lesson);
		},
		/focus\[0\]$/,
		'"office-account" is in focus, but the view does not show it; its filters keep it out, or it is of another moment'
	],
	[
		'a map of an extent in which nothing lies',
		(lesson) => {
			lesson.maps[0]!.extent = [0, 0, 1, 1];
			withView({ figure: 'map', extent: 'coast', focus: [] })(lesson);
		},
		/views/,
		'the view shows no place: none lies within coast; give the places their within, or name them under only'
	],
	[
		'a claim in no view',
		(lesson) => lesson.steps[1]!.views.splice(-2, 1),
		/^claims\[4\]$/,
		'the claim storm-dead is in no view and printed by no step; a view of deaths with event: storm-1929 would show it, and audience: appendix keeps it back'
	],
	[
		'many claims in no view, as one',
		(lesson) => {
			lesson.steps[1]!.views.splice(-2, 1);
			const storm = lesson.claims.find(({ id }) => id === 'storm-dead')!;
			for (let n = 1; n < 8; n++) lesson.claims.push({ ...structuredClone(storm), id: `storm-${n}` });
		},
		/^claims\[4\]$/,
		'8 claims (storm-dead, storm-1, storm-2, storm-3, storm-4 and 3 more) are in no view and printed by no step; a view of deaths with event: storm-1929 would show them, and audience: appendix keeps them back'
	],
	[
		'an account in no view',
		(lesson) => lesson.steps[1]!.views.pop(),
		/^accounts\[0\]$/,
		'the account office-account is in no view; a view of accounts with moment: leaving would show it'
	],
	[
		'accounts in no view, as one',
		(lesson) => {
			lesson.steps[1]!.views.pop();
			lesson.accounts.push({ ...structuredClone(lesson.accounts[0]!), id: 'clerk' });
		},
		/^accounts\[0\]$/,
		'2 accounts (office-account, clerk) are in no view; a view of accounts with moment: leaving would show them'
	],
	[
		'a source that nothing cites',
		(lesson) => lesson.sources.push({ ...structuredClone(lesson.sources[0]!), id: 'gazette' }),
		/^sources\[2\]\.id$/,
		'nothing cites "gazette"; cite it, or leave it out'
	]
])('%s', (_, change, path, says) => {
	const found = warningsAfter(change);
	expect(found).toContainEqual({ path: expect.stringMatching(path) as never, message: says });
	expect(found).toHaveLength(1);
});

describe('the states of a view', () => {
	const [one, two] = ferryLesson.claims
		.filter(
			({ measure, event, audience }) => measure === 'deaths' && event === 'ferry-1931' && audience === 'class'
		)
		.map(({ id }) => id) as [string, string];
	/** A view of the first step with states, and a paragraph that calls some of them. */
	const shows = (states: NonNullable<View['shows']>, called: string[]) => (lesson: Lesson) => {
		lesson.steps[0]!.views.push(claims({ shows: states }));
		lesson.steps[0]!.body.push({
			type: 'list',
			items: [called.map((show) => ({ type: 'show' as const, show, text: 'both' }))]
		});
	};

	test.each<[string, ...Parameters<typeof shows>, ...found: [path: string, message: RegExp][]]>([
		['called', { all: { focus: [one] } }, ['all']],
		['not called', { all: {}, entry: {} }, [], ['shows.all', /write \[words\]\{show=all\} in its text/]],
		[
			'that hold back what another shows',
			{ entry: { hide: [one, two] }, all: { focus: [two, one] } },
			['all']
		],
		[
			'that hold back what nothing names',
			{ entry: { hide: [one, two] }, all: { focus: [one] } },
			['all'],
			['shows.entry.hide[1]', new RegExp(`"${two}" is held back, and the text of the step never names it`)]
		]
	])('%s', (_, states, called, ...expected) => {
		const found = warningsAfter(shows(states, called)).filter(({ path }) => path.includes('.shows.'));
		expect(found.map(({ path }) => path.replace(/^.*\.shows/, 'shows'))).toEqual(
			expected.map(([path]) => path)
		);
		for (const [at, [, message]] of expected.entries()) expect(found[at]!.message).toMatch(message);
	});
});

test.each<[what: string, change: (lesson: Lesson) => unknown]>([
	['a claim of the appendix in no view', (lesson) => lesson.claims.find(({ id }) => id === 'rumour')],
	[
		'a claim that a step prints',
		(lesson) => {
			lesson.steps[1]!.views.splice(-2, 1);
			lesson.steps[1]!.body.push({
				type: 'paragraph',
				children: [{ type: 'figure', text: 'about 5', claim: 'storm-dead' }]
			});
		}
	],
	[
		'a claim on the cards of an activity',
		(lesson) => {
			lesson.steps[1]!.views.splice(-2, 1);
			lesson.activities[0]!.cards = ['storm-dead'];
		}
	],
	[
		'a source of a document alone',
		(lesson) => {
			lesson.sources.push({ ...structuredClone(lesson.sources[0]!), id: 'gazette' });
			lesson.documents[0]!.source = 'gazette';
		}
	]
])('none for %s', (_, change) => {
	expect(warningsAfter(change)).toEqual([]);
});

/** The claim of the ferry that says about 5, with this quantity and these wordings. */
const worded =
	(quantity: Claim['quantity'], ...wordings: Partial<Citation>[]) =>
	(lesson: Lesson) => {
		const claim = lesson.claims.find(({ id }) => id === 'storm-dead')!;
		claim.quantity = quantity;
		claim.citations = wordings.map((one) => ({ ...claim.citations[0]!, ...one }));
	};

test.each<[quantity: Claim['quantity'], wordings: string[], says: string]>([
	[{ kind: 'atLeast', n: 70 }, ['fifty'], 'states 70, but its wording fifty'],
	[{ kind: 'moreThan', n: 70 }, ['more than 50'], 'states 70, but its wording 50'],
	[{ kind: 'upTo', n: 70 }, ['up to 1,300'], 'states 70, but its wording 1300'],
	[{ kind: 'about', n: 70 }, ['dozens', 'sixty or eighty'], 'states 70, but its wording sixty and eighty'],
	[
		{ kind: 'range', min: 3, max: 9 },
		['between five and seven'],
		'states 3 and 9, but its wording five and seven'
	]
])('a wording that states another number than %j', (quantity, wordings, says) => {
	const found = warningsAfter(worded(quantity, ...wordings.map((wording) => ({ wording }))));
	expect(found).toEqual([
		{
			path: expect.stringMatching(/^claims\[4\]\.citations\[\d\]\.wording$/),
			message: `"storm-dead" ${says}; mend one of them, or add conversion where the source has it in other units`
		}
	]);
});

test.each<[what: string, quantity: Claim['quantity'], wordings: string[]]>([
	['the number', { kind: 'atLeast', n: 70 }, ['70 or higher']],
	['the number in words', { kind: 'atLeast', n: 70 }, ['at least seventy']],
	['one end of a range', { kind: 'range', min: 3, max: 9 }, ['nine at most']],
	['it beside others', { kind: 'about', n: 70 }, ['70 of the 300']],
	['no number', { kind: 'about', n: 70 }, ['scores of them']],
	['it in one of two sources', { kind: 'about', n: 70 }, ['some fifty', 'some seventy']],
	['another, where none is stated', { kind: 'unknown', why: 'no access' }, ['all 70 bodies']]
])('none for a wording that holds %s', (_, quantity, wordings) => {
	expect(warningsAfter(worded(quantity, ...wordings.map((wording) => ({ wording }))))).toEqual([]);
});

describe('a map whose edges are in another order', () => {
	const EXTENT = [-54, 46.5, -51, 48.5] as const;
	/** The ferry with two places on its map, and a view of it. */
	const withMap = (extent: readonly number[]) => (lesson: Lesson) => {
		lesson.places.push({ ...lesson.places[1]!, id: 'north-pier', lon: -52.2, lat: 47.9 });
		lesson.maps[0]!.extent = extent as PreparedMap['extent'];
		withView({ figure: 'map', extent: 'coast', focus: [] })(lesson);
	};
	const orders = [0, 1, 2, 3].flatMap((a) =>
		[0, 1, 2, 3].flatMap((b) =>
			[0, 1, 2, 3].flatMap((c) =>
				[0, 1, 2, 3].flatMap((d) => (new Set([a, b, c, d]).size === 4 ? [[a, b, c, d]] : []))
			)
		)
	);
	const NAMES = ['west', 'south', 'east', 'north'];

	test.each(orders.slice(1).map((order) => [order.map((at) => NAMES[at]).join(', '), order] as const))(
		'%s: is told the order that is meant, and nothing else',
		(_, order) => {
			const lesson = whole();
			withMap(order.map((at) => EXTENT[at]!))(lesson);
			const problems = issuesOf(lesson);
			const told = problems.length ? problems : lessonWarnings(lesson);
			expect(told).toEqual([
				{ path: 'maps[0].extent', message: expect.stringContaining('[-54, 46.5, -51, 48.5]') }
			]);
		}
	);
});
