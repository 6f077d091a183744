/** How long a text takes to read. Pure. */
import { linesOf } from '../lesson/prose.ts';
import type { Inline, Step } from '../lesson/schema.ts';

/** Words that a reader of fifteen reads in a minute. */
const PACE = 200;
/** Minutes that such a reader looks at a figure. */
const LOOK = 0.5;

/** About how many minutes the steps take to read: their text and their figures, without thinking about a question. At least one. */
export function readingMinutes(
	steps: readonly Pick<Step, 'heading' | 'contentNote' | 'question' | 'body' | 'views'>[]
): number {
	let [words, figures] = [0, 0];
	for (const { heading, contentNote, question, body, views } of steps) {
		const texts = [heading, contentNote, question, ...linesOf(body).map(textOf)];
		for (const text of texts) words += text?.match(/\S+/g)?.length ?? 0;
		figures += views.length;
	}
	return Math.max(1, Math.round(words / PACE + figures * LOOK));
}

/** As it is read aloud: a citation is passed over. */
const textOf = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => ('text' in inline ? inline.text : '')).join('');
