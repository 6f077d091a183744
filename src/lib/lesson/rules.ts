/** The rules that a shape cannot express. Each returns problems with the path of the record at fault. */
import type { Problem } from './problem.ts';
import { admittedClaims, axisConflict } from './claims.ts';
import { namesNumber, statedBounds } from './quantity.ts';
import type { Claim, Inline, Lesson } from './schema.ts';

/** Every rule over a lesson whose shape is right. */
export function lessonProblems(lesson: Lesson): Problem[] {
	const references = [
		...duplicateIds(lesson),
		...lesson.claims.flatMap((claim, index) => claimProblems(lesson, claim, `claims[${index}]`)),
		...lesson.steps.flatMap((_, index) => stepProblems(lesson, index))
	];
	// What shares an axis can only be asked once every id leads somewhere.
	return references.length ? references : lesson.steps.flatMap((_, index) => axisProblems(lesson, index));
}

function axisProblems(lesson: Lesson, index: number): Problem[] {
	const marks = admittedClaims(lesson, lesson.steps[index]!.state)
		.map(({ claim }) => claim)
		.filter(({ quantity }) => namesNumber(quantity));
	return marks.flatMap((a, i) =>
		marks.slice(i + 1).flatMap((b) => {
			const differs = axisConflict(a, b);
			return differs
				? [
						{
							path: `steps[${index}].state`,
							message: `"${a.id}" and "${b.id}" state a different ${differs} and may not share an axis; give each a step of its own`
						}
					]
				: [];
		})
	);
}

const collections = ['actors', 'sources', 'events', 'claims', 'steps'] as const;

function duplicateIds(lesson: Lesson): Problem[] {
	return collections.flatMap((name) => {
		const seen = new Set<string>();
		return lesson[name].flatMap(({ id }, index) => {
			if (!seen.has(id)) {
				seen.add(id);
				return [];
			}
			return [{ path: `${name}[${index}].id`, message: `"${id}" stands twice in ${name}; ids are unique` }];
		});
	});
}

function dangling(
	lesson: Lesson,
	collection: (typeof collections)[number],
	id: string,
	path: string
): Problem[] {
	return lesson[collection].some((record) => record.id === id)
		? []
		: [{ path, message: `there is no "${id}" in ${collection}` }];
}

function claimProblems(lesson: Lesson, claim: Claim, path: string): Problem[] {
	const problems = [
		...dangling(lesson, 'actors', claim.claimant, `${path}.claimant`),
		...dangling(lesson, 'events', claim.event, `${path}.event`),
		...claim.citations.flatMap(({ source, locator }, index) => {
			const at = `${path}.citations[${index}]`;
			const missing = dangling(lesson, 'sources', source, `${at}.source`);
			if (missing.length) return missing;
			const seen = lesson.sources.find(({ id }) => id === source)?.seen;
			return seen !== 'full' && locator !== 'opening'
				? [
						{
							path: `${at}.locator`,
							message: `"${source}" was not read whole; its locator is the word opening`
						}
					]
				: [];
		})
	];
	const { quantity } = claim;
	if (quantity.kind === 'exact') {
		const held = claim.citations.some(({ wording = '' }) => numerals(wording).includes(String(quantity.n)));
		if (!held)
			problems.push({
				path: `${path}.citations`,
				message: `an exact figure needs a wording of its source that holds it (${quantity.n})`
			});
	}
	return problems;
}

/** Ids that the lesson's page gives to parts of its own. */
const RESERVED = /^(sources|statements|content-note|(source|statement)-.*|.*-heading)$/;

function stepProblems(lesson: Lesson, index: number): Problem[] {
	const step = lesson.steps[index]!;
	const path = `steps[${index}]`;
	const { state } = step;
	return [
		...(RESERVED.test(step.id)
			? [
					{
						path: `${path}.id`,
						message: `"${step.id}" is an id of the page itself; give the step another, as {#my-step}`
					}
				]
			: []),
		...dangling(lesson, 'events', state.event, `${path}.state.event`),
		...(state.document ? dangling(lesson, 'sources', state.document, `${path}.state.document`) : []),
		...(state.only ?? []).flatMap((id, i) => dangling(lesson, 'claims', id, `${path}.state.only[${i}]`)),
		...state.focus.flatMap((id, i) => dangling(lesson, 'claims', id, `${path}.state.focus[${i}]`)),
		...step.body.flatMap((block, b) =>
			block.children.flatMap((child, c) => {
				const at = `${path}.body[${b}].children[${c}]`;
				if (child.type === 'citation') return dangling(lesson, 'sources', child.source, `${at}.source`);
				return child.type === 'figure' ? figureProblems(lesson, child, at) : [];
			})
		)
	];
}

/** A figure in prose may print only numbers that its claim names. */
function figureProblems(lesson: Lesson, figure: Inline & { type: 'figure' }, path: string): Problem[] {
	const claim = lesson.claims.find(({ id }) => id === figure.claim);
	if (!claim) return dangling(lesson, 'claims', figure.claim, `${path}.claim`);
	if (claim.audience === 'appendix')
		return [{ path, message: `"${claim.id}" is in the appendix, so no table of the page holds it` }];
	const named = Object.values(statedBounds(claim.quantity)).map(String);
	return numerals(figure.text)
		.filter((numeral) => !named.includes(numeral))
		.map((numeral) => ({ path, message: `"${claim.id}" does not state the number ${numeral}` }));
}

/** The numerals of a text, whole where a comma or a hard space parts their thousands: "1,300" is 1300. */
function numerals(text: string): string[] {
	return text.replace(/(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '').match(/\d+/g) ?? [];
}
