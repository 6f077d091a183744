/** What is downloaded: of the lesson page as it was visited, of the custom elements as they were built. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Visit } from './measure.ts';
import type { Row, Visits } from './report.ts';

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function within(what: string, value: number, budget: number): Row {
	return { what, figure: kB(value), budget: kB(budget), holds: value <= budget };
}

function atMost(what: string, value: number, budget: number): Row {
	return { what, figure: String(value), budget: String(budget), holds: value <= budget };
}

const elementFile = (file: string) => readFileSync(join('.build/elements', file));
const compressed = (file: string) => brotliCompressSync(elementFile(file)).length;

/** A module of an element and all that it imports. */
function standalone(file: string, seen = new Set<string>()): number {
	if (seen.has(file)) return 0;
	seen.add(file);
	const imports = [
		...elementFile(file)
			.toString()
			.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)
	].map(([, path]) => join(dirname(file), path!));
	return compressed(file) + imports.reduce((sum, path) => sum + standalone(path, seen), 0);
}

const whole = ({ bytes }: Visit) =>
	Object.entries(bytes).reduce((sum, [kind, value]) => (kind === 'Font' ? sum : sum + value), 0);

/** Bytes do not differ between visits. Budgets are those of the design; a figure over its budget is one to work on. */
export function bytesRows({ ours: [ours], usual: [usual] }: Visits, embedPage: Visit): Row[] {
	const { bytes, elements, firstFonts, fontsBeforePaint, screens } = ours!;
	return [
		within('lesson page: HTML', bytes.Document ?? 0, 75_000),
		within('  HTML, raw', statSync('build/site/index.html').size, 700_000),
		within('  JavaScript before a figure is near', bytes.Script ?? 0, 12_000),
		{ what: '  CSS', figure: kB(bytes.Stylesheet ?? 0), budget: '' },
		within('  all without typefaces', whole(ours!), 165_000),
		{ what: '  the same of the usual page', figure: kB(whole(usual!)), budget: '' },
		atMost('  elements', elements, 9_000),
		atMost('  length of its steps, in screens of the phone', Math.ceil(screens), 45),
		within('typefaces before the first paint', fontsBeforePaint, 0),
		within('typefaces, first screen', firstFonts, 70_000),
		within('typefaces, all', bytes.Font ?? 0, 110_000),
		...(['claims', 'timeline', 'accounts'] as const).map((name) =>
			within(`custom element, standalone: ${name}`, standalone(`${name}.js`), 42_000)
		),
		within('custom element, standalone: map', standalone('map.js'), 50_000),
		{ what: 'all five elements, one classic script', figure: kB(compressed('crossread.js')), budget: '' },
		within('an embed page: claims', whole(embedPage), 45_000),
		// With slides, guide, sheets and what students write: 1.5 MiB.
		within('single file', statSync('build/offline/zhanaozen.html').size, 1.5 * 2 ** 20)
	];
}
