/**
 * Each condition of each rule twice: where it is a problem, and one step aside, where it is none. A case changes the
 * lesson of the ferry, which has no problem, and names every problem there is then.
 */
import { describe, expect, it, test } from 'vitest';
import type { Lesson, Problem } from 'crossread/lesson';
import type {
	Claim,
	Inline,
	MapView,
	Quantity,
	Relation,
	WordsView
} from '../../../../src/lib/lesson/schema.ts';
import { between, minute } from '../../../fixtures/admission.ts';
import { ferryLesson } from '../../../fixtures/ferry.ts';
import { claim, date } from '../../../fixtures/kinds.ts';
import { MEASURES, PLACE_KINDS, ROLES, STAKES } from '../../../../src/lib/lesson/vocabulary.ts';
import { brokenLesson, unlisted } from '../problems.ts';

type Case = [
	what: string,
	change: (lesson: Lesson) => unknown,
	...problems: [path: string, message: string][]
];

function cases(rule: string, list: Case[]) {
	describe(rule, () => {
		test.each(list)('%s', (_, change, ...problems) => {
			expect(brokenLesson(change).map(unlisted)).toEqual(
				problems.map(([path, message]): Problem => ({ path, message }))
			);
		});
	});
}

const courier = [{ source: 'courier', locator: 'page 1' }];
const inquiry = [{ source: 'inquiry_1932', locator: 'opening' }];
const byId = <T extends { id: string }>(records: readonly T[], id: string) =>
	records.find((one) => one.id === id)!;

/** One more claim of the ferry. */
const added = (quantity: Quantity, changes: Partial<Claim> = {}): Claim =>
	claim('added', quantity, {
		event: 'ferry-1931',
		population: 'passengers',
		scope: { places: ['norrvik'] },
		claimant: 'the-courier',
		citations: [
			{ source: 'courier', locator: 'page 1', wording: `the figure ${'n' in quantity ? quantity.n : ''}` }
		],
		said: date('1931-01-12'),
		...changes
	});
const withClaim =
	(quantity: Quantity, changes: Partial<Claim> = {}) =>
	(l: Lesson) =>
		l.claims.push(added(quantity, changes));

it('the lesson itself has no problem', () => {
	expect(brokenLesson(() => {})).toEqual([]);
});

const lights = (l: Lesson) => l.moments[0]!.beats[0]!;
cases('the beats and answers of a moment', [
	[
		'a beat twice',
		(l) => l.moments[0]!.beats.push(l.moments[0]!.beats[1]!),
		['moments[0].beats[2].id', '"warning" stands twice in the beats of "leaving"; ids are unique']
	],
	['a beat in two moments', (l) => l.moments.push({ ...l.moments[0]!, id: 'arriving' })],
	[
		'an answer twice',
		(l) => lights(l).answers.push(lights(l).answers[0]!),
		['moments[0].beats[0].answers[3].id', '"lit" stands twice in the answers of "lights"; ids are unique']
	],
	[
		'an answer in two beats',
		(l) => l.moments[0]!.beats[1]!.answers.push({ id: 'lit', text: 'Lit.', compatible: [], excludes: [] })
	],
	[
		'compatible with an answer there is not',
		(l) => (lights(l).answers[1]!.compatible = ['dim', 'nobody']),
		['moments[0].beats[0].answers[1].compatible[1]', 'there is no answer "nobody" in "lights"']
	],
	[
		'compatible with an answer of another beat',
		(l) => (lights(l).answers[0]!.compatible = ['given']),
		['moments[0].beats[0].answers[0].compatible[0]', 'there is no answer "given" in "lights"']
	],
	['compatible with an answer of its own beat', (l) => (lights(l).answers[2]!.compatible = ['lit', 'dark'])],
	[
		'excluding an answer there is not',
		(l) => (lights(l).answers[1]!.excludes = ['lit', 'dime']),
		['moments[0].beats[0].answers[1].excludes[1]', 'there is no answer "dime" in "lights": did you mean dim?']
	],
	[
		'excluding itself',
		(l) => (lights(l).answers[2]!.excludes = ['dim']),
		['moments[0].beats[0].answers[2].excludes[0]', '"dim" cannot exclude itself; name another answer']
	],
	...(
		[
			['marked at the one', 1, 'dim'],
			['marked at the other', 2, 'dark']
		] as const
	).map(([where, at, other]): Parameters<typeof cases>[1][number] => [
		`excluding an answer that it is compatible with, ${where}`,
		(l) => (lights(l).answers[at]!.excludes = [other]),
		[
			`moments[0].beats[0].answers[${at}].excludes[0]`,
			`"${at === 1 ? 'dark' : 'dim'}" and "${other}" stand under compatible too; they can be true together, or they cannot`
		]
	])
]);

const beats = (l: Lesson, account = 0) => l.accounts[account]!.beats;
const silence = 'only a source read whole can be silent; write not-in-the-part-we-read';
cases('an account', [
	[
		'of a moment there is not',
		(l) => (l.accounts[0]!.moment = 'nobody'),
		['accounts[0].moment', 'there is no "nobody" in moments']
	],
	[
		'that says nothing of a beat',
		(l) => delete beats(l).lights,
		[
			'accounts[0].beats',
			'nothing is said of the beat "lights"; give its answer, or silent, not-in-the-part-we-read or could-not-know'
		]
	],
	[
		'that says nothing of a beat with the name of a property of every object',
		(l) =>
			l.moments[0]!.beats.push({
				id: 'constructor',
				question: 'Who built it?',
				answers: [{ id: 'yard', text: 'The yard.', compatible: [], excludes: [] }]
			}),
		...([0, 1] as const).map((at): [string, string] => [
			`accounts[${at}].beats`,
			'nothing is said of the beat "constructor"; give its answer, or silent, not-in-the-part-we-read or could-not-know'
		])
	],
	[
		'that speaks of a beat there is not',
		(l) => (beats(l).fog = 'could-not-know'),
		['accounts[0].beats.fog', 'there is no beat "fog" in "leaving"']
	],
	[
		'with an answer of another beat',
		(l) => (beats(l).lights = { answer: 'given', text: [] }),
		['accounts[0].beats.lights.answer', 'there is no answer "given" in "lights"']
	],
	['with another answer of its beat', (l) => (beats(l).lights = { answer: 'dim', text: [] })],
	[
		'silent, of a source that was not read whole',
		(l) => (beats(l).warning = 'silent'),
		['accounts[0].beats.warning', silence]
	],
	[
		'silent, of two sources of which one was not read whole',
		(l) => (l.accounts[1]!.citations = [...courier, ...inquiry]),
		['accounts[1].beats.warning', silence]
	],
	['silent, of a source read whole', (l) => (beats(l, 1).lights = 'silent')],
	['that could not know, of a source that was not read whole', (l) => (beats(l).warning = 'could-not-know')],
	[
		'not in the part we read of a source read whole',
		(l) => (beats(l, 1).warning = 'not-in-the-part-we-read')
	],
	[
		'of the appendix without a reason',
		(l) => (l.accounts[0]!.audience = 'appendix'),
		['accounts[0]', 'a record of the appendix says why it is there, under appendixReason']
	],
	[
		'for the class with a reason for the appendix',
		(l) => (l.accounts[0]!.appendixReason = 'Not checked.'),
		['accounts[0].appendixReason', 'there is a reason for the appendix, but the audience is class']
	],
	[
		'of the appendix with a reason',
		(l) => Object.assign(l.accounts[0]!, { audience: 'appendix', appendixReason: 'Not checked.' })
	]
]);

const whole = (key: string, n: number): [string, string] => [
	`claims[6].quantity.${key}`,
	`${n} is no whole number; write thousands without a point, or let its measure say fractional: true in lesson.yaml`
];
cases('a part of a person', [
	['in an exact figure', withClaim({ kind: 'exact', n: 1.5 }), whole('n', 1.5)],
	['in one that is about', withClaim({ kind: 'about', n: 0.5 }), whole('n', 0.5)],
	['at the lower end of a range', withClaim({ kind: 'range', min: 1.5, max: 3 }), whole('min', 1.5)],
	['at the upper end of a range', withClaim({ kind: 'range', min: 1, max: 3.5 }), whole('max', 3.5)],
	['of a whole figure', withClaim({ kind: 'range', min: 1, max: 3 })],
	[
		'of a measure whose figures have decimals',
		(l) => {
			l.measures[0]!.fractional = true;
			withClaim({ kind: 'about', n: 12.5 }, { measure: 'on-board' })(l);
		}
	]
]);

cases('an appendix among the claims', [
	[
		'without a reason',
		(l) => delete byId(l.claims, 'rumour').appendixReason,
		['claims[5]', 'a record of the appendix says why it is there, under appendixReason']
	],
	[
		'with a reason, for the class',
		(l) => (byId(l.claims, 'storm-dead').appendixReason = 'Not checked.'),
		['claims[4].appendixReason', 'there is a reason for the appendix, but the audience is class']
	],
	['with a reason', withClaim({ kind: 'none' }, { audience: 'appendix', appendixReason: 'Not checked.' })]
]);

const forbidden = (n: number): [string, string] => [
	'claims[6].quantity',
	`nobody stated this figure: lesson.yaml lists ${n} (deaths) under never. A sum of two of its statements, which overlap.`
];
const office = { claimant: 'harbour-office' };
cases('a figure that nobody stated', [
	['exactly', withClaim({ kind: 'exact', n: 33 }, office), forbidden(33)],
	['as a lower limit', withClaim({ kind: 'atLeast', n: 33 }, office), forbidden(33)],
	['as the lower end of a range', withClaim({ kind: 'range', min: 33, max: 40 }, office), forbidden(33)],
	['as the upper end of a range', withClaim({ kind: 'range', min: 30, max: 33 }, office), forbidden(33)],
	['inside a range', withClaim({ kind: 'range', min: 30, max: 40 }, office)],
	['but another', withClaim({ kind: 'exact', n: 34 }, office)],
	['of another measure', withClaim({ kind: 'exact', n: 33 }, { ...office, measure: 'wounded' })],
	['of another claimant', withClaim({ kind: 'exact', n: 33 })],
	[
		'of any claimant, where it names none',
		(l) => {
			delete l.never[0]!.claimant;
			withClaim({ kind: 'exact', n: 33 })(l);
		},
		forbidden(33)
	],
	[
		'of its event',
		(l) => {
			l.never[0]!.event = 'ferry-1931';
			withClaim({ kind: 'exact', n: 33 }, office)(l);
		},
		forbidden(33)
	],
	[
		'of another event',
		(l) => {
			l.never[0]!.event = 'storm-1929';
			withClaim({ kind: 'exact', n: 33 }, office)(l);
		}
	],
	[
		'of an event there is not',
		(l) => (l.never[0]!.event = 'nobody'),
		['never[0].event', 'there is no "nobody" in events']
	]
]);

const late = (asOf: string, said: string): [string, string] => [
	'claims[6].asOf',
	`"${asOf}" is later than the claim was said (${said})`
];
const spoken = (asOf: Claim['asOf'], said: Claim['said']) =>
	withClaim({ kind: 'about', n: 3 }, { asOf, said });
cases('a figure that speaks of a day', [
	['after it was said', spoken(date('1931-01-13'), date('1931-01-12')), late('1931-01-13', '1931-01-12')],
	['on which it was said', spoken(date('1931-01-12'), date('1931-01-12'))],
	['of the month in which it was said', spoken(date('1931-01'), date('1931-01-12'))],
	[
		'after the month in which it was said',
		spoken(date('1931-02-01'), date('1931-01')),
		late('1931-02-01', '1931-01')
	],
	['with an open beginning', spoken(between(undefined, '1932-01-01'), date('1931-01-12'))],
	['said without an end', spoken(date('1932'), between('1931-01-01', undefined))]
]);

const notWhole =
	'"inquiry_1932" was not read whole; its locator is the word opening, or in readings.yaml write seen: full, or seen: part and which pages';
cases('the classroom', [
	[
		'a card that is no claim',
		(l) => (l.activities[0]!.cards = ['rumour', 'nobody']),
		['activities[0].cards[1]', 'there is no "nobody" in claims']
	],
	[
		'a document of a source not read whole, with a page',
		(l) => (l.documents[0]!.source = 'inquiry_1932'),
		['documents[0].points[0].locator', notWhole]
	],
	[
		'a document of a source not read whole, with its opening',
		(l) => {
			l.documents[0]!.source = 'inquiry_1932';
			l.documents[0]!.points[0]!.locator = 'opening';
		}
	],
	[
		'a document of a source read whole, with its opening',
		(l) => (l.documents[0]!.points[0]!.locator = 'opening')
	]
]);

cases('a citation', [
	[
		'of a page of a source not read whole',
		(l) => (byId(l.claims, 'office-second').citations[0]!.locator = 'page 3'),
		['claims[1].citations[0].locator', notWhole]
	],
	[
		'of the opening of a source read whole',
		(l) => (byId(l.claims, 'rumour').citations[0]!.locator = 'opening')
	]
]);

const figure = (text: string, id: string): Inline => ({ type: 'figure', text, claim: id });
const saying = (text: string, id: string): Lesson['steps'][number]['body'] => [
	{ type: 'paragraph', children: [figure(text, id)] }
];
cases('a figure in prose', [
	[
		'of the appendix',
		(l) => (l.method[0]!.body = saying('400', 'rumour')),
		['method[0].body[0].children[0]', '"rumour" is in the appendix, so no table of the page holds it']
	],
	['of the class', (l) => (l.method[0]!.body = saying('30', 'survivors-more'))],
	[
		'in a note, of another number',
		(l) => (byId(l.claims, 'survivors-more').note = saying('31', 'survivors-more')),
		['claims[2].note[0].children[0]', '"survivors-more" does not state the number 31']
	],
	[
		'of two thousands',
		(l) => (l.method[0]!.body = saying('30 of 1,400', 'survivors-more')),
		['method[0].body[0].children[0]', '"survivors-more" does not state the number 1400']
	]
]);

const pier = (l: Lesson) => l.places[1]!;
cases('a place', [
	[
		'with a longitude alone',
		(l) => delete pier(l).lat,
		['places[1]', '"south-pier" has only one of lon and lat']
	],
	[
		'with a latitude alone',
		(l) => delete pier(l).lon,
		['places[1]', '"south-pier" has only one of lon and lat']
	],
	[
		'that is a point without coordinates',
		(l) => {
			delete pier(l).lon;
			delete pier(l).lat;
		},
		['places[1].precision', '"south-pier" is said to be a point but has no coordinates']
	],
	[
		'that is a town without coordinates',
		(l) => {
			delete pier(l).lon;
			delete pier(l).lat;
			pier(l).precision = 'town';
		}
	],
	[
		'that is a point at the crossing of equator and meridian',
		(l) => Object.assign(pier(l), { lon: 0, lat: 0 })
	],
	[
		'that is unknown, with coordinates',
		(l) => (pier(l).precision = 'unknown'),
		[
			'places[1].precision',
			'the place of "south-pier" is said to be unknown but has coordinates; remove one of the two'
		]
	],
	[
		'that is unknown, with an area',
		(l) => (l.places[0]!.area = []),
		[
			'places[0].precision',
			'the place of "norrvik" is said to be unknown but has coordinates; remove one of the two'
		]
	],
	['that is a region with an area', (l) => Object.assign(l.places[0]!, { precision: 'region', area: [] })],
	[
		'within itself',
		(l) => (l.places[0]!.within = 'norrvik'),
		['places[0].within', 'these places lie within one another in a circle: norrvik']
	],
	[
		'within a place that lies in it',
		(l) => (l.places[0]!.within = 'south-pier'),
		['places[0].within', 'these places lie within one another in a circle: norrvik, south-pier']
	],
	[
		'within a place that lies in a third',
		(l) => {
			l.places.push({ ...l.places[0]!, id: 'county', within: undefined });
			l.places[0]!.within = 'county';
		}
	]
]);

const dated = (at: Lesson['events'][number]['dates'][number]['date'], hours?: string) => (l: Lesson) =>
	Object.assign(byId(l.events, 'storm-1929').dates[0]!, { date: at, hours });
const hours = (edtf: string): [string, string] => [
	'events[1].dates[0].hours',
	`hours belong to one day, but the date is "${edtf}"`
];
cases('hours', [
	['of a month', dated(date('1929-11'), '22:15'), hours('1929-11')],
	['of several days', dated(between('1929-11-01', '1929-11-02'), '22:15'), hours('1929-11-01/1929-11-02')],
	['of a minute', dated(minute('1929-11-01T10:00'), '22:15'), hours('1929-11-01T10:00')],
	['of a day', dated(date('1929-11-01'), '22:15')],
	['of none, of a month', dated(date('1929-11'))]
]);

const relation = (from: string, to: string, type: Relation['type']): Relation => ({
	from,
	to,
	type,
	shown: 'stated',
	why: []
});
const related =
	(...list: Relation[]) =>
	(l: Lesson) =>
		l.relations.push(...list);
/** Three claims of one claimant on three days, that may stand in any relation. */
const three = (l: Lesson) =>
	l.claims.push(
		...['a', 'b', 'c'].map((id, at) => ({ ...added({ kind: 'none' }), id, said: date(`1931-03-0${at + 1}`) }))
	);
const among =
	(...list: Relation[]) =>
	(l: Lesson) => {
		three(l);
		l.relations.push(...list);
	};
const circle = (at: number, say: string, ids: string): [string, string] => [
	`relations[${at}]`,
	`these claims ${say} one another in a circle: ${ids}`
];
cases('a relation', [
	[
		'from a claim there is not',
		related(relation('nobody', 'office-first', 'repeats')),
		['relations[2].from', 'there is no "nobody" in claims']
	],
	[
		'between two claims there are not',
		related(relation('nobody', 'nobody', 'revises')),
		['relations[2].from', 'there is no "nobody" in claims']
	],
	[
		'of a claim to itself',
		related(relation('office-first', 'office-first', 'contradicts')),
		['relations[2].to', '"office-first" cannot stand in a relation to itself']
	],
	...(['revises', 'redefines'] as const).flatMap((type): Case[] => [
		[
			`of two claimants: ${type}`,
			related(relation('courier-echo', 'office-first', type)),
			[
				'relations[2]',
				`"courier-echo" ${type} "office-first", but they have two claimants; one claimant does not revise another: use contradicts or repeats`
			]
		],
		[
			`of what was said later: ${type}`,
			among(relation('a', 'b', type)),
			['relations[2]', `"a" ${type} "b", but was said before it; exchange from and to`]
		],
		[`of what was said before: ${type}`, among(relation('b', 'a', type))],
		[
			`of what was said on the same day: ${type}`,
			(l) => {
				among(relation('a', 'b', type))(l);
				byId(l.claims, 'b').said = byId(l.claims, 'a').said;
			}
		],
		[
			`of what was said in the same month: ${type}`,
			(l) => {
				among(relation('a', 'b', type))(l);
				byId(l.claims, 'a').said = date('1931-03');
			}
		],
		[
			`of what was said later, without an end: ${type}`,
			(l) => {
				among(relation('a', 'b', type))(l);
				byId(l.claims, 'a').said = between('1931-03-01', undefined);
			}
		],
		[
			`of what was said later, without a beginning: ${type}`,
			(l) => {
				among(relation('a', 'b', type))(l);
				byId(l.claims, 'b').said = between(undefined, '1931-03-02');
			}
		]
	]),
	...(['repeats', 'contradicts', 'denies', 'includes'] as const).map((type): Case => [
		`of two claimants, and of what was said later: ${type}`,
		related(relation('office-first', 'courier-echo', type))
	]),
	[
		'said twice',
		related(relation('courier-echo', 'survivors-more', 'repeats')),
		['relations[2]', 'that "courier-echo" repeats "survivors-more" is said twice']
	],
	[
		'of another type between the same two',
		related(relation('courier-echo', 'survivors-more', 'contradicts'))
	],
	['the other way', among(relation('a', 'b', 'contradicts'), relation('b', 'a', 'contradicts'))],
	[
		'of three that repeat one another',
		among(relation('a', 'b', 'repeats'), relation('b', 'c', 'repeats'), relation('c', 'a', 'repeats')),
		circle(2, 'repeat', 'a, b, c')
	],
	[
		'of two that are part of one another',
		among(relation('a', 'b', 'part-of'), relation('b', 'a', 'part-of')),
		circle(2, 'are part of', 'a, b')
	],
	[
		'of two that include one another',
		among(relation('a', 'b', 'includes'), relation('b', 'a', 'includes')),
		circle(2, 'include', 'a, b')
	],
	[
		'of one that revises what redefines it',
		(l) => {
			among(relation('a', 'b', 'revises'), relation('b', 'a', 'redefines'))(l);
			byId(l.claims, 'b').said = byId(l.claims, 'a').said;
		},
		circle(2, 'revise', 'a, b')
	],
	[
		'of one that includes what repeats it',
		among(relation('a', 'b', 'includes'), relation('b', 'a', 'repeats'))
	],
	['of two that deny one another', among(relation('a', 'b', 'denies'), relation('b', 'a', 'denies'))]
]);

const notAmong =
	(noun: string, declared: string, own: string, ...universal: string[]) =>
	(id: string) =>
		`there is no ${noun} "${id}", built in or under ${declared} of lesson.yaml; known here: ${[...universal, own].join(', ')}`;
const noTrack = notAmong('track', 'tracks', 'crossing', 'overview');
const noMeasure = notAmong('measure', 'measures', 'on-board', ...MEASURES);
cases('what the lesson declares', [
	['a measure of its own', withClaim({ kind: 'about', n: 3 }, { measure: 'on-board' })],
	[
		'a measure there is not',
		withClaim({ kind: 'about', n: 3 }, { measure: 'aboard' }),
		['claims[6].measure', noMeasure('aboard')]
	],
	[
		'a figure that nobody stated, of a measure there is not',
		(l) => (l.never[0]!.measure = 'aboard'),
		['never[0].measure', noMeasure('aboard')]
	],
	[
		'a measure twice',
		(l) => l.measures.push({ ...l.measures[0]! }),
		['measures[1].id', '"on-board" stands twice in measures; ids are unique']
	],
	[
		'a measure that is built in',
		(l) => l.measures.push({ ...l.measures[0]!, id: 'deaths' }),
		['measures[1].id', '"deaths" is built in; leave it out, or give yours another id']
	],
	[
		'apart from a measure there is not',
		(l) => (l.measures[0]!.apart = ['deaths', 'aboard']),
		['measures[0].apart[1]', noMeasure('aboard')]
	],
	[
		'a track that is built in',
		(l) => l.tracks.push({ id: 'overview', name: 'All', lanes: [], measures: [] }),
		['tracks[1].id', '"overview" is built in; leave it out, or give yours another id']
	],
	[
		'a track with claims of a measure there is not',
		(l) => (l.tracks[0]!.measures = ['aboard']),
		['tracks[0].measures[0]', noMeasure('aboard')]
	],
	[
		'a lane twice',
		(l) => l.tracks[0]!.lanes.push({ id: 'harbour', name: 'Again' }),
		['tracks[0].lanes[1].id', '"harbour" stands twice in the lanes of "crossing"; ids are unique']
	],
	['an event in a lane', (l) => (l.events[0]!.lane = 'harbour')],
	[
		'an event in a lane there is not',
		(l) => (l.events[0]!.lane = 'sea'),
		['events[0].lane', '"crossing" has no lane "sea"']
	],
	[
		'an event in a lane of a track without lanes',
		(l) => (l.events[1]!.lane = 'harbour'),
		['events[1].lane', '"overview" has no lane "harbour"']
	],
	[
		'an event on a track there is not',
		(l) => Object.assign(l.events[0]!, { track: 'sea', lane: 'harbour' }),
		['events[0].track', noTrack('sea')]
	],
	[
		'a role there is not',
		(l) => (l.actors[0]!.role = 'captain'),
		['actors[0].role', notAmong('role', 'labels.role', 'harbour-master', ...ROLES)('captain')]
	],
	[
		'a stake there is not',
		(l) => (l.actors[0]!.stake = 'cargo'),
		['actors[0].stake', notAmong('stake', 'labels.stake', 'owns-the-ferry', ...STAKES)('cargo')]
	],
	[
		'a kind of place there is not',
		(l) => (l.places[0]!.kind = 'constructor'),
		['places[0].kind', notAmong('kind of place', 'labels.placeKind', 'pier', ...PLACE_KINDS)('constructor')]
	]
]);

type Views = Lesson['steps'][number]['views'];
type View = Views[number];
/** A second view of the step on the inquiry, which ends at no date. */
const viewing = (view: View) => (l: Lesson) => l.steps[1]!.views.push(view);
const claims = (changes: Partial<View & { figure: 'claims' }>): View => ({
	figure: 'claims',
	event: 'ferry-1931',
	measure: 'deaths',
	focus: [],
	...changes
});
const timeline = (changes: Partial<View & { figure: 'timeline' }>): View => ({
	figure: 'timeline',
	window: date('1931'),
	tracks: ['crossing'],
	measures: [],
	focus: [],
	...changes
});
const accounts = (changes: Partial<View & { figure: 'accounts' }>): View => ({
	figure: 'accounts',
	moment: 'leaving',
	focus: [],
	...changes
});
const map = (changes: Partial<MapView>): View => ({ figure: 'map', extent: 'world', focus: [], ...changes });
const gone = (key: string, collection: string): [string, string] => [
	`steps[1].views[1].${key}`,
	`there is no "nobody" in ${collection}`
];

cases('a view', [
	...[claims, timeline, accounts, map].flatMap((view): Case[] => [
		[
			`of a document there is not: ${view({}).figure}`,
			viewing(view({ document: 'nobody' })),
			gone('document', 'sources')
		],
		[`of a document there is: ${view({}).figure}`, viewing(view({ document: 'courier' }))]
	]),
	[
		'of an event there is not',
		viewing(timeline({ only: ['ferry-1931', 'nobody'] })),
		gone('only[1]', 'events')
	],
	[
		'that speaks of an event there is not',
		viewing(timeline({ focus: ['nobody'] })),
		gone('focus[0]', 'events')
	],
	['of an event there is', viewing(timeline({ only: ['storm-1929'], focus: ['ferry-1931'] }))],
	['of measures that its tracks hold', viewing(timeline({ measures: ['on-board'] }))],
	[
		'of a measure there is not',
		viewing(claims({ measure: 'aboard' })),
		['steps[1].views[1].measure', noMeasure('aboard')]
	],
	[
		'of a track and a measure there are not',
		viewing(timeline({ tracks: ['crossing', 'sea'], measures: ['aboard'] })),
		['steps[1].views[1].tracks[1]', noTrack('sea')],
		['steps[1].views[1].measures[0]', noMeasure('aboard')]
	],
	[
		'of a measure that none of its tracks holds',
		viewing(timeline({ measures: ['deaths'] })),
		[
			'steps[1].views[1].measures[0]',
			'no track of this view holds "deaths"; name it in lesson.yaml under the measures of one of crossing'
		]
	],
	[
		'of measures that the lesson keeps apart',
		(l) => {
			l.measures.push({ id: 'crew', name: 'Crew', fractional: false, apart: ['on-board'] });
			l.tracks[0]!.measures.push('crew');
			viewing(timeline({ measures: ['on-board', 'crew'] }))(l);
		},
		[
			'steps[1].views[1].measures',
			'"crew" may not stand beside "on-board": lesson.yaml keeps them apart; give each a view of its own'
		]
	],
	[
		'with a state that shows what there is not',
		viewing(claims({ shows: { all: { focus: ['nobody'], highlight: ['nobody'], hide: ['office-first'] } } })),
		gone('shows.all.focus[0]', 'claims')
	],
	[
		'with a state that shows what the view leaves out',
		viewing(timeline({ only: ['ferry-1931'], shows: { all: { focus: ['storm-1929', 'ferry-1931'] } } })),
		['steps[1].views[1].shows.all.focus[0]', 'only leaves "storm-1929" out of this view']
	],
	[
		'with a state that shows a statement among its events',
		(l: Lesson) => {
			l.tracks[0]!.measures.push('deaths');
			viewing(timeline({ measures: ['deaths'], shows: { all: { focus: ['office-first', 'ferry-1931'] } } }))(
				l
			);
		}
	],
	[
		'with a state that shows a statement of what it does not ask for',
		viewing(timeline({ shows: { all: { focus: ['ferry-1931', 'office-first'] } } })),
		['steps[1].views[1].shows.all.focus[1]', 'the view shows no deaths; add it to its measures']
	],
	[
		'with a window in a state of claims',
		viewing(claims({ shows: { all: { window: date('1931') } } })),
		['steps[1].views[1].shows.all.window', 'only a timeline has a window']
	],
	['with a window in a state of a timeline', viewing(timeline({ shows: { all: { window: date('1931') } } }))],
	[
		'with a note at a record there is not',
		viewing(map({ notes: [{ place: 'nobody', text: 'here', citations: courier }] })),
		gone('notes[0].place', 'places')
	],
	[
		'of a moment there is not',
		viewing(accounts({ moment: 'nobody', beats: ['fog'] })),
		gone('moment', 'moments')
	],
	[
		'of a place there is not',
		viewing(map({ distances: ['south-pier', 'nobody'] })),
		gone('distances[1]', 'places')
	],
	['of an account there is not', viewing(accounts({ only: ['nobody'] })), gone('only[0]', 'accounts')],
	[
		'that speaks of an account there is not',
		viewing(accounts({ focus: ['nobody'] })),
		gone('focus[0]', 'accounts')
	],
	['of an account there is', viewing(accounts({ only: ['office-account'], focus: ['survivors-account'] }))],
	[
		'of a beat there is not',
		viewing(accounts({ beats: ['lights', 'fog'] })),
		['steps[1].views[1].beats[1]', 'there is no beat "fog" in "leaving"']
	],
	['of a beat there is', viewing(accounts({ beats: ['warning'] }))],
	['of an extent that is no map', viewing(map({ extent: 'nobody' }))],
	['of an extent that is a place', viewing(map({ extent: 'norrvik' }))],
	['of a place there is not', viewing(map({ only: ['norrvik', 'nobody'] })), gone('only[1]', 'places')],
	['that speaks of a place there is not', viewing(map({ focus: ['nobody'] })), gone('focus[0]', 'places')],
	['of a place there is', viewing(map({ only: ['norrvik'], focus: ['south-pier'] }))],
	['that counts an event there is not', viewing(claims({ event: 'nobody' })), gone('event', 'events')],
	['of a claim there is not', viewing(claims({ only: ['nobody'] })), gone('only[0]', 'claims')],
	['that speaks of a claim there is not', viewing(claims({ focus: ['nobody'] })), gone('focus[0]', 'claims')],
	[
		'of a claim there is not, and of one it does not admit: only the first is told',
		viewing(claims({ only: ['nobody', 'storm-dead'] })),
		gone('only[0]', 'claims')
	]
]);

const out = (key: string, id: string, why: string): [string, string] => [
	`steps[1].views[1].${key}[0]`,
	`the view does not admit "${id}": ${why}`
];
cases('a claim that its view does not admit', [
	[
		'another event',
		viewing(claims({ focus: ['storm-dead'] })),
		out('focus', 'storm-dead', 'it counts another event (storm-1929)')
	],
	[
		'no event',
		(l) => {
			withClaim({ kind: 'none' }, { event: undefined })(l);
			viewing(claims({ focus: ['added'] }))(l);
		},
		out('focus', 'added', 'it counts another event (none)')
	],
	[
		'another measure',
		(l) => {
			withClaim({ kind: 'none' }, { measure: 'wounded' })(l);
			viewing(claims({ focus: ['added'] }))(l);
		},
		out('focus', 'added', 'it counts another measure (wounded)')
	],
	['the appendix', viewing(claims({ focus: ['rumour'] })), out('focus', 'rumour', 'it is in the appendix')],
	[
		'the appendix, by name',
		viewing(claims({ only: ['rumour'] })),
		out('only', 'rumour', 'it is in the appendix')
	],
	[
		'left out by name',
		viewing(claims({ only: ['office-first'], focus: ['office-second'] })),
		out('focus', 'office-second', 'only leaves it out')
	],
	[
		'said later',
		viewing(claims({ latest: date('1931-01-31'), focus: ['office-second'] })),
		out('focus', 'office-second', 'it was said later ("1931-02~")')
	],
	['said on the last day', viewing(claims({ latest: date('1931-02-28'), focus: ['office-second'] }))],
	[
		'another document',
		viewing(claims({ document: 'courier', focus: ['office-second'] })),
		out('focus', 'office-second', 'it does not cite "courier"')
	],
	[
		'none',
		viewing(
			claims({
				document: 'courier',
				latest: date('1931-01-12'),
				only: ['office-first'],
				focus: ['office-first']
			})
		)
	]
]);

cases('the map on the cover', [
	[
		'of a step that there is not',
		(l) => (l.cover = 'first-lists'),
		['cover', 'there is no "first-lists" in steps: did you mean first-list?']
	],
	[
		'of a step without a map',
		(l) => (l.cover = 'first-list'),
		['cover', 'the step "first-list" has no map; name a step with a view of figure: map']
	],
	[
		'of a step with one',
		(l) => {
			l.cover = l.steps[1]!.id;
			viewing(map({ extent: 'coast' }))(l);
		}
	]
]);

/** The step on the ferry's first list, whose views end on the twelfth of January. */
const first = (l: Lesson) => l.steps[0]!;
const tooLate = (path: string): [string, string] => [
	`steps[0].${path}`,
	'the step ends at "1931-01-12", but "office-second" was said later ("1931-02~")'
];
const second = saying('21', 'office-second');
cases('a figure said after its step ends', [
	['in the text', (l) => (first(l).body = second), tooLate('body[0].children[0]')],
	['in the notes', (l) => (first(l).notes = second), tooLate('notes[0].children[0]')],
	[
		'in an answer',
		(l) => (first(l).questions[0]!.answer = second),
		tooLate('questions[0].answer[0].children[0]')
	],
	[
		'where one view ends later',
		(l) => {
			first(l).views[1]!.latest = date('1931-02');
			first(l).body = second;
		}
	],
	[
		'where the other view ends later',
		(l) => {
			first(l).views[0]!.latest = date('1931-02');
			first(l).body = second;
		}
	],
	[
		'where one view does not end',
		(l) => {
			first(l).views[1]!.latest = undefined;
			first(l).body = second;
		}
	],
	[
		'where there is no view',
		(l) => {
			first(l).views = [];
			first(l).body = second;
		}
	],
	['in another step', (l) => (l.steps[1]!.body = second)],
	['said on its last day', (l) => (first(l).body = saying('12', 'office-first'))]
]);

cases('the numbers of one axis', [
	[
		'of two units',
		(l) => {
			withClaim({ kind: 'about', n: 3 }, { measure: 'on-board', unit: 'crowns' })(l);
			l.claims.push({
				...added({ kind: 'about', n: 4 }, { measure: 'on-board', unit: 'dollars' }),
				id: 'other'
			});
			viewing(claims({ measure: 'on-board' }))(l);
		},
		[
			'steps[1].views[1]',
			'"added" and "other" state a different unit and may not share an axis; give each a view of its own, or set them apart (arrangement: apart)'
		]
	],
	[
		'that a relation keeps apart',
		related(relation('office-second', 'office-first', 'not-comparable')),
		[
			'steps[1].views[0]',
			'"office-first" and "office-second" state a different relation and may not share an axis; give each a view of its own, or set them apart (arrangement: apart)'
		]
	],
	[
		'of which one is in words',
		(l) => {
			withClaim({ kind: 'words', term: 'dozens' }, { population: 'sailors' })(l);
			viewing(claims({}))(l);
		}
	],
	[
		'of which the view admits one',
		(l) => {
			withClaim({ kind: 'about', n: 3 }, { population: 'sailors', said: date('1931-03-01') })(l);
			viewing(claims({ only: ['added', 'courier-echo'] }))(l);
		}
	]
]);

const speaking = (...children: Inline[]): Lesson['steps'][number]['body'] => [
	{ type: 'paragraph', children }
];
cases('words that speak of a record', [
	...(
		[
			['event', 'events', 'ferry-1931'],
			['account', 'accounts', 'office-account'],
			['place', 'places', 'south-pier']
		] as const
	).flatMap(([of, collection, id]): Case[] => [
		[`of an ${of} there is`, (l) => (l.steps[1]!.body = speaking({ type: 'mention', text: 'it', of, id }))],
		[
			`of an ${of} there is not`,
			(l) => (l.steps[1]!.body = speaking({ type: 'mention', text: 'it', of, id: 'nobody' })),
			['steps[1].body[0].children[0].id', `there is no "nobody" in ${collection}`]
		]
	]),
	[
		'of a state of its step',
		(l) => {
			viewing(claims({ shows: { both: {} } }))(l);
			l.steps[1]!.body = speaking({ type: 'show', text: 'both', show: 'both' });
		}
	],
	[
		'of a state of another step',
		(l) => {
			viewing(claims({ shows: { both: {} } }))(l);
			l.steps[0]!.body = speaking({ type: 'show', text: 'both', show: 'both' });
		},
		[
			'steps[0].body[0].children[0]',
			'no view of this step has a show "both"; write one under shows of a view'
		]
	],
	[
		'of a state, outside the text of a step',
		(l) => (l.documents[0]!.headNote = speaking({ type: 'show', text: 'both', show: 'both' })),
		[
			'documents[0].headNote[0].children[0]',
			'only the text of a step changes its drawing; leave {show=…} out here'
		]
	]
]);

const withWords =
	(view: Partial<WordsView>, change: (l: Lesson) => unknown = () => {}) =>
	(l: Lesson) => {
		l.steps[0]!.views.push({ figure: 'words', focus: [], ...view });
		change(l);
	};
const nobody = { id: 'quay', names: { en: 'quay' }, definition: [], usedBy: [] };
const last = (l: Lesson) => `steps[0].views[${l.steps[0]!.views.length}]`;
cases('a view of words', [
	['of all that somebody uses', withWords({})],
	[
		'of a word there is not',
		withWords({ only: ['pocket'] }),
		[`${last(ferryLesson)}.only[0]`, 'there is no "pocket" in glossary: did you mean packet?']
	],
	[
		'with a focus on a word there is not',
		withWords({ focus: ['pocket'] }),
		[`${last(ferryLesson)}.focus[0]`, 'there is no "pocket" in glossary: did you mean packet?']
	],
	[
		'of a word that nobody uses',
		withWords({ only: ['packet', 'quay'] }, (l) => l.glossary.push(nobody)),
		[
			`${last(ferryLesson)}.only[1]`,
			'nobody uses "quay"; a figure of words shows who uses which, so give it usedBy, or leave it out'
		]
	],
	['beside a word that nobody uses', withWords({}, (l) => l.glossary.push(nobody))]
]);

const lacking = (what: string) =>
	[
		'glossary[0]',
		`"packet" stands in a view of words and needs ${what}: what the word names, and what it leaves out`
	] as [string, string];
cases('a word in a view of words', [
	['without what it names', withWords({}, (l) => delete l.glossary[0]!.tells), lacking('tells')],
	['without what it leaves out', withWords({}, (l) => delete l.glossary[0]!.leavesOut), lacking('leavesOut')],
	[
		'without either',
		withWords({}, (l) => {
			delete l.glossary[0]!.tells;
			delete l.glossary[0]!.leavesOut;
		}),
		lacking('tells and leavesOut')
	],
	['without either, where no view has it', (l) => delete l.glossary[0]!.tells]
]);
