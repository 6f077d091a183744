/** What the state of a step lets a reader know of other statements. */
import { saidBy } from '../lesson/dates.ts';
import type { Claim, Step, View } from '../lesson/schema.ts';

/**
 * The caps of some views, of which one must admit what is said of a record beside the record itself: of one view, or of all
 * that stand in a step. Undefined where nothing is capped: after the last step.
 */
export type Admission = readonly Pick<View, 'latest' | 'document'>[] | undefined;

/** What a step's text may say: what one of its figures may show. A step without figures admits nothing beside. */
export const stepAdmission = ({ views }: Pick<Step, 'views'>): Admission =>
	views.map(({ latest, document }) => ({ latest, document }));

/** Whether another claim may be spoken of. A class never meets one of the appendix. */
export function mayName({ audience, said, citations }: Claim, admission: Admission): boolean {
	return (
		audience === 'class' &&
		(admission === undefined ||
			admission.some(
				({ latest, document }) =>
					(latest === undefined || saidBy(said, latest)) &&
					(document === undefined || citations.some(({ source }) => source === document))
			))
	);
}
