/** The cards of a page as data, for a page that was drawn on a server and holds no lesson. */
import type { Lesson } from '../lesson/schema.ts';
import type { NarrativeWords } from '../words/index.ts';
import { stepAdmission } from './admission.ts';
import { citationCard, type Card, type CardUi } from './card.ts';
import type { Cards } from './cards.ts';
import { lessonCards } from './lesson-cards.ts';
import { namedIn, namedInStep } from './named.ts';
import { shownBy } from './shown.ts';
import type { SourceEntry } from './sources.ts';
import { keyText, type RowKey } from './types.ts';

export interface PageCards {
	/** The words around them, in the language of the page. */
	ui: CardUi;
	/** What is printed for the place "opening". */
	opening: string;
	/** By the text of the record's key; the first says all, the others what a step admits. */
	cards: Record<string, Card[]>;
	/** Of each step, by its id, which of a record's cards it shows, where that is not the first. */
	steps: Record<string, Record<string, number>>;
	/** By the source's id. */
	sources: Record<string, SourceEntry & { carrier: string }>;
}

/** The cards of what the steps of a lesson draw and what its text names, and the entries of all its sources. */
export function pageCards(lesson: Lesson, words: NarrativeWords): PageCards {
	const admissions = new Map(lesson.steps.map((step) => [step.id, stepAdmission(step)]));
	const whole = lessonCards(lesson, words, () => undefined);
	const capped = lessonCards(lesson, words, (step) => admissions.get(step!));
	const { chosen, close, source, sources } = words.ui;
	const data: PageCards = {
		ui: { chosen, close, source, sources },
		opening: words.locatorText('opening'),
		cards: {},
		steps: {},
		sources: {}
	};

	const write = (key: RowKey): Card[] => {
		const card = whole.record(key);
		return card ? (data.cards[keyText(key)] ??= [card]) : [];
	};
	for (const step of lesson.steps) {
		for (const key of [
			...step.views
				.flatMap((view) => shownBy(view, lesson, words))
				.flatMap(({ rows }) => rows.map(({ key }) => key)),
			...namedInStep(step)
		]) {
			const cards = write(key);
			// Only claims speak of one another.
			const card = key.kind === 'claim' && cards.length ? capped.record(key, step.id) : undefined;
			if (!card) continue;
			const text = JSON.stringify(card);
			const known = cards.findIndex((one) => JSON.stringify(one) === text);
			if (known) (data.steps[step.id] ??= {})[keyText(key)] = known > 0 ? known : cards.push(card) - 1;
		}
	}
	for (const key of namedIn(
		...lesson.glossary.map(({ definition }) => definition),
		...lesson.method.map(({ body }) => body)
	))
		write(key);
	for (const { id, carrier } of lesson.sources) data.sources[id] = { ...whole.entry(id)!, carrier };
	return data;
}

/** Those cards again, in the page. */
export function cardsOf({ opening, cards, steps, sources }: PageCards): Cards {
	const locatorText = (locator: string) => (locator === 'opening' ? opening : locator);
	const own = <T>(records: Record<string, T>, id: string): T | undefined =>
		Object.hasOwn(records, id) ? records[id] : undefined;
	return {
		record(key, step) {
			const text = keyText(key);
			const at = step === undefined ? undefined : own(steps, step);
			return own(cards, text)?.[(at && own(at, text)) ?? 0];
		},
		citation(citation) {
			const source = own(sources, citation.source);
			return source && citationCard(citation, source.carrier, { locatorText });
		},
		entry: (id) => own(sources, id)
	};
}
