import { expect, it } from 'vitest';
import { commandOf } from '../../../src/lib/narrative/keys.ts';
import { READINGS, type Reading } from '../../../src/lib/narrative/types.ts';

const key = (name: string, over: Partial<KeyboardEvent> = {}) => ({
	key: name,
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...over
});

it('takes the two arrows alone while reading step by step, and nothing in the other readings', () => {
	const taken = (reading: Reading) =>
		['PageDown', 'ArrowRight', 'ArrowLeft', 'ArrowDown', ' ', 'Enter', 'b', 'F5', 'Escape', 'Home'].flatMap(
			(name) => commandOf(key(name), reading) ?? []
		);
	expect(READINGS.map((reading) => [reading, taken(reading)])).toEqual([
		['scroll', []],
		['steps', ['forward', 'back']],
		['plain', []]
	]);
});

it.each(['shiftKey', 'ctrlKey', 'metaKey', 'altKey'])(
	'leaves an arrow with %s to the browser',
	(modifier) => {
		expect(commandOf(key('ArrowRight', { [modifier]: true }), 'steps')).toBeUndefined();
	}
);
