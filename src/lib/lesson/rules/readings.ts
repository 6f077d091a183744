/** Rules on what of a source was read, and on the places in it that may be cited. */
import type { Problem } from '../problem.ts';
import type { Source } from '../schema.ts';
import type { LessonIndex } from './lesson-index.ts';

export function readingProblems({ lesson }: LessonIndex): Problem[] {
	return lesson.sources.flatMap(({ id, seen, pages }, i) => {
		if (seen === 'part' && pages === undefined)
			return [
				{
					path: `sources[${i}].seen`,
					message: `"${id}" was read in part; say which under pages, as pages: 81-82`
				}
			];
		if (seen !== 'part' && pages !== undefined)
			return [
				{
					path: `sources[${i}].pages`,
					message: `pages say which part was read, but "${id}" is seen: ${seen}; write seen: part or leave them out`
				}
			];
		return [];
	});
}

/** A paragraph of what was not read is never made up. */
export function locatorProblems({ id, seen, pages }: Source, locator: string, path: string): Problem[] {
	if (seen === 'full' || locator === 'opening') return [];
	if (seen !== 'part')
		return [
			{
				path,
				message: `"${id}" was not read whole; its locator is the word opening, or in readings.yaml write seen: full, or seen: part and which pages`
			}
		];
	return pages === undefined || isWithin(locator, pages)
		? []
		: [{ path, message: `of "${id}" only ${pages} was read; ${locator} lies outside` }];
}

interface Places {
	kind: 'page' | 'paragraph' | 'front matter';
	from: number;
	to: number;
}

/** Whether a place lies in the part that was read, as far as both name pages, or both paragraphs, by number. */
function isWithin(locator: string, read: string): boolean {
	const parts = placesIn(read);
	return placesIn(locator).every(({ kind, from, to }) => {
		const same = parts.filter((part) => part.kind === kind);
		return !same.length || same.some((part) => part.from <= from && to <= part.to);
	});
}

const PLACE =
	/^(?:(?<page>pp?\.?|pages?|s\.|с\.|стр\.)|(?<paragraph>¶+|§+|paras?\.?|paragraphs?))?\s*(?<from>\d+|[ivxlcdm]+)(?:\s*[-–—]+\s*(?<to>\d+|[ivxlcdm]+))?$/i;

/** "pp. 81–4, 90" → pages 81 to 84 and page 90. What is no number, a chapter's name, is passed over. */
function placesIn(text: string): Places[] {
	let paragraphs = false;
	return text.split(/[,;]|\band\b/).flatMap((part): Places[] => {
		const { page, paragraph, from, to = from } = part.trim().match(PLACE)?.groups ?? {};
		if (from === undefined || to === undefined) return [];
		if (page || paragraph) paragraphs = paragraph !== undefined;
		const roman = /\D/.test(from);
		const [first, stated] = [numberOf(from), numberOf(to)];
		// The last page of 181–4 is 184.
		const last = stated < first && !roman ? Number(from.slice(0, -to.length) + to) : stated;
		return [{ kind: roman ? 'front matter' : paragraphs ? 'paragraph' : 'page', from: first, to: last }];
	});
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function numberOf(stated: string): number {
	if (/^\d+$/.test(stated)) return Number(stated);
	const digits = [...stated.toLowerCase()].map((letter) => ROMAN[letter]!);
	return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}
