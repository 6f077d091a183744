import accounts from '../accounts/accounts.css?inline';
import claims from '../claims/claims.css?inline';
import map from '../map/map.css?inline';
import narrative from '../narrative/narrative.css?inline';
import opening from '../narrative/opening.css?inline';
import timeline from '../timeline/timeline.css?inline';
import words from '../words-figure/words-figure.css?inline';
import { adopting } from './styles.ts';

export const adoptNarrativeStyles = adopting(claims, timeline, accounts, map, words, opening, narrative);
