/** Rules on citations and on figures in prose, wherever in the lesson they stand. */
import { whichThereAre } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { namedNumbers } from '../quantity.ts';
import type { Citation, Inline } from '../schema.ts';
import type { MENTIONED } from '../vocabulary.ts';
import type { Collection, LessonIndex } from './lesson-index.ts';
import { numerals, statedNumbers } from './numerals.ts';
import { locatorProblems } from './readings.ts';

type Figure = Inline & { type: 'figure' };
/** Words that speak of a record or of a state of the step's drawing. */
type Spoken = Inline & { type: 'mention' | 'show' };

/** Calls back for every citation, every figure and all words that speak of something, of the lesson, with its path. */
function visit(
	node: unknown,
	path: string,
	onCitation: (citation: Pick<Citation, 'source' | 'locator'>, path: string) => void,
	onFigure: (figure: Figure, path: string) => void,
	onSpoken: (spoken: Spoken, path: string) => void = () => {}
): void {
	if (Array.isArray(node)) {
		node.forEach((item, index) => visit(item, `${path}[${index}]`, onCitation, onFigure, onSpoken));
		return;
	}
	if (typeof node !== 'object' || node === null) return;
	const record = node as Record<string, unknown>;
	if (typeof record.source === 'string' && typeof record.locator === 'string')
		onCitation(record as { source: string; locator: string }, path);
	else if (record.type === 'figure' && typeof record.claim === 'string') onFigure(record as Figure, path);
	else if ((record.type === 'mention' || record.type === 'show') && typeof record.text === 'string')
		onSpoken(record as Spoken, path);
	else
		for (const [key, value] of Object.entries(record))
			visit(value, path ? `${path}.${key}` : key, onCitation, onFigure, onSpoken);
}

export function citationAndFigureProblems(index: LessonIndex): Problem[] {
	const problems: Problem[] = [];
	visit(
		index.lesson,
		'',
		(citation, path) => problems.push(...citationProblems(index, citation, path)),
		(figure, path) => problems.push(...figureProblems(index, figure, path)),
		(spoken, path) => problems.push(...spokenProblems(index, spoken, path))
	);
	return problems;
}

/** The claims whose figures a text prints, or all texts of a record. */
export function figuresIn(texts: object, path: string): { claim: string; path: string }[] {
	const found: { claim: string; path: string }[] = [];
	visit(
		texts,
		path,
		() => {},
		({ claim }, at) => found.push({ claim, path: at })
	);
	return found;
}

function citationProblems(
	index: LessonIndex,
	{ source, locator }: Pick<Citation, 'source' | 'locator'>,
	path: string
): Problem[] {
	const cited = index.get('sources', source);
	if (!cited) return index.dangling('sources', source, `${path}.source`);
	return locatorProblems(cited, locator, `${path}.locator`);
}

/** A figure in prose may print only numbers that its claim names, or that its source names in other units. */
function figureProblems(index: LessonIndex, { claim: id, text }: Figure, path: string): Problem[] {
	const claim = index.get('claims', id);
	if (!claim) return index.dangling('claims', id, `${path}.claim`);
	if (claim.audience === 'appendix')
		return [{ path, message: `"${id}" is in the appendix, so no table of the page holds it` }];
	const { quantity, citations } = claim;
	const named = [
		...namedNumbers(quantity).map(String),
		...citations.flatMap(({ wording = '', conversion }) => (conversion ? numerals(wording) : []))
	];
	// "A hundred or so" is a number word, and a term in place of a number.
	const inTerm = (as: string) => quantity.kind === 'words' && quantity.term.includes(as);
	return statedNumbers(text, index.lesson.language)
		.filter(({ n, as }) => !named.includes(n) && !inTerm(as))
		.map(({ as }) => ({ path, message: `"${id}" does not state the number ${as}` }));
}

/** Where the records stand that words may speak of. */
const HOMES = {
	event: 'events',
	account: 'accounts',
	place: 'places',
	reach: 'reach',
	term: 'glossary'
} as const satisfies Record<(typeof MENTIONED)[number], Collection>;

function spokenProblems(index: LessonIndex, spoken: Spoken, path: string): Problem[] {
	if (spoken.type === 'mention') return index.dangling(HOMES[spoken.of], spoken.id, `${path}.id`);
	const [, at] = /^steps\[(\d+)\]\.body\b/.exec(path) ?? [];
	if (at === undefined)
		return [{ path, message: 'only the text of a step changes its drawing; leave {show=…} out here' }];
	const names = index.lesson.steps[Number(at)]!.views.flatMap(({ shows = {} }) => Object.keys(shows));
	return names.includes(spoken.show)
		? []
		: index.unknown(
				path,
				`no view of this step has a show "${spoken.show}"${names.length ? whichThereAre(spoken.show, names) : '; write one under shows of a view'}`
			);
}
