/** Where a presentation stands, and what a command makes of it. Pure: what holds a screen and a window reads it. */
import type { Command } from './keys.ts';

export interface Place {
	guarded: boolean;
	/** The number of the step that it stands in, from 1. */
	step?: number | undefined;
}

/**
 * The address for whoever sits in the class, and the check of the projector, lie over the slide in both windows; that no window could
 * be opened for notes over the one in which they were asked for.
 */
export type Layer = 'overview' | 'help' | 'address' | 'check' | 'no-window';

export interface DeckState {
	/** The slide shown, counted from 0. */
	at: number;
	/** Whether what it guards is open. */
	open: boolean;
	/** The slides, counted from 0, of which that was opened. */
	opened: readonly number[];
	/** What covers it. */
	blank?: 'black' | 'white' | undefined;
	/** What lies over it, innermost. */
	layer?: Layer | undefined;
	/** The number that is being keyed in; '' once G was pressed. */
	number?: string | undefined;
	/** Whether its notes are asked for. */
	notes: boolean;
	/** Whether the time is shown. */
	timer: boolean;
	/** Whether a clicker's start key began it: the key that ends it then ends no more than that. */
	started: boolean;
	/** Whether it has been left for the lesson. */
	left: boolean;
}

export const begin = (at = 0): DeckState => ({
	at,
	open: false,
	opened: [],
	notes: false,
	timer: false,
	started: false,
	left: false
});

/**
 * @param input a command, or a digit that is keyed in
 * @param places of the deck, in order; at least one
 * @param held whether the key was held down: it goes through slides, but opens no guard
 */
export function next(
	state: DeckState,
	input: Command | number,
	places: readonly Place[],
	held = false
): DeckState {
	const { layer, blank, number } = state;
	if (typeof input === 'number') return { ...state, number: `${number ?? ''}${input}`.slice(-4) };
	if (number !== undefined) {
		const rest = { ...state, number: undefined };
		if (input === 'leave') return rest;
		if (input === 'notes' && number !== '') return goToStep(rest, Number(number), places);
		if (input === 'forward') return number === '' ? rest : goTo(rest, Number(number) - 1, places);
		return next(rest, input, places, held);
	}
	if (layer !== undefined) {
		const closed = { ...state, layer: undefined };
		return input === 'leave' || input === layer ? closed : next(closed, input, places, held);
	}
	if (blank !== undefined && input !== 'fullscreen' && input !== 'timer' && input !== 'notes')
		return input !== blank && (input === 'black' || input === 'white')
			? { ...state, blank: input }
			: { ...state, blank: undefined };
	switch (input) {
		case 'forward':
			if (places[state.at]!.guarded && !state.open)
				return held ? state : { ...state, open: true, opened: [...state.opened, state.at] };
			return goTo(state, state.at + 1, places);
		case 'back':
			return state.open && places[state.at]!.guarded
				? { ...state, open: false }
				: goTo(state, state.at - 1, places, true);
		case 'first':
			return goTo(state, 0, places);
		case 'last':
			return goTo(state, places.length - 1, places);
		case 'jump':
			return { ...state, number: '' };
		case 'black':
		case 'white':
			return { ...state, blank: input };
		case 'overview':
		case 'help':
		case 'address':
		case 'check':
			return { ...state, layer: input };
		case 'notes':
			return { ...state, notes: !state.notes };
		case 'timer':
			return { ...state, timer: !state.timer };
		case 'fullscreen':
			return { ...state, started: !state.started };
		case 'leave':
			return state.started ? { ...state, started: false } : { ...state, left: true };
	}
}

/**
 * To a slide: guarded, as long as nothing opens it. Before the first and after the last there is nothing: who presses on stays.
 *
 * @param back whether it was come to from behind: what it guards is open then, if it was before
 */
export function goTo(state: DeckState, index: number, places: readonly Place[], back = false): DeckState {
	const at = Math.max(0, Math.min(places.length - 1, index));
	return at === state.at ? state : { ...state, at, open: back && state.opened.includes(at) };
}

/** To the first slide of a step, or of the next that is shown; past the last of them nothing is gone to. */
function goToStep(state: DeckState, number: number, places: readonly Place[]): DeckState {
	const at = places.findIndex(({ step }) => step !== undefined && step >= number);
	return at < 0 ? state : goTo(state, at, places);
}
