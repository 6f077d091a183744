import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../../src/lib/present/keys.ts';

const key = (name: string, over: Partial<KeyboardEvent> = {}) =>
	meaningOf({
		key: name,
		keyCode: 0,
		shiftKey: false,
		ctrlKey: false,
		metaKey: false,
		altKey: false,
		...over
	});

const KEYS = [
	['PageDown', 34, 'forward'],
	['ArrowRight', 39, 'forward'],
	['ArrowDown', 40, 'forward'],
	[' ', 32, 'forward'],
	['Enter', 13, 'forward'],
	['n', 78, 'forward'],
	['PageUp', 33, 'back'],
	['ArrowLeft', 37, 'back'],
	['ArrowUp', 38, 'back'],
	['p', 80, 'back'],
	['Home', 36, 'first'],
	['End', 35, 'last'],
	['g', 71, 'jump'],
	['b', 66, 'black'],
	['.', 190, 'black'],
	['w', 87, 'white'],
	[',', 188, 'white'],
	['f', 70, 'fullscreen'],
	['F5', 116, 'fullscreen'],
	['o', 79, 'overview'],
	['s', 83, 'notes'],
	['t', 84, 'timer'],
	['h', 72, 'help'],
	['a', 65, 'address'],
	['c', 67, 'check'],
	['Escape', 27, 'leave']
] as const;

describe.each(KEYS)('%j', (name, keyCode, command) => {
	it(`means ${command}, in capitals too`, () => {
		expect(key(name)).toBe(command);
		if (name.length === 1) expect(key(name.toUpperCase())).toBe(command);
	});

	it('is known of a clicker that sends its number alone', () => {
		for (const unnamed of ['', 'Unidentified']) expect(key(unnamed, { keyCode })).toBe(command);
	});

	it('is left to the browser beside another key', () => {
		for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
			expect(key(name, { [modifier]: true })).toBeUndefined();
	});
});

it('takes digits, of both blocks of keys, as numbers', () => {
	for (let digit = 0; digit <= 9; digit++) {
		expect(key(String(digit))).toBe(digit);
		expect(key('Unidentified', { keyCode: 48 + digit })).toBe(digit);
		expect(key('Unidentified', { keyCode: 96 + digit })).toBe(digit);
	}
});

it('goes back by Shift and Space, takes Shift and F5 as a clicker’s start, and asks for help by ?', () => {
	expect(key(' ', { shiftKey: true })).toBe('back');
	expect(key('F5', { shiftKey: true })).toBe('fullscreen');
	expect(key('?', { shiftKey: true })).toBe('help');
});

it('leaves what it does not know to the browser', () => {
	for (const name of ['Tab', 'F1', 'F12', 'x', 'Unidentified', 'Shift']) expect(key(name)).toBeUndefined();
});
