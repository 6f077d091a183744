/** The strip of what a sentence speaks of: every statement of every view, alone and among others, at every width of a phone. */
import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { at } from '../../../src/lib/axis/number.ts';
import { bandOf, MOST_IN_BAND } from '../../../src/lib/claims/arrange/band.ts';
import type { Lesson, View } from '../../../src/lib/lesson/schema.ts';
import { claimRows, type ClaimRows } from '../../../src/lib/rows/claims.ts';
import { claimsWords } from '../../../src/lib/words/en/claims-words.ts';
import { rowsOf } from '../../fixtures/comparisons.ts';
import { allKinds, claim } from '../../fixtures/kinds.ts';
import { marksOutside, textsOnTexts, textsOutside } from '../../fixtures/scene-rules.ts';

const FRAMES = [
	{ width: 288 },
	{ width: 358 },
	{ width: 358, type: 24 },
	{ width: 736 },
	{ width: 288, type: 32 }
];
const band = (rows: ClaimRows, ids: readonly string[], frame = FRAMES[1]!, spoken: string[] = []) =>
	bandOf(rows, ids, { focus: [], spoken }, frame, claimsWords);

const views: [name: string, rows: ClaimRows][] = [zhanaozen as Lesson, peterloo as Lesson].flatMap((lesson) =>
	lesson.steps.flatMap(({ id, views }) =>
		views
			.filter((view): view is View & { figure: 'claims' } => view.figure === 'claims')
			.filter(({ arrangement }) => arrangement !== 'apart')
			.map((view, index): [string, ClaimRows] => [
				`${lesson.id} ${id} ${index}`,
				claimRows(view, lesson, claimsWords)
			])
	)
);
views.push(['every kind of statement', rowsOf({ claims: allKinds, view: {} })]);

describe.each(views)('%s', (_, rows) => {
	const ids = rows.rows.map(({ key }) => key.id);
	const some = [...ids.map((id) => [id]), ...ids.map((_, from) => ids.slice(from, from + MOST_IN_BAND))];

	test.each(FRAMES)('has all in its frame and nothing over another, $width wide, $type', (frame) => {
		for (const few of some) {
			const scene = band(rows, few, frame);
			expect({
				outside: textsOutside(scene),
				over: textsOnTexts(scene),
				marks: marksOutside(scene)
			}).toEqual({ outside: [], over: [], marks: [] });
		}
	});

	it('says whose each statement is, once for what follows of one claimant, and shows one measure alone', () => {
		for (const frame of FRAMES)
			for (const few of some) {
				const { items } = band(rows, few, frame);
				const facts = items.map(({ key }) => rows.byId.get(key.id)!.facts);
				expect(new Set(facts.map(({ measure }) => measure)).size).toBe(1);
				expect(facts[0]!.measure).toBe(rows.byId.get(few.at(-1)!)!.facts.measure);
				for (const [at, { texts }] of items.entries()) {
					const said = texts.filter(({ role }) => role === 'claimant').map(({ text }) => text);
					if (facts[at - 1]?.claimant === facts[at]!.claimant) expect(said).toEqual([]);
					else {
						expect(said).toHaveLength(1);
						// As much of it as a line holds.
						const { name, measure } = facts[at]!;
						const counted =
							at === 0 && facts.every((one) => one.axis < 0) ? `${rows.measureName(measure)}: ` : '';
						expect(`${counted}${name}`.startsWith(said[0]!.replace(/…$/, ''))).toBe(true);
					}
				}
			}
	});

	it('sets each number on one axis, where it belongs, and says it', () => {
		for (const few of some) {
			const { axes, items } = band(rows, few);
			expect(axes.length).toBeLessThanOrEqual(1);
			const { measure } = rows.byId.get(few.at(-1)!)!.facts;
			const counted = few
				.map((id) => rows.byId.get(id)!.facts)
				.filter((facts) => facts.axis >= 0 && facts.measure === measure);
			for (const { key, marks, texts } of items) {
				const { facts } = rows.byId.get(key.id)!;
				expect(texts.map(({ text }) => text).join(' ')).toContain(facts.figure.split(' ')[0]);
				expect(marks).toHaveLength(facts.axis < 0 ? 0 : 1);
				if (facts.axis < 0) continue;
				expect(facts.axis).toBe(counted.at(-1)!.axis);
				const { min, max } = facts.bounds;
				expect(marks[0]!.from).toBe(at(axes[0]!, min ?? max!));
			}
		}
	});
});

it('keeps to the last four, in the order in which they are named, words after numbers', () => {
	const claims = [3, 60, 7, 12, 40].map((n) => claim(`n${n}`, { kind: 'exact', n }));
	claims.splice(2, 0, claim('some', { kind: 'words', term: 'some' }));
	const rows = rowsOf({ claims, view: {} });
	const { items, height } = band(rows, ['n3', 'n60', 'some', 'n7', 'n40'], FRAMES[1], ['n40']);
	expect(items.map(({ key, dimmed }) => [key.id, dimmed])).toEqual([
		['n60', true],
		['n7', true],
		['n40', false],
		['some', true]
	]);
	expect(height).toBeLessThanOrEqual(150);
	expect(band(rows, [])).toMatchObject({ items: [], axes: [] });
	expect(band(rows, ['nobody'])).toMatchObject({ items: [], axes: [] });
});
