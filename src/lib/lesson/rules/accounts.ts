/** Rules on accounts, and on who could report. */
import { nearest, whichThereAre } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Account, Moment } from '../schema.ts';
import { appendixReason } from './claims.ts';
import { duplicates, type LessonIndex } from './lesson-index.ts';

/** The id among some records that was meant, or which there are. */
export const near = (id: string, records: readonly { id: string }[]): string =>
	whichThereAre(
		id,
		records.map((record) => record.id)
	);

export function momentProblems(index: LessonIndex): Problem[] {
	return index.lesson.moments.flatMap((moment, i) => {
		const path = `moments[${i}]`;
		return [
			...index.dangling('events', moment.event, `${path}.event`),
			...duplicates(moment.beats, `${path}.beats`, `the beats of "${moment.id}"`),
			...moment.beats.flatMap((beat, b) => [
				...duplicates(beat.answers, `${path}.beats[${b}].answers`, `the answers of "${beat.id}"`),
				...answerProblems(index, beat, `${path}.beats[${b}].answers`)
			])
		];
	});
}

/** Which answers can be true together, and which cannot: of one beat, another one, and not both. */
function answerProblems(
	index: LessonIndex,
	{ id: beat, answers }: Moment['beats'][number],
	path: string
): Problem[] {
	return answers.flatMap((answer, a) =>
		(['compatible', 'excludes'] as const).flatMap((list) =>
			answer[list].flatMap((other, c): Problem[] => {
				const at = `${path}[${a}].${list}[${c}]`;
				const found = answers.find(({ id }) => id === other);
				if (!found)
					return index.unknown(at, `there is no answer "${other}" in "${beat}"${near(other, answers)}`);
				if (list === 'compatible') return [];
				if (other === answer.id)
					return [{ path: at, message: `"${other}" cannot exclude itself; name another answer` }];
				return answer.compatible.includes(other) || found.compatible.includes(answer.id)
					? [
							{
								path: at,
								message: `"${answer.id}" and "${other}" stand under compatible too; they can be true together, or they cannot`
							}
						]
					: [];
			})
		)
	);
}

export function accountProblems(index: LessonIndex): Problem[] {
	return index.lesson.accounts.flatMap((account, i) => {
		const path = `accounts[${i}]`;
		const moment = index.get('moments', account.moment);
		return [
			...index.dangling('moments', account.moment, `${path}.moment`),
			...index.dangling('actors', account.claimant, `${path}.claimant`),
			...appendixReason(account, path),
			...(moment ? beatProblems(index, account, moment, path) : [])
		];
	});
}

function beatProblems(index: LessonIndex, account: Account, moment: Moment, path: string): Problem[] {
	const wholly = account.citations.every(
		({ source }) => (index.get('sources', source)?.seen ?? 'full') === 'full'
	);
	const left = moment.beats.filter(({ id }) => !Object.hasOwn(account.beats, id));
	// A beat with a slip in its id is no other beat that is left out.
	for (const id of Object.keys(account.beats)) {
		if (moment.beats.some((beat) => beat.id === id)) continue;
		const meant = nearest(
			id,
			left.map((beat) => beat.id)
		);
		left.splice(
			left.findIndex((beat) => meant === undefined || beat.id === meant),
			1
		);
	}
	return [
		...left.map(({ id }) => ({
			path: `${path}.beats`,
			message: `nothing is said of the beat "${id}"; give its answer, or silent, not-in-the-part-we-read or could-not-know`
		})),
		...Object.entries(account.beats).flatMap(([id, told]): Problem[] => {
			const at = `${path}.beats.${id}`;
			const beat = moment.beats.find((one) => one.id === id);
			if (!beat)
				return index.unknown(at, `there is no beat "${id}" in "${moment.id}"${near(id, moment.beats)}`);
			if (told === 'silent' && !wholly)
				return [
					{
						path: at,
						message: 'only a source read whole can be silent; write not-in-the-part-we-read'
					}
				];
			if (typeof told === 'object' && !beat.answers.some((answer) => answer.id === told.answer))
				return index.unknown(
					`${at}.answer`,
					`there is no answer "${told.answer}" in "${id}"${near(told.answer, beat.answers)}`
				);
			return [];
		})
	];
}

export function reachProblems(index: LessonIndex): Problem[] {
	return index.lesson.reach.flatMap(({ actor, place }, i) => [
		...index.dangling('actors', actor, `reach[${i}].actor`),
		...index.dangling('places', place, `reach[${i}].place`)
	]);
}
