/**
 * What a key means in a presentation: the keys that clickers send and those of reveal.js. Letters act there alone, and never
 * with a key held beside them (WCAG 2.1.4).
 */
export type Command =
	| 'forward'
	| 'back'
	| 'first'
	| 'last'
	| 'jump'
	| 'black'
	| 'white'
	| 'fullscreen'
	| 'overview'
	| 'notes'
	| 'timer'
	| 'help'
	| 'address'
	| 'check'
	| 'leave';

const COMMANDS: Record<string, Command> = {
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
	g: 'jump',
	b: 'black',
	'.': 'black',
	w: 'white',
	',': 'white',
	f: 'fullscreen',
	F5: 'fullscreen',
	o: 'overview',
	s: 'notes',
	t: 'timer',
	'?': 'help',
	h: 'help',
	a: 'address',
	c: 'check',
	Escape: 'leave'
};

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
	65: 'a',
	66: 'b',
	67: 'c',
	70: 'f',
	71: 'g',
	72: 'h',
	78: 'n',
	79: 'o',
	80: 'p',
	83: 's',
	84: 't',
	87: 'w',
	116: 'F5',
	188: ',',
	190: '.'
};

type Key = Pick<KeyboardEvent, 'key' | 'keyCode' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** A digit, a command, or undefined for a key that is left to the browser. */
export function meaningOf(event: Key): Command | number | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
	const unnamed = event.key === 'Unidentified' || !event.key;
	const digit = unnamed ? digitOf(event.keyCode) : /^\d$/.test(event.key) ? Number(event.key) : undefined;
	if (digit !== undefined) return digit;
	const named = unnamed ? NUMBERED[event.keyCode] : event.key;
	const key = named?.length === 1 ? named.toLowerCase() : named;
	if (key === undefined) return undefined;
	return key === ' ' && event.shiftKey ? 'back' : COMMANDS[key];
}

/** In the row of digits and in the block of them. */
function digitOf(code: number): number | undefined {
	const digit = code - (code >= 96 ? 96 : 48);
	return digit >= 0 && digit <= 9 ? digit : undefined;
}
