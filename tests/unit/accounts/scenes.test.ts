import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arrangeAccounts } from '../../../src/lib/accounts/arrange/index.ts';
import type { AccountsLesson } from '../../../src/lib/accounts/types.ts';
import { FRAMES, type Frame } from '../../../src/lib/figure/frame.ts';
import { DRAWN, type Scene, type Shape, type Spoken } from '../../../src/lib/figure/scene.ts';
import type { AccountsView } from '../../../src/lib/lesson/schema.ts';
import type { AccountRows } from '../../../src/lib/rows/accounts.ts';
import { accountsWords } from '../../../src/lib/words/en/accounts.ts';
import { accountFaults } from '../../fixtures/account-scene-rules.ts';
import {
	account,
	accountComparisons,
	accountRowsOf,
	answer,
	everyAccount,
	manyAccounts,
	pier,
	pierLesson,
	tells
} from '../../fixtures/accounts.ts';
import { date } from '../../fixtures/kinds.ts';

const frameNames = Object.keys(FRAMES) as (keyof typeof FRAMES)[];
const frames: fc.Arbitrary<Frame> = fc
	.tuple(fc.constantFrom(...frameNames), fc.constantFrom(undefined, 16, 20, 24, 32))
	.map(([name, type]) => ({ ...FRAMES[name], ...(type !== undefined && { type }) }));
const scenesOf = (rows: AccountRows, frame: Frame, state: Partial<Spoken> = {}): Scene[] =>
	arrangeAccounts(rows, { focus: [], ...state }, frame, accountsWords);
const faults = (rows: AccountRows, frame: Frame) =>
	accountFaults(scenesOf(rows, frame), rows, frame, accountsWords);
const drawn = (lesson: AccountsLesson, frame: Frame, view: Partial<AccountsView> = {}) =>
	scenesOf(accountRowsOf(lesson, view), frame, view.focus ? { focus: view.focus } : {});

describe('accounts', () => {
	it('fit or split, and hold every version, teller and blank', () => {
		fc.assert(
			fc.property(accountComparisons([0, 12], [1, 12]), frames, (lesson, frame) => {
				expect(faults(accountRowsOf(lesson), frame)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('are as high as they need to be in a frame without a height', () => {
		fc.assert(
			fc.property(accountComparisons([1, 9], [1, 6]), frames, (lesson, { width, medium, type }) => {
				const frame: Frame = { width, ...(medium && { medium }), ...(type !== undefined && { type }) };
				const rows = accountRowsOf(lesson);
				expect(scenesOf(rows, frame)).toHaveLength(1);
				expect(faults(rows, frame)).toEqual([]);
			}),
			{ numRuns: 20 }
		);
	});

	describe.each([1, 2, 9, 50])('of %i', (accounts) => {
		test.each([1, 2, 4, 7, 12])('are asked %i questions', (beats) => {
			const rows = accountRowsOf(manyAccounts(accounts, beats));
			for (const name of frameNames)
				for (const type of [16, 32]) {
					const frame = { ...FRAMES[name], type };
					expect(faults(rows, frame)).toEqual([]);
				}
		});
	});

	it('are the same for the same input, and the focus moves nothing', () => {
		fc.assert(
			fc.property(accountComparisons([0, 6], [1, 5]), frames, (lesson, frame) => {
				const rows = accountRowsOf(lesson);
				const scenes = scenesOf(rows, frame);
				expect(scenesOf(accountRowsOf(lesson), frame)).toEqual(scenes);
				const focus = ['account-0', 'account-2'];
				const lit = scenesOf(rows, frame, { focus, spoken: ['account-2'] });
				for (const { key, focused, dimmed } of lit.flatMap(({ items }) => items)) {
					expect(focused).toBe(focus.includes(key.id));
					expect(dimmed).toBe(key.id !== 'account-2');
				}
				expect(lit.map(unlit)).toEqual(scenes.map(unlit));
			}),
			{ numRuns: 20 }
		);
	});

	it('are drawn up to two hundred, and the foot counts the others', () => {
		const scenes = drawn(manyAccounts(DRAWN + 3, 2), FRAMES.L);
		const ids = new Set(scenes.flatMap(({ items }) => items.map(({ key }) => key.id)));
		expect(ids.size).toBe(DRAWN);
		for (const scene of scenes)
			expect(textOf(scene, 'foot')).toContain('Three more accounts stand in the table only.');
	});
});

/** A scene without what the text speaks of. */
const unlit = (scene: Scene) => ({
	...scene,
	items: scene.items.map((item) => ({
		...item,
		focused: false,
		dimmed: false,
		shapes: item.shapes?.map((shape) => ({ ...shape, latent: false }))
	}))
});

const textOf = ({ texts }: Scene, ...roles: string[]) =>
	texts
		.filter(({ role }) => roles.includes(role))
		.map(({ text }) => text)
		.join(' ');
const tellersIn = ({ areas, items }: Scene) =>
	areas.map(({ x, y, width, height }) =>
		items
			.filter(({ hit, also = [] }) =>
				[hit, ...also].some((box) => box.x >= x && box.x < x + width && box.y >= y && box.y < y + height)
			)
			.map(({ key }) => key.id)
	);
type Thread = Extract<Shape, { kind: 'thread' }>;
const threads = ({ items }: Scene, id: string) =>
	(items.find(({ key }) => key.id === id)?.shapes ?? []) as Thread[];

describe('a question', () => {
	const [wide] = drawn(pierLesson(), FRAMES.L);

	it('is a column with a cell for each version, and agreement is two names in one cell', () => {
		expect(new Set(wide!.texts.filter(({ role }) => role === 'question').map(({ x }) => x)).size).toBe(3);
		expect(tellersIn(wide!)).toEqual([
			['residents'],
			['paper', 'archive'],
			['office'],
			['residents', 'office']
		]);
	});

	it('says under it whether its versions can both be true, by letters where it has to name them', () => {
		expect(textOf(wide!, 'together')).toBe(
			'A and C can both be true; no other two can. One version: the accounts that answer say the same. No account here answers this.'
		);
		expect(textOf(wide!, 'letter')).toBe('A B C');
	});

	it('tells versions that differ from such as exclude one another, as the author marked', () => {
		const beat = (excludes: string[], compatible: string[] = []) => ({
			id: 'vehicle',
			question: 'What came?',
			answers: [{ ...answer('bus', 'A bus.'), excludes, compatible }, answer('truck', 'A truck.')]
		});
		const said = (...marks: Parameters<typeof beat>) =>
			textOf(
				drawn(
					pierLesson(
						[account('a', { vehicle: tells('bus') }), account('b', { vehicle: tells('truck') })],
						[{ ...pier, beats: [beat(...marks)] }]
					),
					FRAMES.L
				)[0]!,
				'together'
			);
		expect([said([]), said(['truck']), said([], ['truck'])]).toEqual([
			'They differ.',
			'They cannot both be true.',
			'They can both be true.'
		]);
	});

	it('never mixes its blanks: silence and ignorance have names, what we did not read is a count', () => {
		const [scene] = drawn(pierLesson(), FRAMES.L, { beats: ['order'] });
		const blanks = scene!.texts.filter(({ role }) => role === 'silent' || role === 'blank');
		expect(blanks.map(({ role, text, style }) => [role, text, style.font])).toEqual([
			['silent', 'says nothing of this', 'italic'],
			['blank', 'could not have known', 'italic'],
			['blank', 'two more: part not read', 'italic']
		]);
		expect(scene!.items.map(({ key }) => key.id).sort()).toEqual(['archive', 'office', 'paper', 'residents']);
		// Of whom nothing was read at all, the name stands under the count.
		const under = (id: string) => scene!.items.find(({ key }) => key.id === id)!.hit.y;
		expect(under('paper')).toBeLessThan(blanks[1]!.y);
		expect(under('residents')).toBeGreaterThan(blanks[1]!.y);
		expect(under('residents')).toBeLessThan(blanks[2]!.y);
		expect(Math.min(under('office'), under('archive'))).toBeGreaterThan(blanks[2]!.y - 12);
	});

	it('keeps an accusation an accusation, beside the name of who makes it', () => {
		const own = (id: string) =>
			wide!.items
				.find(({ key }) => key.id === id)!
				.texts.map(({ text }) => text)
				.join(' ');
		expect(own('residents')).toContain('accusation: we found no evidence');
		expect(own('office')).not.toContain('accusation');
	});

	it('stands alone on a phone', () => {
		const scenes = drawn(manyAccounts(6, 4), FRAMES.S);
		expect(scenes.length).toBeGreaterThanOrEqual(4);
		for (const scene of scenes) {
			const columns = new Set(scene.texts.filter(({ role }) => role === 'question').map(({ x }) => x));
			expect([...columns]).toEqual([0]);
		}
		expect(scenes[0]!.parts!.dimension).toBe('question');
		expect(scenes[0]!.parts!.names[0]).toMatch(/^1\. /);
	});
});

describe('the day', () => {
	const told = (...days: string[]) =>
		drawn(
			pierLesson(days.map((day, at) => account(`a${at}`, { vehicle: tells('bus') }, { said: date(day) }))),
			FRAMES.L,
			{ beats: ['vehicle'] }
		)[0]!;
	const names = (scene: Scene) => scene.items.flatMap(({ texts }) => texts.map(({ text }) => text)).join('|');

	it('stands at each name, with the year where there are several', () => {
		expect(names(told('1901-03-01', '1901-03-02'))).toBe(
			'The district office, 1\u00a0Mar|The district office, 2\u00a0Mar'
		);
		expect(names(told('1901-03-01', '1902-03-02'))).toContain('2\u00a0Mar\u00a01902');
	});

	it('stands once under the drawing where all told on it', () => {
		const scene = told('1901-03-01', '1901-03-01');
		expect(names(scene)).not.toMatch(/Mar/);
		expect(textOf(scene, 'foot')).toMatch(/^All told on 1 March 1901\./);
	});
});

describe('a thread', () => {
	it('follows each of a few tellers from question to question, a silence only where the text speaks of its teller', () => {
		const [scene] = drawn(pierLesson(), FRAMES.L);
		expect(threads(scene!, 'office').map(({ latent = false, dashed = false }) => [latent, dashed])).toEqual([
			[false, false]
		]);
		expect(threads(scene!, 'paper').map(({ latent = false, dashed = false }) => [latent, dashed])).toEqual([
			[true, true],
			[true, true]
		]);
		// Of what we did not read, nothing is followed.
		expect(threads(scene!, 'archive')).toEqual([]);
		const [lit] = drawn(pierLesson(), FRAMES.L, { focus: ['paper'] });
		expect(threads(lit!, 'paper').some(({ latent }) => latent)).toBe(false);
		expect(threads(lit!, 'office').every(({ latent }) => latent)).toBe(true);
		expect(textOf(scene!, 'foot')).toContain('A line follows one teller.');
	});

	it('is shown of many only where one is pointed at or spoken of', () => {
		const [scene] = drawn(manyAccounts(5, 2), { width: 860 });
		const all = scene!.items.flatMap(({ shapes = [] }) => shapes as Thread[]);
		expect(all.length).toBeGreaterThan(0);
		expect(all.every(({ latent }) => latent)).toBe(true);
		expect(textOf(scene!, 'foot')).not.toContain('line follows');
	});
});

it('are set in Node as committed, to the last digit', async () => {
	await expect(everyAccount()).toMatchFileSnapshot('scenes/every-kind.txt');
});
