/**
 * What a key means. A presentation takes the keys that clickers send and those of reveal.js; reading step by step takes
 * the two arrows; every other reading takes none (WCAG 2.1.4).
 */
import type { Reading } from './types.ts';

export type Command = 'forward' | 'back' | 'first' | 'last' | 'black' | 'white' | 'fullscreen' | 'leave';

const PRESENT: Record<string, Command> = {
	PageDown: 'forward',
	ArrowRight: 'forward',
	ArrowDown: 'forward',
	' ': 'forward',
	Enter: 'forward',
	n: 'forward',
	PageUp: 'back',
	ArrowLeft: 'back',
	ArrowUp: 'back',
	p: 'back',
	Home: 'first',
	End: 'last',
	b: 'black',
	'.': 'black',
	w: 'white',
	',': 'white',
	f: 'fullscreen',
	F5: 'fullscreen',
	Escape: 'leave'
};

const STEPS: Record<string, Command> = { ArrowRight: 'forward', ArrowLeft: 'back' };

/** Clickers whose keys the browser cannot name send the number alone. */
const NUMBERED: Record<number, string> = {
	13: 'Enter',
	27: 'Escape',
	32: ' ',
	33: 'PageUp',
	34: 'PageDown',
	35: 'End',
	36: 'Home',
	37: 'ArrowLeft',
	38: 'ArrowUp',
	39: 'ArrowRight',
	40: 'ArrowDown',
	66: 'b',
	78: 'n',
	80: 'p',
	87: 'w',
	116: 'F5',
	190: '.'
};

type Key = Pick<KeyboardEvent, 'key' | 'keyCode' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Undefined for a key that the reading leaves to the browser. */
export function commandOf(event: Key, reading: Reading): Command | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	const named = event.key === 'Unidentified' || !event.key ? NUMBERED[event.keyCode] : event.key;
	const key = named?.length === 1 ? named.toLowerCase() : named;
	if (key === undefined) return undefined;
	if (reading === 'steps') return event.shiftKey ? undefined : STEPS[key];
	if (reading !== 'present') return undefined;
	return key === ' ' && event.shiftKey ? 'back' : PRESENT[key];
}
