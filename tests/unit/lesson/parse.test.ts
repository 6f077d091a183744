import { LessonError, parseLesson } from 'crossread/lesson';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ferryLesson as lesson } from '../../fixtures/ferry.ts';
import type { Claim, Quantity } from '../../../src/lib/lesson/schema.ts';
import { BASES, MEASURES, STANCES } from '../../../src/lib/lesson/vocabulary.ts';
import { claim, kindsLesson } from '../../fixtures/kinds.ts';
import { brokenLesson, issuesOf } from './problems.ts';

describe('a lesson that is right', () => {
	it('is returned as it is', () => {
		expect(parseLesson(lesson)).toStrictEqual(lesson);
	});

	it('survives lesson.json', () => {
		expect(parseLesson(JSON.parse(JSON.stringify(lesson)))).toStrictEqual(lesson);
	});

	it('is the shipped one, as the package exports it', () => {
		expect(parseLesson(JSON.parse(JSON.stringify(zhanaozen)))).toStrictEqual(zhanaozen);
	});

	it('may hold every kind of statement', () => {
		expect(parseLesson(kindsLesson()).claims).toHaveLength(12);
	});

	it('may leave out whom a claim is for and what a view speaks of', () => {
		const input = structuredClone(lesson) as unknown as {
			claims: { audience?: string }[];
			steps: { views: { focus?: string[] }[] }[];
		};
		delete input.claims[0]!.audience;
		delete input.steps[1]!.views[0]!.focus;
		expect(parseLesson(input)).toStrictEqual(lesson);
	});

	it('is not changed by reading it', () => {
		const input = structuredClone(lesson);
		parseLesson(input);
		expect(input).toStrictEqual(lesson);
	});
});

/** Any statement, of any kind, about anything a lesson of this event may count. */
const anyQuantity: fc.Arbitrary<Quantity> = fc.oneof(
	fc.record({
		kind: fc.constantFrom('atLeast' as const, 'moreThan' as const, 'upTo' as const, 'about' as const),
		n: fc.nat()
	}),
	fc
		.tuple(fc.nat(), fc.integer({ min: 1, max: 999 }))
		.map(([min, more]) => ({ kind: 'range' as const, min, max: min + more })),
	fc.record({ kind: fc.constant('unknown' as const), why: fc.constantFrom('roads cut', '¶ – “так”') }),
	fc.record({ kind: fc.constant('words' as const), term: fc.constantFrom('dozens', 'several hundred') }),
	fc.constant({ kind: 'none' as const })
);
const anyLesson = fc
	.array(
		fc.record({
			quantity: anyQuantity,
			stance: fc.constantFrom(...STANCES),
			basis: fc.subarray([...BASES], { minLength: 1 }),
			measure: fc.constantFrom(...MEASURES),
			scope: fc.constantFrom<Claim['scope']>('not-stated', 'unclear', { places: ['exampleton'] })
		}),
		{ maxLength: 20 }
	)
	.map((claims) =>
		kindsLesson(claims.map(({ quantity, ...changes }, i) => claim(`c${i}`, quantity, changes)))
	);

it('any lesson survives JSON unchanged', () =>
	fc.assert(
		fc.property(anyLesson, (any) => {
			expect(parseLesson(JSON.parse(JSON.stringify(any)))).toEqual(any);
		})
	));

it('refuses a lesson of a later version, and says what would mend it', () => {
	expect(issuesOf({ schemaVersion: 2, somethingNew: true })).toEqual([
		{
			path: 'schemaVersion',
			message: 'the lesson is of version 2, this crossread reads up to 1; install a newer crossread'
		}
	]);
});

describe('shapes', () => {
	const cases: [string, Parameters<typeof brokenLesson>[0], string, string | RegExp][] = [
		[
			'a reversed range',
			(l) => (l.claims[0]!.quantity = { kind: 'range', min: 34, max: 20 }),
			'claims[0].quantity',
			'a range needs a min below its max'
		],
		[
			'a preferred value outside its range',
			(l) =>
				(l.claims[0]!.quantity = {
					kind: 'range',
					min: 20,
					max: 34,
					preferred: { n: 35, label: 'best' }
				}),
			'claims[0].quantity',
			'the preferred value of a range lies within it'
		],
		[
			'a range of one number',
			(l) => (l.claims[0]!.quantity = { kind: 'range', min: 20, max: 20 }),
			'claims[0].quantity',
			'a range needs a min below its max'
		],
		[
			'half a person',
			(l) => (l.claims[0]!.quantity = { kind: 'about', n: 11.5 }),
			'claims[0].quantity.n',
			'11.5 is no whole number; write thousands without a point, or let its measure say fractional: true in lesson.yaml'
		],
		[
			'a negative count',
			(l) => (l.claims[0]!.quantity = { kind: 'exact', n: -1 }),
			'claims[0].quantity.n',
			'must not be negative'
		],
		[
			'a key that no record has',
			(l) => Object.assign(l.claims[2]!, { estimate: 40 }),
			'claims[2].estimate',
			/^unknown key "estimate"; known here: id, event, measure, /
		],
		[
			'a best estimate beside a range',
			(l) => Object.assign(l.claims[0]!, { quantity: { kind: 'range', min: 1, max: 9, mean: 5 } }),
			'claims[0].quantity.mean',
			'unknown key "mean"; known here: kind, min, max, preferred'
		],
		[
			'a wording of nine words',
			(l) => (l.claims[0]!.citations[0]!.wording = 'one two three four five six seven eight 12'),
			'claims[0].citations[0].wording',
			'may hold at most eight words'
		],
		[
			'a claim without a citation',
			(l) => (l.claims[0]!.citations = []),
			'claims[0].citations',
			'needs a citation'
		],
		['a lesson without a step', (l) => (l.steps = []), 'steps', 'needs a step'],
		[
			'a claim without a basis',
			(l) => (l.claims[0]!.basis = []),
			'claims[0].basis',
			'needs a basis; where none is stated, not-stated'
		],
		[
			'a scope without a place',
			(l) => (l.claims[0]!.scope = { places: [] }),
			'claims[0].scope.places',
			'needs a place; where none is stated, the scope is not-stated'
		],
		['an empty title', (l) => (l.title = '  '), 'title', 'must not be empty'],
		[
			'an id with a capital',
			(l) => (l.events[0]!.id = 'Flood'),
			'events[0].id',
			'must be lower-case letters, digits and hyphens, a letter first'
		],
		[
			'a measure that is not on the list',
			(l) => Object.assign(l.claims[0]!, { measure: 'victims' }),
			'claims[0].measure',
			/^there is no measure "victims", built in or under measures of lesson.yaml; known here: deaths, .*, on-board$/
		],
		[
			'an address that would run as a script',
			(l) => (l.sources[0]!.URL = 'javascript:alert(1)'),
			'sources[0].URL',
			'must be an address that begins with http:// or https://'
		],
		[
			'a time zone by name',
			(l) => (l.timeZone = 'Asia/Almaty'),
			'timeZone',
			'must be a fixed offset such as +05:00'
		]
	];
	test.each(cases)('%s is a problem', (_, change, path, message) => {
		expect(brokenLesson(change)).toContainEqual({
			path,
			message: typeof message === 'string' ? message : expect.stringMatching(message)
		});
	});

	it('every unknown key is named, not the first alone', () => {
		expect(
			brokenLesson((l) => Object.assign(l.actors[1]!, { trust: 3, score: 4 })).map(({ path }) => path)
		).toEqual(['actors[1].trust', 'actors[1].score']);
	});

	it('a wording may hold eight words', () => {
		expect(
			brokenLesson((l) => (l.claims[0]!.citations[0]!.wording = 'one two three four five six seven 12'))
		).toEqual([]);
	});

	it('a missing key is named by its path', () => {
		const [issue, ...others] = brokenLesson((l) => Reflect.deleteProperty(l.claims[1]!, 'claimant'));
		expect(others).toEqual([]);
		expect(issue?.path).toBe('claims[1].claimant');
		expect(issue?.message).toBe('is missing');
	});
});

it('reports all problems at once, in the issues and in the message', () => {
	const input = structuredClone(lesson);
	input.claims[0]!.scope = { places: [] };
	input.claims[1]!.quantity = { kind: 'exact', n: -1 };
	input.title = '';
	const expected = [
		{ path: 'title', message: 'must not be empty' },
		{
			path: 'claims[0].scope.places',
			message: 'needs a place; where none is stated, the scope is not-stated'
		},
		{ path: 'claims[1].quantity.n', message: 'must not be negative' }
	];
	expect(issuesOf(input)).toEqual(expected);
	expect(() => parseLesson(input)).toThrow(
		[
			'The lesson has 3 problems:',
			'title: must not be empty',
			'claims[0].scope.places: needs a place; where none is stated, the scope is not-stated',
			'claims[1].quantity.n: must not be negative'
		].join('\n')
	);
});

/** Any change to a valid lesson: one value, somewhere in it, becomes any other. */
const mutations = fc.record({
	steps: fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }),
	value: fc.anything()
});

function mutated({ steps, value }: { steps: number[]; value: unknown }): unknown {
	const copy = structuredClone(lesson) as unknown as Record<string, unknown>;
	let node = copy;
	for (const [depth, step] of steps.entries()) {
		const keys = Object.keys(node);
		const key = keys[step % (keys.length || 1)];
		if (key === undefined) break;
		const next = node[key];
		if (depth === steps.length - 1 || typeof next !== 'object' || next === null) {
			node[key] = value;
			break;
		}
		node = next as Record<string, unknown>;
	}
	return copy;
}

describe('no input makes it throw anything but a LessonError', () => {
	const refusedOrRead = (input: unknown) => {
		try {
			parseLesson(input);
		} catch (error) {
			expect(error).toBeInstanceOf(LessonError);
		}
	};
	it('of any kind', () =>
		fc.assert(fc.property(fc.anything({ withObjectString: true, withNullPrototype: true }), refusedOrRead)));
	it('that is a lesson but for one value', () =>
		fc.assert(
			fc.property(mutations, (mutation) => refusedOrRead(mutated(mutation))),
			{ numRuns: 200 }
		));
});

describe('what is no lesson at all', () => {
	const junk: [string, unknown][] = [
		['undefined', undefined],
		['null', null],
		['a number', 3],
		['NaN', NaN],
		['a text', 'lesson'],
		['true', true],
		['a list', []],
		['an empty record', {}],
		['a record without a prototype', Object.create(null)],
		['a function', () => lesson],
		['a symbol', Symbol('lesson')],
		['a big integer', 10n],
		['a date', new Date(0)],
		['a map', new Map([['schemaVersion', 1]])],
		['a version that is a text', { schemaVersion: '1' }],
		['lists of null', { ...lesson, actors: [null], claims: [null], steps: [null] }],
		['records for lists', { ...lesson, actors: {}, claims: {}, steps: {} }]
	];
	test.each(junk)('%s is refused with a LessonError and nothing else', (_, input) => {
		expect(() => parseLesson(input)).toThrow(LessonError);
		expect(issuesOf(input).length).toBeGreaterThan(0);
	});
});

describe('keys that JavaScript treats in a way of its own', () => {
	test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is an unknown key', (key) => {
		const json = JSON.stringify(lesson).replace('{', `{"${key}":{"polluted":true},`);
		expect(issuesOf(JSON.parse(json))).toEqual([
			{ path: key, message: expect.stringMatching(new RegExp(`^unknown key "${key}"; known here: `)) }
		]);
		expect({}).not.toHaveProperty('polluted');
	});

	it('and inside a record too', () => {
		const json = JSON.stringify(lesson).replace('"kind":"exact"', '"kind":"exact","__proto__":{"n":1}');
		expect(issuesOf(JSON.parse(json))).toEqual([
			{
				path: 'claims[0].quantity.__proto__',
				message: 'unknown key "__proto__"; known here: kind, n'
			}
		]);
	});
});
