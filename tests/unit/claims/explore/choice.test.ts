import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { chosenView, orderedRows, type ClaimsChoice } from '../../../../src/lib/claims/explore/choice.ts';
import { claimControls } from '../../../../src/lib/claims/explore/controls.ts';
import { FRAMES } from '../../../../src/lib/figure/frame.ts';
import { admittedClaims } from '../../../../src/lib/lesson/claims.ts';
import type { ClaimsView } from '../../../../src/lib/lesson/schema.ts';
import { CLAIM_ORDERS } from '../../../../src/lib/lesson/vocabulary.ts';
import { completeClaims } from '../../../../src/lib/lesson/views/claims.ts';
import zhanaozen from '../../../../src/lib/lessons/zhanaozen.js';
import { claimsWords } from '../../../../src/lib/words/en/claims-words.ts';
import { exploreWords } from '../../../../src/lib/words/en/explore-words.ts';
import { arrangeAll } from '../../../fixtures/arranged.ts';
import { claimFaults } from '../../../fixtures/claim-scene-rules.ts';
import { comparisons, rowsOf } from '../../../fixtures/comparisons.ts';
import { claim, date, kindsLesson } from '../../../fixtures/kinds.ts';

const whole = completeClaims(zhanaozen, { event: 'shooting-2011-12-16', measure: 'deaths' });
const ids = (view: ClaimsView) => admittedClaims(zhanaozen, view).map((record) => record.claim.id);
const controlsOf = (view: ClaimsView, choice: ClaimsChoice = {}) =>
	claimControls(zhanaozen, view, choice, exploreWords);
const optionsOf = (view: ClaimsView, id: string, choice?: ClaimsChoice) => {
	const control = controlsOf(view, choice).find((one) => one.id === id);
	return control?.kind === 'choice' ? control.options : control?.kind === 'slider' ? control.stops : [];
};
const counted = (text: string) => Number(text.match(/\((\d+)\)$/)![1]);

describe('a choice', () => {
	const choices = fc.record(
		{
			document: fc.constantFrom(...optionsOf(whole, 'document').map(({ value }) => value), 'no-such-source'),
			latest: fc.constantFrom(...optionsOf(whole, 'latest').map(({ value }) => value), '2011-12-19', 'soon'),
			fold: fc.boolean()
		},
		{ requiredKeys: [] }
	);
	const declared = fc.constantFrom<ClaimsView>(
		whole,
		{ ...whole, document: 'moscow-news' },
		{ ...whole, latest: date('2011-12-17') },
		...zhanaozen.steps.flatMap(({ views }) => views.filter((view) => view.figure === 'claims'))
	);

	it('narrows what the view admits, and never widens it', () => {
		fc.assert(
			fc.property(declared, choices, (view, choice) => {
				const before = new Set(ids(view));
				for (const id of ids(chosenView(view, choice))) expect(before).toContain(id);
			})
		);
	});

	it('of nothing leaves the view as it is', () => {
		fc.assert(
			fc.property(declared, (view) => {
				expect(chosenView(view, {})).toEqual(view);
			})
		);
	});

	it('leaves as many statements as its option says', () => {
		fc.assert(
			fc.property(declared, choices, (view, choice) => {
				for (const id of ['document', 'latest'] as const)
					for (const { value, text } of optionsOf(view, id, choice))
						expect(counted(text), `${id} ${value}`).toBe(
							ids(chosenView(view, { ...choice, [id]: value })).length
						);
			}),
			{ numRuns: 20 }
		);
	});
});

describe.each(CLAIM_ORDERS)('the order by %s', (order) => {
	it('holds every row once, and draws what the usual one draws', () => {
		fc.assert(
			fc.property(
				comparisons(0, 12, 'moment'),
				fc.constantFrom(...Object.values(FRAMES)),
				(comparison, frame) => {
					const before = rowsOf(comparison);
					const rows = orderedRows(before, order, claimsWords);
					expect(new Set(rows.rows)).toEqual(new Set(before.rows));
					expect(rows.rows).toHaveLength(before.rows.length);
					const scenes = arrangeAll(rows, { focus: [] }, frame, claimsWords);
					expect(claimFaults(scenes, rows, frame, claimsWords)).toEqual([]);
				}
			),
			{ numRuns: 15 }
		);
	});
});

test('claims are never ordered by their size', () => {
	const claims = [5, 70, 11].map((n, at) =>
		claim(`c${at}`, { kind: 'exact', n }, { said: date('2001-03-01'), claimant: 'office' })
	);
	const rows = rowsOf({ claims, view: { arrangement: 'moment' } });
	for (const order of CLAIM_ORDERS)
		expect(orderedRows(rows, order, claimsWords).rows.map(({ key }) => key.id)).toEqual(['c0', 'c1', 'c2']);
});

describe('the controls', () => {
	it('are those that have something to choose from', () => {
		expect(controlsOf(whole).map(({ id }) => id)).toEqual([
			'arrangement',
			'order',
			'document',
			'latest',
			'fold'
		]);
		expect(controlsOf({ ...whole, only: ['c01'] })).toEqual([]);
		const none = kindsLesson([]);
		expect(claimControls(none, completeClaims(none, {}), {}, exploreWords)).toEqual([]);
		// Read whole in one document, said on one day.
		expect(controlsOf({ ...whole, document: 'moscow-news' }).map(({ id }) => id)).toEqual(['order']);
		expect(controlsOf(whole, { arrangement: 'over-time' }).map(({ id }) => id)).not.toContain('order');
	});

	it('tell sources of one carrier apart', () => {
		const texts = optionsOf(whole, 'document').map(({ text }) => text);
		expect(new Set(texts).size).toBe(texts.length);
	});

	it('have a stop for each day on which something was said, in order, and one for all', () => {
		const stops = optionsOf(whole, 'latest').map(({ value }) => value);
		expect(stops.at(-1)).toBeUndefined();
		expect(stops.slice(0, -1)).toEqual(stops.slice(0, -1).toSorted());
		const control = controlsOf(whole, { latest: '2011-12-19' }).find(({ id }) => id === 'latest')!;
		expect(control.kind === 'slider' && control.stops[control.at]!.value! <= '2011-12-19').toBe(true);
	});
});
