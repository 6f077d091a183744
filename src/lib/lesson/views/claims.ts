import { wholeView } from '../claims.ts';
import type { Lesson } from '../schema.ts';
import { completion } from './completion.ts';

/** Of the event and the measure of the first class claim that fits what is named; of `deaths` where none does. */
export const completeClaims = completion('claims', ({ claims }: Pick<Lesson, 'claims'>, view) => {
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
});
