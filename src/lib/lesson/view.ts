/** What a view leaves out: the one place that fills it in, for every kind of figure. */
import { admitsAccount } from './accounts.ts';
import { wholeView } from './claims.ts';
import { compareMinutes, dayOf, firstMinute } from './dates.ts';
import { boundsOf } from './events.ts';
import type { Lesson, LessonEvent, ResolvedDate, View } from './schema.ts';
import { defaultTracks } from './terms.ts';

export type FigureName = View['figure'];
export type ViewOf<F extends FigureName> = Extract<View, { figure: F }>;

/** The part of a lesson by which the views of a figure are completed. */
interface Contexts {
	claims: Pick<Lesson, 'claims'>;
	timeline: Pick<Lesson, 'events' | 'tracks'>;
	accounts: Pick<Lesson, 'moments' | 'accounts'>;
	map: Pick<Lesson, 'maps'>;
	words: Pick<Lesson, 'glossary'>;
}

const completions: {
	[F in FigureName]: (lesson: Contexts[F], view: Partial<ViewOf<F>>) => ViewOf<F>;
} = {
	claims({ claims }, view) {
		// Named with its figure, a measure is meant as a step means it: without an event it counts what belongs to none.
		const declared = view.figure !== undefined && view.measure !== undefined;
		const first = claims.find(
			({ audience, event, measure, citations }) =>
				!declared &&
				audience === 'class' &&
				(view.event === undefined || view.event === event) &&
				(view.measure === undefined || view.measure === measure) &&
				(view.document === undefined || citations.some(({ source }) => source === view.document))
		);
		return { ...wholeView(first?.event, first?.measure ?? 'deaths'), ...view };
	},
	timeline({ events, ...terms }, view) {
		const tracks = view.tracks ?? defaultTracks(terms);
		const window = view.window ?? spanOf(events.filter(({ track }) => tracks.includes(track)));
		return { figure: 'timeline', focus: [], measures: [], ...view, tracks, window };
	},
	accounts({ moments, accounts }, view) {
		const whole = { focus: [], ...view, figure: 'accounts' as const };
		const first = moments.find(({ id }) =>
			accounts.some((account) => admitsAccount({ ...whole, moment: id }, account))
		);
		return { ...whole, moment: view.moment ?? first?.id ?? moments[0]?.id ?? '' };
	},
	map: ({ maps }, view) => ({ figure: 'map', extent: maps[0]?.id ?? '', focus: [], ...view }),
	words: (_, view) => ({ figure: 'words', focus: [], ...view })
};

/**
 * A view with what it leaves out. A member that is undefined counts as left out, and no view that its type allows
 * throws. A view that a step declares is whole and comes back as it is.
 *
 * - `claims`: the event and measure of the first class claim that fits what is named; `deaths` where none does.
 * - `timeline`: the lesson's own tracks, or `overview` where it has none, from the first day of their events to the last.
 * - `accounts`: the first moment with a class account that fits what is named.
 * - `map`: the first map of the lesson; without one, all its places.
 * - `words`: every word of the glossary that somebody uses.
 *
 * @param figure the kind of figure; it wins over the `figure` that the view may name
 */
export function complete<F extends FigureName>(
	figure: F,
	lesson: Contexts[F],
	view: Partial<ViewOf<F>> = {}
): ViewOf<F> {
	const named = Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
	return { ...completions[figure](lesson, named as Partial<ViewOf<F>>), figure };
}

/** From the first to the last minute of some events, in whole days; of none, the year 2000, which shows nothing. */
function spanOf(events: readonly LessonEvent[]): ResolvedDate {
	const bounds = events.flatMap(({ dates }) => dates.map(boundsOf));
	const earliest = firstMinute(bounds.flatMap((one) => one.earliest ?? [])) ?? '2000-01-01T00:00';
	const latest =
		bounds
			.flatMap((one) => one.latest ?? one.earliest ?? [])
			.sort(compareMinutes)
			.at(-1) ?? '2000-12-31T23:59';
	const [from, to] = [dayOf(earliest), dayOf(latest)];
	return {
		edtf: from === to ? from : `${from}/${to}`,
		earliest: `${from}T00:00`,
		latest: `${to}T23:59`,
		precision: from === to ? 'day' : 'interval'
	};
}
