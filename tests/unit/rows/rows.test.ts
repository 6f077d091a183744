import peterloo from 'crossread/lessons/peterloo.js';
import zhanaozen from 'crossread/lessons/zhanaozen.js';
import { describe, expect, it, test } from 'vitest';
import { wholeView } from '../../../src/lib/lesson/claims.ts';
import type { Lesson, View } from '../../../src/lib/lesson/schema.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { accountRows } from '../../../src/lib/rows/accounts.ts';
import { stepAdmission } from '../../../src/lib/rows/admission.ts';
import { cardOf } from '../../../src/lib/rows/card.ts';
import { claimRows } from '../../../src/lib/rows/claims.ts';
import { eventRows } from '../../../src/lib/rows/events.ts';
import { statementsIn } from '../../../src/lib/rows/statements.ts';
import { rowOf } from '../../../src/lib/rows/index.ts';
import { cardsOf, pageCards } from '../../../src/lib/rows/page-cards.ts';
import { placeRows } from '../../../src/lib/rows/places.ts';
import { termRows } from '../../../src/lib/rows/terms.ts';
import { tableOf } from '../../../src/lib/rows/table.ts';
import { keyOf, keyText, RECORD_KINDS, type RecordKind, type Rows } from '../../../src/lib/rows/types.ts';
import { en } from '../../../src/lib/words/en/index.ts';
import { ferryLesson } from '../../fixtures/ferry.ts';
import { kindsLesson } from '../../fixtures/kinds.ts';

const lessons: Lesson[] = [zhanaozen, peterloo, ferryLesson, kindsLesson()];

/** All rows of a kind that the default view of its figure, and those of a lesson's steps, admit. */
const sets: Record<RecordKind, (lesson: Lesson) => Rows[]> = {
	claim: (lesson) =>
		[complete('claims', lesson, {}), ...viewsOf(lesson, 'claims')].map((view) => claimRows(view, lesson, en)),
	event: (lesson) =>
		[complete('timeline', lesson, {}), ...viewsOf(lesson, 'timeline')].map((view) =>
			eventRows(view, lesson, en, statementsIn(en))
		),
	place: (lesson) =>
		[complete('map', lesson, {}), ...viewsOf(lesson, 'map')].map((view) => placeRows(view, lesson, en)),
	account: (lesson) =>
		[complete('accounts', lesson, {}), ...viewsOf(lesson, 'accounts')].map((view) =>
			accountRows(view, lesson, en)
		),
	term: (lesson) =>
		[complete('words', lesson, {}), ...viewsOf(lesson, 'words')].map((view) => termRows(view, lesson, en))
};

const viewsOf = <F extends View['figure']>(lesson: Lesson, figure: F) =>
	lesson.steps.flatMap(({ views }) =>
		views.filter((view): view is Extract<typeof view, { figure: F }> => view.figure === figure)
	);

const none: Record<RecordKind, Partial<Lesson>> = {
	claim: { claims: [] },
	event: { events: [] },
	place: { places: [] },
	account: { accounts: [] },
	term: { glossary: [] }
};

describe.each(RECORD_KINDS)('rows of the kind %s', (kind) => {
	const all = lessons.flatMap((lesson) => sets[kind](lesson).map((rows) => ({ lesson, rows })));

	it('are there, each with its key, its sentence and a card of all its cells', () => {
		expect(all.flatMap(({ rows }) => rows.rows).length).toBeGreaterThan(10);
		for (const { rows } of all)
			for (const row of rows.rows) {
				expect(row.key.kind).toBe(kind);
				expect(row.sentence).toMatch(/\.$/);
				const card = cardOf(row);
				const said = JSON.stringify(card);
				for (const { parts } of [...row.cells, ...row.more])
					for (const { text } of parts) expect(said).toContain(JSON.stringify(text).slice(1, -1));
				expect(said).not.toMatch(/undefined|NaN|\[object/);
				expect(card.sources).toEqual([...new Set(card.sources)]);
			}
	});

	it('fill a table: a cell for each column, whatever a row has', () => {
		for (const { rows } of all) {
			const table = tableOf(rows);
			for (const { cells } of table.rows)
				expect(cells.map(({ column }) => column.id)).toEqual(table.columns.map(({ id }) => id));
			expect(tableOf(rows, 1).rows).toEqual(table.rows.slice(0, 1));
		}
	});

	it('are the same outside a view, where the text names one', () => {
		for (const { lesson, rows } of all)
			for (const { key, about, sentence } of rows.rows) {
				const row = rowOf(key, lesson, en)!;
				expect([row.key, row.about]).toEqual([key, about]);
				// A view may leave out questions of an account and days of a place.
				if (kind === 'claim' || kind === 'event') expect(row.sentence).toBe(sentence);
			}
		expect(rowOf({ kind, id: 'nobody' }, zhanaozen, en)).toBeUndefined();
		expect(rowOf({ kind, id: '__proto__' }, zhanaozen, en)).toBeUndefined();
	});

	it('may be none', () => {
		const lesson = { ...zhanaozen, ...none[kind] };
		for (const rows of sets[kind](lesson)) expect(tableOf(rows).rows).toEqual([]);
	});
});

describe('what a card says of other statements', () => {
	const labels = (id: string, step?: string) =>
		cardOf(
			rowOf(
				{ kind: 'claim', id },
				zhanaozen,
				en,
				step === undefined ? undefined : stepAdmission(zhanaozen.steps.find((one) => one.id === step)!)
			)!
		).fields.map(({ label }) => label);
	const { repeats, repeatedBy } = en.beyond;

	it('names both ends of a repetition, and never one that the step does not admit', () => {
		const links = zhanaozen.relations.filter(({ type }) => type === 'repeats');
		expect(links.length).toBeGreaterThan(20);
		expect(labels('c02')).toContain(repeats);
		expect(labels('c02', 'the-dead-and-wounded')).not.toContain(repeats);
		expect(labels('c02', 'your-judgement')).toContain(repeats);
		for (const { to, from } of links) {
			const open = zhanaozen.claims.find(({ id }) => id === from)!.audience === 'class';
			if (open) expect(labels(to)).toContain(repeatedBy);
		}
	});

	it('never names one of the appendix', () => {
		const hidden = zhanaozen.claims.filter(({ audience }) => audience === 'appendix').map(({ id }) => id);
		for (const { key, facts } of claimRows(wholeView('shooting-2011-12-16', 'deaths'), zhanaozen, en).rows) {
			const named = [...facts.repeats, ...facts.repeatedBy].map(({ claim }) => claim);
			expect(
				named.filter((id) => hidden.includes(id)),
				key.id
			).toEqual([]);
		}
	});
});

describe('the cards of a page', () => {
	const data = pageCards(zhanaozen, en);
	const cards = cardsOf(JSON.parse(JSON.stringify(data)) as typeof data);

	it('hold what the text names, as each step admits it, and no other record', () => {
		const key = { kind: 'claim', id: 'c02' } as const;
		expect(JSON.stringify(cards.record(key, 'the-dead-and-wounded'))).not.toContain('It likely repeats');
		expect(JSON.stringify(cards.record(key, 'your-judgement'))).toContain('It likely repeats');
		expect(cards.record(key)).toEqual(cards.record(key, 'nowhere'));
		expect(cards.record({ kind: 'claim', id: 'nobody' })).toBeUndefined();
		expect(cards.record({ kind: 'place', id: '__proto__' })).toBeUndefined();
		for (const { id } of zhanaozen.claims.filter(({ audience }) => audience === 'appendix'))
			expect(cards.record({ kind: 'claim', id })).toBeUndefined();
	});

	it('hold every source with its entry', () => {
		for (const { id, title, carrier } of zhanaozen.sources) {
			expect(cards.citation({ source: id, locator: '¶2' })!.heading).toEqual([{ text: `${carrier}, ¶2` }]);
			expect(cards.entry(id)!.title).toBe(title);
		}
		expect(cards.citation({ source: 'toString', locator: '' })).toBeUndefined();
	});
});

test.each([
	['claim-c01', { kind: 'claim', id: 'c01' }],
	['event-a-b-c', { kind: 'event', id: 'a-b-c' }],
	['place-', undefined],
	['statement-c01', undefined],
	['claim', undefined],
	['', undefined],
	['__proto__-x', undefined]
])('the key %j is read as %j and written back', (text, key) => {
	expect(keyOf(text)).toEqual(key);
	if (key) expect(keyText(keyOf(text)!)).toBe(text);
});
