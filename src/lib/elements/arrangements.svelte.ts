/**
 * The arrangements of claims in an element: the usual one is at hand, every other is fetched when a view first asks for it. The
 * elements of a page share them.
 */
import type { Arrangement, ArrangementName } from '../claims/arrange/index.ts';
import { atOneMoment } from '../claims/arrange/moment.ts';

const fetched: Record<Exclude<ArrangementName, 'moment'>, () => Promise<Arrangement>> = {
	'over-time': async () => (await import('../claims/arrange/over-time.ts')).overTime,
	apart: async () => (await import('../claims/arrange/apart.ts')).apart
};

type Outcome = { arrangement: Arrangement } | { error: unknown };

let outcomes = $state.raw<Readonly<Partial<Record<ArrangementName, Outcome>>>>({
	moment: { arrangement: atOneMoment }
});
const asked: Partial<Record<ArrangementName, true>> = {};

/** Whether it is there, or can't be had; asks for it. */
export function settled(name: ArrangementName): boolean {
	if (name !== 'moment' && !asked[name]) {
		asked[name] = true;
		const settle = (outcome: Outcome) => (outcomes = { ...outcomes, [name]: outcome });
		void fetched[name]().then(
			(arrangement) => settle({ arrangement }),
			(error: unknown) => settle({ error })
		);
	}
	return outcomes[name] !== undefined;
}

/**
 * Undefined while it is on its way.
 *
 * @throws what kept it from being fetched
 */
export function arrangementOf(name: ArrangementName): Arrangement | undefined {
	const outcome = settled(name) ? outcomes[name]! : undefined;
	if (outcome && 'error' in outcome) throw outcome.error;
	return outcome?.arrangement;
}
