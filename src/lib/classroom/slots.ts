/** The slots of the sentence that is written three times, “can’t know yet” first. */

export interface Slot {
	id: 'unknown' | 'least' | 'most' | 'need';
	/** Whether a reason is asked for beside it. */
	because: boolean;
}

/**
 * Before anything is read no number is asked for: from a head note nobody has one.
 *
 * @param time 1, 2 or 3
 */
export const slotsOf = (time: number): readonly Slot[] => [
	{ id: 'unknown', because: false },
	...(time === 1
		? []
		: ([
				{ id: 'least', because: true },
				{ id: 'most', because: true }
			] as const)),
	{ id: 'need', because: false }
];
