/** The corroboration matrix: what each document of the classroom set says to each question, and where. Pure. */
import { byId } from '../lesson/claims.ts';
import { linesOf } from '../lesson/prose.ts';
import type { Lesson, Source } from '../lesson/schema.ts';

export type MatrixLesson = Pick<Lesson, 'documents' | 'claims' | 'sources'>;

export interface MatrixQuestion {
	/** The id of the measure that is asked for, or `own` and a number. */
	id: string;
	name: string;
}

export interface MatrixDocument {
	id: string;
	title: string;
	/** How much of it was read: of what was read in part nobody can say that it is silent. */
	seen: Source['seen'];
	/** The places of its points, each once, in their order. */
	locators: readonly string[];
	/** By the question: where it states a number, and which, as the point words it. */
	stated: Readonly<Record<string, readonly { locator: string; figures: readonly string[] }[]>>;
}

export interface Matrix {
	questions: readonly MatrixQuestion[];
	documents: readonly MatrixDocument[];
}

/**
 * Documents by questions: one for each measure of which a document states a number, the commonest first, then some of one's own.
 *
 * @param nameOf what a measure is called
 * @param own questions beside those of the numbers
 */
export function matrixOf(
	{ documents, claims, sources }: MatrixLesson,
	nameOf: (measure: string) => string,
	own: readonly string[] = []
): Matrix {
	const measures = new Map<string, number>();
	const rows = documents.map(({ id, title, source, points }): MatrixDocument => {
		const stated: Record<string, { locator: string; figures: string[] }[]> = {};
		for (const { locator, text } of points)
			for (const inline of linesOf(text).flat()) {
				if (inline.type !== 'figure') continue;
				const { measure } = byId(claims, inline.claim);
				const places = (stated[measure] ??= []);
				const place = places.find((one) => one.locator === locator);
				if (place) place.figures.push(inline.text);
				else places.push({ locator, figures: [inline.text] });
			}
		for (const measure of Object.keys(stated)) measures.set(measure, (measures.get(measure) ?? 0) + 1);
		return {
			id,
			title,
			seen: byId(sources, source).seen,
			locators: [...new Set(points.map(({ locator }) => locator))],
			stated
		};
	});
	const common = [...measures].sort(([, a], [, b]) => b - a).map(([id]) => ({ id, name: nameOf(id) }));
	return {
		questions: [...common, ...own.map((name, at) => ({ id: `own-${at + 1}`, name }))],
		documents: rows
	};
}
