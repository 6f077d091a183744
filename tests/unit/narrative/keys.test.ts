import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../src/lib/narrative/keys.ts';
import { READINGS, type Reading } from '../../../src/lib/narrative/types.ts';

const key = (name: string, over: Partial<KeyboardEvent> = {}) => ({
	key: name,
	keyCode: 0,
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...over
});
const present = (name: string, over?: Partial<KeyboardEvent>) => commandOf(key(name, over), 'present');

describe('in a presentation', () => {
	it.each([
		['PageDown', 'forward'],
		['ArrowRight', 'forward'],
		['ArrowDown', 'forward'],
		[' ', 'forward'],
		['Enter', 'forward'],
		['n', 'forward'],
		['N', 'forward'],
		['PageUp', 'back'],
		['ArrowLeft', 'back'],
		['ArrowUp', 'back'],
		['p', 'back'],
		['Home', 'first'],
		['End', 'last'],
		['b', 'black'],
		['B', 'black'],
		['.', 'black'],
		['w', 'white'],
		['f', 'fullscreen'],
		['F5', 'fullscreen'],
		['Escape', 'leave']
	])('%j means %s', (name, command) => expect(present(name)).toBe(command));

	it('goes back by Shift and Space, and takes Shift and F5 as a clicker’s start', () => {
		expect(present(' ', { shiftKey: true })).toBe('back');
		expect(present('F5', { shiftKey: true })).toBe('fullscreen');
	});

	it.each([
		[33, 'back'],
		[34, 'forward'],
		[39, 'forward'],
		[66, 'black'],
		[116, 'fullscreen'],
		[27, 'leave']
	])('knows a clicker that sends only the number %i', (keyCode, command) => {
		expect(present('Unidentified', { keyCode })).toBe(command);
		expect(present('', { keyCode })).toBe(command);
	});

	it('leaves what it does not know, and every key with a modifier, to the browser', () => {
		for (const name of ['Tab', 'F1', 'F12', 'x', 'Unidentified']) expect(present(name)).toBeUndefined();
		for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
			for (const name of ['PageDown', 'p', 'F5']) expect(present(name, { [modifier]: true })).toBeUndefined();
	});
});

it('takes the two arrows alone while reading step by step, and nothing in the other readings', () => {
	const taken = (reading: Reading) =>
		['PageDown', 'ArrowRight', 'ArrowLeft', 'ArrowDown', ' ', 'Enter', 'b', 'F5', 'Escape', 'Home'].filter(
			(name) => commandOf(key(name), reading)
		);
	expect(READINGS.map((reading) => [reading, taken(reading)])).toEqual([
		['scroll', []],
		['steps', ['ArrowRight', 'ArrowLeft']],
		['present', expect.arrayContaining(['PageDown', 'b', 'F5'])],
		['plain', []]
	]);
});
