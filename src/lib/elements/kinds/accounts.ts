import accountStyles from '../../accounts/accounts.css?inline';
import shared from '../../styles/elements.css?inline';
import type { ElementKind } from '../element.ts';

/** `<crossread-accounts>`: rival accounts of one moment, by default of the first. */
export const accounts: ElementKind = {
	name: 'accounts',
	attributes: ['step', 'moment'],
	styles: [shared, accountStyles],
	shownOf(given) {
		const moment = given.known(
			'moment',
			(given.lesson.moments ?? []).map(({ id }) => id)
		);
		return { lesson: given.lesson, view: given.viewOf('accounts') ?? { ...(moment && { moment }) } };
	}
};
