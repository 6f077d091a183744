/** Rules on single claims. */
import { compareMinutes } from '../dates.ts';
import type { Problem } from '../problem.ts';
import { proseText } from '../prose.ts';
import { namedNumbers } from '../quantity.ts';
import type { Claim } from '../schema.ts';
import { MEASURES } from '../vocabulary.ts';
import type { LessonIndex } from './lesson-index.ts';
import { holdsNumber } from './numerals.ts';

export function claimProblems(index: LessonIndex): Problem[] {
	return index.lesson.claims.flatMap((claim, i) => {
		const path = `claims[${i}]`;
		return [
			...index.dangling('actors', claim.claimant, `${path}.claimant`),
			...index.dangling('events', claim.event, `${path}.event`),
			...(typeof claim.scope === 'object'
				? index.danglingAll('places', claim.scope.places, `${path}.scope.places`)
				: []),
			...wholeNumber(index, claim, path),
			...wordingOfExact(claim, path),
			...conversions(claim, path),
			...forbidden(index, claim, path),
			...appendixReason(claim, path),
			...asOfAfterSaid(claim, path)
		];
	});
}

/** People are counted whole; only what its measure calls fractional may have a part. */
function wholeNumber(index: LessonIndex, { quantity, measure }: Claim, path: string): Problem[] {
	const own = index.lesson.measures.find(({ id }) => id === measure);
	if (own ? own.fractional : !(MEASURES as readonly string[]).includes(measure)) return [];
	const preferred = quantity.kind === 'range' && quantity.preferred;
	return Object.entries({ ...quantity, ...(preferred && { 'preferred.n': preferred.n }) }).flatMap(
		([key, value]) =>
			typeof value === 'number' && !Number.isInteger(value)
				? [
						{
							path: `${path}.quantity.${key}`,
							message: `${value} is no whole number; write thousands without a point, or let its measure say fractional: true in lesson.yaml`
						}
					]
				: []
	);
}

function wordingOfExact({ quantity, citations }: Claim, path: string): Problem[] {
	if (quantity.kind !== 'exact') return [];
	const held = citations.some(
		({ wording = '', withheld, conversion }) =>
			withheld !== undefined || (conversion !== undefined && wording) || holdsNumber(wording, quantity.n)
	);
	return held
		? []
		: [
				{
					path: `${path}.citations`,
					message: `an exact figure needs a wording of its source that holds it (${quantity.n}); where the wording has it in other units, add conversion, as £1 10s is 30 shillings; where there is none, say why under withheld`
				}
			];
}

/** A conversion is of a wording into the figure in the claim's own unit, and says which figure that is. */
function conversions({ quantity, unit, citations }: Claim, path: string): Problem[] {
	const named = [...new Set(namedNumbers(quantity))];
	return citations.flatMap(({ wording, conversion }, c) => {
		const wrong = (message: string) => [{ path: `${path}.citations[${c}].conversion`, message }];
		if (conversion === undefined) return [];
		if (wording === undefined) return wrong('a conversion is of a wording; give the wording of the source');
		if (unit === undefined) return wrong('a conversion is into a unit; give the unit of the claim');
		return named.every((n) => holdsNumber(conversion, n))
			? []
			: wrong(`must say which figure it becomes (${named.join(' and ')}), as £1 10s is 30 shillings`);
	});
}

/** A figure that nobody stated may not come in under any kind of statement. */
function forbidden({ lesson }: LessonIndex, claim: Claim, path: string): Problem[] {
	const named = namedNumbers(claim.quantity);
	return lesson.never.flatMap((entry) =>
		entry.measure === claim.measure &&
		(entry.claimant === undefined || entry.claimant === claim.claimant) &&
		(entry.event === undefined || entry.event === claim.event) &&
		named.includes(entry.n)
			? [
					{
						path: `${path}.quantity`,
						message: `nobody stated this figure: lesson.yaml lists ${entry.n} (${entry.measure}) under never. ${proseText(entry.why)}`
					}
				]
			: []
	);
}

export function appendixReason(
	record: { audience: 'class' | 'appendix'; appendixReason?: string | undefined },
	path: string
): Problem[] {
	if (record.audience === 'appendix' && record.appendixReason === undefined)
		return [{ path, message: 'a record of the appendix says why it is there, under appendixReason' }];
	if (record.audience === 'class' && record.appendixReason !== undefined)
		return [
			{
				path: `${path}.appendixReason`,
				message: 'there is a reason for the appendix, but the audience is class'
			}
		];
	return [];
}

function asOfAfterSaid({ asOf, said }: Claim, path: string): Problem[] {
	return asOf?.earliest !== undefined &&
		said.latest !== undefined &&
		compareMinutes(asOf.earliest, said.latest) > 0
		? [{ path: `${path}.asOf`, message: `"${asOf.edtf}" is later than the claim was said (${said.edtf})` }]
		: [];
}
