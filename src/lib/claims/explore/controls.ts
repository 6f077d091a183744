/** What can be asked of a comparison, by what its view admits. Pure. */
import type { Choice, Control, Option } from '../../figure/control.ts';
import { axisGroups } from '../../lesson/comparability.ts';
import { admits, byId } from '../../lesson/claims.ts';
import { compareMinutes, dayOf } from '../../lesson/dates.ts';
import { namesNumber } from '../../lesson/quantity.ts';
import type { Claim, ClaimsView } from '../../lesson/schema.ts';
import { ARRANGEMENTS, CLAIM_ORDERS } from '../../lesson/vocabulary.ts';
import type { CoreWords } from '../../words/index.ts';
import type { ExplorePart } from '../../words/explore.ts';
import type { ClaimsLesson } from '../types.ts';
import { chosenView, wholeDay, type ClaimsChoice } from './choice.ts';

type ControlWords = Pick<CoreWords, 'dateText'> & { explore: ExplorePart };

/**
 * Each control that has something to choose from. An option says how many statements it leaves, beside what else is chosen; one
 * that leaves none can be chosen as well, and says so.
 *
 * @param view as its author declares it
 */
export function claimControls(
	lesson: ClaimsLesson,
	view: ClaimsView,
	choice: ClaimsChoice,
	words: ControlWords
): Control[] {
	const { claims: texts } = words.explore;
	const all = lesson.claims.filter((claim) => admits(view, claim));
	const { arrangement = 'moment', fold = false } = chosenView(view, choice);
	const ids = new Set(all.map(({ id }) => id));
	const repeats = lesson.relations.some(
		({ type, from, to }) => type === 'repeats' && ids.has(from) && ids.has(to)
	);
	const controls: Control[] = [
		{
			kind: 'choice',
			id: 'arrangement',
			label: texts.arrangement.label,
			value: arrangement,
			options: arrangementsOf(all, view, lesson).map((value) => ({
				value,
				text: texts.arrangement.options[value]
			}))
		},
		{
			kind: 'choice',
			id: 'order',
			label: texts.order.label,
			value: choice.order ?? CLAIM_ORDERS[0],
			// Over time and apart have an order of their own.
			options:
				arrangement === 'moment' && all.length > 2
					? CLAIM_ORDERS.map((value) => ({ value, text: texts.order.options[value] }))
					: []
		},
		documents(all, lesson, view, choice, words),
		days(all, view, choice, words)
	];
	return [
		...controls.filter((control) =>
			control.kind === 'choice'
				? control.options.length > 1
				: control.kind === 'slider' && control.stops.length > 2
		),
		...(repeats ? [{ kind: 'switch' as const, id: 'fold', label: texts.fold, on: fold }] : [])
	];
}

/** One is offered where it shows something that the others do not: several days, several axes; or where the author chose it. */
function arrangementsOf(all: readonly Claim[], view: ClaimsView, lesson: ClaimsLesson) {
	const days = new Set(all.map(({ said }) => said.edtf)).size;
	const axes = axisGroups(
		all.filter(({ quantity }) => namesNumber(quantity)),
		lesson.relations
	).length;
	const shows = { moment: true, 'over-time': days > 1, apart: axes > 1 };
	return ARRANGEMENTS.filter((name) => shows[name] || name === view.arrangement);
}

function documents(
	all: readonly Claim[],
	lesson: ClaimsLesson,
	view: ClaimsView,
	choice: ClaimsChoice,
	{ explore }: ControlWords
): Choice {
	const { document: texts } = explore.claims;
	const rest = chosenView(view, { ...choice, document: undefined });
	const counts = new Map<string | undefined, number>();
	const inAny: Option['value'] = undefined;
	for (const claim of all) {
		const counted = admits(rest, claim) ? 1 : 0;
		for (const source of [inAny, ...new Set(claim.citations.map(({ source }) => source))])
			counts.set(source, (counts.get(source) ?? 0) + counted);
	}
	const carriers = [...counts.keys()].flatMap((id) => id ?? []).map((id) => byId(lesson.sources, id));
	const twins = (carrier: string) => carriers.filter((one) => one.carrier === carrier).length > 1;
	const option = (value: Option['value'], name: string) => ({
		value,
		text: explore.counted(name, counts.get(value) ?? 0)
	});
	return {
		kind: 'choice',
		id: 'document',
		label: texts.label,
		value: choice.document,
		options:
			view.document !== undefined || carriers.length < 2
				? []
				: [
						option(inAny, texts.all),
						...carriers.map(({ id, carrier, title }) =>
							option(id, twins(carrier) ? `${carrier}, ${title}` : carrier)
						)
					]
	};
}

/** The days on which something is known to have been said, and after them all, with what has no date or an open one. */
function days(
	all: readonly Claim[],
	view: ClaimsView,
	choice: ClaimsChoice,
	{ dateText, explore }: ControlWords
): Control {
	const { latest: texts } = explore.claims;
	const rest = chosenView(view, { ...choice, latest: undefined });
	const here = all.filter((claim) => admits(rest, claim));
	const said = here.flatMap(({ said: { latest } }) => latest ?? []).sort(compareMinutes);
	const last = [...new Set(all.flatMap(({ said: { latest } }) => (latest ? [dayOf(latest)] : [])))].sort(
		(a, b) => compareMinutes(`${a}T00:00`, `${b}T00:00`)
	);
	const until = (day: string) => said.filter((minute) => compareMinutes(minute, `${day}T23:59`) <= 0).length;
	const stops: Option[] = [
		...last.map((day) => ({
			value: day,
			text: explore.counted(texts.by(dateText(wholeDay(day)!)), until(day))
		})),
		{ value: undefined, text: explore.counted(texts.all, here.length) }
	];
	const chosen = choice.latest === undefined ? undefined : wholeDay(choice.latest)?.latest;
	// A day between two stops shows what the one before it does.
	const at =
		chosen === undefined
			? stops.length - 1
			: Math.max(
					0,
					last.findLastIndex((day) => compareMinutes(`${day}T23:59`, chosen) <= 0)
				);
	return { kind: 'slider', id: 'latest', label: texts.label, stops, at };
}
