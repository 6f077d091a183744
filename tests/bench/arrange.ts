/** Time to set records in a frame, all parts of them: claims in each arrangement, accounts, places, events. Medians. */
import { arrangeAccounts } from '../../src/lib/accounts/arrange/index.ts';
import { accountsWords } from '../../src/lib/words/en/accounts.ts';
import { accountRowsOf, manyAccounts } from '../fixtures/accounts.ts';
import { arrangeWords } from '../../src/lib/words-figure/arrange/index.ts';
import { usageWords } from '../../src/lib/words/en/usage.ts';
import { manyWords, termRowsOf } from '../fixtures/words-figure.ts';
import { arrangeAll } from '../fixtures/arranged.ts';
import { FRAMES } from '../../src/lib/figure/frame.ts';
import type { Claim, Place, Quantity, Relation } from '../../src/lib/lesson/schema.ts';
import { complete } from '../../src/lib/lesson/view.ts';
import { ARRANGEMENTS, BASES } from '../../src/lib/lesson/vocabulary.ts';
import type { EventRows } from '../../src/lib/rows/events.ts';
import type { ClaimRows } from '../../src/lib/rows/claims.ts';
import { claimsWords } from '../../src/lib/words/en/claims-words.ts';
import { relation, rowsOf } from '../fixtures/comparisons.ts';
import { claim, date, kindsLesson } from '../fixtures/kinds.ts';
import { mapScenes, rowsOfMap } from '../fixtures/map-views.ts';
import { event, rowsOf as timelineRows, setIn, stated } from '../fixtures/timelines.ts';
import type { Row } from './report.ts';

const quantities: ((n: number) => Quantity)[] = [
	(n) => ({ kind: 'exact', n }),
	(n) => ({ kind: 'atLeast', n }),
	(n) => ({ kind: 'range', min: n, max: n + 9 }),
	(n) => ({ kind: 'upTo', n: n + 1 }),
	() => ({ kind: 'words', term: 'dozens' })
];
const claimants = ['office', 'archive', 'clinic', 'residents', 'paper'];

const statement = (i: number): Claim =>
	claim(`c${i}`, quantities[i % 5]!(i % 97), {
		as: `committee ${i % 60} of the relatives`,
		claimant: claimants[(i >> 2) % 5]!,
		basis: [BASES[i % BASES.length]!],
		said: date(`1901-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`)
	});

/** Every third repeats or revises the one before. */
const bearing = (i: number): Relation[] =>
	i % 3 ? [] : [relation(`c${i + 1}`, `c${i}`, i % 2 ? 'revises' : 'repeats')];

function rowsOfMany(count: number, arrangement: (typeof ARRANGEMENTS)[number]): ClaimRows {
	const claims = Array.from({ length: count }, (_, i) => statement(i));
	const relations = claims.slice(1).flatMap((_, i) => bearing(i));
	return rowsOf({ claims, relations, view: { arrangement } });
}

/** @param set makes its rows, and sets them when called: what is arranged of others may be kept */
function milliseconds(set: () => () => unknown, runs: number): number {
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const arrange = set();
		const began = performance.now();
		arrange();
		times.push(performance.now() - began);
	}
	return times.sort((a, b) => a - b)[runs >> 1]!;
}

/** Events a day apart, in three lanes; beyond two hundred they are drawn as how many began when. */
function eventsOf(count: number): EventRows {
	const start = Date.UTC(1901, 0, 1);
	const events = Array.from({ length: count }, (_, i) => {
		const day = new Date(start + i * 86_400_000).toISOString().slice(0, 10);
		return event(`e${i}`, [stated(date(i % 3 ? day : day.slice(0, 7)))], {
			title: `What happened on day ${i} in the lower town`,
			lane: ['river', 'town', 'court'][i % 3]!
		});
	});
	return timelineRows({ events, claims: [], view: { tracks: ['water'] } });
}

/** Towns spread over the globe, the same each time. */
function placesOf(count: number) {
	const places = Array.from({ length: count }, (_, i): Place => ({
		id: `p${i}`,
		names: { en: `Place ${i}` },
		precision: i % 7 ? 'town' : 'point',
		kind: 'town',
		citations: [],
		lon: ((i * 137.508) % 360) - 180,
		lat: Math.asin(2 * ((i * 0.618034) % 1) - 1) * (180 / Math.PI)
	}));
	const lesson = { ...kindsLesson([]), places, maps: [], reach: [] };
	const focus = places.slice(0, 5).map(({ id }) => id);
	return rowsOfMap({ lesson, view: complete('map', lesson, { extent: 'none', focus }) });
}

/** Lines of the table: the time, and how many times that of the count before it is. */
function growth(
	what: string,
	counts: readonly number[],
	setOf: (count: number) => () => () => unknown
): Row[] {
	milliseconds(setOf(counts[0]!), 3);
	let before: number | undefined;
	return counts.map((count): Row => {
		const time = milliseconds(setOf(count), count < 1000 ? 5 : 3);
		const times = before === undefined ? '' : ` = ${(time / before).toFixed(1)}×`;
		before = time;
		return { what: `${what}, ${count}`, figure: `${time.toFixed(1)} ms${times}`, budget: '' };
	});
}

export function benchArrange(): Row[] {
	return [
		...ARRANGEMENTS.flatMap((arrangement) =>
			growth(`${arrangement}, claims`, [10, 100, 1000], (count) => () => {
				const rows = rowsOfMany(count, arrangement);
				return () => arrangeAll(rows, { focus: [] }, FRAMES.L, claimsWords);
			})
		),
		// As many as are drawn.
		...growth('four questions, accounts', [2, 20, 200], (count) => () => {
			const rows = accountRowsOf(manyAccounts(count, 4));
			return () => arrangeAccounts(rows, { focus: [] }, FRAMES.L, accountsWords);
		}),
		...growth('nine accounts, questions', [1, 10, 100], (count) => () => {
			const rows = accountRowsOf(manyAccounts(9, count));
			return () => arrangeAccounts(rows, { focus: [] }, FRAMES.L, accountsWords);
		}),
		...growth('map, places', [10, 100, 1000, 10_000], (count) => () => {
			const rows = placesOf(count);
			return () => mapScenes(rows, FRAMES.L);
		}),
		...(['L', 'S'] as const).flatMap((frame) =>
			growth(`timeline ${frame}, events`, [10, 100, 1000, 10_000], (count) => () => {
				const rows = eventsOf(count);
				return () => setIn(rows, FRAMES[frame]);
			})
		),
		...growth('words', [2, 20, 200], (count) => () => {
			const rows = termRowsOf(manyWords(count));
			return () => arrangeWords(rows, { focus: [] }, FRAMES.L, usageWords);
		})
	];
}
