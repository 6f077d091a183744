import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, goTo, next, type DeckState } from '../../../src/lib/present/deck-state.ts';
import type { Command } from '../../../src/lib/present/keys.ts';

/** Six slides, of which the third is guarded. */
const places = [false, false, true, false, false, false].map((guarded) => ({ guarded }));
const after = (state: DeckState, ...inputs: (Command | number)[]) =>
	inputs.reduce((now, input) => next(now, input, places), state);
const at = (index: number) => goTo(begin(), index, places);

describe('turning over', () => {
	it('goes on and back, and stays at both ends', () => {
		expect(after(begin(), 'forward').at).toBe(1);
		expect(after(begin(), 'back').at).toBe(0);
		expect(after(begin(), 'last').at).toBe(5);
		expect(after(begin(), 'last', 'forward', 'forward')).toEqual(at(5));
		expect(after(at(4), 'first').at).toBe(0);
	});

	it('opens what is guarded at a second press, and goes on at a third', () => {
		const closed = after(at(1), 'forward');
		expect(closed).toMatchObject({ at: 2, open: false });
		expect(after(closed, 'forward')).toMatchObject({ at: 2, open: true });
		expect(after(closed, 'forward', 'forward')).toMatchObject({ at: 3, open: false });
	});

	it('opens nothing by a key that is held down', () => {
		const held = next(at(2), 'forward', places, true);
		expect(held).toMatchObject({ at: 2, open: false });
	});

	it('comes back to what was opened, and closes it by one press more', () => {
		const back = after(at(2), 'forward', 'forward', 'back');
		expect(back).toMatchObject({ at: 2, open: true });
		expect(after(back, 'back')).toMatchObject({ at: 2, open: false });
		expect(after(back, 'back', 'back')).toMatchObject({ at: 1 });
	});

	it('comes to what is guarded closed, by whatever way but from behind where it was open before', () => {
		for (const state of [
			at(2),
			after(at(1), 4, 'forward', 'back'),
			after(begin(), 3, 'forward'),
			after(at(5), 'jump', 3, 'forward')
		])
			expect(state).toMatchObject({ at: 2, open: false });
	});
});

describe('a number', () => {
	it('leads to that slide, with G before it or without', () => {
		expect(after(begin(), 5, 'forward')).toMatchObject({ at: 4, number: undefined });
		expect(after(begin(), 'jump', 5, 'forward').at).toBe(4);
		expect(after(begin(), 'jump', 9, 9, 'forward').at).toBe(5);
		expect(after(at(4), 'jump', 0, 'forward').at).toBe(0);
	});

	it('leads with S to that step, or to the next that the path takes, and nowhere where none comes', () => {
		const steps = places.map((place, index) => ({
			...place,
			step: [undefined, 1, 1, 4, 4, undefined][index]
		}));
		const pressed = (...inputs: (Command | number)[]) =>
			inputs.reduce((now, input) => next(now, input, steps), begin());
		expect(pressed(1, 'notes')).toMatchObject({ at: 1, number: undefined, notes: false });
		expect(pressed('jump', 4, 'notes').at).toBe(3);
		expect(pressed(2, 'notes').at).toBe(3);
		expect(pressed(5, 'notes')).toMatchObject({ at: 0, number: undefined });
		expect(pressed('jump', 'notes')).toMatchObject({ at: 0, notes: true });
	});

	it('is forgotten by Escape, which leaves nothing else, and by Enter after G alone', () => {
		expect(after(at(1), 4, 'leave')).toEqual({ ...at(1), number: undefined });
		expect(after(at(1), 'jump', 'forward')).toEqual({ ...at(1), number: undefined });
	});
});

describe('what lies over a slide', () => {
	it.each(['black', 'white'] as const)('a %s screen goes by the next press, which does no more', (blank) => {
		const covered = after(at(1), blank);
		expect(covered.blank).toBe(blank);
		for (const command of ['forward', 'back', 'leave', blank] as const)
			expect(after(covered, command)).toEqual({ ...at(1), blank: undefined });
	});

	it('the screen turns from black to white, and the timer and full screen leave it', () => {
		expect(after(at(1), 'black', 'white').blank).toBe('white');
		expect(after(at(1), 'black', 'timer', 'fullscreen').blank).toBe('black');
	});

	it.each(['overview', 'help', 'address', 'check'] as const)(
		'%s goes by its own key and by Escape',
		(layer) => {
			expect(after(at(1), layer).layer).toBe(layer);
			expect(after(at(1), layer, layer).layer).toBeUndefined();
			expect(after(at(1), layer, 'leave')).toMatchObject({ layer: undefined, left: false, at: 1 });
		}
	);

	it('Escape leaves the innermost alone: overview, black, a clicker’s start, then the presentation', () => {
		let state = after(at(1), 'fullscreen', 'black');
		state = { ...state, layer: 'overview' };
		const seen = [0, 1, 2, 3].map(() => {
			state = next(state, 'leave', places);
			return [state.layer, state.blank, state.started, state.left];
		});
		expect(seen).toEqual([
			[undefined, 'black', true, false],
			[undefined, undefined, true, false],
			[undefined, undefined, false, false],
			[undefined, undefined, false, true]
		]);
	});

	it('a clicker that sends F5 and Escape in turn never leaves', () => {
		const inputs = Array.from({ length: 20 }, (_, n): Command => (n % 2 ? 'leave' : 'fullscreen'));
		expect(after(at(3), ...inputs)).toEqual(at(3));
	});
});

it('stands at a slide of its deck after whatever is pressed, and opens only what is guarded', () => {
	const input = fc.oneof(
		fc.integer({ min: 0, max: 9 }),
		fc.constantFrom<Command>(
			'forward',
			'back',
			'first',
			'last',
			'jump',
			'black',
			'white',
			'fullscreen',
			'overview',
			'notes',
			'timer',
			'help'
		)
	);
	fc.assert(
		fc.property(
			fc.array(input, { maxLength: 40 }),
			fc.array(fc.boolean(), { minLength: 1 }),
			(inputs, guards) => {
				const deck = guards.map((guarded) => ({ guarded }));
				let state = begin();
				for (const one of inputs) {
					const to = next(state, one, deck);
					expect(deck[to.at]).toBeDefined();
					expect(to.open && !deck[to.at]!.guarded).toBe(false);
					// One press opens, or moves; never both.
					expect(to.at !== state.at && to.open && one === 'forward').toBe(false);
					state = to;
				}
			}
		),
		{ seed: 15, numRuns: 300 }
	);
});
