import * as fontkit from 'fontkit';
import { eastAsianWidth } from 'get-east-asian-width';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { textWidth, wrap, type FontName, type TextStyle } from '../../../src/lib/figure/text.ts';

const fonts: FontName[] = ['sans', 'bold', 'serif'];
const style = (font: FontName, size: number): TextStyle => ({ font, size, leading: size * 1.3 });

const kazakh = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const alphabet = [...kazakh, ...kazakh.toUpperCase()];

const texts = [
	'Some independent trade unions and opposition activists',
	'Жаңаөзен қаласындағы мұнайшылардың ереуілі туралы не белгілі',
	'Нефтяники Жанаозена и их сторонники',
	'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
	'a b c d e f g h i j k l m n o p',
	'  spaces   before,\tbetween\nand after  ',
	'“dozens” (deaths): up to 1,000,000 — ¶10',
	'𝔘nusual 字 letters 😀😀😀😀😀😀😀😀😀😀😀😀😀😀'
];

describe('textWidth', () => {
	it('is the sum of the letters’ advances, with 8 % slack', () => {
		// Inter at 400: H 743, i 242, in thousandths of an em.
		expect(textWidth('Hi', style('sans', 10))).toBeCloseTo((0.743 + 0.242) * 10 * 1.08, 10);
	});

	it('of nothing is nothing', () => {
		for (const font of fonts) expect(textWidth('', style(font, 20))).toBe(0);
	});

	it('grows with the size and with every letter', () => {
		for (const font of fonts)
			for (const text of texts) {
				expect(textWidth(text, style(font, 30))).toBeCloseTo(2 * textWidth(text, style(font, 15)), 6);
				expect(textWidth(text + 'a', style(font, 15))).toBeGreaterThan(textWidth(text, style(font, 15)));
			}
	});

	const ems = (text: string) => textWidth(text, style('sans', 1)) / 1.08;

	it('takes a letter that the typefaces lack for a wide one of its script', () => {
		for (const letter of 'שبकกაἀ') expect(ems(letter), letter).toBeCloseTo(0.7, 6);
	});

	it('counts a full em for what fills a square, and more for a picture', () => {
		for (const letter of '字ひカ한Ａ￥、㌔𠀀☂') expect(ems(letter), letter).toBeCloseTo(1, 6);
		for (const letter of ['😀', '🌊', '🧍']) expect(ems(letter), letter).toBeCloseTo(1.25, 6);
	});

	it('counts at least a full em for every letter that Unicode calls wide, and lacks none', () => {
		const narrow: string[] = [];
		for (let code = 0x20; code <= 0x10ffff; code++) {
			if (code >= 0xd800 && code <= 0xdfff) continue;
			const letter = String.fromCodePoint(code);
			// A mark that combines takes the room of its letter.
			if (/\p{M}|\p{Cn}/u.test(letter)) continue;
			if (eastAsianWidth(code) === 2 && ems(letter) < 1) narrow.push(code.toString(16));
		}
		expect(narrow).toEqual([]);
	});

	it('counts nothing for marks that combine, and for what only joins or directs', () => {
		expect(ems('й')).toBeCloseTo(ems('и'), 6);
		expect(ems('क्')).toBeCloseTo(ems('क'), 6);
		expect(ems('a\u200B\u200F\u2060')).toBeCloseTo(ems('a'), 6);
		expect(ems('☂\uFE0F')).toBeCloseTo(1, 6);
	});
});

describe('the shipped typefaces', () => {
	const folder = fileURLToPath(new URL('../../../src/lib/styles/generated/', import.meta.url));
	const open = (family: string) =>
		readdirSync(folder)
			.filter((file) => file.startsWith(family) && file.endsWith('-normal.woff2'))
			.map((file) => fontkit.openSync(folder + file) as fontkit.Font);

	test.each([
		['inter', 'sans'],
		['literata', 'serif']
	] as const)(
		'%s draws every letter of the Kazakh alphabet, and it is measured by its own advance',
		(family, font) => {
			const files = open(family);
			const drawn = alphabet.map((letter) => {
				const code = letter.codePointAt(0)!;
				const file = files.find((one) => one.hasGlyphForCodePoint(code));
				const advance = file && (file.glyphForCodePoint(code).advanceWidth / file.unitsPerEm) * 1000;
				return [letter, advance === undefined ? 'not in the typeface' : Math.round(advance)];
			});
			const measured = alphabet.map((letter) => [
				letter,
				Math.round(textWidth(letter, style(font, 1000)) / 1.08)
			]);
			expect(measured).toEqual(drawn);
		}
	);
	// Not covered: the bold instance, whose advances the files hold only as variations.
});

describe('wrap', () => {
	it('breaks at spaces', () => {
		expect(wrap('The government of Kazakhstan', style('bold', 18.5), 248)).toEqual([
			'The government of',
			'Kazakhstan'
		]);
	});

	it('keeps in one line what fits in one', () => {
		expect(wrap('The government of Kazakhstan', style('bold', 18.5), 400)).toEqual([
			'The government of Kazakhstan'
		]);
	});

	it('of nothing, or of spaces, is no line', () => {
		expect(wrap('', style('sans', 15), 100)).toEqual([]);
		expect(wrap(' \n\t ', style('sans', 15), 100)).toEqual([]);
	});

	it('never exceeds the width by its own measure, and loses no letter', () => {
		for (const font of fonts)
			for (const size of [13, 15.5, 20])
				for (const width of [28, 60, 104, 248, 340])
					for (const text of texts) {
						const lines = wrap(text, style(font, size), width);
						for (const line of lines) {
							expect(textWidth(line, style(font, size)), line).toBeLessThanOrEqual(width);
							expect(line).toBe(line.trim());
							expect(line).not.toBe('');
						}
						expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
					}
	});

	it('breaks a word that is wider than the line, and no other', () => {
		const lines = wrap('of Donaudampfschifffahrt then', style('sans', 15), 80);
		expect(lines[0]).toBe('of');
		expect(lines.at(-1)).toMatch(/then$/);
		expect(lines.length).toBeGreaterThan(3);
	});

	it('does not break a letter of two code units', () => {
		for (const line of wrap('😀'.repeat(40), style('sans', 15), 60)) expect(line).toMatch(/^(😀)+$/u);
	});

	it('breaks a text without spaces between its letters, so that each line fits', () => {
		const name = '扎瑙津石油工人罢工事件遇难者家属联合委员会秘书处发言人';
		const lines = wrap(name, style('bold', 18.5), 248);
		expect(lines.length).toBeGreaterThan(1);
		for (const line of lines) expect([...line].length * 18.5).toBeLessThanOrEqual(248);
		expect(lines.join('')).toBe(name);
	});

	it('parts no mark from its letter, and nothing that is joined', () => {
		for (const line of wrap('й'.repeat(30).normalize('NFD'), style('sans', 15), 60)) {
			expect(line).toMatch(/^и/);
			expect(line).toMatch(/\u0306$/);
		}
		const family = '👩\u200D👧\u200D👦';
		for (const line of wrap(family.repeat(5), style('sans', 15), 40)) expect(line).toBe(family);
	});

	it('puts a letter that is wider than the line on a line of its own', () => {
		expect(wrap('WW', style('sans', 20), 5)).toEqual(['W', 'W']);
	});
});
