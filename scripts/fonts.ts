/**
 * Subsets the typefaces and measures them: woff2 files, the `@font-face` rules, and the table of advance widths
 * by which the layout measures text without a browser. Literata and Inter are under the OFL without a reserved
 * name; the families have names of ours all the same, so that a host page's own Inter stays as it is.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

const range = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** The letters of each file, and the `unicode-range` that makes a browser fetch it only where they occur. */
const scripts = {
	latin: range(0x20, 0x7e) + ' ¶·°×±«»½©éèëêáàâäãåçíïîñóôöøúüûýßæœÉÖÜÄı–—‘’“”„…−',
	// Fontsource keeps Ұ and ұ with the plain Cyrillic letters.
	cyrillic: range(0x410, 0x44f) + 'ЁёІіЇїЄєҐґҰұ№',
	'cyrillic-ext': 'ӘәҒғҚқҢңӨөҮүҺһ'
};

const faces = [
	{
		family: 'Crossread Serif',
		package: 'literata',
		scripts: Object.keys(scripts),
		style: 'normal',
		weights: { min: 400, max: 700 }
	},
	{
		family: 'Crossread Serif',
		package: 'literata',
		scripts: ['latin'],
		style: 'italic',
		weights: { min: 400, max: 400 }
	},
	{
		family: 'Crossread Sans',
		package: 'inter',
		scripts: Object.keys(scripts),
		style: 'normal',
		weights: { min: 400, max: 650 }
	}
];

/** The instances in which figures set text: the names that layouts use. */
const measured = {
	sans: { package: 'inter', weight: 400, style: 'normal' },
	bold: { package: 'inter', weight: 600, style: 'normal' },
	serif: { package: 'literata', weight: 400, style: 'normal' },
	// Of the italic there are the Latin letters alone; a browser slants the others, which are as wide as upright.
	italic: { package: 'literata', weight: 400, style: 'italic' }
} as const;

/**
 * The `font-display` of each stylesheet. A host that asks for our typefaces gets them, whenever they come. Our own pages
 * take a typeface only where it is at hand when the text is painted: no two faces break their lines at the same words,
 * so a page that swaps them moves under its reader, by a quarter of the screen where a step is opened by its address.
 */
const displays = { 'fonts.css': 'swap', 'fonts-optional.css': 'optional' };
const DISPLAY = '%display%';

const require = createRequire(import.meta.url);
const source = (name: string, script: string, style: string) =>
	join(
		dirname(require.resolve(`@fontsource-variable/${name}/package.json`)),
		`files/${name}-${script}-wght-${style}.woff2`
	);

export async function buildFonts(out: string): Promise<void> {
	await mkdir(out, { recursive: true });
	const rules: string[] = [];
	for (const face of faces)
		for (const script of face.scripts) {
			const letters = scripts[script as keyof typeof scripts];
			const { min, max } = face.weights;
			const subset = await subsetFont(await readFile(source(face.package, script, face.style)), letters, {
				targetFormat: 'woff2',
				variationAxes: { wght: min === max ? min : { min, max } }
			});
			const file = `${face.package}-${script}-${face.style}.woff2`;
			await writeFile(join(out, file), subset);
			rules.push(
				`@font-face{font-family:'${face.family}';font-style:${face.style};font-weight:${min === max ? min : `${min} ${max}`};font-display:${DISPLAY};src:url('./${file}') format('woff2');unicode-range:${unicodeRange(letters)}}`
			);
		}
	for (const [file, display] of Object.entries(displays))
		await writeFile(join(out, file), rules.join('\n').replaceAll(DISPLAY, display) + '\n');
	await writeFile(join(out, 'advances.ts'), await advances());
	for (const name of ['literata', 'inter'])
		await copyFile(
			join(dirname(require.resolve(`@fontsource-variable/${name}/package.json`)), 'LICENSE'),
			join(out, `OFL-${name}.txt`)
		);
}

/** `U+20-7E,U+A0`: the letters as runs of neighbours. */
function unicodeRange(letters: string): string {
	const codes = [...new Set(letters)].map((letter) => letter.codePointAt(0)!).sort((a, b) => a - b);
	const runs: [number, number][] = [];
	for (const code of codes) {
		const last = runs.at(-1);
		if (last && code === last[1] + 1) last[1] = code;
		else runs.push([code, code]);
	}
	const hex = (code: number) => code.toString(16).toUpperCase();
	return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

async function advances(): Promise<string> {
	const tables = await Promise.all(
		Object.entries(measured).map(async ([name, { package: family, weight, style }]) => {
			const widths: Record<string, number> = {};
			for (const [script, letters] of Object.entries(scripts)) {
				const slanted = script === 'latin' ? style : 'normal';
				const instance = await subsetFont(await readFile(source(family, script, slanted)), letters, {
					targetFormat: 'sfnt',
					variationAxes: { wght: weight }
				});
				const font = fontkit.create(instance) as fontkit.Font;
				for (const letter of new Set(letters)) {
					const code = letter.codePointAt(0)!;
					if (!font.hasGlyphForCodePoint(code))
						throw new Error(`${family}-${script} lacks the letter ${letter}.`);
					widths[letter] = Math.round((font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm) * 1000);
				}
			}
			return { name, widths };
		})
	);
	const letters = Object.keys(tables[0]!.widths);
	const encoded = tables.map(
		({ name, widths }) => `\t${name}: table('${letters.map((letter) => twoDigits(widths[letter])).join('')}')`
	);
	return `/** Advance widths in thousandths of an em. Generated from the typefaces by scripts/fonts.ts. */
const letters = [...${JSON.stringify(letters.join(''))}];
const table = (widths: string): Record<string, number> =>
	Object.fromEntries(letters.map((letter, at) => [letter, parseInt(widths.slice(2 * at, 2 * at + 2), 36)]));
export const advances = {
${encoded.join(',\n')}
};
`;
}

/** A width by the base of 36: a table of numbers takes half a kilobyte more of each element. */
function twoDigits(width: number | undefined): string {
	const digits = width?.toString(36).padStart(2, '0');
	if (digits?.length !== 2) throw new Error(`A letter is ${width} thousandths of an em wide.`);
	return digits;
}
