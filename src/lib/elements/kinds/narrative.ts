import accounts from '../../accounts/accounts.css?inline';
import claims from '../../claims/claims.css?inline';
import map from '../../map/map.css?inline';
import narrativeStyles from '../../narrative/narrative.css?inline';
import opening from '../../narrative/opening.css?inline';
import { READINGS } from '../../narrative/types.ts';
import shared from '../../styles/elements.css?inline';
import timeline from '../../timeline/timeline.css?inline';
import words from '../../words-figure/words-figure.css?inline';
import type { ElementKind } from '../element.ts';

/** `<crossread-narrative>`: a whole lesson, by default one step at a time. */
export const narrative: ElementKind = {
	name: 'narrative',
	attributes: ['reading'],
	styles: [shared, claims, timeline, accounts, map, words, opening, narrativeStyles],
	shownOf: (given) => ({ lesson: given.lesson, reading: given.known('reading', READINGS) ?? 'steps' })
};
