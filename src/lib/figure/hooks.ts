/** The attributes by which hosts and tests find a record in a drawing. */
import type { ClaimRow } from '../rows/claims.ts';

/** Each is written out in `Scene.svelte`: attributes of any name would bring along what Svelte knows of all names. */
type Hook =
	| 'claim'
	| 'said'
	| 'quantity'
	| 'min'
	| 'max'
	| 'event'
	| 'standing'
	| 'place'
	| 'precision'
	| 'account'
	| 'term';

/** Undefined, like an attribute that is left out, is not written. */
export type Hooks = Readonly<Partial<Record<`data-${Hook}`, string | number | undefined>>>;

/** Of a statement, in a comparison and on a timeline alike. */
export function claimHooks({ key, facts: { quantity, bounds, said } }: ClaimRow): Hooks {
	return {
		'data-claim': key.id,
		'data-said': said.edtf || undefined,
		'data-quantity': quantity.kind,
		'data-min': bounds.min,
		'data-max': bounds.max
	};
}
