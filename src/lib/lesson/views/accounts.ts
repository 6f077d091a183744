import { admitsAccount } from '../accounts.ts';
import type { Lesson } from '../schema.ts';
import { completion } from './completion.ts';

/** Of the first moment with a class account that fits what is named. */
export const completeAccounts = completion(
	'accounts',
	({ moments, accounts }: Pick<Lesson, 'moments' | 'accounts'>, view) => {
		const whole = { focus: [], ...view, figure: 'accounts' as const };
		const first = moments.find(({ id }) =>
			accounts.some((account) => admitsAccount({ ...whole, moment: id }, account))
		);
		return { ...whole, moment: view.moment ?? first?.id ?? moments[0]?.id ?? '' };
	}
);
