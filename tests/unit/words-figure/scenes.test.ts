import zhanaozen from 'crossread/lessons/zhanaozen.js';
import peterloo from 'crossread/lessons/peterloo.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FRAMES, typeScale, type Frame } from '../../../src/lib/figure/frame.ts';
import { DRAWN, type Scene, type Spoken } from '../../../src/lib/figure/scene.ts';
import { admittedTerms } from '../../../src/lib/lesson/glossary.ts';
import { complete } from '../../../src/lib/lesson/view.ts';
import { allTermRows, termRowOf, type TermRows } from '../../../src/lib/rows/terms.ts';
import { usageWords } from '../../../src/lib/words/en/usage.ts';
import { arrangeWords } from '../../../src/lib/words-figure/arrange/index.ts';
import { sentenceOf } from '../../../src/lib/words-figure/scenes.ts';
import { date } from '../../fixtures/kinds.ts';
import { bare, textsOf } from '../../fixtures/scene-rules.ts';
import { said, wordFaults } from '../../fixtures/word-scene-rules.ts';
import {
	everyWord,
	floodTerms,
	glossaries,
	manyWords,
	term,
	termRowsOf,
	use,
	wordsLesson
} from '../../fixtures/words-figure.ts';

const frameNames = Object.keys(FRAMES) as (keyof typeof FRAMES)[];
const frames: fc.Arbitrary<Frame> = fc
	.tuple(fc.constantFrom(...frameNames), fc.constantFrom(undefined, 16, 20, 24, 32))
	.map(([name, type]) => ({ ...FRAMES[name], ...(type !== undefined && { type }) }));
const set = (rows: TermRows, frame: Frame, state: Partial<Spoken> = {}): Scene[] =>
	arrangeWords(rows, { focus: [], ...state }, frame, usageWords);

describe('words', () => {
	it('fit or split, and hold every word, user and day', () => {
		fc.assert(
			fc.property(glossaries(0, 12), frames, (lesson, frame) => {
				const rows = termRowsOf(lesson);
				expect(wordFaults(set(rows, frame), rows, frame, usageWords)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('are as high as they need to be in a frame without a height', () => {
		fc.assert(
			fc.property(glossaries(1, 9), frames, (lesson, { width, medium, type }) => {
				const frame: Frame = { width, ...(medium && { medium }), ...(type !== undefined && { type }) };
				const rows = termRowsOf(lesson);
				expect(set(rows, frame)).toHaveLength(1);
				expect(wordFaults(set(rows, frame), rows, frame, usageWords)).toEqual([]);
			}),
			{ numRuns: 20 }
		);
	});

	test.each([1, 2, 9, 50])('are %i, at every text size', (count) => {
		const rows = termRowsOf(manyWords(count));
		for (const name of frameNames)
			for (const type of [undefined, 20, 24, 32]) {
				const frame: Frame = { ...FRAMES[name], ...(type !== undefined && { type }) };
				const scenes = set(rows, frame);
				expect(wordFaults(scenes, rows, frame, usageWords)).toEqual([]);
				const least = Math.min(...scenes.flatMap(textsOf).map(({ style }) => style.size));
				expect(least).toBeGreaterThanOrEqual(typeScale(frame).meta.size);
			}
	});

	it('are the same for the same input, and the focus moves nothing', () => {
		const unlit = (scenes: Scene[]) =>
			scenes.map((scene) => ({
				...scene,
				items: scene.items.map((item) => ({ ...item, focused: false, dimmed: false }))
			}));
		fc.assert(
			fc.property(glossaries(0, 8), frames, (lesson, frame) => {
				const rows = termRowsOf(lesson);
				const scenes = set(rows, frame);
				expect(set(termRowsOf(lesson), frame)).toEqual(scenes);
				const lit = set(rows, frame, { focus: ['t0'], spoken: ['t1'] });
				for (const { key, focused, dimmed } of lit.flatMap(({ items }) => items))
					expect([focused, dimmed]).toEqual([key.id === 't0', key.id !== 't1']);
				expect(unlit(lit)).toEqual(unlit(scenes));
			}),
			{ numRuns: 10 }
		);
	});

	it('are drawn up to two hundred, and the foot counts the others', () => {
		const scenes = set(termRowsOf(manyWords(DRAWN + 2)), FRAMES.L);
		expect(scenes.flatMap(({ items }) => items)).toHaveLength(DRAWN);
		expect(said(scenes[0]!, 'foot')).toContain(bare('Two more words stand in the table only.'));
	});

	it('stand as large as one another, in one size of frame', () => {
		const sizes = set(termRowsOf(wordsLesson()), FRAMES.L).flatMap(({ items }) =>
			items.flatMap(({ texts }) => texts.filter(({ role }) => role === 'word').map(({ style }) => style.size))
		);
		expect(new Set(sizes).size).toBe(1);
	});

	it('are set in Node as committed, to the last digit', async () => {
		await expect(everyWord()).toMatchFileSnapshot('scenes/every-word.txt');
	});
});

describe('a view admits', () => {
	const ids = (view: Parameters<typeof termRowsOf>[1], lesson = wordsLesson()) =>
		termRowsOf(lesson, view).rows.map(
			({ key, facts }) => `${key.id}: ${facts.users.map(({ actor }) => actor)}`
		);

	it('every word that somebody uses, as written, with all who use it', () => {
		expect(ids({})).toEqual(['disaster: office,paper', 'crime: residents,archive', 'incident: office']);
	});

	it('of these only what it names', () => {
		expect(ids({ only: ['incident', 'dyke'] })).toEqual(['incident: office']);
	});

	it('only who had used it by then, counted from the latest possible minute', () => {
		expect(ids({ latest: date('1901-03-03') })).toEqual(['disaster: office,paper', 'crime: residents']);
		expect(ids({ latest: date('1901-03-04') })).toContain('crime: residents,archive');
		const monthly = wordsLesson([term('riot', [use('riot', 'office', { said: date('1901-03') })])]);
		expect([
			ids({ latest: date('1901-03-30') }, monthly),
			ids({ latest: date('1901-03-31') }, monthly)
		]).toEqual([[], ['riot: office']]);
	});

	it('only what stands in a document', () => {
		expect(ids({ document: 'nothing' })).toEqual([]);
		expect(ids({ document: 'gazette' })).toHaveLength(3);
	});
});

describe('a word', () => {
	const row = (id: string) => termRowsOf(wordsLesson()).rows.find(({ key }) => key.id === id)!;

	it('is full sentences: who uses it, when, where, what it names and what it leaves out', () => {
		expect(row('crime').sentence).toBe(
			'“a crime”, “the crime”. Used by residents of the lower town, 2 March 1901, read in The Exampleton Gazette, page 1. ' +
				'Used by the town archive, 4 March 1901, read in The Exampleton Gazette, page 1. ' +
				'It names: what crime names. It leaves out: what crime leaves out.'
		);
	});

	it('of two voices stands there once, in each of its forms', () => {
		expect(row('disaster').facts.words).toEqual(['“a disaster”']);
		expect(row('crime').facts.words).toEqual(['“a crime”', '“the crime”']);
	});

	it('has its meaning, its users with stake and day, and its names in other languages at hand', () => {
		const { cells, more } = row('crime');
		const text = (all: typeof cells) =>
			all.map(({ column, parts }) => `${column.text}: ${parts.map((part) => part.text).join(' | ')}`);
		expect(text(cells)).toEqual([
			'Word: “a crime” | “the crime” | What crime means.',
			expect.stringMatching(
				/^Who uses it: residents of the lower town \| 2 March 1901; .* \| the town archive \| 4 March 1901; /
			),
			'What it names: what crime names',
			'What it leaves out: what crime leaves out',
			expect.stringContaining('Where we read it: The Exampleton Gazette, page 1')
		]);
		expect(text([...more])).toContain('In other languages: crime (de)');
	});

	it('that nobody uses is its name and its meaning, in the table of all words only', () => {
		const all = allTermRows(wordsLesson(), usageWords);
		expect(all.rows.map(({ key }) => key.id)).toEqual(['disaster', 'dyke', 'crime', 'incident']);
		const dyke = termRowOf(floodTerms[1]!, wordsLesson(), usageWords);
		expect(dyke.cells.map(({ column }) => column.id)).toEqual(['word', 'tells', 'leaves-out']);
		expect(dyke.facts.words).toEqual(['dyke']);
	});
});

describe('what is said of the drawing', () => {
	it('counts words, voices and sources', () => {
		expect(sentenceOf(termRowsOf(wordsLesson()), usageWords)).toBe(
			'Three words, used by four voices, in one source. Each chooses what to name and what to leave out.'
		);
		expect(usageWords.usage.summary(1, 1, 1)).toBe(
			'One word, used by one voice, in one source. It chooses what to name and what to leave out.'
		);
		expect(usageWords.usage.summary(0, 0, 0)).toBe('No word in this view.');
	});

	it('names the day once where all have one, and that the order is no scale', () => {
		const [scene] = set(termRowsOf(wordsLesson(floodTerms.slice(0, 1))), FRAMES.L);
		expect(said(scene!, 'foot')).toBe(
			bare(
				'All used on 2 March 1901. In italics: what we say of the word. The order is no scale from mild to strong.'
			)
		);
		expect(said(scene!.items[0]!, 'user')).not.toMatch(/Mar/);
	});

	test.each([
		[{ from: 1, of: 3, held: ['“a”'] }, 'Word 1 of 3: “a”'],
		[{ from: 1, of: 3, held: ['“a”', '“b”'] }, 'Words 1 and 2 of 3: “a” · “b”'],
		[{ from: 1, of: 3, held: ['“a”', '“b”', '“c”'] }, 'Words 1 to 3 of 3: “a” · … · “c”']
	])('a part is called by its words: %o', (facts, name) => expect(usageWords.usage.part(facts)).toBe(name));
});

it.each([zhanaozen, peterloo])('each word of $id says what it names and what it leaves out', (lesson) => {
	for (const { term: one } of admittedTerms(lesson, complete('words', lesson, {})))
		expect([one.id, Boolean(one.tells && one.leavesOut)]).toEqual([one.id, true]);
});
