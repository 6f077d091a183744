/** What a lesson declares for itself, beside what is universal: measures, tracks and labels. */
import type { ClaimRecord } from './claims.ts';
import type { Lesson, TimelineView } from './schema.ts';
import { OVERVIEW } from './vocabulary.ts';

/** The part of a lesson that holds its own terms. */
export type OwnTerms = Pick<Lesson, 'measures' | 'tracks' | 'labels'>;

/** Only that part of a lesson. */
export const termsOf = ({ measures, tracks, labels }: OwnTerms): OwnTerms => ({ measures, tracks, labels });

/** The tracks that a timeline shows where its view names none: the lesson's own, or what there is without them. */
export function defaultTracks({ tracks }: Pick<OwnTerms, 'tracks'>): string[] {
	return tracks.length ? tracks.map(({ id }) => id) : [OVERVIEW];
}

/** The measures whose claims stand on a track. */
export function measuresOn({ tracks }: Pick<OwnTerms, 'tracks'>, track: string): readonly string[] {
	return tracks.find(({ id }) => id === track)?.measures ?? [];
}

/** The lanes of a track, from top to bottom. */
export function lanesOn(
	{ tracks }: Pick<OwnTerms, 'tracks'>,
	track: string
): OwnTerms['tracks'][number]['lanes'] {
	return tracks.find(({ id }) => id === track)?.lanes ?? [];
}

/** The tracks of a view that are asked for statements and have none: a gap that a timeline names. */
export function tracksWithout(
	view: Pick<TimelineView, 'tracks' | 'measures'>,
	statements: readonly ClaimRecord[],
	terms: Pick<OwnTerms, 'tracks'>
): string[] {
	return view.tracks.filter((track) => {
		const asked = measuresOn(terms, track).filter((measure) => view.measures.includes(measure));
		return asked.length > 0 && !statements.some(({ claim }) => asked.includes(claim.measure));
	});
}
