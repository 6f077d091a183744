/** Rules on the steps and their views: a view holds only what its filters admit, and one axis only what can share it. */
import { admits } from '../claims.ts';
import { axisConflicts } from '../comparability.ts';
import { saidBy } from '../dates.ts';
import type { Problem } from '../problem.ts';
import { namesNumber } from '../quantity.ts';
import type { Claim, ClaimsView, ResolvedDate, Step, View, WordsView } from '../schema.ts';
import { near } from './accounts.ts';
import type { LessonIndex } from './lesson-index.ts';
import { figuresIn } from './prose.ts';

/** What the addresses of sources begin with: every other id of the page's own holds an underscore, which no step's can. */
const RESERVED = 'source-';

export function stepProblems(index: LessonIndex): Problem[] {
	return index.lesson.steps.flatMap((step, i) => {
		const path = `steps[${i}]`;
		return [
			...(step.id.startsWith(RESERVED)
				? [
						{
							path: `${path}.id`,
							message: `"${step.id}" begins as the addresses of sources do (${RESERVED}…); give the step another id, as {#my-step}`
						}
					]
				: []),
			...Object.keys(step.minutes).flatMap((id) => index.dangling('paths', id, `${path}.minutes.${id}`)),
			...step.views.flatMap((view, v) => viewProblems(index, view, `${path}.views[${v}]`)),
			...saidTooLate(index, step, path)
		];
	});
}

/** The step whose map stands on the cover has one. */
export function coverProblems(index: LessonIndex): Problem[] {
	const { cover } = index.lesson;
	const step = cover === undefined ? undefined : index.get('steps', cover);
	return !step || step.views.some(({ figure }) => figure === 'map')
		? index.dangling('steps', cover, 'cover')
		: [{ path: 'cover', message: `the step "${cover}" has no map; name a step with a view of figure: map` }];
}

function viewProblems(index: LessonIndex, view: View, path: string): Problem[] {
	return [
		...index.dangling('sources', view.document, `${path}.document`),
		...(view.paths ?? []).flatMap((id, at) => index.dangling('paths', id, `${path}.paths[${at}]`)),
		...ownProblems(index, view, path),
		...noteProblems(index, view.notes, `${path}.notes`),
		...Object.entries(view.shows ?? {}).flatMap(([name, shown]) =>
			shownProblems(index, view, shown, `${path}.shows.${name}`)
		)
	];
}

/** What a view of each kind shows. */
const SHOWN = {
	claims: 'claims',
	timeline: 'events',
	accounts: 'accounts',
	map: 'places',
	words: 'glossary'
} as const;

type Shown = NonNullable<View['shows']>[string];

function shownProblems(index: LessonIndex, view: View, shown: Shown, path: string): Problem[] {
	const collection = SHOWN[view.figure];
	return [
		...(['focus', 'highlight', 'hide'] as const).flatMap((list) =>
			(shown[list] ?? []).flatMap((id, at) => {
				const here = `${path}.${list}[${at}]`;
				// Statements stand among the events of a timeline.
				const said = view.figure === 'timeline' && index.get('claims', id);
				if (said)
					return view.measures.includes(said.measure)
						? []
						: [{ path: here, message: `the view shows no ${said.measure}; add it to its measures` }];
				const missing = index.dangling(collection, id, here);
				if (missing.length || !index.sure(view) || (view.only?.includes(id) ?? true)) return missing;
				return view.focus.includes(id)
					? []
					: [{ path: here, message: `only leaves "${id}" out of this view` }];
			})
		),
		...(shown.window && view.figure !== 'timeline'
			? [{ path: `${path}.window`, message: 'only a timeline has a window' }]
			: []),
		...noteProblems(index, shown.notes, `${path}.notes`)
	];
}

function noteProblems(index: LessonIndex, notes: View['notes'], path: string): Problem[] {
	return (notes ?? []).flatMap(({ claim, event, place }, at) => [
		...index.dangling('claims', claim, `${path}[${at}].claim`),
		...index.dangling('events', event, `${path}[${at}].event`),
		...index.dangling('places', place, `${path}[${at}].place`)
	]);
}

function ownProblems(index: LessonIndex, view: View, path: string): Problem[] {
	switch (view.figure) {
		case 'claims':
			return claimsViewProblems(index, view, path);
		case 'timeline':
			return [
				...index.danglingAll('events', view.only, `${path}.only`),
				...index.danglingAll('events', view.focus, `${path}.focus`)
			];
		case 'accounts': {
			const moment = index.get('moments', view.moment);
			return [
				...index.dangling('moments', view.moment, `${path}.moment`),
				...index.danglingAll('accounts', view.only, `${path}.only`),
				...index.danglingAll('accounts', view.focus, `${path}.focus`),
				...(view.beats ?? []).flatMap((id, b) =>
					!moment || moment.beats.some((beat) => beat.id === id)
						? []
						: index.unknown(
								`${path}.beats[${b}]`,
								`there is no beat "${id}" in "${moment.id}"${near(id, moment.beats)}`
							)
				)
			];
		}
		case 'map':
			return [
				...index.danglingAll('places', view.only, `${path}.only`),
				...index.danglingAll('places', view.focus, `${path}.focus`),
				...index.danglingAll('places', view.distances, `${path}.distances`)
			];
		case 'words':
			return wordsViewProblems(index, view, path);
	}
}

/** A figure of words says of each who uses it, what it names and what it leaves out. */
function wordsViewProblems(index: LessonIndex, view: WordsView, path: string): Problem[] {
	const missing = [
		...index.danglingAll('glossary', view.only, `${path}.only`),
		...index.danglingAll('glossary', view.focus, `${path}.focus`)
	];
	if (missing.length) return missing;
	return [
		...(['only', 'focus'] as const).flatMap((list) =>
			(view[list] ?? []).flatMap((id, at) =>
				index.get('glossary', id)!.usedBy.length
					? []
					: [
							{
								path: `${path}.${list}[${at}]`,
								message: `nobody uses "${id}"; a figure of words shows who uses which, so give it usedBy, or leave it out`
							}
						]
			)
		),
		...index.lesson.glossary.flatMap(({ id, usedBy, tells, leavesOut }, at) => {
			if (!usedBy.length || (view.only && !view.only.includes(id))) return [];
			const lacking = [...(tells ? [] : ['tells']), ...(leavesOut ? [] : ['leavesOut'])];
			return lacking.length
				? [
						{
							path: `glossary[${at}]`,
							message: `"${id}" stands in a view of words and needs ${lacking.join(' and ')}: what the word names, and what it leaves out`
						}
					]
				: [];
		})
	];
}

function claimsViewProblems(index: LessonIndex, view: ClaimsView, path: string): Problem[] {
	const missing = [
		...index.dangling('events', view.event, `${path}.event`),
		...(view.also ?? []).flatMap(({ event }, at) =>
			index.dangling('events', event, `${path}.also[${at}].event`)
		),
		...index.danglingAll('claims', view.only, `${path}.only`),
		...index.danglingAll('claims', view.focus, `${path}.focus`)
	];
	if (missing.length || !index.sure(view)) return missing;
	const { claims, relations } = index.lesson;
	return [
		...(['only', 'focus'] as const).flatMap((list) =>
			(view[list] ?? []).flatMap((id, i) =>
				!index.sure(index.get('claims', id)) || admits(view, index.get('claims', id)!)
					? []
					: [{ path: `${path}.${list}[${i}]`, message: notAdmitted(view, index.get('claims', id)!) }]
			)
		),
		...(view.arrangement === undefined || view.arrangement === 'moment'
			? axisConflicts(
					claims.filter((claim) => admits(view, claim) && namesNumber(claim.quantity) && index.sure(claim)),
					relations
				).filter(({ a, b }) => a.event === b.event && a.measure === b.measure)
			: []
		).map(({ a, b, reasons }) => ({
			path,
			message: `"${a.id}" and "${b.id}" state a different ${reasons.join(' and ')} and may not share an axis; give each a view of its own, or set them apart (arrangement: apart)`
		}))
	];
}

/** Why the view does not hold a claim that it names. */
function notAdmitted(view: ClaimsView, claim: Claim): string {
	const why =
		claim.event !== view.event
			? `it counts another event (${claim.event ?? 'none'})`
			: claim.measure !== view.measure
				? `it counts another measure (${claim.measure})`
				: claim.audience === 'appendix'
					? 'it is in the appendix'
					: view.only && !view.only.includes(claim.id)
						? 'only leaves it out'
						: view.latest && !saidBy(claim.said, view.latest)
							? `it was said later ("${claim.said.edtf}")`
							: `it does not cite "${view.document}"`;
	return `the view does not admit "${claim.id}": ${why}`;
}

/** Where every view of a step ends at a date, its text prints no figure that was said later. */
function saidTooLate(index: LessonIndex, step: Step, path: string): Problem[] {
	const limits = step.views.map(({ latest }) => latest);
	if (!limits.length || limits.includes(undefined)) return [];
	const last = (limits as ResolvedDate[]).reduce((a, b) => (saidBy(a, b) ? b : a));
	const texts = [
		...figuresIn(step.body, `${path}.body`),
		...figuresIn(step.notes ?? [], `${path}.notes`),
		...step.questions.flatMap(({ answer }, q) => figuresIn(answer, `${path}.questions[${q}].answer`))
	];
	return texts.flatMap(({ claim: id, path: at }) => {
		const claim = index.get('claims', id);
		return claim && !saidBy(claim.said, last)
			? [
					{
						path: at,
						message: `the step ends at "${last.edtf}", but "${id}" was said later ("${claim.said.edtf}")`
					}
				]
			: [];
	});
}
