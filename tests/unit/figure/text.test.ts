import * as fontkit from 'fontkit';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { textWidth, wrap, type FontName, type TextStyle } from '../../../src/lib/figure/text.ts';

const fonts: FontName[] = ['sans', 'sansBold', 'serif'];
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

	it('takes a letter that the typefaces lack for a wide one', () => {
		expect(textWidth('字', style('sans', 1000))).toBeCloseTo(700 * 1.08, 6);
		expect(textWidth('😀', style('sans', 1000))).toBeCloseTo(700 * 1.08, 6);
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
		expect(wrap('The government of Kazakhstan', style('sansBold', 18.5), 248)).toEqual([
			'The government of',
			'Kazakhstan'
		]);
	});

	it('keeps in one line what fits in one', () => {
		expect(wrap('The government of Kazakhstan', style('sansBold', 18.5), 400)).toEqual([
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

	it('puts a letter that is wider than the line on a line of its own', () => {
		expect(wrap('WW', style('sans', 20), 5)).toEqual(['W', 'W']);
	});
});
