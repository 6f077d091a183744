/** Rules on what a lesson declares for itself: its measures, tracks and labels, and what refers to them. */
import { unknownWord } from '../atoms.ts';
import { whichThereAre } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { lanesOn, measuresOn, type OwnTerms } from '../terms.ts';
import type { TimelineView, View } from '../schema.ts';
import { MEASURES, OVERVIEW, PLACE_KINDS, ROLES, STAKES } from '../vocabulary.ts';
import { duplicates, type LessonIndex } from './lesson-index.ts';

/** The lists that a lesson adds to: what is universal, what is its own, and where that stands. */
export const LISTS = {
	measure: {
		noun: 'measure',
		universal: MEASURES,
		own: ({ measures }: OwnTerms) => measures.map(({ id }) => id),
		declared: 'measures'
	},
	track: {
		noun: 'track',
		universal: [OVERVIEW],
		own: ({ tracks }: OwnTerms) => tracks.map(({ id }) => id),
		declared: 'tracks'
	},
	role: {
		noun: 'role',
		universal: ROLES,
		own: ({ labels }: OwnTerms) => Object.keys(labels.role ?? {}),
		declared: 'labels.role'
	},
	stake: {
		noun: 'stake',
		universal: STAKES,
		own: ({ labels }: OwnTerms) => Object.keys(labels.stake ?? {}),
		declared: 'labels.stake'
	},
	placeKind: {
		noun: 'kind of place',
		universal: PLACE_KINDS,
		own: ({ labels }: OwnTerms) => Object.keys(labels.placeKind ?? {}),
		declared: 'labels.placeKind'
	}
} as const;

export function termProblems(index: LessonIndex): Problem[] {
	const { lesson } = index;
	const { measures, tracks } = lesson;
	const known = new Map(
		Object.values(LISTS).map((list) => [list.noun, new Set<string>([...list.universal, ...list.own(lesson)])])
	);
	const unknown = (list: keyof typeof LISTS, id: string, path: string): Problem[] => {
		const { noun, declared } = LISTS[list];
		const words = known.get(noun)!;
		if (words.has(id)) return [];
		const said = `there is no ${noun} "${id}", built in or under ${declared} of lesson.yaml`;
		return index.unknown(path, unknownWord(said, id, [...words]));
	};
	const allUnknown = (list: keyof typeof LISTS, ids: readonly string[], path: string) =>
		ids.flatMap((id, at) => unknown(list, id, `${path}[${at}]`));
	const universal = (list: 'measure' | 'track', path: string) =>
		LISTS[list].own(lesson).flatMap((id, at) =>
			(LISTS[list].universal as readonly string[]).includes(id)
				? [
						{
							path: `${path}[${at}].id`,
							message: `"${id}" is built in; leave it out, or give yours another id`
						}
					]
				: []
		);
	return [
		...duplicates(measures, 'measures', 'measures'),
		...universal('measure', 'measures'),
		...measures.flatMap(({ apart }, at) => allUnknown('measure', apart, `measures[${at}].apart`)),
		...duplicates(tracks, 'tracks', 'tracks'),
		...universal('track', 'tracks'),
		...tracks.flatMap(({ id, lanes, measures: held }, at) => [
			...duplicates(lanes, `tracks[${at}].lanes`, `the lanes of "${id}"`),
			...allUnknown('measure', held, `tracks[${at}].measures`)
		]),
		...lesson.actors.flatMap(({ role, stake }, at) => [
			...unknown('role', role, `actors[${at}].role`),
			...unknown('stake', stake, `actors[${at}].stake`)
		]),
		...lesson.places.flatMap(({ kind }, at) => unknown('placeKind', kind, `places[${at}].kind`)),
		...lesson.never.flatMap(({ measure }, at) => unknown('measure', measure, `never[${at}].measure`)),
		...lesson.claims.flatMap(({ measure }, at) => unknown('measure', measure, `claims[${at}].measure`)),
		...lesson.events.flatMap(({ track, lane }, at) => {
			const lost = unknown('track', track, `events[${at}].track`);
			const lanes = lanesOn(lesson, track).map(({ id }) => id);
			return lost.length || lane === undefined || lanes.includes(lane)
				? lost
				: index.unknown(
						`events[${at}].lane`,
						`"${track}" has no lane "${lane}"${whichThereAre(lane, lanes)}`
					);
		}),
		...lesson.steps.flatMap((step, s) =>
			step.views.flatMap((view, at) => viewTerms(view, `steps[${s}].views[${at}]`))
		)
	];

	function viewTerms(view: View, path: string): Problem[] {
		if (view.figure === 'claims')
			return [
				...unknown('measure', view.measure, `${path}.measure`),
				...(view.also ?? []).flatMap(({ measure }, at) =>
					measure === undefined ? [] : unknown('measure', measure, `${path}.also[${at}].measure`)
				)
			];
		if (view.figure !== 'timeline') return [];
		const lost = [
			...allUnknown('track', view.tracks, `${path}.tracks`),
			...allUnknown('measure', view.measures, `${path}.measures`)
		];
		return lost.length ? lost : [...offTrack(view, path), ...measuresApart(view, path)];
	}

	/** Claims stand on a track; where none of the view's holds their measure, they would be nowhere. */
	function offTrack(view: TimelineView, path: string): Problem[] {
		if (!index.sure(...tracks.filter(({ id }) => view.tracks.includes(id)))) return [];
		const held = view.tracks.flatMap((track) => measuresOn(lesson, track));
		return view.measures.flatMap((measure, at) =>
			held.includes(measure)
				? []
				: [
						{
							path: `${path}.measures[${at}]`,
							message: `no track of this view holds "${measure}"; name it in lesson.yaml under the measures of one of ${view.tracks.join(', ')}`
						}
					]
		);
	}

	function measuresApart(view: TimelineView, path: string): Problem[] {
		return measures.flatMap(({ id, apart }) => {
			const beside = view.measures.includes(id)
				? apart.find((one) => view.measures.includes(one))
				: undefined;
			return beside === undefined
				? []
				: [
						{
							path: `${path}.measures`,
							message: `"${id}" may not stand beside "${beside}": lesson.yaml keeps them apart; give each a view of its own`
						}
					];
		});
	}
}
