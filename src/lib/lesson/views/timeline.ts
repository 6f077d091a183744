import { compareMinutes, dayOf, firstMinute } from '../dates.ts';
import { boundsOf } from '../events.ts';
import type { Lesson, LessonEvent, ResolvedDate } from '../schema.ts';
import { defaultTracks } from '../terms.ts';
import { completion } from './completion.ts';

/** On the lesson's own tracks, or `overview` where it has none, from the first day of their events to the last. */
export const completeTimeline = completion(
	'timeline',
	({ events, ...terms }: Pick<Lesson, 'events' | 'tracks'>, view) => {
		const tracks = view.tracks ?? defaultTracks(terms);
		const window = view.window ?? spanOf(events.filter(({ track }) => tracks.includes(track)));
		return { figure: 'timeline', focus: [], measures: [], ...view, tracks, window };
	}
);

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
